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
use aws_sdk_sts::config::SharedHttpClient;
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};

use super::error::{TargetError, with_causes};

/// On EC2 the metadata service answers within milliseconds; on other machines it does not exist.
const METADATA_TIMEOUT: Duration = Duration::from_millis(750);

/// Finds credentials and a region in the order of the SDK: environment, profile, metadata service.
pub(super) struct SdkConfigLoader {
    client: SharedHttpClient,
    provider: ProviderConfig,
    profile: Option<String>,
    metadata: imds::Client,
}

impl SdkConfigLoader {
    /// Reads `AWS_PROFILE` and `AWS_CA_BUNDLE`. The lookups happen in the methods.
    pub(super) fn new(profile: Option<&str>) -> Result<Self, TargetError> {
        // The variable means the same as `--profile`.
        let profile = profile
            .map(str::to_owned)
            .or_else(|| std::env::var("AWS_PROFILE").ok())
            .filter(|profile| !profile.is_empty());
        let mut trust = TrustStore::default();
        if let Some(path) = std::env::var_os("AWS_CA_BUNDLE").filter(|path| !path.is_empty()) {
            trust =
                trust.with_pem_certificate(std::fs::read(&path).map_err(|source| {
                    TargetError::CertificateBundle { path: path.into(), source }
                })?);
        }
        let tls = TlsContext::builder()
            .with_trust_store(trust)
            .build()
            .map_err(|error| TargetError::Tls(with_causes(&error)))?;
        let client = Builder::new()
            .tls_provider(Provider::Rustls(CryptoMode::Ring))
            .tls_context(tls)
            .build_https();
        let provider = ProviderConfig::without_region()
            .with_http_client(client.clone())
            .with_behavior_version(Some(BehaviorVersion::latest()));
        let metadata = imds::Client::builder()
            .configure(&provider)
            .connect_timeout(METADATA_TIMEOUT)
            .read_timeout(METADATA_TIMEOUT)
            .operation_timeout(METADATA_TIMEOUT * 2)
            .max_attempts(1)
            .build();
        Ok(Self { client, provider, profile, metadata })
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
        match self.credentials(region).await.provide_credentials().await {
            Ok(_) => Ok(true),
            Err(error) if means_no_credentials(&error) && self.profile.is_none() => Ok(false),
            Err(error) => Err(self.credentials_error(&error)),
        }
    }

    fn credentials_error(&self, error: &CredentialsError) -> TargetError {
        match &self.profile {
            _ if !means_no_credentials(error) => {
                TargetError::credentials(error, self.profile.as_deref())
            }
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
        credentials.provide_credentials().await.map_err(|error| self.credentials_error(&error))?;
        Ok(self.loader(region).credentials_provider(credentials).load().await)
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
        let loader = self.loader(region.clone()).endpoint_url(url);
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
        let loader = aws_config::defaults(BehaviorVersion::latest())
            .region(region)
            .http_client(self.client.clone());
        match &self.profile {
            Some(profile) => loader.profile_name(profile),
            None => loader,
        }
    }
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
        .http_client(Builder::new().build_http())
        .build()
}
