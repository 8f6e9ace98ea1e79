//! Zig as C compiler and linker for AWS: pinned, put into `target/`, and wrapped so that cargo can
//! call it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::build::{c_prefix_map, cargo_home};
use super::elf::GLIBC;
use super::pinned::{InstallError, PinnedPackages};
use super::python::{Python, PythonError};
use super::{Architecture, BuildProgress, Workspace};

const REQUIREMENTS: &str = include_str!("zig-requirements.txt");

/// Why there is no linker for AWS.
#[derive(Debug, thiserror::Error)]
pub enum ZigError {
    /// No Python that will do.
    #[error("building for AWS needs Zig, which comes as a Python package: {0}")]
    Python(#[from] PythonError),
    /// It could not be installed.
    #[error(transparent)]
    Install(#[from] InstallError),
    /// A file could not be written.
    #[error("writing {}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The standard library for the architecture that was asked for is not there.
    #[error("Rust's standard library for {architecture} is not installed: `rustup target add {}`{}", architecture.triple(), said.as_ref().map_or(String::new(), |said| format!(" failed: {said}")))]
    Std {
        /// The architecture.
        architecture: Architecture,
        /// What rustup said when asked for it.
        said: Option<String>,
    },
}

/// The wrappers that cargo calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Toolchain {
    /// C compiler and linker.
    pub(super) cc: PathBuf,
    /// Archiver.
    pub(super) ar: PathBuf,
}

impl Toolchain {
    /// Installs Zig where it is not, and writes the wrappers.
    pub(super) fn ready(
        root: &Workspace,
        architecture: Architecture,
        progress: &mut dyn FnMut(BuildProgress),
    ) -> Result<Self, ZigError> {
        let folder = root.target.join("zig");
        let packages = folder.join("packages");
        let python = Python::find()?;
        let pinned = PinnedPackages {
            what: "Zig, the linker for AWS,",
            requirements: REQUIREMENTS,
            folder: &packages,
        };
        let installed = match pinned.installed(&python) {
            Some(installed) => installed,
            None => {
                progress(BuildProgress::Preparing(format!(
                    "installing Zig, the linker for AWS, into {} (once, 90 MB)",
                    folder.display()
                )));
                pinned.install(&python)?
            }
        };
        let zig = installed.packages.join("ziglang/zig");
        let toolchain =
            Self { cc: folder.join(format!("cc-{architecture}")), ar: folder.join("ar") };
        write_script(&toolchain.cc, &cc_script(&zig, &folder, architecture))?;
        write_script(&toolchain.ar, &format!("#!/bin/sh\nexec {} ar \"$@\"\n", quoted(&zig)))?;
        Ok(toolchain)
    }
}

/// The wrapper for C compiler and linker.
fn cc_script(zig: &Path, folder: &Path, architecture: Architecture) -> String {
    let target = match architecture {
        Architecture::Arm64 => "aarch64-linux-gnu",
        Architecture::X86_64 => "x86_64-linux-gnu",
    };
    let (major, minor) = GLIBC;
    let map = cargo_home()
        .map(|home| quoted(Path::new(&c_prefix_map(&home, "/cargo"))))
        .unwrap_or_default();
    format!(
        r#"#!/bin/sh
# Calls Zig as a C compiler and linker for AWS. Written by `cargo xtask`; changes are lost.
export ZIG_GLOBAL_CACHE_DIR={cache} ZIG_LOCAL_CACHE_DIR={cache}
# Zig names the target in its own way and brings its own unwinder.
count=$#
while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case "$argument" in
    --target=* | -fuse-ld=*) ;;
    -lgcc_s) set -- "$@" -lunwind ;;
    *) set -- "$@" "$argument" ;;
    esac
done
exec {zig} cc -target {target}.{major}.{minor} {map} "$@"
"#,
        cache = quoted(&folder.join("cache")),
        zig = quoted(zig),
    )
}

/// A path as one word of a shell script.
fn quoted(path: &Path) -> String {
    format!("'{}'", path.to_string_lossy().replace('\'', r"'\''"))
}

