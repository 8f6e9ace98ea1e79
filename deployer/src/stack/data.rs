//! What must not be lost: the table of products and the bucket of images.

use shared::image::{INCOMING_PREFIX, PUBLISHED_PREFIX};
use shared::table::{CATEGORY_INDEX, FUNCTIONS, Trigger};

use super::functions::Functions;
use super::parameters::Parameters;
use cfn::construct::function::{self, Caller};
use cfn::dynamodb::{Table, table};
use cfn::s3::bucket::{
    AbortIncompleteMultipartUpload, BucketEncryption, CorsConfiguration, CorsRule,
    CorsRuleAllowedMethod, FilterRule, LambdaConfiguration, LifecycleConfiguration,
    NoncurrentVersionExpiration, NotificationConfiguration, NotificationFilter, OwnershipControls,
    OwnershipControlsRule, OwnershipControlsRuleObjectOwnership, PublicAccessBlockConfiguration,
    Rule, RuleStatus, S3KeyFilter, ServerSideEncryptionByDefault,
    ServerSideEncryptionByDefaultSseAlgorithm, ServerSideEncryptionRule, Transition,
    TransitionStorageClass, VersioningConfiguration, VersioningConfigurationStatus,
};
use cfn::s3::{Bucket, BucketPolicy};
use cfn::{
    Arn, Attributes, Condition, DeletionPolicy, Handle, Policy, Principal, Statement, Template,
    Value, concat, equals, partition,
};

/// Uploads hold what people did not mean to publish; a day is enough to look at one that failed.
const INCOMING_DAYS: i64 = 1;
/// How long an image that was replaced stays for those who were just given a link to it.
const REPLACED_DAYS: i64 = 7;
/// Unfinished uploads cost money and show up nowhere.
const UNFINISHED_DAYS: i64 = 1;
/// When an image moves to a cheaper class.
const COLD_DAYS: i64 = 90;
/// How long a browser keeps the bucket's CORS answer.
const CORS_AGE_S: i64 = 3600;

/// Goes with its stack (`destroy` asks); one that an update replaces stays, since nobody was asked about it.
pub(super) fn of_value() -> Attributes {
    Attributes {
        deletion_policy: Some(DeletionPolicy::Delete),
        update_replace_policy: Some(DeletionPolicy::Retain),
        ..Attributes::default()
    }
}

/// The tables.
pub(super) struct Tables {
    /// The products, and nothing else: whoever reads it through sees products only.
    pub products: Handle<Table>,
    /// What is no product: notes that expire.
    pub records: Handle<Table>,
}

/// Adds them.
pub(super) fn tables(template: &mut Template) -> Tables {
    use table::{
        GlobalSecondaryIndex, GlobalSecondaryIndexKeySchema, Projection, ProjectionProjectionType,
        TimeToLiveSpecification,
    };

    let by_category = GlobalSecondaryIndex::new(
        CATEGORY_INDEX,
        [
            GlobalSecondaryIndexKeySchema::new("category", "HASH"),
            GlobalSecondaryIndexKeySchema::new("name", "RANGE"),
        ],
        Projection {
            projection_type: Some(ProjectionProjectionType::All.into()),
            ..Projection::new()
        },
    );
    let products = Table {
        global_secondary_indexes: Some([by_category].into()),
        ..on_demand(&["id", "category", "name"])
    };
    let expiry = TimeToLiveSpecification {
        attribute_name: Some("expires_at".into()),
        ..TimeToLiveSpecification::new(true)
    };
    let records = Table { time_to_live_specification: Some(expiry.into()), ..on_demand(&["id"]) };
    Tables {
        products: template.add_with("ProductsTable", products, of_value()),
        records: template.add_with("RecordsTable", records, of_value()),
    }
}

