//! `bench`: builds the program that measures, and runs it.
//!
//! It is a program of its own, since its servers need crates that no other command does: the first
//! build of the command stays short.

use std::process::Stdio;

use anyhow::Context;
use engine::package::{self, Workspace};
use tokio::process::Command;

use crate::cli::Bench;
use crate::exit::Exit;

pub(crate) async fn run(args: Bench) -> anyhow::Result<Exit> {
    let workspace = Workspace::find()?;
    let mut bench = Command::from(package::cargo());
    bench.args(["run", "--locked", "--profile", "measure", "--package", "bench", "--"]);
    bench.arg("--workspace").arg(&workspace.folder);
    let values = [("--only", &args.only), ("--profile", &args.profile)];
    for (name, value) in values {
        if let Some(value) = value {
            bench.args([name, value]);
        }
    }
    if let Some(rounds) = args.rounds {
        bench.args(["--rounds", &rounds.to_string()]);
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
    // Not in another folder: the paths of the arguments are relative to that of the caller.
    let status = bench.stdin(Stdio::null()).kill_on_drop(true).status().await;
    let status = status.context("cannot run cargo")?;
    Ok(if status.success() { Exit::Done } else { Exit::Failed })
}
