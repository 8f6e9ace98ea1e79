//! Deploys a stack: compares, plans, asks, executes. A process that is killed at any step loses no
//! state: the same command continues from that step when it is run again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change_set::{self, PlannedChanges};
use super::deployed::DeployedStack;
use super::error::DeployError;
use super::failure::explain;
use super::first_step::{FirstStep, first_step};
use super::follow::{Follow, watch};
use super::outcome::{Options, Outcome};
use super::plan::{Action, Plan, Side, plan, value_changes};
use super::prepare::prepare;
use super::saved_plan::at_rest;
use super::spec::{Code, Spec, own_tags};
use super::stack_operations::reject_foreign;
use super::states::{NextStep, before_deploy};
use super::timing::Timings;
use super::ui::{Event, Question, Stage, Ui, confirm};
use super::{code, kept, named_resources, stale};
use crate::cloud::{
    Cloud, CloudErrorKind, NewChangeSet, PlannedChange, Replacement, Stack, Status, TemplateSource,
};

/// Deploys `spec` over `deployed`, which the caller has read. Asks before it changes anything.
///
/// # Errors
/// [`DeployError::Declined`] where the answer is no, [`DeployError::Parameters`] and
/// [`DeployError::Foreign`] before anything is changed, [`DeployError::Failed`] where the operation
/// of CloudFormation fails, [`DeployError::Overtaken`] and [`DeployError::Stale`] where another
/// process changed the stack during the build, or after the plan was made.
pub async fn deploy(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    spec: &Spec,
    deployed: DeployedStack,
    options: &Options,
) -> Result<Outcome, DeployError> {
    if options.dry_run {
        return dry_run(cloud, ui, timings, spec, deployed, options).await;
    }
    if options.hotswap {
        return hotswap(cloud, ui, timings, spec, deployed, options).await;
    }
    let deployed = if options.plan_only {
        at_rest(cloud, spec, deployed).await?
    } else if let Some(saved) = &options.saved {
        let deployed = deployed.refresh(cloud, &spec.stack).await?;
        saved.check_stack(cloud, &deployed, &spec.code).await?;
        at_rest(cloud, spec, deployed).await?
    } else {
        prepare(cloud, ui, &spec.stack, deployed, &spec.tag, &options.skip).await?
    };
    let deployed = deployed.with_kept_data(cloud, ui, spec).await?;
    spec.precondition.check(spec.stack.as_str(), &deployed)?;
    let wanted = checked_parameters(spec, &deployed)?;
    let run = Run { cloud, ui, timings, spec, options, deployed: &deployed, wanted: &wanted };
    let differing = match deployed.stack() {
        Some(_) => code::functions_with_other_code(cloud, &spec.code).await?,
        None => Vec::new(),
    };
    if run.is_up_to_date() {
        if !options.plan_only {
            run.protect_deployed().await?;
        }
        return run.repair(&differing).await;
    }
    run.reject_taken_names().await?;
    let new = run.first_change_set().await?;
    let creating = change_set::create(cloud, &new, &spec.tag);
    let planned = timings.stage(ui, Stage::Plan, "", creating).await?;
    let PlannedChanges::Changes(changes) = planned else {
        return run.repair(&differing).await;
    };
    // The change set of an import has only the import, and not the update that follows.
    let planned = deployed.kept().is_none().then_some(changes.as_slice());
    let plan = run.plan(planned);
    if let Err(declined) = run.accept(&plan).await {
        change_set::discard_own(cloud, &new, &spec.tag).await?;
        return Err(declined);
    }
    if options.plan_only {
        change_set::discard_own(cloud, &new, &spec.tag).await?;
        return Ok(Outcome::Planned { plan: Box::new(plan) });
    }
    let stack = match run.steps().as_slice() {
        [_] => timings.stage(ui, Stage::Apply, "", run.execute(&new)).await?,
        steps => run.execute_steps(&new, steps, &plan).await?,
    };
    timings.stage(ui, Stage::Check, "", run.check_code()).await?;
    // Also after an earlier deploy that imported the data and was killed. The stack is deployed, so
    // an error is left to the next deploy.
    if let Some(artifacts) = &spec.artifacts
        && let Err(error) = kept::forget(cloud, artifacts, &stack.id).await
    {
        ui.note(format!("the record of kept data is updated by the next deploy: {error}"));
    }
    Ok(Outcome::Applied { created: new.creates, outputs: stack.outputs })
}

