//! One command's turn at the local cloud: under the lock, from what is on record to what shall be.

use std::fs::{self, File, TryLockError};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::process::{Identity, Launch, strays};
use super::state::{Paths, Record, State};
use super::{Cloud, Error, Progress, Started, cache, cloud};
use crate::package::pinned::{Installed, Pinned, tail};
use crate::package::python::Python;

const CLOUD_REQUIREMENTS: &str = include_str!("requirements-cloud.txt");
const CACHE_REQUIREMENTS: &str = include_str!("requirements-cache.txt");

/// A cold disk and a busy machine included.
const START_PATIENCE: Duration = Duration::from_secs(60);
/// It saves everything while it stops.
const STOP_PATIENCE: Duration = Duration::from_secs(45);
/// A burst of first calls keeps the emulator busy for up to 7 s; what is silent for longer hangs.
const CLOUD_SILENCE: Duration = Duration::from_secs(20);
/// The cache does nothing that takes long.
const CACHE_SILENCE: Duration = Duration::from_secs(5);
/// Functions' output is in the log, and nobody else ever shortens it.
const LOG_BYTES: u64 = 8 * 1024 * 1024;
/// How many ports are looked at before giving up.
pub(super) const PORTS: u16 = 200;

/// Said when the cache cannot come back where the deployed stacks look for it.
const CACHE_PORT_TAKEN: &str = "the local cache's port was taken by another program: the local cloud starts empty with \
                                another one, and what was deployed in it is gone";

/// What the record and the processes say of the cloud.
enum Found {
    /// It runs and answers.
    Running(Record),
    /// It does not run, and what it saved is whole.
    Saved,
    /// There never was one, or nothing is known of it.
    Nothing,
    /// It runs no more or does not answer, and what it held is lost or torn: why, as a sentence.
    Lost(&'static str),
}

/// By what the commands of our services are known.
const SERVICES: [&str; 3] = ["ministack", "valkey-server", "redis-server"];

/// Whether there is neither a folder of the local cloud nor a process that outlived it.
pub(super) fn nothing(paths: &Paths) -> bool {
    !paths.folder.exists() && strays(&paths.folder, &SERVICES).is_empty()
}

/// The lock, and what is on record.
pub(super) struct Session<'a> {
    paths: &'a Paths,
    progress: &'a mut dyn FnMut(Progress),
    state: State,
    /// Held until the end; the system lets go of it when we die.
    _lock: File,
}

