//! The rules of calls, rollbacks and deployments: what an answer depends on besides the request.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::{Account, SimulatedAws, error};
use super::{Rule, Step};
use crate::cloud::{CloudError, CloudErrorKind, Stack, StackResource, Status};
use crate::deploy::is_true;

type Call<T> = Result<T, CloudError>;
/// The name of a call, the name of the function, the time in milliseconds.
type OfFunction = fn(&Account, &'static str, &str, i64) -> Call<()>;
/// The name of a call, and its number.
type OfCall = fn(&SimulatedAws, &'static str, usize) -> Call<()>;
/// The resources of a stack, and the logical ids to skip.
type OfRollback = fn(&[StackResource], &[String]) -> Option<String>;
/// The resources that exist, to the logical ids of the methods.
type OfDeployment = fn(&[StackResource]) -> BTreeSet<String>;
/// The policy of an API before, and that of the template.
type OfPolicy = fn(Option<Value>, Option<&Value>) -> Option<Value>;
/// The policy of an API when a deployment of it is created.
type OfSnapshot = fn(Option<&Value>) -> Option<Value>;

/// What HeadObject says about an object that exists or not.
pub(in super::super) const HEAD_OBJECT: Rule<fn(&Account, bool) -> Call<bool>> = Rule {
    name: "without s3:ListBucket a missing object is 403",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html",
    check: |account, exists| {
        if exists || account.may_list_buckets {
            return Ok(exists);
        }
        Err(error("HeadObject", CloudErrorKind::Denied, "access denied"))
    },
};

/// A call on a function at a time.
pub(in super::super) const BUSY_FUNCTION: Rule<OfFunction> = Rule {
    name: "a function that is being updated rejects calls",
    source: "https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html",
    check: |account, call, function, now_ms| {
        if account.busy_functions.get(function).is_none_or(|until| *until <= now_ms) {
            return Ok(());
        }
        let message = format!(
            "The operation cannot be performed at this time. An update is in progress for \
                 resource: {function}"
        );
        Err(error(call, CloudErrorKind::Conflict, &message))
    },
};

/// The deletion of a stack.
pub(in super::super) const PROTECTED_STACK: Rule<fn(&Stack) -> Call<()>> = Rule {
    name: "a protected stack is not deleted",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
             using-cfn-protect-stacks.html",
    check: |stack| {
        if !stack.termination_protection {
            return Ok(());
        }
        let message = format!(
            "Stack [{}] cannot be deleted while TerminationProtection is enabled",
            stack.name
        );
        Err(error("DeleteStack", CloudErrorKind::Other, &message))
    },
};

/// Any call.
pub(in super::super) const THROTTLED: Rule<fn(&SimulatedAws, &'static str) -> Call<()>> = Rule {
    name: "calls are throttled",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
             cloudformation-limits.html",
    check: |aws, call| match aws.throttled.get() {
        0 => Ok(()),
        more => {
            aws.throttled.set(more - 1);
            Err(error(call, CloudErrorKind::Throttled, "Rate exceeded"))
        }
    },
};

/// Any call, by its number.
pub(in super::super) const EXPIRED: Rule<OfCall> = Rule {
    name: "temporary credentials end",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/\
                 id_credentials_temp_use-resources.html",
    check: |aws, call, number| {
        if aws.expired_at.get().is_none_or(|at| number < at) {
            return Ok(());
        }
        let message = "The security token included in the request is expired";
        Err(error(call, CloudErrorKind::Credentials, message))
    },
};

/// A resource that an operation created, when the operation is rolled back: why it stays.
pub(in super::super) const ROLLBACK: Rule<fn(&Step<'_>) -> Option<String>> = Rule {
    name: "a rollback does not delete a protected table",
    source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/\
             WorkingWithTables.Basics.html",
    check: |step| {
        let is_protected = step.is_created("AWS::DynamoDB::Table")
            && is_true(step.get("DeletionProtectionEnabled"));
        is_protected.then(|| {
            "Resource cannot be deleted as it is currently protected against deletion.".to_owned()
        })
    },
};

/// The methods of a new deployment, from the resources that exist at that moment. What an update
/// removes still exists: it is deleted at the end of the update.
pub(in super::super) const SNAPSHOT: Rule<OfDeployment> = Rule {
    name: "a deployment keeps the methods that the update removes later",
    source: "https://github.com/aws/aws-cdk/issues/14660",
    check: |resources| {
        let methods = resources.iter().filter(|r| r.resource_type == "AWS::ApiGateway::Method");
        methods.map(|r| r.logical_id.clone()).collect()
    },
};

/// The policy of an API after a change of the API: from what it was, and from the template.
pub(in super::super) const POLICY_STAYS: Rule<OfPolicy> = Rule {
    name: "the policy of an API stays where the template has none any more",
    source: "https://github.com/aws/aws-cdk/issues/21840",
    check: |before, wanted| wanted.cloned().or(before),
};

/// The policy of a new deployment, from that of the API at that moment.
pub(in super::super) const POLICY_APPLIES: Rule<OfSnapshot> = Rule {
    name: "the policy of an API applies from its next deployment",
    source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/\
             apigateway-resource-policies-create-attach.html",
    check: |policy| policy.cloned(),
};

/// The resources to leave out of a rollback that is continued.
pub(in super::super) const SKIPPED: Rule<OfRollback> = Rule {
    name: "only resources whose rollback failed are skipped",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/\
             API_ContinueUpdateRollback.html",
    check: |resources, skip| {
        let failed = |id: &String| {
            resources.iter().any(|r| r.logical_id == *id && r.status == "UPDATE_FAILED")
        };
        let wrong = skip.iter().find(|id| !failed(id))?;
        Some(format!("Resource {wrong} is not in the state UPDATE_FAILED and cannot be skipped"))
    },
};

/// The deletion of a stack without some of its resources.
pub(in super::super) const RETAINED: Rule<fn(&Status) -> Option<String>> = Rule {
    name: "resources are left out only of a deletion that failed before",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/\
             API_DeleteStack.html",
    check: |status| {
        (*status != Status::DeleteFailed).then(|| {
            "Invalid operation on stack. RetainResources is only valid for a stack in the state \
             DELETE_FAILED"
                .to_owned()
        })
    },
};

pub(super) const RULES: &[(&str, &str)] = &[
    (HEAD_OBJECT.name, HEAD_OBJECT.source),
    (BUSY_FUNCTION.name, BUSY_FUNCTION.source),
    (PROTECTED_STACK.name, PROTECTED_STACK.source),
    (THROTTLED.name, THROTTLED.source),
    (EXPIRED.name, EXPIRED.source),
    (ROLLBACK.name, ROLLBACK.source),
    (SNAPSHOT.name, SNAPSHOT.source),
    (POLICY_STAYS.name, POLICY_STAYS.source),
    (POLICY_APPLIES.name, POLICY_APPLIES.source),
    (SKIPPED.name, SKIPPED.source),
    (RETAINED.name, RETAINED.source),
];