/// Updates the stack to `spec` in a step of a command that has asked.
pub(crate) async fn apply_confirmed(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    spec: &Spec,
    deployed: &DeployedStack,
) -> Result<(), DeployError> {
    let options = &Options::default();
    let wanted = &checked_parameters(spec, deployed)?;
    let run = Run { cloud, ui, timings, spec, options, deployed, wanted };
    run.execute_step(&spec.template, None).await
}

/// Replaces the functions' code where nothing else of the stack changes.
async fn hotswap(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    spec: &Spec,
    deployed: DeployedStack,
    options: &Options,
) -> Result<Outcome, DeployError> {
    let deployed = deployed.refresh(cloud, &spec.stack).await?;
    if let Some(stack) = deployed.described() {
        reject_foreign(cloud, stack, &spec.tag).await?;
    }
    let status = deployed.stack().map(|stack| &stack.status);
    if !status.is_some_and(Status::is_success) {
        return Err(DeployError::NothingToHotswap {
            stack: spec.stack.to_string(),
            status: status.map_or_else(|| "not deployed".to_owned(), ToString::to_string),
        });
    }
    if spec.artifacts.is_none() {
        return Err(DeployError::NothingToHotswap {
            stack: spec.stack.to_string(),
            status: "without an artifact bucket".to_owned(),
        });
    }
    spec.precondition.check(spec.stack.as_str(), &deployed)?;
    let wanted = checked_parameters(spec, &deployed)?;
    let run = Run { cloud, ui, timings, spec, options, deployed: &deployed, wanted: &wanted };
    let changes = run.changes_beside_code();
    if !changes.is_empty() {
        return Err(DeployError::Hotswap { stack: spec.stack.to_string(), changes });
    }
    let differing = code::functions_with_other_code(cloud, &spec.code).await?;
    let mut plan = run.repair_plan(&differing);
    plan.hotswaps = std::mem::take(&mut plan.repairs);
    run.update_code(plan).await
}

/// The checks and the plan of a deploy, with requests that only read: a change set would create the
/// stack, and needs an artifact bucket.
async fn dry_run(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    spec: &Spec,
    deployed: DeployedStack,
    options: &Options,
) -> Result<Outcome, DeployError> {
    let deployed = deployed.refresh(cloud, &spec.stack).await?;
    let step = before_deploy(deployed.described().map(|stack| &stack.status));
    if let Some(stack) = deployed.described() {
        reject_foreign(cloud, stack, &spec.tag).await?;
        let status = stack.status.clone();
        match step {
            NextStep::Create | NextStep::Update | NextStep::RecreateIfEmpty => {}
            NextStep::Wait => ui.note("the deploy will wait for the operation in progress"),
            NextStep::ResumeRollback => {
                ui.note("the deploy will continue the rollback that failed")
            }
            NextStep::RollBack => ui.note("the deploy will roll back the update that failed"),
            NextStep::Recreate(why) | NextStep::RecreateIfKept(why) => {
                ui.note(format!("the deploy will ask, and delete the stack first: {why}"));
            }
            NextStep::Reject(why) => {
                return Err(DeployError::State { stack: spec.stack.to_string(), status, why });
            }
        }
    }
    let deployed = deployed.with_kept_data(cloud, ui, spec).await?;
    spec.precondition.check(spec.stack.as_str(), &deployed)?;
    let wanted = checked_parameters(spec, &deployed)?;
    let run = Run { cloud, ui, timings, spec, options, deployed: &deployed, wanted: &wanted };
    let plan = if run.is_up_to_date() {
        let differing = code::functions_with_other_code(cloud, &spec.code).await?;
        if differing.is_empty() {
            return Ok(Outcome::Unchanged { outputs: run.outputs() });
        }
        run.repair_plan(&differing)
    } else {
        // What is left of a failed creation has these names, and is deleted first.
        if !matches!(step, NextStep::Recreate(_)) {
            run.reject_taken_names().await?;
        }
        run.plan(None)
    };
    ui.emit(Event::Plan { plan: Box::new(plan.clone()) });
    Ok(Outcome::Planned { plan: Box::new(plan) })
}

