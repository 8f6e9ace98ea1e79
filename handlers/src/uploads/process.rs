//! Makes three JPEGs of an upload. `large` is stored last, because its arrival starts
//! [`super::PublishImages`].

use std::collections::HashMap;

use anyhow::Result;
use async_trait::async_trait;
use serde_json::Value;
use shared::ProductId;
use shared::image::{ImageType, Size, parse_incoming_key, published_key};

use super::event::{CreatedObject, UploadEvent};
use crate::clock::since_1970;
use crate::images_bucket::ImagesBucket;
use crate::products::{Products, RejectedUpload, pad_sequencer};
use crate::runtime::EventHandler;
use images::Renditions;

pub struct ProcessUploads {
    pub bucket: ImagesBucket,
    pub products: Products,
}

#[async_trait(?Send)]
impl EventHandler for ProcessUploads {
    async fn handle(&self, event: Value) -> Result<Value> {
        UploadEvent::read(event)?.for_each(async |object| self.process(object).await).await?;
        Ok(Value::Null)
    }
}

impl ProcessUploads {
    /// Handles one upload. A repeated event finds no object, or makes the same renditions again.
    async fn process(&self, upload: &CreatedObject) -> Result<()> {
        let key = upload.key().unwrap_or_default();
        let Some((id, image_type)) = parse_incoming_key(&key) else {
            tracing::warn!(key, "ignored an object whose key is not the key of an upload");
            return Ok(());
        };
        let version_id = &upload.version_id;
        let processed = if upload.size > images::SOURCE_BYTES_MAX as u64 {
            Err(images::ImageError::FileTooLarge { bytes: upload.size })
        } else {
            let Some(source) = self.bucket.get(&key, version_id).await? else {
                tracing::info!(key, "the upload does not exist: it was processed before");
                return Ok(());
            };
            images::process(&source)
        };
        match processed {
            Ok(renditions) => self.store(&id, &image_type, upload, renditions).await?,
            Err(error) => self.reject(&id, &image_type, upload, error.to_string()).await?,
        }
        // An upload can contain private metadata, so it is deleted as soon as it is processed.
        self.bucket.remove_version(&key, version_id).await
    }

    async fn store(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        upload: &CreatedObject,
        renditions: Renditions,
    ) -> Result<()> {
        let mut metadata = HashMap::from([
            ("source-version".to_owned(), upload.version_id.clone()),
            ("source-sequencer".to_owned(), pad_sequencer(&upload.sequencer)),
        ]);
        let Renditions { small, medium, large } = renditions;
        for (size, rendition) in
            [(Size::Small, small), (Size::Medium, medium), (Size::Large, large)]
        {
            let name = size.name();
            metadata.insert(format!("{name}-width"), rendition.width.to_string());
            metadata.insert(format!("{name}-height"), rendition.height.to_string());
            let key = published_key(id, image_type, size);
            let version_id = self.bucket.put_jpeg(&key, rendition.jpeg, &metadata).await?;
            metadata.insert(format!("{name}-version"), version_id);
        }
        tracing::info!(%id, kind = image_type.as_str(), "processed an upload");
        Ok(())
    }

    async fn reject(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        upload: &CreatedObject,
        reason: String,
    ) -> Result<()> {
        tracing::warn!(%id, kind = image_type.as_str(), reason, "rejected an upload");
        let sequencer = pad_sequencer(&upload.sequencer);
        let rejected = RejectedUpload { sequencer, reason, at_s: since_1970().as_secs() };
        Ok(self.products.store_rejection(id, image_type, &rejected).await?)
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_dynamodb::operation::update_item::UpdateItemOutput;
    use aws_smithy_mocks::mock;
    use serde_json::json;
    use shared::image::incoming_key;

    use super::*;
    use crate::images_bucket::tests::bucket;
    use crate::products::tests::products;

    const ID: &str = "0197c7a6-1c5e-7a2b-9d3f-0123456789ab";

    #[tokio::test]
    async fn handle_rejects_and_deletes_a_large_upload_without_reading_it() {
        let reject = mock!(aws_sdk_dynamodb::Client::update_item)
            .match_requests(|request| {
                let refused = request.expression_attribute_values().and_then(|v| v.get(":refused"));
                format!("{refused:?}").contains("20 MB")
            })
            .then_output(|| UpdateItemOutput::builder().build());
        let (bucket, received) = bucket(&[("204 No Content", "")]);
        let uploads = ProcessUploads { bucket, products: products(&[&reject]) };
        let (id, image_type) = (ProductId::parse(ID).unwrap(), ImageType::parse("front").unwrap());
        let size = images::SOURCE_BYTES_MAX + 1;
        let object = json!({"key": incoming_key(&id, &image_type), "size": size,
            "versionId": "v", "sequencer": "1"});
        uploads.handle(json!({"Records": [{"s3": {"object": object}}]})).await.unwrap();
        assert_eq!(reject.num_calls(), 1);
        let received = received.join().unwrap();
        let targets: Vec<_> = received.iter().map(|request| request.target()).collect();
        assert_eq!(targets, [format!("DELETE /images/{}", incoming_key(&id, &image_type))]);
    }
}
