//! A cloud of a few hundred lines over paused time: CloudFormation with its states, events and change sets as AWS has them, and
//! as much of the rest as the flows touch. What is scripted is when things happen and what fails; the flows are the real ones.

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

/// How the next operation goes.
#[derive(Debug, Clone, Default)]
pub(super) struct Script {
    /// A resource that fails, and why.
    pub(super) fails: Option<(String, String)>,
    /// Rolling back fails, too.
    pub(super) rollback_fails: bool,
}

#[derive(Default)]
pub(super) struct World {
    start: Cell<Option<Instant>>,
    stacks: RefCell<Vec<Sim>>,
    /// Objects by bucket; the value is what Lambda would tell of the zip.
    pub(super) objects: RefCell<BTreeMap<String, BTreeMap<String, String>>>,
    pub(super) functions: RefCell<BTreeMap<String, String>>,
    pub(super) tables: RefCell<BTreeSet<String>>,
    pub(super) script: RefCell<Script>,
    /// Calls so far.
    pub(super) calls: RefCell<Vec<&'static str>>,
    /// The process dies at this call: it gets no answer.
    pub(super) dies_at: Cell<Option<usize>>,
    pub(super) died: Notify,
    /// So many of the next calls are throttled.
    pub(super) throttled: Cell<usize>,
}

struct Sim {
    stack: Stack,
    template: Value,
    before: (Value, BTreeMap<String, String>),
    resources: Vec<StackResource>,
    events: Vec<StackEvent>,
    sets: BTreeMap<String, (NewChangeSet, ChangeSet)>,
    agenda: Vec<Due>,
}

/// Something that happens later.
struct Due {
    at_ms: i64,
    event: StackEvent,
    stack_status: Option<Status>,
}

impl World {
    /// Every call goes through here: time has passed, the process may be dead, AWS may be busy.
    async fn call(&self, name: &'static str) -> Result<(), CloudError> {
        let count = {
            let mut calls = self.calls.borrow_mut();
            calls.push(name);
            calls.len()
        };
        self.advance();
        if self.dies_at.get().is_some_and(|at| count >= at) {
            self.died.notify_one();
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
            while sim.agenda.first().is_some_and(|due| due.at_ms <= now) {
                let due = sim.agenda.remove(0);
                self.happens(sim, due);
            }
        }
    }

    fn happens(&self, sim: &mut Sim, due: Due) {
        let event = due.event;
        if let Some(status) = due.stack_status {
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
                    self.made(sim, resource_type, &event.physical_id, &event.logical_id);
                }
            }
        }
        sim.events.push(event);
    }

    fn made(&self, sim: &Sim, resource_type: &str, physical: &str, logical: &str) {
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

    /// Somebody else's stack, or ours in an odd state.
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

    /// Another person's change set.
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

    /// As if somebody else had just updated it.
    pub(super) fn touch(&self, stack: &str) {
        self.with(stack, |sim| sim.stack.changed_ms += 1);
    }

    /// The state of the stack of this name that is alive.
    pub(super) fn status(&self, name: &str) -> Option<Status> {
        self.advance();
        self.with(name, |sim| sim.stack.status.clone()).filter(|s| *s != Status::DeleteComplete)
    }

    /// The change sets of a stack.
    pub(super) fn set_names(&self, name: &str) -> Vec<String> {
        self.with(name, |sim| sim.sets.keys().cloned().collect()).unwrap_or_default()
    }

    /// By id any, by name the living one.
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
