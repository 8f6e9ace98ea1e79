//! Notices that another process changed the stack after the plan was made, and says what AWS tells
//! about that process.

use std::cell::Cell;

use super::change_set;
use super::deployed::DeployedStack;
use super::error::DeployError;
use crate::cloud::{NewChangeSet, Stack, Stacks, Status};
use crate::project::Tag;

/// Reads the stack again: the person may answer the question after an hour, and another process
/// may deploy in that time. Returns the stack's id where it is as it was. Else deletes the change
/// set `new`.
pub(crate) async fn check_unchanged(
    cloud: &impl Stacks,
    new: &NewChangeSet,
    deployed: &DeployedStack,
    tag: &Tag,
) -> Result<String, DeployError> {
    let now = cloud.stack(&new.stack).await?;
    let before = deployed.stack();
    let is_unchanged = match (before, &now) {
        (Some(before), Some(now)) => is_same(before, now),
        // The change set created a stack without resources.
        (None, Some(now)) => now.status == Status::ReviewInProgress,
        (_, None) => false,
    };
    match now {
        Some(now) if is_unchanged => Ok(now.id),
        now => {
            change_set::discard_own(cloud, new, tag).await?;
            Err(stale(cloud, &new.stack, before, now.as_ref(), tag).await)
        }
    }
}

/// Reads the stack again before a destroy empties its buckets: another process may deploy while the
/// person answers.
pub(crate) async fn check_same(
    cloud: &impl Stacks,
    before: &Stack,
    tag: &Tag,
) -> Result<(), DeployError> {
    match cloud.stack(&before.name).await? {
        Some(now) if is_same(before, &now) => Ok(()),
        now => Err(stale(cloud, &before.name, Some(before), now.as_ref(), tag).await),
    }
}

fn is_same(before: &Stack, now: &Stack) -> bool {
    (&before.id, &before.status, before.changed_ms) == (&now.id, &now.status, now.changed_ms)
}

/// The error of a change set that CloudFormation does not execute any more. `reason` is its
/// message.
pub(crate) async fn not_executable(
    cloud: &impl Stacks,
    new: &NewChangeSet,
    deployed: &DeployedStack,
    tag: &Tag,
    reason: String,
) -> DeployError {
    match cloud.stack(&new.stack).await {
        Ok(now) => {
            let what = format!("its change set cannot be executed ({reason})");
            with_token(cloud, &new.stack, now.as_ref().or(deployed.stack()), tag, what).await
        }
        Err(error) => error.into(),
    }
}

async fn stale(
    cloud: &impl Stacks,
    name: &str,
    before: Option<&Stack>,
    now: Option<&Stack>,
    tag: &Tag,
) -> DeployError {
    let text = |stack: &Stack| stack.status.to_string();
    let (from, to) = (before.map(text), now.map(text));
    let what = match (from, to) {
        (Some(_), None) => "the stack was deleted".to_owned(),
        (None, None) => "the empty stack of its change set was deleted".to_owned(),
        (None, Some(to)) => format!("the stack was created, and is {to}"),
        (Some(from), Some(to)) if from == to => format!("the stack was updated, and is {to} again"),
        (Some(from), Some(to)) => format!("the stack changed from {from} to {to}"),
    };
    with_token(cloud, name, now.or(before), tag, what).await
}

async fn with_token(
    cloud: &impl Stacks,
    name: &str,
    stack: Option<&Stack>,
    tag: &Tag,
    what: String,
) -> DeployError {
    let token = match stack {
        Some(stack) => newest_token(cloud, &stack.id).await,
        None => None,
    };
    let by = match token {
        Some(token) if tag.owns(&token) => format!(
            "the newest operation is of this program, with the client request token {token}, by \
             which CloudTrail finds the caller"
        ),
        Some(_) => "the newest operation is of another program".to_owned(),
        None => "CloudFormation names no operation for it".to_owned(),
    };
    DeployError::Stale { stack: name.to_owned(), what, by }
}

/// The client request token of the newest operation; none where the events cannot be read.
async fn newest_token(cloud: &impl Stacks, id: &str) -> Option<String> {
    let count = Cell::new(0);
    let stop = |_: &_| count.replace(count.get() + 1) > 0;
    let newest = cloud.events(id, &stop).await.ok()?;
    newest.into_iter().next().map(|event| event.token).filter(|token| !token.is_empty())
}
