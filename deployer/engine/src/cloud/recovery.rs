//! Calls on a stack whose operation failed and was not rolled back, or whose deletion failed.

use super::error::none_if_missing;
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
        let call =
            self.cloudformation.rollback_stack().stack_name(stack).client_request_token(token);
        call.send().await.map_err(|e| CloudError::new("RollbackStack", stack, e))?;
        Ok(())
    }

    async fn delete_stack_except(
        &self,
        stack: &str,
        stays: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        let call = self
            .cloudformation
            .delete_stack()
            .stack_name(stack)
            .client_request_token(token)
            .set_retain_resources(Some(stays.to_vec()));
        none_if_missing(call.send().await.map_err(|e| CloudError::new("DeleteStack", stack, e)))?;
        Ok(())
    }
}
