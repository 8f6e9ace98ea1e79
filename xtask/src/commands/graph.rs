//! `graph`: writes the template as a Mermaid flowchart.

use deployer::stack::{self, Cache};
use engine::{StackDefinition, report};

use crate::cli::Graph;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) fn run(args: &Graph, printer: &Printer) -> anyhow::Result<Exit> {
    printer.data(&mermaid(if args.cache { Cache::On } else { Cache::Off })?)?;
    Ok(Exit::Done)
}

/// The flowchart of the stack.
pub(crate) fn mermaid(cache: Cache) -> anyhow::Result<String> {
    let template = stack::template(cache)?;
    Ok(report::graph(&StackDefinition::of_checked(&template)?.template))
}
