//! A template as text. The only file that knows `serde_yaml`, so that its successor is a change of one file.

use crate::{Findings, Template, check};

/// Why there is no text.
#[derive(Debug, thiserror::Error)]
pub enum SynthError {
    /// The template has faults.
    #[error(transparent)]
    Faults(#[from] Findings),
    /// A value cannot be written.
    #[error("the template cannot be written as YAML: {0}")]
    Yaml(#[from] serde_yaml::Error),
    /// A value cannot be written.
    #[error("the template cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// The template as YAML, for people to read. It is checked first.
///
/// # Errors
/// Every fault of the template.
pub fn yaml(template: &Template) -> Result<String, SynthError> {
    check(template)?;
    Ok(serde_yaml::to_string(&template.node())?)
}

/// The template as JSON in one line, for CloudFormation to read. It is checked first.
///
/// # Errors
/// Every fault of the template.
pub fn json(template: &Template) -> Result<String, SynthError> {
    check(template)?;
    Ok(serde_json::to_string(&template.node())?)
}
