//! The event by which `cargo xtask seed` restores products, and the result of `insert_product`.
//!
//! Only a caller with the right to invoke the function can send this event. A request through the
//! API arrives as an event of the gateway, with the client's text in `body`.

use crate::image::{ImageType, Size};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most products of one event. Each is a write, and the function has a short timeout.
pub const RESTORES_MAX: usize = 50;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreEvent {
    pub restore: Vec<Restore>,
}

/// One product to restore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restore {
    /// The JSON of the product, as the API returns it. It is a string, so that no parser on the way
    /// converts the price to a float.
    pub product: String,
    /// The images. Their objects are already in the bucket.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub images: BTreeMap<ImageType, BTreeMap<Size, RestoredRendition>>,
}

/// A rendition in the bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoredRendition {
    pub width: u32,
    pub height: u32,
    /// The version of the object.
    pub version: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreResult {
    /// One result for each product, in the order of the event.
    pub restored: Vec<Restored>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Restored {
    /// This event, or an earlier attempt of the same event, created the product.
    Created,
    /// The same product existed already.
    Same,
    /// Another product has this id. It was not changed.
    Differs,
    /// The product is invalid, for this reason.
    Invalid(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restore_event_roundtrips_through_json() {
        let placed =
            |version: &str| RestoredRendition { width: 3, height: 2, version: version.into() };
        let sizes = Size::ALL.into_iter().map(|size| (size, placed(size.name()))).collect();
        let images = BTreeMap::from([(ImageType::default(), sizes)]);
        let event = RestoreEvent {
            restore: vec![
                Restore { product: r#"{"price":1.10}"#.into(), images },
                Restore { product: "{}".into(), images: BTreeMap::new() },
            ],
        };
        let json = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<RestoreEvent>(&json).unwrap(), event);
        assert_eq!(
            serde_json::from_value::<RestoreEvent>(serde_json::to_value(&event).unwrap()).unwrap(),
            event
        );
        assert!(serde_json::from_str::<RestoreEvent>(&json.replace("main", "Main")).is_err());
    }
}
