//! GET /products/{id}

use async_trait::async_trait;

use super::product_id;
use crate::cache::Metrics;
use crate::http::{ETag, HttpError, Request, Response, if_none_match};
use crate::products::GetProduct;
use crate::runtime::Endpoint;

#[async_trait(?Send)]
impl Endpoint for GetProduct {
    async fn start(&self) {
        self.cache.connect().await;
    }

    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let product = self.get(&product_id(request)?).await?;
        let etag = ETag(product.version);
        let tag = etag.to_string();
        if if_none_match(request.header("If-None-Match").as_deref(), &tag) {
            return Ok(Response::not_modified(tag));
        }
        Ok(Response::json(200, product.json).tagged(etag).with("X-Cache", product.cache))
    }

    fn metrics(&self) -> Option<&Metrics> {
        self.cache.metrics()
    }
}
