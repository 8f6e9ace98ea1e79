//! The arguments of `graph`.

use clap::Args;

/// Writes a Mermaid flowchart of the template to stdout: what starts each function, and what it
/// reads and writes. It needs no account and no deployed stack. GitHub shows a code block with the
/// language mermaid as a picture.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Graph {
    /// With the cache
    #[arg(long)]
    pub(crate) cache: bool,
}
