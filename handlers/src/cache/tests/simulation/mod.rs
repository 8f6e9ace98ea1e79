//! Simulates several processes, cache servers and the table, with the code of the functions: the
//! cache's readers and the steps of a writer. A seed decides the order of all events and what goes
//! wrong, so that a failure can be repeated.
//!
//! Each simulation checks that no read is stale, that a product never goes back, that no request
//! waits long for the cache, and that the cache is in use again some time after the last failure.
//! `SIMULATION_SEEDS=100000 cargo test -p handlers simulation` runs more seeds;
//! `SIMULATION_SEED=7` prints the events of one.

mod checker;
mod deploy;
mod executor;
mod failures;
mod program;
mod table;
mod world;
mod writes;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use checker::{Checker, Violation};
use executor::{ProcessId, Schedule, Shared, run_until};
use failures::{Climate, FAILURE_MAX_MS, restart_crashed, start_process};
use table::{Item, Mishaps};
use world::{Latency, Phase, Server, World};

use crate::cache::control::{Control, State};
use crate::cache::rules::tests::without;
use crate::cache::rules::{Rule, applies};

/// Processes at the same time.
const PROCESSES: usize = 3;
/// The longest way to the table when nothing goes wrong.
const TABLE_MAX_MS: u64 = 40;
/// How long things go wrong.
const FAILURES_MS: u64 = 20_000;
/// The seeds of a test without another number.
const SEEDS: u64 = 3_000;
/// The most seeds that find out that a rule was removed.
const SEEDS_TO_FIND: u64 = 6_000;

/// How long nothing goes wrong afterwards: the last failures, a suspension, the breaker of a
/// process, and some time to use the cache again.
const QUIET_MS: u64 = 40_000;
/// How long nothing is written at the end of that.
const CALM_MS: u64 = 5_000;

struct Simulated {
    violations: Vec<Violation>,
    events: u64,
    hits: u64,
    log: Vec<String>,
}

fn simulate(seed: u64, is_logged: bool, is_quiet_after: bool) -> Simulated {
    let mut rng = fastrand::Rng::with_seed(seed);
    let latency = Latency {
        cache_max: [1, 3, 30][rng.usize(..3)],
        table_max: [3, 10, 40, 300][rng.usize(..4)],
        slow_one_of: [0, 100, 20][rng.usize(..3)],
        skew_max_s: [0, 0, 60][rng.usize(..3)],
    };
    let is_special = !applies(Rule::SuspendedAfterIntent);
    let special = Latency { cache_max: 1, table_max: 3, slow_one_of: 10, skew_max_s: 0 };
    let latency = if is_special { special } else { latency };
    // Time stands still for a process that waits a minute, so those simulations are longer.
    let is_long = rng.u64(..8) == 0 || is_special;
    let until_ms = if is_long { 10 * FAILURES_MS } else { FAILURES_MS };
    let climate = if is_special {
        Climate::for_suspended_after_intent(until_ms)
    } else {
        Climate::random(&mut rng, until_ms, is_long)
    };
    let mishaps = Mishaps {
        repeated_one_of: [0, 0, 0, 10, 100][rng.usize(..5)],
        failed_one_of: [0, 0, 0, 10, 100][rng.usize(..5)],
    };
    // The removal of another rule than this is found sooner without them.
    let has_mishaps = is_quiet_after || !applies(Rule::CommitNeedsIntent);
    let mishaps = if has_mishaps { mishaps } else { Mishaps::default() };
    let checks_time = latency.slow_one_of == 0 && !climate.slows_requests();
    let server = Server::new(Default::default(), 0);
    let trusted = State::Trusted { server: server.model.identity.0.clone() };
    let world = World {
        start: Instant::now(),
        mix: climate.mix,
        // The last process is that of the failures.
        schedule: Schedule::new(rng.u64(..), PROCESSES + 1),
        latency,
        servers: vec![server],
        primary: 0,
        control: Some(Control { epoch: "first".to_owned(), state: trusted }),
        item: Item::new(),
        index: Default::default(),
        transactions: BTreeMap::new(),
        has_cache: vec![true; PROCESSES],
        sent_without_cache: Arc::default(),
        next_commit_delay_ms: 0,
        late_until_ms: 0,
        crashes_after_commit: false,
        crashed: Vec::new(),
        frozen_ms: vec![0; PROCESSES + 1],
        partitioned: vec![0; PROCESSES + 1],
        mishaps,
        phase: Phase::Failures,
        checker: Checker::new(checks_time),
        log: is_logged.then(Vec::new),
    };
    let shared = Shared::new(world);
    for number in 0..PROCESSES {
        start_process(&mut shared.lock(), &shared, number);
    }
    take_snapshots(&mut shared.lock(), until_ms);
    if let Some(interval_max_ms) = climate.deploys_max_ms {
        let process = ProcessId { number: PROCESSES, life: 0 };
        let mut world = shared.lock();
        let cache = program::cache(&mut world, &shared, process);
        let deploys = deploy::deploys(shared.clone(), cache, interval_max_ms);
        world.schedule.spawn(process, Box::pin(deploys));
    }
    climate.begin(&shared);
    let mut tasks = Vec::new();
    let mut events = run_until(&shared, &mut tasks, until_ms);
    if is_quiet_after {
        end_failures(&mut shared.lock(), &shared);
        let end_ms = until_ms + QUIET_MS + 1000 * latency.skew_max_s;
        events += run_until(&shared, &mut tasks, end_ms - CALM_MS);
        shared.lock().phase = Phase::Calm;
        events += run_until(&shared, &mut tasks, end_ms);
        shared.lock().check_calm(CALM_MS);
    }
    let mut world = shared.lock();
    Simulated {
        violations: std::mem::take(&mut world.checker.violations),
        events,
        hits: world.checker.hits,
        log: world.log.take().unwrap_or_default(),
    }
}

