//! Names that exist outside of the stack. CloudFormation checks them before it executes a change
//! set (`ResourceExistenceCheck`).

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::Account;
use super::Rule;

/// The resources that have names of their own, and what exists.
pub(in super::super) struct Existing<'a> {
    pub(in super::super) account: &'a Account,
    pub(in super::super) tables: &'a BTreeSet<String>,
    pub(in super::super) functions: &'a BTreeSet<String>,
    pub(in super::super) buckets: &'a BTreeSet<String>,
}

/// AWS's text where a new resource has a name that exists.
pub(in super::super) const TAKEN_NAME: Rule<fn(&Value, &Existing<'_>) -> Option<String>> = Rule {
    name: "a name that exists fails the early validation",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
             validate-stack-deployments.html",
    check: taken_name,
};

fn taken_name(resource: &Value, existing: &Existing<'_>) -> Option<String> {
    let resource_type = resource["Type"].as_str()?;
    let (property, names) = match resource_type {
        "AWS::DynamoDB::Table" => ("TableName", existing.tables),
        "AWS::Lambda::Function" => ("FunctionName", existing.functions),
        "AWS::S3::Bucket" => ("BucketName", existing.buckets),
        "AWS::Logs::LogGroup" => ("LogGroupName", &existing.account.log_groups),
        // All dashboards of an account have one list of names, in whatever region a stack is.
        "AWS::CloudWatch::Dashboard" => ("DashboardName", &existing.account.dashboards),
        _ => return None,
    };
    let name = resource["Properties"][property].as_str()?;
    names.contains(name).then(|| {
        format!("Resource of type '{resource_type}' with identifier '{name}' already exists.")
    })
}
