//! `test-e2e`: runs the end-to-end checks against a deployed stack. If no stack is deployed, it
//! deploys one in the local cloud and destroys it at the end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use deployer::app::{self, API_OUTPUT};
use deployer::stack::addresses::{self, ALLOWED_CIDR};
use deployer::stack::auth;
use deployer::users::{CommandUser, UserPool};
use e2e::{self, ChaosPlan, ChaosSetup, Event, Login, PageLogin, ScenarioReport, Summary};
use engine::local::{self, LocalError, LocalProgress};
use engine::network::Network;
use engine::package::Workspace;
use serde::Serialize;
use shared::table::Auth;

use super::catalog::remove_user;
use super::page_tests::{self, Browser, NO_BROWSER};
use super::page_users;
use super::temporary_stack::{self, Purpose};
use crate::cli::{self, TargetArgs, TestE2e};
use crate::e2e_lines;
use crate::exit::{Exit, Interrupted, Usage};
use crate::interrupt::pressed;
use crate::printer::{Mode, Printer};
use crate::session::Session;

/// The name of the stack that exists only during the checks. No other stack has this name.
const TEMPORARY_STACK: &str = "FullApiStackE2e";

pub(crate) async fn run(args: TestE2e, printer: &Printer) -> anyhow::Result<Exit> {
    let args = if args.chaos { with_local_target(args)? } else { args };
    if args.page && Browser::find().is_none() {
        anyhow::ensure!(std::env::var_os("CI").is_none(), NO_BROWSER);
        printer.say(&format!("skipped: {NO_BROWSER}"));
        return Ok(Exit::Done);
    }
    let tested = match &args.url {
        Some(url) if args.page => check_page(url, None, &args, printer).await?,
        Some(url) => run_checks(url, None, &args, printer, None).await?,
        None => match deployed(&args.target, printer).await? {
            Some((session, url)) => check_stack(&session, &url, None, &args, printer).await?,
            None => run_on_temporary_stack(&args, printer).await?,
        },
    };
    if let Some(file) = &args.picture {
        printer.say(&format!("wrote {}", file.display()));
        return Ok(Exit::Done);
    }
    let Tested { summary, scenarios } = &tested;
    match printer.mode {
        Mode::Json => {
            for report in scenarios {
                printer.json_line(&ScenarioLine { event: "scenario", report })?;
            }
            printer.json_line(&Ended { event: "summary", summary })?;
        }
        _ => {
            printer.data(&e2e_lines::scenarios(scenarios))?;
            printer.data(&format!("{}\n", e2e_lines::totals(summary, printer.stdout_look())))?;
        }
    }
    Ok(if summary.is_success() { Exit::Done } else { Exit::Failed })
}

/// The arguments of a chaos run. It uses its own stack unless a stack or a stage is given: the last
/// deployed one may be in use, and its limits of requests are low.
fn with_local_target(args: TestE2e) -> anyhow::Result<TestE2e> {
    if !matches!(args.target.target, None | Some(cli::Target::Local)) {
        let why = "--chaos replaces the cache server, which is possible only in the local cloud: \
                   use --target local, or leave --target out";
        return Err(Usage(why.to_owned()).into());
    }
    if !e2e::scenario_names().any(|name| name.contains(&args.scenario)) {
        let names: Vec<_> = e2e::scenario_names().map(|name| format!("  {name}")).collect();
        let (text, names) = (&args.scenario, names.join("\n"));
        return Err(Usage(format!(
            "no scenario has {text:?} in its name; the scenarios are\n{names}"
        ))
        .into());
    }
    let temporary = || args.target.stage.is_none().then(|| TEMPORARY_STACK.to_owned());
    let stack = args.target.stack.clone().or_else(temporary);
    let target = Some(cli::Target::Local);
    Ok(TestE2e { target: TargetArgs { target, stack, ..args.target }, ..args })
}

