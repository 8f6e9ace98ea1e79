//! Links bootstraps from a library that has all functions. The library is optimized as a whole
//! once; of each bootstrap, the linker removes what its function does not use.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest, Sha256};

use super::build::hint;
use super::{PackageError, exception_tables, in_parallel, pinned};
use crate::net::hex;

/// As the compiler links an optimized binary.
const FLAGS: [&str; 5] = ["-O2", "-pie", "-Wl,--gc-sections", "-Wl,-z,relro,-z,now", "-Wl,-s"];
/// What Rust's standard library needs of the system.
const LIBRARIES: [&str; 5] = ["-lgcc_s", "-lpthread", "-lm", "-ldl", "-lc"];

const NOT_EXPORTED: &str =
    " The library must export a function of this name: `extern \"C\" fn NAME() -> c_int`.";

/// Why a bootstrap was not linked.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The linker cannot be run.
    #[error("cannot run the linker {}: {source}", linker.display())]
    Run {
        /// The linker.
        linker: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The library is no archive of object files.
    #[error("cannot read the object files in {}: {source}", library.display())]
    Unreadable {
        /// The library with all functions.
        library: PathBuf,
        /// What is wrong.
        source: object::Error,
    },
    /// The linker failed.
    #[error("cannot link {name} from {}.{hint}\n{output}", library.display())]
    Failed {
        /// The function's name.
        name: String,
        /// The library with all functions.
        library: PathBuf,
        /// What to do, if the output shows it; empty otherwise.
        hint: &'static str,
        /// The last lines of the linker's output.
        output: String,
    },
}

/// The start of a program that calls a function of the library. Like Rust's own start, it ignores
/// the signal of a write to a closed connection, so that the write returns an error.
fn start(name: &str) -> String {
    format!(
        "#include <signal.h>\nint {name}(void);\n\
         int main(void) {{ signal(SIGPIPE, SIG_IGN); return {name}(); }}\n"
    )
}

/// The bootstraps of one library. Until the lock is dropped, no other process writes them.
pub(super) struct Linked {
    /// The name and path of each.
    pub(super) bootstraps: Vec<(String, PathBuf)>,
    pub(super) lock: File,
}

/// Links the bootstrap of each function into a folder beside the library, unless it is there and
/// was linked from the same bytes.
pub(super) fn link(linker: &Path, library: &Path, names: &[&str]) -> Result<Linked, PackageError> {
    let folder = library.with_extension("linked");
    fs::create_dir_all(&folder).map_err(io("create", &folder))?;
    let lock = folder.join("lock");
    let lock = File::create(&lock)
        .and_then(|file| file.lock().map(|()| file))
        .map_err(io("lock", &lock))?;
    let mut archive = fs::read(library).map_err(io("read", library))?;
    exception_tables::tie(&mut archive)
        .map_err(|source| LinkError::Unreadable { library: library.to_owned(), source })?;
    let mut inputs = Sha256::new();
    inputs.update(fs::read(linker).map_err(io("read", linker))?);
    inputs.update([FLAGS, LIBRARIES].concat().concat());
    inputs.update(Sha256::digest(&archive));
    let bootstraps: Vec<_> =
        names.iter().map(|name| Bootstrap::new(name, &folder, &inputs)).collect();
    let changed: Vec<_> = bootstraps.iter().filter(|bootstrap| !bootstrap.is_linked()).collect();
    if !changed.is_empty() {
        let tied = folder.join("functions.a");
        fs::write(&tied, archive).map_err(io("write", &tied))?;
        in_parallel(changed, |bootstrap| bootstrap.link(linker, &tied))?;
    }
    let bootstraps = bootstraps.into_iter().map(|it| (it.name, it.binary)).collect();
    Ok(Linked { bootstraps, lock })
}

struct Bootstrap {
    name: String,
    binary: PathBuf,
    /// The text of its start.
    start: String,
    /// The hash of all that it is linked from.
    inputs: String,
    /// The file with the hash of the last link that succeeded.
    stamp: PathBuf,
}

impl Bootstrap {
    fn new(name: &str, folder: &Path, inputs: &Sha256) -> Self {
        let start = start(name);
        let inputs = hex(&inputs.clone().chain_update(&start).finalize());
        let (binary, stamp) = (folder.join(name), folder.join(format!("{name}.inputs")));
        Self { name: name.to_owned(), binary, start, inputs, stamp }
    }

    fn is_linked(&self) -> bool {
        self.binary.is_file() && fs::read_to_string(&self.stamp).is_ok_and(|it| it == self.inputs)
    }

