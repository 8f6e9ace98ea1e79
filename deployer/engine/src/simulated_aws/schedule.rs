//! Schedules the events of an operation, and applies them when their time has come.

use super::operations::{Operation, PlannedStep, Version};
use super::rules::{POLICY_APPLIES, POLICY_STAYS, SNAPSHOT};
use super::{ScheduledEvent, SimulatedAws, SimulatedStack, Snapshot};
use crate::cloud::{StackEvent, StackResource, Status};
use crate::deploy::is_true;

/// The time that one resource takes.
const STEP_MS: i64 = 5_000;

/// How long a function rejects calls after it was created or changed.
const BUSY_MS: i64 = 8_000;

/// The step that an operation before left behind.
fn step_of(resource: &StackResource) -> PlannedStep {
    PlannedStep {
        logical_id: resource.logical_id.clone(),
        physical_id: resource.physical_id.clone(),
        resource_type: resource.resource_type.clone(),
        verb: "UPDATE",
        rejected: None,
        is_retained: false,
        stays: None,
    }
}

impl SimulatedAws {
    /// Schedules an operation. The resources with the logical ids of `skip` are left out of a
    /// rollback, or continue to exist after a deletion.
    pub(super) fn schedule(
        &self,
        sim: &mut SimulatedStack,
        operation: Operation,
        skip: &[String],
        token: &str,
    ) {
        let mut clock = self.now_ms();
        let of_stack = |clock: i64, status: &Status| ScheduledEvent {
            at_ms: clock,
            event: StackEvent {
                id: format!("{}-{status}-{clock}-{token}", sim.stack.name),
                at_ms: clock,
                logical_id: sim.stack.name.clone(),
                physical_id: sim.stack.id.clone(),
                resource_type: "AWS::CloudFormation::Stack".into(),
                status: status.to_string(),
                reason: String::new(),
                token: token.into(),
            },
            stack_status: Some(status.clone()),
        };
        let of_step = |clock: i64, step: &PlannedStep, state: &str, reason: &str| ScheduledEvent {
            at_ms: clock,
            event: StackEvent {
                id: format!("{}-{}_{state}-{clock}-{token}", step.logical_id, step.verb),
                at_ms: clock,
                logical_id: step.logical_id.clone(),
                physical_id: step.physical_id.clone(),
                resource_type: step.resource_type.clone(),
                status: format!("{}_{state}", step.verb),
                reason: reason.into(),
                token: token.into(),
            },
            stack_status: None,
        };
        let (begins, ends, (rolling_back, rolled_back, rollback_failed)) = operation.statuses();
        let mut steps = self.steps(sim, operation);
        let script = {
            let mut script = self.script.borrow_mut();
            let later = script.fails.as_ref().is_some_and(|(id, _)| {
                !steps.main.iter().chain(&steps.clean_up).any(|step| step.logical_id == *id)
            });
            if later { super::Script::default() } else { std::mem::take(&mut *script) }
        };
        let stuck = self.account.borrow().stuck.clone();
        let deletes = operation == Operation::Delete;
        for step in &mut steps.main {
            step.is_retained |= deletes && skip.contains(&step.logical_id);
        }
        let reason = |step: &PlannedStep| {
            let scripted = script.fails.as_ref().filter(|(id, _)| *id == step.logical_id);
            let scripted = scripted.map(|(_, why)| why.clone());
            let stuck = stuck.get(&step.logical_id).filter(|_| deletes && !step.is_retained);
            scripted.or_else(|| stuck.cloned()).or_else(|| step.rejected.clone())
        };
        // What was changed before, and cannot be changed back.
        let changed = |step: &&PlannedStep| stuck.contains_key(&step.logical_id);
        let mut cannot_return: Vec<PlannedStep> = match operation {
            Operation::Update => steps.main.iter().filter(changed).cloned().collect(),
            _ => Vec::new(),
        };
        if operation == Operation::Rollback {
            let failed = sim.resources.iter().filter(|r| r.status == "UPDATE_FAILED");
            let left = failed.filter(|r| !skip.contains(&r.logical_id));
            cannot_return.extend(left.filter(|r| stuck.contains_key(&r.logical_id)).map(step_of));
        }
        let mut agenda = vec![of_stack(clock, &begins)];
        let mut failed = false;
        for step in &steps.main {
            agenda.push(of_step(clock, step, "IN_PROGRESS", ""));
            if failed {
                // CloudFormation cancels the resources after the failed one.
                agenda.push(of_step(clock + 1, step, "FAILED", "Resource creation cancelled"));
                continue;
            }
            clock += STEP_MS;
            match reason(step) {
                Some(why) => {
                    failed = true;
                    agenda.push(of_step(clock, step, "FAILED", &why));
                }
                None if step.is_retained => agenda.push(of_step(clock, step, "SKIPPED", "")),
                None => agenda.push(of_step(clock, step, "COMPLETE", "")),
            }
        }
        clock += STEP_MS;
        failed |= operation == Operation::Rollback && !cannot_return.is_empty();
        let stops = script.rollback_is_off && failed;
        if stops {
            let is_creation = operation == Operation::Create;
            let end = if is_creation { Status::CreateFailed } else { Status::UpdateFailed };
            agenda.push(of_stack(clock, &end));
        } else if failed {
            agenda.push(of_stack(clock, &rolling_back));
            clock += STEP_MS;
            let mut rollback_fails = script.rollback_fails || !cannot_return.is_empty();
            for step in &cannot_return {
                let step = PlannedStep { verb: "UPDATE", ..step.clone() };
                agenda.push(of_step(clock, &step, "FAILED", &stuck[&step.logical_id]));
            }
            if operation == Operation::Import && !rollback_fails {
                for step in &steps.main {
                    let release = PlannedStep { verb: "IMPORT_ROLLBACK", ..step.clone() };
                    agenda.push(of_step(clock, &release, "COMPLETE", ""));
                }
            }
            if operation == Operation::Create && !rollback_fails {
                let created = steps.main.iter().take_while(|step| reason(step).is_none()).count();
                for (position, step) in steps.main.iter().enumerate() {
                    let deletion = PlannedStep { verb: "DELETE", ..step.clone() };
                    match step.stays.as_ref().filter(|_| position < created) {
                        Some(why) => {
                            rollback_fails = true;
                            agenda.push(of_step(clock, &deletion, "FAILED", why));
                        }
                        None => agenda.push(of_step(clock, &deletion, "COMPLETE", "")),
                    }
                }
            }
            let end = if rollback_fails { &rollback_failed } else { &rolled_back };
            if *end == Status::UpdateRollbackComplete {
                agenda.push(of_stack(clock, &Status::UpdateRollbackCompleteCleanupInProgress));
                // What the update created, or began to create.
                for step in steps.main.iter().filter(|step| step.verb == "CREATE") {
                    let deletion = PlannedStep { verb: "DELETE", ..step.clone() };
                    agenda.push(of_step(clock, &deletion, "COMPLETE", ""));
                }
                clock += STEP_MS;
            }
            agenda.push(of_stack(clock, end));
        } else {
            if operation == Operation::Update {
                agenda.push(of_stack(clock, &Status::UpdateCompleteCleanupInProgress));
                for step in &steps.clean_up {
                    clock += STEP_MS;
                    let state = if step.is_retained { "SKIPPED" } else { "COMPLETE" };
                    agenda.push(of_step(clock, step, state, ""));
                }
                clock += STEP_MS;
            }
            if operation == Operation::Rollback {
                agenda.push(of_stack(clock, &Status::UpdateRollbackCompleteCleanupInProgress));
                clock += STEP_MS;
            }
            agenda.push(of_stack(clock, &ends));
        }
        sim.agenda = agenda;
    }

