//! `drift`: shows what was changed outside of CloudFormation.

use anyhow::bail;
use deployer::app::PROJECT;
use engine::{Session as EngineSession, report};

use crate::cli::Drift;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

/// A deploy of an unchanged template is no update for CloudFormation.
const WHAT_TO_DO: &str = "\nA deploy compares templates, so it does not put these back. Put the \
    values back by hand, or write\nthem into the template. The code of functions is restored by \
    each deploy.";

pub(crate) async fn run(args: Drift, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; there is no drift", no_cloud.choice.stack),
    };
    let console = Console::new(printer, Asking::Always);
    let engine = EngineSession {
        project: &PROJECT,
        workspace: &session.workspace,
        target: &session.target,
        cloud: &session.cloud,
        ui: &console,
    };
    let drift = engine.drift().await?;
    if args.json {
        printer.document(&drift)?;
    } else if drift.is_empty() {
        printer.say(&report::drift(&drift, printer.look));
    } else {
        printer.data(&report::drift(&drift, printer.stdout_look()))?;
        printer.say(WHAT_TO_DO);
    }
    let is_in_sync = drift.is_empty() && drift.is_complete();
    Ok(if args.fail && !is_in_sync { Exit::Failed } else { Exit::Done })
}
