//! The data that a destroy deletes, and its result.

use std::fmt::Write;

use super::layout::{TextStyle, count};
use super::plan::with_environment;
use crate::deploy::{DataLoss, Destroyed};

/// The data and resources that a destroy would delete.
pub fn data_loss(data_loss: &DataLoss, style: TextStyle) -> String {
    let mut out =
        with_environment(&format!("Destroy {}", data_loss.stack), &data_loss.environment, style);
    if !data_loss.contents.is_empty() {
        out.push('\n');
    }
    for content in &data_loss.contents {
        let more = if content.more { "more than " } else { "" };
        let amount = format!("{more}{}", count(content.count, &content.noun));
        let line = match content.count {
            0 => format!("  {amount} in the {} {}", content.kind, content.name),
            _ => {
                style.error(&format!("! {amount}, lost with the {} {}", content.kind, content.name))
            }
        };
        let _ = writeln!(out, "{line}");
    }
    if data_loss.is_protected {
        out.push_str(
            "\nThe stack is protected against deletion; this command ends the protection.\n",
        );
    }
    let resources: usize = data_loss.resources.values().sum();
    let types = data_loss.resources.len();
    let _ = writeln!(
        out,
        "\n{} of {} will be deleted permanently",
        count(resources as u64, "resources"),
        count(types as u64, "types")
    );
    out
}

/// The result of a destroy.
pub fn destroyed(destroyed: &Destroyed, style: TextStyle) -> String {
    let mut out = match (destroyed.existed, destroyed.leftovers.is_empty()) {
        (true, _) => format!("{} is deleted\n", style.bold(&destroyed.stack)),
        (false, true) => format!("{} is not deployed: nothing was deleted\n", destroyed.stack),
        (false, false) => format!("{} is not deployed\n", destroyed.stack),
    };
    if !destroyed.leftovers.is_empty() {
        let _ = writeln!(out, "left over from it, and deleted: {}", destroyed.leftovers.join(", "));
    }
    if !destroyed.kept.is_empty() {
        let _ =
            writeln!(out, "kept, because the template retains them: {}", destroyed.kept.join(", "));
    }
    if destroyed.bootstrap {
        out.push_str("the artifact bucket is deleted, too: no other stack uses it\n");
    }
    out
}
