//! The one thing to be known of API Gateway: whether the account has a role with which it may write logs. It is asked by hand,
//! since a client crate for one request would be among the largest here.

use std::time::{Duration, SystemTime};

use aws_credential_types::provider::ProvideCredentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use serde::Deserialize;

use super::error_patterns;
use super::{Aws, CloudError, Kind};
use crate::net::agent;

/// What is asked of API Gateway.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Gateway {
    /// The role with which API Gateway writes logs in this account and region, if one is set.
    async fn api_log_role(&self) -> Result<Option<String>, CloudError>;
}

const CALL: &str = "GetAccount";
const ON: &str = "API Gateway's settings of the account";
const TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    cloudwatch_role_arn: Option<String>,
}

#[derive(Deserialize)]
struct Refusal {
    message: Option<String>,
}

impl Gateway for Aws {
    async fn api_log_role(&self) -> Result<Option<String>, CloudError> {
        let region = self.config.region().map(ToString::to_string).unwrap_or_default();
        let url = match self.config.endpoint_url() {
            Some(endpoint) => format!("{}/account", endpoint.trim_end_matches('/')),
            None => {
                let suffix =
                    if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
                format!("https://apigateway.{region}.{suffix}/account")
            }
        };
        let provider = self
            .config
            .credentials_provider()
            .ok_or_else(|| CloudError::incomplete(CALL, ON, "credentials"))?;
        let credentials =
            provider.provide_credentials().await.map_err(|e| CloudError::here(CALL, ON, &e))?;
        let headers = signature(&url, &region, credentials)?;
        let answer = tokio::task::spawn_blocking(move || get(&url, &headers)).await;
        let (status, code, text) = match answer {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => {
                return Err(CloudError {
                    kind: Kind::Unreachable,
                    ..CloudError::here(CALL, ON, &error)
                });
            }
            Err(error) => return Err(CloudError::here(CALL, ON, &error)),
        };
        if status != 200 {
            let message =
                serde_json::from_str::<Refusal>(&text).ok().and_then(|r| r.message).unwrap_or(text);
            return Err(CloudError {
                call: CALL,
                on: ON.to_owned(),
                kind: error_patterns::kind(&code, &message),
                code,
                message,
            });
        }
        let account: Account =
            serde_json::from_str(&text).map_err(|e| CloudError::here(CALL, ON, &e))?;
        Ok(account.cloudwatch_role_arn.filter(|arn| !arn.is_empty()))
    }
}

fn signature(
    url: &str,
    region: &str,
    credentials: aws_credential_types::Credentials,
) -> Result<Vec<(String, String)>, CloudError> {
    let wrong = |error: &dyn std::error::Error| CloudError::here(CALL, ON, error);
    let identity = credentials.into();
    let parameters = SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name("apigateway")
        .time(SystemTime::now())
        .settings(SigningSettings::default())
        .build()
        .map_err(|e| wrong(&e))?
        .into();
    let request = SignableRequest::new("GET", url, std::iter::empty(), SignableBody::Bytes(&[]))
        .map_err(|e| wrong(&e))?;
    let (instructions, _) = sign(request, &parameters).map_err(|e| wrong(&e))?.into_parts();
    let (headers, _) = instructions.into_parts();
    Ok(headers.iter().map(|h| (h.name().to_owned(), h.value().to_owned())).collect())
}

/// Status, error code and body.
fn get(url: &str, headers: &[(String, String)]) -> Result<(u16, String, String), ureq::Error> {
    let mut request = agent(TIMEOUT).get(url).header("accept", "application/json");
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let mut answer = request.call()?;
    let code =
        answer.headers().get("x-amzn-errortype").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let code = code.split(':').next().unwrap_or_default().to_owned();
    let text = answer.body_mut().read_to_string()?;
    Ok((answer.status().as_u16(), code, text))
}
