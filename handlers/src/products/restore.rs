//! Products put back by the tool, with the ids and images that they had.

use super::InsertProduct;
use super::record::{Record, Rendition, StoredImage, pad_sequencer};
use super::store::refused_item;
use crate::clock::since_1970;
use crate::http::{EventHandler, Handling, HttpError};
use anyhow::Context;
use aws_sdk_dynamodb::types::ReturnValuesOnConditionCheckFailure;
use serde::Deserialize;
use serde_json::Value;
use shared::image::{Dimensions, ImageType, Size};
use shared::limits::IMAGE_TYPES_MAX;
use shared::restore::{Placed, RESTORES_MAX, Restore, RestoreAnswer, RestoreEvent, Restored};
use shared::{Draft, ProductId};
use std::collections::BTreeMap;

impl EventHandler for InsertProduct {
    fn handle(&self, event: Value) -> Handling<'_> {
        Box::pin(async move {
            let event: RestoreEvent = serde_json::from_value(event)
                .context("the event is no request, and no products to put back")?;
            anyhow::ensure!(
                event.restore.len() <= RESTORES_MAX,
                "an event may have at most {RESTORES_MAX} products"
            );
            let mut restored = Vec::with_capacity(event.restore.len());
            for wish in &event.restore {
                restored.push(self.restore(wish).await.map_err(HttpError::into_cause)?);
            }
            Ok(serde_json::to_value(RestoreAnswer { restored })?)
        })
    }
}

impl InsertProduct {
    async fn restore(&self, wish: &Restore) -> Result<Restored, HttpError> {
        let record = match read(wish, now_ms()) {
            Ok(record) => record,
            Err(fault) => return Ok(Restored::Invalid(fault)),
        };
        let put = self
            .products
            .client
            .put_item()
            .table_name(&self.products.table)
            .set_item(Some(record.to_item()))
            .condition_expression("attribute_not_exists(id)")
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        let restored = match put.send().await {
            Ok(_) => Restored::Created,
            Err(error) => compare(&record, &refused_item(error)?),
        };
        if restored != Restored::Differs {
            // Also where it was there: whoever put it in may have died between the table and the cache.
            self.cache.invalidate(&record.product.id, &[&record.product.category]).await;
        }
        Ok(restored)
    }
}

/// The record that is wished for. Its version begins with the time, so that no entity tag of an earlier life of this id fits.
fn read(wish: &Restore, version: u64) -> Result<Record, String> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    let named: Named =
        serde_json::from_str(&wish.product).map_err(|_| "the product is no object with an id")?;
    let id = ProductId::parse(&named.id).ok_or("the id is not a UUID in lower case")?;
    let draft = Draft::for_replace(&wish.product, &id).map_err(|faults| {
        faults.into_iter().map(|fault| fault.message).collect::<Vec<_>>().join("; ")
    })?;
    if wish.images.len() > IMAGE_TYPES_MAX {
        return Err(format!("a product may have images of at most {IMAGE_TYPES_MAX} types"));
    }
    let mut record = Record::new(id, draft);
    record.version = version;
    for (kind, sizes) in &wish.images {
        let image =
            stored(sizes).ok_or_else(|| format!("the image {} is not whole", kind.as_str()))?;
        record.images.insert(kind.clone(), image);
    }
    record.product.images = shown(&record.images);
    Ok(record)
}

/// Its sequencer comes before any that S3 gives, so that every upload takes its place.
fn stored(sizes: &BTreeMap<Size, Placed>) -> Option<StoredImage> {
    let mut renditions = BTreeMap::new();
    for size in Size::ALL {
        let Placed { width, height, version } = sizes.get(&size)?;
        if *width == 0 || *height == 0 || version.is_empty() {
            return None;
        }
        let dimensions = Dimensions { width: *width, height: *height };
        renditions.insert(size, Rendition { dimensions, version_id: version.clone() });
    }
    Some(StoredImage { sequencer: pad_sequencer(""), renditions })
}

fn shown(images: &BTreeMap<ImageType, StoredImage>) -> shared::image::Images {
    let sizes = |image: &StoredImage| {
        image.renditions.iter().map(|(size, r)| (*size, r.dimensions)).collect()
    };
    images.iter().map(|(kind, image)| (kind.clone(), sizes(image))).collect()
}

/// What is there, seen from what was to be put in. The objects that an earlier try has named belong to the product: it is
/// told as created, so that nobody takes them away as superfluous.
fn compare(wished: &Record, there: &Record) -> Restored {
    let plain =
        |record: &Record| shared::Product { images: Default::default(), ..record.product.clone() };
    if plain(wished) != plain(there) {
        return Restored::Differs;
    }
    let ours = there.version == wished.version || !wished.images.is_empty();
    if ours && there.images == wished.images {
        return Restored::Created;
    }
    let alike = wished.images.is_empty() || there.product.images == wished.product.images;
    if alike { Restored::Same } else { Restored::Differs }
}

fn now_ms() -> u64 {
    u64::try_from(since_1970().as_millis()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRODUCT: &str = r#"{"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"Mug","category":"Kitchen","price":12.3450}"#;

    fn wish(product: &str, versions: Option<&str>) -> Restore {
        let placed = |size: Size, versions| Placed {
            width: 3,
            height: 2,
            version: format!("{versions}-{}", size.name()),
        };
        let images = versions.map(|v| {
            (ImageType::default(), Size::ALL.into_iter().map(|s| (s, placed(s, v))).collect())
        });
        Restore { product: product.to_owned(), images: images.into_iter().collect() }
    }

    fn record(wished: &Restore, version: u64) -> Record {
        read(wished, version).unwrap()
    }

    #[test]
    fn a_product_comes_back_with_its_images() {
        let record = record(&wish(PRODUCT, Some("v")), 1_764_000_000_000);
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
    fn what_is_no_product_is_told_and_not_written() {
        let long = format!(
            r#"{{"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"{}","price":1}}"#,
            "n".repeat(201)
        );
        for (product, says) in [
            ("[]", "the product is no object with an id"),
            (
                r#"{"id":"X","name":"n","category":"c","price":1}"#,
                "the id is not a UUID in lower case",
            ),
            (
                long.as_str(),
                "name may have at most 200 characters, and has 201; category is missing",
            ),
        ] {
            assert_eq!(read(&wish(product, None), 1).unwrap_err(), says);
        }
        let mut half = wish(PRODUCT, Some("v"));
        half.images.values_mut().for_each(|sizes| drop(sizes.remove(&Size::Medium)));
        assert_eq!(read(&half, 1).unwrap_err(), "the image main is not whole");
    }

    #[test]
    fn what_is_there_is_told_apart() {
        let (bare, pictured) = (wish(PRODUCT, None), wish(PRODUCT, Some("v")));
        let other = wish(&PRODUCT.replace("12.3450", "12.34"), None);
        for (wished, at, there, restored) in [
            (&bare, 7, record(&bare, 7), Restored::Created),
            (&bare, 8, record(&bare, 7), Restored::Same),
            (&bare, 8, record(&pictured, 7), Restored::Same),
            (&bare, 8, record(&other, 7), Restored::Differs),
            // An earlier try of the same event, whose answer was lost: its objects are the product's.
            (&pictured, 8, record(&pictured, 7), Restored::Created),
            (&pictured, 8, record(&wish(PRODUCT, Some("w")), 7), Restored::Same),
            (&pictured, 8, record(&bare, 7), Restored::Differs),
        ] {
            assert_eq!(compare(&record(wished, at), &there), restored);
        }
    }
}
