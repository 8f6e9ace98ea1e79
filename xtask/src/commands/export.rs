//! `export`: writes all products to stdout, one per line, in the format of `seed`.

use std::time::Instant;

use deployer::catalog;
use deployer::report;

use super::catalog::{Deployed, progress};
use crate::cli::Export;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) async fn run(args: Export, printer: &Printer) -> anyhow::Result<Exit> {
    let deployed = Deployed::find(printer, &args.target).await?;
    let begun = Instant::now();
    let progress = progress(printer);
    let exported =
        catalog::export(&deployed.stack.api, !args.without_pictures, &progress, &mut |line| {
            printer.stream(line)
        })
        .await?;
    if let Some(live) = printer.live() {
        live.clear();
    }
    // The reader closed the pipe.
    if !exported.output_closed {
        printer.say(&report::exported(&exported, begun.elapsed()));
    }
    Ok(Exit::Done)
}
