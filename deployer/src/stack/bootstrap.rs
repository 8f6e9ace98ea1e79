//! The bootstrap stack: the artifact bucket, and the account's role for logs of API Gateway.

use cfn::apigateway::{Account, ApiKey};
use cfn::s3::Bucket;
use cfn::s3::bucket::{
    AbortIncompleteMultipartUpload, LifecycleConfiguration, NoncurrentVersionExpiration, Rule,
    Status,
};
use cfn::{
    Arn, Attributes, DeletionPolicy, Findings, Parameter, Policy, Template, Value, concat, equals,
    iam, partition,
};

use engine::deploy::TEMPLATES_PREFIX;

use super::{data, roles};

/// How long the old version of a zip stays.
const REPLACED_DAYS: i64 = 30;
/// How long a template stays. CloudFormation reads it when a change set is created, and keeps a
/// copy. Zips stay: a deployed stack names them.
const TEMPLATE_DAYS: i64 = 30;

/// The bootstrap stack. With `ApiLogRole=create` it sets the role that API Gateway writes logs
/// with. An account has one such role per region, so `create` is for a region that has none, and
/// the role stays when the stack is deleted.
pub fn bootstrap() -> Result<Template, Findings> {
    let mut template = Template::new("The bucket that deploys upload to");
    let tls_only = template.parameter(
        "TlsOnly",
        Parameter {
            description: "Whether the bucket denies plain HTTP; false is for a local cloud".into(),
            default: Some("true".into()),
            allowed: &["true", "false"],
            ..Parameter::default()
        },
    );
    let log_role = template.parameter(
        "ApiLogRole",
        Parameter {
            description: concat!(
                "Whether to set the role that API Gateway writes logs with, ",
                "in this account and region"
            )
            .into(),
            default: Some("keep".into()),
            allowed: &["create", "keep"],
            ..Parameter::default()
        },
    );
    let role_settings = roles::declare(&mut template);
    let templates = Rule {
        id: "templates".into(),
        prefix: TEMPLATES_PREFIX.into(),
        expiration_in_days: TEMPLATE_DAYS.into(),
        ..Rule::new(Status::Enabled)
    };
    let leftovers = Rule {
        id: "leftovers".into(),
        noncurrent_version_expiration: NoncurrentVersionExpiration::new(REPLACED_DAYS).into(),
        expired_object_delete_marker: true.into(),
        abort_incomplete_multipart_upload: AbortIncompleteMultipartUpload::new(1).into(),
        ..Rule::new(Status::Enabled)
    };
    let bucket = Bucket {
        lifecycle_configuration: LifecycleConfiguration::new([templates, leftovers]).into(),
        ..data::private_bucket()
    };
    let bucket = template.add_with("ArtifactBucket", bucket, data::delete_with_stack());
    let arn = bucket.arn();
    data::deny_plain_http(&mut template, "ArtifactBucket", &bucket, arn, tls_only.text());

    let create = template.condition("CreatesApiLogRole", equals(&log_role, "create"));
    // What a failed creation made is deleted with its stack.
    let retain = || Attributes {
        condition: Some(create.id()),
        deletion_policy: Some(DeletionPolicy::RetainExceptOnCreate),
        update_replace_policy: Some(DeletionPolicy::Retain),
        ..Attributes::default()
    };
    // API Gateway validates the role when it is set, and requires this managed policy.
    let policy: Value<Arn> = concat([
        "arn:".into(),
        partition(),
        ":iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs".into(),
    ]);
    let role = iam::Role {
        path: role_settings.path,
        permissions_boundary: role_settings.permissions_boundary,
        managed_policy_arns: [policy].into(),
        ..iam::Role::new(Policy::trust("apigateway.amazonaws.com"))
    };
    let role = template.add_with("ApiLogsRole", role, retain());
    // In an account that never had an API, API Gateway rejects the setting until it has another
    // resource. A disabled key costs nothing. It is created after the role, so that IAM has some
    // seconds to distribute the role before API Gateway checks it.
    let key = ApiKey {
        description: "Unused. API Gateway rejects a log role before it has a resource".into(),
        enabled: false.into(),
        ..ApiKey::new()
    };
    let only_then = Attributes {
        condition: Some(create.id()),
        depends_on: vec![role.logical_id().to_owned()],
        ..Attributes::default()
    };
    let key = template.add_with("FirstApiKey", key, only_then);
    let account = Account { cloud_watch_role_arn: role.arn().into() };
    let earlier = [key.logical_id(), bucket.logical_id()].map(str::to_owned);
    let attributes = Attributes { depends_on: earlier.into(), ..retain() };
    template.add_with("ApiAccount", account, attributes);
    template.output("ArtifactBucketName", "The bucket", bucket.reference());
    cfn::check(&template)?;
    Ok(template)
}
