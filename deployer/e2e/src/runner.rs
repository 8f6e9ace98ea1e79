//! Runs the checks. Checks of different groups run in parallel unless a group must run alone.
//! The events come in the order of the contract.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Instant;

use super::api_under_test::ApiUnderTest;
use super::checks::GROUPS;
use super::context::CheckContext;
use super::contract::Contract;
use super::failure::CheckFailure;
use super::histories;
use super::http::RunContext;
use super::{Check, Completed, Event, Group, Summary};

/// The number of checks at the same time. Most checks have one open request at a time.
const PARALLEL_CHECKS: usize = 4;

/// A check with its position in the contract.
type NumberedCheck = (usize, &'static Group, &'static Check);

/// Runs all checks against `api` and calls `emit` after each check. After `stop` is set, the run
/// deletes its products and ends.
pub fn run(api: &ApiUnderTest, stop: &AtomicBool, emit: &mut dyn FnMut(Event)) -> Summary {
    run_groups(GROUPS, api, stop, emit)
}

/// Runs only the random histories, `rounds` times, each round with new seeds. Stops after the
/// first round with a failure.
pub fn run_histories(
    api: &ApiUnderTest,
    rounds: u64,
    stop: &AtomicBool,
    emit: &mut dyn FnMut(Event),
) -> Summary {
    let started = Instant::now();
    let mut total = Summary::default();
    for round in 0..rounds {
        let seed = api.seed.wrapping_add(round * histories::SEEDS_PER_ROUND);
        let api = api.clone().with_seed(seed);
        let Summary { passed, failed, skipped, throttled, not_deleted, .. } =
            run_groups(&[histories::GROUP], &api, stop, emit);
        total.passed += passed;
        total.failed += failed;
        total.skipped += skipped;
        total.throttled += throttled;
        total.not_deleted.extend(not_deleted);
        if failed > 0 || stop.load(Ordering::Relaxed) {
            break;
        }
    }
    Summary { ms: elapsed_ms(started), ..total }
}

fn run_groups(
    groups: &'static [Group],
    api: &ApiUnderTest,
    stop: &AtomicBool,
    emit: &mut dyn FnMut(Event),
) -> Summary {
    let started = Instant::now();
    let run = RunContext::new(api, stop);
    let run_id = uuid::Uuid::new_v4().simple().to_string();
    let mut summary = Summary::default();
    let all: Vec<NumberedCheck> = groups
        .iter()
        .flat_map(|group| group.checks.iter().map(move |check| (group, check)))
        .enumerate()
        .map(|(number, (group, check))| (number, group, check))
        .collect();
    // If the API does not respond at all, one failure says as much as a failure of each check.
    let unreachable = run
        .client()
        .get("/products")
        .query("limit", "1")
        .send()
        .err()
        .filter(|_| !run.is_stopped());
    if let Some(failure) = unreachable {
        let ms = elapsed_ms(started);
        let (group, check) = ("products".into(), "the API responds".into());
        count(&mut summary, Event::Failed { group, check, ms, failure }, emit);
        for (_, group, check) in all {
            count(&mut summary, skipped(group, check, "the API does not respond"), emit);
        }
        return Summary { ms: elapsed_ms(started), ..summary };
    }
    // Without the document the run continues; the checks of the group `page` then fail.
    let document = run
        .client()
        .get("/openapi.json")
        .send()
        .and_then(|response| response.expect_status(200)?.json());
    if let Ok(document) = document {
        run.set_contract(Contract::new(document));
    }
    let (exclusive, parallel): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, group, _)| group.exclusive);
    let mut not_deleted = Vec::new();
    for (checks, threads) in [(parallel, PARALLEL_CHECKS), (exclusive, 1)] {
        for_each_in_order(
            &checks,
            threads,
            |check| run_check(check, api, &run, &run_id[..8]),
            |(event, leftovers)| {
                not_deleted.extend(leftovers);
                count(&mut summary, event, emit);
            },
        );
    }
    Summary { ms: elapsed_ms(started), throttled: run.throttled(), not_deleted, ..summary }
}

/// Runs the checks on several threads, and passes their results to `done` in the order of the
/// checks.
fn for_each_in_order<T: Send>(
    checks: &[NumberedCheck],
    threads: usize,
    run: impl Fn(NumberedCheck) -> T + Sync,
    mut done: impl FnMut(T),
) {
    let (next, run) = (&AtomicUsize::new(0), &run);
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..threads {
            let sender = sender.clone();
            scope.spawn(move || {
                while let Some(check) = checks.get(next.fetch_add(1, Ordering::SeqCst)) {
                    // The receiver lives until all threads have ended, so sending cannot fail.
                    let _ = sender.send((check.0, run(*check)));
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut pending = checks.iter().map(|(number, ..)| *number).peekable();
        for (number, result) in receiver {
            early.insert(number, result);
            while let Some(result) = pending.peek().and_then(|number| early.remove(number)) {
                pending.next();
                done(result);
            }
        }
    });
}

/// Runs one check and deletes its products. Returns the event, and the ids of the products that
/// could not be deleted.
fn run_check(
    (number, group, check): NumberedCheck,
    api: &ApiUnderTest,
    run: &RunContext<'_>,
    run_id: &str,
) -> (Event, Vec<String>) {
    if run.is_stopped() {
        return (skipped(group, check, "stopped"), Vec::new());
    }
    let client = run.client();
    let unique_word = format!("e2e{run_id}n{number}");
    let category = format!("e2e {unique_word}");
    let context = CheckContext { client: &client, api, category, unique_word };
    let started = Instant::now();
    // A panic is a failure of this check only, and its products must still be deleted.
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (check.run)(&context)));
    let result = result.unwrap_or_else(|_| {
        Err(CheckFailure::new("the check itself", "a result", "a panic, see its message above"))
    });
    let ms = elapsed_ms(started);
    context.delete_leftovers();
    let (group, check) = (group.name.into(), check.name.into());
    let event = match result {
        // A failure after the user stopped the run says nothing about the API.
        Err(_) if run.is_stopped() => Event::Skipped { group, check, reason: "stopped".into() },
        Ok(Completed::Passed) => Event::Passed { group, check, ms },
        Ok(Completed::Skipped(reason)) => Event::Skipped { group, check, reason: reason.into() },
        Err(failure) => Event::Failed { group, check, ms, failure },
    };
    (event, client.not_deleted())
}

fn skipped(group: &Group, check: &Check, reason: &'static str) -> Event {
    Event::Skipped { group: group.name.into(), check: check.name.into(), reason: reason.into() }
}

pub(super) fn count(summary: &mut Summary, event: Event, emit: &mut dyn FnMut(Event)) {
    match &event {
        Event::Passed { .. } => summary.passed += 1,
        Event::Failed { .. } => summary.failed += 1,
        Event::Skipped { .. } => summary.skipped += 1,
    }
    emit(event);
}

pub(super) fn elapsed_ms(started: Instant) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}
