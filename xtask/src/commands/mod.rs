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
mod permissions;
mod redrive;
mod rollback;
mod seed;
mod status;
pub(crate) mod synth;
mod temporary_stack;
mod test_e2e;
mod tidy;
mod warm;

use crate::cli::Command;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::watch;

pub(crate) async fn run(command: Command, printer: &Printer) -> anyhow::Result<Exit> {
    match command {
        Command::Deploy(args) => deploy::run(args, printer).await,
        Command::Watch(args) => watch::run(args, printer).await,
        Command::Rollback(args) => rollback::run(args, printer).await,
        Command::Destroy(args) => destroy::run(args, printer).await,
        Command::Diff(args) => diff::run(args, printer).await,
        Command::Drift(args) => drift::run(args, printer).await,
        Command::Config(args) => config::run(args, printer).await,
        Command::Outputs(args) => outputs::run(args, printer).await,
        Command::Status(args) => status::run(args, printer).await,
        Command::Doctor(args) => doctor::run(args, printer).await,
        Command::Redrive(args) => redrive::run(args, printer).await,
        Command::Events(args) => events::run(args, printer).await,
        Command::Logs(args) => logs::run(args, printer).await,
        Command::Invoke(args) => invoke::run(args, printer).await,
        Command::Warm(args) => warm::run(args, printer).await,
        Command::Cache(args) => cache::run(args, printer).await,
        Command::Seed(args) => seed::run(args, printer).await,
        Command::Export(args) => export::run(args, printer).await,
        Command::TestE2e(args) => test_e2e::run(args, printer).await,
        Command::Bench(args) => bench::run(args, printer).await,
        Command::Package(args) => package::run(args, printer).await,
        Command::Permissions(args) => permissions::run(args, printer),
        Command::Graph(args) => graph::run(&args, printer),
        Command::Synth(args) => synth::run(args, printer),
        Command::Tidy(args) => tidy::run(&args, printer),
        Command::Ci(args) => ci::run(&args, printer).await,
        Command::Local(args) => local::run(args, printer).await,
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
