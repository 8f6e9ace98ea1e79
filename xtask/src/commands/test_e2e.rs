//! `test-e2e`: a deployed stack tested from outside. Where none is deployed, one is made in the local cloud, and removed again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use deployer::deploy::app::{self, API_OUTPUT, Wish};
use deployer::deploy::{Options, Timings, destroy};
use deployer::e2e::{self, Summary};

use crate::cli::{TestE2e, Where};
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::interrupt::{self, pressed};
use crate::printer::Printer;
use crate::session::Session;

/// The stack that is made only to be tested: never a person's own.
const OWN_STACK: &str = "FullApiStackE2e";

pub(crate) async fn run(args: TestE2e, printer: &Printer) -> anyhow::Result<Exit> {
    let summary = match &args.url {
        Some(url) => test(url, printer).await?,
        None => match deployed(&args.place, printer).await? {
            Some(url) => test(&url, printer).await?,
            None => on_a_stack_of_its_own(&args.place, printer).await?,
        },
    };
    printer.data(&format!("{}\n", e2e::totals(&summary)))?;
    Ok(if summary.is_good() { Exit::Done } else { Exit::Failed })
}

/// The address of the stack that is deployed, if one is.
async fn deployed(place: &Where, printer: &Printer) -> anyhow::Result<Option<String>> {
    let Ok(session) = Session::open_existing(printer, place).await? else { return Ok(None) };
    let outputs = app::outputs(&session.cloud, &session.site).await?;
    Ok(outputs.and_then(|mut o| o.remove(API_OUTPUT)))
}

async fn on_a_stack_of_its_own(place: &Where, printer: &Printer) -> anyhow::Result<Summary> {
    let stack = place.stack.clone().unwrap_or_else(|| OWN_STACK.to_owned());
    printer.say(&format!("nothing is deployed; {stack} is made for the test, and removed after it"));
    let session = Session::open_for_a_moment(printer, &Where { stack: Some(stack), ..place.clone() }).await?;
    let _lock = session.lock("test-e2e")?;
    let console = Console::new(printer, if session.site.asks() { Asking::Always } else { Asking::Never });
    let wish = Wish { cache: Some(session.site.can_cache().is_ok()), colour: printer.look.colour, ..Wish::default() };
    let work = async {
        let made = app::deploy(&session.cloud, &console, &session.site, &session.root, &wish, &Options::default()).await?;
        let url = made.outcome.outputs().and_then(|o| o.get(API_OUTPUT)).context("the stack has no ProductsApiUrl")?;
        test(url, printer).await
    };
    let summary = interrupt::guard(work, async || {}).await;
    // Also after a failure: it was made for this.
    let yes = Console::new(printer, Asking::Never);
    let doomed = app::doomed(&session.cloud, &session.site, true).await?;
    destroy(&session.cloud, &yes, &Timings::default(), &doomed).await?;
    summary
}

/// All checks, on a thread of their own; Ctrl-C lets them clean up after themselves.
async fn test(url: &str, printer: &Printer) -> anyhow::Result<Summary> {
    let site = e2e::Site::parse(url)?;
    let stop = Arc::new(AtomicBool::new(false));
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let mut testing = tokio::task::spawn_blocking({
        let stop = Arc::clone(&stop);
        move || {
            e2e::run(&site, &stop, &mut |event| {
                // Nobody listens any more when the command was interrupted.
                let _ = sender.send(event);
            })
        }
    });
    loop {
        tokio::select! {
            event = receiver.recv() => match event {
                Some(event) => printer.data(&format!("{}\n", e2e::line(&event)))?,
                None => return Ok((&mut testing).await?),
            },
            () = pressed() => stop.store(true, Ordering::Relaxed),
        }
    }
}
