//! The result of a deploy: outcome, test request, durations and outputs.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::layout::{TextStyle, duration_ms};
use super::progress::label;
use crate::deploy::{Finished, Outcome, Smoke};

/// The text of a result, without the outputs.
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
        Outcome::Planned { .. } => "only a plan: nothing was changed\n".to_owned(),
    };
    if let Some(smoke) = &finished.smoke {
        out.push_str(&smoke_line(smoke, style));
    }
    let parts: Vec<_> = finished
        .timings
        .iter()
        .filter(|t| t.ms >= 50)
        .map(|t| format!("{} {}", label(t.stage), duration_ms(t.ms)))
        .collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
    let _ = writeln!(out, "{}", style.dim(&format!("{}{parts}", duration_ms(finished.total_ms))));
    out
}

fn smoke_line(smoke: &Smoke, style: TextStyle) -> String {
    match (&smoke.error, smoke.status) {
        (None, _) => format!("the API answers in {}\n", duration_ms(smoke.ms)),
        (Some(problem), Some(status)) => {
            format!(
                "{} GET {} returned status {status}: {problem}\n",
                style.error("warning:"),
                smoke.url
            )
        }
        (Some(problem), None) => {
            format!("{} GET {} does not answer: {problem}\n", style.error("warning:"), smoke.url)
        }
    }
}

/// The outputs, one per line: the data for stdout.
pub fn outputs(outputs: &BTreeMap<String, String>) -> String {
    let width = outputs.keys().map(String::len).max().unwrap_or(0);
    outputs.iter().fold(String::new(), |mut out, (name, value)| {
        let _ = writeln!(out, "{name:<width$}  {value}");
        out
    })
}
