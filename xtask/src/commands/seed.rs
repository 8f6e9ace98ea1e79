//! `seed`: adds the products of a file, or of the sample catalog, to the deployed stack.

use std::time::Instant;

use deployer::catalog::{self, CatalogSource};
use deployer::report;
use shared::table::Access;

use super::catalog::{Deployed, progress};
use crate::cli::Seed;
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::Printer;

pub(crate) async fn run(args: Seed, printer: &Printer) -> anyhow::Result<Exit> {
    // Checked first, because the check needs no target.
    let file = match &args.file {
        Some(path) => CatalogSource::open(path)?.read()?,
        None => CatalogSource::samples().read()?,
    };
    let deployed = Deployed::find(printer, &args.target, Access::Write).await?;
    let _lock = deployed.session.lock("seed")?;
    let begun = Instant::now();
    let progress = progress(printer);
    let work = async {
        let seeding = catalog::seed(&deployed.session.cloud, &deployed.stack, &file, &progress);
        deployed.signed_in(printer, seeding).await
    };
    let clean_up = async || {
        printer
            .say("\ninterrupted. The added products stay. Run the command again to add the rest.");
        deployed.end(printer).await;
    };
    let seeded = interrupt::guard(work, clean_up).await?;
    if let Some(live) = printer.live() {
        live.clear();
    }
    printer.say(&report::seeded(file.name(), &seeded, begun.elapsed(), printer.look));
    Ok(if seeded.differing.is_empty() { Exit::Done } else { Exit::Failed })
}
