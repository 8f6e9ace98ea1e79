//! The call of cargo that builds all binaries: its flags, its progress and its result.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use serde::Deserialize;

use super::zig::Toolchain;
use super::{Architecture, BuildProgress, BuildRequest, Workspace, pinned, workspace};

/// Why a build failed.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Cargo cannot be run.
    #[error("cannot run cargo: {0}. Install Rust, or add its `bin` folder to PATH")]
    Cargo(io::Error),
    /// The code does not compile.
    #[error("the functions do not compile:\n\n{messages}")]
    Compile {
        /// The compiler's errors as text.
        messages: String,
    },
    /// The build failed for a reason outside the code.
    #[error("cargo build failed ({status}).{hint}\n{tail}")]
    Failed {
        /// The exit status.
        status: String,
        /// What to do, if the output shows it; empty otherwise.
        hint: &'static str,
        /// The last lines of the output.
        tail: String,
    },
    /// Cargo reported no path for a binary.
    #[error("cargo built no binary {name}: check that the package has src/bin/{name}.rs")]
    Missing {
        /// The binary's name.
        name: String,
    },
    /// Cargo reported no path for a library.
    #[error("cargo built no static library: check that the package {package} has src/lib.rs")]
    MissingLibrary {
        /// The package's name.
        package: String,
    },
}

/// The profile that builds in seconds: that of the program which runs this code. A crate that the
/// program and a function depend on is compiled once.
const QUICK_PROFILE: &str = "dev";

/// The settings of a cargo call.
pub(super) struct CargoSettings {
    profile: &'static str,
    triple: Option<&'static str>,
    environment: Vec<(String, OsString)>,
    /// Whether a variable of the user must not reach cargo.
    ignores: fn(&str) -> bool,
}

impl CargoSettings {
    /// As cargo builds the program itself. Another flag would compile each crate again.
    pub(super) fn local() -> Self {
        Self { profile: QUICK_PROFILE, triple: None, environment: Vec::new(), ignores: |_| false }
    }

    /// With Zig as C compiler and linker.
    pub(super) fn aws(
        workspace: &Workspace,
        architecture: Architecture,
        unoptimized: bool,
        zig: &Toolchain,
    ) -> Self {
        let triple = architecture.triple();
        let lower = triple.replace('-', "_");
        let mut environment = vec![flags(workspace)];
        environment
            .push((format!("CARGO_TARGET_{}_LINKER", lower.to_uppercase()), zig.cc.clone().into()));
        environment.push((format!("CC_{lower}"), zig.cc.clone().into()));
        environment.push((format!("AR_{lower}"), zig.ar.clone().into()));
        let ignores = |name: &str| changes_the_build(name) || is_c_flag(name);
        let profile = if unoptimized { QUICK_PROFILE } else { "release" };
        Self { profile, triple: Some(triple), environment, ignores }
    }
}

/// Whether a variable of the user changes what is built, or for which machine: the functions of the
/// same source are the same on each machine.
fn changes_the_build(name: &str) -> bool {
    const NAMES: [&str; 4] =
        ["CARGO_BUILD_INCREMENTAL", "CARGO_BUILD_TARGET", "CARGO_INCREMENTAL", "RUSTFLAGS"];
    NAMES.contains(&name) || name.starts_with("CARGO_PROFILE_")
}

/// Whether a variable has flags of a C compiler. They may require this machine's processor.
fn is_c_flag(name: &str) -> bool {
    let name = name.strip_prefix("TARGET_").unwrap_or(name);
    ["CFLAGS", "CXXFLAGS"].iter().any(|flags| name.starts_with(flags))
}

/// The compiler flags. They keep the paths of this machine out of the binaries. They replace the
/// flags of the user, which may require this machine's processor.
fn flags(workspace: &Workspace) -> (String, OsString) {
    let mut flags = OsString::new();
    // The compiler uses the last prefix that matches, so the longest comes last.
    for (from, to) in [
        (cargo_home(), "/cargo"),
        (Some(workspace.folder.clone()), "/workspace"),
        (Some(workspace.target.clone()), "/target"),
    ] {
        if let Some(from) = from {
            if !flags.is_empty() {
                flags.push("\u{1f}");
            }
            flags.push("--remap-path-prefix=");
            flags.push(from);
            flags.push("=");
            flags.push(to);
        }
    }
    ("CARGO_ENCODED_RUSTFLAGS".to_owned(), flags)
}

/// The folder with the sources of dependencies.
pub(super) fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// One line of cargo's JSON output.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum CargoMessage {
    CompilerArtifact {
        target: Target,
        executable: Option<PathBuf>,
        filenames: Vec<PathBuf>,
    },
    CompilerMessage {
        message: Diagnostic,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    rendered: Option<String>,
}

