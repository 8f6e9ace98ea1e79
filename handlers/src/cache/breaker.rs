//! The circuit breaker: after an outage, readers do not wait for the cache until it is back.

use std::time::{Duration, Instant};

/// How long an open breaker waits before each probe.
pub(super) const OPEN_TIME: Duration = Duration::from_secs(5);

/// The breaker of one process. Every method takes the current time: the breaker reads no clock.
#[derive(Debug, Default)]
pub(super) struct Breaker {
    /// `None` while the breaker is closed.
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    probe_at: Instant,
    /// The number of the connection when the breaker opened.
    connection: Option<u64>,
}

/// What a reader may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Use,
    /// The reader does without the cache, and starts a probe in the background.
    Probe,
    Skip,
}

impl Breaker {
    /// What the next reader may do. An open breaker lets one reader probe at the end of each
    /// [`OPEN_TIME`] (half-open), or as soon as there is a new connection. It stays open until the
    /// probe succeeds. `connection` is the number of the connection that is open now.
    pub(super) fn access(&mut self, now: Instant, connection: Option<u64>) -> Access {
        match &self.open {
            None => Access::Use,
            Some(open)
                if now < open.probe_at
                    && (connection.is_none() || connection == open.connection) =>
            {
                Access::Skip
            }
            Some(_) => {
                self.open(now, connection);
                Access::Probe
            }
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    pub(super) fn open(&mut self, now: Instant, connection: Option<u64>) {
        self.open = Some(Open { probe_at: now + OPEN_TIME, connection });
    }

    pub(super) fn close(&mut self) {
        self.open = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn access_after_outage_is_one_probe_per_open_time() {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        assert_eq!(breaker.access(now, Some(1)), Access::Use);
        breaker.open(now, None);
        let soon = now + OPEN_TIME - Duration::from_millis(1);
        assert_eq!(breaker.access(soon, None), Access::Skip);
        let mut probe_at = now + OPEN_TIME;
        for _ in 0..2 {
            assert_eq!(breaker.access(probe_at, None), Access::Probe);
            assert_eq!(breaker.access(probe_at, None), Access::Skip);
            probe_at += OPEN_TIME;
        }
    }

    #[test]
    fn access_with_new_connection_is_one_probe() {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        breaker.open(now, Some(1));
        assert_eq!(breaker.access(now, Some(1)), Access::Skip);
        assert_eq!(breaker.access(now, Some(2)), Access::Probe);
        assert_eq!(breaker.access(now, Some(2)), Access::Skip);
    }

    #[test]
    fn access_after_successful_probe_is_use() {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        breaker.open(now, None);
        breaker.close();
        assert_eq!(breaker.access(now, Some(1)), Access::Use);
    }
}
