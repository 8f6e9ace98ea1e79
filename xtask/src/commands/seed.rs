//! `seed`: products of a file, or of the sample catalog, into the deployed stack.

use std::time::Instant;

use deployer::catalog::{self, CatalogSource};
use deployer::report;

use super::catalog::{Deployed, told};
use crate::cli::Seed;
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::Printer;

pub(crate) async fn run(args: Seed, printer: &Printer) -> anyhow::Result<Exit> {
    // First, since it needs no cloud: with a wrong line nothing else is begun.
    let file = match &args.file {
        Some(path) => CatalogSource::open(path)?.read()?,
        None => CatalogSource::samples().read()?,
    };
    let deployed = Deployed::find(printer, &args.place).await?;
    let _lock = deployed.session.lock("seed")?;
    let begun = Instant::now();
    let tell = told(printer);
    let work =
        async { Ok(catalog::seed(&deployed.session.cloud, &deployed.stack, &file, &tell).await?) };
    let tidy = async || {
        printer.say("\ninterrupted. What was added stays; the same command again adds the rest.")
    };
    let seeded = interrupt::guard(work, tidy).await?;
    if let Some(live) = printer.live() {
        live.clear();
    }
    printer.say(&report::seeded(file.name(), &seeded, begun.elapsed(), printer.look));
    Ok(if seeded.differing.is_empty() { Exit::Done } else { Exit::Failed })
}
