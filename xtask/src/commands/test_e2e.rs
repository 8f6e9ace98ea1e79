//! `test-e2e`: a deployed stack tested from outside. Where none is deployed, one is made in the local cloud, and removed again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use deployer::app::{self, API_OUTPUT, DeployRequest};
use e2e::{self, Event, Summary};
use engine::deploy::{Options, Timings, destroy};
use serde::Serialize;

use crate::cli::{TestE2e, Where};
use crate::console::{Asking, Console};
use crate::e2e_lines;
use crate::exit::{Exit, Interrupted};
use crate::interrupt::{self, pressed};
use crate::printer::{Mode, Printer};
use crate::session::Session;

/// The stack that is made only to be tested: never a person's own.
const OWN_STACK: &str = "FullApiStackE2e";

pub(crate) async fn run(args: TestE2e, printer: &Printer) -> anyhow::Result<Exit> {
    let summary = match &args.url {
        Some(url) => test(url, None, &args, printer).await?,
        None => match deployed(&args.place, printer).await? {
            Some(url) => test(&url, None, &args, printer).await?,
            None => on_a_stack_of_its_own(&args, printer).await?,
        },
    };
    match printer.mode {
        Mode::Json => printer.json_line(&Ended { event: "summary", summary: &summary })?,
        _ => printer.data(&format!("{}\n", e2e_lines::totals(&summary, printer.stdout_look())))?,
    }
    Ok(if summary.is_good() { Exit::Done } else { Exit::Failed })
}

/// The last line of `--json`.
#[derive(Serialize)]
struct Ended<'s> {
    event: &'static str,
    #[serde(flatten)]
    summary: &'s Summary,
}

fn tell(event: &Event, printer: &Printer) -> anyhow::Result<()> {
    match printer.mode {
        Mode::Json => printer.json_line(event),
        _ => Ok(printer.data(&format!("{}\n", e2e_lines::line(event, printer.stdout_look())))?),
    }
}

/// The address of the stack that is deployed, if one is.
async fn deployed(place: &Where, printer: &Printer) -> anyhow::Result<Option<String>> {
    let Ok(session) = Session::open_existing(printer, place).await? else { return Ok(None) };
    let outputs = app::outputs(&session.cloud, &session.target).await?;
    Ok(outputs.and_then(|mut o| o.remove(API_OUTPUT)))
}

async fn on_a_stack_of_its_own(args: &TestE2e, printer: &Printer) -> anyhow::Result<Summary> {
    let place = &args.place;
    let stack = place.stack.clone().unwrap_or_else(|| OWN_STACK.to_owned());
    printer
        .say(&format!("nothing is deployed; {stack} is made for the test, and removed after it"));
    let session =
        Session::open_for_a_moment(printer, &Where { stack: Some(stack), ..place.clone() }).await?;
    let _lock = session.lock("test-e2e")?;
    let console = Console::new(
        printer,
        if session.target.requires_confirmation() { Asking::Always } else { Asking::Never },
    );
    let wish = DeployRequest {
        cache: Some(session.target.require_cache().is_ok()),
        color: printer.look.color,
        ..DeployRequest::default()
    };
    let deploy = async {
        Ok(app::deploy(
            &session.cloud,
            &console,
            &session.target,
            &session.root,
            &wish,
            &Options::default(),
        )
        .await?)
    };
    let made = interrupt::guard(deploy, async || {}).await;
    let summary = match made {
        Ok(made) => {
            let url = made
                .finished
                .outcome
                .outputs()
                .and_then(|o| o.get(API_OUTPUT))
                .context("the stack has no ProductsApiUrl");
            match url {
                Ok(url) => test(url, wish.cache, args, printer).await,
                Err(error) => Err(error),
            }
        }
        Err(error) => Err(error),
    };
    // Also after a failure: it was made for this.
    let yes = Console::new(printer, Asking::Never);
    let request =
        app::destroy_request(&session.cloud, &yes, &session.target, &session.root, true).await?;
    let destroy = async { Ok(destroy(&session.cloud, &yes, &Timings::default(), &request).await?) };
    interrupt::guard(destroy, async || {}).await?;
    summary
}

/// All checks, on a thread of their own; Ctrl-C lets them clean up after themselves.
/// `cache`: whether there must be one, where that is known.
async fn test(
    url: &str,
    cache: Option<bool>,
    args: &TestE2e,
    printer: &Printer,
) -> anyhow::Result<Summary> {
    let site = e2e::Site::parse(url)?.with_cache(cache).with_seed(args.seed);
    let histories = args.histories;
    let stop = Arc::new(AtomicBool::new(false));
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let testing = tokio::task::spawn_blocking({
        let stop = Arc::clone(&stop);
        move || {
            let mut tell = |event| {
                // Nobody listens any more when the command was interrupted.
                let _ = sender.send(event);
            };
            match histories {
                Some(rounds) => e2e::run_histories(&site, rounds, &stop, &mut tell),
                None => e2e::run(&site, &stop, &mut tell),
            }
        }
    });
    let mut pressed_before = false;
    let mut press = Box::pin(pressed());
    loop {
        tokio::select! {
            event = receiver.recv() => match event {
                Some(event) => tell(&event, printer)?,
                None => break,
            },
            () = &mut press => {
                press = Box::pin(pressed());
                if std::mem::replace(&mut pressed_before, true) {
                    return Err(Interrupted.into());
                }
                printer.say("stopping: what the checks have made is deleted; Ctrl-C again leaves it");
                stop.store(true, Ordering::Relaxed);
            }
        }
    }
    let summary = testing.await?;
    if pressed_before { Err(Interrupted.into()) } else { Ok(summary) }
}
