//! [`Stacks`] implemented with calls of CloudFormation.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use roxmltree::Node;

use super::error::none_if_missing;
use super::formation_calls::{Fields, signed_call};
use super::xml::{descendant, list, optional, text, time_ms};
use super::{
    Aws, ChangeDetail, ChangeSet, ChangeSetState, CloudError, FailedValidation, NewChangeSet,
    PlannedChange, Replacement, Stack, StackEvent, StackResource, Stacks, Status, TemplateSource,
    error_patterns,
};

impl Stacks for Aws {
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError> {
        let call = signed_call("DescribeStacks", name_or_id);
        let fields = Fields::of([("StackName", name_or_id)]);
        let first = |result: Node<'_, '_>| list(result, &["Stacks"]).next().map(stack);
        Ok(none_if_missing(self.formation_result(call, &fields, first).await)?.flatten())
    }

    async fn stacks(&self) -> Result<Vec<Stack>, CloudError> {
        let call = signed_call("DescribeStacks", "all stacks");
        let mut all = self.formation_list(call, &Fields::default(), "Stacks", stack).await?;
        all.retain(|s| s.status != Status::DeleteComplete);
        Ok(all)
    }

    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError> {
        let call = signed_call("GetTemplate", stack);
        let fields = Fields::of([("StackName", stack), ("TemplateStage", "Original")]);
        let body = |result: Node<'_, '_>| optional(result, &["TemplateBody"]);
        Ok(none_if_missing(self.formation_result(call, &fields, body).await)?.flatten())
    }

    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError> {
        let call = signed_call("ListStackResources", stack);
        let fields = Fields::of([("StackName", stack)]);
        let resource = |r: Node<'_, '_>| StackResource {
            logical_id: text(r, &["LogicalResourceId"]),
            physical_id: text(r, &["PhysicalResourceId"]),
            resource_type: text(r, &["ResourceType"]),
            status: text(r, &["ResourceStatus"]),
        };
        self.formation_list(call, &fields, "StackResourceSummaries", resource).await
    }

    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError> {
        let call = signed_call("DescribeStackEvents", stack);
        let mut all = Vec::new();
        let page = |result: Node<'_, '_>| {
            for next in list(result, &["StackEvents"]).map(event) {
                if stop(&next) {
                    return ControlFlow::Break(());
                }
                all.push(next);
            }
            ControlFlow::Continue(())
        };
        self.formation_pages(call, &Fields::of([("StackName", stack)]), page).await?;
        Ok(all)
    }

    /// After a lost answer, the token makes AWS accept the name again.
    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError> {
        let mut fields = Fields::of([
            ("StackName", &new.stack),
            ("ChangeSetName", &new.name),
            ("ClientToken", &new.token),
            ("Capabilities.member.1", "CAPABILITY_NAMED_IAM"),
            match &new.template {
                TemplateSource::Body(body) => ("TemplateBody", body),
                TemplateSource::Url(url) => ("TemplateURL", url),
            },
        ]);
        let parameters = new.parameters.iter();
        fields.push_list(
            "Parameters",
            parameters.map(|(k, v)| [(".ParameterKey", &k[..]), (".ParameterValue", v)]),
        );
        fields.push_list("Tags", new.tags.iter().map(|(k, v)| [(".Key", &k[..]), (".Value", v)]));
        if let Some(role) = &new.role {
            fields.push("RoleARN", role);
        }
        if !new.imports.is_empty() {
            fields.push("ChangeSetType", "IMPORT");
            let import = new.imports.iter().map(|r| {
                [
                    (".LogicalResourceId", &r.logical_id[..]),
                    (".ResourceType", &r.resource_type),
                    (".ResourceIdentifier.entry.1.key", &r.property),
                    (".ResourceIdentifier.entry.1.value", &r.physical_id),
                ]
            });
            fields.push_list("ResourcesToImport", import);
        } else if new.creates {
            fields.push("ChangeSetType", "CREATE");
            // A failed stack remains, so that the user can inspect it. The next deploy asks before
            // it deletes the stack.
            fields.push("OnStackFailure", "ROLLBACK");
        } else {
            fields.push("ChangeSetType", "UPDATE");
        }
        self.formation_call(signed_call("CreateChangeSet", &new.stack), &fields).await
    }

    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError> {
        let call = signed_call("DescribeChangeSet", stack);
        let fields = Fields::of([
            ("StackName", stack),
            ("ChangeSetName", name),
            ("IncludePropertyValues", "true"),
        ]);
        let (mut id, mut state, mut changes) = (String::new(), None, Vec::new());
        let page = |result: Node<'_, '_>| {
            id = text(result, &["ChangeSetId"]);
            state = change_set_state(result);
            changes.extend(list(result, &["Changes"]).filter_map(planned_change));
            ControlFlow::Continue(())
        };
        if none_if_missing(self.formation_pages(call, &fields, page).await)?.is_none() {
            return Ok(None);
        }
        let state = state.ok_or_else(|| CloudError::incomplete(call.call, stack, "status"))?;
        Ok(Some(ChangeSet { id, state, changes }))
    }

