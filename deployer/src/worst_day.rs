//! The most that traffic of strangers can cost in one day, from the limits that are deployed.
//!
//! The prices are AWS's list prices in us-east-1, without free tiers. `docs/costs.md` has the lines
//! for the default limits, and says what no limit of the stack bounds.

use std::collections::BTreeMap;

use shared::limits::{PAGE_BYTES_MAX, PAGE_ITEMS_DEFAULT};
use shared::table::{Cost, Function, Method, Route, function, routes};

use crate::app::preflight::IMAGES_AT_ONCE;
use crate::stack::limits::{self, Limit};

/// What strangers can cost in one day.
#[derive(Debug, Clone, PartialEq)]
pub struct WorstDay {
    pub lines: Vec<Line>,
}

/// A part of the bill.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is paid.
    pub what: &'static str,
    /// How much of it: `18 million`.
    pub amount: String,
    /// US dollars.
    pub usd: f64,
}

/// What no limit of the stack bounds, for the sentence after the total.
pub const NOT_BOUNDED: &str = "downloads ($0.09 per GB) and uploads ($5 per million) by signed \
                               URLs until these expire, and the log lines of rejected requests \
                               ($0.50 per GB)";

impl WorstDay {
    /// US dollars.
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
const OBJECT_GET: f64 = 0.40 / MILLION;
const OBJECT_GB_MONTH: f64 = 0.023;
/// Renditions are stored this long after they are replaced.
const IMAGES_MONTHS: f64 = 35.0 / 30.0;

/// The requests per second that API Gateway serves for an account.
const ACCOUNT_RATE: f64 = 10_000.0;
/// The concurrent executions that an account has, unless it is new. They are the limit of a
/// function without a limit of its own.
const ACCOUNT_CONCURRENCY: f64 = 1_000.0;

/// The time of a call in seconds: of a list that reads its most, and of any other call, with the
/// SDK's retries when a table is throttled.
const LIST_S: f64 = 1.0;
const OTHER_S: f64 = 0.25;
/// The least time of an execution that makes three renditions, with its calls to S3.
const IMAGE_S: f64 = 0.2;
/// The least time of an execution that rejects a file, with its calls to S3 and DynamoDB.
const REJECTED_IMAGE_S: f64 = 0.04;
/// The three renditions of an image of black and white noise, 1920 × 1080, have 2.2 MB.
const RENDITIONS_BYTES: f64 = 2_500_000.0;

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
/// A write of such a product that adds an image.
const IMAGE_WRITE_UNITS: f64 = 80.0;

/// The products' table and its index; with writes, the idempotency store too. Each has the limit of
/// units for itself.
const READ_TABLES: f64 = 2.0;
const WRITTEN_TABLES: f64 = 3.0;

/// The costs of a day, by all parameters of a stack. A limit that is not there does not exist.
pub fn worst_day(parameters: &BTreeMap<String, String>) -> WorstDay {
    let limits = Limits { parameters };
    let calls = routes().flat_map(|(row, route)| {
        let call = limits.call(row, route);
        // HEAD is a method of its own, with the same limit, and sends no body.
        let head = (route.method == Method::Get).then_some(Call { bytes: 0.0, ..call });
        [Some(call), head].into_iter().flatten()
    });
    let calls: Vec<Call> = calls.collect();
    let per_second =
        |of: fn(&Call) -> f64| -> f64 { calls.iter().map(|call| call.rate * of(call)).sum() };
    let invocations = per_second(|_| 1.0);
    let requests = invocations + limits.preflights();
    let reads = limits.bounded(limits::READ_UNITS, per_second(|call| call.read_units));
    let at_once = limits.image_executions();
    let (images, uploads) = (at_once / IMAGE_S, at_once / REJECTED_IMAGE_S);
    // Each upload changes its product: it adds an image, or the reason of the rejection.
    let writes = per_second(|call| call.write_units) + uploads * IMAGE_WRITE_UNITS;
    let writes = limits.bounded(limits::WRITE_UNITS, writes);
    let image_gb = limits.memory_gb(function("process_uploaded_images"));
    let publish_gb = limits.memory_gb(function("update_product_images"));

    let mut lines = Lines::default();
    lines.add("API requests", requests, MILLION, "million", API_REQUEST);
    let bytes = per_second(|call| call.bytes);
    lines.add("data to the internet", bytes, GB, "GB", GB_TO_INTERNET / GB);
    lines.add("invocations", invocations, MILLION, "million", FUNCTION_REQUEST);
    let gb_seconds = per_second(|call| call.gb_seconds);
    lines.add("memory of functions", gb_seconds, MILLION, "million GB-s", FUNCTION_GB_SECOND);
    lines.add("read units", reads * READ_TABLES, MILLION, "million", READ_UNIT);
    lines.add("write units", writes * WRITTEN_TABLES, MILLION, "million", WRITE_UNIT);
    // A unit is at most 1 KB.
    lines.add("products stored, for a month", writes * 1024.0, GB, "GB", TABLE_GB_MONTH / GB);
    lines.add("logs", requests * LOG_BYTES, GB, "GB", LOG_GB / GB);
    let gb_seconds = at_once * image_gb + images * publish_gb * OTHER_S;
    lines.add("image processing", gb_seconds, MILLION, "million GB-s", FUNCTION_GB_SECOND);
    // An image takes the time of five rejected files, and invokes two functions.
    lines.add("invocations for uploads", uploads, MILLION, "million", FUNCTION_REQUEST);
    lines.add("logs of uploads", uploads * LOG_BYTES, GB, "GB", LOG_GB / GB);
    lines.add("uploads read from S3", uploads, MILLION, "million", OBJECT_GET);
    lines.add("renditions written to S3", images * 3.0, MILLION, "million", OBJECT_PUT);
    let (bytes, gb_month) = (images * RENDITIONS_BYTES, OBJECT_GB_MONTH * IMAGES_MONTHS);
    lines.add("renditions stored, for 35 days", bytes, GB, "GB", gb_month / GB);
    if parameters.contains_key("CacheNodes") {
        let bytes = per_second(|call| call.cached_bytes);
        lines.add("cache, between zones", bytes, GB, "GB", GB_BETWEEN_ZONES / GB);
    }
    WorstDay { lines: lines.0 }
}

/// The limits of a new stack. A deploy sets the concurrency of uploads where the account allows it.
pub fn default_limits() -> BTreeMap<String, String> {
    let rates = Cost::ALL.map(|cost| limits::throttle(cost).rate);
    let others = [limits::READ_UNITS, limits::WRITE_UNITS];
    let defaults =
        rates.into_iter().chain(others).map(|limit| (limit.parameter, u64::from(limit.default())));
    let images = (limits::IMAGE_CONCURRENCY.parameter, IMAGES_AT_ONCE);
    defaults.chain([images]).map(|(name, value)| (name.to_owned(), value.to_string())).collect()
}

/// What one method of a path can use.
#[derive(Debug, Clone, Copy)]
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
    /// A limit that is there and above zero.
    fn get(&self, limit: Limit) -> Option<f64> {
        let limit: f64 = self.parameters.get(limit.parameter)?.parse().ok()?;
        Some(limit).filter(|limit| *limit > 0.0)
    }

