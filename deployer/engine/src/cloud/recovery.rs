//! Calls on a stack whose operation failed and was not rolled back, or whose deletion failed.

use super::error::none_if_missing;
use super::formation_calls::{Fields, signed_call};
use super::{Aws, CloudError};

/// Calls that lead a stack out of a failure. `stack` is a name or an ARN.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Recovery {
    /// Rolls back an update that failed while rollback was switched off.
    async fn rollback_stack(&self, stack: &str, token: &str) -> Result<(), CloudError>;

    /// Starts the deletion of a stack whose deletion failed. The resources with these logical ids
    /// leave the stack and continue to exist.
    async fn delete_stack_except(
        &self,
        stack: &str,
        stays: &[String],
        token: &str,
    ) -> Result<(), CloudError>;
}

impl Recovery for Aws {
    async fn rollback_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        let fields = Fields::of([("StackName", stack), ("ClientRequestToken", token)]);
        self.formation_call(signed_call("RollbackStack", stack), &fields).await
    }

    async fn delete_stack_except(
        &self,
        stack: &str,
        stays: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        let mut fields = Fields::of([("StackName", stack), ("ClientRequestToken", token)]);
        fields.push_list("RetainResources", stays.iter().map(|id| [("", id.as_str())]));
        let call = signed_call("DeleteStack", stack);
        none_if_missing(self.formation_call(call, &fields).await).map(|_| ())
    }
}
