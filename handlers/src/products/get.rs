//! GET /products/{id}

use super::Products;
use crate::cache::{Cache, Lookup, Reader};
use crate::http::{Answering, ETag, Endpoint, HttpError, Request, Response, if_none_match};
use anyhow::Context;
use shared::ProductId;

/// Gets one product, through the cache.
pub struct GetProduct {
    /// The table.
    pub products: Products,
    /// What stands before it.
    pub cache: Cache,
}

impl Endpoint for GetProduct {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let id = request.product_id()?;
            let (how, entry) = self.entry(&id).await?;
            let (version, body) = entry.split_once('\n').context("an entry without a version")?;
            let etag = ETag(version.parse().context("an entry whose version is no number")?);
            let tag = etag.to_string();
            if if_none_match(request.header("If-None-Match").as_deref(), &tag) {
                return Err(HttpError::NotModified { etag: tag });
            }
            Ok(Response::json(200, body).tagged(etag).with("X-Cache", how))
        })
    }
}

impl GetProduct {
    async fn entry(&self, id: &ProductId) -> Result<(&'static str, String), HttpError> {
        let found = self.cache.product(id, Reader::Client).await;
        let how = found.name();
        let lease = match found {
            Lookup::Hit(entry) => return Ok((how, entry)),
            Lookup::Miss(lease) => Some(lease),
            Lookup::Off | Lookup::Bypass => None,
        };
        let read = self.products.get(id).await;
        let entry = match &read {
            Ok(Some(record)) => Some(record.to_entry()?),
            _ => None,
        };
        match (lease, &entry) {
            (Some(lease), Some(entry)) => self.cache.fill_product(lease, entry).await,
            (Some(lease), None) => self.cache.release(lease).await,
            (None, _) => {}
        }
        read?;
        Ok((how, entry.ok_or_else(HttpError::no_such_product)?))
    }
}
