//! Builds Lambda functions: one call of cargo, a check of each binary, and a reproducible zip whose
//! key depends only on its content.

mod archive;
mod build;
mod elf;
mod exception_tables;
mod link;
pub mod pinned;
mod pip_environment;
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
pub use link::LinkError;
pub use workspace::{Workspace, WorkspaceError, cargo, without_cargo_run};
pub use zig::ZigError;

use crate::net::hex;
use archive::Level;
use zip_cache::ZipCache;

/// A processor architecture of Lambda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Architecture {
    /// Graviton, which costs a fifth less.
    Arm64,
    /// Intel and AMD processors.
    X86_64,
}

impl Architecture {
    /// The architecture of this machine.
    pub const fn host() -> Self {
        if cfg!(target_arch = "aarch64") { Self::Arm64 } else { Self::X86_64 }
    }

    /// The compiler's target.
    pub const fn triple(self) -> &'static str {
        match self {
            Self::Arm64 => "aarch64-unknown-linux-gnu",
            Self::X86_64 => "x86_64-unknown-linux-gnu",
        }
    }

    /// The name in templates and in Lambda.
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
            other => Err(format!("{other:?} is not an architecture: use arm64 or x86_64")),
        }
    }
}

/// Where the binaries run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// On this machine. The build is that of the program itself: profile, flags and linker.
    Local,
    /// On Lambda. Zig links for its C library, with full optimization. `None` chooses arm64, or
    /// x86_64 if Rust's standard library for arm64 cannot be installed.
    Aws(Option<Architecture>),
}

/// The binaries to build.
#[derive(Debug, Clone, Copy)]
pub struct BuildRequest<'a> {
    /// The Cargo package with the binaries.
    pub package: &'a str,
    /// The names of the binaries.
    pub binaries: &'a [&'a str],
    /// A package of the same workspace whose library exports each binary as `extern "C" fn
    /// NAME() -> c_int`. An optimized build compiles and optimizes this library once, and links
    /// each binary from what it uses of it. `None` builds each binary by itself.
    pub library: Option<&'a str>,
    /// The package of the program itself, which is in the same workspace. A build for this machine
    /// enables its features, too, so that crates of both are compiled once.
    pub program: Option<&'a str>,
    /// Where the binaries run.
    pub platform: Platform,
    /// Whether a build for AWS uses the profile of the program. A local build always does.
    pub unoptimized: bool,
    /// Whether compiler messages may contain colors.
    pub color: bool,
}

/// Progress that the user sees during a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildProgress {
    /// A tool is installed: a sentence.
    Preparing(String),
    /// Another cargo process holds the lock of the build folder.
    Waiting,
    /// The compiler runs.
    Compiling {
        /// The number of compiled units.
        done: u32,
        /// The number of all units.
        total: u32,
        /// The units that are compiled now.
        now: String,
    },
    /// A compiler warning as text.
    Warning(String),
    /// Other information: a sentence.
    Note(String),
}

impl fmt::Display for BuildProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Preparing(what) => f.write_str(what),
            Self::Waiting => {
                f.write_str("another cargo process uses the build folder: waiting for it")
            }
            Self::Compiling { done, total, now } => write!(f, "compiling {done}/{total} {now}"),
            Self::Warning(text) | Self::Note(text) => f.write_str(text),
        }
    }
}

/// The zip of one function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// The name of the binary.
    pub name: String,
    /// The path of the binary.
    pub binary: PathBuf,
    /// The path of the zip.
    pub zip: PathBuf,
    /// The size of the zip in bytes.
    pub zip_bytes: u64,
    /// The size of the binary in bytes.
    pub binary_bytes: u64,
    /// The SHA-256 of the zip.
    pub sha256: [u8; 32],
}

impl Package {
    /// The key in the artifact bucket. It contains the hash, so an existing object needs no new
    /// upload.
    pub fn key(&self) -> String {
        format!("functions/{}/{}.zip", self.name, hex(&self.sha256))
    }

    /// The SHA-256 of the zip in base64, as Lambda returns it (`CodeSha256`).
    pub fn code_sha256(&self) -> String {
        aws_smithy_types::base64::encode(self.sha256)
    }
}

/// The result of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// A package for each binary, in the order of the request.
    pub packages: Vec<Package>,
    /// The architecture of all binaries.
    pub architecture: Architecture,
}

/// Why functions cannot be packaged.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// The build failed.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A binary was not linked from the library of all.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The linker for AWS is missing.
    #[error(transparent)]
    Zig(#[from] ZigError),
    /// A binary does not start on Lambda.
    #[error("{name} does not start on Lambda: {source}")]
    Binary {
        /// The binary's name.
        name: String,
        /// What is wrong.
        source: ElfError,
    },
    /// A file cannot be read or written.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// A verb, such as `read`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A zip cannot be created.
    #[error("cannot create {}: {source}", path.display())]
    Zip {
        /// The path of the zip.
        path: PathBuf,
        /// The archiver's error.
        source: zip::result::ZipError,
    },
}

