//! The arguments of `logs`.

use std::time::Duration;

use clap::Args;

use super::TargetArgs;
use crate::functions;
use crate::log_text::Level;

/// Without options, all lines are shown, as Lambda has them. A line that is not JSON and not of
/// Lambda has no level: --level never hides it.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Logs {
    /// Only these functions
    #[arg(value_name = "FUNCTION", value_parser = functions::parser())]
    pub(crate) functions: Vec<String>,
    /// Only the request with this id, or its beginning, from the response header x-request-id
    #[arg(long, value_name = "ID")]
    pub(crate) request: Option<String>,
    /// Only lines of this level and above
    #[arg(long, short, ignore_case = true)]
    pub(crate) level: Option<Level>,
    /// Only lines that contain this text, in upper or lower case
    #[arg(long = "match", short, value_name = "TEXT")]
    pub(crate) text: Option<String>,
    /// Write one JSON object per line to stdout, with the line as the function wrote it
    #[arg(long)]
    pub(crate) json: bool,
    /// Print new lines until Ctrl-C
    #[arg(long, short)]
    pub(crate) follow: bool,
    /// Age of the oldest line: 90s, 15m, 2h, 1d
    #[arg(long, value_name = "TIME", default_value = "15m", value_parser = humantime::parse_duration)]
    pub(crate) since: Duration,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
