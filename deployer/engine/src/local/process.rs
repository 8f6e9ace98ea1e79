//! Processes that outlive the command that started them: start them detached from the terminal,
//! identify them later, and stop only them.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde::{Deserialize, Serialize};

/// Waits until the caller has recorded this process, leaves the terminal's session, closes
/// inherited files, and replaces itself with the command, which keeps the recorded process id.
///
/// If the caller dies before it has written the record, the pipe closes and the command never
/// starts.
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

/// A killed process exits as soon as the system has ended its input and output.
const KILL_TIMEOUT: Duration = Duration::from_secs(5);
/// The functions of an emulator that has exited exit as well, when they ask it for an event.
const ORPHAN_TIMEOUT: Duration = Duration::from_secs(1);

/// A process, identified by its id and its start time, since the system reuses ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProcessIdentity {
    pub(crate) pid: u32,
    /// The start time in a format of the system. Only equality has a meaning.
    pub(crate) started: String,
}

impl ProcessIdentity {
    /// The running process with this id.
    pub(crate) fn from_pid(pid: u32) -> Option<Self> {
        start_time(pid).map(|started| Self { pid, started })
    }

    /// Whether this process still runs. Another process with the same id does not count.
    pub(crate) fn is_running(&self) -> bool {
        start_time(self.pid).is_some_and(|started| started == self.started)
    }

    fn signal(&self, signal: Signal) {
        let pid = i32::try_from(self.pid).ok().and_then(Pid::from_raw);
        if let (true, Some(pid)) = (self.is_running(), pid) {
            // Fails only if the process has exited since the check, which is the desired state.
            let _ = kill_process(pid, signal);
        }
    }

    /// Sends SIGTERM and waits; sends SIGKILL after `timeout`. Returns whether the process exited
    /// in time. On Linux, also ends what the process had started.
    pub(crate) fn terminate(&self, timeout: Duration) -> bool {
        let started = self.started_processes();
        self.signal(Signal::TERM);
        let exited = self.exits_within(timeout);
        if !exited {
            self.kill_alone();
        }
        end(&started);
        exited
    }

    /// Sends SIGKILL, and waits up to 5 s for the exit. On Linux, also ends what the process had
    /// started.
    pub(crate) fn kill(&self) {
        let started = self.started_processes();
        self.kill_alone();
        end(&started);
    }

    fn kill_alone(&self) {
        self.signal(Signal::KILL);
        self.exits_within(KILL_TIMEOUT);
    }

    /// The other processes of the session that this process leads: the emulator's are those of the
    /// deployed functions. Only Linux shows the session of a process; elsewhere the result is
    /// empty.
    fn started_processes(&self) -> Vec<ProcessIdentity> {
        let session = self.pid.to_string();
        let of_session = |pid| {
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            let is_of_session = pid != self.pid && field_in_stat(&stat, SESSION)? == session;
            let started = start_time_in_stat(&stat).filter(|_| is_of_session)?;
            Some(Self { pid, started })
        };
        let started = process_ids().filter_map(of_session).collect();
        // Checked last: as long as the leader runs, its number is of no other session.
        if self.is_running() { started } else { Vec::new() }
    }

    fn exits_within(&self, timeout: Duration) -> bool {
        all_exit_within(std::slice::from_ref(self), timeout)
    }
}

fn all_exit_within(processes: &[ProcessIdentity], timeout: Duration) -> bool {
    let since = Instant::now();
    while processes.iter().any(ProcessIdentity::is_running) {
        if since.elapsed() > timeout {
            return false;
        }
        sleep(Duration::from_millis(20));
    }
    true
}

/// Waits until the processes, whose parent has exited, have done so, too. Kills those that have not
/// after a moment.
fn end(orphans: &[ProcessIdentity]) {
    if !all_exit_within(orphans, ORPHAN_TIMEOUT) {
        orphans.iter().for_each(|orphan| orphan.signal(Signal::KILL));
        all_exit_within(orphans, KILL_TIMEOUT);
    }
}

