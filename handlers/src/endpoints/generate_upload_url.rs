//! POST /products/{id}/images

use async_trait::async_trait;
use serde_json::json;
use shared::image::ContentType;
use shared::limits::UPLOAD_URL_TTL_S;

use super::{image_type, product_id};
use crate::http::{HttpError, Request, Response};
use crate::runtime::Endpoint;
use crate::uploads::GenerateUploadUrl;

#[async_trait(?Send)]
impl Endpoint for GenerateUploadUrl {
    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let id = product_id(request)?;
        let image_type = image_type(request)?;
        let content_type =
            request.query("content_type")?.map(ContentType::parse).transpose()?.unwrap_or_default();
        let upload = self.generate(&id, &image_type, content_type).await?;
        let body = json!({
            "url": upload.url,
            "expires_in": UPLOAD_URL_TTL_S,
            "content_type": content_type.name(),
            "key": upload.key,
        });
        Ok(Response::json(200, body.to_string()).with("Cache-Control", "no-store"))
    }
}
