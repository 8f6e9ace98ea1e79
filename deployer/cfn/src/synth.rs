//! Writes a template as YAML or JSON. Only this file uses `serde_yaml`.

use crate::{Findings, Template, check};

/// A template cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SynthError {
    /// The template has errors.
    #[error(transparent)]
    Invalid(#[from] Findings),
    /// The serializer failed.
    #[error("the template cannot be written as YAML: {0}")]
    Yaml(#[from] serde_yaml::Error),
    /// The serializer failed.
    #[error("the template cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Checks the template and writes it as YAML, for people.
///
/// # Errors
/// All errors of the template.
pub fn yaml(template: &Template) -> Result<String, SynthError> {
    check(template)?;
    Ok(serde_yaml::to_string(&template.node())?)
}

/// Checks the template and writes it as JSON in one line, for CloudFormation.
///
/// # Errors
/// All errors of the template.
pub fn json(template: &Template) -> Result<String, SynthError> {
    check(template)?;
    Ok(serde_json::to_string(&template.node())?)
}
