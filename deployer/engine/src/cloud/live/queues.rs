//! The calls of SQS on a queue with events that failed.

use serde_json::{Value, json};

use crate::cloud::error::none_if_missing;
use crate::cloud::signed::SignedCall;
use crate::cloud::{Aws, CloudError};

/// A message that was received, and that SQS hides from others for some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueMessage {
    /// What identifies the message.
    pub id: String,
    /// The text.
    pub body: String,
    /// What identifies this delivery of the message.
    pub receipt: String,
}

/// Calls on queues. `url` is the queue's URL.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Queues {
    /// About how many messages the queue has, with those that are hidden; `None` when there is no
    /// such queue.
    async fn queue_length(&self, url: &str) -> Result<Option<u64>, CloudError>;

    /// Receives up to ten messages. They are hidden from others for `hidden_s` seconds. Empty
    /// where the queue has none that is not hidden.
    async fn receive(&self, url: &str, hidden_s: u32) -> Result<Vec<QueueMessage>, CloudError>;

    /// Deletes a message.
    async fn delete_message(&self, url: &str, receipt: &str) -> Result<(), CloudError>;
}

/// SQS asks all its servers then. Without a wait, an answer may be empty though there are messages.
const WAIT_S: u32 = 2;

impl Queues for Aws {
    async fn queue_length(&self, url: &str) -> Result<Option<u64>, CloudError> {
        const ATTRIBUTES: [&str; 2] =
            ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"];
        let request = json!({"QueueUrl": url, "AttributeNames": ATTRIBUTES});
        let found = none_if_missing(self.sqs("GetQueueAttributes", url, &request).await)?;
        let number = |value: &Value| value.as_str().and_then(|n| n.parse::<u64>().ok());
        Ok(found.map(|found| {
            ATTRIBUTES.iter().filter_map(|name| number(&found["Attributes"][name])).sum()
        }))
    }

    async fn receive(&self, url: &str, hidden_s: u32) -> Result<Vec<QueueMessage>, CloudError> {
        let request = json!({
            "QueueUrl": url,
            "MaxNumberOfMessages": 10,
            "VisibilityTimeout": hidden_s,
            "WaitTimeSeconds": WAIT_S,
        });
        let found = self.sqs("ReceiveMessage", url, &request).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let messages =
            found["Messages"].as_array().into_iter().flatten().map(|message| QueueMessage {
                id: text(&message["MessageId"]),
                body: text(&message["Body"]),
                receipt: text(&message["ReceiptHandle"]),
            });
        Ok(messages.collect())
    }

    async fn delete_message(&self, url: &str, receipt: &str) -> Result<(), CloudError> {
        let request = json!({"QueueUrl": url, "ReceiptHandle": receipt});
        self.sqs("DeleteMessage", url, &request).await?;
        Ok(())
    }
}

impl Aws {
    async fn sqs(
        &self,
        call: &'static str,
        url: &str,
        request: &Value,
    ) -> Result<Value, CloudError> {
        // The last part of the URL is the queue's name.
        let subject = url.rsplit('/').next().unwrap_or(url);
        self.signed_json(SignedCall { call, subject, service: "sqs" }, "AmazonSQS", request).await
    }
}
