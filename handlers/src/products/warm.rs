//! Fills the cache, so that the first readers after a deploy do not all pay for it.

use super::query::QueryProducts;
use super::record::{Item, Record};
use super::store::{BATCH_ITEMS_MAX, failure};
use crate::cache::{Lookup, Reader};
use crate::http::{EventHandler, Handling, HttpError};
use serde::Serialize;
use serde_json::Value;
use shared::{Category, ProductId};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// Products that are filled; what is read beyond them fills itself.
const PRODUCTS_MAX: usize = 5_000;
/// Lists that are filled.
const CATEGORIES_MAX: usize = 200;
/// The work stops after this long, well before the function's own limit.
const TIME_MAX: Duration = Duration::from_secs(40);

/// Fills products, lists and the ranking, by the same paths that readers take.
pub struct WarmCache {
    /// The readers' own way through the cache.
    pub query: QueryProducts,
}

/// What was done.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Warmed {
    /// Products filled now.
    products: usize,
    /// Products that were there already.
    already: usize,
    /// Lists now in the cache.
    lists: usize,
    /// Products in the ranking.
    popular: usize,
    /// Whether time or a limit ended it early.
    cut: bool,
}

impl EventHandler for WarmCache {
    fn handle(&self, _: Value) -> Handling<'_> {
        Box::pin(async {
            Ok(serde_json::to_value(self.run().await.map_err(HttpError::into_cause)?)?)
        })
    }
}

impl WarmCache {
    /// Fills what fits in the time.
    async fn run(&self) -> Result<Warmed, HttpError> {
        let begun = Instant::now();
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
                warmed.products + warmed.already >= PRODUCTS_MAX || begun.elapsed() > TIME_MAX;
            match next {
                Some(next) if !warmed.cut => start = Some(next),
                _ => break,
            }
        }
        let lists = [None]
            .into_iter()
            .chain(categories.iter().take(CATEGORIES_MAX).map(|category| Some(category.as_str())));
        for category in lists {
            if begun.elapsed() > TIME_MAX {
                warmed.cut = true;
                break;
            }
            self.query.warm(category).await?;
            warmed.lists += 1;
        }
        warmed.popular = self.query.cache.popular().await.len();
        Ok(warmed)
    }

    /// Leases first, then the table: what is read before its lease could be older than a write that came between.
    async fn fill(&self, ids: &[ProductId], warmed: &mut Warmed) -> Result<(), HttpError> {
        let cache = &self.query.cache;
        let mut leases = Vec::new();
        for id in ids {
            match cache.product(id, Reader::Warmer).await {
                Lookup::Miss(lease) => leases.push((id.clone(), lease)),
                Lookup::Hit(_) => warmed.already += 1,
                Lookup::Off | Lookup::Bypass => {}
            }
        }
        let wanted: Vec<_> = leases.iter().map(|(id, _)| id.clone()).collect();
        let records = self.query.products.get_many(&wanted).await?;
        for (id, lease) in leases {
            match records.iter().find(|record| record.product.id == id) {
                Some(record) => {
                    cache.fill_product(lease, &record.to_entry()?).await;
                    warmed.products += 1;
                }
                None => cache.release(lease).await,
            }
        }
        Ok(())
    }

    async fn keys(
        &self,
        start: Option<Item>,
    ) -> Result<(Vec<(ProductId, Category)>, Option<Item>), HttpError> {
        let products = &self.query.products;
        let read =
            products.client.scan().table_name(&products.table).set_exclusive_start_key(start);
        let answer = read.send().await.map_err(failure)?;
        let mut keys = Vec::new();
        for item in answer.items() {
            let product = Record::from_item(item)?.product;
            keys.push((product.id, product.category));
        }
        Ok((keys, answer.last_evaluated_key))
    }
}
