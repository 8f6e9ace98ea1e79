//! The end of a stack: what would be lost, emptying, deleting, and looking whether anything is left. Fit for half a stack, and
//! for being run twice.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::change_set;
use super::error::DeployError;
use super::failure::explain;
use super::follow::{Follow, watch};
use super::prepare::{answer, refuse_foreign, wait};
use super::spec::{Artifacts, Environment, Tag};
use super::states::{Removal, before_destroy};
use super::timing::Timings;
use super::ui::{Event, Question, Stage, Ui};
use crate::cloud::{Cloud, CloudErrorKind, Stack, StackResource, Status, error_patterns};

/// What is to be destroyed.
#[derive(Debug, Clone)]
pub struct DestroyRequest {
    /// The stack.
    pub stack: String,
    /// The tag that ours have.
    pub tag: Tag,
    /// The cloud that it is in.
    pub place: Environment,
    /// What people call the contents of tables and buckets.
    pub nouns: Vec<DataKind>,
    /// Where its code and templates are, if they are to go too.
    pub artifacts: Option<Artifacts>,
    /// The stack that owns the artifact bucket, if it is to go with the last of ours.
    pub bootstrap: Option<String>,
}

/// What people call the contents of a table or bucket.
#[derive(Debug, Clone)]
pub struct DataKind {
    /// The output with the name of the table or bucket.
    pub output: &'static str,
    /// `products`
    pub noun: &'static str,
    /// What the keys end in that are to be counted; empty for all.
    pub suffix: &'static str,
}

/// What would be lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataLoss {
    /// The stack.
    pub stack: String,
    /// Its state.
    pub status: Status,
    /// The cloud that it is in.
    pub place: Environment,
    /// Contents of tables and buckets.
    pub contents: Vec<Content>,
    /// How many resources it has, by type.
    pub resources: BTreeMap<String, usize>,
}

/// The contents of a table or bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Content {
    /// `table` or `bucket`
    pub kind: &'static str,
    /// Its name in the cloud.
    pub name: String,
    /// What it holds, for people: `products`, `items`.
    pub noun: String,
    /// How many.
    pub count: u64,
    /// There are more; counting stopped.
    pub more: bool,
}

/// What a destroy came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Destroyed {
    /// The stack.
    pub stack: String,
    /// Whether there was one.
    pub existed: bool,
    /// Whether the stack with the artifact bucket went too.
    pub bootstrap: bool,
    /// What the template says to keep: `table shop-products`.
    pub kept: Vec<String>,
}

/// What counting may cost: megabytes read, objects listed.
const TABLE_PAGES_MAX: usize = 20;
const OBJECTS_MAX: u64 = 20_000;

/// So often a bucket is emptied anew when somebody wrote into it before it was deleted.
const ATTEMPTS_MAX: usize = 3;

/// Destroys the stack, after a question.
pub async fn destroy(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    doomed: &DestroyRequest,
) -> Result<Destroyed, DeployError> {
    let mut destroyed = Destroyed {
        stack: doomed.stack.clone(),
        existed: false,
        bootstrap: false,
        kept: Vec::new(),
    };
    loop {
        let found = cloud.stack(&doomed.stack).await?;
        if let Some(stack) = &found {
            refuse_foreign(cloud, stack, &doomed.tag).await?;
        }
        match (before_destroy(found.as_ref().map(|s| &s.status)), found) {
            (Removal::Wait, Some(stack)) => wait(cloud, ui, &stack).await?,
            (Removal::Attach, Some(stack)) => {
                destroyed.existed = true;
                wait(cloud, ui, &stack).await?;
            }
            (Removal::Delete, Some(stack)) => {
                if stack.termination_protection {
                    return Err(DeployError::Protected { stack: doomed.stack.clone() });
                }
                let losses = losses(cloud, doomed, &stack).await?;
                answer(ui, &Question::Destroy(&losses)).await?;
                destroyed.existed = true;
                destroyed.kept = timed_remove(cloud, ui, timings, &stack, &doomed.tag).await?;
                break;
            }
            (_, None) | (Removal::Nothing, _) => break,
        }
    }
    if let Some(artifacts) = &doomed.artifacts {
        cloud.empty_bucket(&artifacts.bucket, &artifacts.prefix).await?;
    }
    if let Some(bootstrap) = &doomed.bootstrap {
        destroyed.bootstrap = remove_bootstrap(cloud, ui, bootstrap, &doomed.tag).await?;
    }
    Ok(destroyed)
}

