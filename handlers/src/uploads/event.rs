//! S3's notification, as far as it is read.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

/// What S3 sends: one or more objects that were created. Its test event has no records.
#[derive(Debug, Default, Deserialize)]
pub(super) struct UploadEvent {
    #[serde(default, rename = "Records")]
    records: Vec<Notice>,
}

#[derive(Debug, Deserialize)]
struct Notice {
    s3: Entity,
}

#[derive(Debug, Deserialize)]
struct Entity {
    object: Arrival,
}

/// An object that has arrived.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Arrival {
    /// As S3 writes it: form-encoded.
    key: String,
    /// In bytes.
    #[serde(default)]
    pub(super) size: u64,
    /// The bucket is versioned, so there is one.
    #[serde(default)]
    pub(super) version_id: String,
    /// Orders what arrives under the same key.
    #[serde(default)]
    pub(super) sequencer: String,
}

impl Arrival {
    /// The key as it was given.
    pub(super) fn key(&self) -> Option<String> {
        let bytes = self.key.as_bytes();
        let mut key = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'%' => {
                    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
                    key.push((digit(at + 1)? * 16 + digit(at + 2)?) as u8);
                    at += 2;
                }
                b'+' => key.push(b' '),
                other => key.push(other),
            }
            at += 1;
        }
        String::from_utf8(key).ok()
    }
}

impl UploadEvent {
    /// Reads a notification.
    pub(super) fn read(event: Value) -> Result<Self> {
        serde_json::from_value(event).context("the event is no notification of S3")
    }

    /// Handles each arrival; all of them are tried before the first error is given back.
    pub(super) async fn for_each(
        &self,
        handle: impl AsyncFn(&Arrival) -> Result<()>,
    ) -> Result<()> {
        let mut failed = Vec::new();
        for notice in &self.records {
            if let Err(error) = handle(&notice.s3.object).await {
                failed.push(format!("{}: {error:#}", notice.s3.object.key));
            }
        }
        if !failed.is_empty() {
            bail!("{}", failed.join("; "));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(sent: &str) -> Option<String> {
        Arrival { key: sent.into(), size: 0, version_id: String::new(), sequencer: String::new() }
            .key()
    }

    #[test]
    fn keys_are_decoded() {
        assert_eq!(key("a%2Fb+c%C3%A9").as_deref(), Some("a/b cé"));
        // A sign is no digit, though Rust's own reading of numbers takes one.
        for broken in ["%", "%2", "%zz", "%é", "%FF", "%+1", "%-1"] {
            assert_eq!(key(broken), None, "{broken}");
        }
    }

    #[test]
    fn upload_event_with_records_calls_the_handler_for_each() {
        let event = serde_json::json!({"Records": [{"s3": {"object": {"key": "a"}}}]});
        assert_eq!(UploadEvent::read(event).unwrap().records.len(), 1);
    }

    #[test]
    fn a_test_event_has_no_records() {
        let event: UploadEvent =
            serde_json::from_str(r#"{"Service":"Amazon S3","Event":"s3:TestEvent"}"#).unwrap();
        assert!(event.records.is_empty());
    }
}