/// The parameters of the stack after the deploy.
fn checked_parameters(
    spec: &Spec,
    deployed: &DeployedStack,
) -> Result<BTreeMap<String, String>, DeployError> {
    let wanted = wanted_parameters(spec, deployed);
    let errors = spec.parameter_errors(&wanted);
    if errors.is_empty() { Ok(wanted) } else { Err(DeployError::Parameters(errors)) }
}

pub(super) fn wanted_parameters(spec: &Spec, deployed: &DeployedStack) -> BTreeMap<String, String> {
    let mut wanted = spec.effective_parameters(deployed.parameters());
    if deployed.side().is_some() {
        wanted.extend(spec.declared_after_creation());
    }
    wanted
}

/// The plan from the two templates alone. Uploads nothing and creates no change set.
pub fn offline_plan(spec: &Spec, deployed: &DeployedStack) -> Plan {
    plan_between(spec, deployed, &wanted_parameters(spec, deployed), None)
}

fn plan_between(
    spec: &Spec,
    deployed: &DeployedStack,
    wanted: &BTreeMap<String, String>,
    planned: Option<&[PlannedChange]>,
) -> Plan {
    let before = with_pseudo_parameters(spec, deployed.parameters());
    let after = with_pseudo_parameters(spec, wanted);
    let old = deployed.side().map(|side| Side { parameters: &before, ..side });
    let new = Side { template: &spec.template, parameters: &after };
    let mut plan = plan(spec.stack.as_str(), &spec.environment, old, new, planned);
    plan.notices.extend(spec.notices.clone());
    if let Some(kept) = deployed.kept() {
        plan.adopt(&kept.imports);
    }
    if let Some(stack) = deployed.updated() {
        plan.tags = value_changes(&own_tags(&stack.tags), &spec.wanted_tags(&stack.tags));
    }
    plan
}

fn with_pseudo_parameters(
    spec: &Spec,
    parameters: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let pseudo = spec.environment.pseudo_parameters(spec.stack.as_str());
    parameters.clone().into_iter().chain(pseudo).collect()
}

struct Run<'a, C, U> {
    cloud: &'a C,
    ui: &'a U,
    timings: &'a Timings,
    spec: &'a Spec,
    options: &'a Options,
    deployed: &'a DeployedStack,
    wanted: &'a BTreeMap<String, String>,
}

