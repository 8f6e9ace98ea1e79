//! The level of a log line, and its text for people and for scripts.

use std::time::{Duration, UNIX_EPOCH};

use clap::ValueEnum;
use engine::report::TextStyle;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::log_lines::{FunctionLine, time_of_day};

/// The levels, the least important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Level {
    Trace,
    /// Also what Lambda writes at the start and the end of an invocation, and metrics
    Debug,
    Info,
    Warn,
    /// Also panics, timeouts, and processes that ended
    Error,
}

impl Level {
    fn name(self) -> &'static str {
        match self {
            Level::Trace => "TRACE",
            Level::Debug => "DEBUG",
            Level::Info => "INFO",
            Level::Warn => "WARN",
            Level::Error => "ERROR",
        }
    }

    fn parse(name: &str) -> Option<Level> {
        let all = [Level::Trace, Level::Debug, Level::Info, Level::Warn, Level::Error];
        all.into_iter().find(|level| level.name().eq_ignore_ascii_case(name))
    }
}

/// A line that was read.
pub(crate) struct LogText<'a> {
    found: &'a FunctionLine,
    /// The fields of a line in JSON.
    fields: Option<Map<String, Value>>,
    /// `None` for a text that says nothing about its level. It is shown at every level, since it
    /// may be the only trace of a failure.
    pub(crate) level: Option<Level>,
}

/// What Lambda writes for each invocation and each start of a process.
const RUNTIME: [&str; 5] =
    ["START RequestId", "END RequestId", "REPORT RequestId", "INIT_START", "INIT_REPORT"];

/// What Lambda writes when an invocation or a process ends in a failure.
const FAILURES: [&str; 5] = [
    "Task timed out after",
    "Status: timeout",
    "Status: error",
    "Error: Runtime exited",
    "Runtime.ExitError",
];

impl<'a> LogText<'a> {
    pub(crate) fn new(found: &'a FunctionLine) -> Self {
        let fields = serde_json::from_str::<Map<String, Value>>(&found.line.message).ok();
        let level = match &fields {
            Some(fields) => level_of_fields(fields),
            None => level_of_text(&found.line.message),
        };
        LogText { found, fields, level }
    }

    /// Whether the line is at least as important.
    pub(crate) fn is_at_least(&self, least: Level) -> bool {
        self.level.is_none_or(|level| level >= least)
    }

    /// `13:05:09.123 get_product INFO  7d1c4f2a request served path=/products/1 status=200`.
    pub(crate) fn for_people(&self, width: usize, style: TextStyle) -> String {
        let time = style.dim(&time_of_day(self.found.line.at_ms));
        let function = style.bold(&format!("{:<width$}", self.found.function));
        format!("{time} {function} {}", self.line(style))
    }

    /// `INFO  7d1c4f2a request served path=/products/1 status=200`.
    pub(crate) fn line(&self, style: TextStyle) -> String {
        let text = match &self.fields {
            Some(fields) => of_fields(fields.clone(), self.level, style),
            None => painted(&self.found.line.message, self.level, style),
        };
        let level = format!("{:<5}", self.level.map_or("", Level::name));
        format!("{} {text}", painted(&level, self.level, style))
    }

    /// One line of JSON. The message is as the function wrote it: an object, else a text.
    pub(crate) fn for_scripts(&self) -> serde_json::Result<String> {
        #[derive(Serialize)]
        struct Line<'a> {
            time: String,
            function: &'a str,
            level: Option<Level>,
            line: Value,
        }
        let at = Duration::from_millis(u64::try_from(self.found.line.at_ms).unwrap_or(0));
        let line = match &self.fields {
            Some(fields) => Value::Object(fields.clone()),
            None => Value::String(self.found.line.message.clone()),
        };
        serde_json::to_string(&Line {
            time: humantime::format_rfc3339_millis(UNIX_EPOCH + at).to_string(),
            function: self.found.function,
            level: self.level,
            line,
        })
    }
}

fn level_of_fields(fields: &Map<String, Value>) -> Option<Level> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    match (text("level"), text("type")) {
        // Metrics in the form of CloudWatch.
        _ if fields.contains_key("_aws") => Some(Level::Debug),
        // Lambda's own lines, where the function's log format is JSON.
        (None, Some(kind)) if kind.starts_with("platform.") => {
            let status = fields["record"]["status"].as_str();
            let is_failure = status.is_some_and(|status| !["success", ""].contains(&status));
            Some(if is_failure { Level::Error } else { Level::Debug })
        }
        (level, _) => Level::parse(level?),
    }
}

fn level_of_text(text: &str) -> Option<Level> {
    if FAILURES.iter().any(|part| text.contains(part)) || is_panic(text) {
        return Some(Level::Error);
    }
    let is_of_runtime = RUNTIME.iter().any(|start| text.starts_with(start));
    // Lambda and its emulators put empty lines around some of theirs.
    (is_of_runtime || text.is_empty()).then_some(Level::Debug)
}

/// `thread 'main' panicked at …`; newer versions of Rust write a number behind the name.
fn is_panic(text: &str) -> bool {
    text.starts_with("thread '") && text.contains(" panicked at ")
}

