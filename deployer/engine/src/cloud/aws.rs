//! AWS, or an emulator, as a configuration of the SDK names it.

use std::time::Duration;

use aws_config::SdkConfig;

use super::signing::Signing;

/// AWS or an emulator.
#[derive(Debug, Clone)]
pub struct Aws {
    pub(super) config: SdkConfig,
    pub(super) signing: Signing,
}

/// Long enough for the upload of a zip over a slow network and for an invoked function.
pub(super) const ATTEMPT_MAX: Duration = Duration::from_secs(300);

impl Aws {
    /// With the credentials, the region and the endpoints of the configuration.
    pub fn new(config: &SdkConfig) -> Self {
        Self { config: config.clone(), signing: Signing::default() }
    }
}
