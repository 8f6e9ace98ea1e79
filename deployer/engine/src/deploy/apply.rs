//! The deploy itself: from a stack as it should be to one that is so. Each step can be interrupted, also by kill -9; the same
//! command again takes it from there.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::change_set::{self, PlannedChanges};
use super::error::DeployError;
use super::failure::explain;
use super::follow::{Follow, watch};
use super::names;
use super::plan::{Plan, Side, plan};
use super::prepare::{answer, prepare};
use super::smoke::Smoke;
use super::spec::{Code, Spec};
use super::timing::{Timed, Timings};
use super::ui::{Event, Question, Stage, Ui};
use super::{upload, verify};
use crate::cloud::{Cloud, CloudErrorKind, NewChangeSet, Stack, Stacks, Status, TemplateSource};

/// How to deploy.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Only plan.
    pub dry_run: bool,
    /// Resources to leave out of a rollback that is stuck.
    pub skip: Vec<String>,
}

/// What a deploy came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Outcome {
    /// All was as it should be.
    Unchanged {
        /// The stack's outputs.
        outputs: BTreeMap<String, String>,
    },
    /// The stack is now as it should be.
    Applied {
        /// Whether it came to be by this.
        created: bool,
        /// The stack's outputs.
        outputs: BTreeMap<String, String>,
    },
    /// Nothing was done; this is what would be.
    Planned {
        /// The plan.
        plan: Box<Plan>,
    },
}

impl Outcome {
    /// The outputs of the stack, if there is one now.
    pub fn outputs(&self) -> Option<&BTreeMap<String, String>> {
        match self {
            Outcome::Unchanged { outputs } | Outcome::Applied { outputs, .. } => Some(outputs),
            Outcome::Planned { .. } => None,
        }
    }
}

/// A deploy that succeeded, from its first stage to its last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finished {
    /// The stack.
    pub stack: String,
    /// What was done.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The request to the deployed API; none where it was not made.
    pub smoke: Option<Smoke>,
    /// Where the time went.
    pub timings: Vec<Timed>,
    /// From the beginning to the end.
    pub total_ms: u64,
}

/// Deploys `spec`.
pub async fn deploy(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    spec: &Spec,
    options: &Options,
) -> Result<Outcome, DeployError> {
    let existing = prepare(cloud, ui, &spec.stack, &spec.tag, &options.skip).await?;
    let deployed = Deployed::read(cloud, existing).await?;
    let wanted = spec.effective_parameters(&deployed.parameters);
    let faults = spec.parameter_faults(&wanted);
    if !faults.is_empty() {
        return Err(DeployError::Parameters(faults));
    }
    let run = Run { cloud, ui, timings, spec, deployed: &deployed, wanted: &wanted };
    if deployed.stack.is_none() {
        let known = with_pseudo(spec, &wanted);
        names::refuse_taken(cloud, &spec.stack, &spec.template, &known).await?;
    }
    let repairs = if deployed.stack.is_some() {
        verify::differing(cloud, &spec.code).await?
    } else {
        Vec::new()
    };
    if run.is_as_wanted() {
        return run.repair(&repairs, options).await;
    }
    let source = timings.stage(ui, Stage::Upload, "", run.upload()).await?;
    let token = spec.tag.token();
    let new = run.new_change_set(source, &token);
    let drafted =
        timings.stage(ui, Stage::Plan, "", change_set::draft(cloud, &new, &spec.tag)).await?;
    let PlannedChanges::Changes(changes) = drafted else {
        return run.repair(&repairs, options).await;
    };
    let plan = run.plan(Some(&changes));
    ui.tell(Event::Plan { plan: Box::new(plan.clone()) });
    if options.dry_run {
        change_set::discard(cloud, &spec.stack, &spec.tag).await?;
        return Ok(Outcome::Planned { plan: Box::new(plan) });
    }
    if let Err(declined) = answer(ui, &Question::Apply(&plan)).await {
        change_set::discard(cloud, &spec.stack, &spec.tag).await?;
        return Err(declined);
    }
    let stack = timings.stage(ui, Stage::Apply, "", run.execute(&new)).await?;
    timings.stage(ui, Stage::Check, "", run.check_code()).await?;
    Ok(Outcome::Applied { created: new.creates, outputs: stack.outputs })
}

