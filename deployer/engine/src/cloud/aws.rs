//! The SDK clients, created from one configuration.

use std::time::Duration;

use aws_config::SdkConfig;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;

use super::signing::Signing;

/// The SDK clients for AWS or for an emulator.
#[derive(Debug, Clone)]
pub struct Aws {
    /// For the calls that are signed without a client.
    pub(super) config: SdkConfig,
    pub(super) signing: Signing,
    pub(super) dynamodb: aws_sdk_dynamodb::Client,
}

/// CloudFormation throttles an account for many seconds at a time. With the SDK's backoff, this
/// many attempts take about a minute.
pub(super) const ATTEMPTS_MAX: u32 = 8;

/// Long enough for the upload of a zip over a slow network and for an invoked function.
pub(super) const ATTEMPT_MAX: Duration = Duration::from_secs(300);

impl Aws {
    /// Creates the clients.
    pub fn new(config: &SdkConfig) -> Self {
        let retries = RetryConfig::standard().with_max_attempts(ATTEMPTS_MAX);
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(Duration::from_secs(5))
            .operation_attempt_timeout(ATTEMPT_MAX)
            .build();
        let config = config.to_builder().retry_config(retries).timeout_config(timeouts).build();
        Aws {
            dynamodb: aws_sdk_dynamodb::Client::new(&config),
            signing: Signing::default(),
            config,
        }
    }
}
