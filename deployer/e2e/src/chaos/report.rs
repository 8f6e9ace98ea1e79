//! The figures of a scenario, and its failure, from the history.

use super::checker::{Promise, Violation, violations};
use super::history::{History, Interval, Kind, ScenarioReport, Source};
use super::load::READING_CLIENTS;
use super::scenarios::Scenario;
use super::{HITS, Phases};
use crate::failure::CheckFailure;

/// A read that is this much slower than the median counts as slow.
const SLOW_MS: u64 = 100;
/// No request may take longer. It is far above the promise, because a busy machine adds to each
/// request.
const REQUEST_MS_MAX: u64 = 5_000;
/// The longest that the cache may delay a write, when an outage begins.
const WRITE_DELAY_MS: u64 = 1_500;
/// What a busy machine may add to a write.
const WRITE_MARGIN_MS: u64 = 1_500;
/// The violations of each promise that a failure names.
const SHOWN_MAX: usize = 3;

pub(super) fn report(
    scenario: &Scenario,
    history: &History,
    phases: &Phases,
) -> (ScenarioReport, Option<CheckFailure>) {
    let during = |time: Interval, phase: Interval| {
        time.start_us < phase.end_us && time.end_us > phase.start_us
    };
    let may_break = |one: &Violation| {
        scenario.may_fail && one.promise == Promise::Succeeds && during(one.time, phases.disturbed)
    };
    let violations: Vec<_> =
        violations(history).into_iter().filter(|one| !may_break(one)).collect();
    let broken = |promise| violations.iter().filter(|one| one.promise == promise).count();
    let reads = || {
        let products = history.operations.iter().filter(|one| one.kind == Kind::Get);
        products.map(|one| one.time).chain(history.lists.iter().map(|one| one.time))
    };
    let writes =
        || history.operations.iter().filter(|one| one.kind != Kind::Get).map(|one| one.time);
    // The first requests start the processes of the functions.
    let slowest = |times: &mut dyn Iterator<Item = Interval>| {
        let times = times.filter(|time| time.start_us >= phases.calm.start_us);
        times.map(Interval::ms).max().unwrap_or_default()
    };
    let mut calm: Vec<u64> =
        reads().filter(|time| during(*time, phases.calm)).map(Interval::ms).collect();
    calm.sort_unstable();
    let median_read_ms = calm.get(calm.len() / 2).copied().unwrap_or_default();
    let sources = || {
        let products = history.operations.iter().filter_map(|one| one.source);
        products.chain(history.lists.iter().filter_map(|one| one.source))
    };
    let hits = sources().filter(|source| *source == Source::Hit).count();
    let report = ScenarioReport {
        scenario: scenario.name,
        seed: 0,
        requests: history.operations.len() + history.lists.len(),
        disturbances: phases.disturbances,
        stale_reads: broken(Promise::Fresh),
        stale_lists: broken(Promise::FreshList),
        backward_reads: broken(Promise::Forward),
        failed_requests: broken(Promise::Succeeds),
        hits_percent: hits * 100 / sources().count().max(1),
        median_read_ms,
        slow_reads: reads()
            .filter(|time| during(*time, phases.disturbed))
            .filter(|time| time.ms() >= median_read_ms + SLOW_MS)
            .count(),
        slowest_read_ms: slowest(&mut reads()),
        slowest_write_ms: slowest(&mut writes()),
        back_ms: back_ms(history, phases.disturbed.end_us),
    };
    let calm_write_ms = slowest(&mut writes().filter(|time| time.end_us <= phases.calm.end_us));
    let limits = Limits::new(scenario, phases, calm_write_ms);
    let failure = failure(&report, &violations, phases, &limits);
    (report, failure)
}

/// What the requests of a scenario may take.
struct Limits {
    read_ms: u64,
    write_ms: u64,
    slow_reads: usize,
}

impl Limits {
    fn new(scenario: &Scenario, phases: &Phases, calm_write_ms: u64) -> Self {
        // A request to a function that is paused or killed waits for the function.
        if scenario.needs_functions {
            return Self {
                read_ms: REQUEST_MS_MAX,
                write_ms: REQUEST_MS_MAX,
                slow_reads: usize::MAX,
            };
        }
        // A process waits once in each outage. The clients meet one process each at a time. A busy
        // machine makes one more read of each slow.
        Self {
            read_ms: REQUEST_MS_MAX,
            write_ms: WRITE_DELAY_MS + calm_write_ms + WRITE_MARGIN_MS,
            slow_reads: READING_CLIENTS * (phases.disturbances + 1),
        }
    }

