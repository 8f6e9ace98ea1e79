//! What the processes do: read and change one product and its lists, and check what they read.

use std::sync::Arc;

use shared::{Category, ProductId};

use super::executor::{ProcessId, Shared};
use super::failures::start_process;
use super::table::{self, SimulatedControl};
use super::world::{Phase, SimulatedClock, SimulatedStore, World};
use super::writes::write;
use crate::cache::keys::Keys;
use crate::cache::tests::{category, first_page, product_id};
use crate::cache::{Cache, ControlError, Lookup, Metrics, Reader, Stored};

pub(super) type SimulatedCache = Cache<SimulatedStore, SimulatedClock>;

/// The category index lags by up to this.
pub(super) const INDEX_LAG_MAX_MS: u64 = 1_500;
/// The pace of the requests of a process in the calm at the end.
const CALM_THINK_MAX_MS: u64 = 300;

/// How often each kind of request comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mix {
    pub(super) reads: u64,
    pub(super) writes: u64,
    pub(super) lists: u64,
    /// How many of a hundred changes move the product to the other category, or delete it.
    pub(super) moves: u64,
    pub(super) deletions: u64,
    pub(super) think_max_ms: u64,
}

/// One process: it handles one request at a time until it crashes, a deploy replaces it, or the
/// simulation ends.
pub(super) async fn process(shared: Shared, id: ProcessId, cache: SimulatedCache) {
    let mix = shared.lock().mix;
    let categories = categories();
    loop {
        let (now_ms, think_ms, request) = {
            let mut world = shared.lock();
            let phase = world.phase;
            let rng = &mut world.schedule.rng;
            let request = rng.u64(..mix.reads + mix.writes + 2 * mix.lists);
            let think_ms = match phase {
                Phase::Failures if rng.u64(..50) == 0 => rng.u64(..15_000),
                Phase::Failures => rng.u64(..=mix.think_max_ms),
                Phase::Quiet => mix.think_max_ms + rng.u64(..500),
                Phase::Calm => rng.u64(..=CALM_THINK_MAX_MS),
            };
            (world.schedule.now_ms, think_ms, request)
        };
        shared.sleep_until(now_ms + think_ms).await;
        let is_calm = {
            let mut world = shared.lock();
            if world.has_cache[id.number] != cache.trust.is_some() {
                return start_process(&mut world, &shared, id.number);
            }
            world.phase == Phase::Calm
        };
        if request < mix.reads || is_calm {
            read(&shared, id, &cache).await;
        } else if request < mix.reads + mix.writes {
            write(&shared, id, &cache).await;
        } else {
            let number = shared.lock().schedule.rng.usize(..categories.len());
            let in_category = request % 2 == 0;
            list(&shared, id, &cache, in_category.then_some((number, &categories[number]))).await;
        }
    }
}

/// Why a read has no product.
enum NotRead {
    /// By the change that made this version.
    Deleted(u64),
    TableFailed,
}

impl From<ControlError> for NotRead {
    fn from(_: ControlError) -> Self {
        Self::TableFailed
    }
}

async fn read(shared: &Shared, process: ProcessId, cache: &SimulatedCache) {
    let start = shared.lock().start_request(process.number);
    let from_table = async || {
        let item = table::read(shared, process, |world| world.item.clone()).await?;
        let is_pending = !item.pending.is_empty();
        item.category.ok_or(NotRead::Deleted(item.version))?;
        Ok(Stored { entry: item.version.to_string(), is_pending })
    };
    let (version, how) = match cache.product(&product(), from_table).await {
        Ok((entry, how)) => (entry.parse().expect("an entry is a version"), how),
        Err(NotRead::Deleted(version)) => (version, "deleted"),
        Err(NotRead::TableFailed) => return,
    };
    shared.lock().check_read(process.number, start, version, how);
}

async fn list(
    shared: &Shared,
    process: ProcessId,
    cache: &SimulatedCache,
    category: Option<(usize, &Category)>,
) {
    let list = category.map(|(number, _)| number);
    let start = shared.lock().start_request(process.number);
    let from_table = async || {
        table::read(shared, process, move |world| {
            list.map_or(world.item.version, |category| world.indexed_version(category))
        })
        .await
    };
    let (version, how) =
        match cache.list(&first_page(category.map(|(_, category)| category)), Reader::Client).await
        {
            Lookup::Hit(entry) => (entry.parse().expect("an entry is a version"), "hit"),
            Lookup::Miss(fill) => {
                let Ok(version) = from_table().await else { return };
                shared.lock().fills_list(start);
                cache.fill_list(fill, version.to_string()).await;
                (version, "miss")
            }
            Lookup::Bypass | Lookup::Off => {
                let Ok(version) = from_table().await else { return };
                (version, "bypass")
            }
        };
    let (mut world, number) = (shared.lock(), process.number);
    world.note(|_| format!("p{number} list {list:?} {version} ({how}), began at {}", start.at_ms));
    world.check_list(start, list, version, how);
}

pub(super) fn product() -> ProductId {
    product_id(1)
}

pub(super) fn categories() -> [Category; 2] {
    [category("a"), category("b")]
}

/// The cache of a process; without it in the middle of a deploy that turns it off.
pub(super) fn cache(world: &mut World, shared: &Shared, process: ProcessId) -> SimulatedCache {
    let has_cache = world.has_cache.get(process.number).copied().unwrap_or(true);
    if !has_cache {
        return Cache { trust: None, keys: Keys::default() };
    }
    let skew_s = world.schedule.rng.u64(..=world.latency.skew_max_s);
    let clock = SimulatedClock { shared: shared.clone(), process, start: world.start, skew_s };
    let store = SimulatedStore::new(shared.clone(), process);
    let control = SimulatedControl { shared: shared.clone(), process };
    Cache::new(store, clock, Arc::new(control), "", Metrics::default())
}
