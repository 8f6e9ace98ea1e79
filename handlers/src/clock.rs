//! The time, as items and cache entries have it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Since the beginning of 1970; nothing, for a clock that stands before it.
pub(crate) fn since_1970() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}
