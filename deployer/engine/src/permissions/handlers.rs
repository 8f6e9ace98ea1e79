//! The actions that CloudFormation needs for the resources of a template.
//!
//! AWS's schemas list the actions for all properties of a type. Those of properties that no
//! resource of the template sets are left out.

use std::collections::BTreeSet;

use cfn::schema::{self, Permissions};
use serde_json::Value;

/// An operation on a resource.
pub(super) type Operation = fn(&Permissions) -> &'static [&'static str];

/// A failed deploy deletes what it has created.
pub(super) const DEPLOY: [Operation; 5] =
    [|of| of.create, |of| of.read, |of| of.update, |of| of.delete, |of| of.tag];

/// A drift detection reads the resource.
pub(super) const READ: [Operation; 1] = [|of| of.read];

/// A deletion reads the resource before and after it.
pub(super) const DESTROY: [Operation; 2] = [|of| of.read, |of| of.delete];

/// Actions that only these properties of a type need.
pub(super) struct Optional {
    pub(super) resource_type: &'static str,
    pub(super) properties: &'static [&'static str],
    /// Actions, or all of a service: `kms:*`.
    pub(super) actions: &'static [&'static str],
}

const fn optional(
    resource_type: &'static str,
    properties: &'static [&'static str],
    actions: &'static [&'static str],
) -> Optional {
    Optional { resource_type, properties, actions }
}

const TABLE: &str = "AWS::DynamoDB::Table";
const FUNCTION: &str = "AWS::Lambda::Function";
const LOG_GROUP: &str = "AWS::Logs::LogGroup";
const BUCKET: &str = "AWS::S3::Bucket";
const GROUP: &str = "AWS::ElastiCache::ReplicationGroup";
const POOL: &str = "AWS::Cognito::UserPool";
const ENDPOINT: &str = "AWS::EC2::VPCEndpoint";