/// The plan without CloudFormation's help: nothing is uploaded, nothing made.
pub async fn diff(cloud: &impl Cloud, spec: &Spec) -> Result<Plan, DeployError> {
    let existing = cloud
        .stack(&spec.stack)
        .await?
        .filter(|s| !matches!(s.status, Status::DeleteComplete | Status::ReviewInProgress));
    let deployed = Deployed::read(cloud, existing).await?;
    let wanted = spec.effective_parameters(&deployed.parameters);
    let (before, after) = (with_pseudo(spec, &deployed.parameters), with_pseudo(spec, &wanted));
    let old = deployed.side().map(|side| Side { template: side.template, parameters: &before });
    Ok(plan(
        &spec.stack,
        &spec.place,
        old,
        Side { template: &spec.template, parameters: &after },
        None,
    ))
}

fn with_pseudo(spec: &Spec, parameters: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    parameters.clone().into_iter().chain(spec.place.pseudo_parameters(&spec.stack)).collect()
}

/// The stack as it is.
struct Deployed {
    stack: Option<Stack>,
    template: Value,
    parameters: BTreeMap<String, String>,
}

impl Deployed {
    async fn read(cloud: &impl Stacks, stack: Option<Stack>) -> Result<Self, DeployError> {
        let template = match &stack {
            Some(stack) => cloud.template(&stack.id).await?.unwrap_or_default(),
            None => String::new(),
        };
        let parameters = stack.as_ref().map(|s| s.parameters.clone()).unwrap_or_default();
        // A template that is no JSON was not made by this program; then all of it counts as new.
        let template = serde_json::from_str(&template).unwrap_or(Value::Null);
        Ok(Deployed { stack, template, parameters })
    }

    fn side(&self) -> Option<Side<'_>> {
        self.stack.as_ref().map(|_| Side { template: &self.template, parameters: &self.parameters })
    }
}

struct Run<'a, C, F> {
    cloud: &'a C,
    ui: &'a F,
    timings: &'a Timings,
    spec: &'a Spec,
    deployed: &'a Deployed,
    wanted: &'a BTreeMap<String, String>,
}

