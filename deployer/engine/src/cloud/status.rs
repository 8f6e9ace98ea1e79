//! The states a stack can be in. AWS's list may grow: a state that is not known here is kept by its name, shown, and waited for.

use std::fmt;

macro_rules! statuses {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// The state of a stack, by AWS's name.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // The names are AWS's, and so is what they mean.
        pub enum Status {
            $($variant,)+
            /// A state that this program does not know.
            Unknown(String),
        }

        impl Status {
            /// Read from AWS's name; nothing is refused.
            pub fn new(name: &str) -> Self {
                match name {
                    $($name => Status::$variant,)+
                    other => Status::Unknown(other.to_owned()),
                }
            }

            /// AWS's name.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Status::$variant => $name,)+
                    Status::Unknown(name) => name,
                }
            }

            /// All that are known.
            pub const KNOWN: &[Status] = &[$(Status::$variant),+];
        }
    };
}

statuses! {
    CreateInProgress = "CREATE_IN_PROGRESS",
    CreateFailed = "CREATE_FAILED",
    CreateComplete = "CREATE_COMPLETE",
    RollbackInProgress = "ROLLBACK_IN_PROGRESS",
    RollbackFailed = "ROLLBACK_FAILED",
    RollbackComplete = "ROLLBACK_COMPLETE",
    DeleteInProgress = "DELETE_IN_PROGRESS",
    DeleteFailed = "DELETE_FAILED",
    DeleteComplete = "DELETE_COMPLETE",
    UpdateInProgress = "UPDATE_IN_PROGRESS",
    UpdateCompleteCleanupInProgress = "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
    UpdateComplete = "UPDATE_COMPLETE",
    UpdateFailed = "UPDATE_FAILED",
    UpdateRollbackInProgress = "UPDATE_ROLLBACK_IN_PROGRESS",
    UpdateRollbackFailed = "UPDATE_ROLLBACK_FAILED",
    UpdateRollbackCompleteCleanupInProgress = "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
    UpdateRollbackComplete = "UPDATE_ROLLBACK_COMPLETE",
    ReviewInProgress = "REVIEW_IN_PROGRESS",
    ImportInProgress = "IMPORT_IN_PROGRESS",
    ImportComplete = "IMPORT_COMPLETE",
    ImportRollbackInProgress = "IMPORT_ROLLBACK_IN_PROGRESS",
    ImportRollbackFailed = "IMPORT_ROLLBACK_FAILED",
    ImportRollbackComplete = "IMPORT_ROLLBACK_COMPLETE",
}

impl Status {
    /// Whether CloudFormation is at work. REVIEW_IN_PROGRESS is not: it waits for a person. An unknown state is taken to be
    /// work by its ending.
    pub fn is_in_progress(&self) -> bool {
        match self {
            Status::ReviewInProgress => false,
            other => other.as_str().ends_with("_IN_PROGRESS"),
        }
    }

    /// Whether what was asked for was done.
    pub fn is_success(&self) -> bool {
        matches!(
            self,
            Status::CreateComplete
                | Status::UpdateComplete
                | Status::DeleteComplete
                | Status::ImportComplete
        )
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for Status {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_there_and_back() {
        for status in Status::KNOWN {
            assert_eq!(&Status::new(status.as_str()), status);
        }
        assert_eq!(Status::new("PAUSED_IN_PROGRESS").as_str(), "PAUSED_IN_PROGRESS");
        assert!(Status::new("PAUSED_IN_PROGRESS").is_in_progress());
        assert!(!Status::ReviewInProgress.is_in_progress());
    }
}
