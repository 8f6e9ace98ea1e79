//! The clients, made from one configuration.

use std::time::Duration;

use aws_config::SdkConfig;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;

/// AWS, or what answers like it.
#[derive(Debug, Clone)]
pub struct Aws {
    /// For the one request that is made without a client.
    pub(super) config: SdkConfig,
    pub(super) cloudformation: aws_sdk_cloudformation::Client,
    pub(super) dynamodb: aws_sdk_dynamodb::Client,
    pub(super) lambda: aws_sdk_lambda::Client,
    pub(super) logs: aws_sdk_cloudwatchlogs::Client,
    pub(super) s3: aws_sdk_s3::Client,
}

/// CloudFormation throttles whole accounts for many seconds at a time; with the SDK's own backoff this waits about a minute.
const ATTEMPTS_MAX: u32 = 8;

/// No single call here takes long, but for the upload of a zip over a slow line and a function that is invoked.
const ATTEMPT_MAX: Duration = Duration::from_secs(300);

impl Aws {
    /// Clients for this configuration. With an endpoint of its own (an emulator) buckets are named in the path, since
    /// `bucket.127.0.0.1` is no host.
    pub fn new(config: &SdkConfig) -> Self {
        let retries = RetryConfig::standard().with_max_attempts(ATTEMPTS_MAX);
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(Duration::from_secs(5))
            .operation_attempt_timeout(ATTEMPT_MAX)
            .build();
        let config = config.to_builder().retry_config(retries).timeout_config(timeouts).build();
        let s3 = aws_sdk_s3::config::Builder::from(&config)
            .force_path_style(config.endpoint_url().is_some())
            .build();
        Aws {
            cloudformation: aws_sdk_cloudformation::Client::new(&config),
            dynamodb: aws_sdk_dynamodb::Client::new(&config),
            lambda: aws_sdk_lambda::Client::new(&config),
            logs: aws_sdk_cloudwatchlogs::Client::new(&config),
            s3: aws_sdk_s3::Client::from_conf(s3),
            config,
        }
    }
}
