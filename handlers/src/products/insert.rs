//! Creates a product, once per idempotency key.

use anyhow::{Context, anyhow};
use serde::Deserialize;
use shared::{Draft, ProductId};

use super::idempotency::{IdempotencyKey, IdempotencyStore, Insertion};
use super::{Error, Products, Record};
use crate::cache::Cache;

pub struct InsertProduct {
    pub products: Products,
    pub idempotency: IdempotencyStore,
    pub cache: Cache,
}

/// The created product as the response shows it; of a repeated request, as its first response
/// showed it.
pub(crate) struct InsertedProduct {
    pub(crate) id: ProductId,
    pub(crate) version: u64,
    pub(crate) json: String,
}

impl InsertProduct {
    pub(crate) async fn insert(
        &self,
        draft: Draft,
        key: Option<&IdempotencyKey>,
    ) -> Result<InsertedProduct, Error> {
        let record = Record::new(new_id()?, draft);
        let json = serde_json::to_string(&record.product).map_err(anyhow::Error::from)?;
        let create = async || match key {
            None => self.products.insert(&record).await.map(|()| Insertion::Created),
            Some(key) => self.idempotency.insert_once(key, &self.products, &record, &json).await,
        };
        // The lists are deleted also for a repeated request: the first one may have ended before
        // it deleted them.
        let insertion = self.cache.create(&record.product.category, create).await?;
        let version = record.version;
        Ok(match insertion {
            Insertion::Created => InsertedProduct { id: record.product.id, version, json },
            Insertion::Repeated { response } => {
                InsertedProduct { id: id_in(&response)?, version, json: response }
            }
        })
    }
}

fn new_id() -> Result<ProductId, Error> {
    let id = uuid::Uuid::now_v7().to_string();
    ProductId::parse(&id).ok_or_else(|| Error::Internal(anyhow!("{id} is not a product id")))
}

/// The id in a stored response.
fn id_in(response: &str) -> anyhow::Result<ProductId> {
    #[derive(Deserialize)]
    struct WithId {
        id: String,
    }
    let product: WithId = serde_json::from_str(response).context("a stored response")?;
    ProductId::parse(&product.id).context("a stored response has no product id")
}
