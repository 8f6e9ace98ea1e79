//! The endpoints that the environment or the profile names in place of AWS's own.

use aws_config::{BehaviorVersion, ConfigLoader, Region, SdkConfig};
use aws_types::service_config::ServiceConfigKey;

use super::sdk_client::sdk_client;
use crate::environment::{Partition, partition, service_host};
use crate::net::is_loopback;
use crate::network::Network;

/// The services that the engine calls, by the identifiers that settings use.
const SERVICES: [&str; 13] = [
    "API Gateway",
    "CloudFormation",
    "CloudWatch",
    "CloudWatch Logs",
    "Cognito Identity Provider",
    "DynamoDB",
    "EC2",
    "EventBridge",
    "IAM",
    "Lambda",
    "S3",
    "SQS",
    "STS",
];

const ENDPOINT: &str = "AWS_ENDPOINT_URL";

/// An endpoint, and the setting that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Endpoint {
    pub(super) setting: String,
    pub(super) url: String,
}

/// The endpoints that are configured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Endpoints {
    /// The endpoint of all services.
    pub(super) all: Option<Endpoint>,
    /// Those of single services.
    pub(super) services: Vec<Endpoint>,
}

impl Endpoint {
    /// Whether the endpoint is on this machine, where only an emulator can be.
    pub(super) fn is_loopback(&self) -> bool {
        is_loopback(&self.url)
    }
}

impl Endpoints {
    /// Reads the settings as the SDK does, and asks no server.
    pub(super) async fn read(profile: Option<&str>) -> Self {
        let mut loader = loader();
        if let Some(profile) = profile {
            loader = loader.profile_name(profile);
        }
        Self::of(&loader.load().await, |name| std::env::var(name).is_ok_and(|v| !v.is_empty()))
    }

    fn of(config: &SdkConfig, is_set: impl Fn(&str) -> bool) -> Self {
        let endpoint = |variable: String, key: String, url: String| Endpoint {
            setting: if is_set(&variable) { variable } else { key },
            url,
        };
        let all = config.endpoint_url().map(|url| {
            endpoint(ENDPOINT.to_owned(), "endpoint_url of the profile".to_owned(), url.to_owned())
        });
        let services = SERVICES.iter().filter_map(|service| {
            let url = service_endpoint(config, service);
            let url = url.filter(|url| Some(url.as_str()) != config.endpoint_url())?;
            let variable = format!("{ENDPOINT}_{}", service.replace(' ', "_").to_uppercase());
            Some(endpoint(variable, format!("endpoint_url of {service} in the profile"), url))
        });
        Self { all, services: services.collect() }
    }

    /// The first endpoint on this machine.
    pub(super) fn loopback(&self) -> Option<&Endpoint> {
        self.all.iter().chain(&self.services).find(|endpoint| endpoint.is_loopback())
    }
}

/// Reads settings only. Some parts of the SDK need a client nevertheless.
fn loader() -> ConfigLoader {
    aws_config::defaults(BehaviorVersion::latest())
        .region(Region::from_static(super::DEFAULT_REGION))
        .http_client(sdk_client(Network::default()))
        .no_credentials()
}

/// The endpoint that is configured for this service, else the one for all services.
fn service_endpoint(config: &SdkConfig, service: &str) -> Option<String> {
    let key = ServiceConfigKey::builder()
        .service_id(service)
        .env(ENDPOINT)
        .profile("endpoint_url")
        .build()
        .ok()?;
    config.service_config()?.load_config(key)
}

/// The URL of a service, without a slash at its end: that of a configured endpoint, else AWS's.
/// `host` is the beginning of the service's host name: `apigateway`.
pub(crate) fn service_url(config: &SdkConfig, host: &str) -> String {
    configured_url(config, host).unwrap_or_else(|| format!("https://{}", host_of_aws(config, host)))
}

/// The URL of a bucket, without a slash at its end. At a configured endpoint, the path names the
/// bucket: `bucket.127.0.0.1` is not a host name.
pub(crate) fn bucket_url(config: &SdkConfig, bucket: &str) -> String {
    match configured_url(config, "s3") {
        Some(url) => format!("{url}/{bucket}"),
        None => {
            let host = host_of_aws(config, "s3");
            // AWS's certificates are not for `a.b.s3.…`.
            let is_in_host = !bucket.contains('.');
            if is_in_host {
                format!("https://{bucket}.{host}")
            } else {
                format!("https://{host}/{bucket}")
            }
        }
    }
}

/// The endpoint that is configured for this service or for all, without a slash at its end.
fn configured_url(config: &SdkConfig, host: &str) -> Option<String> {
    let name = match host {
        "cognito-idp" => "CognitoIdentityProvider",
        "events" => "EventBridge",
        "logs" => "CloudWatchLogs",
        "monitoring" => "CloudWatch",
        other => other,
    };
    let is_of_host = |id: &&&str| id.replace(' ', "").eq_ignore_ascii_case(name);
    let configured = SERVICES.iter().find(is_of_host).and_then(|id| service_endpoint(config, id));
    let url = configured.or_else(|| config.endpoint_url().map(str::to_owned))?;
    Some(url.trim_end_matches('/').to_owned())
}

