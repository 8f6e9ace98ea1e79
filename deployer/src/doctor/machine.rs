//! The prerequisites on this machine.

use std::process::{Command, Stdio};

use engine::local::{self, CacheServer, LocalError};
use engine::package::Workspace;
use engine::package::python::{Python, PythonError};

use super::{Checked, Finding, MACHINE, Verdict};

/// A first build with the local cloud writes about this much.
const FIRST_BUILD_BYTES: u64 = 6_000_000_000;
/// A later build writes less.
const BUILD_BYTES: u64 = 1_000_000_000;

/// Runs the checks that need no cloud, and reports each when it ends.
pub fn check(workspace: &Workspace, report: &mut dyn FnMut(Checked)) {
    let [compiler, python, server, disk, ..] = MACHINE;
    let mut report = |check: super::CheckText, verdict| {
        report(Checked { check: check.name, verdict });
    };
    let cc = std::env::var_os("CC").filter(|name| !name.is_empty()).unwrap_or("cc".into());
    let version = Command::new(&cc).arg("--version").stdin(Stdio::null()).output();
    let first_line = version.map(|output| {
        String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned()
    });
    report(compiler, of_compiler(&cc.to_string_lossy(), first_line.map_err(|e| e.to_string())));
    let found = Python::find();
    report(python, of_python(&found));
    report(
        server,
        match &found {
            Ok(python) => of_server(local::cache_server(python)),
            Err(_) => Verdict::skipped("the local cloud needs Python first"),
        },
    );
    let is_first = !workspace.target.join("packages").exists();
    report(
        disk,
        match workspace.free_bytes() {
            Ok(free) => of_disk(free, is_first, &workspace.target.display().to_string()),
            Err(error) => Verdict::skipped(format!("the free space cannot be read: {error}")),
        },
    );
}

fn of_compiler(cc: &str, version: Result<String, String>) -> Verdict {
    match version {
        Ok(version) => Verdict::Passed { proof: version },
        Err(error) => Verdict::found(Finding::new(
            "there is no C compiler: nothing can be linked",
            format!("{cc} --version: {error}"),
            "Debian, Ubuntu: apt-get install build-essential; Fedora: dnf install gcc; macOS: \
             xcode-select --install",
        )),
    }
}

fn of_python(found: &Result<Python, PythonError>) -> Verdict {
    match found {
        Err(error) => Verdict::found(Finding::new(
            "the local cloud, and builds for AWS, need Python 3.11 or newer",
            error.to_string(),
            "install one, or set PYTHON to one: docs/troubleshooting.md",
        )),
        Ok(python) => {
            let (major, minor) = python.version;
            let proof = format!("{} is Python {major}.{minor}", python.executable.display());
            if python.venv {
                return Verdict::Passed { proof };
            }
            Verdict::found(Finding::new(
                "this Python cannot create a virtual environment",
                format!("{proof}, without venv or ensurepip"),
                format!("Debian, Ubuntu: apt-get install python{major}.{minor}-venv"),
            ))
        }
    }
}

fn of_server(server: CacheServer) -> Verdict {
    match server {
        CacheServer::Program(path) => {
            Verdict::Passed { proof: format!("{} exists", path.display()) }
        }
        CacheServer::Package => Verdict::Passed {
            proof: "the local cloud installs one, for this system and Python".to_owned(),
        },
        CacheServer::Missing => Verdict::found(Finding::new(
            "there is no cache server: the local cloud deploys stacks without a cache only",
            LocalError::NoCacheServer.to_string(),
            "install valkey-server or redis-server, or deploy with --no-cache",
        )),
    }
}

fn of_disk(free: u64, is_first: bool, folder: &str) -> Verdict {
    let needed = if is_first { FIRST_BUILD_BYTES } else { BUILD_BYTES };
    let gigabytes = |bytes: u64| format!("{:.1} GB", bytes as f64 / 1e9);
    let proof = format!("{} are free for {folder}", gigabytes(free));
    let finding = (free < needed).then(|| {
        Finding::new(
            format!("the disk is almost full: a build needs up to {}", gigabytes(needed)),
            proof.clone(),
            "free some space; cargo clean deletes all builds and the local cloud with its stacks",
        )
    });
    Verdict::of(finding.into_iter().collect(), proof)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(verdict: Verdict) -> String {
        match verdict {
            Verdict::Found { findings } => findings[0].finding.clone(),
            _ => String::new(),
        }
    }

    #[test]
    fn of_compiler_missing_is_found() {
        assert_eq!(finding(of_compiler("cc", Ok("cc (Debian) 12".into()))), "");
        let missing = of_compiler("cc", Err("No such file or directory".into()));
        assert!(finding(missing).contains("no C compiler"));
    }

    #[test]
    fn of_python_old_missing_or_without_venv_is_found() {
        let python = |venv| Python {
            executable: "/usr/bin/python3.12".into(),
            version: (3, 12),
            venv,
            pip: true,
            system: "linux".into(),
            machine: "x86_64".into(),
        };
        assert_eq!(finding(of_python(&Ok(python(true)))), "");
        assert!(finding(of_python(&Ok(python(false)))).contains("virtual environment"));
        let old = PythonError::TooOld { executable: "/usr/bin/python3".into(), version: (3, 9) };
        assert!(finding(of_python(&Err(old))).contains("Python 3.11"));
        let missing = PythonError::Missing { tried: "python3".into() };
        assert!(finding(of_python(&Err(missing))).contains("Python 3.11"));
    }

    #[test]
    fn of_disk_needs_more_for_the_first_build() {
        assert_eq!(finding(of_disk(7_000_000_000, true, "/w")), "");
        assert!(finding(of_disk(5_000_000_000, true, "/w")).contains("almost full"));
        assert_eq!(finding(of_disk(5_000_000_000, false, "/w")), "");
        assert!(finding(of_disk(900_000_000, false, "/w")).contains("almost full"));
    }
}
