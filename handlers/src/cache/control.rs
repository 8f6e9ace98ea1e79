//! The control item: which server is trusted, or that none is. It is in a table, because a cache
//! may forget or repeat whatever it has.

use async_trait::async_trait;

/// The state of the cache, the same for all processes of a stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// Names this state. Each change of the state but [`State::Suspended::settled`] makes a new
    /// one. It is a part of the names of the cache's keys, so entries of another epoch are misses.
    pub epoch: String,
    pub state: State,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Readers may use the entries that this server has.
    Trusted { server: String },
    /// No process may use the cache, and writers need not delete its keys.
    Suspended {
        /// Whether all processes know: the window of each read of the earlier state is over.
        settled: bool,
        /// When a process may try to trust a server again, in seconds since 1970. `None`: only
        /// after the next deploy.
        retry_at_s: Option<u64>,
    },
}

/// The table with the control item.
#[async_trait]
pub trait ControlTable: Send + Sync {
    /// Reads the item, with strong consistency.
    async fn load(&self) -> Result<Option<Control>, ControlError>;

    /// Replaces the item if its epoch is `expected`; `None`: if there is no item. Whether it was
    /// replaced.
    async fn replace(&self, expected: Option<&str>, new: &Control) -> Result<bool, ControlError>;
}

/// The control item could not be read or written, so a write cannot be acknowledged.
#[derive(Debug, thiserror::Error)]
#[error("the control item of the cache is not available: {0}")]
pub struct ControlError(pub String);
