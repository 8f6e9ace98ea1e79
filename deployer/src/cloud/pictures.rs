//! Pictures: renditions put into the images bucket as the functions would put them (S3).

use aws_sdk_s3::primitives::ByteStream;

use super::error::found;
use super::{Aws, CloudError};

/// What a rendition is served with: a version never changes.
const CACHE_CONTROL: &str = "private, max-age=31536000, immutable";

/// The calls on pictures.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Pictures {
    /// Writes a JPEG there; gives its version.
    async fn put_picture(
        &self,
        bucket: &str,
        key: &str,
        jpeg: Vec<u8>,
    ) -> Result<String, CloudError>;

    /// Removes this version for good, so that the one before it is the current one again.
    async fn remove_picture(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<(), CloudError>;
}

impl Pictures for Aws {
    async fn put_picture(
        &self,
        bucket: &str,
        key: &str,
        jpeg: Vec<u8>,
    ) -> Result<String, CloudError> {
        const CALL: &str = "PutObject";
        let on = || format!("{bucket}/{key}");
        // Without the metadata by which an upload is known: the function that hears of it leaves it alone.
        let put = self
            .s3
            .put_object()
            .bucket(bucket)
            .key(key)
            .content_type(shared::image::ContentType::Jpeg.name())
            .cache_control(CACHE_CONTROL)
            .body(ByteStream::from(jpeg));
        let answer = put.send().await.map_err(|e| CloudError::new(CALL, on(), e))?;
        answer.version_id.ok_or_else(|| {
            CloudError::incomplete(CALL, on(), "version: the bucket is not versioned")
        })
    }

    async fn remove_picture(
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
