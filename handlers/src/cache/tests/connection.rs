//! The connection on a real server: time limits, replacement, and what a disturbed network does.

use std::net::Ipv4Addr;
use std::sync::LazyLock;

use redis::{Script, ScriptInvocation};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::proxy::{Disturbance, Proxy};
use super::server::{START_TIME_MAX, Server};
use super::*;
use crate::cache::clock::SystemClock;
use crate::cache::connection::Connection;
use crate::cache::{Metrics, Stored as Read};

/// Long enough on a busy machine, for what must not fail.
const PATIENT: Duration = START_TIME_MAX;
/// For what must fail.
const SHORT: Duration = Duration::from_millis(10);

/// A write that replies with its text.
#[derive(Debug, Clone)]
pub(super) struct Echo(pub(super) String);

impl Step for Echo {
    type Reply = String;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> =
            LazyLock::new(|| Script::new("redis.call('DEL', KEYS[1]) return ARGV[1]"));
        let mut call = SCRIPT.key("echo");
        call.arg(&self.0);
        call
    }

    fn apply(&self, _: &mut Model) -> String {
        self.0.clone()
    }
}

/// A write that needs memory. Its reply is not of its type.
#[derive(Debug, Clone)]
struct Fill;

impl Step for Fill {
    type Reply = u64;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> =
            LazyLock::new(|| Script::new("redis.call('SET', KEYS[1], ARGV[1]) return ARGV[1]"));
        let mut call = SCRIPT.key("fill");
        call.arg("text");
        call
    }

    fn apply(&self, _: &mut Model) -> u64 {
        unreachable!()
    }
}

fn step() -> Echo {
    Echo("text".to_owned())
}

fn to(proxy: &Proxy) -> Connection {
    Connection::to(&proxy.url(), SystemClock).unwrap()
}

/// Runs a step that must succeed. Returns the number of its connection.
async fn run(connection: &Connection) -> u64 {
    let reply = connection.run(&step(), PATIENT).await.unwrap();
    assert_eq!(reply.value, "text");
    reply.connection
}

async fn assert_unavailable(connection: &Connection, timeout: Duration) {
    let result = connection.run(&step(), timeout).await;
    assert!(matches!(result, Err(CacheError::Unavailable(_))), "{result:?}");
}

#[tokio::test]
async fn connection_closed_by_server_is_replaced() {
    let Some(server) = Server::start("connection_closed_by_server_is_replaced") else { return };
    let connection = Connection::to(&server.url(), SystemClock).unwrap();
    assert_eq!(run(&connection).await, 1);
    let closed: u32 = server.command(&["CLIENT", "KILL", "TYPE", "normal"]).await;
    assert_eq!(closed, 1);
    assert_eq!(run(&connection).await, 2);
}

#[tokio::test]
async fn connection_refused_is_unavailable() {
    let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url = format!("redis://{}", closed.local_addr().unwrap());
    drop(closed);
    let connection = Connection::to(&url, SystemClock).unwrap();
    assert_unavailable(&connection, PATIENT).await;
    assert_eq!(connection.connected(), None);
}

#[tokio::test]
async fn connection_to_a_former_primary_is_replaced() {
    let Some(old) = Server::start("connection_to_a_former_primary_is_replaced") else { return };
    let Some(new) = Server::start("connection_to_a_former_primary_is_replaced") else { return };
    let proxy = Proxy::to(&old).await;
    let connection = to(&proxy);
    assert_eq!(run(&connection).await, 1);
    demote(&old).await;
    proxy.lead_to(&new);
    assert_eq!(run(&connection).await, 2);
}

#[tokio::test]
async fn connection_to_a_replica_is_unavailable() {
    let Some(server) = Server::start("connection_to_a_replica_is_unavailable") else { return };
    let proxy = Proxy::to(&server).await;
    let connection = to(&proxy);
    demote(&server).await;
    for tries in 1..=2 {
        assert_unavailable(&connection, PATIENT).await;
        // The name may lead elsewhere now, so each try is on a new connection.
        assert_eq!(proxy.connections(), tries);
    }
}

/// Makes the server a replica of a primary that does not reply.
async fn demote(server: &Server) {
    let _: () = server.command(&["REPLICAOF", "127.0.0.1", "1"]).await;
}

#[tokio::test]
async fn connection_to_a_server_without_replicas_is_unavailable_and_to_a_full_one_is_not() {
    let test = "connection_to_a_server_without_replicas_is_unavailable_and_to_a_full_one_is_not";
    let Some(server) = Server::start(test) else { return };
    let connection = Connection::to(&server.url(), SystemClock).unwrap();
    let _: () = server.command(&["CONFIG", "SET", "min-replicas-to-write", "1"]).await;
    assert_unavailable(&connection, PATIENT).await;
    let _: () = server.command(&["CONFIG", "SET", "min-replicas-to-write", "0"]).await;
    run(&connection).await;

    let _: () = server.command(&["CONFIG", "SET", "maxmemory", "1"]).await;
    let result = connection.run(&Fill, PATIENT).await;
    assert!(matches!(result, Err(CacheError::Rejected(_))), "{result:?}");
    assert_eq!(connection.connected(), Some(2));
}

