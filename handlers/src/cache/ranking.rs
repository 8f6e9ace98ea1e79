//! Popularity: reads are counted by the hour, and a ranking of the last day is cached for an hour.

use std::sync::LazyLock;

use redis::{Script, ScriptInvocation};
use shared::ProductId;

use super::keys::Keys;
#[cfg(test)]
use super::model::Model;
use super::store::Step;

const WINDOW_S: u64 = 3600;
/// The number of hours that a ranking covers.
const WINDOWS: u64 = 24;
/// The counts of an hour live as long as a ranking can use them.
pub(super) const COUNTS_TTL_S: u64 = WINDOW_S * (WINDOWS + 1);
/// Products in a ranking.
pub(super) const RANKED_MAX: usize = 1000;
/// A ranking of fewer products comes from few reads, and the next read would change it: it is kept
/// for one second only.
pub(super) const RANKED_MIN: usize = 20;

/// One read of a product, to be counted in its hour.
#[derive(Debug, Clone)]
pub(super) struct CountedRead {
    pub(super) window_key: String,
    pub(super) stats_key: String,
    pub(super) id: String,
    pub(super) ttl_s: u64,
}

impl CountedRead {
    pub(super) fn new(keys: &Keys, id: &ProductId, now_s: u64) -> Self {
        Self {
            window_key: keys.window(now_s / WINDOW_S),
            stats_key: stats_key(keys, now_s),
            id: id.to_string(),
            ttl_s: COUNTS_TTL_S,
        }
    }
}

/// The key of the numbers of hits and misses in this hour.
pub(super) fn stats_key(keys: &Keys, now_s: u64) -> String {
    keys.stats(now_s / WINDOW_S)
}

/// Gets the ranked ids, most read first. Makes the ranking if it has expired.
#[derive(Debug, Clone)]
pub(super) struct GetRanking {
    pub(super) ranking_key: String,
    pub(super) window_keys: Vec<String>,
    pub(super) ttl_s: u64,
}

impl GetRanking {
    pub(super) fn new(keys: &Keys, now_s: u64, ttl_s: u64) -> Self {
        let hour_of = |back: u64| now_s.saturating_sub(back * WINDOW_S) / WINDOW_S;
        Self {
            ranking_key: keys.ranking(),
            window_keys: (0..WINDOWS).map(|back| keys.window(hour_of(back))).collect(),
            ttl_s,
        }
    }
}

impl Step for GetRanking {
    type Reply = Vec<String>;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"if redis.call('EXISTS', KEYS[1]) == 0 then
                    redis.call('ZUNIONSTORE', KEYS[1], #KEYS - 1, unpack(KEYS, 2))
                    redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - tonumber(ARGV[2]))
                    local enough = redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3])
                    redis.call('EXPIRE', KEYS[1], enough and ARGV[1] or 1)
                  end
                  return redis.call('ZREVRANGE', KEYS[1], 0, -1)",
            )
        });
        let mut call = SCRIPT.key(&self.ranking_key);
        call.key(&self.window_keys);
        call.arg(self.ttl_s).arg(RANKED_MAX).arg(RANKED_MIN);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> Vec<String> {
        model.ranking(self)
    }
}
