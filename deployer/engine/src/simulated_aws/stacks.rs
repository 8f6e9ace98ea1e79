//! CloudFormation's calls.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::operations::{Operation, Version};
use super::rules::{self, Existing, Request};
use super::{PlannedSet, SimulatedAws, SimulatedStack, arn, error};
use crate::cloud::{
    ChangeSet, ChangeSetState, CloudError, CloudErrorKind, FailedValidation, NewChangeSet,
    PlannedChange, Recovery, Replacement, Stack, StackEvent, StackResource, Stacks, Status,
    TemplateSource,
};

const EARLY_VALIDATION: &str = "The following hook(s)/validation failed: \
    [AWS::EarlyValidation::ResourceExistenceCheck]. To troubleshoot Early Validation errors, use \
    the DescribeEvents API for detailed failure information.";

impl SimulatedAws {
    /// The text of a template, from the request or from the bucket that its URL names.
    fn body(&self, source: &TemplateSource) -> Option<String> {
        match source {
            TemplateSource::Body(body) => Some(body.clone()),
            TemplateSource::Url(url) => {
                let objects = self.objects.borrow();
                let mut all = objects.values().flatten();
                all.find(|(key, _)| url.ends_with(*key)).map(|(_, text)| text.clone())
            }
        }
    }

    /// Why AWS rejects the import of a change set.
    fn reject_import(&self, request: &Request<'_>) -> Option<String> {
        let stacks = self.stacks.borrow();
        let owned = stacks.iter().flat_map(|sim| &sim.resources).collect::<Vec<_>>();
        let deployed = stacks.iter().rev().find(|sim| {
            sim.stack.name == request.new.stack && sim.stack.status != Status::DeleteComplete
        });
        let deployed = deployed.map_or(&Value::Null, |sim| &sim.template);
        self.with_existing(|existing| rules::reject_import(request, deployed, existing, &owned))
    }

    fn with_existing<T>(&self, act: impl FnOnce(&Existing<'_>) -> T) -> T {
        let (account, tables) = (self.account.borrow(), self.tables.borrow());
        let functions: BTreeSet<_> = self.functions.borrow().keys().cloned().collect();
        let buckets: BTreeSet<_> = self.objects.borrow().keys().cloned().collect();
        act(&Existing {
            account: &account,
            tables: &tables,
            functions: &functions,
            buckets: &buckets,
        })
    }

    /// The new resources whose names exist.
    fn taken_names(&self, old: &Version, new: &Version) -> Vec<FailedValidation> {
        let added = new.resources.iter().filter(|(id, _)| !old.resources.contains_key(*id));
        let failed = added.filter_map(|(id, resource)| {
            Some(FailedValidation {
                logical_id: id.clone(),
                resource_type: resource["Type"].as_str().unwrap_or_default().to_owned(),
                path: format!("/Resources/{id}"),
                reason: self.with_existing(|all| (rules::TAKEN_NAME.check)(resource, all))?,
            })
        });
        failed.collect()
    }
}

/// The outputs, with the names of resources in the place of references.
fn outputs(sim: &SimulatedStack) -> BTreeMap<String, String> {
    let version = Version::new(&sim.stack.name, &sim.template, &sim.stack.parameters);
    // Outputs are resolved as the properties of a resource are.
    let mut template = sim.template.clone();
    template["Resources"] = json!({
        "Outputs": {"Type": "Outputs", "Properties": sim.template["Outputs"].clone()}
    });
    let parameters = sim.stack.parameters.clone().into_iter().chain(version.names).collect();
    let resolved = Version::new(&sim.stack.name, &template, &parameters);
    let all = resolved.resources.get("Outputs").map(|r| r["Properties"].clone());
    let all = all.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    all.into_iter().filter_map(|(name, output)| Some((name, text(&output["Value"])?))).collect()
}

fn change(id: &str, resource: &Value, action: &str) -> PlannedChange {
    PlannedChange {
        logical_id: id.to_owned(),
        physical_id: String::new(),
        resource_type: resource["Type"].as_str().unwrap_or_default().to_owned(),
        action: action.to_owned(),
        replacement: Replacement::No,
        policy_action: String::new(),
        details: Vec::new(),
    }
}

fn changes(old: &Version, new: &Version) -> Vec<PlannedChange> {
    let mut changes = Vec::new();
    for (id, resource) in &new.resources {
        match old.resources.get(id) {
            None => changes.push(change(id, resource, "Add")),
            Some(before) if before != resource => changes.push(change(id, resource, "Modify")),
            Some(_) => {}
        }
    }
    let removed = old.resources.iter().filter(|(id, _)| !new.resources.contains_key(*id));
    changes.extend(removed.map(|(id, resource)| change(id, resource, "Remove")));
    changes
}

/// The resources that get other tags, and do not change otherwise.
fn tagged(old: &Version, changed: &[PlannedChange]) -> Vec<PlannedChange> {
    let is_changed = |id: &str| changed.iter().any(|change| change.logical_id == id);
    let others = old.resources.iter().filter(|(id, _)| !is_changed(id));
    others.map(|(id, resource)| change(id, resource, "Modify")).collect()
}

/// The ARN of a stack, given its name or its ARN.
fn cloudformation(stack: &str) -> String {
    if stack.starts_with("arn:") {
        return stack.to_owned();
    }
    arn("cloudformation", &format!("stack/{stack}/1"))
}

impl Stacks for SimulatedAws {
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError> {
        self.call("DescribeStacks", &cloudformation(name_or_id)).await?;
        Ok(self.with(name_or_id, |sim| sim.stack.clone()))
    }