/// The start time of a running process. A zombie does not run.
fn start_time(pid: u32) -> Option<String> {
    if Path::new("/proc/self/stat").exists() {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        return start_time_in_stat(&stat);
    }
    let output = Command::new("ps")
        .args(["-o", "stat=,lstart=", "-p", &pid.to_string()])
        .env("LC_ALL", "C")
        .output()
        .ok()?;
    let line = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let (state, since) = line.split_once(char::is_whitespace)?;
    (!state.starts_with('Z')).then(|| since.trim().to_owned())
}

/// The start time in the text of `/proc/PID/stat`: clock ticks since a boot.
fn start_time_in_stat(stat: &str) -> Option<String> {
    if matches!(field_in_stat(stat, STATE)?, "Z" | "X" | "x") {
        return None;
    }
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    Some(format!("{} {}", field_in_stat(stat, START_TIME)?, boot.trim()))
}

// Fields of `/proc/PID/stat` by their number in proc(5).
const STATE: usize = 3;
const SESSION: usize = 6;
const START_TIME: usize = 22;

/// A field after the name (field 2), which may contain spaces and parentheses.
fn field_in_stat(stat: &str, number: usize) -> Option<&str> {
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(number - STATE)
}

/// The ids of all processes; empty on a system without `/proc`.
fn process_ids() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten();
    entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
}

/// Services that run in one of these folders although no record names them: the folder was deleted
/// while they ran, for example by `cargo clean`.
///
/// No other program of these names runs in these folders. Only Linux shows the folder of a process;
/// elsewhere the result is empty.
pub(crate) fn orphaned_services(folders: &[PathBuf], names: &[&str]) -> Vec<ProcessIdentity> {
    // The system shows a deleted folder with this suffix.
    let folders: Vec<PathBuf> = folders
        .iter()
        .map(|folder| without_links(folder))
        .flat_map(|folder| [format!("{} (deleted)", folder.display()).into(), folder])
        .collect();
    process_ids()
        .filter(|pid| {
            let runs_in = fs::read_link(format!("/proc/{pid}/cwd")).unwrap_or_default();
            let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let command = String::from_utf8_lossy(&command);
            folders.contains(&runs_in) && names.iter().any(|name| command.contains(name))
        })
        .filter_map(ProcessIdentity::from_pid)
        .collect()
}

/// The folder with its symbolic links resolved, as far as its parents still exist.
fn without_links(folder: &Path) -> PathBuf {
    folder
        .ancestors()
        .skip(1)
        .find_map(|parent| {
            let rest = folder.strip_prefix(parent).ok()?;
            Some(parent.canonicalize().ok()?.join(rest))
        })
        .unwrap_or_else(|| folder.to_owned())
}

/// A process that runs [`LAUNCH_SCRIPT`] and waits for [`PreparedProcess::start`].
#[derive(Debug)]
pub(crate) struct PreparedProcess {
    child: Child,
    /// To record before the start.
    pub(crate) identity: ProcessIdentity,
}

impl PreparedProcess {
    /// Prepares `command`. Its output is appended to `log`.
    pub(crate) fn new(
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
        let identity = ProcessIdentity::from_pid(child.id())
            .ok_or_else(|| io::Error::other("the process exited immediately"))?;
        Ok(Self { child, identity })
    }

    /// Lets the launch script execute the command.
    pub(crate) fn start(mut self) -> io::Result<StartedProcess> {
        if let Some(mut stdin) = self.child.stdin.take() {
            stdin.write_all(b".")?;
        }
        Ok(StartedProcess { child: self.child })
    }
}

/// A started process whose exit can be observed.
#[derive(Debug)]
pub(crate) struct StartedProcess {
    child: Child,
}