/// AWS's own host of a service, of the kind that the settings ask for: one whose cryptography is
/// validated by FIPS 140, or one that also has an IPv6 address.
fn host_of_aws(config: &SdkConfig, service: &str) -> String {
    let region = config.region().map(ToString::to_string).unwrap_or_default();
    let has_ipv6 = config.use_dual_stack() == Some(true);
    let fips = config.use_fips() == Some(true);
    let host = if has_ipv6 {
        dual_stack_host(service, &region, fips)
    } else {
        ipv4_host(service, &region)
    };
    let validated = if has_ipv6 { &GOV_FIPS_IPV6[..] } else { &GOV_FIPS };
    let is_validated = partition(&region).name == "aws-us-gov" && validated.contains(&service);
    if !fips || is_validated {
        return host;
    }
    host.replacen(service, &format!("{service}-fips"), 1)
}

fn ipv4_host(service: &str, region: &str) -> String {
    if service == "iam" { iam(region).0 } else { service_host(service, region) }
}

fn dual_stack_host(service: &str, region: &str, fips: bool) -> String {
    let Partition { name, suffix, dual_stack_suffix } = partition(region);
    match (service, name) {
        ("s3", _) => format!("s3.dualstack.{region}.{suffix}"),
        ("iam", "aws" | "aws-cn") => format!("iam.global.{dual_stack_suffix}"),
        ("iam", "aws-us-gov") => format!("iam.us-gov.{dual_stack_suffix}"),
        ("iam", _) => format!("iam.{dual_stack_suffix}"),
        // Its IPv4 name has an IPv6 address, too.
        ("cognito-idp", "aws") if !fips => ipv4_host(service, region),
        _ => format!("{service}.{region}.{dual_stack_suffix}"),
    }
}

/// The services that are validated in GovCloud under the name that they have in all regions.
const GOV_FIPS: [&str; 8] =
    ["cloudformation", "dynamodb", "ec2", "events", "iam", "logs", "monitoring", "sqs"];
/// The same for the names that also have an IPv6 address.
const GOV_FIPS_IPV6: [&str; 3] = ["events", "iam", "monitoring"];

/// The region that signatures of requests to a service name.
pub(crate) fn signing_region(config: &SdkConfig, host: &str) -> String {
    let region = config.region().map(ToString::to_string).unwrap_or_default();
    if host == "iam" { iam(&region).1 } else { region }
}

