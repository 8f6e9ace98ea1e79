//! One command's exclusive access to the local cloud: compares the record with the running
//! processes, and starts or stops the services.

use std::fs::{self, File, TryLockError};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::Duration;

use super::error::LocalError;
use super::port::{self, next_free};
use super::process::{ProcessIdentity, orphaned_services};
use super::service::{ServiceStart, answers_within};
use super::state::{Keys, Paths, ServiceRecord, State};
use super::{FreedCache, LocalCloud, LocalProgress, StartKind, cache, emulator};
use crate::package::pinned::{InstalledPackages, PinnedPackages};
use crate::package::python::Python;

const CLOUD_REQUIREMENTS: &str = include_str!("requirements-cloud.txt");
const CACHE_REQUIREMENTS: &str = include_str!("requirements-cache.txt");

/// The emulator saves its state while it stops.
const STOP_TIMEOUT: Duration = Duration::from_secs(45);
/// Many first calls at once keep the emulator busy for up to 7 s.
const CLOUD_ANSWER_TIMEOUT: Duration = Duration::from_secs(20);
/// The threads of a killed server may keep its port for a moment after its exit.
const PORT_RELEASE_TIMEOUT: Duration = Duration::from_secs(2);
/// No command of the cache takes long.
const CACHE_ANSWER_TIMEOUT: Duration = Duration::from_secs(5);

const STATE_LOST: &str = "the local cloud starts empty: all stacks in it are lost";

/// The emulator's state, according to the record and the processes.
enum ObservedState {
    /// It runs and answers.
    Running(ServiceRecord),
    /// It does not run, and its saved state is complete.
    Stopped,
    /// There is no record of it.
    Unknown,
    /// Its state is lost or incomplete, for this reason.
    Broken(&'static str),
}

/// Parts of the services' command lines, by which their processes are found.
const SERVICES: [&str; 3] = ["ministack", "valkey-server", "redis-server"];

/// Whether there is neither a folder of the local cloud nor a process that outlived its folder.
pub(super) fn is_absent(paths: &Paths) -> bool {
    !paths.folder.exists() && orphans(paths).is_empty()
}

fn orphans(paths: &Paths) -> Vec<ProcessIdentity> {
    orphaned_services(&[paths.folder.clone(), paths.cache_folder()], &SERVICES)
}

/// What is to be installed, for the Python of this machine.
pub(super) struct Installation<'a> {
    paths: &'a Paths,
    python: Python,
    requirements: String,
    needs_cache: bool,
}

impl<'a> Installation<'a> {
    pub(super) fn new(paths: &'a Paths) -> Result<Self, LocalError> {
        let python = Python::find()?;
        let needs_cache = cache::on_path().is_none() && cache::packaged_for(&python);
        let cache = if needs_cache { CACHE_REQUIREMENTS } else { "" };
        let requirements = format!("{CLOUD_REQUIREMENTS}{cache}");
        Ok(Self { paths, python, requirements, needs_cache })
    }

    fn pinned(&self) -> PinnedPackages<'_> {
        PinnedPackages {
            what: "the local cloud",
            requirements: &self.requirements,
            folder: &self.paths.packages,
            modules: &["ministack.app"],
        }
    }

    /// The installation, if it is complete.
    pub(super) fn complete(&self) -> Option<InstalledPackages> {
        let installed = self.pinned().installed(&self.python)?;
        let has_cache = !self.needs_cache || cache::server(&installed.packages).is_some();
        has_cache.then_some(installed)
    }
}

/// The lock and the recorded state.
pub(super) struct Session<'a> {
    paths: &'a Paths,
    progress: &'a mut dyn FnMut(LocalProgress),
    state: State,
    /// The system releases the lock when the process exits.
    _lock: File,
}

