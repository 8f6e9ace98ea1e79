//! The rules of calls and rollbacks: what an answer depends on besides the request.

use super::super::{Account, error};
use super::{Rule, Step, is_true};
use crate::cloud::{CloudError, CloudErrorKind, Stack};

const BUSY: &str = "https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html";
const HEAD_OBJECT: &str = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html#API_HeadObject_Permissions";
const PROTECTION: &str = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                          using-cfn-protect-stacks.html";
const RATE: &str = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                    cloudformation-limits.html";
const TABLE: &str = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/\
                     WorkingWithTables.Basics.html";
const TOKENS: &str =
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html";

pub(super) const RULES: &[Rule<()>] = &[
    Rule {
        name: "without s3:ListBucket a missing object is 403",
        source: HEAD_OBJECT,
        rejects: (),
    },
    Rule { name: "a function that is being updated rejects calls", source: BUSY, rejects: () },
    Rule { name: "a protected stack is not deleted", source: PROTECTION, rejects: () },
    Rule { name: "calls are throttled", source: RATE, rejects: () },
    Rule { name: "temporary credentials end", source: TOKENS, rejects: () },
    Rule { name: "a rollback does not delete a protected table", source: TABLE, rejects: () },
];

/// What HeadObject says about an object.
pub(in super::super) fn head_object(account: &Account, exists: bool) -> Result<bool, CloudError> {
    if exists || account.may_list_buckets {
        return Ok(exists);
    }
    Err(error("HeadObject", CloudErrorKind::Denied, "access denied"))
}

/// Rejects a call on a function whose last update has not ended.
pub(in super::super) fn function_is_busy(
    account: &Account,
    call: &'static str,
    function: &str,
    now_ms: i64,
) -> Result<(), CloudError> {
    if account.busy_functions.get(function).is_none_or(|until| *until <= now_ms) {
        return Ok(());
    }
    let message = format!(
        "The operation cannot be performed at this time. An update is in progress for resource: \
         {function}"
    );
    Err(error(call, CloudErrorKind::Conflict, &message))
}

/// Rejects the deletion of a protected stack.
pub(in super::super) fn delete_stack(stack: &Stack) -> Result<(), CloudError> {
    if !stack.termination_protection {
        return Ok(());
    }
    let message =
        format!("Stack [{}] cannot be deleted while TerminationProtection is enabled", stack.name);
    Err(error("DeleteStack", CloudErrorKind::Other, &message))
}

/// Why a resource that an operation created stays when the operation is rolled back.
pub(in super::super) fn stays_in_rollback(step: &Step<'_>) -> Option<String> {
    let is_protected =
        step.is_created("AWS::DynamoDB::Table") && is_true(step.get("DeletionProtectionEnabled"));
    is_protected.then(|| {
        "Resource cannot be deleted as it is currently protected against deletion.".to_owned()
    })
}