fn of_fields(mut fields: Map<String, Value>, level: Option<Level>, style: TextStyle) -> String {
    if fields.contains_key("_aws") {
        fields.shift_remove("_aws");
        fields.insert("message".to_owned(), "metrics".into());
    }
    for name in ["timestamp", "target", "spans", "span", "level"] {
        fields.shift_remove(name);
    }
    let mut take =
        |name: &str| fields.shift_remove(name).map(|value| plain(&value)).unwrap_or_default();
    let (message, id) = (take("message"), take("request_id"));
    let mut text = style.dim(id.get(..8).unwrap_or(&id));
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(&painted(&message, level, style));
    for (name, value) in &fields {
        text.push_str(&format!(" {}={}", style.dim(name), plain(value)));
    }
    text
}

fn painted(text: &str, level: Option<Level>, style: TextStyle) -> String {
    match level {
        Some(Level::Error) => style.error(text),
        Some(Level::Warn) => style.warning(text),
        Some(Level::Debug | Level::Trace) => style.dim(text),
        Some(Level::Info) | None => text.to_owned(),
    }
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

    const SERVED: &str = r#"{"timestamp":"2026-11-28T05:31:59.900072Z","level":"INFO","message":"request served","request_id":"f729ce53-165b","path":"/products/xyz","status":404,"ms":0.080611,"target":"handlers::runtime","spans":[]}"#;

    fn line(message: &str) -> FunctionLine {
        let line = LogLine { id: String::new(), at_ms: 47_109_123, message: message.into() };
        FunctionLine { function: "get_product", line }
    }

    fn people(message: &str) -> String {
        LogText::new(&line(message)).for_people(12, TextStyle::PLAIN)
    }

    #[test]
    fn for_people_keeps_what_a_person_looks_for() {
        expect![
            "13:05:09.123 get_product  INFO  f729ce53 request served path=/products/xyz status=404 ms=0.1"
        ]
        .assert_eq(&people(SERVED));
        expect!["13:05:09.123 get_product  DEBUG metrics hits=1"]
            .assert_eq(&people(r#"{"_aws":{"Timestamp":1},"hits":1}"#));
        expect!["13:05:09.123 get_product  ERROR thread 'main' panicked at src/lib.rs:1:1:"]
            .assert_eq(&people("thread 'main' panicked at src/lib.rs:1:1:"));
        expect!["13:05:09.123 get_product        called `Option::unwrap()` on a `None` value"]
            .assert_eq(&people("called `Option::unwrap()` on a `None` value"));
    }

    #[test]
    fn for_scripts_is_the_line_as_the_function_wrote_it() {
        expect![[
            r#"{"time":"1970-01-01T13:05:09.123Z","function":"get_product","level":"WARN","line":{"level":"WARN","message":"slow"}}"#
        ]]
        .assert_eq(&LogText::new(&line(r#"{"level":"WARN","message":"slow"}"#)).for_scripts().unwrap());
        expect![[
            r#"{"time":"1970-01-01T13:05:09.123Z","function":"get_product","level":null,"line":"[1, 2]"}"#
        ]]
        .assert_eq(&LogText::new(&line("[1, 2]")).for_scripts().unwrap());
    }

    /// Lambda's lines in its text format and in its JSON format, from the Lambda developer guide.
    #[test]
    fn level_of_what_lambda_writes_is_debug_or_error() {
        let of = |message: &str| LogText::new(&line(message)).level;
        for debug in [
            "START RequestId: d818 Version: $LATEST",
            "END RequestId: d818",
            "REPORT RequestId: d818\tDuration: 1.55 ms\tBilled Duration: 2 ms\tMemory Size: 256 MB",
            "INIT_START Runtime Version: provided:al2023.v93\tRuntime Version ARN: arn:aws:lambda",
            r#"{"time":"2026-11-28T05:31:59Z","type":"platform.report","record":{"requestId":"d818","status":"success"}}"#,
            r#"{"_aws":{},"hits":1}"#,
        ] {
            assert_eq!(of(debug), Some(Level::Debug), "{debug}");
        }
        for error in [
            "2026-11-28T05:31:59.900Z d818 Task timed out after 10.01 seconds",
            "REPORT RequestId: d818\tDuration: 10000.00 ms\tMemory Size: 256 MB\tStatus: timeout",
            "RequestId: d818 Error: Runtime exited with error: signal: killed",
            "INIT_REPORT Init Duration: 80.21 ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError",
            "thread 'main' panicked at handlers/src/lib.rs:1:1:",
            "thread 'tokio-runtime-worker' (7) panicked at handlers/src/lib.rs:1:1:",
            r#"{"time":"2026-11-28T05:31:59Z","type":"platform.report","record":{"requestId":"d818","status":"timeout"}}"#,
        ] {
            assert_eq!(of(error), Some(Level::Error), "{error}");
        }
    }

    #[test]
    fn is_at_least_never_hides_a_text_without_a_level() {
        let is_shown = |message: &str, least| LogText::new(&line(message)).is_at_least(least);
        assert!(is_shown(SERVED, Level::Info) && !is_shown(SERVED, Level::Warn));
        for unknown in ["note: run with `RUST_BACKTRACE=1`", r#"{"a":1}"#, r#"{"level":"LOUD"}"#] {
            assert!(is_shown(unknown, Level::Error), "{unknown}");
        }
    }
}
