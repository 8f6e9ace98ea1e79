//! What an operation does, resource by resource: which are created, changed and deleted, in which
//! order, and which of them AWS rejects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::dependencies::{closures, order};
use super::rules::{self, Step};
use super::{SimulatedAws, SimulatedStack, environment};
use crate::cloud::Status;
use crate::deploy::{effective_parameters, known_resources};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    Create,
    Update,
    Delete,
    Rollback,
    Import,
}

/// The step of one resource.
#[derive(Debug, Clone)]
pub(super) struct PlannedStep {
    pub(super) logical_id: String,
    pub(super) physical_id: String,
    pub(super) resource_type: String,
    /// `CREATE`, `UPDATE`, `DELETE`.
    pub(super) verb: &'static str,
    /// AWS's reason to reject the step.
    pub(super) rejected: Option<String>,
    /// Whether the resource leaves the stack and continues to exist.
    pub(super) is_retained: bool,
    /// AWS's reason to reject the deletion, where the operation is rolled back.
    pub(super) stays: Option<String>,
}

/// The steps of an operation, and those of its clean-up: an update deletes at its end.
#[derive(Debug, Default)]
pub(super) struct Steps {
    pub(super) main: Vec<PlannedStep>,
    pub(super) clean_up: Vec<PlannedStep>,
}

/// The properties that give a resource its name.
const NAMES: [&str; 7] = [
    "FunctionName",
    "TableName",
    "BucketName",
    "LogGroupName",
    "DashboardName",
    "RoleName",
    "QueueName",
];

impl Operation {
    /// The stack's statuses: at the beginning, after success, and after a failure (during the
    /// rollback, after it, after its failure).
    pub(super) fn statuses(self) -> (Status, Status, (Status, Status, Status)) {
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
            Operation::Import => (
                S::ImportInProgress,
                S::ImportComplete,
                (S::ImportRollbackInProgress, S::ImportRollbackComplete, S::ImportRollbackFailed),
            ),
            Operation::Rollback => (
                S::UpdateRollbackInProgress,
                S::UpdateRollbackComplete,
                (S::UpdateRollbackInProgress, S::UpdateRollbackFailed, S::UpdateRollbackFailed),
            ),
        }
    }
}

/// A version of a stack: its resources with known values, and the names of those in AWS.
pub(super) struct Version {
    pub(super) resources: BTreeMap<String, Value>,
    pub(super) names: BTreeMap<String, String>,
    closures: BTreeMap<String, BTreeSet<String>>,
}

impl Version {
    /// The version of this template. References to resources become their names in AWS.
    pub(super) fn new(
        stack: &str,
        template: &Value,
        parameters: &BTreeMap<String, String>,
    ) -> Self {
        let none = BTreeMap::new();
        let mut known = effective_parameters(template, [parameters, &none, &none]);
        // The names of resources, which a reference has as a value, too.
        known.extend(parameters.clone());
        known.extend(environment().pseudo_parameters(stack));
        let first = known_resources(template, &known);
        let name = |(id, resource): (&String, &Value)| {
            let name = NAMES.iter().find_map(|p| resource["Properties"][*p].as_str());
            (id.clone(), name.map_or_else(|| format!("{stack}-{id}"), str::to_owned))
        };
        let names: BTreeMap<String, String> = first.iter().map(name).collect();
        known.extend(names.clone());
        let resources = known_resources(template, &known);
        let mut closures = closures(template);
        closures.retain(|id, _| resources.contains_key(id));
        Self { resources, names, closures }
    }

    fn step(&self, id: &str, verb: &'static str) -> PlannedStep {
        PlannedStep {
            logical_id: id.to_owned(),
            physical_id: self.names.get(id).cloned().unwrap_or_default(),
            resource_type: self.resources[id]["Type"].as_str().unwrap_or_default().to_owned(),
            verb,
            rejected: None,
            is_retained: verb == "DELETE" && self.resources[id]["DeletionPolicy"] == "Retain",
            stays: None,
        }
    }
}

impl SimulatedAws {
    /// The steps of an operation on this stack. Each step is checked by the rules.
    pub(super) fn steps(&self, sim: &SimulatedStack, operation: Operation) -> Steps {
        let name = &sim.stack.name;
        let new = Version::new(name, &sim.template, &sim.stack.parameters);
        if operation == Operation::Delete {
            let exists: BTreeSet<_> = sim.resources.iter().map(|r| r.logical_id.clone()).collect();
            let mut main: Vec<_> = order(&new.closures)
                .iter()
                .rev()
                .filter(|id| exists.contains(*id))
                .map(|id| new.step(id, "DELETE"))
                .collect();
            main.iter_mut().for_each(|step| self.check(step, &new, &new, true));
            return Steps { main, clean_up: Vec::new() };
        }
        let old = match operation {
            Operation::Create => Version::new(name, &Value::Null, &BTreeMap::new()),
            _ => Version::new(name, &sim.before.0, &sim.before.1),
        };
        let mut steps = Steps::default();
        for id in order(&new.closures) {
            let verb = match old.resources.get(&id) {
                None if operation == Operation::Import => "IMPORT",
                None => "CREATE",
                Some(before) if *before != new.resources[&id] => "UPDATE",
                Some(_) => continue,
            };
            let mut step = new.step(&id, verb);
            if operation != Operation::Import {
                self.check(&mut step, &old, &new, false);
            }
            steps.main.push(step);
        }
        for id in order(&old.closures).iter().rev().filter(|id| !new.resources.contains_key(*id)) {
            let mut step = old.step(id, "DELETE");
            self.check(&mut step, &old, &new, true);
            steps.clean_up.push(step);
        }
        steps
    }

    fn check(&self, step: &mut PlannedStep, old: &Version, new: &Version, deletes: bool) {
        let none = BTreeSet::new();
        let before = old.resources.get(&step.logical_id).filter(|_| step.verb != "CREATE");
        let after = new.resources.get(&step.logical_id).filter(|_| !deletes);
        let checked = Step {
            physical_id: &step.physical_id,
            resource_type: &step.resource_type,
            before: before.map(|r| &r["Properties"]),
            after: after.map(|r| &r["Properties"]),
            resources: &new.resources,
            dependencies: new.closures.get(&step.logical_id).unwrap_or(&none),
            objects: &self.objects.borrow(),
            now_ms: self.now_ms(),
        };
        step.stays = (rules::ROLLBACK.check)(&checked);
        let mut account = self.account.borrow_mut();
        if !step.is_retained {
            step.rejected = rules::reject_step(&checked, &mut account);
        }
    }
}
