//! `test-e2e --page`: builds the tests of the page, runs them, and prints their results.
//!
//! They are a program of their own, since they need a client of WebDriver that no other command
//! does: the first build of the command stays short.

use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, bail};
use e2e::{Event, PageLogin, Summary};
use engine::package::{self, Workspace};
use serde::Deserialize;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;

use crate::ci::tools::{AXE, Tools};
use crate::cli::TestE2e;
use crate::exit::Interrupted;
use crate::interrupt::pressed;
use crate::printer::Printer;

/// The programs that the tests start.
pub(super) struct Browser {
    program: PathBuf,
    /// The program that takes the commands of WebDriver.
    driver: PathBuf,
}

pub(super) const NO_BROWSER: &str = "the tests of the page need Chromium and its driver: \
                                     install them (Debian: apt-get install chromium \
                                     chromium-driver)";

impl Browser {
    /// The installed browser, if there is one.
    pub(super) fn find() -> Option<Self> {
        let browsers = ["chromium", "chromium-browser", "google-chrome"];
        let program = browsers.into_iter().find_map(find_program)?;
        Some(Self { program, driver: find_program("chromedriver")? })
    }
}

fn find_program(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// A line of the tests.
#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Check(Event),
    Summary(Summary),
}

/// Runs the tests against the API at `url`, and calls `emit` after each. After Ctrl-C they delete
/// their products and end.
pub(super) async fn run(
    url: &str,
    browser: &Browser,
    login: Option<&PageLogin>,
    args: &TestE2e,
    printer: &Printer,
    mut emit: impl FnMut(&Event) -> anyhow::Result<()>,
) -> anyhow::Result<Summary> {
    let workspace = Workspace::find()?;
    let axe = Tools::ready(AXE, &workspace, printer).await?;
    let mut tests = Command::from(package::cargo());
    tests.args(["run", "--locked", "--package", "page-tests", "--", "--url", url]);
    tests.arg("--driver").arg(&browser.driver).arg("--browser").arg(&browser.program);
    tests.arg("--axe").arg(axe.file("axe_playwright_python/axe.min.js"));
    tests.arg("--failures").arg(workspace.target.join("page-failures"));
    tests.arg("--only").arg(&args.check);
    if let Some(file) = &args.picture {
        tests.arg("--picture").arg(std::path::absolute(file)?);
    }
    tests.current_dir(&workspace.folder).stdout(Stdio::piped());
    match login {
        None => tests.stdin(Stdio::null()),
        Some(_) => tests.arg("--login").stdin(Stdio::piped()),
    };
    let mut tests = tests.spawn().context("cannot run cargo")?;
    if let (Some(login), Some(mut stdin)) = (login, tests.stdin.take()) {
        stdin.write_all(&serde_json::to_vec(login)?).await.context("cannot write to cargo")?;
    }
    let stdout = tests.stdout.take().context("cargo has no output")?;
    let mut lines = BufReader::new(stdout).lines();
    let mut press = Box::pin(pressed());
    let (mut pressed_before, mut summary) = (false, None);
    loop {
        tokio::select! {
            line = lines.next_line() => {
                let Some(line) = line? else { break };
                let what = || format!("the tests of the page wrote {line:?}");
                match serde_json::from_str(&line).with_context(what)? {
                    Line::Check(event) => emit(&event)?,
                    Line::Summary(total) => summary = Some(total),
                }
            }
            () = &mut press => {
                press = Box::pin(pressed());
                if std::mem::replace(&mut pressed_before, true) {
                    return Err(Interrupted.into());
                }
                printer.say("stopping: the tests delete their products");
            }
        }
    }
    let status = tests.wait().await?;
    match summary {
        _ if pressed_before => Err(Interrupted.into()),
        Some(summary) => Ok(summary),
        None if args.picture.is_some() && status.success() => Ok(Summary::default()),
        None => bail!("the tests of the page ended without a result ({status})"),
    }
}