#[tokio::test]
async fn reply_of_another_type_is_rejected_and_keeps_the_connection() {
    let test = "reply_of_another_type_is_rejected_and_keeps_the_connection";
    let Some(server) = Server::start(test) else { return };
    let connection = Connection::to(&server.url(), SystemClock).unwrap();
    let result = connection.run(&Fill, PATIENT).await;
    assert!(matches!(result, Err(CacheError::Rejected(_))), "{result:?}");
    assert_eq!(run(&connection).await, 1);
}

#[tokio::test]
async fn connection_that_was_idle_and_still_replies_is_kept() {
    let test = "connection_that_was_idle_and_still_replies_is_kept";
    let Some(server) = Server::start(test) else { return };
    let (proxy, clock) = (Proxy::to(&server).await, FakeClock::default());
    let connection = Connection::to(&proxy.url(), clock.clone()).unwrap().with_check(PATIENT);
    for idle_s in [0, 59, 61] {
        clock.advance(Duration::from_secs(idle_s));
        assert_eq!(connection.run(&step(), PATIENT).await.unwrap().connection, 1);
    }
}

#[tokio::test]
async fn connection_that_was_idle_and_does_not_reply_is_replaced() {
    let test = "connection_that_was_idle_and_does_not_reply_is_replaced";
    let Some(server) = Server::start(test) else { return };
    let (proxy, clock) = (Proxy::to(&server).await, FakeClock::default());
    let connection = Connection::to(&proxy.url(), clock.clone()).unwrap();
    let step = step();
    // The reader's first two requests after a while are at once.
    let two = async || {
        let run = || connection.run(&step, PATIENT);
        let (one, other) = tokio::join!(run(), run());
        (one.unwrap().connection, other.unwrap().connection)
    };
    assert_eq!(two().await, (1, 1));
    proxy.disturb_open(Disturbance::Hold);
    clock.advance(Duration::from_secs(61));
    assert_eq!(two().await, (2, 2));
    clock.advance(Duration::from_secs(59));
    assert_eq!(two().await, (2, 2));
}

#[tokio::test]
async fn connection_attempt_goes_on_without_the_request_that_began_it() {
    let test = "connection_attempt_goes_on_without_the_request_that_began_it";
    let Some(server) = Server::start(test) else { return };
    let proxy = Proxy::to(&server).await;
    proxy.disturb(Disturbance::Hold);
    let connection = to(&proxy);
    assert_unavailable(&connection, SHORT).await;
    assert_eq!(connection.connected(), None);
    proxy.disturb(Disturbance::None);
    connection.connect().await;
    assert_eq!(connection.connected(), Some(1));
    assert_eq!(run(&connection).await, 1);
    assert_eq!(proxy.connections(), 1);
}

#[tokio::test]
async fn connection_is_opened_once_for_concurrent_requests() {
    let test = "connection_is_opened_once_for_concurrent_requests";
    let Some(server) = Server::start(test) else { return };
    let proxy = Proxy::to(&server).await;
    let connection = to(&proxy);
    let numbers = tokio::join!(run(&connection), run(&connection), run(&connection));
    assert_eq!(numbers, (1, 1, 1));
    assert_eq!(proxy.connections(), 1);
}

#[tokio::test]
async fn connection_attempt_of_another_request_that_fails_is_repeated() {
    let test = "connection_attempt_of_another_request_that_fails_is_repeated";
    let Some(server) = Server::start(test) else { return };
    let proxy = Proxy::to(&server).await;
    proxy.disturb(Disturbance::Hold);
    let connection = to(&proxy);
    let step = step();
    let first = connection.run(&step, PATIENT);
    let second = connection.run(&step, PATIENT);
    let cut = async {
        while proxy.connections() == 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        proxy.disturb(Disturbance::None);
        proxy.disturb_open(Disturbance::Cut(0));
    };
    let (first, second, ()) = tokio::join!(first, second, cut);
    assert!(matches!(first, Err(CacheError::Unavailable(_))), "{first:?}");
    assert_eq!(second.unwrap().connection, 2);
}

#[tokio::test]
async fn connection_on_which_a_request_timed_out_is_not_used_again() {
    let test = "connection_on_which_a_request_timed_out_is_not_used_again";
    let Some(server) = Server::start(test) else { return };
    let proxy = Proxy::to(&server).await;
    let connection = to(&proxy);
    assert_eq!(run(&connection).await, 1);
    proxy.disturb_open(Disturbance::Hold);
    assert_unavailable(&connection, SHORT).await;
    assert_eq!(connection.connected(), None);
    proxy.disturb_open(Disturbance::None);
    assert_eq!(run(&connection).await, 2);
}

