//! Reads a text from S3.

use super::error::none_if_missing;
use super::{Aws, CloudError};

/// Calls on objects that are texts.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Texts {
    /// The text of an object; `None` when it does not exist.
    async fn text(&self, bucket: &str, key: &str) -> Result<Option<String>, CloudError>;
}

impl Texts for Aws {
    async fn text(&self, bucket: &str, key: &str) -> Result<Option<String>, CloudError> {
        let bytes = none_if_missing(self.get_object(bucket, key, None).await)?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }
}
