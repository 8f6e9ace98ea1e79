//! The small stack beside ours that owns the artifact bucket: made once for an account and region.

use std::collections::BTreeMap;

use super::apply::{Options, Outcome, deploy};
use super::error::DeployError;
use super::prepare::answer;
use super::spec::Spec;
use super::timing::Timings;
use super::ui::{Answer, Event, Question, Ui};
use crate::cloud::{Cloud, Status};

/// The output with the name of the bucket.
const BUCKET_OUTPUT: &str = "ArtifactBucketName";

/// Makes the bootstrap stack, or brings it up to date, and returns the name of the artifact bucket.
pub async fn bootstrap(
    cloud: &impl Cloud,
    ui: &impl Ui,
    spec: &Spec,
) -> Result<String, DeployError> {
    let existing = cloud.stack(&spec.stack).await?;
    if existing
        .is_none_or(|s| matches!(s.status, Status::DeleteComplete | Status::ReviewInProgress))
    {
        answer(ui, &Question::Bootstrap { stack: &spec.stack }).await?;
    }
    let quiet = Quiet(ui);
    let outcome = deploy(cloud, &quiet, &Timings::default(), spec, &Options::default()).await?;
    let bucket = bucket(&outcome).ok_or_else(|| DeployError::NoArtifacts {
        bucket: String::new(),
        stack: spec.stack.clone(),
    })?;
    if !cloud.bucket_exists(&bucket).await? {
        return Err(DeployError::NoArtifacts { bucket, stack: spec.stack.clone() });
    }
    Ok(bucket)
}

/// The artifact bucket, if the bootstrap stack exists.
pub async fn artifact_bucket(
    cloud: &impl Cloud,
    stack: &str,
) -> Result<Option<String>, DeployError> {
    Ok(cloud.stack(stack).await?.and_then(|s| s.outputs.get(BUCKET_OUTPUT).cloned()))
}

fn bucket(outcome: &Outcome) -> Option<String> {
    outcome.outputs().and_then(|outputs: &BTreeMap<_, _>| outputs.get(BUCKET_OUTPUT).cloned())
}

/// Nobody wants a plan and a question about a bucket for zips; trouble is told.
struct Quiet<'a, F>(&'a F);

impl<F: Ui> Ui for Quiet<'_, F> {
    fn tell(&self, event: Event) {
        if matches!(event, Event::Note { .. } | Event::Operation { attached: true, .. }) {
            self.0.tell(event);
        }
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        match question {
            Question::Apply(_) => Answer::Yes,
            other => self.0.ask(other).await,
        }
    }
}
