//! What the cache has and does, for `cargo xtask cache`. Nothing here changes the cache.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use redis::{FromRedisValue, ParsingError, Script, ScriptInvocation, Value};
use shared::cache_report::{
    CacheReport, Entries, Found, Lookups, PopularProduct, ServerReport, Trust,
};

use super::Cache;
use super::clock::Clock;
use super::control::{Control, State};
use super::keys::Keys;
#[cfg(test)]
use super::model::{self, Model};
use super::store::{CacheError, Step, Store};
use super::trust::READ_TIMEOUT;

/// How many keys one step looks at, so that the server is not busy for long.
const PAGE_KEYS: u32 = 1_000;
/// Keys beyond 100,000 are not counted.
const PAGES_MAX: usize = 100;
const POPULAR_MAX: usize = 10;
const HOUR_S: u64 = 3600;
const HOURS: u64 = 24;

#[expect(private_bounds, reason = "only tests use other types than the defaults")]
impl<S: Store, C: Clock> Cache<S, C> {
    /// The state of the cache; `None` in a stack without one. The products have no names yet.
    pub(crate) async fn report(&self) -> Option<CacheReport> {
        let shared = self.trust.as_ref()?;
        let now_s = shared.clock.unix_s();
        let control = shared.control().await.map(|control| trust(control, now_s));
        let server = Server { store: &shared.store, keys: &self.keys, now_s };
        let server = server.report(epoch(control.as_ref().ok())).await;
        let errors = control.as_ref().err().map(ToString::to_string);
        let errors = errors.into_iter().chain(server.as_ref().err().map(ToString::to_string));
        let errors = errors.collect::<Vec<_>>().join("; ");
        Some(CacheReport {
            trust: control.ok(),
            server: server.ok(),
            error: Some(errors).filter(|errors| !errors.is_empty()),
        })
    }
}

fn trust(control: Option<Control>, now_s: u64) -> Trust {
    let Some(Control { epoch, state }) = control else { return Trust::NotStarted };
    match state {
        State::Trusted { server } => Trust::Trusted { epoch, server },
        State::Suspended { retry_at_s: Some(at), .. } => {
            Trust::Suspended { epoch, retry_in_s: at.saturating_sub(now_s) }
        }
        State::Suspended { retry_at_s: None, .. } => Trust::Stopped,
    }
}

/// The epoch of the keys that readers use, or used last.
fn epoch(trust: Option<&Trust>) -> &str {
    match trust {
        Some(Trust::Trusted { epoch, .. } | Trust::Suspended { epoch, .. }) => epoch,
        Some(Trust::NotStarted | Trust::Stopped) | None => "",
    }
}

/// The server that is asked.
struct Server<'a, S> {
    store: &'a S,
    keys: &'a Keys,
    now_s: u64,
}

