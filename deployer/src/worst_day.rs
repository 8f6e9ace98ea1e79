//! The most that traffic of strangers can cost in one day, from the limits that are deployed.
//!
//! The prices are AWS's list prices in us-east-1, without free tiers. `docs/costs.md` has the lines
//! for the default parameters, and says what no limit of the stack bounds.

use std::collections::BTreeMap;

use shared::limits::{PAGE_BYTES_MAX, PAGE_ITEMS_DEFAULT};
use shared::table::{FUNCTIONS, Method, Route, function, routes};

/// What strangers can cost in one day.
#[derive(Debug, Clone, PartialEq)]
pub struct WorstDay {
    pub lines: Vec<Line>,
}

/// A part of the bill.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is paid, with its amount in a day.
    pub what: String,
    /// US dollars per day.
    pub usd: f64,
}

/// What signed URLs allow beyond the lines: their requests do not pass the API's limits.
pub const NOT_BOUNDED: &str = "signed URLs can be used again until they expire: $0.09 per GB of \
                               downloaded images, $5 per million uploads";

impl WorstDay {
    /// US dollars per day.
    pub fn total(&self) -> f64 {
        self.lines.iter().map(|line| line.usd).sum()
    }
}

const SECONDS: f64 = 86_400.0;
const MILLION: f64 = 1e6;
const GB: f64 = 1e9;

// US dollars in us-east-1: aws.amazon.com/api-gateway/pricing, /lambda/pricing (arm64),
// /dynamodb/pricing/on-demand, /ec2/pricing/on-demand (data transfer), /cloudwatch/pricing and
// /s3/pricing.
const API_REQUEST: f64 = 3.50 / MILLION;
const FUNCTION_REQUEST: f64 = 0.20 / MILLION;
const FUNCTION_GB_SECOND: f64 = 0.000_013_333_4;
const READ_UNIT: f64 = 0.125 / MILLION;
const WRITE_UNIT: f64 = 0.625 / MILLION;
/// A month in the table and in its index, and in the backup of point-in-time recovery.
const TABLE_GB_MONTH: f64 = 0.25 + 0.25 + 0.20;
const GB_TO_INTERNET: f64 = 0.09;
const GB_BETWEEN_ZONES: f64 = 0.01;
const LOG_GB: f64 = 0.50;
const OBJECT_PUT: f64 = 5.00 / MILLION;

/// The requests per second that API Gateway serves for an account.
const ACCOUNT_RATE: f64 = 10_000.0;
/// The concurrent executions of functions that an account has, unless a new one has fewer.
const ACCOUNT_CONCURRENCY: f64 = 1_000.0;

/// The time of a call in seconds: of a list that reads its most, and of any other call, with the
/// SDK's retries when a table is throttled.
const LIST_S: f64 = 1.0;
const OTHER_S: f64 = 0.25;
/// The least time of an execution that makes three renditions, with its calls to S3.
const IMAGE_S: f64 = 0.2;

/// The largest page of products.
const LIST_BYTES: f64 = PAGE_BYTES_MAX as f64;
/// A description of 10,000 control characters, each written as `\u0001`, and the other fields.
const PRODUCT_BYTES: f64 = 62_000.0;
/// A signed URL, with the token of the function's session.
const URL_BYTES: f64 = 2_500.0;
/// The page; the OpenAPI document is smaller.
const PAGE_BYTES: f64 = 110_000.0;
/// The most of a list that the cache keeps.
const CACHED_LIST_BYTES: f64 = 512.0 * 1024.0;
/// The lines of one call in the access log and in the log of the function.
const LOG_BYTES: f64 = 2_000.0;

/// A read of one product of the largest size, about 80 KB, in units.
const PRODUCT_READ_UNITS: f64 = 20.0;
/// A page of the most read products; a search reads 4 MB, which is half of it.
const LIST_READ_UNITS: f64 = PRODUCT_READ_UNITS * PAGE_ITEMS_DEFAULT as f64;
/// A write of such a product in a transaction.
const PRODUCT_WRITE_UNITS: f64 = 160.0;

