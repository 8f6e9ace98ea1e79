//! Finds a Python that can carry the pinned tools: the local cloud is written in it, and Zig comes
//! as one of its packages.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// The oldest version that the local cloud runs on.
const OLDEST: (u32, u32) = (3, 11);

/// Names to look for on the search path, best first: those that say their version are as good as
/// their word.
const NAMES: [&str; 4] = ["python3.13", "python3.12", "python3.11", "python3"];

/// What we ask each candidate. It is asked, not trusted by its name: a version manager's stand-in
/// may name a Python that is not there.
const QUESTION: &str = "\
import importlib.util as u, json, platform, sys
print(json.dumps({
    'executable': sys.executable,
    'version': list(sys.version_info[:2]),
    'venv': all(u.find_spec(m) is not None for m in ('venv', 'ensurepip')),
    'pip': u.find_spec('pip') is not None,
    'system': sys.platform,
    'machine': platform.machine(),
}))";

/// A Python that is new enough and really runs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Python {
    /// The interpreter itself, behind any stand-in.
    pub executable: PathBuf,
    /// Major and minor version.
    pub version: (u32, u32),
    /// Whether it can make a virtual environment with pip in it.
    pub venv: bool,
    /// Whether it has pip itself.
    pub pip: bool,
    /// `linux`, `darwin`.
    pub system: String,
    /// `x86_64`, `aarch64`, `arm64`.
    pub machine: String,
}

/// Why no Python will do, and what to do about it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PythonError {
    /// None was found.
    #[error(
        "no Python ≥ 3.11 was found: tried {tried}. Install one (Debian, Ubuntu: `apt-get install python3 python3-venv`; \
         Fedora: `dnf install python3`; macOS: `brew install python`), or name it: `PYTHON=/path/to/python3`"
    )]
    Missing {
        /// The names that were tried.
        tried: String,
    },
    /// One was found, and is older than 3.11.
    #[error(
        "{} is Python {}.{}, and 3.11 or newer is needed. Install a newer one beside it (Debian, Ubuntu: `apt-get install \
         python3.12 python3.12-venv`; macOS: `brew install python`), or name it: `PYTHON=/path/to/python3`",
        executable.display(), version.0, version.1
    )]
    TooOld {
        /// The newest of those found.
        executable: PathBuf,
        /// Its version.
        version: (u32, u32),
    },
    /// `PYTHON` names something that does not run.
    #[error(
        "PYTHON is set to {named:?}, which does not run as a Python: name an interpreter ≥ 3.11, or unset PYTHON"
    )]
    Named {
        /// What the variable says.
        named: OsString,
    },
}

impl Python {
    /// The first that will do: what `PYTHON` names, else the names known to be new enough, else
    /// `python3`.
    ///
    /// # Errors
    /// When there is none, or it is too old.
    pub fn find() -> Result<Self, PythonError> {
        if let Some(named) = std::env::var_os("PYTHON").filter(|named| !named.is_empty()) {
            let found = ask(&named).ok_or(PythonError::Named { named })?;
            return choose(vec![found], "PYTHON");
        }
        let mut answers = Vec::new();
        for name in NAMES {
            if let Some(found) = ask(&OsString::from(name)) {
                let good = found.version >= OLDEST;
                answers.push(found);
                if good {
                    break;
                }
            }
        }
        choose(answers, &NAMES.join(", "))
    }
}

/// Picks the newest answer, and explains when none will do.
fn choose(answers: Vec<Python>, tried: &str) -> Result<Python, PythonError> {
    let newest = answers
        .into_iter()
        .max_by_key(|found| found.version)
        .ok_or_else(|| PythonError::Missing { tried: tried.to_owned() })?;
    if newest.version < OLDEST {
        return Err(PythonError::TooOld { executable: newest.executable, version: newest.version });
    }
    Ok(newest)
}

/// What `name` says of itself; nothing if it does not run.
fn ask(name: &OsString) -> Option<Python> {
    // `-I`: a PYTHONPATH or a user's own packages must not answer for it.
    let answer = Command::new(name)
        .args(["-I", "-c", QUESTION])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    if !answer.status.success() {
        return None;
    }
    serde_json::from_slice(&answer.stdout).ok()
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
    fn the_newest_answer_is_taken() {
        assert_eq!(choose(vec![python((3, 9)), python((3, 12))], "").unwrap().version, (3, 12));
    }

    #[test]
    fn an_old_one_is_refused_with_its_version_and_the_fix() {
        let said = choose(vec![python((3, 8)), python((3, 10))], "").unwrap_err().to_string();
        assert!(
            said.contains("/opt/python3.10 is Python 3.10") && said.contains("apt-get install"),
            "{said}"
        );
    }

    #[test]
    fn none_at_all_names_what_was_tried() {
        let said = choose(Vec::new(), "python3.13, python3").unwrap_err().to_string();
        assert!(said.contains("tried python3.13, python3") && said.contains("PYTHON="), "{said}");
    }

    #[test]
    fn what_does_not_run_gives_no_answer() {
        assert_eq!(ask(&OsString::from("/nonexistent/python3")), None);
        assert_eq!(ask(&OsString::from("false")), None);
    }
}