    async fn stacks(&self) -> Result<Vec<Stack>, CloudError> {
        self.call("DescribeStacks", "*").await?;
        let stacks = self.stacks.borrow();
        Ok(stacks
            .iter()
            .map(|s| s.stack.clone())
            .filter(|s| s.status != Status::DeleteComplete)
            .collect())
    }

    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError> {
        self.call("GetTemplate", &cloudformation(stack)).await?;
        Ok(self.with(stack, |sim| sim.template.to_string()))
    }

    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError> {
        self.call("ListStackResources", &cloudformation(stack)).await?;
        Ok(self.with(stack, |sim| sim.resources.clone()).unwrap_or_default())
    }

    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError> {
        self.call("DescribeStackEvents", &cloudformation(stack)).await?;
        let newest_first = self
            .with(stack, |sim| sim.events.iter().rev().cloned().collect::<Vec<_>>())
            .unwrap_or_default();
        Ok(newest_first.into_iter().take_while(|e| !stop(e)).collect())
    }

    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError> {
        const CALL: &str = "CreateChangeSet";
        self.call(CALL, &cloudformation(&new.stack)).await?;
        let rejected = |message: &str| error(CALL, CloudErrorKind::Other, message);
        let body = self.body(&new.template);
        let body = body.ok_or_else(|| rejected("the bucket has no such template"))?;
        let template: Value = serde_json::from_str(&body).unwrap_or_default();
        let status = self.with(&new.stack, |sim| sim.stack.status.clone());
        let request = Request { new, status: status.as_ref(), template: &template };
        if let Some(message) = rules::reject_request(&request) {
            return Err(rejected(&message));
        }
        if let Some(message) = self.reject_import(&request) {
            return Err(rejected(&message));
        }
        if status.is_none() {
            self.plant(&new.stack, Status::ReviewInProgress, None);
        }
        let planned = self.with(&new.stack, |sim| {
            let old = Version::new(&new.stack, &sim.template, &sim.stack.parameters);
            let after = Version::new(&new.stack, &template, &new.parameters);
            let mut failed_validations = self.taken_names(&old, &after);
            let is_imported = |id: &String| new.imports.iter().any(|r| r.logical_id == *id);
            failed_validations.retain(|failed| !is_imported(&failed.logical_id));
            let same_tags = sim.stack.tags == new.tags;
            let same = (rules::POLICY_ALONE.check)(&sim.template, &template)
                && sim.stack.parameters == new.parameters
                && same_tags;
            let state = match failed_validations.is_empty() {
                false => ChangeSetState::Failed(EARLY_VALIDATION.to_owned()),
                true if same => ChangeSetState::Empty,
                true => ChangeSetState::Ready,
            };
            let id = format!("arn:aws:cloudformation:eu-west-1:1:changeSet/{}/u", new.name);
            let mut changes = changes(&old, &after);
            if !same_tags {
                changes.extend(tagged(&old, &changes));
            }
            let set = ChangeSet { id, state, changes };
            let planned = PlannedSet { new: new.clone(), set, failed_validations };
            sim.sets.insert(new.name.clone(), planned);
        });
        planned.ok_or_else(|| rejected("the stack was deleted"))
    }

    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError> {
        self.call("DescribeChangeSet", &cloudformation(stack)).await?;
        Ok(self.with(stack, |sim| sim.sets.get(name).map(|p| p.set.clone())).flatten())
    }

