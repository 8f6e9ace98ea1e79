//! Processes that outlive us: starting them apart from the terminal, knowing them again, ending them and no other.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde::{Deserialize, Serialize};

/// Becomes the service: waits until its identity is on record, leaves the terminal's session and every file that it
/// inherited, and executes the command in its own place, so that the process id stays the one recorded.
///
/// Were we killed before the record is written, the pipe closes and nothing starts.
const LAUNCH_SCRIPT: &str = "\
import os, sys
if os.read(0, 1) != b'.':
    sys.exit(0)
null = os.open(os.devnull, os.O_RDONLY)
os.dup2(null, 0)
os.setsid()
os.closerange(3, 4096)
os.execvp(sys.argv[1], sys.argv[1:])
";

/// Which process, beyond its number: numbers are given out again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessIdentity {
    /// The process id.
    pub pid: u32,
    /// When it was started, in the system's own terms; compared only for equality.
    pub started: String,
}

impl ProcessIdentity {
    /// The process that has this number now, if it runs.
    fn of(pid: u32) -> Option<Self> {
        started(pid).map(|started| Self { pid, started })
    }

    /// Whether this very process still runs.
    #[must_use]
    pub fn alive(&self) -> bool {
        started(self.pid).is_some_and(|started| started == self.started)
    }

    fn signal(&self, signal: Signal) {
        let pid = i32::try_from(self.pid).ok().and_then(Pid::from_raw);
        if let (true, Some(pid)) = (self.alive(), pid) {
            // It may end between the look and the signal; then there is nothing to do.
            let _ = kill_process(pid, signal);
        }
    }

    /// Asks it to end and waits; kills it when `patience` is over. Whether it ended by itself.
    pub fn end(&self, patience: Duration) -> bool {
        self.signal(Signal::TERM);
        if self.gone_within(patience) {
            return true;
        }
        self.kill();
        false
    }

    /// Kills it without asking, and waits for that.
    pub fn kill(&self) {
        self.signal(Signal::KILL);
        self.gone_within(Duration::from_secs(5));
    }

    fn gone_within(&self, patience: Duration) -> bool {
        let since = Instant::now();
        while self.alive() {
            if since.elapsed() > patience {
                return false;
            }
            sleep(Duration::from_millis(20));
        }
        true
    }
}

/// When the process was started; nothing when it does not run (a zombie does not).
fn started(pid: u32) -> Option<String> {
    if Path::new("/proc/self/stat").exists() {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
        return started_in(&stat).map(|ticks| format!("{ticks} {}", boot.trim()));
    }
    let answer = Command::new("ps")
        .args(["-o", "stat=,lstart=", "-p", &pid.to_string()])
        .env("LC_ALL", "C")
        .output()
        .ok()?;
    let line = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    let (state, since) = line.split_once(char::is_whitespace)?;
    (!state.starts_with('Z')).then(|| since.trim().to_owned())
}

/// The start time (field 22) from the text of `/proc/PID/stat`. The name (field 2) may hold spaces and brackets.
fn started_in(stat: &str) -> Option<&str> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    let state = fields.next()?;
    if matches!(state, "Z" | "X" | "x") {
        return None;
    }
    fields.nth(18)
}

/// Services that were started in this folder and are on no record: the folder was removed under them, as `cargo clean` does.
///
/// They are known by the folder that they run in, which no other program of these names shares. Where the system does not
/// show that (it does on Linux), none are found.
pub(crate) fn orphaned_services(folder: &Path, names: &[&str]) -> Vec<ProcessIdentity> {
    let Ok(processes) = fs::read_dir("/proc") else { return Vec::new() };
    // The system shows it without links; the folder itself may be gone, and the one above it, too.
    let resolved = folder
        .ancestors()
        .skip(1)
        .find_map(|above| Some(above.canonicalize().ok()?.join(folder.strip_prefix(above).ok()?)));
    let folder = resolved.as_deref().unwrap_or(folder);
    let removed = format!("{} (deleted)", folder.display());
    processes
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .filter(|pid| {
            let runs_in = fs::read_link(format!("/proc/{pid}/cwd")).unwrap_or_default();
            let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let command = String::from_utf8_lossy(&command);
            (runs_in == folder || runs_in == Path::new(&removed))
                && names.iter().any(|name| command.contains(name))
        })
        .filter_map(ProcessIdentity::of)
        .collect()
}

