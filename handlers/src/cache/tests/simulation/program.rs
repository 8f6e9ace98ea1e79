//! What the processes do: read and change one product and its lists, and check what they read.

use std::sync::Arc;
use std::time::Instant;

use shared::{Category, ProductId};

use super::executor::{ProcessId, Shared};
use super::world::{SimulatedClock, SimulatedControl, SimulatedStore, late_table_call, table_call};
use crate::cache::rules::{Rule, applies};
use crate::cache::tests::{category, first_page, product_id};
use crate::cache::{
    Cache, Change, Committed, ControlError, Intent, Lookup, Metrics, Reader, Stored, is_dead,
};

pub(super) type SimulatedCache = Cache<SimulatedStore, SimulatedClock>;

/// The category index lags by up to this.
pub(super) const INDEX_LAG_MAX_MS: u64 = 1_500;
/// How old a list of the category may be: the lag, the time that a list is cached in a young
/// generation, and the time from its read to its fill.
const CATEGORY_LIST_AGE_MAX_MS: u64 = INDEX_LAG_MAX_MS + 2_000 + 10_000;

/// The error of a change that another writer ended, since it took more than a minute.
const INTENT_IS_LOST: &str = "the intent is lost";

/// How often each kind of request comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mix {
    pub(super) reads: u64,
    pub(super) writes: u64,
    pub(super) lists: u64,
    pub(super) think_max_ms: u64,
}

/// One process: it handles one request at a time until it crashes or the simulation ends.
pub(super) async fn process(shared: Shared, id: ProcessId, cache: SimulatedCache, mix: Mix) {
    let category = category("a");
    loop {
        let (now_ms, think_ms, request) = {
            let mut world = shared.lock();
            let rng = &mut world.schedule.rng;
            let think_ms = rng.u64(..=mix.think_max_ms);
            let think_ms = if rng.u64(..50) == 0 { think_ms + rng.u64(..15_000) } else { think_ms };
            let request = rng.u64(..mix.reads + mix.writes + 2 * mix.lists);
            (world.schedule.now_ms, think_ms, request)
        };
        shared.sleep_until(now_ms + think_ms).await;
        if request < mix.reads {
            read(&shared, id, &cache).await;
        } else if request < mix.reads + mix.writes {
            write(&shared, id, &cache, &category).await;
        } else {
            let in_category = request % 2 == 0;
            list(&shared, id, &cache, in_category.then_some(&category)).await;
        }
    }
}

pub(super) async fn read(shared: &Shared, process: ProcessId, cache: &SimulatedCache) -> bool {
    let (start_ms, floor) = {
        let world = shared.lock();
        (world.schedule.now_ms, world.floor)
    };
    let from_table = async || {
        let item = table_call(shared, |world| world.item.clone()).await;
        let is_pending = !item.pending.is_empty();
        Ok::<_, ControlError>(Stored { entry: item.version.to_string(), is_pending })
    };
    let Ok((entry, how)) = cache.product(&product(), from_table).await else { return false };
    let version: u64 = entry.parse().expect("an entry is a version");
    let mut world = shared.lock();
    world.note(|_| format!("p{} read {version} ({how}), began at {start_ms}", process.number));
    world.hits += u64::from(how == "hit");
    if version < floor {
        let number = process.number;
        world.violate(format!("process {number} read {version} after {floor} was known ({how})"));
    }
    world.floor = world.floor.max(version);
    how == "hit"
}

pub(super) async fn write(
    shared: &Shared,
    process: ProcessId,
    cache: &SimulatedCache,
    category: &Category,
) {
    let change = SimulatedChange { shared, process, category };
    let result = cache.change(&product(), &change).await;
    let mut world = shared.lock();
    match result {
        Ok(version) => {
            world.note(|_| format!("p{} acknowledged {version}", process.number));
            world.is_acknowledged(version);
        }
        // The table always replies here, so the cache must not be a reason.
        Err(ControlError(reason)) if reason != INTENT_IS_LOST => {
            world.violate(format!("a write failed: {reason}"));
        }
        Err(_) => {}
    }
}

