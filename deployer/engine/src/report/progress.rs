//! The progress lines of stages, resources and stacks.

use super::layout::{TextStyle, duration_ms};
use crate::deploy::Stage;

/// A stage's name, at most 9 characters.
pub fn label(stage: Stage) -> &'static str {
    match stage {
        Stage::Preflight => "preflight",
        Stage::Package => "build",
        Stage::Bootstrap => "bootstrap",
        Stage::Upload => "upload",
        Stage::Plan => "plan",
        Stage::Apply => "apply",
        Stage::Check => "check",
        Stage::Warm => "warm",
        Stage::Smoke => "request",
        Stage::Delete => "delete",
    }
}

/// The description of a stage that has no specific one.
fn description(stage: Stage) -> &'static str {
    match stage {
        Stage::Preflight => "checking the credentials and the stack",
        Stage::Package => "building the functions",
        Stage::Bootstrap => "checking the artifact bucket",
        Stage::Upload => "uploading new files to the artifact bucket",
        Stage::Plan => "creating a change set",
        Stage::Apply => "executing the change set",
        Stage::Check => "comparing the functions' code with the packages",
        Stage::Warm => "filling the cache",
        Stage::Smoke => "sending a request to the API",
        Stage::Delete => "emptying the buckets and deleting the stack",
    }
}

/// The line for the start of a stage. An empty `what` gives the default description.
pub fn stage_started(stage: Stage, what: &str, style: TextStyle) -> String {
    labeled_line(label(stage), if what.is_empty() { description(stage) } else { what }, style)
}

/// A line with a label in front, aligned with the stages.
pub fn labeled_line(label: &str, what: &str, style: TextStyle) -> String {
    format!("{} {what}", style.bold(&format!("{label:>9}")))
}

/// The line for the end of a stage.
pub fn stage_finished(stage: Stage, ms: u64, style: TextStyle) -> String {
    style.dim(&format!("{:>9} done in {}", label(stage), duration_ms(ms)))
}

/// Shorter durations are not shown.
const SHOWN_MS_MIN: u64 = 100;

/// The line for a new status of a resource. `ms` is the time since the previous status.
pub fn resource_line(
    logical_id: &str,
    resource_type: &str,
    status: &str,
    reason: &str,
    ms: u64,
    style: TextStyle,
) -> String {
    let padded = format!("{status:<20}");
    let status_text = match status {
        s if s.ends_with("_FAILED") => style.error(&padded),
        s if s.ends_with("_COMPLETE") => style.success(&padded),
        _ => padded,
    };
    let time = if ms >= SHOWN_MS_MIN && !status.ends_with("_IN_PROGRESS") {
        format!("  {}", duration_ms(ms))
    } else {
        String::new()
    };
    let reason = if reason.is_empty() || status.ends_with("_COMPLETE") {
        String::new()
    } else {
        format!("  {reason}")
    };
    format!("          {status_text} {logical_id} {}{time}{reason}", style.dim(resource_type))
}

/// The line for the final status of a stack.
pub fn stack_line(stack: &str, status: &str, reason: &str, style: TextStyle) -> String {
    let status = if status.contains("ROLLBACK") || status.ends_with("_FAILED") {
        style.error(status)
    } else {
        style.success(status)
    };
    let reason = if reason.is_empty() { String::new() } else { format!("  {reason}") };
    format!("          {status} {stack}{reason}")
}
