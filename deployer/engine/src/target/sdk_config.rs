//! The SDK configuration of each kind of target: credentials, region and HTTP client.
//!
//! A machine without credentials gets an answer within about two seconds.

use std::time::Duration;

use aws_config::default_provider::credentials::DefaultCredentialsChain;
use aws_config::environment::EnvironmentVariableRegionProvider;
use aws_config::imds;
use aws_config::imds::client::error::ImdsError;
use aws_config::imds::region::ImdsRegionProvider;
use aws_config::meta::region::RegionProviderChain;
use aws_config::profile::ProfileFileRegionProvider;
use aws_config::provider_config::ProviderConfig;
use aws_config::{BehaviorVersion, ConfigLoader, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};

use super::error::TargetError;
use super::sdk_client::sdk_client;
use crate::network::Network;

/// All services of AWS are reached by HTTPS, the metadata service is not.
const AWS: &str = "https://aws";

/// On EC2 the metadata service answers within milliseconds; on other machines it does not exist.
const METADATA_TIMEOUT: Duration = Duration::from_millis(750);

/// Finds credentials and a region in the order of the SDK: environment, profile, metadata service.
pub(super) struct SdkConfigLoader {
    network: Network,
    provider: ProviderConfig,
    profile: Option<String>,
    metadata: imds::Client,
}

impl SdkConfigLoader {
    /// Reads `AWS_PROFILE` and the settings of the network. The lookups happen in the methods.
    pub(super) fn new(profile: Option<&str>) -> Self {
        // The variable means the same as `--profile`.
        let profile = profile
            .map(str::to_owned)
            .or_else(profile_variable)
            .filter(|profile| !profile.is_empty());
        let network = Network::from_env().clone();
        let provider = ProviderConfig::without_region()
            .with_http_client(sdk_client(network.clone()))
            .with_behavior_version(Some(BehaviorVersion::latest()));
        let metadata = imds::Client::builder()
            .configure(&provider)
            .connect_timeout(METADATA_TIMEOUT)
            .read_timeout(METADATA_TIMEOUT)
            .operation_timeout(METADATA_TIMEOUT * 2)
            .max_attempts(1)
            .build();
        Self { network, provider, profile, metadata }
    }

    async fn credentials(&self, region: Option<Region>) -> DefaultCredentialsChain {
        let mut builder = DefaultCredentialsChain::builder()
            .configure(self.provider.clone())
            .imds_client(self.metadata.clone());
        if let Some(profile) = &self.profile {
            builder = builder.profile_name(profile);
        }
        builder.set_region(region);
        builder.build().await
    }

    /// Whether there are credentials. Credentials that cannot be loaded are an error, and so is a
    /// named profile that has none.
    pub(super) async fn has_credentials(&self, region: Option<&str>) -> Result<bool, TargetError> {
        let region = match region {
            Some(region) => Some(Region::new(region.to_owned())),
            None => self.configured_region().await,
        };
        let name = region.as_ref().map(ToString::to_string).unwrap_or_default();
        match self.credentials(region).await.provide_credentials().await {
            Ok(_) => Ok(true),
            Err(error) if means_no_credentials(&error) && self.profile.is_none() => Ok(false),
            Err(error) => Err(self.credentials_error(&error, &name)),
        }
    }

    fn credentials_error(&self, error: &CredentialsError, region: &str) -> TargetError {
        match &self.profile {
            // Credentials in files and those of the metadata service need no HTTPS. Others may have
            // failed without it.
            _ if !means_no_credentials(error) => match self.network.check(AWS) {
                Ok(()) => TargetError::credentials(error, self.profile.as_deref(), region),
                Err(error) => error.into(),
            },
            Some(profile) => TargetError::EmptyProfile { profile: profile.clone() },
            None => TargetError::NoCredentials,
        }
    }

    async fn configured_region(&self) -> Option<Region> {
        self.region_chain().region().await
    }

