//! A cloud of a few hundred lines over paused time: CloudFormation with its states, events and change sets as AWS has them, and
//! as much of the rest as the flows touch. What is scripted is when things happen and what fails; the flows are the real ones.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::cloud::{
    BucketCount, Buckets, ChangeSet, ChangeSetState, CloudError, CloudErrorKind, EmptiedBucket,
    Functions, Gateway, Invocation, LogLine, Logs, NewChangeSet, PlannedChange, Replacement, Stack,
    StackEvent, StackResource, Stacks, Status, TableCount, Tables, TemplateSource,
};

/// What one resource takes.
const STEP_MS: i64 = 5_000;

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

    fn schedule(&self, sim: &mut Sim, what: Operation, token: &str) {
        let script = std::mem::take(&mut *self.script.borrow_mut());
        let mut clock = self.now_ms();
        let stack_event = |clock: i64, status: &Status| Due {
            at_ms: clock,
            event: event(
                clock,
                &sim.stack.name,
                &sim.stack.id,
                "AWS::CloudFormation::Stack",
                status.as_str(),
                "",
                token,
            ),
            stack_status: Some(status.clone()),
        };
        let (begins, ends, fails) = what.statuses();
        let mut agenda = vec![stack_event(clock, &begins)];
        let steps = what.steps(sim);
        let failing = script
            .fails
            .clone()
            .and_then(|(id, why)| Some((steps.iter().position(|s| s.0 == id)?, why)));
        let (_, verb) = (0, what.verb());
        for (at, (logical, physical, resource_type)) in steps.iter().enumerate() {
            let due = |clock, status: &str, reason: &str| Due {
                at_ms: clock,
                event: event(clock, logical, physical, resource_type, status, reason, token),
                stack_status: None,
            };
            agenda.push(due(clock, &format!("{verb}_IN_PROGRESS"), ""));
            match &failing {
                Some((place, why)) if at == *place => {
                    clock += STEP_MS;
                    agenda.push(due(clock, &format!("{verb}_FAILED"), why));
                }
                // What comes after the one that fails is under way with it, and given up.
                Some((place, _)) if at > *place => agenda.push(due(
                    clock + 1,
                    &format!("{verb}_FAILED"),
                    "Resource creation cancelled",
                )),
                _ => {
                    clock += STEP_MS;
                    agenda.push(due(clock, &format!("{verb}_COMPLETE"), ""));
                }
            }
        }
        clock += STEP_MS;
        if failing.is_none() {
            agenda.push(stack_event(clock, &ends));
        } else {
            let (rolling, rolled, stuck) = fails;
            agenda.push(stack_event(clock, &rolling));
            clock += STEP_MS;
            if what == Operation::Create && !script.rollback_fails {
                for (logical, physical, resource_type) in &steps {
                    agenda.push(Due {
                        at_ms: clock,
                        event: event(
                            clock,
                            logical,
                            physical,
                            resource_type,
                            "DELETE_COMPLETE",
                            "",
                            token,
                        ),
                        stack_status: None,
                    });
                }
            }
            agenda.push(stack_event(clock, if script.rollback_fails { &stuck } else { &rolled }));
        }
        sim.agenda = agenda;
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operation {
    Create,
    Update,
    Delete,
    Rollback,
}

impl Operation {
    fn verb(self) -> &'static str {
        match self {
            Operation::Create => "CREATE",
            Operation::Update | Operation::Rollback => "UPDATE",
            Operation::Delete => "DELETE",
        }
    }

    /// How the stack begins, ends, and what becomes of it on failure: rolling back, rolled back, stuck.
    fn statuses(self) -> (Status, Status, (Status, Status, Status)) {
        use Status as S;
        match self {
            Operation::Create => (
                S::CreateInProgress,
                S::CreateComplete,
                (S::RollbackInProgress, S::RollbackComplete, S::RollbackFailed),
            ),
            Operation::Update => (
                S::UpdateInProgress,
                S::UpdateComplete,
                (S::UpdateRollbackInProgress, S::UpdateRollbackComplete, S::UpdateRollbackFailed),
            ),
            Operation::Delete => (
                S::DeleteInProgress,
                S::DeleteComplete,
                (S::DeleteInProgress, S::DeleteFailed, S::DeleteFailed),
            ),
            Operation::Rollback => (
                S::UpdateRollbackInProgress,
                S::UpdateRollbackComplete,
                (S::UpdateRollbackInProgress, S::UpdateRollbackFailed, S::UpdateRollbackFailed),
            ),
        }
    }

    fn steps(self, sim: &Sim) -> Vec<(String, String, String)> {
        if self == Operation::Delete {
            return sim
                .resources
                .iter()
                .map(|r| (r.logical_id.clone(), r.physical_id.clone(), r.resource_type.clone()))
                .collect();
        }
        let all = sim.template["Resources"].as_object().cloned().unwrap_or_default();
        let step = |(id, resource): (String, Value)| {
            let name = ["FunctionName", "TableName", "BucketName"]
                .iter()
                .find_map(|p| resource["Properties"][*p].as_str());
            let physical = name.map_or_else(|| format!("{}-{id}", sim.stack.name), str::to_owned);
            (id, physical, resource["Type"].as_str().unwrap_or_default().to_owned())
        };
        all.into_iter().map(step).collect()
    }
}

