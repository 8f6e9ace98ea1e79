//! Creates, awaits and deletes the change sets of this program. Their names begin with the
//! project's name, so that the change sets of other programs are not deleted.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::error::DeployError;
use crate::cloud::{
    ChangeSetState, CloudErrorKind, NewChangeSet, PlannedChange, Stack, Stacks, Status,
};
use crate::project::Tag;

/// CloudFormation needs seconds for a change set, or minutes where the stack has many resources.
const LIMIT: Duration = Duration::from_secs(600);

/// The changes that CloudFormation computed.
#[derive(Debug)]
pub(crate) enum PlannedChanges {
    /// The change set can be executed.
    Changes(Vec<PlannedChange>),
    /// The stack is up to date; the change set is deleted.
    Nothing,
}

/// Creates a change set and waits until CloudFormation has computed it.
pub(crate) async fn create(
    cloud: &impl Stacks,
    new: &NewChangeSet,
    tag: &Tag,
) -> Result<PlannedChanges, DeployError> {
    let rejected = |reason: String| rejection(new, reason, Vec::new());
    match cloud.create_change_set(new).await {
        Err(error) if error.kind == CloudErrorKind::Other => return Err(rejected(error.message)),
        other => other?,
    }
    let begin = Instant::now();
    let mut pause = Duration::from_millis(100);
    loop {
        match cloud.change_set(&new.stack, &new.name).await {
            Err(error) if error.is_transient() && begin.elapsed() < LIMIT => {}
            Err(error) => return Err(error.into()),
            Ok(None) => {
                let reason = "another process deleted the change set".to_owned();
                return Err(rejected(reason));
            }
            Ok(Some(set)) => match set.state {
                ChangeSetState::Ready => return Ok(PlannedChanges::Changes(set.changes)),
                ChangeSetState::Empty => {
                    discard_own(cloud, new, tag).await?;
                    return Ok(PlannedChanges::Nothing);
                }
                ChangeSetState::Failed(reason) => {
                    // Read before the change set is deleted, since they go with it.
                    let details = details(cloud, &set.id, &reason).await;
                    discard_own(cloud, new, tag).await?;
                    return Err(rejection(new, reason, details));
                }
                ChangeSetState::Pending => {}
            },
        }
        if begin.elapsed() > LIMIT {
            return Err(rejected(format!(
                "it did not finish the change set {} within {} minutes",
                new.name,
                LIMIT.as_secs() / 60
            )));
        }
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(3));
    }
}

fn rejection(new: &NewChangeSet, reason: String, details: Vec<String>) -> DeployError {
    DeployError::Rejected { stack: new.stack.clone(), reason, details }
}

/// Why the change set failed, one text for each resource. The reason of the change set itself may
/// only name the check that failed.
async fn details(cloud: &impl Stacks, id: &str, reason: &str) -> Vec<String> {
    if id.is_empty() {
        return Vec::new();
    }
    match cloud.failed_validations(id).await {
        Ok(failed) => failed
            .into_iter()
            .map(|f| match f.logical_id.is_empty() {
                true => f.reason,
                false => format!("{} ({}): {}", f.logical_id, f.resource_type, f.reason),
            })
            .collect(),
        // The change set failed whether or not the caller may read why.
        Err(error) => vec![reason.to_owned(), format!("the details cannot be read: {error}")],
    }
}

/// Deletes this program's change sets of a stack. Deletes the stack, too, where it has no resources
/// (its status is `REVIEW_IN_PROGRESS`) and no change set of another program.
///
/// # Errors
/// When a request fails. A missing stack is no error.
pub async fn discard(cloud: &impl Stacks, stack: &str, tag: &Tag) -> Result<(), DeployError> {
    let Some(found) = cloud.stack(stack).await? else { return Ok(()) };
    if found.status.is_in_progress() || found.status == Status::DeleteComplete {
        return Ok(());
    }
    let others = delete_ours(cloud, stack, tag).await?;
    if others == 0 { delete_if_empty(cloud, &found, tag).await } else { Ok(()) }
}

/// Deletes one change set, and leaves those of other people who deploy with this program. Deletes
/// the stack, too, where it has no resources and no other change set.
pub(crate) async fn discard_own(
    cloud: &impl Stacks,
    new: &NewChangeSet,
    tag: &Tag,
) -> Result<(), DeployError> {
    let Some(found) = cloud.stack(&new.stack).await? else { return Ok(()) };
    if found.status.is_in_progress() || found.status == Status::DeleteComplete {
        return Ok(());
    }
    cloud.delete_change_set(&new.stack, &new.name).await?;
    if found.status != Status::ReviewInProgress {
        return Ok(());
    }
    let mut names = cloud.change_sets(&new.stack).await?;
    names.retain(|name| *name != new.name);
    if names.is_empty() { delete_if_empty(cloud, &found, tag).await } else { Ok(()) }
}

/// Deletes a stack that a change set created, and that has no change set any more.
async fn delete_if_empty(cloud: &impl Stacks, found: &Stack, tag: &Tag) -> Result<(), DeployError> {
    if found.status != Status::ReviewInProgress {
        return Ok(());
    }
    if found.termination_protection {
        cloud.set_termination_protection(&found.id, false).await?;
    }
    Ok(cloud.delete_stack(&found.id, &tag.token()).await?)
}

/// Deletes this program's change sets of a stack without an operation in progress. Returns the
/// number of other change sets.
pub(crate) async fn delete_ours(
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

/// Whether another program created a stack in the status `REVIEW_IN_PROGRESS`: the stack has change
/// sets, and none of them is of this program.
pub(crate) async fn is_foreign_review(
    cloud: &impl Stacks,
    stack: &str,
    tag: &Tag,
) -> Result<bool, DeployError> {
    let names = cloud.change_sets(stack).await?;
    Ok(!names.is_empty() && !names.iter().any(|n| tag.owns(n)))
}
