//! The data of the stack: the tables and the bucket of images.

use shared::image::INCOMING_PREFIX;
use shared::table::{self as rows, IMAGES, Key, Trigger};

use cfn::construct::function::{self, Caller};
use cfn::dynamodb::Table;
use cfn::dynamodb::table::{
    AttributeDefinition, AttributeType, BillingMode, GlobalSecondaryIndex, KeySchema, KeyType,
    PointInTimeRecoverySpecification, Projection, ProjectionType, SseSpecification,
    TimeToLiveSpecification,
};
use cfn::s3::bucket::{
    AbortIncompleteMultipartUpload, AllowedMethod, BucketEncryption, CorsConfiguration, CorsRule,
    FilterRule, LambdaConfiguration, LifecycleConfiguration, NoncurrentVersionExpiration,
    NotificationConfiguration, NotificationFilter, ObjectOwnership, OwnershipControls,
    OwnershipControlsRule, PublicAccessBlockConfiguration, Rule, S3KeyFilter,
    ServerSideEncryptionByDefault, ServerSideEncryptionRule, SseAlgorithm, Status,
    VersioningConfiguration, VersioningStatus,
};
use cfn::s3::{Bucket, BucketPolicy};
use cfn::{
    Arn, Attributes, DeletionPolicy, Handle, Policy, PolicyCondition, Principal, Statement,
    Template, Value, concat, equals, partition,
};

use super::functions::Functions;
use super::parameters::Parameters;

/// Uploads may hold what a person did not mean to publish. One day is enough to examine an upload
/// that failed. S3 counts days from the next midnight UTC, first until it hides the object, then
/// until it deletes the hidden version: an upload that fails is gone after two to four days.
const INCOMING_DAYS: i64 = 1;
/// How far back a table can be restored.
const RECOVERY_DAYS: i64 = 35;
/// How long a replaced or deleted image stays. A restored table names images of its time.
const REPLACED_DAYS: i64 = RECOVERY_DAYS;
/// Unfinished multipart uploads cost money, and no listing of objects shows them.
const UNFINISHED_DAYS: i64 = 1;
/// How long a browser caches the bucket's response to a preflight request.
const PREFLIGHT_AGE_S: i64 = 3600;

/// The stack's deletion deletes the resource, and `destroy` asks first. An update that replaces the
/// resource keeps the old one, since the update did not ask.
pub(super) fn delete_with_stack() -> Attributes {
    Attributes {
        deletion_policy: Some(DeletionPolicy::Delete),
        update_replace_policy: Some(DeletionPolicy::Retain),
        ..Attributes::default()
    }
}

/// A table as its row says: paid per request up to a limit, encrypted, with point-in-time recovery.
pub(super) fn table(row: &rows::Table, parameters: &Parameters) -> Table {
    let mut attributes: Vec<Key> = Vec::new();
    for key in row.key.iter().chain(row.indexes.iter().flat_map(|index| index.key)) {
        if !attributes.contains(key) {
            attributes.push(*key);
        }
    }
    let attribute = |key: Key| match key {
        Key::Text(name) => AttributeDefinition::new(name, AttributeType::S),
        Key::Number(name) => AttributeDefinition::new(name, AttributeType::N),
    };
    // The limit of a table does not apply to its indexes.
    let index = |index: &rows::Index| {
        let all = Projection { projection_type: ProjectionType::All.into(), ..Projection::new() };
        GlobalSecondaryIndex {
            on_demand_throughput: parameters.units.clone(),
            ..GlobalSecondaryIndex::new(index.name, key_schema(index.key), all)
        }
    };
    let indexes: Vec<_> = row.indexes.iter().map(index).collect();
    let recovery = PointInTimeRecoverySpecification {
        point_in_time_recovery_enabled: true.into(),
        recovery_period_in_days: RECOVERY_DAYS.into(),
    };
    let ttl = row.ttl.map(|attribute| TimeToLiveSpecification {
        attribute_name: attribute.into(),
        ..TimeToLiveSpecification::new(true)
    });
    Table {
        attribute_definitions: attributes.into_iter().map(attribute).collect(),
        deletion_protection_enabled: parameters.protects_tables.clone().into(),
        billing_mode: BillingMode::PayPerRequest.into(),
        on_demand_throughput: parameters.units.clone(),
        global_secondary_indexes: (!indexes.is_empty()).then_some(indexes).into(),
        point_in_time_recovery_specification: recovery.into(),
        // Every table is encrypted. `true` takes a key of the account, which costs money per
        // request; `false` takes a key of AWS.
        sse_specification: SseSpecification::new(false).into(),
        time_to_live_specification: ttl.into(),
        ..Table::new(key_schema(row.key))
    }
}

/// The first key is the partition key, the second the sort key.
fn key_schema(keys: &[Key]) -> Vec<KeySchema> {
    let keys = keys.iter().zip([KeyType::Hash, KeyType::Range]);
    keys.map(|(key, kind)| KeySchema::new(key.name(), kind)).collect()
}

