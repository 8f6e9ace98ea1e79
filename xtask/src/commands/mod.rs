//! One file per command. Each takes its arguments and a printer, and returns the exit code.

mod bench;
mod cache;
mod catalog;
mod ci;
mod completions;
mod config;
mod deploy;
mod destroy;
mod diff;
mod doctor;
mod drift;
mod events;
mod export;
pub(crate) mod graph;
mod invoke;
mod local;
mod logs;
mod outputs;
mod package;
mod page_tests;
mod page_users;
mod permissions;
mod redrive;
mod rollback;
mod seed;
mod status;
pub(crate) mod synth;
mod temporary_stack;
mod test_e2e;
mod tidy;
mod token;
mod user;
mod warm;

use crate::cli::Command;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::watch;

pub(crate) async fn run(command: Command, printer: &Printer) -> anyhow::Result<Exit> {
    // On the heap. Without optimization, the futures of all commands would be on the stack at once,
    // which then overflows.
    match command {
        Command::Deploy(args) => Box::pin(deploy::run(args, printer)).await,
        Command::Watch(args) => Box::pin(watch::run(args, printer)).await,
        Command::Rollback(args) => Box::pin(rollback::run(args, printer)).await,
        Command::Destroy(args) => Box::pin(destroy::run(args, printer)).await,
        Command::Diff(args) => Box::pin(diff::run(args, printer)).await,
        Command::Drift(args) => Box::pin(drift::run(args, printer)).await,
        Command::Config(args) => Box::pin(config::run(args, printer)).await,
        Command::Outputs(args) => Box::pin(outputs::run(args, printer)).await,
        Command::Status(args) => Box::pin(status::run(args, printer)).await,
        Command::Doctor(args) => Box::pin(doctor::run(args, printer)).await,
        Command::Redrive(args) => Box::pin(redrive::run(args, printer)).await,
        Command::Events(args) => Box::pin(events::run(args, printer)).await,
        Command::Logs(args) => Box::pin(logs::run(args, printer)).await,
        Command::Invoke(args) => Box::pin(invoke::run(args, printer)).await,
        Command::User(args) => Box::pin(user::run(args, printer)).await,
        Command::Token(args) => Box::pin(token::run(args, printer)).await,
        Command::Warm(args) => Box::pin(warm::run(args, printer)).await,
        Command::Cache(args) => Box::pin(cache::run(args, printer)).await,
        Command::Seed(args) => Box::pin(seed::run(args, printer)).await,
        Command::Export(args) => Box::pin(export::run(args, printer)).await,
        Command::TestE2e(args) => Box::pin(test_e2e::run(args, printer)).await,
        Command::Bench(args) => Box::pin(bench::run(args, printer)).await,
        Command::Package(args) => Box::pin(package::run(args, printer)).await,
        Command::Permissions(args) => permissions::run(args, printer),
        Command::Graph(args) => graph::run(&args, printer),
        Command::Synth(args) => synth::run(args, printer),
        Command::Tidy(args) => tidy::run(&args, printer),
        Command::Ci(args) => Box::pin(ci::run(&args, printer)).await,
        Command::Local(args) => Box::pin(local::run(args, printer)).await,
        Command::Completions { shell } => completions::run(shell, printer),
    }
}

impl Command {
    /// Whether the command handles Ctrl-C itself, because it cleans up first.
    pub(crate) fn handles_interrupts(&self) -> bool {
        match self {
            Command::TestE2e(_) | Command::Watch(_) => true,
            Command::Bench(args) => args.load || args.all,
            _ => false,
        }
    }

    /// Whether stdout is a stream of JSON events.
    pub(crate) fn wants_json(&self) -> bool {
        match self {
            Command::Deploy(args) => args.json,
            Command::Rollback(args) => args.json,
            Command::Destroy(args) => args.json,
            Command::TestE2e(args) => args.json,
            Command::Watch(_)
            | Command::Diff(_)
            | Command::Drift(_)
            | Command::Config(_)
            | Command::Outputs(_)
            | Command::Status(_)
            | Command::Doctor(_)
            | Command::Redrive(_)
            | Command::Events(_)
            | Command::Logs(_)
            | Command::Invoke(_)
            | Command::User(_)
            | Command::Token(_)
            | Command::Warm(_)
            | Command::Cache(_)
            | Command::Seed(_)
            | Command::Export(_)
            | Command::Bench(_)
            | Command::Package(_)
            | Command::Permissions(_)
            | Command::Graph(_)
            | Command::Synth(_)
            | Command::Tidy(_)
            | Command::Ci(_)
            | Command::Local(_)
            | Command::Completions { .. } => false,
        }
    }
}