/// A process that waits for its go.
#[derive(Debug)]
pub(crate) struct Launch {
    child: Child,
    /// What to write down before it goes.
    pub(crate) identity: ProcessIdentity,
}

impl Launch {
    /// Prepares `command`, with its output appended to `log`.
    pub(crate) fn prepare(
        python: &Path,
        command: &[String],
        log: &Path,
        folder: &Path,
    ) -> io::Result<Self> {
        let out = File::options().create(true).append(true).open(log)?;
        let child = Command::new(python)
            .args(["-I", "-S", "-c", LAUNCH_SCRIPT])
            .args(command)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(out.try_clone()?)
            .stderr(out)
            .spawn()?;
        let identity = ProcessIdentity::of(child.id())
            .ok_or_else(|| io::Error::other("the process ended at once"))?;
        Ok(Self { child, identity })
    }

    /// Lets it go.
    pub(crate) fn go(mut self) -> io::Result<Running> {
        if let Some(mut stdin) = self.child.stdin.take() {
            stdin.write_all(b".")?;
        }
        Ok(Running { child: self.child })
    }
}

/// A process that was let go, while we still wait for it to answer.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
}

impl Running {
    /// How it ended, if it did.
    pub(crate) fn ended(&mut self) -> Option<String> {
        match self.child.try_wait() {
            Ok(Some(status)) => Some(status.to_string()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_time_is_read_behind_a_name_with_brackets_and_spaces() {
        let stat = "4242 (a) b (c d)) S 1 4242 4242 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 777123 1000 2000";
        assert_eq!(started_in(stat), Some("777123"));
        assert_eq!(started_in(&stat.replace(" S ", " Z ")), None, "a zombie does not run");
        assert_eq!(started_in("4242 (x"), None);
    }

    #[test]
    fn another_process_of_the_same_number_is_never_killed() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let real = ProcessIdentity::of(child.id()).unwrap();
        let earlier = ProcessIdentity { started: "1 an-earlier-boot".to_owned(), ..real.clone() };
        assert!(!earlier.alive());
        earlier.kill();
        assert!(real.alive(), "it was another process");
        real.kill();
        assert!(child.wait().unwrap().code().is_none(), "ended by a signal");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_service_whose_folder_was_removed_is_found_and_a_shell_in_it_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().canonicalize().unwrap().join("local-cloud");
        fs::create_dir(&folder).unwrap();
        let start = |seconds: &str| {
            Command::new("sleep").arg(seconds).current_dir(&folder).spawn().unwrap()
        };
        let (mut service, mut shell) = (start("61.5"), start("60"));
        fs::remove_dir(&folder).unwrap();
        let found: Vec<u32> =
            orphaned_services(&folder, &["61.5"]).iter().map(|process| process.pid).collect();
        assert_eq!(found, [service.id()]);
        for child in [&mut service, &mut shell] {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    #[test]
    fn what_we_prepared_does_not_start_when_we_die_first() {
        let dir = tempfile::tempdir().unwrap();
        let proof = dir.path().join("started");
        let command = ["touch".to_owned(), proof.to_string_lossy().into_owned()];
        let python = crate::package::python::Python::find().unwrap().executable;

        let launch =
            Launch::prepare(&python, &command, &dir.path().join("log"), dir.path()).unwrap();
        let mut child = launch.child;
        drop(child.stdin.take());
        assert!(child.wait().unwrap().success());
        assert!(!proof.exists());

        let launch =
            Launch::prepare(&python, &command, &dir.path().join("log"), dir.path()).unwrap();
        let pid = launch.identity.pid;
        let mut running = launch.go().unwrap();
        assert_eq!(running.child.id(), pid, "the process keeps its number");
        assert!(running.child.wait().unwrap().success());
        assert!(proof.exists());
    }
}
