//! Watches an operation of CloudFormation until it ends. Emits its events as they arrive, tolerates
//! polls that fail for some minutes, and gives up after a time limit.

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
    /// The operation that was started with this token.
    Token(String),
    /// The operation in progress. Another process or a command that was killed started it.
    Latest,
}

/// The end of an operation.
#[derive(Debug, Clone)]
pub(crate) struct Watched {
    /// The stack's status at the end.
    pub(crate) status: Status,
    /// `None` where the stack is deleted.
    pub(crate) stack: Option<Stack>,
    /// The operation's events, oldest first.
    pub(crate) events: Vec<StackEvent>,
}

/// The shortest and the longest pause between two polls. An emulator finishes within milliseconds;
/// AWS throttles a client that polls every second.
const POLL_MIN: Duration = Duration::from_millis(150);
const POLL_MAX: Duration = Duration::from_secs(4);

/// The time limit of an operation. CloudFormation can need 45 minutes to delete the network
/// interfaces of a function.
const LIMIT: Duration = Duration::from_secs(2 * 3600);

/// The time without a successful poll after which watching ends.
const SILENCE_MAX: Duration = Duration::from_secs(300);

/// The time that CloudFormation may need to report the first event of an operation.
const START_MAX: Duration = Duration::from_secs(60);

/// Watches an operation on the stack `id` until it ends. `what` is its name in messages, such as
/// `update`.
///
/// # Errors
/// [`DeployError::Interrupted`] where the time limit, a network failure or expired credentials end
/// the watching.
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
        newest: RefCell::default(),
        starts: RefCell::default(),
        events: RefCell::default(),
    };
    let begin = Instant::now();
    let (mut pause, mut last_success) = (POLL_MIN, begin);
    let interrupted =
        |why: String| DeployError::Interrupted { what, stack: name_of(id).to_owned(), why };
    loop {
        match watcher.poll(cloud, ui).await {
            Ok(Poll { has_new_events, stack }) => {
                last_success = Instant::now();
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
                pause = if has_new_events {
                    POLL_MIN.max(pause / 2)
                } else {
                    (pause * 3 / 2).min(POLL_MAX)
                };
            }
            Err(error) if error.is_transient() && last_success.elapsed() < SILENCE_MAX => {
                pause = POLL_MAX;
            }
            Err(error) if error.is_transient() => {
                return Err(interrupted(format!(
                    "the cloud has not answered for {} minutes: {error}",
                    SILENCE_MAX.as_secs() / 60
                )));
            }
            Err(error) if error.kind == CloudErrorKind::Credentials => {
                return Err(interrupted(format!(
                    "the credentials have expired, so log in again: {error}"
                )));
            }
            Err(error) => return Err(error.into()),
        }
        if begin.elapsed() > LIMIT {
            return Err(interrupted(format!(
                "it has taken longer than {} minutes",
                LIMIT.as_secs() / 60
            )));
        }
        sleep(pause).await;
    }
}

/// The stack's name in its ARN, `arn:…:stack/NAME/uuid`.
pub(crate) fn name_of(id: &str) -> &str {
    id.split('/').nth(1).unwrap_or(id)
}

/// Whether the event is the first of an operation on the stack with ARN `id`.
pub(crate) fn is_start(id: &str, event: &StackEvent) -> bool {
    const STARTS: [&str; 5] = [
        "CREATE_IN_PROGRESS",
        "UPDATE_IN_PROGRESS",
        "DELETE_IN_PROGRESS",
        "IMPORT_IN_PROGRESS",
        "REVIEW_IN_PROGRESS",
    ];
    event.is_of_stack(id) && STARTS.contains(&event.status.as_str())
}

struct Watcher<'a> {
    id: &'a str,
    follow: Follow,
    /// The id of the newest event that was emitted.
    newest: RefCell<Option<String>>,
    /// The time of each resource's first event, by the cloud's clock.
    starts: RefCell<BTreeMap<String, i64>>,
    /// All events of the operation so far, oldest first.
    events: RefCell<Vec<StackEvent>>,
}

struct Poll {
    has_new_events: bool,
    stack: Option<Stack>,
}

impl Watcher<'_> {
    async fn poll(&self, cloud: &impl Stacks, ui: &impl Ui) -> Result<Poll, CloudError> {
        // The status is read first. Where it says that the operation has ended, the events that
        // are read after it are complete.
        let stack = cloud.stack(self.id).await?;
        let events = match self.new_events(cloud).await {
            Ok(events) => events,
            Err(error) if error.kind == CloudErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let has_new_events = !events.is_empty();
        for event in events.into_iter().rev() {
            self.emit(ui, &event);
            self.newest.replace(Some(event.id.clone()));
            self.events.borrow_mut().push(event);
        }
        Ok(Poll { has_new_events, stack })
    }

    /// The events that were not emitted yet, newest first.
    async fn new_events(&self, cloud: &impl Stacks) -> Result<Vec<StackEvent>, CloudError> {
        let newest = self.newest.borrow().clone();
        match (&self.follow, newest) {
            // A stack's history contains the events of one operation without a gap, and each of
            // them has the operation's token.
            (Follow::Token(token), newest) => {
                let is_old = |e: &StackEvent| Some(&e.id) == newest.as_ref() || e.token != *token;
                cloud.events(self.id, &is_old).await
            }
            (Follow::Latest, Some(newest)) => cloud.events(self.id, &|e| e.id == newest).await,
            (Follow::Latest, None) => {
                // All events since the operation began, with its first event.
                let is_start_read = Cell::new(false);
                cloud.events(self.id, &|e| is_start_read.replace(is_start(self.id, e))).await
            }
        }
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

    /// Whether the operation has ended. A status without an operation in progress does not prove
    /// it: CloudFormation may still report the status from before the operation. The operation's
    /// own events must end, too.
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
                let last_status = events
                    .iter()
                    .rev()
                    .find(|e| e.is_of_stack(self.id))
                    .map(|e| Status::new(&e.status));
                match last_status {
                    Some(status) => !status.is_in_progress(),
                    None => waited > START_MAX,
                }
            }
        }
    }
}
