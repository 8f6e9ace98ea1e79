//! The arguments of `bench`.

use clap::Args;

/// Starts the functions on this machine, by the Runtime API that Lambda offers to them, and
/// measures them beside plain ones. DynamoDB is a stub; no account and no local cloud is needed.
/// A whole run takes minutes, and writes docs/performance.md and docs/performance.svg. A part of it
/// (--only, --alone, --bootstrap, --profile) goes to stdout. A wrong answer ends the run without
/// numbers.
///
/// --images, --load, --synth and --package measure something else instead, and each writes its
/// section of docs/performance.md. --all measures everything, one after the other.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Bench {
    /// Only the requests whose name contains this text
    #[arg(long, value_name = "TEXT", conflicts_with = "section")]
    pub(crate) only: Option<String>,
    /// Leave out the plain functions
    #[arg(long, conflicts_with_all = ["instructions", "section"])]
    pub(crate) alone: bool,
    /// How often each contender has its turn [default: 7; of --load 3, of --package 2]
    #[arg(long, value_name = "ROUNDS", conflicts_with = "instructions")]
    pub(crate) rounds: Option<u32>,
    /// Profile of Cargo for the functions, which else are built as for AWS
    #[arg(long, value_name = "NAME", conflicts_with = "section")]
    pub(crate) profile: Option<String>,
    /// Bootstrap that is measured instead of a built one, such as that of another commit; may be
    /// repeated
    #[arg(long, value_name = "NAME=PATH", conflicts_with = "section")]
    pub(crate) bootstrap: Vec<String>,
    /// Make the renditions of a photo of 12 megapixels, beside the crate `image`
    #[arg(long, group = "section")]
    pub(crate) images: bool,
    /// Send requests of 1, 10 and 50 clients through the local cloud, to a stack that is deployed
    /// and destroyed
    #[arg(long, group = "section")]
    pub(crate) load: bool,
    /// Measure cargo xtask synth
    #[arg(long, group = "section")]
    pub(crate) synth: bool,
    /// Measure cargo xtask package, with nothing changed and with one handler changed
    #[arg(long, group = "section")]
    pub(crate) package: bool,
    /// Measure everything, and write all sections
    #[arg(long, group = "section")]
    pub(crate) all: bool,
    /// Count instructions with valgrind, and fail if a request takes more than 3 % more than
    /// recorded
    #[arg(long, conflicts_with = "section")]
    pub(crate) instructions: bool,
    /// Record the counted instructions in deployer/bench/instructions.json
    #[arg(long, requires = "instructions")]
    pub(crate) record: bool,
}