    /// Expected and actual, where a figure is above its limit.
    fn exceeded(&self, report: &ScenarioReport) -> Option<(String, String)> {
        let ms = |what, limit, actual| {
            (actual > limit)
                .then(|| (format!("no {what} takes {limit} ms"), format!("{actual} ms")))
        };
        ms("read", self.read_ms, report.slowest_read_ms)
            .or_else(|| ms("write", self.write_ms, report.slowest_write_ms))
            .or_else(|| {
                let (limit, actual) = (self.slow_reads, report.slow_reads);
                let median = report.median_read_ms;
                let expected = format!(
                    "at most {limit} reads take {SLOW_MS} ms longer than the median of {median} ms"
                );
                (actual > limit).then(|| (expected, format!("{actual} reads")))
            })
    }
}

/// The time after the disturbance until the cache has served some products and lists.
fn back_ms(history: &History, end_us: u64) -> u64 {
    let nth_hit = |hits: &mut dyn Iterator<Item = (Interval, Option<Source>)>, number: usize| {
        let hits = hits.filter(|(_, source)| *source == Some(Source::Hit));
        let times = hits.map(|(time, _)| time).filter(|time| time.start_us >= end_us);
        let mut times: Vec<u64> = times.map(|time| time.end_us).collect();
        times.sort_unstable();
        times.get(number.saturating_sub(1)).copied().unwrap_or(end_us)
    };
    let gets = history.operations.iter().filter(|one| one.kind == Kind::Get);
    let product = nth_hit(&mut gets.map(|one| (one.time, one.source)), HITS.0);
    let list = nth_hit(&mut history.lists.iter().map(|one| (one.time, one.source)), HITS.1);
    (product.max(list) - end_us) / 1000
}

fn failure(
    report: &ScenarioReport,
    violations: &[Violation],
    phases: &Phases,
    limits: &Limits,
) -> Option<CheckFailure> {
    let request = format!("the API while its cache is disturbed at {}", phases.disturbed);
    if violations.is_empty() {
        let (expected, actual) = limits.exceeded(report)?;
        return Some(CheckFailure::new(request, expected, actual));
    }
    let mut actual = format!(
        "{} stale reads, {} stale lists, {} backward reads, {} failed requests, among them:",
        report.stale_reads, report.stale_lists, report.backward_reads, report.failed_requests
    );
    for promise in [Promise::Fresh, Promise::FreshList, Promise::Forward, Promise::Succeeds] {
        let broken = violations.iter().filter(|one| one.promise == promise);
        for violation in broken.take(SHOWN_MAX) {
            actual.push_str(&format!("\n          {}", violation.text));
        }
    }
    Some(CheckFailure::new(
        request,
        "no stale read, no read that goes backward, no failed request",
        actual,
    ))
}

#[cfg(test)]
mod tests {
    use super::super::history::{Operation, Outcome};
    use super::*;

    const MS: u64 = 1000;
    const SCENARIO: Scenario = Scenario {
        name: "s",
        disturb: |_| Ok(()),
        old_lists: false,
        needs_functions: false,
        may_fail: false,
    };

    fn read(start_ms: u64, end_ms: u64, version: u64) -> Operation {
        let time = Interval { start_us: start_ms * MS, end_us: end_ms * MS };
        let outcome = Outcome::Shown { version, write: version };
        Operation { time, kind: Kind::Get, product: 0, outcome, source: Some(Source::Hit) }
    }

    fn phases() -> Phases {
        let phase =
            |start_ms: u64, end_ms: u64| Interval { start_us: start_ms * MS, end_us: end_ms * MS };
        Phases { calm: phase(100, 200), disturbed: phase(200, 900), disturbances: 3 }
    }

