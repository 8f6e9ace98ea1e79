//! The atomic steps on products and lists, each as one Lua script that the server runs.
//!
//! A lookup counts with `pcall`, so that a full server still replies. A server that is read-only
//! does not: it was the primary before a failover, and may have the older data of another server by
//! now.

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
                  local found = 'product:hit'
                  if not entry then
                    redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
                    entry, found = 0, 'product:miss'
                  elseif string.sub(entry, 1, #ARGV[3]) == ARGV[3] then
                    return 1
                  elseif entry == 'P' then
                    found = 'product:miss'
                  elseif KEYS[2] then
                    redis.pcall('ZINCRBY', KEYS[2], 1, ARGV[4])
                    redis.pcall('EXPIRE', KEYS[2], ARGV[5])
                  end
                  if KEYS[3] then
                    local counted = redis.pcall('HINCRBY', KEYS[3], found, 1)
                    if type(counted) == 'table' and string.find(counted.err, 'READONLY') then
                      return counted
                    end
                    redis.pcall('EXPIRE', KEYS[3], ARGV[5])
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
    pub(super) ttl_ms: u64,
    pub(super) counted: Option<CountedRead>,
}

impl Step for FillProduct {
    type Reply = bool;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
                  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
                  if KEYS[2] then
                    redis.pcall('ZINCRBY', KEYS[2], 1, ARGV[4])
                    redis.pcall('EXPIRE', KEYS[2], ARGV[5])
                  end
                  return 1",
            )
        });
        let mut call = SCRIPT.key(&self.product_key);
        call.arg(&self.lease).arg(&self.entry).arg(self.ttl_ms);
        add_counted_read(&mut call, self.counted.as_ref());
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> bool {
        model.fill_product(self)
    }
}

/// Adds `KEYS[2]`, `KEYS[3]`, `ARGV[4]` and `ARGV[5]` of the two scripts that count reads.
fn add_counted_read(call: &mut ScriptInvocation<'static>, counted: Option<&CountedRead>) {
    if let Some(CountedRead { window_key, stats_key, id, ttl_s }) = counted {
        call.key(window_key).key(stats_key).arg(id).arg(*ttl_s);
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
/// A generation ends with the server's time of its creation, in seconds.
#[derive(Debug, Clone)]
pub(super) struct LookUpList {
    pub(super) generation_key: String,
    pub(super) list_key: ListKey,
    pub(super) new_generation: String,
    pub(super) generation_ttl_s: u64,
    /// `None`: the lookup is not counted.
    pub(super) stats_key: Option<String>,
    pub(super) stats_ttl_s: u64,
}

/// The generation, its age in seconds, and the entry.
pub(super) type ListReply = (String, u64, Option<String>);

impl Step for LookUpList {
    type Reply = ListReply;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local generation = redis.call('GET', KEYS[1])
                  local now = redis.call('TIME')[1]
                  if not generation then
                    generation = ARGV[1] .. ':' .. now
                    redis.call('SET', KEYS[1], generation, 'EX', ARGV[2])
                  end
                  local created = tonumber(string.match(generation, ':(%d+)$'))
                  local entry = redis.call('GET', ARGV[3] .. generation .. ARGV[4])
                  if KEYS[2] then
                    local found = entry and 'list:hit' or 'list:miss'
                    local counted = redis.pcall('HINCRBY', KEYS[2], found, 1)
                    if type(counted) == 'table' and string.find(counted.err, 'READONLY') then
                      return counted
                    end
                    redis.pcall('EXPIRE', KEYS[2], ARGV[5])
                  end
                  return {generation, math.max(0, tonumber(now) - created), entry}",
            )
        });
        let mut call = SCRIPT.key(&self.generation_key);
        call.key(self.stats_key.as_slice());
        call.arg(&self.new_generation).arg(self.generation_ttl_s);
        call.arg(&self.list_key.before_generation).arg(&self.list_key.after_generation);
        call.arg(self.stats_ttl_s);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> ListReply {
        model.look_up_list(self)
    }
}

/// Stores a page of a list. If its generation ended meanwhile, no reader finds the page.
#[derive(Debug, Clone)]
pub(super) struct FillList {
    /// The key of the page in its generation.
    pub(super) key: String,
    pub(super) entry: String,
    pub(super) ttl_s: u64,
}

impl Step for FillList {
    type Reply = ();

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> =
            LazyLock::new(|| Script::new("redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])"));
        let mut call = SCRIPT.key(&self.key);
        call.arg(&self.entry).arg(self.ttl_s);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) {
        model.set(&self.key, self.entry.clone(), self.ttl_s * 1000);
    }
}

/// Deletes entries, leases and generations. A full server still deletes.
#[derive(Debug, Clone)]
pub(super) struct Delete {
    pub(super) keys: Vec<String>,
}

impl Step for Delete {
    type Reply = ();

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> =
            LazyLock::new(|| Script::new("redis.call('DEL', unpack(KEYS))"));
        SCRIPT.key(&self.keys)
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) {
        for key in &self.keys {
            model.delete(key);
        }
    }
}

/// Says which server this is, and in which history of its data, if it accepts writes.
///
/// `run_id` is new at each start of the server. `master_replid` is new after each failover, so it
/// differs also on a server that was demoted, got the data of another one, and was promoted again.
#[derive(Debug, Clone)]
pub(super) struct Identify {
    /// A key that never exists. To delete it is a write.
    pub(super) probe_key: String,
}

impl Step for Identify {
    type Reply = Identity;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"redis.call('DEL', KEYS[1])
                  local server, history = redis.call('INFO', 'server'), redis.call('INFO', 'replication')
                  return {string.match(server, 'run_id:(%w+)') or '',
                    string.match(history, 'master_replid:(%w+)') or ''}",
            )
        });
        SCRIPT.key(&self.probe_key)
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> Identity {
        model.delete(&self.probe_key);
        model.identity.clone()
    }
}

/// A server, and the history of its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity(pub(super) String);

impl FromRedisValue for Identity {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        let (run_id, history): (String, String) = FromRedisValue::from_redis_value(value)?;
        if run_id.is_empty() {
            return Err(ParsingError::from("INFO has no run_id"));
        }
        Ok(Self(format!("{run_id}:{history}")))
    }
}
