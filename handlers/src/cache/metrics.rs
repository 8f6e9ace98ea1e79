//! Counts how requests use the cache, for CloudWatch: documents in its embedded metric format (EMF)
//! on stdout, which CloudWatch turns into metrics. This needs no call and no permission.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use shared::cache_metrics::{BYPASSED, ERRORS, FILLS, KIND, Kind, NAMESPACE, Outcome, STACK};

/// The shortest time between two writes of one process, except when a metric is full. It keeps the
/// log small at high rates.
///
/// When Lambda ends a process, the counts since its last write are lost: those of requests that
/// ended less than this time after it. A process that Lambda freezes keeps them for its next
/// request.
const INTERVAL: Duration = Duration::from_secs(10);
/// The most values that the format allows for one metric in one document.
const VALUES_MAX: usize = 100;

/// The counts of one process.
#[derive(Debug, Default)]
pub struct Metrics {
    /// The first part of the names of the stack's functions.
    stack: String,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The lookup of the request that is being served.
    lookup: Option<(Kind, Outcome)>,
    /// The errors during this request.
    errors: u64,
    counts: [Counts; Kind::ALL.len()],
    /// When the first of these counts was made, in milliseconds since 1970.
    first_ms: Option<u64>,
    written: Option<Instant>,
}

/// What happened to the entries of one kind since the last write.
#[derive(Debug, Default)]
struct Counts {
    /// The times of requests in milliseconds, by the outcome of their lookups.
    times: [Vec<f64>; Outcome::ALL.len()],
    fills: u64,
    errors: u64,
}

impl Metrics {
    /// `stack` is the first part of the names of the stack's functions, the value of a dimension.
    pub fn of(stack: impl Into<String>) -> Self {
        Self { stack: stack.into(), state: Mutex::default() }
    }

    /// The lookup of the current request. Lambda gives a process one request at a time.
    pub fn looked_up(&self, kind: Kind, outcome: Outcome) {
        self.state().lookup = Some((kind, outcome));
    }

    /// An entry was stored.
    pub fn filled(&self, kind: Kind) {
        self.state().counts[kind as usize].fills += 1;
    }

    /// A step of the current request had no reply, or an error as its reply.
    pub fn failed(&self) {
        self.state().errors += 1;
    }

    /// Counts the request that was served, with the time that it took. If a write is due, returns
    /// the lines for stdout.
    pub fn served(&self, took: Duration, now: Instant, unix_ms: u64) -> Option<String> {
        let mut state = self.state();
        let lookup = state.lookup.take();
        // A change of a product looks nothing up.
        let kind = lookup.map_or(Kind::Product, |(kind, _)| kind);
        state.counts[kind as usize].errors += std::mem::take(&mut state.errors);
        if let Some((kind, outcome)) = lookup {
            let ms = (took.as_secs_f64() * 1e5).round() / 100.0;
            state.counts[kind as usize].times[outcome as usize].push(ms);
        }
        if state.counts.iter().all(Counts::is_empty) {
            return None;
        }
        let first_ms = *state.first_ms.get_or_insert(unix_ms);
        let is_full = state.counts.iter().any(Counts::is_full);
        if !is_full && state.written.is_some_and(|written| now < written + INTERVAL) {
            return None;
        }
        let counts = std::mem::take(&mut state.counts);
        state.first_ms = None;
        state.written = Some(now);
        let documents = Kind::ALL.iter().zip(&counts).filter(|(_, counts)| !counts.is_empty());
        let lines = documents.map(|(kind, counts)| self.document(*kind, counts, first_ms) + "\n");
        Some(lines.collect())
    }

