//! Presigned URLs: each allows the upload or the download of one object for a limited time.

use std::time::SystemTime;

use shared::image::{ContentType, ImageType, Size, incoming_key, published_key};
use shared::limits::{DOWNLOAD_URL_TTL_S, IMAGE_TYPES_MAX, UPLOAD_URL_TTL_S};
use shared::{ProductId, ValidationError};

use crate::images_bucket::ImagesBucket;
use crate::presigned_urls::PresignedUrls;
use crate::products::{Error, Products, Record};

pub struct GenerateUploadUrl {
    pub products: Products,
    pub urls: PresignedUrls,
}

pub(crate) struct UploadUrl {
    pub(crate) url: String,
    /// The key of the object that the upload creates.
    pub(crate) key: String,
}

impl GenerateUploadUrl {
    pub(crate) async fn generate(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        content_type: ContentType,
    ) -> Result<UploadUrl, Error> {
        let record = self.products.get(id).await?.ok_or(Error::ProductNotFound)?;
        if record.images.len() >= IMAGE_TYPES_MAX && !record.images.contains_key(image_type) {
            let message =
                format!("the product has images of {IMAGE_TYPES_MAX} types, which is the maximum");
            return Err(ValidationError::of("type", message).into());
        }
        let key = incoming_key(id, image_type);
        let url = self.urls.upload(&key, content_type, UPLOAD_URL_TTL_S, SystemTime::now())?;
        Ok(UploadUrl { url, key })
    }
}

pub struct GenerateDownloadUrl {
    pub products: Products,
    pub bucket: ImagesBucket,
    pub urls: PresignedUrls,
}

impl GenerateDownloadUrl {
    /// `is_head`: the URL is for a client that follows a redirect with `HEAD`.
    pub(crate) async fn generate(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        size: Size,
        is_head: bool,
    ) -> Result<String, Error> {
        let record = self.products.get(id).await?.ok_or(Error::ProductNotFound)?;
        let image = record.images.get(image_type);
        let Some(rendition) = image.and_then(|image| image.renditions.get(&size)) else {
            return Err(self.image_not_found(&record, image_type).await?);
        };
        let key = published_key(id, image_type, size);
        let version = &rendition.version_id;
        Ok(self.urls.download(&key, version, is_head, DOWNLOAD_URL_TTL_S, SystemTime::now())?)
    }

    /// Says why the product has no image of this type.
    async fn image_not_found(
        &self,
        record: &Record,
        image_type: &ImageType,
    ) -> Result<Error, Error> {
        let key = incoming_key(&record.product.id, image_type);
        let image_type_name = image_type.as_str();
        let message = if self.bucket.exists(&key).await? {
            format!("the image of type {image_type_name} is being processed; try again in a moment")
        } else if let Some(rejected) = record.rejected.get(image_type) {
            format!("the image of type {image_type_name} was rejected: {}", rejected.reason)
        } else {
            format!("an image of type {image_type_name} was never uploaded")
        };
        Ok(Error::ImageNotFound(message))
    }
}