impl<'a> Session<'a> {
    /// Waits for the lock and reads the state.
    pub(super) fn open(
        paths: &'a Paths,
        progress: &'a mut dyn FnMut(LocalProgress),
    ) -> Result<Self, LocalError> {
        fs::create_dir_all(&paths.folder)
            .map_err(|source| LocalError::io("create", &paths.folder, source))?;
        let path = paths.lock();
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| LocalError::io("open", &path, source))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                progress(LocalProgress::Waiting);
                lock.lock().map_err(|source| LocalError::io("lock", &path, source))?;
            }
            Err(TryLockError::Error(source)) => return Err(LocalError::io("lock", &path, source)),
        }
        let path = paths.state();
        let state = State::read(&path).map_err(|source| LocalError::io("read", &path, source))?;
        Ok(Self { paths, progress, state, _lock: lock })
    }

    /// Brings the local cloud from any state to running.
    pub(super) fn start(mut self) -> Result<LocalCloud, LocalError> {
        match self.observe() {
            ObservedState::Running(record) => self.reuse(record),
            ObservedState::Stopped => self.resume(),
            ObservedState::Unknown => {
                if self.kill() {
                    self.note(&format!(
                        "the folder of the local cloud was deleted while it ran, so its processes \
                         were stopped; {STATE_LOST}"
                    ));
                }
                self.delete_state()?;
                self.start_services(StartKind::New)
            }
            ObservedState::Broken(reason) => self.restart_empty(reason),
        }
    }

    /// Stops both services. Returns whether a service ran.
    pub(super) fn stop(mut self) -> Result<bool, LocalError> {
        let mut ran = false;
        if let Some(record) = self.state.cloud.clone().filter(|record| record.process.is_running())
        {
            ran = true;
            (self.progress)(LocalProgress::Stopping { service: "cloud" });
            let exited = record.process.terminate(STOP_TIMEOUT);
            if !exited || self.is_unsaved(&record) {
                self.note("the local cloud could not save its state: the next start is empty");
                self.delete_state()?;
            }
            self.state.cloud = None;
            self.write()?;
        }
        if let Some(record) = self.state.cache.take_if(|record| record.process.is_running()) {
            ran = true;
            (self.progress)(LocalProgress::Stopping { service: "cache" });
            record.process.terminate(CACHE_ANSWER_TIMEOUT);
        }
        for orphan in orphans(self.paths) {
            ran = true;
            orphan.terminate(CACHE_ANSWER_TIMEOUT);
        }
        // The record of a crashed emulator remains, so that the next start knows that it did not
        // save its state.
        self.state.cache = None;
        self.write()?;
        Ok(ran)
    }

    /// Stops the cache server, runs `work`, and starts the server again on the same port.
    pub(super) fn with_cache_stopped<T>(
        mut self,
        work: impl FnOnce(&FreedCache) -> T,
    ) -> Result<T, LocalError> {
        let Some(record) = self.state.cache.clone().filter(|record| record.process.is_running())
        else {
            return Err(LocalError::NoCacheServer);
        };
        let installed = self.install()?;
        let server = cache::server(&installed.packages).ok_or(LocalError::NoCacheServer)?;
        (self.progress)(LocalProgress::Stopping { service: "cache" });
        record.process.terminate(CACHE_ANSWER_TIMEOUT);
        // Without a record, the next command starts the server if this process is killed.
        self.state.cache = None;
        self.write()?;
        let folder = self.paths.cache_folder();
        cache::prepare_folder(self.paths)
            .map_err(|source| LocalError::io("empty", &folder, source))?;
        let freed = FreedCache { port: record.port, server, folder };
        // The server starts again also after a panic.
        let result = catch_unwind(AssertUnwindSafe(|| work(&freed)));
        self.kill_replacements();
        self.start_cache(&installed, record.port, false)?;
        result.map_or_else(|panic| resume_unwind(panic), Ok)
    }

    /// Kills the cache servers that a command started instead of the recorded one and left.
    fn kill_replacements(&self) {
        for process in orphaned_services(&[self.paths.cache_folder()], &SERVICES) {
            process.kill();
        }
    }

    /// Kills both services, so that they save nothing. Returns whether a service ran.
    pub(super) fn kill(&mut self) -> bool {
        let records = [self.state.cloud.take(), self.state.cache.take()];
        let mut ran = false;
        let recorded = records.into_iter().flatten().map(|record| record.process);
        let processes = recorded.chain(orphans(self.paths));
        for process in processes.filter(ProcessIdentity::is_running) {
            ran = true;
            process.kill();
        }
        ran
    }

    /// Deletes the emulator's saved state and the parts of the record that depend on it.
    pub(super) fn delete_state(&mut self) -> Result<(), LocalError> {
        let data = self.paths.data();
        match fs::remove_dir_all(&data) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(LocalError::io("remove", &data, source));
            }
            _ => {}
        }
        self.state.cloud = None;
        self.state.keys = None;
        self.state.cache_port = None;
        self.write()
    }

    fn observe(&self) -> ObservedState {
        match &self.state.cloud {
            Some(record)
                if answers_within(CLOUD_ANSWER_TIMEOUT, &record.process, |left| {
                    emulator::is_healthy(record.port, &record.token, left)
                }) =>
            {
                ObservedState::Running(record.clone())
            }
            Some(record) if record.process.is_running() => {
                ObservedState::Broken("the local cloud did not answer, so it was killed")
            }
            Some(record) if self.is_unsaved(record) => {
                ObservedState::Broken("the local cloud exited without saving its state")
            }
            Some(_) => ObservedState::Stopped,
            None if self.state.keys.is_some() => ObservedState::Stopped,
            None => ObservedState::Unknown,
        }
    }

    /// Whether the emulator exited before it had saved its state.
    fn is_unsaved(&self, record: &ServiceRecord) -> bool {
        emulator::pid_file(self.paths, record.port).exists()
            || !self.paths.data().join("state").exists()
    }

    /// Keeps the running emulator. Restarts the cache if it does not answer.
    fn reuse(mut self, record: ServiceRecord) -> Result<LocalCloud, LocalError> {
        let cache_runs =
            self.state.cache.as_ref().is_some_and(|record| record.process.is_running());
        if !(cache_runs && self.state.cache.as_ref().is_some_and(cache_answers)) {
            let failed = self.state.cache.take();
            if let Some(failed) = &failed {
                failed.process.kill();
            }
            self.kill_replacements();
            if failed.is_some() {
                let reason = if cache_runs { "did not answer" } else { "had exited" };
                self.note(&format!("the local cache {reason}: it starts again, empty"));
            }
            let installed = self.install()?;
            let port = self.state.cache_port.unwrap_or(cache::FIRST_PORT);
            self.start_cache(&installed, port, false)?;
        }
        self.running(record.port, StartKind::AlreadyRunning)
    }

    /// Starts the services with the saved state.
    fn resume(mut self) -> Result<LocalCloud, LocalError> {
        self.state.cloud = None;
        if let Some(cache) = self.state.cache.take() {
            cache.process.terminate(CACHE_ANSWER_TIMEOUT);
        }
        self.start_services(StartKind::Resumed)
    }

    fn restart_empty(mut self, reason: &str) -> Result<LocalCloud, LocalError> {
        self.note(&format!("{reason}; {STATE_LOST}"));
        self.kill();
        self.delete_state()?;
        self.start_services(StartKind::Reset)
    }

    /// Starts both services when neither runs. The cache starts empty, too, since its entries
    /// belong to the emulator's state.
    fn start_services(mut self, start_kind: StartKind) -> Result<LocalCloud, LocalError> {
        let installed = self.install()?;
        let known = self.state.cache_port;
        let cache_port = match known {
            Some(port) => port,
            None => next_free(cache::FIRST_PORT)?,
        };
        self.state.cache_port = Some(cache_port);
        self.start_cache(&installed, cache_port, known.is_none())?;
        let cache_port = self.state.cache_port.unwrap_or(cache_port);
        let port = self.start_emulator(&installed, cache_port)?;
        self.running(port, start_kind)
    }

    fn running(mut self, port: u16, start_kind: StartKind) -> Result<LocalCloud, LocalError> {
        let keys = self.state.keys.clone().filter(|keys| emulator::accepts_keys(port, keys));
        let keys = match keys {
            Some(keys) => keys,
            None => self.create_user(port)?,
        };
        let cache_port = self.state.cache.as_ref().map(|record| record.port);
        Ok(LocalCloud { port, cache_port, keys, start_kind })
    }

    fn create_user(&mut self, port: u16) -> Result<Keys, LocalError> {
        let keys = emulator::create_user(port)?;
        self.state.keys = Some(keys.clone());
        self.write()?;
        Ok(keys)
    }

    /// Installs the packages unless they are installed.
    pub(super) fn install(&mut self) -> Result<InstalledPackages, LocalError> {
        let installation = Installation::new(self.paths)?;
        if let Some(installed) = installation.complete() {
            return Ok(installed);
        }
        (self.progress)(LocalProgress::Installing {
            python: installation.python.executable.clone(),
            folder: self.paths.packages.clone(),
        });
        Ok(installation.pinned().install(&installation.python)?)
    }

    /// Starts the cache server, if one is installed. Stacks that are deployed contain its port, so
    /// it starts on another one only if there are none: `is_new`.
    fn start_cache(
        &mut self,
        installed: &InstalledPackages,
        port: u16,
        is_new: bool,
    ) -> Result<(), LocalError> {
        let Some(server) = cache::server(&installed.packages) else { return Ok(()) };
        if !is_new && !port::is_free_within(PORT_RELEASE_TIMEOUT, port) {
            return Err(cache_port_in_use(port));
        }
        let paths = self.paths;
        let start = ServiceStart {
            name: "cache",
            python: &installed.python,
            folder: &paths.folder,
            log: &paths.cache_log(),
            command: &|port| {
                cache::prepare_folder(paths)
                    .map_err(|source| LocalError::io("empty", &paths.cache_folder(), source))?;
                Ok((cache::command(&server, paths, port), String::new()))
            },
            is_healthy: &|record, timeout| {
                cache::is_healthy(record.port, record.process.pid, timeout)
            },
            next_port: &|port| {
                if is_new { next_free(port) } else { Err(cache_port_in_use(port)) }
            },
        };
        let state = &mut self.state;
        let save = &mut |record: Option<&ServiceRecord>| {
            state.cache = record.cloned();
            write(state, paths)
        };
        let record = start.run(port, save, self.progress)?;
        self.state.cache_port = Some(record.port);
        self.write()
    }

    /// Starts the emulator. Returns its port.
    fn start_emulator(
        &mut self,
        installed: &InstalledPackages,
        cache_port: u16,
    ) -> Result<u16, LocalError> {
        let paths = self.paths;
        for part in ["state", "s3", "tmp"] {
            let folder = paths.data().join(part);
            fs::create_dir_all(&folder)
                .map_err(|source| LocalError::io("create", &folder, source))?;
        }
        // A deleted bucket leaves empty folders, which the emulator would load as a bucket. The
        // saved state names the buckets that still exist, also empty ones.
        remove_empty_folders(&paths.data().join("s3"));
        let start = ServiceStart {
            name: "cloud",
            python: &installed.python,
            folder: &paths.folder,
            log: &paths.cloud_log(),
            command: &|port| {
                let token = uuid::Uuid::new_v4().simple().to_string();
                Ok((emulator::command(installed, paths, port, cache_port, &token), token))
            },
            is_healthy: &|record, timeout| {
                emulator::is_healthy(record.port, &record.token, timeout)
            },
            next_port: &next_free,
        };
        let port = next_free(self.state.cloud_port.unwrap_or(emulator::FIRST_PORT))?;
        let state = &mut self.state;
        let save = &mut |record: Option<&ServiceRecord>| {
            state.cloud = record.cloned();
            write(state, paths)
        };
        let record = start.run(port, save, self.progress)?;
        self.state.cloud_port = Some(record.port);
        self.write()?;
        Ok(record.port)
    }

    fn note(&mut self, sentence: &str) {
        (self.progress)(LocalProgress::Note(sentence.to_owned()));
    }

    fn write(&self) -> Result<(), LocalError> {
        write(&self.state, self.paths)
    }
}

fn write(state: &State, paths: &Paths) -> Result<(), LocalError> {
    let path = paths.state();
    state.write(&path).map_err(|source| LocalError::io("write", &path, source))
}

fn cache_port_in_use(port: u16) -> LocalError {
    LocalError::CachePortInUse { port, program: port::program(port) }
}

fn cache_answers(record: &ServiceRecord) -> bool {
    answers_within(CACHE_ANSWER_TIMEOUT, &record.process, |left| {
        cache::is_healthy(record.port, record.process.pid, left)
    })
}

/// Removes all folders below this one that contain no file.
fn remove_empty_folders(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())) {
        remove_empty_folders(&entry.path());
        // Fails if the folder is not empty, which keeps it.
        let _ = fs::remove_dir(entry.path());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remove_empty_folders_keeps_folders_with_files() {
        let dir = tempfile::tempdir().unwrap();
        let empty = dir.path().join("account/empty/a/b");
        let used = dir.path().join("account/used/a");
        fs::create_dir_all(&empty).unwrap();
        fs::create_dir_all(&used).unwrap();
        fs::write(used.join("file"), "").unwrap();
        remove_empty_folders(dir.path());
        assert!(!dir.path().join("account/empty").exists());
        assert!(used.join("file").exists());
    }
}
