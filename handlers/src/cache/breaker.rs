//! The circuit breaker: after an outage, readers do not wait for the cache until it is back.

use std::time::Duration;

use super::clock::Moment;

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
    /// The start of the time without a probe. `None`: the next reader probes.
    since: Option<Moment>,
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
    pub(super) fn access(&mut self, now: Moment, connection: Option<u64>) -> Access {
        match &self.open {
            None => Access::Use,
            Some(open)
                if open.since.is_some_and(|since| since.is_recent(OPEN_TIME, now))
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

    pub(super) fn open(&mut self, now: Moment, connection: Option<u64>) {
        self.open = Some(Open { since: Some(now), connection });
    }

    /// Opens the breaker, and lets the next reader probe at once.
    pub(super) fn open_until_probe(&mut self) {
        self.open = Some(Open { since: None, connection: None });
    }

    pub(super) fn close(&mut self) {
        self.open = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::clock::{Clock, SystemClock};

    fn after(moment: Moment, duration: Duration) -> Moment {
        let wall_ms = moment.wall_ms + u64::try_from(duration.as_millis()).unwrap();
        Moment { monotonic: moment.monotonic + duration, wall_ms }
    }

    #[test]
    fn access_after_outage_is_one_probe_per_open_time() {
        let (mut breaker, now) = (Breaker::default(), SystemClock.now());
        assert_eq!(breaker.access(now, Some(1)), Access::Use);
        breaker.open(now, None);
        let soon = after(now, OPEN_TIME - Duration::from_millis(1));
        assert_eq!(breaker.access(soon, None), Access::Skip);
        let mut probe_at = after(now, OPEN_TIME);
        for _ in 0..2 {
            assert_eq!(breaker.access(probe_at, None), Access::Probe);
            assert_eq!(breaker.access(probe_at, None), Access::Skip);
            probe_at = after(probe_at, OPEN_TIME);
        }
    }

    /// Lambda froze the process, and the monotonic clock stood still.
    #[test]
    fn access_after_freeze_is_a_probe() {
        let (mut breaker, now) = (Breaker::default(), SystemClock.now());
        breaker.open(now, None);
        let thawed = Moment { monotonic: now.monotonic, ..after(now, OPEN_TIME) };
        assert_eq!(breaker.access(thawed, None), Access::Probe);
    }

    #[test]
    fn access_with_new_connection_is_one_probe() {
        let (mut breaker, now) = (Breaker::default(), SystemClock.now());
        breaker.open(now, Some(1));
        assert_eq!(breaker.access(now, Some(1)), Access::Skip);
        assert_eq!(breaker.access(now, Some(2)), Access::Probe);
        assert_eq!(breaker.access(now, Some(2)), Access::Skip);
    }

    #[test]
    fn access_after_open_until_probe_is_one_probe() {
        let (mut breaker, now) = (Breaker::default(), SystemClock.now());
        breaker.open_until_probe();
        assert_eq!(breaker.access(now, Some(1)), Access::Probe);
        assert_eq!(breaker.access(now, Some(1)), Access::Skip);
    }

    #[test]
    fn access_after_successful_probe_is_use() {
        let (mut breaker, now) = (Breaker::default(), SystemClock.now());
        breaker.open(now, None);
        breaker.close();
        assert_eq!(breaker.access(now, Some(1)), Access::Use);
    }
}
