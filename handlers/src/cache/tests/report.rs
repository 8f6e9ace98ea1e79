//! The report: its steps on a server and on the model give the same.

use std::fmt::Debug;

use redis::FromRedisValue;
use redis::aio::MultiplexedConnection;
use shared::cache_report::{Entries, Found, Lookups, Trust};

use super::server::Server;
use super::*;
use crate::cache::report::{CountKeys, ReadInfo, SumLookups, TopReads};

/// What a stack has in the cache, beside another stack.
const TEXTS: [&str; 9] = [
    "a:product:epoch:1",
    "a:product:epoch:2",
    "a:product:older:1",
    "a:list:epoch:category:kitchen:g:1:limit=5",
    "a:list:older:all:g:1:limit=5",
    "a:generation:epoch:all",
    "a:probe",
    "b:product:epoch:1",
    "ab:product:epoch:1",
];
const STATS: [(&str, &[(&str, u64)]); 3] = [
    ("a:stats:7", &[("product:hit", 10), ("product:miss", 2), ("list:hit", 5)]),
    ("a:stats:6", &[("product:hit", 1), ("list:miss", 4), ("other", 9)]),
    ("b:stats:7", &[("product:hit", 1_000)]),
];
const READS: [(&str, &[(&str, u64)]); 2] =
    [("a:popular:7", &[("x", 3), ("y", 3), ("z", 1)]), ("a:popular:6", &[("z", 5), ("w", 1)])];

fn model() -> Model {
    let mut model = Model::default();
    for key in TEXTS {
        model.set(key, "text".to_owned(), 3_600_000);
    }
    for (key, scores) in STATS.iter().chain(&READS) {
        model.set_scores(key, scores);
    }
    model
}

