//! What this checkout deployed last: a small file beside the workspace's `Cargo.toml`, ignored by git.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::decide::TargetKind;
use crate::Project;

/// The last deployment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDeployment {
    /// To which kind of cloud.
    pub target: TargetKind,
    /// The stack's name.
    pub stack: String,
    /// The region.
    pub region: String,
    /// The account, on AWS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The profile that was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The endpoint, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
}

/// The file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LastDeploymentError {
    /// It cannot be read or written.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// It says nothing that we understand; guessing could mean another account.
    #[error("{} does not say what was deployed last ({source}): say where to go by --target, or remove the file", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

impl LastDeployment {
    /// The record of this workspace, if it deployed anything.
    ///
    /// # Errors
    /// When there is a file and it cannot be read.
    pub fn read(project: &Project, workspace: &Path) -> Result<Option<Self>, LastDeploymentError> {
        let path = workspace.join(project.record_file());
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .map(Some)
                .map_err(|source| LastDeploymentError::Unreadable { path, source }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(LastDeploymentError::Io { doing: "reading", path, source }),
        }
    }

    /// Replaces the record.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, project: &Project, workspace: &Path) -> Result<(), LastDeploymentError> {
        let path = workspace.join(project.record_file());
        let next = path.with_extension("json.new");
        let mut text = serde_json::to_vec_pretty(self)
            .map_err(|source| LastDeploymentError::Unreadable { path: path.clone(), source })?;
        text.push(b'\n');
        fs::write(&next, text)
            .and_then(|()| fs::rename(&next, &path))
            .map_err(|source| LastDeploymentError::Io { doing: "writing", path, source })
    }

    /// Removes the record, where there is one.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(project: &Project, workspace: &Path) -> Result<(), LastDeploymentError> {
        let path = workspace.join(project.record_file());
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(LastDeploymentError::Io { doing: "removing", path, source })
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
    fn it_is_written_read_and_forgotten() {
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
    fn a_torn_file_is_an_error_that_says_what_to_do() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(PROJECT.record_file()), "{\"target\":\"aws\",\"stack").unwrap();
        let said = LastDeployment::read(&PROJECT, dir.path()).unwrap_err().to_string();
        assert!(said.contains("--target") && said.contains(".shop.json"), "{said}");
    }
}
