//! Runs the checks: several at once where they do not disturb each other, told in the order of the contract.

use super::checks::GROUPS;
use super::context::Context;
use super::contract::Contract;
use super::histories;
use super::http::Line;
use super::{Check, Event, Fault, Group, Site, Summary, Tried};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Instant;

/// Checks at once. Each asks one thing after the other, mostly, and waits for the answer.
const AT_ONCE: usize = 4;

/// A check with its place in the contract.
type Numbered = (usize, &'static Group, &'static Check);

/// Runs all checks against `site` and tells each when it has ended. Once `stop` is set, it cleans up and ends.
pub fn run(site: &Site, stop: &AtomicBool, tell: &mut dyn FnMut(Event)) -> Summary {
    run_groups(GROUPS, site, stop, tell)
}

/// Runs the random histories only, so many times, from one seed after the other; ends where some fail.
pub fn run_histories(
    site: &Site,
    times: u64,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Event),
) -> Summary {
    let begun = Instant::now();
    let mut whole = Summary::default();
    for time in 0..times {
        let site = site.clone().with_seed(site.seed.wrapping_add(time * histories::SEEDS));
        let Summary { passed, failed, skipped, throttled, left, .. } =
            run_groups(&[histories::GROUP], &site, stop, tell);
        whole.passed += passed;
        whole.failed += failed;
        whole.skipped += skipped;
        whole.throttled += throttled;
        whole.left.extend(left);
        if failed > 0 || stop.load(Ordering::Relaxed) {
            break;
        }
    }
    Summary { ms: ms_since(begun), ..whole }
}

fn run_groups(
    groups: &'static [Group],
    site: &Site,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Event),
) -> Summary {
    let begun = Instant::now();
    let line = Line::new(site, stop);
    let run = uuid::Uuid::new_v4().simple().to_string();
    let mut summary = Summary::default();
    let all: Vec<Numbered> = groups
        .iter()
        .flat_map(|group| group.checks.iter().map(move |check| (group, check)))
        .enumerate()
        .map(|(number, (group, check))| (number, group, check))
        .collect();
    // Without any answer at all, a hundred faults would say no more than one.
    let unreachable = line
        .client()
        .get("/products")
        .query("limit", "1")
        .send()
        .err()
        .filter(|_| !line.is_stopped());
    if let Some(fault) = unreachable {
        count(
            &mut summary,
            Event::Failed {
                group: "products",
                check: "the API answers",
                ms: ms_since(begun),
                fault,
            },
            tell,
        );
        for (_, group, check) in all {
            count(&mut summary, skipped(group, check, "the API does not answer"), tell);
        }
        return Summary { ms: ms_since(begun), ..summary };
    }
    // Without it, the page's checks fail.
    let document =
        line.client().get("/openapi.json").send().and_then(|reply| reply.status(200)?.json());
    if let Ok(document) = document {
        line.hold_against(Contract::new(document));
    }
    let (alone, beside): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, group, _)| group.alone);
    let mut left = Vec::new();
    for (checks, threads) in [(beside, AT_ONCE), (alone, 1)] {
        in_order(
            &checks,
            threads,
            |check| one(check, site, &line, &run[..8]),
            |(event, behind)| {
                left.extend(behind);
                count(&mut summary, event, tell);
            },
        );
    }
    Summary { ms: ms_since(begun), throttled: line.throttled(), left, ..summary }
}

/// Runs these on some threads; what they give comes to `done` in the order of the checks.
fn in_order<T: Send>(
    checks: &[Numbered],
    threads: usize,
    run: impl Fn(Numbered) -> T + Sync,
    mut done: impl FnMut(T),
) {
    let (next, run) = (&AtomicUsize::new(0), &run);
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..threads {
            let sender = sender.clone();
            scope.spawn(move || {
                while let Some(check) = checks.get(next.fetch_add(1, Ordering::SeqCst)) {
                    // Who listens waits until the last thread has ended.
                    let _ = sender.send((check.0, run(*check)));
                }
            });
        }
        drop(sender);
        let (mut early, mut told) =
            (BTreeMap::new(), checks.iter().map(|(number, ..)| *number).peekable());
        for (number, result) in receiver {
            early.insert(number, result);
            while let Some(result) = told.peek().and_then(|number| early.remove(number)) {
                told.next();
                done(result);
            }
        }
    });
}

/// Runs one check and cleans up after it. Gives how it ended, and what could not be deleted.
fn one(
    (number, group, check): Numbered,
    site: &Site,
    line: &Line<'_>,
    run: &str,
) -> (Event, Vec<String>) {
    if line.is_stopped() {
        return (skipped(group, check, "stopped"), Vec::new());
    }
    let client = line.client();
    let word = format!("e2e{run}n{number}");
    let context = Context { client: &client, site, category: format!("e2e {word}"), word };
    let begun = Instant::now();
    // A check that panics is a fault of its own, and must not leave its products behind.
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (check.run)(&context)));
    let outcome = outcome.unwrap_or_else(|_| {
        Err(Fault::new("the check itself", "an end", "a panic, which is told above"))
    });
    let ms = ms_since(begun);
    context.sweep();
    let (group, check) = (group.name, check.name);
    let event = match outcome {
        // What failed because the run was stopped says nothing of the API.
        Err(_) if line.is_stopped() => Event::Skipped { group, check, why: "stopped" },
        Ok(Tried::Holds) => Event::Passed { group, check, ms },
        Ok(Tried::Skipped(why)) => Event::Skipped { group, check, why },
        Err(fault) => Event::Failed { group, check, ms, fault },
    };
    (event, client.left())
}

fn skipped(group: &Group, check: &Check, why: &'static str) -> Event {
    Event::Skipped { group: group.name, check: check.name, why }
}

fn count(summary: &mut Summary, event: Event, tell: &mut dyn FnMut(Event)) {
    match &event {
        Event::Passed { .. } => summary.passed += 1,
        Event::Failed { .. } => summary.failed += 1,
        Event::Skipped { .. } => summary.skipped += 1,
    }
    tell(event);
}

fn ms_since(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)
}
