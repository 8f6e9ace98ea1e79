//! The command line of this repository.
//!
//! A library, since cargo compiles it while the crates under it are still being translated. A
//! binary would wait for them.

mod ci;
mod cli;
mod commands;
mod console;
mod e2e_lines;
mod example_event;
mod exit;
mod functions;
mod interrupt;
mod log_lines;
mod log_text;
mod printer;
mod session;
mod settings;
mod tidy;
mod watch;

use std::process::ExitCode;

use clap::Parser;
use deployer::events::Line;
use deployer::users::UsersError;
use engine::deploy::DeployError;
use engine::report::{self, ErrorReport};

use cli::Cli;
use exit::Exit;
use printer::{Mode, Printer};

/// Runs the command of the process.
pub fn run_process() -> ExitCode {
    let restarted = engine::restart_without_empty_variables();
    let cli = Cli::parse();
    let printer = Printer::new(cli.command.wants_json());
    if let Err(error) = restarted {
        return fail(&printer, &error.into()).into();
    }
    let exit = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => {
            let exit = runtime.block_on(run(cli, &printer));
            // A thread can still wait for terminal input or for the compiler.
            runtime.shutdown_background();
            exit
        }
        Err(error) => fail(&printer, &anyhow::Error::from(error).context("starting")),
    };
    exit.into()
}

async fn run(cli: Cli, printer: &Printer) -> Exit {
    let handles_interrupts = cli.command.handles_interrupts();
    let work = commands::run(cli.command, printer);
    let result =
        if handles_interrupts { work.await } else { interrupt::guard(work, async || {}).await };
    if let Some(live) = printer.live() {
        live.clear();
    }
    match result {
        Ok(exit) => exit,
        Err(error) => fail(printer, &error),
    }
}

fn fail(printer: &Printer, error: &anyhow::Error) -> Exit {
    let exit = Exit::from_error(error);
    if exit == Exit::Interrupted {
        return exit;
    }
    let report = error_report(error);
    printer.say(&report::error_report(&report, printer.look));
    if printer.mode == Mode::Json {
        // stderr has the text already, so a closed stdout is not an error.
        let _ = printer.json_line(&Line::failed(&report));
    }
    exit
}

pub(crate) fn error_report(error: &anyhow::Error) -> ErrorReport {
    if let Some(error) = error.downcast_ref::<DeployError>() {
        return ErrorReport { hint: deployer::app::hint(error), ..ErrorReport::from(error) };
    }
    let of_users = || error.downcast_ref::<UsersError>().and_then(UsersError::hint);
    let hint = error.downcast_ref().and_then(deployer::app::local_hint).or_else(of_users);
    let hint = hint.map(str::to_owned);
    let message = error.to_string();
    // Some messages contain their cause already.
    let causes = error.chain().skip(1).map(ToString::to_string);
    let causes = causes.filter(|cause| !message.contains(cause)).collect();
    ErrorReport { message, causes, hint, failure: None }
}
