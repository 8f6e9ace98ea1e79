//! What a failed check says: what was asked, what was expected, what came.

use serde::Serialize;

/// Why a check failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The request, in one line.
    pub asked: String,
    /// What the contract promises.
    pub expected: String,
    /// What came instead.
    pub came: String,
}

impl Fault {
    pub(super) fn new(
        asked: impl Into<String>,
        expected: impl Into<String>,
        came: impl Into<String>,
    ) -> Self {
        Self { asked: asked.into(), expected: expected.into(), came: came.into() }
    }
}

/// A client's or server's text in a line: line ends escaped, and short.
pub(super) fn shortened(text: &str, chars_max: usize) -> String {
    let mut short: String = text.chars().take(chars_max).flat_map(visible).collect();
    let chars = text.chars().count();
    if chars > chars_max {
        short.push_str(&format!("… ({chars} characters)"));
    }
    short
}

fn visible(c: char) -> impl Iterator<Item = char> {
    let escaped = if c.is_control() { Some(c.escape_default()) } else { None };
    let plain = if c.is_control() { None } else { Some(c) };
    escaped.into_iter().flatten().chain(plain)
}
