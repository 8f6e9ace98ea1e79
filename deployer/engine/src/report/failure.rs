//! ErrorReport: what failed, what AWS said, what to do; then the rest.

use std::fmt::Write;

use serde::Serialize;

use super::layout::{TextStyle, count, wrap};
use crate::deploy::{DeployError, Failure};

/// ErrorReport of any kind, for people and programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorReport {
    /// What failed, on what, why.
    pub message: String,
    /// Its causes, outermost first.
    pub causes: Vec<String>,
    /// What to do.
    pub hint: Option<String>,
    /// When CloudFormation failed: its story.
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

/// The text of it.
pub fn error_report(trouble: &ErrorReport, style: TextStyle) -> String {
    let mut out = match &trouble.failure {
        Some(failure) => of_cloudformation(failure, style),
        None => format!("{} {}\n", style.error("error:"), trouble.message),
    };
    for cause in &trouble.causes {
        let _ = writeln!(out, "  because: {cause}");
    }
    if let Some(hint) = &trouble.hint {
        let _ = writeln!(out, "\n{} {hint}", style.bold("hint:"));
    }
    out
}

fn of_cloudformation(failure: &Failure, style: TextStyle) -> String {
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
        let _ = writeln!(out, "\n  failed, too:");
        for other in &failure.others {
            let line = format!("{}: {}", other.logical_id, other.reason);
            let _ = writeln!(out, "{}", wrap(line.split_whitespace(), 4, style.width));
        }
    }
    if failure.cancelled > 0 {
        let given_up = count(failure.cancelled as u64, "others");
        let _ = writeln!(out, "\n  {}", style.dim(&format!("given up because of it: {given_up}")));
    }
    let _ = writeln!(out, "\n  The stack is {}: {}.", failure.status, failure.after);
    out
}
