//! `status`: shows the target, the state of the stack, and the processes of the local cloud. Starts
//! nothing.

use engine::cloud::{Aws, Stacks};
use engine::local::{self, Service};
use engine::package::Workspace;
use engine::report::{self, StackSummary};
use engine::target::{TargetChoice, TargetKind};
use serde::Serialize;

use crate::cli::Query;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::choose_target;

#[derive(Debug, Serialize)]
struct Status {
    target: Target,
    stack: StackSummary,
    /// The local cloud; null if it does not run.
    cloud: Option<Service>,
    /// The local cache; null if it does not run.
    cache: Option<Service>,
}

#[derive(Debug, Serialize)]
struct Target {
    kind: TargetKind,
    why: &'static str,
    /// Null for a local cloud that does not run.
    account: Option<String>,
    region: Option<String>,
    endpoint: Option<String>,
}

pub(crate) async fn run(args: Query, printer: &Printer) -> anyhow::Result<Exit> {
    let workspace = Workspace::find()?;
    let (choice, _) = choose_target(&workspace, &args.target, false).await?;
    let paths = local::Paths::new(&workspace);
    let is_local = choice.kind == TargetKind::Local;
    let services =
        || if is_local { local::status(&paths) } else { Ok(local::LocalStatus::default()) };
    let (target, stack) = if is_local && services()?.cloud.is_none() {
        not_running(&choice)
    } else {
        open(choice, &workspace, printer).await?
    };
    // Opening the target may have started a stopped cache.
    let services = services()?;
    let status = Status { target, stack, cloud: services.cloud, cache: services.cache };
    if args.json {
        printer.document(&status)?
    } else {
        printer.data(&text(&status, printer))?
    }
    Ok(Exit::Done)
}

fn not_running(choice: &TargetChoice) -> (Target, StackSummary) {
    let target = Target {
        kind: choice.kind,
        why: choice.reason,
        account: None,
        region: None,
        endpoint: None,
    };
    (target, StackSummary::absent(&choice.stack))
}

async fn open(
    choice: TargetChoice,
    workspace: &Workspace,
    printer: &Printer,
) -> anyhow::Result<(Target, StackSummary)> {
    let opened = choice.open(workspace, &mut |step| printer.say(&step.to_string())).await?;
    let found = Aws::new(&opened.config).stack(&opened.stack).await?;
    let target = Target {
        kind: opened.kind,
        why: opened.reason,
        account: Some(opened.account.clone()),
        region: Some(opened.region.clone()),
        endpoint: opened.environment().endpoint,
    };
    Ok((target, found.map_or_else(|| StackSummary::absent(&opened.stack), StackSummary::from)))
}

fn text(status: &Status, printer: &Printer) -> String {
    let mut out = match (&status.target.endpoint, &status.target.account, &status.target.region) {
        (Some(endpoint), ..) => {
            format!("target  {} at {endpoint} ({})\n", status.target.kind, status.target.why)
        }
        (None, Some(account), Some(region)) => {
            format!("target  AWS account {account} in {region} ({})\n", status.target.why)
        }
        _ => format!("target  {} ({})\n", status.target.kind, status.target.why),
    };
    out.push_str(&format!("stack   {}", report::status(&status.stack, printer.stdout_look())));
    if status.target.kind == TargetKind::Local {
        for (name, service) in [("cloud", &status.cloud), ("cache", &status.cache)] {
            out.push_str(&match service {
                Some(service) => {
                    format!("{name}   {}:{}, process {}\n", service.host, service.port, service.pid)
                }
                None => format!("{name}   does not run\n"),
            });
        }
    }
    out
}
