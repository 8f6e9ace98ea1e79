//! Lambda calls on functions: compare, update and invoke.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::aws::ATTEMPT_MAX;
use super::error::none_if_missing;
use super::signed::{SignedCall, TIMEOUT};
use super::{Aws, CloudError};
use crate::net::{HttpRequest, HttpResponse, percent_encoded};
use crate::target::service_url;

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

impl Functions for Aws {
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
        Ok(self.configuration(function).await?.map(|found| {
            let is_failed = found.last_update() == FAILED;
            found.code_sha256.filter(|_| !is_failed).unwrap_or_default()
        }))
    }

    async fn update_state(&self, function: &str) -> Result<UpdateState, CloudError> {
        let Some(found) = self.configuration(function).await? else {
            return Ok(UpdateState::Done);
        };
        Ok(match found.last_update() {
            "InProgress" => UpdateState::InProgress,
            FAILED => UpdateState::Failed(found.failure().unwrap_or_default()),
            _ => UpdateState::Done,
        })
    }

    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError> {
        let call = signed_call("UpdateFunctionCode", function);
        let body = json!({"S3Bucket": bucket, "S3Key": key}).to_string();
        let url = self.function_url(V2015, function, "/code");
        let request = HttpRequest::json("PUT", url, &body, ATTEMPT_MAX);
        let updated: FunctionConfiguration = json(call, &self.send_signed(call, request).await?)?;
        Ok(updated.code_sha256.unwrap_or_default())
    }

    async fn delete_function(&self, function: &str) -> Result<(), CloudError> {
        let url = self.function_url(V2015, function, "");
        let request = HttpRequest::delete(url, TIMEOUT);
        let call = signed_call("DeleteFunction", function);
        none_if_missing(self.send_signed(call, request).await)?;
        Ok(())
    }

    async fn invoke(&self, function: &str, payload: &str) -> Result<Invocation, CloudError> {
        Ok(invocation(self.invocation_response(function, payload, "None").await?))
    }
}

impl LoggedInvocations for Aws {
    async fn invoke_with_log(
        &self,
        function: &str,
        payload: &str,
    ) -> Result<(Invocation, String), CloudError> {
        let response = self.invocation_response(function, payload, "Tail").await?;
        let log = STANDARD.decode(response.header("x-amz-log-result")).unwrap_or_default();
        Ok((invocation(response), String::from_utf8_lossy(&log).into_owned()))
    }
}

/// Most calls of Lambda have this version in their path.
const V2015: &str = "2015-03-31";
/// The version of the calls about reserved concurrency.
const V2019: &str = "2019-09-30";

const FAILED: &str = "Failed";

/// What Lambda says about a function, in the parts that are used here. It may send null for each of
/// them, as for the last update of a function that is being created.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct FunctionConfiguration {
    pub(super) function_arn: Option<String>,
    pub(super) role: Option<String>,
    code_sha256: Option<String>,
    state: Option<String>,
    state_reason: Option<String>,
    last_update_status: Option<String>,
    last_update_status_reason: Option<String>,
    pub(super) vpc_config: Option<VpcConfig>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VpcConfig {
    pub(super) security_group_ids: Option<Vec<String>>,
}

impl FunctionConfiguration {
    fn last_update(&self) -> &str {
        self.last_update_status.as_deref().unwrap_or_default()
    }

    /// AWS's reason why the function cannot run, or why its last update failed.
    pub(super) fn failure(&self) -> Option<String> {
        let reason = match (self.state.as_deref(), self.last_update()) {
            (Some(FAILED), _) => &self.state_reason,
            (_, FAILED) => &self.last_update_status_reason,
            _ => return None,
        };
        Some(reason.clone().unwrap_or_else(|| "Lambda gives no reason".to_owned()))
    }
}

impl Aws {
    pub(super) async fn configuration(
        &self,
        function: &str,
    ) -> Result<Option<FunctionConfiguration>, CloudError> {
        self.about_function("GetFunctionConfiguration", V2015, function, "/configuration").await
    }

