//! `doctor`: looks for what is known to fail, on this machine and in the deployed stack. Each check
//! has a finding, the proof and the fix, and changes nothing.

mod access;
mod api;
mod cache;
mod events;
pub mod machine;
mod stack;

use engine::cloud::live::Live;
use engine::cloud::{Cloud, CloudError, Drifts};
use engine::deploy::Ui;
use engine::target::Target;
use serde::Serialize;

use stack::StackView;

/// What a check looks for: a row of the docs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckText {
    pub name: &'static str,
    pub looks_for: &'static str,
}

const fn text(name: &'static str, looks_for: &'static str) -> CheckText {
    CheckText { name, looks_for }
}

/// The checks of this machine.
pub const MACHINE: [CheckText; 6] = [
    text("compiler", "a C compiler, which Rust needs to link"),
    text("python", "Python 3.11 or newer, with `venv` and `pip`"),
    text("cache server", "a cache server for the local cloud"),
    text("disk", "space for a build"),
    text("settings", "an error in `full-api-stack.toml`"),
    text("target", "a cloud that does not answer, a login that has expired"),
];

/// The checks of the deployed stack.
pub const STACK: [CheckText; 17] = [
    text("stack", "an operation that failed or is in progress"),
    text("functions", "a function that is missing, failed to start, or may not run"),
    text("permissions", "a permission that a function's role lacks: to sign URLs, to read tables"),
    text("callers", "a function that API Gateway, S3 or the schedule may not call"),
    text("notifications", "uploads that start no function"),
    text("network", "security groups that do not let functions reach the cache on its port"),
    text("schedule", "a schedule that does not fill the cache"),
    text("failed events", "events that failed after all retries"),
    text("alarms", "raised alarms"),
    text("api", "an API or a page that does not answer"),
    text("uploads", "an upload URL that S3 rejects, or that does not bind the `Content-Type`"),
    text("cors", "a bucket that no page of a browser may use"),
    text("cache", "a cache that is not used, or does not reply"),
    text("cache memory", "a cache that evicts what is read"),
    text("hit rate", "a cache that is rarely hit"),
    text("drift", "properties that were changed outside of the stack"),
    text("quotas", "an account that runs too few functions at once"),
];

/// How many names a finding lists. A role without its policy lacks dozens of permissions.
const NAMED_MAX: usize = 3;

/// What brings back a setting that the template has, and that was changed outside of the stack.
const RESTORE: &str = "put back what the template has: docs/guide.md, Changes made by hand";

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    pub check: &'static str,
    #[serde(flatten)]
    pub verdict: Verdict,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Verdict {
    Passed { proof: String },
    Found { findings: Vec<Finding> },
    Skipped { why: String },
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub finding: String,
    /// What shows it: a call with its answer.
    pub proof: String,
    pub fix: String,
}

impl Finding {
    pub fn new(
        finding: impl Into<String>,
        proof: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { finding: finding.into(), proof: proof.into(), fix: fix.into() }
    }
}

impl Verdict {
    /// Passed if there are no findings.
    fn of(findings: Vec<Finding>, proof: impl Into<String>) -> Self {
        if findings.is_empty() {
            Verdict::Passed { proof: proof.into() }
        } else {
            Verdict::Found { findings }
        }
    }

    fn found(finding: Finding) -> Self {
        Verdict::Found { findings: vec![finding] }
    }

    fn skipped(why: impl Into<String>) -> Self {
        Verdict::Skipped { why: why.into() }
    }
}

/// Runs the checks of the stack, and reports each when it ends.
pub async fn check_stack(
    cloud: &(impl Cloud + Drifts + Live),
    ui: &impl Ui,
    target: &Target,
    report: &mut dyn FnMut(Checked),
) -> Result<(), CloudError> {
    let view = StackView::read(cloud, target).await?;
    let mut report = |check: CheckText, result: Result<Verdict, CloudError>| {
        // A caller who may not ask can still use the other checks.
        let verdict = result.unwrap_or_else(|error| Verdict::skipped(error.to_string()));
        report(Checked { check: check.name, verdict });
    };
    let [state, functions, permissions, callers, notifications, network, rest @ ..] = STACK;
    let [schedule, failed_events, alarms, api, uploads, cors, cache, rest @ ..] = rest;
    let [cache_memory, hit_rate, drift, quotas] = rest;
    report(state, Ok(view.state()));
    if !view.is_deployed() {
        return Ok(());
    }
    match access::settings(cloud, &view).await {
        Err(error) => {
            for check in [functions, permissions, callers, notifications, network] {
                report(check, Err(error.clone()));
            }
        }
        Ok(settings) => {
            report(functions, Ok(access::functions(&settings)));
            report(permissions, access::permissions(cloud, &view, &settings).await);
            report(callers, Ok(access::callers(&settings, &view)));
            report(notifications, events::notifications(cloud, &view, &settings).await);
            report(network, cache::network(cloud, &view, &settings).await);
        }
    }
    report(schedule, events::schedule(cloud, &view).await);
    report(failed_events, events::failed(cloud, &view).await);
    report(alarms, events::alarms(cloud, &view).await);
    report(api, Ok(api::answers(&view).await));
    let url = api::upload_url(&view).await;
    report(uploads, Ok(api::uploads(&url).await));
    report(cors, Ok(api::cors(&url).await));
    let found = cache::report(cloud, &view).await;
    report(cache, Ok(cache::in_use(&found)));
    report(cache_memory, Ok(cache::memory(&found)));
    report(hit_rate, Ok(cache::hit_rate(&found)));
    report(drift, stack::drift(cloud, ui, &view).await);
    report(quotas, stack::quotas(cloud, target).await);
    Ok(())
}
