//! `doctor`: looks for what is known to fail, on this machine and in the deployed stack.

use deployer::doctor::{self, Checked, Finding, MACHINE, Verdict};
use deployer::report;
use engine::package::Workspace;
use serde::Serialize;

use crate::cli::{Doctor, TargetArgs};
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;
use crate::settings::Settings;

#[derive(Serialize)]
struct Document<'a> {
    checks: &'a [Checked],
    /// How many checks found something.
    found: usize,
}

pub(crate) async fn run(args: Doctor, printer: &Printer) -> anyhow::Result<Exit> {
    let workspace = Workspace::find()?;
    let mut all = Vec::new();
    let mut report = |checked: Checked| -> std::io::Result<()> {
        if !args.json {
            printer.data(&report::checked(&checked, printer.stdout_look()))?;
        }
        all.push(checked);
        Ok(())
    };
    // A closed pipe is no error; of another one, the summary tells.
    let mut show = |checked| drop(report(checked));
    doctor::machine::check(&workspace, &mut show);
    let [.., settings, target] = MACHINE;
    let loaded = Settings::load(&workspace, &args.target);
    let verdict = loaded.as_ref().map(|_| "no error was found".to_owned());
    let what = (
        "the settings file has an error: every command fails",
        "correct the file: docs/settings.md",
    );
    show(of_machine(settings.name, verdict, what));
    if loaded.is_ok() {
        check_target(&args.target, target.name, &mut show, printer).await?;
    }
    let found = all.iter().filter(|c| matches!(c.verdict, Verdict::Found { .. })).count();
    if args.json {
        printer.document(&Document { checks: &all, found })?;
    } else {
        printer.data(&format!("{}\n", report::doctor_summary(&all)))?;
    }
    Ok(if found == 0 { Exit::Done } else { Exit::Failed })
}

/// The finding and the fix where the target cannot be opened.
const CLOUD: (&str, &str) = ("the cloud cannot be used", "do what the message says");

/// Opens the target, and checks the stack there.
async fn check_target(
    args: &TargetArgs,
    name: &'static str,
    show: &mut dyn FnMut(Checked),
    printer: &Printer,
) -> anyhow::Result<()> {
    let session = match Session::open_existing(printer, args).await {
        Ok(Ok(session)) => session,
        Ok(Err(_)) => {
            let why = "there is no local cloud; cargo xtask deploy installs it".to_owned();
            show(Checked { check: name, verdict: Verdict::Skipped { why } });
            return Ok(());
        }
        Err(error) => {
            show(of_machine(name, Err(&error), CLOUD));
            return Ok(());
        }
    };
    let opened = format!("{}, {}", session.target.description(), session.target.reason);
    show(of_machine(name, Ok(opened), CLOUD));
    let console = Console::new(printer, Asking::Always);
    doctor::check_stack(&session.cloud, &console, &session.target, show).await?;
    Ok(())
}

fn of_machine(
    check: &'static str,
    result: Result<String, &anyhow::Error>,
    (finding, fix): (&'static str, &'static str),
) -> Checked {
    let verdict = match result {
        Ok(proof) => Verdict::Passed { proof },
        Err(error) => {
            Verdict::Found { findings: vec![Finding::new(finding, format!("{error:#}"), fix)] }
        }
    };
    Checked { check, verdict }
}
