//! The cache before the products table: cache-aside, with leases.
//!
//! A reader that misses takes a *lease* on the key before it reads the table, and its fill counts only while the lease
//! stands. A writer deletes the key after its commit and before its answer, and with the key goes the lease: so a copy
//! read before a write is never stored after it. Lists carry a *generation* instead, a random word that writers replace.
//!
//! A request never fails because of the cache: whatever goes wrong here is a [`Lookup::Bypass`].

mod connection;
mod keys;
mod ranking;
mod scripts;

pub use keys::ListQuery;

use crate::clock::since_1970;
use crate::settings::CacheAddress;
use connection::{CacheError, Connection};
use keys::Keys;
use shared::limits::cache_ttl_s;
use shared::{Category, ProductId};
use std::time::Duration;
use uuid::Uuid;

/// How long a filler may take before its lease ends and another may fill.
const LEASE_TTL_MS: u64 = 3_000;
/// How often one who waits for another's fill looks again, and how long it waits each time.
const WAITS_MS: [u64; 4] = [5, 10, 20, 40];
/// The index lags behind the table; a list read this soon after a write may lack it, and is kept as briefly.
const INDEX_LAG_S: u64 = 2;
/// A list longer than this is cheaper to read again than to keep.
const LIST_BYTES_MAX: usize = 512 * 1024;
/// Generations outlive every list made under them.
const GENERATION_TTL_S: u64 = 24 * 3600;

/// The cache, or its absence.
pub struct Cache {
    connection: Option<Connection>,
    keys: Keys,
}

/// What the cache knows.
#[derive(Debug)]
pub enum Lookup<T> {
    /// There is no cache in this stack.
    Off,
    /// The cache cannot be asked now, or somebody else is filling: read the table and keep nothing.
    Bypass,
    /// It has it.
    Hit(String),
    /// It has not; what was read with this in hand may be kept.
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

/// The right to fill a product's key, until a writer deletes it.
#[derive(Debug)]
pub struct Lease {
    id: ProductId,
    token: String,
    reader: Reader,
}

/// Who reads. Warming up says nothing of what is popular.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Client,
    /// The function that fills the cache after a deploy and on a schedule.
    Warmer,
}

impl Reader {
    fn counted_at_s(self) -> Option<u64> {
        (self == Self::Client).then(|| since_1970().as_secs())
    }
}

/// The generation that a list was looked up under.
#[derive(Debug)]
pub struct Generation {
    query: ListQuery,
    word: String,
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
    /// The cache at this address; none without one. Connects when first used.
    pub fn at(address: Option<CacheAddress>) -> anyhow::Result<Self> {
        let Some(CacheAddress { url, namespace }) = address else {
            return Ok(Self { connection: None, keys: Keys::default() });
        };
        Ok(Self { connection: Some(Connection::to(&url)?), keys: Keys::of(&namespace) })
    }

    /// Looks a product up, and counts a person's read towards what is popular.
    pub async fn product(&self, id: &ProductId, reader: Reader) -> Lookup<Lease> {
        let Some(connection) = &self.connection else { return Lookup::Off };
        for wait_ms in WAITS_MS.into_iter().map(Some).chain([None]) {
            match self.try_product(connection, id, reader).await {
                Ok(scripts::Found::Entry(entry)) => return Lookup::Hit(entry),
                Ok(scripts::Found::Leased(token)) => {
                    return Lookup::Miss(Lease { id: id.clone(), token, reader });
                }
                Ok(scripts::Found::Busy) => {
                    let Some(ms) = wait_ms else { break };
                    tokio::time::sleep(Duration::from_millis(ms)).await;
                }
                Err(trouble) => {
                    trouble.log("reading a product");
                    break;
                }
            }
        }
        Lookup::Bypass
    }

    async fn try_product(
        &self,
        connection: &Connection,
        id: &ProductId,
        reader: Reader,
    ) -> Result<scripts::Found, CacheError> {
        let token = Uuid::new_v4().simple().to_string();
        let script = scripts::lookup(&self.keys, id, &token, LEASE_TTL_MS, reader.counted_at_s());
        Ok(scripts::Found::read(connection.read(&script).await?, token))
    }

