//! Code and template to the artifact bucket; what is there already is not sent again.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::error::DeployError;
use super::spec::{Artifacts, Code};
use crate::cloud::{Buckets, CloudErrorKind};
use crate::net::hex;

/// Sends the zips that the bucket does not have. Returns how many.
pub(crate) async fn code(
    cloud: &impl Buckets,
    artifacts: &Artifacts,
    code: &[Code],
) -> Result<usize, DeployError> {
    // Two functions may have the same code.
    let by_key: BTreeMap<_, _> = code.iter().map(|c| (&c.key, &c.zip)).collect();
    let mut sent = 0;
    for (key, zip) in by_key {
        if !cloud.object_exists(&artifacts.bucket, key).await? {
            cloud.put_file(&artifacts.bucket, key, zip).await?;
            sent += 1;
        }
    }
    Ok(sent)
}

/// Sends the template. Returns the URL at which CloudFormation finds it.
pub(crate) async fn template(
    cloud: &impl Buckets,
    artifacts: &Artifacts,
    text: &str,
) -> Result<String, DeployError> {
    let key = format!(
        "{}templates/{}.json",
        artifacts.prefix,
        &hex(&Sha256::digest(text.as_bytes()))[..16]
    );
    match cloud.object_exists(&artifacts.bucket, &key).await {
        Ok(true) => {}
        Ok(false) => cloud.put_text(&artifacts.bucket, &key, text).await?,
        // Reading may be forbidden where writing is not.
        Err(error) if error.kind == CloudErrorKind::Denied => {
            cloud.put_text(&artifacts.bucket, &key, text).await?
        }
        Err(error) => return Err(error.into()),
    }
    Ok(format!("{}/{key}", artifacts.url))
}
