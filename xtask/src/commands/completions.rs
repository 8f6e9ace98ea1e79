//! `completions`: writes the completion script of a shell.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::Cli;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) fn run(shell: Shell, printer: &Printer) -> anyhow::Result<Exit> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "cargo-xtask", &mut out);
    printer.data(&String::from_utf8_lossy(&out))?;
    Ok(Exit::Done)
}