/// The host of IAM, which a partition has once, and the region that its signatures name.
fn iam(region: &str) -> (String, String) {
    let of_partition = match partition(region).name {
        "aws" => ("iam.amazonaws.com", "us-east-1"),
        "aws-cn" => ("iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        "aws-us-gov" => ("iam.us-gov.amazonaws.com", "us-gov-west-1"),
        _ => return (service_host("iam", region), region.to_owned()),
    };
    (of_partition.0.to_owned(), of_partition.1.to_owned())
}

#[cfg(test)]
mod tests {
    use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};

    use super::*;

    /// The configuration of a profile. The variables of the process are not set in tests.
    async fn profile(text: &str) -> SdkConfig {
        let files = EnvConfigFiles::builder()
            .with_contents(EnvConfigFileKind::Config, format!("[default]\n{text}"))
            .build();
        loader().profile_files(files).load().await
    }

    #[tokio::test]
    async fn endpoints_are_those_of_the_profile_and_of_its_services() {
        let config = profile(
            "endpoint_url = https://gateway.corp\nservices = mine\n\
             [services mine]\ns3 =\n  endpoint_url = http://localhost:9000\n",
        )
        .await;
        let endpoints = Endpoints::of(&config, |_| false);
        let url = |endpoint: &Endpoint| endpoint.url.clone();
        assert_eq!(endpoints.all.as_ref().map(url).unwrap(), "https://gateway.corp");
        assert_eq!(
            endpoints.services,
            [Endpoint {
                setting: "endpoint_url of S3 in the profile".to_owned(),
                url: "http://localhost:9000".to_owned()
            }]
        );
        assert_eq!(endpoints.loopback(), endpoints.services.first());
        let by_variable = Endpoints::of(&config, |_| true);
        assert_eq!(by_variable.all.unwrap().setting, "AWS_ENDPOINT_URL");
        assert_eq!(by_variable.services[0].setting, "AWS_ENDPOINT_URL_S3");
    }

    #[tokio::test]
    async fn endpoints_that_the_profile_ignores_are_none() {
        let config = profile(
            "endpoint_url = http://localhost:4566\nignore_configured_endpoint_urls = true\n",
        )
        .await;
        assert_eq!(Endpoints::of(&config, |_| false), Endpoints::default());
    }

    #[tokio::test]
    async fn service_url_is_the_service_endpoint_else_the_common_one_else_that_of_aws() {
        let lambda = |config: &SdkConfig| service_url(config, "lambda");
        let aws = profile("").await;
        assert_eq!(lambda(&aws), "https://lambda.us-east-1.amazonaws.com");
        assert_eq!(service_url(&aws, "monitoring"), "https://monitoring.us-east-1.amazonaws.com");
        let config = profile(
            "services = mine\n[services mine]\ncloudwatch-logs =\n  endpoint_url = https://logs.corp\n",
        )
        .await;
        assert_eq!(service_url(&config, "logs"), "https://logs.corp");
        assert_eq!(
            service_url(&config, "monitoring"),
            "https://monitoring.us-east-1.amazonaws.com"
        );
        let config = profile("endpoint_url = https://gateway.corp/\n").await;
        assert_eq!(lambda(&config), "https://gateway.corp");
        assert_eq!(service_url(&config, "apigateway"), "https://gateway.corp");
        let config = profile(
            "endpoint_url = https://gateway.corp/\nservices = mine\n\
             [services mine]\nlambda =\n  endpoint_url = https://lambda.corp\n",
        )
        .await;
        assert_eq!(lambda(&config), "https://lambda.corp");
    }

    /// The hosts are those of AWS's endpoint rule sets.
    #[test]
    fn host_of_aws_is_of_the_kind_that_the_settings_ask_for() {
        for (service, region, fips, ipv6, expected) in [
            ("lambda", "us-east-2", false, false, "lambda.us-east-2.amazonaws.com"),
            ("lambda", "us-east-2", true, false, "lambda-fips.us-east-2.amazonaws.com"),
            ("iam", "us-east-2", true, false, "iam-fips.amazonaws.com"),
            ("lambda", "us-gov-west-1", true, false, "lambda-fips.us-gov-west-1.amazonaws.com"),
            ("logs", "us-gov-west-1", true, false, "logs.us-gov-west-1.amazonaws.com"),
            ("iam", "us-gov-west-1", true, false, "iam.us-gov.amazonaws.com"),
            (
                "cloudformation",
                "us-gov-west-1",
                true,
                false,
                "cloudformation.us-gov-west-1.amazonaws.com",
            ),
            (
                "cloudformation",
                "us-gov-west-1",
                true,
                true,
                "cloudformation-fips.us-gov-west-1.api.aws",
            ),
            ("s3", "us-east-2", true, false, "s3-fips.us-east-2.amazonaws.com"),
            ("s3", "eu-west-1", false, true, "s3.dualstack.eu-west-1.amazonaws.com"),
            ("s3", "us-gov-west-1", true, true, "s3-fips.dualstack.us-gov-west-1.amazonaws.com"),
            ("s3", "cn-north-1", false, true, "s3.dualstack.cn-north-1.amazonaws.com.cn"),
            ("cloudformation", "eu-west-1", false, true, "cloudformation.eu-west-1.api.aws"),
            ("cloudformation", "eu-west-1", true, true, "cloudformation-fips.eu-west-1.api.aws"),
            ("monitoring", "us-gov-west-1", true, true, "monitoring.us-gov-west-1.api.aws"),
            ("iam", "eu-west-1", false, true, "iam.global.api.aws"),
            ("cognito-idp", "eu-west-1", false, true, "cognito-idp.eu-west-1.amazonaws.com"),
            ("cognito-idp", "eu-west-1", true, true, "cognito-idp-fips.eu-west-1.api.aws"),
            ("dynamodb", "us-gov-west-1", true, false, "dynamodb.us-gov-west-1.amazonaws.com"),
            ("dynamodb", "us-gov-west-1", true, true, "dynamodb-fips.us-gov-west-1.api.aws"),
            ("iam", "us-gov-west-1", true, true, "iam.us-gov.api.aws"),
            ("iam", "cn-north-1", false, true, "iam.global.api.amazonwebservices.com.cn"),
            ("sqs", "eusc-de-east-1", false, true, "sqs.eusc-de-east-1.api.amazonwebservices.eu"),
        ] {
            let config = SdkConfig::builder()
                .region(Region::from_static(region))
                .use_fips(fips)
                .use_dual_stack(ipv6)
                .build();
            assert_eq!(host_of_aws(&config, service), expected);
        }
    }

    #[tokio::test]
    async fn bucket_url_has_the_bucket_in_the_host_only_where_that_is_a_name_of_s3() {
        let aws = profile("").await;
        assert_eq!(bucket_url(&aws, "shop"), "https://shop.s3.us-east-1.amazonaws.com");
        assert_eq!(bucket_url(&aws, "my.shop"), "https://s3.us-east-1.amazonaws.com/my.shop");
        let config = profile("endpoint_url = http://127.0.0.1:4566/\n").await;
        assert_eq!(bucket_url(&config, "shop"), "http://127.0.0.1:4566/shop");
    }

    #[test]
    fn iam_is_called_once_per_partition() {
        let rows = [
            ("eu-west-1", "iam.amazonaws.com", "us-east-1"),
            ("cn-northwest-1", "iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
            ("us-gov-east-1", "iam.us-gov.amazonaws.com", "us-gov-west-1"),
            ("us-iso-east-1", "iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
        ];
        for (region, host, signed) in rows {
            assert_eq!(iam(region), (host.to_owned(), signed.to_owned()));
        }
    }
}