    /// How many executions at once are reserved for the function; `None` for no reservation.
    pub(super) async fn reserved_concurrency(
        &self,
        function: &str,
    ) -> Result<Option<i32>, CloudError> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Concurrency {
            reserved_concurrent_executions: Option<i32>,
        }
        const CALL: &str = "GetFunctionConcurrency";
        let found = self.about_function(CALL, V2019, function, "/concurrency").await?;
        Ok(found.and_then(|found: Concurrency| found.reserved_concurrent_executions))
    }

    /// The JSON of the function's resource policy; empty without one.
    pub(super) async fn function_policy(&self, function: &str) -> Result<String, CloudError> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Policy {
            policy: Option<String>,
        }
        let found = self.about_function("GetPolicy", V2015, function, "/policy").await?;
        Ok(found.and_then(|found: Policy| found.policy).unwrap_or_default())
    }

    /// The answer to a GET; `None` for what does not exist.
    async fn about_function<T: DeserializeOwned>(
        &self,
        call: &'static str,
        version: &str,
        function: &str,
        part: &str,
    ) -> Result<Option<T>, CloudError> {
        let call = signed_call(call, function);
        let request = HttpRequest::get(self.function_url(version, function, part), TIMEOUT);
        let found = none_if_missing(self.send_signed(call, request).await)?;
        found.map(|answer| json(call, &answer)).transpose()
    }

    async fn invocation_response(
        &self,
        function: &str,
        payload: &str,
        log: &str,
    ) -> Result<HttpResponse, CloudError> {
        let url = self.function_url(V2015, function, "/invocations");
        let request =
            HttpRequest::json("POST", url, payload, ATTEMPT_MAX).header("x-amz-log-type", log);
        self.send_signed(signed_call("Invoke", function), request).await
    }

    fn function_url(&self, version: &str, function: &str, part: &str) -> String {
        let (lambda, name) = (service_url(&self.config, "lambda"), percent_encoded(function));
        format!("{lambda}/{version}/functions/{name}{part}")
    }
}

fn signed_call<'a>(call: &'static str, function: &'a str) -> SignedCall<'a> {
    SignedCall { call, subject: function, service: "lambda" }
}

fn json<T: DeserializeOwned>(call: SignedCall<'_>, answer: &HttpResponse) -> Result<T, CloudError> {
    serde_json::from_slice(&answer.body).map_err(|error| call.local(&error))
}

