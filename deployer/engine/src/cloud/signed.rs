//! All calls of AWS. The SDK's crate of a service has all its calls, and would be among the largest
//! dependencies for the few that are needed.

use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::provider::ProvideCredentials;
use serde::Deserialize;
use serde_json::Value;

use super::error_patterns;
use super::signing::is_valid;
use super::xml::without_forbidden;
use super::{Aws, CloudError, CloudErrorKind};
use crate::net::{HttpRequest, HttpResponse, SendError};
use crate::target::{service_url, signing_region};

pub(super) const TIMEOUT: Duration = Duration::from_secs(20);

/// CloudFormation throttles an account for many seconds at a time. With these pauses, this many
/// attempts take about a minute.
const ATTEMPTS_MAX: u32 = 8;

/// The pauses after a throttled call: the same limits as in the SDK.
const PAUSE_FIRST_MAX: Duration = Duration::from_secs(1);
const PAUSE_MAX: Duration = Duration::from_secs(20);

#[derive(Default, Deserialize)]
struct ErrorBody {
    #[serde(alias = "Message")]
    message: Option<String>,
    /// The code, in protocols without a header for it: `com.amazonaws.sqs#QueueDoesNotExist`.
    #[serde(default, rename = "__type")]
    code: String,
}

/// A call by AWS's name, and what it is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct SignedCall<'a> {
    pub(super) call: &'static str,
    pub(super) subject: &'a str,
    /// The service's name in signatures, and the beginning of its host name.
    pub(super) service: &'static str,
}

impl SignedCall<'_> {
    pub(super) fn local(&self, error: &dyn std::error::Error) -> CloudError {
        CloudError::local(self.call, self.subject, error)
    }
}

impl Aws {
    /// The body of the answer to a GET. `path` begins with a slash; its query is sorted.
    pub(super) async fn signed_get(
        &self,
        call: &'static str,
        subject: &str,
        service: &'static str,
        path: &str,
    ) -> Result<String, CloudError> {
        let url = format!("{}{path}", service_url(&self.config, service));
        let request = HttpRequest::get(url, TIMEOUT).header("accept", "application/json");
        let answer = self.send_signed(SignedCall { call, subject, service }, request).await?;
        Ok(answer.text().into_owned())
    }

    /// The XML that answers a call of the query protocol. `fields` has everything but the action.
    pub(super) async fn signed_query(
        &self,
        call: SignedCall<'_>,
        version: &str,
        fields: &[(&str, &str)],
    ) -> Result<String, CloudError> {
        let url = format!("{}/", service_url(&self.config, call.service));
        let all = [&[("Action", call.call), ("Version", version)], fields].concat();
        let request = HttpRequest::post_form(url, &all, TIMEOUT);
        Ok(self.send_signed(call, request).await?.text().into_owned())
    }

    /// The answer to a call of the JSON protocol. `prefix` is the service's name in its targets.
    pub(super) async fn signed_json(
        &self,
        call: SignedCall<'_>,
        prefix: &str,
        body: &Value,
    ) -> Result<Value, CloudError> {
        let request = self.json_request(call, prefix, body);
        json_answer(call, &self.send_signed(call, request).await?)
    }

    /// The same for a call that must not be executed twice. It is repeated only where AWS throttles
    /// it, and has done nothing: after another error, the answer to it may have been lost.
    pub(super) async fn signed_json_once(
        &self,
        call: SignedCall<'_>,
        prefix: &str,
        body: &Value,
    ) -> Result<Value, CloudError> {
        let request = self.json_request(call, prefix, body).on_new_connection();
        let throttled = |error: &CloudError| error.kind == CloudErrorKind::Throttled;
        json_answer(call, &self.send_while(call, request, throttled).await?)
    }

    /// The same for a call that needs no credentials.
    pub(super) async fn unsigned_json_once(
        &self,
        call: SignedCall<'_>,
        prefix: &str,
        body: &Value,
    ) -> Result<Value, CloudError> {
        let request = self.json_request(call, prefix, body).on_new_connection();
        json_answer(call, &successful(call, send(call, request).await?)?)
    }

    fn json_request(&self, call: SignedCall<'_>, prefix: &str, body: &Value) -> HttpRequest {
        let url = format!("{}/", service_url(&self.config, call.service));
        let target = format!("{prefix}.{}", call.call);
        HttpRequest::post_json(url, &target, body, TIMEOUT)
    }

    /// Sends the request, and again after a pause where AWS throttles it or does not answer.
    pub(super) async fn send_signed(
        &self,
        call: SignedCall<'_>,
        request: HttpRequest,
    ) -> Result<HttpResponse, CloudError> {
        self.send_while(call, request, CloudError::is_transient).await
    }