    /// Keeps a product that was read under a lease.
    pub async fn fill_product(&self, lease: Lease, entry: &str) {
        let Some(connection) = &self.connection else { return };
        let Lease { id, token, reader } = lease;
        let script = scripts::fill(
            &self.keys,
            &id,
            &token,
            entry,
            jittered(cache_ttl_s::PRODUCT),
            reader.counted_at_s(),
        );
        connection
            .read::<()>(&script)
            .await
            .unwrap_or_else(|trouble| trouble.log("keeping a product"));
    }

    /// Gives a lease back, where there turned out to be nothing to keep.
    pub async fn release(&self, lease: Lease) {
        let Some(connection) = &self.connection else { return };
        let script = scripts::release(&self.keys, &lease.id, &lease.token);
        connection
            .read::<()>(&script)
            .await
            .unwrap_or_else(|trouble| trouble.log("giving a lease back"));
    }

    /// Looks a page of a list up.
    pub async fn list(&self, query: ListQuery) -> Lookup<Generation> {
        let Some(connection) = &self.connection else { return Lookup::Off };
        let fresh = Uuid::new_v4().simple().to_string();
        match connection
            .read::<(String, Option<String>)>(&scripts::list(
                &self.keys,
                &query,
                &fresh,
                GENERATION_TTL_S,
            ))
            .await
        {
            Ok((_, Some(entry))) => Lookup::Hit(entry),
            Ok((word, None)) => Lookup::Miss(Generation { query, word }),
            Err(trouble) => {
                trouble.log("reading a list");
                Lookup::Bypass
            }
        }
    }

    /// Keeps a page of a list that was read under a generation, if no writer has begun another.
    pub async fn fill_list(&self, generation: Generation, entry: &str) {
        let Some(connection) = &self.connection else { return };
        if entry.len() > LIST_BYTES_MAX {
            return;
        }
        let lag_s = if generation.query.reads_index() { INDEX_LAG_S } else { 0 };
        let ttl_s = jittered(generation.query.ttl_s());
        let script = scripts::fill_list(
            &self.keys,
            &generation.query,
            &generation.word,
            entry,
            ttl_s,
            lag_s,
        );
        connection
            .read::<()>(&script)
            .await
            .unwrap_or_else(|trouble| trouble.log("keeping a list"));
    }

    /// Forgets what a committed write has made old: the product, and the lists of the categories it was and is in.
    /// To be called before the write is acknowledged.
    pub async fn invalidate(&self, id: &ProductId, categories: &[&Category]) {
        let Some(connection) = &self.connection else { return };
        let fresh = Uuid::new_v4().simple().to_string();
        let script = scripts::invalidate(&self.keys, id, categories, &fresh, GENERATION_TTL_S);
        connection
            .write::<()>(&script)
            .await
            .unwrap_or_else(|trouble| trouble.log("forgetting a product"));
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
        match (failure, &self.connection) {
            (WriteFailure::Rejected, Some(connection)) => {
                let script = scripts::invalidate_product(&self.keys, id);
                connection
                    .write::<()>(&script)
                    .await
                    .unwrap_or_else(|trouble| trouble.log("forgetting a product"));
            }
            _ => self.invalidate(id, categories).await,
        }
    }

    /// The ids of the products read most, most read first; none without a cache.
    pub async fn popular(&self) -> Vec<ProductId> {
        let Some(connection) = &self.connection else { return Vec::new() };
        match connection
            .read::<Vec<String>>(&ranking::script(
                &self.keys,
                since_1970().as_secs(),
                jittered(cache_ttl_s::POPULAR),
            ))
            .await
        {
            Ok(ids) => ids.iter().filter_map(|id| ProductId::parse(id)).collect(),
            Err(trouble) => {
                trouble.log("reading the ranking");
                Vec::new()
            }
        }
    }
}

/// Up to a tenth less, so that what was filled together does not expire together.
fn jittered(ttl_s: u64) -> u64 {
    let spread = u64::from(Uuid::new_v4().as_fields().0) % (ttl_s / 10 + 1);
    ttl_s - spread
}
