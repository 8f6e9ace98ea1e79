//! The bootstrap stack, which owns the artifact bucket. There is one in each account and region.

use serde_json::{Value, json};

use super::apply::{Options, deploy};
use super::deployed::DeployedStack;
use super::error::DeployError;
use super::spec::Spec;
use super::timing::Timings;
use super::ui::{Answer, Event, Question, Ui, confirm};
use crate::cloud::{Cloud, Stacks};

/// The output of the bootstrap stack with the bucket's name.
const BUCKET_OUTPUT: &str = "ArtifactBucketName";

/// Creates or updates the bootstrap stack, and returns the name of the artifact bucket. Asks before
/// it creates the stack.
///
/// # Errors
/// As [`deploy`]; [`DeployError::NoArtifacts`] where the stack exists and its bucket does not.
pub async fn bootstrap(
    cloud: &impl Cloud,
    ui: &impl Ui,
    spec: &Spec,
    deployed: DeployedStack,
) -> Result<String, DeployError> {
    if deployed.stack().is_none() {
        confirm(ui, &Question::Bootstrap { stack: spec.stack.as_str() }).await?;
    }
    let (timings, options) = (Timings::default(), Options::default());
    let outcome = deploy(cloud, &Quiet(ui), &timings, spec, deployed, &options).await?;
    let bucket = outcome.outputs().and_then(|outputs| outputs.get(BUCKET_OUTPUT));
    let bucket = bucket.cloned().unwrap_or_default();
    if bucket.is_empty() || !cloud.bucket_exists(&bucket).await? {
        return Err(DeployError::NoArtifacts { bucket, stack: spec.stack.to_string() });
    }
    Ok(bucket)
}

/// The artifact bucket, if the bootstrap stack `stack` exists.
///
/// # Errors
/// When the request fails.
pub async fn artifact_bucket(
    cloud: &impl Stacks,
    stack: &str,
) -> Result<Option<String>, DeployError> {
    Ok(cloud.stack(stack).await?.and_then(|s| s.outputs.get(BUCKET_OUTPUT).cloned()))
}

/// The template of a bootstrap stack that contains only the artifact bucket, in JSON. Keys contain
/// a hash of the content, so the bucket needs no versions. S3 makes a new bucket private and
/// encrypts its objects by default.
pub fn bucket_only_template() -> Value {
    json!({
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": "The bucket that deploys upload code and templates to",
        "Resources": {
            "ArtifactBucket": {
                "Type": "AWS::S3::Bucket",
                "Properties": {
                    "LifecycleConfiguration": {"Rules": [{
                        "Id": "unfinished-uploads",
                        "Status": "Enabled",
                        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 1}
                    }]}
                }
            }
        },
        "Outputs": {BUCKET_OUTPUT: {"Value": {"Ref": "ArtifactBucket"}}}
    })
}

/// Hides the plan and the progress of the bootstrap stack, and confirms its plan. Notes and all
/// other questions reach the person.
struct Quiet<'a, U>(&'a U);

impl<U: Ui> Ui for Quiet<'_, U> {
    fn emit(&self, event: Event) {
        if matches!(event, Event::Note { .. } | Event::Operation { attached: true, .. }) {
            self.0.emit(event);
        }
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        match question {
            Question::Apply(_) => Answer::Yes,
            other => self.0.ask(other).await,
        }
    }
}
