//! Installs pinned Python packages into a folder of their own. pip checks each file against its
//! hash. An interrupted installation counts as none, and so does one that cannot be imported.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};

use sha2::{Digest, Sha256};

use super::pip_environment::{self, Variables};
use super::python::Python;
use crate::net::hex;

/// The file that is written last. A folder without it, or with other content in it, has no valid
/// installation.
const MARKER: &str = "installed";

/// Imports the modules that the arguments name. The first argument is a folder to import from;
/// empty in a virtual environment.
const IMPORT_SCRIPT: &str = "\
import importlib, sys
folder, *modules = sys.argv[1:]
if folder:
    sys.path.insert(0, folder)
for module in modules:
    importlib.import_module(module)
";

/// Installed packages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledPackages {
    /// The interpreter to run them with.
    pub python: PathBuf,
    /// The folder that contains them.
    pub packages: PathBuf,
    /// Whether they are in a virtual environment. Otherwise, `packages` must be added to the path
    /// of `python`.
    pub in_venv: bool,
}

/// Why an installation failed. Each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    /// The Python has neither venv nor pip.
    #[error(
        "cannot install {what}: {} has neither venv nor pip. Run `apt-get install python3-venv` \
         (Debian, Ubuntu) or `python3 -m ensurepip`",
        python.display()
    )]
    NoInstaller {
        /// The name of the packages.
        what: String,
        /// The interpreter.
        python: PathBuf,
    },
    /// A command failed.
    #[error("cannot install {what}: `{command}` failed ({status}).{hint}\n{tail}")]
    Failed {
        /// The name of the packages.
        what: String,
        /// The command line.
        command: String,
        /// The exit status.
        status: ExitStatus,
        /// What to do, if the output shows it; empty otherwise.
        hint: &'static str,
        /// The last lines of its output.
        tail: String,
    },
    /// pip has installed the packages, and Python cannot import them.
    #[error(
        "cannot install {what}: {} cannot import the packages in {}. Try another Python, such as \
         `PYTHON=python3.12`\n{tail}",
        python.display(), folder.display()
    )]
    Import {
        /// The name of the packages.
        what: String,
        /// The interpreter.
        python: PathBuf,
        /// The folder of the packages.
        folder: PathBuf,
        /// The last lines of its output.
        tail: String,
    },
    /// A file or program is not accessible.
    #[error("cannot install {what}: cannot {action} {}: {source}", path.display())]
    Io {
        /// The name of the packages.
        what: String,
        /// A verb, such as `write`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// Packages to install, given by a requirements file with hashes.
#[derive(Debug, Clone, Copy)]
pub struct PinnedPackages<'a> {
    /// The name in messages.
    pub what: &'a str,
    /// The text of the requirements file: every package with its version and hashes.
    pub requirements: &'a str,
    /// The destination. The installation deletes its other content.
    pub folder: &'a Path,
    /// The modules whose import shows that the installation works.
    pub modules: &'a [&'a str],
}

/// Whether an installation into this folder was finished once.
pub(crate) fn is_marked(folder: &Path) -> bool {
    folder.join(MARKER).exists()
}

