//! Allows one deploy or destroy of a stack at a time on this machine. CloudFormation rejects a
//! second operation on a stack; this lock protects the build, the upload and the local cloud.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use super::error::DeployError;

/// Dropping it releases the lock. The operating system releases it when the process is killed.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock of a stack: a file in `folder`. Does not wait, since the other command may wait
/// for a person's answer.
///
/// # Errors
/// [`DeployError::Busy`] where another command has the lock, [`DeployError::Here`] where the file
/// cannot be written.
pub fn lock(folder: &Path, stack: &str, command: &str) -> Result<Lock, DeployError> {
    let path = folder.join(format!("{stack}.lock"));
    let failed = |error| DeployError::Here { what: format!("locking {}", path.display()), error };
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            // An unreadable file only makes the message less exact.
            let _ = file.read_to_string(&mut holder);
            let holder = if holder.trim().is_empty() { "another command" } else { holder.trim() };
            return Err(DeployError::Busy(format!(
                "{holder} already runs for the stack {stack} on this machine"
            )));
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    file.set_len(0).and_then(|()| file.rewind()).map_err(failed)?;
    writeln!(file, "{command} (process {})", std::process::id()).map_err(failed)?;
    Ok(Lock { _file: file })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_held_names_the_command_that_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        let first = lock(folder.path(), "Shop", "deploy").unwrap();
        let message = lock(folder.path(), "Shop", "destroy").unwrap_err().to_string();
        assert_eq!(
            message,
            format!(
                "deploy (process {}) already runs for the stack Shop on this machine",
                std::process::id()
            )
        );
        assert!(lock(folder.path(), "Other", "deploy").is_ok());
        drop(first);
        assert!(lock(folder.path(), "Shop", "destroy").is_ok());
    }
}
