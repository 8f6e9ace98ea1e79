//! [`Stacks`] implemented with the CloudFormation SDK.

use std::collections::BTreeMap;

use aws_sdk_cloudformation::primitives::DateTime;
use aws_sdk_cloudformation::types::{
    Capability, Change, ChangeSetStatus, ChangeSetType, EventFilter, OnStackFailure, Parameter,
    RequiresRecreation, ResourceChange, ResourceToImport, Tag, TemplateStage,
};

use super::error::none_if_missing;
use super::{
    Aws, ChangeDetail, ChangeSet, ChangeSetState, CloudError, CloudErrorKind, FailedValidation,
    ImportedResource, NewChangeSet, PlannedChange, Replacement, Stack, StackEvent, StackResource,
    Stacks, Status, TemplateSource, error_patterns,
};

impl Stacks for Aws {
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError> {
        let response = self.cloudformation.describe_stacks().stack_name(name_or_id).send().await;
        let response = none_if_missing(
            response.map_err(|e| CloudError::new("DescribeStacks", name_or_id, e)),
        )?;
        Ok(response.and_then(|a| a.stacks).unwrap_or_default().into_iter().next().map(stack))
    }

    async fn stacks(&self) -> Result<Vec<Stack>, CloudError> {
        let mut pages = self.cloudformation.describe_stacks().into_paginator().items().send();
        let mut all = Vec::new();
        while let Some(next) = pages.next().await {
            all.push(stack(next.map_err(|e| CloudError::new("DescribeStacks", "all stacks", e))?));
        }
        all.retain(|s| s.status != Status::DeleteComplete);
        Ok(all)
    }

    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError> {
        let call = self
            .cloudformation
            .get_template()
            .stack_name(stack)
            .template_stage(TemplateStage::Original);
        let response = none_if_missing(
            call.send().await.map_err(|e| CloudError::new("GetTemplate", stack, e)),
        )?;
        Ok(response.and_then(|a| a.template_body))
    }

    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError> {
        let mut pages = self
            .cloudformation
            .list_stack_resources()
            .stack_name(stack)
            .into_paginator()
            .items()
            .send();
        let mut all = Vec::new();
        while let Some(next) = pages.next().await {
            let r = next.map_err(|e| CloudError::new("ListStackResources", stack, e))?;
            all.push(StackResource {
                logical_id: r.logical_resource_id.unwrap_or_default(),
                physical_id: r.physical_resource_id.unwrap_or_default(),
                resource_type: r.resource_type.unwrap_or_default(),
                status: r.resource_status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
            });
        }
        Ok(all)
    }

    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError> {
        let mut pages = self
            .cloudformation
            .describe_stack_events()
            .stack_name(stack)
            .into_paginator()
            .items()
            .send();
        let mut all = Vec::new();
        while let Some(next) = pages.next().await {
            let next = event(next.map_err(|e| CloudError::new("DescribeStackEvents", stack, e))?);
            if stop(&next) {
                break;
            }
            all.push(next);
        }
        Ok(all)
    }

    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError> {
        let kind = match (new.imports.is_empty(), new.creates) {
            (false, _) => ChangeSetType::Import,
            (true, true) => ChangeSetType::Create,
            (true, false) => ChangeSetType::Update,
        };
        let import = |r: &ImportedResource| {
            ResourceToImport::builder()
                .logical_resource_id(&r.logical_id)
                .resource_type(&r.resource_type)
                .resource_identifier(&r.property, &r.physical_id)
                .build()
        };
        let imports = new.imports.iter().map(import).collect::<Vec<_>>();
        let mut call = self
            .cloudformation
            .create_change_set()
            .stack_name(&new.stack)
            .change_set_name(&new.name)
            .change_set_type(kind)
            .client_token(&new.token)
            .capabilities(Capability::CapabilityNamedIam)
            .set_parameters(Some(new.parameters.iter().map(|(k, v)| parameter(k, v)).collect()))
            .set_tags(Some(
                new.tags.iter().map(|(k, v)| Tag::builder().key(k).value(v).build()).collect(),
            ));
        call = match &new.template {
            TemplateSource::Body(body) => call.template_body(body),
            TemplateSource::Url(url) => call.template_url(url),
        };
        if new.creates && imports.is_empty() {
            // A failed stack remains, so that the user can inspect it. The next deploy asks before
            // it deletes the stack.
            call = call.on_stack_failure(OnStackFailure::Rollback);
        }
        call.set_resources_to_import((!imports.is_empty()).then_some(imports))
            .set_role_arn(new.role.clone())
            .send()
            .await
            .map_err(|e| CloudError::new("CreateChangeSet", &new.stack, e))?;
        Ok(())
    }

    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError> {
        const CALL: &str = "DescribeChangeSet";
        let mut changes = Vec::new();
        let mut next = None;
        loop {
            let call =
                self.cloudformation.describe_change_set().stack_name(stack).change_set_name(name);
            let response = call.include_property_values(true).set_next_token(next).send().await;
            let Some(page) =
                none_if_missing(response.map_err(|e| CloudError::new(CALL, stack, e)))?
            else {
                return Ok(None);
            };
            changes.extend(page.changes.unwrap_or_default().into_iter().filter_map(planned_change));
            next = page.next_token.filter(|t| !t.is_empty());
            if next.is_none() {
                let reason = page.status_reason.unwrap_or_default();
                let status =
                    page.status.ok_or_else(|| CloudError::incomplete(CALL, stack, "status"))?;
                return Ok(Some(ChangeSet {
                    id: page.change_set_id.unwrap_or_default(),
                    state: change_set_state(&status, reason),
                    changes,
                }));
            }
        }
    }

