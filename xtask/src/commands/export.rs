//! `export`: writes all products to stdout, one per line, in the format of `seed`.

use std::time::Instant;

use deployer::catalog::{self, TableSource};
use deployer::report;
use shared::table::Access;

use super::catalog::{Deployed, progress};
use crate::cli::Export;
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::Printer;

pub(crate) async fn run(args: Export, printer: &Printer) -> anyhow::Result<Exit> {
    let deployed = Deployed::find(printer, &args.target, Access::Read).await?;
    let begun = Instant::now();
    let progress = progress(printer);
    let (with_pictures, write) = (!args.without_pictures, &mut |line: &str| printer.stream(line));
    let work = async {
        match &args.table {
            None => catalog::export(&deployed.stack.api, with_pictures, &progress, write).await,
            Some(table) => {
                let bucket = args.images_bucket.as_ref().unwrap_or(&deployed.stack.images_bucket);
                let source = TableSource { table, images_bucket: bucket };
                let cloud = &deployed.session.cloud;
                catalog::export_table(cloud, source, with_pictures, &progress, write).await
            }
        }
    };
    let exporting = deployed.signed_in(printer, work);
    let clean_up = async || deployed.end(printer).await;
    let exported = interrupt::guard(exporting, clean_up).await?;
    if let Some(live) = printer.live() {
        live.clear();
    }
    // The reader closed the pipe.
    if !exported.output_closed {
        printer.say(&report::exported(&exported, begun.elapsed()));
    }
    Ok(if exported.missing_images == 0 { Exit::Done } else { Exit::Failed })
}
