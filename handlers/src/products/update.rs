//! PUT /products/{id}

use super::Products;
use crate::cache::{Cache, WriteFailure};
use crate::http::{Answering, ETag, Endpoint, HttpError, IfMatch, Request, Response};
use shared::Draft;

/// Replaces what a client decides about a product.
pub struct UpdateProduct {
    /// The table.
    pub products: Products,
    /// What stands before it.
    pub cache: Cache,
}

impl Endpoint for UpdateProduct {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let id = request.product_id()?;
            let draft =
                Draft::for_replace(&request.body()?, &id).map_err(HttpError::from_faults)?;
            let if_match = IfMatch::parse(request.header("If-Match").as_deref());
            let category = draft.category.clone();
            let replaced = self.products.replace(&id, draft, &if_match).await;
            let (old, new) = match replaced {
                Ok(replaced) => replaced,
                Err(failure) => {
                    let write = WriteFailure::from(&failure);
                    self.cache.invalidate_after_failed_write(&id, &[&category], write).await;
                    return Err(failure);
                }
            };
            self.cache.invalidate(&id, &[&old.product.category, &new.product.category]).await;
            let body = serde_json::to_string(&new.product).map_err(anyhow::Error::from)?;
            Ok(Response::json(200, body).tagged(ETag(new.version)))
        })
    }
}
