//! The text output of `test-e2e`: one line for each check, the failures, and the totals.

use std::time::Duration;

use e2e::{Event, ScenarioReport, Summary};
use engine::report::{TextStyle, duration};

/// One event, without a line end. A failure has four lines.
pub(crate) fn line(event: &Event, look: TextStyle) -> String {
    let time = |ms: &u64| look.dim(&format!("({})", shown(*ms)));
    match event {
        Event::Passed { group, check, ms } => {
            format!("{}    {group}: {check}  {}", look.success("ok"), time(ms))
        }
        Event::Skipped { group, check, reason } => {
            format!("skip  {group}: {check}  {}", look.dim(&format!("({reason})")))
        }
        Event::Failed { group, check, ms, failure } => format!(
            "{}  {group}: {check}  {}\n        \
             request   {}\n        \
             expected  {}\n        \
             actual    {}",
            look.error("FAIL"),
            time(ms),
            failure.request,
            failure.expected,
            failure.actual
        ),
    }
}

/// The totals, after throttled requests and products that could not be deleted.
pub(crate) fn totals(summary: &Summary, look: TextStyle) -> String {
    let mut text = String::new();
    if summary.throttled > 0 {
        text.push_str(&format!(
            "{} requests had status 429 and were sent again. \
             A higher throttle makes the run faster.\n",
            summary.throttled
        ));
    }
    if !summary.not_deleted.is_empty() {
        text.push_str(&format!(
            "{} {}\n",
            look.error("Test products that could not be deleted:"),
            summary.not_deleted.join(", ")
        ));
    }
    let counts = format!("{} passed, {} failed", summary.passed, summary.failed);
    text.push_str(&if summary.is_success() { look.success(&counts) } else { look.error(&counts) });
    if summary.skipped > 0 {
        text.push_str(&format!(", {} skipped", summary.skipped));
    }
    text.push_str(&look.dim(&format!("  ({})", shown(summary.ms))));
    text
}

/// The figures of a chaos run, as a table; nothing without a scenario.
pub(crate) fn scenarios(reports: &[ScenarioReport]) -> String {
    if reports.is_empty() {
        return String::new();
    }
    let header = [
        "scenario",
        "requests",
        "disturbed",
        "stale",
        "stale lists",
        "backward",
        "failed",
        "hits",
        "slow reads",
        "slowest read",
        "slowest write",
        "back after",
    ]
    .map(str::to_owned);
    let rows = reports.iter().map(|report| {
        [
            report.scenario.to_owned(),
            report.requests.to_string(),
            report.disturbances.to_string(),
            report.stale_reads.to_string(),
            report.stale_lists.to_string(),
            report.backward_reads.to_string(),
            report.failed_requests.to_string(),
            format!("{} %", report.hits_percent),
            report.slow_reads.to_string(),
            shown(report.slowest_read_ms),
            shown(report.slowest_write_ms),
            shown(report.back_ms),
        ]
    });
    let rows: Vec<_> = std::iter::once(header).chain(rows).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| Some(row.get(column)?.chars().count())).max().unwrap_or(0)
    };
    let mut text = String::new();
    for row in &rows {
        let cells: Vec<_> = row
            .iter()
            .enumerate()
            .map(|(column, cell)| match column {
                0 => format!("{cell:<width$}", width = width(column)),
                _ => format!("{cell:>width$}", width = width(column)),
            })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

fn shown(ms: u64) -> String {
    duration(Duration::from_millis(ms))
}

#[cfg(test)]
mod tests {
    use e2e::CheckFailure;
    use expect_test::expect;

    use super::*;

    #[test]
    fn line_failed_check_has_request_expected_and_actual() {
        let failure = CheckFailure {
            request: "GET /products/1".into(),
            expected: "status 404".into(),
            actual: "500, {}".into(),
        };
        let event = Event::Failed {
            group: "products".into(),
            check: "an unknown id is 404".into(),
            ms: 12,
            failure,
        };
        expect![[r#"
            FAIL  products: an unknown id is 404  (12 ms)
                    request   GET /products/1
                    expected  status 404
                    actual    500, {}"#]]
        .assert_eq(&line(&event, TextStyle::PLAIN));
    }

    #[test]
    fn scenarios_are_a_table_with_numbers_at_the_right() {
        let report = ScenarioReport {
            scenario: "FLUSHALL",
            requests: 1234,
            disturbances: 10,
            hits_percent: 61,
            slowest_read_ms: 140,
            ..ScenarioReport::default()
        };
        expect![[r#"
            scenario  requests  disturbed  stale  stale lists  backward  failed  hits  slow reads  slowest read  slowest write  back after
            FLUSHALL      1234         10      0            0         0       0  61 %           0        140 ms           0 ms        0 ms
        "#]].assert_eq(&scenarios(&[report]));
        assert_eq!(scenarios(&[]), "");
    }

    #[test]
    fn totals_product_not_deleted_is_named_and_no_success() {
        let summary =
            Summary { passed: 3, not_deleted: vec!["a".into()], ms: 1500, ..Summary::default() };
        expect![[r#"
            Test products that could not be deleted: a
            3 passed, 0 failed  (1.5 s)"#]]
        .assert_eq(&totals(&summary, TextStyle::PLAIN));
        assert!(!summary.is_success());
    }
}
