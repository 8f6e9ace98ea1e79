//! Calls that are signed here, without a client crate: for a service of which one call is needed,
//! its crate would be among the largest dependencies.

use std::time::Duration;

use aws_credential_types::provider::ProvideCredentials;
use serde::Deserialize;

use super::error_patterns;
use super::{Aws, CloudError, CloudErrorKind};
use crate::net::{HttpRequest, SendError};
use crate::target::service_url;

const TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
struct ErrorBody {
    message: Option<String>,
}

impl Aws {
    /// The body of the answer to a signed GET. `path` begins with a slash; its query is sorted.
    pub(super) async fn signed_get(
        &self,
        call: &'static str,
        subject: &'static str,
        service: &'static str,
        path: &str,
    ) -> Result<String, CloudError> {
        let region = self.config.region().map(ToString::to_string).unwrap_or_default();
        let base = service_url(&self.config, service);
        let provider = self
            .config
            .credentials_provider()
            .ok_or_else(|| CloudError::incomplete(call, subject, "credentials"))?;
        let credentials = provider
            .provide_credentials()
            .await
            .map_err(|e| CloudError::local(call, subject, &e))?;
        let request = HttpRequest::get(format!("{base}{path}"), TIMEOUT)
            .signed(service, &region, credentials)
            .map_err(|e| CloudError::local(call, subject, &e))?
            .header("accept", "application/json");
        let response = request.send().await.map_err(|error| match &error {
            SendError::Transport(_) => CloudError {
                kind: CloudErrorKind::Unreachable,
                ..CloudError::local(call, subject, &error)
            },
            SendError::Canceled(_) | SendError::Network(_) => {
                CloudError::local(call, subject, &error)
            }
        })?;
        if response.status == 200 {
            return Ok(response.body);
        }
        // EC2 answers in XML, and has its code in the body.
        let code = match response.error_code.as_str() {
            "" => between(&response.body, "<Code>", "</Code>").unwrap_or_default().to_owned(),
            code => code.to_owned(),
        };
        let message = serde_json::from_str::<ErrorBody>(&response.body)
            .ok()
            .and_then(|body| body.message)
            .or_else(|| between(&response.body, "<Message>", "</Message>").map(str::to_owned))
            .unwrap_or(response.body);
        Err(CloudError {
            call,
            subject: subject.to_owned(),
            kind: error_patterns::kind(&code, &message),
            code,
            message,
        })
    }
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(begin)?.1.split_once(end)?.0)
}
