//! The local cloud: an emulator with IAM enforced and real function processes, and a real cache server, on this machine only.
//!
//! It installs itself under `target/local-cloud/`, runs until it is stopped, and is found again by the next command. One
//! command at a time changes it. A process is ours only if its start is the one on record; no other is ever signalled.

mod cache;
mod cloud;
mod process;
mod session;
mod state;

use std::fmt;
use std::io;
use std::path::PathBuf;

use serde::Serialize;

pub use cloud::UserError;
pub use process::Identity;
pub use state::{Keys, Paths};

use crate::package::pinned::InstallError;
use crate::package::python::PythonError;
use session::Session;
use state::{Record, State};

/// The only address that anything listens on.
pub const HOST: &str = "127.0.0.1";

/// Something a person waiting would like to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Another command holds the local cloud.
    Waiting,
    /// Packages are being fetched and installed.
    Installing {
        /// With which Python.
        python: PathBuf,
        /// Where to.
        folder: PathBuf,
    },
    /// A service is being started.
    Starting {
        /// `cloud` or `cache`.
        service: &'static str,
        /// The port it will have.
        port: u16,
    },
    /// A service is being asked to end.
    Stopping {
        /// `cloud` or `cache`.
        service: &'static str,
    },
    /// Something was not as it should be, and what was done about it: a whole sentence.
    Note(String),
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waiting => f.write_str(
                "another command is starting or stopping the local cloud: waiting for it",
            ),
            Self::Installing { python, folder } => {
                write!(
                    f,
                    "installing the local cloud into {} (once; with {})",
                    folder.display(),
                    python.display()
                )
            }
            Self::Starting { service, port } => {
                write!(f, "starting the local {service} on {HOST}:{port}")
            }
            Self::Stopping { service } => write!(f, "stopping the local {service}"),
            Self::Note(sentence) => f.write_str(sentence),
        }
    }
}

/// How it came to run: what was deployed in it may be gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Started {
    /// It ran already.
    Found,
    /// It had been stopped, and has come back with what it held.
    Resumed,
    /// There was nothing; now there is an empty one.
    Fresh,
    /// It had died or hung, so that what it held could not be trusted, and is now empty.
    Wiped,
}

/// The local cloud, running.
#[derive(Debug, Clone)]
pub struct Cloud {
    /// Its port on [`HOST`].
    pub port: u16,
    /// The cache's port on [`HOST`]; none where no cache server can be had.
    pub cache_port: Option<u16>,
    /// Keys of its user, whose policy allows everything: IAM is enforced for the deployer as for any other.
    pub keys: Keys,
    /// How it came to run.
    pub started: Started,
}

impl Cloud {
    /// The address for all services.
    #[must_use]
    pub fn endpoint(&self) -> String {
        cloud::endpoint(self.port)
    }

    /// Whether what was deployed before may still be there.
    #[must_use]
    pub fn kept(&self) -> bool {
        matches!(self.started, Started::Found | Started::Resumed)
    }

    /// The cache's port, for a stack that wants one.
    ///
    /// # Errors
    /// Where no server can be had: which package to install.
    pub fn cache(&self) -> Result<u16, Error> {
        self.cache_port.ok_or(Error::NoCacheServer)
    }
}

/// One service as `status` shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Its address.
    pub host: &'static str,
    /// Its port.
    pub port: u16,
    /// Its process.
    pub pid: u32,
    /// The command that starts it just so.
    pub command: Vec<String>,
}

/// What runs at the moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The emulator.
    pub cloud: Option<Service>,
    /// The cache server.
    pub cache: Option<Service>,
}

/// What went wrong, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No Python that will do.
    #[error("the local cloud needs Python: {0}")]
    Python(#[from] PythonError),
    /// It could not be installed.
    #[error(transparent)]
    Install(#[from] InstallError),
    /// A file of ours could not be read or written.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A service ended, or stayed silent, when started.
    #[error("the local {service} did not start: {why}. The end of {}:\n{tail}", log.display())]
    Start {
        /// `cloud` or `cache`.
        service: &'static str,
        /// What happened.
        why: String,
        /// Its log.
        log: PathBuf,
        /// The log's last lines.
        tail: String,
    },
    /// All ports that we look at are taken.
    #[error(
        "no free port on {HOST} from {from} on ({} were tried): end what listens there",
        session::PORTS
    )]
    NoPort {
        /// The first that was tried.
        from: u16,
    },
    /// The user could not be made.
    #[error(
        "the local cloud runs, and refuses a user: {0}. Start it anew: `cargo xtask local reset`"
    )]
    User(#[from] UserError),
    /// No cache server can be had here.
    #[error(
        "no cache server: neither valkey-server nor redis-server is on PATH, and the pinned package has none for this machine. \
         Install one (Debian, Ubuntu: `apt-get install valkey-server` or `redis-server`; Fedora: `dnf install valkey`; macOS: \
         `brew install valkey`), then run the same command again; or deploy with --no-cache"
    )]
    NoCacheServer,
}

/// Makes sure that it runs: finds it, or brings it back, or starts it anew, and installs it first where needed.
///
/// # Errors
/// When it cannot be installed or started; the sentence says what to do.
pub fn ensure(paths: &Paths, progress: &mut dyn FnMut(Progress)) -> Result<Cloud, Error> {
    Session::open(paths, progress)?.ensure()
}

/// Installs the local cloud and its cache server where needed, and starts neither.
///
/// # Errors
/// When it cannot be installed; the message says what to do.
pub fn install(paths: &Paths, progress: &mut dyn FnMut(Progress)) -> Result<(), Error> {
    Session::open(paths, progress)?.install().map(|_| ())
}

/// Stops both, after the cloud has saved what it holds. Whether anything ran.
///
/// # Errors
/// When our own files cannot be read or written.
pub fn stop(paths: &Paths, progress: &mut dyn FnMut(Progress)) -> Result<bool, Error> {
    if session::nothing(paths) {
        return Ok(false);
    }
    Session::open(paths, progress)?.stop()
}

/// Stops both and forgets all that they held; what is installed stays. Whether anything ran.
///
/// # Errors
/// When our own files cannot be read or written.
pub fn reset(paths: &Paths, progress: &mut dyn FnMut(Progress)) -> Result<bool, Error> {
    if session::nothing(paths) {
        return Ok(false);
    }
    let mut session = Session::open(paths, progress)?;
    let ran = session.kill();
    session.wipe()?;
    Ok(ran)
}

/// What runs at the moment; changes nothing and waits for nobody.
///
/// # Errors
/// When our own file cannot be read.
pub fn status(paths: &Paths) -> Result<Status, Error> {
    let path = paths.state();
    let state =
        State::read(&path).map_err(|source| Error::Io { doing: "reading", path, source })?;
    let show = |record: Option<Record>| {
        let record = record.filter(|record| record.process.alive())?;
        Some(Service {
            host: HOST,
            port: record.port,
            pid: record.process.pid,
            command: record.command,
        })
    };
    Ok(Status { cloud: show(state.cloud), cache: show(state.cache) })
}
