//! The circuit breaker: after an outage, readers do not wait for the cache again for some seconds.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::clock::Clock;
use super::store::{CacheError, Step, Store};

/// The longest that one request waits for one reply of the cache.
pub(super) const READ_TIMEOUT: Duration = Duration::from_millis(100);
/// The timeout of a writer's second try. A cache that is slow for a moment must still be
/// invalidated before the write is acknowledged. Otherwise readers would get the stale entry.
pub(super) const WRITE_RETRY_TIMEOUT: Duration = Duration::from_secs(1);
/// How long the breaker stays open before it lets one reader probe the cache.
const OPEN_TIME: Duration = Duration::from_secs(5);

/// The breaker's state. Every method takes the current time: the breaker reads no clock.
#[derive(Debug, Default)]
struct Breaker {
    /// `None` while the breaker is closed.
    probe_at: Option<Instant>,
}

impl Breaker {
    fn is_open(&self) -> bool {
        self.probe_at.is_some()
    }

    /// Whether a reader may use the cache. An open breaker lets one reader through at the end of
    /// each [`OPEN_TIME`] (half-open), and stays open for the others.
    fn lets_reader_through(&mut self, now: Instant) -> bool {
        match self.probe_at {
            None => true,
            Some(probe_at) if now < probe_at => false,
            Some(_) => {
                self.open(now);
                true
            }
        }
    }

    /// Closes on a reply and opens on an outage. An error that the server sent changes nothing.
    fn record<T>(&mut self, result: &Result<T, CacheError>, now: Instant) {
        match result {
            Ok(_) => self.probe_at = None,
            Err(CacheError::Unavailable(_)) => self.open(now),
            Err(CacheError::BreakerOpen | CacheError::Rejected(_)) => {}
        }
    }

    fn open(&mut self, now: Instant) {
        self.probe_at = Some(now + OPEN_TIME);
    }
}

/// A store behind a breaker.
pub(super) struct ProtectedStore<S, C> {
    store: S,
    clock: C,
    breaker: Mutex<Breaker>,
}

impl<S: Store, C: Clock> ProtectedStore<S, C> {
    pub(super) fn new(store: S, clock: C) -> Self {
        Self { store, clock, breaker: Mutex::default() }
    }

    pub(super) fn clock(&self) -> &C {
        &self.clock
    }

    pub(super) async fn connect(&self) {
        self.store.connect().await;
    }

    /// Runs a step of a reader: once, and only if the breaker lets it through.
    pub(super) async fn read<T: Step>(&self, step: &T) -> Result<T::Reply, CacheError> {
        // The breaker opens, too, when connecting takes longer than a reader waits.
        if self.store.connected().is_none() && !self.breaker().lets_reader_through(self.clock.now())
        {
            return Err(CacheError::BreakerOpen);
        }
        self.run(step, READ_TIMEOUT).await
    }

    /// Runs a step of a writer, also while the breaker is open: a reader may still have access to
    /// the cache. Tries twice at the start of an outage, so the step must be idempotent.
    pub(super) async fn write<T: Step>(&self, step: &T) -> Result<T::Reply, CacheError> {
        let was_open = self.breaker().is_open();
        match self.run(step, READ_TIMEOUT).await {
            Err(CacheError::Unavailable(_)) if !was_open => {
                self.run(step, WRITE_RETRY_TIMEOUT).await
            }
            result => result,
        }
    }

    async fn run<T: Step>(&self, step: &T, timeout: Duration) -> Result<T::Reply, CacheError> {
        let result = self.store.run(step, timeout).await.map(|reply| reply.value);
        self.breaker().record(&result, self.clock.now());
        result
    }

    /// The lock is never held across an await.
    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::scripts::InvalidateProduct;
    use crate::cache::tests::{FakeClock, ModelStore, timed_out};

    fn protected() -> (ProtectedStore<ModelStore, FakeClock>, FakeClock) {
        let clock = FakeClock::default();
        (ProtectedStore::new(ModelStore::new(clock.clone()), clock.clone()), clock)
    }

    fn step() -> InvalidateProduct {
        InvalidateProduct { product_key: "product:1".to_owned() }
    }

    async fn read(protected: &ProtectedStore<ModelStore, FakeClock>) -> Result<(), CacheError> {
        protected.read(&step()).await
    }

    #[tokio::test]
    async fn breaker_opens_on_timeout() {
        let (protected, clock) = protected();
        protected.store.fail_next([timed_out()]);
        assert!(matches!(read(&protected).await, Err(CacheError::Unavailable(_))));
        clock.advance(OPEN_TIME - Duration::from_millis(1));
        assert!(matches!(read(&protected).await, Err(CacheError::BreakerOpen)));
        assert_eq!(protected.store.timeouts(), [READ_TIMEOUT]);
    }

    #[tokio::test]
    async fn breaker_half_open_lets_one_probe_through() {
        let (protected, clock) = protected();
        protected.store.fail_next([timed_out(), timed_out()]);
        read(&protected).await.unwrap_err();
        clock.advance(OPEN_TIME);
        assert!(matches!(read(&protected).await, Err(CacheError::Unavailable(_))));
        assert!(matches!(read(&protected).await, Err(CacheError::BreakerOpen)));
        assert_eq!(protected.store.timeouts().len(), 2);
    }

    #[test]
    fn breaker_half_open_rejects_readers_while_probe_runs() {
        let start = Instant::now();
        let mut breaker = Breaker { probe_at: Some(start) };
        assert!(breaker.lets_reader_through(start));
        assert!(!breaker.lets_reader_through(start));
        assert!(breaker.lets_reader_through(start + OPEN_TIME));
    }

    #[tokio::test]
    async fn breaker_closes_on_success() {
        let (protected, clock) = protected();
        protected.store.fail_next([timed_out()]);
        read(&protected).await.unwrap_err();
        clock.advance(OPEN_TIME);
        read(&protected).await.unwrap();
        read(&protected).await.unwrap();
    }

    #[tokio::test]
    async fn breaker_stays_closed_on_error_reply() {
        let (protected, _) = protected();
        let error = redis::RedisError::from((redis::ErrorKind::UnexpectedReturnType, "test"));
        protected.store.fail_next([error]);
        assert!(matches!(read(&protected).await, Err(CacheError::Rejected(_))));
        read(&protected).await.unwrap();
    }

    #[tokio::test]
    async fn write_after_first_timeout_retries_with_longer_timeout() {
        let (protected, _) = protected();
        protected.store.fail_next([timed_out()]);
        protected.write(&step()).await.unwrap();
        assert_eq!(protected.store.timeouts(), [READ_TIMEOUT, WRITE_RETRY_TIMEOUT]);
        // The second try closed the breaker.
        read(&protected).await.unwrap();
    }

    #[tokio::test]
    async fn write_while_breaker_is_open_tries_once() {
        let (protected, _) = protected();
        protected.store.fail_next([timed_out(), timed_out(), timed_out()]);
        protected.write(&step()).await.unwrap_err();
        assert_eq!(protected.store.timeouts().len(), 2);
        protected.write(&step()).await.unwrap_err();
        assert_eq!(protected.store.timeouts().len(), 3);
        protected.write(&step()).await.unwrap();
        assert_eq!(protected.store.timeouts().len(), 4);
    }
}
