//! S3 calls on single object versions.

use aws_sdk_s3::primitives::ByteStream;

use super::error::none_if_missing;
use super::{Aws, CloudError, CloudErrorKind};

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
        const CALL: &str = "PutObject";
        let subject = || format!("{bucket}/{key}");
        let put = self
            .s3
            .put_object()
            .bucket(bucket)
            .key(key)
            .content_type(headers.content_type)
            .cache_control(headers.cache_control)
            .body(ByteStream::from(body));
        let response = put.send().await.map_err(|e| CloudError::new(CALL, subject(), e))?;
        response.version_id.ok_or_else(|| {
            CloudError::incomplete(CALL, subject(), "version: the bucket is not versioned")
        })
    }

    async fn object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<Option<Vec<u8>>, CloudError> {
        const CALL: &str = "GetObject";
        let subject = || format!("{bucket}/{key}");
        let get = self.s3.get_object().bucket(bucket).key(key).version_id(version).send().await;
        let object = match get.map_err(|e| CloudError::new(CALL, subject(), e)) {
            Ok(object) => object,
            // S3's code for a version id that the bucket cannot have.
            Err(error)
                if error.kind == CloudErrorKind::NotFound || error.code == "InvalidArgument" =>
            {
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let bytes = object.body.collect().await;
        Ok(Some(bytes.map_err(|e| CloudError::local(CALL, subject(), &e))?.to_vec()))
    }

    async fn delete_object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<(), CloudError> {
        let delete =
            self.s3.delete_object().bucket(bucket).key(key).version_id(version).send().await;
        none_if_missing(
            delete.map_err(|e| CloudError::new("DeleteObject", format!("{bucket}/{key}"), e)),
        )?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::Client;
    use aws_sdk_s3::operation::get_object::{GetObjectError, GetObjectOutput};
    use aws_smithy_mocks::mock;
    use aws_smithy_types::error::ErrorMetadata;

    use super::super::tests::aws;
    use super::*;

    #[tokio::test]
    async fn object_version_reads_the_bytes_of_that_version() {
        let rule = mock!(Client::get_object)
            .match_requests(|request| request.version_id() == Some("v"))
            .then_output(|| {
                GetObjectOutput::builder().body(ByteStream::from_static(b"jpeg")).build()
            });
        let bytes = aws(&[&rule]).object_version("b", "k", "v").await.unwrap();
        assert_eq!(bytes.as_deref(), Some(&b"jpeg"[..]));
    }

    #[tokio::test]
    async fn object_version_that_does_not_exist_is_none_and_denied_is_an_error() {
        for (code, missing) in [
            ("NoSuchVersion", true),
            ("NoSuchKey", true),
            ("InvalidArgument", true),
            ("AccessDenied", false),
        ] {
            let rule = mock!(Client::get_object).then_error(move || {
                GetObjectError::generic(ErrorMetadata::builder().code(code).build())
            });
            let result = aws(&[&rule]).object_version("b", "k", "v").await;
            assert_eq!(result.is_ok_and(|bytes| bytes.is_none()), missing, "{code}");
        }
    }
}