#[allow(clippy::too_many_arguments)] // The fields of an event, in its order.
fn event(
    at_ms: i64,
    logical: &str,
    physical: &str,
    resource_type: &str,
    status: &str,
    reason: &str,
    token: &str,
) -> StackEvent {
    StackEvent {
        id: format!("{logical}-{status}-{at_ms}-{token}"),
        at_ms,
        logical_id: logical.into(),
        physical_id: physical.into(),
        resource_type: resource_type.into(),
        status: status.into(),
        reason: reason.into(),
        token: token.into(),
    }
}

fn error(call: &'static str, kind: CloudErrorKind, message: &str) -> CloudError {
    CloudError { call, subject: "test".into(), kind, code: String::new(), message: message.into() }
}

impl Stacks for World {
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError> {
        self.call("DescribeStacks").await?;
        Ok(self.with(name_or_id, |sim| sim.stack.clone()))
    }

    async fn stacks(&self) -> Result<Vec<Stack>, CloudError> {
        self.call("DescribeStacks").await?;
        let stacks = self.stacks.borrow();
        Ok(stacks
            .iter()
            .map(|s| s.stack.clone())
            .filter(|s| s.status != Status::DeleteComplete)
            .collect())
    }

    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError> {
        self.call("GetTemplate").await?;
        Ok(self.with(stack, |sim| sim.template.to_string()))
    }

    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError> {
        self.call("ListStackResources").await?;
        Ok(self.with(stack, |sim| sim.resources.clone()).unwrap_or_default())
    }

    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError> {
        self.call("DescribeStackEvents").await?;
        let newest_first = self
            .with(stack, |sim| sim.events.iter().rev().cloned().collect::<Vec<_>>())
            .unwrap_or_default();
        Ok(newest_first.into_iter().take_while(|e| !stop(e)).collect())
    }

    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError> {
        self.call("CreateChangeSet").await?;
        if self.with(&new.stack, |_| ()).is_none() {
            self.plant(&new.stack, Status::ReviewInProgress, None);
        }
        let TemplateSource::Body(body) = &new.template else {
            return Err(error("CreateChangeSet", CloudErrorKind::Other, "no body"));
        };
        let template: Value = serde_json::from_str(body).unwrap_or_default();
        self.with(&new.stack, |sim| {
            let same = sim.template == template && sim.stack.parameters == new.parameters;
            let change = |(id, resource): (&String, &Value)| PlannedChange {
                logical_id: id.clone(),
                physical_id: String::new(),
                resource_type: resource["Type"].as_str().unwrap_or_default().to_owned(),
                action: if new.creates { "Add".into() } else { "Modify".into() },
                replacement: Replacement::No,
                policy_action: String::new(),
                details: Vec::new(),
            };
            let changes =
                template["Resources"].as_object().into_iter().flatten().map(change).collect();
            let state = if same { ChangeSetState::Empty } else { ChangeSetState::Ready };
            sim.sets.insert(new.name.clone(), (new.clone(), ChangeSet { state, changes }));
        });
        Ok(())
    }

    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError> {
        self.call("DescribeChangeSet").await?;
        Ok(self.with(stack, |sim| sim.sets.get(name).map(|(_, set)| set.clone())).flatten())
    }

    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError> {
        self.call("ListChangeSets").await?;
        Ok(self.set_names(stack))
    }

    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError> {
        self.call("ExecuteChangeSet").await?;
        let executed = self.with(stack, |sim| {
            let (new, _) = sim.sets.remove(name)?;
            sim.sets.clear();
            let TemplateSource::Body(body) = &new.template else { return None };
            sim.before =
                (std::mem::take(&mut sim.template), std::mem::take(&mut sim.stack.parameters));
            sim.template = serde_json::from_str(body).unwrap_or_default();
            sim.stack.parameters = new.parameters.clone();
            sim.stack.tags = new.tags.clone();
            sim.stack.outputs = BTreeMap::from([("Url".to_owned(), "https://answers".to_owned())]);
            self.schedule(
                sim,
                if new.creates { Operation::Create } else { Operation::Update },
                token,
            );
            Some(())
        });
        self.advance();
        executed.flatten().ok_or_else(|| {
            error("ExecuteChangeSet", CloudErrorKind::Conflict, "ChangeSet is OBSOLETE")
        })
    }

    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError> {
        self.call("DeleteChangeSet").await?;
        self.with(stack, |sim| sim.sets.remove(name));
        Ok(())
    }

    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        self.call("DeleteStack").await?;
        let full = self.with(stack, |sim| {
            let buckets = sim.resources.iter().filter(|r| r.resource_type == "AWS::S3::Bucket");
            let objects = self.objects.borrow();
            buckets
                .filter(|b| objects.get(&b.physical_id).is_some_and(|o| !o.is_empty()))
                .map(|b| b.logical_id.clone())
                .next()
        });
        if let Some(Some(bucket)) = full {
            let why = "The bucket you tried to delete is not empty (Service: S3, Status Code: 409)";
            self.script.borrow_mut().fails = Some((bucket, why.to_owned()));
        }
        self.with(stack, |sim| {
            if !sim.stack.status.is_in_progress() {
                self.schedule(sim, Operation::Delete, token);
            }
        });
        self.advance();
        Ok(())
    }

    async fn continue_rollback(
        &self,
        stack: &str,
        _skip: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        self.call("ContinueUpdateRollback").await?;
        self.with(stack, |sim| self.schedule(sim, Operation::Rollback, token));
        self.advance();
        Ok(())
    }
}

