//! The atomic steps on products and lists, each as one Lua script that the server runs.

use std::sync::LazyLock;

use redis::{FromRedisValue, ParsingError, Script, ScriptInvocation, Value};

use super::keys::{LEASE_MARK, ListKey};
#[cfg(test)]
use super::model::Model;
use super::ranking::CountedRead;
use super::store::Step;

/// Gets a product's entry, and counts the read. If there is neither an entry nor a lease, the
/// caller's lease is stored.
#[derive(Debug, Clone)]
pub(super) struct LookUpProduct {
    pub(super) product_key: String,
    pub(super) lease: String,
    pub(super) lease_ttl_ms: u64,
    pub(super) counted: Option<CountedRead>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ProductReply {
    Entry(String),
    /// There was nothing. The caller now holds the lease.
    LeaseTaken,
    /// Another reader holds the lease.
    LeaseHeldByOther,
}

impl FromRedisValue for ProductReply {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        Ok(match value {
            Value::BulkString(bytes) => match String::from_utf8(bytes) {
                Ok(entry) => Self::Entry(entry),
                Err(_) => Self::LeaseHeldByOther,
            },
            Value::Int(0) => Self::LeaseTaken,
            _ => Self::LeaseHeldByOther,
        })
    }
}

impl Step for LookUpProduct {
    type Reply = ProductReply;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local entry = redis.call('GET', KEYS[1])
                  if not entry then
                    redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
                    return 0
                  end
                  if string.sub(entry, 1, #ARGV[3]) == ARGV[3] then return 1 end
                  if KEYS[2] then
                    redis.call('ZINCRBY', KEYS[2], 1, ARGV[4])
                    redis.call('EXPIRE', KEYS[2], ARGV[5])
                  end
                  return entry",
            )
        });
        let mut call = SCRIPT.key(&self.product_key);
        call.arg(&self.lease).arg(self.lease_ttl_ms).arg(LEASE_MARK);
        add_counted_read(&mut call, self.counted.as_ref());
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> ProductReply {
        model.look_up_product(self)
    }
}

/// Replaces the caller's lease by the entry, and counts the read. Whether the lease was still
/// there: if it expired, was evicted or was invalidated, nothing is stored.
#[derive(Debug, Clone)]
pub(super) struct FillProduct {
    pub(super) product_key: String,
    pub(super) lease: String,
    pub(super) entry: String,
    pub(super) ttl_s: u64,
    pub(super) counted: Option<CountedRead>,
}

impl Step for FillProduct {
    type Reply = bool;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
                  redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
                  if KEYS[2] then
                    redis.call('ZINCRBY', KEYS[2], 1, ARGV[4])
                    redis.call('EXPIRE', KEYS[2], ARGV[5])
                  end
                  return 1",
            )
        });
        let mut call = SCRIPT.key(&self.product_key);
        call.arg(&self.lease).arg(&self.entry).arg(self.ttl_s);
        add_counted_read(&mut call, self.counted.as_ref());
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> bool {
        model.fill_product(self)
    }
}

/// Adds `KEYS[2]`, `ARGV[4]` and `ARGV[5]` of the two scripts that count reads.
fn add_counted_read(call: &mut ScriptInvocation<'static>, counted: Option<&CountedRead>) {
    if let Some(CountedRead { window_key, id, window_ttl_s }) = counted {
        call.key(window_key).arg(id).arg(*window_ttl_s);
    }
}

/// Deletes the caller's lease. Whether it was still there.
#[derive(Debug, Clone)]
pub(super) struct ReleaseLease {
    pub(super) product_key: String,
    pub(super) lease: String,
}

impl Step for ReleaseLease {
    type Reply = bool;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
                  return redis.call('DEL', KEYS[1])",
            )
        });
        let mut call = SCRIPT.key(&self.product_key);
        call.arg(&self.lease);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> bool {
        model.release_lease(self)
    }
}

