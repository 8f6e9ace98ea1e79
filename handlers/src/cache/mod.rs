//! The cache in front of the products table: cache-aside, with leases. `docs/cache.md` explains the
//! protocol.
//!
//! A reader that misses takes a *lease* on the product's key before it reads the table. Its fill
//! is accepted only while the lease is still there. A writer announces its change in the item,
//! deletes the key, and commits: the cache has no copy of the product while it changes. Lists have
//! a *generation* instead of a lease: a random value that writers delete.
//!
//! A request never fails because of the cache: every error in here becomes [`Lookup::Bypass`].

mod breaker;
mod change;
mod clock;
mod connection;
mod control;
mod keys;
mod metrics;
#[cfg(test)]
mod model;
mod ranking;
mod report;
mod rules;
mod scripts;
mod store;
#[cfg(test)]
mod tests;
mod trust;

pub(crate) use change::{Change, Committed, Intent, is_dead};
pub use control::{Control, ControlError, ControlTable, State};
pub use keys::ListQuery;
pub use metrics::Metrics;

use std::sync::Arc;
use std::time::Duration;

use shared::ProductId;
use shared::cache_metrics::{Kind, Outcome};
use shared::limits::cache_ttl_s;

use crate::settings::CacheAddress;
use clock::{Clock, SystemClock};
use connection::Connection;
use keys::Keys;
use ranking::{COUNTS_TTL_S, CountedRead, GetRanking, stats_key};
use rules::{Rule, applies};
use scripts::{FillList, FillProduct, LookUpList, LookUpProduct, ProductReply, ReleaseLease};
use store::Store;
use trust::{READ_TIMEOUT, Trust};

/// How long a reader may take to fill. Then another reader may take the lease.
const LEASE_TTL_MS: u64 = 3_000;
/// How long the cache says that a product is pending, so that readers do not wait for its fill.
const PENDING_TTL_MS: u64 = 1_000;
/// The waits of a reader while another reader holds the lease; it looks again after each.
const WAITS_MS: [u64; 5] = [5, 10, 20, 40, 20];
/// A writer deletes the generations of its lists before and after its commit. A list that is read
/// in a younger generation than this may be older than the commit: the writer is still in the
/// middle and may never get to the second deletion, or the category index lags behind the table.
/// Longer than the time limit of each function that writes.
const YOUNG_S: u64 = 35;
/// How long a list of a young generation is cached.
const YOUNG_LIST_TTL_S: u64 = 2;
/// A longer list is cheaper to read from the table than to cache.
const LIST_BYTES_MAX: usize = 512 * 1024;
/// Generations live longer than every list that belongs to them.
const GENERATION_TTL_S: u64 = 24 * 3600;

const _: () =
    assert!(GENERATION_TTL_S > cache_ttl_s::CATEGORY && GENERATION_TTL_S > cache_ttl_s::SEARCH);

/// The cache, over a store and a clock. It does nothing in a stack without a cache.
pub struct Cache<S = Connection, C = SystemClock> {
    trust: Option<Arc<Trust<S, C>>>,
    keys: Keys,
}

/// The result of a lookup.
#[derive(Debug)]
pub enum Lookup<T> {
    /// The stack has no cache.
    Off,
    /// The cache may not be used now, or another reader holds the lease: read the table and do not
    /// fill.
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

/// The right to fill a product's key, until it expires or a writer deletes the key.
#[derive(Debug)]
pub struct Lease {
    id: ProductId,
    product_key: String,
    value: String,
    reader: Reader,
}

/// Who reads a product. Only reads of clients are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Client,
    /// The function that fills the cache after a deploy and on a schedule.
    Warmer,
}

/// A product as the table has it.
pub(crate) struct Stored {
    pub(crate) entry: String,
    /// Whether a change of it is announced. Then it must not be cached.
    pub(crate) is_pending: bool,
}

/// The right to fill a page of a list.
#[derive(Debug)]
pub struct ListFill {
    key: String,
    ttl_s: u64,
}

impl Cache {
    /// No cache.
    pub(crate) fn off() -> Self {
        Self { trust: None, keys: Keys::default() }
    }