/// A line from one of cargo's two output streams.
enum OutputLine {
    Json(String),
    Text(String),
}

/// Builds the binaries. Returns the name and path of each, in the order of the request.
pub(super) fn binaries(
    workspace: &Workspace,
    settings: &CargoSettings,
    request: BuildRequest<'_>,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<Vec<(String, PathBuf)>, BuildError> {
    let mut command = command("build", workspace, settings, request.color);
    if settings.triple.is_some() && settings.profile == QUICK_PROFILE {
        // Lambda limits the size, and debug information is most of an unoptimized binary.
        command.args(["--config", "profile.dev.strip=true"]);
    }
    // Cargo enables the features that one of these packages needs. Only the binaries are built.
    for package in [request.package].into_iter().chain(request.program) {
        command.args(["--package", package]);
    }
    for name in request.binaries {
        command.args(["--bin", name]);
    }
    let mut built = run(command, progress)?;
    let path = |name: &&str| {
        let path =
            built.remove(*name).ok_or_else(|| BuildError::Missing { name: name.to_string() });
        path.map(|path| (name.to_string(), path))
    };
    request.binaries.iter().map(path).collect()
}

/// Builds the library of a package as a static one, which is optimized as a whole.
pub(super) fn library(
    workspace: &Workspace,
    settings: &CargoSettings,
    package: &str,
    color: bool,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<PathBuf, BuildError> {
    let mut command = command("rustc", workspace, settings, color);
    command.args(["--package", package, "--lib", "--crate-type", "staticlib"]);
    let missing = || BuildError::MissingLibrary { package: package.to_owned() };
    run(command, progress)?.remove(&package.replace('-', "_")).ok_or_else(missing)
}

/// Runs cargo. Returns the path of each binary and of each static library.
fn run(
    mut command: Command,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<BTreeMap<String, PathBuf>, BuildError> {
    let mut child = command.spawn().map_err(BuildError::Cargo)?;
    let (sender, lines) = mpsc::channel();
    let mut readers = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        let sender = sender.clone();
        readers.push(thread::spawn(move || {
            send_lines(stdout, |line| sender.send(OutputLine::Json(line)).is_ok())
        }));
    }
    if let Some(stderr) = child.stderr.take() {
        readers.push(thread::spawn(move || {
            send_lines(stderr, |line| sender.send(OutputLine::Text(line)).is_ok())
        }));
    }

    let mut built = BTreeMap::new();
    let mut errors = Vec::new();
    let mut warnings = BTreeSet::new();
    let mut other_output = String::new();
    for line in lines {
        match line {
            OutputLine::Json(line) => match serde_json::from_str(&line) {
                Ok(CargoMessage::CompilerArtifact { target, executable, filenames }) => {
                    let is = |kind| target.kind.iter().any(|one| one == kind);
                    let is_archive = |path: &PathBuf| path.extension().is_some_and(|e| e == "a");
                    let path = if is("bin") {
                        executable
                    } else if is("staticlib") {
                        filenames.into_iter().find(is_archive)
                    } else {
                        None
                    };
                    if let Some(path) = path {
                        built.insert(target.name, path);
                    }
                }
                Ok(CargoMessage::CompilerMessage {
                    message: Diagnostic { level, rendered: Some(rendered) },
                }) => {
                    if level.starts_with("error") {
                        errors.push(rendered);
                    } else if level == "warning" && warnings.insert(rendered.clone()) {
                        progress(BuildProgress::Warning(rendered));
                    }
                }
                _ => {}
            },
            OutputLine::Text(line) => {
                if let Some(step) = parse_progress(&line) {
                    progress(step);
                } else if line.trim_start().starts_with("Blocking waiting for file lock") {
                    progress(BuildProgress::Waiting);
                } else {
                    other_output.push_str(&line);
                    other_output.push('\n');
                }
            }
        }
    }
    for reader in readers {
        // The thread ends with its stream and does not panic.
        let _ = reader.join();
    }
    let status = child.wait().map_err(BuildError::Cargo)?;
    if !status.success() {
        return Err(build_error(status.to_string(), &errors, &other_output));
    }
    Ok(built)
}

/// A call of cargo, without what it builds.
fn command(
    subcommand: &str,
    workspace: &Workspace,
    settings: &CargoSettings,
    color: bool,
) -> Command {
    let mut command = workspace::cargo();
    command.current_dir(&workspace.folder).args([subcommand, "--profile", settings.profile]);
    command.arg(if color {
        "--message-format=json-diagnostic-rendered-ansi"
    } else {
        "--message-format=json"
    });
    if let Some(triple) = settings.triple {
        command.args(["--target", triple]);
    }
    command.arg("--target-dir").arg(&workspace.target);
    // Without these, cargo prints no progress to a pipe.
    command
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "120")
        .env("CARGO_TERM_COLOR", "never");
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(settings.ignores) {
            command.env_remove(name);
        }
    }
    command.envs(settings.environment.iter().map(|(name, value)| (name, value)));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Reads lines that end in a line feed, or in a carriage return as those of a progress bar.
