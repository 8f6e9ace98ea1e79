//! Uploads code and templates to the artifact bucket, and updates the functions' code from there.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::error::DeployError;
use super::spec::{Artifacts, Code};
use crate::cloud::{Buckets, CloudErrorKind, Functions};
use crate::net::hex;

/// Uploads the zips that the bucket does not have.
pub(crate) async fn upload_code(
    cloud: &impl Buckets,
    artifacts: &Artifacts,
    code: &[Code],
) -> Result<(), DeployError> {
    // Two functions may have the same code.
    let by_key: BTreeMap<_, _> = code.iter().map(|c| (&c.key, &c.zip)).collect();
    for (key, zip) in by_key {
        if !cloud.object_exists(&artifacts.bucket, key).await? {
            cloud.put_file(&artifacts.bucket, key, zip).await?;
        }
    }
    Ok(())
}

/// Uploads the template, unless the bucket has it. Returns its URL for CloudFormation.
pub(crate) async fn upload_template(
    cloud: &impl Buckets,
    artifacts: &Artifacts,
    text: &str,
) -> Result<String, DeployError> {
    let hash = hex(&Sha256::digest(text.as_bytes()));
    let key = format!("{}{}.json", artifacts.templates_prefix(), &hash[..16]);
    let exists = match cloud.object_exists(&artifacts.bucket, &key).await {
        // The caller may have the permission to write and not the permission to read.
        Err(error) if error.kind == CloudErrorKind::Denied => false,
        other => other?,
    };
    if !exists {
        cloud.put_text(&artifacts.bucket, &key, text).await?;
    }
    Ok(format!("{}/{key}", artifacts.url))
}

/// The functions that do not run the packaged code, missing functions included. Code can be changed
/// outside of CloudFormation, so a change set does not show these functions.
pub(crate) async fn functions_with_other_code<'a>(
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

/// Updates these functions to the packaged code, and checks that they run it.
pub(crate) async fn update_code(
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