impl<C: Cloud, U: Ui> Run<'_, C, U> {
    /// Whether template and parameters equal the deployed ones. After a rollback, the resources may
    /// differ from the template, so CloudFormation must compare.
    fn is_up_to_date(&self) -> bool {
        let Some(stack) = self.deployed.stack() else { return false };
        stack.status.is_success()
            && *self.deployed.template() == self.spec.template
            && stack.parameters == *self.wanted
            && own_tags(&stack.tags) == self.spec.wanted_tags(&stack.tags)
    }

    fn plan(&self, planned: Option<&[PlannedChange]>) -> Plan {
        let mut plan = plan_between(self.spec, self.deployed, self.wanted, planned);
        plan.notices.extend(self.first_step().into_iter().flat_map(|first| first.reasons));
        plan
    }

    /// The first step, where AWS accepts this update only in two.
    fn first_step(&self) -> Option<FirstStep> {
        let stack = self.deployed.updated()?;
        let old = Side { template: self.deployed.template(), parameters: &stack.parameters };
        first_step(old, Side { template: &self.spec.template, parameters: self.wanted })
    }

    /// The versions of the stack from now to the end, in order. Most deploys have one.
    fn steps(&self) -> Vec<(Value, BTreeMap<String, String>)> {
        let last = (self.spec.template.clone(), self.wanted.clone());
        if let Some(kept) = self.deployed.kept() {
            return vec![(kept.template.clone(), kept.parameters.clone()), last];
        }
        if self.deployed.stack().is_some() {
            let first = self.first_step().map(|first| (first.template, self.wanted.clone()));
            return first.into_iter().chain([last]).collect();
        }
        let mut later = last.clone();
        later.1.extend(self.spec.declared_after_creation());
        if later == last { vec![last] } else { vec![last, later] }
    }

    /// Applies one version after the other. `planned` is the change set of the plan. It is the
    /// first step of a creation; for an update it is replaced, since it is of the last version.
    async fn execute_steps(
        &self,
        planned: &NewChangeSet,
        steps: &[(Value, BTreeMap<String, String>)],
        plan: &Plan,
    ) -> Result<Stack, DeployError> {
        let Run { cloud, ui, timings, spec, .. } = *self;
        let mut steps = steps.iter();
        if planned.creates {
            steps.next();
            timings.stage(ui, Stage::Apply, "", self.execute(planned)).await?;
        } else {
            stale::check_unchanged(cloud, planned, self.deployed, &spec.tag).await?;
            change_set::discard_own(cloud, planned, &spec.tag).await?;
        }
        let mut deployed = DeployedStack::read(cloud, &spec.stack).await?;
        for (template, wanted) in steps {
            Run { deployed: &deployed, wanted, ..*self }.execute_step(template, Some(plan)).await?;
            deployed = DeployedStack::read(cloud, &spec.stack).await?;
        }
        deployed.stack().cloned().ok_or_else(|| DeployError::Stale {
            stack: spec.stack.to_string(),
            what: "the stack was deleted after the last step".to_owned(),
            by: "the deploy itself had succeeded".to_owned(),
        })
    }

    /// Applies a version, where it changes something. What the plan adopts must stay.
    async fn execute_step(&self, template: &Value, plan: Option<&Plan>) -> Result<(), DeployError> {
        let Run { cloud, ui, timings, spec, .. } = *self;
        let new = self.new_change_set(self.upload_template(template).await?);
        let creating = change_set::create(cloud, &new, &spec.tag);
        let changes = timings.stage(ui, Stage::Plan, "", creating).await?;
        let PlannedChanges::Changes(changes) = changes else { return Ok(()) };
        let adopts = |id: &str| {
            let mut all = plan.into_iter().flat_map(|plan| &plan.changes);
            all.any(|change| change.action == Action::Adopt && change.logical_id == id)
        };
        let ends = |change: &&PlannedChange| {
            change.action == "Remove" || change.replacement == Replacement::Yes
        };
        let lost = changes.iter().filter(ends).find(|change| adopts(&change.logical_id));
        if let Some(PlannedChange { logical_id, .. }) = lost {
            change_set::discard_own(cloud, &new, &spec.tag).await?;
            return Err(DeployError::Rejected {
                stack: spec.stack.to_string(),
                reason: format!(
                    "{logical_id} was adopted with its data, and this update would replace it, \
                     which the plan did not say; the adopted data is in the stack and was not \
                     changed"
                ),
                details: Vec::new(),
            });
        }
        timings.stage(ui, Stage::Apply, "", self.execute(&new)).await.map(drop)
    }

    /// Updates the functions that run other code than the packaged one, where CloudFormation has
    /// nothing to change.
    async fn repair(&self, differing: &[&Code]) -> Result<Outcome, DeployError> {
        let plan = self.repair_plan(differing);
        self.update_code(plan).await
    }

    /// Shows the plan, and asks where it is to be applied. A saved plan must be the same.
    async fn accept(&self, plan: &Plan) -> Result<(), DeployError> {
        self.ui.emit(Event::Plan { plan: Box::new(plan.clone()) });
        if let Some(saved) = &self.options.saved {
            saved.check_plan(plan)?;
        }
        if self.options.plan_only { Ok(()) } else { confirm(self.ui, &Question::Apply(plan)).await }
    }

    /// Asks, and brings the functions to the packaged code, without CloudFormation.
    async fn update_code(&self, plan: Plan) -> Result<Outcome, DeployError> {
        let outputs = self.outputs();
        if plan.is_empty() {
            return Ok(Outcome::Unchanged { outputs });
        }
        let is_saved = self.options.plan_only || self.options.saved.is_some();
        if is_saved {
            self.timings.stage(self.ui, Stage::Upload, "", self.upload_code()).await?;
        }
        self.accept(&plan).await?;
        if self.options.plan_only {
            return Ok(Outcome::Planned { plan: Box::new(plan) });
        }
        if !is_saved {
            self.timings.stage(self.ui, Stage::Upload, "", self.upload_code()).await?;
        }
        self.timings.stage(self.ui, Stage::Check, "", self.check_code()).await?;
        Ok(Outcome::Applied { created: false, outputs })
    }

    /// What a deploy would change beside the functions' code: the names of parameters, the logical
    /// ids of resources, and tags.
    fn changes_beside_code(&self) -> Vec<String> {
        let deployed = self.deployed.parameters();
        let is_code = |value: &String| self.spec.code.iter().any(|code| code.key == *value);
        let before = |name: &String| deployed.get(name).cloned();
        let wanted: BTreeMap<String, String> = self
            .wanted
            .iter()
            .filter_map(|(name, value)| {
                let value = if is_code(value) { before(name)? } else { value.clone() };
                Some((name.clone(), value))
            })
            .collect();
        let plan = plan_between(self.spec, self.deployed, &wanted, None);
        let changed = wanted.iter().filter(|(name, value)| deployed.get(*name) != Some(value));
        let resources = plan.changes.into_iter().map(|change| change.logical_id);
        let mut changes: Vec<String> =
            changed.map(|(name, _)| name.clone()).chain(resources).collect();
        let is_protected = self.deployed.stack().map(|stack| stack.termination_protection);
        if self.spec.protect.is_some_and(|wanted| Some(wanted) != is_protected) {
            changes.push("the protection against deletion".to_owned());
        }
        changes.extend(plan.tags.into_iter().map(|tag| format!("the tag {}", tag.name)));
        if changes.is_empty() && *self.deployed.template() != self.spec.template {
            changes.push("the template, outside of its resources".to_owned());
        }
        changes
    }

    fn repair_plan(&self, differing: &[&Code]) -> Plan {
        let mut plan = self.plan(Some(&[]));
        plan.parameters.clear();
        plan.tags.clear();
        plan.repairs = differing.iter().map(|c| c.function.clone()).collect();
        plan
    }

    fn outputs(&self) -> BTreeMap<String, String> {
        self.deployed.stack().map(|s| s.outputs.clone()).unwrap_or_default()
    }

    /// Rejects new resources whose names are taken.
    async fn reject_taken_names(&self) -> Result<(), DeployError> {
        let values = with_pseudo_parameters(self.spec, self.wanted);
        let exists = self.deployed.kept().map_or(self.deployed.template(), |kept| &kept.template);
        named_resources::reject_taken_names(self.cloud, self.spec, exists, &values).await
    }

    async fn upload_code(&self) -> Result<(), DeployError> {
        if let Some(artifacts) = &self.spec.artifacts {
            code::upload_code(self.cloud, artifacts, &self.spec.code).await?;
        }
        Ok(())
    }

    /// Uploads the code and a template, where there is an artifact bucket.
    async fn upload(&self, template: &Value) -> Result<TemplateSource, DeployError> {
        self.timings.stage(self.ui, Stage::Upload, "", self.upload_all(template)).await
    }

    async fn upload_all(&self, template: &Value) -> Result<TemplateSource, DeployError> {
        self.upload_code().await?;
        self.upload_template(template).await
    }

    async fn upload_template(&self, template: &Value) -> Result<TemplateSource, DeployError> {
        let text = template.to_string();
        match &self.spec.artifacts {
            Some(artifacts) => {
                let url = code::upload_template(self.cloud, artifacts, &text).await?;
                Ok(TemplateSource::Url(url))
            }
            None => Ok(TemplateSource::Body(text)),
        }
    }

    /// The change set of the plan: that of the last version, or of the import before it.
    async fn first_change_set(&self) -> Result<NewChangeSet, DeployError> {
        let Some(kept) = self.deployed.kept() else {
            return Ok(self.new_change_set(self.upload(&self.spec.template).await?));
        };
        let new = self.new_change_set(self.upload(&kept.template).await?);
        Ok(NewChangeSet {
            imports: kept.imports.clone(),
            parameters: kept.parameters.clone(),
            // CloudFormation rejects tags here. The update that follows sets them.
            tags: BTreeMap::new(),
            ..new
        })
    }

    fn new_change_set(&self, template: TemplateSource) -> NewChangeSet {
        let token = self.spec.tag.token();
        NewChangeSet {
            stack: self.spec.stack.to_string(),
            name: token.clone(),
            creates: self.deployed.stack().is_none(),
            template,
            parameters: self.wanted.clone(),
            tags: self.spec.wanted_tags(self.deployed.tags()),
            token,
            role: self.options.role.clone(),
            imports: Vec::new(),
        }
    }

    async fn execute(&self, new: &NewChangeSet) -> Result<Stack, DeployError> {
        let Run { cloud, deployed, spec, .. } = *self;
        let id = stale::check_unchanged(cloud, new, deployed, &spec.tag).await?;
        self.protect(&id).await?;
        let what = match (new.imports.is_empty(), new.creates) {
            (false, _) => "import",
            (true, true) => "creation",
            (true, false) => "update",
        };
        // `watch` recognizes the events of this operation by the same token.
        match cloud.execute_change_set(&new.stack, &new.name, &new.token).await {
            // Another process changes the stack, or has deleted the change set.
            Err(error)
                if matches!(error.kind, CloudErrorKind::Conflict | CloudErrorKind::NotFound) =>
            {
                let reason = error.message;
                return Err(stale::not_executable(cloud, new, deployed, &spec.tag, reason).await);
            }
            other => other?,
        }
        self.ui.emit(Event::Operation { stack: new.stack.clone(), what, attached: false });
        let watched =
            watch(self.cloud, self.ui, &id, what, Follow::Token(new.token.clone())).await?;
        match &watched.stack {
            Some(stack) if stack.status.is_success() => Ok(stack.clone()),
            _ => Err(DeployError::Failed(Box::new(explain(&id, what, &watched)))),
        }
    }

    /// Sets the termination protection where the stack itself does not change.
    async fn protect_deployed(&self) -> Result<(), DeployError> {
        match self.deployed.stack() {
            Some(stack) => self.protect(&stack.id.clone()).await,
            None => Ok(()),
        }
    }

    /// Sets the termination protection before the operation, so that a deploy that is killed later
    /// leaves a protected stack.
    async fn protect(&self, id: &str) -> Result<(), DeployError> {
        let is_on = self.deployed.stack().is_some_and(|stack| stack.termination_protection);
        match self.spec.protect {
            Some(wanted) if wanted != is_on => {
                Ok(self.cloud.set_termination_protection(id, wanted).await?)
            }
            _ => Ok(()),
        }
    }

    async fn check_code(&self) -> Result<(), DeployError> {
        let differing = code::functions_with_other_code(self.cloud, &self.spec.code).await?;
        match &self.spec.artifacts {
            Some(artifacts) => code::update_code(self.cloud, artifacts, &differing).await,
            None => Ok(()),
        }
    }
}
