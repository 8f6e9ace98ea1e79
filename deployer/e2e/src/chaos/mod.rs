//! Disturbs the cache of a deployed API while clients read and write, and checks what they saw: no
//! stale read, no read that goes backward, no failed request.
//!
//! The run gets the port that the functions connect to. It listens there itself, with a proxy
//! before two servers of its own.

mod checker;
mod functions;
mod history;
mod load;
mod proxy;
mod report;
mod scenarios;
mod server;
mod stage;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::api_under_test::ApiUnderTest;
use super::failure::CheckFailure;
use super::http::{Client, RunContext};
use super::product::Product;
use super::runner::{count, elapsed_ms};
use super::{Event, Summary};
use functions::Functions;
use history::Interval;
pub use history::ScenarioReport;
use load::Load;
use scenarios::{SCENARIOS, Scenario};
use stage::Servers;

/// How long the cache may take until it is used again.
const BACK_TIME_MAX: Duration = Duration::from_secs(60);
/// The age of a list that the cache keeps for long: a younger one may lack a write, because the
/// index lags.
const OLD_LIST_TIME: Duration = Duration::from_secs(37);
/// The reads before the disturbance, from which the median is taken.
const CALM_TIME: Duration = Duration::from_millis(500);
/// After the disturbance, and at the end, only readers go on for this time: a write would hide a
/// stale entry.
const STILL_TIME: Duration = Duration::from_millis(500);
/// Then writers change some of the products, or none, at least this long and until the cache is
/// used again: a stale list of a category counts only after the lag of its index.
const RESTRICTED_TIME: Duration = Duration::from_millis(2_500);
/// Then writers change all products again.
const AFTER_TIME: Duration = Duration::from_millis(400);
/// The hits of products and of lists that show that the cache is used.
const HITS: (usize, usize) = (20, 2);
/// The bits of a seed above this are the number of the scenario.
const SCENARIO_SHIFT: u32 = 48;
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// What a chaos run replaces the API's cache with.
#[derive(Debug, Clone)]
pub struct ChaosSetup {
    /// The port on 127.0.0.1 that the API connects to. No program listens on it.
    pub port: u16,
    /// The program of the cache server.
    pub server: PathBuf,
    /// An existing folder for the files of the servers.
    pub folder: PathBuf,
    /// The process whose children run the functions of the API.
    pub functions_parent: u32,
}

/// Which scenarios a chaos run has.
#[derive(Debug, Clone)]
pub struct ChaosPlan {
    /// Each round has other seeds.
    pub rounds: u64,
    /// Only the scenarios whose name contains this text.
    pub only: String,
}

/// The names of the scenarios.
pub fn scenario_names() -> impl Iterator<Item = &'static str> {
    SCENARIOS.iter().map(|scenario| scenario.name)
}

/// Runs the scenarios, and calls `emit` after each. Returns the figures of the completed ones, too.
/// After `stop` is set, the run deletes its products and ends.
pub fn run_chaos(
    api: &ApiUnderTest,
    setup: &ChaosSetup,
    plan: &ChaosPlan,
    stop: &AtomicBool,
    emit: &mut dyn FnMut(Event),
) -> (Summary, Vec<ScenarioReport>) {
    let started = Instant::now();
    let run = RunContext::new(api, stop);
    let (mut summary, mut reports) = (Summary::default(), Vec::new());
    let mut servers = Servers::start(setup, api.seed)
        .map_err(|error| server_failure(&error.to_string()))
        .and_then(|servers| require_cache(&run).map(|()| servers));
    for round in 0..plan.rounds {
        let scenarios = SCENARIOS.iter().zip(0_u64..);
        for (scenario, number) in scenarios.filter(|(one, _)| one.name.contains(&plan.only)) {
            let (group, check) = ("chaos".into(), scenario.name.into());
            let unknown = scenario.needs_functions && !Functions::are_known();
            let reason = "this system does not show the processes of the functions";
            let reason = if unknown { Some(reason) } else { None };
            if let Some(reason) = run.is_stopped().then_some("stopped").or(reason) {
                count(&mut summary, Event::Skipped { group, check, reason: reason.into() }, emit);
                continue;
            }
            let seed = api.seed.wrapping_add(round) ^ (number << SCENARIO_SHIFT);
            let begun = Instant::now();
            let result = match &mut servers {
                Ok(servers) => run_scenario(scenario, seed, servers, &run, &mut summary),
                Err(failure) => Err(failure.clone()),
            };
            let ms = elapsed_ms(begun);
            let event = match result {
                Err(_) if run.is_stopped() => {
                    Event::Skipped { group, check, reason: "stopped".into() }
                }
                Err(failure) => Event::Failed { group, check, ms, failure },
                Ok((report, failure)) => {
                    let report = ScenarioReport {
                        scenario: scenario.name,
                        seed: api.seed.wrapping_add(round),
                        ..report
                    };
                    reports.push(report);
                    match failure {
                        Some(failure) => Event::Failed { group, check, ms, failure },
                        None => Event::Passed { group, check, ms },
                    }
                }
            };
            count(&mut summary, event, emit);
        }
    }
    summary.throttled = run.throttled();
    summary.ms = elapsed_ms(started);
    (summary, reports)
}

/// The figures of a scenario, and why it failed if it did.
type ScenarioResult = Result<(ScenarioReport, Option<CheckFailure>), CheckFailure>;

