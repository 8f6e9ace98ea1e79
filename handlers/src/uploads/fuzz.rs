//! Fuzz targets: notifications of S3, and the keys in them.

use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Value, json};
use shared::image::{
    COMMIT_SUFFIX, INCOMING_PREFIX, PUBLISHED_PREFIX, Size, incoming_key, parse_commit_key,
    parse_incoming_key, published_key,
};

use super::event::UploadEvent;
use crate::fuzz::{ID, fuzz};

/// S3 encodes all other bytes, and a space as `+`.
const NOT_ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b' ').remove(b'-').remove(b'_').remove(b'.').remove(b'/').remove(b'*');

#[test]
fn notifications() {
    let record = format!(
        r#"{{"s3":{{"object":{{"key":"incoming_product_images/{ID}/main",
            "size":7,"versionId":"v","sequencer":"0A"}}}}}}"#
    );
    let samples = [
        format!(r#"{{"Records":[{record}]}}"#),
        format!(
            r#"{{"Records":[{record},{}]}}"#,
            record.replace("incoming_product_images/", "product_images%2F")
        ),
        r#"{"Service":"Amazon S3","Event":"s3:TestEvent"}"#.to_owned(),
        r#"{"Records":null}"#.to_owned(),
        r#"{"Records":[{"s3":{"object":{"key":"%+1%","size":-1}}}]}"#.to_owned(),
        "[]".to_owned(),
    ];
    fuzz!(samples.map(String::into_bytes), 10_000, |data: &[u8]| {
        if let Ok(event) = serde_json::from_slice(data) {
            keys_of(event);
        }
    });
}

#[test]
fn keys() {
    let samples = [
        format!("incoming_product_images/{ID}/main"),
        format!("product_images/{ID}/front-2/large.jpg"),
        format!("product_images/{ID}/main/small.jpg"),
        "incoming_product_images/../main".to_owned(),
        "a%2Fb+c%C3%A9%+1".to_owned(),
    ];
    fuzz!(samples.map(String::into_bytes), 10_000, |data: &[u8]| {
        let Ok(key) = std::str::from_utf8(data) else { return };
        let encoded = percent_encode(data, NOT_ENCODED).to_string().replace(' ', "+");
        assert_eq!(keys_of(event_of(&encoded)), [Some(key.to_owned())]);
        // The same text as if it were encoded already.
        assert_eq!(keys_of(event_of(key)), [decode(key)]);
    });
}

fn event_of(key: &str) -> Value {
    let object = json!({"key": key, "size": 1, "versionId": "v", "sequencer": "0"});
    json!({"Records": [{"s3": {"object": object}}]})
}

/// Checks and returns the keys of a notification.
fn keys_of(event: Value) -> Vec<Option<String>> {
    let Ok(event) = UploadEvent::read(event) else { return Vec::new() };
    let keys = RefCell::new(Vec::new());
    let handled = event.for_each(async |object| {
        let key = object.key();
        check_key(key.as_deref().unwrap_or_default());
        keys.borrow_mut().push(key);
        Ok(())
    });
    // The handler does not wait, so one poll completes it.
    assert!(matches!(
        pin!(handled).poll(&mut Context::from_waker(Waker::noop())),
        Poll::Ready(Ok(()))
    ));
    keys.into_inner()
}

/// A key is rejected, or it is exactly the key of the image that it names.
fn check_key(key: &str) {
    match parse_incoming_key(key) {
        Some((id, image_type)) => assert_eq!(incoming_key(&id, &image_type), key),
        None => {
            assert!(
                !key.starts_with(&format!("{INCOMING_PREFIX}{ID}/main"))
                    || key.len() > INCOMING_PREFIX.len() + 41
            )
        }
    }
    if let Some((id, image_type)) = parse_commit_key(key) {
        assert_eq!(published_key(&id, &image_type, Size::Large), key);
        assert!(key.starts_with(PUBLISHED_PREFIX) && key.ends_with(COMMIT_SUFFIX));
        assert!(parse_incoming_key(key).is_none());
    }
}

/// Decodes a form-encoded text without the library that the code uses.
fn decode(key: &str) -> Option<String> {
    let spaced = key.replace('+', " ");
    let mut parts = spaced.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (hex, rest) = part.split_at_checked(2)?;
        if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(hex, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
