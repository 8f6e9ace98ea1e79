//! The resources of a template that have a fixed name: whether they exist already, outside of the
//! stack, and their deletion.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::error::DeployError;
use super::resolve;
use super::spec::Spec;
use super::stack_name::StackName;
use super::states::{Removal, before_destroy};
use super::ui::{Question, Ui, confirm};
use crate::cloud::{Cloud, CloudError, CloudErrorKind};
use crate::environment::Environment;

/// A kind of resource whose fixed name must be free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bucket,
    Dashboard,
    Function,
    LogGroup,
    Table,
}

/// The kinds, with the property that has the name, and the word for people.
const KINDS: [(Kind, &str, &str, &str); 5] = [
    (Kind::Dashboard, "AWS::CloudWatch::Dashboard", "DashboardName", "dashboard"),
    (Kind::Table, "AWS::DynamoDB::Table", "TableName", "table"),
    (Kind::Function, "AWS::Lambda::Function", "FunctionName", "function"),
    (Kind::LogGroup, "AWS::Logs::LogGroup", "LogGroupName", "log group"),
    (Kind::Bucket, "AWS::S3::Bucket", "BucketName", "bucket"),
];

/// A resource with a fixed name: `table shop-products`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedResource {
    kind: Kind,
    name: String,
    /// Whether the template keeps it when the stack is deleted.
    is_retained: bool,
}

impl fmt::Display for NamedResource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = KINDS.iter().find(|(kind, ..)| *kind == self.kind).map_or("", |kind| kind.3);
        write!(f, "{word} {}", self.name)
    }
}

/// The resources with a fixed name that the template has with these parameters, except for those
/// that another template has.
pub(crate) fn named_resources(
    template: &Value,
    parameters: &BTreeMap<String, String>,
    except: &Value,
) -> Vec<NamedResource> {
    let resources = resolve::resources(template, parameters);
    let new = resources.iter().filter(|(id, _)| except["Resources"].get(id).is_none());
    let named = new.filter_map(|(_, resource)| {
        let (kind, _, property, _) = KINDS.iter().find(|(_, t, ..)| resource["Type"] == *t)?;
        let name = resource["Properties"][*property].as_str()?;
        let policy = resource["DeletionPolicy"].as_str().unwrap_or("Delete");
        Some(NamedResource { kind: *kind, name: name.to_owned(), is_retained: policy != "Delete" })
    });
    named.collect()
}

impl NamedResource {
    async fn exists(
        &self,
        cloud: &impl Cloud,
        environment: &Environment,
    ) -> Result<bool, CloudError> {
        let name = self.name.as_str();
        match self.kind {
            // No emulator has the list of all regions.
            Kind::Dashboard if environment.endpoint.is_some() => Ok(false),
            Kind::Dashboard => cloud.dashboard_exists(name).await,
            Kind::Table => cloud.table_exists(name).await,
            Kind::Function => cloud.code_sha256(name).await.map(|code| code.is_some()),
            Kind::LogGroup => cloud.log_group_exists(name).await,
            Kind::Bucket => cloud.bucket_exists(name).await,
        }
    }

    /// Whether it is certainly of this stack and has no data of a person. A name that does not
    /// contain the stack's may be that of another stack's resource.
    fn is_leftover_of(&self, stack: &StackName) -> bool {
        let has_data = matches!(self.kind, Kind::Bucket | Kind::Table);
        let names = [stack.as_str(), &stack.prefix()];
        !has_data && !self.is_retained && names.iter().any(|name| self.name.contains(name))
    }

    /// Deletes the resource. One that does not exist is no error.
    async fn delete(&self, cloud: &impl Cloud) -> Result<(), CloudError> {
        let name = self.name.as_str();
        match self.kind {
            Kind::Dashboard => cloud.delete_dashboard(name).await,
            Kind::Function => cloud.delete_function(name).await,
            Kind::LogGroup => cloud.delete_log_group(name).await,
            // Those of a person: see `is_leftover_of`.
            Kind::Bucket | Kind::Table => Ok(()),
        }
    }
}

/// Rejects a deploy whose new resources have names that are taken. AWS would fail in the middle of
/// the operation; the emulator takes the existing resources over, and empties the tables.
/// `deployed` is the deployed template, whose resources are not new.
pub(crate) async fn reject_taken_names(
    cloud: &impl Cloud,
    spec: &Spec,
    deployed: &Value,
    parameters: &BTreeMap<String, String>,
) -> Result<(), DeployError> {
    let mut names = Vec::new();
    for resource in named_resources(&spec.template, parameters, deployed) {
        match resource.exists(cloud, &spec.environment).await {
            Ok(false) => {}
            Ok(true) => names.push(resource.to_string()),
            // A bucket that the caller may not read belongs to another account.
            Err(error) if error.kind == CloudErrorKind::Denied && error.call == "HeadBucket" => {
                names.push(resource.to_string())
            }
            // The caller may create but not read. CloudFormation reports a taken name then.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    if names.is_empty() {
        Ok(())
    } else {
        let is_deployed = deployed["Resources"].is_object();
        Err(DeployError::Taken { stack: spec.stack.to_string(), names, is_deployed })
    }
}

/// Another person may have deployed the stack during a question.
pub(crate) async fn check_missing(
    cloud: &impl Cloud,
    stack: &StackName,
) -> Result<(), DeployError> {
    let now = cloud.stack(stack.as_str()).await?;
    if now.is_some_and(|stack| !matches!(before_destroy(Some(&stack.status)), Removal::Nothing)) {
        let message = format!("{stack} was deployed during the question, so nothing was deleted");
        return Err(DeployError::Busy(message));
    }
    Ok(())
}

/// Deletes the log groups, functions and dashboards that have the names of a stack that does not
/// exist, after a question. A late event may have created a log group again. Tables and buckets
/// stay: they may have data, and may be of another stack. Returns what was deleted.
pub(crate) async fn remove_leftovers(
    cloud: &impl Cloud,
    ui: &impl Ui,
    stack: &StackName,
    environment: &Environment,
    names: &[NamedResource],
) -> Result<Vec<String>, DeployError> {
    let mut found = Vec::new();
    for resource in names.iter().filter(|resource| resource.is_leftover_of(stack)) {
        match resource.exists(cloud, environment).await {
            Ok(true) => found.push(resource),
            Ok(false) => {}
            // What the caller may not see is not the caller's to delete.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    let found_names: Vec<String> = found.iter().map(ToString::to_string).collect();
    if found.is_empty() {
        return Ok(found_names);
    }
    let question =
        Question::Leftovers { stack: stack.as_str(), environment, resources: &found_names };
    confirm(ui, &question).await?;
    check_missing(cloud, stack).await?;
    for resource in &found {
        resource.delete(cloud).await?;
    }
    Ok(found_names)
}
