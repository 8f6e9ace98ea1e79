//! Operations on a stack that several commands need: reject a foreign stack, watch an operation
//! that was started elsewhere, remove the stack.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::change_set::{self, is_foreign_review};
use super::error::DeployError;
use super::failure::explain;
use super::follow::{Follow, watch};
use super::spec::is_true;
use super::ui::{Event, Ui};
use super::{kept, resolve};
use crate::cloud::{Cloud, CloudErrorKind, Stack, StackResource, Stacks, Status, error_patterns};
use crate::project::Tag;

/// Attempts to delete a bucket that is written to after it was emptied.
const ATTEMPTS_MAX: usize = 3;

pub(super) const TABLE: &str = "AWS::DynamoDB::Table";
pub(super) const BUCKET: &str = "AWS::S3::Bucket";

/// Rejects a stack of this name that was not made by this program.
pub(crate) async fn reject_foreign(
    cloud: &impl Stacks,
    stack: &Stack,
    tag: &Tag,
) -> Result<(), DeployError> {
    let foreign = match stack.status {
        // A stack gets its tags when its first change set is executed.
        Status::ReviewInProgress => is_foreign_review(cloud, &stack.name, tag).await?,
        // A stack that was never created is deleted without tags. Waiting for it is harmless.
        Status::DeleteComplete | Status::DeleteInProgress => false,
        // A stack of an import has no tags before its first update.
        _ if stack.tags.contains_key(&tag.key) => false,
        _ => {
            let events = cloud.events(&stack.id, &|_| false).await?;
            !events.iter().any(|event| tag.owns(&event.token))
        }
    };
    if foreign {
        Err(DeployError::Foreign { stack: stack.name.clone(), tag: tag.key.clone() })
    } else {
        Ok(())
    }
}

/// Watches the operation in progress to its end.
pub(crate) async fn wait(
    cloud: &impl Stacks,
    ui: &impl Ui,
    stack: &Stack,
) -> Result<(), DeployError> {
    let what = operation(&stack.status);
    ui.emit(Event::Operation { stack: stack.name.clone(), what, attached: true });
    watch(cloud, ui, &stack.id, what, Follow::Latest).await?;
    Ok(())
}

/// The name for people of the operation in progress.
fn operation(status: &Status) -> &'static str {
    match status {
        Status::CreateInProgress => "creation",
        Status::DeleteInProgress => "deletion",
        Status::ImportInProgress => "import",
        other if other.as_str().contains("ROLLBACK") => "rollback",
        Status::UpdateCompleteCleanupInProgress => "clean-up after an update",
        Status::UpdateInProgress => "update",
        _ => "operation",
    }
}

/// Ends the protection of the stack and of its tables, empties its buckets, deletes it, watches the
/// deletion to its end, and checks that nothing is left. What the template keeps stays as it is.
/// The resources of `skip` stay where an earlier deletion failed. Those of `must_stay` are kept by
/// the template; where they are not any more, nothing is deleted. Returns the resources that stay.
pub(crate) async fn remove(
    cloud: &impl Cloud,
    ui: &impl Ui,
    stack: &Stack,
    skip: &[String],
    must_stay: &[String],
    tag: &Tag,
) -> Result<Vec<String>, DeployError> {
    if stack.status == Status::ReviewInProgress {
        change_set::delete_ours(cloud, &stack.name, tag).await?;
    }
    let resources: Vec<_> = alive(&cloud.resources(&stack.id).await?).cloned().collect();
    let text = cloud.template(&stack.id).await?.unwrap_or_default();
    let template = serde_json::from_str(&text).unwrap_or_default();
    let templates = resolve::resources(&template, &stack.parameters);
    if let Some(id) = must_stay.iter().find(|id| !templates.get(*id).is_some_and(is_retained)) {
        return Err(DeployError::NotReady {
            what: "the data would not be kept",
            stack: stack.name.clone(),
            why: format!("the deployed template does not keep {id}, so another process changed it"),
            hint: "run the same command again".to_owned(),
        });
    }
    if stack.termination_protection {
        cloud.set_termination_protection(&stack.id, false).await?;
    }
    let stays = |r: &&StackResource| {
        skip.contains(&r.logical_id) || templates.get(&r.logical_id).is_some_and(is_retained)
    };
    let deleted: Vec<_> = resources.iter().filter(|r| !stays(r)).collect();
    unprotect_tables(cloud, &templates, &deleted).await?;
    // CloudFormation knows the resources that stay only after a deletion that failed.
    let skip = if stack.status == Status::DeleteFailed { skip } else { &[] };
    let mut attempt = 1;
    let kept = loop {
        empty_buckets(cloud, ui, &deleted).await?;
        let token = tag.token();
        if skip.is_empty() {
            cloud.delete_stack(&stack.id, &token).await?;
        } else {
            cloud.delete_stack_except(&stack.id, skip, &token).await?;
        }
        ui.emit(Event::Operation { stack: stack.name.clone(), what: "deletion", attached: false });
        let watched = watch(cloud, ui, &stack.id, "deletion", Follow::Token(token)).await?;
        if watched.status == Status::DeleteComplete {
            let skipped = watched.events.iter().filter(|e| e.status == "DELETE_SKIPPED");
            let left = resources.iter().filter(|r| skip.contains(&r.logical_id));
            let names = skipped.map(|e| &e.physical_id).chain(left.map(|r| &r.physical_id));
            break names.cloned().collect::<BTreeSet<_>>();
        }
        let was_written_to = watched
            .events
            .iter()
            .any(|e| e.is_failure() && error_patterns::is_bucket_not_empty(&e.reason));
        if !was_written_to || attempt == ATTEMPTS_MAX {
            return Err(DeployError::Failed(Box::new(explain(&stack.id, "deletion", &watched))));
        }
        attempt += 1;
    };
    check_deleted(cloud, &stack.name, &resources, &kept).await
}

