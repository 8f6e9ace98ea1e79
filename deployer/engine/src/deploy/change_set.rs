//! Our change sets: made, waited for, and removed again. They carry a prefix, so that nobody else's is ever touched.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::error::DeployError;
use super::spec::Tag;
use crate::cloud::{ChangeSetState, CloudErrorKind, NewChangeSet, PlannedChange, Stacks, Status};

/// CloudFormation needs seconds for one, minutes with many nested stacks.
const LIMIT: Duration = Duration::from_secs(600);

/// What CloudFormation made of the request.
#[derive(Debug)]
pub(crate) enum PlannedChanges {
    /// There is something to do.
    Changes(Vec<PlannedChange>),
    /// There is nothing to do; the change set is gone again.
    Nothing,
}

/// Makes a change set and waits until CloudFormation has worked it out.
pub(crate) async fn draft(
    cloud: &impl Stacks,
    new: &NewChangeSet,
    tag: &Tag,
) -> Result<PlannedChanges, DeployError> {
    let refused = |reason: String| DeployError::Refused { stack: new.stack.clone(), reason };
    match cloud.create_change_set(new).await {
        Err(error) if error.kind == CloudErrorKind::Other => {
            // A stack that only came to be for this has nothing in it.
            return Err(refused(error.message));
        }
        other => other?,
    }
    let begin = Instant::now();
    let mut pause = Duration::from_millis(100);
    loop {
        match cloud.change_set(&new.stack, &new.name).await {
            Err(error) if error.is_transient() && begin.elapsed() < LIMIT => {}
            Err(error) => return Err(error.into()),
            Ok(None) => {
                return Err(refused(
                    "the change set disappeared; somebody else deleted it".to_owned(),
                ));
            }
            Ok(Some(set)) => match set.state {
                ChangeSetState::Ready => return Ok(PlannedChanges::Changes(set.changes)),
                ChangeSetState::Empty => {
                    discard(cloud, &new.stack, tag).await?;
                    return Ok(PlannedChanges::Nothing);
                }
                ChangeSetState::Failed(reason) => {
                    discard(cloud, &new.stack, tag).await?;
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
pub async fn discard(cloud: &impl Stacks, stack: &str, tag: &Tag) -> Result<(), DeployError> {
    let Some(found) = cloud.stack(stack).await? else { return Ok(()) };
    if found.status.is_in_progress() || found.status == Status::DeleteComplete {
        return Ok(());
    }
    let others = forget(cloud, stack, tag).await?;
    if found.status == Status::ReviewInProgress && others == 0 {
        cloud.delete_stack(&found.id, &tag.token()).await?;
    }
    Ok(())
}

/// Removes our change sets of a stack that is at rest. Returns how many of others there are.
pub(crate) async fn forget(
    cloud: &impl Stacks,
    stack: &str,
    tag: &Tag,
) -> Result<usize, DeployError> {
    let (ours, others): (Vec<_>, Vec<_>) =
        cloud.change_sets(stack).await?.into_iter().partition(|n| tag.owns(n));
    for name in &ours {
        cloud.delete_change_set(stack, name).await?;
    }
    Ok(others.len())
}

/// Whether a stack that waits for review was made by somebody else: it has change sets, and none of ours.
pub(crate) async fn is_foreign_review(
    cloud: &impl Stacks,
    stack: &str,
    tag: &Tag,
) -> Result<bool, DeployError> {
    let names = cloud.change_sets(stack).await?;
    Ok(!names.is_empty() && !names.iter().any(|n| tag.owns(n)))
}
