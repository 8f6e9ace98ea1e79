//! The time that each stage of a command takes.

use std::cell::RefCell;
use std::time::Duration;

use serde::Serialize;
use tokio::time::Instant;

use super::ui::{Event, Stage, Ui};

/// The stages of a command with their times, in order. The times of a stage that runs twice are
/// added up.
#[derive(Debug)]
pub struct Timings {
    begin: Instant,
    stages: RefCell<Vec<Timed>>,
}

/// A stage and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Timed {
    /// The stage.
    pub stage: Stage,
    /// Its time in milliseconds.
    pub ms: u64,
}

impl Default for Timings {
    fn default() -> Self {
        Timings { begin: Instant::now(), stages: RefCell::default() }
    }
}

impl Timings {
    /// Runs one stage: emits its begin and end, and records its time. A stage that fails has no end
    /// event.
    ///
    /// # Errors
    /// Those of `run`.
    pub async fn stage<T, E>(
        &self,
        ui: &impl Ui,
        stage: Stage,
        doing: impl Into<String>,
        run: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        ui.emit(Event::Stage { stage, doing: doing.into() });
        let start = Instant::now();
        let result = run.await;
        let ms = millis(start.elapsed());
        self.add(stage, ms);
        if result.is_ok() {
            ui.emit(Event::Done { stage, ms });
        }
        result
    }

    fn add(&self, stage: Stage, ms: u64) {
        let mut all = self.stages.borrow_mut();
        match all.iter_mut().find(|t| t.stage == stage) {
            Some(timed) => timed.ms += ms,
            None => all.push(Timed { stage, ms }),
        }
    }

    /// The stages so far.
    pub fn all(&self) -> Vec<Timed> {
        self.stages.borrow().clone()
    }

    /// The milliseconds since the command began.
    pub fn total_ms(&self) -> u64 {
        millis(self.begin.elapsed())
    }
}

/// Whole milliseconds.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
