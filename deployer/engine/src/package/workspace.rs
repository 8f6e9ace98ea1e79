//! The folders of the Cargo workspace.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// A Cargo workspace, as `cargo metadata` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Workspace {
    /// The folder with the workspace's `Cargo.toml`.
    #[serde(rename = "workspace_root")]
    pub folder: PathBuf,
    /// The build folder, usually `target`.
    #[serde(rename = "target_directory")]
    pub target: PathBuf,
}

/// Why no workspace was found.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// Cargo cannot be run.
    #[error("cannot run cargo: {0}. Install Rust, or add its `bin` folder to PATH")]
    Cargo(std::io::Error),
    /// The current folder is in no workspace: cargo's message.
    #[error(
        "the current folder is not in a Cargo workspace: run this inside the checkout. Cargo: {0}"
    )]
    NotFound(String),
}

impl Workspace {
    /// The workspace of the package that `cargo run` started, else that of the current folder.
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
        let output = command.output().map_err(WorkspaceError::Cargo)?;
        serde_json::from_slice(&output.stdout).map_err(|_| {
            WorkspaceError::NotFound(String::from_utf8_lossy(&output.stderr).trim().to_owned())
        })
    }

    /// The bytes that this user can still write below the build folder, or below the workspace
    /// where it does not exist yet.
    pub fn free_bytes(&self) -> std::io::Result<u64> {
        let folder = if self.target.exists() { &self.target } else { &self.folder };
        let found = rustix::fs::statvfs(folder)?;
        Ok(found.f_bavail.saturating_mul(found.f_frsize))
    }
}

/// The cargo that started this program, else the one on `PATH`. It does not inherit what cargo has
/// set for this program: some build scripts, such as that of `ring`, run again where these
/// variables differ, and all crates that depend on them are compiled again.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    without_cargo_run(&mut command);
    command
}

/// Leaves out what cargo has set for this program, for a command that starts cargo: see [`cargo`].
pub fn without_cargo_run(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_of_cargo_run) {
            command.env_remove(name);
        }
    }
}

fn is_of_cargo_run(variable: &str) -> bool {
    ["CARGO_MANIFEST_", "CARGO_PKG_"].iter().any(|prefix| variable.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_of_cargo_run_leaves_what_a_person_sets() {
        for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_VERSION_MAJOR"] {
            assert!(is_of_cargo_run(name), "{name}");
        }
        for name in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_PROFILE_DEV_LTO"] {
            assert!(!is_of_cargo_run(name), "{name}");
        }
    }
}
