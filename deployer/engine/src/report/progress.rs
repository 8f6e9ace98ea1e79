//! Progress: what a stage is called, and the line that tells of it.

use super::layout::{Look, spent};
use crate::deploy::Stage;

/// A stage's name.
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

/// What a stage is doing when nobody says it better.
fn doing(stage: Stage) -> &'static str {
    match stage {
        Stage::Preflight => "looking at the credentials and the stack",
        Stage::Package => "building the functions",
        Stage::Bootstrap => "looking after the artifact bucket",
        Stage::Upload => "sending what is new to the artifact bucket",
        Stage::Plan => "asking CloudFormation what would change",
        Stage::Apply => "CloudFormation is at work",
        Stage::Check => "comparing what runs with what was packaged",
        Stage::Warm => "filling the cache",
        Stage::Smoke => "asking the API",
        Stage::Delete => "emptying the buckets and deleting the stack",
    }
}

/// The line when a stage begins.
pub fn begins(stage: Stage, what: &str, look: Look) -> String {
    labelled(label(stage), if what.is_empty() { doing(stage) } else { what }, look)
}

/// The line of something that begins, behind its name.
pub fn labelled(label: &str, what: &str, look: Look) -> String {
    format!("{} {what}", look.strong(&format!("{label:>9}")))
}

/// The line when a stage took long enough to be worth one.
pub fn ends(stage: Stage, ms: u64, look: Look) -> String {
    look.dim(&format!("{:>9} done in {}", label(stage), spent(ms)))
}

/// What took less was there at once.
const WORTH_TELLING_MS: u64 = 100;

/// The line of a resource in a new state.
pub fn resource(
    logical_id: &str,
    resource_type: &str,
    status: &str,
    reason: &str,
    ms: u64,
    look: Look,
) -> String {
    let padded = format!("{status:<20}");
    let status_text = match status {
        s if s.ends_with("_FAILED") => look.bad(&padded),
        s if s.ends_with("_COMPLETE") => look.good(&padded),
        _ => padded,
    };
    let time = if ms >= WORTH_TELLING_MS && !status.ends_with("_IN_PROGRESS") {
        format!("  {}", spent(ms))
    } else {
        String::new()
    };
    let reason = if reason.is_empty() || status.ends_with("_COMPLETE") {
        String::new()
    } else {
        format!("  {reason}")
    };
    format!("          {status_text} {logical_id} {}{time}{reason}", look.dim(resource_type))
}

/// The line of a stack in its final state.
pub fn stack_state(stack: &str, status: &str, reason: &str, look: Look) -> String {
    let status = if status.contains("ROLLBACK") || status.ends_with("_FAILED") {
        look.bad(status)
    } else {
        look.good(status)
    };
    let reason = if reason.is_empty() { String::new() } else { format!("  {reason}") };
    format!("          {status} {stack}{reason}")
}
