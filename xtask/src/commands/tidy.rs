//! `tidy`: the rules that no compiler keeps.

use engine::package::Workspace;

use crate::cli::Tidy;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::tidy;

pub(crate) fn run(args: &Tidy, printer: &Printer) -> anyhow::Result<Exit> {
    let root = Workspace::find()?.folder;
    if args.fix {
        for block in tidy::fix(&root)? {
            printer.say(&format!("README.md: the {block} are written anew"));
        }
    }
    let findings = tidy::run(&root)?;
    for finding in &findings {
        printer.data(&format!("{finding}\n"))?;
    }
    match findings.len() {
        0 => printer.say("tidy"),
        n => printer.say(&format!("{n} not tidy")),
    }
    Ok(if findings.is_empty() { Exit::Done } else { Exit::Failed })
}