impl<'a> Session<'a> {
    /// Waits for its turn and reads the record.
    pub(super) fn open(
        paths: &'a Paths,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Result<Self, Error> {
        fs::create_dir_all(&paths.folder)
            .map_err(|source| io_error("making", &paths.folder, source))?;
        let path = paths.lock();
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| io_error("opening", &path, source))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                progress(Progress::Waiting);
                lock.lock().map_err(|source| io_error("locking", &path, source))?;
            }
            Err(TryLockError::Error(source)) => return Err(io_error("locking", &path, source)),
        }
        let path = paths.state();
        let state = State::read(&path).map_err(|source| io_error("reading", &path, source))?;
        Ok(Self { paths, progress, state, _lock: lock })
    }

    /// From whatever there is to a cloud that runs.
    pub(super) fn ensure(mut self) -> Result<Cloud, Error> {
        match self.look() {
            Found::Running(record) => self.keep_running(record),
            Found::Saved => self.resume(),
            Found::Nothing => {
                if self.kill() {
                    self.note(
                        "the folder of the local cloud had been removed while it ran, so it was ended: it starts empty, and what was deployed in it is gone",
                    );
                }
                self.wipe()?;
                self.start(Started::Fresh)
            }
            Found::Lost(why) => self.start_over(why),
        }
    }

    /// Stops both; the cloud first, since it saves while it stops. Whether anything ran.
    pub(super) fn stop(mut self) -> Result<bool, Error> {
        let mut ran = false;
        if let Some(record) = self.state.cloud.clone().filter(|record| record.process.alive()) {
            ran = true;
            (self.progress)(Progress::Stopping { service: "cloud" });
            let ended = record.process.end(STOP_PATIENCE);
            if !ended || self.unsaved(&record) {
                self.note(
                    "the local cloud could not save what it held: it starts empty the next time",
                );
                self.wipe()?;
            }
            self.state.cloud = None;
            self.write()?;
        }
        if let Some(record) = self.state.cache.take_if(|record| record.process.alive()) {
            ran = true;
            (self.progress)(Progress::Stopping { service: "cache" });
            record.process.end(CACHE_SILENCE);
        }
        for stray in strays(&self.paths.folder, &SERVICES) {
            ran = true;
            stray.end(CACHE_SILENCE);
        }
        // A cloud that died keeps its record: the next start must learn that it did not save.
        self.state.cache = None;
        self.write()?;
        Ok(ran)
    }

    /// Kills both without saving. Whether anything ran.
    pub(super) fn kill(&mut self) -> bool {
        let records = [self.state.cloud.take(), self.state.cache.take()];
        let mut ran = false;
        let strays = strays(&self.paths.folder, &SERVICES);
        let processes = records.into_iter().flatten().map(|record| record.process).chain(strays);
        for process in processes.filter(Identity::alive) {
            ran = true;
            process.kill();
        }
        ran
    }

    /// Removes what the cloud saved, and what we know that depends on it.
    pub(super) fn wipe(&mut self) -> Result<(), Error> {
        let data = self.paths.data();
        match fs::remove_dir_all(&data) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(io_error("removing", &data, source));
            }
            _ => {}
        }
        self.state.cloud = None;
        self.state.keys = None;
        self.state.cache_port = None;
        self.write()
    }

    fn look(&self) -> Found {
        match &self.state.cloud {
            Some(record)
                if patiently(CLOUD_SILENCE, &record.process, |left| {
                    cloud::answers(record.port, &record.token, left)
                }) =>
            {
                Found::Running(record.clone())
            }
            Some(record) if record.process.alive() => Found::Lost(
                "the local cloud runs and does not answer, so it was ended: it starts empty, and what was deployed in it is gone",
            ),
            Some(record) if self.unsaved(record) => Found::Lost(
                "the local cloud ended without saving what it held: it starts empty, and what was deployed in it is gone",
            ),
            Some(_) => Found::Saved,
            None if self.state.keys.is_some() => Found::Saved,
            None => Found::Nothing,
        }
    }

    /// Whether the process left its files unfinished.
    fn unsaved(&self, record: &Record) -> bool {
        cloud::unsaved_mark(self.paths, record.port).exists()
            || !self.paths.data().join("state").exists()
    }

    /// The cloud runs: see to the cache and to the keys.
    fn keep_running(mut self, record: Record) -> Result<Cloud, Error> {
        let cache_alive = self.state.cache.as_ref().is_some_and(|record| record.process.alive());
        let cache_answers = cache_alive && self.state.cache.as_ref().is_some_and(cache_answers);
        if !cache_answers {
            let dead = self.state.cache.take();
            if let Some(dead) = &dead {
                dead.process.kill();
            }
            // Its port stands in the stacks that were deployed, so another will not do.
            let port = self.state.cache_port.unwrap_or(cache::FIRST_PORT);
            if !free(port) {
                return self.start_over(CACHE_PORT_TAKEN);
            }
            if dead.is_some() {
                let why = if cache_alive { "did not answer" } else { "had ended" };
                self.note(&format!(
                    "the local cache {why}: it is started again, empty, where it was"
                ));
            }
            let installed = self.install()?;
            self.start_cache(&installed, port)?;
        }
        let keys = match self.state.keys.clone().filter(|keys| cloud::knows(record.port, keys)) {
            Some(keys) => keys,
            None => self.make_user(record.port)?,
        };
        Ok(Cloud {
            port: record.port,
            cache_port: self.state.cache.as_ref().map(|record| record.port),
            keys,
            started: Started::Found,
        })
    }

    /// What was saved comes back, on the same ports where that can be.
    fn resume(mut self) -> Result<Cloud, Error> {
        self.state.cloud = None;
        if let Some(cache) = self.state.cache.take() {
            cache.process.end(CACHE_SILENCE);
        }
        if self.state.cache_port.is_some_and(|port| !free(port)) {
            return self.start_over(CACHE_PORT_TAKEN);
        }
        self.start(Started::Resumed)
    }

    fn start_over(mut self, why: &str) -> Result<Cloud, Error> {
        self.note(why);
        self.kill();
        self.wipe()?;
        self.start(Started::Wiped)
    }

    /// Starts both, where neither runs.
    fn start(mut self, started: Started) -> Result<Cloud, Error> {
        let installed = self.install()?;
        let first = self.state.cache_port.unwrap_or(cache::FIRST_PORT);
        let cache_port = next_free(first)?;
        self.state.cache_port = Some(cache_port);
        // What the cache held belongs to what the cloud held; with another start of it, the cache starts empty, too.
        self.start_cache(&installed, cache_port)?;
        let cache_port = self.state.cache_port.unwrap_or(cache_port);
        let port = self.start_cloud(&installed, cache_port)?;
        let keys = match self.state.keys.clone().filter(|keys| cloud::knows(port, keys)) {
            Some(keys) => keys,
            None => self.make_user(port)?,
        };
        Ok(Cloud {
            port,
            cache_port: self.state.cache.as_ref().map(|record| record.port),
            keys,
            started,
        })
    }

    fn make_user(&mut self, port: u16) -> Result<super::Keys, Error> {
        let keys = cloud::make_user(port)?;
        self.state.keys = Some(keys.clone());
        self.write()?;
        Ok(keys)
    }

    /// What is installed; installs it where it is not.
    pub(super) fn install(&mut self) -> Result<Installed, Error> {
        let python = Python::find()?;
        let wants_cache = cache::on_path().is_none() && cache::packaged_for(&python);
        let requirements = if wants_cache {
            format!("{CLOUD_REQUIREMENTS}{CACHE_REQUIREMENTS}")
        } else {
            CLOUD_REQUIREMENTS.to_owned()
        };
        let folder = self.paths.packages();
        let pinned =
            Pinned { what: "the local cloud", requirements: &requirements, folder: &folder };
        if let Some(installed) = pinned.found(&python) {
            return Ok(installed);
        }
        (self.progress)(Progress::Installing {
            python: python.executable.clone(),
            folder: folder.clone(),
        });
        Ok(pinned.install(&python)?)
    }

    /// Starts the cache server, where there is one.
    fn start_cache(&mut self, installed: &Installed, port: u16) -> Result<(), Error> {
        let Some(server) = cache::on_path().or_else(|| cache::packaged(&installed.packages)) else {
            return Ok(());
        };
        let log = self.paths.cache_log();
        let paths = self.paths;
        let record = self.start_service(
            "cache",
            installed,
            port,
            &log,
            &mut |port| (cache::command(&server, paths, port), String::new()),
            |record| cache::answers(record.port, record.process.pid, Duration::from_secs(1)),
        )?;
        self.state.cache_port = Some(record.port);
        self.write()
    }

    /// Starts the emulator; its port.
    fn start_cloud(&mut self, installed: &Installed, cache_port: u16) -> Result<u16, Error> {
        for part in ["state", "s3", "tmp"] {
            let folder = self.paths.data().join(part);
            fs::create_dir_all(&folder).map_err(|source| io_error("making", &folder, source))?;
        }
        // A bucket that went with its stack leaves its folders, and the emulator takes them for a bucket when it starts. The
        // buckets that are still there stand in its saved state, too.
        prune(&self.paths.data().join("s3"));
        let first = self.state.cloud_port.unwrap_or(cloud::FIRST_PORT);
        let log = self.paths.cloud_log();
        let paths = self.paths;
        let record = self.start_service(
            "cloud",
            installed,
            next_free(first)?,
            &log,
            &mut |port| {
                let token = format!("full-api-stack-{}", uuid::Uuid::new_v4().simple());
                (cloud::command(installed, paths, port, cache_port, &token), token)
            },
            |record| cloud::answers(record.port, &record.token, Duration::from_secs(1)),
        )?;
        self.state.cloud_port = Some(record.port);
        self.write()?;
        Ok(record.port)
    }

    /// Starts one, on record before it runs, and waits until it answers. A port that someone else takes at that moment is
    /// passed over for the next free one.
    fn start_service(
        &mut self,
        service: &'static str,
        installed: &Installed,
        mut port: u16,
        log: &Path,
        command: &mut dyn FnMut(u16) -> (Vec<String>, String),
        answers: impl Fn(&Record) -> bool,
    ) -> Result<Record, Error> {
        loop {
            (self.progress)(Progress::Starting { service, port });
            set_aside(log);
            let old_log = fs::metadata(log).map_or(0, |meta| meta.len());
            let (command, token) = command(port);
            let launch = Launch::prepare(&installed.python, &command, log, &self.paths.folder)
                .map_err(|source| io_error("starting a process with", &installed.python, source))?;
            let record = Record { port, process: launch.identity.clone(), command, token };
            match service {
                "cloud" => self.state.cloud = Some(record.clone()),
                _ => self.state.cache = Some(record.clone()),
            }
            self.write()?;
            let mut running = launch
                .go()
                .map_err(|source| io_error("starting a process with", &installed.python, source))?;

            let since = Instant::now();
            let why = loop {
                if answers(&record) {
                    return Ok(record);
                }
                if let Some(status) = running.ended() {
                    break format!("it ended at once ({status})");
                }
                if since.elapsed() > START_PATIENCE {
                    record.process.kill();
                    break format!("it did not answer within {} s", START_PATIENCE.as_secs());
                }
                sleep(Duration::from_millis(20));
            };
            if !free(port) {
                port = next_free(port)?;
                continue;
            }
            match service {
                "cloud" => self.state.cloud = None,
                _ => self.state.cache = None,
            }
            self.write()?;
            return Err(Error::Start {
                service,
                why,
                log: log.to_owned(),
                tail: log_since(log, old_log),
            });
        }
    }

    fn note(&mut self, sentence: &str) {
        (self.progress)(Progress::Note(sentence.to_owned()));
    }

    fn write(&self) -> Result<(), Error> {
        let path = self.paths.state();
        self.state.write(&path).map_err(|source| io_error("writing", &path, source))
    }
}

