//! Decides from the times alone which requests of a chaos run broke the promises of the cache.

use std::collections::BTreeMap;
use std::fmt;

use super::history::{DELETED, History, Interval, Kind, List, ListRead, Operation, Outcome};

/// How long a category's list may lack a write: DynamoDB's index lags, and a list that was read
/// during the lag is cached for 2 s.
const INDEX_LAG_US: u64 = 2_500_000;

/// The promise that a request broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Promise {
    /// A read that starts after an acknowledged write shows that write or a later one.
    Fresh,
    /// The same of lists.
    FreshList,
    /// A read that starts after the end of another read shows no older version.
    Forward,
    /// No request fails because of the cache.
    Succeeds,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Violation {
    pub(super) promise: Promise,
    pub(super) time: Interval,
    /// The request and what it contradicts, in one line.
    pub(super) text: String,
}

/// Events at a time, for each the highest version until then.
#[derive(Default)]
struct Versions {
    /// Sorted by time. The versions rise.
    highest: Vec<(u64, u64)>,
}

impl Versions {
    fn new(mut events: Vec<(u64, u64)>) -> Self {
        events.sort_unstable();
        let mut highest: Vec<(u64, u64)> = Vec::new();
        for (time, version) in events {
            if highest.last().is_none_or(|(_, known)| *known < version) {
                highest.push((time, version));
            }
        }
        Self { highest }
    }

    /// The highest version of the events before this time, with its time.
    fn before(&self, time: u64) -> Option<(u64, u64)> {
        let after = self.highest.partition_point(|(at, _)| *at < time);
        self.highest.get(after.checked_sub(1)?).copied()
    }
}

/// What the requests to one product establish.
#[derive(Default)]
struct Product<'h> {
    operations: Vec<&'h Operation>,
    /// What gave it a category, as far as that may have happened.
    categorized: Vec<Categorized>,
    /// By the end of each acknowledged write.
    acknowledged: Versions,
    /// By the end of each read.
    read: Versions,
    /// The start of the first DELETE, also of one without a clear response.
    delete_start: Option<u64>,
    /// The version of each write, as far as a response showed it.
    version_of_write: BTreeMap<u64, u64>,
}

/// A write that gave the product a category.
struct Categorized {
    start_us: u64,
    /// The number of the category.
    category: usize,
    /// The version that the write made; `None` where no response showed it.
    version: Option<u64>,
}

impl Categorized {
    fn new(operation: &Operation) -> Option<Self> {
        let (category, version) = match (operation.kind, &operation.outcome) {
            (
                Kind::Create { category } | Kind::Put { category },
                Outcome::Shown { version, .. },
            ) => (category, Some(*version)),
            // It may be made nevertheless. A POST without success has the number of the next
            // product.
            (Kind::Put { category }, Outcome::Failed(_)) => (category, None),
            _ => return None,
        };
        Some(Self { start_us: operation.time.start_us, category, version })
    }
}

impl<'h> Product<'h> {
    fn new(operations: Vec<&'h Operation>) -> Self {
        let events = |is_read: bool| {
            let events = operations.iter().filter(|one| (one.kind == Kind::Get) == is_read);
            Versions::new(
                events.filter_map(|one| Some((one.time.end_us, one.shown_version()?))).collect(),
            )
        };
        let deletes = operations.iter().filter(|one| one.kind == Kind::Delete);
        let shown = operations.iter().filter_map(|one| match one.outcome {
            Outcome::Shown { version, write } => Some((write, version)),
            _ => None,
        });
        Self {
            categorized: operations.iter().filter_map(|one| Categorized::new(one)).collect(),
            acknowledged: events(false),
            read: events(true),
            delete_start: deletes.map(|one| one.time.start_us).min(),
            version_of_write: shown.collect(),
            operations,
        }
    }

    /// Whether a DELETE may have been made at some time before `end_us`.
    fn may_be_deleted(&self, end_us: u64) -> bool {
        self.delete_start.is_some_and(|start| start < end_us)
    }

    /// Whether the product may be in another category than this one at some time before `end_us`,
    /// when it has at least this version.
    fn may_be_outside(&self, category: usize, version: u64, end_us: u64) -> bool {
        self.categorized.iter().any(|one| {
            one.category != category
                && one.start_us < end_us
                && one.version.is_none_or(|made| made >= version)
        })
    }

