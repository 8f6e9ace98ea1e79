//! NextStep a stack can be changed it must be at rest, in a state that can be changed, and ours.
//! This leads it there.

use super::change_set::{self, is_foreign_review};
use super::destroy::remove;
use super::error::DeployError;
use super::failure::explain;
use super::follow::{Follow, watch};
use super::spec::Tag;
use super::states::{NextStep, before_deploy};
use super::ui::{Answer, Event, Question, Ui};
use crate::cloud::{Cloud, Stack, Stacks, Status};

/// Each round waits out, resumes or removes something; after so many, somebody else is doing the
/// same against us.
const ROUNDS_MAX: usize = 8;

/// Leads the stack to a state in which it can be made (`None`) or changed. `skip` are resources to
/// leave out of a stuck rollback.
pub(crate) async fn prepare(
    cloud: &impl Cloud,
    ui: &impl Ui,
    name: &str,
    tag: &Tag,
    skip: &[String],
) -> Result<Option<Stack>, DeployError> {
    for _ in 0..ROUNDS_MAX {
        let found = cloud.stack(name).await?;
        if let Some(stack) = &found {
            refuse_foreign(cloud, stack, tag).await?;
        }
        match (before_deploy(found.as_ref().map(|s| &s.status)), found) {
            (NextStep::Update, Some(stack)) => return Ok(Some(stack)),
            (NextStep::Create, found) => {
                if found.is_some_and(|s| s.status == Status::ReviewInProgress) {
                    // Left by a command that was killed. The empty stack itself is what a creation
                    // begins with.
                    change_set::forget(cloud, name, tag).await?;
                }
                return Ok(None);
            }
            (NextStep::Wait, Some(stack)) => wait(cloud, ui, &stack).await?,
            (NextStep::Recreate(why), Some(stack)) => {
                answer(ui, &Question::Recreate { stack: name, status: &stack.status, why }).await?;
                remove(cloud, ui, &stack, tag).await?;
            }
            (NextStep::ResumeRollback, Some(stack)) => {
                answer(
                    ui,
                    &Question::ResumeRollback {
                        stack: name,
                        reason: stack.status_reason.as_deref(),
                    },
                )
                .await?;
                resume(cloud, ui, &stack, skip, tag).await?;
            }
            (NextStep::Refuse(why), Some(stack)) => {
                return Err(DeployError::State {
                    stack: name.to_owned(),
                    status: stack.status,
                    why,
                });
            }
            (_, None) => return Ok(None),
        }
    }
    let why =
        "it changed again and again while this command waited; somebody else is working on it";
    Err(DeployError::Interrupted { what: "the work", stack: name.to_owned(), why: why.to_owned() })
}

/// A stack of this name that we did not make is left alone.
pub(crate) async fn refuse_foreign(
    cloud: &impl Stacks,
    stack: &Stack,
    tag: &Tag,
) -> Result<(), DeployError> {
    let foreign = match stack.status {
        // Its tags come only with the first execution.
        Status::ReviewInProgress => is_foreign_review(cloud, &stack.name, tag).await?,
        Status::DeleteComplete => false,
        _ => !stack.tags.contains_key(&tag.key),
    };
    if foreign {
        Err(DeployError::Foreign { stack: stack.name.clone(), tag: tag.key.clone() })
    } else {
        Ok(())
    }
}

/// Watches to its end what goes on already.
pub(crate) async fn wait(
    cloud: &impl Stacks,
    ui: &impl Ui,
    stack: &Stack,
) -> Result<(), DeployError> {
    let what = operation(&stack.status);
    ui.tell(Event::Operation { stack: stack.name.clone(), what, attached: true });
    watch(cloud, ui, &stack.id, what, Follow::Latest).await?;
    Ok(())
}

async fn resume(
    cloud: &impl Stacks,
    ui: &impl Ui,
    stack: &Stack,
    skip: &[String],
    tag: &Tag,
) -> Result<(), DeployError> {
    let (token, what) = (tag.token(), "rollback");
    cloud.continue_rollback(&stack.id, skip, &token).await?;
    ui.tell(Event::Operation { stack: stack.name.clone(), what, attached: false });
    let watched = watch(cloud, ui, &stack.id, what, Follow::Token(token)).await?;
    if watched.status == Status::UpdateRollbackFailed {
        return Err(DeployError::Failed(Box::new(explain(&stack.id, what, &watched))));
    }
    Ok(())
}

pub(crate) async fn answer(ui: &impl Ui, question: &Question<'_>) -> Result<(), DeployError> {
    match ui.ask(question).await {
        Answer::Yes => Ok(()),
        Answer::No => Err(DeployError::Declined),
    }
}

/// What goes on in a state, for people.
pub(crate) fn operation(status: &Status) -> &'static str {
    match status {
        Status::CreateInProgress => "creation",
        Status::DeleteInProgress => "deletion",
        Status::ImportInProgress => "import",
        other if other.as_str().contains("ROLLBACK") => "rollback",
        Status::UpdateCompleteCleanupInProgress => "clean-up after an update",
        Status::UpdateInProgress => "update",
        _ => "work",
    }
}
