//! Stops the use of the cache before an update removes it. In the middle of such an update some
//! functions know the cache and others do not, so a reader could use an entry that a writer did not
//! delete.

use std::cell::{Cell, RefCell};

use engine::cloud::Functions;
use engine::deploy::{Answer, DeployError, Event, Question, StackName, Ui};

use super::{hint, warmer_response};

/// Passes events and questions on. When the person confirms the plan, it stops the cache first: the
/// answer is yes only after that.
pub(super) struct StopsCache<'a, C, U> {
    cloud: &'a C,
    ui: &'a U,
    stack: StackName,
    is_stopped: Cell<bool>,
    /// Why the cache could not be stopped.
    failure: RefCell<Option<DeployError>>,
}

impl<'a, C: Functions, U: Ui> StopsCache<'a, C, U> {
    pub(super) fn new(cloud: &'a C, ui: &'a U, stack: StackName) -> Self {
        Self { cloud, ui, stack, is_stopped: Cell::new(false), failure: RefCell::default() }
    }

    /// The error of an update that failed: why the cache could not be stopped, where that is the
    /// reason. Else reports that the cache is still stopped. The stack may be changing, so this
    /// does not start it.
    pub(super) fn explain(&self, error: DeployError) -> DeployError {
        if self.is_stopped.get() {
            self.ui.note(
                "the cache is stopped, and the functions read the tables; the next deploy that \
                 keeps the cache starts it again",
            );
        }
        self.failure.take().unwrap_or(error)
    }

    async fn stop(&self) -> Result<(), DeployError> {
        let (why, hint) = match warmer_response(self.cloud, &self.stack, r#"{"stop":true}"#).await {
            Ok(response) if response.error.is_none() => return Ok(()),
            Ok(response) => (response.payload, None),
            Err(error) => {
                let error = DeployError::from(error);
                (error.to_string(), hint(&error))
            }
        };
        Err(DeployError::NotReady {
            what: "the use of the cache could not be stopped",
            stack: self.stack.to_string(),
            why,
            hint: hint.unwrap_or_else(|| {
                "`cargo xtask warm` shows the error of the function, `cargo xtask logs warm-cache` \
                 its log lines; then deploy again"
                    .to_owned()
            }),
        })
    }
}

impl<C: Functions, U: Ui> Ui for StopsCache<'_, C, U> {
    fn emit(&self, event: Event) {
        self.ui.emit(event);
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        let answer = self.ui.ask(question).await;
        if answer == Answer::No || !matches!(question, Question::Apply(_)) {
            return answer;
        }
        match self.stop().await {
            Ok(()) => {
                self.is_stopped.set(true);
                Answer::Yes
            }
            Err(error) => {
                self.failure.replace(Some(error));
                Answer::No
            }
        }
    }
}
