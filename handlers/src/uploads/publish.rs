//! A finished upload → the product's images, by one conditional update.

use super::bucket::Bucket;
use super::event::{Arrival, UploadEvent};
use crate::cache::Cache;
use crate::http::{EventHandler, Handling, HttpError, Refusal};
use crate::products::{Products, Rendition, StoredImage};
use anyhow::Result;
use serde_json::Value;
use shared::ProductId;
use shared::image::{Dimensions, ImageType, Size, parse_commit_key, published_key};
use std::collections::{BTreeMap, HashMap};

/// Publishes what was processed.
pub struct PublishImages {
    /// Where the renditions are.
    pub bucket: Bucket,
    /// Where they are noted.
    pub products: Products,
    /// What stands before the products.
    pub cache: Cache,
}

impl EventHandler for PublishImages {
    fn handle(&self, event: Value) -> Handling<'_> {
        Box::pin(async {
            let event = UploadEvent::read(event)?;
            event.for_each(async |arrival| self.publish(arrival).await).await.map(|()| Value::Null)
        })
    }
}

impl PublishImages {
    /// Handles the arrival of one `large.jpg`.
    async fn publish(&self, arrival: &Arrival) -> Result<()> {
        let key = arrival.key().unwrap_or_default();
        let Some((id, kind)) = parse_commit_key(&key) else {
            tracing::warn!(key, "an object that completes no upload was left alone");
            return Ok(());
        };
        let Some(metadata) = self.bucket.metadata(&key, &arrival.version_id).await? else {
            tracing::info!(key, "the images are gone: they were handled before");
            return Ok(());
        };
        let Some(image) = read_metadata(&metadata, &arrival.version_id) else {
            tracing::warn!(key, "an image that was not made here was left alone");
            return Ok(());
        };
        match self.products.publish(&id, &kind, &image).await {
            Ok(Some(record)) => {
                self.cache.invalidate(&id, &[&record.product.category]).await;
                tracing::info!(%id, kind = kind.as_str(), "images were published");
                Ok(())
            }
            Ok(None) => {
                self.remove(
                    &id,
                    &kind,
                    &image,
                    "newer images of this type stand, or the product has its fill",
                )
                .await
            }
            Err(HttpError::Refused(Refusal::NotFound, _)) => {
                self.remove(&id, &kind, &image, "the product is gone").await
            }
            Err(failure) => Err(failure.into_cause()),
        }
    }

    /// Nobody will ever ask for these.
    async fn remove(
        &self,
        id: &ProductId,
        kind: &ImageType,
        image: &StoredImage,
        why: &str,
    ) -> Result<()> {
        tracing::info!(%id, kind = kind.as_str(), why, "images were removed");
        for (size, rendition) in &image.renditions {
            self.bucket
                .remove_version(&published_key(id, kind, *size), &rendition.version_id)
                .await?;
        }
        Ok(())
    }
}

/// What [`super::ProcessUploads`] wrote beside `large.jpg`.
fn read_metadata(metadata: &HashMap<String, String>, large_version: &str) -> Option<StoredImage> {
    let mut renditions = BTreeMap::new();
    for size in Size::ALL {
        let name = size.name();
        let pixels = |side| metadata.get(&format!("{name}-{side}"))?.parse().ok();
        let version_id = match size {
            Size::Large => large_version.to_owned(),
            Size::Small | Size::Medium => metadata.get(&format!("{name}-version"))?.clone(),
        };
        let dimensions = Dimensions { width: pixels("width")?, height: pixels("height")? };
        renditions.insert(size, Rendition { dimensions, version_id });
    }
    Some(StoredImage { sequencer: metadata.get("source-sequencer")?.clone(), renditions })
}
