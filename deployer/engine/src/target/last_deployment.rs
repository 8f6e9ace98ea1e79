//! The record of this checkout's last deployment: a small file beside the workspace's
//! `Cargo.toml` that git ignores.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::decide::TargetKind;
use crate::Project;

/// Where the last deployment of this checkout went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDeployment {
    /// The kind of cloud.
    pub target: TargetKind,
    /// The stack's name.
    pub stack: String,
    /// The region.
    pub region: String,
    /// The account; only for AWS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The profile, if one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The URL; only for an endpoint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
}

/// Why the record cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LastDeploymentError {
    /// The file cannot be read, written or removed.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// `read`, `write` or `remove`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The file's content is not valid. A default could mean another account, so there is none.
    #[error(
        "{} does not describe the last deployment: {source}. Pass --target, or remove the file",
        path.display()
    )]
    Invalid {
        /// The file.
        path: PathBuf,
        /// The parser's error.
        source: serde_json::Error,
    },
}

impl LastDeployment {
    /// Reads the record; `None` when nothing has been deployed from this workspace.
    pub fn read(project: &Project, workspace: &Path) -> Result<Option<Self>, LastDeploymentError> {
        let path = workspace.join(project.record_file());
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .map(Some)
                .map_err(|source| LastDeploymentError::Invalid { path, source }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(LastDeploymentError::Io { action: "read", path, source }),
        }
    }

    /// Replaces the record. After a crash the file holds the old record or the new one.
    pub fn write(&self, project: &Project, workspace: &Path) -> Result<(), LastDeploymentError> {
        let path = workspace.join(project.record_file());
        let next = path.with_extension("json.new");
        let mut text = serde_json::to_vec_pretty(self)
            .map_err(|source| LastDeploymentError::Invalid { path: path.clone(), source })?;
        text.push(b'\n');
        fs::write(&next, text)
            .and_then(|()| fs::rename(&next, &path))
            .map_err(|source| LastDeploymentError::Io { action: "write", path, source })
    }

    /// Removes the record, if there is one.
    pub fn remove(project: &Project, workspace: &Path) -> Result<(), LastDeploymentError> {
        let path = workspace.join(project.record_file());
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(LastDeploymentError::Io { action: "remove", path, source })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: Project = Project { name: "shop", default_stack: "Shop" };

    #[test]
    fn last_deployment_is_written_read_and_removed() {
        let dir = tempfile::tempdir().unwrap();
        let record = LastDeployment {
            target: TargetKind::Aws,
            stack: "FullApiStack".to_owned(),
            region: "eu-west-1".to_owned(),
            account: Some("123456789012".to_owned()),
            profile: None,
            endpoint: None,
        };
        assert_eq!(LastDeployment::read(&PROJECT, dir.path()).unwrap(), None);
        record.write(&PROJECT, dir.path()).unwrap();
        assert_eq!(LastDeployment::read(&PROJECT, dir.path()).unwrap(), Some(record));
        LastDeployment::remove(&PROJECT, dir.path()).unwrap();
        LastDeployment::remove(&PROJECT, dir.path()).unwrap();
        assert_eq!(LastDeployment::read(&PROJECT, dir.path()).unwrap(), None);
    }

    #[test]
    fn read_truncated_file_is_an_error_with_a_hint() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(PROJECT.record_file()), "{\"target\":\"aws\",\"stack").unwrap();
        let message = LastDeployment::read(&PROJECT, dir.path()).unwrap_err().to_string();
        assert!(message.contains("--target") && message.contains(".shop.json"), "{message}");
    }
}
