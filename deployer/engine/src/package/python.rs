//! Finds a Python for the pinned tools: the local cloud is written in Python, and Zig is installed
//! as a Python package.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// The oldest version that the local cloud supports.
const MIN_VERSION: (u32, u32) = (3, 11);

/// The names to look for on `PATH`, best first.
const NAMES: [&str; 4] = ["python3.13", "python3.12", "python3.11", "python3"];

/// Prints the properties of a candidate. Its name is not sufficient: the wrapper script of a
/// version manager may have the name of a Python that is not installed.
const PROBE_SCRIPT: &str = "\
import importlib.util as u, json, platform, sys
print(json.dumps({
    'executable': sys.executable,
    'version': list(sys.version_info[:2]),
    'venv': all(u.find_spec(m) is not None for m in ('venv', 'ensurepip')),
    'pip': u.find_spec('pip') is not None,
    'system': sys.platform,
    'machine': platform.machine(),
}))";

/// A Python that runs, as [`Python::find`] returns it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Python {
    /// The interpreter itself, not a wrapper script.
    pub executable: PathBuf,
    /// Major and minor version.
    pub version: (u32, u32),
    /// Whether it can create a virtual environment with pip.
    pub venv: bool,
    /// Whether it has pip.
    pub pip: bool,
    /// The operating system: `linux` or `darwin`.
    pub system: String,
    /// The processor: `x86_64`, `aarch64` or `arm64`.
    pub machine: String,
}

/// Why there is no suitable Python. Each message says what to do.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PythonError {
    /// No Python runs.
    #[error(
        "no Python of version 3.11 or newer was found (tried {tried}). Install one (Debian, \
         Ubuntu: `apt-get install python3 python3-venv`; Fedora: `dnf install python3`; macOS: \
         `brew install python`), or set PYTHON=/path/to/python3"
    )]
    Missing {
        /// The names that were tried.
        tried: String,
    },
    /// Only older versions than 3.11 were found.
    #[error(
        "{} is Python {}.{}, but version 3.11 or newer is needed. Install one (Debian, Ubuntu: \
         `apt-get install python3.12 python3.12-venv`; macOS: `brew install python`), or set \
         PYTHON=/path/to/python3",
        executable.display(), version.0, version.1
    )]
    TooOld {
        /// The newest Python that was found.
        executable: PathBuf,
        /// Its version.
        version: (u32, u32),
    },
    /// `PYTHON` names a program that does not run as a Python.
    #[error(
        "PYTHON is set to {value:?}, which does not run as a Python. Set it to an interpreter of \
         version 3.11 or newer, or unset it"
    )]
    NotExecutable {
        /// The variable's value.
        value: OsString,
    },
}

impl Python {
    /// The Python that the variable `PYTHON` names, else the first suitable one on `PATH`.
    pub fn find() -> Result<Self, PythonError> {
        if let Some(value) = std::env::var_os("PYTHON").filter(|value| !value.is_empty()) {
            let found = probe(&value).ok_or(PythonError::NotExecutable { value })?;
            return newest(vec![found], "PYTHON");
        }
        let mut found = Vec::new();
        for name in NAMES {
            if let Some(python) = probe(&OsString::from(name)) {
                let suitable = python.version >= MIN_VERSION;
                found.push(python);
                if suitable {
                    break;
                }
            }
        }
        newest(found, &NAMES.join(", "))
    }
}

/// The newest of these, if it is new enough.
fn newest(found: Vec<Python>, tried: &str) -> Result<Python, PythonError> {
    let newest = found
        .into_iter()
        .max_by_key(|python| python.version)
        .ok_or_else(|| PythonError::Missing { tried: tried.to_owned() })?;
    if newest.version < MIN_VERSION {
        return Err(PythonError::TooOld { executable: newest.executable, version: newest.version });
    }
    Ok(newest)
}

/// The properties of the Python with this name; `None` if it does not run.
fn probe(name: &OsString) -> Option<Python> {
    // With `-I`, PYTHONPATH and the packages of the user have no effect on the result.
    let output = Command::new(name)
        .args(["-I", "-c", PROBE_SCRIPT])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    serde_json::from_slice(&output.stdout).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn python(version: (u32, u32)) -> Python {
        Python {
            executable: PathBuf::from(format!("/opt/python{}.{}", version.0, version.1)),
            version,
            venv: true,
            pip: true,
            system: "linux".to_owned(),
            machine: "x86_64".to_owned(),
        }
    }

    #[test]
    fn newest_returns_the_highest_version() {
        assert_eq!(newest(vec![python((3, 9)), python((3, 12))], "").unwrap().version, (3, 12));
    }

    #[test]
    fn newest_of_old_versions_is_an_error_with_a_hint() {
        let message = newest(vec![python((3, 8)), python((3, 10))], "").unwrap_err().to_string();
        assert!(
            message.contains("/opt/python3.10 is Python 3.10")
                && message.contains("apt-get install"),
            "{message}"
        );
    }

    #[test]
    fn newest_of_none_is_an_error_with_the_tried_names() {
        let message = newest(Vec::new(), "python3.13, python3").unwrap_err().to_string();
        assert!(
            message.contains("tried python3.13, python3") && message.contains("PYTHON="),
            "{message}"
        );
    }

    #[test]
    fn probe_of_another_program_is_none() {
        assert_eq!(probe(&OsString::from("/nonexistent/python3")), None);
        assert_eq!(probe(&OsString::from("false")), None);
    }
}