    fn region_chain(&self) -> RegionProviderChain {
        let mut profile = ProfileFileRegionProvider::builder().configure(&self.provider);
        if let Some(name) = &self.profile {
            profile = profile.profile_name(name);
        }
        RegionProviderChain::first_try(EnvironmentVariableRegionProvider::new())
            .or_else(profile.build())
    }

    pub(super) async fn for_aws(&self, region: Option<&str>) -> Result<SdkConfig, TargetError> {
        let metadata = ImdsRegionProvider::builder()
            .configure(&self.provider)
            .imds_client(self.metadata.clone())
            .build();
        let region = match region {
            Some(region) => Some(Region::new(region.to_owned())),
            None => self.region_chain().or_else(metadata).region().await,
        };
        let region = region.ok_or(TargetError::NoRegion)?;
        let credentials = self.credentials(Some(region.clone())).await;
        // Loads them once here, where the error still names its cause. In a later call the SDK
        // would retry and hide the cause.
        let loaded = credentials.provide_credentials().await;
        loaded.map_err(|error| self.credentials_error(&error, region.as_ref()))?;
        let config = self.loader(region).credentials_provider(credentials).load().await;
        let url = config.endpoint_url().filter(|url| !url.starts_with("https:"));
        self.network.check(url.unwrap_or(AWS))?;
        Ok(config.to_builder().http_client(sdk_client(self.network.clone())).build())
    }

    /// The configuration for an emulator. Without credentials it uses the ones that emulators
    /// accept.
    pub(super) async fn for_endpoint(
        &self,
        url: &str,
        region: Option<&str>,
    ) -> Result<SdkConfig, TargetError> {
        let region = match region {
            Some(region) => Some(Region::new(region.to_owned())),
            None => self.configured_region().await,
        };
        let region = region.unwrap_or_else(|| Region::from_static(super::DEFAULT_REGION));
        self.network.check(url)?;
        let client = sdk_client(self.network.clone());
        let loader = self.loader(region.clone()).endpoint_url(url).http_client(client);
        Ok(match self.has_credentials(Some(region.as_ref())).await? {
            true => loader.credentials_provider(self.credentials(Some(region)).await).load().await,
            false => {
                loader
                    .credentials_provider(Credentials::from_keys("test", "test", None))
                    .load()
                    .await
            }
        })
    }

    fn loader(&self, region: Region) -> ConfigLoader {
        let loader = aws_config::defaults(BehaviorVersion::latest()).region(region);
        match &self.profile {
            Some(profile) => loader.profile_name(profile),
            None => loader,
        }
    }
}

/// The profile that the environment names.
pub(super) fn profile_variable() -> Option<String> {
    std::env::var("AWS_PROFILE").ok().filter(|profile| !profile.is_empty())
}

/// Whether the error means that there are no credentials. The SDK asks the metadata service last,
/// so each of its errors means that no credentials were found before it. That includes a rejection
/// by another server that answers at its address.
fn means_no_credentials(error: &CredentialsError) -> bool {
    let from_metadata =
        std::error::Error::source(error).is_some_and(|source| source.is::<ImdsError>());
    from_metadata || matches!(error, CredentialsError::CredentialsNotLoaded(_))
}