impl<S: Store> Server<'_, S> {
    async fn run<T: Step>(&self, step: &T) -> Result<T::Reply, CacheError> {
        Ok(self.store.run(step, READ_TIMEOUT).await?.value)
    }

    async fn report(&self, epoch: &str) -> Result<ServerReport, CacheError> {
        let info = self.run(&ReadInfo).await?;
        let popular = TopReads { window_keys: self.hours(HOURS, Keys::window), limit: POPULAR_MAX };
        let popular = self.run(&popular).await?;
        let named = |(id, reads)| PopularProduct { id, name: None, reads };
        Ok(ServerReport {
            identity: format!("{}:{}", info.text("run_id"), info.text("master_replid")),
            version: info.version(),
            is_primary: info.text("role") == "master",
            uptime_s: info.number("uptime_in_seconds"),
            clients: info.number("connected_clients"),
            memory_bytes: info.number("used_memory"),
            memory_limit_bytes: Some(info.number("maxmemory")).filter(|limit| *limit > 0),
            evicted: info.number("evicted_keys"),
            entries: self.entries(epoch).await?,
            two_hours: self.lookups(2).await?,
            day: self.lookups(HOURS).await?,
            popular: popular.into_iter().map(named).collect(),
        })
    }

    async fn entries(&self, epoch: &str) -> Result<Entries, CacheError> {
        let mut entries = Entries::default();
        let mut step = CountKeys {
            cursor: CountKeys::START.to_owned(),
            prefix: self.keys.prefix().to_owned(),
            epoch: epoch.to_owned(),
        };
        for _ in 0..PAGES_MAX {
            let (cursor, [products, lists, generations, counts, earlier]) = self.run(&step).await?;
            entries.products += products;
            entries.lists += lists;
            entries.generations += generations;
            entries.counts += counts;
            entries.earlier += earlier;
            step.cursor = cursor;
            if step.cursor == CountKeys::START {
                return Ok(entries);
            }
        }
        Ok(Entries { cut: true, ..entries })
    }

    async fn lookups(&self, hours: u64) -> Result<Lookups, CacheError> {
        let step = SumLookups { stats_keys: self.hours(hours, Keys::stats) };
        let [product_hits, product_misses, list_hits, list_misses] = self.run(&step).await?;
        Ok(Lookups {
            products: Found { hits: product_hits, misses: product_misses },
            lists: Found { hits: list_hits, misses: list_misses },
        })
    }

    /// The keys of the last hours, this one first.
    fn hours(&self, hours: u64, key: impl Fn(&Keys, u64) -> String) -> Vec<String> {
        let this = self.now_s / HOUR_S;
        (0..hours).map(|back| key(self.keys, this.saturating_sub(back))).collect()
    }
}

/// Reads the server's own figures.
#[derive(Debug, Clone)]
pub(super) struct ReadInfo;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Info(BTreeMap<String, String>);

impl Info {
    fn of(text: &str) -> Self {
        let fields = text.lines().filter_map(|line| line.split_once(':'));
        Self(fields.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect())
    }

    pub(super) fn text(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    pub(super) fn number(&self, field: &str) -> u64 {
        self.text(field).parse().unwrap_or(0)
    }

    pub(super) fn version(&self) -> String {
        // Valkey also has the version of Redis that it is compatible with.
        match self.text("valkey_version") {
            "" => format!("redis {}", self.text("redis_version")),
            version => format!("valkey {version}"),
        }
    }
}

impl FromRedisValue for Info {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        Ok(Self::of(&String::from_redis_value(value)?))
    }
}

impl Step for ReadInfo {
    type Reply = Info;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local all = ''
                  for _, section in ipairs(ARGV) do all = all .. redis.call('INFO', section) end
                  return all",
            )
        });
        let mut call = SCRIPT.prepare_invoke();
        call.arg(&["server", "clients", "memory", "stats", "replication"]);
        call
    }

    #[cfg(test)]
    fn apply(&self, _: &mut Model) -> Info {
        Info::of("run_id:run\r\nmaster_replid:history\r\nrole:master\r\nmaxmemory:0\r\n")
    }
}

/// Counts the keys of a stack by kind, in one page of all keys of the server. The result is the
/// cursor of the next page, and the numbers of products, lists, generations, counts, and keys of
/// earlier epochs.
#[derive(Debug, Clone)]
pub(super) struct CountKeys {
    pub(super) cursor: String,
    pub(super) prefix: String,
    pub(super) epoch: String,
}

impl CountKeys {
    /// The cursor of the first page, and of the page after the last.
    pub(super) const START: &str = "0";
}

