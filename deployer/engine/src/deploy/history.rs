//! What happened to a stack: its operations with their resources, from the events that
//! CloudFormation keeps, also of a deleted stack for 90 days.

use std::cell::Cell;

use serde::Serialize;

use super::error::{DeployError, Failure};
use super::failure::explain;
use super::follow::{Watched, is_start};
use crate::cloud::{Stack, StackEvent, Stacks, Status};

/// One operation of CloudFormation on a stack.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PastOperation {
    /// `creation`, `update`, `deletion`, ….
    pub what: &'static str,
    /// The last status of the stack in this operation.
    pub status: Status,
    /// When the operation began, in milliseconds since 1970.
    pub begun_ms: i64,
    /// How long it took, or takes until now.
    pub ms: i64,
    /// Why it failed, the first cause first; `None` where it did not.
    pub failure: Option<Failure>,
    /// What it did to each resource, oldest first.
    pub steps: Vec<ResourceStep>,
}

/// A creation, an update or a deletion of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResourceStep {
    /// The name in the template.
    pub logical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// The last status: `CREATE_COMPLETE`.
    pub status: String,
    /// AWS's reason for that status; empty if it gives none.
    pub reason: String,
    /// When the step began, in milliseconds since 1970.
    pub begun_ms: i64,
    /// How long it took.
    pub ms: i64,
}

/// The last operation on the stack, or all that CloudFormation has events of, newest first.
///
/// # Errors
/// [`DeployError::NotDeployed`] where there is no such stack. A deleted stack is found by its id.
pub async fn history(
    cloud: &impl Stacks,
    name_or_id: &str,
    is_all: bool,
) -> Result<Vec<PastOperation>, DeployError> {
    let Some(stack) = cloud.stack(name_or_id).await? else {
        return Err(DeployError::NotDeployed { stack: name_or_id.to_owned() });
    };
    let is_begin_read = Cell::new(false);
    let is_enough = |event: &StackEvent| {
        !is_all && is_begin_read.replace(is_begin_read.get() || is_start(&stack.id, event))
    };
    let mut events = cloud.events(&stack.id, &is_enough).await?;
    events.reverse();
    let operations = split(&stack.id, events);
    let last = operations.len().saturating_sub(1);
    let mut past: Vec<_> = operations
        .into_iter()
        .enumerate()
        .map(|(index, events)| operation(&stack, index == last, events))
        .collect();
    past.reverse();
    Ok(past)
}

/// The events of each operation. A stack that waited for the execution of its first change set is
/// part of its creation.
fn split(id: &str, events: Vec<StackEvent>) -> Vec<Vec<StackEvent>> {
    let mut all: Vec<Vec<StackEvent>> = Vec::new();
    for event in events {
        let is_review = |e: &StackEvent| e.status == Status::ReviewInProgress.as_str();
        match all.last_mut() {
            Some(last) if !is_start(id, &event) || last.iter().all(is_review) => last.push(event),
            _ => all.push(vec![event]),
        }
    }
    all
}

fn operation(stack: &Stack, is_last: bool, events: Vec<StackEvent>) -> PastOperation {
    let (first, last) = (events.first(), events.last());
    let begun_ms = first.map_or(0, |e| e.at_ms);
    let of_stack = || events.iter().filter(|e| e.is_of_stack(&stack.id));
    let starts = of_stack().map(|e| e.status.as_str()).find(|s| *s != "REVIEW_IN_PROGRESS");
    let what = match starts.and_then(|status| status.split('_').next()) {
        Some("CREATE" | "ROLLBACK") => "creation",
        Some("UPDATE") => "update",
        Some("DELETE") => "deletion",
        Some("IMPORT") => "import",
        Some(_) => "operation",
        None => "review",
    };
    let status =
        of_stack().next_back().map_or_else(|| stack.status.clone(), |e| Status::new(&e.status));
    let has_failed = of_stack().any(|e| e.is_failure() || e.status.contains("ROLLBACK"));
    let steps = steps(&stack.id, &events);
    let ms = last.map_or(0, |e| e.at_ms - begun_ms);
    let watched = Watched { status, stack: is_last.then(|| stack.clone()), events };
    let failure = has_failed.then(|| explain(&stack.id, what, &watched));
    PastOperation { what, status: watched.status, begun_ms, ms, failure, steps }
}

