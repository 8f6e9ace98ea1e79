//! A model of the cache server for tests: the same atomic steps over a map, with a clock that the
//! test sets. `tests/comparison.rs` compares it with the scripts on a real server.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::LEASE_MARK;
use super::ranking::{CountedRead, GetRanking, RANKED_MAX, RANKED_MIN};
use super::scripts::{
    FillList, FillProduct, Invalidate, LookUpList, LookUpProduct, ProductReply, ReleaseLease,
};

#[derive(Debug, Default)]
pub(super) struct Model {
    now_ms: u64,
    keys: BTreeMap<String, Stored>,
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
    /// A sorted set: the score of each member.
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
                ProductReply::LeaseTaken
            }
            Some(value) if value.starts_with(LEASE_MARK) => ProductReply::LeaseHeldByOther,
            Some(entry) => {
                self.count_read(step.counted.as_ref());
                ProductReply::Entry(entry)
            }
        }
    }

    pub(super) fn fill_product(&mut self, step: &FillProduct) -> bool {
        let holds_lease = self.text(&step.product_key).as_ref() == Some(&step.lease);
        if holds_lease {
            self.set(&step.product_key, step.entry.clone(), step.ttl_s * 1000);
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

    pub(super) fn look_up_list(&mut self, step: &LookUpList) -> (String, Option<String>) {
        let generation = self.text(&step.generation_key).unwrap_or_else(|| {
            let generation = self.generation(&step.new_generation);
            self.set(&step.generation_key, generation.clone(), step.generation_ttl_s * 1000);
            generation
        });
        let entry = self.text(&step.list_key.with_generation(&generation));
        (generation, entry)
    }

    pub(super) fn fill_list(&mut self, step: &FillList) -> bool {
        if self.text(&step.generation_key).as_ref() != Some(&step.generation) {
            return false;
        }
        let (_, created_s) = step.generation.rsplit_once(':').expect("a time in the generation");
        let age_s = self.now_ms / 1000 - created_s.parse::<u64>().expect("a time in seconds");
        let is_young = step.index_lag_s > 0 && age_s <= step.index_lag_s;
        let ttl_s = if is_young { step.index_lag_s } else { step.ttl_s };
        let key = step.list_key.with_generation(&step.generation);
        self.set(&key, step.entry.clone(), ttl_s * 1000);
        true
    }

    pub(super) fn invalidate(&mut self, step: &Invalidate) {
        self.delete(&step.product_key);
        let generation = self.generation(&step.new_generation);
        for key in &step.generation_keys {
            self.set(key, generation.clone(), step.generation_ttl_s * 1000);
        }
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
        self.keys.remove(key);
    }

    pub(super) fn set(&mut self, key: &str, text: String, ttl_ms: u64) {
        self.insert(key, Value::Text(text), ttl_ms);
    }

    fn insert(&mut self, key: &str, value: Value, ttl_ms: u64) {
        let expires_at_ms = self.now_ms + ttl_ms;
        self.keys.insert(key.to_owned(), Stored { value, expires_at_ms });
    }

    fn count_read(&mut self, counted: Option<&CountedRead>) {
        let Some(CountedRead { window_key, id, window_ttl_s }) = counted else { return };
        let mut scores = self.scores(window_key);
        *scores.entry(id.clone()).or_default() += 1;
        self.insert(window_key, Value::Scores(scores), window_ttl_s * 1000);
    }

    fn generation(&self, token: &str) -> String {
        format!("{token}:{}", self.now_ms / 1000)
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