impl Step for CountKeys {
    type Reply = (String, [u64; 5]);

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local page = redis.call('SCAN', ARGV[1], 'COUNT', ARGV[2])
                  local prefix = ARGV[3]
                  local numbers = {product = 1, list = 2, generation = 3, popular = 4, stats = 4}
                  local counts = {0, 0, 0, 0, 0}
                  for _, key in ipairs(page[2]) do
                    if string.sub(key, 1, #prefix) == prefix then
                      local kind, epoch = string.match(key, '^(%l+):([^:]*)', #prefix + 1)
                      local number = numbers[kind or '']
                      if number and number < 4 and epoch ~= ARGV[4] then number = 5 end
                      if number then counts[number] = counts[number] + 1 end
                    end
                  end
                  return {page[1], counts}",
            )
        });
        let mut call = SCRIPT.arg(&self.cursor);
        call.arg(PAGE_KEYS).arg(&self.prefix).arg(&self.epoch);
        call
    }

    /// The model has one page.
    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> (String, [u64; 5]) {
        let mut counts = [0; 5];
        for key in model.keys().keys().filter_map(|key| key.strip_prefix(&self.prefix)) {
            let mut parts = key.split(':');
            let number = match (parts.next().unwrap_or_default(), parts.next()) {
                ("product", Some(epoch)) => {
                    if epoch == self.epoch {
                        0
                    } else {
                        4
                    }
                }
                ("list", Some(epoch)) => {
                    if epoch == self.epoch {
                        1
                    } else {
                        4
                    }
                }
                ("generation", Some(epoch)) => {
                    if epoch == self.epoch {
                        2
                    } else {
                        4
                    }
                }
                ("popular" | "stats", Some(_)) => 3,
                _ => continue,
            };
            counts[number] += 1;
        }
        (Self::START.to_owned(), counts)
    }
}

/// Adds up the lookups of some hours: hits and misses of products, hits and misses of lists.
#[derive(Debug, Clone)]
pub(super) struct SumLookups {
    pub(super) stats_keys: Vec<String>,
}

/// The fields of the counts of an hour.
pub(super) const FIELDS: [&str; 4] = ["product:hit", "product:miss", "list:hit", "list:miss"];

impl Step for SumLookups {
    type Reply = [u64; FIELDS.len()];

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local sums = {}
                  for at, field in ipairs(ARGV) do
                    sums[at] = 0
                    for _, key in ipairs(KEYS) do
                      sums[at] = sums[at] + tonumber(redis.call('HGET', key, field) or 0)
                    end
                  end
                  return sums",
            )
        });
        let mut call = SCRIPT.key(&self.stats_keys);
        call.arg(&FIELDS);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> [u64; FIELDS.len()] {
        FIELDS.map(|field| {
            self.stats_keys
                .iter()
                .map(|key| scores(model, key).get(field).copied().unwrap_or(0))
                .sum()
        })
    }
}

/// Adds up the reads of some hours. The result is the products that were read most, most read
/// first, with their numbers of reads.
#[derive(Debug, Clone)]
pub(super) struct TopReads {
    pub(super) window_keys: Vec<String>,
    pub(super) limit: usize,
}

impl Step for TopReads {
    type Reply = Vec<(String, u64)>;

    fn script(&self) -> ScriptInvocation<'static> {
        static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
            Script::new(
                r"local command = {'ZUNION', #KEYS}
                  for _, key in ipairs(KEYS) do table.insert(command, key) end
                  table.insert(command, 'WITHSCORES')
                  local all = redis.call(unpack(command))
                  local top = {}
                  for at = #all - 1, math.max(1, #all + 1 - 2 * tonumber(ARGV[1])), -2 do
                    table.insert(top, all[at])
                    table.insert(top, all[at + 1])
                  end
                  return top",
            )
        });
        let mut call = SCRIPT.key(&self.window_keys);
        call.arg(self.limit);
        call
    }

    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> Vec<(String, u64)> {
        let mut sums = BTreeMap::<String, u64>::new();
        for (id, reads) in self.window_keys.iter().flat_map(|key| scores(model, key)) {
            *sums.entry(id).or_default() += reads;
        }
        let mut top: Vec<_> = sums.into_iter().map(|(id, reads)| (reads, id)).collect();
        top.sort_unstable_by(|a, b| b.cmp(a));
        top.into_iter().take(self.limit).map(|(reads, id)| (id, reads)).collect()
    }
}

/// The members of a sorted set or a hash.
#[cfg(test)]
fn scores(model: &Model, key: &str) -> BTreeMap<String, u64> {
    match model.keys().get(key).map(|stored| &stored.value) {
        Some(model::Value::Scores(scores)) => scores.clone(),
        Some(model::Value::Text(_)) | None => BTreeMap::new(),
    }
}