fn steps(id: &str, events: &[StackEvent]) -> Vec<ResourceStep> {
    let verb = |status: &str| status.split('_').next().unwrap_or_default().to_owned();
    let mut steps: Vec<ResourceStep> = Vec::new();
    for event in events.iter().filter(|e| !e.is_of_stack(id)) {
        let open = steps.iter_mut().rev().find(|step| step.logical_id == event.logical_id);
        match open {
            Some(step)
                if step.status.ends_with("_IN_PROGRESS")
                    && verb(&step.status) == verb(&event.status) =>
            {
                step.status.clone_from(&event.status);
                step.reason.clone_from(&event.reason);
                step.ms = event.at_ms - step.begun_ms;
            }
            _ => steps.push(ResourceStep {
                logical_id: event.logical_id.clone(),
                resource_type: event.resource_type.clone(),
                status: event.status.clone(),
                reason: event.reason.clone(),
                begun_ms: event.at_ms,
                ms: 0,
            }),
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const ID: &str = "arn:aws:cloudformation:eu-west-1:1:stack/Shop/u";

    fn event(at_ms: i64, logical_id: &str, status: &str, reason: &str) -> StackEvent {
        let is_stack = logical_id == "Shop";
        StackEvent {
            id: format!("{at_ms}{logical_id}"),
            at_ms,
            logical_id: logical_id.into(),
            physical_id: if is_stack { ID.into() } else { String::new() },
            resource_type: if is_stack { "AWS::CloudFormation::Stack" } else { "AWS::SQS::Queue" }
                .into(),
            status: status.into(),
            reason: reason.into(),
            token: String::new(),
        }
    }

    fn stack() -> Stack {
        Stack {
            id: ID.into(),
            name: "Shop".into(),
            status: Status::UpdateRollbackComplete,
            status_reason: None,
            parameters: BTreeMap::new(),
            outputs: BTreeMap::new(),
            tags: BTreeMap::new(),
            termination_protection: false,
            changed_ms: 1,
        }
    }

    fn two_operations() -> Vec<PastOperation> {
        let events = vec![
            event(10, "Shop", "REVIEW_IN_PROGRESS", "User Initiated"),
            event(20, "Shop", "CREATE_IN_PROGRESS", "User Initiated"),
            event(30, "Jobs", "CREATE_IN_PROGRESS", ""),
            event(31, "Jobs", "CREATE_IN_PROGRESS", "Resource creation Initiated"),
            event(80, "Jobs", "CREATE_COMPLETE", ""),
            event(90, "Shop", "CREATE_COMPLETE", ""),
            event(200, "Shop", "UPDATE_IN_PROGRESS", "User Initiated"),
            event(210, "More", "CREATE_IN_PROGRESS", ""),
            event(211, "Jobs", "UPDATE_IN_PROGRESS", ""),
            event(220, "More", "CREATE_FAILED", "a queue with this name exists"),
            event(221, "Jobs", "UPDATE_FAILED", "Resource update cancelled"),
            event(230, "Shop", "UPDATE_ROLLBACK_IN_PROGRESS", "More failed"),
            event(240, "More", "DELETE_COMPLETE", ""),
            event(250, "Shop", "UPDATE_ROLLBACK_COMPLETE", ""),
        ];
        let operations = split(ID, events);
        operations.into_iter().map(|events| operation(&stack(), false, events)).collect()
    }

    #[test]
    fn operation_that_failed_has_its_cause_first() {
        let [creation, update] = two_operations().try_into().unwrap();
        assert_eq!((creation.what, creation.begun_ms, creation.ms), ("creation", 10, 80));
        assert_eq!((creation.failure, creation.status), (None, Status::CreateComplete));
        let failure = update.failure.unwrap();
        let cause = failure.cause.unwrap();
        assert_eq!((cause.logical_id.as_str(), failure.cancelled), ("More", 1));
        assert_eq!((update.what, update.status), ("update", Status::UpdateRollbackComplete));
    }

    #[test]
    fn steps_have_the_time_from_their_first_event_to_their_last() {
        let [creation, update] = two_operations().try_into().unwrap();
        let shown = |operation: &PastOperation| {
            let step = |s: &ResourceStep| format!("{} {} {}", s.logical_id, s.status, s.ms);
            operation.steps.iter().map(step).collect::<Vec<_>>()
        };
        assert_eq!(shown(&creation), ["Jobs CREATE_COMPLETE 50"]);
        assert_eq!(
            shown(&update),
            ["More CREATE_FAILED 10", "Jobs UPDATE_FAILED 10", "More DELETE_COMPLETE 0"]
        );
    }
}
