//! `export`: the deployed products to stdout, a line each, as `seed` takes them.

use std::time::Instant;

use deployer::catalog;
use deployer::report;

use super::catalog::{Deployed, told};
use crate::cli::Export;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) async fn run(args: Export, printer: &Printer) -> anyhow::Result<Exit> {
    let deployed = Deployed::find(printer, &args.place).await?;
    let begun = Instant::now();
    let tell = told(printer);
    let exported =
        catalog::export(&deployed.stack.api, !args.without_pictures, &tell, &mut |line| {
            printer.stream(line)
        })
        .await?;
    if let Some(live) = printer.live() {
        live.clear();
    }
    // A reader that has gone away has what it wanted.
    if !exported.output_closed {
        printer.say(&report::exported(&exported, begun.elapsed()));
    }
    Ok(Exit::Done)
}