async fn list(
    shared: &Shared,
    process: ProcessId,
    cache: &SimulatedCache,
    category: Option<&Category>,
) {
    let in_category = category.is_some();
    let start_ms = shared.lock().schedule.now_ms;
    let read =
        async || {
            table_call(shared, move |world| {
                if in_category { world.indexed_version() } else { world.item.version }
            })
            .await
        };
    let (version, how) = match cache.list(&first_page(category), Reader::Client).await {
        Lookup::Hit(entry) => (entry.parse().expect("an entry is a version"), "hit"),
        Lookup::Miss(fill) => {
            let version: u64 = read().await;
            cache.fill_list(fill, version.to_string()).await;
            (version, "miss")
        }
        Lookup::Bypass | Lookup::Off => (read().await, "bypass"),
    };
    let mut world = shared.lock();
    world.note(|_| {
        format!("p{} list ({in_category}) {version} ({how}), began at {start_ms}", process.number)
    });
    let age_max_ms = if in_category { CATEGORY_LIST_AGE_MAX_MS } else { 0 };
    let newest = |versions: &[(u64, u64)], age_max_ms| {
        let known = versions.iter().filter(|(at, _)| at + age_max_ms < start_ms);
        known.map(|(_, version)| *version).max().unwrap_or(0)
    };
    let expected = newest(&world.acknowledged, age_max_ms)
        // A change that was committed and not acknowledged, because its writer crashed.
        .max(newest(&world.committed, CATEGORY_LIST_AGE_MAX_MS));
    if version < expected {
        let text = format!("the list ({in_category}) had {version}, not {expected} ({how})");
        world.violate(text);
    }
}

fn product() -> ProductId {
    product_id(1)
}

struct SimulatedChange<'a> {
    shared: &'a Shared,
    process: ProcessId,
    category: &'a Category,
}

/// The item with its category.
struct Announced {
    category: Category,
    dead: Vec<String>,
}

impl Change for SimulatedChange<'_> {
    type Item = Announced;
    type Done = u64;
    type Error = ControlError;

    async fn announce(&self, token: &str) -> Result<Announced, ControlError> {
        let (token, number) = (token.to_owned(), self.process.number);
        let dead = table_call(self.shared, move |world| {
            world.note(|_| format!("p{number} announced"));
            let now_s = super::world::START_S + world.schedule.now_ms / 1000;
            let dead = world.item.pending.iter().filter(|token| is_dead(token, now_s));
            let dead = dead.cloned().collect();
            world.item.pending.insert(token);
            dead
        })
        .await;
        Ok(Announced { category: self.category.clone(), dead })
    }

    fn categories<'a>(&'a self, item: &'a Announced) -> Vec<&'a Category> {
        vec![&item.category]
    }

    async fn commit(
        &self,
        intent: Option<&Intent<Announced>>,
    ) -> Result<Committed<u64>, ControlError> {
        let number = self.process.number;
        let finished = intent.map(|intent| (intent.token.clone(), intent.item.dead.clone()));
        let delay_ms = std::mem::take(&mut self.shared.lock().next_commit_delay_ms);
        let version = late_table_call(self.shared, delay_ms, move |world| {
            if let Some((token, dead)) = finished {
                if !world.item.pending.remove(&token) && applies(Rule::CommitNeedsIntent) {
                    return None;
                }
                world.item.pending.retain(|pending| !dead.contains(pending));
            }
            world.item.version += 1;
            let version = world.item.version;
            world.note(|_| format!("p{number} committed {version}"));
            let now_ms = world.schedule.now_ms;
            if std::mem::take(&mut world.crashes_after_commit) {
                world.note(|_| format!("p{number} crashed"));
                world.schedule.crash(number);
                world.crashed.push(number);
            }
            world.committed.push((now_ms, version));
            let lag = world.schedule.rng.u64(..=INDEX_LAG_MAX_MS);
            let at_ms = (now_ms + lag).max(world.index.back().map_or(0, |(at, _)| *at));
            world.index.push_back((at_ms, version));
            Some(version)
        })
        .await;
        let done = version.ok_or_else(|| ControlError(INTENT_IS_LOST.to_owned()))?;
        Ok(Committed { done, categories: vec![self.category.clone()] })
    }

    async fn withdraw(&self, token: &str) {
        let token = token.to_owned();
        table_call(self.shared, move |world| world.item.pending.remove(&token)).await;
    }
}

pub(super) fn cache(
    shared: &Shared,
    process: ProcessId,
    start: Instant,
    skew_s: u64,
) -> SimulatedCache {
    let clock = SimulatedClock { shared: shared.clone(), process, start, skew_s };
    let store = SimulatedStore::new(shared.clone(), process);
    Cache::new(store, clock, Arc::new(SimulatedControl(shared.clone())), "", Metrics::default())
}
