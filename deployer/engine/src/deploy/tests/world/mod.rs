//! A simulated cloud with a paused clock: CloudFormation with the states, events and change sets of
//! AWS, and the parts of the other services that a deploy and a destroy use. A test sets which
//! resource fails; the code under test is the real one.

mod calls;
mod schedule;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::cloud::{
    ChangeSet, ChangeSetState, CloudError, CloudErrorKind, NewChangeSet, Stack, StackEvent,
    StackResource, Status, TemplateSource,
};

/// The failures of the next operation.
#[derive(Debug, Clone, Default)]
pub(super) struct Script {
    /// The logical id of a resource that fails, and the reason.
    pub(super) fails: Option<(String, String)>,
    /// The rollback fails, too.
    pub(super) rollback_fails: bool,
}

#[derive(Default)]
pub(super) struct World {
    start: Cell<Option<Instant>>,
    stacks: RefCell<Vec<Sim>>,
    /// Objects by bucket and key. The value of a zip is its SHA-256 as Lambda reports it.
    pub(super) objects: RefCell<BTreeMap<String, BTreeMap<String, String>>>,
    pub(super) functions: RefCell<BTreeMap<String, String>>,
    pub(super) tables: RefCell<BTreeSet<String>>,
    pub(super) script: RefCell<Script>,
    /// The names of all calls so far.
    pub(super) calls: RefCell<Vec<&'static str>>,
    /// The number of the call at which the process is killed: the call does not return.
    pub(super) killed_at: Cell<Option<usize>>,
    pub(super) killed: Notify,
    /// The number of the next calls that are throttled.
    pub(super) throttled: Cell<usize>,
}

struct Sim {
    stack: Stack,
    template: Value,
    before: (Value, BTreeMap<String, String>),
    resources: Vec<StackResource>,
    events: Vec<StackEvent>,
    sets: BTreeMap<String, (NewChangeSet, ChangeSet)>,
    agenda: Vec<ScheduledEvent>,
}

/// An event that happens at a later time.
struct ScheduledEvent {
    at_ms: i64,
    event: StackEvent,
    stack_status: Option<Status>,
}

impl World {
    /// Begins a call: applies the events until now, and kills the process or throttles the call
    /// where the test wants that.
    async fn call(&self, name: &'static str) -> Result<(), CloudError> {
        let count = {
            let mut calls = self.calls.borrow_mut();
            calls.push(name);
            calls.len()
        };
        self.advance();
        if self.killed_at.get().is_some_and(|at| count >= at) {
            self.killed.notify_one();
            std::future::pending::<()>().await;
        }
        if self.throttled.get() > 0 {
            self.throttled.set(self.throttled.get() - 1);
            return Err(error(name, CloudErrorKind::Throttled, "Rate exceeded"));
        }
        Ok(())
    }

