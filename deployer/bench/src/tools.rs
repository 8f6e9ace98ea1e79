//! What the command itself takes: `cargo xtask synth` and `cargo xtask package`.

use std::fmt::Write;
use std::fs::File;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::contenders::cargo;
use crate::markdown::Run;
use crate::usage::{self, Usages};

/// A source file of one handler.
const HANDLER: &str = "handlers/src/endpoints/get_product.rs";

/// Generates the templates and compares them with the files, which are not written.
pub(crate) fn synth(workspace: &Path, run: &Run, say: impl Fn(&str)) -> Result<String> {
    let folder = TempDir::with_prefix("bench-synth-")?;
    let log = folder.path().join("log");
    let mut with_cargo = cargo(workspace);
    with_cargo.args(["xtask", "synth", "--check"]);
    let mut alone = Command::new(workspace.join("target/debug/xtask"));
    alone.args(["synth", "--check"]).current_dir(workspace);
    say("building the command");
    usage::measure(&with_cargo, &log)?;
    let (mut in_all, mut by_itself) = (Usages::default(), Usages::default());
    for round in 0..run.rounds {
        say(&format!("synth: round {} of {}", round + 1, run.rounds));
        in_all.0.push(usage::measure(&with_cargo, &log)?);
        by_itself.0.push(usage::measure(&alone, &log)?);
    }
    let rows = [
        ("`cargo xtask synth`", in_all),
        ("… without cargo, which looks for changed sources", by_itself),
    ];
    Ok(table(run, &rows))
}

/// Packages all functions for AWS: with nothing changed, and after a handler's source changed.
pub(crate) fn package(workspace: &Path, run: &Run, say: impl Fn(&str)) -> Result<String> {
    let folder = TempDir::with_prefix("bench-package-")?;
    let log = folder.path().join("log");
    let mut command = cargo(workspace);
    command.args(["xtask", "package", "--out"]).arg(folder.path().join("zips"));
    say("building the functions for AWS, which takes minutes if they are not built");
    usage::measure(&command, &log)?;
    let (mut changed, mut unchanged) = (Usages::default(), Usages::default());
    for round in 0..run.rounds {
        say(&format!("package: round {} of {}", round + 1, run.rounds));
        let touched = Touched::new(&workspace.join(HANDLER))?;
        changed.0.push(usage::measure(&command, &log)?);
        touched.restore()?;
        unchanged.0.push(usage::measure(&command, &log)?);
    }
    let rows = [
        ("`cargo xtask package`, nothing changed", unchanged),
        ("`cargo xtask package`, one handler changed", changed),
    ];
    Ok(table(run, &rows))
}

/// A file that looks changed to cargo: its time is now, and its content as before.
struct Touched {
    file: File,
    before: SystemTime,
}

impl Touched {
    fn new(path: &Path) -> Result<Self> {
        let what = || format!("cannot change the time of {}", path.display());
        let file = File::options().append(true).open(path).with_context(what)?;
        let before = file.metadata().and_then(|metadata| metadata.modified()).with_context(what)?;
        file.set_modified(SystemTime::now()).with_context(what)?;
        Ok(Self { file, before })
    }

    fn restore(self) -> Result<()> {
        self.file.set_modified(self.before).context("cannot restore the time of a source file")
    }
}

fn table(run: &Run, rows: &[(&str, Usages)]) -> String {
    let mut text = run.heading();
    text.push_str("| command | time | CPU | largest process |\n|---|--:|--:|--:|\n");
    for (name, usages) in rows {
        let _ = writeln!(text, "| {name} | {} |", usages.cells());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touched_has_the_time_of_now_until_it_is_restored() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("source.rs");
        std::fs::write(&path, "text").unwrap();
        let time = || path.metadata().unwrap().modified().unwrap();
        let old = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        File::options().append(true).open(&path).unwrap().set_modified(old).unwrap();
        let touched = Touched::new(&path).unwrap();
        assert!(time() > old);
        touched.restore().unwrap();
        assert_eq!(time(), old);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "text");
    }
}
