//! Starts one service and waits until it is healthy: health checks and logs.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::LocalProgress;
use super::error::LocalError;
use super::port::is_free;
use super::process::{PreparedProcess, ProcessIdentity};
use super::state::ServiceRecord;
use crate::package::pinned::last_lines;

/// Includes a slow disk and a busy machine.
const START_TIMEOUT: Duration = Duration::from_secs(60);
/// The log contains the functions' output and is not shortened while the service runs.
const LOG_BYTES_MAX: u64 = 8 * 1024 * 1024;
/// How to start a service.
pub(super) struct ServiceStart<'a> {
    /// `cloud` or `cache`.
    pub(super) name: &'static str,
    /// The Python that runs the launch script.
    pub(super) python: &'a Path,
    /// The folder that the service starts in.
    pub(super) folder: &'a Path,
    pub(super) log: &'a Path,
    /// The command line for a port, and the token of this start.
    pub(super) command: &'a dyn Fn(u16) -> Result<(Vec<String>, String), LocalError>,
    pub(super) is_healthy: &'a dyn Fn(&ServiceRecord, Duration) -> bool,
    /// The port to try next, after another program has taken this one.
    pub(super) next_port: &'a dyn Fn(u16) -> Result<u16, LocalError>,
}

impl ServiceStart<'_> {
    /// Starts the service and waits until it is healthy. If another program takes the port in the
    /// meantime, tries the next one.
    ///
    /// `save` gets the record before the service runs, so that a later command finds the service
    /// even if this one dies. It gets `None` if the service does not start.
    pub(super) fn run(
        &self,
        mut port: u16,
        save: &mut dyn FnMut(Option<&ServiceRecord>) -> Result<(), LocalError>,
        progress: &mut dyn FnMut(LocalProgress),
    ) -> Result<ServiceRecord, LocalError> {
        let start_error = |source| LocalError::io("start a process with", self.python, source);
        loop {
            progress(LocalProgress::Starting { service: self.name, port });
            rotate_log(self.log);
            let log_start = fs::metadata(self.log).map_or(0, |meta| meta.len());
            let (command, token) = (self.command)(port)?;
            let prepared = PreparedProcess::new(self.python, &command, self.log, self.folder)
                .map_err(start_error)?;
            let record = ServiceRecord { port, process: prepared.identity.clone(), command, token };
            save(Some(&record))?;
            let mut process = prepared.start().map_err(start_error)?;

            let begin = Instant::now();
            let reason = loop {
                if (self.is_healthy)(&record, Duration::from_secs(1)) {
                    return Ok(record);
                }
                if let Some(status) = process.exit_status() {
                    break format!("it exited immediately ({status})");
                }
                if begin.elapsed() > START_TIMEOUT {
                    record.process.kill();
                    break format!("it did not answer within {} s", START_TIMEOUT.as_secs());
                }
                sleep(Duration::from_millis(20));
            };
            save(None)?;
            if !is_free(port) {
                port = (self.next_port)(port)?;
                continue;
            }
            return Err(LocalError::Start {
                service: self.name,
                reason,
                log: self.log.to_owned(),
                tail: log_since(self.log, log_start),
            });
        }
    }
}

/// Checks the health of a process until it answers, exits, or `timeout` is over. Each check may
/// take the time that is left.
pub(super) fn answers_within(
    timeout: Duration,
    process: &ProcessIdentity,
    is_healthy: impl Fn(Duration) -> bool,
) -> bool {
    let begin = Instant::now();
    while process.is_running() {
        let left = timeout.saturating_sub(begin.elapsed());
        if left.is_zero() {
            return false;
        }
        if is_healthy(left) {
            return true;
        }
        sleep(Duration::from_millis(50));
    }
    false
}

/// Renames a long log. It replaces the renamed log before it.
fn rotate_log(log: &Path) {
    if fs::metadata(log).is_ok_and(|meta| meta.len() > LOG_BYTES_MAX) {
        // An error is ignored: the log is then only longer.
        let _ = fs::rename(log, log.with_extension("log.old"));
    }
}

/// The last lines of the log after byte `start`.
fn log_since(log: &Path, start: u64) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    let start = usize::try_from(start).unwrap_or(0).min(bytes.len());
    last_lines(&String::from_utf8_lossy(&bytes[start..]), 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_since_leaves_out_earlier_starts() {
        let dir = tempfile::tempdir().unwrap();
        let log = dir.path().join("log");
        fs::write(&log, "old\nnew 1\nnew 2\n").unwrap();
        assert_eq!(log_since(&log, 4), "new 1\nnew 2");
        assert_eq!(log_since(&log, 400), "");
    }
}
