//! Presigned URLs of the images bucket. Each allows one request on one object for a limited time.
//!
//! The SDK presigns by going through a whole call, and a function that only signs would contain the
//! whole S3 client. So this signs with the SDK's own crate for signatures. A test compares the URLs
//! with those that the SDK's client made.

use std::time::{Duration, SystemTime};

use anyhow::Result;
use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4::SigningParams;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use shared::image::ContentType;

use crate::clients::Environment;

/// The partitions whose hosts do not end in `amazonaws.com`, by the beginning of their regions.
const HOST_SUFFIXES: [(&str, &str); 6] = [
    ("cn-", "amazonaws.com.cn"),
    ("eusc-", "amazonaws.eu"),
    ("us-iso-", "c2s.ic.gov"),
    ("us-isob-", "sc2s.sgov.gov"),
    ("eu-isoe-", "cloud.adc-e.uk"),
    ("us-isof-", "csp.hci.ic.gov"),
];

/// The suffix of the hosts of a region.
pub(crate) fn host_suffix(region: &str) -> &'static str {
    let own = HOST_SUFFIXES.iter().find(|(prefix, _)| region.starts_with(prefix));
    own.map_or("amazonaws.com", |(_, suffix)| suffix)
}

/// What a URL does not encode.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const PATH: &AsciiSet = &QUERY.remove(b'/');

/// Makes presigned URLs of one bucket.
#[derive(Debug, Clone)]
pub struct PresignedUrls {
    /// The bucket's URL, without a slash at its end.
    bucket_url: String,
    region: String,
    credentials: Credentials,
}

impl PresignedUrls {
    /// For the bucket of this name, with the function's region and credentials.
    ///
    /// # Errors
    /// When a variable that Lambda sets is missing.
    pub fn from_env(bucket: &str) -> Result<Self> {
        Ok(Self::new(bucket, Environment::from_env()?))
    }

    pub(crate) fn new(bucket: &str, environment: Environment) -> Self {
        let Environment { region, endpoint, credentials } = environment;
        let bucket_url = match endpoint {
            // A local endpoint does not resolve host names that begin with the bucket's name.
            Some(endpoint) => format!("{}/{bucket}", endpoint.trim_end_matches('/')),
            None => {
                format!("https://{bucket}.s3.{region}.{}", host_suffix(&region))
            }
        };
        Self { bucket_url, region, credentials }
    }

    /// Scheme, host and port of the URLs.
    pub(crate) fn origin(&self) -> &str {
        let host = self.bucket_url.find("://").map_or(0, |at| at + "://".len());
        let end = self.bucket_url[host..].find('/').map_or(self.bucket_url.len(), |at| host + at);
        &self.bucket_url[..end]
    }

    /// A URL to upload one object of this type to this key.
    pub(crate) fn upload(
        &self,
        key: &str,
        content_type: ContentType,
        ttl_s: u64,
        now: SystemTime,
    ) -> Result<String> {
        let headers = [("content-type", content_type.name())];
        self.sign("PUT", key, &[("x-id", "PutObject")], &headers, ttl_s, now)
    }

    /// A URL to download one version of an object, or for its `HEAD`: the signature includes the
    /// method.
    pub(crate) fn download(
        &self,
        key: &str,
        version_id: &str,
        is_head: bool,
        ttl_s: u64,
        now: SystemTime,
    ) -> Result<String> {
        let version = ("versionId", version_id);
        if is_head {
            self.sign("HEAD", key, &[version], &[], ttl_s, now)
        } else {
            self.sign("GET", key, &[("x-id", "GetObject"), version], &[], ttl_s, now)
        }
    }