fn cache_answers(record: &Record) -> bool {
    patiently(CACHE_SILENCE, &record.process, |left| {
        cache::answers(record.port, record.process.pid, left)
    })
}

/// Asks until it answers, or has ended, or the time is over; each question may take what is left.
fn patiently(patience: Duration, process: &Identity, answers: impl Fn(Duration) -> bool) -> bool {
    let since = Instant::now();
    while process.alive() {
        let left = patience.saturating_sub(since.elapsed());
        if left.is_zero() {
            return false;
        }
        if answers(left) {
            return true;
        }
        sleep(Duration::from_millis(50));
    }
    false
}

/// Whether a port can be listened on and nobody does. Both are asked: some systems let two listen on one port.
fn free(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpStream::connect_timeout(&address, Duration::from_millis(300)).is_err()
        && TcpListener::bind(address).is_ok()
}

fn next_free(from: u16) -> Result<u16, Error> {
    (from..from.saturating_add(PORTS)).find(|port| free(*port)).ok_or(Error::NoPort { from })
}

/// Removes the folders below this one that hold no file.
fn prune(folder: &Path) {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in inside.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())) {
        prune(&entry.path());
        // Refused where something is in it: then it stays.
        let _ = fs::remove_dir(entry.path());
    }
}

/// Sets a log aside that has grown long; the one before it goes.
fn set_aside(log: &Path) {
    if fs::metadata(log).is_ok_and(|meta| meta.len() > LOG_BYTES) {
        // It is only a log: where it cannot be moved, it grows on.
        let _ = fs::rename(log, log.with_extension("log.old"));
    }
}

