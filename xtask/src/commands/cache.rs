//! `cache`: shows what the cache has, and how often it is hit.

use anyhow::{Context, bail};
use deployer::{app, report};
use engine::deploy::StackName;

use crate::cli::Query;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Query, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => {
            bail!("{} is not deployed; run cargo xtask deploy --cache first", no_cloud.choice.stack)
        }
    };
    let stack = StackName::new(session.target.stack.as_str())?;
    let report = app::cache_report(&session.cloud, &stack)
        .await
        .with_context(|| format!("the cache of {stack} cannot be shown"))?;
    let Some(report) = report else {
        bail!("{stack} has no cache; run cargo xtask deploy --cache to add one")
    };
    if args.json {
        printer.document(&report)?
    } else {
        printer.data(&report::cache(&report, printer.stdout_look()))?
    }
    Ok(Exit::Done)
}
