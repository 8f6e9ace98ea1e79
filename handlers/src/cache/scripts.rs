//! The steps that must be one: each a script that the server runs whole.

use super::keys::{Keys, ListQuery};
use super::ranking;
use redis::{Script, ScriptInvocation, Value};
use shared::{Category, ProductId};
use std::sync::LazyLock;

/// A lease is told from an entry by its first letter; entries begin with a digit.
const LEASE_MARK: char = 'L';

/// What stands at a product's key.
pub(super) enum Found {
    /// The product.
    Entry(String),
    /// Nothing: the lease with this token is now ours.
    Leased(String),
    /// Somebody else's lease.
    Busy,
}

impl Found {
    /// Reads the answer of [`lookup`].
    pub(super) fn read(value: Value, token: String) -> Self {
        match value {
            Value::BulkString(bytes) => match String::from_utf8(bytes) {
                Ok(entry) => Self::Entry(entry),
                Err(_) => Self::Busy,
            },
            Value::Int(0) => Self::Leased(token),
            _ => Self::Busy,
        }
    }
}

/// The entry; else a lease, unless there is one. Counted as a read where there is an hour to count it in.
pub(super) fn lookup(
    keys: &Keys,
    id: &ProductId,
    token: &str,
    lease_ttl_ms: u64,
    counted_at_s: Option<u64>,
) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
        Script::new(
            r"local entry = redis.call('GET', KEYS[1])
              if not entry then
                redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
                return 0
              end
              if string.sub(entry, 1, 1) == 'L' then return 1 end
              if KEYS[2] then
                redis.call('ZINCRBY', KEYS[2], 1, ARGV[1])
                redis.call('EXPIRE', KEYS[2], ARGV[4])
              end
              return entry",
        )
    });
    let mut call = SCRIPT.key(keys.product(id));
    if let Some(at_s) = counted_at_s {
        call.key(ranking::window(keys, at_s));
    }
    call.arg(id.as_str()).arg(lease(token)).arg(lease_ttl_ms).arg(ranking::WINDOW_TTL_S);
    call
}

/// The entry in the lease's place, if it still stands. Counted as a read where there is an hour to count it in.
pub(super) fn fill(
    keys: &Keys,
    id: &ProductId,
    token: &str,
    entry: &str,
    ttl_s: u64,
    counted_at_s: Option<u64>,
) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
        Script::new(
            r"if redis.call('GET', KEYS[1]) ~= ARGV[2] then return end
              redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
              if KEYS[2] then
                redis.call('ZINCRBY', KEYS[2], 1, ARGV[1])
                redis.call('EXPIRE', KEYS[2], ARGV[5])
              end",
        )
    });
    let mut call = SCRIPT.key(keys.product(id));
    if let Some(at_s) = counted_at_s {
        call.key(ranking::window(keys, at_s));
    }
    call.arg(id.as_str()).arg(lease(token)).arg(entry).arg(ttl_s).arg(ranking::WINDOW_TTL_S);
    call
}

/// Takes our own lease away.
pub(super) fn release(keys: &Keys, id: &ProductId, token: &str) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
        Script::new("if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end")
    });
    let mut call = SCRIPT.key(keys.product(id));
    call.arg(lease(token));
    call
}

/// The list's generation, begun if there is none, and the entry under it.
pub(super) fn list(
    keys: &Keys,
    query: &ListQuery,
    fresh: &str,
    generation_ttl_s: u64,
) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
        Script::new(
            r"local word = redis.call('GET', KEYS[1])
              if not word then
                word = ARGV[2] .. ':' .. redis.call('TIME')[1]
                redis.call('SET', KEYS[1], word, 'EX', ARGV[3])
              end
              return {word, redis.call('GET', 'list:' .. KEYS[1] .. ':' .. word .. ':' .. ARGV[1])}",
        )
    });
    let mut call = SCRIPT.key(keys.generation(query.category.as_ref()));
    call.arg(query.suffix()).arg(fresh).arg(generation_ttl_s);
    call
}

/// The entry under its generation, if that is still the one; briefly, where a write is younger than the index's lag.
pub(super) fn fill_list(
    keys: &Keys,
    query: &ListQuery,
    word: &str,
    entry: &str,
    ttl_s: u64,
    lag_s: u64,
) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
        Script::new(
            r"if redis.call('GET', KEYS[1]) ~= ARGV[2] then return end
              local ttl, lag = tonumber(ARGV[4]), tonumber(ARGV[5])
              local begun = tonumber(string.match(ARGV[2], ':(%d+)$'))
              if lag > 0 and tonumber(redis.call('TIME')[1]) - begun <= lag then ttl = lag end
              redis.call('SET', 'list:' .. KEYS[1] .. ':' .. ARGV[2] .. ':' .. ARGV[1], ARGV[3], 'EX', ttl)",
        )
    });
    let mut call = SCRIPT.key(keys.generation(query.category.as_ref()));
    call.arg(query.suffix()).arg(word).arg(entry).arg(ttl_s).arg(lag_s);
    call
}

/// The product's entry or lease away, and new generations for the lists that it can be in.
/// They share a word: what tells their entries apart is the generation's key in the entry's.
pub(super) fn invalidate(
    keys: &Keys,
    id: &ProductId,
    categories: &[&Category],
    fresh: &str,
    generation_ttl_s: u64,
) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
        Script::new(
            r"redis.call('DEL', KEYS[1])
              local word = ARGV[1] .. ':' .. redis.call('TIME')[1]
              for i = 2, #KEYS do redis.call('SET', KEYS[i], word, 'EX', ARGV[2]) end",
        )
    });
    let mut call = SCRIPT.key(keys.product(id));
    call.key(keys.generation(None));
    for category in categories {
        call.key(keys.generation(Some(category)));
    }
    call.arg(fresh).arg(generation_ttl_s);
    call
}

/// The product's entry or lease away, and nothing else.
pub(super) fn invalidate_product(keys: &Keys, id: &ProductId) -> ScriptInvocation<'static> {
    static SCRIPT: LazyLock<Script> = LazyLock::new(|| Script::new("redis.call('DEL', KEYS[1])"));
    SCRIPT.key(keys.product(id))
}

fn lease(token: &str) -> String {
    format!("{LEASE_MARK}{token}")
}
