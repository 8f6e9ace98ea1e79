//! Products that are put back as they were: the event by which the tool asks `insert_product` for it, and the answer.
//!
//! Only who may invoke the function can send it. A request that comes through the API is an event of the gateway's own making,
//! with the client's words inside of `body`.

use crate::image::{ImageType, Size};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most products in one event: each is a write, and the function's time is short.
pub const RESTORES_MAX: usize = 50;

/// What the tool sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreEvent {
    /// The products.
    pub restore: Vec<Restore>,
}

/// One product that is to be there again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restore {
    /// As the API shows it. A text inside of the event, so that the price meets nobody who reads numbers.
    pub product: String,
    /// Its images, whose objects stand in the bucket already.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub images: BTreeMap<ImageType, BTreeMap<Size, Placed>>,
}

/// A rendition that stands in the bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The object's version.
    pub version: String,
}

/// What the function answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreAnswer {
    /// What became of each product, in the order of the event.
    pub restored: Vec<Restored>,
}

/// What became of one product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Restored {
    /// It was put in, by this event or by an earlier try of the same one.
    Created,
    /// It was there, just so.
    Same,
    /// Another product has this id; it was left alone.
    Differs,
    /// It is no product, for this reason.
    Invalid(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_read_as_it_was_written() {
        let placed = |version: &str| Placed { width: 3, height: 2, version: version.into() };
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
