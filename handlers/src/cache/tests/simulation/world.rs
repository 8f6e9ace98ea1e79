//! The simulated world: cache servers, the table, and what a process sees of them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use redis::RedisError;

use super::checker::Checker;
use super::executor::{ProcessId, Schedule, Shared};
use super::program::Mix;
use super::table::{Item, Mishaps};
use crate::cache::clock::{Clock, Moment};
use crate::cache::control::Control;
use crate::cache::model::Model;
use crate::cache::scripts::Identity;
use crate::cache::store::{CacheError, Reply, Step, Store};

/// The simulated time begins here, so that ages can be computed.
pub(super) const START_S: u64 = 1_000_000;

/// The parts of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Failures,
    /// Nothing goes wrong any more.
    Quiet,
    /// And nothing is written.
    Calm,
}

pub(super) struct World {
    pub(super) start: Instant,
    pub(super) mix: Mix,
    pub(super) schedule: Schedule,
    pub(super) latency: Latency,
    pub(super) servers: Vec<Server>,
    /// Where new connections lead.
    pub(super) primary: usize,
    pub(super) control: Option<Control>,
    pub(super) item: Item,
    /// The versions in which each category changed in the index or will change, with the times.
    pub(super) index: [Vec<(u64, u64)>; 2],
    /// The versions that transactions have made.
    pub(super) transactions: BTreeMap<String, u64>,
    /// Whether each process has the cache from its next request on.
    pub(super) has_cache: Vec<bool>,
    /// Each write of a process without the cache has a copy until it is made.
    pub(super) sent_without_cache: Arc<()>,
    /// The next commit arrives this much later.
    pub(super) next_commit_delay_ms: u64,
    pub(super) late_until_ms: u64,
    /// The next writer ends at its commit.
    pub(super) crashes_after_commit: bool,
    /// The processes that are to be started again.
    pub(super) crashed: Vec<usize>,
    /// How long the monotonic clock of each process has stood still.
    pub(super) frozen_ms: Vec<u64>,
    /// Until when each process does not reach the cache.
    pub(super) partitioned: Vec<u64>,
    pub(super) mishaps: Mishaps,
    pub(super) phase: Phase,
    pub(super) checker: Checker,
    pub(super) log: Option<Vec<String>>,
}

/// Delays in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Latency {
    pub(super) cache_max: u64,
    pub(super) table_max: u64,
    /// One of so many calls takes up to a second.
    pub(super) slow_one_of: u64,
    /// The wall clocks of two processes differ by up to this many seconds.
    pub(super) skew_max_s: u64,
}

pub(super) struct Server {
    pub(super) model: Model,
    pub(super) is_alive: bool,
    /// Counts restarts: connections to an earlier process are closed.
    pub(super) starts: u64,
    /// Steps that arrive are executed at this time at the earliest.
    pub(super) hangs_until: u64,
    pub(super) is_read_only: bool,
    pub(super) is_full: bool,
    /// Earlier contents, for restarts and for replicas that lag.
    pub(super) snapshots: Vec<Model>,
}

impl Server {
    pub(super) fn new(mut model: Model, run: u64) -> Self {
        model.identity = Identity(format!("run{run}:history{run}"));
        Self {
            model,
            is_alive: true,
            starts: 0,
            hangs_until: 0,
            is_read_only: false,
            is_full: false,
            snapshots: Vec::new(),
        }
    }

    fn apply<S: Step>(&mut self, step: &S, now_ms: u64) -> Result<S::Reply, &'static str> {
        self.model.set_time(START_S * 1000 + now_ms);
        if !self.is_read_only && !self.is_full {
            return Ok(step.apply(&mut self.model));
        }
        let before = self.model.clone();
        let reply = step.apply(&mut self.model);
        let writes = |model: &Model| (model.sets, model.deletions, model.counts);
        let is_rejected = if self.is_read_only {
            writes(&self.model) != writes(&before)
        } else {
            self.model.sets != before.sets
        };
        if is_rejected {
            self.model = before;
            return Err(if self.is_read_only { "read-only" } else { "full" });
        }
        Ok(reply)
    }
}

impl World {
    pub(super) fn note(&mut self, text: impl FnOnce(&Self) -> String) {
        if self.log.is_some() {
            let text = format!("{:>6} {}", self.schedule.now_ms, text(self));
            self.log.iter_mut().for_each(|log| log.push(text.clone()));
        }
    }

    /// How long one way takes.
    fn way(&mut self, max: u64) -> u64 {
        let Latency { slow_one_of, .. } = self.latency;
        if slow_one_of > 0 && self.schedule.rng.u64(..slow_one_of) == 0 {
            return self.schedule.rng.u64(..1000);
        }
        self.schedule.rng.u64(..=max)
    }

    /// The version of the last change of the category that the index has.
    pub(super) fn indexed_version(&self, category: usize) -> u64 {
        let now_ms = self.schedule.now_ms;
        self.index[category]
            .iter()
            .rev()
            .find(|(at, _)| *at <= now_ms)
            .map_or(0, |(_, version)| *version)
    }

    /// Until when a process gets no reply from any server. It may have a connection to a former
    /// primary.
    pub(super) fn hangs_until(&self, number: usize) -> u64 {
        let hangs_until = self.servers.iter().map(|server| server.hangs_until).min();
        hangs_until.unwrap_or(0).max(self.partitioned[number])
    }
}

