//! Stops the use of the cache before an update removes it. In the middle of such an update some
//! functions know the cache and others do not, so a reader could use an entry that a writer did not
//! delete.

use std::cell::Cell;

use engine::cloud::Functions;
use engine::deploy::{Answer, Event, Question, StackName, Ui};

use super::{Warmed, warm};

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

    /// Lets readers use the cache again, after an update that failed.
    pub(super) async fn undo(&self) {
        if self.is_stopped.take()
            && let Warmed::Failed(reason) = warm(self.cloud, &self.stack).await
        {
            self.ui.note(format!(
                "the cache is not used: {reason}; `cargo xtask warm` lets the functions use it \
                 again"
            ));
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
            match super::invoke_warmer(self.cloud, &self.stack, r#"{"stop":true}"#).await {
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
