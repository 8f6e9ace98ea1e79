//! Runs the checks, each in a browser of its own, and writes their results as
//! the lines of `test-e2e --json`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use e2e::{CheckFailure, Event, PageLogin, Summary};

use crate::checks::{self, Check};
use crate::driver::Driver;
use crate::emulation::{Colors, Network, Window};
use crate::page::{CheckResult, Page};

/// A check that takes longer fails.
const CHECK_MAX: Duration = Duration::from_secs(120);

/// What a run needs.
pub(crate) struct Setup {
    /// The URL of the API, without `/products`.
    pub(crate) address: String,
    pub(crate) browser: PathBuf,
    pub(crate) axe: String,
    /// The folder for screenshots of failures.
    pub(crate) failures: PathBuf,
    /// `None` in an open stack.
    pub(crate) login: Option<PageLogin>,
}

/// Runs the checks whose lines contain `only`, until Ctrl-C. Returns whether all passed.
pub(crate) async fn run(
    driver: &Driver,
    setup: &Setup,
    only: &str,
    mut emit: impl FnMut(&serde_json::Value) -> Result<()>,
) -> Result<bool> {
    let started = Instant::now();
    let mut summary = Summary::default();
    let mut stopped = false;
    let auth = setup.login.as_ref().map_or("open", |login| login.auth.as_str());
    let named =
        checks::all().filter(|check| format!("{}: {}", check.group, check.name).contains(only));
    let (chosen, others): (Vec<_>, Vec<_>) = named.partition(|check| check.runs_with(auth));
    for check in others {
        summary.skipped += 1;
        let reason = format!("not with the login of this stack: {auth}").into();
        let (group, check) = (check.group.into(), check.name.into());
        emit(&serde_json::to_value(Event::Skipped { group, check, reason })?)?;
    }
    for pair in chosen.chunks(2) {
        // Two at a time, since most of a check is waiting.
        let results = match *pair {
            _ if stopped => pair.iter().map(|_| Ok((Ended::Stopped, Vec::new(), 0))).collect(),
            [one, other] => {
                let both =
                    tokio::join!(run_check(driver, setup, one), run_check(driver, setup, other));
                vec![both.0, both.1]
            }
            [one] => vec![run_check(driver, setup, one).await],
            _ => Vec::new(),
        };
        for (check, result) in pair.iter().zip(results) {
            let (ended, not_deleted, ms) = result?;
            summary.not_deleted.extend(not_deleted);
            let (group, check) = (check.group.into(), check.name.into());
            let event = match ended {
                Ended::Stopped => {
                    stopped = true;
                    summary.skipped += 1;
                    Event::Skipped { group, check, reason: "stopped".into() }
                }
                Ended::Passed => {
                    summary.passed += 1;
                    Event::Passed { group, check, ms }
                }
                Ended::Failed(failure) => {
                    summary.failed += 1;
                    Event::Failed { group, check, ms, failure }
                }
            };
            emit(&serde_json::to_value(event)?)?;
        }
    }
    summary.ms = elapsed_ms(started);
    let mut line = serde_json::to_value(&summary)?;
    line["event"] = "summary".into();
    emit(&line)?;
    Ok(summary.is_success() && !stopped)
}

enum Ended {
    Passed,
    Failed(CheckFailure),
    /// By Ctrl-C.
    Stopped,
}

/// Runs one check and deletes its products. Returns the ids of those that remain, and the time in
/// milliseconds.
async fn run_check(
    driver: &Driver,
    setup: &Setup,
    check: &Check,
) -> Result<(Ended, Vec<String>, u64)> {
    let begun = Instant::now();
    let id = uuid::Uuid::new_v4().simple().to_string();
    let folder = std::env::temp_dir().join(format!("page-tests-{id}"));
    std::fs::create_dir(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let category = format!("page {}", &id[..8]);
    let session = driver.open(&setup.browser).await?;
    let page = Page::new(session, setup, category, &folder);
    let ended = tokio::select! {
        result = tokio::time::timeout(CHECK_MAX, in_order(&page, check)) => match result {
            Ok(Ok(())) => Ended::Passed,
            Ok(Err(failure)) => Ended::Failed(failure),
            Err(_) => {
                let limit = format!("the check ends within {} seconds", CHECK_MAX.as_secs());
                Ended::Failed(page.failure(limit, "it still waits"))
            }
        },
        _ = tokio::signal::ctrl_c() => Ended::Stopped,
    };
    let ended = match ended {
        Ended::Failed(failure) => {
            Ended::Failed(with_screenshot(&page, setup, check, failure).await)
        }
        ended => ended,
    };
    let remaining = delete_products(&page).await;
    let remaining = remaining.unwrap_or_else(|failure| {
        vec![format!("all of the category {:?} ({})", page.category, failure.actual)]
    });
    page.driver.quit().await?;
    std::fs::remove_dir_all(&folder)
        .with_context(|| format!("cannot delete {}", folder.display()))?;
    Ok((ended, remaining, elapsed_ms(begun)))
}

/// The check, between the same start and the same end for all.
async fn in_order(page: &Page, check: &Check) -> CheckResult {
    page.set_window(Window::DESK).await?;
    page.set_colors(Colors::Light).await?;
    (check.run)(page).await?;
    page.expect_clean_console().await
}

async fn delete_products(page: &Page) -> CheckResult<Vec<String>> {
    page.set_network(Network::Normal).await?;
    // The page may be left in any state, with a question before it closes.
    page.checked(page.driver.goto(format!("{}/openapi.json", page.address())).await)?;
    page.delete_products().await
}

/// The failure with the path of a screenshot, if one can be taken.
async fn with_screenshot(
    page: &Page,
    setup: &Setup,
    check: &Check,
    failure: CheckFailure,
) -> CheckFailure {
    let path = setup.failures.join(format!("{}.png", file_name(check.name)));
    match screenshot(page, &path).await {
        Ok(()) => {
            let actual = format!("{}; screenshot: {}", failure.actual, path.display());
            CheckFailure { actual, ..failure }
        }
        Err(_) => failure,
    }
}

pub(crate) async fn screenshot(page: &Page, path: &Path) -> Result<()> {
    let image = page.driver.screenshot_as_png().await?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, image).with_context(|| format!("cannot write {}", path.display()))
}

fn file_name(check: &str) -> String {
    let letters = check.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    letters.take(60).collect()
}

fn elapsed_ms(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}
