//! Uploads code and templates to the artifact bucket, and updates the functions' code from there.

use std::collections::BTreeMap;
use std::time::Duration;

use sha2::{Digest, Sha256};
use tokio::time::{Instant, sleep};

use super::error::DeployError;
use super::spec::{Artifacts, Code};
use crate::cloud::{Buckets, CloudError, CloudErrorKind, Functions, UpdateState};
use crate::net::hex;

/// Uploads the zips that the bucket does not have. The code of a saved plan must be there.
pub(crate) async fn upload_code(
    cloud: &impl Buckets,
    artifacts: &Artifacts,
    code: &[Code],
) -> Result<(), DeployError> {
    // Two functions may have the same code.
    let by_key: BTreeMap<_, _> = code.iter().map(|c| (&c.key, &c.zip)).collect();
    for (key, zip) in by_key {
        if !exists(cloud, &artifacts.bucket, key).await? {
            if zip.as_os_str().is_empty() {
                let (bucket, key) = (artifacts.bucket.clone(), key.clone());
                return Err(DeployError::NoCode { bucket, key });
            }
            cloud.put_file(&artifacts.bucket, key, zip).await?;
        }
    }
    Ok(())
}

/// Whether the bucket has the object. S3 denies the question about a missing object to a caller
/// that may not list the bucket; such an object is uploaded.
async fn exists(cloud: &impl Buckets, bucket: &str, key: &str) -> Result<bool, DeployError> {
    match cloud.object_exists(bucket, key).await {
        Err(error) if error.kind == CloudErrorKind::Denied => Ok(false),
        other => Ok(other?),
    }
}

/// Uploads the template, unless the bucket has it. Returns its URL for CloudFormation.
pub(crate) async fn upload_template(
    cloud: &impl Buckets,
    artifacts: &Artifacts,
    text: &str,
) -> Result<String, DeployError> {
    let hash = hex(&Sha256::digest(text.as_bytes()));
    let key = format!("{}{}.json", artifacts.templates_prefix(), &hash[..16]);
    if !exists(cloud, &artifacts.bucket, &key).await? {
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

/// Updates these functions to the packaged code, waits until all invocations run it, and checks
/// that they do.
pub(crate) async fn update_code(
    cloud: &impl Functions,
    artifacts: &Artifacts,
    code: &[&Code],
) -> Result<(), DeployError> {
    let mut wrong = Vec::new();
    for function in code {
        let update =
            async || cloud.update_code(&function.function, &artifacts.bucket, &function.key).await;
        let runs = while_busy(update).await?;
        if runs != function.sha256 {
            wrong.push(function.function.clone());
        }
    }
    for function in code {
        finish_update(cloud, &function.function).await?;
    }
    if wrong.is_empty() { Ok(()) } else { Err(DeployError::Code(wrong)) }
}

/// Waits until invocations run the updated code: on AWS some seconds, during which they may run the
/// code before.
async fn finish_update(cloud: &impl Functions, function: &str) -> Result<(), DeployError> {
    let begin = Instant::now();
    loop {
        let why = match cloud.update_state(function).await? {
            UpdateState::Done => return Ok(()),
            UpdateState::Failed(reason) => reason,
            UpdateState::InProgress if begin.elapsed() < BUSY_MAX => {
                sleep(UPDATE_PAUSE).await;
                continue;
            }
            UpdateState::InProgress => "Lambda does not end it".to_owned(),
        };
        return Err(DeployError::CodeUpdate { function: function.to_owned(), why });
    }
}

/// Lambda rejects a call on a function that is being created or updated; in a network, that takes
/// up to a minute.
const BUSY_MAX: Duration = Duration::from_secs(180);
const BUSY_PAUSE: Duration = Duration::from_secs(2);

/// An update of code alone takes one to three seconds.
const UPDATE_PAUSE: Duration = Duration::from_millis(500);

/// Repeats a call on a function, or a table, as long as AWS rejects it because an update is in
/// progress.
pub async fn while_busy<T>(call: impl AsyncFn() -> Result<T, CloudError>) -> Result<T, CloudError> {
    let begin = Instant::now();
    loop {
        match call().await {
            Err(error) if error.kind == CloudErrorKind::Conflict && begin.elapsed() < BUSY_MAX => {
                sleep(BUSY_PAUSE).await;
            }
            other => return other,
        }
    }
}