fn invocation(response: HttpResponse) -> Invocation {
    let error = response.header("x-amz-function-error").to_owned();
    Invocation {
        payload: response.text().into_owned(),
        error: (!error.is_empty()).then_some(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::CloudErrorKind;
    use crate::cloud::live::{FunctionSettings, SettingsOfFunctions};
    use crate::cloud::test_server::server;

    const MISSING: &str = "404 Not Found\r\nx-amzn-errortype: ResourceNotFoundException:http";

    #[tokio::test]
    async fn invoke_with_log_decodes_the_log_of_a_function_that_failed() {
        let log = STANDARD.encode("START RequestId: 1\nthread 'main' panicked");
        let status =
            format!("200 OK\r\nX-Amz-Function-Error: Unhandled\r\nX-Amz-Log-Result: {log}");
        let (aws, requests) = server(vec![(&status, json!({"errorMessage": "exit status 101"}))]);
        let (invocation, log) = aws.invoke_with_log("f", r#"{"x":1}"#).await.unwrap();
        assert_eq!(invocation.error.as_deref(), Some("Unhandled"));
        assert_eq!(invocation.payload, r#"{"errorMessage":"exit status 101"}"#);
        assert_eq!(log, "START RequestId: 1\nthread 'main' panicked");
        let requests = requests.join().unwrap();
        let request = &requests[0];
        assert_eq!(request.line, "POST /2015-03-31/functions/f/invocations HTTP/1.1");
        assert_eq!(request.header("x-amz-log-type"), "Tail");
        assert_eq!(request.body, json!({"x": 1}));
        assert!(request.is_signed());
    }

    #[tokio::test]
    async fn code_and_state_are_those_of_the_last_update() {
        let configuration = |status: &str| {
            let answer = json!({
                "FunctionName": "f", "CodeSha256": "abc=", "State": "Active",
                "LastUpdateStatus": status, "LastUpdateStatusReason": "no subnet"
            });
            ("200 OK", answer)
        };
        let missing = || (MISSING, json!({"Type": "User", "Message": "Function not found"}));
        let (aws, requests) = server(vec![
            configuration("Successful"),
            configuration("Failed"),
            missing(),
            configuration("InProgress"),
            configuration("Failed"),
            missing(),
            ("200 OK", json!({"CodeSha256": null, "State": "Pending", "LastUpdateStatus": null})),
        ]);
        assert_eq!(aws.code_sha256("f").await.unwrap().as_deref(), Some("abc="));
        assert_eq!(aws.code_sha256("f").await.unwrap().as_deref(), Some(""));
        assert_eq!(aws.code_sha256("f").await.unwrap(), None);
        assert_eq!(aws.update_state("f").await.unwrap(), UpdateState::InProgress);
        let failed = UpdateState::Failed("no subnet".to_owned());
        assert_eq!(aws.update_state("f").await.unwrap(), failed);
        assert_eq!(aws.update_state("f").await.unwrap(), UpdateState::Done);
        assert_eq!(aws.code_sha256("f").await.unwrap().as_deref(), Some(""));
        let line = "GET /2015-03-31/functions/f/configuration HTTP/1.1";
        assert!(requests.join().unwrap().iter().all(|request| request.line == line));
    }

    #[tokio::test(start_paused = true)]
    async fn update_and_deletion_are_sent_again_where_lambda_is_unavailable() {
        let (aws, requests) = server(vec![
            ("503 Service Unavailable", json!({})),
            ("429 Too Many Requests", json!({"Message": "Rate exceeded"})),
            ("200 OK", json!({"CodeSha256": "abc="})),
            (MISSING, json!({"Message": "Function not found"})),
            ("409 Conflict\r\nx-amzn-errortype: ResourceConflictException", json!({})),
        ]);
        assert_eq!(aws.update_code("f", "b", "k.zip").await.unwrap(), "abc=");
        aws.delete_function("f").await.unwrap();
        let busy = aws.update_code("f", "b", "k.zip").await.unwrap_err();
        assert_eq!(busy.kind, CloudErrorKind::Conflict);
        assert_eq!(busy.to_string(), "UpdateFunctionCode (f): ResourceConflictException");
        let requests = requests.join().unwrap();
        assert_eq!(requests[2].line, "PUT /2015-03-31/functions/f/code HTTP/1.1");
        assert_eq!(requests[2].body, json!({"S3Bucket": "b", "S3Key": "k.zip"}));
        assert_eq!(requests[3].line, "DELETE /2015-03-31/functions/f HTTP/1.1");
    }

    #[tokio::test]
    async fn settings_have_the_callers_and_the_reservation() {
        let statement =
            json!({"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}}).to_string();
        let (aws, requests) = server(vec![
            (
                "200 OK",
                json!({
                    "FunctionArn": "arn:f", "Role": "arn:aws:iam::1:role/path/reader",
                    "State": "Failed", "StateReason": "the image is too large",
                    "VpcConfig": {"SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"]}
                }),
            ),
            ("200 OK", json!({"ReservedConcurrentExecutions": 5})),
            ("200 OK", json!({"Policy": format!(r#"{{"Statement":[{statement}]}}"#)})),
        ]);
        let settings = aws.function_settings("f").await.unwrap().unwrap();
        let expected = FunctionSettings {
            arn: "arn:f".to_owned(),
            role: "reader".to_owned(),
            failure: Some("the image is too large".to_owned()),
            security_groups: vec!["sg-1".to_owned()],
            reserved: Some(5),
            callers: vec!["s3.amazonaws.com".to_owned()],
        };
        assert_eq!(settings, expected);
        let lines: Vec<_> = requests.join().unwrap().into_iter().map(|r| r.line).collect();
        let get = |version: &str, part: &str| format!("GET /{version}/functions/f/{part} HTTP/1.1");
        let expected =
            [get(V2015, "configuration"), get(V2019, "concurrency"), get(V2015, "policy")];
        assert_eq!(lines, expected);
    }
}