    /// The cache at this address; without an address, no cache. Connects on first use.
    pub fn at(
        address: Option<CacheAddress>,
        table: impl ControlTable + 'static,
    ) -> anyhow::Result<Self> {
        let Some(CacheAddress { url, namespace, stack }) = address else { return Ok(Self::off()) };
        let store = Connection::to(&url, SystemClock)?;
        let metrics = Metrics::of(stack);
        Ok(Self::new(store, SystemClock, Arc::new(table), &namespace, metrics))
    }
}

#[expect(private_bounds, reason = "only tests use other types than the defaults")]
impl<S: Store, C: Clock> Cache<S, C> {
    fn new(
        store: S,
        clock: C,
        table: Arc<dyn ControlTable>,
        namespace: &str,
        metrics: Metrics,
    ) -> Self {
        let keys = Keys::of(namespace);
        Self { trust: Some(Trust::new(store, clock, table, keys.probe(), metrics)), keys }
    }

    /// What the process has counted; `None` without a cache.
    pub fn metrics(&self) -> Option<&Metrics> {
        self.trust.as_ref().map(|trust| &trust.metrics)
    }

    /// Connects, and reads the control item, so that the first request need not.
    pub async fn connect(&self) {
        if let Some(trust) = &self.trust {
            trust.connect().await;
        }
    }

    /// Lets the readers use the cache. Call it when all functions of the stack know the cache.
    pub(crate) async fn start(&self) -> Result<(), ControlError> {
        match &self.trust {
            Some(trust) => trust.start().await,
            None => Ok(()),
        }
    }

    /// Ends the use of the cache until the next start. Afterwards no reader uses it, so a function
    /// that does not know the cache may write.
    pub(crate) async fn stop(&self) -> Result<(), ControlError> {
        match &self.trust {
            Some(trust) => trust.stop().await,
            None => Ok(()),
        }
    }

    /// Reads one product, with `read` where the cache does not have it. Also returns how the cache
    /// was used: the value of the header `X-Cache`.
    pub(crate) async fn product<E>(
        &self,
        id: &ProductId,
        read: impl AsyncFnOnce() -> Result<Stored, E>,
    ) -> Result<(String, &'static str), E> {
        let lookup = self.look_up_product(id, Reader::Client).await;
        self.count(Kind::Product, &lookup);
        let name = lookup.name();
        let entry = match lookup {
            Lookup::Hit(entry) => entry,
            Lookup::Miss(lease) => {
                let stored = read().await;
                self.fill_product(lease, stored.as_ref().ok()).await;
                stored?.entry
            }
            Lookup::Off | Lookup::Bypass => read().await?.entry,
        };
        Ok((entry, name))
    }

    /// Looks a product up, and counts the read of a client.
    ///
    /// While another reader holds the lease, waits for its fill: one reader reads the table, and
    /// the others get its entry.
    pub(crate) async fn look_up_product(&self, id: &ProductId, reader: Reader) -> Lookup<Lease> {
        let Some(trust) = &self.trust else { return Lookup::Off };
        let value = keys::lease(&format!("{:032x}", trust.clock.random()));
        let began = trust.clock.now();
        for wait_ms in WAITS_MS {
            let looked_up = trust.look_up(|epoch| LookUpProduct {
                product_key: self.keys.product(epoch, id),
                lease: value.clone(),
                lease_ttl_ms: LEASE_TTL_MS,
                counted: self.counted_read(trust, id, reader),
            });
            match looked_up.await {
                Some((_, ProductReply::Entry(entry))) if entry == keys::PENDING => break,
                Some((_, ProductReply::Entry(entry))) => return Lookup::Hit(entry),
                Some((window, ProductReply::LeaseTaken)) => {
                    let product_key = self.keys.product(window.epoch(), id);
                    return Lookup::Miss(Lease { id: id.clone(), product_key, value, reader });
                }
                Some((_, ProductReply::LeaseHeldByOther)) => {
                    // A slow server does not make the waits longer in all.
                    let wait = Duration::from_millis(wait_ms);
                    if began.until(trust.clock.now()) + wait > READ_TIMEOUT {
                        break;
                    }
                    trust.clock.sleep(wait).await;
                }
                None => break,
            }
        }
        Lookup::Bypass
    }

