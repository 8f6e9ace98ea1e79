//! Which cloud a command uses. All code that depends on the kind of cloud is here.
//!
//! [`choose`] applies the rules of precedence, [`TargetChoice::open`] connects. A [`Target`] is a
//! cloud that answered and identified the caller.
//!
//! The messages of [`TargetError`], [`TargetChoice`] and [`LocalError`](crate::local::LocalError)
//! name options of the command line. An application should have these options:
//!
//! | option | sets |
//! |---|---|
//! | `--target aws`, `local` or `endpoint` | [`TargetRequest::target`] |
//! | `--stack NAME` | [`TargetRequest::stack`] |
//! | `--profile NAME` | [`TargetRequest::profile`] |
//! | `--region REGION` | [`TargetRequest::region`] |
//! | `--arch arm64` or `x86_64` | [`StackDefinition::architecture`](crate::StackDefinition) |
//! | `--no-cache` | leaves out the stack's cache, where the stack can have one |

mod choice;
mod decide;
mod endpoints;
mod error;
mod last_deployment;
mod sdk_client;
mod sdk_config;

use aws_config::SdkConfig;

pub use choice::{TargetChoice, choose};
pub use decide::{TargetKind, TargetRequest, TargetSettings};
pub(crate) use endpoints::{bucket_url, service_url, signing_region};
pub use error::TargetError;
pub use last_deployment::{LastDeployment, LastDeploymentError};

use crate::environment::{Environment, partition};
use crate::local;
use crate::package::{Architecture, Platform};

/// The region of an emulator when none is configured.
const DEFAULT_REGION: &str = "us-east-1";

/// A cloud that answered and identified the caller.
#[derive(Debug, Clone)]
pub struct Target {
    /// The kind of cloud.
    pub kind: TargetKind,
    /// Why this target was chosen: half a sentence for the user.
    pub reason: &'static str,
    /// The stack's name.
    pub stack: String,
    /// Credentials, region and endpoints.
    pub config: SdkConfig,
    /// The account id: 12 digits.
    pub account: String,
    /// The region's code, such as `eu-west-1`.
    pub region: String,
    /// The ARN of the user or role that signs the calls.
    pub caller: String,
    /// The local cloud; only for [`TargetKind::Local`].
    pub local: Option<local::LocalCloud>,
    profile: Option<String>,
}

impl Target {
    /// An account of [`crate::simulated_aws`], in `eu-west-1`.
    #[cfg(any(test, feature = "simulated-aws"))]
    pub fn simulated(stack: &str) -> Self {
        let Environment { account, caller, region, .. } = crate::simulated_aws::environment();
        Self {
            kind: TargetKind::Aws,
            reason: "it is simulated",
            stack: stack.to_owned(),
            config: SdkConfig::builder().region(aws_config::Region::new(region.clone())).build(),
            account,
            region,
            caller,
            local: None,
            profile: None,
        }
    }

    /// The target in a few words, such as `AWS account 123456789012 in eu-west-1`.
    pub fn description(&self) -> String {
        let url = self.config.endpoint_url();
        match (self.kind, url) {
            (TargetKind::Local, _) => format!("the local cloud at {}", url.unwrap_or_default()),
            (TargetKind::Endpoint, _) => format!("the cloud at {}", url.unwrap_or_default()),
            (TargetKind::Aws, Some(url)) => {
                format!("AWS account {} in {} through {url}", self.account, self.region)
            }
            (TargetKind::Aws, None) => {
                format!("AWS account {} in {}", self.account, self.region)
            }
        }
    }

    /// Whether a command must ask the user before it changes anything. Changes on AWS cost money,
    /// and other users see them.
    pub fn requires_confirmation(&self) -> bool {
        !self.is_emulator()
    }

    /// Whether stacks of earlier commands may still exist. A local cloud that was started empty has
    /// none.
    pub fn keeps_stacks(&self) -> bool {
        self.local.as_ref().is_none_or(local::LocalCloud::keeps_stacks)
    }

    /// Whether this is an emulator: the local cloud, or another one. AWS is not an emulator, also
    /// where its requests go to an endpoint of the user's.
    pub fn is_emulator(&self) -> bool {
        self.kind != TargetKind::Aws
    }

    /// The address of the emulator; `None` on AWS.
    fn emulator(&self) -> Option<&str> {
        self.config.endpoint_url().filter(|_| self.is_emulator())
    }

    /// Account, region, caller and endpoint.
    pub fn environment(&self) -> Environment {
        Environment {
            account: self.account.clone(),
            caller: self.caller.clone(),
            region: self.region.clone(),
            endpoint: self.emulator().map(str::to_owned),
        }
    }

    /// Checks that a stack with a cache can run here. The error names the package to install.
    pub fn require_cache(&self) -> Result<(), TargetError> {
        if let Some(local) = &self.local {
            local.cache()?;
        }
        Ok(())
    }

