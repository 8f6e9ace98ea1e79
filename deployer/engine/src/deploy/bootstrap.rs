//! The bootstrap stack, which owns the artifact bucket. There is one in each account and region.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use super::apply::deploy;
use super::deployed::DeployedStack;
use super::error::{DeployError, Failure};
use super::outcome::Options;
use super::spec::Spec;
use super::timing::Timings;
use super::ui::{Answer, Event, Question, Ui, confirm};
use crate::cloud::{Cloud, Stacks, error_patterns};

/// The output of the bootstrap stack with the bucket's name.
pub const BUCKET_OUTPUT: &str = "ArtifactBucketName";

/// How long a new role may take to be seen by all services.
const ROLE_PAUSE: Duration = Duration::from_secs(15);

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
    options: &Options,
) -> Result<String, DeployError> {
    if deployed.stack().is_none() {
        confirm(ui, &Question::Bootstrap { stack: spec.stack.as_str() }).await?;
    }
    let timings = Timings::default();
    let quiet = Quiet { ui, recreates: false };
    let outcome = match deploy(cloud, &quiet, &timings, spec, deployed, options).await {
        Err(DeployError::Failed(failure)) if is_role_not_ready(&failure) => {
            ui.note("IAM has not distributed the new role yet; the stack is deployed once more");
            sleep(ROLE_PAUSE).await;
            let deployed = DeployedStack::read(cloud, &spec.stack).await?;
            let quiet = Quiet { ui, recreates: true };
            deploy(cloud, &quiet, &timings, spec, deployed, options).await?
        }
        other => other?,
    };
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

/// Whether the operation failed because a service did not see a new role yet.
fn is_role_not_ready(failure: &Failure) -> bool {
    failure.cause.as_ref().is_some_and(|cause| error_patterns::is_role_not_ready(&cause.reason))
}

/// Hides the plan and the progress of the bootstrap stack, and confirms its plan. Notes and all
/// other questions reach the person.
struct Quiet<'a, U> {
    ui: &'a U,
    /// Whether it confirms that a failed creation is deleted and made again.
    recreates: bool,
}

impl<U: Ui> Ui for Quiet<'_, U> {
    fn emit(&self, event: Event) {
        if matches!(event, Event::Note { .. } | Event::Operation { attached: true, .. }) {
            self.ui.emit(event);
        }
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        match question {
            Question::Apply(_) => Answer::Yes,
            Question::Recreate { .. } if self.recreates => Answer::Yes,
            other => self.ui.ask(other).await,
        }
    }
}
