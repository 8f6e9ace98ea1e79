//! End-to-end tests of a deployed API, over HTTP only: what the contract promises, asked of the real thing.
//!
//! Each check makes its own products, in a category of its own, and they are deleted after it, also when it fails or the
//! user stops the run; other products are read and never touched. So it may run against an API that is in use.
//!
//! Nothing here knows how the API was deployed, nor looks behind it.

mod checks;
mod context;
mod fault;
mod http;
mod jpeg;
mod lines;
mod pictures;
mod product;
mod site;

pub use fault::Fault;
pub use lines::{line, totals};
pub use site::{NotASite, Site};

use context::Context;
use http::Client;
use serde::Serialize;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// Something that happened. `--json` writes each as one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The API keeps what the check asks for.
    Passed {
        /// The part of the contract.
        group: &'static str,
        /// What was checked, as a sentence.
        check: &'static str,
        /// How long it took, cleaning up not counted.
        ms: u64,
    },
    /// It does not.
    Failed {
        /// The part of the contract.
        group: &'static str,
        /// What was checked, as a sentence.
        check: &'static str,
        /// How long it took.
        ms: u64,
        /// What was asked, expected, and what came.
        fault: Fault,
    },
    /// It was not tried.
    Skipped {
        /// The part of the contract.
        group: &'static str,
        /// What would have been checked.
        check: &'static str,
        /// Why not.
        why: &'static str,
    },
}

/// How it ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Checks that hold.
    pub passed: u32,
    /// Checks that do not.
    pub failed: u32,
    /// Checks that were not tried.
    pub skipped: u32,
    /// How long all of it took.
    pub ms: u64,
    /// How often the API asked for patience (429) and was given it.
    pub throttled: u32,
    /// Products that could not be deleted afterwards.
    pub left: Vec<String>,
}

impl Summary {
    /// Whether all that was asked holds, and nothing was left behind.
    pub fn is_good(&self) -> bool {
        self.failed == 0 && self.left.is_empty() && self.passed > 0
    }
}

/// One check.
struct Check {
    /// What holds when it passes.
    name: &'static str,
    run: fn(&Context<'_>) -> Outcome,
}

/// How a check ends: it holds, it does not, or it cannot be tried here.
type Outcome = Result<Tried, Fault>;

/// Of a check without a fault.
enum Tried {
    Holds,
    Skipped(&'static str),
}

/// For the end of a check: `Ok(HOLDS)`.
const HOLDS: Tried = Tried::Holds;

/// Runs all checks against `site`, one after the other, and tells each as it ends. Once `stop` is set, it cleans up and ends.
pub fn run(site: &Site, stop: &AtomicBool, tell: &mut dyn FnMut(Event)) -> Summary {
    let begun = Instant::now();
    let client = Client::new(site, stop);
    let mut summary = Summary::default();
    // Without any answer at all, a hundred faults would say no more than one.
    let mut reached = None;
    let run = uuid::Uuid::new_v4().simple().to_string();
    let checks = checks::GROUPS.iter().flat_map(|(group, checks)| checks.iter().map(move |check| (*group, check)));
    for (number, (group, check)) in checks.enumerate() {
        let name = check.name;
        let why = match reached {
            Some(false) => Some("the API does not answer"),
            _ if client.is_stopped() => Some("stopped"),
            _ => None,
        };
        if let Some(why) = why {
            summary.skipped += 1;
            tell(Event::Skipped { group, check: name, why });
            continue;
        }
        let word = format!("e2e{}n{number}", &run[..8]);
        let context = Context { client: &client, site, category: format!("e2e {word}"), word };
        let check_begun = Instant::now();
        let outcome = match reached {
            None => client.get("/products").query("limit", "1").send().and_then(|_| (check.run)(&context)),
            Some(_) => (check.run)(&context),
        };
        reached = reached.or_else(|| Some(!matches!(&outcome, Err(fault) if fault.came.starts_with("none: "))));
        let ms = ms_since(check_begun);
        context.sweep();
        let event = match outcome {
            // What failed because the run was stopped says nothing of the API.
            Err(_) if client.is_stopped() => Event::Skipped { group, check: name, why: "stopped" },
            Ok(Tried::Holds) => Event::Passed { group, check: name, ms },
            Ok(Tried::Skipped(why)) => Event::Skipped { group, check: name, why },
            Err(fault) => Event::Failed { group, check: name, ms, fault },
        };
        match &event {
            Event::Passed { .. } => summary.passed += 1,
            Event::Failed { .. } => summary.failed += 1,
            Event::Skipped { .. } => summary.skipped += 1,
        }
        tell(event);
    }
    Summary { ms: ms_since(begun), throttled: client.throttled(), left: client.left(), ..summary }
}

fn ms_since(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)
}
