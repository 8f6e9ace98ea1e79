//! The account and the region that a command goes to.

use serde::Serialize;

/// A group of regions with accounts of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Partition {
    /// The first part of an ARN: `aws`.
    pub(crate) name: &'static str,
    /// The end of host names: `amazonaws.com`.
    pub(crate) suffix: &'static str,
    /// The end of the host names that also have an IPv6 address: `api.aws`. S3 has other ones.
    pub(crate) dual_stack_suffix: &'static str,
}

const fn partition_of(
    name: &'static str,
    suffix: &'static str,
    dual_stack_suffix: &'static str,
) -> Partition {
    Partition { name, suffix, dual_stack_suffix }
}

/// The partitions other than `aws`, by the beginning of their regions' codes.
const PARTITIONS: [(&str, Partition); 7] = [
    ("cn-", partition_of("aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn")),
    ("us-gov-", partition_of("aws-us-gov", "amazonaws.com", "api.aws")),
    ("eusc-", partition_of("aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu")),
    ("us-iso-", partition_of("aws-iso", "c2s.ic.gov", "api.aws.ic.gov")),
    ("us-isob-", partition_of("aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud")),
    ("eu-isoe-", partition_of("aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk")),
    ("us-isof-", partition_of("aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov")),
];

/// The partition of a region.
pub(crate) fn partition(region: &str) -> Partition {
    let own = PARTITIONS.iter().find(|(prefix, _)| region.starts_with(prefix));
    own.map_or(partition_of("aws", "amazonaws.com", "api.aws"), |(_, partition)| *partition)
}

/// The host of a service in a region: `s3.eu-west-1.amazonaws.com`.
pub(crate) fn service_host(service: &str, region: &str) -> String {
    format!("{service}.{region}.{}", partition(region).suffix)
}

/// Whether the host of the URL belongs to AWS.
pub(crate) fn is_of_aws(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next();
    let host = host.unwrap_or_default().to_ascii_lowercase();
    let partitions = PARTITIONS.iter().map(|(_, partition)| partition);
    let suffixes = partitions.flat_map(|p| [p.suffix, p.dual_stack_suffix]);
    suffixes.chain(["amazonaws.com", "api.aws"]).any(|suffix| host.ends_with(&format!(".{suffix}")))
}

/// The regions that every account of the partition `aws` can use. All later ones must be enabled.
const ENABLED_REGIONS: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

/// Whether an account must enable the region before it can be used. `false` where the region is not
/// known.
pub(crate) fn must_be_enabled(region: &str) -> bool {
    !region.is_empty() && partition(region).name == "aws" && !ENABLED_REGIONS.contains(&region)
}

/// The account, region, caller and endpoint of a command. A plan shows them before it asks, and
/// templates refer to them by pseudo parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Environment {
    /// The account's number.
    pub account: String,
    /// The ARN of the user or role that sends the requests.
    pub caller: String,
    /// The region: `eu-west-1`.
    pub region: String,
    /// The endpoint of an emulator; `None` on AWS.
    pub endpoint: Option<String>,
}

impl Environment {
    /// The values of a template's pseudo parameters.
    pub(crate) fn pseudo_parameters(&self, stack: &str) -> impl Iterator<Item = (String, String)> {
        let Partition { name, suffix, .. } = partition(&self.region);
        [
            ("AWS::StackName", stack),
            ("AWS::AccountId", &self.account),
            ("AWS::Region", &self.region),
            ("AWS::Partition", name),
            ("AWS::URLSuffix", suffix),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
    }

    /// The URL of a bucket, without a slash at its end. Emulators get the path style, since
    /// `bucket.127.0.0.1` is not a host name.
    pub(crate) fn bucket_url(&self, bucket: &str) -> String {
        match &self.endpoint {
            Some(endpoint) => format!("{}/{bucket}", endpoint.trim_end_matches('/')),
            None => format!("https://{bucket}.{}", service_host("s3", &self.region)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bucket_url_in_each_partition_has_its_suffix() {
        let rows = [
            ("eu-west-1", "aws", "amazonaws.com"),
            ("cn-north-1", "aws-cn", "amazonaws.com.cn"),
            ("us-gov-west-1", "aws-us-gov", "amazonaws.com"),
            ("eusc-de-east-1", "aws-eusc", "amazonaws.eu"),
            ("us-iso-east-1", "aws-iso", "c2s.ic.gov"),
            ("us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov"),
            ("eu-isoe-west-1", "aws-iso-e", "cloud.adc-e.uk"),
            ("us-isof-south-1", "aws-iso-f", "csp.hci.ic.gov"),
        ];
        for (region, name, suffix) in rows {
            let environment = Environment {
                account: "123456789012".into(),
                caller: String::new(),
                region: region.into(),
                endpoint: None,
            };
            let pseudo: std::collections::BTreeMap<_, _> =
                environment.pseudo_parameters("Shop").collect();
            assert_eq!((&*pseudo["AWS::Partition"], &*pseudo["AWS::URLSuffix"]), (name, suffix));
            assert_eq!(environment.bucket_url("b"), format!("https://b.s3.{region}.{suffix}"));
        }
    }

    #[test]
    fn is_of_aws_looks_at_the_end_of_the_host() {
        for url in [
            "https://vpce-1.s3.eu-west-1.vpce.amazonaws.com",
            "https://sts-fips.us-east-1.amazonaws.com:443/",
            "https://lambda.eu-west-1.api.aws",
            "https://s3.cn-north-1.amazonaws.com.cn",
        ] {
            assert!(is_of_aws(url), "{url}");
        }
        for url in ["http://emulator.corp:4566/amazonaws.com", "http://127.0.0.1:4566", "amazonaws"]
        {
            assert!(!is_of_aws(url), "{url}");
        }
    }

    #[test]
    fn must_be_enabled_holds_for_new_regions_of_the_partition_aws_only() {
        for (region, expected) in [
            ("us-east-1", false),
            ("eu-north-1", false),
            ("", false),
            ("af-south-1", true),
            ("ap-east-1", true),
            ("me-south-1", true),
            ("eu-central-2", true),
            ("mx-central-1", true),
            ("cn-north-1", false),
            ("eusc-de-east-1", false),
        ] {
            assert_eq!(must_be_enabled(region), expected, "{region}");
        }
    }
}
