//! Fuzz targets of what S3 hands over: notifications, and the keys in them.

use super::event::UploadEvent;
use crate::fuzz::{ID, hold};
use serde_json::{Value, json};
use shared::image::{
    COMMIT_SUFFIX, INCOMING_PREFIX, PUBLISHED_PREFIX, Size, incoming_key, parse_commit_key,
    parse_incoming_key, published_key,
};
use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[test]
fn notifications() {
    let record = format!(
        r#"{{"s3":{{"object":{{"key":"incoming_product_images/{ID}/main","size":7,"versionId":"v","sequencer":"0A"}}}}}}"#
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
    hold!(samples.map(String::into_bytes), 10_000, |data: &[u8]| {
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
    hold!(samples.map(String::into_bytes), 10_000, |data: &[u8]| {
        let Ok(key) = std::str::from_utf8(data) else { return };
        // As S3 writes it, the key comes back whatever it is; as it stands here, it is some key or none.
        let written: String = data
            .iter()
            .map(|byte| match byte {
                b' ' => "+".to_owned(),
                byte if byte.is_ascii_alphanumeric() || b"-_./*".contains(byte) => {
                    char::from(*byte).to_string()
                }
                byte => format!("%{byte:02X}"),
            })
            .collect();
        assert_eq!(keys_of(event_of(&written)), [Some(key.to_owned())]);
        let read = keys_of(event_of(key)).remove(0);
        let decoded = decoded(key);
        assert_eq!(read, decoded);
    });
}

fn event_of(key: &str) -> Value {
    json!({"Records": [{"s3": {"object": {"key": key, "size": 1, "versionId": "v", "sequencer": "0"}}}]})
}

/// The keys of a notification, each checked.
fn keys_of(event: Value) -> Vec<Option<String>> {
    let Ok(event) = UploadEvent::read(event) else { return Vec::new() };
    let keys = RefCell::new(Vec::new());
    let handled = event.for_each(async |arrival| {
        let key = arrival.key();
        check_key(key.as_deref().unwrap_or_default());
        keys.borrow_mut().push(key);
        Ok(())
    });
    // Nothing in it waits.
    assert!(matches!(
        pin!(handled).poll(&mut Context::from_waker(Waker::noop())),
        Poll::Ready(Ok(()))
    ));
    keys.into_inner()
}

/// A key is nobody's, or it is exactly what is written for whom it names.
fn check_key(key: &str) {
    match parse_incoming_key(key) {
        Some((id, kind)) => assert_eq!(incoming_key(&id, &kind), key),
        None => {
            assert!(
                !key.starts_with(&format!("{INCOMING_PREFIX}{ID}/main"))
                    || key.len() > INCOMING_PREFIX.len() + 41
            )
        }
    }
    if let Some((id, kind)) = parse_commit_key(key) {
        assert_eq!(published_key(&id, &kind, Size::Large), key);
        assert!(key.starts_with(PUBLISHED_PREFIX) && key.ends_with(COMMIT_SUFFIX));
        assert!(parse_incoming_key(key).is_none());
    }
}

/// Form encoding, read in another way than the code's.
fn decoded(key: &str) -> Option<String> {
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