fn send_lines(stream: impl Read, send: impl Fn(String) -> bool) {
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    loop {
        line.clear();
        match reader.read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        for part in line.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|part| !part.is_empty())
        {
            if !send(String::from_utf8_lossy(part).into_owned()) {
                return;
            }
        }
    }
}

/// Parses cargo's progress line: `    Building [===>    ] 12/260: serde, tokio`.
fn parse_progress(line: &str) -> Option<BuildProgress> {
    let (_, rest) = line.trim_start().strip_prefix("Building [")?.split_once("] ")?;
    let (counts, units) = rest.split_once(':').unwrap_or((rest, ""));
    let (done, total) = counts.trim().split_once('/')?;
    Some(BuildProgress::Compiling {
        done: done.parse().ok()?,
        total: total.parse().ok()?,
        now: units.trim().to_owned(),
    })
}

/// The compiler's errors, if there are any, else the end of cargo's output.
fn build_error(status: String, errors: &[String], output: &str) -> BuildError {
    let real: Vec<&str> = errors
        .iter()
        .map(String::as_str)
        .filter(|text| !text.contains("aborting due to"))
        .collect();
    let all = format!("{}{output}", real.concat());
    let hint = hint(&all);
    if !real.is_empty() && hint.is_empty() {
        return BuildError::Compile { messages: real.join("\n") };
    }
    BuildError::Failed { status, hint, tail: pinned::last_lines(&all, 30) }
}

/// What to do about common errors outside the code; empty for others.
pub(super) fn hint(output: &str) -> &'static str {
    if output.contains("linker `cc` not found")
        || output.contains("failed to find tool \"cc\"")
        || output.contains("is `cc` not installed")
    {
        " There is no C compiler: run `apt-get install build-essential` (Debian, Ubuntu), `dnf \
         install gcc` (Fedora) or `xcode-select --install` (macOS)."
    } else if output.contains("No space left on device") {
        " The disk is full: free some space and run the same command again."
    } else {
        ""
    }
}

/// The flag of a C compiler that replaces a path in its output.
pub(super) fn c_prefix_map(from: &Path, to: &str) -> String {
    format!("-ffile-prefix-map={}={to}", from.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_the_build_holds_for_profiles_and_targets_but_not_for_tools() {
        for name in ["CARGO_BUILD_TARGET", "CARGO_PROFILE_RELEASE_PANIC", "RUSTFLAGS"] {
            assert!(changes_the_build(name), "{name}");
        }
        for name in ["CARGO_HOME", "CARGO_BUILD_JOBS", "RUSTC_WRAPPER", "CARGO_HTTP_PROXY", "CC"] {
            assert!(!changes_the_build(name), "{name}");
        }
        for name in ["CFLAGS", "TARGET_CFLAGS", "CXXFLAGS_aarch64-unknown-linux-gnu"] {
            assert!(is_c_flag(name), "{name}");
        }
    }

    #[test]
    fn parse_progress_accepts_only_progress_lines() {
        let line = "    Building [======>                 ] 123/260: handlers(bin), aws-sdk-s3";
        let step = BuildProgress::Compiling {
            done: 123,
            total: 260,
            now: "handlers(bin), aws-sdk-s3".to_owned(),
        };
        assert_eq!(parse_progress(line), Some(step));
        for other in ["   Compiling serde v1.0.0", "    Building [", "    Building [=>] x/y: z", ""]
        {
            assert_eq!(parse_progress(other), None, "{other}");
        }
    }

    #[test]
    fn send_lines_splits_at_line_feeds_and_carriage_returns() {
        let lines = std::sync::Mutex::new(Vec::new());
        send_lines(&b"one\rtwo\r\nthree\n\r\nfour"[..], |line| {
            lines.lock().unwrap().push(line);
            true
        });
        assert_eq!(lines.into_inner().unwrap(), ["one", "two", "three", "four"]);
    }

    #[test]
    fn build_error_distinguishes_code_from_environment() {
        let status = || "exit status: 101".to_owned();
        let linker = ["error: linker `cc` not found\n".to_owned()];
        let message = build_error(status(), &linker, "").to_string();
        assert!(message.contains("apt-get install build-essential"), "{message}");
        let code = ["error[E0308]: mismatched types\n --> a.rs\n".to_owned()];
        let error = build_error(status(), &code, "error: could not compile\n");
        assert!(matches!(error, BuildError::Compile { .. }));
        assert_eq!(
            error.to_string(),
            "the functions do not compile:\n\nerror[E0308]: mismatched types\n --> a.rs\n"
        );
    }
}
