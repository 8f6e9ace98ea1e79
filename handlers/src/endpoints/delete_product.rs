//! DELETE /products/{id}

use async_trait::async_trait;

use super::{change_error, expected_version, product_id};
use crate::cache::Metrics;
use crate::http::{HttpError, Request, Response};
use crate::products::DeleteProduct;
use crate::runtime::Endpoint;

#[async_trait(?Send)]
impl Endpoint for DeleteProduct {
    async fn start(&self) {
        self.cache.connect().await;
    }

    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let deleted = self.delete(&product_id(request)?, &expected_version(request)).await;
        let product = deleted.map_err(|error| change_error(request, error))?;
        let json = serde_json::to_string(&product).map_err(anyhow::Error::from)?;
        Ok(Response::json(200, json))
    }

    fn metrics(&self) -> Option<&Metrics> {
        self.cache.metrics()
    }
}
