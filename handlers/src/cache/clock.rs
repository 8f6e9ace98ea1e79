//! What the cache needs of its process, as an argument: the time, background tasks, and chance.
//! Tests decide all three.

use std::time::{Duration, Instant};

use uuid::Uuid;

use super::rules::{Rule, applies};
use crate::clock::since_1970;

/// A time on both clocks of the system. In a process that Lambda freezes, the monotonic clock may
/// stand still; the wall clock goes on, but can be set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub(super) monotonic: Instant,
    pub(super) wall_ms: u64,
}

impl Moment {
    /// Whether less than `duration` has passed until `now`, by both clocks. Never so after the wall
    /// clock was set back.
    pub(super) fn is_recent(self, duration: Duration, now: Self) -> bool {
        let by_wall = now.wall_ms.checked_sub(self.wall_ms).map(Duration::from_millis);
        self.until(now) < duration
            && (by_wall.is_some_and(|passed| passed < duration) || !applies(Rule::BothClocks))
    }

    /// The time that has passed until `now`, or less: the monotonic clock may have stood still.
    pub(super) fn until(self, now: Self) -> Duration {
        now.monotonic.saturating_duration_since(self.monotonic)
    }
}

pub(super) trait Clock: Clone + Send + Sync + 'static {
    fn now(&self) -> Moment;

    /// The time of the wall clock.
    fn unix_s(&self) -> u64 {
        self.now().wall_ms / 1000
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send;

    /// Runs a task in the background.
    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static);

    /// A number that no process gets twice.
    fn random(&self) -> u128;
}

#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let wall_ms = u64::try_from(since_1970().as_millis()).unwrap_or_default();
        Moment { monotonic: Instant::now(), wall_ms }
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
