//! The statuses of a stack. AWS may add some, so an unknown status is kept by its name.

use std::fmt;

macro_rules! statuses {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// The status of a stack, named as in AWS.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // AWS documents each status.
        pub enum Status {
            $($variant,)+
            /// A status that this program does not know.
            Unknown(String),
        }

        impl Status {
            /// The status with this AWS name.
            pub fn new(name: &str) -> Self {
                match name {
                    $($name => Status::$variant,)+
                    other => Status::Unknown(other.to_owned()),
                }
            }

            /// The AWS name, such as `CREATE_COMPLETE`.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Status::$variant => $name,)+
                    Status::Unknown(name) => name,
                }
            }

            /// All statuses except [`Status::Unknown`].
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
    /// Whether an operation is running. In `REVIEW_IN_PROGRESS` none is: the stack waits for the
    /// execution of a change set. For an unknown status, the suffix decides.
    pub fn is_in_progress(&self) -> bool {
        match self {
            Status::ReviewInProgress => false,
            other => other.as_str().ends_with("_IN_PROGRESS"),
        }
    }

    /// Whether the last operation succeeded.
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

/// A text and not a list of values: AWS may add statuses.
#[cfg(feature = "json-schema")]
impl schemars::JsonSchema for Status {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Status".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The status of a stack, named as in AWS.",
            "type": "string"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_new_and_as_str_round_trip() {
        for status in Status::KNOWN {
            assert_eq!(&Status::new(status.as_str()), status);
        }
        assert_eq!(Status::new("PAUSED_IN_PROGRESS").as_str(), "PAUSED_IN_PROGRESS");
        assert!(Status::new("PAUSED_IN_PROGRESS").is_in_progress());
        assert!(!Status::ReviewInProgress.is_in_progress());
    }
}
