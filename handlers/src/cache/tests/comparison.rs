//! Compares the model with the Lua scripts on a real server, by random sequences of steps.
//!
//! After each step the replies are equal, and after each sequence the keys with their values and
//! TTLs. So what the other tests show on the model holds for the scripts.

use std::fmt::Debug;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use redis::aio::MultiplexedConnection;
use redis::{FromRedisValue, Value};

use super::server::Server;
use super::*;
use crate::cache::keys::{self, ListKey};

use crate::cache::ranking::{COUNTS_TTL_S, CountedRead, GetRanking, RANKED_MIN, stats_key};
use crate::cache::scripts::*;

const SEQUENCES: u32 = 40;
const STEPS_MAX: usize = 30;
const GENERATION_TTL_MS: u64 = 1_000_000;
/// Servers that do not freeze the time in a transaction may differ by this.
const TTL_TOLERANCE_MS: u64 = 20;

#[derive(Debug, Clone)]
enum AnyStep {
    LookUpProduct(LookUpProduct),
    FillProduct(FillProduct),
    ReleaseLease(ReleaseLease),
    LookUpList(LookUpList),
    FillList(FillList),
    Delete(Delete),
    GetRanking(GetRanking),
    Evict {
        key: String,
    },
    /// Replaces a generation by one that was created some seconds ago.
    AgeGeneration {
        key: String,
        age_s: u64,
    },
}

fn product_key() -> impl Strategy<Value = String> {
    (0..2_u8).prop_map(|n| Keys::default().product(EPOCH, &product_id(n)))
}

fn query() -> impl Strategy<Value = ListQuery> {
    (any::<bool>(), any::<bool>()).prop_map(|(in_category, limited)| ListQuery {
        limit: if limited { 10 } else { 100 },
        ..first_page(in_category.then(|| category("a")).as_ref())
    })
}

fn generation_key() -> impl Strategy<Value = String> {
    query().prop_map(|query| Keys::default().generation(EPOCH, query.category.as_ref()))
}

fn lists() -> impl Strategy<Value = (String, ListKey)> {
    query().prop_map(|query| {
        let keys = Keys::default();
        (keys.generation(EPOCH, query.category.as_ref()), keys.list(EPOCH, &query))
    })
}

fn lease() -> impl Strategy<Value = String> {
    (0..3_u8).prop_map(|n| keys::lease(&format!("token-{n}")))
}

fn entry() -> impl Strategy<Value = String> {
    // Also bytes that are special in Lua patterns, and a mark that is not at the beginning.
    prop_oneof![Just("1\n{\"price\":1.50}"), Just("2\n%d L \0 é"), Just("3"), Just("P")]
        .prop_map(str::to_owned)
}

fn counted() -> impl Strategy<Value = Option<CountedRead>> {
    // More products than a ranking needs to be kept.
    let products = u8::try_from(RANKED_MIN).unwrap() + 2;
    proptest::option::of((0..products, 0..3_u64).prop_map(|(n, hours)| {
        CountedRead::new(&Keys::default(), &product_id(n), START_MS / 1000 + hours * 3600)
    }))
}