/// The ARN of the images' bucket, composed from its name: a reference to the bucket would be a
/// cycle.
pub(super) fn bucket_arn(parameters: &Parameters) -> Value<Arn<Bucket>> {
    concat(["arn:".into(), partition(), ":s3:::".into(), parameters.images_bucket_name.clone()])
}

/// The bucket of images. It invokes functions, so the permissions to invoke them must exist first.
pub(super) fn bucket(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
) -> Handle<Bucket> {
    let arn = bucket_arn(parameters);
    let mut permissions = Vec::new();
    let mut notifications = Vec::new();
    for (row, resources) in functions.rows() {
        let Trigger::Upload { prefix, suffix } = row.trigger else { continue };
        let id = format!("{}CallsUploads", resources.id);
        let caller = Caller::Bucket(arn.clone());
        function::allow_calls(template, id.clone(), &resources.function, caller);
        permissions.push(id);
        let mut rules = vec![FilterRule::new("prefix", prefix)];
        if !suffix.is_empty() {
            rules.push(FilterRule::new("suffix", suffix));
        }
        notifications.push(LambdaConfiguration {
            filter: NotificationFilter::new(S3KeyFilter::new(rules)).into(),
            ..LambdaConfiguration::new("s3:ObjectCreated:*", resources.arn.as_text())
        });
    }
    let notifications = NotificationConfiguration {
        lambda_configurations: notifications.into(),
        ..NotificationConfiguration::new()
    };
    let bucket = Bucket {
        bucket_name: parameters.images_bucket_name.clone().into(),
        lifecycle_configuration: LifecycleConfiguration::new(lifecycle()).into(),
        cors_configuration: CorsConfiguration::new([cors()]).into(),
        notification_configuration: notifications.into(),
        ..private_bucket()
    };
    let attributes = Attributes { depends_on: permissions, ..delete_with_stack() };
    let bucket = template.add_with(IMAGES.id, bucket, attributes);
    deny_plain_http(template, IMAGES.id, &bucket, arn, parameters.tls_only.clone());
    bucket
}

/// A bucket that is versioned, encrypted and not public.
pub(super) fn private_bucket() -> Bucket {
    let encryption = ServerSideEncryptionRule {
        server_side_encryption_by_default: ServerSideEncryptionByDefault::new(SseAlgorithm::Aes256)
            .into(),
        ..ServerSideEncryptionRule::new()
    };
    let owner =
        OwnershipControlsRule { object_ownership: ObjectOwnership::BucketOwnerEnforced.into() };
    let not_public = PublicAccessBlockConfiguration {
        block_public_acls: true.into(),
        block_public_policy: true.into(),
        ignore_public_acls: true.into(),
        restrict_public_buckets: true.into(),
    };
    Bucket {
        bucket_encryption: BucketEncryption::new([encryption]).into(),
        ownership_controls: OwnershipControls::new([owner]).into(),
        public_access_block_configuration: not_public.into(),
        versioning_configuration: VersioningConfiguration::new(VersioningStatus::Enabled).into(),
        ..Bucket::new()
    }
}

/// Adds a bucket policy that denies requests without TLS, if `tls_only` is `true`. The local cloud
/// has plain HTTP only.
pub(super) fn deny_plain_http(
    template: &mut Template,
    id: &str,
    bucket: &Handle<Bucket>,
    arn: Value<Arn<Bucket>>,
    tls_only: Value<String>,
) {
    let condition = template.condition("RefusesHttp", equals(tls_only, "true"));
    let deny = Statement::deny(["s3:*"])
        .to(Principal::Everyone)
        .on::<Value<Arn>>([arn.clone().into(), arn.with_suffix("/*")])
        .when(PolicyCondition::is("aws:SecureTransport", false));
    template.add_with(
        format!("{id}Policy"),
        BucketPolicy::new(bucket, Policy::new([deny])),
        Attributes { condition: Some(condition.id()), ..Attributes::default() },
    );
}

fn lifecycle() -> [Rule; 2] {
    let rule = |id: &str| Rule { id: id.into(), ..Rule::new(Status::Enabled) };
    [
        Rule {
            prefix: INCOMING_PREFIX.into(),
            expiration_in_days: INCOMING_DAYS.into(),
            noncurrent_version_expiration: NoncurrentVersionExpiration::new(INCOMING_DAYS).into(),
            ..rule("uploads")
        },
        Rule {
            noncurrent_version_expiration: NoncurrentVersionExpiration::new(REPLACED_DAYS).into(),
            expired_object_delete_marker: true.into(),
            abort_incomplete_multipart_upload: AbortIncompleteMultipartUpload::new(UNFINISHED_DAYS)
                .into(),
            ..rule("leftovers")
        },
    ]
}

/// CORS for uploads and downloads of any page. A presigned URL authorizes a request; its origin
/// does not.
fn cors() -> CorsRule {
    CorsRule {
        allowed_headers: ["*"].into(),
        exposed_headers: ["ETag"].into(),
        max_age: PREFLIGHT_AGE_S.into(),
        ..CorsRule::new([AllowedMethod::Put, AllowedMethod::Get], ["*"])
    }
}
