//! The SDK's own chain: which credentials, which region, over which client; and never long where there are none.

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

use super::TargetError;

/// On EC2 the metadata service answers within milliseconds; elsewhere nothing does.
const METADATA_PATIENCE: Duration = Duration::from_millis(750);

/// One person's access to AWS, as the SDK finds it.
pub(super) struct Chain {
    client: SharedHttpClient,
    provider: ProviderConfig,
    profile: Option<String>,
    metadata: imds::Client,
}

impl Chain {
    /// Looks nothing up yet.
    pub(super) fn new(profile: Option<&str>) -> Result<Self, TargetError> {
        // Whoever sets the variable means AWS as much as one who says --profile.
        let profile = profile
            .map(str::to_owned)
            .or_else(|| std::env::var("AWS_PROFILE").ok())
            .filter(|profile| !profile.is_empty());
        let mut trust = TrustStore::default();
        if let Some(path) = std::env::var_os("AWS_CA_BUNDLE").filter(|path| !path.is_empty()) {
            trust = trust.with_pem_certificate(
                std::fs::read(&path)
                    .map_err(|source| TargetError::Bundle { path: path.into(), source })?,
            );
        }
        let tls = TlsContext::builder()
            .with_trust_store(trust)
            .build()
            .map_err(|error| TargetError::Tls(super::causes(&error)))?;
        let client = Builder::new()
            .tls_provider(Provider::Rustls(CryptoMode::Ring))
            .tls_context(tls)
            .build_https();
        let provider = ProviderConfig::without_region()
            .with_http_client(client.clone())
            .with_behavior_version(Some(BehaviorVersion::latest()));
        let metadata = imds::Client::builder()
            .configure(&provider)
            .connect_timeout(METADATA_PATIENCE)
            .read_timeout(METADATA_PATIENCE)
            .operation_timeout(METADATA_PATIENCE * 2)
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

    /// Whether there are credentials. Those that exist and cannot be loaded are an error, and so is a profile without any.
    pub(super) async fn has_credentials(&self, region: Option<&str>) -> Result<bool, TargetError> {
        let region = match region {
            Some(region) => Some(Region::new(region.to_owned())),
            None => self.configured_region().await,
        };
        match self.credentials(region).await.provide_credentials().await {
            Ok(_) => Ok(true),
            Err(error) if absent(&error) && self.profile.is_none() => Ok(false),
            Err(error) => Err(self.unusable(&error)),
        }
    }

    fn unusable(&self, error: &CredentialsError) -> TargetError {
        match &self.profile {
            _ if !absent(error) => TargetError::unusable(error, self.profile.as_deref()),
            Some(profile) => TargetError::EmptyProfile { profile: profile.clone() },
            None => TargetError::NoCredentials,
        }
    }

    async fn configured_region(&self) -> Option<Region> {
        self.configured_region_chain().region().await
    }

    fn configured_region_chain(&self) -> RegionProviderChain {
        let mut profile = ProfileFileRegionProvider::builder().configure(&self.provider);
        if let Some(name) = &self.profile {
            profile = profile.profile_name(name);
        }
        RegionProviderChain::first_try(EnvironmentVariableRegionProvider::new())
            .or_else(profile.build())
    }

    /// The configuration for AWS.
    pub(super) async fn aws(&self, region: Option<&str>) -> Result<SdkConfig, TargetError> {
        let metadata = ImdsRegionProvider::builder()
            .configure(&self.provider)
            .imds_client(self.metadata.clone())
            .build();
        let region = match region {
            Some(region) => Some(Region::new(region.to_owned())),
            None => self.configured_region_chain().or_else(metadata).region().await,
        };
        let region = region.ok_or(TargetError::NoRegion)?;
        let credentials = self.credentials(Some(region.clone())).await;
        // Here a failure still says reason; later it would be one of many retries.
        credentials.provide_credentials().await.map_err(|error| self.unusable(&error))?;
        Ok(self.loader(region).credentials_provider(credentials).load().await)
    }

    /// The configuration for an emulator: what credentials there are, else the ones that emulators take.
    pub(super) async fn endpoint(
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

/// Whether an error says that there are no credentials. The metadata service is asked last: whatever it says, and be it a
/// refusal by something else that answers at its address, no credentials were found before it.
fn absent(error: &CredentialsError) -> bool {
    let by_metadata =
        std::error::Error::source(error).is_some_and(|source| source.is::<ImdsError>());
    by_metadata || matches!(error, CredentialsError::CredentialsNotLoaded(_))
}

/// The configuration for the local cloud: nothing of the person's AWS settings enters it, and no certificate is loaded.
pub(super) fn local(endpoint: &str, keys: &crate::local::Keys, region: &str) -> SdkConfig {
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
