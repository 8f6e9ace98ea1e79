//! Gets one product through the cache.

use shared::ProductId;

use super::record::parse_entry;
use super::{Error, Products};
use crate::cache::Cache;

pub struct GetProduct {
    pub products: Products,
    pub cache: Cache,
}

/// A product as the response shows it.
pub(crate) struct ProductJson {
    pub(crate) version: u64,
    pub(crate) json: String,
    /// How the cache was used: the value of the header `X-Cache`.
    pub(crate) cache: &'static str,
}

impl GetProduct {
    pub(crate) async fn get(&self, id: &ProductId) -> Result<ProductJson, Error> {
        let read = async || {
            let record = self.products.get(id).await?.ok_or(Error::ProductNotFound)?;
            Ok::<_, Error>(record.to_stored()?)
        };
        let (entry, cache) = self.cache.product(id, read).await?;
        let (version, json) = parse_entry(entry)?;
        Ok(ProductJson { version, json, cache })
    }
}