/// Writes an executable script, unless it is there just so: its time must not change for nothing.
fn write_script(path: &Path, text: &str) -> Result<(), ZigError> {
    use std::os::unix::fs::PermissionsExt;
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(path, text)
        .and_then(|()| fs::set_permissions(path, fs::Permissions::from_mode(0o755)))
        .map_err(|source| ZigError::Io { path: path.to_owned(), source })
}

/// The architecture to build for: as asked, else arm64 where its standard library is or comes when
/// rustup is asked for it, else x86_64.
pub(super) fn architecture(
    asked: Option<Architecture>,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<Architecture, ZigError> {
    let wanted = asked.unwrap_or(Architecture::Arm64);
    if has_std(wanted) {
        return Ok(wanted);
    }
    progress(BuildProgress::Preparing(format!(
        "adding Rust's standard library for {wanted}: rustup target add {}",
        wanted.triple()
    )));
    let said = add_std(wanted);
    if has_std(wanted) {
        return Ok(wanted);
    }
    if asked.is_none() && has_std(Architecture::X86_64) {
        progress(BuildProgress::Note(format!(
            "building for x86_64: Rust's standard library for arm64, which is cheaper on AWS, is not installed (`rustup target add {}`)",
            Architecture::Arm64.triple()
        )));
        return Ok(Architecture::X86_64);
    }
    Err(ZigError::Std { architecture: wanted, said })
}

/// Whether the compiler that cargo uses has this standard library.
fn has_std(architecture: Architecture) -> bool {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Command::new(compiler)
        .args(["--print", "target-libdir", "--target", architecture.triple()])
        .stdin(Stdio::null())
        .output();
    answer.is_ok_and(|answer| {
        let folder = PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim());
        fs::read_dir(folder).is_ok_and(|mut files| {
            files.any(|file| {
                file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
            })
        })
    })
}

/// Asks rustup for it; what it said when that failed.
fn add_std(architecture: Architecture) -> Option<String> {
    match Command::new("rustup")
        .args(["target", "add", architecture.triple()])
        .stdin(Stdio::null())
        .output()
    {
        Ok(answer) if answer.status.success() => None,
        Ok(answer) => Some(super::pinned::last_lines(&String::from_utf8_lossy(&answer.stderr), 1)),
        Err(error) => Some(format!("rustup cannot be run ({error})")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wrapper_passes_all_arguments_but_those_that_zig_does_not_take() {
        let dir = tempfile::tempdir().unwrap();
        let zig = dir.path().join("it's zig");
        write_script(&zig, "#!/bin/sh\nfor a in \"$@\"; do echo \"<$a>\"; done\n").unwrap();
        let cc = dir.path().join("cc");
        write_script(&cc, &cc_script(&zig, dir.path(), Architecture::Arm64)).unwrap();
        let answer = Command::new(&cc)
            .args([
                "--target=aarch64-unknown-linux-gnu",
                "-o",
                "a b",
                "-lgcc_s",
                "$HOME *",
                "-fuse-ld=lld",
                "",
            ])
            .output()
            .unwrap();
        let said = String::from_utf8(answer.stdout).unwrap();
        assert!(said.starts_with("<cc>\n<-target>\n<aarch64-linux-gnu.2.34>\n"), "{said}");
        assert!(said.ends_with("<-o>\n<a b>\n<-lunwind>\n<$HOME *>\n<>\n"), "{said}");
    }

    #[test]
    fn a_script_that_is_there_is_not_written_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("ar");
        write_script(&path, "#!/bin/sh\n").unwrap();
        let early = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        fs::File::open(&path).unwrap().set_modified(early).unwrap();
        write_script(&path, "#!/bin/sh\n").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), early);
    }

    #[test]
    fn the_hosts_standard_library_is_seen() {
        assert!(
            has_std(Architecture::host()) || !cfg!(all(target_os = "linux", target_env = "gnu"))
        );
    }
}