    async fn failed_validations(
        &self,
        change_set_id: &str,
    ) -> Result<Vec<FailedValidation>, CloudError> {
        let call = signed_call("DescribeEvents", change_set_id);
        // The call takes the ARN of a change set and rejects its name.
        let fields =
            Fields::of([("ChangeSetName", change_set_id), ("Filters.FailedEvents", "true")]);
        let failed = self.formation_list(call, &fields, "OperationEvents", failed_validation).await;
        Ok(failed?.into_iter().flatten().collect())
    }

    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError> {
        let call = signed_call("ListChangeSets", stack);
        let fields = Fields::of([("StackName", stack)]);
        let name = |summary: Node<'_, '_>| optional(summary, &["ChangeSetName"]);
        let all = self.formation_list(call, &fields, "Summaries", name).await;
        Ok(none_if_missing(all)?.into_iter().flatten().flatten().collect())
    }

    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError> {
        let fields = Fields::of([
            ("StackName", stack),
            ("ChangeSetName", name),
            ("ClientRequestToken", token),
        ]);
        self.formation_call(signed_call("ExecuteChangeSet", stack), &fields).await
    }

    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError> {
        let call = signed_call("DeleteChangeSet", stack);
        let fields = Fields::of([("StackName", stack), ("ChangeSetName", name)]);
        none_if_missing(self.formation_call(call, &fields).await).map(|_| ())
    }

    async fn set_termination_protection(&self, stack: &str, is_on: bool) -> Result<(), CloudError> {
        let call = signed_call("UpdateTerminationProtection", stack);
        let value = if is_on { "true" } else { "false" };
        let fields = Fields::of([("StackName", stack), ("EnableTerminationProtection", value)]);
        self.formation_call(call, &fields).await
    }

    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        let call = signed_call("DeleteStack", stack);
        let fields = Fields::of([("StackName", stack), ("ClientRequestToken", token)]);
        none_if_missing(self.formation_call(call, &fields).await).map(|_| ())
    }

    async fn continue_rollback(
        &self,
        stack: &str,
        skip: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        let mut fields = Fields::of([("StackName", stack), ("ClientRequestToken", token)]);
        if !skip.is_empty() {
            fields.push_list("ResourcesToSkip", skip.iter().map(|id| [("", id.as_str())]));
        }
        self.formation_call(signed_call("ContinueUpdateRollback", stack), &fields).await
    }
}