    fn link(&self, linker: &Path, library: &Path) -> Result<(), PackageError> {
        // First, so that a linker that is stopped leaves no stamp of what was there before.
        match fs::remove_file(&self.stamp) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(io("delete", &self.stamp)(error));
            }
            _ => {}
        }
        let source = self.binary.with_extension("c");
        fs::write(&source, &self.start).map_err(io("write", &source))?;
        let output = Command::new(linker)
            .arg("-o")
            .args([&*self.binary, &source, library])
            .args(FLAGS)
            .args(LIBRARIES)
            .stdin(Stdio::null())
            .output()
            .map_err(|source| LinkError::Run { linker: linker.to_owned(), source })?;
        if !output.status.success() {
            let output = pinned::last_lines(&String::from_utf8_lossy(&output.stderr), 10);
            let is_missing = ["symbol: ", "reference to `"]
                .iter()
                .any(|before| output.contains(&format!("undefined {before}{}", self.name)));
            let hint = if is_missing { NOT_EXPORTED } else { hint(&output) };
            let (name, library) = (self.name.clone(), library.to_owned());
            return Err(LinkError::Failed { name, library, hint, output }.into());
        }
        fs::write(&self.stamp, &self.inputs).map_err(io("write", &self.stamp))
    }
}

fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> PackageError {
    let path = path.to_owned();
    move |source| PackageError::Io { action, path, source }
}

// The linkers of other systems have other flags.
#[cfg(test)]
#[cfg(target_os = "linux")]
pub(super) mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    const SOURCE: &str = r#"
        #[unsafe(no_mangle)]
        extern "C" fn three() -> i32 { 3 }

        #[unsafe(no_mangle)]
        extern "C" fn write_to_closed_pipe() -> i32 {
            let (reader, mut writer) = std::io::pipe().unwrap();
            drop(reader);
            i32::from(std::io::Write::write(&mut writer, b"text").is_ok())
        }
    "#;

    /// A folder with a linker, which counts its calls, and with a library.
    pub(in super::super) struct Files(tempfile::TempDir);

    impl Files {
        pub(in super::super) fn new() -> Self {
            let files = Self(tempfile::tempdir().unwrap());
            fs::write(files.linker(), "#!/bin/sh\necho >>\"$0.calls\"\nexec cc \"$@\"\n").unwrap();
            fs::set_permissions(files.linker(), fs::Permissions::from_mode(0o755)).unwrap();
            files.compile(SOURCE);
            files
        }

        fn linker(&self) -> PathBuf {
            self.0.path().join("linker")
        }

        pub(in super::super) fn library(&self) -> PathBuf {
            self.0.path().join("liball.a")
        }

        fn compile(&self, source: &str) {
            let path = self.0.path().join("all.rs");
            fs::write(&path, source).unwrap();
            let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
            let mut command = Command::new(rustc);
            command.args(["--edition=2024", "--crate-type=staticlib", "-O", "-o"]);
            assert!(command.arg(self.library()).arg(&path).status().unwrap().success());
        }

        fn link(&self, names: &[&str]) -> Result<Vec<i32>, PackageError> {
            let linked = link(&self.linker(), &self.library(), names)?;
            let exit_code = |(_, path)| Command::new::<PathBuf>(path).status().unwrap().code();
            Ok(linked.bootstraps.into_iter().map(|binary| exit_code(binary).unwrap()).collect())
        }

        fn calls(&self) -> usize {
            fs::read_to_string(self.linker().with_extension("calls")).unwrap().lines().count()
        }
    }

    #[test]
    fn link_makes_programs_that_start_at_the_function_of_their_name() {
        let files = Files::new();
        assert_eq!(files.link(&["three", "write_to_closed_pipe"]).unwrap(), [3, 0]);
    }

    #[test]
    fn link_runs_again_only_for_changed_inputs() {
        let files = Files::new();
        files.link(&["three"]).unwrap();
        files.link(&["three"]).unwrap();
        assert_eq!(files.calls(), 1);
        files.compile(&SOURCE.replace("{ 3 }", "{ 4 }"));
        assert_eq!(files.link(&["three"]).unwrap(), [4]);
        assert_eq!(files.calls(), 2);
        // A linker that fails leaves no stamp, not even that of the bootstrap before.
        files.compile("");
        assert!(files.link(&["three"]).is_err());
        files.compile(&SOURCE.replace("{ 3 }", "{ 4 }"));
        assert_eq!(files.link(&["three"]).unwrap(), [4]);
        assert_eq!(files.calls(), 4);
    }

    #[test]
    fn link_names_a_function_that_the_library_does_not_export() {
        let error = Files::new().link(&["three", "four"]).unwrap_err().to_string();
        assert!(error.starts_with("cannot link four from "), "{error}");
        assert!(error.contains("must export a function of this name"), "{error}");
    }
}
