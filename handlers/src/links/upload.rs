//! POST /products/{id}/images

use super::image_type;
use crate::http::{Answering, Endpoint, HttpError, Request, Response};
use crate::products::Products;
use crate::uploads::Bucket;
use serde_json::json;
use shared::ValidationError;
use shared::image::{ContentType, incoming_key};
use shared::limits::{IMAGE_TYPES_MAX, UPLOAD_URL_TTL_S};

/// Gives a URL to upload an image to.
pub struct UploadUrl {
    /// Where the product is.
    pub products: Products,
    /// Where the image goes.
    pub bucket: Bucket,
}

impl Endpoint for UploadUrl {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let id = request.product_id()?;
            let kind = image_type(request)?;
            let content_type = request
                .query("content_type")?
                .map(ContentType::parse)
                .transpose()?
                .unwrap_or_default();
            let record = self.products.get(&id).await?.ok_or_else(HttpError::no_such_product)?;
            if record.images.len() >= IMAGE_TYPES_MAX && !record.images.contains_key(&kind) {
                return Err(ValidationError::of(
                    "type",
                    format!("the product has images of {IMAGE_TYPES_MAX} types, which is the most"),
                )
                .into());
            }
            let key = incoming_key(&id, &kind);
            let url = self.bucket.upload_url(&key, content_type, UPLOAD_URL_TTL_S).await?;
            let body = json!({"url": url, "expires_in": UPLOAD_URL_TTL_S, "content_type": content_type.name(), "key": key});
            Ok(Response::json(200, body.to_string()).with("Cache-Control", "no-store"))
        })
    }
}
