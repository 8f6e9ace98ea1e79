//! The cache's clock: an argument, so that tests decide the time and never wait.

use std::time::{Duration, Instant};

use crate::clock::since_1970;

pub(super) trait Clock: Send + Sync {
    /// Monotonic time, for the circuit breaker.
    fn now(&self) -> Instant;

    /// Wall-clock time, for the hourly read counts.
    fn unix_s(&self) -> u64;

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send;
}

#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn unix_s(&self) -> u64 {
        since_1970().as_secs()
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send {
        tokio::time::sleep(duration)
    }
}
