//! POST /products

use super::once::{IdempotencyKey, IdempotencyStore, Once};
use super::{Products, Record};
use crate::cache::Cache;
use crate::http::{Answering, ETag, Endpoint, HttpError, Request, Response};
use shared::{Draft, ProductId};

/// Creates a product.
pub struct InsertProduct {
    /// The table.
    pub products: Products,
    /// Where wishes are kept that may be sent again.
    pub records: IdempotencyStore,
    /// What stands before the table.
    pub cache: Cache,
}

impl Endpoint for InsertProduct {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let key = request.header("Idempotency-Key");
            let key = key.as_deref().map(IdempotencyKey::parse).transpose()?;
            let draft = Draft::for_create(&request.body()?).map_err(HttpError::from_faults)?;
            let record = Record::new(new_id()?, draft);
            let product = &record.product;
            let body = serde_json::to_string(product).map_err(anyhow::Error::from)?;
            let before = match key {
                None => self.products.insert(&record).await.map(|()| None)?,
                Some(key) => {
                    match self.records.insert_once(&key, &self.products, &record, &body).await? {
                        Once::Now => None,
                        Once::Before(body) => Some(body),
                    }
                }
            };
            // Also where it was created before: whoever did may have died between the table and the cache.
            self.cache.invalidate(&product.id, &[&product.category]).await;
            let (id, body) = match before {
                None => (product.id.clone(), body),
                Some(before) => (id_of(&before)?, before),
            };
            // Relative, so that it is right behind any host and stage: `…/products` + `products/{id}`.
            Ok(Response::json(201, body)
                .tagged(ETag(record.version))
                .with("Location", format!("products/{id}")))
        })
    }
}

fn new_id() -> Result<ProductId, HttpError> {
    let id = uuid::Uuid::now_v7().to_string();
    ProductId::parse(&id).ok_or_else(|| HttpError::Internal(anyhow::anyhow!("{id} is no id")))
}

/// The id in an answer that was kept.
fn id_of(answer: &str) -> Result<ProductId, HttpError> {
    let product: serde_json::Value = serde_json::from_str(answer).map_err(anyhow::Error::from)?;
    let id = product["id"].as_str().and_then(ProductId::parse);
    id.ok_or_else(|| HttpError::Internal(anyhow::anyhow!("a kept answer has no id")))
}
