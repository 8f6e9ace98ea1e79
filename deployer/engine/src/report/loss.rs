//! The data that a destroy deletes, and its result.

use std::fmt::Write;

use super::layout::{TextStyle, count};
use super::plan::with_environment;
use crate::deploy::{Content, DataLoss, Destroyed};

/// What is in a table or bucket: `more than 20000 images`.
pub(crate) fn amount(content: &Content) -> String {
    let more = if content.more { "more than " } else { "" };
    format!("{more}{}", count(content.count, &content.noun))
}

/// One line for each table and bucket.
fn contents(contents: &[Content], style: TextStyle) -> String {
    let mut out = String::new();
    for content in contents {
        let amount = amount(content);
        let place = format!("the {} {}", content.kind, content.name);
        let line = match (content.is_kept, content.count) {
            (true, _) => format!("  {amount}, kept with {place}"),
            (false, 0) => format!("  {amount} in {place}"),
            (false, _) => style.error(&format!("! {amount}, lost with {place}")),
        };
        let _ = writeln!(out, "{line}");
    }
    out
}

/// The data and resources that a destroy would delete.
pub fn data_loss(data_loss: &DataLoss, style: TextStyle) -> String {
    let mut out =
        with_environment(&format!("Destroy {}", data_loss.stack), &data_loss.environment, style);
    if !data_loss.contents.is_empty() {
        out.push('\n');
    }
    out.push_str(&contents(&data_loss.contents, style));
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
        let why = match destroyed.is_recorded {
            true => "for the next deploy, which adopts them",
            false => "because the template retains them",
        };
        let _ = writeln!(out, "kept, {why}: {}", destroyed.kept.join(", "));
    }
    if destroyed.bootstrap {
        out.push_str("the artifact bucket is deleted, too: no other stack uses it\n");
    }
    out
}
