//! The smallest IAM policy of a role that deploys a stack.
//!
//! CloudFormation calls the services with the caller's permissions. AWS's resource schemas list the
//! actions of each resource type, and `calls.rs` has those of this program. What a template does
//! not use is left out, and each action is limited to the resources of the stack where AWS allows
//! it.

mod calls;
mod document;
mod handlers;
mod scope;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub(crate) use calls::actions_of;
pub use document::{CHARACTERS_MAX, PolicyDocument, PolicyStatement};

use crate::deploy::StackName;
use crate::environment::{Environment, partition};
use crate::project::Project;

const PASS_ROLE: &str = "iam:PassRole";

/// What a role is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Compare the templates and the resources with what is deployed. Reads only.
    Diff,
    /// Create and update the stack. A rollback deletes what the deploy has created, so this
    /// includes deletions.
    Deploy,
    /// Delete the stack with its data.
    Destroy,
    /// Read outputs, states and logs, call functions, and import data.
    Operate,
    /// Restore tables under other names of the stack, and read and delete them.
    Recover,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 5] =
        [Self::Diff, Self::Deploy, Self::Destroy, Self::Operate, Self::Recover];

    /// Whether the table of calls has the call for this purpose. [`denied`] compares a call with
    /// the documents; the deploys of small templates, whose names are not of the stack, with this.
    #[cfg(test)]
    pub(crate) fn makes(self, call: &str) -> bool {
        calls::CALLS.iter().any(|known| known.name == call && known.purposes.contains(&self))
    }
}

/// The stack, and what the role is for.
#[derive(Debug, Clone)]
pub struct PermissionsRequest<'a> {
    /// The program.
    pub project: &'a Project,
    /// The stack's name.
    pub stack: &'a StackName,
    /// The stack's template, in JSON.
    pub template: &'a Value,
    /// The template of the bootstrap stack, in JSON.
    pub bootstrap: &'a Value,
    /// Values of template parameters. Those that the names, the path and the boundary of roles
    /// depend on narrow the policy.
    pub parameters: BTreeMap<String, String>,
    /// The account's number; `None` for any.
    pub account: Option<&'a str>,
    /// The region; `None` for any.
    pub region: Option<&'a str>,
    /// The ARN of the role that CloudFormation uses for the stack. The policy then has the calls of
    /// this program and the permission to pass that role, and no actions on the stack's resources.
    pub service_role: Option<&'a str>,
}

/// The policy for these purposes, in as many documents as AWS's limit for managed policies needs.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use engine::Project;
/// use engine::deploy::{StackName, bucket_only_template};
/// use engine::permissions::{PermissionsRequest, Purpose, policies};
///
/// let template = serde_json::json!({"Resources": {"Jobs": {"Type": "AWS::SQS::Queue"}}});
/// let documents = policies(
///     &PermissionsRequest {
///         project: &Project { name: "order-queue", default_stack: "OrderQueue" },
///         stack: &StackName::new("OrderQueue")?,
///         template: &template,
///         bootstrap: &bucket_only_template(),
///         parameters: BTreeMap::new(),
///         account: Some("123456789012"),
///         region: Some("eu-west-1"),
///         service_role: None,
///     },
///     &[Purpose::Deploy],
/// );
/// let text = serde_json::to_string(&documents).unwrap();
/// assert!(text.contains("sqs:CreateQueue"));
/// assert!(text.contains("arn:aws:sqs:eu-west-1:123456789012:OrderQueue-*"));
/// # Ok::<(), engine::deploy::DeployError>(())
/// ```
pub fn policies(request: &PermissionsRequest<'_>, purposes: &[Purpose]) -> Vec<PolicyDocument> {
    let scope = scope::Scope::new(request);
    let mut actions: BTreeSet<&'static str> = BTreeSet::new();
    for purpose in purposes {
        actions.extend(calls::actions(*purpose));
        if request.service_role.is_some() {
            // Later operations use the role that was passed.
            actions.extend((*purpose == Purpose::Deploy).then_some(PASS_ROLE));
            continue;
        }
        let (of_stack, of_bootstrap) = match purpose {
            Purpose::Deploy => (&handlers::DEPLOY[..], &handlers::DEPLOY[..]),
            // On AWS, the bootstrap stack stays.
            Purpose::Destroy => (&handlers::DESTROY[..], &[][..]),
            // A drift detection reads the stack's resources.
            Purpose::Diff => (&handlers::READ[..], &[][..]),
            Purpose::Operate | Purpose::Recover => (&[][..], &[][..]),
        };
        actions.extend(handlers::actions(request.template, of_stack));
        actions.extend(handlers::actions(request.bootstrap, of_bootstrap));
    }
    document::documents(&scope, &actions)
}

/// The actions of a call that the documents do not allow on the resource with this ARN. An action
/// of another service, such as `s3:GetObject` of `CreateChangeSet`, is only looked for.
#[cfg(any(test, feature = "simulated-aws"))]
pub fn denied(documents: &[PolicyDocument], call: &str, resource: &str) -> Vec<String> {
    let actions = actions_of(call);
    if actions.is_empty() {
        return vec![call.to_owned()];
    }
    let service = resource.split(':').nth(2);
    let is_denied = |action: &&&str| {
        let is_of_resource = service.is_none() || action.split(':').next() == service;
        !documents.iter().any(|d| d.allows(action, is_of_resource.then_some(resource)))
    };
    actions.iter().filter(is_denied).map(|action| format!("{action} on {resource}")).collect()
}

impl PermissionsRequest<'_> {
    /// The values that the names of resources are made of. Other parameters have none, so a
    /// resource exists whatever they are.
    fn values(&self) -> BTreeMap<String, String> {
        let any = || "*".to_owned();
        let environment = Environment {
            account: self.account.map_or_else(any, str::to_owned),
            caller: String::new(),
            region: self.region.map_or_else(any, str::to_owned),
            endpoint: None,
        };
        let mut values: BTreeMap<_, _> =
            environment.pseudo_parameters(self.stack.as_str()).collect();
        values.insert("NamePrefix".to_owned(), self.stack.prefix());
        values.extend(self.parameters.clone());
        values
    }

    /// An ARN in the partition of the region.
    fn arn(&self, service: &str, has_region: bool, has_account: bool, resource: &str) -> String {
        let region = if has_region { self.region.unwrap_or("*") } else { "" };
        let account = if has_account { self.account.unwrap_or("*") } else { "" };
        let partition = self.region.map_or("aws", |region| partition(region).name);
        format!("arn:{partition}:{service}:{region}:{account}:{resource}")
    }
}

#[cfg(test)]
mod tests;
