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
        const CALL: &str = "GetObject";
        let subject = || format!("{bucket}/{key}");
        let get = self.s3.get_object().bucket(bucket).key(key).send().await;
        let Some(object) = none_if_missing(get.map_err(|e| CloudError::new(CALL, subject(), e)))?
        else {
            return Ok(None);
        };
        let bytes = object.body.collect().await;
        let bytes = bytes.map_err(|e| CloudError::local(CALL, subject(), &e))?.to_vec();
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}
