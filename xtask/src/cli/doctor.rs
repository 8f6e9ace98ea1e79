//! The arguments of `doctor` and `redrive`.

use clap::Args;

use super::TargetArgs;
use crate::functions;

/// Looks for what is known to fail, and changes nothing. Each finding has its proof and the fix.
/// docs/troubleshooting.md lists the checks. Exit code 1 if something was found.
#[derive(Debug, Args)]
pub(crate) struct Doctor {
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

/// Calls each function with the events that failed after all retries. An event that succeeds is
/// deleted from the function's queue; one that fails again stays there, and can be tried again
/// after some minutes. Exit code 1 if one failed again.
#[derive(Debug, Args)]
pub(crate) struct Redrive {
    /// Only the events of this function
    #[arg(value_parser = functions::parser())]
    pub(crate) function: Option<String>,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