/// From now on nothing goes wrong. What has begun ends within some seconds.
fn end_failures(world: &mut World, shared: &Shared) {
    world.note(|_| "no more failures".to_owned());
    world.phase = Phase::Quiet;
    world.mishaps = Mishaps::default();
    world.latency.slow_one_of = 0;
    world.latency.table_max = world.latency.table_max.min(TABLE_MAX_MS);
    world.next_commit_delay_ms = 0;
    world.crashes_after_commit = false;
    // Each former primary learns that it is none, after all other failures have ended.
    let at_ms = world.schedule.now_ms + FAILURE_MAX_MS;
    world.schedule.at(at_ms, |world| {
        let primary = world.primary;
        for (number, server) in world.servers.iter_mut().enumerate() {
            server.is_read_only |= number != primary;
        }
    });
    restart_crashed(world, shared);
}

/// Keeps earlier contents of the servers, for restarts.
fn take_snapshots(world: &mut World, until_ms: u64) {
    let at_ms = world.schedule.now_ms + world.schedule.rng.u64(100..2_500);
    if at_ms < until_ms {
        world.schedule.at(at_ms, move |world| {
            let primary = world.primary;
            let content = world.servers[primary].model.clone();
            world.servers[primary].snapshots.push(content);
            take_snapshots(world, until_ms);
        });
    }
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn simulation_with_all_rules_finds_no_violation() {
    if let Some(seed) = number("SIMULATION_SEED") {
        let simulated = simulate(seed, true, true);
        println!("{}", simulated.log.join("\n"));
        assert_eq!(simulated.violations, []);
        return;
    }
    let (started, seeds) = (Instant::now(), number("SIMULATION_SEEDS").unwrap_or(SEEDS));
    let (mut events, mut hits, mut failed) = (0, 0, 0);
    for seed in 0..seeds {
        let simulated = simulate(seed, false, true);
        if let Some(violation) = simulated.violations.first() {
            println!("SIMULATION_SEED={seed} shows the events of {violation:?}");
            failed += 1;
        }
        events += simulated.events;
        hits += simulated.hits;
    }
    assert_eq!(failed, 0, "of {seeds} simulations");
    // The cache must be of use meanwhile.
    assert!(hits > seeds, "{hits} hits in {seeds} simulations");
    let per_s = seeds as f64 / started.elapsed().as_secs_f64();
    println!("{seeds} seeds, {events} events, {hits} hits, {per_s:.0} seeds per second");
}

/// The first seed whose clients get something old without the rule.
fn first_violation(rule: Rule) -> Option<(u64, Violation)> {
    without(Some(rule), || {
        (0..SEEDS_TO_FIND).find_map(|seed| {
            let violations = simulate(seed, false, false).violations;
            Some((seed, violations.into_iter().find(Violation::is_old)?))
        })
    })
}

macro_rules! removal_is_found {
    ($($name:ident: $rule:ident;)*) => {$(
        #[test]
        fn $name() {
            let (seed, violation) = first_violation(Rule::$rule).expect("a violation");
            println!("{:?}, seed {seed}: {violation:?}", Rule::$rule);
        }
    )*};
}

removal_is_found! {
    simulation_without_window_finds_violation: Window;
    simulation_without_both_clocks_finds_violation: BothClocks;
    simulation_without_server_finds_violation: Server;
    simulation_without_connection_finds_violation: Connection;
    simulation_without_epoch_finds_violation: Epoch;
    simulation_without_lease_finds_violation: Lease;
    simulation_without_intent_first_finds_violation: IntentFirst;
    simulation_without_suspended_after_intent_finds_violation: SuspendedAfterIntent;
    simulation_without_pending_is_not_filled_finds_violation: PendingIsNotFilled;
    simulation_without_commit_needs_intent_finds_violation: CommitNeedsIntent;
    simulation_without_delete_before_commit_finds_violation: DeleteBeforeCommit;
    simulation_without_lists_before_commit_finds_violation: ListsBeforeCommit;
    simulation_without_delete_after_commit_finds_violation: DeleteAfterCommit;
    simulation_without_suspend_finds_violation: Suspend;
    simulation_without_wait_until_settled_finds_violation: WaitUntilSettled;
    simulation_without_young_list_finds_violation: YoungList;
}