    /// One document of the format. A metric without a value is left out.
    fn document(&self, kind: Kind, counts: &Counts, unix_ms: u64) -> String {
        let times = Outcome::ALL.iter().zip(&counts.times).filter(|(_, times)| !times.is_empty());
        let times =
            times.map(|(outcome, times)| (outcome.time_metric(), "Milliseconds", json!(times)));
        let numbers = [(FILLS, counts.fills), (ERRORS, counts.errors)];
        let numbers = numbers.into_iter().filter(|(_, count)| *count > 0);
        let numbers = numbers.map(|(name, count)| (name, "Count", json!(count)));
        let (mut definitions, mut root) = (Vec::new(), Map::new());
        for (name, unit, values) in times.chain(numbers) {
            definitions.push(json!({"Name": name, "Unit": unit}));
            root.insert(name.to_owned(), values);
        }
        let directive = |dimensions: &[&str], metrics: Vec<Value>| {
            let dimensions = [dimensions];
            json!({"Namespace": NAMESPACE, "Dimensions": dimensions, "Metrics": metrics})
        };
        let mut directives = vec![directive(&[STACK, KIND], definitions)];
        let bypassed = counts.bypassed();
        if !bypassed.is_empty() {
            let definition = json!({"Name": BYPASSED, "Unit": "Percent"});
            directives.push(directive(&[STACK], vec![definition]));
            root.insert(BYPASSED.to_owned(), bypassed.into());
        }
        root.insert(STACK.to_owned(), self.stack.as_str().into());
        root.insert(KIND.to_owned(), kind.name().into());
        let metadata = json!({"Timestamp": unix_ms, "CloudWatchMetrics": directives});
        root.insert("_aws".to_owned(), metadata);
        Value::Object(root).to_string()
    }

    /// The lock is never held across an await.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counts {
    fn is_empty(&self) -> bool {
        self.fills == 0 && self.errors == 0 && self.times.iter().all(Vec::is_empty)
    }

    /// Whether a metric has as many values as a document may have: [`BYPASSED`] is the first.
    fn is_full(&self) -> bool {
        self.times.iter().map(Vec::len).sum::<usize>() >= VALUES_MAX
    }

