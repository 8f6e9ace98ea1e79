//! The AWS clients. Their settings come from Lambda's environment variables only: reading profile
//! files or calling a metadata service would make the cold start slower.

use std::env;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use aws_credential_types::Credentials;
use aws_sdk_dynamodb::config::interceptors::InterceptorContext;
use aws_sdk_dynamodb::config::retry::{ClassifyRetry, RetryAction};
use aws_sdk_dynamodb::config::{BehaviorVersion, Region};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;

use crate::connector::{self, CA_BUNDLE, HttpClient};

/// The longest that a new connection may take: name, TCP and TLS.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);

pub(crate) const ATTEMPTS_MAX: u32 = 3;
pub(crate) const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(3);
/// A call ends before the function's timeout, so that a slow service gives a 503 instead of a
/// broken connection.
pub(crate) const CALL_TIMEOUT: Duration = Duration::from_secs(8);
/// The longest wait before the second attempt. It doubles with each one.
pub(crate) const FIRST_BACKOFF_MAX: Duration = Duration::from_millis(50);

pub fn dynamodb() -> Result<aws_sdk_dynamodb::Client> {
    let environment = Environment::from_env()?;
    let mut config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .http_client(connector::sdk_client(environment.http_client()?))
        .region(Region::new(environment.region))
        .credentials_provider(environment.credentials);
    if let Some(endpoint) = environment.endpoint {
        config = config.endpoint_url(endpoint);
    }
    Ok(aws_sdk_dynamodb::Client::from_conf(with_retries(config).build()))
}

/// Sets the retries and timeouts of the functions.
pub(crate) fn with_retries(
    config: aws_sdk_dynamodb::config::Builder,
) -> aws_sdk_dynamodb::config::Builder {
    config
        .retry_config(retries())
        .retry_classifier(RetryTransactionConflict)
        .timeout_config(timeouts())
}

pub(crate) struct Environment {
    pub(crate) region: String,
    pub(crate) endpoint: Option<String>,
    pub(crate) credentials: Credentials,
}

impl Environment {
    pub(crate) fn from_env() -> Result<Self> {
        let required =
            |name| env::var(name).with_context(|| format!("{name} is not set; Lambda sets it"));
        let token = env::var("AWS_SESSION_TOKEN").ok().filter(|token| !token.is_empty());
        Ok(Self {
            region: required("AWS_REGION")?,
            endpoint: env::var("AWS_ENDPOINT_URL").ok().filter(|url| !url.is_empty()),
            credentials: Credentials::new(
                required("AWS_ACCESS_KEY_ID")?,
                required("AWS_SECRET_ACCESS_KEY")?,
                token,
                None,
                "lambda",
            ),
        })
    }

    /// A client that trusts what the function trusts.
    pub(crate) fn http_client(&self) -> Result<HttpClient> {
        // An emulator may hand on a variable of its own environment, and needs no certificate.
        let needs_roots = self.endpoint.as_ref().is_none_or(|url| !url.starts_with("http://"));
        let bundle = env::var_os(CA_BUNDLE).filter(|path| needs_roots && !path.is_empty());
        connector::http_client(CONNECT_TIMEOUT, bundle.as_deref().map(Path::new))
    }
}

fn retries() -> RetryConfig {
    RetryConfig::standard().with_max_attempts(ATTEMPTS_MAX).with_initial_backoff(FIRST_BACKOFF_MAX)
}

fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .operation_attempt_timeout(ATTEMPT_TIMEOUT)
        .operation_timeout(CALL_TIMEOUT)
        .build()
}

/// DynamoDB's error code for a write that conflicts with a transaction on the same item.
pub(crate) const TRANSACTION_CONFLICT: &str = "TransactionConflictException";

/// Retries `TransactionConflictException`. The SDK treats it as permanent, but it goes away when
/// the other transaction ends.
#[derive(Debug)]
struct RetryTransactionConflict;

impl ClassifyRetry for RetryTransactionConflict {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let rejected = context.response().filter(|response| response.status().as_u16() == 400);
        let body = rejected.and_then(|response| response.body().bytes()).unwrap_or_default();
        match serde_json::from_slice::<serde_json::Value>(body) {
            Ok(error)
                if error["__type"]
                    .as_str()
                    .is_some_and(|name| name.ends_with(TRANSACTION_CONFLICT)) =>
            {
                RetryAction::transient_error()
            }
            _ => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        "RetryTransactionConflict"
    }
}
