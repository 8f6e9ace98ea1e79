//! Where the workspace lies, and where its build goes.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// A Cargo workspace.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Workspace {
    /// The folder with the workspace's `Cargo.toml`.
    #[serde(rename = "workspace_root")]
    pub folder: PathBuf,
    /// The folder that cargo builds into.
    #[serde(rename = "target_directory")]
    pub target: PathBuf,
}

/// Why the workspace was not found.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// Cargo could not be run.
    #[error("cannot run cargo: {0}. Install Rust, or put its `bin` folder on PATH")]
    Cargo(std::io::Error),
    /// Cargo knows no workspace here.
    #[error("no Cargo workspace here: run this inside the checkout. Cargo says: {0}")]
    None(String),
}

impl Workspace {
    /// The workspace of the command that runs (cargo names it to what it runs), else that of the
    /// current folder.
    ///
    /// # Errors
    /// When there is none, or cargo is missing.
    pub fn find() -> Result<Self, WorkspaceError> {
        let mut command = cargo();
        command
            .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
            .stdin(Stdio::null());
        if let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .filter(|folder| folder.exists())
        {
            command.current_dir(folder);
        }
        let answer = command.output().map_err(WorkspaceError::Cargo)?;
        serde_json::from_slice(&answer.stdout).map_err(|_| {
            WorkspaceError::None(String::from_utf8_lossy(&answer.stderr).trim().to_owned())
        })
    }
}

/// The cargo that runs us, else the one on the search path.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
