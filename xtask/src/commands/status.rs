//! `status`: where to, how the stack is, and the local cloud's processes. Starts nothing.

use deployer::app::PROJECT;
use engine::cloud::{Aws, Stacks};
use engine::local::{self, Service};
use engine::package::Workspace;
use engine::report::{self, StackSummary};
use engine::target::{TargetChoice, TargetKind, choose};
use serde::Serialize;

use crate::cli::Show;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::asked;

/// What is known.
#[derive(Debug, Serialize)]
struct Status {
    target: Target,
    stack: StackSummary,
    /// The local cloud; null when it does not run.
    cloud: Option<Service>,
    /// The local cache; null when it does not run.
    cache: Option<Service>,
}

#[derive(Debug, Serialize)]
struct Target {
    kind: TargetKind,
    why: &'static str,
    /// Null where nobody was asked: a local cloud that does not run.
    account: Option<String>,
    region: Option<String>,
    endpoint: Option<String>,
}

pub(crate) async fn run(args: Show, printer: &Printer) -> anyhow::Result<Exit> {
    let root = Workspace::find()?;
    let choice = choose(&PROJECT, &root, &asked(&args.place)).await?;
    let paths = local::Paths::new(&root);
    let is_local = choice.kind == TargetKind::Local;
    let services =
        || if is_local { local::status(&paths) } else { Ok(local::LocalStatus::default()) };
    let (target, stack) = if is_local && services()?.cloud.is_none() {
        at_rest(&choice)
    } else {
        ask(choice, &root, printer).await?
    };
    // Asking may have started a cache that had ended.
    let services = services()?;
    let status = Status { target, stack, cloud: services.cloud, cache: services.cache };
    if args.json {
        printer.document(&status)?
    } else {
        printer.data(&text(&status, printer))?
    }
    Ok(Exit::Done)
}

fn at_rest(choice: &TargetChoice) -> (Target, StackSummary) {
    let target = Target {
        kind: choice.kind,
        why: choice.reason,
        account: None,
        region: None,
        endpoint: None,
    };
    (target, StackSummary::absent(&choice.stack))
}

async fn ask(
    choice: TargetChoice,
    root: &Workspace,
    printer: &Printer,
) -> anyhow::Result<(Target, StackSummary)> {
    let site = choice.open(root, &mut |step| printer.say(&step.to_string())).await?;
    let found = Aws::new(&site.config).stack(&site.stack).await?;
    let target = Target {
        kind: site.kind,
        why: site.reason,
        account: Some(site.account.clone()),
        region: Some(site.region.clone()),
        endpoint: site.config.endpoint_url().map(str::to_owned),
    };
    Ok((target, found.map_or_else(|| StackSummary::absent(&site.stack), StackSummary::from)))
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
