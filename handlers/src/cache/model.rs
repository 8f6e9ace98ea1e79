//! A model of the cache server for tests: the same atomic steps over a map, with a clock that the
//! test sets. `tests/comparison.rs` compares it with the scripts on a real server.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::{LEASE_MARK, PENDING};
use super::ranking::{CountedRead, GetRanking, RANKED_MAX, RANKED_MIN};
use super::scripts::{
    FillProduct, Identity, ListReply, LookUpList, LookUpProduct, ProductReply, ReleaseLease,
};

#[derive(Debug, Clone)]
pub(super) struct Model {
    now_ms: u64,
    keys: BTreeMap<String, Stored>,
    pub(super) identity: Identity,
    /// The commands so far that a full server rejects.
    pub(super) sets: usize,
    /// The other commands so far that a read-only server rejects.
    pub(super) deletions: usize,
    pub(super) counts: usize,
}

impl Default for Model {
    fn default() -> Self {
        let (now_ms, keys, identity) = (0, BTreeMap::new(), Identity("run:history".to_owned()));
        Self { now_ms, keys, identity, sets: 0, deletions: 0, counts: 0 }
    }
}

/// Every key has a TTL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stored {
    pub(super) value: Value,
    pub(super) expires_at_ms: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    /// A sorted set or a hash: the number of each member.
    Scores(BTreeMap<String, u64>),
}

impl Model {
    /// Sets the clock and removes the keys that have expired. As in Redis, a key still exists in
    /// the millisecond of its expiry.
    pub(super) fn set_time(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
        self.keys.retain(|_, stored| stored.expires_at_ms >= now_ms);
    }

    pub(super) fn keys(&self) -> &BTreeMap<String, Stored> {
        &self.keys
    }

    pub(super) fn look_up_product(&mut self, step: &LookUpProduct) -> ProductReply {
        match self.text(&step.product_key) {
            None => {
                self.set(&step.product_key, step.lease.clone(), step.lease_ttl_ms);
                self.count_lookup(step.counted.as_ref(), "product:miss");
                ProductReply::LeaseTaken
            }
            Some(value) if value.starts_with(LEASE_MARK) => ProductReply::LeaseHeldByOther,
            Some(entry) if entry == PENDING => {
                self.count_lookup(step.counted.as_ref(), "product:miss");
                ProductReply::Entry(entry)
            }
            Some(entry) => {
                self.count_read(step.counted.as_ref());
                self.count_lookup(step.counted.as_ref(), "product:hit");
                ProductReply::Entry(entry)
            }
        }
    }

    pub(super) fn fill_product(&mut self, step: &FillProduct) -> bool {
        let holds_lease = self.text(&step.product_key).as_ref() == Some(&step.lease);
        if holds_lease {
            self.set(&step.product_key, step.entry.clone(), step.ttl_ms);
            self.count_read(step.counted.as_ref());
        }
        holds_lease
    }

    pub(super) fn release_lease(&mut self, step: &ReleaseLease) -> bool {
        let holds_lease = self.text(&step.product_key).as_ref() == Some(&step.lease);
        if holds_lease {
            self.delete(&step.product_key);
        }
        holds_lease
    }

    pub(super) fn look_up_list(&mut self, step: &LookUpList) -> ListReply {
        let generation = self.text(&step.generation_key).unwrap_or_else(|| {
            let generation = format!("{}:{}", step.new_generation, self.now_ms / 1000);
            self.set(&step.generation_key, generation.clone(), step.generation_ttl_s * 1000);
            generation
        });
        let (_, created_s) = generation.rsplit_once(':').expect("a time in the generation");
        let created_s: u64 = created_s.parse().expect("a time in seconds");
        let entry = self.text(&step.list_key.with_generation(&generation));
        let found = if entry.is_some() { "list:hit" } else { "list:miss" };
        if let Some(key) = &step.stats_key {
            self.count(key, found, step.stats_ttl_s);
        }
        (generation, (self.now_ms / 1000).saturating_sub(created_s), entry)
    }

    pub(super) fn ranking(&mut self, step: &GetRanking) -> Vec<String> {
        if !self.keys.contains_key(&step.ranking_key) {
            let mut sums = BTreeMap::<String, u64>::new();
            // A window that is given twice counts twice, as in ZUNIONSTORE.
            for key in &step.window_keys {
                for (id, score) in self.scores(key) {
                    *sums.entry(id).or_default() += score;
                }
            }
            let kept: BTreeSet<_> = best_first(&sums).into_iter().take(RANKED_MAX).collect();
            sums.retain(|id, _| kept.contains(id));
            let ttl_s = if sums.len() >= RANKED_MIN { step.ttl_s } else { 1 };
            if !sums.is_empty() {
                self.insert(&step.ranking_key, Value::Scores(sums), ttl_s * 1000);
            }
        }
        best_first(&self.scores(&step.ranking_key))
    }

    /// Deletes a key, as a script, an eviction or a lost server does.
    pub(super) fn delete(&mut self, key: &str) {
        self.deletions += 1;
        self.keys.remove(key);
    }

    pub(super) fn set(&mut self, key: &str, text: String, ttl_ms: u64) {
        self.sets += 1;
        self.insert(key, Value::Text(text), ttl_ms);
    }

    fn insert(&mut self, key: &str, value: Value, ttl_ms: u64) {
        let expires_at_ms = self.now_ms + ttl_ms;
        self.keys.insert(key.to_owned(), Stored { value, expires_at_ms });
    }

    fn count_read(&mut self, counted: Option<&CountedRead>) {
        let Some(CountedRead { window_key, id, ttl_s, .. }) = counted else { return };
        self.count(window_key, id, *ttl_s);
    }

    fn count_lookup(&mut self, counted: Option<&CountedRead>, found: &str) {
        let Some(CountedRead { stats_key, ttl_s, .. }) = counted else { return };
        self.count(stats_key, found, *ttl_s);
    }

    /// Adds one to a member of a sorted set or a hash.
    fn count(&mut self, key: &str, member: &str, ttl_s: u64) {
        self.counts += 1;
        let mut scores = self.scores(key);
        *scores.entry(member.to_owned()).or_default() += 1;
        self.insert(key, Value::Scores(scores), ttl_s * 1000);
    }

    fn text(&self, key: &str) -> Option<String> {
        match &self.keys.get(key)?.value {
            Value::Text(text) => Some(text.clone()),
            Value::Scores(_) => panic!("{key} is a sorted set"),
        }
    }

    fn scores(&self, key: &str) -> BTreeMap<String, u64> {
        match self.keys.get(key).map(|stored| &stored.value) {
            None => BTreeMap::new(),
            Some(Value::Scores(scores)) => scores.clone(),
            Some(Value::Text(_)) => panic!("{key} is a text"),
        }
    }
}

/// The members by descending score; those with the same score in descending order, as ZREVRANGE.
fn best_first(scores: &BTreeMap<String, u64>) -> Vec<String> {
    let mut ids: Vec<_> = scores.iter().map(|(id, score)| (*score, id.clone())).collect();
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids.into_iter().map(|(_, id)| id).collect()
}

impl Model {
    /// Stores a sorted set or a hash, for tests of steps that only read.
    pub(super) fn set_scores(&mut self, key: &str, scores: &[(&str, u64)]) {
        let scores = scores.iter().map(|(member, score)| ((*member).to_owned(), *score));
        self.insert(key, Value::Scores(scores.collect()), 3_600_000);
    }
}
