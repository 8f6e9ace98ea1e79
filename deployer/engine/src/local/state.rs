//! What is known of the local cloud between two commands: one small file, replaced as a whole.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::process::ProcessIdentity;
use crate::package::Workspace;

/// Bumped when the file's meaning changes: an older one is then as good as none.
const FORMAT: u32 = 1;

/// Where everything of the local cloud lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// `target/local-cloud`.
    pub folder: PathBuf,
}

impl Paths {
    /// The local cloud of this checkout.
    #[must_use]
    pub fn new(root: &Workspace) -> Self {
        Self { folder: root.target.join("local-cloud") }
    }

    pub(crate) fn state(&self) -> PathBuf {
        self.folder.join("state.json")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join("lock")
    }

    pub(crate) fn packages(&self) -> PathBuf {
        self.folder.join("packages")
    }

    /// Everything that the cloud saves and that is wiped with it.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// What the cloud prints, functions' output included.
    #[must_use]
    pub fn cloud_log(&self) -> PathBuf {
        self.folder.join("cloud.log")
    }

    /// What the cache prints.
    #[must_use]
    pub fn cache_log(&self) -> PathBuf {
        self.folder.join("cache.log")
    }
}

/// A service that we started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ServiceRecord {
    /// The port it was given.
    pub(crate) port: u16,
    /// The process.
    pub(crate) process: ProcessIdentity,
    /// The command that started it.
    pub(crate) command: Vec<String>,
    /// A word that only this start knows and says when asked (empty for the cache, which tells its process id).
    pub(crate) token: String,
}

/// Keys of the local cloud's only user. They open nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// The key id.
    pub id: String,
    /// The secret.
    pub secret: String,
}

/// The content of the state file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    format: u32,
    /// The cloud, while it is meant to run.
    pub(crate) cloud: Option<ServiceRecord>,
    /// The cache, while it is meant to run.
    pub(crate) cache: Option<ServiceRecord>,
    /// The cloud's port when last started: kept, so that addresses stay good over a stop.
    pub(crate) cloud_port: Option<u16>,
    /// The cache's port when last started: it stands in what the cloud has saved.
    pub(crate) cache_port: Option<u16>,
    /// The user that the deployer signs as.
    pub(crate) keys: Option<Keys>,
}

impl State {
    /// What the file says; nothing known when there is none, or none that we understand.
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

    /// Replaces the file: after a crash it holds the old content or the new one.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        let next = path.with_extension("json.new");
        let mut file = private(&next)?;
        file.write_all(&serde_json::to_vec_pretty(&Self { format: FORMAT, ..self.clone() })?)?;
        file.sync_all()?;
        fs::rename(&next, path)
    }
}

/// Opens a file that only its owner reads: it will hold keys.
fn private(path: &Path) -> io::Result<fs::File> {
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
    fn what_is_written_is_read_back_and_only_its_owner_may() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("state.json");
        state().write(&path).unwrap();
        assert_eq!(State::read(&path).unwrap(), state());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_missing_torn_or_foreign_file_means_that_nothing_is_known() {
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
