//! AWS's error codes and messages. This is the only file that matches their text, which is
//! necessary where one code stands for several errors.

use super::CloudErrorKind;

/// The kind of an error, from its code and message.
pub(crate) fn kind(code: &str, message: &str) -> CloudErrorKind {
    match code {
        "ValidationError" if message.contains("does not exist") => CloudErrorKind::NotFound,
        // The answer of ListChangeSets and others for a stack that is being deleted, and of
        // DetectStackDrift beside another detection.
        "ValidationError"
            if message.contains("_IN_PROGRESS")
                || message.contains("cannot be performed")
                || message.contains("Drift detection is already in progress") =>
        {
            CloudErrorKind::Conflict
        }
        "ChangeSetNotFound"
        | "ChangeSetNotFoundException"
        | "NoSuchBucket"
        | "NoSuchKey"
        | "NoSuchVersion"
        | "NotFound"
        | "ResourceNotFoundException"
        // Of a dashboard.
        | "ResourceNotFound"
        | "NoSuchUpload"
        // Of a role or its policy.
        | "NoSuchEntity"
        // Of a user pool's user.
        | "UserNotFoundException"
        | "QueueDoesNotExist"
        | "AWS.SimpleQueueService.NonExistentQueue"
        | "StackNotFoundException" => CloudErrorKind::NotFound,
        "Throttling"
        | "ThrottlingException"
        | "ThrottledException"
        | "RequestLimitExceeded"
        | "TooManyRequestsException"
        | "SlowDown"
        | "BandwidthLimitExceeded"
        | "EC2ThrottledException"
        | "PriorRequestNotComplete"
        | "TransactionInProgressException"
        | "ProvisionedThroughputExceededException"
        | "RequestThrottled"
        | "RequestThrottledException" => CloudErrorKind::Throttled,
        "ServiceUnavailable"
        | "InternalFailure"
        | "InternalError"
        | "InternalServerError"
        | "RequestTimeout"
        | "RequestTimeoutException" => CloudErrorKind::Unreachable,
        "ExpiredToken"
        | "ExpiredTokenException"
        | "InvalidClientTokenId"
        | "UnrecognizedClientException"
        | "SignatureDoesNotMatch"
        | "InvalidSignatureException"
        | "InvalidAccessKeyId"
        | "AuthFailure"
        | "RequestExpired"
        | "MissingAuthenticationToken" => CloudErrorKind::Credentials,
        "AccessDenied" | "AccessDeniedException" | "UnauthorizedOperation" | "Forbidden" => {
            CloudErrorKind::Denied
        }
        "InvalidChangeSetStatus"
        | "OperationInProgressException"
        | "AlreadyExistsException"
        | "ResourceConflictException"
        | "ResourceInUseException"
        | "BucketAlreadyOwnedByYou" => CloudErrorKind::Conflict,
        _ => CloudErrorKind::Other,
    }
}

/// Whether a change set has the status FAILED because there is nothing to change.
pub(crate) fn is_empty_change_set(reason: &str) -> bool {
    reason.contains("didn't contain changes") || reason.contains("No updates are to be performed")
}

/// Whether the operation on a resource was canceled because another resource failed.
pub fn is_cancellation(reason: &str) -> bool {
    let reason = reason.to_ascii_lowercase();
    reason.contains("creation cancelled")
        || reason.contains("update cancelled")
        || reason.contains("deletion cancelled")
        || reason.contains("operation cancelled")
}

/// Whether the deletion of a bucket failed because the bucket was not empty.
pub fn is_bucket_not_empty(reason: &str) -> bool {
    reason.contains("bucket you tried to delete is not empty") || reason.contains("BucketNotEmpty")
}

/// Whether API Gateway rejected a role that IAM has just created.
pub fn is_role_not_ready(reason: &str) -> bool {
    reason.contains("does not have required permissions configured")
}

/// What the user can do about a resource of this type (empty: unknown) that failed for this reason.
pub fn hint(resource_type: &str, reason: &str) -> Option<&'static str> {
    HINTS
        .iter()
        .find(|hint| {
            (hint.resource_type.is_empty() || hint.resource_type == resource_type)
                && reason.contains(hint.pattern)
        })
        .map(|hint| hint.text)
}