fn run_scenario(
    scenario: &Scenario,
    seed: u64,
    servers: &mut Servers,
    run: &RunContext<'_>,
    summary: &mut Summary,
) -> ScenarioResult {
    let client = run.client();
    let name = uuid::Uuid::new_v4().simple().to_string();
    let categories = ["a", "b"].map(|part| format!("chaos {name} {part}"));
    // A panic fails this scenario only, and its products must still be deleted.
    let result = catch_unwind(AssertUnwindSafe(|| {
        let (load, mut history) = Load::new(&client, categories.clone())?;
        let (requests, phases) = load.run(seed, || phases(scenario, seed, servers, &load));
        history.operations.extend(requests.operations);
        history.lists.extend(requests.lists);
        let phases = phases?;
        Ok(report::report(scenario, &history, &phases))
    }));
    delete_unknown(&client, &categories);
    for id in client.not_deleted() {
        // After an error the client still lists the product, and the summary names it.
        let _ = client.request("DELETE", &format!("/products/{id}")).unstoppable().send();
    }
    summary.not_deleted.extend(client.not_deleted());
    result.unwrap_or_else(|_| {
        let actual = "a panic, see its message above";
        Err(CheckFailure::new("the scenario itself", "a result", actual))
    })
}

/// Deletes products whose POST had no response, because a function was killed.
fn delete_unknown(client: &Client<'_>, categories: &[String]) {
    for category in categories {
        let list = client.get("/products").query("category", category).unstoppable();
        // Another product than those of a killed function has the usual cleanup, so an error here
        // does not fail the scenario.
        let listed: Vec<Product> =
            list.send().and_then(|response| response.json()).unwrap_or_default();
        for product in listed {
            let path = format!("/products/{}", product.id);
            let _ = client.request("DELETE", &path).unstoppable().send();
        }
    }
}

/// When the parts of a scenario were.
struct Phases {
    /// The cache was used and not disturbed.
    calm: Interval,
    disturbed: Interval,
    disturbances: usize,
}

fn phases(
    scenario: &Scenario,
    seed: u64,
    servers: &mut Servers,
    load: &Load<'_>,
) -> Result<Phases, CheckFailure> {
    wait_for_hits(load, (0, 0), "before the disturbance")?;
    if scenario.old_lists {
        load.restrict_writes(true);
        pause(load, OLD_LIST_TIME);
    }
    let calm_start = load.elapsed_us();
    pause(load, CALM_TIME);
    let start_us = load.elapsed_us();
    let (result, disturbances) = {
        let mut stage = servers.stage(load, seed);
        load.restrict_writes(false);
        ((scenario.disturb)(&mut stage), stage.disturbances)
    };
    // Also after an error, for the next scenario.
    let restored = servers.restore();
    result.and(restored).map_err(|error: io::Error| server_failure(&error.to_string()))?;
    let end_us = load.elapsed_us();
    let hits = load.hits();
    load.pause_writes(true);
    pause(load, STILL_TIME);
    // With some writers, the scenario sees how the cache comes back between writes; without any, it
    // sees what became stale of the list of all products.
    if (seed ^ (seed >> SCENARIO_SHIFT)) & 1 == 1 {
        load.restrict_writes(true);
    }
    wait_for_hits(load, hits, "after the disturbance")?;
    let passed = Duration::from_micros(load.elapsed_us().saturating_sub(end_us));
    pause(load, (STILL_TIME + RESTRICTED_TIME).saturating_sub(passed).max(STILL_TIME));
    load.restrict_writes(false);
    pause(load, AFTER_TIME);
    load.pause_writes(true);
    pause(load, STILL_TIME);
    let calm = Interval { start_us: calm_start, end_us: start_us };
    let disturbed = Interval { start_us, end_us };
    Ok(Phases { calm, disturbed, disturbances })
}

/// Waits until the cache has served some more products and lists.
fn wait_for_hits(
    load: &Load<'_>,
    since: (usize, usize),
    when: &'static str,
) -> Result<(), CheckFailure> {
    let begun = Instant::now();
    while !load.is_done() {
        let hits = load.hits();
        if hits.0 >= since.0 + HITS.0 && hits.1 >= since.1 + HITS.1 {
            return Ok(());
        }
        if begun.elapsed() > BACK_TIME_MAX {
            let (products, lists) = (hits.0 - since.0, hits.1 - since.1);
            return Err(CheckFailure::new(
                format!("GET of products and of lists {when}"),
                format!("x-cache: hit again within {} s", BACK_TIME_MAX.as_secs()),
                format!("{products} hits of products, {lists} hits of lists"),
            ));
        }
        sleep(POLL_INTERVAL);
    }
    Err(CheckFailure::new("the scenario", "a result", "the user stopped the run"))
}

fn require_cache(run: &RunContext<'_>) -> Result<(), CheckFailure> {
    let list = run.client().get("/products").query("limit", "1").send()?.expect_status(200)?;
    list.require(list.header("x-cache") != Some("off"), "a stack with a cache: deploy --cache")
}

fn pause(load: &Load<'_>, time: Duration) {
    let begun = Instant::now();
    while begun.elapsed() < time && !load.is_done() {
        sleep(POLL_INTERVAL);
    }
}

fn server_failure(error: &str) -> CheckFailure {
    CheckFailure::new("a command to a cache server of this run", "success", error)
}
