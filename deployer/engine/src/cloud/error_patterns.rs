//! AWS's codes and error_patterns, matched here and nowhere else: where a code says too little, its wording decides.

use super::CloudErrorKind;

/// The kind of a failure by its code and, where one code stands for several, its message.
pub(crate) fn kind(code: &str, message: &str) -> CloudErrorKind {
    match code {
        "ValidationError" if message.contains("does not exist") => CloudErrorKind::NotFound,
        // ListChangeSets and others on a stack that is being deleted.
        "ValidationError"
            if message.contains("_IN_PROGRESS") || message.contains("cannot be performed") =>
        {
            CloudErrorKind::Conflict
        }
        "ChangeSetNotFound"
        | "ChangeSetNotFoundException"
        | "NoSuchBucket"
        | "NoSuchKey"
        | "NotFound"
        | "ResourceNotFoundException"
        | "NoSuchUpload"
        | "StackNotFoundException" => CloudErrorKind::NotFound,
        "AlreadyExistsException"
        | "ResourceConflictException"
        | "ResourceInUseException"
        | "BucketAlreadyOwnedByYou" => CloudErrorKind::Exists,
        "Throttling"
        | "ThrottlingException"
        | "ThrottledException"
        | "RequestLimitExceeded"
        | "TooManyRequestsException"
        | "SlowDown"
        | "ProvisionedThroughputExceededException"
        | "RequestThrottled" => CloudErrorKind::Throttled,
        "ServiceUnavailable" | "InternalFailure" | "InternalError" | "InternalServerError" => {
            CloudErrorKind::Unreachable
        }
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
        "InvalidChangeSetStatus" | "OperationInProgressException" => CloudErrorKind::Conflict,
        _ => CloudErrorKind::Other,
    }
}

/// Whether a change set that FAILED did so because it has nothing to change.
pub(crate) fn nothing_to_change(reason: &str) -> bool {
    reason.contains("didn't contain changes") || reason.contains("No updates are to be performed")
}

/// Whether a resource failed only because another one had failed before.
pub fn is_cancellation(reason: &str) -> bool {
    let reason = reason.to_ascii_lowercase();
    reason.contains("creation cancelled")
        || reason.contains("update cancelled")
        || reason.contains("deletion cancelled")
        || reason.contains("operation cancelled")
}

/// Whether a deletion failed on a bucket that still had something in it.
pub fn is_bucket_not_empty(reason: &str) -> bool {
    reason.contains("bucket you tried to delete is not empty") || reason.contains("BucketNotEmpty")
}

/// What a person can do about a failure that AWS gave this reason for: the first entry that fits.
pub fn hint(resource_type: &str, reason: &str) -> Option<&'static str> {
    HINTS
        .iter()
        .find(|h| {
            (h.resource_type.is_empty() || h.resource_type == resource_type)
                && reason.contains(h.says)
        })
        .map(|h| h.hint)
}

struct Hint {
    /// Empty: any.
    resource_type: &'static str,
    says: &'static str,
    hint: &'static str,
}

/// The order matters: special cases first.
const HINTS: &[Hint] = &[
    Hint {
        resource_type: "AWS::Logs::LogGroup",
        says: "already exists",
        hint: "a log group of that name was left behind by something else; look at it, delete it, and deploy again",
    },
    Hint {
        resource_type: "AWS::S3::Bucket",
        says: "already exists",
        hint: "bucket names are unique in the whole world, and this one is taken; give the stack another name with --stack",
    },
    Hint {
        resource_type: "",
        says: "already exists",
        hint: "something of that name exists outside this stack; delete or rename it, or give the stack another name with --stack",
    },
    Hint {
        resource_type: "AWS::S3::Bucket",
        says: "not empty",
        hint: "something wrote into the bucket while it was being emptied; run destroy again, it empties it first",
    },
    Hint {
        resource_type: "AWS::EC2::SecurityGroup",
        says: "dependent object",
        hint: "Lambda lets go of its network interfaces up to 45 minutes after the function is gone; run the same command again later",
    },
    Hint {
        resource_type: "AWS::EC2::Subnet",
        says: "has dependencies",
        hint: "Lambda lets go of its network interfaces up to 45 minutes after the function is gone; run the same command again later",
    },
    Hint {
        resource_type: "AWS::ApiGateway::Stage",
        says: "CloudWatch Logs role ARN must be set",
        hint: "the account has no role with which API Gateway may write logs; the bootstrap stack makes one, deploy again to have it made",
    },
    Hint {
        resource_type: "AWS::ElastiCache::ReplicationGroup",
        says: "not supported",
        hint: "this node type is not offered in that zone; set the parameter CacheNodeType, or choose another region",
    },
    Hint {
        resource_type: "AWS::Lambda::Function",
        says: "exec format error",
        hint: "the function was built for another processor; deploy with the right --arch",
    },
    Hint {
        resource_type: "AWS::Lambda::Function",
        says: "ReservedConcurrentExecutions",
        hint: "the account's concurrency is too small to reserve any; ask AWS for a higher quota, or set no reserved concurrency",
    },
    Hint {
        resource_type: "AWS::Lambda::Function",
        says: "NoSuchKey",
        hint: "the zip is no longer in the artifact bucket; deploy again, it is uploaded when it is missing",
    },
    Hint {
        resource_type: "",
        says: "not authorized to perform",
        hint: "the deploying role lacks that permission; grant the action that AWS names, or deploy with another --profile",
    },
    Hint {
        resource_type: "",
        says: "AccessDenied",
        hint: "the deploying role lacks a permission; grant the action that AWS names, or deploy with another --profile",
    },
    Hint {
        resource_type: "",
        says: "LimitExceeded",
        hint: "a quota of the account is used up; delete what is not needed, or ask AWS for a higher quota (Service Quotas)",
    },
    Hint {
        resource_type: "",
        says: "maximum number of",
        hint: "a quota of the account is used up; delete what is not needed, or ask AWS for a higher quota (Service Quotas)",
    },
    Hint {
        resource_type: "",
        says: "Rate exceeded",
        hint: "AWS was asked too often at once; run the same command again",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recorded_answers_are_told_apart() {
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
                "Stack:arn:aws:cloudformation:eu-west-1:1:stack/a/b is in UPDATE_IN_PROGRESS state and can not be updated."
            ),
            CloudErrorKind::Conflict
        );
        assert_eq!(kind("Throttling", "Rate exceeded"), CloudErrorKind::Throttled);
    }

    #[test]
    fn a_change_set_without_changes_is_not_a_failure() {
        assert!(nothing_to_change(
            "The submitted information didn't contain changes. Submit different information to create a change set."
        ));
        assert!(nothing_to_change("No updates are to be performed."));
        assert!(!nothing_to_change(
            "Transform AWS::Serverless-2016-10-31 failed with: Invalid Serverless Application Specification"
        ));
    }

    #[test]
    fn cancellations_are_no_causes() {
        assert!(is_cancellation("Resource creation cancelled"));
        assert!(is_cancellation("Resource update cancelled"));
        assert!(!is_cancellation("Resource handler returned message: \"Access denied\""));
    }

    #[test]
    fn the_hint_of_a_log_group_beats_the_general_one() {
        let reason = "/aws/lambda/a already exists in stack arn";
        assert!(hint("AWS::Logs::LogGroup", reason).is_some_and(|h| h.contains("log group")));
        assert!(hint("AWS::SQS::Queue", reason).is_some_and(|h| h.contains("outside this stack")));
        assert_eq!(hint("AWS::SQS::Queue", "Internal failure"), None);
    }
}
