//! What all calls of S3 share: the URL of a bucket or an object, and answers in XML.

use std::fmt;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::Document;
use sha2::{Digest, Sha256};

use super::aws::ATTEMPT_MAX;
use super::error::none_if_missing;
use super::signed::SignedCall;
use super::{Aws, CloudError};
use crate::net::{HttpRequest, HttpResponse, percent_encoded, percent_encoded_path};
use crate::target::bucket_url;

/// What a call is about: a bucket, or an object by its bucket and key.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    Bucket(&'a str),
    Object(&'a str, &'a str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Bucket(bucket) => formatter.write_str(bucket),
            Place::Object(bucket, key) => write!(formatter, "{bucket}/{key}"),
        }
    }
}

impl Aws {
    /// A request without a signature. A parameter that is `None` is left out.
    pub(super) fn s3_request(
        &self,
        method: &'static str,
        place: Place<'_>,
        query: &[(&str, Option<&str>)],
        timeout: Duration,
    ) -> HttpRequest {
        let mut url = match place {
            Place::Bucket(bucket) => format!("{}/", bucket_url(&self.config, bucket)),
            Place::Object(bucket, key) => {
                format!("{}/{}", bucket_url(&self.config, bucket), percent_encoded_path(key))
            }
        };
        let mut separator = '?';
        for (name, value) in query {
            let Some(value) = value else { continue };
            url.extend([&separator.to_string(), *name, "=", &percent_encoded(value)]);
            separator = '&';
        }
        HttpRequest::new(method, url, timeout)
    }

    pub(super) async fn s3(
        &self,
        call: &'static str,
        place: Place<'_>,
        request: HttpRequest,
    ) -> Result<HttpResponse, CloudError> {
        let subject = place.to_string();
        self.send_signed(SignedCall { call, subject: &subject, service: "s3" }, request).await
    }

    /// The bytes of an object, or of one version of it.
    pub(super) async fn get_object(
        &self,
        bucket: &str,
        key: &str,
        version: Option<&str>,
    ) -> Result<Vec<u8>, CloudError> {
        let place = Place::Object(bucket, key);
        let request = self.s3_request("GET", place, &[("versionId", version)], ATTEMPT_MAX);
        Ok(self.s3("GetObject", place, request).await?.body)
    }

    /// Writes an object with these headers.
    pub(super) async fn put_object_with(
        &self,
        bucket: &str,
        key: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<HttpResponse, CloudError> {
        let place = Place::Object(bucket, key);
        let request = self
            .s3_request("PUT", place, &[], ATTEMPT_MAX)
            .header("x-amz-checksum-sha256", &checksum(&body));
        let request =
            headers.iter().fold(request, |request, (name, value)| request.header(name, value));
        self.s3("PutObject", place, request.body(body)).await
    }

    /// What `read` takes from the XML that answers a GET; `None` for what does not exist. `root` is
    /// the name of its root. S3 may need long for a page: it passes over what it does not list.
    pub(super) async fn s3_xml<T>(
        &self,
        call: &'static str,
        place: Place<'_>,
        query: &[(&str, Option<&str>)],
        root: &str,
        read: impl FnOnce(roxmltree::Node<'_, '_>) -> T,
    ) -> Result<Option<T>, CloudError> {
        let request = self.s3_request("GET", place, query, ATTEMPT_MAX);
        let answer = none_if_missing(self.s3(call, place, request).await)?;
        answer.map(|answer| read_xml(call, place, &answer, root, read)).transpose()
    }
}

/// What `read` takes from the root of an answer. Another root is that of an error, or of the page
/// of a proxy.
pub(super) fn read_xml<T>(
    call: &'static str,
    place: Place<'_>,
    answer: &HttpResponse,
    root: &str,
    read: impl FnOnce(roxmltree::Node<'_, '_>) -> T,
) -> Result<T, CloudError> {
    let text = answer.text();
    let document = Document::parse(&text);
    let document = document.map_err(|error| CloudError::local(call, place.to_string(), &error))?;
    let found = document.root_element();
    if found.tag_name().name() != root {
        return Err(CloudError::incomplete(call, place.to_string(), root));
    }
    Ok(read(found))
}

/// The checksum of a body, which S3 requires beside the signature for a deletion of many objects,
/// and for each object of a bucket with a retention (Object Lock).
pub(super) fn checksum(body: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(body))
}

/// A text as the content of an XML element.
pub(super) fn xml_escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // XML changes line ends and has no other control characters.
            '\r' => escaped.push_str("&#13;"),
            other => escaped.push(other),
        }
    }
    escaped
}
