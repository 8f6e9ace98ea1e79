//! Installs pinned Python packages into a folder of their own. pip checks each file against its
//! hash. An interrupted installation counts as none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};

use sha2::{Digest, Sha256};

use super::python::Python;
use crate::net::hex;

/// The file that is written last. A folder without it, or with other content in it, has no valid
/// installation.
const MARKER: &str = "installed";

/// The pip settings of the user that would change the destination or the choice of files. The other
/// settings, such as index, proxy, certificates and cache, apply.
const IGNORED_PIP_VARIABLES: [&str; 8] = [
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_USER",
    "PIP_REQUIRE_VIRTUALENV",
    "PIP_NO_BINARY",
    "PIP_CONSTRAINT",
    "PIP_DRY_RUN",
];

/// The variables that name a certificate bundle for pip.
const CERTIFICATE_VARIABLES: [&str; 4] =
    ["PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"];

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
}

impl PinnedPackages<'_> {
    /// The complete installation for this Python, if there is one.
    pub fn installed(&self, python: &Python) -> Option<InstalledPackages> {
        let marker = fs::read_to_string(self.folder.join(MARKER)).ok()?;
        if marker != self.fingerprint(python) {
            return None;
        }
        let installed = self.layout(python);
        // The interpreter of a virtual environment is a link, which is invalid after the system's
        // Python is removed. `exists` follows links.
        (installed.python.exists() && installed.packages.exists()).then_some(installed)
    }

    /// Deletes the folder and installs with one call of pip.
    pub fn install(&self, python: &Python) -> Result<InstalledPackages, InstallError> {
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
            self.run(
                Command::new(&python.executable)
                    .args(["-I", "-m", "venv"])
                    .arg(self.folder.join("venv")),
            )?;
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
        for name in IGNORED_PIP_VARIABLES {
            pip.env_remove(name);
        }
        if CERTIFICATE_VARIABLES.iter().all(|name| std::env::var_os(name).is_none())
            && let Some(bundle) = std::env::var_os("AWS_CA_BUNDLE")
        {
            pip.env("PIP_CERT", bundle);
        }
        self.run(&mut pip)?;

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

    fn run(&self, command: &mut Command) -> Result<(), InstallError> {
        // These variables would change the modules that the interpreter loads.
        command.env_remove("PYTHONHOME").env_remove("PYTHONPATH").stdin(Stdio::null());
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
         `PYTHON=python3.12`."
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn python(venv: bool, pip: bool) -> Python {
        Python {
            executable: "/usr/bin/python3".into(),
            version: (3, 11),
            venv,
            pip,
            system: "linux".to_owned(),
            machine: "x86_64".to_owned(),
        }
    }

    #[test]
    fn installed_requires_a_matching_marker() {
        let dir = tempfile::tempdir().unwrap();
        let pinned = PinnedPackages { what: "it", requirements: "a==1", folder: dir.path() };
        let here = Python { executable: std::env::current_exe().unwrap(), ..python(false, true) };
        fs::create_dir_all(dir.path().join("packages/a")).unwrap();
        assert_eq!(pinned.installed(&here), None);

        fs::write(dir.path().join(MARKER), pinned.fingerprint(&here)).unwrap();
        assert!(pinned.installed(&here).is_some());
        let newer = PinnedPackages { requirements: "a==2", ..pinned };
        assert_eq!(newer.installed(&here), None, "the requirements differ");
    }

    #[test]
    fn install_without_venv_and_pip_is_an_error_with_a_hint() {
        let dir = tempfile::tempdir().unwrap();
        let pinned =
            PinnedPackages { what: "the local cloud", requirements: "", folder: dir.path() };
        let message = pinned.install(&python(false, false)).unwrap_err().to_string();
        assert!(
            message.contains("python3-venv") && message.contains("the local cloud"),
            "{message}"
        );
    }

    #[test]
    fn run_failing_command_reports_hint_and_last_lines() {
        let dir = tempfile::tempdir().unwrap();
        let pinned = PinnedPackages { what: "it", requirements: "", folder: dir.path() };
        let script = "i=1; while [ $i -le 40 ]; do echo line $i; i=$((i+1)); done; \
                      echo 'ERROR: [Errno 28] No space left on device' >&2; exit 1";
        let message = pinned.run(Command::new("sh").args(["-c", script])).unwrap_err().to_string();
        assert!(
            message.contains("The disk is full") && message.ends_with("No space left on device"),
            "{message}"
        );
        assert!(!message.contains("line 26\n") && message.contains("line 27\n"), "{message}");
    }
}
