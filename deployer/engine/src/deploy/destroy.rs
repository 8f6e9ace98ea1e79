//! Destroys a stack: counts what would be lost, asks, deletes, and checks that nothing is left. It
//! also works on a stack that is deployed in part, and when it is run twice.

use std::collections::BTreeMap;

use serde::Serialize;

use super::error::DeployError;
use super::named_resources::{NamedResource, remove_leftovers};
use super::spec::Artifacts;
use super::stack_name::StackName;
use super::stack_operations::{alive, reject_foreign, remove, wait};
use super::stale;
use super::states::{Removal, before_destroy};
use super::timing::Timings;
use super::ui::{Content, DataLoss, Question, Stage, Ui, confirm};
use crate::cloud::{Cloud, CloudErrorKind, Stack, Status};
use crate::environment::Environment;
use crate::project::Tag;

/// What is to be destroyed.
#[derive(Debug, Clone)]
pub struct DestroyRequest {
    /// The stack's name.
    pub stack: StackName,
    /// The tag of this program's stacks.
    pub tag: Tag,
    /// The logical ids of resources that a deletion after a failed one leaves where they are.
    pub skip: Vec<String>,
    /// The account and region, which the question shows.
    pub environment: Environment,
    /// The names for people of the contents of tables and buckets.
    pub data: Vec<DataKind>,
    /// The stack's part of the artifact bucket, where it is to be emptied, too.
    pub artifacts: Option<Artifacts>,
    /// The bootstrap stack, where it is to be deleted with the last stack of this program.
    pub bootstrap: Option<StackName>,
    /// The resources of the stack's template with a fixed name. Where the stack does not exist,
    /// its log groups, functions and dashboards that exist are deleted after a question.
    pub names: Vec<NamedResource>,
}

/// The name for people of the contents of a table or bucket.
#[derive(Debug, Clone)]
pub struct DataKind {
    /// The stack's output with the name of the table or bucket: `ProductsTableName`.
    pub output: &'static str,
    /// The plural: `products`.
    pub noun: &'static str,
    /// Only keys of a bucket with this end are counted; empty for all.
    pub suffix: &'static str,
}

/// The result of a destroy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Destroyed {
    /// The stack's name.
    pub stack: String,
    /// Whether there was such a stack.
    pub existed: bool,
    /// Whether the bootstrap stack was deleted, too.
    pub bootstrap: bool,
    /// Resources that the template says to keep: `table shop-products`.
    pub kept: Vec<String>,
    /// Resources with the stack's names that existed although the stack did not, and were deleted.
    pub leftovers: Vec<String>,
}

/// The limits of counting: pages of a table (1 MB each), objects of a bucket.
const TABLE_PAGES_MAX: usize = 20;
const OBJECTS_MAX: u64 = 20_000;