    async fn failed_validations(
        &self,
        change_set_id: &str,
    ) -> Result<Vec<FailedValidation>, CloudError> {
        // The call takes the ARN of a change set and rejects its name.
        let mut pages = self
            .cloudformation
            .describe_events()
            .change_set_name(change_set_id)
            .filters(EventFilter::builder().failed_events(true).build())
            .into_paginator()
            .items()
            .send();
        let mut all = Vec::new();
        while let Some(next) = pages.next().await {
            let e = next.map_err(|e| CloudError::new("DescribeEvents", change_set_id, e))?;
            let reasons =
                [e.validation_status_reason, e.hook_status_reason, e.resource_status_reason];
            let Some(reason) = reasons.into_iter().flatten().find(|r| !r.is_empty()) else {
                continue;
            };
            all.push(FailedValidation {
                logical_id: e.logical_resource_id.unwrap_or_default(),
                resource_type: e.resource_type.unwrap_or_default(),
                path: e.validation_path.unwrap_or_default(),
                reason,
            });
        }
        Ok(all)
    }

    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError> {
        let mut pages = self
            .cloudformation
            .list_change_sets()
            .stack_name(stack)
            .into_paginator()
            .items()
            .send();
        let mut all = Vec::new();
        while let Some(next) = pages.next().await {
            match next {
                Ok(summary) => all.extend(summary.change_set_name),
                Err(error) => {
                    let error = CloudError::new("ListChangeSets", stack, error);
                    if error.kind == CloudErrorKind::NotFound {
                        break;
                    }
                    return Err(error);
                }
            }
        }
        Ok(all)
    }

    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError> {
        let call = self
            .cloudformation
            .execute_change_set()
            .stack_name(stack)
            .change_set_name(name)
            .client_request_token(token);
        call.send().await.map_err(|e| CloudError::new("ExecuteChangeSet", stack, e))?;
        Ok(())
    }

    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError> {
        let call = self.cloudformation.delete_change_set().stack_name(stack).change_set_name(name);
        none_if_missing(
            call.send().await.map_err(|e| CloudError::new("DeleteChangeSet", stack, e)),
        )?;
        Ok(())
    }

    async fn set_termination_protection(&self, stack: &str, is_on: bool) -> Result<(), CloudError> {
        let call = self
            .cloudformation
            .update_termination_protection()
            .stack_name(stack)
            .enable_termination_protection(is_on);
        call.send().await.map_err(|e| CloudError::new("UpdateTerminationProtection", stack, e))?;
        Ok(())
    }

    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError> {
        let call = self.cloudformation.delete_stack().stack_name(stack).client_request_token(token);
        none_if_missing(call.send().await.map_err(|e| CloudError::new("DeleteStack", stack, e)))?;
        Ok(())
    }

    async fn continue_rollback(
        &self,
        stack: &str,
        skip: &[String],
        token: &str,
    ) -> Result<(), CloudError> {
        let skip = (!skip.is_empty()).then(|| skip.to_vec());
        let call = self
            .cloudformation
            .continue_update_rollback()
            .stack_name(stack)
            .client_request_token(token);
        call.set_resources_to_skip(skip)
            .send()
            .await
            .map_err(|e| CloudError::new("ContinueUpdateRollback", stack, e))?;
        Ok(())
    }
}

