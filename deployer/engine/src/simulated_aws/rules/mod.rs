//! What AWS rejects, one rule each, with its source.
//!
//! A rule of a request is about a change set as it is sent. A rule of a resource is about one
//! resource that an operation creates, changes or deletes. A rule of a call is about the state of
//! what the call names. Each returns the text of AWS.

mod calls;
mod imports;
mod names;
mod requests;
mod resources;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub(super) use calls::{
    BUSY_FUNCTION, EXPIRED, HEAD_OBJECT, POLICY_APPLIES, POLICY_STAYS, PROTECTED_STACK, RETAINED,
    ROLLBACK, SKIPPED, SNAPSHOT, THROTTLED,
};
pub(super) use imports::{POLICY_ALONE, reject_import};
pub(super) use names::{Existing, TAKEN_NAME};

use super::Account;
use crate::cloud::{NewChangeSet, Status};

/// A rule of AWS. Without its check, the simulated AWS does not have the rule.
#[derive(Debug)]
pub(super) struct Rule<F> {
    /// A few words: `dashboard names are global`.
    name: &'static str,
    /// A page or thread that states the rule.
    source: &'static str,
    pub(super) check: F,
}

/// A change set as it is sent, and the stack that it is for.
#[derive(Debug)]
pub(super) struct Request<'a> {
    /// The change set.
    pub(super) new: &'a NewChangeSet,
    /// The status of the stack of this name; `None` where there is none.
    pub(super) status: Option<&'a Status>,
    /// The template.
    pub(super) template: &'a Value,
}

/// One resource that an operation creates, changes or deletes.
#[derive(Debug)]
pub(super) struct Step<'a> {
    /// The name in AWS.
    pub(super) physical_id: &'a str,
    /// `AWS::S3::Bucket`.
    pub(super) resource_type: &'a str,
    /// The properties before the operation; `None` where the resource is created.
    pub(super) before: Option<&'a Value>,
    /// The properties after the operation; `None` where the resource is deleted.
    pub(super) after: Option<&'a Value>,
    /// All resources of the new template by logical id, with known values.
    pub(super) resources: &'a BTreeMap<String, Value>,
    /// What the resource depends on, directly or through others.
    pub(super) dependencies: &'a BTreeSet<String>,
    /// The keys of the objects by bucket.
    pub(super) objects: &'a BTreeMap<String, BTreeMap<String, String>>,
    /// The time, in milliseconds.
    pub(super) now_ms: i64,
}

/// A rule of a request.
type RequestRule = Rule<fn(&Request<'_>) -> Option<String>>;
/// A rule of a resource. It may change the account, as the creation of a log role does.
type ResourceRule = Rule<fn(&Step<'_>, &mut Account) -> Option<String>>;

const REQUESTS: &[RequestRule] = requests::RULES;
const RESOURCES: &[ResourceRule] = resources::RULES;

/// The first rule that rejects a change set: AWS's text.
pub(super) fn reject_request(request: &Request<'_>) -> Option<String> {
    REQUESTS.iter().find_map(|rule| (rule.check)(request))
}

/// The first rule that rejects the step of a resource: AWS's text.
pub(super) fn reject_step(step: &Step<'_>, account: &mut Account) -> Option<String> {
    RESOURCES.iter().find_map(|rule| (rule.check)(step, account))
}

/// The name and the source of every rule.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let requests = REQUESTS.iter().map(|rule| (rule.name, rule.source));
    let resources = RESOURCES.iter().map(|rule| (rule.name, rule.source));
    let names = [(TAKEN_NAME.name, TAKEN_NAME.source)];
    let imports = imports::all();
    requests.chain(resources).chain(names).chain(imports).chain(calls::RULES.iter().copied())
}

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
