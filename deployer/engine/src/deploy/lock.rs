//! One deploy or destroy of a stack at a time on this machine. CloudFormation guards its own part;
//! building, uploading and the local cloud are ours to guard.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use super::error::DeployError;

/// Held as long as it lives; the system lets go of it also when the process is killed.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock of a stack, in a folder of this checkout. Does not wait: the other one may be at
/// a question, and whoever waited here would not know.
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
            let _ = file.read_to_string(&mut holder); // Only for the message.
            let holder = if holder.trim().is_empty() { "another command" } else { holder.trim() };
            return Err(DeployError::Busy(format!(
                "{holder} is at work on the stack {stack} on this machine"
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
    fn the_second_is_told_who_is_first() {
        let folder = tempfile::tempdir().unwrap();
        let first = lock(folder.path(), "Shop", "deploy").unwrap();
        let message = lock(folder.path(), "Shop", "destroy").unwrap_err().to_string();
        assert_eq!(
            message,
            format!(
                "deploy (process {}) is at work on the stack Shop on this machine",
                std::process::id()
            )
        );
        assert!(lock(folder.path(), "Other", "deploy").is_ok());
        drop(first);
        assert!(lock(folder.path(), "Shop", "destroy").is_ok());
    }
}