    fn bounded(&self, limit: Limit, wanted: f64) -> f64 {
        self.get(limit).map_or(wanted, |limit| wanted.min(limit))
    }

    /// Each method has the rate of its class for itself. A stack of an older version has one rate
    /// for all.
    fn rate(&self, cost: Cost) -> f64 {
        let rate = |cost| self.get(limits::throttle(cost).rate);
        rate(cost).or_else(|| rate(Cost::Read)).unwrap_or(ACCOUNT_RATE)
    }

    /// The preflight requests per second, which API Gateway answers itself: one method per path.
    fn preflights(&self) -> f64 {
        let mut paths: Vec<_> = routes().map(|(_, route)| route.path).collect();
        paths.sort_unstable();
        paths.dedup();
        paths.len() as f64 * self.rate(limits::PREFLIGHT)
    }

    fn call(&self, row: &Function, route: &Route) -> Call {
        let has_product = route.path.starts_with("/products");
        let is_list = has_product && route.cost == Cost::List;
        let bytes = match (is_list, has_product) {
            (true, _) => LIST_BYTES,
            (false, true) if route.path.ends_with("/images") => URL_BYTES,
            (false, true) => PRODUCT_BYTES,
            (false, false) => PAGE_BYTES,
        };
        Call {
            rate: self.rate(route.cost),
            bytes,
            cached_bytes: if has_product { bytes.min(CACHED_LIST_BYTES) } else { 0.0 },
            gb_seconds: self.memory_gb(row) * if is_list { LIST_S } else { OTHER_S },
            read_units: match (is_list, has_product) {
                (true, _) => LIST_READ_UNITS,
                (false, true) => PRODUCT_READ_UNITS,
                (false, false) => 0.0,
            },
            write_units: if route.cost == Cost::Write { PRODUCT_WRITE_UNITS } else { 0.0 },
        }
    }