    async fn failed_validations(
        &self,
        change_set_id: &str,
    ) -> Result<Vec<FailedValidation>, CloudError> {
        let of_set = |s: &&SimulatedStack| s.sets.values().any(|p| p.set.id == change_set_id);
        let stack = self.stacks.borrow().iter().find(of_set).map(|s| s.stack.id.clone());
        self.call("DescribeEvents", &stack.unwrap_or_default()).await?;
        let stacks = self.stacks.borrow();
        let mut sets = stacks.iter().flat_map(|s| s.sets.values());
        let found = sets.find(|p| p.set.id == change_set_id);
        Ok(found.map(|p| p.failed_validations.clone()).unwrap_or_default())
    }

    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError> {
        self.call("ListChangeSets", &cloudformation(stack)).await?;
        Ok(self.change_set_names(stack))
    }

    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError> {
        const CALL: &str = "ExecuteChangeSet";
        self.call(CALL, &cloudformation(stack)).await?;
        // The execution of a change set deletes all others of the stack.
        let missing = || {
            let message = format!("ChangeSet [{name}] does not exist");
            error(CALL, CloudErrorKind::NotFound, &message)
        };
        let executed = self.with(stack, |sim| {
            let planned = sim.sets.remove(name)?;
            sim.sets.clear();
            let body = self.body(&planned.new.template)?;
            sim.before =
                (std::mem::take(&mut sim.template), std::mem::take(&mut sim.stack.parameters));
            sim.template = serde_json::from_str(&body).unwrap_or_default();
            sim.stack.parameters = planned.new.parameters.clone();
            sim.stack.tags = planned.new.tags.clone();
            sim.stack.outputs = outputs(sim);
            let operation = match (planned.new.imports.is_empty(), planned.new.creates) {
                (false, _) => Operation::Import,
                (true, true) => Operation::Create,
                (true, false) => Operation::Update,
            };
            self.schedule(sim, operation, &[], token);
            Some(())
        });
        self.advance();
        executed.flatten().ok_or_else(missing)
    }

    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError> {
        self.call("DeleteChangeSet", &cloudformation(stack)).await?;
        self.with(stack, |sim| sim.sets.remove(name));
        Ok(())
    }

    async fn set_termination_protection(&self, stack: &str, is_on: bool) -> Result<(), CloudError> {
        self.call("UpdateTerminationProtection", &cloudformation(stack)).await?;
        self.with(stack, |sim| sim.stack.termination_protection = is_on);
        Ok(())
    }

    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        self.call("DeleteStack", &cloudformation(stack)).await?;
        let deleted = self.with(stack, |sim| {
            (rules::PROTECTED_STACK.check)(&sim.stack)?;
            if !sim.stack.status.is_in_progress() {
                self.schedule(sim, Operation::Delete, &[], token);
            }
            Ok(())
        });
        self.advance();
        deleted.unwrap_or(Ok(()))
    }

    async fn continue_rollback(
        &self,
        stack: &str,
        skip: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        const CALL: &str = "ContinueUpdateRollback";
        self.call(CALL, &cloudformation(stack)).await?;
        let rejected = self.with(stack, |sim| {
            let rejected = (rules::SKIPPED.check)(&sim.resources, skip);
            if rejected.is_none() {
                self.schedule(sim, Operation::Rollback, skip, token);
            }
            rejected
        });
        self.advance();
        match rejected.flatten() {
            Some(message) => Err(error(CALL, CloudErrorKind::Other, &message)),
            None => Ok(()),
        }
    }
}

impl Recovery for SimulatedAws {
    async fn rollback_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        self.call("RollbackStack", &cloudformation(stack)).await?;
        self.with(stack, |sim| self.schedule(sim, Operation::Rollback, &[], token));
        self.advance();
        Ok(())
    }

    async fn delete_stack_except(
        &self,
        stack: &str,
        stays: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        const CALL: &str = "DeleteStack";
        self.call(CALL, &cloudformation(stack)).await?;
        let rejected = self.with(stack, |sim| {
            let rejected = (rules::RETAINED.check)(&sim.stack.status);
            if rejected.is_none() {
                self.schedule(sim, Operation::Delete, stays, token);
            }
            rejected
        });
        self.advance();
        match rejected.flatten() {
            Some(message) => Err(error(CALL, CloudErrorKind::Other, &message)),
            None => Ok(()),
        }
    }
}
