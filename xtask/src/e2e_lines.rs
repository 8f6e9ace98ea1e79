//! The text output of `test-e2e`: one line for each check, the failures, and the totals.

use std::time::Duration;

use e2e::{Event, Summary};
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
        let event =
            Event::Failed { group: "products", check: "an unknown id is 404", ms: 12, failure };
        expect![[r#"
            FAIL  products: an unknown id is 404  (12 ms)
                    request   GET /products/1
                    expected  status 404
                    actual    500, {}"#]]
        .assert_eq(&line(&event, TextStyle::PLAIN));
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
