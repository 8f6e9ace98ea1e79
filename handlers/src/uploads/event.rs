//! S3's notification, without the fields that no handler reads.

use anyhow::{Context, Result, bail};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::Value;

/// The objects that were created. S3's test event has no records.
#[derive(Debug, Default, Deserialize)]
pub(super) struct UploadEvent {
    #[serde(default, rename = "Records")]
    records: Vec<EventRecord>,
}

#[derive(Debug, Deserialize)]
struct EventRecord {
    s3: Entity,
}

#[derive(Debug, Deserialize)]
struct Entity {
    object: CreatedObject,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CreatedObject {
    /// Form-encoded.
    key: String,
    /// In bytes.
    #[serde(default)]
    pub(super) size: u64,
    #[serde(default)]
    pub(super) version_id: String,
    /// Orders the uploads to one key.
    #[serde(default)]
    pub(super) sequencer: String,
}

impl CreatedObject {
    /// The decoded key. `None` if the encoding is invalid.
    pub(super) fn key(&self) -> Option<String> {
        let key = self.key.replace('+', " ");
        // The decoder would leave an invalid escape as it is.
        let is_escape = |text: &str| {
            text.get(..2).is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        if !key.split('%').skip(1).all(is_escape) {
            return None;
        }
        percent_decode_str(&key).decode_utf8().ok().map(Into::into)
    }
}

impl UploadEvent {
    pub(super) fn read(event: Value) -> Result<Self> {
        serde_json::from_value(event).context("the event is not a notification of S3")
    }

    /// Handles all objects, and then returns the errors, if there are any.
    pub(super) async fn for_each(
        &self,
        handle: impl AsyncFn(&CreatedObject) -> Result<()>,
    ) -> Result<()> {
        let mut errors = Vec::new();
        for record in &self.records {
            let object = &record.s3.object;
            if let Err(error) = handle(object).await {
                errors.push(format!("{}: {error:#}", object.key));
            }
        }
        if !errors.is_empty() {
            bail!("{}", errors.join("; "));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn key(encoded: &str) -> Option<String> {
        let object: CreatedObject = serde_json::from_value(json!({"key": encoded})).unwrap();
        object.key()
    }

    #[test]
    fn key_is_decoded() {
        assert_eq!(key("a%2Fb+c%C3%A9").as_deref(), Some("a/b cé"));
        // `%+1`: a sign is not a hexadecimal digit, although `from_str_radix` accepts it.
        for invalid in ["%", "%2", "%zz", "%é", "%FF", "%+1", "%-1"] {
            assert_eq!(key(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn upload_event_has_the_objects_of_its_records() {
        let event = json!({"Records": [{"s3": {"object": {"key": "a"}}}]});
        assert_eq!(UploadEvent::read(event).unwrap().records.len(), 1);
    }

    #[test]
    fn upload_event_of_a_test_has_no_records() {
        let event = json!({"Service": "Amazon S3", "Event": "s3:TestEvent"});
        assert!(UploadEvent::read(event).unwrap().records.is_empty());
    }
}
