//! What is wrong in a simulation: reads that are stale, and a cache that is in the way.

use std::collections::BTreeMap;

use super::executor::ProcessId;
use super::program::INDEX_LAG_MAX_MS;
use super::world::World;
use crate::cache::control::State;
use crate::cache::trust::READ_TIMEOUT;

/// How old a list of the category may be: the lag, the time that a list is cached in a young
/// generation, and the time that a fill takes on a server that hangs. The time from the read of a
/// list to its fill comes on top.
const CATEGORY_LIST_AGE_MAX_MS: u64 = INDEX_LAG_MAX_MS + 2_000 + 5_000;
/// The longest that a write waits for the cache: the tries to delete keys, and the wait for the end
/// of all windows; and a part of that again, if the cache fails once more, or a deploy stops it,
/// before the response.
const WRITE_MAX_MS: u64 = 3_000;

/// The longest that a late commit takes after its delay.
const LATE_COMMIT_MAX_MS: u64 = 2_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Violation {
    /// A read returned an older version than one that was acknowledged.
    Stale(String),
    /// A read returned an older version than another read before it.
    Backward(String),
    StaleList(String),
    /// A write failed, and the table was not the reason.
    WriteFailed(String),
    /// A request waited too long for the cache.
    Slow(String),
    /// The cache is not in use some time after the last failure.
    NotBack(String),
}

impl Violation {
    /// Whether a client got something old.
    pub(super) fn is_old(&self) -> bool {
        matches!(self, Self::Stale(_) | Self::Backward(_) | Self::StaleList(_))
    }
}

/// What is known when a request begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) at_ms: u64,
    acknowledged: u64,
    known: u64,
    table_ms: u64,
    /// Until when the cache is out.
    out_until_ms: u64,
}

#[derive(Debug, Default)]
pub(super) struct Checker {
    pub(super) violations: Vec<Violation>,
    pub(super) hits: u64,
    /// Whether the climate lets a request be slow only because of the cache.
    checks_time: bool,
    /// How long each process has waited for the table.
    pub(super) table_ms: BTreeMap<usize, u64>,
    /// The newest version that was acknowledged or read.
    known: u64,
    acknowledged: Versions,
    /// The versions that were committed in time, with the times. A commit that takes longer than a
    /// function may run counts in lists only from its response on.
    committed: Versions,
    /// The categories that each version changed, from version 1 on.
    changed: Vec<Vec<usize>>,
    last_commit_ms: u64,
    /// The time of the last read of each process, and whether it was a hit.
    last_reads: BTreeMap<usize, (u64, bool)>,
    /// The longest time from a lookup of a list to its fill.
    list_read_max_ms: u64,
    /// The announcements and who made them.
    pub(super) writers: BTreeMap<String, ProcessId>,
    /// The announcements that an error of the table may have left in the item.
    pub(super) left: Vec<String>,
}

/// Versions with the times at which they were acknowledged or committed: of the product, which all
/// lists of all products have, and of each category. Each time has the newest version until then.
#[derive(Debug, Default)]
struct Versions {
    all: Vec<(u64, u64)>,
    of_category: [Vec<(u64, u64)>; 2],
}

impl Versions {
    fn add(&mut self, now_ms: u64, version: u64, categories: &[usize]) {
        let lists = self.of_category.iter_mut().enumerate();
        let changed = lists.filter(|(number, _)| categories.contains(number));
        for versions in changed.map(|(_, versions)| versions).chain([&mut self.all]) {
            let newest = versions.last().map_or(0, |(_, newest)| *newest);
            versions.push((now_ms, newest.max(version)));
        }
    }

    /// The newest version that changed a category, or the product, before this time.
    fn newest(&self, category: Option<usize>, before_ms: u64) -> u64 {
        let versions = category.map_or(&self.all, |category| &self.of_category[category]);
        let known = versions.partition_point(|(at_ms, _)| *at_ms < before_ms);
        versions[..known].last().map_or(0, |(_, version)| *version)
    }
}

impl Checker {
    pub(super) fn new(checks_time: bool) -> Self {
        Self { checks_time, ..Self::default() }
    }

    pub(super) fn committed(
        &mut self,
        now_ms: u64,
        version: u64,
        is_late: bool,
        changed: Vec<usize>,
    ) {
        self.last_commit_ms = now_ms;
        if !is_late {
            self.committed.add(now_ms, version, &changed);
        }
        self.changed.push(changed);
    }
}

impl World {
    pub(super) fn start_request(&self, number: usize) -> Start {
        Start {
            at_ms: self.schedule.now_ms,
            acknowledged: self.checker.acknowledged.newest(None, u64::MAX),
            known: self.checker.known,
            table_ms: self.checker.table_ms.get(&number).copied().unwrap_or_default(),
            out_until_ms: self.hangs_until(number),
        }
    }

    fn violate(&mut self, violation: Violation) {
        self.note(|_| format!("VIOLATION {violation:?}"));
        self.checker.violations.push(violation);
    }