/// Destroys a stack, after a question. A stack that does not exist is no error; what is left over
/// from it is deleted, after a question.
///
/// # Errors
/// [`DeployError::Declined`] where the answer is no, [`DeployError::Foreign`] before anything is
/// deleted, [`DeployError::Failed`] where CloudFormation cannot delete a resource.
pub async fn destroy(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    request: &DestroyRequest,
) -> Result<Destroyed, DeployError> {
    let mut destroyed = Destroyed {
        stack: request.stack.to_string(),
        existed: false,
        bootstrap: false,
        kept: Vec::new(),
        leftovers: Vec::new(),
    };
    loop {
        let found = cloud.stack(request.stack.as_str()).await?;
        if let Some(stack) = &found {
            reject_foreign(cloud, stack, &request.tag).await?;
        }
        match (before_destroy(found.as_ref().map(|s| &s.status)), found) {
            (Removal::Wait, Some(stack)) => wait(cloud, ui, &stack).await?,
            (Removal::Attach, Some(stack)) => {
                destroyed.existed = true;
                wait(cloud, ui, &stack).await?;
            }
            (Removal::Delete, Some(stack)) => {
                if !request.skip.is_empty() && stack.status != Status::DeleteFailed {
                    return Err(DeployError::NotReady {
                        what: "no resource can be skipped",
                        stack: stack.name.clone(),
                        why: format!(
                            "CloudFormation skips only what it could not delete, and the status \
                             is {}",
                            stack.status
                        ),
                        hint: "destroy without --skip first".to_owned(),
                    });
                }
                let loss = data_loss(cloud, request, &stack).await?;
                confirm(ui, &Question::Destroy(&loss)).await?;
                stale::check_same(cloud, &stack, &request.tag).await?;
                destroyed.existed = true;
                let removing = remove(cloud, ui, &stack, &request.skip, &request.tag);
                destroyed.kept = timings.stage(ui, Stage::Delete, "", removing).await?;
                break;
            }
            (_, None) | (Removal::Nothing, _) => {
                let DestroyRequest { stack, environment, names, .. } = request;
                destroyed.leftovers =
                    remove_leftovers(cloud, ui, stack, environment, names).await?;
                break;
            }
        }
    }
    if let Some(artifacts) = &request.artifacts {
        for prefix in [&artifacts.prefix, &artifacts.templates_prefix()] {
            cloud.empty_bucket(&artifacts.bucket, prefix).await?;
        }
    }
    if let Some(bootstrap) = &request.bootstrap {
        destroyed.bootstrap = remove_bootstrap(cloud, ui, bootstrap, &request.tag).await?;
    }
    Ok(destroyed)
}

/// Counts what would be lost.
async fn data_loss(
    cloud: &impl Cloud,
    request: &DestroyRequest,
    stack: &Stack,
) -> Result<DataLoss, DeployError> {
    let all = cloud.resources(&stack.id).await?;
    let (mut contents, mut resources) = (Vec::new(), BTreeMap::new());
    for resource in alive(&all) {
        *resources.entry(resource.resource_type.clone()).or_default() += 1;
        let name = &resource.physical_id;
        let data = request.data.iter().find(|d| stack.outputs.get(d.output) == Some(name));
        let counted = match resource.resource_type.as_str() {
            "AWS::DynamoDB::Table" => cloud
                .count_items(name, TABLE_PAGES_MAX)
                .await
                .map(|c| c.map(|c| ("table", "items", c.items, c.more))),
            "AWS::S3::Bucket" => cloud
                .count_objects(name, data.map_or("", |d| d.suffix), OBJECTS_MAX)
                .await
                .map(|c| Some(("bucket", "objects", c.matching, c.more))),
            _ => continue,
        };
        match counted {
            Ok(Some((kind, noun, count, more))) => {
                let noun = data.map_or(noun, |d| d.noun).to_owned();
                contents.push(Content { kind, name: name.clone(), noun, count, more });
            }
            Ok(None) => {}
            // The caller may delete but not read.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(DataLoss {
        stack: stack.name.clone(),
        status: stack.status.clone(),
        environment: request.environment.clone(),
        is_protected: stack.termination_protection,
        contents,
        resources,
    })
}

/// Deletes the bootstrap stack, unless another stack of this program needs it.
async fn remove_bootstrap(
    cloud: &impl Cloud,
    ui: &impl Ui,
    bootstrap: &StackName,
    tag: &Tag,
) -> Result<bool, DeployError> {
    let all = cloud.stacks().await?;
    if all.iter().any(|s| s.name != bootstrap.as_str() && s.tags.contains_key(&tag.key)) {
        return Ok(false);
    }
    loop {
        let Some(stack) = cloud.stack(bootstrap.as_str()).await? else { return Ok(false) };
        match before_destroy(Some(&stack.status)) {
            Removal::Nothing => return Ok(false),
            Removal::Wait | Removal::Attach => wait(cloud, ui, &stack).await?,
            Removal::Delete => {
                remove(cloud, ui, &stack, &[], tag).await?;
                return Ok(true);
            }
        }
    }
}