/// Builds all binaries, with one call of cargo, checks them, and zips the changed ones.
pub fn build(
    workspace: &Workspace,
    request: BuildRequest<'_>,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<Built, PackageError> {
    // The lock of what was linked is kept until it is zipped.
    let (architecture, binaries, _lock) = match request.platform {
        Platform::Local => {
            let settings = build::CargoSettings::local();
            let binaries = build::binaries(workspace, &settings, request, progress)?;
            (Architecture::host(), binaries, None)
        }
        Platform::Aws(requested) => {
            let architecture = zig::architecture(requested, progress)?;
            let zig = zig::Toolchain::install(workspace, architecture, progress)?;
            let settings =
                build::CargoSettings::aws(workspace, architecture, request.unoptimized, &zig);
            let request = BuildRequest { program: None, ..request };
            let library = request.library.filter(|_| !request.unoptimized);
            match library {
                Some(package) => {
                    let color = request.color;
                    let library = build::library(workspace, &settings, package, color, progress)?;
                    let linked = link::link(&zig.cc, &library, request.binaries)?;
                    (architecture, linked.bootstraps, Some(linked.lock))
                }
                None => {
                    let binaries = build::binaries(workspace, &settings, request, progress)?;
                    (architecture, binaries, None)
                }
            }
        }
    };
    let zip_cache = ZipCache::open(workspace)?;
    // A deploy within the loop of development waits for it; else the size counts.
    let is_quick = request.unoptimized || request.platform == Platform::Local;
    let level = if is_quick { Level(1) } else { Level(9) };
    let check = |bytes: &[u8]| match request.platform {
        Platform::Local => Ok(()),
        Platform::Aws(_) => elf::check(bytes, architecture),
    };
    let packages =
        in_parallel(binaries, |(name, binary)| zip_cache.package(name, binary, level, check))?;
    zip_cache.remove_unused();
    Ok(Built { packages, architecture })
}

/// Runs `work` for each item on all processors. The results have the order of the items.
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
                // A panic poisons the lock. The scope propagates it.
                while let Some((index, item)) = items.lock().ok().and_then(|mut items| items.next())
                {
                    let result = work(item);
                    if let Ok(mut results) = results.lock() {
                        results.push((index, result));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Writes `folder/NAME/bootstrap` and `folder/NAME.zip` for each package.
pub fn write(folder: &Path, packages: &[Package]) -> Result<(), PackageError> {
    for package in packages {
        let package_folder = folder.join(&package.name);
        fs::create_dir_all(&package_folder).map_err(|source| PackageError::Io {
            action: "create",
            path: package_folder.clone(),
            source,
        })?;
        copy(&package.binary, &package_folder.join("bootstrap"))?;
        copy(&package.zip, &folder.join(format!("{}.zip", package.name)))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), PackageError> {
    fs::copy(from, to).map(drop).map_err(|source| PackageError::Io {
        action: "write",
        path: to.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_parallel_keeps_the_order_and_returns_the_first_error() {
        let squares = in_parallel((0..100).collect(), |n: u32| Ok::<_, String>(n * n)).unwrap();
        assert_eq!(squares, (0..100).map(|n| n * n).collect::<Vec<_>>());
        let failed =
            in_parallel((0..100).collect(), |n: u32| if n % 30 == 29 { Err(n) } else { Ok(n) });
        assert_eq!(failed, Err(29));
    }

    #[test]
    fn write_creates_a_folder_and_a_zip_for_each_package() {
        let dir = tempfile::tempdir().unwrap();
        let binary = dir.path().join("get_product");
        fs::write(&binary, b"code").unwrap();
        let workspace =
            Workspace { folder: dir.path().to_owned(), target: dir.path().join("target") };
        let package = ZipCache::open(&workspace)
            .unwrap()
            .package("get_product".to_owned(), binary, Level(6), |_| Ok(()))
            .unwrap();
        let out = dir.path().join("out");
        write(&out, std::slice::from_ref(&package)).unwrap();
        assert_eq!(fs::read(out.join("get_product/bootstrap")).unwrap(), b"code");
        assert_eq!(fs::read(out.join("get_product.zip")).unwrap(), fs::read(package.zip).unwrap());
    }

    #[test]
    fn architecture_from_str_reads_its_display() {
        for architecture in [Architecture::Arm64, Architecture::X86_64] {
            assert_eq!(architecture.to_string().parse::<Architecture>().unwrap(), architecture);
        }
        assert!("riscv".parse::<Architecture>().is_err());
    }
}
