//! The process of a function, as Lambda starts it: its environment, its core, what it uses.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use hyper::body::Bytes;
use tokio::process::{Child, Command};

use crate::cores::Cores;
use crate::runtime_api::{Answer, RuntimeApi};

/// A function that is silent for this long hangs. It is no limit of what is measured.
const SILENCE_MAX: Duration = Duration::from_secs(120);

/// How a function is started.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    /// The whole environment, but for the address of the Runtime API.
    pub(crate) variables: BTreeMap<&'static str, OsString>,
}

/// A running function; it is killed with the value.
pub(crate) struct Function {
    process: Child,
    api: RuntimeApi,
    log: PathBuf,
    pub(crate) started: Instant,
}

impl Function {
    /// Starts the function on its core. Its log goes to a file in `folder`.
    pub(crate) async fn start(program: &Program, cores: &Cores, folder: &Path) -> Result<Self> {
        let api = RuntimeApi::start().await?;
        let log = folder.join("function.log");
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut command = Command::new(&program.program);
        command
            .args(&program.arguments)
            .env_clear()
            .envs(&program.variables)
            .env("AWS_LAMBDA_RUNTIME_API", api.address())
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .kill_on_drop(true);
        let started = Instant::now();
        let what = || format!("cannot run {}", program.program.display());
        let process = cores.on_function_core(|| command.spawn())?.with_context(what)?;
        Ok(Self { process, api, log, started })
    }

    /// Waits until the function asks for an event.
    pub(crate) async fn next(&mut self) -> Result<Instant> {
        let Self { process, api, log, .. } = self;
        alive(process, log, api.next()).await
    }

    /// Hands out an event; the function must be waiting for one.
    pub(crate) async fn invoke(&mut self, event: Bytes) -> Result<Answer> {
        let Self { process, api, log, .. } = self;
        alive(process, log, api.invoke(event)).await
    }

    /// The number of the process.
    pub(crate) fn id(&self) -> Result<u32> {
        self.process.id().context("the function has ended")
    }

    /// The CPU time of its threads up to now.
    pub(crate) fn cpu(&self) -> Result<Duration> {
        let tasks = self.proc("task")?;
        let mut nanoseconds = 0;
        for task in tasks.read_dir()? {
            // A thread can end meanwhile; what it used is then missing, which is little.
            let Ok(text) = std::fs::read_to_string(task?.path().join("schedstat")) else {
                continue;
            };
            let used = text.split(' ').next().and_then(|used| used.parse::<u64>().ok());
            nanoseconds += used.context("the kernel counts no CPU time (schedstat)")?;
        }
        Ok(Duration::from_nanos(nanoseconds))
    }

    /// The most memory that it had, in bytes.
    pub(crate) fn peak_memory(&self) -> Result<u64> {
        let text = std::fs::read_to_string(self.proc("status")?)?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        let kilobytes: Option<u64> = kilobytes.and_then(|text| text.trim().parse().ok());
        Ok(kilobytes.context("the kernel reports no peak memory (VmHWM)")? * 1024)
    }

    /// Ends the process and waits for its end, so that it takes nothing from the next one.
    pub(crate) async fn kill(mut self) -> Result<()> {
        self.process.kill().await.context("cannot end a function")
    }

    /// Asks the process to end, which lets valgrind write its counts, and waits for the end.
    pub(crate) async fn terminate(mut self) -> Result<()> {
        if let Some(id) = self.process.id().and_then(|id| i32::try_from(id).ok()) {
            let id = rustix::process::Pid::from_raw(id).context("a process without an id")?;
            rustix::process::kill_process(id, rustix::process::Signal::TERM)?;
        }
        self.process.wait().await?;
        Ok(())
    }

    fn proc(&self, name: &str) -> Result<PathBuf> {
        let id = self.id()?;
        Ok(PathBuf::from(format!("/proc/{id}/{name}")))
    }
}

/// The output of `work`, unless the process ends before or is silent.
async fn alive<T>(
    process: &mut Child,
    log: &Path,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let output = tokio::select! {
        output = work => output,
        status = process.wait() => match status {
            Ok(status) => Err(anyhow::anyhow!("the function ended ({status})")),
            Err(error) => Err(error.into()),
        },
        () = tokio::time::sleep(SILENCE_MAX) => {
            Err(anyhow::anyhow!("the function was silent for {} s", SILENCE_MAX.as_secs()))
        }
    };
    output.with_context(|| match last_lines(log) {
        lines if lines.is_empty() => "the function logged nothing".to_owned(),
        lines => format!("the function logged:\n{lines}"),
    })
}

/// The end of a log.
pub(crate) fn last_lines(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(5)..].join("\n")
}

/// Checks that this machine shows what is measured.
pub(crate) fn check_machine() -> Result<()> {
    if !Path::new("/proc/self/schedstat").exists() {
        bail!("the bench needs Linux, whose /proc has the CPU time and the memory of a process");
    }
    Ok(())
}
