//! Writes the generated files, or says which are stale.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// Text by path below the folder.
pub(crate) type Files = BTreeMap<String, String>;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

/// Makes the folder hold these files and no others, or (checking) touches nothing. Gives the paths that differed.
pub(crate) fn sync(folder: &Path, files: &Files, mode: Mode) -> Result<Vec<String>> {
    let mut stale = Vec::new();
    for (path, text) in files {
        let full = folder.join(path);
        if std::fs::read_to_string(&full).is_ok_and(|now| now == *text) {
            continue;
        }
        stale.push(path.clone());
        if mode == Mode::Write {
            if let Some(parent) = full.parent() {
                std::fs::create_dir_all(parent)
                    .with_context(|| format!("cannot make {}", parent.display()))?;
            }
            std::fs::write(&full, text)
                .with_context(|| format!("cannot write {}", full.display()))?;
        }
    }
    for path in existing(folder, "")?.into_iter().filter(|path| !files.contains_key(path)) {
        if mode == Mode::Write {
            let full = folder.join(&path);
            std::fs::remove_file(&full)
                .with_context(|| format!("cannot remove {}", full.display()))?;
            // The last file of a service takes its folder along; a folder that still has files refuses.
            full.parent().map(std::fs::remove_dir);
        }
        stale.push(path);
    }
    Ok(stale)
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
    fn a_stale_file_is_named_then_written_and_a_forgotten_one_goes() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("s3/bucket.rs", "old");
        write("s3/gone.rs", "old");
        write("sns/topic.rs", "old");
        write("mod.rs", "as it is");
        let files = Files::from([
            ("mod.rs".into(), "as it is".into()),
            ("s3/bucket.rs".into(), "new".into()),
        ]);
        let stale =
            vec!["s3/bucket.rs".to_owned(), "s3/gone.rs".to_owned(), "sns/topic.rs".to_owned()];
        assert_eq!(sync(folder.path(), &files, Mode::Check).unwrap(), stale);
        assert_eq!(sync(folder.path(), &files, Mode::Write).unwrap(), stale);
        assert_eq!(sync(folder.path(), &files, Mode::Check).unwrap(), Vec::<String>::new());
        assert_eq!(existing(folder.path(), "").unwrap(), ["mod.rs", "s3/bucket.rs"]);
        assert!(!folder.path().join("sns").exists());
    }
}
