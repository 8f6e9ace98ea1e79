//! Installs pinned Python packages, each file checked against its hash, into a folder of ours; all
//! or nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use sha2::{Digest, Sha256};

use super::python::Python;
use crate::net::hex;

/// Written last: a folder without it, or with another content, was not finished or is for something
/// else.
const MARKER: &str = "installed";

/// Settings of the person's pip that would send the packages elsewhere or change what is taken. All
/// others (index, proxy, certificates, cache, links) are theirs and are honoured.
const UNWANTED: [&str; 8] = [
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_USER",
    "PIP_REQUIRE_VIRTUALENV",
    "PIP_NO_BINARY",
    "PIP_CONSTRAINT",
    "PIP_DRY_RUN",
];

/// Variables by which pip finds the certificates to trust; the first that is set wins.
const CERTIFICATES: [&str; 4] =
    ["PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"];

/// An installed set of packages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledPackages {
    /// The interpreter that sees them.
    pub python: PathBuf,
    /// The folder that holds them.
    pub packages: PathBuf,
    /// Whether `python` finds them by itself; where not, the folder must be put on its path.
    pub in_venv: bool,
}

/// What went wrong, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    /// Neither a virtual environment nor pip can be had.
    #[error(
        "{} has neither venv nor pip, one of which is needed to install {what}: \
         `apt-get install python3-venv` (Debian, Ubuntu), or `python3 -m ensurepip`", python.display()
    )]
    NoInstaller {
        /// What was to be installed.
        what: String,
        /// The interpreter.
        python: PathBuf,
    },
    /// A command ran and failed.
    #[error("cannot install {what}: `{command}` failed ({status}).{hint}\n{tail}")]
    Failed {
        /// What was to be installed.
        what: String,
        /// The command, as one could type it.
        command: String,
        /// How it ended.
        status: String,
        /// What to do, where the output tells.
        hint: &'static str,
        /// The last lines that it printed.
        tail: String,
    },
    /// The file system would not.
    #[error("cannot install {what}: {doing} {}: {source}", path.display())]
    Io {
        /// What was to be installed.
        what: String,
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

/// A set of packages, by a requirements file with hashes.
#[derive(Debug, Clone, Copy)]
pub struct PinnedPackages<'a> {
    /// What people call it, for messages.
    pub what: &'a str,
    /// The requirements: every package, every version, every hash.
    pub requirements: &'a str,
    /// The folder that it goes to, and nothing else.
    pub folder: &'a Path,
}

impl PinnedPackages<'_> {
    /// What is installed already, when it is whole and for this Python.
    #[must_use]
    pub fn installed(&self, python: &Python) -> Option<InstalledPackages> {
        let marker = fs::read_to_string(self.folder.join(MARKER)).ok()?;
        if marker != self.fingerprint(python) {
            return None;
        }
        let installed = self.layout(python);
        // `exists` follows links: the interpreter of an environment dangles when the system's
        // Python goes.
        (installed.python.exists() && installed.packages.exists()).then_some(installed)
    }

    /// Installs by one pip call, after removing whatever an interrupted try left.
    ///
    /// # Errors
    /// With the end of pip's own words.
    pub fn install(&self, python: &Python) -> Result<InstalledPackages, InstallError> {
        if !python.venv && !python.pip {
            return Err(InstallError::NoInstaller {
                what: self.what.to_owned(),
                python: python.executable.clone(),
            });
        }
        match fs::remove_dir_all(self.folder) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(self.io("removing", self.folder, source));
            }
            _ => {}
        }
        fs::create_dir_all(self.folder).map_err(|source| self.io("making", self.folder, source))?;
        let requirements = self.folder.join("requirements.txt");
        fs::write(&requirements, self.requirements)
            .map_err(|source| self.io("writing", &requirements, source))?;

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
        for name in UNWANTED {
            pip.env_remove(name);
        }
        if CERTIFICATES.iter().all(|name| std::env::var_os(name).is_none())
            && let Some(bundle) = std::env::var_os("AWS_CA_BUNDLE")
        {
            pip.env("PIP_CERT", bundle);
        }
        self.run(&mut pip)?;

        let marker = self.folder.join(MARKER);
        fs::write(&marker, self.fingerprint(python))
            .map_err(|source| self.io("writing", &marker, source))?;
        Ok(installed)
    }

    /// Where things lie for this Python, installed or not.
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

    /// What the marker holds: another list, interpreter or folder (an environment cannot be moved)
    /// makes another one.
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
        // What a person sets for their own scripts must not change the interpreter that we start.
        command.env_remove("PYTHONHOME").env_remove("PYTHONPATH").stdin(Stdio::null());
        let line = command_line(command);
        let output = command
            .output()
            .map_err(|source| self.io("running", Path::new(command.get_program()), source))?;
        if output.status.success() {
            return Ok(());
        }
        let said = said(&output);
        Err(InstallError::Failed {
            what: self.what.to_owned(),
            command: line,
            status: output.status.to_string(),
            hint: hint(&said),
            tail: last_lines(&said, 15),
        })
    }

    fn io(&self, doing: &'static str, path: &Path, source: io::Error) -> InstallError {
        InstallError::Io { what: self.what.to_owned(), doing, path: path.to_owned(), source }
    }
}

