//! The arguments of `events`.

use clap::Args;

use super::TargetArgs;

/// Shows the last operation of CloudFormation on the stack: why it failed, then each resource with
/// its time, oldest first. Of a deleted stack, AWS keeps the events for 90 days under its id.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Events {
    /// ARN of a stack, such as a deleted one, in the account and region of the target [default: the
    /// stack's name]
    #[arg(value_name = "ARN")]
    pub(crate) id: Option<String>,
    /// All operations that there are events of, newest first
    #[arg(long)]
    pub(crate) all: bool,
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
