//! What a command uses: time, CPU and memory, with those of the processes that it starts.

use std::ffi::OsString;
use std::fs::File;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use nix::sys::resource::{UsageWho, getrusage};
use serde::{Deserialize, Serialize};

use crate::process::last_lines;
use crate::statistics::Spread;

/// The first argument of this program when it runs another one and reports what that used.
///
/// The kernel counts the memory of a process also for those that it starts, so a small process must
/// start what is measured.
pub(crate) const HELPER: &str = "usage-of";

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Usage {
    pub(crate) seconds: f64,
    pub(crate) cpu_seconds: f64,
    /// Of the largest process, in bytes.
    pub(crate) peak_memory: u64,
    is_success: bool,
}

/// Runs a program as the helper: its output goes to stderr, what it used to stdout.
pub(crate) fn help(mut command: impl Iterator<Item = OsString>) -> Result<ExitCode> {
    let program = command.next().context("no program")?;
    let mut command = {
        let mut process = Command::new(&program);
        process.args(command).stdin(Stdio::null()).stdout(std::io::stderr());
        process
    };
    let started = Instant::now();
    let status = command.status().with_context(|| format!("cannot run {}", program.display()))?;
    let seconds = started.elapsed().as_secs_f64();
    let used = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = |value: nix::sys::time::TimeVal| {
        value.tv_sec() as f64 + f64::from(i32::try_from(value.tv_usec()).unwrap_or(0)) / 1e6
    };
    let usage = Usage {
        seconds,
        cpu_seconds: time(used.user_time()) + time(used.system_time()),
        peak_memory: u64::try_from(used.max_rss())? * 1024,
        is_success: status.success(),
    };
    crate::print(&serde_json::to_string(&usage)?)?;
    Ok(ExitCode::SUCCESS)
}

/// The command that runs `command` and reports what it used.
fn helper(command: &Command) -> Result<Command> {
    let mut helper = Command::new(std::env::current_exe().context("this program has no path")?);
    helper.arg(HELPER).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => helper.env(name, value),
            None => helper.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        helper.current_dir(folder);
    }
    Ok(helper)
}

/// Runs a command to its end. If it fails, so does this, with the end of its log.
pub(crate) fn measure(command: &Command, log: &Path) -> Result<Usage> {
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let output = helper(command)?.stdin(Stdio::null()).stderr(file).output()?;
    let usage: Option<Usage> = serde_json::from_slice(&output.stdout).ok();
    let lines = || format!("{command:?} failed, so the run has no numbers:\n{}", last_lines(log));
    let usage = usage.with_context(lines)?;
    ensure!(usage.is_success, lines());
    Ok(usage)
}

/// The values of several runs of one command.
#[derive(Debug, Default)]
pub(crate) struct Usages(pub(crate) Vec<Usage>);

/// What is shown of a command.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Time,
    Cpu,
    Memory,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Time, Self::Cpu, Self::Memory];

    fn of(self, usage: &Usage) -> f64 {
        match self {
            Self::Time => usage.seconds,
            Self::Cpu => usage.cpu_seconds,
            Self::Memory => usage.peak_memory as f64 / 1e6,
        }
    }

    /// The median with its unit, and the range in the same unit unless it reads like the median.
    fn text(self, Spread { low, median, high }: Spread) -> String {
        let (scale, digits, unit) = match self {
            Self::Memory => (1.0, 0, "MB"),
            _ if median < 1.0 => (1e3, 0, "ms"),
            _ => (1.0, 1, "s"),
        };
        let [low, median, high] =
            [low, median, high].map(|value| format!("{:.digits$}", value * scale));
        if low == high {
            return format!("{median} {unit}");
        }
        format!("{median} {unit} ({low}–{high})")
    }
}

impl Usages {
    fn values(&self, kind: Kind) -> Vec<f64> {
        self.0.iter().map(|usage| kind.of(usage)).collect()
    }

    /// The cells of a table: time, CPU and memory, each with its range.
    pub(crate) fn cells(&self) -> String {
        let cells = Kind::ALL.map(|kind| {
            Spread::of(self.values(kind)).map_or_else(String::new, |values| kind.text(values))
        });
        cells.join(" | ")
    }

    /// How many times the values of `to` these are, run by run.
    pub(crate) fn ratio(&self, kind: Kind, to: &Self) -> Option<Spread> {
        Spread::of_ratios(&self.values(kind), &to.values(kind))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn usage(seconds: f64) -> Usage {
        Usage { seconds, cpu_seconds: seconds / 2.0, peak_memory: 20_000_000, is_success: true }
    }

    #[test]
    fn cells_have_the_median_and_the_range() {
        let usages = Usages([0.5, 1.5, 0.7].map(usage).into());
        assert_eq!(usages.cells(), "700 ms (500–1500) | 350 ms (250–750) | 20 MB");
        assert_eq!(Usages(vec![usage(2.0)]).cells(), "2.0 s | 1.0 s | 20 MB");
    }

    #[test]
    fn ratio_is_run_by_run() {
        let (one, other) =
            (Usages([1.0, 2.0].map(usage).into()), Usages([2.0, 2.0].map(usage).into()));
        let ratio = other.ratio(Kind::Time, &one).unwrap();
        assert_eq!(ratio, Spread { low: 1.0, median: 1.5, high: 2.0 });
    }
}
