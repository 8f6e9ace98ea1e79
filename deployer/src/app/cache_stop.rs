//! Stops the use of the cache before an update removes it. In the middle of such an update some
//! functions know the cache and others do not, so a reader could use an entry that a writer did not
//! delete.

use std::cell::Cell;

use engine::cloud::Functions;
use engine::deploy::{Answer, Event, Question, StackName, Ui};

use super::{Warmed, invoke_warmer};

/// Passes events and questions on. Stops the cache when the person confirms the plan.
pub(super) struct StopsCache<'a, C, U> {
    cloud: &'a C,
    ui: &'a U,
    stack: StackName,
    is_stopped: Cell<bool>,
}

impl<'a, C: Functions, U: Ui> StopsCache<'a, C, U> {
    pub(super) fn new(cloud: &'a C, ui: &'a U, stack: StackName) -> Self {
        Self { cloud, ui, stack, is_stopped: Cell::new(false) }
    }

    /// Reports, after an update that failed, that the cache is still stopped. The stack may be
    /// changing, so this does not start it.
    pub(super) fn report(&self) {
        if self.is_stopped.get() {
            self.ui.note(
                "the cache is stopped, and the functions read the tables; the next deploy that \
                 keeps the cache starts it again",
            );
        }
    }
}

impl<C: Functions, U: Ui> Ui for StopsCache<'_, C, U> {
    fn emit(&self, event: Event) {
        self.ui.emit(event);
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        let answer = self.ui.ask(question).await;
        if answer == Answer::Yes && matches!(question, Question::Apply(_)) {
            match invoke_warmer(self.cloud, &self.stack, r#"{"stop":true}"#).await {
                Warmed::Filled(_) => self.is_stopped.set(true),
                Warmed::Failed(reason) => self.ui.note(format!(
                    "the use of the cache could not be stopped: {reason}; while the functions are \
                     updated, a reader may get a product as it was before a change"
                )),
            }
        }
        answer
    }
}
