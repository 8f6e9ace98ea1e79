//! The zips of earlier builds, under `target/packages/`. An unchanged binary is neither read nor
//! compressed again.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::archive::{self, Level};
use super::elf::ElfError;
use super::{Package, PackageError, Workspace};
use crate::net::hex;

/// The folder with the zips, and with an entry for each binary.
pub(super) struct ZipCache {
    folder: PathBuf,
}

/// The zip of a binary.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CacheEntry {
    binary: PathBuf,
    stamp: FileStamp,
    /// The zip's file name.
    zip: String,
    zip_bytes: u64,
    sha256: [u8; 32],
}

/// Identifies the content of a file without reading it. The linker creates a new file, so its inode
/// or its time changes.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FileStamp {
    bytes: u64,
    inode: u64,
    modified_s: i64,
    modified_ns: i64,
}

impl FileStamp {
    fn from_metadata(meta: &Metadata) -> Self {
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
    pub(super) fn open(workspace: &Workspace) -> Result<Self, PackageError> {
        let folder = workspace.target.join("packages");
        fs::create_dir_all(&folder).map_err(|source| PackageError::Io {
            action: "create",
            path: folder.clone(),
            source,
        })?;
        Ok(Self { folder })
    }

    /// The package of this binary: the one in the cache, else a new one if `check` accepts the
    /// binary.
    pub(super) fn package(
        &self,
        name: String,
        binary: PathBuf,
        level: Level,
        check: impl Fn(&[u8]) -> Result<(), ElfError>,
    ) -> Result<Package, PackageError> {
        let reading = |source| PackageError::Io { action: "read", path: binary.clone(), source };
        let stamp = FileStamp::from_metadata(&fs::metadata(&binary).map_err(reading)?);
        let entry_path = self.entry_path(&name, &binary);
        let cached = self.read_entry(&entry_path).filter(|entry| entry.binary == binary);
        if let Some(entry) = cached.as_ref().filter(|entry| entry.stamp == stamp) {
            return Ok(self.as_package(name, entry));
        }
        let bytes = fs::read(&binary).map_err(reading)?;
        check(&bytes).map_err(|source| PackageError::Binary { name: name.clone(), source })?;
        let zip = format!("{}.zip", hex(&Sha256::digest(&bytes)));
        let entry = match cached.filter(|entry| entry.zip == zip) {
            // Linked again, with the same result.
            Some(entry) => CacheEntry { stamp, ..entry },
            None => {
                let path = self.folder.join(&zip);
                let content = archive::zip(&bytes, level)
                    .map_err(|source| PackageError::Zip { path: path.clone(), source })?;
                self.replace(&path, &content)?;
                CacheEntry {
                    binary: binary.clone(),
                    stamp,
                    zip,
                    zip_bytes: content.len() as u64,
                    sha256: Sha256::digest(&content).into(),
                }
            }
        };
        let text = serde_json::to_vec(&entry).map_err(|source| PackageError::Io {
            action: "write",
            path: entry_path.clone(),
            source: source.into(),
        })?;
        self.replace(&entry_path, &text)?;
        Ok(self.as_package(name, &entry))
    }

    /// Removes the zips that no entry names: those of earlier versions of the binaries.
    pub(super) fn remove_unused(&self) {
        let Ok(files) = fs::read_dir(&self.folder) else { return };
        let files: Vec<PathBuf> =
            files.filter_map(|file| file.ok().map(|file| file.path())).collect();
        let has_extension = |file: &Path, expected: &str| {
            file.extension().is_some_and(|extension| extension == expected)
        };
        let named: BTreeSet<String> = files
            .iter()
            .filter(|file| has_extension(file, "json"))
            .filter_map(|file| self.read_entry(file))
            .map(|entry| entry.zip)
            .collect();
        for zip in files.iter().filter(|file| has_extension(file, "zip")) {
            if !zip.file_name().is_some_and(|name| named.contains(&*name.to_string_lossy())) {
                // An error is ignored: an unused zip only takes space.
                let _ = fs::remove_file(zip);
            }
        }
    }

    /// Reads an entry. An entry without a complete zip counts as none.
    fn read_entry(&self, path: &Path) -> Option<CacheEntry> {
        let entry: CacheEntry = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        let complete = fs::metadata(self.folder.join(&entry.zip))
            .is_ok_and(|meta| meta.len() == entry.zip_bytes);
        complete.then_some(entry)
    }

    /// One entry for each binary and build folder, so that a build for AWS and a local one do not
    /// replace each other's entry.
    fn entry_path(&self, name: &str, binary: &Path) -> PathBuf {
        let hash = hex(&Sha256::digest(binary.as_os_str().as_encoded_bytes()));
        self.folder.join(format!("{name}-{}.json", &hash[..8]))
    }

    fn as_package(&self, name: String, entry: &CacheEntry) -> Package {
        Package {
            name,
            binary: entry.binary.clone(),
            zip: self.folder.join(&entry.zip),
            zip_bytes: entry.zip_bytes,
            binary_bytes: entry.stamp.bytes,
            sha256: entry.sha256,
        }
    }

    /// Replaces a file. It is written under another name first, so that an interrupted write leaves
    /// no incomplete file.
    fn replace(&self, path: &Path, content: &[u8]) -> Result<(), PackageError> {
        let temporary = path.with_extension(format!("draft-{}", std::process::id()));
        fs::write(&temporary, content)
            .and_then(|()| fs::rename(&temporary, path))
            .map_err(|source| PackageError::Io { action: "write", path: path.to_owned(), source })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::time::{Duration, SystemTime};

    use tempfile::TempDir;

    use super::*;

    struct Fixture {
        dir: TempDir,
        checks: Cell<u32>,
    }

    impl Fixture {
        fn new() -> Self {
            Self { dir: tempfile::tempdir().unwrap(), checks: Cell::new(0) }
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
            let check = |_: &[u8]| {
                self.checks.set(self.checks.get() + 1);
                Ok(())
            };
            self.zip_cache()
                .package("get_product".to_owned(), binary.to_owned(), Level(6), check)
                .unwrap()
        }
    }

    #[test]
    fn package_same_code_gives_the_same_zip_in_any_folder_at_any_time() {
        let (here, there) = (Fixture::new(), Fixture::new());
        let first = here.package(&here.write(b"code", 1_000_000_000));
        let second = there.package(&there.write(b"code", 1_700_000_000));
        assert_eq!(first.key(), second.key());
        assert_eq!(first.code_sha256(), second.code_sha256());
        assert_eq!(fs::read(&first.zip).unwrap(), fs::read(&second.zip).unwrap());
        assert_ne!(first.key(), there.package(&there.write(b"core", 1_700_000_001)).key());
        assert_eq!(first.key().len(), "functions/get_product/".len() + 64 + ".zip".len());
        assert_eq!(first.code_sha256().len(), 44);
    }

    #[test]
    fn package_unchanged_binary_is_not_checked_again() {
        let fixture = Fixture::new();
        let binary = fixture.write(b"code", 1_000_000_000);
        let first = fixture.package(&binary);
        assert_eq!(fixture.package(&binary), first);
        assert_eq!(fixture.checks.get(), 1);
        assert_eq!(fixture.package(&fixture.write(b"code", 1_000_000_001)), first);
        assert_eq!(fixture.checks.get(), 2, "a new file is checked");
    }

    #[test]
    fn package_recreates_a_missing_or_incomplete_zip() {
        let fixture = Fixture::new();
        let binary = fixture.write(b"code", 1_000_000_000);
        let first = fixture.package(&binary);
        let whole = fs::read(&first.zip).unwrap();
        fs::write(&first.zip, &whole[..10]).unwrap();
        assert_eq!(fs::read(fixture.package(&binary).zip).unwrap(), whole);
        fs::remove_file(&first.zip).unwrap();
        assert_eq!(fs::read(fixture.package(&binary).zip).unwrap(), whole);
    }

    #[test]
    fn remove_unused_keeps_the_current_zips() {
        let fixture = Fixture::new();
        let old = fixture.package(&fixture.write(b"code", 1_000_000_000));
        let new = fixture.package(&fixture.write(b"more code", 1_000_000_002));
        fixture.zip_cache().remove_unused();
        assert!(!old.zip.exists() && new.zip.exists());
    }

    #[test]
    fn package_rejected_binary_writes_nothing() {
        let fixture = Fixture::new();
        let binary = fixture.write(b"code", 1_000_000_000);
        let error = fixture
            .zip_cache()
            .package("get_product".to_owned(), binary, Level(6), |_| Err(ElfError::NotAProgram))
            .unwrap_err();
        assert!(
            error.to_string().starts_with("get_product does not start on Lambda: it is a library"),
            "{error}"
        );
        assert_eq!(fs::read_dir(fixture.zip_cache().folder).unwrap().count(), 0);
    }
}
