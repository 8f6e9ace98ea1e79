//! The one cargo call: its flags, what it prints while it works, and what it made.

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

/// Why there are no binaries.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Cargo could not be run.
    #[error("cannot run cargo: {0}. Install Rust, or put its `bin` folder on PATH")]
    Cargo(io::Error),
    /// The code does not compile.
    #[error("the handlers do not compile:\n\n{messages}")]
    Compile {
        /// The compiler's errors, as cargo renders them.
        messages: String,
    },
    /// Something else was in the way.
    #[error("cargo build failed ({status}).{hint}\n{tail}")]
    Failed {
        /// How it ended.
        status: String,
        /// What to do, where the output tells.
        hint: &'static str,
        /// The last lines that it printed.
        tail: String,
    },
    /// It was built, and cargo did not say where.
    #[error("cargo built no binary {name}: is there src/bin/{name}.rs in the package?")]
    Missing {
        /// The binary.
        name: String,
    },
}

/// How cargo is called.
pub(super) struct Plan {
    profile: &'static str,
    triple: Option<&'static str>,
    environment: Vec<(String, OsString)>,
}

impl Plan {
    /// With what this machine has.
    pub(super) fn local(root: &Workspace) -> Self {
        Self { profile: "local", triple: None, environment: vec![flags(root)] }
    }

    /// With Zig as C compiler and linker.
    pub(super) fn aws(root: &Workspace, architecture: Architecture, zig: &Toolchain) -> Self {
        let triple = architecture.triple();
        let lower = triple.replace('-', "_");
        let mut environment = vec![flags(root)];
        environment
            .push((format!("CARGO_TARGET_{}_LINKER", lower.to_uppercase()), zig.cc.clone().into()));
        environment.push((format!("CC_{lower}"), zig.cc.clone().into()));
        environment.push((format!("AR_{lower}"), zig.ar.clone().into()));
        Self { profile: "release", triple: Some(triple), environment }
    }
}