impl Buckets for World {
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError> {
        self.call("HeadBucket").await?;
        Ok(self.objects.borrow().contains_key(bucket))
    }

    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError> {
        self.call("HeadObject").await?;
        Ok(self.objects.borrow().get(bucket).is_some_and(|b| b.contains_key(key)))
    }

    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError> {
        self.call("PutObject").await?;
        // The path stands for the content.
        self.objects
            .borrow_mut()
            .entry(bucket.into())
            .or_default()
            .insert(key.into(), file.display().to_string());
        Ok(())
    }

    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError> {
        self.call("PutObject").await?;
        self.objects.borrow_mut().entry(bucket.into()).or_default().insert(key.into(), text.into());
        Ok(())
    }

    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        _limit: u64,
    ) -> Result<BucketCount, CloudError> {
        self.call("ListObjectsV2").await?;
        let objects = self.objects.borrow();
        let keys = objects.get(bucket).map(|b| b.keys().collect::<Vec<_>>()).unwrap_or_default();
        let matching = keys.iter().filter(|k| k.ends_with(suffix)).count() as u64;
        Ok(BucketCount { objects: keys.len() as u64, matching, more: false })
    }

    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError> {
        self.call("DeleteObjects").await?;
        let mut emptied = EmptiedBucket::default();
        if let Some(objects) = self.objects.borrow_mut().get_mut(bucket) {
            let before = objects.len();
            objects.retain(|k, _| !k.starts_with(prefix));
            emptied.versions = (before - objects.len()) as u64;
        }
        Ok(emptied)
    }
}

impl Functions for World {
    async fn code_sha256(&self, function: &str) -> Result<Option<String>, CloudError> {
        self.call("GetFunctionConfiguration").await?;
        Ok(self.functions.borrow().get(function).cloned())
    }

    async fn update_code(
        &self,
        function: &str,
        bucket: &str,
        key: &str,
    ) -> Result<String, CloudError> {
        self.call("UpdateFunctionCode").await?;
        let code =
            self.objects.borrow().get(bucket).and_then(|b| b.get(key)).cloned().unwrap_or_default();
        self.functions.borrow_mut().insert(function.into(), code.clone());
        Ok(code)
    }

    async fn invoke(&self, _function: &str, _payload: &str) -> Result<Invocation, CloudError> {
        self.call("Invoke").await?;
        Ok(Invocation { payload: "{}".into(), error: None })
    }
}

impl Gateway for World {
    async fn api_log_role(&self) -> Result<Option<String>, CloudError> {
        self.call("GetAccount").await?;
        Ok(None)
    }
}

impl Tables for World {
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError> {
        self.call("DescribeTable").await?;
        Ok(self.tables.borrow().contains(table))
    }

    async fn count_items(
        &self,
        table: &str,
        _pages: usize,
    ) -> Result<Option<TableCount>, CloudError> {
        self.call("Scan").await?;
        Ok(self.tables.borrow().contains(table).then_some(TableCount { items: 3, more: false }))
    }
}

impl Logs for World {
    async fn log_group_exists(&self, _group: &str) -> Result<bool, CloudError> {
        self.call("DescribeLogGroups").await?;
        Ok(false)
    }

    async fn delete_log_group(&self, _group: &str) -> Result<(), CloudError> {
        self.call("DeleteLogGroup").await
    }

    async fn log_lines(
        &self,
        _group: &str,
        _since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError> {
        self.call("FilterLogEvents").await?;
        Ok(None)
    }
}