    /// The reachable form of a stack output: an emulator serves the URL of an API at its own
    /// address. Other values are returned unchanged.
    pub fn reachable_url(&self, output: &str) -> String {
        match self.emulator() {
            Some(endpoint) => emulator_url(endpoint, output).unwrap_or_else(|| output.to_owned()),
            None => output.to_owned(),
        }
    }

    /// The platform that functions are built for. On AWS: the requested architecture, else the
    /// deployed one, else the builder's choice. On an emulator: this machine.
    pub fn platform(
        &self,
        requested: Option<Architecture>,
        deployed: Option<Architecture>,
    ) -> Result<Platform, TargetError> {
        if !self.is_emulator() {
            return Ok(Platform::Aws(requested.or(deployed)));
        }
        let host = Architecture::host();
        match requested.filter(|requested| *requested != host) {
            Some(requested) => {
                Err(TargetError::Architecture { requested, host, target: self.description() })
            }
            None => Ok(Platform::Local),
        }
    }

    /// The record to write after a deployment to this target.
    pub fn last_deployment(&self) -> LastDeployment {
        let endpoint = self.emulator().filter(|_| self.kind == TargetKind::Endpoint);
        LastDeployment {
            target: self.kind,
            stack: self.stack.clone(),
            region: self.region.clone(),
            account: (self.kind == TargetKind::Aws).then(|| self.account.clone()),
            profile: self.profile.clone(),
            endpoint: endpoint.map(str::to_owned),
        }
    }
}

/// `https://ID.execute-api.REGION.amazonaws.com/STAGE/PATH` as the emulator at `endpoint` serves
/// it; `None` for other addresses.
fn emulator_url(endpoint: &str, output: &str) -> Option<String> {
    let (host, path) = output.strip_prefix("https://")?.split_once('/')?;
    let (api, rest) = host.split_once(".execute-api.")?;
    let (region, suffix) = rest.split_once('.')?;
    if suffix != partition(region).suffix {
        return None;
    }
    let (stage, path) = path.split_once('/').unwrap_or((path, ""));
    Some(format!("{}/restapis/{api}/{stage}/_user_request_/{path}", endpoint.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emulator_url_replaces_only_api_addresses() {
        let endpoint = "http://127.0.0.1:4566";
        assert_eq!(
            emulator_url(
                endpoint,
                "https://a1b2c3.execute-api.us-east-1.amazonaws.com/dev/products"
            )
            .unwrap(),
            "http://127.0.0.1:4566/restapis/a1b2c3/dev/_user_request_/products"
        );
        assert_eq!(
            emulator_url(
                "http://127.0.0.1:4566/",
                "https://a1.execute-api.cn-north-1.amazonaws.com.cn/dev"
            )
            .unwrap(),
            "http://127.0.0.1:4566/restapis/a1/dev/_user_request_/"
        );
        assert_eq!(
            emulator_url(endpoint, "https://a1.execute-api.eusc-de-east-1.amazonaws.eu/dev/x")
                .unwrap(),
            "http://127.0.0.1:4566/restapis/a1/dev/_user_request_/x"
        );
        for other in
            ["fullapistack-images", "https://example.org/dev/products", "http://127.0.0.1:4566/x"]
        {
            assert_eq!(emulator_url(endpoint, other), None, "{other}");
        }
    }

    fn target(kind: TargetKind, endpoint: &str) -> Target {
        Target {
            kind,
            reason: "",
            stack: "Shop".to_owned(),
            config: SdkConfig::builder().endpoint_url(endpoint).build(),
            account: "123456789012".to_owned(),
            region: "eu-west-1".to_owned(),
            caller: String::new(),
            local: None,
            profile: None,
        }
    }

    #[test]
    fn target_aws_with_an_endpoint_is_not_an_emulator() {
        let url = "https://vpce-1.vpce.amazonaws.com";
        let aws = target(TargetKind::Aws, url);
        assert!(!aws.is_emulator() && aws.requires_confirmation());
        assert_eq!(aws.environment().endpoint, None);
        assert_eq!(aws.last_deployment().endpoint, None);
        assert_eq!(aws.platform(None, None).unwrap(), Platform::Aws(None));
        let output = "https://a1.execute-api.eu-west-1.amazonaws.com/dev";
        assert_eq!(aws.reachable_url(output), output);
        assert_eq!(
            aws.description(),
            format!("AWS account 123456789012 in eu-west-1 through {url}")
        );
    }

    #[test]
    fn target_endpoint_is_an_emulator_and_is_recorded() {
        let url = "http://emulator.corp:4566";
        let emulator = target(TargetKind::Endpoint, url);
        assert!(emulator.is_emulator() && !emulator.requires_confirmation());
        assert_eq!(emulator.environment().endpoint.as_deref(), Some(url));
        assert_eq!(emulator.last_deployment().endpoint.as_deref(), Some(url));
    }
}
