//! Explains why an operation of CloudFormation failed: finds the cause among its events.

use super::error::{FailedResource, Failure};
use super::follow::{Watched, name_of};
use crate::cloud::{StackEvent, Status, error_patterns};

/// Explains a failed operation on the stack `id`.
pub(crate) fn explain(id: &str, what: &'static str, watched: &Watched) -> Failure {
    let failed: Vec<_> =
        watched.events.iter().filter(|e| e.is_failure() && !e.is_of_stack(id)).collect();
    let (cancelled, mut own): (Vec<_>, Vec<_>) =
        failed.into_iter().partition(|e| error_patterns::is_cancellation(&e.reason));
    // The first that failed by itself. What fails while rolling back is another matter, unless
    // nothing failed before.
    own.sort_by_key(|e| (is_of_rollback(&watched.events, id, e), e.at_ms));
    let mut own = own.into_iter().map(failed_resource);
    let cause = own.next();
    let hint = cause
        .as_ref()
        .and_then(|c| error_patterns::hint(&c.resource_type, &c.reason))
        .map(str::to_owned);
    Failure {
        stack: name_of(id).to_owned(),
        what,
        hint: hint.or_else(|| general_hint(&watched.status)),
        after: aftermath(&watched.status),
        status: watched.status.clone(),
        cancelled: cancelled.len(),
        others: own.collect(),
        cause: cause.or_else(|| of_stack(watched)),
    }
}

fn failed_resource(event: &StackEvent) -> FailedResource {
    FailedResource {
        logical_id: event.logical_id.clone(),
        resource_type: event.resource_type.clone(),
        status: event.status.clone(),
        reason: event.reason.clone(),
    }
}

fn is_of_rollback(events: &[StackEvent], id: &str, event: &StackEvent) -> bool {
    let rollback = events.iter().position(|e| e.is_of_stack(id) && e.status.contains("ROLLBACK"));
    let place = events.iter().position(|e| e.id == event.id);
    matches!((rollback, place), (Some(rollback), Some(place)) if place > rollback)
}

/// Where no resource failed, the stack itself may say why: a quota, a permission of
/// CloudFormation's own.
fn of_stack(watched: &Watched) -> Option<FailedResource> {
    let stack = watched.stack.as_ref()?;
    Some(FailedResource {
        logical_id: stack.name.clone(),
        resource_type: "AWS::CloudFormation::Stack".to_owned(),
        status: stack.status.to_string(),
        reason: stack.status_reason.clone()?,
    })
}

fn aftermath(status: &Status) -> &'static str {
    match status {
        Status::RollbackComplete => {
            "the created resources are deleted again; the next deploy replaces the empty stack"
        }
        Status::UpdateRollbackComplete => "the stack is as it was before",
        Status::UpdateRollbackFailed => {
            "CloudFormation could not roll the stack back, and stopped between the two versions"
        }
        Status::RollbackFailed => {
            "CloudFormation could not delete all resources that it had created"
        }
        Status::CreateFailed | Status::UpdateFailed => "the changed resources still exist",
        Status::DeleteFailed => "some resources still exist",
        _ => "look at the stack in the CloudFormation console",
    }
}

fn general_hint(status: &Status) -> Option<String> {
    let text = match status {
        Status::UpdateRollbackFailed => {
            "remove the reason that AWS gives, then deploy again: the deploy continues the rollback, and can leave resources out of it"
        }
        Status::DeleteFailed => "remove the reason that AWS gives, then destroy again",
        _ => return None,
    };
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "arn:aws:cloudformation:eu-west-1:1:stack/Shop/u";

    fn event(
        at_ms: i64,
        logical_id: &str,
        resource_type: &str,
        status: &str,
        reason: &str,
    ) -> StackEvent {
        StackEvent {
            id: format!("{at_ms}{logical_id}"),
            at_ms,
            logical_id: logical_id.into(),
            physical_id: if resource_type.ends_with("Stack") { ID.into() } else { String::new() },
            resource_type: resource_type.into(),
            status: status.into(),
            reason: reason.into(),
            token: "t".into(),
        }
    }

    #[test]
    fn the_cause_is_the_first_that_failed_by_itself() {
        let events = vec![
            event(1, "Shop", "AWS::CloudFormation::Stack", "CREATE_IN_PROGRESS", "User Initiated"),
            event(2, "A", "AWS::SQS::Queue", "CREATE_FAILED", "Resource creation cancelled"),
            event(3, "B", "AWS::Logs::LogGroup", "CREATE_FAILED", "/aws/lambda/b already exists"),
            event(4, "C", "AWS::SQS::Queue", "CREATE_FAILED", "Resource creation cancelled"),
            event(
                5,
                "Shop",
                "AWS::CloudFormation::Stack",
                "ROLLBACK_IN_PROGRESS",
                "The following resource(s) failed to create: [B]",
            ),
            event(
                6,
                "D",
                "AWS::S3::Bucket",
                "DELETE_FAILED",
                "The bucket you tried to delete is not empty",
            ),
            event(7, "Shop", "AWS::CloudFormation::Stack", "ROLLBACK_FAILED", ""),
        ];
        let failure = explain(
            ID,
            "creation",
            &Watched { status: Status::RollbackFailed, stack: None, events },
        );
        assert_eq!(failure.cause.as_ref().map(|c| c.logical_id.as_str()), Some("B"));
        assert_eq!(failure.others.iter().map(|o| o.logical_id.as_str()).collect::<Vec<_>>(), ["D"]);
        assert_eq!(failure.cancelled, 2);
        assert!(failure.hint.is_some_and(|h| h.contains("log group")));
    }
}
