//! What a deploy and a destroy do first, decided by the stack's status.

use crate::cloud::Status;

/// What a deploy does first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Create the stack.
    Create,
    /// Update the stack.
    Update,
    /// Ask, delete the stack, and create it again. The text says why.
    Recreate(&'static str),
    /// Delete the stack, which has no resources, and create it again. A stack that has some is
    /// updated.
    RecreateIfEmpty,
    /// As [`NextStep::Recreate`] where the template keeps all tables and buckets, else
    /// [`NextStep::Reject`]. The text says why.
    RecreateIfKept(&'static str),
    /// Ask, continue the rollback that failed, then update the stack.
    ResumeRollback,
    /// Ask, roll back the update that failed and was not rolled back, then update the stack.
    RollBack,
    /// Watch the operation in progress until it ends, then decide again.
    Wait,
    /// End with an error: a person must repair the stack. The text says why.
    Reject(&'static str),
}

/// What a deploy does first; the status of a stack that does not exist is `None`.
pub fn before_deploy(status: Option<&Status>) -> NextStep {
    use Status as S;
    match status {
        // REVIEW_IN_PROGRESS: a change set was created and never executed, so the stack has no
        // resources.
        None | Some(S::DeleteComplete | S::ReviewInProgress) => NextStep::Create,
        Some(
            S::CreateComplete | S::UpdateComplete | S::UpdateRollbackComplete | S::ImportComplete,
        ) => NextStep::Update,
        // UPDATE_FAILED happens only where rollback is switched off. CloudFormation rejects an
        // update of such a stack with rollback.
        Some(S::UpdateFailed) => NextStep::RollBack,
        Some(S::ImportRollbackComplete) => NextStep::RecreateIfEmpty,
        Some(S::RollbackComplete) => NextStep::Recreate(
            "its creation failed and was rolled back; such a stack can only be deleted",
        ),
        Some(S::CreateFailed) => {
            NextStep::Recreate("its creation failed, and its resources still exist")
        }
        Some(S::RollbackFailed) => {
            NextStep::Recreate("its creation failed, and so did the rollback")
        }
        Some(S::DeleteFailed) => NextStep::Recreate("its deletion failed and must be finished"),
        Some(S::UpdateRollbackFailed) => NextStep::ResumeRollback,
        Some(
            S::CreateInProgress
            | S::RollbackInProgress
            | S::DeleteInProgress
            | S::UpdateInProgress
            | S::UpdateCompleteCleanupInProgress
            | S::UpdateRollbackInProgress
            | S::UpdateRollbackCompleteCleanupInProgress
            | S::ImportInProgress
            | S::ImportRollbackInProgress,
        ) => NextStep::Wait,
        Some(S::ImportRollbackFailed) => NextStep::RecreateIfKept(
            "an import into it failed, and so did the rollback; such a stack can only be \
             deleted: export its data first",
        ),
        Some(S::Unknown(name)) if name.ends_with("_IN_PROGRESS") => NextStep::Wait,
        // CloudFormation says in its own words where it does not allow an update.
        Some(S::Unknown(name)) if name.ends_with("_COMPLETE") => NextStep::Update,
        Some(S::Unknown(_)) => {
            NextStep::Reject("this program does not know that state, and only deletes such a stack")
        }
    }
}

/// Whether CloudFormation updates a stack in this status.
pub(crate) fn can_update(status: &Status) -> bool {
    matches!(before_deploy(Some(status)), NextStep::Update | NextStep::RecreateIfEmpty)
}

/// What a destroy does first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// The stack does not exist.
    Nothing,
    /// Delete the stack.
    Delete,
    /// CloudFormation deletes the stack already: watch the deletion.
    Attach,
    /// Watch another operation until it ends, then decide again.
    Wait,
}

/// What a destroy does first; the status of a stack that does not exist is `None`.
pub fn before_destroy(status: Option<&Status>) -> Removal {
    match status {
        None | Some(Status::DeleteComplete) => Removal::Nothing,
        Some(Status::DeleteInProgress) => Removal::Attach,
        Some(status) if status.is_in_progress() => Removal::Wait,
        Some(_) => Removal::Delete,
    }
}

/// Why a rollback of code is rejected in this status; `None` where it is not.
pub fn before_rollback(status: Option<&Status>) -> Option<&'static str> {
    match (before_deploy(status), status) {
        (_, Some(Status::UpdateFailed)) => Some("a deploy rolls the update back, with its code"),
        (NextStep::Update | NextStep::RecreateIfEmpty, _) => None,
        (NextStep::Wait, _) => Some("an operation is in progress; wait until it ends"),
        (NextStep::ResumeRollback, _) => Some("a deploy continues the rollback, with its code"),
        (NextStep::Create, _) => Some("the stack is not deployed"),
        _ => Some("only a deploy or a destroy leads out of it"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_deploy_waits_for_every_operation_in_progress() {
        for status in Status::KNOWN {
            assert_eq!(
                before_deploy(Some(status)) == NextStep::Wait,
                status.is_in_progress(),
                "{status}"
            );
        }
        let unknown = Status::Unknown("PAUSE_IN_PROGRESS".into());
        assert_eq!(before_deploy(Some(&unknown)), NextStep::Wait);
        assert_eq!(before_destroy(Some(&unknown)), Removal::Wait);
        let unknown = Status::Unknown("PAUSE_COMPLETE".into());
        assert_eq!(before_deploy(Some(&unknown)), NextStep::Update);
        assert!(matches!(
            before_deploy(Some(&Status::Unknown("PAUSED".into()))),
            NextStep::Reject(_)
        ));
    }

    #[test]
    fn before_destroy_deletes_in_every_status_without_an_operation() {
        for status in
            Status::KNOWN.iter().filter(|s| !s.is_in_progress() && **s != Status::DeleteComplete)
        {
            assert_eq!(before_destroy(Some(status)), Removal::Delete, "{status}");
        }
        assert_eq!(before_destroy(None), Removal::Nothing);
    }
}
