//! Does every function run what was packaged? The change set cannot know: code can be changed
//! beside it.

use super::error::DeployError;
use super::spec::{Artifacts, Code};
use crate::cloud::Functions;

/// The functions whose code is not the packaged one; one that does not exist is among them.
pub(crate) async fn differing<'a>(
    cloud: &impl Functions,
    code: &'a [Code],
) -> Result<Vec<&'a Code>, DeployError> {
    let mut differing = Vec::new();
    for function in code {
        if cloud.code_sha256(&function.function).await?.as_ref() != Some(&function.sha256) {
            differing.push(function);
        }
    }
    Ok(differing)
}

/// Gives these functions the packaged code, and makes sure that they have it.
pub(crate) async fn repair_code(
    cloud: &impl Functions,
    artifacts: &Artifacts,
    code: &[&Code],
) -> Result<(), DeployError> {
    let mut wrong = Vec::new();
    for function in code {
        let runs = cloud.update_code(&function.function, &artifacts.bucket, &function.key).await?;
        if runs != function.sha256 {
            wrong.push(function.function.clone());
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(DeployError::Code(wrong)) }
}