    #[test]
    fn report_counts_slow_reads_of_the_disturbance_against_the_calm_median() {
        let operations = vec![
            // The start of a process.
            read(0, 90, 1),
            read(100, 110, 1),
            read(120, 130, 1),
            read(250, 361, 1),
            read(400, 420, 1),
        ];
        let (report, failure) =
            report(&SCENARIO, &History { operations, ..History::default() }, &phases());
        assert_eq!((report.median_read_ms, report.slow_reads), (10, 1));
        assert_eq!((report.slowest_read_ms, report.hits_percent), (111, 100));
        assert_eq!(failure, None);
    }

    #[test]
    fn report_back_ms_is_the_time_of_the_last_hit_that_shows_it() {
        let mut operations: Vec<_> =
            (0..HITS.0 as u64).map(|n| read(899 + n, 900 + n, 1)).collect();
        operations.push(read(950, 960, 1));
        let with = |operations: Vec<Operation>| {
            report(&SCENARIO, &History { operations, ..History::default() }, &phases()).0.back_ms
        };
        // The first of them started during the disturbance.
        assert_eq!(with(operations.clone()), 60);
        for one in &mut operations {
            one.source = Some(Source::Bypass);
        }
        assert_eq!(with(operations), 0);
    }

    #[test]
    fn report_allows_failed_requests_only_where_the_scenario_makes_them_fail() {
        let failed = |start_ms: u64| Operation {
            outcome: Outcome::Failed("status 502".to_owned()),
            ..read(start_ms, start_ms + 10, 0)
        };
        let failed_requests = |start_ms: u64, may_fail: bool| {
            let history = History { operations: vec![failed(start_ms)], ..History::default() };
            let (report, failure) = report(&Scenario { may_fail, ..SCENARIO }, &history, &phases());
            (report.failed_requests, failure.is_some())
        };
        assert_eq!(failed_requests(300, true), (0, false));
        assert_eq!(failed_requests(300, false), (1, true));
        assert_eq!(failed_requests(900, true), (1, true));
    }

    #[test]
    fn report_fails_with_a_write_far_slower_than_the_calm_ones_and_the_promise() {
        let write = |start_ms: u64, end_ms: u64| Operation {
            kind: Kind::Put { category: 0 },
            ..read(start_ms, end_ms, 1)
        };
        let with = |needs_functions: bool, ms: u64| {
            let operations =
                vec![write(0, 90), write(100, 140), write(180, 800), write(300, 300 + ms)];
            let history = History { operations, ..History::default() };
            report(&Scenario { needs_functions, ..SCENARIO }, &history, &phases())
        };
        // The slowest in calm took 40 ms.
        assert_eq!(with(false, 3_040).1, None);
        let (slow, failure) = with(false, 3_041);
        assert_eq!(slow.slowest_write_ms, 3_041);
        let failure = failure.unwrap();
        assert_eq!((&*failure.expected, &*failure.actual), ("no write takes 3040 ms", "3041 ms"));
        // A paused function delays its requests itself.
        assert_eq!(with(true, 3_041).1, None);
    }

    #[test]
    fn report_fails_with_more_slow_reads_than_clients_and_disturbances() {
        let with = |needs_functions: bool, slow: usize| {
            let mut operations = vec![read(100, 110, 1)];
            operations.extend((0..slow).map(|_| read(300, 410, 1)));
            let history = History { operations, ..History::default() };
            report(&Scenario { needs_functions, ..SCENARIO }, &history, &phases())
        };
        // Five clients, three disturbances and a busy machine.
        assert_eq!(with(false, 20).1, None);
        let (slow, failure) = with(false, 21);
        assert_eq!((slow.slow_reads, failure.unwrap().actual), (21, "21 reads".to_owned()));
        assert_eq!(with(true, 21).1, None);
    }

    #[test]
    fn report_fails_with_a_violation_and_with_a_request_of_more_than_5_s() {
        let with = |operation| {
            let operations = vec![read(100, 110, 2), operation];
            report(&SCENARIO, &History { operations, ..History::default() }, &phases())
        };
        let (stale, failure) = with(read(120, 130, 1));
        assert_eq!((stale.backward_reads, failure.is_some()), (1, true));
        let (slow, failure) = with(read(300, 5_301, 2));
        assert_eq!((slow.backward_reads, failure.is_some()), (0, true));
        assert_eq!(with(read(300, 400, 2)).1, None);
    }
}
