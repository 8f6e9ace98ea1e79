//! `diff`: shows what a deploy would change in the template. It builds nothing, so changed code
//! does not show.

use deployer::app;
use engine::report;

use crate::cli::Diff;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::{Session, deploy_request};

pub(crate) async fn run(args: Diff, printer: &Printer) -> anyhow::Result<Exit> {
    let session = Session::open(printer, &args.target).await?;
    let console = Console::new(printer, Asking::Always);
    let request = deploy_request(&args.stack, &session, printer);
    let plan =
        app::diff(&session.cloud, &console, &session.target, &session.workspace, &request).await?;
    if args.json {
        printer.document(&plan)?;
    } else if plan.is_empty() {
        printer.say(&format!("{}: the deployed stack does not differ from the code", plan.stack));
    } else {
        printer.data(&report::plan(&plan, printer.stdout_look()))?;
    }
    Ok(Exit::Done)
}