fn any_step() -> impl Strategy<Value = AnyStep> {
    let lookup = (product_key(), lease(), 1_000..5_000_u64, counted()).prop_map(
        |(product_key, lease, lease_ttl_ms, counted)| {
            AnyStep::LookUpProduct(LookUpProduct { product_key, lease, lease_ttl_ms, counted })
        },
    );
    let fill = (product_key(), lease(), entry(), 1_000..4_000_000_u64, counted()).prop_map(
        |(product_key, lease, entry, ttl_ms, counted)| {
            AnyStep::FillProduct(FillProduct { product_key, lease, entry, ttl_ms, counted })
        },
    );
    let release = (product_key(), lease()).prop_map(|(product_key, lease)| {
        AnyStep::ReleaseLease(ReleaseLease { product_key, lease })
    });
    let lookup_list = (lists(), 0..3_u8, 10..90_000_u64, any::<bool>()).prop_map(
        |((generation_key, list_key), n, generation_ttl_s, counted)| {
            let new_generation = format!("generation-{n}");
            AnyStep::LookUpList(LookUpList {
                generation_key,
                list_key,
                new_generation,
                generation_ttl_s,
                stats_key: counted.then(|| stats_key(&Keys::default(), START_MS / 1000)),
                stats_ttl_s: COUNTS_TTL_S,
            })
        },
    );
    let fill_list =
        (lists(), 0..3_u8, entry(), 10..9_000_u64).prop_map(|((_, list_key), n, entry, ttl_s)| {
            let key = list_key.with_generation(&format!("generation-{n}:1"));
            AnyStep::FillList(FillList { key, entry, ttl_s })
        });
    let deleted = proptest::collection::vec(prop_oneof![product_key(), generation_key()], 1..4);
    let delete = deleted.prop_map(|keys| AnyStep::Delete(Delete { keys }));
    let ranking = (0..3_u64, 10..4_000_u64).prop_map(|(hours, ttl_s)| {
        let now_s = START_MS / 1000 + hours * 3600;
        AnyStep::GetRanking(GetRanking::new(&Keys::default(), now_s, ttl_s))
    });
    let evict = prop_oneof![product_key(), generation_key(), Just(Keys::default().ranking())]
        .prop_map(|key| AnyStep::Evict { key });
    let age = (generation_key(), 0..10_u64)
        .prop_map(|(key, age_s)| AnyStep::AgeGeneration { key, age_s });
    prop_oneof![
        6 => lookup,
        6 => fill,
        2 => release,
        4 => lookup_list,
        6 => fill_list,
        2 => delete,
        2 => ranking,
        1 => evict,
        2 => age,
    ]
}

/// The model and the server, which run the same steps at the same time.
struct Pair {
    model: Model,
    server: MultiplexedConnection,
}

impl Pair {
    /// Runs a step on both and compares the replies.
    ///
    /// On the server the step runs in one transaction with `TIME`, so the model gets exactly the
    /// time that the script gets.
    async fn run<S: Step>(&mut self, step: &S) -> Result<(), TestCaseError>
    where
        S::Reply: Debug + PartialEq,
    {
        let call = step.script();
        call.load_async(&mut self.server).await.unwrap();
        let () = redis::cmd("MULTI").query_async(&mut self.server).await.unwrap();
        let _: Value = redis::cmd("TIME").query_async(&mut self.server).await.unwrap();
        let _: Value = call.invoke_async(&mut self.server).await.unwrap();
        let (time, reply): ((u64, u64), Value) =
            redis::cmd("EXEC").query_async(&mut self.server).await.unwrap();
        self.model.set_time(unix_ms(time));
        let reply = S::Reply::from_redis_value(reply).unwrap();
        prop_assert_eq!(reply, step.apply(&mut self.model));
        Ok(())
    }

    async fn run_any(&mut self, step: &AnyStep) -> Result<(), TestCaseError> {
        match step {
            AnyStep::LookUpProduct(step) => self.run(step).await,
            AnyStep::FillProduct(step) => self.run(step).await,
            AnyStep::ReleaseLease(step) => self.run(step).await,
            AnyStep::LookUpList(step) => self.run(step).await,
            AnyStep::FillList(step) => self.run(step).await,
            AnyStep::Delete(step) => self.run(step).await,
            AnyStep::GetRanking(step) => self.run(step).await,
            AnyStep::Evict { key } => {
                self.model.delete(key);
                let () = redis::cmd("DEL").arg(key).query_async(&mut self.server).await.unwrap();
                Ok(())
            }
            AnyStep::AgeGeneration { key, age_s } => {
                let time = redis::cmd("TIME").query_async(&mut self.server).await.unwrap();
                let generation = format!("aged:{}", unix_ms(time) / 1000 - age_s);
                let mut set = redis::pipe();
                set.atomic().cmd("TIME").cmd("SET").arg(key).arg(&generation);
                set.arg("PX").arg(GENERATION_TTL_MS).ignore();
                let (time,): ((u64, u64),) = set.query_async(&mut self.server).await.unwrap();
                self.model.set_time(unix_ms(time));
                self.model.set(key, generation, GENERATION_TTL_MS);
                Ok(())
            }
        }
    }

