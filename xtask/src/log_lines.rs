//! Reads the new log lines of all functions, ordered by time.

use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

use deployer::app::function_name;
use engine::cloud::{Aws, LogLine, Logs as _};
use engine::deploy::StackName;
use shared::table::FUNCTIONS;

/// Log lines can arrive late and out of order, so each poll starts this long before the newest
/// line.
const OVERLAP_MS: i64 = 30_000;

/// The log groups of a stack's functions, and the lines that were read.
pub(crate) struct LogReader {
    /// A function's name, and its log group.
    groups: Vec<(&'static str, String)>,
    since_ms: i64,
    seen: BTreeSet<(i64, &'static str, String, String)>,
}

/// A line, with the name of its function.
pub(crate) struct FunctionLine {
    pub(crate) function: &'static str,
    pub(crate) line: LogLine,
}

impl LogReader {
    /// Reads lines since `since_ms` of these functions; of all if `functions` is empty.
    pub(crate) fn new(stack: &StackName, functions: &[String], since_ms: i64) -> Self {
        let is_wanted = |name| functions.is_empty() || functions.iter().any(|f| f == name);
        let wanted = FUNCTIONS.iter().filter(|f| is_wanted(f.name));
        let groups = wanted.map(|f| {
            let group = format!("/aws/lambda/{}", function_name(stack, &f.kebab_name()));
            (f.name, group)
        });
        LogReader { groups: groups.collect(), since_ms, seen: BTreeSet::new() }
    }

    /// The time after the newest line, for a reader that goes on there.
    pub(crate) fn next_ms(&self) -> i64 {
        self.seen.last().map_or(self.since_ms, |(at, ..)| at + 1)
    }

    /// The width of the longest name.
    pub(crate) fn width(&self) -> usize {
        self.groups.iter().map(|(name, _)| name.len()).max().unwrap_or(0)
    }

    /// The lines that no earlier poll returned, oldest first; `None` if no function has a log.
    pub(crate) async fn poll(&mut self, cloud: &Aws) -> anyhow::Result<Option<Vec<FunctionLine>>> {
        let mut lines = Vec::new();
        let mut is_any = false;
        for (function, group) in &self.groups {
            let Some(found) = cloud.log_lines(group, self.since_ms).await? else { continue };
            is_any = true;
            lines.extend(found.into_iter().map(|line| FunctionLine { function, line }));
        }
        // The local cloud gives several lines of one moment the same id.
        lines.retain(|FunctionLine { function, line }| {
            self.seen.insert((line.at_ms, function, line.id.clone(), line.message.clone()))
        });
        lines.sort_by_key(|line| line.line.at_ms);
        let newest = self.seen.last().map(|(at, ..)| at - OVERLAP_MS);
        self.since_ms = newest.map_or(self.since_ms, |at| at.max(self.since_ms));
        self.seen.retain(|(at, ..)| *at >= self.since_ms);
        Ok(is_any.then_some(lines))
    }
}

/// Milliseconds since 1970, UTC.
pub(crate) fn now_ms() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX))
}

/// `13:05:09.123`, in UTC.
pub(crate) fn time_of_day(at_ms: i64) -> String {
    let ms = at_ms.rem_euclid(86_400_000);
    format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_of_day_is_utc() {
        assert_eq!(time_of_day(86_400_000 + 13 * 3_600_000 + 5 * 60_000 + 9_123), "13:05:09.123");
    }
}
