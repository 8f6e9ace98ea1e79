//! Functions: what code they run, new code for one, and calling one (Lambda).

use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::LogType;

use super::error::found;
use super::{Aws, CloudError};

/// What a function that was called answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    /// Its answer.
    pub payload: String,
    /// Set when it failed: `Unhandled` and the like.
    pub error: Option<String>,
}

/// The calls on functions.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Functions {
    /// The SHA-256 of the zip that the function runs, in base64; `None` when there is no such function.
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError>;

    /// Gives the function the code of a zip in a bucket, and returns the SHA-256 of what it now runs.
    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError>;

    /// Calls it and waits for the answer.
    async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError>;
}

impl Functions for Aws {
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
        let answer = self.lambda.get_function_configuration().function_name(function).send().await;
        let answer =
            found(answer.map_err(|e| CloudError::new("GetFunctionConfiguration", function, e)))?;
        Ok(answer.map(|a| a.code_sha256.unwrap_or_default()))
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
        let answer =
            call.send().await.map_err(|e| CloudError::new("UpdateFunctionCode", function, e))?;
        Ok(answer.code_sha256.unwrap_or_default())
    }

    async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError> {
        let call = self
            .lambda
            .invoke()
            .function_name(function)
            .payload(Blob::new(payload))
            .log_type(LogType::None);
        let answer = call.send().await.map_err(|e| CloudError::new("Invoke", function, e))?;
        let payload = answer
            .payload
            .map(|p| String::from_utf8_lossy(p.as_ref()).into_owned())
            .unwrap_or_default();
        Ok(Invocation { payload, error: answer.function_error })
    }
}
