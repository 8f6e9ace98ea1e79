//! The stack as CloudFormation has it: its state, its resources, what was changed outside of it.

use std::collections::BTreeMap;

use engine::cloud::{CloudError, Drifts, Region, Stack, StackResource, Stacks, Status};
use engine::deploy::{DriftedResource, NextStep, StackName, Ui, before_deploy};
use engine::report::first_of;
use engine::target::Target;

use super::{Finding, NAMED_MAX, RESTORE, Verdict};
use crate::app::preflight::PAGE_AT_ONCE;
use crate::app::{PROJECT, reachable};

/// The stack and its resources.
pub(super) struct StackView {
    pub(super) name: String,
    pub(super) stack: Option<Stack>,
    /// By logical id.
    pub(super) resources: BTreeMap<String, StackResource>,
    /// With URLs that can be reached.
    pub(super) outputs: BTreeMap<String, String>,
    pub(super) is_emulator: bool,
}

impl StackView {
    pub(super) async fn read(cloud: &impl Stacks, target: &Target) -> Result<Self, CloudError> {
        let stack = cloud.stack(&target.stack).await?;
        let stack = stack.filter(|stack| {
            stack.tags.contains_key(PROJECT.name) && stack.status != Status::DeleteComplete
        });
        let resources = match &stack {
            Some(stack) => cloud.resources(&stack.id).await?,
            None => Vec::new(),
        };
        let outputs = stack.as_ref().map(|stack| stack.outputs.clone()).unwrap_or_default();
        Ok(Self {
            name: target.stack.clone(),
            resources: resources.into_iter().map(|r| (r.logical_id.clone(), r)).collect(),
            outputs: reachable(outputs, target),
            is_emulator: target.is_emulator(),
            stack,
        })
    }

    /// Whether the stack has resources to look at.
    pub(super) fn is_deployed(&self) -> bool {
        self.stack.as_ref().is_some_and(|stack| {
            !matches!(stack.status, Status::ReviewInProgress | Status::RollbackComplete)
        })
    }

    /// The name in AWS of the resource with this logical id.
    pub(super) fn physical(&self, logical_id: &str) -> Option<&str> {
        let resource = self.resources.get(logical_id)?;
        Some(resource.physical_id.as_str()).filter(|id| !id.is_empty())
    }

    pub(super) fn of_type<'a>(
        &'a self,
        resource_type: &'a str,
    ) -> impl Iterator<Item = &'a StackResource> {
        self.resources.values().filter(move |resource| resource.resource_type == resource_type)
    }

    pub(super) fn has_cache(&self) -> bool {
        self.of_type("AWS::ElastiCache::ReplicationGroup").next().is_some()
    }

    pub(super) fn state(&self) -> Verdict {
        let Some(stack) = self.stack.as_ref().filter(|s| s.status != Status::ReviewInProgress)
        else {
            return Verdict::skipped(format!(
                "{} is not deployed; cargo xtask deploy --cache creates it",
                self.name
            ));
        };
        let proof = match &stack.status_reason {
            Some(reason) => format!("its status is {}: {reason}", stack.status),
            None => format!("its status is {}", stack.status),
        };
        // After a rollback, the stack is whole, and only the last change is missing.
        let is_back = [Status::UpdateRollbackComplete, Status::ImportRollbackComplete];
        if stack.status.is_success() || is_back.contains(&stack.status) {
            return Verdict::Passed { proof };
        }
        let (finding, fix) = match before_deploy(Some(&stack.status)) {
            NextStep::Wait => ("an operation on the stack is in progress", "wait for its end"),
            NextStep::Reject(why) => ("the last operation on the stack failed", why),
            _ => (
                "the last operation on the stack failed",
                "cargo xtask deploy explains the state, and says what it will do",
            ),
        };
        Verdict::found(Finding::new(finding, proof, fix))
    }
}

