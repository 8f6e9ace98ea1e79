//! Replaces what a client decides about a product: name, category, price and description.

use shared::{Category, Draft, ProductId};

use super::{Error, ExpectedVersion, Products, Record};
use crate::cache::{Cache, Change, Committed, Intent};

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
        let update = Update { products: &self.products, id, draft, expected };
        self.cache.change(id, &update).await
    }
}

struct Update<'a> {
    products: &'a Products,
    id: &'a ProductId,
    draft: Draft,
    expected: &'a ExpectedVersion,
}

impl Change for Update<'_> {
    type Item = Record;
    type Done = Record;
    type Error = Error;

    async fn announce(&self, token: &str) -> Result<Record, Error> {
        let condition = self.expected.condition();
        let announced = self.products.announce(self.id, token, condition).await?;
        announced.map_err(|_| Error::VersionMismatch)
    }

    async fn commit(&self, intent: Option<&Intent<Record>>) -> Result<Committed<Record>, Error> {
        let Self { products, id, draft, expected } = self;
        let (old, new) = products.replace(id, draft.clone(), expected, intent).await?;
        let categories = vec![old.product.category, new.product.category.clone()];
        Ok(Committed { done: new, categories })
    }

    async fn withdraw(&self, token: &str) {
        self.products.withdraw(self.id, token).await;
    }

    fn categories<'a>(&'a self, item: &'a Record) -> Vec<&'a Category> {
        vec![&item.product.category, &self.draft.category]
    }
}