async fn fill(server: &Server) -> MultiplexedConnection {
    let client = redis::Client::open(server.url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let mut commands = redis::pipe();
    // A server loads the snapshot that a replica may have left in the folder.
    commands.cmd("FLUSHALL");
    for key in TEXTS {
        commands.cmd("SET").arg(key).arg("text");
    }
    for (key, fields) in STATS {
        for (field, number) in fields {
            commands.cmd("HINCRBY").arg(key).arg(field).arg(number);
        }
    }
    for (key, members) in READS {
        for (member, number) in members {
            commands.cmd("ZINCRBY").arg(key).arg(number).arg(member);
        }
    }
    commands.exec_async(&mut connection).await.unwrap();
    connection
}

/// Runs a step on both, and returns the reply of both.
async fn run<S: Step>(
    connection: &mut MultiplexedConnection,
    model: &mut Model,
    step: &S,
) -> S::Reply
where
    S::Reply: Debug + PartialEq + FromRedisValue,
{
    let reply: S::Reply = step.script().invoke_async(connection).await.unwrap();
    assert_eq!(reply, step.apply(model));
    reply
}

fn count(prefix: &str, epoch: &str) -> CountKeys {
    let cursor = CountKeys::START.to_owned();
    CountKeys { cursor, prefix: prefix.to_owned(), epoch: epoch.to_owned() }
}

#[tokio::test]
async fn report_steps_on_server_match_model() {
    let Some(server) = Server::start("report_steps_on_server_match_model") else { return };
    let (mut connection, mut model) = (fill(&server).await, model());
    let (connection, model) = (&mut connection, &mut model);

    let counted = run(connection, model, &count("a:", "epoch")).await;
    assert_eq!(counted, (CountKeys::START.to_owned(), [2, 1, 1, 4, 2]));
    let counted = run(connection, model, &count("a:", "")).await;
    assert_eq!(counted.1, [0, 0, 0, 4, 6]);
    let counted = run(connection, model, &count("", "epoch")).await;
    assert_eq!(counted.1, [0; 5]);

    let sum =
        |keys: &[&str]| SumLookups { stats_keys: keys.iter().map(|k| (*k).to_owned()).collect() };
    assert_eq!(run(connection, model, &sum(&["a:stats:7"])).await, [10, 2, 5, 0]);
    let both = sum(&["a:stats:7", "a:stats:6", "a:stats:5"]);
    assert_eq!(run(connection, model, &both).await, [11, 2, 5, 4]);

    let window_keys: Vec<_> = [7, 6, 5].map(|hour| format!("a:popular:{hour}")).into();
    let top = |limit| TopReads { window_keys: window_keys.clone(), limit };
    let expected =
        [("z", 6), ("y", 3), ("x", 3), ("w", 1)].map(|(id, reads)| (id.to_owned(), reads));
    assert_eq!(run(connection, model, &top(10)).await, expected);
    assert_eq!(run(connection, model, &top(2)).await, expected[..2]);
    let none = TopReads { window_keys: vec!["a:popular:5".to_owned()], limit: 2 };
    assert_eq!(run(connection, model, &none).await, []);
}

#[tokio::test]
async fn read_info_has_the_fields_of_the_report() {
    let Some(server) = Server::start("read_info_has_the_fields_of_the_report") else { return };
    let mut connection = fill(&server).await;
    let info = ReadInfo.script().invoke_async(&mut connection).await;
    let info: <ReadInfo as Step>::Reply = info.unwrap();
    let (program, version) =
        info.version().split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(["valkey", "redis"].contains(&program.as_str()), "{program}");
    assert!(version.split('.').all(|part| part.parse::<u32>().is_ok()), "{version}");
    assert_eq!(info.text("run_id").len(), 40);
    assert_eq!(info.text("master_replid").len(), 40);
    assert_eq!(info.text("role"), "master");
    assert_eq!(info.number("connected_clients"), 1);
    assert!(info.number("used_memory") > 100_000);
    for field in ["maxmemory", "evicted_keys", "uptime_in_seconds"] {
        assert!(info.text(field).parse::<u64>().is_ok(), "{field}: {info:?}");
    }
}

#[tokio::test]
async fn report_counts_lookups_reads_and_keys() {
    let (cache, store, _) = cache();
    let this = START_MS / 1000 / 3600;
    store.with_model(|model| {
        let stats = |hour| Keys::default().stats(hour);
        model.set_scores(&stats(this), &[("product:hit", 3), ("list:miss", 1)]);
        model.set_scores(&stats(this - 1), &[("product:hit", 1)]);
        model.set_scores(&stats(this - 2), &[("product:miss", 5)]);
        model.set_scores(&stats(this - 24), &[("product:miss", 500)]);
        model.set_scores(&Keys::default().window(this - 23), &[("some-id", 7)]);
    });
    let report = cache.report().await.unwrap();
    let server = report.server.unwrap();
    assert_eq!(report.error, None);
    let (epoch, identity) = (EPOCH.to_owned(), Model::default().identity.0);
    assert_eq!(server.identity, identity);
    assert_eq!(report.trust, Some(Trust::Trusted { epoch, server: identity }));
    let found = |hits, misses| Found { hits, misses };
    assert_eq!(server.two_hours, Lookups { products: found(4, 0), lists: found(0, 1) });
    assert_eq!(server.day, Lookups { products: found(4, 5), lists: found(0, 1) });
    assert_eq!(server.entries, Entries { counts: 5, ..Entries::default() });
    assert_eq!((server.popular[0].id.as_str(), server.popular[0].reads), ("some-id", 7));
    assert_eq!(server.memory_limit_bytes, None);
}

#[tokio::test]
async fn report_of_a_server_without_reply_says_so() {
    let (cache, store, _) = cache();
    store.fail_next([timed_out()]);
    let report = cache.report().await.unwrap();
    assert_eq!(report.server, None);
    assert!(report.error.unwrap().contains("does not reply"));
}

#[tokio::test]
async fn report_says_why_the_cache_is_not_used() {
    let (cache, _, clock, table) = cache_and_table();
    let states = [
        (Some(clock.unix_s() + 7), Trust::Suspended { epoch: EPOCH.to_owned(), retry_in_s: 7 }),
        (None, Trust::Stopped),
    ];
    for (retry_at_s, trust) in states {
        let state = State::Suspended { settled: true, retry_at_s };
        *table.control.lock().unwrap() = Some(Control { epoch: EPOCH.to_owned(), state });
        assert_eq!(cache.report().await.unwrap().trust, Some(trust));
    }
    *table.control.lock().unwrap() = None;
    assert_eq!(cache.report().await.unwrap().trust, Some(Trust::NotStarted));
}
