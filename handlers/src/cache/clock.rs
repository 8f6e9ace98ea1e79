//! What the cache needs of its process, as an argument: the time, background tasks, and chance.
//! Tests decide all three.

use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::clock::since_1970;

pub(super) trait Clock: Clone + Send + Sync + 'static {
    /// Monotonic time. It goes on while the process is paused.
    fn now(&self) -> Instant;

    /// Wall-clock time. Nothing that protects readers depends on it.
    fn unix_s(&self) -> u64;

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send;

    /// Runs a task in the background.
    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static);

    /// A number that no process gets twice.
    fn random(&self) -> u128;
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

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(task);
    }

    fn random(&self) -> u128 {
        Uuid::new_v4().as_u128()
    }
}
