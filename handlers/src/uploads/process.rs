//! An upload → three clean JPEGs, `large` last: its arrival is the commit.

use super::bucket::Bucket;
use super::event::{Arrival, UploadEvent};
use crate::clock::since_1970;
use crate::http::{EventHandler, Handling, HttpError};
use crate::images::{self, Renditions};
use crate::products::{Products, Refused, pad_sequencer};
use anyhow::Result;
use serde_json::Value;
use shared::ProductId;
use shared::image::{ImageType, Size, parse_incoming_key, published_key};
use std::collections::HashMap;

/// Makes the renditions of uploads.
pub struct ProcessUploads {
    /// Where uploads arrive and renditions go.
    pub bucket: Bucket,
    /// Where a refusal is noted.
    pub products: Products,
}

impl EventHandler for ProcessUploads {
    fn handle(&self, event: Value) -> Handling<'_> {
        Box::pin(async {
            let event = UploadEvent::read(event)?;
            event.for_each(async |arrival| self.process(arrival).await).await.map(|()| Value::Null)
        })
    }
}

impl ProcessUploads {
    /// Handles one upload. A repeated one finds its object gone, or makes the same renditions again.
    async fn process(&self, arrival: &Arrival) -> Result<()> {
        let key = arrival.key().unwrap_or_default();
        let Some((id, kind)) = parse_incoming_key(&key) else {
            tracing::warn!(key, "an object that is no product's upload was left alone");
            return Ok(());
        };
        let version = &arrival.version_id;
        let made = if arrival.size > images::SOURCE_BYTES_MAX as u64 {
            Err(images::ImageError::FileTooLarge { bytes: arrival.size })
        } else {
            let Some(source) = self.bucket.get(&key, version).await? else {
                tracing::info!(key, "the upload is gone: it was handled before");
                return Ok(());
            };
            images::process(&source)
        };
        match made {
            Ok(renditions) => self.write(&id, &kind, arrival, renditions).await?,
            Err(refusal) => self.refuse(&id, &kind, arrival, &refusal.to_string()).await?,
        }
        // An upload holds what people did not mean to publish: it goes as soon as it is no longer needed.
        self.bucket.remove_version(&key, version).await
    }

    async fn write(
        &self,
        id: &ProductId,
        kind: &ImageType,
        arrival: &Arrival,
        made: Renditions,
    ) -> Result<()> {
        let mut metadata = HashMap::from([
            ("source-version".to_owned(), arrival.version_id.clone()),
            ("source-sequencer".to_owned(), pad_sequencer(&arrival.sequencer)),
        ]);
        for (size, rendition) in
            [(Size::Small, made.small), (Size::Medium, made.medium), (Size::Large, made.large)]
        {
            let name = size.name();
            metadata.insert(format!("{name}-width"), rendition.width.to_string());
            metadata.insert(format!("{name}-height"), rendition.height.to_string());
            let version = self
                .bucket
                .put_jpeg(&published_key(id, kind, size), rendition.jpeg, metadata.clone())
                .await?;
            metadata.insert(format!("{name}-version"), version);
        }
        tracing::info!(%id, kind = kind.as_str(), "an upload was processed");
        Ok(())
    }

    async fn refuse(
        &self,
        id: &ProductId,
        kind: &ImageType,
        arrival: &Arrival,
        reason: &str,
    ) -> Result<()> {
        tracing::warn!(%id, kind = kind.as_str(), reason, "an upload was refused");
        let at_s = since_1970().as_secs();
        let refused = Refused {
            sequencer: pad_sequencer(&arrival.sequencer),
            reason: reason.to_owned(),
            at_s,
        };
        self.products.note_refusal(id, kind, &refused).await.map_err(HttpError::into_cause)
    }
}
