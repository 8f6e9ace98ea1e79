//! Fills the cache with products and lists, so that the first requests after a deploy are hits.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{Category, ProductId};

use super::Error;
use super::query::QueryProducts;
use super::record::{Item, Record};
use super::store::{BATCH_ITEMS_MAX, sdk_error};
use crate::cache::{Lookup, Reader, is_dead};
use crate::clock::since_1970;
use crate::runtime::EventHandler;

/// Products beyond these are filled by the requests that miss them.
const PRODUCTS_MAX: usize = 5_000;
const CATEGORIES_MAX: usize = 200;
/// Less than the function's timeout.
const TIME_MAX: Duration = Duration::from_secs(40);

/// Fills the cache in the same way as `GET /products` does.
pub struct WarmCache {
    pub query: QueryProducts,
}

/// The result of the invocation.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Warmed {
    /// Products that were filled.
    products: usize,
    /// Products that the cache had already.
    already: usize,
    /// Lists that the cache has now.
    lists: usize,
    /// Products in the ranking.
    popular: usize,
    /// Whether a limit of time or number ended the warming early.
    cut: bool,
}

/// What the deployer asks for. The schedule's event has none of the fields: it only fills.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WarmEvent {
    /// Let readers use the cache: all functions know it now.
    start: bool,
    /// With `start`: also fill the cache.
    fill: bool,
    /// End the use of the cache: some function will not know it soon.
    stop: bool,
    /// Say what the cache has and does: `cargo xtask cache`.
    report: bool,
}

#[async_trait(?Send)]
impl EventHandler for WarmCache {
    async fn start(&self) {
        self.query.cache.connect().await;
    }

    async fn handle(&self, event: Value) -> anyhow::Result<Value> {
        let cache = &self.query.cache;
        match serde_json::from_value(event).unwrap_or_default() {
            WarmEvent { stop: true, .. } => {
                cache.stop().await?;
                return Ok(Value::Null);
            }
            WarmEvent { report: true, .. } => {
                return Ok(serde_json::to_value(self.report().await?)?);
            }
            WarmEvent { start: true, fill, .. } => {
                cache.start().await?;
                if !fill {
                    return Ok(Value::Null);
                }
            }
            WarmEvent { .. } => {}
        }
        // The circuit breaker may be open since the last run.
        cache.connect().await;
        Ok(serde_json::to_value(self.warm().await?)?)
    }
}

impl WarmCache {
    async fn warm(&self) -> Result<Warmed, Error> {
        let start_time = Instant::now();
        let mut warmed = Warmed::default();
        let mut categories = BTreeSet::new();
        let mut start = None;
        loop {
            let (keys, next) = self.keys(start).await?;
            for batch in keys.chunks(BATCH_ITEMS_MAX) {
                categories.extend(batch.iter().map(|(_, category)| category.clone()));
                let ids: Vec<_> = batch.iter().map(|(id, _)| id.clone()).collect();
                self.fill(&ids, &mut warmed).await?;
            }
            warmed.cut =
                warmed.products + warmed.already >= PRODUCTS_MAX || start_time.elapsed() > TIME_MAX;
            match next {
                Some(next) if !warmed.cut => start = Some(next),
                _ => break,
            }
        }
        let lists = [None]
            .into_iter()
            .chain(categories.iter().take(CATEGORIES_MAX).map(|category| Some(category.as_str())));
        for category in lists {
            if start_time.elapsed() > TIME_MAX {
                warmed.cut = true;
                break;
            }
            self.query.warm(category).await?;
            warmed.lists += 1;
        }
        warmed.popular = self.query.cache.popular().await.len();
        Ok(warmed)
    }

    /// Takes the leases before it reads the table. A product read before its lease could be older
    /// than a write between the two, and the stale copy would stay in the cache.
    async fn fill(&self, ids: &[ProductId], warmed: &mut Warmed) -> Result<(), Error> {
        let cache = &self.query.cache;
        let mut leases = Vec::new();
        for id in ids {
            match cache.look_up_product(id, Reader::Warmer).await {
                Lookup::Miss(lease) => leases.push((id.clone(), lease)),
                Lookup::Hit(_) => warmed.already += 1,
                Lookup::Off | Lookup::Bypass => {}
            }
        }
        let missing: Vec<_> = leases.iter().map(|(id, _)| id.clone()).collect();
        let records = self.query.products.get_many(&missing).await?;
        for (id, lease) in leases {
            let record = records.iter().find(|record| record.product.id == id);
            let stored = record.map(Record::to_stored).transpose()?;
            cache.fill_product(lease, stored.as_ref()).await;
            warmed.products += usize::from(stored.is_some());
        }
        Ok(())
    }

    /// Scans one page of the table. Also returns the start of the next page.
    async fn keys(
        &self,
        start: Option<Item>,
    ) -> Result<(Vec<(ProductId, Category)>, Option<Item>), Error> {
        let products = &self.query.products;
        let request =
            products.client.scan().table_name(&products.table).set_exclusive_start_key(start);
        let response = request.send().await.map_err(sdk_error)?;
        let mut keys = Vec::new();
        let now_s = since_1970().as_secs();
        for item in response.items() {
            let Record { product, pending, .. } = Record::from_item(item)?;
            // A product with the token of a writer that ended in the middle is never cached.
            for token in pending.iter().filter(|token| is_dead(token, now_s)) {
                products.withdraw(&product.id, token).await;
            }
            keys.push((product.id, product.category));
        }
        Ok((keys, response.last_evaluated_key))
    }
}