fn stack(s: Node<'_, '_>) -> Stack {
    let pairs = |name, key, value| -> BTreeMap<_, _> {
        let pair = |p| Some((optional(p, &[key])?, text(p, &[value])));
        list(s, &[name]).filter_map(pair).collect()
    };
    Stack {
        id: text(s, &["StackId"]),
        name: text(s, &["StackName"]),
        status: Status::new(&text(s, &["StackStatus"])),
        status_reason: optional(s, &["StackStatusReason"]).filter(|r| !r.is_empty()),
        parameters: pairs("Parameters", "ParameterKey", "ParameterValue"),
        outputs: pairs("Outputs", "OutputKey", "OutputValue"),
        tags: pairs("Tags", "Key", "Value"),
        termination_protection: text(s, &["EnableTerminationProtection"]) == "true",
        changed_ms: time_ms(s, &["LastUpdatedTime"])
            .or_else(|| time_ms(s, &["CreationTime"]))
            .unwrap_or(0),
    }
}

fn event(e: Node<'_, '_>) -> StackEvent {
    StackEvent {
        id: text(e, &["EventId"]),
        at_ms: time_ms(e, &["Timestamp"]).unwrap_or(0),
        logical_id: text(e, &["LogicalResourceId"]),
        physical_id: text(e, &["PhysicalResourceId"]),
        resource_type: text(e, &["ResourceType"]),
        status: text(e, &["ResourceStatus"]),
        reason: text(e, &["ResourceStatusReason"]),
        token: text(e, &["ClientRequestToken"]),
    }
}

fn failed_validation(e: Node<'_, '_>) -> Option<FailedValidation> {
    let reasons = ["ValidationStatusReason", "HookStatusReason", "ResourceStatusReason"];
    Some(FailedValidation {
        reason: reasons.into_iter().map(|name| text(e, &[name])).find(|r| !r.is_empty())?,
        logical_id: text(e, &["LogicalResourceId"]),
        resource_type: text(e, &["ResourceType"]),
        path: text(e, &["ValidationPath"]),
    })
}

/// `None` without a status.
fn change_set_state(result: Node<'_, '_>) -> Option<ChangeSetState> {
    let reason = text(result, &["StatusReason"]);
    Some(match optional(result, &["Status"])?.as_str() {
        "CREATE_COMPLETE" => ChangeSetState::Ready,
        "FAILED" if error_patterns::is_empty_change_set(&reason) => ChangeSetState::Empty,
        "FAILED" | "DELETE_COMPLETE" | "DELETE_FAILED" => ChangeSetState::Failed(reason),
        _ => ChangeSetState::Pending,
    })
}

fn planned_change(change: Node<'_, '_>) -> Option<PlannedChange> {
    let c = descendant(change, &["ResourceChange"])?;
    let details = list(c, &["Details"]).filter_map(|d| {
        let target = descendant(d, &["Target"])?;
        // CloudFormation lists a change through GetAtt or a parameter twice, as Static and as
        // Dynamic. Both are kept, since they have different fields.
        Some(ChangeDetail {
            path: optional(target, &["Path"])
                .or_else(|| optional(target, &["Name"]))
                .unwrap_or_else(|| text(target, &["Attribute"])),
            before: optional(target, &["BeforeValue"]),
            after: optional(target, &["AfterValue"]),
            recreation: replacement(&text(target, &["RequiresRecreation"])),
            causing_entity: text(d, &["CausingEntity"]),
        })
    });
    Some(PlannedChange {
        details: details.collect(),
        logical_id: text(c, &["LogicalResourceId"]),
        physical_id: text(c, &["PhysicalResourceId"]),
        resource_type: text(c, &["ResourceType"]),
        action: text(c, &["Action"]),
        policy_action: text(c, &["PolicyAction"]),
        replacement: replacement(&text(c, &["Replacement"])),
    })
}

/// From the text of a resource or of a property.
fn replacement(text: &str) -> Replacement {
    match text {
        "True" | "Always" => Replacement::Yes,
        "Conditional" | "Conditionally" => Replacement::Maybe,
        _ => Replacement::No,
    }
}

#[cfg(test)]
pub(super) mod tests;
