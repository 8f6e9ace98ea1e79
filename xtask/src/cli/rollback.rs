//! The arguments of `rollback`.

use clap::Args;

use super::TargetArgs;

/// Changes the code of functions and nothing else, with CloudFormation. A second rollback goes one
/// deploy further back; the next deploy deploys the code of this checkout again.
#[derive(Debug, Args)]
pub(crate) struct Rollback {
    /// Answer all questions with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Write events to stdout, one JSON object per line
    #[arg(long)]
    pub(crate) json: bool,
    /// Show the plan, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// List the recorded versions of the code, and change nothing
    #[arg(long, conflicts_with = "dry_run")]
    pub(crate) list: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
