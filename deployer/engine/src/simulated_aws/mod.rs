//! A simulated AWS account for tests of deploys, with the feature `simulated-aws`.
//!
//! [`SimulatedAws`] implements the traits of [`crate::cloud`]. Its CloudFormation has the states,
//! events and change sets of AWS, and creates resources in the order of their dependencies. The
//! [`rules`] are what AWS rejects and an emulator does not. A test sets the account's state, such
//! as names that exist or calls that are denied; the code under test is the real one. Time is
//! tokio's, so a test pauses it.

mod account;
mod dependencies;
mod operations;
pub mod rules;
mod schedule;
mod services;
mod stacks;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tokio::sync::Notify;
use tokio::time::Instant;

pub use account::{Account, Denial, ZoneState};

use crate::cloud::{
    ChangeSet, ChangeSetState, CloudError, CloudErrorKind, FailedValidation, NewChangeSet, Stack,
    StackEvent, StackResource, Status, TemplateSource,
};
use crate::environment::Environment;

/// The failures of the next operation.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// The logical id of a resource that fails, and the reason.
    pub fails: Option<(String, String)>,
    /// The rollback fails, too.
    pub rollback_fails: bool,
    /// The operation was started with rollback switched off, as by another program.
    pub rollback_is_off: bool,
}

/// A simulated account in one region.
#[derive(Debug, Default)]
pub struct SimulatedAws {
    start: Cell<Option<Instant>>,
    stacks: RefCell<Vec<SimulatedStack>>,
    /// What exists in the account outside of stacks, and what it allows.
    pub account: RefCell<Account>,
    /// Objects by bucket and key. The value of a zip is its SHA-256 as Lambda reports it.
    pub objects: RefCell<BTreeMap<String, BTreeMap<String, String>>>,
    /// The SHA-256 of the code of each function.
    pub functions: RefCell<BTreeMap<String, String>>,
    /// The names of the tables.
    pub tables: RefCell<BTreeSet<String>>,
    /// The failures of the next operation that has a step of the resource.
    pub script: RefCell<Script>,
    /// The names of all calls so far.
    pub calls: RefCell<Vec<&'static str>>,
    /// The payload of each `Invoke`.
    pub payloads: RefCell<Vec<String>>,
    /// The number of users in each user pool.
    pub users: Cell<u64>,
    /// The resource of each call: its ARN, or `*` where IAM has none.
    pub resources: RefCell<Vec<String>>,
    /// The number of the call at which the process is killed: the call does not return.
    pub killed_at: Cell<Option<usize>>,
    /// Notified when the process is killed.
    pub killed: Notify,
    /// The number of the next calls that are throttled.
    pub throttled: Cell<usize>,
    /// The number of the call from which on the credentials are expired.
    pub expired_at: Cell<Option<usize>>,
}

#[derive(Debug)]
struct SimulatedStack {
    stack: Stack,
    template: Value,
    before: (Value, BTreeMap<String, String>),
    resources: Vec<StackResource>,
    events: Vec<StackEvent>,
    sets: BTreeMap<String, PlannedSet>,
    agenda: Vec<ScheduledEvent>,
    /// What each deployment of an API serves, by the deployment's logical id.
    snapshots: BTreeMap<String, Snapshot>,
    /// The policy of the stack's API.
    policy: Option<Value>,
}

/// An API when a deployment of it was created.
#[derive(Debug, Clone, Default)]
struct Snapshot {
    /// The logical ids of its methods.
    methods: BTreeSet<String>,
    /// Its resource policy.
    policy: Option<Value>,
}

#[derive(Debug)]
struct PlannedSet {
    new: NewChangeSet,
    set: ChangeSet,
    failed_validations: Vec<FailedValidation>,
}

/// An event that happens at a later time.
#[derive(Debug)]
struct ScheduledEvent {
    at_ms: i64,
    event: StackEvent,
    stack_status: Option<Status>,
}

