//! Tests of the protocol: the cache over a model of the server, with a clock that only tests move.

mod comparison;
mod lists;
mod products;
mod report;
mod server;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use redis::RedisError;
use shared::{Category, ProductId};

use super::breaker::ProtectedStore;
use super::clock::Clock;
use super::keys::Keys;
use super::model::{Model, Stored};
use super::store::{CacheError, Step, Store};
use super::{Cache, ListQuery};

const START_MS: u64 = 1_000_000_000_000;

/// A clock that moves when a test or a sleep advances it.
#[derive(Debug, Clone)]
pub(super) struct FakeClock {
    start: Instant,
    elapsed_ms: Arc<AtomicU64>,
}

impl Default for FakeClock {
    fn default() -> Self {
        Self { start: Instant::now(), elapsed_ms: Arc::default() }
    }
}

impl FakeClock {
    pub(super) fn advance(&self, duration: Duration) {
        let ms = u64::try_from(duration.as_millis()).unwrap();
        self.elapsed_ms.fetch_add(ms, Ordering::SeqCst);
    }

    pub(super) fn elapsed_ms(&self) -> u64 {
        self.elapsed_ms.load(Ordering::SeqCst)
    }

    fn unix_ms(&self) -> u64 {
        START_MS + self.elapsed_ms()
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Instant {
        self.start + Duration::from_millis(self.elapsed_ms())
    }

    fn unix_s(&self) -> u64 {
        self.unix_ms() / 1000
    }

    async fn sleep(&self, duration: Duration) {
        self.advance(duration);
        // Lets the other tasks of the test run.
        tokio::task::yield_now().await;
    }
}

/// The model as a store that can fail.
#[derive(Clone)]
pub(super) struct ModelStore {
    model: Arc<Mutex<Model>>,
    clock: FakeClock,
    failures: Arc<Mutex<VecDeque<RedisError>>>,
    timeouts: Arc<Mutex<Vec<Duration>>>,
}

impl ModelStore {
    pub(super) fn new(clock: FakeClock) -> Self {
        Self { model: Arc::default(), clock, failures: Arc::default(), timeouts: Arc::default() }
    }

    /// The next steps do not run: they fail with these errors.
    pub(super) fn fail_next<const N: usize>(&self, errors: [RedisError; N]) {
        self.failures.lock().unwrap().extend(errors);
    }

    /// The timeout of each step so far.
    pub(super) fn timeouts(&self) -> Vec<Duration> {
        self.timeouts.lock().unwrap().clone()
    }

    fn with_model<T>(&self, act: impl FnOnce(&mut Model) -> T) -> T {
        let mut model = self.model.lock().unwrap();
        model.set_time(self.clock.unix_ms());
        act(&mut model)
    }

    fn get(&self, key: &str) -> Option<Stored> {
        self.with_model(|model| model.keys().get(key).cloned())
    }

    /// The remaining lifetime of a key.
    fn ttl_ms(&self, key: &str) -> Option<u64> {
        Some(self.get(key)?.expires_at_ms - self.clock.unix_ms())
    }

    fn evict(&self, key: &str) {
        self.with_model(|model| model.delete(key));
    }
}

impl Store for ModelStore {
    async fn run<S: Step>(&self, step: &S, timeout: Duration) -> Result<S::Reply, CacheError> {
        self.timeouts.lock().unwrap().push(timeout);
        match self.failures.lock().unwrap().pop_front() {
            Some(error) => Err(error.into()),
            None => Ok(self.with_model(|model| step.apply(model))),
        }
    }
}

/// The error of the Redis client when no reply comes in time.
pub(super) fn timed_out() -> RedisError {
    std::io::Error::from(std::io::ErrorKind::TimedOut).into()
}

type TestCache = Cache<ModelStore, FakeClock>;

/// An empty cache, its store and its clock.
fn cache() -> (TestCache, ModelStore, FakeClock) {
    let clock = FakeClock::default();
    let store = ModelStore::new(clock.clone());
    let protected = ProtectedStore::new(store.clone(), clock.clone());
    (Cache { store: Some(protected), keys: Keys::default() }, store, clock)
}

fn product_id(n: u8) -> ProductId {
    ProductId::parse(&format!("01890a5d-ac96-774b-bcce-b302099a80{n:02x}")).unwrap()
}

fn category(name: &str) -> Category {
    Category::parse(name).unwrap()
}

/// The first page of a category, or of all products.
fn first_page(category: Option<&Category>) -> ListQuery {
    ListQuery { category: category.cloned(), text: None, popular: false, limit: 100, token: None }
}
