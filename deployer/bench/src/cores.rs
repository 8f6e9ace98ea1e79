//! The cores of a run: the functions share one, and all that serves them has the others.

use std::io;

use anyhow::{Context, Result};
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

/// The most cores that a set can have.
const CORES_MAX: usize = CpuSet::MAX_CPU;

pub(crate) struct Cores {
    function: CpuSet,
    others: CpuSet,
}

impl Cores {
    /// Divides the cores that this process may use, and moves it to its part. On a machine with one
    /// core, all share it.
    pub(crate) fn divide() -> Result<Self> {
        let mut others = sched_getaffinity(None).context("cannot read this process's cores")?;
        let core = (0..CORES_MAX).rev().find(|core| others.is_set(*core));
        let core = core.context("this process may use no core")?;
        let mut function = CpuSet::new();
        function.set(core);
        if others.count() > 1 {
            others.unset(core);
        }
        let cores = Self { function, others };
        sched_setaffinity(None, &cores.others).context("cannot choose this process's cores")?;
        Ok(cores)
    }

    /// Runs `start` on the core of the functions: a process inherits the cores of the thread that
    /// starts it.
    pub(crate) fn on_function_core<T>(&self, start: impl FnOnce() -> T) -> io::Result<T> {
        sched_setaffinity(None, &self.function)?;
        let started = start();
        sched_setaffinity(None, &self.others)?;
        Ok(started)
    }
}
