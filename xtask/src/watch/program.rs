//! This program, which is replaced when its sources change: it has the template.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use engine::package::{self, Workspace};

/// The option with the end of the log lines that were shown, and the target.
const RESUMED: &str = "--resumed";

/// What a restarted program knows of the one before.
pub(super) struct Resumed {
    /// The time after the newest log line that was shown.
    pub(super) since_ms: i64,
    /// The stack and its cloud. The settings file may name another one now.
    pub(super) target: String,
}

impl Resumed {
    /// `None` for a text that no program wrote.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (since_ms, target) = text.split_once(':')?;
        Some(Resumed { since_ms: since_ms.parse().ok()?, target: target.to_owned() })
    }
}

/// The file of this program, and what identifies its content.
pub(super) struct Program {
    path: PathBuf,
    stamp: Option<(u64, i64, i64)>,
}

impl Program {
    /// The running program. Must be called before a build replaces the file.
    pub(super) fn current() -> Result<Self> {
        let path = std::env::current_exe().context("cannot find the file of this program")?;
        let stamp = stamp(&path);
        Ok(Program { path, stamp })
    }

    /// Builds the program again. Returns whether the file is a new one. The error has the
    /// compiler's messages.
    pub(super) async fn build(&self, workspace: &Workspace, color: bool) -> Result<bool> {
        let output = tokio::process::Command::from(package::cargo())
            .args(["build", "--quiet", "--package", env!("CARGO_PKG_NAME"), "--color"])
            .arg(if color { "always" } else { "never" })
            .current_dir(&workspace.folder)
            .stdin(Stdio::null())
            .output()
            .await
            .context("cannot run cargo")?;
        if !output.status.success() {
            let messages = String::from_utf8_lossy(&output.stderr);
            bail!("the deployer does not compile:\n\n{}", messages.trim_end());
        }
        Ok(stamp(&self.path) != self.stamp)
    }

    /// Runs the file in the place of this process, with the same options. Returns only an error.
    pub(super) fn restart(&self, resumed: &Resumed) -> anyhow::Error {
        let mut arguments: Vec<_> = std::env::args_os().skip(1).collect();
        if let Some(at) = arguments.iter().position(|argument| argument == RESUMED) {
            arguments.drain(at..(at + 2).min(arguments.len()));
        }
        arguments.push(RESUMED.into());
        arguments.push(format!("{}:{}", resumed.since_ms, resumed.target).into());
        let error = std::process::Command::new(&self.path).args(arguments).exec();
        anyhow::Error::new(error).context(format!("cannot run {}", self.path.display()))
    }
}

/// Changes when the linker writes the file.
fn stamp(path: &std::path::Path) -> Option<(u64, i64, i64)> {
    let meta = std::fs::metadata(path).ok()?;
    Some((meta.ino(), meta.mtime(), meta.mtime_nsec()))
}
