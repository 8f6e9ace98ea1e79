//! The arguments of `bench`.

use clap::Args;

/// Starts the functions on this machine, by the Runtime API that Lambda offers to them, and
/// measures them beside plain ones. DynamoDB is a stub; no account and no local cloud is needed.
/// A whole run takes minutes, and writes docs/performance.md and docs/performance.svg. A part of it
/// (--only, --alone, --bootstrap, --profile) goes to stdout. A wrong answer ends the run without
/// numbers.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Bench {
    /// Only the requests whose name contains this text
    #[arg(long, value_name = "TEXT")]
    pub(crate) only: Option<String>,
    /// Leave out the plain functions
    #[arg(long, conflicts_with = "instructions")]
    pub(crate) alone: bool,
    /// How often each function is started and asked, in turns with the others [default: 7]
    #[arg(long, value_name = "ROUNDS", conflicts_with = "instructions")]
    pub(crate) rounds: Option<u32>,
    /// Profile of Cargo for the functions [default: release, as on AWS]
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Bootstrap that is measured instead of a built one, such as that of another commit; may be
    /// repeated
    #[arg(long, value_name = "NAME=PATH")]
    pub(crate) bootstrap: Vec<String>,
    /// Count instructions with valgrind, and fail if a request takes more than 3 % more than
    /// recorded
    #[arg(long)]
    pub(crate) instructions: bool,
    /// Record the counted instructions in deployer/bench/instructions.json
    #[arg(long, requires = "instructions")]
    pub(crate) record: bool,
}
