//! One call of API Gateway: whether the account has a role that may write logs. The request is
//! signed here, since the client crate would be one of the largest dependencies for one call.

use std::time::Duration;

use aws_credential_types::provider::ProvideCredentials;
use serde::Deserialize;

use super::error_patterns;
use super::{Aws, CloudError, CloudErrorKind};
use crate::net::{HttpRequest, SendError};
use crate::target::service_url;

/// Calls of API Gateway's account settings.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Gateway {
    /// The ARN of the role with which API Gateway writes logs in this account and region; `None`
    /// when none is set.
    async fn api_log_role(&self) -> Result<Option<String>, CloudError>;
}

const CALL: &str = "GetAccount";
const SUBJECT: &str = "API Gateway's settings of the account";
const TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    cloudwatch_role_arn: Option<String>,
}

#[derive(Deserialize)]
struct ErrorBody {
    message: Option<String>,
}

impl Gateway for Aws {
    async fn api_log_role(&self) -> Result<Option<String>, CloudError> {
        let region = self.config.region().map(ToString::to_string).unwrap_or_default();
        let url = format!("{}/account", service_url(&self.config, "API Gateway", "apigateway"));
        let provider = self
            .config
            .credentials_provider()
            .ok_or_else(|| CloudError::incomplete(CALL, SUBJECT, "credentials"))?;
        let credentials = provider
            .provide_credentials()
            .await
            .map_err(|e| CloudError::local(CALL, SUBJECT, &e))?;
        let request = HttpRequest::get(url, TIMEOUT)
            .signed("apigateway", &region, credentials)
            .map_err(|e| CloudError::local(CALL, SUBJECT, &e))?
            .header("accept", "application/json");
        let response = request.send().await.map_err(|error| match &error {
            SendError::Transport(_) => CloudError {
                kind: CloudErrorKind::Unreachable,
                ..CloudError::local(CALL, SUBJECT, &error)
            },
            SendError::Canceled(_) | SendError::Network(_) => {
                CloudError::local(CALL, SUBJECT, &error)
            }
        })?;
        if response.status != 200 {
            let message = serde_json::from_str::<ErrorBody>(&response.body)
                .ok()
                .and_then(|body| body.message)
                .unwrap_or(response.body);
            return Err(CloudError {
                call: CALL,
                subject: SUBJECT.to_owned(),
                kind: error_patterns::kind(&response.error_code, &message),
                code: response.error_code,
                message,
            });
        }
        let account: Account = serde_json::from_str(&response.body)
            .map_err(|e| CloudError::local(CALL, SUBJECT, &e))?;
        Ok(account.cloudwatch_role_arn.filter(|arn| !arn.is_empty()))
    }
}