    /// The percentage of each lookup.
    fn bypassed(&self) -> Vec<u8> {
        let lookups = Outcome::ALL.iter().zip(&self.times);
        let percentages = lookups.flat_map(|(outcome, times)| {
            let percentage = if *outcome == Outcome::Bypass { 100 } else { 0 };
            times.iter().map(move |_| percentage)
        });
        percentages.collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const UNIX_MS: u64 = 1_800_000_000_000;

    fn documents(lines: Option<String>) -> Vec<Value> {
        lines.unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn served_first_lookup_is_written_at_once_in_the_form_of_cloudwatch() {
        let metrics = Metrics::of("shop");
        metrics.looked_up(Kind::Product, Outcome::Miss);
        metrics.filled(Kind::Product);
        metrics.failed();
        let lines = metrics.served(Duration::from_micros(4_237), Instant::now(), UNIX_MS).unwrap();
        assert_eq!(lines.matches('\n').count(), 1);
        assert!(lines.ends_with('\n'));
        let expected = json!({
            "_aws": {
                "Timestamp": UNIX_MS,
                "CloudWatchMetrics": [{
                    "Namespace": "FullApiStack/Cache",
                    "Dimensions": [["Stack", "Kind"]],
                    "Metrics": [
                        {"Name": "MissTime", "Unit": "Milliseconds"},
                        {"Name": "Fills", "Unit": "Count"},
                        {"Name": "Errors", "Unit": "Count"},
                    ],
                }, {
                    "Namespace": "FullApiStack/Cache",
                    "Dimensions": [["Stack"]],
                    "Metrics": [{"Name": "Bypassed", "Unit": "Percent"}],
                }],
            },
            "Stack": "shop",
            "Kind": "product",
            "MissTime": [4.24],
            "Bypassed": [0],
            "Fills": 1,
            "Errors": 1,
        });
        assert_eq!(documents(Some(lines)), [expected]);
    }

    /// CloudWatch bills each name with each set of dimensions: docs/costs.md has the number. It
    /// rejects a document that lacks a member that it defines.
    #[test]
    fn served_all_metrics_are_as_many_as_the_docs_say() {
        let (metrics, now) = (Metrics::of("shop"), Instant::now());
        let mut billed = BTreeSet::new();
        for (request, outcome) in (0..).zip(Outcome::ALL) {
            for (at, kind) in (2 * request..).zip(Kind::ALL) {
                metrics.looked_up(kind, outcome);
                metrics.filled(kind);
                metrics.failed();
                for document in documents(metrics.served(ms(1), now + INTERVAL * at, UNIX_MS)) {
                    for directive in document["_aws"]["CloudWatchMetrics"].as_array().unwrap() {
                        let dimensions = directive["Dimensions"][0].as_array().unwrap();
                        let values = dimensions.iter().map(|d| &document[d.as_str().unwrap()]);
                        let values: Vec<_> = values.map(|v| v.as_str().unwrap()).collect();
                        for definition in directive["Metrics"].as_array().unwrap() {
                            let name = definition["Name"].as_str().unwrap();
                            assert!(document.get(name).is_some(), "{name}");
                            billed.insert(format!("{name} of {}", values.join("+")));
                        }
                    }
                }
            }
        }
        assert_eq!(billed.len(), 11, "{billed:?}");
    }

    #[test]
    fn served_within_the_interval_merges_values_into_the_next_write() {
        let (metrics, start) = (Metrics::of("shop"), Instant::now());
        let served = |took, after: Duration| {
            let unix_ms = UNIX_MS + u64::try_from(after.as_millis()).unwrap();
            metrics.served(ms(took), start + after, unix_ms)
        };
        metrics.looked_up(Kind::Product, Outcome::Hit);
        assert_eq!(documents(served(1, ms(0)))[0]["HitTime"], json!([1.0]));
        for after in [1, 9_999] {
            metrics.looked_up(Kind::Product, Outcome::Hit);
            metrics.filled(Kind::List);
            assert_eq!(served(after, ms(after)), None);
        }
        metrics.looked_up(Kind::Product, Outcome::Bypass);
        let written = documents(served(3, INTERVAL));
        let [product, list] = &written[..] else { panic!("{written:?}") };
        assert_eq!(product["HitTime"], json!([1.0, 9_999.0]));
        assert_eq!(product["BypassTime"], json!([3.0]));
        assert_eq!(product["Bypassed"], json!([0, 0, 100]));
        assert_eq!(product["_aws"]["Timestamp"], UNIX_MS + 1);
        assert_eq!((&list["Kind"], &list["Fills"]), (&json!("list"), &json!(2)));
        // What was written is not written again.
        metrics.looked_up(Kind::List, Outcome::Miss);
        let last = documents(served(7, INTERVAL * 2));
        assert_eq!(last.len(), 1);
        assert_eq!(last[0]["MissTime"], json!([7.0]));
        assert_eq!(last[0].get("Fills"), None);
    }

    #[test]
    fn served_full_metric_is_written_before_the_interval_ends() {
        let (metrics, now) = (Metrics::of("shop"), Instant::now());
        let mut written = Vec::new();
        for request in 0..=2 * VALUES_MAX {
            let outcome = if request % 2 == 0 { Outcome::Hit } else { Outcome::Miss };
            metrics.looked_up(Kind::List, outcome);
            let Some(lines) = metrics.served(ms(2), now, UNIX_MS) else { continue };
            let document = &documents(Some(lines))[0];
            written.push((request, document["Bypassed"].as_array().unwrap().len()));
        }
        assert_eq!(written, [(0, 1), (VALUES_MAX, VALUES_MAX), (2 * VALUES_MAX, VALUES_MAX)]);
    }

    #[test]
    fn served_errors_of_a_change_are_of_products() {
        let (metrics, now) = (Metrics::of("shop"), Instant::now());
        for (request, looked_up, kind) in [(0, None, "product"), (1, Some(Kind::List), "list")] {
            if let Some(kind) = looked_up {
                metrics.looked_up(kind, Outcome::Bypass);
            }
            metrics.failed();
            let written = documents(metrics.served(ms(1), now + INTERVAL * request, UNIX_MS));
            assert_eq!(written.len(), 1);
            assert_eq!((&written[0]["Kind"], &written[0]["Errors"]), (&json!(kind), &json!(1)));
        }
    }

    #[test]
    fn served_without_use_of_the_cache_writes_nothing() {
        let (metrics, now) = (Metrics::of("shop"), Instant::now());
        for requests in 0..3 {
            assert_eq!(metrics.served(ms(5), now + INTERVAL * requests, UNIX_MS), None);
        }
    }
}
