//! `bench`: builds the program that measures, and runs it for each part.
//!
//! It is a program of its own, since its servers need crates that no other command does: the first
//! build of the command stays short. Each part has a process of its own, since a part may choose
//! the cores of its process.

use std::process::Stdio;

use anyhow::{Context, bail};
use engine::deploy::StackName;
use engine::local;
use engine::package::{self, Workspace};
use tokio::process::Command;

use super::temporary_stack::{self, Purpose, TemporaryStack};
use crate::cli::{self, Bench, TargetArgs};
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::Printer;

/// The stack that takes the load.
const STACK: &str = "FullApiStackBench";

pub(crate) async fn run(args: Bench, printer: &Printer) -> anyhow::Result<Exit> {
    let workspace = Workspace::find()?;
    let parts = [
        (args.images, "--images"),
        (args.synth, "--synth"),
        (args.package, "--package"),
        (args.load, "--load"),
    ];
    if args.all || parts.iter().all(|(is_wanted, _)| !is_wanted) {
        let mut functions = program(&workspace, &args);
        add_functions(&mut functions, &args);
        if !succeeds(functions).await? {
            return Ok(Exit::Failed);
        }
    }
    for (_, part) in parts.into_iter().filter(|(is_wanted, _)| *is_wanted || args.all) {
        let mut bench = program(&workspace, &args);
        let is_done = if part == "--load" {
            load(bench, &workspace, printer).await?
        } else {
            bench.arg(part);
            succeeds(bench).await?
        };
        if !is_done {
            return Ok(Exit::Failed);
        }
    }
    Ok(Exit::Done)
}

/// Deploys a stack in the local cloud, has its API answer the load, and destroys it.
async fn load(bench: Command, workspace: &Workspace, printer: &Printer) -> anyhow::Result<bool> {
    let (target, stack) = (Some(cli::Target::Local), Some(STACK.to_owned()));
    let target = TargetArgs { target, stack, ..TargetArgs::default() };
    // Without a cache, which the plain functions do not have.
    let purpose = Purpose { command: "bench", cache: Some(false), hint: " Destroy it first" };
    let process = || local::status(&local::Paths::new(workspace)).map(|status| status.cloud);
    let had_cloud = process()?.is_some();
    let done = temporary_stack::with(&target, &purpose, printer, async |stack| {
        let TemporaryStack { session, url, .. } = stack;
        let (Some(cloud), Some(emulator)) = (&session.target.local, process()?) else {
            bail!("the local cloud has stopped");
        };
        let mut bench = bench;
        let prefix = StackName::new(&session.target.stack)?.prefix();
        bench.args(["--load", &url, "--prefix", &prefix]);
        bench.args(["--endpoint", &cloud.endpoint(), "--emulator", &emulator.pid.to_string()]);
        interrupt::guard(succeeds(bench), async || {}).await
    });
    let done = done.await;
    let stopped = if had_cloud {
        Ok(true)
    } else {
        let mut show = |step| printer.say(&format!("{:>9} {step}", ""));
        local::stop(&local::Paths::new(workspace), &mut show)
    };
    let done = done?;
    stopped?;
    Ok(done)
}

/// The program that measures. It stays in the folder of the caller, since paths of the arguments
/// are relative to it.
fn program(workspace: &Workspace, args: &Bench) -> Command {
    let mut bench = Command::from(package::cargo());
    bench.args(["run", "--locked", "--profile", "measure", "--package", "bench", "--"]);
    bench.arg("--workspace").arg(&workspace.folder);
    if let Some(rounds) = args.rounds {
        bench.args(["--rounds", &rounds.to_string()]);
    }
    bench
}

/// The arguments of the functions' part.
fn add_functions(bench: &mut Command, args: &Bench) {
    let values = [("--only", &args.only), ("--profile", &args.profile)];
    for (name, value) in values {
        if let Some(value) = value {
            bench.args([name, value]);
        }
    }
    for assignment in &args.bootstrap {
        bench.args(["--bootstrap", assignment]);
    }
    let flags =
        [("--alone", args.alone), ("--instructions", args.instructions), ("--record", args.record)];
    for (name, is_given) in flags {
        if is_given {
            bench.arg(name);
        }
    }
}

async fn succeeds(mut bench: Command) -> anyhow::Result<bool> {
    let status = bench.stdin(Stdio::null()).kill_on_drop(true).status().await;
    Ok(status.context("cannot run cargo")?.success())
}
