//! What is popular: reads are counted by the hour, and a ranking over the last day is kept for an hour.

use super::keys::Keys;
use redis::{Script, ScriptInvocation};
use std::sync::LazyLock;

const WINDOW_S: u64 = 3600;
/// Hours that a ranking looks back.
const WINDOWS: u64 = 24;
/// A window lives as long as a ranking looks at it.
pub(super) const WINDOW_TTL_S: u64 = WINDOW_S * (WINDOWS + 1);
/// Products in a ranking.
const RANKED_MAX: u64 = 1000;
/// A ranking of fewer is made from so few reads that it is not worth keeping: the next read would change it.
const RANKED_MIN: u64 = 20;

/// The key of the count of the hour that a second is in.
pub(super) fn window(keys: &Keys, now_s: u64) -> String {
    keys.window(now_s / WINDOW_S)
}

/// The ids of the ranking, made if it has expired.
pub(super) fn script(keys: &Keys, now_s: u64, ttl_s: u64) -> ScriptInvocation<'static> {
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
    let mut call = SCRIPT.key(keys.ranking());
    for back in 0..WINDOWS {
        call.key(window(keys, now_s.saturating_sub(back * WINDOW_S)));
    }
    call.arg(ttl_s).arg(RANKED_MAX).arg(RANKED_MIN);
    call
}
