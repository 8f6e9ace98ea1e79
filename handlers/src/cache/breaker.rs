//! The circuit breaker: after an outage, readers do not wait for the cache until it is back.

use std::time::{Duration, Instant};

/// How long an open breaker waits before each probe.
pub(super) const OPEN_TIME: Duration = Duration::from_secs(5);

/// The breaker of one process. Every method takes the current time: the breaker reads no clock.
#[derive(Debug, Default)]
pub(super) struct Breaker {
    /// `None` while the breaker is closed.
    probe_at: Option<Instant>,
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
    /// [`OPEN_TIME`] (half-open), and stays open until the probe succeeds.
    pub(super) fn access(&mut self, now: Instant) -> Access {
        match self.probe_at {
            None => Access::Use,
            Some(probe_at) if now < probe_at => Access::Skip,
            Some(_) => {
                self.open(now);
                Access::Probe
            }
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.probe_at.is_some()
    }

    pub(super) fn open(&mut self, now: Instant) {
        self.probe_at = Some(now + OPEN_TIME);
    }

    pub(super) fn close(&mut self) {
        self.probe_at = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn access_after_outage_is_one_probe_per_open_time() {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        assert_eq!(breaker.access(now), Access::Use);
        breaker.open(now);
        assert_eq!(breaker.access(now + OPEN_TIME - Duration::from_millis(1)), Access::Skip);
        let mut probe_at = now + OPEN_TIME;
        for _ in 0..2 {
            assert_eq!(breaker.access(probe_at), Access::Probe);
            assert_eq!(breaker.access(probe_at), Access::Skip);
            probe_at += OPEN_TIME;
        }
    }

    #[test]
    fn access_after_successful_probe_is_use() {
        let (mut breaker, now) = (Breaker::default(), Instant::now());
        breaker.open(now);
        breaker.close();
        assert_eq!(breaker.access(now), Access::Use);
    }
}
