//! End-to-end tests of a deployed API, over HTTP only: what the contract promises, asked of the real thing.
//!
//! Each check makes its own products, in a category of its own, and they are deleted after it, also when it fails or the
//! user stops the run; other products are read and never touched. So it may run against an API that is in use.
//!
//! Nothing here knows how the API was deployed, nor looks behind it.

mod checks;
mod context;
mod contract;
mod fault;
mod histories;
mod http;
mod pictures;
mod product;
mod runner;
mod site;

pub use fault::Fault;
pub use runner::{run, run_histories};
pub use site::{NotASite, SEED, Site};

use context::Context;
use serde::Serialize;

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

/// A part of the contract.
struct Group {
    name: &'static str,
    /// Whether nothing else may run meanwhile.
    alone: bool,
    checks: &'static [Check],
}

impl Group {
    const fn beside_others(name: &'static str, checks: &'static [Check]) -> Self {
        Self { name, alone: false, checks }
    }

    const fn alone(name: &'static str, checks: &'static [Check]) -> Self {
        Self { name, alone: true, checks }
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
