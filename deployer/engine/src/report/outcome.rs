//! The end of a deploy: what it came to, where it answers, where the time went.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::layout::{TextStyle, spent};
use super::progress::label;
use crate::deploy::{Finished, Outcome, Smoke};

/// The text of it, but for the outputs.
pub fn finished(finished: &Finished, style: TextStyle) -> String {
    let mut out = match &finished.outcome {
        Outcome::Unchanged { .. } => {
            format!("{}: nothing to change\n", style.bold(&finished.stack))
        }
        Outcome::Applied { created: true, .. } => {
            format!("{} is deployed\n", style.bold(&finished.stack))
        }
        Outcome::Applied { created: false, .. } => {
            format!("{} is up to date\n", style.bold(&finished.stack))
        }
        Outcome::Planned { .. } => "only planned; nothing was changed\n".to_owned(),
    };
    if let Some(smoke) = &finished.smoke {
        out.push_str(&smoke_line(smoke, style));
    }
    let parts: Vec<_> = finished
        .timings
        .iter()
        .filter(|t| t.ms >= 50)
        .map(|t| format!("{} {}", label(t.stage), spent(t.ms)))
        .collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
    let _ = writeln!(out, "{}", style.dim(&format!("{}{parts}", spent(finished.total_ms))));
    out
}

fn smoke_line(smoke: &Smoke, style: TextStyle) -> String {
    match (&smoke.trouble, smoke.status) {
        (None, _) => format!("it answers, in {}\n", spent(smoke.ms)),
        (Some(trouble), Some(status)) => {
            format!("{} GET {} answers {status}: {trouble}\n", style.error("warning:"), smoke.url)
        }
        (Some(trouble), None) => {
            format!("{} GET {} does not answer: {trouble}\n", style.error("warning:"), smoke.url)
        }
    }
}

/// The outputs, one a line: data, for stdout.
pub fn outputs(outputs: &BTreeMap<String, String>) -> String {
    let width = outputs.keys().map(String::len).max().unwrap_or(0);
    outputs.iter().fold(String::new(), |mut out, (name, value)| {
        let _ = writeln!(out, "{name:<width$}  {value}");
        out
    })
}