impl StartedProcess {
    /// The exit status; `None` while the process runs.
    pub(crate) fn exit_status(&mut self) -> Option<String> {
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
    fn start_time_in_stat_accepts_a_name_with_spaces_and_parentheses() {
        let stat = "4242 (a) b (c d)) S 1 4242 4242 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 \
                    777123 1000 2000";
        assert!(start_time_in_stat(stat).is_some_and(|started| started.starts_with("777123 ")));
        assert_eq!(start_time_in_stat(&stat.replace(" S ", " Z ")), None, "a zombie does not run");
        assert_eq!(start_time_in_stat("4242 (x"), None);
    }

    #[test]
    fn kill_leaves_another_process_with_the_same_id_running() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let real = ProcessIdentity::from_pid(child.id()).unwrap();
        let earlier = ProcessIdentity { started: "1 an-earlier-boot".to_owned(), ..real.clone() };
        assert!(!earlier.is_running());
        earlier.kill();
        assert!(real.is_running(), "the start time differs");
        real.kill();
        assert!(child.wait().unwrap().code().is_none(), "ended by a signal");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn terminate_and_kill_also_end_what_the_process_started() {
        let dir = tempfile::tempdir().unwrap();
        let python = crate::package::python::Python::find().unwrap().executable;
        // The shell exits at once, and leaves the process that it waits for.
        let command = ["sh", "-c", "sleep 60.5; true"].map(str::to_owned);
        for stop in [
            (|process| assert!(process.terminate(Duration::from_secs(5)))) as fn(&ProcessIdentity),
            ProcessIdentity::kill,
        ] {
            let log = dir.path().join("log");
            let shell = PreparedProcess::new(&python, &command, &log, dir.path()).unwrap();
            let identity = shell.identity.clone();
            let mut running = shell.start().unwrap();
            let started = loop {
                let started = identity.started_processes();
                if !started.is_empty() {
                    break started;
                }
                std::thread::yield_now();
            };
            stop(&identity);
            assert!(started.iter().all(|process| !process.is_running()));
            running.child.wait().unwrap();
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn orphaned_services_finds_a_service_in_a_deleted_folder_but_no_other_program() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().canonicalize().unwrap().join("local-cloud");
        fs::create_dir(&folder).unwrap();
        let start = |seconds: &str| {
            Command::new("sleep").arg(seconds).current_dir(&folder).spawn().unwrap()
        };
        let (mut service, mut shell) = (start("61.5"), start("60"));
        // A process has its command line a moment after `spawn` returns.
        for child in [&service, &shell] {
            let command_line = format!("/proc/{}/cmdline", child.id());
            while fs::read(&command_line).unwrap().is_empty() {
                std::thread::yield_now();
            }
        }
        fs::remove_dir(&folder).unwrap();
        let found: Vec<u32> =
            orphaned_services(&[folder], &["61.5"]).iter().map(|process| process.pid).collect();
        assert_eq!(found, [service.id()]);
        for child in [&mut service, &mut shell] {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    #[test]
    fn prepared_process_does_not_start_when_the_caller_dies() {
        let dir = tempfile::tempdir().unwrap();
        let proof = dir.path().join("started");
        let command = ["touch".to_owned(), proof.to_string_lossy().into_owned()];
        let python = crate::package::python::Python::find().unwrap().executable;

        let launch =
            PreparedProcess::new(&python, &command, &dir.path().join("log"), dir.path()).unwrap();
        let mut child = launch.child;
        drop(child.stdin.take());
        assert!(child.wait().unwrap().success());
        assert!(!proof.exists());

        let launch =
            PreparedProcess::new(&python, &command, &dir.path().join("log"), dir.path()).unwrap();
        let pid = launch.identity.pid;
        let mut running = launch.start().unwrap();
        assert_eq!(running.child.id(), pid, "the command keeps the process id");
        assert!(running.child.wait().unwrap().success());
        assert!(proof.exists());
    }
}