/// The costs of a day, by the stack's parameters. A limit without a parameter does not exist.
pub fn worst_day(parameters: &BTreeMap<String, String>) -> WorstDay {
    let limits = Limits { parameters };
    let calls: Vec<Call> = routes().map(|(row, route)| limits.call(row.name, route)).collect();
    let per_second = |of: fn(&Call) -> f64| calls.iter().map(|call| call.rate * of(call)).sum();
    let (invocations, bytes_out, gb_seconds): (f64, f64, f64) =
        (per_second(|_| 1.0), per_second(|call| call.bytes), per_second(|call| call.gb_seconds));
    let requests = invocations + limits.preflights();
    let mut lines = Lines::default();
    lines.per_second("API requests", requests, MILLION, "million", API_REQUEST);
    lines.per_second("data out to the internet", bytes_out, GB, "GB", GB_TO_INTERNET / GB);
    lines.per_second("invocations", invocations, MILLION, "million", FUNCTION_REQUEST);
    lines.per_second("functions, memory by time", gb_seconds, 1.0, "GB-s", FUNCTION_GB_SECOND);

    let reads = limits.tables("MaxReadUnits", per_second(|call| call.read_units), 2.0);
    let writes = limits.tables("MaxWriteUnits", per_second(|call| call.write_units), 3.0);
    lines.per_second("read units", reads, MILLION, "million", READ_UNIT);
    lines.per_second("write units", writes, MILLION, "million", WRITE_UNIT);
    // A third of the units are those of the table: at most 1 KB each.
    let stored = writes / 3.0 * 1024.0;
    lines.per_second("a month of what is stored", stored, GB, "GB", TABLE_GB_MONTH / GB);

    let log_bytes = requests * LOG_BYTES;
    lines.per_second("logs", log_bytes, GB, "GB", LOG_GB / GB);
    let images = limits.image_executions();
    let image_gb = gb(function("process_uploaded_images").memory_mb);
    lines.per_second("image processing", images * image_gb, 1.0, "GB-s", FUNCTION_GB_SECOND);
    let renditions = images / IMAGE_S * 3.0;
    lines.per_second("renditions written to S3", renditions, MILLION, "million", OBJECT_PUT);
    if parameters.contains_key("CacheNodes") {
        let cached: f64 = calls.iter().map(|call| call.rate * call.cached_bytes).sum();
        lines.per_second("cache, between zones", cached, GB, "GB", GB_BETWEEN_ZONES / GB);
    }
    WorstDay { lines: lines.0 }
}

/// The parameter that limits the rate of a route. Each method of a stage has the whole rate for
/// itself.
pub(crate) fn rate_parameter(route: &Route) -> &'static str {
    match (route.method, route.path) {
        (Method::Get, "/products") => "ListRate",
        (Method::Post, path) if path.ends_with("/images") => "UploadRate",
        (Method::Post | Method::Put | Method::Delete, _) => "WriteRate",
        (Method::Get, _) => "ThrottleRate",
    }
}

/// What one route can use.
struct Call {
    /// Calls per second.
    rate: f64,
    bytes: f64,
    cached_bytes: f64,
    gb_seconds: f64,
    read_units: f64,
    write_units: f64,
}

struct Limits<'p> {
    parameters: &'p BTreeMap<String, String>,
}

