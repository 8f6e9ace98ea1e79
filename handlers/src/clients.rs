//! The AWS clients, made from the environment that Lambda gives: no profile files, no metadata calls, nothing to wait for.

use crate::conflicts::RetryConflicts;
use anyhow::{Context, Result};
use aws_credential_types::Credentials;
use aws_sdk_dynamodb::config::{BehaviorVersion, Region};
use aws_sdk_s3::config::RequestChecksumCalculation;
use aws_smithy_http_client::{Builder, tls};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use std::env;
use std::time::Duration;

/// A client of the products' database.
pub fn dynamodb() -> Result<aws_sdk_dynamodb::Client> {
    let place = Place::from_env()?;
    let mut config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(place.region))
        .credentials_provider(place.credentials)
        .http_client(http_client());
    if let Some(endpoint) = place.endpoint {
        config = config.endpoint_url(endpoint);
    }
    Ok(aws_sdk_dynamodb::Client::from_conf(patient(config).build()))
}

/// What is tried again, and how long it may take.
pub(crate) fn patient(
    config: aws_sdk_dynamodb::config::Builder,
) -> aws_sdk_dynamodb::config::Builder {
    config.retry_config(retries()).retry_classifier(RetryConflicts).timeout_config(timeouts())
}

/// A client of the images' bucket.
pub fn s3() -> Result<aws_sdk_s3::Client> {
    let place = Place::from_env()?;
    let mut config = aws_sdk_s3::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(place.region))
        .credentials_provider(place.credentials)
        .http_client(http_client())
        // A presigned upload must not demand a checksum that a browser or curl does not send.
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .retry_config(retries())
        .timeout_config(timeouts());
    if let Some(endpoint) = place.endpoint {
        // An endpoint of one's own has no bucket names in its host name.
        config = config.endpoint_url(endpoint).force_path_style(true);
    }
    Ok(aws_sdk_s3::Client::from_conf(config.build()))
}

/// Where and as whom a function runs.
struct Place {
    region: String,
    endpoint: Option<String>,
    credentials: Credentials,
}

impl Place {
    fn from_env() -> Result<Self> {
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
}

fn http_client() -> aws_sdk_s3::config::SharedHttpClient {
    Builder::new()
        .tls_provider(tls::Provider::Rustls(tls::rustls_provider::CryptoMode::Ring))
        .build_https()
}

/// Three tries within the time that a caller will wait.
fn retries() -> RetryConfig {
    RetryConfig::standard().with_max_attempts(3).with_initial_backoff(Duration::from_millis(50))
}

/// The whole call ends before the function's own limit does, so that a slow table becomes a 503 and not a cut line.
fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(1))
        .operation_attempt_timeout(Duration::from_secs(3))
        .operation_timeout(Duration::from_secs(8))
        .build()
}
