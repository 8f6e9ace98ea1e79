//! The zips that were made, kept under `target/`: a binary that has not changed is neither read nor
//! compressed again.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::elf::ElfError;
use super::{Package, PackageError, Workspace, archive};
use crate::net::hex;

/// The folder of zips and of notes on them.
pub(super) struct ZipCache {
    folder: PathBuf,
}

/// What is known of a binary that was packaged.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CacheEntry {
    binary: PathBuf,
    mark: FileStamp,
    /// The zip's file name.
    zip: String,
    zip_bytes: u64,
    sha256: [u8; 32],
}

/// By what a file is known to be the same without being read: a new link makes a new file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FileStamp {
    bytes: u64,
    inode: u64,
    modified_s: i64,
    modified_ns: i64,
}

impl FileStamp {
    fn of(meta: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            bytes: meta.len(),
            inode: meta.ino(),
            modified_s: meta.mtime(),
            modified_ns: meta.mtime_nsec(),
        }
    }
}

impl ZipCache {
    pub(super) fn open(root: &Workspace) -> Result<Self, PackageError> {
        let folder = root.target.join("packages");
        fs::create_dir_all(&folder).map_err(|source| PackageError::Io {
            doing: "making",
            path: folder.clone(),
            source,
        })?;
        Ok(Self { folder })
    }

    /// The package of this binary: the one kept from last time, else a new one, when `check` finds
    /// nothing wrong with it.
    pub(super) fn package(
        &self,
        name: String,
        binary: PathBuf,
        check: impl Fn(&[u8]) -> Result<(), ElfError>,
    ) -> Result<Package, PackageError> {
        let reading = |source| PackageError::Io { doing: "reading", path: binary.clone(), source };
        let mark = FileStamp::of(&fs::metadata(&binary).map_err(reading)?);
        let note_path = self.note_path(&name, &binary);
        if let Some(note) =
            self.note(&note_path).filter(|note| note.binary == binary && note.mark == mark)
        {
            return Ok(self.as_package(name, note));
        }
        let bytes = fs::read(&binary).map_err(reading)?;
        check(&bytes).map_err(|source| PackageError::Binary { name: name.clone(), source })?;
        let zip = format!("{}.zip", hex(&Sha256::digest(&bytes)));
        let path = self.folder.join(&zip);
        let content = archive::zip(&bytes)
            .map_err(|source| PackageError::Zip { path: path.clone(), source })?;
        let note = CacheEntry {
            binary: binary.clone(),
            mark,
            zip,
            zip_bytes: content.len() as u64,
            sha256: Sha256::digest(&content).into(),
        };
        self.replace(&path, &content)?;
        let text = serde_json::to_vec(&note).map_err(|source| PackageError::Io {
            doing: "writing",
            path: note_path.clone(),
            source: source.into(),
        })?;
        self.replace(&note_path, &text)?;
        Ok(self.as_package(name, note))
    }

    /// Removes the zips that no note names: those of binaries that have changed since.
    pub(super) fn sweep(&self) {
        let Ok(files) = fs::read_dir(&self.folder) else { return };
        let files: Vec<PathBuf> =
            files.filter_map(|file| file.ok().map(|file| file.path())).collect();
        let ends =
            |file: &Path, end: &str| file.extension().is_some_and(|extension| extension == end);
        let named: BTreeSet<String> = files
            .iter()
            .filter(|file| ends(file, "json"))
            .filter_map(|file| self.note(file))
            .map(|note| note.zip)
            .collect();
        for zip in files.iter().filter(|file| ends(file, "zip")) {
            if !zip.file_name().is_some_and(|name| named.contains(&*name.to_string_lossy())) {
                // What cannot be removed is only space.
                let _ = fs::remove_file(zip);
            }
        }
    }

    /// A note whose zip is there.
    fn note(&self, path: &Path) -> Option<CacheEntry> {
        let note: CacheEntry = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        let there = fs::metadata(self.folder.join(&note.zip))
            .is_ok_and(|meta| meta.len() == note.zip_bytes);
        there.then_some(note)
    }

    /// One note for each binary and folder it is built into: that of AWS does not displace the
    /// local one's.
    fn note_path(&self, name: &str, binary: &Path) -> PathBuf {
        let place = hex(&Sha256::digest(binary.as_os_str().as_encoded_bytes()));
        self.folder.join(format!("{name}-{}.json", &place[..8]))
    }