/// Counts what would be lost.
async fn losses(
    cloud: &impl Cloud,
    doomed: &DestroyRequest,
    stack: &Stack,
) -> Result<DataLoss, DeployError> {
    let resources = cloud.resources(&stack.id).await?;
    let mut contents = Vec::new();
    for resource in alive(&resources) {
        let name = &resource.physical_id;
        let noun = doomed.nouns.iter().find(|n| stack.outputs.get(n.output) == Some(name));
        let counted = match resource.resource_type.as_str() {
            "AWS::DynamoDB::Table" => cloud
                .count_items(name, TABLE_PAGES_MAX)
                .await
                .map(|c| c.map(|c| ("table", "items", c.items, c.more))),
            "AWS::S3::Bucket" => {
                let count =
                    cloud.count_objects(name, noun.map_or("", |n| n.suffix), OBJECTS_MAX).await;
                count.map(|c| Some(("bucket", "objects", c.matching, c.more)))
            }
            _ => continue,
        };
        match counted {
            Ok(Some((kind, what, count, more))) => {
                let noun = noun.map_or(what, |n| n.noun).to_owned();
                contents.push(Content { kind, name: name.clone(), noun, count, more });
            }
            Ok(None) => {}
            // Who may delete need not be allowed to read.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    let mut by_type = BTreeMap::new();
    for resource in alive(&resources) {
        *by_type.entry(resource.resource_type.clone()).or_default() += 1;
    }
    Ok(DataLoss {
        stack: stack.name.clone(),
        status: stack.status.clone(),
        place: doomed.place.clone(),
        contents,
        resources: by_type,
    })
}

fn alive(resources: &[StackResource]) -> impl Iterator<Item = &StackResource> {
    resources.iter().filter(|r| !r.physical_id.is_empty() && r.status != "DELETE_COMPLETE")
}

async fn timed_remove(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    stack: &Stack,
    tag: &Tag,
) -> Result<Vec<String>, DeployError> {
    timings.stage(ui, Stage::Delete, "", remove(cloud, ui, stack, tag)).await
}

/// Empties the buckets of a stack, deletes it, watches that to the end, and looks whether anything is left. Returns what the
/// template says to keep.
pub(crate) async fn remove(
    cloud: &impl Cloud,
    ui: &impl Ui,
    stack: &Stack,
    tag: &Tag,
) -> Result<Vec<String>, DeployError> {
    if stack.status == Status::ReviewInProgress {
        change_set::forget(cloud, &stack.name, tag).await?;
    }
    let resources: Vec<_> = alive(&cloud.resources(&stack.id).await?).cloned().collect();
    let mut attempt = 1;
    let kept = loop {
        empty_buckets(cloud, ui, &resources).await?;
        let token = tag.token();
        cloud.delete_stack(&stack.id, &token).await?;
        ui.tell(Event::Operation { stack: stack.name.clone(), what: "deletion", attached: false });
        let watched = watch(cloud, ui, &stack.id, "deletion", Follow::Token(token)).await?;
        if watched.status == Status::DeleteComplete {
            break watched
                .events
                .iter()
                .filter(|e| e.status == "DELETE_SKIPPED")
                .map(|e| e.physical_id.clone())
                .collect::<BTreeSet<_>>();
        }
        let written_to = watched
            .events
            .iter()
            .any(|e| e.is_failure() && error_patterns::is_bucket_not_empty(&e.reason));
        if !written_to || attempt == ATTEMPTS_MAX {
            return Err(DeployError::Failed(Box::new(explain(&stack.id, "deletion", &watched))));
        }
        attempt += 1;
    };
    sweep(cloud, &stack.name, &resources, &kept).await
}

async fn empty_buckets(
    cloud: &impl Cloud,
    ui: &impl Ui,
    resources: &[StackResource],
) -> Result<(), DeployError> {
    for bucket in resources.iter().filter(|r| r.resource_type == "AWS::S3::Bucket") {
        let emptied = cloud.empty_bucket(&bucket.physical_id, "").await?;
        if emptied.versions + emptied.uploads > 0 {
            let text = format!(
                "{}: {} versions and {} unfinished uploads deleted",
                bucket.physical_id, emptied.versions, emptied.uploads
            );
            ui.tell(Event::Note { text });
        }
        if let Some(first) = emptied.not_deleted.first() {
            // CloudFormation will fail on it and say so; why, only S3 said.
            let text = format!(
                "{}: {} versions cannot be deleted; {}: {}",
                bucket.physical_id,
                emptied.not_deleted.len(),
                first.key,
                first.reason
            );
            ui.tell(Event::Note { text });
        }
    }
    Ok(())
}

/// What should be gone, looked for. A log group that came back, by a line that was late, is deleted here.
async fn sweep(
    cloud: &impl Cloud,
    stack: &str,
    resources: &[StackResource],
    kept: &BTreeSet<String>,
) -> Result<Vec<String>, DeployError> {
    let (mut left, mut stays) = (Vec::new(), Vec::new());
    for resource in resources {
        let name = resource.physical_id.as_str();
        let (word, there) = match resource.resource_type.as_str() {
            "AWS::DynamoDB::Table" => ("table", cloud.table_exists(name).await),
            "AWS::S3::Bucket" => ("bucket", cloud.bucket_exists(name).await),
            "AWS::Lambda::Function" => {
                ("function", cloud.code_sha256(name).await.map(|c| c.is_some()))
            }
            "AWS::Logs::LogGroup" if kept.contains(name) => ("log group", Ok(true)),
            "AWS::Logs::LogGroup" => {
                ("log group", cloud.delete_log_group(name).await.map(|()| false))
            }
            _ => continue,
        };
        match there {
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

/// The stack with the artifact bucket goes when no other of ours needs it.
async fn remove_bootstrap(
    cloud: &impl Cloud,
    ui: &impl Ui,
    bootstrap: &str,
    tag: &Tag,
) -> Result<bool, DeployError> {
    let needed = cloud
        .stacks()
        .await?
        .into_iter()
        .any(|s| s.name != bootstrap && s.tags.contains_key(&tag.key));
    if needed {
        return Ok(false);
    }
    loop {
        let Some(stack) = cloud.stack(bootstrap).await? else { return Ok(false) };
        match before_destroy(Some(&stack.status)) {
            Removal::Nothing => return Ok(false),
            Removal::Wait | Removal::Attach => wait(cloud, ui, &stack).await?,
            Removal::Delete => {
                remove(cloud, ui, &stack, tag).await?;
                return Ok(true);
            }
        }
    }
}
