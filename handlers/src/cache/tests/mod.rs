//! Tests of the protocol: the cache over a model of the server, with a clock that only tests move.

mod comparison;
mod connection;
mod failover;
mod lists;
mod metrics;
mod products;
mod proxy;
mod report;
mod server;
mod simulation;
mod tls;
mod trust;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use redis::RedisError;
use shared::{Category, ProductId};

use super::clock::{Clock, Moment, SystemClock};
use super::control::{Control, ControlError, ControlTable, State};
use super::keys::Keys;
use super::metrics::Metrics;
use super::model::{self, Model};
use super::scripts::Identity;
use super::store::{CacheError, Reply, Step, Store};
use super::{Cache, ListQuery, Stored};

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
    fn now(&self) -> Moment {
        let monotonic = self.start + Duration::from_millis(self.elapsed_ms());
        Moment { monotonic, wall_ms: self.unix_ms() }
    }

    async fn sleep(&self, duration: Duration) {
        self.advance(duration);
        // Lets the other tasks of the test run.
        tokio::task::yield_now().await;
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(task);
    }

    fn random(&self) -> u128 {
        SystemClock.random()
    }
}

/// The model as a store that can fail.
#[derive(Clone)]
pub(super) struct ModelStore {
    model: Arc<Mutex<Model>>,
    clock: FakeClock,
    failures: Arc<Mutex<VecDeque<RedisError>>>,
    timeouts: Arc<Mutex<Vec<Duration>>>,
    connection: Arc<AtomicU64>,
}

impl ModelStore {
    pub(super) fn new(clock: FakeClock) -> Self {
        Self {
            model: Arc::default(),
            clock,
            failures: Arc::default(),
            timeouts: Arc::default(),
            connection: Arc::default(),
        }
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

    fn get(&self, key: &str) -> Option<model::Stored> {
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
    async fn run<S: Step>(
        &self,
        step: &S,
        timeout: Duration,
    ) -> Result<Reply<S::Reply>, CacheError> {
        self.timeouts.lock().unwrap().push(timeout);
        let failure = self.failures.lock().unwrap().pop_front();
        match failure {
            Some(error) => Err(error.into()),
            None => {
                let value = self.with_model(|model| step.apply(model));
                Ok(Reply { value, connection: self.connection.load(Ordering::SeqCst) })
            }
        }
    }

    async fn connect(&self) {}

    fn connected(&self) -> Option<u64> {
        Some(self.connection.load(Ordering::SeqCst))
    }

    fn discard(&self, connection: u64) {
        let next = connection + 1;
        let _ =
            self.connection.compare_exchange(connection, next, Ordering::SeqCst, Ordering::SeqCst);
    }
}

/// The control item in memory.
#[derive(Clone, Default)]
pub(super) struct MemoryTable {
    control: Arc<Mutex<Option<Control>>>,
    loads: Arc<AtomicU64>,
    /// Whether a load takes longer than a reader waits.
    is_slow: Arc<AtomicBool>,
}

impl MemoryTable {
    fn set(&self, control: Control) {
        *self.control.lock().unwrap() = Some(control);
    }

    fn state(&self) -> State {
        self.control.lock().unwrap().clone().unwrap().state
    }
}

#[async_trait]
impl ControlTable for MemoryTable {
    async fn load(&self) -> Result<Option<Control>, ControlError> {
        self.loads.fetch_add(1, Ordering::SeqCst);
        while self.is_slow.load(Ordering::SeqCst) {
            tokio::task::yield_now().await;
        }
        Ok(self.control.lock().unwrap().clone())
    }

    async fn replace(&self, expected: Option<&str>, new: &Control) -> Result<bool, ControlError> {
        let mut control = self.control.lock().unwrap();
        let is_expected = control.as_ref().map(|control| control.epoch.as_str()) == expected;
        if is_expected {
            *control = Some(new.clone());
        }
        Ok(is_expected)
    }
}

/// The error of the Redis client when no reply comes in time.
pub(super) fn timed_out() -> RedisError {
    std::io::Error::from(std::io::ErrorKind::TimedOut).into()
}

type TestCache = Cache<ModelStore, FakeClock>;

/// The epoch of the caches of the tests.
const EPOCH: &str = "first";

/// An empty cache that is trusted, its store and its clock.
fn cache() -> (TestCache, ModelStore, FakeClock) {
    let (cache, store, clock, _) = cache_and_table();
    (cache, store, clock)
}

fn cache_and_table() -> (TestCache, ModelStore, FakeClock, MemoryTable) {
    let clock = FakeClock::default();
    let store = ModelStore::new(clock.clone());
    let table = MemoryTable::default();
    let server = Model::default().identity.0;
    let trusted = Control { epoch: EPOCH.to_owned(), state: State::Trusted { server } };
    table.set(trusted);
    let cache =
        Cache::new(store.clone(), clock.clone(), Arc::new(table.clone()), "", Metrics::default());
    (cache, store, clock, table)
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
