//! What each command does in each status of a stack, as a table for the docs.

use super::states::{NextStep, Removal, before_deploy, before_destroy, before_rollback};
use crate::cloud::Status;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRow {
    /// AWS's name of the status, or what takes its place.
    pub status: String,
    /// What a deploy does first.
    pub deploy: String,
    /// What a destroy does first.
    pub destroy: &'static str,
    /// What a hotswap does.
    pub hotswap: &'static str,
    /// What a rollback of code does.
    pub rollback: String,
}

/// A row for a stack that does not exist, for each known status, and for those that AWS may add.
pub fn status_table() -> Vec<StatusRow> {
    let unknown = |name: &str| Status::Unknown(name.to_owned());
    let absent = row("no stack".to_owned(), None);
    let known = Status::KNOWN.iter().map(|status| row(format!("`{status}`"), Some(status)));
    let others = [
        ("any other that ends with `_IN_PROGRESS`", unknown("X_IN_PROGRESS")),
        ("any other that ends with `_COMPLETE`", unknown("X_COMPLETE")),
        ("any other", unknown("X")),
    ];
    let others = others.map(|(name, status)| row(name.to_owned(), Some(&status)));
    std::iter::once(absent).chain(known).chain(others).collect()
}

fn row(name: String, status: Option<&Status>) -> StatusRow {
    let deploy = match before_deploy(status) {
        NextStep::Create if status == Some(&Status::ReviewInProgress) => {
            "deletes the change set that was never executed, and creates the stack".to_owned()
        }
        NextStep::Create => "creates the stack".to_owned(),
        NextStep::Update => "updates the stack".to_owned(),
        NextStep::Recreate(why) => format!("asks, deletes the stack, creates it again: {why}"),
        NextStep::RecreateIfEmpty => {
            "updates the stack; one without resources is deleted and created again".to_owned()
        }
        NextStep::RecreateIfKept(why) => format!(
            "asks, deletes the stack, creates it again: {why}. Fails where the deletion would \
             delete a table or bucket"
        ),
        NextStep::ResumeRollback => {
            "asks, continues the rollback (without the resources of `--skip`), updates the stack"
                .to_owned()
        }
        NextStep::RollBack => "asks, rolls the update back, updates the stack".to_owned(),
        NextStep::Wait => "waits for the end, then decides again".to_owned(),
        NextStep::Reject(why) => format!("fails: {why}"),
    };
    let destroy = match before_destroy(status) {
        Removal::Nothing => "asks about what is left over with the stack's names, and deletes it",
        Removal::Delete if status == Some(&Status::DeleteFailed) => {
            "asks, deletes the rest (without the resources of `--skip`)"
        }
        Removal::Delete => "asks, deletes the stack",
        Removal::Attach => "follows the deletion",
        Removal::Wait => "waits for the end, then decides again",
    };
    let hotswap = match status {
        Some(status) if status.is_success() && *status != Status::DeleteComplete => {
            "replaces the code"
        }
        _ => "fails: it needs a stack whose last operation succeeded",
    };
    let rollback = match before_rollback(status) {
        Some(why) => format!("fails: {why}"),
        None => "asks, puts the code back".to_owned(),
    };
    StatusRow { status: name, deploy, destroy, hotswap, rollback }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_table_has_every_status_and_leaves_none_undecided() {
        let rows = status_table();
        assert_eq!(rows.len(), Status::KNOWN.len() + 4);
        for row in rows {
            assert!(!row.deploy.contains("console"), "{row:?}");
        }
    }
}