    /// The time since the start without what the table took.
    fn cache_ms(&self, number: usize, start: Start) -> u64 {
        let table_ms = self.checker.table_ms.get(&number).copied().unwrap_or_default();
        (self.schedule.now_ms - start.at_ms).saturating_sub(table_ms - start.table_ms)
    }

    pub(super) fn check_read(&mut self, number: usize, start: Start, version: u64, how: &str) {
        self.note(|_| format!("p{number} read {version} ({how}), began at {}", start.at_ms));
        let is_hit = how == "hit";
        self.checker.hits += u64::from(is_hit);
        self.checker.last_reads.insert(number, (self.schedule.now_ms, is_hit));
        let text = |known| format!("process {number} read {version} after {known} ({how})");
        if version < start.acknowledged {
            self.violate(Violation::Stale(text(start.acknowledged)));
        } else if version < start.known {
            self.violate(Violation::Backward(text(start.known)));
        }
        self.checker.known = self.checker.known.max(version);
        // The lookups, the last of them, which begins within their time, and the fill. While the
        // cache is out, there is one lookup and no fill.
        let waits = if self.schedule.now_ms <= start.out_until_ms { 1 } else { 3 };
        let max_ms = waits * u64::try_from(READ_TIMEOUT.as_millis()).unwrap();
        let ms = self.cache_ms(number, start);
        if self.checker.checks_time && ms > max_ms {
            let text = format!("a read of process {number} waited {ms} ms, not {max_ms} ({how})");
            self.violate(Violation::Slow(text));
        }
    }

    pub(super) fn fills_list(&mut self, start: Start) {
        let ms = self.schedule.now_ms - start.at_ms;
        self.checker.list_read_max_ms = self.checker.list_read_max_ms.max(ms);
    }

    pub(super) fn check_list(
        &mut self,
        start: Start,
        category: Option<usize>,
        version: u64,
        how: &str,
    ) {
        let before = |age_ms| start.at_ms.saturating_sub(age_ms);
        let indexed_ms = CATEGORY_LIST_AGE_MAX_MS + self.checker.list_read_max_ms;
        let age_max_ms = category.map_or(0, |_| indexed_ms);
        let Checker { acknowledged, committed, .. } = &self.checker;
        let expected = acknowledged
            .newest(category, before(age_max_ms))
            // A change that was committed and not acknowledged, because its writer ended.
            .max(committed.newest(category, before(indexed_ms)));
        if version < expected {
            let text = format!("the list {category:?} had {version}, not {expected} ({how})");
            self.violate(Violation::StaleList(text));
        }
    }

    pub(super) fn check_write(&mut self, number: usize, start: Start, result: Result<u64, String>) {
        match result {
            Ok(version) => {
                self.note(|_| format!("p{number} acknowledged {version}"));
                self.checker.known = self.checker.known.max(version);
                let Checker { acknowledged, changed, .. } = &mut self.checker;
                let index = usize::try_from(version).unwrap() - 1;
                acknowledged.add(self.schedule.now_ms, version, &changed[index]);
            }
            Err(reason) => self.violate(Violation::WriteFailed(reason)),
        }
        let ms = self.cache_ms(number, start);
        if self.checker.checks_time && ms > WRITE_MAX_MS {
            let text = format!("a write of process {number} waited {ms} ms");
            self.violate(Violation::Slow(text));
        }
    }

    /// Some time after the last failure, and `calm_ms` after the last write began.
    pub(super) fn check_calm(&mut self, calm_ms: u64) {
        let now_ms = self.schedule.now_ms;
        let is_trusted = self
            .control
            .as_ref()
            .is_some_and(|control| matches!(control.state, State::Trusted { .. }));
        if !is_trusted {
            let text = format!("the control item is {:?}", self.control);
            self.violate(Violation::NotBack(text));
        }
        if self.late_until_ms + LATE_COMMIT_MAX_MS > now_ms {
            return;
        }
        for token in self.item.pending.clone() {
            let is_of_living = self
                .checker
                .writers
                .get(&token)
                .is_some_and(|writer| self.schedule.is_alive(*writer));
            if is_of_living && !self.checker.left.contains(&token) {
                self.violate(Violation::NotBack(format!("the announcement {token} stays")));
            }
        }
        let last_commit_ms = self.checker.last_commit_ms;
        let is_cached = self.item.category.is_some() && self.item.pending.is_empty();
        if !is_cached || last_commit_ms + calm_ms / 2 > now_ms {
            return;
        }
        for (number, (at_ms, is_hit)) in self.checker.last_reads.clone() {
            if at_ms + calm_ms / 2 < now_ms {
                let text = format!("process {number} made its last read at {at_ms}");
                self.violate(Violation::NotBack(text));
            } else if !is_hit {
                let text = format!("the last read of process {number}, at {at_ms}, was no hit");
                self.violate(Violation::NotBack(text));
            }
        }
    }
}