impl<C: Cloud, F: Ui> Run<'_, C, F> {
    /// Whether template and parameters are what is deployed. After a rollback only CloudFormation knows.
    fn is_as_wanted(&self) -> bool {
        let Some(stack) = &self.deployed.stack else { return false };
        stack.status.is_success()
            && self.deployed.template == self.spec.template
            && self.deployed.parameters == *self.wanted
    }

    fn plan(&self, drafted: Option<&[crate::cloud::PlannedChange]>) -> Plan {
        let (before, after) = (
            with_pseudo(self.spec, &self.deployed.parameters),
            with_pseudo(self.spec, self.wanted),
        );
        let old =
            self.deployed.side().map(|side| Side { template: side.template, parameters: &before });
        plan(
            &self.spec.stack,
            &self.spec.place,
            old,
            Side { template: &self.spec.template, parameters: &after },
            drafted,
        )
    }

    /// Nothing for CloudFormation to do; but functions may run other code than was deployed.
    async fn repair(&self, repairs: &[&Code], options: &Options) -> Result<Outcome, DeployError> {
        let outputs = self.deployed.stack.as_ref().map(|s| s.outputs.clone()).unwrap_or_default();
        if repairs.is_empty() {
            return Ok(Outcome::Unchanged { outputs });
        }
        let mut plan = self.plan(Some(&[]));
        plan.parameters.clear();
        plan.repairs = repairs.iter().map(|c| c.function.clone()).collect();
        self.ui.tell(Event::Plan { plan: Box::new(plan.clone()) });
        if options.dry_run {
            return Ok(Outcome::Planned { plan: Box::new(plan) });
        }
        answer(self.ui, &Question::Apply(&plan)).await?;
        self.timings.stage(self.ui, Stage::Upload, "", self.upload_code()).await?;
        self.timings.stage(self.ui, Stage::Check, "", self.check_code()).await?;
        Ok(Outcome::Applied { created: false, outputs })
    }

    async fn upload_code(&self) -> Result<(), DeployError> {
        if let Some(artifacts) = &self.spec.artifacts {
            upload::code(self.cloud, artifacts, &self.spec.code).await?;
        }
        Ok(())
    }

    async fn upload(&self) -> Result<TemplateSource, DeployError> {
        self.upload_code().await?;
        let text = self.spec.template.to_string();
        match &self.spec.artifacts {
            Some(artifacts) => {
                Ok(TemplateSource::Url(upload::template(self.cloud, artifacts, &text).await?))
            }
            None => Ok(TemplateSource::Body(text)),
        }
    }

    fn new_change_set(&self, template: TemplateSource, token: &str) -> NewChangeSet {
        NewChangeSet {
            stack: self.spec.stack.clone(),
            name: token.to_owned(),
            creates: self.deployed.stack.is_none(),
            template,
            parameters: self.wanted.clone(),
            tags: BTreeMap::from([(self.spec.tag.key.clone(), self.spec.tag.value.clone())]),
            token: token.to_owned(),
        }
    }

    async fn execute(&self, new: &NewChangeSet) -> Result<Stack, DeployError> {
        let id = self.still_as_planned().await?;
        let what = if new.creates { "creation" } else { "update" };
        // The token again: events of this operation are told by it.
        match self.cloud.execute_change_set(&new.stack, &new.name, &new.token).await {
            Err(error) if error.kind == CloudErrorKind::Conflict => {
                let before = "ready".to_owned();
                return Err(DeployError::Stale {
                    stack: new.stack.clone(),
                    before,
                    now: error.message,
                });
            }
            other => other?,
        }
        self.ui.tell(Event::Operation { stack: new.stack.clone(), what, attached: false });
        let watched =
            watch(self.cloud, self.ui, &id, what, Follow::Token(new.token.clone())).await?;
        match &watched.stack {
            Some(stack) if stack.status.is_success() => Ok(stack.clone()),
            _ => Err(DeployError::Failed(Box::new(explain(&id, what, &watched)))),
        }
    }

    /// Between plan and execution a person may have thought for an hour, and somebody else may have deployed.
    async fn still_as_planned(&self) -> Result<String, DeployError> {
        let now = self.cloud.stack(&self.spec.stack).await?;
        let (before, fits) = match (&self.deployed.stack, &now) {
            (Some(before), Some(now)) => {
                let fits = (&before.id, &before.status, before.changed_ms)
                    == (&now.id, &now.status, now.changed_ms);
                (before.status.to_string(), fits)
            }
            (None, Some(now)) => ("no stack".to_owned(), now.status == Status::ReviewInProgress),
            (_, None) => ("a stack".to_owned(), false),
        };
        match now {
            Some(now) if fits => Ok(now.id),
            now => {
                change_set::discard(self.cloud, &self.spec.stack, &self.spec.tag).await?;
                let now = now.map_or_else(|| "gone".to_owned(), |s| s.status.to_string());
                Err(DeployError::Stale { stack: self.spec.stack.clone(), before, now })
            }
        }
    }

    async fn check_code(&self) -> Result<(), DeployError> {
        let wrong = verify::differing(self.cloud, &self.spec.code).await?;
        match &self.spec.artifacts {
            Some(artifacts) => verify::repair_code(self.cloud, artifacts, &wrong).await,
            None => Ok(()),
        }
    }
}