/// What a run showed.
#[derive(Default)]
struct Tested {
    summary: Summary,
    /// Of a chaos run.
    scenarios: Vec<ScenarioReport>,
}

/// A line of `--json`, one per scenario.
#[derive(Serialize)]
struct ScenarioLine<'s> {
    event: &'static str,
    #[serde(flatten)]
    report: &'s ScenarioReport,
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

/// The stack with the URL of its API, if it is deployed.
async fn deployed(
    target_args: &TargetArgs,
    printer: &Printer,
) -> anyhow::Result<Option<(Session, String)>> {
    let Ok(session) = Session::open_existing(printer, target_args).await? else { return Ok(None) };
    let outputs = app::outputs(&session.cloud, &session.target).await?;
    let url = outputs.and_then(|mut o| o.remove(API_OUTPUT));
    Ok(url.map(|url| (session, url)))
}

/// Runs the checks against a stack. Where it has a login, the checks get users of their own, which
/// are removed after them.
async fn check_stack(
    session: &Session,
    url: &str,
    has_cache: Option<bool>,
    args: &TestE2e,
    printer: &Printer,
) -> anyhow::Result<Tested> {
    let Session { cloud, target, .. } = session;
    let outputs = app::outputs(cloud, target).await?.unwrap_or_default();
    if let Some(addresses) = addresses::of_outputs(&outputs) {
        printer.say(&format!(
            "{} accepts requests only from {addresses} ({ALLOWED_CIDR}): from elsewhere, each check \
             ends with status 403",
            target.stack
        ));
    }
    let auth = auth::of_outputs(&outputs);
    match auth {
        Auth::Open if args.page => return check_page(url, None, args, printer).await,
        Auth::Open => return run_checks(url, has_cache, args, printer, None).await,
        Auth::Iam if args.page => {
            let login = PageLogin { auth: auth.name().to_owned(), users: None };
            return check_page(url, Some(&login), args, printer).await;
        }
        Auth::Iam => {
            let signer = cloud.request_signer().await?;
            let sign = move |method: &str, url: &str, body: &[u8]| {
                signer.headers(method, url, body).map_err(|error| error.to_string())
            };
            let login = Login::of_signatures(Arc::new(sign));
            return run_checks(url, has_cache, args, printer, Some(login)).await;
        }
        Auth::Writes | Auth::All => {}
    }
    let pool = UserPool::of(&target.stack, &outputs)?;
    if args.page {
        let checks = async |login| check_page(url, Some(&login), args, printer).await;
        return page_users::with(cloud, &pool, auth, printer, checks).await;
    }
    let user = CommandUser::make(cloud, pool, "test-e2e").await?;
    let checking = async {
        let tokens = user.sign_in(cloud).await?;
        let login = Login::new(auth, tokens.access, tokens.id);
        let checks = Box::pin(run_checks(url, has_cache, args, printer, Some(login.clone())));
        user.renewing(cloud, |tokens| login.renew(tokens.access), checks).await
    };
    let tested = checking.await;
    remove_user(&user, cloud, printer).await;
    tested
}

async fn run_on_temporary_stack(args: &TestE2e, printer: &Printer) -> anyhow::Result<Tested> {
    let stack = args.target.stack.clone().unwrap_or_else(|| TEMPORARY_STACK.to_owned());
    printer.say(&format!(
        "nothing is deployed; deploying {stack} for the checks, and destroying it after them"
    ));
    let target = TargetArgs { stack: Some(stack), ..args.target.clone() };
    let purpose = Purpose { command: "test-e2e", cache: None, hint: " Pass --target to test it" };
    temporary_stack::with(&target, &purpose, printer, async |stack| {
        check_stack(stack.session, &stack.url, Some(stack.has_cache), args, printer).await
    })
    .await
}

/// Runs the tests of the page.
async fn check_page(
    url: &str,
    login: Option<&PageLogin>,
    args: &TestE2e,
    printer: &Printer,
) -> anyhow::Result<Tested> {
    let browser = Browser::find().context(NO_BROWSER)?;
    let emit = |event: &Event| print_event(event, printer);
    let summary = page_tests::run(url, &browser, login, args, printer, emit).await?;
    Ok(Tested { summary, ..Tested::default() })
}