    /// Applies the events until now.
    pub(super) fn advance(&self) {
        let now = self.now_ms();
        for sim in self.stacks.borrow_mut().iter_mut() {
            while sim.agenda.first().is_some_and(|next| next.at_ms <= now) {
                let next = sim.agenda.remove(0);
                self.apply_event(sim, next);
            }
        }
    }

    fn apply_event(&self, sim: &mut SimulatedStack, scheduled: ScheduledEvent) {
        let event = scheduled.event;
        if let Some(status) = scheduled.stack_status {
            let is_back = matches!(
                status,
                Status::UpdateRollbackComplete
                    | Status::UpdateRollbackFailed
                    | Status::ImportRollbackComplete
            );
            if is_back {
                (sim.template, sim.stack.parameters) = sim.before.clone();
            }
            sim.stack.changed_ms = event.at_ms;
            sim.stack.status = status;
        } else {
            sim.resources.retain(|r| r.logical_id != event.logical_id);
            if event.status == "DELETE_COMPLETE" {
                self.delete_resource(&event);
            } else if !matches!(
                event.status.as_str(),
                "DELETE_SKIPPED" | "IMPORT_ROLLBACK_COMPLETE"
            ) {
                sim.resources.push(StackResource {
                    logical_id: event.logical_id.clone(),
                    physical_id: event.physical_id.clone(),
                    resource_type: event.resource_type.clone(),
                    status: event.status.clone(),
                });
                // What is imported stays as it is.
                if event.status.ends_with("_COMPLETE") && event.status != "IMPORT_COMPLETE" {
                    self.put_resource(sim, &event);
                }
            }
        }
        sim.events.push(event);
    }

