//! `tidy`: checks the rules that no compiler checks.

use engine::package::Workspace;

use crate::cli::Tidy;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::tidy;

pub(crate) fn run(args: &Tidy, printer: &Printer) -> anyhow::Result<Exit> {
    let folder = Workspace::find()?.folder;
    if args.fix {
        for block in tidy::fix(&folder)? {
            printer.say(&format!("rewrote the table {block}"));
        }
    }
    let findings = tidy::run(&folder)?;
    for finding in &findings {
        printer.data(&format!("{finding}\n"))?;
    }
    match findings.len() {
        0 => printer.say("no findings"),
        n => printer.say(&format!("{n} findings")),
    }
    Ok(if findings.is_empty() { Exit::Done } else { Exit::Failed })
}