fn parameter(key: &str, value: &str) -> Parameter {
    Parameter::builder().parameter_key(key).parameter_value(value).build()
}

fn ms(time: DateTime) -> i64 {
    time.to_millis().unwrap_or(0)
}

fn pairs(all: impl Iterator<Item = (Option<String>, Option<String>)>) -> BTreeMap<String, String> {
    all.filter_map(|(k, v)| Some((k?, v.unwrap_or_default()))).collect()
}

fn stack(s: aws_sdk_cloudformation::types::Stack) -> Stack {
    Stack {
        id: s.stack_id.unwrap_or_default(),
        name: s.stack_name.unwrap_or_default(),
        status: Status::new(s.stack_status.as_ref().map_or("", |s| s.as_str())),
        status_reason: s.stack_status_reason.filter(|r| !r.is_empty()),
        parameters: pairs(
            s.parameters
                .unwrap_or_default()
                .into_iter()
                .map(|p| (p.parameter_key, p.parameter_value)),
        ),
        outputs: pairs(
            s.outputs.unwrap_or_default().into_iter().map(|o| (o.output_key, o.output_value)),
        ),
        tags: pairs(s.tags.unwrap_or_default().into_iter().map(|t| (t.key, t.value))),
        termination_protection: s.enable_termination_protection.unwrap_or(false),
        changed_ms: s.last_updated_time.or(s.creation_time).map_or(0, ms),
    }
}

fn event(e: aws_sdk_cloudformation::types::StackEvent) -> StackEvent {
    StackEvent {
        id: e.event_id.unwrap_or_default(),
        at_ms: e.timestamp.map_or(0, ms),
        logical_id: e.logical_resource_id.unwrap_or_default(),
        physical_id: e.physical_resource_id.unwrap_or_default(),
        resource_type: e.resource_type.unwrap_or_default(),
        status: e.resource_status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
        reason: e.resource_status_reason.unwrap_or_default(),
        token: e.client_request_token.unwrap_or_default(),
    }
}

fn change_set_state(status: &ChangeSetStatus, reason: String) -> ChangeSetState {
    match status {
        ChangeSetStatus::CreateComplete => ChangeSetState::Ready,
        ChangeSetStatus::Failed if error_patterns::is_empty_change_set(&reason) => {
            ChangeSetState::Empty
        }
        ChangeSetStatus::Failed
        | ChangeSetStatus::DeleteComplete
        | ChangeSetStatus::DeleteFailed => ChangeSetState::Failed(reason),
        _ => ChangeSetState::Pending,
    }
}

fn planned_change(change: Change) -> Option<PlannedChange> {
    let c: ResourceChange = change.resource_change?;
    let replacement = match c.replacement.as_ref().map(|r| r.as_str()) {
        Some("True") => Replacement::Yes,
        Some("Conditional") => Replacement::Maybe,
        _ => Replacement::No,
    };
    let details = c.details.unwrap_or_default().into_iter().filter_map(|d| {
        let target = d.target?;
        // CloudFormation lists a change through GetAtt or a parameter twice, as Static and as
        // Dynamic. Both are kept, since they have different fields.
        let recreation = match target.requires_recreation {
            Some(RequiresRecreation::Always) => Replacement::Yes,
            Some(RequiresRecreation::Conditionally) => Replacement::Maybe,
            _ => Replacement::No,
        };
        let attribute = target.attribute.as_ref().map_or("", |a| a.as_str());
        Some(ChangeDetail {
            path: target.path.or(target.name).unwrap_or_else(|| attribute.to_owned()),
            before: target.before_value,
            after: target.after_value,
            recreation,
            causing_entity: d.causing_entity.unwrap_or_default(),
        })
    });
    Some(PlannedChange {
        details: details.collect(),
        logical_id: c.logical_resource_id.unwrap_or_default(),
        physical_id: c.physical_resource_id.unwrap_or_default(),
        resource_type: c.resource_type.unwrap_or_default(),
        action: c.action.map(|a| a.as_str().to_owned()).unwrap_or_default(),
        policy_action: c.policy_action.map(|a| a.as_str().to_owned()).unwrap_or_default(),
        replacement,
    })
}
