//! PUT /products/{id}

use async_trait::async_trait;
use shared::Draft;

use super::{change_error, expected_version, product_id};
use crate::cache::Metrics;
use crate::http::{ETag, HttpError, Request, Response};
use crate::products::UpdateProduct;
use crate::runtime::Endpoint;

#[async_trait(?Send)]
impl Endpoint for UpdateProduct {
    async fn start(&self) {
        self.cache.connect().await;
    }

    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let id = product_id(request)?;
        let draft =
            Draft::for_replace(&request.body()?, &id).map_err(HttpError::from_validation_errors)?;
        let updated = self.update(&id, draft, &expected_version(request)).await;
        let record = updated.map_err(|error| change_error(request, error))?;
        let json = serde_json::to_string(&record.product).map_err(anyhow::Error::from)?;
        Ok(Response::json(200, json).tagged(ETag(record.version)))
    }

    fn metrics(&self) -> Option<&Metrics> {
        self.cache.metrics()
    }
}
