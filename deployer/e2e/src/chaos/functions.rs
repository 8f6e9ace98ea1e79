//! The processes that run the functions of the API: pause and kill some of them.

use std::fs;
use std::io;

use fastrand::Rng;
use rustix::process::{Pid, Signal, kill_process};

/// The name of the program of a function, also on AWS.
const PROGRAM: &str = "bootstrap";

/// The functions of an API on this machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Functions {
    /// The process that starts them.
    pub(super) parent: u32,
}

impl Functions {
    /// Whether this system shows the processes.
    pub(super) fn are_known() -> bool {
        fs::metadata("/proc/self/stat").is_ok()
    }

    /// SIGSTOP to each with this probability. Returns how many are paused.
    pub(super) fn pause(self, probability: f64, rng: &mut Rng) -> io::Result<usize> {
        self.signal(Signal::STOP, probability, rng)
    }

    /// SIGKILL to each with this probability. Returns how many were killed.
    pub(super) fn kill(self, probability: f64, rng: &mut Rng) -> io::Result<usize> {
        self.signal(Signal::KILL, probability, rng)
    }

    /// SIGCONT to all.
    pub(super) fn resume(self) -> io::Result<()> {
        self.signal(Signal::CONT, 1.0, &mut Rng::with_seed(0)).map(|_| ())
    }

    fn signal(self, signal: Signal, probability: f64, rng: &mut Rng) -> io::Result<usize> {
        let chosen: Vec<u32> =
            self.processes()?.into_iter().filter(|_| rng.f64() < probability).collect();
        for process in &chosen {
            if let Some(pid) = i32::try_from(*process).ok().and_then(Pid::from_raw) {
                // Fails only if the process has exited meanwhile.
                let _ = kill_process(pid, signal);
            }
        }
        Ok(chosen.len())
    }

    fn processes(self) -> io::Result<Vec<u32>> {
        let ids = fs::read_dir("/proc")?
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
        Ok(ids.filter(|id| self.runs(*id)).collect())
    }

    fn runs(self, process: u32) -> bool {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        name_and_parent(&stat) == Some((PROGRAM, self.parent))
    }
}

/// The fields 2 and 4 of `/proc/PID/stat`. The name may contain spaces and parentheses.
fn name_and_parent(stat: &str) -> Option<(&str, u32)> {
    let (start, rest) = stat.rsplit_once(") ")?;
    let (_, name) = start.split_once(" (")?;
    Some((name, rest.split(' ').nth(1)?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_parent_accepts_a_name_with_parentheses() {
        assert_eq!(name_and_parent("42 (bootstrap) S 7 42 42"), Some(("bootstrap", 7)));
        assert_eq!(name_and_parent("42 (a) (b) S 7 42"), Some(("a) (b", 7)));
        assert_eq!(name_and_parent("42 (bootstrap"), None);
    }
}
