//! Invokes a function and returns what it logged.

use aws_sdk_lambda::primitives::Blob;
use aws_sdk_lambda::types::LogType;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Aws, CloudError, Invocation};

/// Calls that invoke a function for a person.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait LoggedInvocations {
    /// Invokes the function with a JSON payload and waits for the response. Also returns the end
    /// of what the invocation logged: Lambda sends at most four kilobytes of it.
    async fn invoke_with_log(
        &self,
        function: &str,
        payload: &str,
    ) -> Result<(Invocation, String), CloudError>;
}

impl LoggedInvocations for Aws {
    async fn invoke_with_log(
        &self,
        function: &str,
        payload: &str,
    ) -> Result<(Invocation, String), CloudError> {
        let call = self
            .lambda
            .invoke()
            .function_name(function)
            .payload(Blob::new(payload))
            .log_type(LogType::Tail);
        let response = call.send().await.map_err(|e| CloudError::new("Invoke", function, e))?;
        let payload = response.payload.map(Blob::into_inner).unwrap_or_default();
        let invocation = Invocation {
            payload: String::from_utf8_lossy(&payload).into_owned(),
            error: response.function_error,
        };
        let log = STANDARD.decode(response.log_result.unwrap_or_default()).unwrap_or_default();
        Ok((invocation, String::from_utf8_lossy(&log).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_lambda::operation::invoke::InvokeOutput;
    use aws_smithy_mocks::mock;

    use super::super::tests::aws;
    use super::*;

    #[tokio::test]
    async fn invoke_with_log_decodes_the_log_of_a_function_that_failed() {
        let failed = mock!(aws_sdk_lambda::Client::invoke)
            .match_requests(|r| r.log_type() == Some(&LogType::Tail))
            .then_output(|| {
                InvokeOutput::builder()
                    .status_code(200)
                    .function_error("Unhandled")
                    .log_result(STANDARD.encode("START RequestId: 1\nthread 'main' panicked"))
                    .payload(Blob::new(r#"{"errorMessage":"exit status 101"}"#))
                    .build()
            });
        let (invocation, log) = aws(&[&failed]).invoke_with_log("f", "{}").await.unwrap();
        assert_eq!(invocation.error.as_deref(), Some("Unhandled"));
        assert_eq!(invocation.payload, r#"{"errorMessage":"exit status 101"}"#);
        assert_eq!(log, "START RequestId: 1\nthread 'main' panicked");
    }
}
