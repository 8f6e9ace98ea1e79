//! What each state of a stack means for the next command: one exhaustive decision for deploying,
//! one for destroying.

use crate::cloud::Status;

/// What deploying does first with a stack in some state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Make the stack.
    Create,
    /// Change the stack.
    Update,
    /// Delete what is there, after a question, and make it anew.
    Recreate(&'static str),
    /// Take up the rollback that got stuck, after a question, then change the stack.
    ResumeRollback,
    /// Watch what goes on to its end, then look again.
    Wait,
    /// A person must look.
    Refuse(&'static str),
}

/// The decision for deploying; `None` is a stack that does not exist.
pub fn before_deploy(status: Option<&Status>) -> NextStep {
    use Status as S;
    match status {
        // REVIEW_IN_PROGRESS: a change set was made and never executed; the stack has nothing in
        // it.
        None | Some(S::DeleteComplete | S::ReviewInProgress) => NextStep::Create,
        // UPDATE_FAILED: only when rollback was switched off; an update is what leads out of it.
        Some(
            S::CreateComplete
            | S::UpdateComplete
            | S::UpdateRollbackComplete
            | S::UpdateFailed
            | S::ImportComplete
            | S::ImportRollbackComplete,
        ) => NextStep::Update,
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
        Some(S::ImportRollbackFailed) => NextStep::Refuse(
            "an import into it failed, and so did rolling that back; the CloudFormation console shows what to do",
        ),
        Some(S::Unknown(name)) if name.ends_with("_IN_PROGRESS") => NextStep::Wait,
        Some(S::Unknown(_)) => NextStep::Refuse(
            "this program does not know that state; look at the stack in the CloudFormation console",
        ),
    }
}

/// What destroying does first with a stack in some state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// There is none.
    Nothing,
    /// Delete it.
    Delete,
    /// It is being deleted: watch that.
    Attach,
    /// Something else goes on: watch that to its end, then look again.
    Wait,
}

/// The decision for destroying; `None` is a stack that does not exist.
pub fn before_destroy(status: Option<&Status>) -> Removal {
    match status {
        None | Some(Status::DeleteComplete) => Removal::Nothing,
        Some(Status::DeleteInProgress) => Removal::Attach,
        Some(status) if status.is_in_progress() => Removal::Wait,
        Some(_) => Removal::Delete,
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
        let news = Status::Unknown("PAUSE_IN_PROGRESS".into());
        assert_eq!(before_deploy(Some(&news)), NextStep::Wait);
        assert_eq!(before_destroy(Some(&news)), Removal::Wait);
        assert!(matches!(
            before_deploy(Some(&Status::Unknown("PAUSED".into()))),
            NextStep::Refuse(_)
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
