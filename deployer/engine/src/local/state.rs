//! The state of the local cloud between two commands: one small file, replaced atomically.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::process::ProcessIdentity;
use crate::package::Workspace;

/// Increased when the meaning of the file changes. A file of another format is ignored.
const FORMAT: u32 = 1;

/// The files of the local cloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// `target/local-cloud` in the workspace.
    pub folder: PathBuf,
    /// The installation of the emulator and the cache server.
    pub(crate) packages: PathBuf,
}

impl Paths {
    /// The files in this workspace's build folder.
    pub fn new(workspace: &Workspace) -> Self {
        let folder = workspace.target.join("local-cloud");
        Self { packages: folder.join("packages"), folder }
    }

    pub(crate) fn state(&self) -> PathBuf {
        self.folder.join("state.json")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join("lock")
    }

    /// The emulator's saved state.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The working folder of the cache server, emptied before each start.
    pub(crate) fn cache_folder(&self) -> PathBuf {
        self.folder.join("cache")
    }

    /// The output of the emulator and of the functions.
    pub fn cloud_log(&self) -> PathBuf {
        self.folder.join("cloud.log")
    }

    /// The output of the cache server.
    pub fn cache_log(&self) -> PathBuf {
        self.folder.join("cache.log")
    }
}

/// A service that a command started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ServiceRecord {
    pub(crate) port: u16,
    pub(crate) process: ProcessIdentity,
    pub(crate) command: Vec<String>,
    /// A random text that the emulator's health check returns, which identifies this start. Empty
    /// for the cache, whose health check returns the process id.
    pub(crate) token: String,
}

/// The access key of the local cloud's only user. It is valid nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// The access key id.
    pub id: String,
    /// The secret access key.
    pub secret: String,
}

/// The content of the state file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    format: u32,
    /// The emulator, unless a command stopped it. After a crash the record remains.
    pub(crate) cloud: Option<ServiceRecord>,
    /// The cache server, unless a command stopped it.
    pub(crate) cache: Option<ServiceRecord>,
    /// The emulator's last port. The next start prefers it, so that URLs stay valid.
    pub(crate) cloud_port: Option<u16>,
    /// The cache's last port, which is part of the emulator's saved state.
    pub(crate) cache_port: Option<u16>,
    /// The keys that the deployer signs with.
    pub(crate) keys: Option<Keys>,
}

impl State {
    /// Reads the file. A missing or invalid file gives the default: nothing is known.
    pub(crate) fn read(path: &Path) -> io::Result<Self> {
        match fs::read(path) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes)
                .ok()
                .filter(|state: &Self| state.format == FORMAT)
                .unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// Replaces the file. After a crash it holds the old content or the new one.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        let next = path.with_extension("json.new");
        let mut file = create_private(&next)?;
        file.write_all(&serde_json::to_vec_pretty(&Self { format: FORMAT, ..self.clone() })?)?;
        file.sync_all()?;
        fs::rename(&next, path)
    }
}

/// Creates a file that only its owner can read, since it holds keys.
fn create_private(path: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> State {
        State {
            format: FORMAT,
            cloud: Some(ServiceRecord {
                port: 4566,
                process: ProcessIdentity { pid: 7, started: "1234 boot".to_owned() },
                command: vec!["python".to_owned()],
                token: "t".to_owned(),
            }),
            cache: None,
            cloud_port: Some(4566),
            cache_port: Some(6379),
            keys: Some(Keys { id: "AKIA".to_owned(), secret: "s".to_owned() }),
        }
    }

    #[test]
    fn state_is_read_back_and_private() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("state.json");
        state().write(&path).unwrap();
        assert_eq!(State::read(&path).unwrap(), state());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn state_read_missing_or_invalid_file_is_the_default() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("state.json");
        assert_eq!(State::read(&path).unwrap(), State::default());
        for text in
            ["", "{\"format\":1,\"cloud\":{\"port\"", "[]", "{\"format\":99,\"cloud_port\":1}"]
        {
            fs::write(&path, text).unwrap();
            assert_eq!(State::read(&path).unwrap(), State::default(), "{text}");
        }
    }
}