/// One call over a network: it arrives and takes effect, and then its response arrives, unless the
/// caller crashed or gave up meanwhile. `deadline_ms`: when the caller gives up.
pub(super) async fn call<T: Send + 'static>(
    shared: &Shared,
    max: u64,
    deadline_ms: Option<u64>,
    arrive_at: impl FnOnce(&World, u64) -> u64,
    effect: impl FnOnce(&mut World) -> T + Send + 'static,
) -> Option<T> {
    let result = Arc::new(Mutex::new(None));
    let back_at = {
        let mut world = shared.lock();
        let (there, back) = (world.way(max), world.way(max));
        let at_ms = world.schedule.now_ms + there;
        let at_ms = arrive_at(&world, at_ms);
        let slot = Arc::clone(&result);
        world.schedule.at(at_ms, move |world| *slot.lock().unwrap() = Some(effect(world)));
        at_ms + back + 1
    };
    shared.sleep_until(deadline_ms.map_or(back_at, |deadline| deadline.min(back_at))).await;
    if shared.lock().schedule.now_ms < back_at {
        return None;
    }
    result.lock().unwrap().take()
}

/// What a process has of the cache.
#[derive(Clone)]
pub(super) struct SimulatedStore {
    shared: Shared,
    process: ProcessId,
    connection: Arc<Mutex<Connection>>,
}

/// The number, the server, and the start of the server.
type Open = (u64, usize, u64);

#[derive(Debug, Default)]
pub(super) struct Connection {
    last: u64,
    open: Option<Open>,
}

impl SimulatedStore {
    pub(super) fn new(shared: Shared, process: ProcessId) -> Self {
        Self { shared, process, connection: Arc::default() }
    }

    /// The open connection, or a new one to the server to which the name leads now; and whether it
    /// is new.
    fn open(&self) -> (Open, bool) {
        let mut connection = self.connection.lock().unwrap();
        if let Some(open) = connection.open {
            return (open, false);
        }
        let mut world = self.shared.lock();
        connection.last += 1;
        let open = (connection.last, world.primary, world.servers[world.primary].starts);
        world.note(|_| format!("p{} connects: {open:?}", self.process.number));
        connection.open = Some(open);
        (open, true)
    }
}

fn unavailable() -> CacheError {
    CacheError::Unavailable(std::io::Error::from(std::io::ErrorKind::TimedOut).into())
}

enum Outcome<T> {
    Reply(T),
    /// The connection is closed, or its server does not accept writes: another connection may be
    /// better.
    Closed,
    Error(CacheError),
}

impl Store for SimulatedStore {
    async fn run<S: Step>(
        &self,
        step: &S,
        timeout: Duration,
    ) -> Result<Reply<S::Reply>, CacheError> {
        let (start_ms, max, partitioned_until) = {
            let world = self.shared.lock();
            let until = world.partitioned[self.process.number];
            (world.schedule.now_ms, world.latency.cache_max, until)
        };
        let deadline_ms = start_ms + u64::try_from(timeout.as_millis()).unwrap();
        for _ in 0..2 {
            let ((number, server, start), is_new) = self.open();
            let step = step.clone();
            let outcome = call(
                &self.shared,
                max,
                Some(deadline_ms),
                |world, at_ms| at_ms.max(world.servers[server].hangs_until).max(partitioned_until),
                move |world| {
                    let now_ms = world.schedule.now_ms;
                    let server = &mut world.servers[server];
                    if !server.is_alive || server.starts != start {
                        return Outcome::Closed;
                    }
                    match server.apply(&step, now_ms) {
                        Ok(reply) => Outcome::Reply(reply),
                        Err("full") => {
                            let kind = redis::ErrorKind::UnexpectedReturnType;
                            let full = RedisError::from((kind, "full"));
                            Outcome::Error(CacheError::Rejected(full))
                        }
                        Err(_) => Outcome::Closed,
                    }
                },
            )
            .await;
            match outcome {
                Some(Outcome::Reply(value)) => return Ok(Reply { value, connection: number }),
                Some(Outcome::Closed) if !is_new => self.discard(number),
                Some(Outcome::Error(error)) => return Err(error),
                Some(Outcome::Closed) | None => {
                    self.discard(number);
                    return Err(unavailable());
                }
            }
        }
        Err(unavailable())
    }

    async fn connect(&self) {}

    fn connected(&self) -> Option<u64> {
        self.connection.lock().unwrap().open.map(|(number, ..)| number)
    }

    fn discard(&self, number: u64) {
        let mut connection = self.connection.lock().unwrap();
        connection.open = connection.open.filter(|(open, ..)| *open != number);
    }
}

/// The clock of one process.
#[derive(Clone)]
pub(super) struct SimulatedClock {
    pub(super) shared: Shared,
    pub(super) process: ProcessId,
    pub(super) start: Instant,
    pub(super) skew_s: u64,
}

impl Clock for SimulatedClock {
    fn now(&self) -> Moment {
        let world = self.shared.lock();
        let now_ms = world.schedule.now_ms;
        let ran_ms = now_ms.saturating_sub(world.frozen_ms[self.process.number]);
        let wall_ms = (START_S + self.skew_s) * 1000 + now_ms;
        Moment { monotonic: self.start + Duration::from_millis(ran_ms), wall_ms }
    }

    async fn sleep(&self, duration: Duration) {
        let now_ms = self.shared.lock().schedule.now_ms;
        self.shared.sleep_until(now_ms + u64::try_from(duration.as_millis()).unwrap()).await;
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.shared.lock().schedule.spawn(self.process, Box::pin(task));
    }

    fn random(&self) -> u128 {
        self.shared.lock().schedule.rng.u128(..)
    }
}
