//! What goes wrong in the simulated world.

use super::executor::{ProcessId, Shared};
use super::program::{self, Mix};
use super::world::{Server, World};
use crate::cache::model::Model;
use crate::cache::scripts::Identity;

/// The kinds of failures of one simulation.
const FAILURES: [Failure; 16] = [
    Failure::Evict,
    Failure::Flush,
    Failure::Hang,
    Failure::RestartEmpty,
    Failure::RestartWithOldContent,
    Failure::Stop,
    Failure::ReadOnly,
    Failure::Full,
    Failure::FailOver,
    Failure::DemoteAndPromote,
    Failure::Crash,
    Failure::CrashAfterCommit,
    Failure::Pause,
    Failure::Freeze,
    Failure::LateCommit,
    Failure::Partition,
];

/// The longest that a failure lasts, but for a late commit.
pub(super) const FAILURE_MAX_MS: u64 = 4_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// A key, of any kind.
    Evict,
    Flush,
    /// Steps wait, and are executed later.
    Hang,
    RestartEmpty,
    RestartWithOldContent,
    /// The server is out for some seconds.
    Stop,
    ReadOnly,
    Full,
    /// Another server, with older content, takes over. The former one still replies on the
    /// connections that are open.
    FailOver,
    /// The server gets the older content of another server, and is the primary again. Connections
    /// stay open.
    DemoteAndPromote,
    Crash,
    /// The next writer ends at its commit.
    CrashAfterCommit,
    Pause,
    /// A pause in which the monotonic clock of the process stands still.
    Freeze,
    /// The next commit arrives later than an announced change counts as in progress. Its process
    /// was paused just before it sent it, or the network held it.
    LateCommit,
    /// One process does not reach the cache.
    Partition,
}

/// Which failures happen, how often, and until when.
#[derive(Debug, Clone)]
pub(super) struct Climate {
    failures: Vec<Failure>,
    interval_max_ms: u64,
    pub(super) until_ms: u64,
    pub(super) mix: Mix,
    /// The longest time between two deploys.
    pub(super) deploys_max_ms: Option<u64>,
}

impl Climate {
    pub(super) fn random(rng: &mut fastrand::Rng, until_ms: u64, is_long: bool) -> Self {
        // Some failures do harm only together.
        let one_of = [2, 4, 8][rng.usize(..3)];
        let failures = FAILURES.into_iter().filter(|_| rng.u64(..one_of) == 0);
        let mut failures: Vec<_> = failures.collect();
        if failures.is_empty() {
            failures.push(FAILURES[rng.usize(..FAILURES.len())]);
        }
        // A process that was frozen does harm if its server could not be written meanwhile.
        if failures.contains(&Failure::Freeze) {
            failures.push(Failure::ReadOnly);
        }
        let mix = Mix {
            // With few writes, lists are cached for longer than a writer takes.
            reads: [6, if is_long { 1_000 } else { 6 }, 1_000][rng.usize(..3)],
            writes: rng.u64(1..6),
            lists: [0, 1, 2, 50][rng.usize(..4)],
            moves: [0, 30][rng.usize(..2)],
            deletions: [0, 20][rng.usize(..2)],
            think_max_ms: [if is_long { 60 } else { 5 }, 60, 400][rng.usize(..3)],
        };
        let deploys_max_ms = [None, None, Some(2_000), Some(10_000)][rng.usize(..4)];
        let interval_max_ms = [150, 1_000, 5_000][rng.usize(..3)];
        Self { failures, interval_max_ms, until_ms, mix, deploys_max_ms }
    }

    /// Without the rule, something old is seen only if a reader fills while an announcement is on
    /// its way, and if the writer then ends or is slow, since it soon deletes what was filled. So
    /// the cache is often stopped and started, with new processes.
    pub(super) fn for_suspended_after_intent(until_ms: u64) -> Self {
        Self {
            failures: vec![Failure::CrashAfterCommit, Failure::ReadOnly],
            interval_max_ms: 5_000,
            until_ms,
            mix: Mix { reads: 6, writes: 4, lists: 0, moves: 0, deletions: 0, think_max_ms: 200 },
            deploys_max_ms: Some(300),
        }
    }

    /// Schedules the failures, one after the other.
    pub(super) fn begin(self, shared: &Shared) {
        let mut world = shared.lock();
        let delay_ms = world.schedule.rng.u64(..=self.interval_max_ms);
        let at_ms = world.schedule.now_ms + delay_ms;
        if at_ms > self.until_ms {
            return;
        }
        let again = shared.clone();
        world.schedule.at(at_ms, move |world| {
            let failure = self.failures[world.schedule.rng.usize(..self.failures.len())];
            world.note(|_| format!("failure {failure:?}"));
            Self::strike(failure, world, &again);
            // The lock is held now, so the next one is scheduled by a task of its own.
            let process = ProcessId { number: world.schedule.lives.len() - 1, life: 0 };
            world.schedule.spawn(process, Box::pin(async move { self.begin(&again) }));
        });
    }

