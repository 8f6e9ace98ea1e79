//! GET /products/{id}/images

use super::image_type;
use crate::http::{Answering, Endpoint, HttpError, Request, Response};
use crate::products::{Products, Record};
use crate::uploads::Bucket;
use serde_json::json;
use shared::ValidationError;
use shared::image::{ImageType, Size, incoming_key, published_key};
use shared::limits::DOWNLOAD_URL_TTL_S;

/// Gives a URL to download an image from.
pub struct DownloadUrl {
    /// Where the product is.
    pub products: Products,
    /// Where the image is.
    pub bucket: Bucket,
}

impl Endpoint for DownloadUrl {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let id = request.product_id()?;
            let kind = image_type(request)?;
            let size = request.query("size")?.map(Size::parse).transpose()?.unwrap_or(Size::Large);
            let redirect = match request.query("redirect")? {
                None | Some("false") => false,
                Some("true") => true,
                Some(_) => {
                    return Err(
                        ValidationError::of("redirect", "redirect must be true or false").into()
                    );
                }
            };
            let record = self.products.get(&id).await?.ok_or_else(HttpError::no_such_product)?;
            let Some(rendition) =
                record.images.get(&kind).and_then(|image| image.renditions.get(&size))
            else {
                return Err(self.why_absent(&record, &kind).await?);
            };
            let key = published_key(&id, &kind, size);
            let url =
                self.bucket.download_url(&key, &rendition.version_id, DOWNLOAD_URL_TTL_S).await?;
            let answer = if redirect {
                Response::found(url)
            } else {
                Response::json(
                    200,
                    json!({"download_url": url, "expires_in": DOWNLOAD_URL_TTL_S}).to_string(),
                )
            };
            Ok(answer.with("Cache-Control", "no-store"))
        })
    }
}

impl DownloadUrl {
    async fn why_absent(&self, record: &Record, kind: &ImageType) -> Result<HttpError, HttpError> {
        let shown = kind.as_str();
        let why = if self.bucket.has(&incoming_key(&record.product.id, kind)).await? {
            format!("the image of type {shown} is being processed; ask again in a moment")
        } else if let Some(refused) = record.refused.get(kind) {
            format!("the image of type {shown} was refused: {}", refused.reason)
        } else {
            format!("an image of type {shown} was never sent")
        };
        Ok(HttpError::not_found(why))
    }
}
