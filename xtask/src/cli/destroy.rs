//! The arguments of `destroy`.

use clap::Args;

use super::TargetArgs;

#[derive(Debug, Args)]
pub(crate) struct Destroy {
    /// Answer all questions with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Write events to stdout, one JSON object per line
    #[arg(long)]
    pub(crate) json: bool,
    /// Keep the tables and the bucket of images, with their contents; the next deploy adopts them
    #[arg(long)]
    pub(crate) keep_data: bool,
    /// Delete the data that an earlier `destroy --keep-data` kept
    #[arg(long, conflicts_with = "keep_data")]
    pub(crate) kept_data: bool,
    /// Also delete the zips and templates of the stack (the local cloud always does)
    #[arg(long, conflicts_with = "keep_data")]
    pub(crate) artifacts: bool,
    /// Logical id of a resource that stays where it is, after a deletion that failed because of it
    #[arg(long, value_name = "NAME")]
    pub(crate) skip: Vec<String>,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
