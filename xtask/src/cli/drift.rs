//! The arguments of `drift`.

use clap::Args;

use super::TargetArgs;

/// Compares the resources with the template that was deployed last, property by property, and
/// changes nothing. CloudFormation does not compare all types of resources, and never the code of
/// functions: the next deploy does.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Drift {
    /// Exit with 1 if a resource differs or could not be read
    #[arg(long)]
    pub(crate) fail: bool,
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
