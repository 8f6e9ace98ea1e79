//! The event by which `cargo xtask cache` asks `warm_cache` what the cache has and does, and the
//! result. Only a function can reach the cache: it is in a private network.

use serde::{Deserialize, Serialize};

/// The event.
pub const EVENT: &str = r#"{"report":true}"#;

// An older function returns something else, with none of these fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CacheReport {
    /// Whether readers use the cache. `None`: that could not be read.
    pub trust: Option<Trust>,
    /// `None` if the server does not reply.
    pub server: Option<ServerReport>,
    /// Why something is missing.
    pub error: Option<String>,
}

/// The state of the cache, the same for all processes of the stack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Trust {
    /// No deploy has started the cache.
    NotStarted,
    /// Readers use the entries of this epoch on this server.
    Trusted { epoch: String, server: String },
    /// No reader uses the cache, since a writer could not delete its entries.
    Suspended { epoch: String, retry_in_s: u64 },
    /// A deploy stopped the cache. Only another deploy starts it.
    Stopped,
}

/// What the server says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerReport {
    /// The server and the history of its data, as [`Trust::Trusted`] names them.
    pub identity: String,
    /// Such as `valkey 8.1.4`.
    pub version: String,
    pub is_primary: bool,
    pub uptime_s: u64,
    pub clients: u64,
    pub memory_bytes: u64,
    /// `None`: the server has no limit of its own.
    pub memory_limit_bytes: Option<u64>,
    /// Keys that were evicted since the start of the server.
    pub evicted: u64,
    pub entries: Entries,
    /// Lookups since the beginning of the hour before this one.
    pub two_hours: Lookups,
    /// Lookups of 24 hours, with this one.
    pub day: Lookups,
    /// The products that clients read most in these 24 hours, most read first.
    pub popular: Vec<PopularProduct>,
}

/// The number of keys of each kind. A key that changes during the count may count twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entries {
    pub products: u64,
    pub lists: u64,
    pub generations: u64,
    /// The counts of reads and lookups, and the ranking.
    pub counts: u64,
    /// Keys of earlier epochs, which are never read again.
    pub earlier: u64,
    /// Whether there are more keys than were counted.
    pub cut: bool,
}

/// The lookups of clients that had a reply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lookups {
    pub products: Found,
    pub lists: Found,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub hits: u64,
    pub misses: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PopularProduct {
    pub id: String,
    /// `None` if the product was deleted meanwhile.
    pub name: Option<String>,
    pub reads: u64,
}
