//! Who answers: the functions of this repository, plain ones in Rust, and plain ones in Python.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use zip::write::SimpleFileOptions;

use crate::cache::site_packages;
use crate::process::Program;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Contender {
    Ours,
    /// `deployer/bench/reference`.
    Reference,
    /// `deployer/bench/python`.
    Python,
}

impl Contender {
    pub(crate) const ALL: [Self; 3] = [Self::Ours, Self::Reference, Self::Python];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "this repository",
            Self::Reference => "plain Rust",
            Self::Python => "plain Python",
        }
    }
}

/// How the functions of this repository are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build<'a> {
    /// As `cargo xtask package` does.
    Aws,
    /// With this profile of Cargo.
    Profile(&'a str),
}

/// The programs of a run.
pub(crate) struct Bootstraps {
    /// Bootstraps of this repository, by function.
    ours: BTreeMap<String, PathBuf>,
    /// The folder of the plain functions in Rust.
    reference: Option<PathBuf>,
    python: Option<Python>,
}

struct Python {
    interpreter: PathBuf,
    script: PathBuf,
}

impl Bootstraps {
    /// Builds the bootstraps of these functions, but for those that are given.
    pub(crate) fn ours(
        workspace: &Path,
        functions: &[&str],
        build: Build<'_>,
        given: BTreeMap<String, PathBuf>,
    ) -> Result<Self> {
        for (function, path) in &given {
            ensure!(path.is_file(), "{} of {function} is no file", path.display());
        }
        let missing: Vec<_> =
            functions.iter().filter(|function| !given.contains_key(**function)).collect();
        let mut ours = given.clone();
        if !missing.is_empty() {
            let mut command = cargo(workspace);
            let folder = match build {
                Build::Aws => {
                    let folder = workspace.join("target/bench-functions");
                    command.args(["xtask", "package", "--out"]).arg(&folder);
                    folder
                }
                Build::Profile(profile) => {
                    command.args(["build", "--locked", "--package", "handlers"]);
                    command.args(["--profile", profile]);
                    for function in &missing {
                        command.args(["--bin", function]);
                    }
                    // The folder of the profile `dev` has another name.
                    workspace.join("target").join(if profile == "dev" { "debug" } else { profile })
                }
            };
            self::build(command)?;
            for function in missing {
                let path = folder.join(function);
                let path = if build == Build::Aws { path.join("bootstrap") } else { path };
                ours.insert((*function).to_owned(), path);
            }
        }
        Ok(Self { ours, reference: None, python: None })
    }

    /// Builds these plain functions, and finds Python with the AWS SDK.
    pub(crate) fn with_others(self, workspace: &Path, functions: &[&str]) -> Result<Self> {
        let folder = workspace.join("deployer/bench");
        let target = workspace.join("target/bench-reference");
        let mut command = cargo(workspace);
        command.args(["build", "--locked", "--release", "--manifest-path"]);
        command.arg(folder.join("reference/Cargo.toml")).arg("--target-dir").arg(&target);
        for function in functions {
            command.args(["--bin", function]);
        }
        build(command)?;
        let python = find_python(workspace)
            .map(|interpreter| Python { interpreter, script: folder.join("python/functions.py") });
        Ok(Self { reference: Some(target.join("release")), python, ..self })
    }

    pub(crate) fn has(&self, contender: Contender) -> bool {
        match contender {
            Contender::Ours => true,
            Contender::Reference => self.reference.is_some(),
            Contender::Python => self.python.is_some(),
        }
    }

    /// The bootstrap of a function; in Python, the interpreter.
    pub(crate) fn path(&self, contender: Contender, function: &str) -> Option<PathBuf> {
        Some(match contender {
            Contender::Ours => self.ours.get(function)?.clone(),
            Contender::Reference => self.reference.as_ref()?.join(function),
            Contender::Python => self.python.as_ref()?.interpreter.clone(),
        })
    }

    /// How the function is started.
    pub(crate) fn program(
        &self,
        contender: Contender,
        function: &str,
        variables: BTreeMap<&'static str, OsString>,
    ) -> Option<Program> {
        let arguments = match (contender, &self.python) {
            (Contender::Python, Some(python)) => {
                vec![python.script.clone().into(), function.into()]
            }
            _ => Vec::new(),
        };
        Some(Program { program: self.path(contender, function)?, arguments, variables })
    }
}

/// The bytes of a bootstrap and of its zip.
pub(crate) fn sizes(bootstrap: &Path) -> Result<(u64, u64)> {
    let what = || format!("cannot read {}", bootstrap.display());
    let bytes = std::fs::metadata(bootstrap).with_context(what)?.len();
    Ok((bytes, zip(bootstrap)?.len() as u64))
}

/// The zip of a bootstrap as `cargo xtask package` makes it.
pub(crate) fn zip(bootstrap: &Path) -> Result<Vec<u8>> {
    let what = || format!("cannot read {}", bootstrap.display());
    let bytes = std::fs::read(bootstrap).with_context(what)?;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(9)).unix_permissions(0o755);
    zip.start_file("bootstrap", options)?;
    zip.write_all(&bytes)?;
    Ok(zip.finish()?.into_inner())
}

pub(crate) fn cargo(workspace: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace).stdin(Stdio::null());
    // As for a deploy, settings of this shell do not change what is built. The variables of the
    // package are those of this program; ring would be compiled again because of them.
    let names = ["CARGO_BUILD_TARGET", "CARGO_INCREMENTAL", "CARGO_MANIFEST_DIR", "RUSTFLAGS"];
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let is_prefixed = ["CARGO_PKG_", "CARGO_PROFILE_"].iter().any(|p| text.starts_with(p));
        if is_prefixed || names.contains(&&*text) {
            cargo.env_remove(&name);
        }
    }
    cargo
}

pub(crate) fn build(mut cargo: Command) -> Result<()> {
    let status = cargo.status().context("cannot run cargo")?;
    ensure!(status.success(), "the build failed ({status}): {cargo:?}");
    Ok(())
}

/// The interpreter of the local cloud, whose packages include the AWS SDK.
fn find_python(workspace: &Path) -> Option<PathBuf> {
    let packages = site_packages(workspace).find(|folder| folder.join("botocore").is_dir())?;
    let interpreter = packages.ancestors().nth(3)?.join("bin/python");
    interpreter.is_file().then_some(interpreter)
}
