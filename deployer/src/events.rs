//! The lines of `deploy --json`, `rollback --json` and `destroy --json`. Their JSON Schema is
//! `docs/deploy-events.schema.json`.

use engine::deploy::{Destroyed, Event, Finished};
use engine::report::ErrorReport;
use serde::Serialize;

use crate::app::Deployment;

/// The version of the lines. A later program may add events and fields to a version; it changes and
/// removes none.
pub const EVENTS_VERSION: u32 = 1;

/// One line.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Line<'a> {
    /// The first line.
    Begin(Begin),
    /// Something happened.
    Event(&'a Event),
    /// The last line of a deploy that succeeded.
    Deployed(Deployed<'a>),
    /// The last line of a rollback that succeeded.
    RolledBack(RolledBack<'a>),
    /// The last line of a destroy that succeeded.
    Destroyed(DestroyedLine<'a>),
    /// The last line of a command that failed.
    Failed(Failed<'a>),
}

/// The first line: what the other lines are.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Begin {
    event: BeginEvent,
    /// The version of the lines. A version may get more events and fields, and loses none.
    version: u32,
    /// The version of the program.
    program: &'static str,
}

/// The end of a deploy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Deployed<'a> {
    event: FinishedEvent,
    /// What the deploy did.
    deployment: &'a Deployment,
}

/// The end of a rollback.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RolledBack<'a> {
    event: FinishedEvent,
    /// What the rollback did.
    rollback: &'a Finished,
}

/// The end of a destroy.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DestroyedLine<'a> {
    event: FinishedEvent,
    /// What the destroy did.
    destroyed: &'a Destroyed,
}

/// The end of a command that failed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Failed<'a> {
    event: ErrorEvent,
    /// What failed.
    error: &'a ErrorReport,
}

/// The name of the first line.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum BeginEvent {
    Begin,
}

/// The name of the last line.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum FinishedEvent {
    Finished,
}

/// The name of the last line of a command that failed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum ErrorEvent {
    Error,
}

impl<'a> Line<'a> {
    /// The first line.
    pub fn begin() -> Self {
        let program = env!("CARGO_PKG_VERSION");
        Line::Begin(Begin { event: BeginEvent::Begin, version: EVENTS_VERSION, program })
    }

    /// The last line of a deploy.
    pub fn deployed(deployment: &'a Deployment) -> Self {
        Line::Deployed(Deployed { event: FinishedEvent::Finished, deployment })
    }

    /// The last line of a rollback.
    pub fn rolled_back(rollback: &'a Finished) -> Self {
        Line::RolledBack(RolledBack { event: FinishedEvent::Finished, rollback })
    }

    /// The last line of a destroy.
    pub fn destroyed(destroyed: &'a Destroyed) -> Self {
        Line::Destroyed(DestroyedLine { event: FinishedEvent::Finished, destroyed })
    }

    /// The last line of a command that failed.
    pub fn failed(error: &'a ErrorReport) -> Self {
        Line::Failed(Failed { event: ErrorEvent::Error, error })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeMap;
    use std::sync::LazyLock;

    use engine::deploy::{Outcome, Stage};
    use expect_test::expect_file;
    use jsonschema::Validator;
    use schemars::generate::SchemaSettings;
    use serde_json::{Value, json};

    use super::*;

    fn schema() -> Value {
        let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut schema = generator.into_root_schema_for::<Line<'static>>().to_value();
        schema["title"] = "A line of cargo xtask deploy --json or destroy --json".into();
        schema["description"] = format!("Version {EVENTS_VERSION}; docs/pipelines.md").into();
        schema
    }

    static VALIDATOR: LazyLock<Validator> =
        LazyLock::new(|| jsonschema::draft202012::new(&schema()).unwrap());

    /// Panics where the line is not as the schema says.
    pub(crate) fn assert_valid(line: &Line<'_>) {
        let value = serde_json::to_value(line).unwrap();
        let errors: Vec<_> = VALIDATOR.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{value:#}\n{errors:#?}");
    }

    #[test]
    fn schema_in_the_docs_is_that_of_the_types() {
        let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        expect_file!["../../docs/deploy-events.schema.json"].assert_eq(&text);
        jsonschema::draft202012::meta::validate(&schema()).unwrap();
    }

    #[test]
    fn schema_rejects_a_missing_field_a_wrong_type_and_an_unknown_event() {
        let is_valid = |line: Value| VALIDATOR.is_valid(&line);
        assert!(is_valid(json!({"event": "note", "text": "a", "added": 1})), "fields may be added");
        assert!(is_valid(serde_json::to_value(Line::begin()).unwrap()));
        for wrong in [
            json!({"event": "note"}),
            json!({"event": "note", "text": 1}),
            json!({"event": "melted", "text": "a"}),
            json!({"text": "a"}),
            json!({"event": "begin", "program": "0.1.0"}),
            json!({"event": "done", "stage": "melt", "ms": 1}),
            json!({"event": "done", "stage": "plan", "ms": -1}),
            json!({"event": "finished"}),
            json!({"event": "finished", "deployment": {"result": "applied"}}),
            json!({"event": "error", "error": {"message": "a"}}),
            json!([]),
        ] {
            assert!(!is_valid(wrong.clone()), "{wrong}");
        }
    }

    #[test]
    fn schema_accepts_each_kind_of_line() {
        assert_valid(&Line::begin());
        assert_valid(&Line::Event(&Event::Done { stage: Stage::Smoke, ms: 7 }));
        assert_valid(&Line::Event(&Event::Compiling { done: 1, total: 2, now: "a".into() }));
        let destroyed = Destroyed {
            stack: "Shop".into(),
            existed: true,
            bootstrap: false,
            kept: vec!["table products".into()],
            is_recorded: true,
            leftovers: Vec::new(),
        };
        assert_valid(&Line::destroyed(&destroyed));
        let rollback = Finished {
            stack: "Shop".into(),
            outcome: Outcome::Unchanged { outputs: BTreeMap::new() },
            smoke: None,
            timings: Vec::new(),
            total_ms: 7,
        };
        assert_valid(&Line::rolled_back(&rollback));
    }
}
