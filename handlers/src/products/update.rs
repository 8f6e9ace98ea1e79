//! Replaces what a client decides about a product: name, category, price and description.

use shared::{Draft, ProductId};

use super::{Error, ExpectedVersion, Products, Record};
use crate::cache::{Cache, WriteFailure};

pub struct UpdateProduct {
    pub products: Products,
    pub cache: Cache,
}

impl UpdateProduct {
    /// Returns the product as it is after the update.
    pub(crate) async fn update(
        &self,
        id: &ProductId,
        draft: Draft,
        expected: &ExpectedVersion,
    ) -> Result<Record, Error> {
        let category = draft.category.clone();
        match self.products.replace(id, draft, expected).await {
            Ok((old, new)) => {
                let categories = [&old.product.category, &new.product.category];
                self.cache.invalidate(id, &categories).await;
                Ok(new)
            }
            Err(error) => {
                let failure = WriteFailure::from(&error);
                self.cache.invalidate_after_failed_write(id, &[&category], failure).await;
                Err(error)
            }
        }
    }
}
