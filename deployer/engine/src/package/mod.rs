//! From handlers to zips: one cargo build, a look into each binary, a zip that depends on nothing
//! but the code, its key.

mod archive;
mod build;
mod elf;
pub mod pinned;
pub mod python;
mod workspace;
mod zig;
mod zip_cache;

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Mutex;
use std::thread;

pub use build::BuildError;
pub use elf::ElfError;
pub use workspace::{Workspace, WorkspaceError};
pub use zig::ZigError;

use crate::net::hex;
use zip_cache::ZipCache;

/// A processor that Lambda has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Architecture {
    /// Graviton: a fifth cheaper.
    Arm64,
    /// Intel and AMD.
    X86_64,
}

impl Architecture {
    /// This machine's.
    #[must_use]
    pub const fn host() -> Self {
        if cfg!(target_arch = "aarch64") { Self::Arm64 } else { Self::X86_64 }
    }

    /// The name of the compiler's target.
    #[must_use]
    pub const fn triple(self) -> &'static str {
        match self {
            Self::Arm64 => "aarch64-unknown-linux-gnu",
            Self::X86_64 => "x86_64-unknown-linux-gnu",
        }
    }

    /// As the template and Lambda spell it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Arm64 => "arm64",
            Self::X86_64 => "x86_64",
        }
    }
}

impl fmt::Display for Architecture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Architecture {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "arm64" | "aarch64" => Ok(Self::Arm64),
            "x86_64" | "amd64" => Ok(Self::X86_64),
            other => Err(format!("{other:?} is neither arm64 nor x86_64")),
        }
    }
}

/// What the binaries are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// This machine, soon: its own linker, and a profile that links in seconds.
    Local,
    /// Lambda on AWS: linked for its C library by Zig, with all optimisation. Without an
    /// architecture: arm64 where it can be built.
    Aws(Option<Architecture>),
}

/// What to build.
#[derive(Debug, Clone, Copy)]
pub struct BuildRequest<'a> {
    /// The Cargo package that has the binaries.
    pub package: &'a str,
    /// The binaries.
    pub binaries: &'a [&'a str],
    /// What for.
    pub platform: Platform,
    /// Whether compiler messages may be coloured.
    pub color: bool,
}

/// Something a person waiting would like to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildProgress {
    /// A tool is being fetched: a sentence.
    Preparing(String),
    /// Another cargo holds the build folder.
    Waiting,
    /// The compiler works.
    Compiling {
        /// Units done.
        done: u32,
        /// Units in all.
        total: u32,
        /// What it is at.
        now: String,
    },
    /// A warning of the compiler, as cargo renders it.
    Warning(String),
    /// Something worth a line: a whole sentence.
    Note(String),
}

impl fmt::Display for BuildProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Preparing(what) => f.write_str(what),
            Self::Waiting => f.write_str("another cargo uses the build folder: waiting for it"),
            Self::Compiling { done, total, now } => write!(f, "compiling {done}/{total} {now}"),
            Self::Warning(text) | Self::Note(text) => f.write_str(text),
        }
    }
}

/// One function, ready to upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// The binary's name.
    pub name: String,
    /// The binary.
    pub binary: PathBuf,
    /// The zip.
    pub zip: PathBuf,
    /// The zip's size.
    pub zip_bytes: u64,
    /// The binary's size.
    pub binary_bytes: u64,
    /// The zip's SHA-256.
    pub sha256: [u8; 32],
}

impl Package {
    /// Where the artifact bucket has it: a place for each content, so that what is there needs no
    /// second upload.
    #[must_use]
    pub fn key(&self) -> String {
        format!("functions/{}/{}.zip", self.name, hex(&self.sha256))
    }

    /// The hash as Lambda tells it (`CodeSha256`).
    #[must_use]
    pub fn code_sha256(&self) -> String {
        aws_smithy_types::base64::encode(self.sha256)
    }
}

/// All that was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// A package for each binary, in the order asked for.
    pub packages: Vec<Package>,
    /// What they run on.
    pub architecture: Architecture,
}

