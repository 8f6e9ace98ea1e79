//! Writes the generated files, or lists those that are not up to date.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// Texts by path below a folder.
pub(crate) type Files = BTreeMap<String, String>;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

/// The text of a file. `None` if there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Writes these files and removes all others from the folder. Returns the paths that differed. `Mode::Check` changes
/// nothing.
pub(crate) fn sync(folder: &Path, files: &Files, mode: Mode) -> Result<Vec<String>> {
    let mut stale = Vec::new();
    for (path, text) in files {
        stale.extend(sync_one(folder, path, text, mode)?);
    }
    for path in existing(folder, "")?.into_iter().filter(|path| !files.contains_key(path)) {
        if mode == Mode::Write {
            let full = folder.join(&path);
            std::fs::remove_file(&full)
                .with_context(|| format!("cannot remove {}", full.display()))?;
            // Removes the folder with its last file; a folder that is not empty is not removed.
            full.parent().map(std::fs::remove_dir);
        }
        stale.push(path);
    }
    Ok(stale)
}

/// Writes one file. Returns its path if it differed.
pub(crate) fn sync_one(
    folder: &Path,
    path: &str,
    text: &str,
    mode: Mode,
) -> Result<Option<String>> {
    let full = folder.join(path);
    if read(&full)?.is_some_and(|now| now == text) {
        return Ok(None);
    }
    if mode == Mode::Write {
        if let Some(parent) = full.parent() {
            std::fs::create_dir_all(parent)
                .with_context(|| format!("cannot create {}", parent.display()))?;
        }
        std::fs::write(&full, text).with_context(|| format!("cannot write {}", full.display()))?;
    }
    Ok(Some(path.to_owned()))
}

fn existing(folder: &Path, below: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let here = folder.join(below);
    if !here.exists() {
        return Ok(found);
    }
    for entry in
        std::fs::read_dir(&here).with_context(|| format!("cannot read {}", here.display()))?
    {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.file_type()?.is_dir() {
            found.extend(existing(folder, &path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sync_writes_files_that_differ_and_removes_others() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("s3/bucket.rs", "old");
        write("s3/removed.rs", "old");
        write("sns/topic.rs", "old");
        write("mod.rs", "same");
        let files =
            Files::from([("mod.rs".into(), "same".into()), ("s3/bucket.rs".into(), "new".into())]);
        let stale =
            vec!["s3/bucket.rs".to_owned(), "s3/removed.rs".to_owned(), "sns/topic.rs".to_owned()];
        assert_eq!(sync(folder.path(), &files, Mode::Check).unwrap(), stale);
        assert_eq!(sync(folder.path(), &files, Mode::Write).unwrap(), stale);
        assert_eq!(sync(folder.path(), &files, Mode::Check).unwrap(), Vec::<String>::new());
        assert_eq!(existing(folder.path(), "").unwrap(), ["mod.rs", "s3/bucket.rs"]);
        assert!(!folder.path().join("sns").exists());
    }
}
