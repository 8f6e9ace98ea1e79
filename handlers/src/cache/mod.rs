//! The cache in front of the products table: cache-aside, with leases.
//!
//! A reader that misses takes a *lease* on the product's key before it reads the table. Its fill
//! is accepted only while the lease is still there. A writer deletes the key after its commit and
//! before its response. This deletes a lease, too, so a copy that was read before a write is never
//! stored after the write. Lists have a *generation* instead of a lease: a random value that
//! writers replace.
//!
//! A request never fails because of the cache: every error in here becomes [`Lookup::Bypass`].

mod breaker;
mod clock;
mod connection;
mod keys;
mod metrics;
#[cfg(test)]
mod model;
mod ranking;
mod report;
mod scripts;
mod store;
#[cfg(test)]
mod tests;

pub use keys::ListQuery;
pub use metrics::Metrics;

use std::time::Duration;

use shared::limits::cache_ttl_s;
use shared::{Category, ProductId};
use uuid::Uuid;

use crate::settings::CacheAddress;
use breaker::ProtectedStore;
use clock::{Clock, SystemClock};
use connection::Connection;
use keys::Keys;
use ranking::{CountedRead, GetRanking};
use scripts::{
    FillList, FillProduct, Invalidate, InvalidateProduct, LookUpList, LookUpProduct, ProductReply,
    ReleaseLease,
};
use store::{CacheError, Store};

/// How long a reader may take to fill. Then another reader may take the lease.
const LEASE_TTL_MS: u64 = 3_000;
/// The waits of a reader while another reader holds the lease; it looks again after each.
const WAITS_MS: [u64; 4] = [5, 10, 20, 40];
/// The category index lags behind the table. A list that is read this soon after a write may lack
/// the write, and is cached no longer than this.
const INDEX_LAG_S: u64 = 2;
/// A longer list is cheaper to read from the table than to cache.
const LIST_BYTES_MAX: usize = 512 * 1024;
/// Generations live longer than every list that belongs to them.
const GENERATION_TTL_S: u64 = 24 * 3600;

const _: () = assert!(
    GENERATION_TTL_S > cache_ttl_s::CATEGORY
        && GENERATION_TTL_S > cache_ttl_s::SEARCH
        && INDEX_LAG_S < cache_ttl_s::SEARCH
);

/// The cache, over a store and a clock. It does nothing in a stack without a cache.
pub struct Cache<S = Connection, C = SystemClock> {
    store: Option<ProtectedStore<S, C>>,
    keys: Keys,
}

/// The result of a lookup.
#[derive(Debug)]
pub enum Lookup<T> {
    /// The stack has no cache.
    Off,
    /// The cache is unavailable, or another reader holds the lease: read the table and do not fill.
    Bypass,
    /// The entry.
    Hit(String),
    /// There is no entry. Read the table after this lookup, then fill or release with the value.
    Miss(T),
}

impl<T> Lookup<T> {
    /// The value of the `X-Cache` header.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Bypass => "bypass",
            Self::Hit(_) => "hit",
            Self::Miss(_) => "miss",
        }
    }
}

/// The right to fill a product's key, until it expires or a writer invalidates the key.
#[derive(Debug)]
pub struct Lease {
    id: ProductId,
    token: String,
    reader: Reader,
}

/// Who reads a product. Only reads of clients count for its popularity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Client,
    /// The function that fills the cache after a deploy and on a schedule.
    Warmer,
}

/// The generation in which a list was looked up.
#[derive(Debug)]
pub struct Generation {
    query: ListQuery,
    value: String,
}

/// How a write to the table failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteFailure {
    /// The table rejected the write: nothing was written.
    Rejected,
    /// There was no clear reply: the write may have been made.
    OutcomeUnknown,
}

impl Cache {
    /// The cache at this address; without an address, no cache. Connects on first use.
    pub fn at(address: Option<CacheAddress>) -> anyhow::Result<Self> {
        let Some(CacheAddress { url, namespace, .. }) = address else {
            return Ok(Self { store: None, keys: Keys::default() });
        };
        let store = ProtectedStore::new(Connection::to(&url, SystemClock)?, SystemClock);
        Ok(Self { store: Some(store), keys: Keys::of(&namespace) })
    }
}

#[expect(private_bounds, reason = "only tests use other types than the defaults")]
impl<S: Store, C: Clock> Cache<S, C> {
    /// Looks a product up, and counts the read of a client.
    ///
    /// While another reader holds the lease, waits for its fill: one reader reads the table, and
    /// the others get its entry.
    pub async fn product(&self, id: &ProductId, reader: Reader) -> Lookup<Lease> {
        let Some(store) = &self.store else { return Lookup::Off };
        for wait_ms in WAITS_MS.into_iter().map(Some).chain([None]) {
            let token = random_token();
            let step = LookUpProduct {
                product_key: self.keys.product(id),
                lease: keys::lease(&token),
                lease_ttl_ms: LEASE_TTL_MS,
                counted: self.counted_read(store, id, reader),
            };
            match store.read(&step).await {
                Ok(ProductReply::Entry(entry)) => return Lookup::Hit(entry),
                Ok(ProductReply::LeaseTaken) => {
                    return Lookup::Miss(Lease { id: id.clone(), token, reader });
                }
                Ok(ProductReply::LeaseHeldByOther) => {
                    let Some(ms) = wait_ms else { break };
                    store.clock().sleep(Duration::from_millis(ms)).await;
                }
                Err(error) => {
                    error.log("look up a product");
                    break;
                }
            }
        }
        Lookup::Bypass
    }