impl PinnedPackages<'_> {
    /// The complete installation for this Python, if there is one that works.
    pub fn installed(&self, python: &Python) -> Option<InstalledPackages> {
        let marker = fs::read_to_string(self.folder.join(MARKER)).ok()?;
        if marker != self.fingerprint(python) {
            return None;
        }
        // Packages may have been deleted since, and the interpreter of a virtual environment is a
        // link, which is invalid after the system's Python is removed.
        Some(self.layout(python)).filter(|installed| self.import(installed).is_ok())
    }

    /// Deletes the folder, installs with one call of pip, and imports the modules.
    pub fn install(&self, python: &Python) -> Result<InstalledPackages, InstallError> {
        self.install_with(python, &std::env::vars_os().collect())
    }

    fn install_with(
        &self,
        python: &Python,
        user: &Variables,
    ) -> Result<InstalledPackages, InstallError> {
        if !python.venv && !python.pip {
            return Err(InstallError::NoInstaller {
                what: self.what.to_owned(),
                python: python.executable.clone(),
            });
        }
        match fs::remove_dir_all(self.folder) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(self.io("remove", self.folder, source));
            }
            _ => {}
        }
        fs::create_dir_all(self.folder).map_err(|source| self.io("create", self.folder, source))?;
        let requirements = self.folder.join("requirements.txt");
        fs::write(&requirements, self.requirements)
            .map_err(|source| self.io("write", &requirements, source))?;

        let installed = self.layout(python);
        if installed.in_venv {
            let mut venv = Command::new(&python.executable);
            venv.args(["-I", "-m", "venv"]).arg(self.folder.join("venv"));
            self.run(venv.env_clear().envs(pip_environment::without_python(user)))?;
        }
        let mut pip = Command::new(&installed.python);
        pip.args([
            "-I",
            "-m",
            "pip",
            "install",
            "--require-hashes",
            "--only-binary",
            ":all:",
            "--no-deps",
            "--no-input",
        ]);
        pip.args([
            "--disable-pip-version-check",
            "--no-warn-script-location",
            "--progress-bar",
            "off",
            "--requirement",
        ])
        .arg(&requirements);
        if !installed.in_venv {
            pip.arg("--target").arg(&installed.packages);
        }
        self.run(pip.env_clear().envs(pip_environment::of_pip(&installed.python, user)))?;
        self.import(&installed)?;

        let marker = self.folder.join(MARKER);
        fs::write(&marker, self.fingerprint(python))
            .map_err(|source| self.io("write", &marker, source))?;
        Ok(installed)
    }

    /// The paths of an installation with this Python.
    fn layout(&self, python: &Python) -> InstalledPackages {
        if python.venv {
            let venv = self.folder.join("venv");
            let lib = format!("lib/python{}.{}/site-packages", python.version.0, python.version.1);
            InstalledPackages {
                python: venv.join("bin/python"),
                packages: venv.join(lib),
                in_venv: true,
            }
        } else {
            InstalledPackages {
                python: python.executable.clone(),
                packages: self.folder.join("packages"),
                in_venv: false,
            }
        }
    }

    /// The content of the marker. It depends on the requirements, the interpreter and the folder,
    /// since a virtual environment cannot be moved.
    fn fingerprint(&self, python: &Python) -> String {
        let mut hash = Sha256::new();
        for part in [
            self.requirements,
            &python.executable.to_string_lossy(),
            &self.folder.to_string_lossy(),
        ] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        hash.update([u8::from(python.venv)]);
        format!("{}\n", hex(&hash.finalize()))
    }

    /// Imports the modules as the tools do.
    fn import(&self, installed: &InstalledPackages) -> Result<(), InstallError> {
        let folder = if installed.in_venv { Path::new("") } else { &installed.packages };
        let output = Command::new(&installed.python)
            .args(["-I", "-c", IMPORT_SCRIPT])
            .arg(folder)
            .args(self.modules)
            .stdin(Stdio::null())
            .output()
            .map_err(|source| self.io("run", &installed.python, source))?;
        if output.status.success() {
            return Ok(());
        }
        Err(InstallError::Import {
            what: self.what.to_owned(),
            python: installed.python.clone(),
            folder: installed.packages.clone(),
            tail: last_lines(&output_text(&output), 15),
        })
    }

    fn run(&self, command: &mut Command) -> Result<(), InstallError> {
        command.stdin(Stdio::null());
        let line = command_line(command);
        let output = command
            .output()
            .map_err(|source| self.io("run", Path::new(command.get_program()), source))?;
        if output.status.success() {
            return Ok(());
        }
        let text = output_text(&output);
        Err(InstallError::Failed {
            what: self.what.to_owned(),
            command: line,
            status: output.status,
            hint: hint(&text),
            tail: last_lines(&text, 15),
        })
    }

    fn io(&self, action: &'static str, path: &Path, source: io::Error) -> InstallError {
        InstallError::Io { what: self.what.to_owned(), action, path: path.to_owned(), source }
    }
}

fn command_line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Both streams. Standard error comes last, since messages show only the end.
fn output_text(output: &Output) -> String {
    format!(
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// The last `lines` lines that are not blank.
pub fn last_lines(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

/// What to do about common errors in the output of pip; empty for others.
fn hint(output: &str) -> &'static str {
    if output.contains("No space left on device") || output.contains("Errno 28") {
        " The disk is full: free some space and run the same command again."
    } else if output.contains("DO NOT MATCH THE HASHES") {
        " A file of the package index has another hash than the pinned one, so nothing was \
         installed: use another index."
    } else if output.contains("CERTIFICATE_VERIFY_FAILED") {
        " The certificate of the package index is not trusted: if a proxy inspects the traffic, \
         set PIP_CERT to its certificate."
    } else if output.contains("NewConnectionError")
        || output.contains("Temporary failure in name resolution")
        || output.contains("ProxyError")
    {
        " The package index does not answer: check the network, the proxy (HTTPS_PROXY) and the \
         index (PIP_INDEX_URL)."
    } else if output.contains("No matching distribution found") {
        " A package has no build for this machine and this Python: try another one, such as \
         `PYTHON=python3.12`. Or the index of your pip does not have it: see `pip config list`."
    } else {
        ""
    }
}

#[cfg(test)]
mod tests;
