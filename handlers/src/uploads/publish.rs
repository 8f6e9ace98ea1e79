//! Makes the images of a processed upload the product's images, by one conditional update.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use async_trait::async_trait;
use serde_json::Value;
use shared::image::{Dimensions, ImageType, Size, parse_commit_key, published_key};
use shared::{Category, ProductId};

use super::event::{CreatedObject, UploadEvent};
use crate::cache::{Cache, Change, Committed, ControlError, Intent};
use crate::images_bucket::ImagesBucket;
use crate::products::{Error, Products, Record, Rendition, StoredImage, may_publish};
use crate::runtime::EventHandler;

pub struct PublishImages {
    pub bucket: ImagesBucket,
    pub products: Products,
    pub cache: Cache,
}

#[async_trait(?Send)]
impl EventHandler for PublishImages {
    async fn start(&self) {
        self.cache.connect().await;
    }

    async fn handle(&self, event: Value) -> Result<Value> {
        UploadEvent::read(event)?.for_each(async |object| self.publish(object).await).await?;
        Ok(Value::Null)
    }
}

impl PublishImages {
    /// Handles the arrival of one `large.jpg`.
    async fn publish(&self, object: &CreatedObject) -> Result<()> {
        let key = object.key().unwrap_or_default();
        let Some((id, image_type)) = parse_commit_key(&key) else {
            tracing::warn!(key, "ignored an object whose key is not the key of a large image");
            return Ok(());
        };
        let Some(metadata) = self.bucket.metadata(&key, &object.version_id).await? else {
            tracing::info!(key, "the images do not exist: they were removed before");
            return Ok(());
        };
        let Some(image) = read_metadata(&metadata, &object.version_id) else {
            tracing::warn!(key, "ignored an image without the metadata of a processed upload");
            return Ok(());
        };
        let publication = Publication {
            products: &self.products,
            id: &id,
            image_type: &image_type,
            image: &image,
        };
        let unused = match self.cache.change(&id, &publication).await {
            Ok(()) | Err(PublishError::Repeated) => {
                tracing::info!(%id, kind = image_type.as_str(), "published images");
                return Ok(());
            }
            Err(PublishError::NotTaken) => {
                "the product has newer images of this type, or the most types of images"
            }
            Err(PublishError::Failed(Error::ProductNotFound)) => "the product does not exist",
            Err(PublishError::Failed(error)) => return Err(error.into()),
        };
        self.remove(&id, &image_type, &image, unused).await
    }

    /// Removes images that no product uses.
    async fn remove(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        image: &StoredImage,
        why: &str,
    ) -> Result<()> {
        tracing::info!(%id, kind = image_type.as_str(), why, "removing images");
        for (size, rendition) in &image.renditions {
            let key = published_key(id, image_type, *size);
            self.bucket.remove_version(&key, &rendition.version_id).await?;
        }
        Ok(())
    }
}

/// Why images were not published.
enum PublishError {
    /// An earlier event published them.
    Repeated,
    /// The product has newer images of this type, or the most types of images.
    NotTaken,
    Failed(Error),
}

impl From<ControlError> for PublishError {
    fn from(error: ControlError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Error> for PublishError {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

struct Publication<'a> {
    products: &'a Products,
    id: &'a ProductId,
    image_type: &'a ImageType,
    image: &'a StoredImage,
}

impl Publication<'_> {
    /// Why a product did not meet the condition.
    fn rejected(&self, current: &Record) -> PublishError {
        if current.images.get(self.image_type) == Some(self.image) {
            PublishError::Repeated
        } else if may_publish(current, self.image_type, self.image) {
            let text = "the publication took too long, so another writer ended it";
            PublishError::Failed(Error::Unavailable(anyhow::anyhow!(text)))
        } else {
            PublishError::NotTaken
        }
    }
}

impl Change for Publication<'_> {
    type Item = Record;
    type Done = ();
    type Error = PublishError;

    async fn announce(&self, token: &str) -> Result<Record, PublishError> {
        let condition = Products::publish_condition(self.image_type, self.image);
        let announced = self.products.announce(self.id, token, condition).await?;
        announced.map_err(|current| self.rejected(&current))
    }

    async fn commit(&self, intent: Option<&Intent<Record>>) -> Result<Committed<()>, PublishError> {
        let Self { products, id, image_type, image } = self;
        let record = match products.publish_image(id, image_type, image, intent).await? {
            Ok(record) => record,
            // The response to the first attempt of this commit was lost.
            Err(current) if current.images.get(image_type) == Some(*image) => current,
            Err(current) => return Err(self.rejected(&current)),
        };
        Ok(Committed { done: (), categories: vec![record.product.category] })
    }

    async fn withdraw(&self, token: &str) {
        self.products.withdraw(self.id, token).await;
    }

    fn categories<'a>(&'a self, item: &'a Record) -> Vec<&'a Category> {
        vec![&item.product.category]
    }
}

/// Reads the metadata that [`super::ProcessUploads`] stores with `large.jpg`.
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