    /// Compares all keys, their values and their TTLs, in one transaction on the server.
    async fn compare_contents(&mut self) -> Result<(), TestCaseError> {
        let mut transaction = redis::pipe();
        transaction.atomic().cmd("TIME").cmd("KEYS").arg("*");
        let expected = self.model.keys().clone();
        for (name, stored) in &expected {
            transaction.cmd("PTTL").arg(name);
            match stored.value {
                model::Value::Text(_) => transaction.cmd("GET").arg(name),
                model::Value::Scores(_) if name.starts_with("stats:") => {
                    transaction.cmd("HGETALL").arg(name)
                }
                model::Value::Scores(_) => {
                    transaction.cmd("ZRANGE").arg(name).arg(0).arg(-1).arg("WITHSCORES")
                }
            };
        }
        let replies: Vec<Value> = transaction.query_async(&mut self.server).await.unwrap();
        let mut replies = replies.into_iter();
        let mut next = || replies.next().unwrap();
        let now_ms = unix_ms(FromRedisValue::from_redis_value(next()).unwrap());
        let mut names = Vec::<String>::from_redis_value(next()).unwrap();
        names.sort_unstable();
        self.model.set_time(now_ms);
        prop_assert_eq!(&names, &self.model.keys().keys().cloned().collect::<Vec<_>>());
        for (name, stored) in &expected {
            let (ttl_ms, value) = (i64::from_redis_value(next()).unwrap(), next());
            if !self.model.keys().contains_key(name) {
                continue;
            }
            let value = match stored.value {
                model::Value::Text(_) => {
                    model::Value::Text(String::from_redis_value(value).unwrap())
                }
                model::Value::Scores(_) => {
                    let scores = Vec::<(String, u64)>::from_redis_value(value).unwrap();
                    model::Value::Scores(scores.into_iter().collect())
                }
            };
            prop_assert_eq!(&value, &stored.value, "{}", name);
            // A key without a TTL has -1.
            prop_assert!(ttl_ms >= 0, "{} has TTL {}", name, ttl_ms);
            let expires_at_ms = now_ms + u64::try_from(ttl_ms).unwrap();
            let difference_ms = expires_at_ms.abs_diff(stored.expires_at_ms);
            prop_assert!(difference_ms <= TTL_TOLERANCE_MS, "{name}: {difference_ms} ms");
        }
        Ok(())
    }
}

/// The reply of `TIME`, seconds and microseconds, in milliseconds.
fn unix_ms((seconds, microseconds): (u64, u64)) -> u64 {
    seconds * 1000 + microseconds / 1000
}

#[test]
fn scripts_on_server_match_model() {
    let Some(server) = Server::start("scripts_on_server_match_model") else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = redis::Client::open(server.url()).unwrap();
    let connection = runtime.block_on(client.get_multiplexed_async_connection()).unwrap();
    let config = Config { cases: SEQUENCES, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let steps = proptest::collection::vec(any_step(), 1..=STEPS_MAX);
    let result = TestRunner::new_with_rng(config, rng).run(&steps, |steps| {
        let mut pair = Pair { model: Model::default(), server: connection.clone() };
        runtime.block_on(async {
            let () = redis::cmd("FLUSHALL").query_async(&mut pair.server).await.unwrap();
            for step in &steps {
                pair.run_any(step).await?;
            }
            pair.compare_contents().await
        })
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}
