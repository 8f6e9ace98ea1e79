//! POST /products

use async_trait::async_trait;
use shared::Draft;

use crate::cache::Metrics;
use crate::http::{ETag, HttpError, Request, Response};
use crate::products::{IdempotencyKey, InsertProduct};
use crate::runtime::Endpoint;

#[async_trait(?Send)]
impl Endpoint for InsertProduct {
    async fn start(&self) {
        self.cache.connect().await;
    }

    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let key = request.header("Idempotency-Key");
        let key = key.as_deref().map(IdempotencyKey::parse).transpose()?;
        let draft =
            Draft::for_create(&request.body()?).map_err(HttpError::from_validation_errors)?;
        let inserted = self.insert(draft, key.as_ref()).await?;
        // Relative to `…/products`, so that it is right for every host and stage.
        let location = format!("products/{}", inserted.id);
        Ok(Response::json(201, inserted.json)
            .tagged(ETag(inserted.version))
            .with("Location", location))
    }

    fn metrics(&self) -> Option<&Metrics> {
        self.cache.metrics()
    }
}
