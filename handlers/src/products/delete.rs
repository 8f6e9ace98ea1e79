//! DELETE /products/{id}

use super::{Products, Record};
use crate::cache::Cache;
use crate::http::{Answer, Answering, Endpoint, IfMatch, Request};
use crate::uploads::Bucket;

/// Deletes a product, and its images with it.
pub struct DeleteProduct {
    /// The table.
    pub products: Products,
    /// What stands before it.
    pub cache: Cache,
    /// Where the images are.
    pub bucket: Bucket,
}

impl Endpoint for DeleteProduct {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let id = request.product_id()?;
            let if_match = IfMatch::parse(request.header("If-Match").as_deref());
            let record = match self.products.delete(&id, &if_match).await {
                Ok(record) => record,
                Err(failure) => return Err(self.cache.forget_in_doubt(&id, &[], failure).await),
            };
            self.cache.forget(&id, &[&record.product.category]).await;
            self.remove_images(&record).await;
            Ok(Answer::json(200, serde_json::to_string(&record.product).map_err(anyhow::Error::from)?))
        })
    }
}

impl DeleteProduct {
    /// The product is gone, whatever becomes of its pictures: what cannot be removed is logged, and no failure.
    async fn remove_images(&self, record: &Record) {
        if let Err(error) = self.bucket.remove_images(&record.product.id, &record.images).await {
            tracing::error!(id = %record.product.id, error = format!("{error:#}"), "images of a deleted product were left");
        }
    }
}