/// Gets the generation of a list, and the entry of one page in this generation. If there is no
/// generation, a new one is stored, and no entry can belong to it.
///
/// A generation ends with the server's time of its creation, in seconds: see [`FillList`].
#[derive(Debug, Clone)]
pub(super) struct LookUpList {
    pub(super) generation_key: String,
    pub(super) list_key: ListKey,
    pub(super) new_generation: String,
    pub(super) generation_ttl_s: u64,
}

impl Step for LookUpList {
    /// The generation and the entry.
    type Reply = (String, Option<String>);

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local generation = redis.call('GET', KEYS[1])
                  if not generation then
                    generation = ARGV[1] .. ':' .. redis.call('TIME')[1]
                    redis.call('SET', KEYS[1], generation, 'EX', ARGV[2])
                  end
                  return {generation, redis.call('GET', ARGV[3] .. generation .. ARGV[4])}",
            )
        });
        let mut call = SCRIPT.key(&self.generation_key);
        call.arg(&self.new_generation).arg(self.generation_ttl_s);
        call.arg(&self.list_key.before_generation).arg(&self.list_key.after_generation);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> (String, Option<String>) {
        model.look_up_list(self)
    }
}

/// Stores a page of a list if its generation is still the current one. Whether it was stored.
///
/// If the generation is not older than the index lag, the page lives only for the index lag: it
/// may not yet contain the write that started the generation.
#[derive(Debug, Clone)]
pub(super) struct FillList {
    pub(super) generation_key: String,
    pub(super) generation: String,
    pub(super) list_key: ListKey,
    pub(super) entry: String,
    pub(super) ttl_s: u64,
    /// 0 for a page that is read from the table itself.
    pub(super) index_lag_s: u64,
}

impl Step for FillList {
    type Reply = bool;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
                  local ttl, lag = tonumber(ARGV[3]), tonumber(ARGV[4])
                  local created = tonumber(string.match(ARGV[1], ':(%d+)$'))
                  if lag > 0 and tonumber(redis.call('TIME')[1]) - created <= lag then ttl = lag end
                  redis.call('SET', KEYS[2], ARGV[2], 'EX', ttl)
                  return 1",
            )
        });
        let mut call = SCRIPT.key(&self.generation_key);
        call.key(self.list_key.with_generation(&self.generation));
        call.arg(&self.generation).arg(&self.entry).arg(self.ttl_s).arg(self.index_lag_s);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> bool {
        model.fill_list(self)
    }
}

/// Deletes a product's entry or lease, and starts a new generation of the given lists.
///
/// All of them get the same new generation. Their pages still differ: the key of a page contains
/// the generation's key, too.
#[derive(Debug, Clone)]
pub(super) struct Invalidate {
    pub(super) product_key: String,
    pub(super) generation_keys: Vec<String>,
    pub(super) new_generation: String,
    pub(super) generation_ttl_s: u64,
}

impl Step for Invalidate {
    type Reply = ();

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"redis.call('DEL', KEYS[1])
                  local generation = ARGV[1] .. ':' .. redis.call('TIME')[1]
                  for i = 2, #KEYS do redis.call('SET', KEYS[i], generation, 'EX', ARGV[2]) end",
            )
        });
        let mut call = SCRIPT.key(&self.product_key);
        call.key(&self.generation_keys);
        call.arg(&self.new_generation).arg(self.generation_ttl_s);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) {
        model.invalidate(self);
    }
}

/// Deletes a product's entry or lease, and leaves the lists as they are.
#[derive(Debug, Clone)]
pub(super) struct InvalidateProduct {
    pub(super) product_key: String,
}

impl Step for InvalidateProduct {
    type Reply = ();

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> =
            LazyLock::new(|| Script::new("redis.call('DEL', KEYS[1])"));
        SCRIPT.key(&self.product_key)
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) {
        model.delete(&self.product_key);
    }
}
