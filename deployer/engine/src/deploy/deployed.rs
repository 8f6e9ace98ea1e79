//! The stack as it is deployed. A command reads it once and passes it on.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use super::error::DeployError;
use super::kept::{self, Adoption};
use super::plan::Side;
use super::spec::Spec;
use super::stack_name::StackName;
use super::states::{NextStep, before_deploy};
use super::ui::Ui;
use crate::cloud::{Cloud, Stack, Stacks, Status};

/// A description this young is not read again. A build may take minutes, and another command may
/// change the stack meanwhile.
const FRESH_FOR: Duration = Duration::from_secs(10);

/// A stack as CloudFormation described it, with its template.
#[derive(Debug, Clone)]
pub struct DeployedStack {
    /// Present also when the stack is deleted, or never left `REVIEW_IN_PROGRESS`.
    described: Option<Stack>,
    template: Value,
    /// The data of a destroyed stack of this name, which a creation imports.
    kept: Option<Adoption>,
    read_at: Instant,
}

impl DeployedStack {
    /// Reads the stack and its template: two requests, one where there is no such stack.
    ///
    /// # Errors
    /// When a request fails; a missing stack is no error.
    pub async fn read(cloud: &impl Stacks, name: &StackName) -> Result<Self, DeployError> {
        Self::describe(cloud, name.as_str(), None).await
    }

    /// Reads the stack again where the description is old. The template is read again only where
    /// the stack has changed.
    pub(crate) async fn refresh(
        self,
        cloud: &impl Stacks,
        name: &StackName,
    ) -> Result<Self, DeployError> {
        if self.read_at.elapsed() < FRESH_FOR {
            return Ok(self);
        }
        Self::describe(cloud, name.as_str(), Some(self)).await
    }

    async fn describe(
        cloud: &impl Stacks,
        name: &str,
        before: Option<Self>,
    ) -> Result<Self, DeployError> {
        let read_at = Instant::now();
        let described = cloud.stack(name).await?;
        let template = match (&described, before) {
            (described, Some(before)) if *described == before.described => before.template,
            (Some(stack), _) if has_content(&stack.status) => {
                let text = cloud.template(&stack.id).await?.unwrap_or_default();
                // This program writes JSON only. A template in another format differs in every
                // resource from the new one.
                serde_json::from_str(&text).unwrap_or(Value::Null)
            }
            _ => Value::Null,
        };
        Ok(DeployedStack { described, template, kept: None, read_at })
    }

    /// Finds the data that a destroy of this stack kept, where a deploy creates the stack again.
    pub(crate) async fn with_kept_data(
        mut self,
        cloud: &impl Cloud,
        ui: &impl Ui,
        spec: &Spec,
    ) -> Result<Self, DeployError> {
        let Some(artifacts) = spec.artifacts.as_ref().filter(|_| self.is_created_next()) else {
            return Ok(self);
        };
        let (kept, other) = kept::adoption(cloud, artifacts, &spec.template).await?;
        if !other.is_empty() {
            ui.note(format!(
                "kept by an earlier destroy, and left as it is, since the template does not have \
                 it: {}",
                other.join(", ")
            ));
        }
        self.kept = kept;
        Ok(self)
    }

    /// The data of a destroyed stack of this name, which the creation imports.
    pub(crate) fn kept(&self) -> Option<&Adoption> {
        self.kept.as_ref().filter(|_| self.is_created_next())
    }

    /// The recorded outputs of the destroyed stack whose data a deploy is about to import. Only a
    /// [`Precondition`](super::Precondition) sees them: they are read after the build.
    pub fn kept_outputs(&self) -> &BTreeMap<String, String> {
        const NONE: &BTreeMap<String, String> = &BTreeMap::new();
        self.kept().map_or(NONE, |kept| &kept.outputs)
    }

    /// What exists before the deploy: the stack, or the data of a destroyed one.
    pub(crate) fn side(&self) -> Option<Side<'_>> {
        match (self.updated(), self.kept()) {
            (Some(stack), _) => {
                Some(Side { template: &self.template, parameters: &stack.parameters })
            }
            (None, Some(kept)) => {
                Some(Side { template: &kept.template, parameters: &kept.parameters })
            }
            (None, None) => None,
        }
    }

    /// The stack, if it is deployed. A stack in `REVIEW_IN_PROGRESS` has no resources and does not
    /// count.
    pub fn stack(&self) -> Option<&Stack> {
        self.described.as_ref().filter(|stack| has_content(&stack.status))
    }

    /// The stack in whatever status it is.
    pub(crate) fn described(&self) -> Option<&Stack> {
        self.described.as_ref()
    }

    /// The template, in JSON; null where the stack is not deployed.
    pub fn template(&self) -> &Value {
        &self.template
    }

    /// Whether a deploy creates the stack, also in the place of one that is being deleted or whose
    /// creation failed.
    pub fn is_created_next(&self) -> bool {
        let status = self.described.as_ref().map(|stack| &stack.status);
        status == Some(&Status::DeleteInProgress)
            || matches!(
                before_deploy(status),
                NextStep::Create | NextStep::Recreate(_) | NextStep::RecreateIfKept(_)
            )
    }

    /// The stack, if a deploy updates it; `None` where a deploy creates it.
    pub fn updated(&self) -> Option<&Stack> {
        self.stack().filter(|_| !self.is_created_next())
    }

    /// Whether an operation on the stack is in progress.
    pub fn is_changing(&self) -> bool {
        self.described.as_ref().is_some_and(|stack| stack.status.is_in_progress())
    }

    /// The parameters' values; where a deploy creates the stack, those of the data that it imports.
    pub fn parameters(&self) -> &BTreeMap<String, String> {
        const NONE: &BTreeMap<String, String> = &BTreeMap::new();
        self.side().map_or(NONE, |side| side.parameters)
    }

    /// The tags; empty where a deploy creates the stack.
    pub(crate) fn tags(&self) -> &BTreeMap<String, String> {
        const NONE: &BTreeMap<String, String> = &BTreeMap::new();
        self.updated().map_or(NONE, |stack| &stack.tags)
    }

    /// Whether the deployed template has a resource of this type: `AWS::EC2::VPC`.
    pub fn has_resource_type(&self, resource_type: &str) -> bool {
        let resources = self.template.get("Resources").and_then(Value::as_object);
        resources.is_some_and(|all| all.values().any(|r| r["Type"] == resource_type))
    }
}

fn has_content(status: &Status) -> bool {
    !matches!(status, Status::ReviewInProgress | Status::DeleteComplete)
}