    /// A URL for one request with these headers, which the request must have.
    pub(crate) fn sign(
        &self,
        method: &str,
        key: &str,
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        ttl_s: u64,
        now: SystemTime,
    ) -> Result<String> {
        let mut url = format!("{}/{}", self.bucket_url, utf8_percent_encode(key, PATH));
        let mut separator = '?';
        let mut add = |url: &mut String, name: &str, value: &str| {
            url.push(std::mem::replace(&mut separator, '&'));
            url.push_str(name);
            url.push('=');
            url.extend(utf8_percent_encode(value, QUERY));
        };
        query.iter().for_each(|(name, value)| add(&mut url, name, value));
        let mut settings = SigningSettings::default();
        settings.signature_location = SignatureLocation::QueryParams;
        settings.expires_in = Some(Duration::from_secs(ttl_s));
        // S3 reads a path as it is sent.
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
        let identity = self.credentials.clone().into();
        let parameters = SigningParams::builder()
            .identity(&identity)
            .region(&self.region)
            .name("s3")
            .time(now)
            .settings(settings)
            .build()?
            .into();
        let headers = headers.iter().copied();
        let request =
            SignableRequest::new(method, url.as_str(), headers, SignableBody::UnsignedPayload)?;
        let (_, added) = sign(request, &parameters)?.into_parts().0.into_parts();
        added.iter().for_each(|(name, value)| add(&mut url, name, value));
        Ok(url)
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    const TTL_S: u64 = 900;

    /// What the SDK's S3 client (aws-sdk-s3 1.157) presigned for the same places, keys and time:
    /// the URL without its parameters, and the signature, which depends on all of them.
    const OF_THE_SDK: &str = include_str!("presigned_urls/of_the_sdk.txt");

    fn now() -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_790_000_000)
    }

    fn environment(region: &str, endpoint: Option<&str>, token: Option<&str>) -> Environment {
        let token = token.map(str::to_owned);
        let credentials = Credentials::new("AKID", "secret/+=", token, None, "test");
        Environment {
            region: region.to_owned(),
            endpoint: endpoint.map(str::to_owned),
            credentials,
        }
    }

    #[test]
    fn urls_are_those_of_the_sdk() {
        let local = Some("http://127.0.0.1:4566");
        let places = [
            ("eu-west-1", None, None),
            ("us-east-1", None, Some("token+/= of a session")),
            ("us-east-1", local, Some("t")),
            ("cn-north-1", None, None),
            ("us-gov-west-1", None, None),
            ("eusc-de-east-1", None, None),
            ("us-iso-east-1", None, None),
            ("us-isob-east-1", None, None),
            ("eu-isoe-west-1", None, None),
            ("us-isof-south-1", None, None),
        ];
        let keys = ["incoming_product_images/0/front", "a b/é%2F/+&=?#~*'()", "a//b/../c/./d"];
        let version = "3/L4kqtJl+cpXroDTDmJ=";
        let mut own = String::new();
        for (region, endpoint, token) in places {
            let urls = PresignedUrls::new("shop-images", environment(region, endpoint, token));
            let has_session = endpoint.is_none() && token.is_some();
            for key in if has_session { &keys[..] } else { &keys[..1] } {
                let download = |is_head| urls.download(key, version, is_head, TTL_S, now());
                for (kind, url) in [
                    ("upload", urls.upload(key, ContentType::Png, TTL_S, now())),
                    ("GET", download(false)),
                    ("HEAD", download(true)),
                ] {
                    let url = url.unwrap();
                    let (path, query) = url.split_once('?').unwrap();
                    let signature = query.split_once("X-Amz-Signature=").unwrap().1;
                    let signature = signature.split('&').next().unwrap();
                    own.push_str(&format!("{kind} {path}\n  {signature}\n"));
                }
            }
        }
        assert_eq!(own, OF_THE_SDK);
    }

    #[test]
    fn origin_has_no_path() {
        let origin = |region, endpoint| {
            let urls = PresignedUrls::new("shop-images", environment(region, endpoint, None));
            urls.origin().to_owned()
        };
        assert_eq!(origin("eu-west-1", None), "https://shop-images.s3.eu-west-1.amazonaws.com");
        assert_eq!(origin("eu-west-1", Some("http://127.0.0.1:1/")), "http://127.0.0.1:1");
    }
}