    /// The memory of a function. A stack of an older version has that of the row.
    fn memory_gb(&self, row: &Function) -> f64 {
        let set = self.parameters.get(&limits::memory(row)).and_then(|mb| mb.parse().ok());
        set.unwrap_or_else(|| f64::from(row.memory_mb)) / 1024.0
    }

    /// Concurrent executions of the function that makes renditions.
    fn image_executions(&self) -> f64 {
        self.get(limits::IMAGE_CONCURRENCY).unwrap_or(ACCOUNT_CONCURRENCY)
    }
}

#[derive(Default)]
struct Lines(Vec<Line>);

impl Lines {
    /// A line for something that costs `usd` each, counted in `unit`s of `size`.
    fn add(&mut self, what: &'static str, per_second: f64, size: f64, unit: &str, usd: f64) {
        let number = per_second * SECONDS;
        let amount = format!("{} {unit}", rounded(number / size));
        self.0.push(Line { what, amount, usd: number * usd });
    }
}

fn rounded(number: f64) -> String {
    if number < 10.0 { format!("{number:.1}") } else { format!("{number:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The default limits, with these values instead of some of them.
    fn day(values: &[(&str, f64)]) -> WorstDay {
        let mut parameters = default_limits();
        for (name, value) in values {
            parameters.insert((*name).to_owned(), value.to_string());
        }
        worst_day(&parameters)
    }

    fn usd(day: &WorstDay, what: &str) -> f64 {
        day.lines.iter().find(|line| line.what == what).unwrap().usd
    }

    #[test]
    fn worst_day_limits_bound_units_and_images() {
        let limits = [("MaxReadUnits", 1e3), ("MaxWriteUnits", 2e2), ("ImageConcurrency", 10.0)];
        let day = day(&limits);
        // 1,000 units × 86,400 s × $0.125 per million, of the table and of its index.
        assert!((usd(&day, "read units") - 21.6).abs() < 0.01);
        assert!((usd(&day, "write units") - 32.4).abs() < 0.01);
        // 10 × 1,769 MB × 86,400 s, and for each of 50 images per second 256 MB × 0.25 s.
        assert!((usd(&day, "image processing") - (19.9 + 3.6)).abs() < 0.01);
        // 50 × 2.5 MB × 86,400 s × $0.023 × 35 / 30.
        assert!((usd(&day, "renditions stored, for 35 days") - 289.8).abs() < 0.01);
    }

    #[test]
    fn worst_day_higher_or_no_limit_costs_more() {
        for (name, value) in default_limits() {
            let value: f64 = value.parse().unwrap();
            let total = day(&[]).total();
            assert!(day(&[(&name, value * 2.0)]).total() > total, "{name}");
            let mut parameters = default_limits();
            parameters.remove(&name);
            assert!(worst_day(&parameters).total() > total, "{name}");
        }
    }

    #[test]
    fn worst_day_memory_of_functions_is_that_of_the_stack() {
        let usual = usd(&day(&[]), "memory of functions");
        assert!(usd(&day(&[("QueryProductsMemory", 1024.0)]), "memory of functions") > usual);
        let images = |mb| usd(&day(&[("ProcessUploadedImagesMemory", mb)]), "image processing");
        assert!(images(3538.0) > 1.5 * images(1769.0));
    }

    #[test]
    fn worst_day_images_without_limit_have_that_of_the_account() {
        let processing = |value| usd(&day(&[("ImageConcurrency", value)]), "image processing");
        assert!((processing(0.0) - processing(1_000.0)).abs() < 1e-9);
    }

    #[test]
    fn worst_day_with_cache_has_traffic_between_zones() {
        let has = |day: WorstDay| day.lines.iter().any(|line| line.what.starts_with("cache"));
        assert!(has(day(&[("CacheNodes", 1.0)])));
        assert!(!has(day(&[])));
    }
}
