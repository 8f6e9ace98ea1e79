//! POST /products

use super::{Products, Record};
use crate::cache::Cache;
use crate::http::{Answer, Answering, ETag, Endpoint, Failure, Request};
use shared::{Draft, ProductId};

/// Creates a product.
pub struct InsertProduct {
    /// The table.
    pub products: Products,
    /// What stands before it.
    pub cache: Cache,
}

impl Endpoint for InsertProduct {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let draft = Draft::for_create(&request.body()?).map_err(Failure::from_faults)?;
            let record = Record::new(new_id()?, draft);
            self.products.insert(&record).await?;
            let product = &record.product;
            self.cache.forget(&product.id, &[&product.category]).await;
            let body = serde_json::to_string(product).map_err(anyhow::Error::from)?;
            // Relative, so that it is right behind any host and stage: `…/products` + `products/{id}`.
            Ok(Answer::json(201, body)
                .tagged(ETag(record.version))
                .with("Location", format!("products/{}", product.id)))
        })
    }
}

fn new_id() -> Result<ProductId, Failure> {
    let id = uuid::Uuid::now_v7().to_string();
    ProductId::parse(&id).ok_or_else(|| Failure::Internal(anyhow::anyhow!("{id} is no id")))
}
