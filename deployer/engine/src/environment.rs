//! The account and the region that a command goes to.

use serde::Serialize;

/// The account, region, caller and endpoint of a command. A plan shows them before it asks, and
/// templates refer to them by pseudo parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// The partition of the region, and the suffix of its host names.
    fn partition(&self) -> (&'static str, &'static str) {
        match self.region.as_str() {
            region if region.starts_with("cn-") => ("aws-cn", "amazonaws.com.cn"),
            region if region.starts_with("us-gov-") => ("aws-us-gov", "amazonaws.com"),
            _ => ("aws", "amazonaws.com"),
        }
    }

    /// The values of a template's pseudo parameters.
    pub(crate) fn pseudo_parameters(&self, stack: &str) -> impl Iterator<Item = (String, String)> {
        let (partition, suffix) = self.partition();
        [
            ("AWS::StackName", stack),
            ("AWS::AccountId", &self.account),
            ("AWS::Region", &self.region),
            ("AWS::Partition", partition),
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
            None => format!("https://{bucket}.s3.{}.{}", self.region, self.partition().1),
        }
    }
}

/// The host of a service in a region: `ec2.eu-west-1.amazonaws.com`.
pub(crate) fn host(service: &str, region: &str) -> String {
    let suffix = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
    format!("{service}.{region}.{suffix}")
}
