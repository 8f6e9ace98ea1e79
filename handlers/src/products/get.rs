//! Gets one product through the cache.

use shared::ProductId;

use super::record::parse_entry;
use super::{Error, Products};
use crate::cache::{Cache, Lookup, Reader};

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
        let lookup = self.cache.product(id, Reader::Client).await;
        let cache = lookup.name();
        let entry = match lookup {
            Lookup::Hit(entry) => entry,
            Lookup::Miss(lease) => {
                let entry = self.read_entry(id).await;
                match &entry {
                    Ok(entry) => self.cache.fill_product(lease, entry).await,
                    Err(_) => self.cache.release(lease).await,
                }
                entry?
            }
            Lookup::Off | Lookup::Bypass => self.read_entry(id).await?,
        };
        let (version, json) = parse_entry(entry)?;
        Ok(ProductJson { version, json, cache })
    }

    /// Reads the product from the table, as a cache entry.
    async fn read_entry(&self, id: &ProductId) -> Result<String, Error> {
        let record = self.products.get(id).await?.ok_or(Error::ProductNotFound)?;
        Ok(record.to_entry()?)
    }
}