    fn now_ms(&self) -> i64 {
        let start = self.start.get().unwrap_or_else(|| {
            self.start.set(Some(Instant::now()));
            Instant::now()
        });
        i64::try_from(start.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    fn advance(&self) {
        let now = self.now_ms();
        for sim in self.stacks.borrow_mut().iter_mut() {
            while sim.agenda.first().is_some_and(|next| next.at_ms <= now) {
                let next = sim.agenda.remove(0);
                self.apply_event(sim, next);
            }
        }
    }

    fn apply_event(&self, sim: &mut Sim, scheduled: ScheduledEvent) {
        let event = scheduled.event;
        if let Some(status) = scheduled.stack_status {
            if status == Status::UpdateRollbackComplete || status == Status::UpdateRollbackFailed {
                (sim.template, sim.stack.parameters) = sim.before.clone();
            }
            sim.stack.changed_ms = event.at_ms;
            sim.stack.status = status;
        } else {
            let resource_type = event.resource_type.as_str();
            sim.resources.retain(|r| r.logical_id != event.logical_id);
            if event.status.starts_with("DELETE_COMPLETE") {
                self.functions.borrow_mut().remove(&event.physical_id);
                self.tables.borrow_mut().remove(&event.physical_id);
                self.objects.borrow_mut().remove(&event.physical_id);
            } else {
                sim.resources.push(StackResource {
                    logical_id: event.logical_id.clone(),
                    physical_id: event.physical_id.clone(),
                    resource_type: event.resource_type.clone(),
                    status: event.status.clone(),
                });
                if event.status.ends_with("_COMPLETE") {
                    self.create_resource(sim, resource_type, &event.physical_id, &event.logical_id);
                }
            }
        }
        sim.events.push(event);
    }

    fn create_resource(&self, sim: &Sim, resource_type: &str, physical: &str, logical: &str) {
        match resource_type {
            "AWS::Lambda::Function" => {
                let bucket = &sim.stack.parameters["Bucket"];
                let key = &sim.stack.parameters[&format!("{logical}Code")];
                let code = self
                    .objects
                    .borrow()
                    .get(bucket)
                    .and_then(|b| b.get(key))
                    .cloned()
                    .unwrap_or_default();
                self.functions.borrow_mut().insert(physical.to_owned(), code);
            }
            "AWS::DynamoDB::Table" => {
                self.tables.borrow_mut().insert(physical.to_owned());
            }
            "AWS::S3::Bucket" => {
                self.objects.borrow_mut().entry(physical.to_owned()).or_default();
            }
            _ => {}
        }
    }

    /// Adds a stack of another program, or a stack of this program in a special state.
    pub(super) fn plant(&self, name: &str, status: Status, tag: Option<&str>) {
        let id = format!(
            "arn:aws:cloudformation:eu-west-1:123456789012:stack/{name}/{}",
            self.stacks.borrow().len()
        );
        let tags = tag.map(|t| (t.to_owned(), String::new())).into_iter().collect();
        let stack = Stack {
            id,
            name: name.to_owned(),
            status,
            status_reason: None,
            parameters: BTreeMap::new(),
            outputs: BTreeMap::new(),
            tags,
            termination_protection: false,
            changed_ms: self.now_ms(),
        };
        self.stacks.borrow_mut().push(Sim {
            stack,
            template: Value::Null,
            before: (Value::Null, BTreeMap::new()),
            resources: Vec::new(),
            events: Vec::new(),
            sets: BTreeMap::new(),
            agenda: Vec::new(),
        });
    }

    /// Adds a change set of another program.
    pub(super) fn plant_change_set(&self, stack: &str, name: &str) {
        let new = NewChangeSet {
            stack: stack.into(),
            name: name.into(),
            creates: true,
            template: TemplateSource::Body("{}".into()),
            parameters: BTreeMap::new(),
            tags: BTreeMap::new(),
            token: String::new(),
        };
        let set = ChangeSet { state: ChangeSetState::Ready, changes: Vec::new() };
        self.with(stack, |sim| sim.sets.insert(name.into(), (new, set)));
    }

    /// Changes the stack's time of change, as an update by another process does.
    pub(super) fn touch(&self, stack: &str) {
        self.with(stack, |sim| sim.stack.changed_ms += 1);
    }

    /// The status of the stack of this name; `None` where it is deleted.
    pub(super) fn status(&self, name: &str) -> Option<Status> {
        self.advance();
        self.with(name, |sim| sim.stack.status.clone()).filter(|s| *s != Status::DeleteComplete)
    }

    /// The names of a stack's change sets.
    pub(super) fn change_set_names(&self, name: &str) -> Vec<String> {
        self.with(name, |sim| sim.sets.keys().cloned().collect()).unwrap_or_default()
    }

    /// Finds a stack by its id, or by its name where it is not deleted.
    fn with<T>(&self, name_or_id: &str, act: impl FnOnce(&mut Sim) -> T) -> Option<T> {
        let mut stacks = self.stacks.borrow_mut();
        let found = stacks.iter_mut().rev().find(|s| {
            s.stack.id == name_or_id
                || (s.stack.name == name_or_id && s.stack.status != Status::DeleteComplete)
        });
        found.map(act)
    }
}

fn error(call: &'static str, kind: CloudErrorKind, message: &str) -> CloudError {
    CloudError { call, subject: "test".into(), kind, code: String::new(), message: message.into() }
}
