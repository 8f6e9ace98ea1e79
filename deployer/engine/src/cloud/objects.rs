//! S3 calls on single object versions.

use aws_sdk_s3::primitives::ByteStream;

use super::error::none_if_missing;
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
