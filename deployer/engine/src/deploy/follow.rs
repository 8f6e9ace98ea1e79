//! Watching CloudFormation at work, until it ends: its events told as they come, polls that fail
//! for a while survived, and a limit to all of it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::error::DeployError;
use super::ui::{Event, Ui};
use crate::cloud::{CloudError, CloudErrorKind, Stack, StackEvent, Stacks, Status};

/// Which operation to watch.
#[derive(Debug, Clone)]
pub(crate) enum Follow {
    /// The one that was started with this token.
    Token(String),
    /// Whatever goes on, begun by somebody else or by a command that was killed.
    Latest,
}

/// What an operation came to.
#[derive(Debug, Clone)]
pub(crate) struct Watched {
    /// The state of the stack at its end.
    pub(crate) status: Status,
    /// The stack, unless it is gone.
    pub(crate) stack: Option<Stack>,
    /// What happened, oldest first.
    pub(crate) events: Vec<StackEvent>,
}

/// Between two polls, at first and at most. An emulator is done at once; AWS throttles those who
/// ask each second.
const POLL_MIN: Duration = Duration::from_millis(150);
const POLL_MAX: Duration = Duration::from_secs(4);

/// As long as a creation of everything here may take: Lambda's network interfaces alone can need 45
/// minutes to go.
const LIMIT: Duration = Duration::from_secs(2 * 3600);

/// As long as the cloud may not answer at all.
const SILENCE_MAX: Duration = Duration::from_secs(300);

/// As long as an operation may need to show its first event.
const START_MAX: Duration = Duration::from_secs(60);

/// Watches an operation on the stack `id` to its end. `what` names it for people.
pub(crate) async fn watch(
    cloud: &impl Stacks,
    ui: &impl Ui,
    id: &str,
    what: &'static str,
    follow: Follow,
) -> Result<Watched, DeployError> {
    let watcher = Watcher {
        id,
        follow,
        seen: RefCell::default(),
        starts: RefCell::default(),
        events: RefCell::default(),
    };
    let begin = Instant::now();
    let (mut pause, mut heard) = (POLL_MIN, begin);
    let unwatched =
        |why: String| DeployError::Interrupted { what, stack: name_of(id).to_owned(), why };
    loop {
        match watcher.poll(cloud, ui).await {
            Ok(Poll { news, stack }) => {
                heard = Instant::now();
                let (status, stack) = match stack {
                    Some(stack) if stack.status != Status::DeleteComplete => {
                        (stack.status.clone(), Some(stack))
                    }
                    _ => (Status::DeleteComplete, None),
                };
                if watcher.is_over(&status, begin.elapsed()) {
                    ui.emit(Event::Stack {
                        stack: name_of(id).to_owned(),
                        status: status.to_string(),
                        reason: stack
                            .as_ref()
                            .and_then(|s| s.status_reason.clone())
                            .unwrap_or_default(),
                    });
                    return Ok(Watched { status, stack, events: watcher.events.into_inner() });
                }
                pause = if news { POLL_MIN.max(pause / 2) } else { (pause * 3 / 2).min(POLL_MAX) };
            }
            Err(error) if error.is_transient() && heard.elapsed() < SILENCE_MAX => pause = POLL_MAX,
            Err(error) if error.is_transient() => {
                return Err(unwatched(format!("the cloud has not answered for minutes: {error}")));
            }
            Err(error) if error.kind == CloudErrorKind::Credentials => {
                return Err(unwatched(format!("the credentials have run out: {error}")));
            }
            Err(error) => return Err(error.into()),
        }
        if begin.elapsed() > LIMIT {
            return Err(unwatched(format!(
                "it has taken longer than {} minutes",
                LIMIT.as_secs() / 60
            )));
        }
        sleep(pause).await;
    }
}

/// The name in a stack's ARN: `arn:…:stack/NAME/uuid`.
pub(crate) fn name_of(id: &str) -> &str {
    id.split('/').nth(1).unwrap_or(id)
}

struct Watcher<'a> {
    id: &'a str,
    follow: Follow,
    /// The newest event told.
    seen: RefCell<Option<String>>,
    /// When each resource began, by the cloud's clock.
    starts: RefCell<BTreeMap<String, i64>>,
    /// All events of the operation, oldest first.
    events: RefCell<Vec<StackEvent>>,
}

struct Poll {
    news: bool,
    stack: Option<Stack>,
}

impl Watcher<'_> {
    async fn poll(&self, cloud: &impl Stacks, ui: &impl Ui) -> Result<Poll, CloudError> {
        // The state first: when it says that all is over, the events read after it are complete.
        let stack = cloud.stack(self.id).await?;
        let events = match self.news(cloud).await {
            Ok(events) => events,
            Err(error) if error.kind == CloudErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let news = !events.is_empty();
        for event in events.into_iter().rev() {
            self.emit(ui, &event);
            self.seen.replace(Some(event.id.clone()));
            self.events.borrow_mut().push(event);
        }
        Ok(Poll { news, stack })
    }

    /// What has not been told, newest first.
    async fn news(&self, cloud: &impl Stacks) -> Result<Vec<StackEvent>, CloudError> {
        let seen = self.seen.borrow().clone();
        match (&self.follow, seen) {
            // The events of one operation stand together in a stack's history, and each has its
            // token.
            (Follow::Token(token), seen) => {
                cloud.events(self.id, &|e| Some(&e.id) == seen.as_ref() || e.token != *token).await
            }
            (Follow::Latest, Some(seen)) => cloud.events(self.id, &|e| e.id == seen).await,
            (Follow::Latest, None) => {
                // Back to where the operation began, and that event too.
                let begun = Cell::new(false);
                cloud.events(self.id, &|e| begun.replace(self.is_start(e))).await
            }
        }
    }

    fn is_start(&self, event: &StackEvent) -> bool {
        const STARTS: [&str; 5] = [
            "CREATE_IN_PROGRESS",
            "UPDATE_IN_PROGRESS",
            "DELETE_IN_PROGRESS",
            "IMPORT_IN_PROGRESS",
            "REVIEW_IN_PROGRESS",
        ];
        event.is_of_stack(self.id) && STARTS.contains(&event.status.as_str())
    }

    fn emit(&self, ui: &impl Ui, event: &StackEvent) {
        if event.is_of_stack(self.id) {
            return;
        }
        let mut starts = self.starts.borrow_mut();
        let start = *starts.entry(event.logical_id.clone()).or_insert(event.at_ms);
        ui.emit(Event::Resource {
            logical_id: event.logical_id.clone(),
            resource_type: event.resource_type.clone(),
            status: event.status.clone(),
            reason: event.reason.clone(),
            ms: u64::try_from(event.at_ms - start).unwrap_or(0),
        });
    }

    /// A state at rest may still be the one from before our operation: then its end has not been
    /// told yet.
    fn is_over(&self, status: &Status, waited: Duration) -> bool {
        if *status == Status::DeleteComplete {
            return true;
        }
        if status.is_in_progress() {
            return false;
        }
        match self.follow {
            Follow::Latest => true,
            Follow::Token(_) => {
                let events = self.events.borrow();
                let told = events
                    .iter()
                    .rev()
                    .find(|e| e.is_of_stack(self.id))
                    .map(|e| Status::new(&e.status));
                match told {
                    Some(told) => !told.is_in_progress(),
                    None => waited > START_MAX,
                }
            }
        }
    }
}
