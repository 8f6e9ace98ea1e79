//! What the clients of a chaos run did: each request with its start, its end and what it showed.

use std::collections::BTreeMap;

use serde::Serialize;

/// The version that a deleted product has: no later read may show another one.
pub(super) const DELETED: u64 = u64::MAX;

/// The times are microseconds since the start of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) start_us: u64,
    pub(super) end_us: u64,
}

impl Interval {
    pub(super) fn ms(self) -> u64 {
        self.end_us.saturating_sub(self.start_us) / 1000
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Get,
    Create {
        /// The number of its category.
        category: usize,
    },
    Put {
        /// The number of the category that the product has afterwards.
        category: usize,
    },
    Delete,
}

/// One request to a product.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Operation {
    pub(super) time: Interval,
    pub(super) kind: Kind,
    /// The number of the product, in the order of the creations.
    pub(super) product: usize,
    pub(super) outcome: Outcome,
    pub(super) source: Option<Source>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The version and the number of the write that the response shows.
    Shown { version: u64, write: u64 },
    /// Status 404; or 200 of a DELETE.
    Absent,
    /// Any other response, or none, in words.
    Failed(String),
}

/// The header `X-Cache`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Hit,
    Miss,
    Bypass,
    Off,
}

impl Source {
    pub(super) fn parse(value: &str) -> Option<Self> {
        Some(match value {
            "hit" => Self::Hit,
            "miss" => Self::Miss,
            "bypass" => Self::Bypass,
            "off" => Self::Off,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// With this number. Read from an index, which is eventually consistent.
    Category(usize),
    /// Read from the table, consistently.
    All,
}

/// One request for a list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ListRead {
    pub(super) time: Interval,
    pub(super) list: List,
    /// The number of the write that the list shows, by product; or why there is no list.
    pub(super) writes: Result<BTreeMap<usize, u64>, String>,
    /// Whether the list has no further page.
    pub(super) is_whole: bool,
    pub(super) source: Option<Source>,
}

/// All requests of a scenario.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct History {
    pub(super) operations: Vec<Operation>,
    pub(super) lists: Vec<ListRead>,
}

/// What a scenario showed, for the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ScenarioReport {
    pub scenario: &'static str,
    pub seed: u64,
    pub requests: usize,
    /// How often the scenario disturbed the cache.
    pub disturbances: usize,
    /// Reads of a product after an acknowledged write that did not show the write.
    pub stale_reads: usize,
    /// The same of lists.
    pub stale_lists: usize,
    /// Reads of a product that showed an older version than an earlier read.
    pub backward_reads: usize,
    pub failed_requests: usize,
    /// Of the reads through the cache, how many found an entry, in percent.
    pub hits_percent: usize,
    /// The median of the reads before the disturbance.
    pub median_read_ms: u64,
    /// Reads during the disturbance that took at least 100 ms longer than the median.
    pub slow_reads: usize,
    pub slowest_read_ms: u64,
    pub slowest_write_ms: u64,
    /// The time from the end of the disturbance to the first hits.
    pub back_ms: u64,
}
