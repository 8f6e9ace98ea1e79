//! The images bucket.

use crate::products::StoredImage;
use anyhow::{Context, Result, bail};
use aws_sdk_s3::Client;
use aws_sdk_s3::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use shared::ProductId;
use shared::image::{ContentType, ImageType, Size, published_key};
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

/// The images bucket.
#[derive(Debug, Clone)]
pub struct Bucket {
    client: Client,
    name: String,
}

impl Bucket {
    /// The bucket of this name.
    pub fn new(client: Client, name: String) -> Self {
        Self { client, name }
    }

    /// A URL that takes one upload of this type to this key.
    pub async fn upload_url(
        &self,
        key: &str,
        content_type: ContentType,
        ttl_s: u64,
    ) -> Result<String> {
        let config = PresigningConfig::expires_in(Duration::from_secs(ttl_s))?;
        let put =
            self.client.put_object().bucket(&self.name).key(key).content_type(content_type.name());
        Ok(put.presigned(config).await.map_err(explained)?.uri().to_owned())
    }

    /// A URL that gives one version of an object.
    pub async fn download_url(&self, key: &str, version_id: &str, ttl_s: u64) -> Result<String> {
        let config = PresigningConfig::expires_in(Duration::from_secs(ttl_s))?;
        let get = self.client.get_object().bucket(&self.name).key(key).version_id(version_id);
        Ok(get.presigned(config).await.map_err(explained)?.uri().to_owned())
    }

    /// Scheme, host and port of the URLs made here: a page that uploads to them must be allowed to.
    pub async fn origin(&self) -> Result<String> {
        let url = self.download_url("any", "any", 60).await?;
        let end = url.match_indices('/').nth(2).context("a URL without a path")?.0;
        Ok(url[..end].to_owned())
    }

    /// The content of one version; nothing if it is gone.
    pub async fn get(&self, key: &str, version_id: &str) -> Result<Option<Vec<u8>>> {
        let get = self
            .client
            .get_object()
            .bucket(&self.name)
            .key(key)
            .version_id(version_id)
            .send()
            .await;
        match get {
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(explained(error)),
            Ok(object) => {
                Ok(Some(object.body.collect().await.context("reading the object")?.to_vec()))
            }
        }
    }

    /// Whether there is an object, in its current version.
    pub async fn has(&self, key: &str) -> Result<bool> {
        match self.client.head_object().bucket(&self.name).key(key).send().await {
            Ok(_) => Ok(true),
            Err(error) if is_absent(&error) => Ok(false),
            Err(error) => Err(explained(error)),
        }
    }

    /// What was written beside one version of an object; nothing if it is gone.
    pub async fn metadata(
        &self,
        key: &str,
        version_id: &str,
    ) -> Result<Option<HashMap<String, String>>> {
        match self
            .client
            .head_object()
            .bucket(&self.name)
            .key(key)
            .version_id(version_id)
            .send()
            .await
        {
            Ok(object) => Ok(Some(object.metadata.unwrap_or_default())),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(explained(error)),
        }
    }

    /// Writes a JPEG; gives its version.
    pub async fn put_jpeg(
        &self,
        key: &str,
        jpeg: Vec<u8>,
        metadata: HashMap<String, String>,
    ) -> Result<String> {
        let put = self
            .client
            .put_object()
            .bucket(&self.name)
            .key(key)
            .content_type(ContentType::Jpeg.name())
            // A version never changes.
            .cache_control("private, max-age=31536000, immutable")
            .set_metadata(Some(metadata))
            .body(ByteStream::from(jpeg));
        put.send()
            .await
            .map_err(explained)?
            .version_id
            .context("the images bucket is not versioned")
    }

    /// Removes one version of an object for good.
    pub async fn remove_version(&self, key: &str, version_id: &str) -> Result<()> {
        let delete = self.client.delete_object().bucket(&self.name).key(key).version_id(version_id);
        delete.send().await.map_err(explained).map(|_| ())
    }

    /// Removes a product's images for good, and hides what older uploads have left under their keys until it expires.
    pub async fn remove_images(
        &self,
        id: &ProductId,
        images: &BTreeMap<ImageType, StoredImage>,
    ) -> Result<()> {
        let mut objects = Vec::new();
        for (kind, image) in images {
            for size in Size::ALL {
                let key = published_key(id, kind, size);
                let version =
                    image.renditions.get(&size).map(|rendition| rendition.version_id.clone());
                objects
                    .push(ObjectIdentifier::builder().key(&key).set_version_id(version).build()?);
                objects.push(ObjectIdentifier::builder().key(&key).build()?);
            }
        }
        if objects.is_empty() {
            return Ok(());
        }
        let delete = Delete::builder().set_objects(Some(objects)).quiet(true).build()?;
        let answer = self
            .client
            .delete_objects()
            .bucket(&self.name)
            .delete(delete)
            .send()
            .await
            .map_err(explained)?;
        // The answer is a 200 even if none was removed.
        if let [first, ..] = answer.errors() {
            let key = first.key().unwrap_or("?");
            bail!(
                "{} objects were not removed; the first is {key}: {}",
                answer.errors().len(),
                first.message().unwrap_or("?")
            );
        }
        Ok(())
    }
}

/// Without the right to list, S3 says 403 of what is not there.
fn is_absent<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    let status = error.raw_response().map(|response| response.status().as_u16());
    matches!(status, Some(403 | 404))
}

fn explained<E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static>(
    error: SdkError<E>,
) -> anyhow::Error {
    anyhow::anyhow!(DisplayErrorContext(error).to_string())
}