    fn check(&self, violations: &mut Vec<Violation>) {
        for operation in &self.operations {
            let Interval { start_us, end_us } = operation.time;
            let mut broke = |promise, why: String| {
                let text = format!("{}: {why}", operation.line());
                violations.push(Violation { promise, time: operation.time, text });
            };
            if let Outcome::Failed(why) = &operation.outcome {
                broke(Promise::Succeeds, why.clone());
            }
            if operation.outcome == Outcome::Absent && !self.may_be_deleted(end_us) {
                broke(Promise::Succeeds, "no client had deleted the product".to_owned());
                continue;
            }
            let Some(version) = operation.shown_version().filter(|_| operation.kind == Kind::Get)
            else {
                continue;
            };
            for (promise, events, what) in [
                (Promise::Fresh, &self.acknowledged, "a write"),
                (Promise::Forward, &self.read, "a read"),
            ] {
                if let Some((at, newer)) =
                    events.before(start_us).filter(|(_, newer)| *newer > version)
                {
                    let newer = Version(newer);
                    broke(promise, format!("{what} that ended at {} ms showed {newer}", at / 1000));
                }
            }
        }
    }

    /// Why the list breaks its promise for this product.
    fn check_list(&self, list: &ListRead, shown: Option<u64>) -> Option<String> {
        let allowance = match list.list {
            List::Category(_) => INDEX_LAG_US,
            List::All => 0,
        };
        let (at, expected) =
            self.acknowledged.before(list.time.start_us.saturating_sub(allowance))?;
        let (at, end_us) = (at / 1000, list.time.end_us);
        let may_be_outside = match list.list {
            List::Category(number) => self.may_be_outside(number, expected, end_us),
            List::All => false,
        };
        match shown {
            None => (list.is_whole && !may_be_outside && !self.may_be_deleted(end_us))
                .then(|| format!("lacks a product that was written at {at} ms")),
            // The version of a write without a clear response may be unknown.
            Some(write) => {
                let version = *self.version_of_write.get(&write)?;
                (version < expected).then(|| {
                    let (version, expected) = (Version(version), Version(expected));
                    format!("has {version}, but a write at {at} ms made {expected}")
                })
            }
        }
    }
}

/// All broken promises, in the order of the start of the requests.
pub(super) fn violations(history: &History) -> Vec<Violation> {
    let mut by_product: BTreeMap<usize, Vec<&Operation>> = BTreeMap::new();
    for operation in &history.operations {
        by_product.entry(operation.product).or_default().push(operation);
    }
    let products: BTreeMap<usize, Product<'_>> = by_product
        .into_iter()
        .map(|(number, operations)| (number, Product::new(operations)))
        .collect();
    let mut violations = Vec::new();
    for product in products.values() {
        product.check(&mut violations);
    }
    for list in &history.lists {
        let mut broke = |promise, text| {
            violations.push(Violation { promise, time: list.time, text });
        };
        match &list.writes {
            Err(why) => broke(Promise::Succeeds, format!("{}: {why}", list.line())),
            Ok(writes) => {
                // One stale list counts once, however many products it shows wrongly.
                let wrong = products.iter().find_map(|(number, product)| {
                    let why = product.check_list(list, writes.get(number).copied())?;
                    Some(format!("{} {why} (product {number})", list.line()))
                });
                if let Some(text) = wrong {
                    broke(Promise::FreshList, text);
                }
            }
        }
    }
    violations.sort_by_key(|violation| violation.time.start_us);
    violations
}

impl Operation {
    /// The version that the response shows; after a DELETE, [`DELETED`].
    fn shown_version(&self) -> Option<u64> {
        match (&self.outcome, self.kind) {
            (Outcome::Shown { version, .. }, _) => Some(*version),
            // A PUT that came after the DELETE deleted nothing.
            (Outcome::Absent, Kind::Get | Kind::Delete) => Some(DELETED),
            _ => None,
        }
    }

    fn line(&self) -> String {
        let kind = match self.kind {
            Kind::Get => "GET",
            Kind::Create { .. } => "POST",
            Kind::Put { .. } => "PUT",
            Kind::Delete => "DELETE",
        };
        let shown = match &self.outcome {
            Outcome::Shown { version, .. } => format!(" → {}", Version(*version)),
            Outcome::Absent => " → absent".to_owned(),
            Outcome::Failed(_) => String::new(),
        };
        let source = self.source.map_or(String::new(), |source| format!(" ({source:?})"));
        format!("{kind} of product {}, {}{shown}{source}", self.product, self.time)
    }
}

impl ListRead {
    fn line(&self) -> String {
        let name = match self.list {
            List::Category(number) => format!("list of category {number}"),
            List::All => "list of all products".to_owned(),
        };
        let source = self.source.map_or(String::new(), |source| format!(" ({source:?})"));
        format!("{name}, {}{source}", self.time)
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{} ms", self.start_us / 1000, self.end_us / 1000)
    }
}

