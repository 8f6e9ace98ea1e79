//! End-to-end checks of a deployed API, over HTTP only.
//!
//! Each check creates its own products in its own category and deletes them at the end, also when
//! the check fails or the user stops the run. It only reads other products, so the checks may run
//! against an API that is in use. This crate does not know how the API was deployed.

mod api_under_test;
mod chaos;
mod checks;
mod context;
mod contract;
mod failure;
mod histories;
mod http;
mod login;
mod page_login;
mod product;
mod runner;
mod test_images;

pub use api_under_test::{ApiUnderTest, ApiUrlError, Connection, DEFAULT_SEED};
pub use chaos::{ChaosPlan, ChaosSetup, ScenarioReport, run_chaos, scenario_names};
pub use failure::CheckFailure;
pub use login::{Headers, Login, Sign};
pub use page_login::{Credentials, PageLogin, PageUsers};
pub use runner::{run, run_histories};

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use context::CheckContext;

/// The result of one check. `--json` writes each event as one line. The tests of the page are a
/// program of their own, so their lines are read, too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    Passed {
        group: Cow<'static, str>,
        /// The name of the check: a sentence about the API.
        check: Cow<'static, str>,
        /// The time of the check without its cleanup.
        ms: u64,
    },
    Failed {
        group: Cow<'static, str>,
        check: Cow<'static, str>,
        ms: u64,
        #[serde(rename = "fault")]
        failure: CheckFailure,
    },
    Skipped {
        group: Cow<'static, str>,
        check: Cow<'static, str>,
        #[serde(rename = "why")]
        reason: Cow<'static, str>,
    },
}

/// The totals of a run. `--json` writes them as its last line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
    pub ms: u64,
    /// The number of responses with status 429. Each of these requests was sent again.
    pub throttled: u32,
    /// The ids of products that the checks created and could not delete.
    #[serde(rename = "left")]
    pub not_deleted: Vec<String>,
}

impl Summary {
    /// Whether at least one check passed, no check failed, and all test products are deleted.
    pub fn is_success(&self) -> bool {
        self.failed == 0 && self.not_deleted.is_empty() && self.passed > 0
    }
}

/// The checks of one part of the contract.
struct Group {
    name: &'static str,
    /// Whether no other check may run at the same time.
    exclusive: bool,
    checks: &'static [Check],
}

impl Group {
    const fn parallel(name: &'static str, checks: &'static [Check]) -> Self {
        Self { name, exclusive: false, checks }
    }

    const fn exclusive(name: &'static str, checks: &'static [Check]) -> Self {
        Self { name, exclusive: true, checks }
    }
}

struct Check {
    /// A sentence that is true when the check passes.
    name: &'static str,
    run: fn(&CheckContext<'_>) -> CheckResult,
}

type CheckResult = Result<Completed, CheckFailure>;

/// A check that did not fail.
enum Completed {
    Passed,
    /// The check does not apply to this API; the text says why.
    Skipped(&'static str),
}

/// The last line of a check is `Ok(PASSED)`.
const PASSED: Completed = Completed::Passed;
