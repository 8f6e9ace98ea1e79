//! S3 calls on single object versions.

use super::error::none_if_missing;
use super::s3::Place;
use super::signed::TIMEOUT;
use super::{Aws, CloudError};

/// Calls on object versions in a versioned bucket.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Objects {
    /// Writes an object and returns its version id.
    async fn put_object(
        &self,
        bucket: &str,
        key: &str,
        headers: ObjectHeaders,
        body: Vec<u8>,
    ) -> Result<String, CloudError>;

    /// The bytes of one version; `None` when it does not exist, or when it is a version of another
    /// bucket.
    async fn object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<Option<Vec<u8>>, CloudError>;

    /// Deletes one version permanently. The version before it becomes the current one.
    async fn delete_object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<(), CloudError>;
}

/// The headers that S3 sends with the object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjectHeaders {
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Cache-Control`.
    pub cache_control: &'static str,
}

impl Objects for Aws {
    async fn put_object(
        &self,
        bucket: &str,
        key: &str,
        headers: ObjectHeaders,
        body: Vec<u8>,
    ) -> Result<String, CloudError> {
        let headers =
            [("cache-control", headers.cache_control), ("content-type", headers.content_type)];
        let answer = self.put_object_with(bucket, key, &headers, body).await?;
        match answer.header("x-amz-version-id") {
            "" => {
                let (place, part) =
                    (Place::Object(bucket, key), "version: the bucket is not versioned");
                Err(CloudError::incomplete("PutObject", place.to_string(), part))
            }
            version => Ok(version.to_owned()),
        }
    }

    async fn object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<Option<Vec<u8>>, CloudError> {
        match self.get_object(bucket, key, Some(version)).await {
            // S3's code for a version id that the bucket cannot have.
            Err(error) if error.code == "InvalidArgument" => Ok(None),
            other => none_if_missing(other),
        }
    }

    async fn delete_object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<(), CloudError> {
        let place = Place::Object(bucket, key);
        let query = [("versionId", Some(version))];
        let request = self.s3_request("DELETE", place, &query, TIMEOUT);
        none_if_missing(self.s3("DeleteObject", place, request).await)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::test_server::text_server;

    fn error(code: &str) -> String {
        format!("<Error><Code>{code}</Code><Message>text</Message></Error>")
    }

    #[tokio::test]
    async fn object_version_is_requested_and_deleted_by_its_id() {
        let (aws, requests) = text_server(vec![
            ("200 OK", "jpeg".to_owned()),
            ("204 No Content", String::new()),
            ("404 Not Found", error("NoSuchKey")),
        ]);
        let (key, version) = ("a b/é+.jpg", "3/L4k+=");
        let bytes = aws.object_version("shop", key, version).await.unwrap();
        assert_eq!(bytes.as_deref(), Some(&b"jpeg"[..]));
        aws.delete_object_version("shop", key, version).await.unwrap();
        aws.delete_object_version("shop", key, version).await.unwrap();
        let path = "/shop/a%20b/%C3%A9%2B.jpg?versionId=3%2FL4k%2B%3D";
        let requests = requests.join().unwrap();
        let lines: Vec<_> = requests.iter().map(|request| request.line.as_str()).collect();
        let delete = format!("DELETE {path} HTTP/1.1");
        assert_eq!(lines, [&format!("GET {path} HTTP/1.1"), &delete, &delete]);
        // S3 requires the hash, of nothing here.
        let hash = requests[0].header("x-amz-content-sha256");
        assert!(requests[0].is_signed() && hash.starts_with("e3b0c442"), "{hash}");
    }

    #[tokio::test]
    async fn object_version_that_does_not_exist_is_none_and_denied_is_an_error() {
        for (status, code, missing) in [
            ("404 Not Found", "NoSuchVersion", true),
            ("404 Not Found", "NoSuchKey", true),
            ("400 Bad Request", "InvalidArgument", true),
            ("403 Forbidden", "AccessDenied", false),
        ] {
            let (aws, _) = text_server(vec![(status, error(code))]);
            let result = aws.object_version("b", "k", "v").await;
            assert_eq!(result.is_ok_and(|bytes| bytes.is_none()), missing, "{code}");
        }
    }

    #[tokio::test]
    async fn put_object_sends_its_headers_and_returns_the_version() {
        let (aws, requests) = text_server(vec![
            ("200 OK\r\nx-amz-version-id: v1", String::new()),
            ("200 OK", String::new()),
        ]);
        let headers = ObjectHeaders { content_type: "image/jpeg", cache_control: "no-store" };
        let put = async || aws.put_object("b", "k.jpg", headers, vec![0xff, 0xd8]).await;
        assert_eq!(put().await.unwrap(), "v1");
        let message = put().await.unwrap_err().to_string();
        let expected =
            "PutObject (b/k.jpg): the response has no version: the bucket is not versioned";
        assert_eq!(message, expected);
        let request = &requests.join().unwrap()[0];
        assert_eq!(request.line, "PUT /b/k.jpg HTTP/1.1");
        assert_eq!(request.bytes, [0xff, 0xd8]);
        let sent = ["content-type", "cache-control"].map(|name| request.header(name));
        assert_eq!(sent, ["image/jpeg", "no-store"]);
    }
}