#[tokio::test]
async fn connection_that_is_discarded_is_not_used_again_and_another_stays() {
    let test = "connection_that_is_discarded_is_not_used_again_and_another_stays";
    let Some(server) = Server::start(test) else { return };
    let connection = Connection::to(&server.url(), SystemClock).unwrap();
    for number in [1, 2, 2] {
        assert_eq!(run(&connection).await, number);
        connection.discard(1);
    }
}

/// A process that Lambda freezes finds its timers expired and the reply in the socket.
#[tokio::test]
async fn reply_that_arrived_while_the_process_was_frozen_is_taken() {
    let test = "reply_that_arrived_while_the_process_was_frozen_is_taken";
    let Some(server) = Server::start(test) else { return };
    let connection = Connection::to(&server.url(), SystemClock).unwrap();
    assert_eq!(run(&connection).await, 1);
    let (pause_ms, timeout_ms) = ("100", 50);
    let _: () = server.command(&["CLIENT", "PAUSE", pause_ms, "ALL"]).await;
    let freeze = async {
        // The request is on its way.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        std::thread::sleep(Duration::from_millis(600));
    };
    let step = step();
    let call = connection.run(&step, Duration::from_millis(timeout_ms));
    let (reply, ()) = tokio::join!(call, freeze);
    assert_eq!(reply.unwrap().connection, 1);
    assert_eq!(run(&connection).await, 1);
}

/// Requests at once, while the network delays, holds and cuts what the server sends.
#[tokio::test]
async fn replies_of_a_disturbed_network_reach_their_own_requests() {
    let test = "replies_of_a_disturbed_network_reach_their_own_requests";
    let Some(server) = Server::start(test) else { return };
    let proxy = Proxy::to(&server).await;
    let connection = Arc::new(to(&proxy));
    let mut random = fastrand::Rng::with_seed(7);
    let (mut replies, mut failures) = (0, 0);
    for round in 0..100 {
        // The connections of earlier rounds stay as they are: a late reply may still arrive.
        proxy.disturb_open(match random.u8(..4) {
            0 => Disturbance::None,
            1 => Disturbance::Delay(Duration::from_millis(random.u64(..20))),
            2 => Disturbance::Hold,
            _ => Disturbance::Cut(random.usize(..200)),
        });
        let mut requests = JoinSet::new();
        for request in 0..8 {
            let connection = connection.clone();
            // Replies of different lengths, so that a cut is in the middle of any of them.
            let text = format!("{round} {request} {}", "x".repeat(random.usize(..100)));
            let timeout = Duration::from_millis(random.u64(1..30));
            requests.spawn(async move {
                let result = connection.run(&Echo(text.clone()), timeout).await;
                result.map(|reply| assert_eq!(reply.value, text))
            });
        }
        while let Some(result) = requests.join_next().await {
            match result.unwrap() {
                Ok(()) => replies += 1,
                Err(CacheError::Unavailable(_)) => failures += 1,
                Err(error) => panic!("{error}"),
            }
        }
    }
    proxy.disturb(Disturbance::None);
    run(&connection).await;
    assert!(replies > 0 && failures > 0, "{replies} replies, {failures} failures");
}

#[tokio::test]
async fn connection_without_reply_is_unavailable_after_timeout() {
    let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url = format!("redis://{}", silent.local_addr().unwrap());
    assert_unavailable(&Connection::to(&url, SystemClock).unwrap(), SHORT).await;
}

/// The clock stands still, so no time of the breaker passes.
#[tokio::test]
async fn reader_uses_a_connection_that_took_longer_than_it_waited() {
    let test = "reader_uses_a_connection_that_took_longer_than_it_waited";
    let Some(server) = Server::start(test) else { return };
    let (proxy, table) = (Proxy::to(&server).await, MemoryTable::default());
    let cache = || {
        let clock = FakeClock::default();
        let connection = Connection::to(&proxy.url(), clock.clone()).unwrap();
        Cache::new(connection, clock, Arc::new(table.clone()), "", Metrics::default())
    };
    cache().start().await.unwrap();
    let cold = cache();
    let read = async || {
        let stored =
            async || Ok::<_, ControlError>(Read { entry: "1".to_owned(), is_pending: false });
        cold.product(&product_id(1), stored).await.unwrap().1
    };
    proxy.disturb(Disturbance::Hold);
    assert_eq!(read().await, "bypass");
    assert_eq!(read().await, "bypass");
    proxy.disturb(Disturbance::None);
    let started = Instant::now();
    while read().await != "hit" {
        assert!(started.elapsed() < PATIENT, "no reader uses the connection");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(proxy.connections(), 2);
}
