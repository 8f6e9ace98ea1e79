//! `test-e2e`: runs the end-to-end checks against a deployed stack. If no stack is deployed, it
//! deploys one in the local cloud and destroys it at the end.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use deployer::app::{self, API_OUTPUT, DeployRequest};
use deployer::stack::limits::{self, ThrottleLimits};
use e2e::{self, Event, Summary};
use engine::deploy::{Options, Timings, destroy};
use engine::network::Network;
use serde::Serialize;
use shared::table::Cost;

use crate::cli::{TargetArgs, TestE2e};
use crate::console::{Asking, Console};
use crate::e2e_lines;
use crate::exit::{Exit, Interrupted};
use crate::interrupt::{self, pressed};
use crate::printer::{Mode, Printer};
use crate::session::Session;

/// The name of the stack that exists only during the checks. No other stack has this name.
const TEMPORARY_STACK: &str = "FullApiStackE2e";

pub(crate) async fn run(args: TestE2e, printer: &Printer) -> anyhow::Result<Exit> {
    let summary = match &args.url {
        Some(url) => run_checks(url, None, &args, printer).await?,
        None => match deployed_url(&args.target, printer).await? {
            Some(url) => run_checks(&url, None, &args, printer).await?,
            None => run_on_temporary_stack(&args, printer).await?,
        },
    };
    match printer.mode {
        Mode::Json => printer.json_line(&Ended { event: "summary", summary: &summary })?,
        _ => printer.data(&format!("{}\n", e2e_lines::totals(&summary, printer.stdout_look())))?,
    }
    Ok(if summary.is_success() { Exit::Done } else { Exit::Failed })
}

/// The last line of `--json`.
#[derive(Serialize)]
struct Ended<'s> {
    event: &'static str,
    #[serde(flatten)]
    summary: &'s Summary,
}

fn print_event(event: &Event, printer: &Printer) -> anyhow::Result<()> {
    match printer.mode {
        Mode::Json => printer.json_line(event),
        _ => Ok(printer.data(&format!("{}\n", e2e_lines::line(event, printer.stdout_look())))?),
    }
}

/// The API URL of the stack, if it is deployed.
async fn deployed_url(
    target_args: &TargetArgs,
    printer: &Printer,
) -> anyhow::Result<Option<String>> {
    let Ok(session) = Session::open_existing(printer, target_args).await? else { return Ok(None) };
    let outputs = app::outputs(&session.cloud, &session.target).await?;
    Ok(outputs.and_then(|mut o| o.remove(API_OUTPUT)))
}

async fn run_on_temporary_stack(args: &TestE2e, printer: &Printer) -> anyhow::Result<Summary> {
    let target_args = &args.target;
    let stack = target_args.stack.clone().unwrap_or_else(|| TEMPORARY_STACK.to_owned());
    printer.say(&format!(
        "nothing is deployed; deploying {stack} for the checks, and destroying it after them"
    ));
    let session =
        Session::open_temporary(printer, &TargetArgs { stack: Some(stack), ..target_args.clone() })
            .await?;
    let _lock = session.lock("test-e2e")?;
    let console = Console::new(
        printer,
        if session.target.requires_confirmation() { Asking::Always } else { Asking::Never },
    );
    let request = DeployRequest {
        cache: Some(session.target.require_cache().is_ok()),
        color: printer.look.color,
        // The stack lives for minutes and is destroyed without a question.
        protect: Some(false),
        set: high_rates(),
        ..DeployRequest::default()
    };
    let deploy = async {
        Ok(app::deploy(
            &session.cloud,
            &console,
            &session.target,
            &session.workspace,
            &request,
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
                Ok(url) => run_checks(url, request.cache, args, printer).await,
                Err(error) => Err(error),
            }
        }
        Err(error) => Err(error),
    };
    // The stack is temporary, so it is destroyed also after a failure.
    let yes = Console::new(printer, Asking::Never);
    let request =
        app::destroy_request(&session.cloud, &yes, &session.target, &session.workspace, true)
            .await?;
    let destroy = async { Ok(destroy(&session.cloud, &yes, &Timings::default(), &request).await?) };
    interrupt::guard(destroy, async || {}).await?;
    summary
}

/// Limits of requests that the checks do not reach, so that they need not wait.
fn high_rates() -> BTreeMap<String, String> {
    let limits = Cost::ALL.into_iter().map(limits::throttle);
    let limits = limits.flat_map(|ThrottleLimits { rate, burst }| [rate, burst]);
    limits.map(|limit| (limit.parameter.to_owned(), "1000".to_owned())).collect()
}

/// Runs the checks on their own thread. After Ctrl-C they delete their products and end.
/// `has_cache`: whether the API has a cache, if that is known.
async fn run_checks(
    url: &str,
    has_cache: Option<bool>,
    args: &TestE2e,
    printer: &Printer,
) -> anyhow::Result<Summary> {
    let network = Network::to(url)?;
    let api = e2e::ApiUnderTest::parse(url)?
        .with_cache(has_cache)
        .with_seed(args.seed)
        .with_connection(e2e::Connection { proxy: network.proxy(url), tls: network.tls() });
    let histories = args.histories;
    let stop = Arc::new(AtomicBool::new(false));
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let testing = tokio::task::spawn_blocking({
        let stop = Arc::clone(&stop);
        move || {
            let mut emit = |event| {
                // Sending fails only after the command was interrupted.
                let _ = sender.send(event);
            };
            match histories {
                Some(rounds) => e2e::run_histories(&api, rounds, &stop, &mut emit),
                None => e2e::run(&api, &stop, &mut emit),
            }
        }
    });
    let mut pressed_before = false;
    let mut press = Box::pin(pressed());
    loop {
        tokio::select! {
            event = receiver.recv() => match event {
                Some(event) => print_event(&event, printer)?,
                None => break,
            },
            () = &mut press => {
                press = Box::pin(pressed());
                if std::mem::replace(&mut pressed_before, true) {
                    return Err(Interrupted.into());
                }
                printer.say(
                    "stopping: the checks delete their products; \
                     press Ctrl-C again to keep the products",
                );
                stop.store(true, Ordering::Relaxed);
            }
        }
    }
    let summary = testing.await?;
    if pressed_before { Err(Interrupted.into()) } else { Ok(summary) }
}
