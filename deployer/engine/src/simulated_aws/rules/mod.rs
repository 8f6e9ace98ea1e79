//! What AWS rejects, one rule each, with its source.
//!
//! A rule of a request is about a change set as it is sent. A rule of a resource is about one
//! resource that an operation creates, changes or deletes. A rule of a call is about the state of
//! what the call names. Each returns the text of AWS.

mod calls;
mod names;
mod requests;
mod resources;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub(super) use calls::{delete_stack, function_is_busy, head_object, stays_in_rollback};
pub(super) use names::{Existing, taken_name};

use super::Account;
use crate::cloud::{NewChangeSet, Status};

/// A rule of AWS.
#[derive(Debug)]
pub struct Rule<F> {
    /// A few words: `dashboard names are global`.
    pub name: &'static str,
    /// A page or thread that states the rule.
    pub source: &'static str,
    pub(super) rejects: F,
}

/// A change set as it is sent, and the stack that it is for.
#[derive(Debug)]
pub struct Request<'a> {
    /// The change set.
    pub new: &'a NewChangeSet,
    /// The status of the stack of this name; `None` where there is none.
    pub status: Option<&'a Status>,
    /// The template.
    pub template: &'a Value,
}

/// One resource that an operation creates, changes or deletes.
#[derive(Debug)]
pub struct Step<'a> {
    /// The name in the template.
    pub logical_id: &'a str,
    /// The name in AWS.
    pub physical_id: &'a str,
    /// `AWS::S3::Bucket`.
    pub resource_type: &'a str,
    /// The properties before the operation; `None` where the resource is created.
    pub before: Option<&'a Value>,
    /// The properties after the operation; `None` where the resource is deleted.
    pub after: Option<&'a Value>,
    /// All resources of the new template by logical id, with known values.
    pub resources: &'a BTreeMap<String, Value>,
    /// What the resource depends on, directly or through others.
    pub dependencies: &'a BTreeSet<String>,
    /// The keys of the objects by bucket.
    pub objects: &'a BTreeMap<String, BTreeMap<String, String>>,
    /// The time, in milliseconds.
    pub now_ms: i64,
}

/// A rule of a request.
pub type RequestRule = Rule<fn(&Request<'_>) -> Option<String>>;
/// A rule of a resource. It may change the account, as the creation of a log role does.
pub type ResourceRule = Rule<fn(&Step<'_>, &mut Account) -> Option<String>>;

/// The rules of requests.
pub const REQUESTS: &[RequestRule] = requests::RULES;
/// The rules of resources.
pub const RESOURCES: &[ResourceRule] = resources::RULES;
/// The rules of calls and of rollbacks, by name and source.
pub const CALLS: &[Rule<()>] = calls::RULES;

impl Step<'_> {
    /// A property after the operation; null where it has none.
    fn get(&self, name: &str) -> &Value {
        self.after.map_or(&Value::Null, |properties| &properties[name])
    }

    fn is_created(&self, resource_type: &str) -> bool {
        self.resource_type == resource_type && self.before.is_none() && self.after.is_some()
    }

    fn is_deleted(&self, resource_type: &str) -> bool {
        self.resource_type == resource_type && self.after.is_none()
    }

    /// The resources of this type that the resource depends on.
    fn depends_on<'s>(&'s self, resource_type: &'s str) -> impl Iterator<Item = &'s Value> {
        self.dependencies
            .iter()
            .filter_map(|id| self.resources.get(id))
            .filter(move |r| r["Type"] == resource_type)
    }
}

/// A value that CloudFormation takes as `true`.
fn is_true(value: &Value) -> bool {
    matches!(value, Value::Bool(true)) || value == "true"
}

/// A number, or its text. A parameter's value is a text.
fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}
