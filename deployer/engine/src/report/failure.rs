//! An error: what failed, the reason that AWS gives, what to do, then the details.

use std::fmt::Write;

use serde::Serialize;

use super::layout::{TextStyle, count, wrap};
use crate::deploy::{DeployError, Failure};

/// An error as the user sees it, as text or JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct ErrorReport {
    /// What failed, on which resource, and why.
    pub message: String,
    /// Its causes, outermost first.
    pub causes: Vec<String>,
    /// What to do.
    pub hint: Option<String>,
    /// The details when a CloudFormation operation failed.
    pub failure: Option<Failure>,
}

impl From<&DeployError> for ErrorReport {
    fn from(error: &DeployError) -> Self {
        let failure = match error {
            DeployError::Failed(failure) => Some((**failure).clone()),
            _ => None,
        };
        ErrorReport { message: error.to_string(), causes: Vec::new(), hint: error.hint(), failure }
    }
}

/// The text of an error.
pub fn error_report(report: &ErrorReport, style: TextStyle) -> String {
    let mut out = match &report.failure {
        Some(failure) => failed_operation(failure, style),
        None => format!("{} {}\n", style.error("error:"), report.message),
    };
    for cause in &report.causes {
        let _ = writeln!(out, "  caused by: {cause}");
    }
    if let Some(hint) = &report.hint {
        let _ = writeln!(out, "\n{} {hint}", style.bold("hint:"));
    }
    out
}

fn failed_operation(failure: &Failure, style: TextStyle) -> String {
    let mut out =
        format!("{} the {} of {} failed\n", style.error("error:"), failure.what, failure.stack);
    if let Some(cause) = &failure.cause {
        let _ = writeln!(
            out,
            "\n  {} {}",
            style.error(&cause.logical_id),
            style.dim(&format!("{} {}", cause.resource_type, cause.status))
        );
        let reason = if cause.reason.is_empty() { "(AWS gives no reason)" } else { &cause.reason };
        let _ = writeln!(out, "{}", wrap(reason.split_whitespace(), 4, style.width));
    }
    if !failure.others.is_empty() {
        let _ = writeln!(out, "\n  also failed:");
        for other in &failure.others {
            let line = format!("{}: {}", other.logical_id, other.reason);
            let _ = writeln!(out, "{}", wrap(line.split_whitespace(), 4, style.width));
        }
    }
    if failure.cancelled > 0 {
        let canceled = count(failure.cancelled as u64, "other resources");
        let _ =
            writeln!(out, "\n  {}", style.dim(&format!("canceled as a consequence: {canceled}")));
    }
    let _ = writeln!(out, "\n  The stack is {}: {}.", failure.status, failure.after);
    out
}
