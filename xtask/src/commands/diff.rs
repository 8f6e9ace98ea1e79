//! `diff`: what a deploy would change in the stack's structure. Builds nothing, so changed code does not show.

use deployer::app;
use engine::report;

use crate::cli::Diff;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::{Session, wish};

pub(crate) async fn run(args: Diff, printer: &Printer) -> anyhow::Result<Exit> {
    let session = Session::open(printer, &args.place).await?;
    let console = Console::new(printer, Asking::Always);
    let request = wish(&args.shape, printer);
    let plan =
        app::diff(&session.cloud, &console, &session.target, &session.root, &request).await?;
    if args.json {
        printer.document(&plan)?;
    } else if plan.is_empty() {
        printer.say(&format!(
            "{}: no difference between the code's stack and the deployed one",
            plan.stack
        ));
    } else {
        printer.data(&report::plan(&plan, printer.stdout_look()))?;
    }
    Ok(Exit::Done)
}
