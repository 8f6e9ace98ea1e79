//! Destroys a stack: counts what would be lost, asks, deletes, and checks that nothing is left. It
//! also works on a stack that is deployed in part, and when it is run twice.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::apply::apply_confirmed;
use super::deployed::DeployedStack;
use super::error::DeployError;
use super::kept::{self, KeptResource};
use super::named_resources::{NamedResource, check_missing, remove_leftovers};
use super::precondition::Precondition;
use super::spec::{Artifacts, Spec};
use super::stack_name::StackName;
use super::stack_operations::{
    BUCKET, TABLE, alive, is_retained, keeps_all_data, reject_foreign, remove, wait,
};
use super::states::{NextStep, Removal, before_deploy, before_destroy, can_update};
use super::timing::Timings;
use super::ui::{Content, DataLoss, Question, Stage, Ui, confirm};
use super::{resolve, stale};
use crate::cloud::{Cloud, CloudErrorKind, ImportedResource, Stack, StackResource, Status};
use crate::environment::Environment;
use crate::project::Tag;
use crate::report;

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
    /// Whether tables and buckets stay, and the next deploy of the stack adopts them.
    pub keep_data: bool,
    /// Whether the data that an earlier destroy kept is deleted, where the stack does not exist.
    pub delete_kept: bool,
    /// The names for people of the contents of tables and buckets.
    pub data: Vec<DataKind>,
    /// The outputs that are recorded with kept data, where the stack has them. A program finds them
    /// by [`Session::kept_outputs`](crate::Session::kept_outputs).
    pub recorded_outputs: Vec<&'static str>,
    /// The stack's part of the artifact bucket, where there is one.
    pub artifacts: Option<Artifacts>,
    /// Whether that part is to be emptied, too. It is not where data is kept.
    pub empty_artifacts: bool,
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
    /// Resources that stay in the account: `table shop-products`.
    pub kept: Vec<String>,
    /// Whether the next deploy of the stack adopts the tables and buckets among these.
    pub is_recorded: bool,
    /// Resources with the stack's names that existed although the stack did not, and the data that
    /// an earlier destroy kept. They were deleted.
    pub leftovers: Vec<String>,
}

const USER_POOL: &str = "AWS::Cognito::UserPool";

/// The limits of counting: pages of a table (1 MB each), objects of a bucket.
const TABLE_PAGES_MAX: usize = 20;
const OBJECTS_MAX: u64 = 20_000;
const USERS_MAX: u64 = 1_000;

/// Destroys a stack, after a question. A stack that does not exist is no error; what is left over
/// from it is deleted, after a question.
///
/// # Errors
/// [`DeployError::Declined`] where the answer is no, [`DeployError::Foreign`] before anything is
/// deleted, [`DeployError::NotReady`] where the data is to be kept and cannot be,
/// [`DeployError::Failed`] where CloudFormation cannot delete a resource.
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
        is_recorded: false,
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
                if request.keep_data {
                    ui.note(
                        "a deletion is in progress: it keeps the data only if it was started so",
                    );
                }
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
                let deployed = DeployedStack::read(cloud, &request.stack).await?;
                let resources = cloud.resources(&stack.id).await?;
                let kept = match request.keep_data {
                    true => data_to_keep(request, &stack, &deployed, &resources)?,
                    false => Vec::new(),
                };
                let must_stay = kept::logical_ids(&kept);
                let stays = [request.skip.clone(), must_stay.clone()].concat();
                let loss =
                    data_loss(cloud, request, &stack, deployed.template(), &resources, &stays);
                confirm(ui, &Question::Destroy(&loss.await?)).await?;
                stale::check_same(cloud, &stack, &request.tag).await?;
                destroyed.existed = true;
                if let Some(artifacts) = request.artifacts.as_ref().filter(|_| !kept.is_empty()) {
                    kept::record(cloud, artifacts, kept).await?;
                    keep(cloud, ui, timings, request, &stack, deployed).await?;
                }
                let DestroyRequest { skip, tag, .. } = request;
                let removing = remove(cloud, ui, &stack, skip, &must_stay, tag);
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
        let mut kept = kept::read(cloud, artifacts).await?;
        if request.delete_kept && !destroyed.existed && !kept.is_empty() {
            delete_kept(cloud, ui, request, artifacts, &kept).await?;
            destroyed.leftovers.extend(kept::names(kept::imports(&kept)));
            kept.clear();
        }
        destroyed.is_recorded = !kept.is_empty();
        for name in kept::names(kept::imports(&kept)) {
            if !destroyed.kept.contains(&name) {
                destroyed.kept.push(name);
            }
        }
        // The record is among the artifacts.
        if request.empty_artifacts && kept.is_empty() {
            for prefix in [&artifacts.prefix, &artifacts.templates_prefix()] {
                cloud.empty_bucket(&artifacts.bucket, prefix).await?;
            }
        }
    }
    if let Some(bootstrap) = &request.bootstrap {
        let bucket = request.artifacts.as_ref().map(|artifacts| artifacts.bucket.as_str());
        destroyed.bootstrap = remove_bootstrap(cloud, ui, bootstrap, bucket, &request.tag).await?;
    }
    Ok(destroyed)
}

