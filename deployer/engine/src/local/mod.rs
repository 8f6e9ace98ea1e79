//! The local cloud: an emulator of AWS and a cache server on this machine, reachable only from it.
//! The emulator enforces IAM and runs functions as processes.
//!
//! It is installed under `target/local-cloud/`, runs until it is stopped, and serves all later
//! commands. A file lock lets one command at a time change it. Only a process whose start is
//! recorded, or that runs in its folder, is ever signaled.

mod cache;
mod emulator;
mod error;
mod port;
mod process;
mod service;
mod session;
mod state;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

pub use emulator::UserError;
pub use error::LocalError;
pub use state::{Keys, Paths};

use session::Session;
use state::{ServiceRecord, State};

use crate::package::pinned;
use crate::package::python::Python;

/// The only address that the services listen on.
pub const HOST: &str = "127.0.0.1";

/// Progress that the user sees while a command waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalProgress {
    /// Another command holds the lock.
    Waiting,
    /// The packages are downloaded and installed.
    Installing {
        /// The Python interpreter.
        python: PathBuf,
        /// The destination.
        folder: PathBuf,
    },
    /// A service starts.
    Starting {
        /// `cloud` or `cache`.
        service: &'static str,
        /// The port that it will listen on.
        port: u16,
    },
    /// A service stops.
    Stopping {
        /// `cloud` or `cache`.
        service: &'static str,
    },
    /// An unexpected state and its consequence, as a sentence.
    Note(String),
}

impl fmt::Display for LocalProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waiting => f.write_str(
                "another command is starting or stopping the local cloud: waiting for it",
            ),
            Self::Installing { python, folder } => write!(
                f,
                "installing the local cloud into {} with {} (only the first time)",
                folder.display(),
                python.display()
            ),
            Self::Starting { service, port } => {
                write!(f, "starting the local {service} on {HOST}:{port}")
            }
            Self::Stopping { service } => write!(f, "stopping the local {service}"),
            Self::Note(sentence) => f.write_str(sentence),
        }
    }
}

/// How the local cloud came to run. It decides whether earlier stacks still exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartKind {
    /// It was running already.
    AlreadyRunning,
    /// It was stopped, and was started with its saved state.
    Resumed,
    /// It had no state, and was started empty.
    New,
    /// It had crashed or hung, so its state was deleted and it was started empty.
    Reset,
}

/// The running local cloud.
#[derive(Debug, Clone)]
pub struct LocalCloud {
    /// The emulator's port on [`HOST`].
    pub port: u16,
    /// The cache's port on [`HOST`]; `None` without a cache server.
    pub cache_port: Option<u16>,
    /// The keys of its user, whose policy allows everything. The emulator enforces IAM for the
    /// deployer as for every other caller.
    pub keys: Keys,
    /// How it came to run.
    pub start_kind: StartKind,
}

impl LocalCloud {
    /// The URL for the calls of all services.
    pub fn endpoint(&self) -> String {
        emulator::endpoint(self.port)
    }

    /// Whether stacks of earlier commands may still exist.
    pub fn keeps_stacks(&self) -> bool {
        matches!(self.start_kind, StartKind::AlreadyRunning | StartKind::Resumed)
    }

    /// The cache's port. Without a cache server, the error names the package to install.
    pub fn cache(&self) -> Result<u16, LocalError> {
        self.cache_port.ok_or(LocalError::NoCacheServer)
    }
}

/// A running service, as `status` shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Service {
    /// The address that it listens on.
    pub host: &'static str,
    /// The port that it listens on.
    pub port: u16,
    /// The process id.
    pub pid: u32,
    /// The command line that started it.
    pub command: Vec<String>,
}

/// The services that run now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LocalStatus {
    /// The emulator.
    pub cloud: Option<Service>,
    /// The cache server.
    pub cache: Option<Service>,
}

/// Starts the local cloud unless it runs. Installs it first if necessary.
pub fn start(
    paths: &Paths,
    progress: &mut dyn FnMut(LocalProgress),
) -> Result<LocalCloud, LocalError> {
    Session::open(paths, progress)?.start()
}

/// Installs the local cloud and its cache server if necessary, and starts neither.
pub fn install(paths: &Paths, progress: &mut dyn FnMut(LocalProgress)) -> Result<(), LocalError> {
    Session::open(paths, progress)?.install().map(|_| ())
}

/// Whether the local cloud was installed here once. A newer version may have to be installed
/// nevertheless.
pub fn was_installed(paths: &Paths) -> bool {
    pinned::is_marked(&paths.packages)
}

/// Stops both services; the emulator saves its state. Returns whether a service ran.
pub fn stop(paths: &Paths, progress: &mut dyn FnMut(LocalProgress)) -> Result<bool, LocalError> {
    if session::is_absent(paths) {
        return Ok(false);
    }
    Session::open(paths, progress)?.stop()
}

/// Kills both services and deletes their state, but not the installation. Returns whether a
/// service ran.
pub fn reset(paths: &Paths, progress: &mut dyn FnMut(LocalProgress)) -> Result<bool, LocalError> {
    if session::is_absent(paths) {
        return Ok(false);
    }
    let mut session = Session::open(paths, progress)?;
    let ran = session.kill();
    session.delete_state()?;
    Ok(ran)
}

/// What replaces the cache server while it is stopped.
#[derive(Debug, Clone)]
pub struct FreedCache {
    /// The port on [`HOST`] that the deployed functions connect to. No program listens on it.
    pub port: u16,
    /// The program of the cache server.
    pub server: PathBuf,
    /// The working folder for other cache servers. The next command stops those that are left in
    /// it, and empties it.
    pub folder: PathBuf,
}

/// Stops the cache server, runs `work`, and starts the server again, empty, on the same port.
/// Commands that start or stop the local cloud wait meanwhile. If this process is killed, the next
/// such command starts the server.
pub fn with_cache_stopped<T>(
    paths: &Paths,
    progress: &mut dyn FnMut(LocalProgress),
    work: impl FnOnce(&FreedCache) -> T,
) -> Result<T, LocalError> {
    Session::open(paths, progress)?.with_cache_stopped(work)
}

/// Where the cache server of the local cloud comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CacheServer {
    /// This program on `PATH`.
    Program(PathBuf),
    /// The installation of the local cloud.
    Package,
    /// There is none for this system and this Python.
    Missing,
}

/// The cache server that [`start`] would use. Changes nothing.
pub fn cache_server(python: &Python) -> CacheServer {
    match cache::on_path() {
        Some(program) => CacheServer::Program(program),
        None if cache::packaged_for(python) => CacheServer::Package,
        None => CacheServer::Missing,
    }
}

/// The services that run now. Changes nothing and does not wait for the lock.
pub fn status(paths: &Paths) -> Result<LocalStatus, LocalError> {
    let path = paths.state();
    let state =
        State::read(&path).map_err(|source| LocalError::Io { action: "read", path, source })?;
    let service = |record: Option<ServiceRecord>| {
        let record = record.filter(|record| record.process.is_running())?;
        Some(Service {
            host: HOST,
            port: record.port,
            pid: record.process.pid,
            command: record.command,
        })
    };
    Ok(LocalStatus { cloud: service(state.cloud), cache: service(state.cache) })
}