    /// Ends a lease with the product that was read from the table after the lookup; `None`: there
    /// is none.
    pub(crate) async fn fill_product(&self, lease: Lease, stored: Option<&Stored>) {
        let Some(trust) = &self.trust else { return };
        let Lease { id, product_key, value: lease, reader } = lease;
        let Some(Stored { entry, is_pending }) = stored else {
            trust.run(&ReleaseLease { product_key, lease }).await;
            return;
        };
        let is_pending = *is_pending && applies(Rule::PendingIsNotFilled);
        let (entry, ttl_ms) = if is_pending {
            (keys::PENDING.to_owned(), PENDING_TTL_MS)
        } else {
            (entry.clone(), 1000 * with_jitter(&trust.clock, cache_ttl_s::PRODUCT))
        };
        let counted = self.counted_read(trust, &id, reader);
        if applies(Rule::Lease) {
            let step = FillProduct { product_key, lease, entry, ttl_ms, counted };
            if trust.run(&step).await == Some(true) && !is_pending {
                trust.metrics.filled(Kind::Product);
            }
        } else {
            trust.run(&FillList { key: product_key, entry, ttl_s: ttl_ms / 1000 }).await;
        }
    }

    /// Looks one page of a list up.
    pub async fn list(&self, query: &ListQuery, reader: Reader) -> Lookup<ListFill> {
        let Some(trust) = &self.trust else { return Lookup::Off };
        let looked_up = trust.look_up(|epoch| LookUpList {
            generation_key: self.keys.generation(epoch, query.category.as_ref()),
            list_key: self.keys.list(epoch, query),
            new_generation: format!("{:032x}", trust.clock.random()),
            generation_ttl_s: GENERATION_TTL_S,
            stats_key: (reader == Reader::Client)
                .then(|| stats_key(&self.keys, trust.clock.unix_s())),
            stats_ttl_s: COUNTS_TTL_S,
        });
        let lookup = match looked_up.await {
            Some((_, (_, _, Some(entry)))) => Lookup::Hit(entry),
            Some((window, (generation, age_s, None))) => {
                let key = self.keys.list(window.epoch(), query).with_generation(&generation);
                // The age at the lookup: the list is read later than that.
                let is_young = age_s <= YOUNG_S && applies(Rule::YoungList);
                let ttl_s = if is_young {
                    YOUNG_LIST_TTL_S
                } else {
                    with_jitter(&trust.clock, query.ttl_s())
                };
                Lookup::Miss(ListFill { key, ttl_s })
            }
            None => Lookup::Bypass,
        };
        if reader == Reader::Client {
            self.count(Kind::List, &lookup);
        }
        lookup
    }

    /// Stores one page of a list that was read after the lookup.
    pub async fn fill_list(&self, fill: ListFill, entry: String) {
        let Some(trust) = &self.trust else { return };
        let step = FillList { key: fill.key, entry, ttl_s: fill.ttl_s };
        if step.entry.len() <= LIST_BYTES_MAX && trust.run(&step).await.is_some() {
            trust.metrics.filled(Kind::List);
        }
    }

    /// The ids of the products that clients read most, most read first; none without a cache.
    pub async fn popular(&self) -> Vec<ProductId> {
        let Some(trust) = &self.trust else { return Vec::new() };
        let ttl_s = with_jitter(&trust.clock, cache_ttl_s::POPULAR);
        let step = GetRanking::new(&self.keys, trust.clock.unix_s(), ttl_s);
        let ids = trust.run(&step).await.unwrap_or_default();
        ids.iter().filter_map(|id| ProductId::parse(id)).collect()
    }

    fn count<T>(&self, kind: Kind, lookup: &Lookup<T>) {
        let outcome = match lookup {
            Lookup::Off => return,
            Lookup::Bypass => Outcome::Bypass,
            Lookup::Hit(_) => Outcome::Hit,
            Lookup::Miss(_) => Outcome::Miss,
        };
        if let Some(metrics) = self.metrics() {
            metrics.looked_up(kind, outcome);
        }
    }

    fn counted_read(
        &self,
        trust: &Trust<S, C>,
        id: &ProductId,
        reader: Reader,
    ) -> Option<CountedRead> {
        (reader == Reader::Client).then(|| CountedRead::new(&self.keys, id, trust.clock.unix_s()))
    }
}

/// Up to a tenth less, so that entries that were filled together do not expire together.
fn with_jitter(clock: &impl Clock, ttl_s: u64) -> u64 {
    ttl_s - clock.random() as u64 % (ttl_s / 10 + 1)
}
