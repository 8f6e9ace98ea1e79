//! The small stack beside ours: the bucket for zips and templates, and the account's role for API logs.

use super::data;
use cfn::apigateway::Account;
use cfn::s3::Bucket;
use cfn::s3::bucket::{
    AbortIncompleteMultipartUpload, LifecycleConfiguration, NoncurrentVersionExpiration, Rule,
    RuleStatus,
};
use cfn::{
    self, Arn, Attributes, DeletionPolicy, Findings, Parameter, Policy, Template, concat, equals,
    iam, partition,
};

/// Old versions of a zip are of no use soon after.
const REPLACED_DAYS: i64 = 30;

/// The bootstrap stack. `ApiLogRole` is `create` where the account and region have none set for API Gateway: there is
/// one setting for all APIs, so another's is left alone, and ours stays when the stack goes.
///
/// # Errors
/// Faults that CloudFormation would find.
pub fn bootstrap() -> Result<Template, Findings> {
    let mut template = Template::new("The bucket that deploys upload to");
    let tls_only = template.parameter(
        "TlsOnly",
        Parameter {
            description: "Whether the bucket refuses plain http; false is for a local cloud",
            default: Some("true"),
            allowed: &["true", "false"],
            ..Parameter::default()
        },
    );
    let role = template.parameter(
        "ApiLogRole",
        Parameter {
            description: "Whether to set the role that API Gateway writes logs with, in this account and region",
            default: Some("keep"),
            allowed: &["create", "keep"],
            ..Parameter::default()
        },
    );
    let leftovers = Rule {
        id: Some("leftovers".into()),
        noncurrent_version_expiration: Some(NoncurrentVersionExpiration::new(REPLACED_DAYS).into()),
        abort_incomplete_multipart_upload: Some(AbortIncompleteMultipartUpload::new(1).into()),
        ..Rule::new(RuleStatus::Enabled)
    };
    let bucket = template.add_with(
        "ArtifactBucket",
        Bucket {
            lifecycle_configuration: Some(LifecycleConfiguration::new([leftovers]).into()),
            ..data::private_bucket()
        },
        data::of_value(),
    );
    data::tls_only(&mut template, "ArtifactBucket", &bucket, bucket.get_arn(), tls_only.text());

    let wanted = template.condition("CreatesApiLogRole", equals(role.text::<String>(), "create"));
    let stays = || Attributes {
        condition: Some(wanted.id()),
        deletion_policy: Some(DeletionPolicy::Retain),
        update_replace_policy: Some(DeletionPolicy::Retain),
        ..Attributes::default()
    };
    // API Gateway asks for this very policy: it checks the role when it is set.
    let policy = concat::<Arn>([
        "arn:".into(),
        partition(),
        ":iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs".into(),
    ]);
    let role = template.add_with(
        "ApiLogsRole",
        iam::Role {
            managed_policy_arns: Some([policy].into()),
            ..iam::Role::new(Policy::trust("apigateway.amazonaws.com"))
        },
        stays(),
    );
    template.add_with(
        "ApiAccount",
        Account { cloud_watch_role_arn: Some(role.get_arn()) },
        stays(),
    );
    template.output("ArtifactBucketName", "The bucket", bucket.reference());
    cfn::check(&template)?;
    Ok(template)
}