    /// Whether a request may be slow for another reason than the cache.
    pub(super) fn slows_requests(&self) -> bool {
        [Failure::Pause, Failure::Freeze, Failure::LateCommit]
            .iter()
            .any(|slow| self.failures.contains(slow))
    }

    fn strike(failure: Failure, world: &mut World, shared: &Shared) {
        restart_crashed(world, shared);
        let now_ms = world.schedule.now_ms;
        let primary = world.primary;
        let soon = now_ms + world.schedule.rng.u64(50..FAILURE_MAX_MS);
        let processes = world.schedule.lives.len() - 1;
        let victim = world.schedule.rng.usize(..processes);
        let snapshot = {
            let snapshots = &world.servers[primary].snapshots;
            (!snapshots.is_empty())
                .then(|| snapshots[world.schedule.rng.usize(..snapshots.len())].clone())
        };
        let run = world.schedule.rng.u64(..);
        match failure {
            Failure::Evict => {
                let keys: Vec<_> = world.servers[primary].model.keys().keys().cloned().collect();
                if !keys.is_empty() {
                    let key = &keys[world.schedule.rng.usize(..keys.len())];
                    world.servers[primary].model.delete(key);
                }
            }
            Failure::Flush => {
                let server = &mut world.servers[primary];
                let mut empty = Model::default();
                empty.identity.clone_from(&server.model.identity);
                server.model = empty;
            }
            Failure::Hang => world.servers[primary].hangs_until = soon,
            Failure::RestartEmpty | Failure::RestartWithOldContent => {
                let content = snapshot.filter(|_| failure == Failure::RestartWithOldContent);
                let server = &mut world.servers[primary];
                let starts = server.starts + 1;
                *server = Server { starts, ..Server::new(content.unwrap_or_default(), run) };
            }
            Failure::Stop => {
                world.servers[primary].is_alive = false;
                world.schedule.at(soon, move |world| world.servers[primary].is_alive = true);
            }
            Failure::ReadOnly => {
                world.servers[primary].is_read_only = true;
                world.schedule.at(soon, move |world| world.servers[primary].is_read_only = false);
            }
            Failure::Full => {
                world.servers[primary].is_full = true;
                world.schedule.at(soon, move |world| world.servers[primary].is_full = false);
            }
            Failure::FailOver => {
                world.servers.push(Server::new(snapshot.unwrap_or_default(), run));
                world.primary = world.servers.len() - 1;
                // In a part of the cases the former primary learns of it.
                let is_demoted = world.schedule.rng.bool();
                world.servers[primary].is_read_only = is_demoted;
            }
            Failure::DemoteAndPromote => {
                let server = &mut world.servers[primary];
                let Identity(identity) = &server.model.identity;
                let server_run = identity.split(':').next().unwrap_or_default().to_owned();
                server.model = snapshot.unwrap_or_default();
                server.model.identity = Identity(format!("{server_run}:history{run}"));
                // As long as a window: a server takes longer to get the data of another one.
                server.is_read_only = true;
                let at_ms = now_ms + 800;
                world.schedule.at(at_ms, move |world| world.servers[primary].is_read_only = false);
            }
            Failure::Crash => {
                world.schedule.crash(victim);
                start_process(world, shared, victim);
            }
            Failure::CrashAfterCommit => world.crashes_after_commit = true,
            Failure::Pause | Failure::Freeze => {
                let pause_ms = world.schedule.rng.u64(..FAILURE_MAX_MS);
                let paused_until = &mut world.schedule.lives[victim].1;
                // The time of a pause that this one extends has counted already.
                let added_ms = (now_ms + pause_ms).saturating_sub(now_ms.max(*paused_until));
                *paused_until = (now_ms + pause_ms).max(*paused_until);
                if failure == Failure::Freeze {
                    world.frozen_ms[victim] += added_ms;
                }
            }
            Failure::Partition => world.partitioned[victim] = soon,
            Failure::LateCommit => {
                // One at a time, so that other writers go on.
                if world.late_until_ms < now_ms {
                    let delay_ms = world.schedule.rng.u64(61_000..90_000);
                    world.next_commit_delay_ms = delay_ms;
                    world.late_until_ms = now_ms + delay_ms;
                }
            }
        }
    }
}

pub(super) fn restart_crashed(world: &mut World, shared: &Shared) {
    for number in std::mem::take(&mut world.crashed) {
        start_process(world, shared, number);
    }
}

/// Begins a life of a process.
pub(super) fn start_process(world: &mut World, shared: &Shared, number: usize) {
    let process = ProcessId { number, life: world.schedule.lives[number].0 };
    world.schedule.lives[number].1 = 0;
    world.frozen_ms[number] = 0;
    let cache = program::cache(world, shared, process);
    let task = program::process(shared.clone(), process, cache);
    world.schedule.spawn(process, Box::pin(task));
}
