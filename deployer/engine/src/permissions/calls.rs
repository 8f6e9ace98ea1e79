//! The calls of this program, with the IAM actions that each needs.

use super::Purpose::{self, Deploy, Destroy, Diff, Operate, Recover};

/// A call by AWS's name, as [`CloudError`](crate::cloud::CloudError) has it.
pub(super) struct Call {
    pub(super) name: &'static str,
    pub(super) actions: &'static [&'static str],
    /// The commands that make it.
    pub(super) purposes: &'static [Purpose],
}

const fn call(
    name: &'static str,
    actions: &'static [&'static str],
    purposes: &'static [Purpose],
) -> Call {
    Call { name, actions, purposes }
}

const READS: &[Purpose] = &[Diff, Deploy, Destroy, Operate, Recover];
const CHANGES: &[Purpose] = &[Deploy, Destroy];
/// `deploy --dry-run` looks whether names are free.
const LOOKS: &[Purpose] = &[Diff, Deploy, Destroy];

/// All calls. `GetCallerIdentity` is missing: every caller may make it.
pub(super) const CALLS: &[Call] = &[
    // CloudFormation
    call("DescribeStacks", &["cloudformation:DescribeStacks"], READS),
    call("GetTemplate", &["cloudformation:GetTemplate"], LOOKS),
    call("ListStackResources", &["cloudformation:ListStackResources"], READS),
    call(
        "DescribeStackEvents",
        &["cloudformation:DescribeStackEvents"],
        &[Diff, Deploy, Destroy, Operate],
    ),
    // CloudFormation reads the template from the artifact bucket with the caller's permissions.
    call(
        "CreateChangeSet",
        &["cloudformation:CreateChangeSet", "cloudformation:TagResource", "s3:GetObject"],
        CHANGES,
    ),
    call("DescribeChangeSet", &["cloudformation:DescribeChangeSet"], CHANGES),
    call("DescribeEvents", &["cloudformation:DescribeEvents"], CHANGES),
    call("ListChangeSets", &["cloudformation:ListChangeSets"], LOOKS),
    call("ExecuteChangeSet", &["cloudformation:ExecuteChangeSet"], CHANGES),
    call("DeleteChangeSet", &["cloudformation:DeleteChangeSet"], CHANGES),
    call("DeleteStack", &["cloudformation:DeleteStack"], CHANGES),
    call("ContinueUpdateRollback", &["cloudformation:ContinueUpdateRollback"], &[Deploy]),
    call("RollbackStack", &["cloudformation:RollbackStack"], &[Deploy]),
    call("UpdateTerminationProtection", &["cloudformation:UpdateTerminationProtection"], CHANGES),
    // CloudFormation reads the resources with the permissions of the caller.
    call(
        "DetectStackDrift",
        &["cloudformation:DetectStackDrift", "cloudformation:DetectStackResourceDrift"],
        &[Diff, Deploy],
    ),
    call(
        "DescribeStackDriftDetectionStatus",
        &["cloudformation:DescribeStackDriftDetectionStatus"],
        &[Diff, Deploy],
    ),
    call(
        "DescribeStackResourceDrifts",
        &["cloudformation:DescribeStackResourceDrifts"],
        &[Diff, Deploy],
    ),
    // S3. A HEAD of an object is s3:GetObject, a HEAD of a bucket s3:ListBucket.
    call("HeadBucket", &["s3:ListBucket"], LOOKS),
    call("HeadObject", &["s3:GetObject"], CHANGES),
    call("PutObject", &["s3:PutObject"], &[Deploy, Destroy, Operate]),
    call(
        "GetObject",
        &["s3:GetObject", "s3:GetObjectVersion"],
        &[Diff, Deploy, Destroy, Operate, Recover],
    ),
    call("ListObjectsV2", &["s3:ListBucket"], &[Destroy, Operate]),
    call("DeleteBucket", &["s3:DeleteBucket"], &[Destroy]),
    call("ListObjectVersions", &["s3:ListBucketVersions"], CHANGES),
    call("DeleteObjects", &["s3:DeleteObject", "s3:DeleteObjectVersion"], CHANGES),
    call("DeleteObject", &["s3:DeleteObjectVersion"], &[Operate]),
    call("ListMultipartUploads", &["s3:ListBucketMultipartUploads"], CHANGES),
    call("AbortMultipartUpload", &["s3:AbortMultipartUpload"], CHANGES),
    // DynamoDB
    call("DescribeTable", &["dynamodb:DescribeTable"], &[Diff, Deploy, Destroy, Operate, Recover]),
    call("Scan", &["dynamodb:Scan"], &[Destroy, Operate, Recover]),
    call("UpdateTable", &["dynamodb:UpdateTable"], &[Destroy]),
    call("DeleteTable", &["dynamodb:DeleteTable"], &[Destroy]),
    // Lambda
    call(
        "GetFunctionConfiguration",
        &["lambda:GetFunctionConfiguration"],
        &[Diff, Deploy, Destroy, Operate],
    ),
    call("UpdateFunctionCode", &["lambda:UpdateFunctionCode"], &[Deploy]),
    call("DeleteFunction", &["lambda:DeleteFunction"], &[Destroy]),
    call("Invoke", &["lambda:InvokeFunction"], &[Deploy, Operate]),
    call("GetAccountSettings", &["lambda:GetAccountSettings"], &[Diff, Deploy, Operate]),
    call("GetDashboard", &["cloudwatch:GetDashboard"], LOOKS),
    call("DeleteDashboards", &["cloudwatch:DeleteDashboards"], &[Destroy]),
    // Cognito. A sign-in needs no permission.
    call("ListUsers", &["cognito-idp:ListUsers"], &[Destroy, Operate]),
    call("AdminCreateUser", &["cognito-idp:AdminCreateUser"], &[Operate]),
    call("AdminSetUserPassword", &["cognito-idp:AdminSetUserPassword"], &[Operate]),
    call("AdminUserGlobalSignOut", &["cognito-idp:AdminUserGlobalSignOut"], &[Operate]),
    call("AdminDeleteUser", &["cognito-idp:AdminDeleteUser"], &[Operate]),
    // CloudWatch Logs
    call("DescribeLogGroups", &["logs:DescribeLogGroups"], LOOKS),
    call("DeleteLogGroup", &["logs:DeleteLogGroup"], &[Destroy]),
    call("FilterLogEvents", &["logs:FilterLogEvents"], &[Operate]),
    // API Gateway, EC2
    call("GetAccount", &["apigateway:GET"], &[Diff, Deploy]),
    call("GetRestApi", &["apigateway:GET"], &[Diff, Deploy]),
    // doctor and redrive
    call("ListRolePolicies", &["iam:ListRolePolicies"], &[Operate]),
    call("GetRolePolicy", &["iam:GetRolePolicy"], &[Operate]),
    call("GetFunctionConcurrency", &["lambda:GetFunctionConcurrency"], &[Operate]),
    call("GetPolicy", &["lambda:GetPolicy"], &[Operate]),
    call("GetBucketNotificationConfiguration", &["s3:GetBucketNotification"], &[Operate]),
    call("DescribeSecurityGroupRules", &["ec2:DescribeSecurityGroupRules"], &[Operate]),
    call("DescribeRule", &["events:DescribeRule"], &[Operate]),
    call("DescribeAlarms", &["cloudwatch:DescribeAlarms"], &[Operate]),
    call("GetQueueAttributes", &["sqs:GetQueueAttributes"], &[Operate]),
    call("ReceiveMessage", &["sqs:ReceiveMessage"], &[Operate]),
    call("DeleteMessage", &["sqs:DeleteMessage"], &[Operate]),
    call("DescribeAvailabilityZones", &["ec2:DescribeAvailabilityZones"], &[Diff, Deploy]),
];

/// The actions of a restore, which is not a command of this program. DynamoDB fills the new table
/// with the permissions of the caller.
const RESTORE: [&str; 11] = [
    "dynamodb:BatchWriteItem",
    "dynamodb:DeleteItem",
    "dynamodb:DeleteTable",
    "dynamodb:DescribeBackup",
    "dynamodb:GetItem",
    "dynamodb:ListBackups",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:RestoreTableFromBackup",
    "dynamodb:RestoreTableToPointInTime",
    "dynamodb:UpdateItem",
];

pub(super) fn actions(purpose: Purpose) -> impl Iterator<Item = &'static str> {
    let calls = CALLS.iter().filter(move |call| call.purposes.contains(&purpose));
    let restore = RESTORE.iter().filter(move |_| purpose == Recover);
    calls.flat_map(|call| call.actions).chain(restore).copied()
}

/// The actions that a call needs: `s3:GetObject` for `HeadObject`. Empty for a call that is not
/// known.
pub(crate) fn actions_of(name: &str) -> &'static [&'static str] {
    CALLS.iter().find(|call| call.name == name).map_or(&[], |call| call.actions)
}
