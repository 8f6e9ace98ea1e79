//! What a destroy would cost, and what it did.

use std::fmt::Write;

use super::layout::{Look, count};
use super::plan::with_place;
use crate::deploy::{DataLoss, Destroyed};

/// What would be lost.
pub fn losses(losses: &DataLoss, look: Look) -> String {
    let mut out = with_place(&format!("Destroy {}", losses.stack), &losses.environment, look);
    if !losses.contents.is_empty() {
        out.push('\n');
    }
    for content in &losses.contents {
        let more = if content.more { "more than " } else { "" };
        let amount = format!("{more}{}", count(content.count, &content.noun));
        let line = match content.count {
            0 => format!("  {amount} in the {} {}", content.kind, content.name),
            _ => look.bad(&format!("! {amount}, lost with the {} {}", content.kind, content.name)),
        };
        let _ = writeln!(out, "{line}");
    }
    let resources: usize = losses.resources.values().sum();
    let types = losses.resources.len();
    let _ = writeln!(
        out,
        "\n{} of {} go, for good",
        count(resources as u64, "resources"),
        count(types as u64, "types")
    );
    out
}

/// What was done.
pub fn destroyed(destroyed: &Destroyed, look: Look) -> String {
    let mut out = if destroyed.existed {
        format!("{} is deleted; nothing of it is left\n", look.strong(&destroyed.stack))
    } else {
        format!("{} is not deployed; there is nothing to destroy\n", destroyed.stack)
    };
    if !destroyed.kept.is_empty() {
        let _ = writeln!(out, "kept, as the template says: {}", destroyed.kept.join(", "));
    }
    if destroyed.bootstrap {
        out.push_str("the artifact bucket is gone, too: no other stack needed it\n");
    }
    out
}
