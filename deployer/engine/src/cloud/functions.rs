//! Lambda calls on functions: compare, update and invoke.

use aws_sdk_lambda::operation::get_function_configuration::GetFunctionConfigurationOutput;
use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::{LastUpdateStatus, LogType};

use super::error::none_if_missing;
use super::{Aws, CloudError};

/// The response of an invoked function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    /// The JSON that the function returned.
    pub payload: String,
    /// The kind of error, such as `Unhandled`; `None` after a success.
    pub error: Option<String>,
}

/// The state of the last update of a function's code or settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UpdateState {
    /// Every new invocation runs the update.
    Done,
    /// Invocations may still run what was there before.
    InProgress,
    /// The function runs what was there before: AWS's reason.
    Failed(String),
}

/// Calls on Lambda functions. `function` is the function's name.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Functions {
    /// The SHA-256 of the zip that the function runs, in base64; `None` when there is no such
    /// function, and empty when its last update failed, so that it may run other code.
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError>;

    /// The state of the last update; [`UpdateState::Done`] when there is no such function.
    async fn update_state(&self, function: &str) -> Result<UpdateState, CloudError>;

    /// Begins to replace the code by a zip in a bucket. Returns the SHA-256 of the new code, in
    /// base64.
    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError>;

    /// Deletes the function. A function that does not exist is not an error.
    async fn delete_function(&self, function: &str) -> Result<(), CloudError>;

    /// Invokes the function with a JSON payload and waits for the response.
    async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError>;
}

impl Functions for Aws {
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
        Ok(self.configuration(function).await?.map(|c| match c.last_update_status {
            Some(LastUpdateStatus::Failed) => String::new(),
            _ => c.code_sha256.unwrap_or_default(),
        }))
    }

    async fn update_state(&self, function: &str) -> Result<UpdateState, CloudError> {
        let Some(configuration) = self.configuration(function).await? else {
            return Ok(UpdateState::Done);
        };
        Ok(match configuration.last_update_status {
            Some(LastUpdateStatus::InProgress) => UpdateState::InProgress,
            Some(LastUpdateStatus::Failed) => {
                let reason = configuration.last_update_status_reason;
                UpdateState::Failed(reason.unwrap_or_else(|| "AWS gives no reason".to_owned()))
            }
            _ => UpdateState::Done,
        })
    }

    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError> {
        let call = self
            .lambda
            .update_function_code()
            .function_name(function)
            .s3_bucket(bucket)
            .s3_key(key);
        let response =
            call.send().await.map_err(|e| CloudError::new("UpdateFunctionCode", function, e))?;
        Ok(response.code_sha256.unwrap_or_default())
    }

    async fn delete_function(&self, function: &str) -> Result<(), CloudError> {
        let response = self.lambda.delete_function().function_name(function).send().await;
        none_if_missing(response.map_err(|e| CloudError::new("DeleteFunction", function, e)))?;
        Ok(())
    }

    async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError> {
        let call = self
            .lambda
            .invoke()
            .function_name(function)
            .payload(Blob::new(payload))
            .log_type(LogType::None);
        let response = call.send().await.map_err(|e| CloudError::new("Invoke", function, e))?;
        let payload = response
            .payload
            .map(|p| String::from_utf8_lossy(p.as_ref()).into_owned())
            .unwrap_or_default();
        Ok(Invocation { payload, error: response.function_error })
    }
}

impl Aws {
    pub(super) async fn configuration(
        &self,
        function: &str,
    ) -> Result<Option<GetFunctionConfigurationOutput>, CloudError> {
        let response =
            self.lambda.get_function_configuration().function_name(function).send().await;
        none_if_missing(
            response.map_err(|e| CloudError::new("GetFunctionConfiguration", function, e)),
        )
    }
}
