//! The resources of a template that have a fixed name: whether they exist already, outside of the
//! stack, and their deletion.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::error::DeployError;
use super::resolve;
use super::spec::Spec;
use super::stack_name::StackName;
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
        Some(NamedResource { kind: *kind, name: name.to_owned() })
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

    /// Deletes the resource with its contents. One that does not exist is no error.
    async fn delete(&self, cloud: &impl Cloud) -> Result<(), CloudError> {
        let name = self.name.as_str();
        match self.kind {
            Kind::Dashboard => cloud.delete_dashboard(name).await,
            Kind::Table => cloud.delete_table(name).await,
            Kind::Function => cloud.delete_function(name).await,
            Kind::LogGroup => cloud.delete_log_group(name).await,
            Kind::Bucket => {
                cloud.empty_bucket(name, "").await?;
                cloud.delete_bucket(name).await
            }
        }
    }

    /// The resource for the question, with the size of what would be lost.
    async fn with_contents(&self, cloud: &impl Cloud) -> Result<String, CloudError> {
        const TABLE_PAGES_MAX: usize = 5;
        const OBJECTS_MAX: u64 = 5_000;
        let counted = match self.kind {
            Kind::Table => cloud
                .count_items(&self.name, TABLE_PAGES_MAX)
                .await
                .map(|c| c.map(|c| (c.items, c.more, "items"))),
            Kind::Bucket => cloud
                .count_objects(&self.name, "", OBJECTS_MAX)
                .await
                .map(|c| Some((c.objects, c.more, "objects"))),
            _ => Ok(None),
        };
        match counted {
            Ok(Some((count, more, noun))) => {
                let more = if more { "more than " } else { "" };
                Ok(format!("{self} with {more}{}", crate::report::count(count, noun)))
            }
            Ok(None) => Ok(self.to_string()),
            // The caller may delete but not read.
            Err(error) if error.kind == CloudErrorKind::Denied => Ok(self.to_string()),
            Err(error) => Err(error),
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

/// Deletes the resources that have the names of a stack that does not exist, after a question. A
/// late event may have created a log group again, or a person kept a resource when the stack was
/// deleted in the console. Returns what was deleted.
pub(crate) async fn remove_leftovers(
    cloud: &impl Cloud,
    ui: &impl Ui,
    stack: &StackName,
    environment: &Environment,
    names: &[NamedResource],
) -> Result<Vec<String>, DeployError> {
    let (mut found, mut lines) = (Vec::new(), Vec::new());
    for resource in names {
        match resource.exists(cloud, environment).await {
            Ok(true) => {
                lines.push(resource.with_contents(cloud).await?);
                found.push(resource);
            }
            Ok(false) => {}
            // What the caller may not see is not the caller's to delete.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    if !found.is_empty() {
        let stack = stack.as_str();
        confirm(ui, &Question::Leftovers { stack, environment, resources: &lines }).await?;
    }
    for resource in &found {
        resource.delete(cloud).await?;
    }
    Ok(found.iter().map(ToString::to_string).collect())
}