/// What is kept. Fails where something cannot be kept, before the question.
fn data_to_keep(
    request: &DestroyRequest,
    stack: &Stack,
    deployed: &DeployedStack,
    resources: &[StackResource],
) -> Result<Vec<KeptResource>, DeployError> {
    let not_ready = |why: String, hint: &str| DeployError::NotReady {
        what: "the data cannot be kept",
        stack: stack.name.clone(),
        why,
        hint: hint.to_owned(),
    };
    let export = "export the data, then destroy the stack without keeping it";
    if request.artifacts.is_none() {
        let why = "there is no artifact bucket, which records what is kept".to_owned();
        return Err(not_ready(why, export));
    }
    let template = deployed.template();
    let kept =
        kept::data_of(stack, template, resources, &request.environment, &request.recorded_outputs)
            .map_err(|why| not_ready(why, export))?;
    let needs_update = !kept.is_empty() && !keeps_all_data(template, &stack.parameters);
    if needs_update && !can_update(&stack.status) {
        let why = format!(
            "CloudFormation first has to update the stack, and does not in the state {}",
            stack.status
        );
        let hint = match before_deploy(Some(&stack.status)) {
            NextStep::RollBack | NextStep::ResumeRollback => {
                "deploy first, which rolls the stack back; then destroy it"
            }
            _ => export,
        };
        return Err(not_ready(why, hint));
    }
    Ok(kept)
}

/// Changes the template of the stack so that a deletion leaves its tables and buckets.
async fn keep(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    request: &DestroyRequest,
    stack: &Stack,
    deployed: DeployedStack,
) -> Result<(), DeployError> {
    if keeps_all_data(deployed.template(), &stack.parameters) {
        return Ok(());
    }
    let spec = Spec {
        stack: request.stack.clone(),
        template: kept::keeping(deployed.template()),
        parameters: stack.parameters.clone(),
        defaults: BTreeMap::new(),
        code: Vec::new(),
        artifacts: request.artifacts.clone(),
        environment: request.environment.clone(),
        tag: request.tag.clone(),
        after_creation: BTreeMap::new(),
        protect: None,
        tags: None,
        notices: Vec::new(),
        precondition: Precondition::default(),
    };
    apply_confirmed(cloud, ui, timings, &spec, &deployed).await
}

/// Deletes the data that an earlier destroy kept, after a question.
async fn delete_kept(
    cloud: &impl Cloud,
    ui: &impl Ui,
    request: &DestroyRequest,
    artifacts: &Artifacts,
    kept: &[KeptResource],
) -> Result<(), DeployError> {
    let mut lines = Vec::new();
    for import in kept::imports(kept) {
        let ImportedResource { resource_type, physical_id, .. } = import;
        let amount = match content(cloud, resource_type, physical_id, None, false).await? {
            Some(content) => format!("with {}", report::amount(&content)),
            None => "whose contents could not be counted".to_owned(),
        };
        lines.extend(kept::names([import]).into_iter().map(|name| format!("{name} {amount}")));
    }
    let DestroyRequest { stack, environment, .. } = request;
    let question = Question::KeptData { stack: stack.as_str(), environment, resources: &lines };
    confirm(ui, &question).await?;
    check_missing(cloud, stack).await?;
    kept::delete(cloud, artifacts, kept).await
}

/// Counts what would be lost and what would stay.
async fn data_loss(
    cloud: &impl Cloud,
    request: &DestroyRequest,
    stack: &Stack,
    template: &Value,
    all: &[StackResource],
    stays: &[String],
) -> Result<DataLoss, DeployError> {
    let templates = resolve::resources(template, &stack.parameters);
    let (mut contents, mut resources) = (Vec::new(), BTreeMap::new());
    for resource in alive(all) {
        let StackResource { resource_type, physical_id: name, logical_id, .. } = resource;
        let is_kept =
            stays.contains(logical_id) || templates.get(logical_id).is_some_and(is_retained);
        if !is_kept {
            *resources.entry(resource_type.clone()).or_default() += 1;
        }
        let data = request.data.iter().find(|d| stack.outputs.get(d.output) == Some(name));
        contents.extend(content(cloud, resource_type, name, data, is_kept).await?);
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

/// Counts the contents of a table, a bucket or a user pool; `None` for another resource, or where
/// the caller may delete but not read.
async fn content(
    cloud: &impl Cloud,
    resource_type: &str,
    name: &str,
    data: Option<&DataKind>,
    is_kept: bool,
) -> Result<Option<Content>, DeployError> {
    let counted = match resource_type {
        TABLE => cloud
            .count_items(name, TABLE_PAGES_MAX)
            .await
            .map(|c| c.map(|c| ("table", "items", c.items, c.more))),
        BUCKET => cloud
            .count_objects(name, data.map_or("", |d| d.suffix), OBJECTS_MAX)
            .await
            .map(|c| Some(("bucket", "objects", c.matching, c.more))),
        USER_POOL => cloud
            .count_users(name, USERS_MAX)
            .await
            .map(|c| c.map(|(count, more)| ("user pool", "users", count, more))),
        _ => return Ok(None),
    };
    match counted {
        Ok(counted) => Ok(counted.map(|(kind, noun, count, more)| {
            let noun = data.map_or(noun, |d| d.noun).to_owned();
            Content { kind, name: name.to_owned(), noun, count, more, is_kept }
        })),
        Err(error) if error.kind == CloudErrorKind::Denied => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Deletes the bootstrap stack, unless another stack of this program needs it, or its bucket has
/// the record of data that was kept.
async fn remove_bootstrap(
    cloud: &impl Cloud,
    ui: &impl Ui,
    bootstrap: &StackName,
    bucket: Option<&str>,
    tag: &Tag,
) -> Result<bool, DeployError> {
    if let Some(bucket) = bucket
        && cloud.count_objects(bucket, kept::RECORD, OBJECTS_MAX).await?.matching > 0
    {
        return Ok(false);
    }
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
                remove(cloud, ui, &stack, &[], &[], tag).await?;
                return Ok(true);
            }
        }
    }
}