impl Limits<'_> {
    /// A limit that is set and above zero.
    fn get(&self, name: &str) -> Option<f64> {
        let limit: f64 = self.parameters.get(name)?.parse().ok()?;
        Some(limit).filter(|limit| *limit > 0.0)
    }

    fn rate(&self, parameter: &str) -> f64 {
        self.get(parameter).unwrap_or_else(|| self.get("ThrottleRate").unwrap_or(ACCOUNT_RATE))
    }

    /// The preflight requests per second: one method for each path, with the rate of writes.
    fn preflights(&self) -> f64 {
        let mut paths: Vec<_> = routes().map(|(_, route)| route.path).collect();
        paths.sort_unstable();
        paths.dedup();
        paths.len() as f64 * self.rate("WriteRate")
    }

    fn call(&self, name: &str, route: &Route) -> Call {
        let parameter = rate_parameter(route);
        let is_list = parameter == "ListRate";
        let writes = parameter == "WriteRate";
        let has_product = route.path.starts_with("/products");
        let bytes = match (is_list, has_product) {
            (true, _) => LIST_BYTES,
            (false, true) if route.path.ends_with("/images") => URL_BYTES,
            (false, true) => PRODUCT_BYTES,
            (false, false) => PAGE_BYTES,
        };
        let memory_mb =
            FUNCTIONS.iter().find(|row| row.name == name).map_or(0, |row| row.memory_mb);
        Call {
            rate: self.rate(parameter),
            bytes,
            cached_bytes: if has_product { bytes.min(CACHED_LIST_BYTES) } else { 0.0 },
            gb_seconds: gb(memory_mb) * if is_list { LIST_S } else { OTHER_S },
            read_units: match (is_list, has_product) {
                (true, _) => LIST_READ_UNITS,
                (false, true) => PRODUCT_READ_UNITS,
                (false, false) => 0.0,
            },
            write_units: if writes { PRODUCT_WRITE_UNITS } else { 0.0 },
        }
    }

    /// The units per second of some tables and indexes. Each has the limit for itself; without a
    /// limit, the calls use `unlimited` of each.
    fn tables(&self, limit: &str, unlimited: f64, tables: f64) -> f64 {
        self.get(limit).map_or(unlimited, |limit| unlimited.min(limit)) * tables
    }

    /// Concurrent executions of the function that makes renditions.
    fn image_executions(&self) -> f64 {
        self.get("ImageConcurrency").unwrap_or(ACCOUNT_CONCURRENCY)
    }
}

fn gb(memory_mb: u32) -> f64 {
    f64::from(memory_mb) / 1024.0
}

#[derive(Default)]
struct Lines(Vec<Line>);

impl Lines {
    /// A line for `per_second` of something that costs `usd` each, counted in `unit`s of `size`.
    fn per_second(&mut self, what: &str, per_second: f64, size: f64, unit: &str, usd: f64) {
        let amount = per_second * SECONDS;
        let what = format!("{what}: {} {unit}", rounded(amount / size));
        self.0.push(Line { what, usd: amount * usd });
    }
}

/// A number with about two digits that count.
fn rounded(number: f64) -> String {
    if number < 10.0 { format!("{number:.1}") } else { format!("{number:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(list: &[(&str, &str)]) -> BTreeMap<String, String> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const DEFAULTS: [(&str, &str); 7] = [
        ("ThrottleRate", "50"),
        ("ListRate", "10"),
        ("WriteRate", "10"),
        ("UploadRate", "2"),
        ("MaxReadUnits", "1000"),
        ("MaxWriteUnits", "200"),
        ("ImageConcurrency", "10"),
    ];

    fn usd(day: &WorstDay, what: &str) -> f64 {
        day.lines.iter().find(|line| line.what.starts_with(what)).unwrap().usd
    }

    #[test]
    fn worst_day_limits_of_tables_bound_the_units() {
        let day = worst_day(&parameters(&DEFAULTS));
        // 1,000 units × 86,400 s × $0.125 per million, of the table and of its index.
        assert!((usd(&day, "read units") - 21.6).abs() < 0.01);
        assert!((usd(&day, "write units") - 32.4).abs() < 0.01);
        let sum: f64 = day.lines.iter().map(|line| line.usd).sum();
        assert!((day.total() - sum).abs() < 1e-9);
    }

    #[test]
    fn worst_day_higher_limit_costs_more() {
        let before = worst_day(&parameters(&DEFAULTS)).total();
        for (name, value) in DEFAULTS {
            let mut higher = parameters(&DEFAULTS);
            let value: f64 = value.parse().unwrap();
            higher.insert(name.to_owned(), (value * 2.0).to_string());
            let double = worst_day(&higher).total();
            assert!(double > before, "{name}: {double} is not more than {before}");
            higher.remove(name);
            let without = worst_day(&higher).total();
            assert!(without > before, "{name}: {without} is not more than {before}");
        }
    }

    #[test]
    fn worst_day_with_cache_has_traffic_between_zones() {
        let with = |nodes: &[(&str, &str)]| {
            let day = worst_day(&parameters(&[&DEFAULTS[..], nodes].concat()));
            day.lines.iter().any(|line| line.what.starts_with("cache"))
        };
        assert!(with(&[("CacheNodes", "1")]));
        assert!(!with(&[]));
    }
}
