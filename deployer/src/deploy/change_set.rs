//! Our change sets: made, waited for, and removed again. They carry a prefix, so that nobody else's is ever touched.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::error::DeployError;
use crate::cloud::{ChangeSetState, DraftedChange, Kind, NewChangeSet, Stacks, Status};

/// What our change sets are called: this and a number of their own.
pub(crate) const PREFIX: &str = "full-api-stack-";

/// CloudFormation needs seconds for one, minutes with many nested stacks.
const LIMIT: Duration = Duration::from_secs(600);

/// What CloudFormation made of the request.
#[derive(Debug)]
pub(crate) enum Drafted {
    /// There is something to do.
    Changes(Vec<DraftedChange>),
    /// There is nothing to do; the change set is gone again.
    Nothing,
}

/// Makes a change set and waits until CloudFormation has worked it out.
pub(crate) async fn draft(cloud: &impl Stacks, new: &NewChangeSet) -> Result<Drafted, DeployError> {
    let refused = |reason: String| DeployError::Refused { stack: new.stack.clone(), reason };
    match cloud.create_change_set(new).await {
        Err(error) if error.kind == Kind::Other => {
            // A stack that only came to be for this has nothing in it.
            return Err(refused(error.message));
        }
        other => other?,
    }
    let begin = Instant::now();
    let mut pause = Duration::from_millis(100);
    loop {
        match cloud.change_set(&new.stack, &new.name).await {
            Err(error) if error.passes() && begin.elapsed() < LIMIT => {}
            Err(error) => return Err(error.into()),
            Ok(None) => {
                return Err(refused(
                    "the change set disappeared; somebody else deleted it".to_owned(),
                ));
            }
            Ok(Some(set)) => match set.state {
                ChangeSetState::Ready => return Ok(Drafted::Changes(set.changes)),
                ChangeSetState::Empty => {
                    discard(cloud, &new.stack).await?;
                    return Ok(Drafted::Nothing);
                }
                ChangeSetState::Failed(reason) => {
                    discard(cloud, &new.stack).await?;
                    return Err(refused(reason));
                }
                ChangeSetState::Pending => {}
            },
        }
        if begin.elapsed() > LIMIT {
            return Err(refused(format!(
                "it has not worked out the change set {} in {} minutes",
                new.name,
                LIMIT.as_secs() / 60
            )));
        }
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(3));
    }
}

/// Removes our change sets, and the stack too if it has only come to be by them: an empty one that waits for review, with nobody
/// else's change set in it.
pub async fn discard(cloud: &impl Stacks, stack: &str) -> Result<(), DeployError> {
    let Some(found) = cloud.stack(stack).await? else { return Ok(()) };
    if found.status.is_in_progress() || found.status == Status::DeleteComplete {
        return Ok(());
    }
    let others = forget(cloud, stack).await?;
    if found.status == Status::ReviewInProgress && others == 0 {
        cloud.delete_stack(&found.id, &token()).await?;
    }
    Ok(())
}

/// Removes our change sets of a stack that is at rest. Returns how many of others there are.
pub(crate) async fn forget(cloud: &impl Stacks, stack: &str) -> Result<usize, DeployError> {
    let (ours, others): (Vec<_>, Vec<_>) =
        cloud.change_sets(stack).await?.into_iter().partition(|n| n.starts_with(PREFIX));
    for name in &ours {
        cloud.delete_change_set(stack, name).await?;
    }
    Ok(others.len())
}

/// Whether a stack that waits for review was made by somebody else: it has change sets, and none of ours.
pub(crate) async fn is_foreign_review(
    cloud: &impl Stacks,
    stack: &str,
) -> Result<bool, DeployError> {
    let names = cloud.change_sets(stack).await?;
    Ok(!names.is_empty() && !names.iter().any(|n| n.starts_with(PREFIX)))
}

/// A new token for one operation.
pub(crate) fn token() -> String {
    format!("{PREFIX}{}", uuid::Uuid::new_v4())
}
