//! Restores products with their former ids and images, for the command `seed`.

use std::collections::BTreeMap;

use anyhow::Context;
use async_trait::async_trait;
use aws_sdk_dynamodb::types::ReturnValuesOnConditionCheckFailure;
use serde::Deserialize;
use serde_json::Value;
use shared::image::{Dimensions, Size};
use shared::limits::IMAGE_TYPES_MAX;
use shared::restore::{
    RESTORES_MAX, Restore, RestoreEvent, RestoreResult, Restored, RestoredRendition,
};
use shared::{Draft, ProductId};

use super::record::{Record, Rendition, StoredImage, image_dimensions, pad_sequencer};
use super::store::failed_condition_item;
use super::{Error, InsertProduct};
use crate::clock::since_1970;
use crate::runtime::EventHandler;

#[async_trait(?Send)]
impl EventHandler for InsertProduct {
    async fn handle(&self, event: Value) -> anyhow::Result<Value> {
        let event: RestoreEvent = serde_json::from_value(event)
            .context("the event is neither an HTTP request nor a list of products to restore")?;
        anyhow::ensure!(
            event.restore.len() <= RESTORES_MAX,
            "an event may have at most {RESTORES_MAX} products"
        );
        let mut restored = Vec::with_capacity(event.restore.len());
        for restore in &event.restore {
            restored.push(self.restore(restore).await?);
        }
        Ok(serde_json::to_value(RestoreResult { restored })?)
    }
}

impl InsertProduct {
    async fn restore(&self, restore: &Restore) -> Result<Restored, Error> {
        let record = match read(restore, now_ms()) {
            Ok(record) => record,
            Err(message) => return Ok(Restored::Invalid(message)),
        };
        let create = async || {
            let put = self
                .products
                .client
                .put_item()
                .table_name(&self.products.table)
                .set_item(Some(record.to_item()))
                .condition_expression("attribute_not_exists(id)")
                .return_values_on_condition_check_failure(
                    ReturnValuesOnConditionCheckFailure::AllOld,
                );
            Ok(match put.send().await {
                Ok(_) => Restored::Created,
                Err(error) => compare(&record, &failed_condition_item(error)?),
            })
        };
        // The lists are deleted also if the product existed: the earlier attempt may have ended
        // before it deleted them.
        self.cache.create(&record.product.category, create).await
    }
}

/// The record to insert. Its version is the time, so that no entity tag of an earlier product with
/// this id matches.
fn read(restore: &Restore, version: u64) -> Result<Record, String> {
    #[derive(Deserialize)]
    struct WithId {
        id: String,
    }
    let with_id: WithId = serde_json::from_str(&restore.product)
        .map_err(|_| "the product is not a JSON object with an id")?;
    let id = ProductId::parse(&with_id.id).ok_or("the id is not a UUID in lower case")?;
    let draft = Draft::of_exported(&restore.product, &id).map_err(|errors| {
        errors.into_iter().map(|error| error.message).collect::<Vec<_>>().join("; ")
    })?;
    if restore.images.len() > IMAGE_TYPES_MAX {
        return Err(format!("a product may have images of at most {IMAGE_TYPES_MAX} types"));
    }
    let mut record = Record::new(id, draft);
    record.version = version;
    for (image_type, sizes) in &restore.images {
        let image = stored_image(sizes)
            .ok_or_else(|| format!("the image {} is incomplete", image_type.as_str()))?;
        record.images.insert(image_type.clone(), image);
    }
    record.product.images = image_dimensions(&record.images);
    Ok(record)
}

/// The image's sequencer is lower than each of S3, so that every upload replaces the image.
fn stored_image(sizes: &BTreeMap<Size, RestoredRendition>) -> Option<StoredImage> {
    let mut renditions = BTreeMap::new();
    for size in Size::ALL {
        let RestoredRendition { width, height, version } = sizes.get(&size)?;
        if *width == 0 || *height == 0 || version.is_empty() {
            return None;
        }
        let dimensions = Dimensions { width: *width, height: *height };
        renditions.insert(size, Rendition { dimensions, version_id: version.clone() });
    }
    Some(StoredImage { sequencer: pad_sequencer(""), renditions })
}

