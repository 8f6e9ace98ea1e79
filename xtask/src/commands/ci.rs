//! `ci`: runs all checks.

use engine::package::Workspace;

use crate::ci;
use crate::cli::Ci;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) async fn run(args: &Ci, printer: &Printer) -> anyhow::Result<Exit> {
    let passed = ci::run(&Workspace::find()?, &args.only, printer).await?;
    Ok(if passed { Exit::Done } else { Exit::Failed })
}