struct Hint {
    /// The type that the hint applies to; empty for all types.
    resource_type: &'static str,
    /// Part of AWS's reason.
    pattern: &'static str,
    text: &'static str,
}

const NETWORK_INTERFACES: &str = "Lambda releases its network interfaces up to 45 minutes after \
    the deletion of the function; run the same command again later. CloudFormation waits for them \
    only where the caller may ec2:DescribeNetworkInterfaces";
const ZONES: &str = "this zone lacks Lambda or the cache's node type, or is closed to this account; \
    name two others, by the template's parameters FirstZone and SecondZone (`aws ec2 \
    describe-availability-zones` lists them)";
const QUOTA: &str = "a quota of the account is exceeded; delete resources that are not needed, or \
    request a higher quota (Service Quotas)";

/// The first match applies, so a specific hint comes before a general one.
const HINTS: &[Hint] = &[
    Hint {
        resource_type: "AWS::Logs::LogGroup",
        pattern: "already exists",
        text: "a log group of this name exists outside this stack; check its content, delete it, \
               and deploy again",
    },
    Hint {
        resource_type: "AWS::S3::Bucket",
        pattern: "already exists",
        text: "bucket names are unique across all AWS accounts, and this name is in use; choose \
               another stack name",
    },
    Hint {
        resource_type: "",
        pattern: "already exists",
        text: "a resource of this name exists outside this stack; delete or rename it, or choose \
               another stack name",
    },
    Hint {
        resource_type: "AWS::S3::Bucket",
        pattern: "conflicting conditional operation",
        text: "a bucket of this name was deleted a moment ago, and S3 releases the name within \
               minutes, at most an hour; wait, then deploy again",
    },
    Hint {
        resource_type: "AWS::S3::Bucket",
        pattern: "not empty",
        text: "an object was written to the bucket after it had been emptied; run destroy again, \
               which empties it first",
    },
    Hint {
        resource_type: "AWS::EC2::SecurityGroup",
        pattern: "dependent object",
        text: NETWORK_INTERFACES,
    },
    Hint {
        resource_type: "AWS::EC2::Subnet",
        pattern: "has dependencies",
        text: NETWORK_INTERFACES,
    },
    Hint {
        resource_type: "AWS::ApiGateway::Stage",
        pattern: "CloudWatch Logs role ARN must be set",
        text: "the account has no role with which API Gateway may write logs in this region. The \
               deploy sets one in the bootstrap stack where the caller may apigateway:GET on \
               /account; else set it in the console of API Gateway, under Settings. Then deploy \
               again",
    },
    Hint {
        resource_type: "AWS::ApiGateway::Account",
        pattern: "does not have required permissions",
        text: "API Gateway rejects the role for its logs. IAM may not have distributed it yet: \
               deploy again in a minute. A policy of the organization may also deny \
               logs:CreateLogGroup to it",
    },
    Hint { resource_type: "", pattern: "availability zone", text: ZONES },
    Hint { resource_type: "", pattern: "availabilityZone", text: ZONES },
    Hint { resource_type: "", pattern: "Availability Zone", text: ZONES },
    Hint {
        resource_type: "AWS::ElastiCache::ReplicationGroup",
        pattern: "at least one read replica",
        text: "ElastiCache changes nodes and failover only one after the other; deploy again, \
               which does so",
    },
    Hint {
        resource_type: "AWS::DynamoDB::Table",
        pattern: "protected against deletion",
        text: "the table is protected against deletion; destroy ends the protection, then deletes \
               the stack",
    },
    Hint {
        resource_type: "AWS::Lambda::Function",
        pattern: "UnreservedConcurrentExecution",
        text: "the account's concurrency limit is too low to reserve any; request a higher quota \
               (Service Quotas, Lambda), or set the parameter that reserves (ImageConcurrency) to 0",
    },
    Hint {
        resource_type: "",
        pattern: "permissions boundary",
        text: "the account demands a permissions boundary on roles; set the parameter \
               PermissionsBoundary to its ARN",
    },
    Hint {
        resource_type: "AWS::Lambda::Function",
        pattern: "NoSuchKey",
        text: "the zip is not in the artifact bucket; deploy again, which uploads a missing zip",
    },
    Hint {
        resource_type: "",
        pattern: "not authorized to perform",
        text: "the role that deploys lacks this permission; grant the action that AWS names, or \
               deploy with another profile",
    },
    Hint {
        resource_type: "",
        pattern: "AccessDenied",
        text: "the role that deploys lacks a permission; grant the action that AWS names, or \
               deploy with another profile",
    },
    Hint { resource_type: "", pattern: "LimitExceeded", text: QUOTA },
    Hint { resource_type: "", pattern: "maximum number of", text: QUOTA },
    Hint {
        resource_type: "",
        pattern: "Rate exceeded",
        text: "AWS throttled the calls; run the same command again",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_of_recorded_errors() {
        assert_eq!(
            kind("ValidationError", "Stack with id FullApiStack does not exist"),
            CloudErrorKind::NotFound
        );
        assert_eq!(
            kind("ValidationError", "Template format error: unresolved resource dependencies"),
            CloudErrorKind::Other
        );
        assert_eq!(
            kind(
                "ValidationError",
                "Stack:arn:aws:cloudformation:eu-west-1:1:stack/a/b is in UPDATE_IN_PROGRESS state \
                 and can not be updated."
            ),
            CloudErrorKind::Conflict
        );
        assert_eq!(kind("Throttling", "Rate exceeded"), CloudErrorKind::Throttled);
    }

    #[test]
    fn is_empty_change_set_matches_only_missing_changes() {
        assert!(is_empty_change_set(
            "The submitted information didn't contain changes. Submit different information to \
             create a change set."
        ));
        assert!(is_empty_change_set("No updates are to be performed."));
        assert!(!is_empty_change_set(
            "Transform AWS::Serverless-2016-10-31 failed with: Invalid Serverless Application \
             Specification"
        ));
    }

    #[test]
    fn is_cancellation_matches_only_canceled_operations() {
        assert!(is_cancellation("Resource creation cancelled"));
        assert!(is_cancellation("Resource update cancelled"));
        assert!(!is_cancellation("Resource handler returned message: \"Access denied\""));
    }

    /// Reasons as AWS writes them, and a part of the hint. Sources: the threads and pages that the
    /// rules of `simulated_aws` name.
    #[test]
    fn hint_of_recorded_reasons_names_the_way_out() {
        let rows = [
            (
                "AWS::Lambda::Function",
                "The provided subnets contain availability zone Lambda doesn't support. Please use \
                 a different set of subnets.",
                "FirstZone",
            ),
            (
                "AWS::ElastiCache::ReplicationGroup",
                "cache.t4g.small (VPC) is not currently supported in the availability zone \
                 us-east-1e.",
                "FirstZone",
            ),
            (
                "AWS::EC2::Subnet",
                "Value (ap-northeast-1b) for parameter availabilityZone is invalid. Subnets can \
                 currently only be created in the following availability zones: ap-northeast-1a",
                "FirstZone",
            ),
            (
                "AWS::S3::Bucket",
                "A conflicting conditional operation is currently in progress against this \
                 resource. Please try again.",
                "wait",
            ),
            (
                "AWS::ApiGateway::Account",
                "The role ARN does not have required permissions configured. Please grant trust \
                 permission for API Gateway and add the required role policy.",
                "again in a minute",
            ),
            (
                "AWS::ApiGateway::Stage",
                "CloudWatch Logs role ARN must be set in account settings to enable logging",
                "under Settings",
            ),
            (
                "AWS::Lambda::Function",
                "Specified ReservedConcurrentExecutions for function decreases account's \
                 UnreservedConcurrentExecution below its minimum value of [10].",
                "ImageConcurrency",
            ),
        ];
        for (resource_type, reason, part) in rows {
            let hint = hint(resource_type, reason).unwrap_or_default();
            assert!(hint.contains(part), "{reason}: {hint}");
        }
    }

    #[test]
    fn hint_of_a_type_precedes_the_general_hint() {
        let reason = "/aws/lambda/a already exists in stack arn";
        assert!(hint("AWS::Logs::LogGroup", reason).is_some_and(|h| h.contains("log group")));
        assert!(hint("AWS::SQS::Queue", reason).is_some_and(|h| h.contains("outside this stack")));
        assert_eq!(hint("AWS::SQS::Queue", "Internal failure"), None);
    }
}
