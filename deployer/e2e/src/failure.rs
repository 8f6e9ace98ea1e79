//! Why a check failed: the request, the expected result, and the actual result.

use serde::{Deserialize, Serialize};

/// The JSON keys differ from the field names because programs read `--json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFailure {
    /// The request, in one line.
    #[serde(rename = "asked")]
    pub request: String,
    /// What the contract promises.
    pub expected: String,
    #[serde(rename = "came")]
    pub actual: String,
}

impl CheckFailure {
    pub(super) fn new(
        request: impl Into<String>,
        expected: impl Into<String>,
        actual: impl Into<String>,
    ) -> Self {
        Self { request: request.into(), expected: expected.into(), actual: actual.into() }
    }
}

/// At most `chars_max` characters of a text, with control characters escaped, so that it fits in
/// one line.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_failure_json_keys_are_stable() {
        let failure = CheckFailure::new("GET /products/1", "status 404", "500");
        assert_eq!(
            serde_json::to_string(&failure).unwrap(),
            r#"{"asked":"GET /products/1","expected":"status 404","came":"500"}"#
        );
    }
}