/// The configuration for the local cloud. It uses none of the user's AWS settings and loads no
/// certificates.
pub(super) fn for_local_cloud(
    endpoint: &str,
    keys: &crate::local::Keys,
    region: &str,
) -> SdkConfig {
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(region.to_owned()))
        .endpoint_url(endpoint)
        .credentials_provider(SharedCredentialsProvider::new(Credentials::from_keys(
            &keys.id,
            &keys.secret,
            None,
        )))
        .http_client(sdk_client(Network::default()))
        .build()
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::{Ipv4Addr, TcpListener};

    use aws_config::profile::ProfileFileCredentialsProvider;
    use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};

    use super::*;
    use crate::target::error::with_causes;

    /// Accepts one connection as a proxy that lets nothing through; returns the request line.
    fn proxy() -> (String, std::thread::JoinHandle<String>) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            let _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
            line.trim_end().to_owned()
        });
        (address, server)
    }

    fn network(variables: &[(&str, &str)]) -> Network {
        let variable =
            |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| value.into());
        Network::from_variables(variable)
    }

    async fn call_sts(network: &Network, endpoint: Option<&str>) -> String {
        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static("eu-west-1"))
            .retry_config(aws_config::retry::RetryConfig::disabled())
            .credentials_provider(SharedCredentialsProvider::new(Credentials::from_keys(
                "AKIA", "secret", None,
            )))
            .http_client(sdk_client(network.clone()));
        let config = match endpoint {
            Some(endpoint) => config.endpoint_url(endpoint),
            None => config,
        };
        let client = aws_sdk_sts::Client::new(&config.build());
        let error = client.get_caller_identity().send().await.unwrap_err();
        with_causes(&error)
    }

    #[tokio::test]
    async fn http_client_sends_requests_to_aws_through_the_proxy() {
        for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
            let (address, server) = proxy();
            let network = network(&[(variable, &format!("http://{address}"))]);
            call_sts(&network, None).await;
            assert_eq!(
                server.join().unwrap(),
                "CONNECT sts.eu-west-1.amazonaws.com:443 HTTP/1.1",
                "{variable}"
            );
        }
    }

    #[tokio::test]
    async fn http_client_reaches_this_machine_and_no_proxy_hosts_directly() {
        // A proxy that does not exist: a request through it would fail in another way.
        let gone = "http://127.0.0.1:1";
        let variables = [("HTTP_PROXY", gone), ("HTTPS_PROXY", gone), ("NO_PROXY", "127.0.0.2")];
        for host in ["127.0.0.1", "127.0.0.2"] {
            let listener = TcpListener::bind((host, 0)).unwrap();
            let url = format!("http://{}", listener.local_addr().unwrap());
            let server = std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut line = String::new();
                BufReader::new(stream.try_clone().unwrap()).read_line(&mut line).unwrap();
                let _ = stream.write_all(b"HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n");
                line
            });
            call_sts(&network(&variables), Some(&url)).await;
            assert_eq!(server.join().unwrap(), "POST / HTTP/1.1\r\n", "{host}");
        }
    }

    /// The error of the SDK for a profile, as a user reads it.
    async fn profile_error(profile: &str) -> TargetError {
        let files = EnvConfigFiles::builder()
            .with_contents(EnvConfigFileKind::Config, format!("[default]\n{profile}"))
            .build();
        let config = ProviderConfig::without_region()
            .with_region(Some(Region::from_static("eu-west-1")))
            .with_http_client(sdk_client(Network::default()));
        let provider = ProfileFileCredentialsProvider::builder()
            .configure(&config)
            .profile_files(files)
            .build();
        let error = provider.provide_credentials().await.unwrap_err();
        TargetError::credentials(&error, Some("work"), "eu-west-1")
    }

    #[tokio::test]
    async fn credentials_error_of_a_profile_says_how_to_log_in() {
        let rows = [
            ("login_session = arn:aws:iam::123456789012:user/absent", "aws login --profile work"),
            (
                "sso_session = s\nsso_account_id = 123456789012\nsso_role_name = Admin\n\
                 [sso-session s]\nsso_region = eu-west-1\n\
                 sso_start_url = https://absent.awsapps.com/start",
                "aws sso login --profile work",
            ),
            ("credential_process = false", "run its command in a terminal"),
            ("credential_process = echo {}", "run its command in a terminal"),
        ];
        for (profile, expected) in rows {
            let error = profile_error(profile).await.to_string();
            assert!(error.contains(expected), "{profile}: {error}");
        }
    }
}