/// What went wrong, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// The build failed.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The linker for AWS could not be had.
    #[error(transparent)]
    Zig(#[from] ZigError),
    /// A binary would not start where it is to run.
    #[error("{name} would not start on AWS: {source}")]
    Binary {
        /// The binary.
        name: String,
        /// Why.
        source: ElfError,
    },
    /// A file could not be read or written.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A zip could not be made.
    #[error("making {}: {source}", path.display())]
    Zip {
        /// The zip.
        path: PathBuf,
        /// Why not.
        source: zip::result::ZipError,
    },
}

/// Builds all binaries by one cargo call, checks them, and zips those that changed.
///
/// # Errors
/// With the compiler's own words, or what is wrong with a binary.
pub fn build(
    root: &Workspace,
    request: BuildRequest<'_>,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<Built, PackageError> {
    let (architecture, plan) = match request.platform {
        Platform::Local => (Architecture::host(), build::Plan::local(root)),
        Platform::Aws(asked) => {
            let architecture = zig::architecture(asked, progress)?;
            (
                architecture,
                build::Plan::aws(
                    root,
                    architecture,
                    &zig::Toolchain::ready(root, architecture, progress)?,
                ),
            )
        }
    };
    let binaries = build::run(root, &plan, request, progress)?;
    let zip_cache = ZipCache::open(root)?;
    let check = |bytes: &[u8]| match request.platform {
        Platform::Local => Ok(()),
        Platform::Aws(_) => elf::check(bytes, architecture),
    };
    let packages = in_parallel(binaries, |(name, binary)| zip_cache.package(name, binary, check))?;
    zip_cache.sweep();
    Ok(Built { packages, architecture })
}

/// Does `work` for each on all processors; the results in the order of the items.
fn in_parallel<T: Send, R: Send, E: Send>(
    items: Vec<T>,
    work: impl Fn(T) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let items = Mutex::new(items.into_iter().enumerate());
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                // A lock is poisoned only by a panic, which the scope passes on.
                while let Some((place, item)) = items.lock().ok().and_then(|mut items| items.next())
                {
                    let result = work(item);
                    if let Ok(mut results) = results.lock() {
                        results.push((place, result));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|(place, _)| *place);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Writes `folder/NAME/bootstrap` and `folder/NAME.zip` for each.
///
/// # Errors
/// When a file cannot be written.
pub fn write(folder: &Path, packages: &[Package]) -> Result<(), PackageError> {
    for package in packages {
        let of_its_own = folder.join(&package.name);
        fs::create_dir_all(&of_its_own).map_err(|source| PackageError::Io {
            doing: "making",
            path: of_its_own.clone(),
            source,
        })?;
        copy(&package.binary, &of_its_own.join("bootstrap"))?;
        copy(&package.zip, &folder.join(format!("{}.zip", package.name)))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), PackageError> {
    fs::copy(from, to).map(drop).map_err(|source| PackageError::Io {
        doing: "writing",
        path: to.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_their_order_and_the_first_error_is_told() {
        let squares = in_parallel((0..100).collect(), |n: u32| Ok::<_, String>(n * n)).unwrap();
        assert_eq!(squares, (0..100).map(|n| n * n).collect::<Vec<_>>());
        let failed =
            in_parallel((0..100).collect(), |n: u32| if n % 30 == 29 { Err(n) } else { Ok(n) });
        assert_eq!(failed, Err(29));
    }

    #[test]
    fn packages_are_written_as_a_folder_and_a_zip_each() {
        let dir = tempfile::tempdir().unwrap();
        let binary = dir.path().join("get_product");
        fs::write(&binary, b"code").unwrap();
        let root = Workspace { folder: dir.path().to_owned(), target: dir.path().join("target") };
        let package = ZipCache::open(&root)
            .unwrap()
            .package("get_product".to_owned(), binary, |_| Ok(()))
            .unwrap();
        let out = dir.path().join("out");
        write(&out, std::slice::from_ref(&package)).unwrap();
        assert_eq!(fs::read(out.join("get_product/bootstrap")).unwrap(), b"code");
        assert_eq!(fs::read(out.join("get_product.zip")).unwrap(), fs::read(package.zip).unwrap());
    }

    #[test]
    fn an_architecture_reads_as_it_is_written() {
        for architecture in [Architecture::Arm64, Architecture::X86_64] {
            assert_eq!(architecture.to_string().parse::<Architecture>().unwrap(), architecture);
        }
        assert!("riscv".parse::<Architecture>().is_err());
    }
}