/// Actions that read what they concern are not here, where they are of the resource's own service:
/// CloudFormation reads a property also where it is not set.
pub(super) const OPTIONAL: [Optional; 47] = [
    optional(
        TABLE,
        &["ImportSourceSpecification"],
        &["dynamodb:DescribeImport", "dynamodb:ImportTable", "logs:*", "s3:*"],
    ),
    optional(
        TABLE,
        &["KinesisStreamSpecification"],
        &[
            "dynamodb:DisableKinesisStreamingDestination",
            "dynamodb:EnableKinesisStreamingDestination",
            "dynamodb:UpdateKinesisStreamingDestination",
            "kinesis:*",
        ],
    ),
    optional(TABLE, &["SSESpecification"], &["kms:*"]),
    optional(TABLE, &["ContributorInsightsSpecification"], &["dynamodb:UpdateContributorInsights"]),
    optional(
        TABLE,
        &["ResourcePolicy"],
        &["dynamodb:DeleteResourcePolicy", "dynamodb:PutResourcePolicy"],
    ),
    optional(TABLE, &["TimeToLiveSpecification"], &["dynamodb:UpdateTimeToLive"]),
    // Only global tables have replicas, and they are another type.
    optional(
        TABLE,
        &[],
        &[
            "dynamodb:AssociateTableReplica",
            "dynamodb:BatchWriteItem",
            "dynamodb:CreateTableReplica",
            "dynamodb:DeleteItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:Scan",
            "dynamodb:UpdateItem",
            "iam:CreateServiceLinkedRole",
        ],
    ),
    optional(FUNCTION, &["KmsKeyArn"], &["kms:*"]),
    optional(FUNCTION, &["FileSystemConfigs"], &["elasticfilesystem:*", "s3files:*"]),
    optional(FUNCTION, &["VpcConfig"], &["ec2:*"]),
    optional(
        FUNCTION,
        &["CodeSigningConfigArn"],
        &[
            "lambda:DeleteFunctionCodeSigningConfig",
            "lambda:GetCodeSigningConfig",
            "lambda:PutFunctionCodeSigningConfig",
        ],
    ),
    optional(FUNCTION, &["Layers"], &["lambda:GetLayerVersion"]),
    optional(FUNCTION, &["CapacityProviderConfig"], &["lambda:PassCapacityProvider"]),
    optional(FUNCTION, &["FunctionScalingConfig"], &["lambda:PutFunctionScalingConfig"]),
    optional(FUNCTION, &["RecursiveLoop"], &["lambda:PutFunctionRecursionConfig"]),
    optional(FUNCTION, &["RuntimeManagementConfig"], &["lambda:PutRuntimeManagementConfig"]),
    optional(FUNCTION, &["PublishToLatestPublished", "SnapStart"], &["lambda:PublishVersion"]),
    optional(
        FUNCTION,
        &["ReservedConcurrentExecutions"],
        &["lambda:DeleteFunctionConcurrency", "lambda:PutFunctionConcurrency"],
    ),
    optional(
        LOG_GROUP,
        &["DataProtectionPolicy"],
        &["firehose:*", "logs:CreateLogDelivery", "logs:PutDataProtectionPolicy"],
    ),
    optional(
        LOG_GROUP,
        &["FieldIndexPolicies"],
        &["logs:DeleteIndexPolicy", "logs:PutIndexPolicy"],
    ),
    optional(
        LOG_GROUP,
        &["ResourcePolicyDocument"],
        &["logs:DeleteResourcePolicy", "logs:PutResourcePolicy"],
    ),
    optional(LOG_GROUP, &["KmsKeyId"], &["logs:AssociateKmsKey", "logs:DisassociateKmsKey"]),
    optional(
        LOG_GROUP,
        &["BearerTokenAuthenticationEnabled"],
        &["logs:PutBearerTokenAuthentication"],
    ),
    optional(LOG_GROUP, &["DeletionProtectionEnabled"], &["logs:PutLogGroupDeletionProtection"]),
    optional(
        BUCKET,
        &["ReplicationConfiguration"],
        &["iam:PassRole", "s3:PutReplicationConfiguration"],
    ),
    optional(
        BUCKET,
        &["MetadataConfiguration", "MetadataTableConfiguration"],
        &[
            "s3:CreateBucketMetadataTableConfiguration",
            "s3:DeleteBucketMetadataTableConfiguration",
            "s3:UpdateBucketMetadataAnnotationTableConfiguration",
            "s3:UpdateBucketMetadataInventoryTableConfiguration",
            "s3:UpdateBucketMetadataJournalTableConfiguration",
            "s3tables:*",
        ],
    ),
    optional(BUCKET, &["AbacStatus"], &["s3:PutBucketAbac"]),
    optional(BUCKET, &["AccelerateConfiguration"], &["s3:PutAccelerateConfiguration"]),
    optional(BUCKET, &["AnalyticsConfigurations"], &["s3:PutAnalyticsConfiguration"]),
    optional(BUCKET, &["AccessControl"], &["s3:PutBucketAcl", "s3:PutObjectAcl"]),
    optional(BUCKET, &["LoggingConfiguration"], &["s3:PutBucketLogging"]),
    optional(
        BUCKET,
        &["ObjectLockConfiguration", "ObjectLockEnabled"],
        &["s3:PutBucketObjectLockConfiguration"],
    ),
    optional(BUCKET, &["WebsiteConfiguration"], &["s3:DeleteBucketWebsite", "s3:PutBucketWebsite"]),
    optional(
        BUCKET,
        &["IntelligentTieringConfigurations", "InventoryConfigurations", "MetricsConfigurations"],
        &[
            "s3:PutIntelligentTieringConfiguration",
            "s3:PutInventoryConfiguration",
            "s3:PutMetricsConfiguration",
        ],
    ),
    optional(GROUP, &["LogDeliveryConfigurations"], &["firehose:*", "logs:*"]),
    optional(GROUP, &["KmsKeyId"], &["kms:*"]),
    optional(GROUP, &["SnapshotArns"], &["s3:GetObject"]),
    optional(ENDPOINT, &["ServiceNetworkArn", "ResourceConfigurationArn"], &["vpc-lattice:*"]),
    optional(ENDPOINT, &["ServiceRegion"], &["vpce:*"]),
    // A pool that sends its e-mails by SES, and one that sends text messages.
    optional(POOL, &["EmailConfiguration"], &["iam:CreateServiceLinkedRole"]),
    optional(POOL, &["SmsConfiguration"], &["iam:PassRole"]),
    optional(POOL, &["KeyConfiguration"], &["kms:*"]),
    optional(POOL, &["Schema"], &["cognito-idp:AddCustomAttributes"]),
    optional(
        "AWS::Cognito::UserPoolClient",
        &["AnalyticsConfiguration"],
        &[
            "iam:CreateServiceLinkedRole",
            "iam:DeleteRolePolicy",
            "iam:PassRole",
            "iam:PutRolePolicy",
        ],
    ),
    optional("AWS::ApiGateway::Authorizer", &["AuthorizerCredentials"], &["iam:PassRole"]),
    optional("AWS::EC2::VPC", &["VpcEncryptionControl"], &["ec2:CreateVpcEncryptionControl"]),
    optional("AWS::ApiGateway::RestApi", &["BodyS3Location"], &["iam:PassRole", "s3:*"]),
];

