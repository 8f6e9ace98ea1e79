//! Why the local cloud does not run, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use super::emulator::UserError;
use super::{HOST, port};
use crate::package::pinned::InstallError;
use crate::package::python::PythonError;

/// Why the local cloud cannot be installed, started or stopped. Each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum LocalError {
    /// No suitable Python was found.
    #[error("the local cloud needs Python: {0}")]
    Python(#[from] PythonError),
    /// The installation failed.
    #[error(transparent)]
    Install(#[from] InstallError),
    /// A file or process of the local cloud is not accessible.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// A verb, such as `read`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A service exited during its start or did not answer in time.
    #[error("the local {service} did not start: {reason}. The end of {}:\n{tail}", log.display())]
    Start {
        /// `cloud` or `cache`.
        service: &'static str,
        /// What happened.
        reason: String,
        /// The log file.
        log: PathBuf,
        /// The last lines of the log.
        tail: String,
    },
    /// No port is free.
    #[error(
        "ports {first} to {} on {HOST} are all in use: stop a program that listens on one of them",
        first.saturating_add(port::PORTS - 1)
    )]
    NoPort {
        /// The first port that was tried.
        first: u16,
    },
    /// Another program took the cache's port while the cache did not run.
    #[error(
        "{program} listens on {HOST}:{port}, the port of the local cache, which the deployed \
         functions use. Nothing was deleted. Stop that program and run the same command again. If \
         it must run: a reset of the local cloud deletes all stacks in it, and lets the next start \
         choose another port"
    )]
    CachePortInUse {
        /// The port of the cache.
        port: u16,
        /// The program on the port, with its process id: `redis-server (process 812)`.
        program: String,
    },
    /// The emulator runs but did not create the deployer's user.
    #[error(
        "the local cloud did not create a user: {0}. Reset the local cloud, which deletes its \
         state, then run the same command again"
    )]
    User(#[from] UserError),
    /// No cache server is installed.
    #[error(
        "no cache server was found: neither valkey-server nor redis-server is on PATH, and the \
         pinned package has none for this machine. Install one (Debian, Ubuntu: `apt-get install \
         valkey-server` or `redis-server`; Fedora: `dnf install valkey`; macOS: `brew install \
         valkey`) and run the same command again, or deploy with --no-cache"
    )]
    NoCacheServer,
}

impl LocalError {
    pub(super) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }
}