    fn delete_resource(&self, event: &StackEvent) {
        let name = &event.physical_id;
        let mut account = self.account.borrow_mut();
        match event.resource_type.as_str() {
            "AWS::Lambda::Function" => drop(self.functions.borrow_mut().remove(name)),
            "AWS::DynamoDB::Table" => drop(self.tables.borrow_mut().remove(name)),
            "AWS::S3::Bucket" if self.objects.borrow_mut().remove(name).is_some() => {
                account.deleted_buckets.insert(name.clone(), event.at_ms);
            }
            "AWS::CloudWatch::Dashboard" => drop(account.dashboards.remove(name)),
            "AWS::Logs::LogGroup" => drop(account.log_groups.remove(name)),
            _ => {}
        }
    }

    fn put_resource(&self, sim: &mut SimulatedStack, event: &StackEvent) {
        let name = event.physical_id.clone();
        let version = Version::new(&sim.stack.name, &sim.template, &sim.stack.parameters);
        let Some(resource) = version.resources.get(&event.logical_id) else { return };
        let properties = &resource["Properties"];
        let mut account = self.account.borrow_mut();
        match event.resource_type.as_str() {
            "AWS::Lambda::Function" => {
                let code = &properties["Code"];
                let (bucket, key) = (code["S3Bucket"].as_str(), code["S3Key"].as_str());
                let objects = self.objects.borrow();
                let zip = bucket.and_then(|b| objects.get(b)).zip(key).and_then(|(b, k)| b.get(k));
                self.functions.borrow_mut().insert(name.clone(), zip.cloned().unwrap_or_default());
                account.busy_functions.insert(name, event.at_ms + BUSY_MS);
            }
            "AWS::DynamoDB::Table" => {
                if is_true(&properties["DeletionProtectionEnabled"]) {
                    account.protected_tables.insert(name.clone());
                } else {
                    account.protected_tables.remove(&name);
                }
                self.tables.borrow_mut().insert(name);
            }
            "AWS::S3::Bucket" => drop(self.objects.borrow_mut().entry(name).or_default()),
            "AWS::CloudWatch::Dashboard" => drop(account.dashboards.insert(name)),
            "AWS::Logs::LogGroup" => drop(account.log_groups.insert(name)),
            "AWS::ApiGateway::Deployment" => {
                let methods = (SNAPSHOT.check)(&sim.resources);
                let policy = (POLICY_APPLIES.check)(sim.policy.as_ref());
                let snapshot = Snapshot { methods, policy };
                sim.snapshots.insert(event.logical_id.clone(), snapshot);
            }
            "AWS::ApiGateway::RestApi" => {
                sim.policy = (POLICY_STAYS.check)(sim.policy.take(), properties.get("Policy"));
            }
            _ => {}
        }
    }
}