/// Names in the schemas that IAM does not have. Most are calls that another action covers: the
/// deletion of a bucket's CORS is `s3:PutBucketCORS`.
pub(super) const NOT_ACTIONS: [&str; 13] = [
    "lambda:AssociateRuntimeAlias",
    "s3:DeleteBucketAnalyticsConfiguration",
    "s3:DeleteBucketCors",
    "s3:DeleteBucketEncryption",
    "s3:DeleteBucketLifecycle",
    "s3:DeleteBucketMetricsConfiguration",
    "s3:DeleteBucketReplication",
    "s3:DeleteBucketTagging",
    "s3:GetObjectMetadata",
    "s3:PutBucketReplication",
    "s3:PutObjectLockConfiguration",
    "s3:REST.PUT.OBJECT",
    "vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
];

/// The actions of these operations on all resources of a template.
pub(super) fn actions(template: &Value, operations: &[Operation]) -> BTreeSet<&'static str> {
    let mut actions = BTreeSet::new();
    for resource_type in types(template) {
        let Some(schema) = schema::of(resource_type) else { continue };
        let listed = operations.iter().flat_map(|operation| operation(&schema.permissions));
        actions.extend(listed.copied().filter(|action| {
            !NOT_ACTIONS.contains(action) && is_needed(template, resource_type, action)
        }));
    }
    actions
}

pub(super) fn resources<'a>(
    template: &'a Value,
    resource_type: &str,
) -> impl Iterator<Item = &'a Value> {
    let all = template["Resources"].as_object().into_iter().flat_map(|all| all.values());
    all.filter(move |resource| resource["Type"] == resource_type)
}

fn types(template: &Value) -> BTreeSet<&str> {
    let all = template["Resources"].as_object().into_iter().flat_map(|all| all.values());
    all.filter_map(|resource| resource["Type"].as_str()).collect()
}

/// Whether a resource of this type sets a property that needs the action, or no property decides.
fn is_needed(template: &Value, resource_type: &str, action: &str) -> bool {
    let is_set = |property: &&str| {
        let mut of_type = resources(template, resource_type);
        of_type.any(|resource| {
            let value = resource["Properties"].get(*property);
            // Without a key of KMS, the property needs no action.
            value.is_some_and(|value| value["SSEEnabled"] != false)
        })
    };
    let mut deciding = OPTIONAL.iter().filter(|optional| {
        optional.resource_type == resource_type
            && optional.actions.iter().any(|pattern| matches(pattern, action))
    });
    match deciding.next() {
        Some(first) => std::iter::once(first)
            .chain(deciding)
            .any(|optional| optional.properties.iter().any(is_set)),
        None => is_role_passed(template, resource_type, action),
    }
}

/// Methods and rules pass a role only where a part of them names one.
fn is_role_passed(template: &Value, resource_type: &str, action: &str) -> bool {
    let keys: &[&str] = match (action, resource_type) {
        ("iam:PassRole", "AWS::ApiGateway::Method") => &["Credentials"],
        ("iam:PassRole", "AWS::Events::Rule") => &["RoleArn"],
        _ => return true,
    };
    resources(template, resource_type).any(|resource| has_key(resource, keys))
}

fn has_key(value: &Value, keys: &[&str]) -> bool {
    match value {
        Value::Object(map) => {
            map.iter().any(|(key, value)| keys.contains(&key.as_str()) || has_key(value, keys))
        }
        Value::Array(items) => items.iter().any(|item| has_key(item, keys)),
        _ => false,
    }
}

/// Whether `pattern` is the action or all actions of its service.
pub(super) fn matches(pattern: &str, action: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(service) => action.starts_with(service),
        None => pattern == action,
    }
}