/// The end of what was logged since.
fn log_since(log: &Path, start: u64) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    let start = usize::try_from(start).unwrap_or(0).min(bytes.len());
    tail(&String::from_utf8_lossy(&bytes[start..]), 15)
}

fn io_error(doing: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io { doing, path: PathBuf::from(path), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_someone_listens_on_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(!free(port));
        assert!(next_free(port).unwrap() > port);
    }

    #[test]
    fn folders_without_files_go_and_files_stay() {
        let dir = tempfile::tempdir().unwrap();
        let (gone, kept) = (dir.path().join("account/gone/a/b"), dir.path().join("account/kept/a"));
        fs::create_dir_all(&gone).unwrap();
        fs::create_dir_all(&kept).unwrap();
        fs::write(kept.join("file"), "").unwrap();
        prune(dir.path());
        assert!(!dir.path().join("account/gone").exists());
        assert!(kept.join("file").exists());
    }

    #[test]
    fn the_log_of_an_earlier_start_is_not_shown() {
        let dir = tempfile::tempdir().unwrap();
        let log = dir.path().join("log");
        fs::write(&log, "old\nnew 1\nnew 2\n").unwrap();
        assert_eq!(log_since(&log, 4), "new 1\nnew 2");
        assert_eq!(log_since(&log, 400), "");
    }
}