/// Flags that keep the names of this machine's folders out of the binaries. They are the only ones:
/// a person's own (say, for the processor at hand) are not for Lambda.
fn flags(root: &Workspace) -> (String, OsString) {
    let mut flags = OsString::new();
    // The last that fits wins, so the widest comes first.
    for (from, to) in [
        (cargo_home(), "/cargo"),
        (Some(root.folder.clone()), "/workspace"),
        (Some(root.target.clone()), "/target"),
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

/// Where cargo keeps the sources of dependencies.
pub(super) fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// One line of cargo's JSON.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line {
    CompilerArtifact {
        target: Target,
        executable: Option<PathBuf>,
    },
    CompilerMessage {
        message: Message,
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
struct Message {
    level: String,
    rendered: Option<String>,
}

/// What comes from the two streams, in the order it comes.
enum Event {
    Json(String),
    Text(String),
}

/// Builds, and tells where each binary is, in the order asked for.
pub(super) fn run(
    root: &Workspace,
    plan: &Plan,
    request: BuildRequest<'_>,
    progress: &mut dyn FnMut(BuildProgress),
) -> Result<Vec<(String, PathBuf)>, BuildError> {
    let mut child = command(root, plan, request).spawn().map_err(BuildError::Cargo)?;
    let (sender, events) = mpsc::channel();
    let mut readers = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        let sender = sender.clone();
        readers.push(thread::spawn(move || {
            send_lines(stdout, |line| sender.send(Event::Json(line)).is_ok())
        }));
    }
    if let Some(stderr) = child.stderr.take() {
        readers.push(thread::spawn(move || {
            send_lines(stderr, |line| sender.send(Event::Text(line)).is_ok())
        }));
    }

    let mut made = BTreeMap::new();
    let mut errors = Vec::new();
    let mut warnings = BTreeSet::new();
    let mut said = String::new();
    for event in events {
        match event {
            Event::Json(line) => match serde_json::from_str(&line) {
                Ok(Line::CompilerArtifact { target, executable: Some(executable) })
                    if target.kind.iter().any(|kind| kind == "bin") =>
                {
                    made.insert(target.name, executable);
                }
                Ok(Line::CompilerMessage {
                    message: Message { level, rendered: Some(rendered) },
                }) => {
                    if level.starts_with("error") {
                        errors.push(rendered);
                    } else if level == "warning" && warnings.insert(rendered.clone()) {
                        progress(BuildProgress::Warning(rendered));
                    }
                }
                _ => {}
            },
            Event::Text(line) => {
                if let Some(step) = compiling(&line) {
                    progress(step);
                } else if line.trim_start().starts_with("Blocking waiting for file lock") {
                    progress(BuildProgress::Waiting);
                } else {
                    said.push_str(&line);
                    said.push('\n');
                }
            }
        }
    }
    for reader in readers {
        // It ends with its stream and cannot fail otherwise.
        let _ = reader.join();
    }
    let status = child.wait().map_err(BuildError::Cargo)?;
    if !status.success() {
        return Err(explain(status.to_string(), &errors, &said));
    }
    let mut binaries = Vec::new();
    for name in request.binaries {
        let binary =
            made.remove(*name).ok_or_else(|| BuildError::Missing { name: (*name).to_owned() })?;
        binaries.push(((*name).to_owned(), binary));
    }
    Ok(binaries)
}

fn command(root: &Workspace, plan: &Plan, request: BuildRequest<'_>) -> Command {
    let mut command = workspace::cargo();
    command.current_dir(&root.folder).args([
        "build",
        "--package",
        request.package,
        "--profile",
        plan.profile,
    ]);
    command.arg(if request.color {
        "--message-format=json-diagnostic-rendered-ansi"
    } else {
        "--message-format=json"
    });
    for name in request.binaries {
        command.args(["--bin", name]);
    }
    if let Some(triple) = plan.triple {
        command.args(["--target", triple]);
    }
    command.arg("--target-dir").arg(&root.target);
    // Cargo counts its units only where it draws them.
    command
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "120")
        .env("CARGO_TERM_COLOR", "never");
    command.env_remove("RUSTFLAGS");
    command.envs(plan.environment.iter().map(|(name, value)| (name, value)));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Reads lines that end in a line feed or, as a progress bar's do, in a carriage return.
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

/// `    Building [===>    ] 12/260: serde, tokio`, as cargo draws it.
fn compiling(line: &str) -> Option<BuildProgress> {
    let (_, rest) = line.trim_start().strip_prefix("Building [")?.split_once("] ")?;
    let (counts, now) = rest.split_once(':').unwrap_or((rest, ""));
    let (done, total) = counts.trim().split_once('/')?;
    Some(BuildProgress::Compiling {
        done: done.parse().ok()?,
        total: total.parse().ok()?,
        now: now.trim().to_owned(),
    })
}

/// The compiler's errors where there are any, else cargo's last words.
fn explain(status: String, errors: &[String], said: &str) -> BuildError {
    let real: Vec<&str> = errors
        .iter()
        .map(String::as_str)
        .filter(|text| !text.contains("aborting due to"))
        .collect();
    let all = format!("{}{said}", real.concat());
    let hint = hint(&all);
    if !real.is_empty() && hint.is_empty() {
        return BuildError::Compile { messages: real.join("\n") };
    }
    BuildError::Failed { status, hint, tail: pinned::last_lines(&all, 30) }
}

/// Causes that lie outside the code.
fn hint(said: &str) -> &'static str {
    if said.contains("linker `cc` not found")
        || said.contains("failed to find tool \"cc\"")
        || said.contains("is `cc` not installed")
    {
        " There is no C compiler: `apt-get install build-essential` (Debian, Ubuntu), `dnf install gcc` (Fedora), `xcode-select --install` (macOS)."
    } else if said.contains("No space left on device") {
        " The disk is full: make room and run the same command again."
    } else if said.contains("the `local` profile")
        || said.contains("profile `local` is not defined")
    {
        " The workspace's Cargo.toml needs a `[profile.local]`."
    } else {
        ""
    }
}

/// Names a path with its folder replaced, for C compilers.
pub(super) fn c_prefix_map(from: &Path, to: &str) -> String {
    format!("-ffile-prefix-map={}={to}", from.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_progress_line_is_read() {
        let line = "    Building [======>                 ] 123/260: handlers(bin), aws-sdk-s3";
        let step = BuildProgress::Compiling {
            done: 123,
            total: 260,
            now: "handlers(bin), aws-sdk-s3".to_owned(),
        };
        assert_eq!(compiling(line), Some(step));
        for other in ["   Compiling serde v1.0.0", "    Building [", "    Building [=>] x/y: z", ""]
        {
            assert_eq!(compiling(other), None, "{other}");
        }
    }

    #[test]
    fn bars_and_lines_are_told_apart() {
        let lines = std::sync::Mutex::new(Vec::new());
        send_lines(&b"one\rtwo\r\nthree\n\r\nfour"[..], |line| {
            lines.lock().unwrap().push(line);
            true
        });
        assert_eq!(lines.into_inner().unwrap(), ["one", "two", "three", "four"]);
    }

    #[test]
    fn a_missing_compiler_is_not_shown_as_an_error_in_the_code() {
        let said = explain(
            "exit status: 101".to_owned(),
            &["error: linker `cc` not found\n".to_owned()],
            "",
        )
        .to_string();
        assert!(said.contains("apt-get install build-essential"), "{said}");
        let said = explain(
            "exit status: 101".to_owned(),
            &["error[E0308]: mismatched types\n --> a.rs\n".to_owned()],
            "error: could not compile\n",
        );
        assert!(matches!(said, BuildError::Compile { .. }));
        assert_eq!(
            said.to_string(),
            "the handlers do not compile:\n\nerror[E0308]: mismatched types\n --> a.rs\n"
        );
    }
}