/// Ends the deletion protection of the tables that the deployed template protects.
async fn unprotect_tables(
    cloud: &impl Cloud,
    templates: &BTreeMap<String, Value>,
    resources: &[&StackResource],
) -> Result<(), DeployError> {
    for table in resources.iter().filter(|r| r.resource_type == TABLE) {
        let properties = templates.get(&table.logical_id).map(|r| &r["Properties"]);
        let is_protected = properties.is_some_and(|p| is_true(&p["DeletionProtectionEnabled"]));
        if is_protected {
            cloud.set_deletion_protection(&table.physical_id, false).await?;
        }
    }
    Ok(())
}

/// Whether a deletion or replacement with this policy leaves the resource where it is.
pub(super) fn retains(policy: &str) -> bool {
    // `RetainExceptOnCreate` retains, too, once the creation has succeeded.
    policy.starts_with("Retain")
}

/// Whether a stack that is deleted leaves the resource where it is.
pub(super) fn is_retained(resource: &Value) -> bool {
    resource["DeletionPolicy"].as_str().is_some_and(retains)
}

/// Whether a deletion of the stack leaves all its tables and buckets where they are.
pub(crate) fn keeps_all_data(template: &Value, parameters: &BTreeMap<String, String>) -> bool {
    let resources = resolve::resources(template, parameters);
    template["Resources"].is_object()
        && resources
            .values()
            .all(|r| is_retained(r) || !r["Type"].as_str().is_some_and(kept::has_data))
}

/// The resources that exist.
pub(crate) fn alive(resources: &[StackResource]) -> impl Iterator<Item = &StackResource> {
    resources.iter().filter(|r| !r.physical_id.is_empty() && r.status != "DELETE_COMPLETE")
}

async fn empty_buckets(
    cloud: &impl Cloud,
    ui: &impl Ui,
    resources: &[&StackResource],
) -> Result<(), DeployError> {
    for bucket in resources.iter().filter(|r| r.resource_type == BUCKET) {
        let name = &bucket.physical_id;
        let emptied = cloud.empty_bucket(name, "").await?;
        if emptied.versions + emptied.uploads > 0 {
            ui.note(format!(
                "{name}: {} versions and {} unfinished uploads deleted",
                emptied.versions, emptied.uploads
            ));
        }
        if let Some(first) = emptied.not_deleted.first() {
            // CloudFormation reports that the bucket is not empty; only S3 reports why.
            ui.note(format!(
                "{name}: {} versions cannot be deleted; {}: {}",
                emptied.not_deleted.len(),
                first.key,
                first.reason
            ));
        }
    }
    Ok(())
}

/// Checks that the resources are deleted. A late log line may have created a log group again; that
/// group is deleted here.
async fn check_deleted(
    cloud: &impl Cloud,
    stack: &str,
    resources: &[StackResource],
    kept: &BTreeSet<String>,
) -> Result<Vec<String>, DeployError> {
    let (mut left, mut stays) = (Vec::new(), Vec::new());
    for resource in resources {
        let name = resource.physical_id.as_str();
        let (word, exists) = match resource.resource_type.as_str() {
            TABLE => ("table", cloud.table_exists(name).await),
            BUCKET => ("bucket", cloud.bucket_exists(name).await),
            "AWS::Lambda::Function" => {
                ("function", cloud.code_sha256(name).await.map(|c| c.is_some()))
            }
            "AWS::Logs::LogGroup" if kept.contains(name) => ("log group", Ok(true)),
            "AWS::Logs::LogGroup" => {
                ("log group", cloud.delete_log_group(name).await.map(|()| false))
            }
            _ => continue,
        };
        match exists {
            Ok(true) if kept.contains(name) => stays.push(format!("{word} {name}")),
            Ok(true) => left.push(format!("{word} {name}")),
            Ok(false) => {}
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    if left.is_empty() {
        Ok(stays)
    } else {
        Err(DeployError::Leftovers { stack: stack.to_owned(), left })
    }
}
