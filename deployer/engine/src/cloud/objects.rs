//! Single object versions (S3), written from memory.

use aws_sdk_s3::primitives::ByteStream;

use super::error::found;
use super::{Aws, CloudError};

/// The calls on object versions.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Objects {
    /// Writes an object into a versioned bucket. Returns its version.
    async fn put_object(
        &self,
        bucket: &str,
        key: &str,
        headers: ObjectHeaders,
        body: Vec<u8>,
    ) -> Result<String, CloudError>;

    /// Deletes one version for good; the version before it becomes the current one.
    async fn delete_object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<(), CloudError>;
}

/// What an object is served with.
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
        let on = || format!("{bucket}/{key}");
        let put = self
            .s3
            .put_object()
            .bucket(bucket)
            .key(key)
            .content_type(headers.content_type)
            .cache_control(headers.cache_control)
            .body(ByteStream::from(body));
        let answer = put.send().await.map_err(|e| CloudError::new(CALL, on(), e))?;
        answer.version_id.ok_or_else(|| {
            CloudError::incomplete(CALL, on(), "version: the bucket is not versioned")
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
        found(delete.map_err(|e| CloudError::new("DeleteObject", format!("{bucket}/{key}"), e)))?;
        Ok(())
    }
}