struct Version(u64);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            DELETED => f.write_str("a deleted product"),
            version => write!(f, "version {version}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CREATE: Kind = Kind::Create { category: 0 };
    const PUT: Kind = Kind::Put { category: 0 };

    fn operation(kind: Kind, start_us: u64, end_us: u64, outcome: Outcome) -> Operation {
        let time = Interval { start_us, end_us };
        Operation { time, kind, product: 0, outcome, source: None }
    }

    fn put(start_us: u64, end_us: u64, version: u64) -> Operation {
        operation(PUT, start_us, end_us, Outcome::Shown { version, write: version })
    }

    fn get(start_us: u64, end_us: u64, version: u64) -> Operation {
        operation(Kind::Get, start_us, end_us, Outcome::Shown { version, write: version })
    }

    fn failed(kind: Kind, start_us: u64, end_us: u64) -> Operation {
        operation(kind, start_us, end_us, Outcome::Failed("status 503".to_owned()))
    }

    fn absent(kind: Kind, start_us: u64, end_us: u64) -> Operation {
        operation(kind, start_us, end_us, Outcome::Absent)
    }

    fn list(list: List, start_us: u64, end_us: u64, shown: Option<u64>) -> ListRead {
        ListRead {
            time: Interval { start_us, end_us },
            list,
            writes: Ok(shown.map(|write| (0, write)).into_iter().collect()),
            is_whole: true,
            source: None,
        }
    }

    fn broken(operations: Vec<Operation>, lists: Vec<ListRead>) -> Vec<Promise> {
        violations(&History { operations, lists }).iter().map(|one| one.promise).collect()
    }

    #[test]
    fn violations_read_after_an_acknowledged_write_must_show_it() {
        assert_eq!(broken(vec![put(0, 10, 2), get(11, 20, 1)], vec![]), [Promise::Fresh]);
        assert_eq!(broken(vec![put(0, 10, 2), get(11, 20, 2)], vec![]), []);
        assert_eq!(broken(vec![put(0, 10, 2), get(11, 20, 3)], vec![]), []);
        // The read overlaps the write, or ends before it.
        assert_eq!(broken(vec![put(0, 10, 2), get(9, 20, 1)], vec![]), []);
        // The older of two acknowledged writes ended later.
        let writes = vec![put(0, 10, 3), put(0, 15, 2), get(16, 20, 2)];
        assert_eq!(broken(writes, vec![]), [Promise::Fresh]);
    }

    #[test]
    fn violations_reads_must_not_go_backward_also_across_a_failed_write() {
        let reads = vec![get(0, 10, 2), get(11, 20, 1)];
        assert_eq!(broken(reads, vec![]), [Promise::Forward]);
        assert_eq!(broken(vec![get(0, 10, 2), get(10, 20, 1)], vec![]), []);
        let operations =
            vec![failed(PUT, 0, 5), get(1, 3, 2), get(4, 6, 1), get(7, 9, 1), get(10, 11, 2)];
        let expected = [Promise::Succeeds, Promise::Forward, Promise::Forward];
        assert_eq!(broken(operations, vec![]), expected);
    }

    #[test]
    fn violations_deleted_product_must_stay_absent() {
        let deleted = || absent(Kind::Delete, 10, 20);
        assert_eq!(broken(vec![put(0, 5, 1), deleted(), get(21, 30, 1)], vec![]), [Promise::Fresh]);
        assert_eq!(broken(vec![put(0, 5, 1), deleted(), get(15, 30, 1)], vec![]), []);
        assert_eq!(broken(vec![deleted(), absent(Kind::Get, 21, 30)], vec![]), []);
        assert_eq!(broken(vec![deleted(), absent(PUT, 21, 30)], vec![]), []);
        // A read saw the deletion before its response; a later read does not.
        let operations = vec![deleted(), absent(Kind::Get, 11, 13), get(14, 16, 1)];
        assert_eq!(broken(operations, vec![]), [Promise::Forward]);
        // A PUT that finds no product says nothing about later reads: here the DELETE failed.
        let operations =
            vec![failed(Kind::Delete, 10, 20), absent(PUT, 11, 12), absent(Kind::Get, 13, 14)];
        assert_eq!(broken(operations, vec![]), [Promise::Succeeds]);
    }

    #[test]
    fn violations_absent_without_a_delete_and_failed_requests_are_found() {
        for kind in [Kind::Get, PUT] {
            assert_eq!(broken(vec![absent(kind, 0, 5)], vec![]), [Promise::Succeeds]);
        }
        let operations = vec![absent(Kind::Get, 0, 5), absent(Kind::Delete, 6, 9)];
        assert_eq!(broken(operations, vec![]), [Promise::Succeeds]);
        for kind in [Kind::Get, PUT, CREATE, Kind::Delete] {
            assert_eq!(broken(vec![failed(kind, 0, 5)], vec![]), [Promise::Succeeds]);
        }
        let unreadable =
            ListRead { writes: Err("status 503".to_owned()), ..list(List::All, 0, 5, None) };
        assert_eq!(broken(vec![], vec![unreadable]), [Promise::Succeeds]);
    }

    #[test]
    fn violations_list_must_show_an_acknowledged_write_after_the_lag_of_its_index() {
        let created = operation(CREATE, 0, 10, Outcome::Shown { version: 1, write: 1 });
        let writes = || vec![created.clone(), put(20, 30, 2)];
        let late = 30 + INDEX_LAG_US;
        for (kind, start, stale) in [
            (List::All, 30, false),
            (List::All, 31, true),
            (List::Category(0), late, false),
            (List::Category(0), late + 1, true),
            (List::Category(1), late, false),
            // The list of a category that has no such product must not show an old one.
            (List::Category(1), late + 1, true),
        ] {
            let read = |shown| list(kind, start, start + 5, shown);
            let expected = vec![Promise::FreshList; usize::from(stale)];
            assert_eq!(broken(writes(), vec![read(Some(1))]), expected, "{kind:?} {start}");
            assert_eq!(broken(writes(), vec![read(Some(2))]), []);
        }
    }

    #[test]
    fn violations_lists_of_both_categories_must_show_a_move_after_the_lag_of_the_index() {
        let created = || operation(CREATE, 0, 10, Outcome::Shown { version: 1, write: 1 });
        let moving = Kind::Put { category: 1 };
        let moved = || operation(moving, 20, 30, Outcome::Shown { version: 2, write: 2 });
        let late = 31 + INDEX_LAG_US;
        let read = |category, start, shown| list(List::Category(category), start, start + 5, shown);
        let (stale, fresh) = (vec![Promise::FreshList], vec![]);
        for (category, start, shown, expected) in [
            // The old category: during the lag with or without the product, then without.
            (0, late - 1, Some(1), &fresh),
            (0, late - 1, None, &fresh),
            (0, late, Some(1), &stale),
            (0, late, None, &fresh),
            // The new one.
            (1, late - 1, None, &fresh),
            (1, late, None, &stale),
            (1, late, Some(2), &fresh),
        ] {
            let lists = vec![read(category, start, shown)];
            let broken = broken(vec![created(), moved()], lists);
            assert_eq!(broken, *expected, "{category} {start} {shown:?}");
        }
        // A later move back, which began before the list ended, may be the reason, also without a
        // clear response; one that is made earlier may not.
        let back = |start, outcome| operation(PUT, start, start + 5, outcome);
        let failed = || Outcome::Failed("status 502".to_owned());
        let shown = |version| Outcome::Shown { version, write: version };
        let with =
            |move_back| broken(vec![created(), moved(), move_back], vec![read(1, late, None)]);
        assert_eq!(with(back(late + 4, shown(3))), fresh);
        assert_eq!(with(back(late + 4, failed())), [Promise::Succeeds]);
        assert_eq!(with(back(late + 5, shown(3))), stale);
        assert_eq!(with(back(15, shown(1))), stale);
    }

    #[test]
    fn violations_list_with_a_deleted_or_without_a_created_product_is_stale() {
        let all = |start, shown| list(List::All, start, start + 5, shown);
        let other = failed(Kind::Create { category: 1 }, 0, 5);
        let created = || operation(CREATE, 0, 10, Outcome::Shown { version: 1, write: 1 });
        let deleted = || absent(Kind::Delete, 20, 30);
        let stale = [Promise::FreshList];
        assert_eq!(broken(vec![created()], vec![all(11, None)]), stale);
        let category = list(List::Category(1), INDEX_LAG_US + 11, INDEX_LAG_US + 15, None);
        assert_eq!(broken(vec![other, created()], vec![category]), [Promise::Succeeds]);
        let page = ListRead { is_whole: false, ..all(11, None) };
        assert_eq!(broken(vec![created()], vec![page]), []);
        assert_eq!(broken(vec![created(), deleted()], vec![all(31, Some(1))]), stale);
        assert_eq!(broken(vec![created(), deleted()], vec![all(25, Some(1))]), []);
        assert_eq!(broken(vec![created(), deleted()], vec![all(31, None)]), []);
    }
}
