//! The call of S3 that reads which functions a bucket starts.

use roxmltree::Node;

use crate::cloud::s3::Place;
use crate::cloud::xml::{children, list, text};
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
        let place = Place::Bucket(bucket);
        let query = [("notification", Some(""))];
        let functions = |configuration: Node<'_, '_>| {
            children(configuration, "CloudFunctionConfiguration").map(notification).collect()
        };
        self.s3_xml(CALL, place, &query, "NotificationConfiguration", functions).await
    }
}

fn notification(node: Node<'_, '_>) -> Notification {
    let rule = |name: &str| {
        let mut rules = list(node, &["Filter", "S3Key"]);
        // S3 answers with `Prefix`, whatever the case of the name that was set.
        let rule = rules.find(|rule| text(*rule, &["Name"]).eq_ignore_ascii_case(name));
        rule.map(|rule| text(rule, &["Value"])).unwrap_or_default()
    };
    Notification {
        function: text(node, &["CloudFunction"]),
        prefix: rule("prefix"),
        suffix: rule("suffix"),
    }
}
