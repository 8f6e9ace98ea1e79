//! GET /products/{id}/images

use async_trait::async_trait;
use serde_json::json;
use shared::ValidationError;
use shared::image::Size;
use shared::limits::DOWNLOAD_URL_TTL_S;

use super::{image_type, product_id};
use crate::http::{HttpError, Request, Response};
use crate::runtime::Endpoint;
use crate::uploads::GenerateDownloadUrl;

#[async_trait(?Send)]
impl Endpoint for GenerateDownloadUrl {
    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let id = product_id(request)?;
        let image_type = image_type(request)?;
        let size = request.query("size")?.map(Size::parse).transpose()?.unwrap_or(Size::Large);
        let redirect = match request.query("redirect")? {
            None | Some("false") => false,
            Some("true") => true,
            Some(_) => {
                let message = "redirect must be true or false";
                return Err(ValidationError::of("redirect", message).into());
            }
        };
        let url = self.generate(&id, &image_type, size, request.is_head()).await?;
        let response = if redirect {
            Response::found(url)
        } else {
            let body = json!({"download_url": url, "expires_in": DOWNLOAD_URL_TTL_S});
            Response::json(200, body.to_string())
        };
        Ok(response.with("Cache-Control", "no-store"))
    }
}
