//! The arguments of `invoke`.

use clap::Args;

use super::TargetArgs;
use crate::functions;

/// Prints what the function returns, what it logged, and the time. Exits with 1 if the function
/// fails; an HTTP status such as 404 is no failure.
///
/// The examples of get_product, query_products, generate_download_url and main_ui change nothing.
/// That of insert_product adds a product. Those of update_product, delete_product and
/// generate_upload_url name a product that does not exist. Those of the other functions are events
/// of S3 and of the schedule, which may write. On AWS, all but the first four ask before.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Invoke {
    /// Function to invoke
    #[arg(value_parser = functions::parser())]
    pub(crate) function: String,
    /// Event: JSON, a file with JSON, or - for standard input
    #[arg(conflicts_with = "example", required_unless_present = "example")]
    pub(crate) event: Option<String>,
    /// Send an example of the events that the function gets
    #[arg(long)]
    pub(crate) example: bool,
    /// Print the example, to be edited, and send nothing
    #[arg(long, requires = "example")]
    pub(crate) print: bool,
    /// Answer the question with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