    /// Stores a product that was read from the table after the lookup that took the lease.
    pub async fn fill_product(&self, lease: Lease, entry: &str) {
        let Some(store) = &self.store else { return };
        let step = FillProduct {
            product_key: self.keys.product(&lease.id),
            lease: keys::lease(&lease.token),
            entry: entry.to_owned(),
            ttl_s: with_jitter(cache_ttl_s::PRODUCT),
            counted: self.counted_read(store, &lease.id, lease.reader),
        };
        log_error(store.read(&step).await, "fill a product");
    }

    /// Gives a lease up when there is nothing to fill, so that the next reader need not wait.
    pub async fn release(&self, lease: Lease) {
        let Some(store) = &self.store else { return };
        let step = ReleaseLease {
            product_key: self.keys.product(&lease.id),
            lease: keys::lease(&lease.token),
        };
        log_error(store.read(&step).await, "release a lease");
    }

    /// Looks one page of a list up.
    pub async fn list(&self, query: ListQuery) -> Lookup<Generation> {
        let Some(store) = &self.store else { return Lookup::Off };
        let step = LookUpList {
            generation_key: self.keys.generation(query.category.as_ref()),
            list_key: self.keys.list(&query),
            new_generation: random_token(),
            generation_ttl_s: GENERATION_TTL_S,
        };
        match store.read(&step).await {
            Ok((_, Some(entry))) => Lookup::Hit(entry),
            Ok((value, None)) => Lookup::Miss(Generation { query, value }),
            Err(error) => {
                error.log("look up a list");
                Lookup::Bypass
            }
        }
    }

    /// Stores one page of a list that was read after the lookup, unless a writer has started
    /// another generation meanwhile.
    pub async fn fill_list(&self, generation: Generation, entry: &str) {
        let Some(store) = &self.store else { return };
        if entry.len() > LIST_BYTES_MAX {
            return;
        }
        let Generation { query, value } = generation;
        let step = FillList {
            generation_key: self.keys.generation(query.category.as_ref()),
            generation: value,
            list_key: self.keys.list(&query),
            entry: entry.to_owned(),
            ttl_s: with_jitter(query.ttl_s()),
            index_lag_s: if query.reads_index() { INDEX_LAG_S } else { 0 },
        };
        log_error(store.read(&step).await, "fill a list");
    }

    /// Removes what a committed write has made stale: the product, and the lists of the given
    /// categories (before and after the write). Call it before the write is acknowledged.
    pub async fn invalidate(&self, id: &ProductId, categories: &[&Category]) {
        let Some(store) = &self.store else { return };
        let lists = [None].into_iter().chain(categories.iter().map(|category| Some(*category)));
        let step = Invalidate {
            product_key: self.keys.product(id),
            generation_keys: lists.map(|category| self.keys.generation(category)).collect(),
            new_generation: random_token(),
            generation_ttl_s: GENERATION_TTL_S,
        };
        log_error(store.write(&step).await, "invalidate a product");
    }

    /// Removes what may be stale after a write that failed. Call it before the response.
    ///
    /// A rejected write has seen a version of the product that another writer committed. That
    /// writer may not have invalidated the cache yet, and the client must not read the older copy
    /// after this response. The other writer invalidates the lists.
    pub async fn invalidate_after_failed_write(
        &self,
        id: &ProductId,
        categories: &[&Category],
        failure: WriteFailure,
    ) {
        match (failure, &self.store) {
            (WriteFailure::Rejected, Some(store)) => {
                let step = InvalidateProduct { product_key: self.keys.product(id) };
                log_error(store.write(&step).await, "invalidate a product");
            }
            _ => self.invalidate(id, categories).await,
        }
    }

    /// The ids of the products that clients read most, most read first; none without a cache.
    pub async fn popular(&self) -> Vec<ProductId> {
        let Some(store) = &self.store else { return Vec::new() };
        let ttl_s = with_jitter(cache_ttl_s::POPULAR);
        match store.read(&GetRanking::new(&self.keys, store.clock().unix_s(), ttl_s)).await {
            Ok(ids) => ids.iter().filter_map(|id| ProductId::parse(id)).collect(),
            Err(error) => {
                error.log("get the popularity ranking");
                Vec::new()
            }
        }
    }

    fn counted_read(
        &self,
        store: &ProtectedStore<S, C>,
        id: &ProductId,
        reader: Reader,
    ) -> Option<CountedRead> {
        (reader == Reader::Client).then(|| CountedRead::new(&self.keys, id, store.clock().unix_s()))
    }
}

fn log_error<T>(result: Result<T, CacheError>, operation: &str) {
    if let Err(error) = result {
        error.log(operation);
    }
}

fn random_token() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Up to a tenth less, so that entries that were filled together do not expire together.
fn with_jitter(ttl_s: u64) -> u64 {
    let spread = u64::from(Uuid::new_v4().as_fields().0) % (ttl_s / 10 + 1);
    ttl_s - spread
}
