//! The run as a person reads it: a line per check, the fault below it, the totals at the end.

use e2e::{Event, Summary};
use engine::report::{TextStyle, duration};
use std::time::Duration;

/// One event, without a line end. A fault takes four lines.
pub(crate) fn line(event: &Event, look: TextStyle) -> String {
    let time = |ms: &u64| look.dim(&format!("({})", shown(*ms)));
    match event {
        Event::Passed { group, check, ms } => {
            format!("{}    {group}: {check}  {}", look.success("ok"), time(ms))
        }
        Event::Skipped { group, check, why } => {
            format!("skip  {group}: {check}  {}", look.dim(&format!("({why})")))
        }
        Event::Failed { group, check, ms, fault } => format!(
            "{}  {group}: {check}  {}\n        asked     {}\n        expected  {}\n        came      {}",
            look.error("FAIL"),
            time(ms),
            fault.asked,
            fault.expected,
            fault.came
        ),
    }
}

/// The last line, and what must be known besides.
pub(crate) fn totals(summary: &Summary, look: TextStyle) -> String {
    let mut text = String::new();
    if summary.throttled > 0 {
        let times = summary.throttled;
        text.push_str(&format!(
            "The API answered 429 to {times} requests, which were sent again: a higher throttle makes the run faster.\n"
        ));
    }
    if !summary.left.is_empty() {
        text.push_str(&format!(
            "{} {}\n",
            look.error("Not deleted afterwards:"),
            summary.left.join(", ")
        ));
    }
    let counts = format!("{} passed, {} failed", summary.passed, summary.failed);
    text.push_str(&if summary.is_good() { look.success(&counts) } else { look.error(&counts) });
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
    use super::*;
    use e2e::Fault;
    use expect_test::expect;

    #[test]
    fn a_fault_says_what_was_asked_what_was_expected_and_what_came() {
        let fault = Fault {
            asked: "GET /products/1".into(),
            expected: "status 404".into(),
            came: "500, {}".into(),
        };
        let event =
            Event::Failed { group: "products", check: "an unknown id is 404", ms: 12, fault };
        expect![[r#"
            FAIL  products: an unknown id is 404  (12 ms)
                    asked     GET /products/1
                    expected  status 404
                    came      500, {}"#]]
        .assert_eq(&line(&event, TextStyle::PLAIN));
    }

    #[test]
    fn what_was_left_behind_is_told_and_is_a_failure() {
        let summary = Summary { passed: 3, left: vec!["a".into()], ms: 1500, ..Summary::default() };
        expect![[r#"
            Not deleted afterwards: a
            3 passed, 0 failed  (1.5 s)"#]]
        .assert_eq(&totals(&summary, TextStyle::PLAIN));
        assert!(!summary.is_good());
    }
}