fn command_line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Both streams; errors last, where the tail is taken.
fn said(output: &Output) -> String {
    format!(
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// The last `lines` lines that say anything.
pub fn last_lines(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

/// The usual causes, from what pip printed.
fn hint(said: &str) -> &'static str {
    if said.contains("No space left on device") || said.contains("Errno 28") {
        " The disk is full: make room and run the same command again."
    } else if said.contains("DO NOT MATCH THE HASHES") {
        " A file differs from the one that was pinned: the index serves something else, so nothing was installed."
    } else if said.contains("CERTIFICATE_VERIFY_FAILED") {
        " The index's certificate is not trusted: behind a proxy that reads traffic, name its certificate by PIP_CERT."
    } else if said.contains("NewConnectionError")
        || said.contains("Temporary failure in name resolution")
        || said.contains("ProxyError")
    {
        " The package index cannot be reached: is there a network, and does it need a proxy (HTTPS_PROXY, PIP_INDEX_URL)?"
    } else if said.contains("No matching distribution found") {
        " There is no build for this machine and this Python: another one may have it, e.g. `PYTHON=python3.12`."
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
    fn a_folder_without_the_last_written_marker_is_not_an_installation() {
        let dir = tempfile::tempdir().unwrap();
        let pinned = PinnedPackages { what: "it", requirements: "a==1", folder: dir.path() };
        let here = Python { executable: std::env::current_exe().unwrap(), ..python(false, true) };
        fs::create_dir_all(dir.path().join("packages/a")).unwrap();
        assert_eq!(pinned.installed(&here), None);

        fs::write(dir.path().join(MARKER), pinned.fingerprint(&here)).unwrap();
        assert!(pinned.installed(&here).is_some());
        let newer = PinnedPackages { requirements: "a==2", ..pinned };
        assert_eq!(newer.installed(&here), None, "another list is another installation");
    }

    #[test]
    fn a_python_without_venv_and_pip_is_told_what_to_install() {
        let dir = tempfile::tempdir().unwrap();
        let pinned =
            PinnedPackages { what: "the local cloud", requirements: "", folder: dir.path() };
        let said = pinned.install(&python(false, false)).unwrap_err().to_string();
        assert!(said.contains("python3-venv") && said.contains("the local cloud"), "{said}");
    }

    #[test]
    fn a_failing_command_ends_in_its_own_last_words() {
        let dir = tempfile::tempdir().unwrap();
        let pinned = PinnedPackages { what: "it", requirements: "", folder: dir.path() };
        let script = "i=1; while [ $i -le 40 ]; do echo line $i; i=$((i+1)); done; echo 'ERROR: [Errno 28] No space left on device' >&2; exit 1";
        let said = pinned.run(Command::new("sh").args(["-c", script])).unwrap_err().to_string();
        assert!(
            said.contains("The disk is full") && said.ends_with("No space left on device"),
            "{said}"
        );
        assert!(!said.contains("line 26\n") && said.contains("line 27\n"), "{said}");
    }
}