/// A table paid by use, encrypted, and restorable to any second of the last weeks; its first key attribute is its key.
fn on_demand(keys: &[&'static str]) -> Table {
    use table::{
        AttributeDefinition, AttributeDefinitionAttributeType, BillingMode, KeySchema,
        KeySchemaKeyType,
    };
    use table::{PointInTimeRecoverySpecification, SseSpecification};

    let text =
        |name: &&'static str| AttributeDefinition::new(*name, AttributeDefinitionAttributeType::S);
    let recovery = PointInTimeRecoverySpecification {
        point_in_time_recovery_enabled: Some(true.into()),
        ..PointInTimeRecoverySpecification::new()
    };
    Table {
        attribute_definitions: Some(keys.iter().map(text).collect()),
        billing_mode: Some(BillingMode::PayPerRequest.into()),
        point_in_time_recovery_specification: Some(recovery.into()),
        sse_specification: Some(SseSpecification::new(true).into()),
        ..Table::new(
            keys.iter()
                .take(1)
                .map(|key| KeySchema::new(*key, KeySchemaKeyType::Hash))
                .collect::<Vec<_>>(),
        )
    }
}

/// The ARN of the bucket, known before the bucket is.
pub(super) fn bucket_arn(parameters: &Parameters) -> Value<Arn<Bucket>> {
    concat(["arn:".into(), partition(), ":s3:::".into(), parameters.images_bucket_name.clone()])
}

/// The images. It calls functions, so their permissions must be there first.
pub(super) fn bucket(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
) -> Handle<Bucket> {
    let mut permissions = Vec::new();
    let mut notifications = Vec::new();
    for (row, built) in FUNCTIONS.iter().zip(functions.all()) {
        let Trigger::Upload { prefix, suffix } = row.trigger else { continue };
        let id = format!("{}CallsUploads", built.id);
        function::allow_calls(
            template,
            id.clone(),
            &built.function,
            Caller::Bucket(bucket_arn(parameters)),
        );
        permissions.push(id);
        let mut rules = vec![FilterRule::new("prefix", prefix)];
        if !suffix.is_empty() {
            rules.push(FilterRule::new("suffix", suffix));
        }
        notifications.push(LambdaConfiguration {
            filter: Some(NotificationFilter::new(S3KeyFilter::new(rules)).into()),
            ..LambdaConfiguration::new("s3:ObjectCreated:*", built.arn.as_text())
        });
    }
    let notifications = NotificationConfiguration {
        lambda_configurations: Some(notifications.into()),
        ..NotificationConfiguration::new()
    };
    let bucket = template.add_with(
        "ImagesBucket",
        Bucket {
            bucket_name: Some(parameters.images_bucket_name.clone()),
            lifecycle_configuration: Some(LifecycleConfiguration::new(lifecycle()).into()),
            cors_configuration: Some(CorsConfiguration::new([cors()]).into()),
            notification_configuration: Some(notifications.into()),
            ..private_bucket()
        },
        Attributes { depends_on: permissions, ..of_value() },
    );
    tls_only(
        template,
        "ImagesBucket",
        &bucket,
        bucket_arn(parameters),
        parameters.tls_only.clone(),
    );
    bucket
}

/// A bucket that is versioned, encrypted and closed to the public.
pub(super) fn private_bucket() -> Bucket {
    let encryption = ServerSideEncryptionRule {
        server_side_encryption_by_default: Some(
            ServerSideEncryptionByDefault::new(ServerSideEncryptionByDefaultSseAlgorithm::Aes256)
                .into(),
        ),
        ..ServerSideEncryptionRule::new()
    };
    let owner = OwnershipControlsRule {
        object_ownership: Some(OwnershipControlsRuleObjectOwnership::BucketOwnerEnforced.into()),
    };
    Bucket {
        bucket_encryption: Some(BucketEncryption::new([encryption]).into()),
        ownership_controls: Some(OwnershipControls::new([owner]).into()),
        public_access_block_configuration: Some(
            PublicAccessBlockConfiguration {
                block_public_acls: Some(true.into()),
                block_public_policy: Some(true.into()),
                ignore_public_acls: Some(true.into()),
                restrict_public_buckets: Some(true.into()),
            }
            .into(),
        ),
        versioning_configuration: Some(
            VersioningConfiguration::new(VersioningConfigurationStatus::Enabled).into(),
        ),
        ..Bucket::new()
    }
}

/// A policy that refuses plain http, under a condition: in a local cloud all is http.
pub(super) fn tls_only(
    template: &mut Template,
    id: &str,
    bucket: &Handle<Bucket>,
    arn: Value<Arn<Bucket>>,
    wanted: Value<String>,
) {
    let condition = template.condition("RefusesHttp", equals(wanted, "true"));
    let everything = [arn.clone().into(), arn.below("/*")];
    let refusal = Statement::deny(["s3:*"])
        .to(Principal::Everybody)
        .on::<Value<Arn>>(everything)
        .when(Condition::is("aws:SecureTransport", false));
    template.add_with(
        format!("{id}Policy"),
        BucketPolicy::new(bucket.reference(), Policy::new([refusal])),
        Attributes { condition: Some(condition.id()), ..Attributes::default() },
    );
}

fn lifecycle() -> [Rule; 3] {
    let rule = |id: &str| Rule { id: Some(id.into()), ..Rule::new(RuleStatus::Enabled) };
    let replaced_after = |days: i64| Some(NoncurrentVersionExpiration::new(days).into());
    [
        Rule {
            prefix: Some(INCOMING_PREFIX.into()),
            expiration_in_days: Some(INCOMING_DAYS.into()),
            noncurrent_version_expiration: replaced_after(INCOMING_DAYS),
            ..rule("uploads")
        },
        Rule {
            prefix: Some(PUBLISHED_PREFIX.into()),
            transitions: Some(
                [Transition {
                    transition_in_days: Some(COLD_DAYS.into()),
                    ..Transition::new(TransitionStorageClass::StandardIa)
                }]
                .into(),
            ),
            ..rule("images")
        },
        Rule {
            noncurrent_version_expiration: replaced_after(REPLACED_DAYS),
            expired_object_delete_marker: Some(true.into()),
            abort_incomplete_multipart_upload: Some(
                AbortIncompleteMultipartUpload::new(UNFINISHED_DAYS).into(),
            ),
            ..rule("leftovers")
        },
    ]
}

/// For the page's own uploads and downloads. What lets in is the signature in the URL, not where the page came from.
fn cors() -> CorsRule {
    CorsRule {
        allowed_headers: Some(["*"].into()),
        exposed_headers: Some(["ETag"].into()),
        max_age: Some(CORS_AGE_S.into()),
        ..CorsRule::new([CorsRuleAllowedMethod::Put, CorsRuleAllowedMethod::Get], ["*"])
    }
}
