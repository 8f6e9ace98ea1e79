//! Whether resources with the names that a new stack wants exist already, outside of the stack.

use std::collections::BTreeMap;

use serde_json::Value;

use super::error::DeployError;
use super::resolve;
use super::spec::Spec;
use crate::cloud::{Cloud, CloudErrorKind};

/// Types of resource whose fixed name must be free: the type, the property with the name, and the
/// word for people.
const NAMED: &[(&str, &str, &str)] = &[
    ("AWS::CloudWatch::Dashboard", "DashboardName", "dashboard"),
    ("AWS::DynamoDB::Table", "TableName", "table"),
    ("AWS::Lambda::Function", "FunctionName", "function"),
    ("AWS::Logs::LogGroup", "LogGroupName", "log group"),
    ("AWS::S3::Bucket", "BucketName", "bucket"),
];

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
    let is_new = |id: &String| deployed["Resources"].get(id).is_none();
    let resources = resolve::resources(&spec.template, parameters);
    for (_, resource) in resources.iter().filter(|(id, _)| is_new(id)) {
        let Some((resource_type, property, word)) =
            NAMED.iter().find(|(t, ..)| resource["Type"] == *t)
        else {
            continue;
        };
        let Some(name) = resource["Properties"][*property].as_str() else { continue };
        let is_emulator = spec.environment.endpoint.is_some();
        let taken = match *resource_type {
            // No emulator has the list of all regions.
            "AWS::CloudWatch::Dashboard" if is_emulator => continue,
            "AWS::CloudWatch::Dashboard" => cloud.dashboard_exists(name).await,
            "AWS::DynamoDB::Table" => cloud.table_exists(name).await,
            "AWS::Lambda::Function" => cloud.code_sha256(name).await.map(|code| code.is_some()),
            "AWS::Logs::LogGroup" => cloud.log_group_exists(name).await,
            _ => cloud.bucket_exists(name).await,
        };
        match taken {
            Ok(false) => {}
            Ok(true) => names.push(format!("{word} {name}")),
            // A bucket that the caller may not read belongs to another account.
            Err(error) if error.kind == CloudErrorKind::Denied && error.call == "HeadBucket" => {
                names.push(format!("{word} {name}"))
            }
            // The caller may create but not read. CloudFormation reports a taken name then.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    if names.is_empty() {
        Ok(())
    } else {
        Err(DeployError::Taken { stack: spec.stack.to_string(), names })
    }
}
