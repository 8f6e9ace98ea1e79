//! Where the time of a command went.

use std::cell::RefCell;
use std::time::Duration;

use serde::Serialize;
use tokio::time::Instant;

use super::ui::{Event, Stage, Ui};

/// The parts of a command with the time each took, in order. A part that came twice is added up.
#[derive(Debug, Default)]
pub struct Timings(RefCell<Vec<Timed>>);

/// A part and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Timed {
    /// The part.
    pub stage: Stage,
    /// Its time.
    pub ms: u64,
}

impl Timings {
    /// Runs one part: tells its begin and end, and notes its time. A part that fails is noted
    /// without an end.
    pub async fn stage<T, E>(
        &self,
        ui: &impl Ui,
        stage: Stage,
        doing: impl Into<String>,
        work: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        ui.tell(Event::Stage { stage, doing: doing.into() });
        let start = Instant::now();
        let result = work.await;
        let ms = millis(start.elapsed());
        self.add(stage, ms);
        if result.is_ok() {
            ui.tell(Event::Done { stage, ms });
        }
        result
    }

    fn add(&self, stage: Stage, ms: u64) {
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|t| t.stage == stage) {
            Some(timed) => timed.ms += ms,
            None => all.push(Timed { stage, ms }),
        }
    }

    /// All parts so far.
    pub fn all(&self) -> Vec<Timed> {
        self.0.borrow().clone()
    }
}

pub fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