/// What the thread of the checks reports.
enum Report {
    Event(Event),
    Progress(LocalProgress),
}

/// Runs the checks on their own thread. After Ctrl-C they delete their products and end.
/// `has_cache`: whether the API has a cache, if that is known.
async fn run_checks(
    url: &str,
    has_cache: Option<bool>,
    args: &TestE2e,
    printer: &Printer,
    login: Option<Login>,
) -> anyhow::Result<Tested> {
    let network = Network::to(url)?;
    let api = e2e::ApiUnderTest::parse(url)?
        .with_cache(has_cache)
        .with_seed(args.seed)
        .with_login(login)
        .with_connection(e2e::Connection { proxy: network.proxy(url), tls: network.tls() });
    let histories = args.histories;
    let plan = args.chaos.then(|| ChaosPlan { rounds: args.rounds, only: args.scenario.clone() });
    let paths = local::Paths::new(&Workspace::find()?);
    let stop = Arc::new(AtomicBool::new(false));
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let testing = tokio::task::spawn_blocking({
        let stop = Arc::clone(&stop);
        move || -> Result<Tested, LocalError> {
            // Sending fails only after the command was interrupted.
            let report = |report| drop(sender.send(report));
            let mut emit = |event| report(Report::Event(event));
            if let Some(plan) = plan {
                let mut progress = |step| report(Report::Progress(step));
                let cloud = local::status(&paths)?.cloud;
                let functions_parent = cloud.map_or(0, |service| service.pid);
                return local::with_cache_stopped(&paths, &mut progress, |freed| {
                    let local::FreedCache { port, server, folder } = freed.clone();
                    let setup = ChaosSetup { port, server, folder, functions_parent };
                    let (summary, scenarios) =
                        e2e::run_chaos(&api, &setup, &plan, &stop, &mut emit);
                    Tested { summary, scenarios }
                });
            }
            let summary = match histories {
                Some(rounds) => e2e::run_histories(&api, rounds, &stop, &mut emit),
                None => e2e::run(&api, &stop, &mut emit),
            };
            Ok(Tested { summary, ..Tested::default() })
        }
    });
    let mut pressed_before = false;
    let mut press = Box::pin(pressed());
    loop {
        tokio::select! {
            report = receiver.recv() => match report {
                Some(Report::Event(event)) => print_event(&event, printer)?,
                Some(Report::Progress(step)) => printer.say(&format!("{:>9} {step}", "")),
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
    let tested = testing.await??;
    if pressed_before { Err(Interrupted.into()) } else { Ok(tested) }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command};

    fn chaos(args: &[&str]) -> anyhow::Result<TestE2e> {
        match Cli::try_parse_from([&["xtask", "test-e2e", "--chaos"], args].concat())?.command {
            Command::TestE2e(args) => with_local_target(args),
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn with_local_target_rejects_other_targets_and_unknown_scenarios() {
        for args in [["--target", "aws"], ["--target", "endpoint"], ["--scenario", "no such"]] {
            let error = chaos(&args).unwrap_err();
            assert_eq!(Exit::from_error(&error), Exit::Usage, "{error}");
        }
        let message = chaos(&["--scenario", "no such"]).unwrap_err().to_string();
        assert!(message.contains("FLUSHALL"), "{message}");
    }

    #[test]
    fn with_local_target_uses_the_temporary_stack_or_the_given_one() {
        let stack = |args: &[&str]| chaos(args).unwrap().target.stack;
        assert_eq!(stack(&[]).as_deref(), Some(TEMPORARY_STACK));
        assert_eq!(stack(&["--stack", "Mine"]).as_deref(), Some("Mine"));
        assert!(chaos(&[]).unwrap().target.target == Some(cli::Target::Local));
    }
}