/// Compares the product to restore with the one that exists.
///
/// If an earlier attempt stored the same objects, the result is `Created`, so that the caller does
/// not remove the objects as superfluous.
fn compare(restored: &Record, existing: &Record) -> Restored {
    let without_images =
        |record: &Record| shared::Product { images: Default::default(), ..record.product.clone() };
    if without_images(restored) != without_images(existing) {
        return Restored::Differs;
    }
    let same_attempt = existing.version == restored.version || !restored.images.is_empty();
    if same_attempt && existing.images == restored.images {
        return Restored::Created;
    }
    let same_images =
        restored.images.is_empty() || existing.product.images == restored.product.images;
    if same_images { Restored::Same } else { Restored::Differs }
}

fn now_ms() -> u64 {
    u64::try_from(since_1970().as_millis()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use shared::image::ImageType;

    use super::*;

    const PRODUCT: &str = r#"{"id":"01890a5d-ac96-774b-bcce-b302099a8057",
        "name":"Mug","category":"Kitchen","price":12.3450}"#;

    fn restore(product: &str, versions: Option<&str>) -> Restore {
        let placed = |size: Size, versions| RestoredRendition {
            width: 3,
            height: 2,
            version: format!("{versions}-{}", size.name()),
        };
        let images = versions.map(|v| {
            (ImageType::default(), Size::ALL.into_iter().map(|s| (s, placed(s, v))).collect())
        });
        Restore { product: product.to_owned(), images: images.into_iter().collect() }
    }

    fn record(restore: &Restore, version: u64) -> Record {
        read(restore, version).unwrap()
    }

    #[test]
    fn read_keeps_id_price_and_images() {
        let record = record(&restore(PRODUCT, Some("v")), 1_764_000_000_000);
        assert_eq!(record.version, 1_764_000_000_000);
        assert_eq!(Record::from_item(&record.to_item()).unwrap(), record);
        let json = serde_json::to_string(&record.product).unwrap();
        assert!(
            json.contains(r#""price":12.345,"images":{"main":{"small":{"width":3,"height":2},"#),
            "{json}"
        );
        assert!(
            record.images[&ImageType::default()].sequencer < pad_sequencer("0000000000000000001")
        );
    }

    #[test]
    fn read_invalid_product_is_an_error() {
        let long = format!(
            r#"{{"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"{}","price":1}}"#,
            "n".repeat(201)
        );
        for (product, message) in [
            ("[]", "the product is not a JSON object with an id"),
            (
                r#"{"id":"X","name":"n","category":"c","price":1}"#,
                "the id is not a UUID in lower case",
            ),
            (
                long.as_str(),
                "name may have at most 200 characters, and has 201; category is missing",
            ),
        ] {
            assert_eq!(read(&restore(product, None), 1).unwrap_err(), message);
        }
        let mut half = restore(PRODUCT, Some("v"));
        half.images.values_mut().for_each(|sizes| drop(sizes.remove(&Size::Medium)));
        assert_eq!(read(&half, 1).unwrap_err(), "the image main is incomplete");
    }

    #[test]
    fn compare_existing_product() {
        let (bare, with_images) = (restore(PRODUCT, None), restore(PRODUCT, Some("v")));
        let other = restore(&PRODUCT.replace("12.3450", "12.34"), None);
        for (restored, version, existing, expected) in [
            (&bare, 7, record(&bare, 7), Restored::Created),
            (&bare, 8, record(&bare, 7), Restored::Same),
            (&bare, 8, record(&with_images, 7), Restored::Same),
            (&bare, 8, record(&other, 7), Restored::Differs),
            // An earlier attempt of the same event, whose response was lost.
            (&with_images, 8, record(&with_images, 7), Restored::Created),
            (&with_images, 8, record(&restore(PRODUCT, Some("w")), 7), Restored::Same),
            (&with_images, 8, record(&bare, 7), Restored::Differs),
        ] {
            assert_eq!(compare(&record(restored, version), &existing), expected);
        }
    }
}
