//! What the processes do: read and change one product and its lists, and check what they read.

use std::sync::Arc;
use std::time::Instant;

use shared::{Category, ProductId};

use super::executor::{ProcessId, Shared};
use super::table::{self, SimulatedControl, TABLE_ERROR};
use super::world::{Phase, START_S, SimulatedClock, SimulatedStore, World};
use crate::cache::rules::{Rule, applies};
use crate::cache::tests::{category, first_page, product_id};
use crate::cache::{
    Cache, Change, Committed, ControlError, Intent, Lookup, Metrics, Reader, Stored, is_dead,
};

pub(super) type SimulatedCache = Cache<SimulatedStore, SimulatedClock>;

/// The category index lags by up to this.
pub(super) const INDEX_LAG_MAX_MS: u64 = 1_500;
/// The pace of the requests of a process in the calm at the end.
const CALM_THINK_MAX_MS: u64 = 300;
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
        let is_calm = shared.lock().phase == Phase::Calm;
        if request < mix.reads || is_calm {
            read(&shared, id, &cache).await;
        } else if request < mix.reads + mix.writes {
            write(&shared, id, &cache, &category).await;
        } else {
            let in_category = request % 2 == 0;
            list(&shared, id, &cache, in_category.then_some(&category)).await;
        }
    }
}

async fn read(shared: &Shared, process: ProcessId, cache: &SimulatedCache) {
    let start = shared.lock().start_request(process.number);
    let from_table = async || {
        let item = table::read(shared, process, |world| world.item.clone()).await?;
        let is_pending = !item.pending.is_empty();
        Ok::<_, ControlError>(Stored { entry: item.version.to_string(), is_pending })
    };
    // The table may fail.
    let Ok((entry, how)) = cache.product(&product(), from_table).await else { return };
    let version = entry.parse().expect("an entry is a version");
    shared.lock().check_read(process.number, start, version, how);
}

async fn write(shared: &Shared, process: ProcessId, cache: &SimulatedCache, category: &Category) {
    let start = shared.lock().start_request(process.number);
    let change = SimulatedChange { shared, process, category };
    let result = match cache.change(&product(), &change).await {
        Ok(version) => Ok(version),
        Err(ControlError(reason)) if [INTENT_IS_LOST, TABLE_ERROR].contains(&reason.as_str()) => {
            return;
        }
        Err(ControlError(reason)) => Err(reason),
    };
    shared.lock().check_write(process.number, start, result);
}

async fn list(
    shared: &Shared,
    process: ProcessId,
    cache: &SimulatedCache,
    category: Option<&Category>,
) {
    let in_category = category.is_some();
    let start = shared.lock().start_request(process.number);
    let from_table = async || {
        table::read(shared, process, move |world| {
            if in_category { world.indexed_version() } else { world.item.version }
        })
        .await
    };
    let (version, how) = match cache.list(&first_page(category), Reader::Client).await {
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
    world.note(|_| {
        format!("p{number} list ({in_category}) {version} ({how}), began at {}", start.at_ms)
    });
    world.check_list(start, in_category, version, how);
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
        let (own, process) = (token.to_owned(), self.process);
        let announced = table::write(self.shared, process, Some(token), 0, move |world| {
            world.note(|_| format!("p{} announced", process.number));
            let now_s = START_S + world.schedule.now_ms / 1000;
            let dead = world.item.pending.iter().filter(|token| is_dead(token, now_s));
            let dead = dead.cloned().collect();
            world.item.pending.insert(own.clone());
            world.checker.writers.insert(own.clone(), process);
            dead
        })
        .await;
        match announced {
            Ok(dead) => Ok(Announced { category: self.category.clone(), dead }),
            Err(error) => {
                self.withdraw(token).await;
                Err(error)
            }
        }
    }

    fn categories<'a>(&'a self, item: &'a Announced) -> Vec<&'a Category> {
        vec![&item.category]
    }

    async fn commit(
        &self,
        intent: Option<&Intent<Announced>>,
    ) -> Result<Committed<u64>, ControlError> {
        let process = self.process;
        let finished = intent.map(|intent| (intent.token.clone(), intent.item.dead.clone()));
        let delay_ms = self.shared.lock().take_commit_delay();
        let version = table::write(self.shared, process, None, delay_ms, move |world| {
            if let Some((token, dead)) = &finished {
                if !world.item.pending.remove(token) && applies(Rule::CommitNeedsIntent) {
                    // An earlier attempt of this commit succeeded, and its response was lost.
                    let is_own = world.item.write_token.as_ref() == Some(token);
                    return is_own.then_some(world.item.version);
                }
                world.item.pending.retain(|pending| !dead.contains(pending));
                world.item.write_token = Some(token.clone());
            }
            Some(world.commit(process, delay_ms > 0))
        })
        .await?;
        let done = version.ok_or_else(|| ControlError(INTENT_IS_LOST.to_owned()))?;
        Ok(Committed { done, categories: vec![self.category.clone()] })
    }

    async fn withdraw(&self, token: &str) {
        let own = token.to_owned();
        let withdrawn = table::write(self.shared, self.process, Some(token), 0, move |world| {
            world.item.pending.remove(&own)
        });
        // Where this fails, the announcement stays.
        drop(withdrawn.await);
    }
}

impl World {
    fn take_commit_delay(&mut self) -> u64 {
        let delay_ms = std::mem::take(&mut self.next_commit_delay_ms);
        self.late_until_ms = self.late_until_ms.max(self.schedule.now_ms + delay_ms);
        delay_ms
    }

    /// Makes the next version of the product.
    fn commit(&mut self, process: ProcessId, is_late: bool) -> u64 {
        self.item.version += 1;
        let (version, now_ms, number) = (self.item.version, self.schedule.now_ms, process.number);
        self.note(|_| format!("p{number} committed {version}"));
        if self.schedule.is_alive(process) && std::mem::take(&mut self.crashes_after_commit) {
            self.note(|_| format!("p{number} crashed"));
            self.schedule.crash(number);
            self.crashed.push(number);
        }
        self.checker.committed(now_ms, version, is_late);
        let lag = self.schedule.rng.u64(..=INDEX_LAG_MAX_MS);
        let at_ms = (now_ms + lag).max(self.index.back().map_or(0, |(at, _)| *at));
        self.index.push_back((at_ms, version));
        version
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
    let control = SimulatedControl { shared: shared.clone(), process };
    Cache::new(store, clock, Arc::new(control), "", Metrics::default())
}
