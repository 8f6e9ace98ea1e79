//! The driver program of the browser, and the sessions that it opens.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// A running driver program. It ends when this value is dropped.
pub(crate) struct Driver {
    address: String,
    _process: Child,
    /// Kept open: the program would end with its output closed.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts the program at a free port.
    pub(crate) async fn start(program: &Path) -> Result<Self> {
        let mut output = Vec::new();
        // It chooses a free port of IPv4, and ends if another program has the same port of IPv6.
        for _ in 0..3 {
            match Self::start_once(program).await? {
                Ok(driver) => return Ok(driver),
                Err(lines) => output = lines,
            }
        }
        bail!("{} ended before it named its port:\n{}", program.display(), output.join("\n"))
    }

    /// Starts the program. Returns its output if it ends at once.
    async fn start_once(program: &Path) -> Result<Result<Self, Vec<String>>> {
        let mut command = Command::new(program);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        // Ctrl-C must not reach it: the checks still delete their products with the browser.
        command.process_group(0).kill_on_drop(true);
        let what = || format!("cannot run {}", program.display());
        let mut process = command.spawn().with_context(what)?;
        let output = process.stdout.take().with_context(what)?;
        let mut output = BufReader::new(output).lines();
        let mut lines = Vec::new();
        while let Some(line) = output.next_line().await? {
            if let Some((_, port)) = line.split_once("successfully on port ") {
                let port: u16 = port.trim_end_matches('.').parse().with_context(what)?;
                let address = format!("http://127.0.0.1:{port}");
                return Ok(Ok(Self { address, _process: process, _output: output }));
            }
            lines.push(line);
        }
        Ok(Err(lines))
    }

    /// Opens a browser with an empty profile.
    pub(crate) async fn open(&self, browser: &Path) -> Result<WebDriver> {
        let mut wanted = ChromeCapabilities::new();
        wanted.set_binary(&browser.to_string_lossy())?;
        for argument in [
            "--headless=new",
            "--disable-background-networking",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            // The same pixels on each machine.
            "--font-render-hinting=none",
            "--force-color-profile=srgb",
            "--lang=en-US",
        ] {
            wanted.add_arg(argument)?;
        }
        // The browser's sandbox does not work as root, as which containers of CI run.
        if rustix::process::geteuid().is_root() {
            wanted.add_arg("--no-sandbox")?;
        }
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let session = WebDriver::new(self.address.as_str(), wanted).await;
        session.with_context(|| format!("cannot open {}", browser.display()))
    }
}