    fn as_package(&self, name: String, note: CacheEntry) -> Package {
        Package {
            name,
            binary: note.binary,
            zip: self.folder.join(note.zip),
            zip_bytes: note.zip_bytes,
            binary_bytes: note.mark.bytes,
            sha256: note.sha256,
        }
    }

    /// Writes a file under another name first: a torn one must never be taken for a kept one.
    fn replace(&self, path: &Path, content: &[u8]) -> Result<(), PackageError> {
        let draft = path.with_extension(format!("draft-{}", std::process::id()));
        fs::write(&draft, content)
            .and_then(|()| fs::rename(&draft, path))
            .map_err(|source| PackageError::Io { doing: "writing", path: path.to_owned(), source })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::time::{Duration, SystemTime};

    use tempfile::TempDir;

    use super::*;

    struct Bench {
        dir: TempDir,
        looks: Cell<u32>,
    }

    impl Bench {
        fn new() -> Self {
            Self { dir: tempfile::tempdir().unwrap(), looks: Cell::new(0) }
        }

        fn zip_cache(&self) -> ZipCache {
            ZipCache::open(&Workspace {
                folder: self.dir.path().to_owned(),
                target: self.dir.path().join("target"),
            })
            .unwrap()
        }

        fn write(&self, code: &[u8], modified_s: u64) -> PathBuf {
            let binary = self.dir.path().join("get_product");
            fs::write(&binary, code).unwrap();
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(modified_s);
            fs::File::options().write(true).open(&binary).unwrap().set_modified(time).unwrap();
            binary
        }

        fn package(&self, binary: &Path) -> Package {
            let look = |_: &[u8]| {
                self.looks.set(self.looks.get() + 1);
                Ok(())
            };
            self.zip_cache().package("get_product".to_owned(), binary.to_owned(), look).unwrap()
        }
    }

    #[test]
    fn the_same_code_built_at_another_time_in_another_folder_is_the_same_zip() {
        let (here, there) = (Bench::new(), Bench::new());
        let one = here.package(&here.write(b"code", 1_000_000_000));
        let two = there.package(&there.write(b"code", 1_700_000_000));
        assert_eq!(one.key(), two.key());
        assert_eq!(one.code_sha256(), two.code_sha256());
        assert_eq!(fs::read(&one.zip).unwrap(), fs::read(&two.zip).unwrap());
        assert_ne!(one.key(), there.package(&there.write(b"core", 1_700_000_001)).key());
        assert_eq!(one.key().len(), "functions/get_product/".len() + 64 + ".zip".len());
        assert_eq!(one.code_sha256().len(), 44);
    }

    #[test]
    fn what_is_unchanged_is_not_looked_into_again() {
        let bench = Bench::new();
        let binary = bench.write(b"code", 1_000_000_000);
        let first = bench.package(&binary);
        assert_eq!(bench.package(&binary), first);
        assert_eq!(bench.looks.get(), 1);
        bench.package(&bench.write(b"code", 1_000_000_001));
        assert_eq!(bench.looks.get(), 2, "a new file is looked into");
    }

    #[test]
    fn a_zip_that_was_lost_or_torn_is_made_again() {
        let bench = Bench::new();
        let binary = bench.write(b"code", 1_000_000_000);
        let first = bench.package(&binary);
        let whole = fs::read(&first.zip).unwrap();
        fs::write(&first.zip, &whole[..10]).unwrap();
        assert_eq!(fs::read(bench.package(&binary).zip).unwrap(), whole);
        fs::remove_file(&first.zip).unwrap();
        assert_eq!(fs::read(bench.package(&binary).zip).unwrap(), whole);
    }

    #[test]
    fn only_the_zips_in_use_are_kept() {
        let bench = Bench::new();
        let old = bench.package(&bench.write(b"code", 1_000_000_000));
        let new = bench.package(&bench.write(b"more code", 1_000_000_002));
        bench.zip_cache().sweep();
        assert!(!old.zip.exists() && new.zip.exists());
    }

    #[test]
    fn what_would_not_start_is_not_packaged() {
        let bench = Bench::new();
        let binary = bench.write(b"code", 1_000_000_000);
        let refused = bench
            .zip_cache()
            .package("get_product".to_owned(), binary, |_| Err(ElfError::NotAProgram))
            .unwrap_err();
        assert!(
            refused.to_string().starts_with("get_product would not start on AWS: it is no program"),
            "{refused}"
        );
        assert_eq!(fs::read_dir(bench.zip_cache().folder).unwrap().count(), 0);
    }
}