impl SimulatedAws {
    /// Begins a call: applies the events until now, and kills the process, expires the credentials,
    /// throttles or denies the call where the test wants that.
    async fn call(&self, name: &'static str, resource: &str) -> Result<(), CloudError> {
        self.resources.borrow_mut().push(resource.to_owned());
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
        (rules::EXPIRED.check)(self, name, count)?;
        (rules::THROTTLED.check)(self, name)?;
        if self.account.borrow().denied_calls.contains(name) {
            let message = format!("User: {CALLER} is not authorized to perform: {name}");
            return Err(error(name, CloudErrorKind::Denied, &message));
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

    /// Adds a stack of another program, or a stack of this program in a special state.
    pub fn plant(&self, name: &str, status: Status, tag: Option<&str>) {
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
        self.stacks.borrow_mut().push(SimulatedStack {
            stack,
            template: Value::Null,
            before: (Value::Null, BTreeMap::new()),
            resources: Vec::new(),
            events: Vec::new(),
            sets: BTreeMap::new(),
            agenda: Vec::new(),
            snapshots: BTreeMap::new(),
            policy: None,
        });
    }

    /// Adds a change set of another program.
    pub fn plant_change_set(&self, stack: &str, name: &str) {
        let new = NewChangeSet {
            stack: stack.into(),
            name: name.into(),
            creates: true,
            template: TemplateSource::Body("{}".into()),
            parameters: BTreeMap::new(),
            tags: BTreeMap::new(),
            token: String::new(),
            role: None,
            imports: Vec::new(),
        };
        let set =
            ChangeSet { id: String::new(), state: ChangeSetState::Ready, changes: Vec::new() };
        let planned = PlannedSet { new, set, failed_validations: Vec::new() };
        self.with(stack, |sim| sim.sets.insert(name.into(), planned));
    }

    /// Changes the stack's time of change, as an update by another process does.
    pub fn touch(&self, stack: &str) {
        self.with(stack, |sim| sim.stack.changed_ms += 1);
    }

    /// The status of the stack of this name; `None` where it is deleted.
    pub fn status(&self, name: &str) -> Option<Status> {
        self.advance();
        self.with(name, |sim| sim.stack.status.clone()).filter(|s| *s != Status::DeleteComplete)
    }

    /// Whether the stack is protected against deletion.
    pub fn is_protected(&self, name: &str) -> bool {
        self.with(name, |sim| sim.stack.termination_protection).unwrap_or(false)
    }

    /// The value of a parameter of a stack.
    pub fn parameter(&self, stack: &str, name: &str) -> Option<String> {
        self.with(stack, |sim| sim.stack.parameters.get(name).cloned()).flatten()
    }

    /// The template of a stack.
    pub fn deployed_template(&self, stack: &str) -> Option<Value> {
        self.with(stack, |sim| sim.template.clone())
    }

    /// The names of a stack's change sets.
    pub fn change_set_names(&self, name: &str) -> Vec<String> {
        self.with(name, |sim| sim.sets.keys().cloned().collect()).unwrap_or_default()
    }

    /// The logical ids of the methods that the stack's API serves: those of the deployment of its
    /// stage. API Gateway serves the methods that existed when the deployment was created.
    pub fn served_methods(&self, stack: &str) -> BTreeSet<String> {
        self.served(stack).methods
    }

    /// The resource policy that the stack's API serves by: that of the API when the deployment of
    /// its stage was created.
    pub fn served_policy(&self, stack: &str) -> Option<Value> {
        self.served(stack).policy
    }

    fn served(&self, stack: &str) -> Snapshot {
        self.advance();
        let served = self.with(stack, |sim| {
            let stage = sim.template["Resources"]
                .as_object()?
                .values()
                .find(|r| r["Type"] == "AWS::ApiGateway::Stage")?;
            let deployment = stage["Properties"]["DeploymentId"]["Ref"].as_str()?;
            sim.snapshots.get(deployment).cloned()
        });
        served.flatten().unwrap_or_default()
    }

    /// Finds a stack by its id, or by its name where it is not deleted.
    fn with<T>(&self, name_or_id: &str, act: impl FnOnce(&mut SimulatedStack) -> T) -> Option<T> {
        let mut stacks = self.stacks.borrow_mut();
        let found = stacks.iter_mut().rev().find(|s| {
            s.stack.id == name_or_id
                || (s.stack.name == name_or_id && s.stack.status != Status::DeleteComplete)
        });
        found.map(act)
    }
}

/// The ARN of a resource in the account.
fn arn(service: &str, resource: &str) -> String {
    format!("arn:aws:{service}:eu-west-1:123456789012:{resource}")
}

/// The account and the region that are simulated.
pub(crate) fn environment() -> Environment {
    Environment {
        account: "123456789012".to_owned(),
        caller: CALLER.to_owned(),
        region: "eu-west-1".to_owned(),
        endpoint: None,
    }
}

/// The caller in messages about missing permissions.
const CALLER: &str = "arn:aws:iam::123456789012:user/ann";

fn error(call: &'static str, kind: CloudErrorKind, message: &str) -> CloudError {
    let code = match kind {
        CloudErrorKind::Denied => "AccessDenied",
        CloudErrorKind::Credentials => "ExpiredToken",
        CloudErrorKind::Throttled => "Throttling",
        CloudErrorKind::Conflict => "ResourceConflictException",
        _ => "ValidationError",
    };
    let (subject, code) = ("test".to_owned(), code.to_owned());
    CloudError { call, subject, kind, code, message: message.to_owned() }
}
