//! A log line of a function, short enough to read while others pass by.

use engine::report::TextStyle;
use serde_json::{Map, Value};

use crate::log_lines::{FunctionLine, time_of_day};

/// What the runtime writes for each invocation.
const RUNTIME: [&str; 4] = ["START RequestId", "END RequestId", "REPORT RequestId", "INIT_START"];

/// `13:05:09.123 get_product 7d1c4f2a request served path=/products/1 status=200`. `None` for lines
/// of the runtime and for metrics.
pub(super) fn short(found: &FunctionLine, width: usize, style: TextStyle) -> Option<String> {
    let message = &found.line.message;
    if message.is_empty() || RUNTIME.iter().any(|start| message.starts_with(start)) {
        return None;
    }
    let text = match serde_json::from_str::<Map<String, Value>>(message) {
        Ok(fields) if fields.contains_key("_aws") => return None,
        Ok(fields) => of_fields(fields, style),
        Err(_) => message.clone(),
    };
    let time = style.dim(&time_of_day(found.line.at_ms));
    Some(format!("{time} {} {text}", style.bold(&format!("{:<width$}", found.function))))
}

fn of_fields(mut fields: Map<String, Value>, style: TextStyle) -> String {
    for name in ["timestamp", "target", "spans", "span"] {
        fields.shift_remove(name);
    }
    let mut take =
        |name: &str| fields.shift_remove(name).map(|value| plain(&value)).unwrap_or_default();
    let (level, message, id) = (take("level"), take("message"), take("request_id"));
    let mut text = style.dim(id.get(..8).unwrap_or(&id));
    if !text.is_empty() {
        text.push(' ');
    }
    match level.as_str() {
        "ERROR" => text.push_str(&style.error(&message)),
        "WARN" => text.push_str(&style.warning(&message)),
        _ => text.push_str(&message),
    }
    for (name, value) in &fields {
        text.push_str(&format!(" {}={}", style.dim(name), plain(value)));
    }
    text
}

/// Texts without quotation marks, and times without nanoseconds.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            format!("{:.1}", number.as_f64().unwrap_or_default())
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use engine::cloud::LogLine;
    use expect_test::expect;

    use super::*;

    #[test]
    fn short_keeps_what_a_person_looks_for() {
        let line = |message: &str| {
            let line = LogLine { id: String::new(), at_ms: 47_109_123, message: message.into() };
            short(&FunctionLine { function: "get_product", line }, 12, TextStyle::PLAIN)
        };
        let served = r#"{"timestamp":"2026-11-28T05:31:59.900072Z","level":"INFO","message":"request served","request_id":"f729ce53-165b","path":"/products/xyz","status":404,"ms":0.080611,"target":"handlers::runtime","spans":[]}"#;
        expect![
            "13:05:09.123 get_product  f729ce53 request served path=/products/xyz status=404 ms=0.1"
        ]
        .assert_eq(&line(served).unwrap());
        let panic = "thread 'main' panicked at src/lib.rs:1:1";
        assert!(line(panic).unwrap().ends_with(panic));
        for runtime in ["START RequestId: d818 Version: $LATEST", r#"{"_aws":{},"hits":1}"#, ""] {
            assert_eq!(line(runtime), None, "{runtime}");
        }
    }
}
