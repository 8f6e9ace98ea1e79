//! Brings a stack into a status in which it can be created or updated: waits for an operation in
//! progress, resumes a rollback, deletes what is left of a failed creation.

use super::change_set;
use super::deployed::DeployedStack;
use super::error::DeployError;
use super::failure::explain;
use super::follow::{Follow, watch};
use super::stack_name::StackName;
use super::stack_operations::{alive, keeps_all_data, reject_foreign, remove, wait};
use super::states::{NextStep, before_deploy};
use super::ui::{Event, Question, Ui, confirm};
use crate::cloud::{Cloud, Stack, Stacks, Status};
use crate::project::Tag;

/// Each round waits for, resumes or removes something. After this many, another process is changing
/// the stack at the same time.
const ROUNDS_MAX: usize = 8;

/// Brings the stack into a status in which it can be created or updated, and returns it as it is
/// then. `skip` are the resources to leave out of a rollback that failed.
pub(crate) async fn prepare(
    cloud: &impl Cloud,
    ui: &impl Ui,
    name: &StackName,
    deployed: DeployedStack,
    tag: &Tag,
    skip: &[String],
) -> Result<DeployedStack, DeployError> {
    let mut deployed = deployed.refresh(cloud, name).await?;
    for _ in 0..ROUNDS_MAX {
        let Some(stack) = deployed.described() else { return Ok(deployed) };
        reject_foreign(cloud, stack, tag).await?;
        match before_deploy(Some(&stack.status)) {
            NextStep::Update => return Ok(deployed),
            NextStep::Create => {
                if stack.status == Status::ReviewInProgress {
                    // A command was killed after it made a change set. The creation uses the empty
                    // stack that the change set left.
                    change_set::delete_ours(cloud, name.as_str(), tag).await?;
                }
                return Ok(deployed);
            }
            NextStep::Wait => wait(cloud, ui, stack).await?,
            NextStep::Recreate(why) => {
                let status = &stack.status;
                confirm(ui, &Question::Recreate { stack: &stack.name, status, why }).await?;
                remove(cloud, ui, stack, skip, &[], tag).await?;
            }
            NextStep::RecreateIfEmpty => {
                let resources = cloud.resources(&stack.id).await?;
                if alive(&resources).next().is_some() {
                    return Ok(deployed);
                }
                // The import that was to create the stack was rolled back: nothing is lost.
                ui.note(format!("{name} is {}, and empty: it is deleted first", stack.status));
                remove(cloud, ui, stack, skip, &[], tag).await?;
            }
            NextStep::RecreateIfKept(why) => {
                let status = stack.status.clone();
                if !keeps_all_data(deployed.template(), &stack.parameters) {
                    return Err(DeployError::State { stack: name.to_string(), status, why });
                }
                let question = Question::Recreate { stack: &stack.name, status: &status, why };
                confirm(ui, &question).await?;
                remove(cloud, ui, stack, skip, &[], tag).await?;
            }
            NextStep::RollBack => {
                let reason = stack.status_reason.as_deref();
                confirm(ui, &Question::RollBack { stack: &stack.name, reason }).await?;
                let token = tag.token();
                cloud.rollback_stack(&stack.id, &token).await?;
                watch_rollback(cloud, ui, stack, token).await?;
            }
            NextStep::ResumeRollback => {
                let reason = stack.status_reason.as_deref();
                confirm(ui, &Question::ResumeRollback { stack: &stack.name, reason }).await?;
                let token = tag.token();
                cloud.continue_rollback(&stack.id, skip, &token).await?;
                watch_rollback(cloud, ui, stack, token).await?;
            }
            NextStep::Reject(why) => {
                return Err(DeployError::State {
                    stack: name.to_string(),
                    status: stack.status.clone(),
                    why,
                });
            }
        }
        deployed = DeployedStack::read(cloud, name).await?;
    }
    Err(DeployError::Interrupted {
        what: "an operation",
        stack: name.to_string(),
        why: "the stack changed again and again while this command waited".to_owned(),
    })
}

async fn watch_rollback(
    cloud: &impl Stacks,
    ui: &impl Ui,
    stack: &Stack,
    token: String,
) -> Result<(), DeployError> {
    let what = "rollback";
    ui.emit(Event::Operation { stack: stack.name.clone(), what, attached: false });
    let watched = watch(cloud, ui, &stack.id, what, Follow::Token(token)).await?;
    if watched.status == Status::UpdateRollbackFailed {
        return Err(DeployError::Failed(Box::new(explain(&stack.id, what, &watched))));
    }
    Ok(())
}