/// Properties that differ from the template, as CloudFormation compares them.
pub(super) async fn drift(
    cloud: &(impl Stacks + Drifts),
    ui: &impl Ui,
    view: &StackView,
) -> Result<Verdict, CloudError> {
    let name = match StackName::new(view.name.as_str()) {
        Ok(name) => name,
        Err(error) => return Ok(Verdict::skipped(error.to_string())),
    };
    let found = match engine::deploy::drift(cloud, ui, &name).await {
        Ok(found) => found,
        Err(error) => return Ok(Verdict::skipped(error.to_string())),
    };
    let findings = found.resources.iter().map(|resource| {
        let DriftedResource { logical_id, resource_type, properties, .. } = resource;
        let paths: Vec<_> = properties.iter().map(|change| change.path.clone()).collect();
        let finding = if resource.is_deleted {
            format!("{logical_id} does not exist any more")
        } else {
            format!("{logical_id} differs from the template: {}", first_of(&paths, NAMED_MAX))
        };
        Finding::new(
            finding,
            format!("DetectStackDrift: {resource_type} differs; cargo xtask drift has the values"),
            RESTORE,
        )
    });
    let proof = format!("{} resources are as in the template", found.compared);
    Ok(Verdict::of(findings.collect(), proof))
}

/// Whether the account runs enough functions at the same time.
pub(super) async fn quotas(cloud: &impl Region, target: &Target) -> Result<Verdict, CloudError> {
    if target.is_emulator() {
        return Ok(Verdict::skipped("an emulator has no quotas"));
    }
    Ok(concurrency(cloud.unreserved_concurrency().await?, &target.region))
}

fn concurrency(limit: u64, region: &str) -> Verdict {
    let proof = format!("GetAccountSettings: {limit} executions at once in {region}");
    let finding = (limit <= PAGE_AT_ONCE).then(|| {
        Finding::new(
            format!(
                "one page of the site needs {PAGE_AT_ONCE} executions at once, and the account \
                 runs {limit}: further requests get status 503"
            ),
            proof.clone(),
            "request more under Service Quotas, Lambda, Concurrent executions",
        )
    });
    Verdict::of(finding.into_iter().collect(), proof)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(status: Option<Status>) -> Verdict {
        let stack = status.map(|status| Stack {
            id: "arn".into(),
            name: "Shop".into(),
            status,
            status_reason: None,
            parameters: BTreeMap::new(),
            outputs: BTreeMap::new(),
            tags: BTreeMap::new(),
            termination_protection: false,
            changed_ms: 0,
        });
        let view = StackView {
            name: "Shop".into(),
            stack,
            resources: BTreeMap::new(),
            outputs: BTreeMap::new(),
            is_emulator: false,
        };
        view.state()
    }

    #[test]
    fn state_is_found_in_every_status_but_those_of_a_whole_stack() {
        use Status::*;
        for status in Status::KNOWN {
            let is_whole = matches!(
                status,
                CreateComplete
                    | UpdateComplete
                    | ImportComplete
                    | UpdateRollbackComplete
                    | ImportRollbackComplete
            );
            // A stack in these is not deployed.
            if matches!(status, DeleteComplete | ReviewInProgress) {
                continue;
            }
            match verdict(Some(status.clone())) {
                Verdict::Passed { .. } => assert!(is_whole, "{status}"),
                Verdict::Found { findings } => {
                    assert!(!is_whole && findings[0].proof.contains(status.as_str()), "{status}");
                }
                Verdict::Skipped { why } => unreachable!("{status}: {why}"),
            }
        }
        assert!(matches!(verdict(None), Verdict::Skipped { .. }));
    }

    #[test]
    fn concurrency_below_one_page_is_found() {
        assert!(matches!(concurrency(PAGE_AT_ONCE, "eu-west-1"), Verdict::Found { .. }));
        assert!(matches!(concurrency(1_000, "eu-west-1"), Verdict::Passed { .. }));
    }
}
