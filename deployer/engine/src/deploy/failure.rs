//! Finds the cause of a failed operation among its events.

use super::error::{FailedResource, Failure};
use super::follow::{Watched, name_of};
use crate::cloud::{StackEvent, Status, error_patterns};

/// Explains a failed operation on the stack `id`.
pub(crate) fn explain(id: &str, what: &'static str, watched: &Watched) -> Failure {
    let failed: Vec<_> =
        watched.events.iter().filter(|e| e.is_failure() && !e.is_of_stack(id)).collect();
    let (canceled, mut failures): (Vec<_>, Vec<_>) =
        failed.into_iter().partition(|e| error_patterns::is_cancellation(&e.reason));
    // The cause is the first resource that failed and was not canceled. A failure during the
    // rollback is the cause only where no resource failed before.
    failures.sort_by_key(|e| (is_of_rollback(&watched.events, id, e), e.at_ms));
    let mut failures = failures.into_iter().map(failed_resource);
    let cause = failures.next();
    let hint = cause
        .as_ref()
        .and_then(|c| error_patterns::hint(&c.resource_type, &c.reason))
        .map(str::to_owned);
    Failure {
        stack: name_of(id).to_owned(),
        what,
        hint: hint.or_else(|| general_hint(&watched.status)),
        after: state_after(&watched.status),
        status: watched.status.clone(),
        cancelled: canceled.len(),
        others: failures.collect(),
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
    let failure = events.iter().position(|e| e.id == event.id);
    matches!((rollback, failure), (Some(rollback), Some(failure)) if failure > rollback)
}

/// The stack as the cause, where no resource failed. Its reason may be a quota, or a permission
/// that CloudFormation lacks.
fn of_stack(watched: &Watched) -> Option<FailedResource> {
    let stack = watched.stack.as_ref()?;
    Some(FailedResource {
        logical_id: stack.name.clone(),
        resource_type: "AWS::CloudFormation::Stack".to_owned(),
        status: stack.status.to_string(),
        reason: stack.status_reason.clone()?,
    })
}

fn state_after(status: &Status) -> &'static str {
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
        Status::ImportRollbackComplete => "nothing was imported, and what exists is unchanged",
        Status::ImportRollbackFailed => {
            "CloudFormation could not release all resources that it had imported"
        }
        _ => "the events of the stack say more",
    }
}

fn general_hint(status: &Status) -> Option<String> {
    let text = match status {
        Status::UpdateRollbackFailed => {
            "remove the cause that AWS reports, then deploy again: the deploy continues the \
             rollback, and can leave resources out of it"
        }
        Status::DeleteFailed => {
            "remove the cause that AWS reports, then destroy again: the destroy can also leave \
             the resource where it is"
        }
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
    fn explain_cause_is_the_first_resource_that_was_not_canceled() {
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
