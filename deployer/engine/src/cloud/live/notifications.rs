//! The call of S3 that reads which functions a bucket starts.

use crate::cloud::error::none_if_missing;
use crate::cloud::{Aws, CloudError};

/// A function that S3 starts for new objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// The function's ARN.
    pub function: String,
    /// The beginning of the keys; empty for all.
    pub prefix: String,
    /// The end of the keys; empty for all.
    pub suffix: String,
}

/// Calls on the notifications of a bucket.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Notifications {
    /// The functions that the bucket starts; `None` when there is no such bucket.
    async fn notifications(&self, bucket: &str) -> Result<Option<Vec<Notification>>, CloudError>;
}

impl Notifications for Aws {
    async fn notifications(&self, bucket: &str) -> Result<Option<Vec<Notification>>, CloudError> {
        const CALL: &str = "GetBucketNotificationConfiguration";
        let response = self.s3.get_bucket_notification_configuration().bucket(bucket).send().await;
        let response = none_if_missing(response.map_err(|e| CloudError::new(CALL, bucket, e)))?;
        Ok(response.map(|response| {
            let all = response.lambda_function_configurations.unwrap_or_default().into_iter();
            all.map(|one| {
                let key = one.filter.and_then(|filter| filter.key);
                let rules = key.and_then(|key| key.filter_rules).unwrap_or_default();
                let value = |name: &str| {
                    let is_of_name = |rule: &&aws_sdk_s3::types::FilterRule| {
                        // S3 answers with `Prefix`, whatever the case of the name that was set.
                        rule.name().is_some_and(|n| n.as_str().eq_ignore_ascii_case(name))
                    };
                    let rule = rules.iter().find(is_of_name);
                    rule.and_then(|rule| rule.value()).unwrap_or_default().to_owned()
                };
                Notification {
                    function: one.lambda_function_arn,
                    prefix: value("prefix"),
                    suffix: value("suffix"),
                }
            })
            .collect()
        }))
    }
}