    /// Sends the request, and again after a pause where the error `repeats` it.
    async fn send_while(
        &self,
        call: SignedCall<'_>,
        request: HttpRequest,
        repeats: impl Fn(&CloudError) -> bool,
    ) -> Result<HttpResponse, CloudError> {
        let mut longest = PAUSE_FIRST_MAX;
        for _ in 1..ATTEMPTS_MAX {
            match self.send_once(call, request.clone()).await {
                Err(error) if repeats(&error) => {}
                other => return other,
            }
            // Random, so that several commands do not call at the same moments.
            tokio::time::sleep(longest.mul_f64(random_part())).await;
            longest = (longest * 2).min(PAUSE_MAX);
        }
        self.send_once(call, request).await
    }

    /// The credentials that sign a call.
    pub(super) async fn credentials(
        &self,
        call: SignedCall<'_>,
    ) -> Result<Credentials, CloudError> {
        let mut kept = self.signing.credentials.lock().await;
        if let Some(valid) = kept.as_ref().filter(|credentials| is_valid(credentials)) {
            return Ok(valid.clone());
        }
        let provider = self
            .config
            .credentials_provider()
            .ok_or_else(|| CloudError::incomplete(call.call, call.subject, "credentials"))?;
        let loaded = provider.provide_credentials().await;
        let loaded =
            loaded.map_err(|error| CloudError::credentials(call.call, call.subject, &error))?;
        Ok(kept.insert(loaded).clone())
    }

    /// Sends the request, and again with the time of AWS where this machine has another.
    async fn send_once(
        &self,
        call: SignedCall<'_>,
        request: HttpRequest,
    ) -> Result<HttpResponse, CloudError> {
        let mut response = self.response(call, request.clone()).await?;
        if self.signing.set_clock(&response) {
            response = self.response(call, request).await?;
        }
        successful(call, response)
    }

    async fn response(
        &self,
        call: SignedCall<'_>,
        request: HttpRequest,
    ) -> Result<HttpResponse, CloudError> {
        let region = signing_region(&self.config, call.service);
        let credentials = self.credentials(call).await?;
        let request = request
            .signed(call.service, &region, credentials, self.signing.now())
            .map_err(|error| call.local(&error))?;
        send(call, request).await
    }
}

/// The JSON of an answer. Some calls answer without a body.
fn json_answer(call: SignedCall<'_>, answer: &HttpResponse) -> Result<Value, CloudError> {
    if answer.body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&answer.body).map_err(|error| call.local(&error))
}

/// The response to the request, of any status.
async fn send(call: SignedCall<'_>, request: HttpRequest) -> Result<HttpResponse, CloudError> {
    request.send().await.map_err(|error| match &error {
        SendError::Transport(_) => {
            CloudError { kind: CloudErrorKind::Unreachable, ..call.local(&error) }
        }
        SendError::Canceled(_) | SendError::Network(_) => call.local(&error),
    })
}

/// The response, or the error that it describes.
fn successful(call: SignedCall<'_>, response: HttpResponse) -> Result<HttpResponse, CloudError> {
    if (200..300).contains(&response.status) {
        return Ok(response);
    }
    let text = response.text();
    let json = serde_json::from_str::<ErrorBody>(&text).unwrap_or_default();
    let allowed = without_forbidden(&text);
    let xml = roxmltree::Document::parse(&allowed).ok();
    let element = |name: &str| {
        let found = xml.as_ref()?.descendants().find(|node| node.tag_name().name() == name)?;
        found.text().map(str::to_owned)
    };
    // Some services have the code in the body.
    let code = [response.error_code(), json.code.rsplit('#').next().unwrap_or_default()]
        .into_iter()
        .find(|code| !code.is_empty())
        .map(str::to_owned)
        .or_else(|| element("Code"))
        .unwrap_or_default();
    let message = json.message.or_else(|| element("Message"));
    let message =
        message.filter(|message| !message.is_empty()).unwrap_or_else(|| match code.as_str() {
            // The answer to a HEAD has no body.
            "" if text.is_empty() && response.status == 403 => "access denied".to_owned(),
            "" if text.is_empty() => format!("status {}", response.status),
            "" => format!("status {}: {text}", response.status),
            code => code.to_owned(),
        });
    let kind = match (error_patterns::kind(&code, &message), response.status) {
        // Too many changes of tables at a time; for other services it is a quota.
        (CloudErrorKind::Other, _)
            if (call.service, &*code) == ("dynamodb", "LimitExceededException") =>
        {
            CloudErrorKind::Throttled
        }
        (CloudErrorKind::Other, 429) => CloudErrorKind::Throttled,
        (CloudErrorKind::Other, 403) if text.is_empty() => CloudErrorKind::Denied,
        (CloudErrorKind::Other, 404) if text.is_empty() => CloudErrorKind::NotFound,
        (CloudErrorKind::Other, 500 | 502..=504) => CloudErrorKind::Unreachable,
        (kind, _) => kind,
    };
    Err(CloudError { call: call.call, subject: call.subject.to_owned(), kind, code, message })
}

/// A number from 0 to 1.
fn random_part() -> f64 {
    let [first, ..] = *uuid::Uuid::new_v4().as_bytes();
    f64::from(first) / f64::from(u8::MAX)
}
