// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::S3::Bucket`.
use cfn::schema;
/// `AWS::S3::Bucket`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Bucket {
    /// `AbacStatus`.
    pub abac_status: Option<cfn::Value<AbacStatus>>,
    /// `AccelerateConfiguration`.
    pub accelerate_configuration: Option<cfn::Value<AccelerateConfiguration>>,
    /// `AccessControl`.
    pub access_control: Option<cfn::Value<AccessControl>>,
    /// `AnalyticsConfigurations`.
    pub analytics_configurations: Option<cfn::Value<cfn::List<AnalyticsConfiguration>>>,
    /// `BucketEncryption`.
    pub bucket_encryption: Option<cfn::Value<BucketEncryption>>,
    /// `BucketName`; up to 63 characters; a change replaces the resource.
    pub bucket_name: Option<cfn::Value<String>>,
    /// `BucketNamePrefix`; a change replaces the resource.
    pub bucket_name_prefix: Option<cfn::Value<String>>,
    /// `BucketNamespace`; a change replaces the resource.
    pub bucket_namespace: Option<cfn::Value<BucketNamespace>>,
    /// `CorsConfiguration`.
    pub cors_configuration: Option<cfn::Value<CorsConfiguration>>,
    /// `IntelligentTieringConfigurations`.
    pub intelligent_tiering_configurations: Option<
        cfn::Value<cfn::List<IntelligentTieringConfiguration>>,
    >,
    /// `InventoryConfigurations`.
    pub inventory_configurations: Option<cfn::Value<cfn::List<InventoryConfiguration>>>,
    /// `LifecycleConfiguration`.
    pub lifecycle_configuration: Option<cfn::Value<LifecycleConfiguration>>,
    /// `LoggingConfiguration`.
    pub logging_configuration: Option<cfn::Value<LoggingConfiguration>>,
    /// `MetadataConfiguration`.
    pub metadata_configuration: Option<cfn::Value<MetadataConfiguration>>,
    /// `MetadataTableConfiguration`.
    pub metadata_table_configuration: Option<cfn::Value<MetadataTableConfiguration>>,
    /// `MetricsConfigurations`.
    pub metrics_configurations: Option<cfn::Value<cfn::List<MetricsConfiguration>>>,
    /// `NotificationConfiguration`.
    pub notification_configuration: Option<cfn::Value<NotificationConfiguration>>,
    /// `ObjectLockConfiguration`.
    pub object_lock_configuration: Option<cfn::Value<ObjectLockConfiguration>>,
    /// `ObjectLockEnabled`.
    pub object_lock_enabled: Option<cfn::Value<bool>>,
    /// `OwnershipControls`.
    pub ownership_controls: Option<cfn::Value<OwnershipControls>>,
    /// `PublicAccessBlockConfiguration`.
    pub public_access_block_configuration: Option<
        cfn::Value<PublicAccessBlockConfiguration>,
    >,
    /// `ReplicationConfiguration`.
    pub replication_configuration: Option<cfn::Value<ReplicationConfiguration>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VersioningConfiguration`.
    pub versioning_configuration: Option<cfn::Value<VersioningConfiguration>>,
    /// `WebsiteConfiguration`.
    pub website_configuration: Option<cfn::Value<WebsiteConfiguration>>,
}
impl Bucket {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            abac_status: None,
            accelerate_configuration: None,
            access_control: None,
            analytics_configurations: None,
            bucket_encryption: None,
            bucket_name: None,
            bucket_name_prefix: None,
            bucket_namespace: None,
            cors_configuration: None,
            intelligent_tiering_configurations: None,
            inventory_configurations: None,
            lifecycle_configuration: None,
            logging_configuration: None,
            metadata_configuration: None,
            metadata_table_configuration: None,
            metrics_configurations: None,
            notification_configuration: None,
            object_lock_configuration: None,
            object_lock_enabled: None,
            ownership_controls: None,
            public_access_block_configuration: None,
            replication_configuration: None,
            tags: None,
            versioning_configuration: None,
            website_configuration: None,
        }
    }
}
impl Default for Bucket {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Bucket {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AbacStatus", self.abac_status),
            cfn::field("AccelerateConfiguration", self.accelerate_configuration),
            cfn::field("AccessControl", self.access_control),
            cfn::field("AnalyticsConfigurations", self.analytics_configurations),
            cfn::field("BucketEncryption", self.bucket_encryption),
            cfn::field("BucketName", self.bucket_name),
            cfn::field("BucketNamePrefix", self.bucket_name_prefix),
            cfn::field("BucketNamespace", self.bucket_namespace),
            cfn::field("CorsConfiguration", self.cors_configuration),
            cfn::field(
                "IntelligentTieringConfigurations",
                self.intelligent_tiering_configurations,
            ),
            cfn::field("InventoryConfigurations", self.inventory_configurations),
            cfn::field("LifecycleConfiguration", self.lifecycle_configuration),
            cfn::field("LoggingConfiguration", self.logging_configuration),
            cfn::field("MetadataConfiguration", self.metadata_configuration),
            cfn::field("MetadataTableConfiguration", self.metadata_table_configuration),
            cfn::field("MetricsConfigurations", self.metrics_configurations),
            cfn::field("NotificationConfiguration", self.notification_configuration),
            cfn::field("ObjectLockConfiguration", self.object_lock_configuration),
            cfn::field("ObjectLockEnabled", self.object_lock_enabled),
            cfn::field("OwnershipControls", self.ownership_controls),
            cfn::field(
                "PublicAccessBlockConfiguration",
                self.public_access_block_configuration,
            ),
            cfn::field("ReplicationConfiguration", self.replication_configuration),
            cfn::field("Tags", self.tags),
            cfn::field("VersioningConfiguration", self.versioning_configuration),
            cfn::field("WebsiteConfiguration", self.website_configuration),
        ])
    }
}
impl cfn::Resource for Bucket {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::s3::Bucket>;
}
impl cfn::Handle<Bucket> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::s3::Bucket>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `DomainName`.
    pub fn get_domain_name(&self) -> cfn::Value<String> {
        self.attribute("DomainName")
    }
    /// `Fn::GetAtt` of `DualStackDomainName`.
    pub fn get_dual_stack_domain_name(&self) -> cfn::Value<String> {
        self.attribute("DualStackDomainName")
    }
    /// `Fn::GetAtt` of `RegionalDomainName`.
    pub fn get_regional_domain_name(&self) -> cfn::Value<String> {
        self.attribute("RegionalDomainName")
    }
    /// `Fn::GetAtt` of `MetadataTableConfiguration.S3TablesDestination.TableNamespace`.
    pub fn get_metadata_table_configuration_s3_tables_destination_table_namespace(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataTableConfiguration.S3TablesDestination.TableNamespace")
    }
    /// `Fn::GetAtt` of `MetadataTableConfiguration.S3TablesDestination.TableArn`.
    pub fn get_metadata_table_configuration_s3_tables_destination_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataTableConfiguration.S3TablesDestination.TableArn")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.JournalTableConfiguration.TableName`.
    pub fn get_metadata_configuration_journal_table_configuration_table_name(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataConfiguration.JournalTableConfiguration.TableName")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.JournalTableConfiguration.TableArn`.
    pub fn get_metadata_configuration_journal_table_configuration_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataConfiguration.JournalTableConfiguration.TableArn")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.InventoryTableConfiguration.TableName`.
    pub fn get_metadata_configuration_inventory_table_configuration_table_name(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataConfiguration.InventoryTableConfiguration.TableName")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.InventoryTableConfiguration.TableArn`.
    pub fn get_metadata_configuration_inventory_table_configuration_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataConfiguration.InventoryTableConfiguration.TableArn")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.AnnotationTableConfiguration.TableName`.
    pub fn get_metadata_configuration_annotation_table_configuration_table_name(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataConfiguration.AnnotationTableConfiguration.TableName")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.AnnotationTableConfiguration.TableArn`.
    pub fn get_metadata_configuration_annotation_table_configuration_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataConfiguration.AnnotationTableConfiguration.TableArn")
    }
    /// `Fn::GetAtt` of `WebsiteURL`.
    pub fn get_website_url(&self) -> cfn::Value<String> {
        self.attribute("WebsiteURL")
    }
}
/// `AbortIncompleteMultipartUpload` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AbortIncompleteMultipartUpload {
    /// `DaysAfterInitiation`; 0 or more.
    pub days_after_initiation: cfn::Value<i64>,
}
impl AbortIncompleteMultipartUpload {
    /// With what it must have.
    pub fn new(days_after_initiation: impl Into<cfn::Value<i64>>) -> Self {
        Self {
            days_after_initiation: days_after_initiation.into(),
        }
    }
}
impl cfn::Literal for AbortIncompleteMultipartUpload {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DaysAfterInitiation", self.days_after_initiation)])
    }
}
/// `AccelerateConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccelerateConfiguration {
    /// `AccelerationStatus`.
    pub acceleration_status: cfn::Value<AccelerateConfigurationAccelerationStatus>,
}
impl AccelerateConfiguration {
    /// With what it must have.
    pub fn new(
        acceleration_status: impl Into<
            cfn::Value<AccelerateConfigurationAccelerationStatus>,
        >,
    ) -> Self {
        Self {
            acceleration_status: acceleration_status.into(),
        }
    }
}
impl cfn::Literal for AccelerateConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("AccelerationStatus", self.acceleration_status)])
    }
}
/// `AccessControlTranslation` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessControlTranslation {
    /// `Owner`.
    pub owner: cfn::Value<AccessControlTranslationOwner>,
}
impl AccessControlTranslation {
    /// With what it must have.
    pub fn new(owner: impl Into<cfn::Value<AccessControlTranslationOwner>>) -> Self {
        Self { owner: owner.into() }
    }
}
impl cfn::Literal for AccessControlTranslation {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Owner", self.owner)])
    }
}
/// `AnalyticsConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalyticsConfiguration {
    /// `Id`.
    pub id: cfn::Value<String>,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `StorageClassAnalysis`.
    pub storage_class_analysis: cfn::Value<StorageClassAnalysis>,
    /// `TagFilters`.
    pub tag_filters: Option<cfn::Value<cfn::List<TagFilter>>>,
}
impl AnalyticsConfiguration {
    /// With what it must have.
    pub fn new(
        id: impl Into<cfn::Value<String>>,
        storage_class_analysis: impl Into<cfn::Value<StorageClassAnalysis>>,
    ) -> Self {
        Self {
            id: id.into(),
            prefix: None,
            storage_class_analysis: storage_class_analysis.into(),
            tag_filters: None,
        }
    }
}
impl cfn::Literal for AnalyticsConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Id", self.id),
            cfn::field("Prefix", self.prefix),
            cfn::field("StorageClassAnalysis", self.storage_class_analysis),
            cfn::field("TagFilters", self.tag_filters),
        ])
    }
}
/// `AnnotationTableConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotationTableConfiguration {
    /// `ConfigurationState`.
    pub configuration_state: cfn::Value<AnnotationTableConfigurationConfigurationState>,
    /// `EncryptionConfiguration`.
    pub encryption_configuration: Option<
        cfn::Value<MetadataTableEncryptionConfiguration>,
    >,
    /// `Role`.
    pub role: Option<cfn::Value<String>>,
    /// `TableArn`.
    pub table_arn: Option<cfn::Value<cfn::Arn>>,
    /// `TableName`.
    pub table_name: Option<cfn::Value<String>>,
}
impl AnnotationTableConfiguration {
    /// With what it must have.
    pub fn new(
        configuration_state: impl Into<
            cfn::Value<AnnotationTableConfigurationConfigurationState>,
        >,
    ) -> Self {
        Self {
            configuration_state: configuration_state.into(),
            encryption_configuration: None,
            role: None,
            table_arn: None,
            table_name: None,
        }
    }
}
impl cfn::Literal for AnnotationTableConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ConfigurationState", self.configuration_state),
            cfn::field("EncryptionConfiguration", self.encryption_configuration),
            cfn::field("Role", self.role),
            cfn::field("TableArn", self.table_arn),
            cfn::field("TableName", self.table_name),
        ])
    }
}
/// `BlockedEncryptionTypes` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockedEncryptionTypes {
    /// `EncryptionType`.
    pub encryption_type: Option<cfn::Value<cfn::List<BlockedEncryptionTypeList>>>,
}
impl BlockedEncryptionTypes {
    /// With nothing set.
    pub fn new() -> Self {
        Self { encryption_type: None }
    }
}
impl Default for BlockedEncryptionTypes {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for BlockedEncryptionTypes {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("EncryptionType", self.encryption_type)])
    }
}
/// `BucketEncryption` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct BucketEncryption {
    /// `ServerSideEncryptionConfiguration`.
    pub server_side_encryption_configuration: cfn::Value<
        cfn::List<ServerSideEncryptionRule>,
    >,
}
impl BucketEncryption {
    /// With what it must have.
    pub fn new(
        server_side_encryption_configuration: impl Into<
            cfn::Value<cfn::List<ServerSideEncryptionRule>>,
        >,
    ) -> Self {
        Self {
            server_side_encryption_configuration: server_side_encryption_configuration
                .into(),
        }
    }
}
impl cfn::Literal for BucketEncryption {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "ServerSideEncryptionConfiguration",
                self.server_side_encryption_configuration,
            ),
        ])
    }
}
/// `CorsConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct CorsConfiguration {
    /// `CorsRules`.
    pub cors_rules: cfn::Value<cfn::List<CorsRule>>,
}
impl CorsConfiguration {
    /// With what it must have.
    pub fn new(cors_rules: impl Into<cfn::Value<cfn::List<CorsRule>>>) -> Self {
        Self {
            cors_rules: cors_rules.into(),
        }
    }
}
impl cfn::Literal for CorsConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("CorsRules", self.cors_rules)])
    }
}
/// `CorsRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct CorsRule {
    /// `AllowedHeaders`.
    pub allowed_headers: Option<cfn::Value<cfn::List<String>>>,
    /// `AllowedMethods`.
    pub allowed_methods: cfn::Value<cfn::List<CorsRuleAllowedMethod>>,
    /// `AllowedOrigins`.
    pub allowed_origins: cfn::Value<cfn::List<String>>,
    /// `ExposedHeaders`.
    pub exposed_headers: Option<cfn::Value<cfn::List<String>>>,
    /// `Id`; up to 255 characters.
    pub id: Option<cfn::Value<String>>,
    /// `MaxAge`; 0 or more.
    pub max_age: Option<cfn::Value<i64>>,
}
impl CorsRule {
    /// With what it must have.
    pub fn new(
        allowed_methods: impl Into<cfn::Value<cfn::List<CorsRuleAllowedMethod>>>,
        allowed_origins: impl Into<cfn::Value<cfn::List<String>>>,
    ) -> Self {
        Self {
            allowed_headers: None,
            allowed_methods: allowed_methods.into(),
            allowed_origins: allowed_origins.into(),
            exposed_headers: None,
            id: None,
            max_age: None,
        }
    }
}
impl cfn::Literal for CorsRule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AllowedHeaders", self.allowed_headers),
            cfn::field("AllowedMethods", self.allowed_methods),
            cfn::field("AllowedOrigins", self.allowed_origins),
            cfn::field("ExposedHeaders", self.exposed_headers),
            cfn::field("Id", self.id),
            cfn::field("MaxAge", self.max_age),
        ])
    }
}
/// `DataExport` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct DataExport {
    /// `Destination`.
    pub destination: cfn::Value<Destination>,
    /// `OutputSchemaVersion`.
    pub output_schema_version: cfn::Value<String>,
}
impl DataExport {
    /// With what it must have.
    pub fn new(
        destination: impl Into<cfn::Value<Destination>>,
        output_schema_version: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            destination: destination.into(),
            output_schema_version: output_schema_version.into(),
        }
    }
}
impl cfn::Literal for DataExport {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Destination", self.destination),
            cfn::field("OutputSchemaVersion", self.output_schema_version),
        ])
    }
}
/// `DefaultEventHold` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultEventHold {
    /// `Days`.
    pub days: Option<cfn::Value<i64>>,
    /// `Years`.
    pub years: Option<cfn::Value<i64>>,
}
impl DefaultEventHold {
    /// With nothing set.
    pub fn new() -> Self {
        Self { days: None, years: None }
    }
}
impl Default for DefaultEventHold {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DefaultEventHold {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Days", self.days), cfn::field("Years", self.years)])
    }
}
/// `DefaultRetention` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultRetention {
    /// `Days`.
    pub days: Option<cfn::Value<i64>>,
    /// `DefaultEventHold`.
    pub default_event_hold: Option<cfn::Value<DefaultEventHold>>,
    /// `Mode`.
    pub mode: Option<cfn::Value<DefaultRetentionMode>>,
    /// `Years`.
    pub years: Option<cfn::Value<i64>>,
}
impl DefaultRetention {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            days: None,
            default_event_hold: None,
            mode: None,
            years: None,
        }
    }
}
impl Default for DefaultRetention {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DefaultRetention {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Days", self.days),
            cfn::field("DefaultEventHold", self.default_event_hold),
            cfn::field("Mode", self.mode),
            cfn::field("Years", self.years),
        ])
    }
}
/// `DeleteMarkerReplication` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteMarkerReplication {
    /// `Status`.
    pub status: Option<cfn::Value<DeleteMarkerReplicationStatus>>,
}
impl DeleteMarkerReplication {
    /// With nothing set.
    pub fn new() -> Self {
        Self { status: None }
    }
}
impl Default for DeleteMarkerReplication {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DeleteMarkerReplication {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// `Destination` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Destination {
    /// `BucketAccountId`.
    pub bucket_account_id: Option<cfn::Value<String>>,
    /// `BucketArn`.
    pub bucket_arn: cfn::Value<cfn::Arn>,
    /// `Format`.
    pub format: cfn::Value<DestinationFormat>,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
}
impl Destination {
    /// With what it must have.
    pub fn new(
        bucket_arn: impl Into<cfn::Value<cfn::Arn>>,
        format: impl Into<cfn::Value<DestinationFormat>>,
    ) -> Self {
        Self {
            bucket_account_id: None,
            bucket_arn: bucket_arn.into(),
            format: format.into(),
            prefix: None,
        }
    }
}
impl cfn::Literal for Destination {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("BucketAccountId", self.bucket_account_id),
            cfn::field("BucketArn", self.bucket_arn),
            cfn::field("Format", self.format),
            cfn::field("Prefix", self.prefix),
        ])
    }
}
/// `EncryptionConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct EncryptionConfiguration {
    /// `ReplicaKmsKeyID`.
    pub replica_kms_key_id: cfn::Value<String>,
}
impl EncryptionConfiguration {
    /// With what it must have.
    pub fn new(replica_kms_key_id: impl Into<cfn::Value<String>>) -> Self {
        Self {
            replica_kms_key_id: replica_kms_key_id.into(),
        }
    }
}
impl cfn::Literal for EncryptionConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("ReplicaKmsKeyID", self.replica_kms_key_id)])
    }
}
/// `EventBridgeConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct EventBridgeConfiguration {
    /// `EventBridgeEnabled`.
    pub event_bridge_enabled: cfn::Value<bool>,
}
impl EventBridgeConfiguration {
    /// With what it must have.
    pub fn new(event_bridge_enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            event_bridge_enabled: event_bridge_enabled.into(),
        }
    }
}
impl cfn::Literal for EventBridgeConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("EventBridgeEnabled", self.event_bridge_enabled)])
    }
}
/// `FilterRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterRule {
    /// `Name`; up to 1024 characters.
    pub name: cfn::Value<String>,
    /// `Value`.
    pub value: cfn::Value<String>,
}
impl FilterRule {
    /// With what it must have.
    pub fn new(
        name: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for FilterRule {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Name", self.name), cfn::field("Value", self.value)])
    }
}
/// `IntelligentTieringConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct IntelligentTieringConfiguration {
    /// `Id`.
    pub id: cfn::Value<String>,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `Status`.
    pub status: cfn::Value<IntelligentTieringConfigurationStatus>,
    /// `TagFilters`.
    pub tag_filters: Option<cfn::Value<cfn::List<TagFilter>>>,
    /// `Tierings`.
    pub tierings: cfn::Value<cfn::List<Tiering>>,
}
impl IntelligentTieringConfiguration {
    /// With what it must have.
    pub fn new(
        id: impl Into<cfn::Value<String>>,
        status: impl Into<cfn::Value<IntelligentTieringConfigurationStatus>>,
        tierings: impl Into<cfn::Value<cfn::List<Tiering>>>,
    ) -> Self {
        Self {
            id: id.into(),
            prefix: None,
            status: status.into(),
            tag_filters: None,
            tierings: tierings.into(),
        }
    }
}
impl cfn::Literal for IntelligentTieringConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Id", self.id),
            cfn::field("Prefix", self.prefix),
            cfn::field("Status", self.status),
            cfn::field("TagFilters", self.tag_filters),
            cfn::field("Tierings", self.tierings),
        ])
    }
}
/// `InventoryConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct InventoryConfiguration {
    /// `Destination`.
    pub destination: cfn::Value<Destination>,
    /// `Enabled`.
    pub enabled: cfn::Value<bool>,
    /// `Id`.
    pub id: cfn::Value<String>,
    /// `IncludedObjectVersions`.
    pub included_object_versions: cfn::Value<
        InventoryConfigurationIncludedObjectVersions,
    >,
    /// `OptionalFields`.
    pub optional_fields: Option<
        cfn::Value<cfn::List<InventoryConfigurationOptionalField>>,
    >,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `ScheduleFrequency`.
    pub schedule_frequency: cfn::Value<InventoryConfigurationScheduleFrequency>,
}
impl InventoryConfiguration {
    /// With what it must have.
    pub fn new(
        destination: impl Into<cfn::Value<Destination>>,
        enabled: impl Into<cfn::Value<bool>>,
        id: impl Into<cfn::Value<String>>,
        included_object_versions: impl Into<
            cfn::Value<InventoryConfigurationIncludedObjectVersions>,
        >,
        schedule_frequency: impl Into<
            cfn::Value<InventoryConfigurationScheduleFrequency>,
        >,
    ) -> Self {
        Self {
            destination: destination.into(),
            enabled: enabled.into(),
            id: id.into(),
            included_object_versions: included_object_versions.into(),
            optional_fields: None,
            prefix: None,
            schedule_frequency: schedule_frequency.into(),
        }
    }
}
impl cfn::Literal for InventoryConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Destination", self.destination),
            cfn::field("Enabled", self.enabled),
            cfn::field("Id", self.id),
            cfn::field("IncludedObjectVersions", self.included_object_versions),
            cfn::field("OptionalFields", self.optional_fields),
            cfn::field("Prefix", self.prefix),
            cfn::field("ScheduleFrequency", self.schedule_frequency),
        ])
    }
}
/// `InventoryTableConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct InventoryTableConfiguration {
    /// `ConfigurationState`.
    pub configuration_state: cfn::Value<InventoryTableConfigurationConfigurationState>,
    /// `EncryptionConfiguration`.
    pub encryption_configuration: Option<
        cfn::Value<MetadataTableEncryptionConfiguration>,
    >,
    /// `TableArn`.
    pub table_arn: Option<cfn::Value<cfn::Arn>>,
    /// `TableName`.
    pub table_name: Option<cfn::Value<String>>,
}
impl InventoryTableConfiguration {
    /// With what it must have.
    pub fn new(
        configuration_state: impl Into<
            cfn::Value<InventoryTableConfigurationConfigurationState>,
        >,
    ) -> Self {
        Self {
            configuration_state: configuration_state.into(),
            encryption_configuration: None,
            table_arn: None,
            table_name: None,
        }
    }
}
impl cfn::Literal for InventoryTableConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ConfigurationState", self.configuration_state),
            cfn::field("EncryptionConfiguration", self.encryption_configuration),
            cfn::field("TableArn", self.table_arn),
            cfn::field("TableName", self.table_name),
        ])
    }
}
/// `JournalTableConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalTableConfiguration {
    /// `EncryptionConfiguration`.
    pub encryption_configuration: Option<
        cfn::Value<MetadataTableEncryptionConfiguration>,
    >,
    /// `RecordExpiration`.
    pub record_expiration: cfn::Value<RecordExpiration>,
    /// `TableArn`.
    pub table_arn: Option<cfn::Value<cfn::Arn>>,
    /// `TableName`.
    pub table_name: Option<cfn::Value<String>>,
}
impl JournalTableConfiguration {
    /// With what it must have.
    pub fn new(record_expiration: impl Into<cfn::Value<RecordExpiration>>) -> Self {
        Self {
            encryption_configuration: None,
            record_expiration: record_expiration.into(),
            table_arn: None,
            table_name: None,
        }
    }
}
impl cfn::Literal for JournalTableConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("EncryptionConfiguration", self.encryption_configuration),
            cfn::field("RecordExpiration", self.record_expiration),
            cfn::field("TableArn", self.table_arn),
            cfn::field("TableName", self.table_name),
        ])
    }
}
/// `LambdaConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct LambdaConfiguration {
    /// `Event`.
    pub event: cfn::Value<String>,
    /// `Filter`.
    pub filter: Option<cfn::Value<NotificationFilter>>,
    /// `Function`.
    pub function: cfn::Value<String>,
}
impl LambdaConfiguration {
    /// With what it must have.
    pub fn new(
        event: impl Into<cfn::Value<String>>,
        function: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            event: event.into(),
            filter: None,
            function: function.into(),
        }
    }
}
impl cfn::Literal for LambdaConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Event", self.event),
            cfn::field("Filter", self.filter),
            cfn::field("Function", self.function),
        ])
    }
}
/// `LifecycleConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct LifecycleConfiguration {
    /// `Rules`.
    pub rules: cfn::Value<cfn::List<Rule>>,
    /// `TransitionDefaultMinimumObjectSize`.
    pub transition_default_minimum_object_size: Option<
        cfn::Value<LifecycleConfigurationTransitionDefaultMinimumObjectSize>,
    >,
}
impl LifecycleConfiguration {
    /// With what it must have.
    pub fn new(rules: impl Into<cfn::Value<cfn::List<Rule>>>) -> Self {
        Self {
            rules: rules.into(),
            transition_default_minimum_object_size: None,
        }
    }
}
impl cfn::Literal for LifecycleConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Rules", self.rules),
            cfn::field(
                "TransitionDefaultMinimumObjectSize",
                self.transition_default_minimum_object_size,
            ),
        ])
    }
}
/// `LoggingConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggingConfiguration {
    /// `DestinationBucketName`.
    pub destination_bucket_name: Option<cfn::Value<String>>,
    /// `LogFilePrefix`.
    pub log_file_prefix: Option<cfn::Value<String>>,
    /// `TargetObjectKeyFormat`.
    pub target_object_key_format: Option<
        cfn::Value<LoggingConfigurationTargetObjectKeyFormat>,
    >,
}
impl LoggingConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            destination_bucket_name: None,
            log_file_prefix: None,
            target_object_key_format: None,
        }
    }
}
impl Default for LoggingConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for LoggingConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DestinationBucketName", self.destination_bucket_name),
            cfn::field("LogFilePrefix", self.log_file_prefix),
            cfn::field("TargetObjectKeyFormat", self.target_object_key_format),
        ])
    }
}
/// `LoggingConfigurationTargetObjectKeyFormat` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggingConfigurationTargetObjectKeyFormat {
    /// `PartitionedPrefix`.
    pub partitioned_prefix: Option<cfn::Value<PartitionedPrefix>>,
    /// `SimplePrefix`.
    pub simple_prefix: Option<cfn::Value<cfn::Json>>,
}
impl LoggingConfigurationTargetObjectKeyFormat {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            partitioned_prefix: None,
            simple_prefix: None,
        }
    }
}
impl Default for LoggingConfigurationTargetObjectKeyFormat {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for LoggingConfigurationTargetObjectKeyFormat {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PartitionedPrefix", self.partitioned_prefix),
            cfn::field("SimplePrefix", self.simple_prefix),
        ])
    }
}
/// `MetadataConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataConfiguration {
    /// `AnnotationTableConfiguration`.
    pub annotation_table_configuration: Option<cfn::Value<AnnotationTableConfiguration>>,
    /// `Destination`.
    pub destination: Option<cfn::Value<MetadataDestination>>,
    /// `InventoryTableConfiguration`.
    pub inventory_table_configuration: Option<cfn::Value<InventoryTableConfiguration>>,
    /// `JournalTableConfiguration`.
    pub journal_table_configuration: cfn::Value<JournalTableConfiguration>,
}
impl MetadataConfiguration {
    /// With what it must have.
    pub fn new(
        journal_table_configuration: impl Into<cfn::Value<JournalTableConfiguration>>,
    ) -> Self {
        Self {
            annotation_table_configuration: None,
            destination: None,
            inventory_table_configuration: None,
            journal_table_configuration: journal_table_configuration.into(),
        }
    }
}
impl cfn::Literal for MetadataConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "AnnotationTableConfiguration",
                self.annotation_table_configuration,
            ),
            cfn::field("Destination", self.destination),
            cfn::field(
                "InventoryTableConfiguration",
                self.inventory_table_configuration,
            ),
            cfn::field("JournalTableConfiguration", self.journal_table_configuration),
        ])
    }
}
/// `MetadataDestination` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataDestination {
    /// `TableBucketArn`.
    pub table_bucket_arn: Option<cfn::Value<cfn::Arn>>,
    /// `TableBucketType`.
    pub table_bucket_type: cfn::Value<MetadataDestinationTableBucketType>,
    /// `TableNamespace`.
    pub table_namespace: Option<cfn::Value<String>>,
}
impl MetadataDestination {
    /// With what it must have.
    pub fn new(
        table_bucket_type: impl Into<cfn::Value<MetadataDestinationTableBucketType>>,
    ) -> Self {
        Self {
            table_bucket_arn: None,
            table_bucket_type: table_bucket_type.into(),
            table_namespace: None,
        }
    }
}
impl cfn::Literal for MetadataDestination {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("TableBucketArn", self.table_bucket_arn),
            cfn::field("TableBucketType", self.table_bucket_type),
            cfn::field("TableNamespace", self.table_namespace),
        ])
    }
}
/// `MetadataTableConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataTableConfiguration {
    /// `S3TablesDestination`.
    pub s3_tables_destination: cfn::Value<S3TablesDestination>,
}
impl MetadataTableConfiguration {
    /// With what it must have.
    pub fn new(
        s3_tables_destination: impl Into<cfn::Value<S3TablesDestination>>,
    ) -> Self {
        Self {
            s3_tables_destination: s3_tables_destination.into(),
        }
    }
}
impl cfn::Literal for MetadataTableConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("S3TablesDestination", self.s3_tables_destination)])
    }
}
/// `MetadataTableEncryptionConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataTableEncryptionConfiguration {
    /// `KmsKeyArn`.
    pub kms_key_arn: Option<cfn::Value<cfn::Arn>>,
    /// `SseAlgorithm`.
    pub sse_algorithm: cfn::Value<MetadataTableEncryptionConfigurationSseAlgorithm>,
}
impl MetadataTableEncryptionConfiguration {
    /// With what it must have.
    pub fn new(
        sse_algorithm: impl Into<
            cfn::Value<MetadataTableEncryptionConfigurationSseAlgorithm>,
        >,
    ) -> Self {
        Self {
            kms_key_arn: None,
            sse_algorithm: sse_algorithm.into(),
        }
    }
}
impl cfn::Literal for MetadataTableEncryptionConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("KmsKeyArn", self.kms_key_arn),
            cfn::field("SseAlgorithm", self.sse_algorithm),
        ])
    }
}
/// `Metrics` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// `EventThreshold`.
    pub event_threshold: Option<cfn::Value<ReplicationTimeValue>>,
    /// `Status`.
    pub status: cfn::Value<MetricsStatus>,
}
impl Metrics {
    /// With what it must have.
    pub fn new(status: impl Into<cfn::Value<MetricsStatus>>) -> Self {
        Self {
            event_threshold: None,
            status: status.into(),
        }
    }
}
impl cfn::Literal for Metrics {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("EventThreshold", self.event_threshold),
            cfn::field("Status", self.status),
        ])
    }
}
/// `MetricsConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricsConfiguration {
    /// `AccessPointArn`.
    pub access_point_arn: Option<cfn::Value<cfn::Arn>>,
    /// `Id`.
    pub id: cfn::Value<String>,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `TagFilters`.
    pub tag_filters: Option<cfn::Value<cfn::List<TagFilter>>>,
}
impl MetricsConfiguration {
    /// With what it must have.
    pub fn new(id: impl Into<cfn::Value<String>>) -> Self {
        Self {
            access_point_arn: None,
            id: id.into(),
            prefix: None,
            tag_filters: None,
        }
    }
}
impl cfn::Literal for MetricsConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessPointArn", self.access_point_arn),
            cfn::field("Id", self.id),
            cfn::field("Prefix", self.prefix),
            cfn::field("TagFilters", self.tag_filters),
        ])
    }
}
/// `NoncurrentVersionExpiration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoncurrentVersionExpiration {
    /// `NewerNoncurrentVersions`.
    pub newer_noncurrent_versions: Option<cfn::Value<i64>>,
    /// `NoncurrentDays`.
    pub noncurrent_days: cfn::Value<i64>,
}
impl NoncurrentVersionExpiration {
    /// With what it must have.
    pub fn new(noncurrent_days: impl Into<cfn::Value<i64>>) -> Self {
        Self {
            newer_noncurrent_versions: None,
            noncurrent_days: noncurrent_days.into(),
        }
    }
}
impl cfn::Literal for NoncurrentVersionExpiration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("NewerNoncurrentVersions", self.newer_noncurrent_versions),
            cfn::field("NoncurrentDays", self.noncurrent_days),
        ])
    }
}
/// `NoncurrentVersionTransition` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoncurrentVersionTransition {
    /// `NewerNoncurrentVersions`.
    pub newer_noncurrent_versions: Option<cfn::Value<i64>>,
    /// `StorageClass`.
    pub storage_class: cfn::Value<NoncurrentVersionTransitionStorageClass>,
    /// `TransitionInDays`.
    pub transition_in_days: cfn::Value<i64>,
}
impl NoncurrentVersionTransition {
    /// With what it must have.
    pub fn new(
        storage_class: impl Into<cfn::Value<NoncurrentVersionTransitionStorageClass>>,
        transition_in_days: impl Into<cfn::Value<i64>>,
    ) -> Self {
        Self {
            newer_noncurrent_versions: None,
            storage_class: storage_class.into(),
            transition_in_days: transition_in_days.into(),
        }
    }
}
impl cfn::Literal for NoncurrentVersionTransition {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("NewerNoncurrentVersions", self.newer_noncurrent_versions),
            cfn::field("StorageClass", self.storage_class),
            cfn::field("TransitionInDays", self.transition_in_days),
        ])
    }
}
/// `NotificationConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NotificationConfiguration {
    /// `EventBridgeConfiguration`.
    pub event_bridge_configuration: Option<cfn::Value<EventBridgeConfiguration>>,
    /// `LambdaConfigurations`.
    pub lambda_configurations: Option<cfn::Value<cfn::List<LambdaConfiguration>>>,
    /// `QueueConfigurations`.
    pub queue_configurations: Option<cfn::Value<cfn::List<QueueConfiguration>>>,
    /// `TopicConfigurations`.
    pub topic_configurations: Option<cfn::Value<cfn::List<TopicConfiguration>>>,
}
impl NotificationConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            event_bridge_configuration: None,
            lambda_configurations: None,
            queue_configurations: None,
            topic_configurations: None,
        }
    }
}
impl Default for NotificationConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for NotificationConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("EventBridgeConfiguration", self.event_bridge_configuration),
            cfn::field("LambdaConfigurations", self.lambda_configurations),
            cfn::field("QueueConfigurations", self.queue_configurations),
            cfn::field("TopicConfigurations", self.topic_configurations),
        ])
    }
}
/// `NotificationFilter` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NotificationFilter {
    /// `S3Key`.
    pub s3_key: cfn::Value<S3KeyFilter>,
}
impl NotificationFilter {
    /// With what it must have.
    pub fn new(s3_key: impl Into<cfn::Value<S3KeyFilter>>) -> Self {
        Self { s3_key: s3_key.into() }
    }
}
impl cfn::Literal for NotificationFilter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("S3Key", self.s3_key)])
    }
}
/// `ObjectLockConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectLockConfiguration {
    /// `ObjectLockEnabled`.
    pub object_lock_enabled: Option<
        cfn::Value<ObjectLockConfigurationObjectLockEnabled>,
    >,
    /// `Rule`.
    pub rule: Option<cfn::Value<ObjectLockRule>>,
}
impl ObjectLockConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            object_lock_enabled: None,
            rule: None,
        }
    }
}
impl Default for ObjectLockConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ObjectLockConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ObjectLockEnabled", self.object_lock_enabled),
            cfn::field("Rule", self.rule),
        ])
    }
}
/// `ObjectLockRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectLockRule {
    /// `DefaultRetention`.
    pub default_retention: Option<cfn::Value<DefaultRetention>>,
}
impl ObjectLockRule {
    /// With nothing set.
    pub fn new() -> Self {
        Self { default_retention: None }
    }
}
impl Default for ObjectLockRule {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ObjectLockRule {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DefaultRetention", self.default_retention)])
    }
}
/// `OwnershipControls` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnershipControls {
    /// `Rules`.
    pub rules: cfn::Value<cfn::List<OwnershipControlsRule>>,
}
impl OwnershipControls {
    /// With what it must have.
    pub fn new(rules: impl Into<cfn::Value<cfn::List<OwnershipControlsRule>>>) -> Self {
        Self { rules: rules.into() }
    }
}
impl cfn::Literal for OwnershipControls {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Rules", self.rules)])
    }
}
/// `OwnershipControlsRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnershipControlsRule {
    /// `ObjectOwnership`.
    pub object_ownership: Option<cfn::Value<OwnershipControlsRuleObjectOwnership>>,
}
impl OwnershipControlsRule {
    /// With nothing set.
    pub fn new() -> Self {
        Self { object_ownership: None }
    }
}
impl Default for OwnershipControlsRule {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for OwnershipControlsRule {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("ObjectOwnership", self.object_ownership)])
    }
}
/// `PartitionedPrefix` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct PartitionedPrefix {
    /// `PartitionDateSource`.
    pub partition_date_source: Option<cfn::Value<PartitionedPrefixPartitionDateSource>>,
}
impl PartitionedPrefix {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            partition_date_source: None,
        }
    }
}
impl Default for PartitionedPrefix {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for PartitionedPrefix {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PartitionDateSource", self.partition_date_source)])
    }
}
/// `PublicAccessBlockConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicAccessBlockConfiguration {
    /// `BlockPublicAcls`.
    pub block_public_acls: Option<cfn::Value<bool>>,
    /// `BlockPublicPolicy`.
    pub block_public_policy: Option<cfn::Value<bool>>,
    /// `IgnorePublicAcls`.
    pub ignore_public_acls: Option<cfn::Value<bool>>,
    /// `RestrictPublicBuckets`.
    pub restrict_public_buckets: Option<cfn::Value<bool>>,
}
impl PublicAccessBlockConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            block_public_acls: None,
            block_public_policy: None,
            ignore_public_acls: None,
            restrict_public_buckets: None,
        }
    }
}
impl Default for PublicAccessBlockConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for PublicAccessBlockConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("BlockPublicAcls", self.block_public_acls),
            cfn::field("BlockPublicPolicy", self.block_public_policy),
            cfn::field("IgnorePublicAcls", self.ignore_public_acls),
            cfn::field("RestrictPublicBuckets", self.restrict_public_buckets),
        ])
    }
}
/// `QueueConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueConfiguration {
    /// `Event`.
    pub event: cfn::Value<String>,
    /// `Filter`.
    pub filter: Option<cfn::Value<NotificationFilter>>,
    /// `Queue`.
    pub queue: cfn::Value<String>,
}
impl QueueConfiguration {
    /// With what it must have.
    pub fn new(
        event: impl Into<cfn::Value<String>>,
        queue: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            event: event.into(),
            filter: None,
            queue: queue.into(),
        }
    }
}
impl cfn::Literal for QueueConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Event", self.event),
            cfn::field("Filter", self.filter),
            cfn::field("Queue", self.queue),
        ])
    }
}
/// `RecordExpiration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordExpiration {
    /// `Days`.
    pub days: Option<cfn::Value<i64>>,
    /// `Expiration`.
    pub expiration: cfn::Value<RecordExpirationExpiration>,
}
impl RecordExpiration {
    /// With what it must have.
    pub fn new(expiration: impl Into<cfn::Value<RecordExpirationExpiration>>) -> Self {
        Self {
            days: None,
            expiration: expiration.into(),
        }
    }
}
impl cfn::Literal for RecordExpiration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Days", self.days),
            cfn::field("Expiration", self.expiration),
        ])
    }
}
/// `RedirectAllRequestsTo` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RedirectAllRequestsTo {
    /// `HostName`.
    pub host_name: cfn::Value<String>,
    /// `Protocol`.
    pub protocol: Option<cfn::Value<RedirectAllRequestsToProtocol>>,
}
impl RedirectAllRequestsTo {
    /// With what it must have.
    pub fn new(host_name: impl Into<cfn::Value<String>>) -> Self {
        Self {
            host_name: host_name.into(),
            protocol: None,
        }
    }
}
impl cfn::Literal for RedirectAllRequestsTo {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("HostName", self.host_name),
            cfn::field("Protocol", self.protocol),
        ])
    }
}
/// `RedirectRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RedirectRule {
    /// `HostName`.
    pub host_name: Option<cfn::Value<String>>,
    /// `HttpRedirectCode`.
    pub http_redirect_code: Option<cfn::Value<String>>,
    /// `Protocol`.
    pub protocol: Option<cfn::Value<RedirectRuleProtocol>>,
    /// `ReplaceKeyPrefixWith`.
    pub replace_key_prefix_with: Option<cfn::Value<String>>,
    /// `ReplaceKeyWith`.
    pub replace_key_with: Option<cfn::Value<String>>,
}
impl RedirectRule {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            host_name: None,
            http_redirect_code: None,
            protocol: None,
            replace_key_prefix_with: None,
            replace_key_with: None,
        }
    }
}
impl Default for RedirectRule {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for RedirectRule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("HostName", self.host_name),
            cfn::field("HttpRedirectCode", self.http_redirect_code),
            cfn::field("Protocol", self.protocol),
            cfn::field("ReplaceKeyPrefixWith", self.replace_key_prefix_with),
            cfn::field("ReplaceKeyWith", self.replace_key_with),
        ])
    }
}
/// `ReplicaModifications` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicaModifications {
    /// `Status`.
    pub status: cfn::Value<ReplicaModificationsStatus>,
}
impl ReplicaModifications {
    /// With what it must have.
    pub fn new(status: impl Into<cfn::Value<ReplicaModificationsStatus>>) -> Self {
        Self { status: status.into() }
    }
}
impl cfn::Literal for ReplicaModifications {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// `ReplicationConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationConfiguration {
    /// `Role`.
    pub role: cfn::Value<String>,
    /// `Rules`.
    pub rules: cfn::Value<cfn::List<ReplicationRule>>,
}
impl ReplicationConfiguration {
    /// With what it must have.
    pub fn new(
        role: impl Into<cfn::Value<String>>,
        rules: impl Into<cfn::Value<cfn::List<ReplicationRule>>>,
    ) -> Self {
        Self {
            role: role.into(),
            rules: rules.into(),
        }
    }
}
impl cfn::Literal for ReplicationConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Role", self.role), cfn::field("Rules", self.rules)])
    }
}
/// `ReplicationDestination` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationDestination {
    /// `AccessControlTranslation`.
    pub access_control_translation: Option<cfn::Value<AccessControlTranslation>>,
    /// `Account`.
    pub account: Option<cfn::Value<String>>,
    /// `Bucket`.
    pub bucket: cfn::Value<String>,
    /// `EncryptionConfiguration`.
    pub encryption_configuration: Option<cfn::Value<EncryptionConfiguration>>,
    /// `Metrics`.
    pub metrics: Option<cfn::Value<Metrics>>,
    /// `ReplicationTime`.
    pub replication_time: Option<cfn::Value<ReplicationTime>>,
    /// `StorageClass`.
    pub storage_class: Option<cfn::Value<ReplicationDestinationStorageClass>>,
}
impl ReplicationDestination {
    /// With what it must have.
    pub fn new(bucket: impl Into<cfn::Value<String>>) -> Self {
        Self {
            access_control_translation: None,
            account: None,
            bucket: bucket.into(),
            encryption_configuration: None,
            metrics: None,
            replication_time: None,
            storage_class: None,
        }
    }
}
impl cfn::Literal for ReplicationDestination {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessControlTranslation", self.access_control_translation),
            cfn::field("Account", self.account),
            cfn::field("Bucket", self.bucket),
            cfn::field("EncryptionConfiguration", self.encryption_configuration),
            cfn::field("Metrics", self.metrics),
            cfn::field("ReplicationTime", self.replication_time),
            cfn::field("StorageClass", self.storage_class),
        ])
    }
}
/// `ReplicationRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationRule {
    /// `DeleteMarkerReplication`.
    pub delete_marker_replication: Option<cfn::Value<DeleteMarkerReplication>>,
    /// `Destination`.
    pub destination: cfn::Value<ReplicationDestination>,
    /// `Filter`.
    pub filter: Option<cfn::Value<ReplicationRuleFilter>>,
    /// `Id`; up to 255 characters.
    pub id: Option<cfn::Value<String>>,
    /// `Prefix`; up to 1024 characters.
    pub prefix: Option<cfn::Value<String>>,
    /// `Priority`.
    pub priority: Option<cfn::Value<i64>>,
    /// `SourceSelectionCriteria`.
    pub source_selection_criteria: Option<cfn::Value<SourceSelectionCriteria>>,
    /// `Status`.
    pub status: cfn::Value<ReplicationRuleStatus>,
}
impl ReplicationRule {
    /// With what it must have.
    pub fn new(
        destination: impl Into<cfn::Value<ReplicationDestination>>,
        status: impl Into<cfn::Value<ReplicationRuleStatus>>,
    ) -> Self {
        Self {
            delete_marker_replication: None,
            destination: destination.into(),
            filter: None,
            id: None,
            prefix: None,
            priority: None,
            source_selection_criteria: None,
            status: status.into(),
        }
    }
}
impl cfn::Literal for ReplicationRule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DeleteMarkerReplication", self.delete_marker_replication),
            cfn::field("Destination", self.destination),
            cfn::field("Filter", self.filter),
            cfn::field("Id", self.id),
            cfn::field("Prefix", self.prefix),
            cfn::field("Priority", self.priority),
            cfn::field("SourceSelectionCriteria", self.source_selection_criteria),
            cfn::field("Status", self.status),
        ])
    }
}
/// `ReplicationRuleAndOperator` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationRuleAndOperator {
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `TagFilters`.
    pub tag_filters: Option<cfn::Value<cfn::List<TagFilter>>>,
}
impl ReplicationRuleAndOperator {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            prefix: None,
            tag_filters: None,
        }
    }
}
impl Default for ReplicationRuleAndOperator {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ReplicationRuleAndOperator {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Prefix", self.prefix),
            cfn::field("TagFilters", self.tag_filters),
        ])
    }
}
/// `ReplicationRuleFilter` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationRuleFilter {
    /// `And`.
    pub and: Option<cfn::Value<ReplicationRuleAndOperator>>,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `TagFilter`.
    pub tag_filter: Option<cfn::Value<TagFilter>>,
}
impl ReplicationRuleFilter {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            and: None,
            prefix: None,
            tag_filter: None,
        }
    }
}
impl Default for ReplicationRuleFilter {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ReplicationRuleFilter {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("And", self.and),
            cfn::field("Prefix", self.prefix),
            cfn::field("TagFilter", self.tag_filter),
        ])
    }
}
/// `ReplicationTime` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationTime {
    /// `Status`.
    pub status: cfn::Value<ReplicationTimeStatus>,
    /// `Time`.
    pub time: cfn::Value<ReplicationTimeValue>,
}
impl ReplicationTime {
    /// With what it must have.
    pub fn new(
        status: impl Into<cfn::Value<ReplicationTimeStatus>>,
        time: impl Into<cfn::Value<ReplicationTimeValue>>,
    ) -> Self {
        Self {
            status: status.into(),
            time: time.into(),
        }
    }
}
impl cfn::Literal for ReplicationTime {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status), cfn::field("Time", self.time)])
    }
}
/// `ReplicationTimeValue` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationTimeValue {
    /// `Minutes`.
    pub minutes: cfn::Value<i64>,
}
impl ReplicationTimeValue {
    /// With what it must have.
    pub fn new(minutes: impl Into<cfn::Value<i64>>) -> Self {
        Self { minutes: minutes.into() }
    }
}
impl cfn::Literal for ReplicationTimeValue {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Minutes", self.minutes)])
    }
}
/// `RoutingRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutingRule {
    /// `RedirectRule`.
    pub redirect_rule: cfn::Value<RedirectRule>,
    /// `RoutingRuleCondition`.
    pub routing_rule_condition: Option<cfn::Value<RoutingRuleCondition>>,
}
impl RoutingRule {
    /// With what it must have.
    pub fn new(redirect_rule: impl Into<cfn::Value<RedirectRule>>) -> Self {
        Self {
            redirect_rule: redirect_rule.into(),
            routing_rule_condition: None,
        }
    }
}
impl cfn::Literal for RoutingRule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("RedirectRule", self.redirect_rule),
            cfn::field("RoutingRuleCondition", self.routing_rule_condition),
        ])
    }
}
/// `RoutingRuleCondition` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutingRuleCondition {
    /// `HttpErrorCodeReturnedEquals`.
    pub http_error_code_returned_equals: Option<cfn::Value<String>>,
    /// `KeyPrefixEquals`.
    pub key_prefix_equals: Option<cfn::Value<String>>,
}
impl RoutingRuleCondition {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            http_error_code_returned_equals: None,
            key_prefix_equals: None,
        }
    }
}
impl Default for RoutingRuleCondition {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for RoutingRuleCondition {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "HttpErrorCodeReturnedEquals",
                self.http_error_code_returned_equals,
            ),
            cfn::field("KeyPrefixEquals", self.key_prefix_equals),
        ])
    }
}
/// `Rule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// `AbortIncompleteMultipartUpload`.
    pub abort_incomplete_multipart_upload: Option<
        cfn::Value<AbortIncompleteMultipartUpload>,
    >,
    /// `ExpirationDate`.
    pub expiration_date: Option<cfn::Value<String>>,
    /// `ExpirationInDays`.
    pub expiration_in_days: Option<cfn::Value<i64>>,
    /// `ExpiredObjectDeleteMarker`.
    pub expired_object_delete_marker: Option<cfn::Value<bool>>,
    /// `Id`; up to 255 characters.
    pub id: Option<cfn::Value<String>>,
    /// `NoncurrentVersionExpiration`.
    pub noncurrent_version_expiration: Option<cfn::Value<NoncurrentVersionExpiration>>,
    /// `NoncurrentVersionExpirationInDays`.
    pub noncurrent_version_expiration_in_days: Option<cfn::Value<i64>>,
    /// `NoncurrentVersionTransition`.
    pub noncurrent_version_transition: Option<cfn::Value<NoncurrentVersionTransition>>,
    /// `NoncurrentVersionTransitions`.
    pub noncurrent_version_transitions: Option<
        cfn::Value<cfn::List<NoncurrentVersionTransition>>,
    >,
    /// `ObjectSizeGreaterThan`; up to 20 characters.
    pub object_size_greater_than: Option<cfn::Value<String>>,
    /// `ObjectSizeLessThan`; up to 20 characters.
    pub object_size_less_than: Option<cfn::Value<String>>,
    /// `Prefix`.
    pub prefix: Option<cfn::Value<String>>,
    /// `Status`.
    pub status: cfn::Value<RuleStatus>,
    /// `TagFilters`.
    pub tag_filters: Option<cfn::Value<cfn::List<TagFilter>>>,
    /// `Transition`.
    pub transition: Option<cfn::Value<Transition>>,
    /// `Transitions`.
    pub transitions: Option<cfn::Value<cfn::List<Transition>>>,
}
impl Rule {
    /// With what it must have.
    pub fn new(status: impl Into<cfn::Value<RuleStatus>>) -> Self {
        Self {
            abort_incomplete_multipart_upload: None,
            expiration_date: None,
            expiration_in_days: None,
            expired_object_delete_marker: None,
            id: None,
            noncurrent_version_expiration: None,
            noncurrent_version_expiration_in_days: None,
            noncurrent_version_transition: None,
            noncurrent_version_transitions: None,
            object_size_greater_than: None,
            object_size_less_than: None,
            prefix: None,
            status: status.into(),
            tag_filters: None,
            transition: None,
            transitions: None,
        }
    }
}
impl cfn::Literal for Rule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "AbortIncompleteMultipartUpload",
                self.abort_incomplete_multipart_upload,
            ),
            cfn::field("ExpirationDate", self.expiration_date),
            cfn::field("ExpirationInDays", self.expiration_in_days),
            cfn::field("ExpiredObjectDeleteMarker", self.expired_object_delete_marker),
            cfn::field("Id", self.id),
            cfn::field(
                "NoncurrentVersionExpiration",
                self.noncurrent_version_expiration,
            ),
            cfn::field(
                "NoncurrentVersionExpirationInDays",
                self.noncurrent_version_expiration_in_days,
            ),
            cfn::field(
                "NoncurrentVersionTransition",
                self.noncurrent_version_transition,
            ),
            cfn::field(
                "NoncurrentVersionTransitions",
                self.noncurrent_version_transitions,
            ),
            cfn::field("ObjectSizeGreaterThan", self.object_size_greater_than),
            cfn::field("ObjectSizeLessThan", self.object_size_less_than),
            cfn::field("Prefix", self.prefix),
            cfn::field("Status", self.status),
            cfn::field("TagFilters", self.tag_filters),
            cfn::field("Transition", self.transition),
            cfn::field("Transitions", self.transitions),
        ])
    }
}
/// `S3KeyFilter` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3KeyFilter {
    /// `Rules`.
    pub rules: cfn::Value<cfn::List<FilterRule>>,
}
impl S3KeyFilter {
    /// With what it must have.
    pub fn new(rules: impl Into<cfn::Value<cfn::List<FilterRule>>>) -> Self {
        Self { rules: rules.into() }
    }
}
impl cfn::Literal for S3KeyFilter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Rules", self.rules)])
    }
}
/// `S3TablesDestination` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3TablesDestination {
    /// `TableArn`.
    pub table_arn: Option<cfn::Value<cfn::Arn>>,
    /// `TableBucketArn`.
    pub table_bucket_arn: cfn::Value<cfn::Arn>,
    /// `TableName`.
    pub table_name: cfn::Value<String>,
    /// `TableNamespace`.
    pub table_namespace: Option<cfn::Value<String>>,
}
impl S3TablesDestination {
    /// With what it must have.
    pub fn new(
        table_bucket_arn: impl Into<cfn::Value<cfn::Arn>>,
        table_name: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            table_arn: None,
            table_bucket_arn: table_bucket_arn.into(),
            table_name: table_name.into(),
            table_namespace: None,
        }
    }
}
impl cfn::Literal for S3TablesDestination {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("TableArn", self.table_arn),
            cfn::field("TableBucketArn", self.table_bucket_arn),
            cfn::field("TableName", self.table_name),
            cfn::field("TableNamespace", self.table_namespace),
        ])
    }
}
/// `ServerSideEncryptionByDefault` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerSideEncryptionByDefault {
    /// `KMSMasterKeyID`.
    pub kms_master_key_id: Option<cfn::Value<String>>,
    /// `SSEAlgorithm`.
    pub sse_algorithm: cfn::Value<ServerSideEncryptionByDefaultSseAlgorithm>,
}
impl ServerSideEncryptionByDefault {
    /// With what it must have.
    pub fn new(
        sse_algorithm: impl Into<cfn::Value<ServerSideEncryptionByDefaultSseAlgorithm>>,
    ) -> Self {
        Self {
            kms_master_key_id: None,
            sse_algorithm: sse_algorithm.into(),
        }
    }
}
impl cfn::Literal for ServerSideEncryptionByDefault {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("KMSMasterKeyID", self.kms_master_key_id),
            cfn::field("SSEAlgorithm", self.sse_algorithm),
        ])
    }
}
/// `ServerSideEncryptionRule` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerSideEncryptionRule {
    /// `BlockedEncryptionTypes`.
    pub blocked_encryption_types: Option<cfn::Value<BlockedEncryptionTypes>>,
    /// `BucketKeyEnabled`.
    pub bucket_key_enabled: Option<cfn::Value<bool>>,
    /// `ServerSideEncryptionByDefault`.
    pub server_side_encryption_by_default: Option<
        cfn::Value<ServerSideEncryptionByDefault>,
    >,
}
impl ServerSideEncryptionRule {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            blocked_encryption_types: None,
            bucket_key_enabled: None,
            server_side_encryption_by_default: None,
        }
    }
}
impl Default for ServerSideEncryptionRule {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ServerSideEncryptionRule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("BlockedEncryptionTypes", self.blocked_encryption_types),
            cfn::field("BucketKeyEnabled", self.bucket_key_enabled),
            cfn::field(
                "ServerSideEncryptionByDefault",
                self.server_side_encryption_by_default,
            ),
        ])
    }
}
/// `SourceSelectionCriteria` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceSelectionCriteria {
    /// `ReplicaModifications`.
    pub replica_modifications: Option<cfn::Value<ReplicaModifications>>,
    /// `SseKmsEncryptedObjects`.
    pub sse_kms_encrypted_objects: Option<cfn::Value<SseKmsEncryptedObjects>>,
}
impl SourceSelectionCriteria {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            replica_modifications: None,
            sse_kms_encrypted_objects: None,
        }
    }
}
impl Default for SourceSelectionCriteria {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for SourceSelectionCriteria {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ReplicaModifications", self.replica_modifications),
            cfn::field("SseKmsEncryptedObjects", self.sse_kms_encrypted_objects),
        ])
    }
}
/// `SseKmsEncryptedObjects` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct SseKmsEncryptedObjects {
    /// `Status`.
    pub status: cfn::Value<SseKmsEncryptedObjectsStatus>,
}
impl SseKmsEncryptedObjects {
    /// With what it must have.
    pub fn new(status: impl Into<cfn::Value<SseKmsEncryptedObjectsStatus>>) -> Self {
        Self { status: status.into() }
    }
}
impl cfn::Literal for SseKmsEncryptedObjects {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// `StorageClassAnalysis` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct StorageClassAnalysis {
    /// `DataExport`.
    pub data_export: Option<cfn::Value<DataExport>>,
}
impl StorageClassAnalysis {
    /// With nothing set.
    pub fn new() -> Self {
        Self { data_export: None }
    }
}
impl Default for StorageClassAnalysis {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for StorageClassAnalysis {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DataExport", self.data_export)])
    }
}
/// `Tag` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Value`; up to 256 characters.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// With what it must have.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// `TagFilter` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct TagFilter {
    /// `Key`.
    pub key: cfn::Value<String>,
    /// `Value`.
    pub value: cfn::Value<String>,
}
impl TagFilter {
    /// With what it must have.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for TagFilter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// `Tiering` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiering {
    /// `AccessTier`.
    pub access_tier: cfn::Value<TieringAccessTier>,
    /// `Days`.
    pub days: cfn::Value<i64>,
}
impl Tiering {
    /// With what it must have.
    pub fn new(
        access_tier: impl Into<cfn::Value<TieringAccessTier>>,
        days: impl Into<cfn::Value<i64>>,
    ) -> Self {
        Self {
            access_tier: access_tier.into(),
            days: days.into(),
        }
    }
}
impl cfn::Literal for Tiering {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessTier", self.access_tier),
            cfn::field("Days", self.days),
        ])
    }
}
/// `TopicConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicConfiguration {
    /// `Event`.
    pub event: cfn::Value<String>,
    /// `Filter`.
    pub filter: Option<cfn::Value<NotificationFilter>>,
    /// `Topic`.
    pub topic: cfn::Value<String>,
}
impl TopicConfiguration {
    /// With what it must have.
    pub fn new(
        event: impl Into<cfn::Value<String>>,
        topic: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            event: event.into(),
            filter: None,
            topic: topic.into(),
        }
    }
}
impl cfn::Literal for TopicConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Event", self.event),
            cfn::field("Filter", self.filter),
            cfn::field("Topic", self.topic),
        ])
    }
}
/// `Transition` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// `StorageClass`.
    pub storage_class: cfn::Value<TransitionStorageClass>,
    /// `TransitionDate`.
    pub transition_date: Option<cfn::Value<String>>,
    /// `TransitionInDays`.
    pub transition_in_days: Option<cfn::Value<i64>>,
}
impl Transition {
    /// With what it must have.
    pub fn new(storage_class: impl Into<cfn::Value<TransitionStorageClass>>) -> Self {
        Self {
            storage_class: storage_class.into(),
            transition_date: None,
            transition_in_days: None,
        }
    }
}
impl cfn::Literal for Transition {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("StorageClass", self.storage_class),
            cfn::field("TransitionDate", self.transition_date),
            cfn::field("TransitionInDays", self.transition_in_days),
        ])
    }
}
/// `VersioningConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct VersioningConfiguration {
    /// `Status`.
    pub status: cfn::Value<VersioningConfigurationStatus>,
}
impl VersioningConfiguration {
    /// With what it must have.
    pub fn new(status: impl Into<cfn::Value<VersioningConfigurationStatus>>) -> Self {
        Self { status: status.into() }
    }
}
impl cfn::Literal for VersioningConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// `WebsiteConfiguration` of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct WebsiteConfiguration {
    /// `ErrorDocument`.
    pub error_document: Option<cfn::Value<String>>,
    /// `IndexDocument`.
    pub index_document: Option<cfn::Value<String>>,
    /// `RedirectAllRequestsTo`.
    pub redirect_all_requests_to: Option<cfn::Value<RedirectAllRequestsTo>>,
    /// `RoutingRules`.
    pub routing_rules: Option<cfn::Value<cfn::List<RoutingRule>>>,
}
impl WebsiteConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            error_document: None,
            index_document: None,
            redirect_all_requests_to: None,
            routing_rules: None,
        }
    }
}
impl Default for WebsiteConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for WebsiteConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ErrorDocument", self.error_document),
            cfn::field("IndexDocument", self.index_document),
            cfn::field("RedirectAllRequestsTo", self.redirect_all_requests_to),
            cfn::field("RoutingRules", self.routing_rules),
        ])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbacStatus {
    /// `Enabled`
    Enabled,
    /// `Disabled`
    Disabled,
}
impl cfn::Literal for AbacStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
                Self::Disabled => "Disabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccelerateConfigurationAccelerationStatus {
    /// `Enabled`
    Enabled,
    /// `Suspended`
    Suspended,
}
impl cfn::Literal for AccelerateConfigurationAccelerationStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
                Self::Suspended => "Suspended",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessControl {
    /// `AuthenticatedRead`
    AuthenticatedRead,
    /// `AwsExecRead`
    AwsExecRead,
    /// `BucketOwnerFullControl`
    BucketOwnerFullControl,
    /// `BucketOwnerRead`
    BucketOwnerRead,
    /// `LogDeliveryWrite`
    LogDeliveryWrite,
    /// `Private`
    Private,
    /// `PublicRead`
    PublicRead,
    /// `PublicReadWrite`
    PublicReadWrite,
}
impl cfn::Literal for AccessControl {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AuthenticatedRead => "AuthenticatedRead",
                Self::AwsExecRead => "AwsExecRead",
                Self::BucketOwnerFullControl => "BucketOwnerFullControl",
                Self::BucketOwnerRead => "BucketOwnerRead",
                Self::LogDeliveryWrite => "LogDeliveryWrite",
                Self::Private => "Private",
                Self::PublicRead => "PublicRead",
                Self::PublicReadWrite => "PublicReadWrite",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessControlTranslationOwner {
    /// `Destination`
    Destination,
}
impl cfn::Literal for AccessControlTranslationOwner {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Destination => "Destination",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnotationTableConfigurationConfigurationState {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}
impl cfn::Literal for AnnotationTableConfigurationConfigurationState {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockedEncryptionTypeList {
    /// `NONE`
    None,
    /// `SSE-C`
    SseC,
}
impl cfn::Literal for BlockedEncryptionTypeList {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::None => "NONE",
                Self::SseC => "SSE-C",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BucketNamespace {
    /// `global`
    Global,
    /// `account-regional`
    AccountRegional,
}
impl cfn::Literal for BucketNamespace {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Global => "global",
                Self::AccountRegional => "account-regional",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorsRuleAllowedMethod {
    /// `GET`
    Get,
    /// `PUT`
    Put,
    /// `HEAD`
    Head,
    /// `POST`
    Post,
    /// `DELETE`
    Delete,
}
impl cfn::Literal for CorsRuleAllowedMethod {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Get => "GET",
                Self::Put => "PUT",
                Self::Head => "HEAD",
                Self::Post => "POST",
                Self::Delete => "DELETE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultRetentionMode {
    /// `COMPLIANCE`
    Compliance,
    /// `GOVERNANCE`
    Governance,
}
impl cfn::Literal for DefaultRetentionMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Compliance => "COMPLIANCE",
                Self::Governance => "GOVERNANCE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteMarkerReplicationStatus {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for DeleteMarkerReplicationStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationFormat {
    /// `CSV`
    Csv,
    /// `ORC`
    Orc,
    /// `Parquet`
    Parquet,
}
impl cfn::Literal for DestinationFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Csv => "CSV",
                Self::Orc => "ORC",
                Self::Parquet => "Parquet",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntelligentTieringConfigurationStatus {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for IntelligentTieringConfigurationStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InventoryConfigurationIncludedObjectVersions {
    /// `All`
    All,
    /// `Current`
    Current,
}
impl cfn::Literal for InventoryConfigurationIncludedObjectVersions {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::All => "All",
                Self::Current => "Current",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InventoryConfigurationOptionalField {
    /// `Size`
    Size,
    /// `LastModifiedDate`
    LastModifiedDate,
    /// `StorageClass`
    StorageClass,
    /// `ETag`
    ETag,
    /// `IsMultipartUploaded`
    IsMultipartUploaded,
    /// `ReplicationStatus`
    ReplicationStatus,
    /// `EncryptionStatus`
    EncryptionStatus,
    /// `ObjectLockRetainUntilDate`
    ObjectLockRetainUntilDate,
    /// `ObjectLockMode`
    ObjectLockMode,
    /// `ObjectLockLegalHoldStatus`
    ObjectLockLegalHoldStatus,
    /// `ObjectLockEventHoldStatus`
    ObjectLockEventHoldStatus,
    /// `ObjectLockEventHoldDuration`
    ObjectLockEventHoldDuration,
    /// `IntelligentTieringAccessTier`
    IntelligentTieringAccessTier,
    /// `BucketKeyStatus`
    BucketKeyStatus,
    /// `ChecksumAlgorithm`
    ChecksumAlgorithm,
    /// `ObjectAccessControlList`
    ObjectAccessControlList,
    /// `ObjectOwner`
    ObjectOwner,
    /// `LifecycleExpirationDate`
    LifecycleExpirationDate,
    /// `IntelligentTieringReferenceDate`
    IntelligentTieringReferenceDate,
}
impl cfn::Literal for InventoryConfigurationOptionalField {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Size => "Size",
                Self::LastModifiedDate => "LastModifiedDate",
                Self::StorageClass => "StorageClass",
                Self::ETag => "ETag",
                Self::IsMultipartUploaded => "IsMultipartUploaded",
                Self::ReplicationStatus => "ReplicationStatus",
                Self::EncryptionStatus => "EncryptionStatus",
                Self::ObjectLockRetainUntilDate => "ObjectLockRetainUntilDate",
                Self::ObjectLockMode => "ObjectLockMode",
                Self::ObjectLockLegalHoldStatus => "ObjectLockLegalHoldStatus",
                Self::ObjectLockEventHoldStatus => "ObjectLockEventHoldStatus",
                Self::ObjectLockEventHoldDuration => "ObjectLockEventHoldDuration",
                Self::IntelligentTieringAccessTier => "IntelligentTieringAccessTier",
                Self::BucketKeyStatus => "BucketKeyStatus",
                Self::ChecksumAlgorithm => "ChecksumAlgorithm",
                Self::ObjectAccessControlList => "ObjectAccessControlList",
                Self::ObjectOwner => "ObjectOwner",
                Self::LifecycleExpirationDate => "LifecycleExpirationDate",
                Self::IntelligentTieringReferenceDate => {
                    "IntelligentTieringReferenceDate"
                }
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InventoryConfigurationScheduleFrequency {
    /// `Daily`
    Daily,
    /// `Weekly`
    Weekly,
}
impl cfn::Literal for InventoryConfigurationScheduleFrequency {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Daily => "Daily",
                Self::Weekly => "Weekly",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InventoryTableConfigurationConfigurationState {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}
impl cfn::Literal for InventoryTableConfigurationConfigurationState {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifecycleConfigurationTransitionDefaultMinimumObjectSize {
    /// `varies_by_storage_class`
    VariesByStorageClass,
    /// `all_storage_classes_128K`
    AllStorageClasses128k,
}
impl cfn::Literal for LifecycleConfigurationTransitionDefaultMinimumObjectSize {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::VariesByStorageClass => "varies_by_storage_class",
                Self::AllStorageClasses128k => "all_storage_classes_128K",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetadataDestinationTableBucketType {
    /// `aws`
    Aws,
    /// `customer`
    Customer,
}
impl cfn::Literal for MetadataDestinationTableBucketType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Aws => "aws",
                Self::Customer => "customer",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetadataTableEncryptionConfigurationSseAlgorithm {
    /// `aws:kms`
    AwsKms,
    /// `AES256`
    Aes256,
}
impl cfn::Literal for MetadataTableEncryptionConfigurationSseAlgorithm {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AwsKms => "aws:kms",
                Self::Aes256 => "AES256",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricsStatus {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for MetricsStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoncurrentVersionTransitionStorageClass {
    /// `DEEP_ARCHIVE`
    DeepArchive,
    /// `GLACIER`
    Glacier,
    /// `Glacier`
    Glacier_,
    /// `GLACIER_IR`
    GlacierIr,
    /// `INTELLIGENT_TIERING`
    IntelligentTiering,
    /// `ONEZONE_IA`
    OnezoneIa,
    /// `STANDARD_IA`
    StandardIa,
}
impl cfn::Literal for NoncurrentVersionTransitionStorageClass {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::DeepArchive => "DEEP_ARCHIVE",
                Self::Glacier => "GLACIER",
                Self::Glacier_ => "Glacier",
                Self::GlacierIr => "GLACIER_IR",
                Self::IntelligentTiering => "INTELLIGENT_TIERING",
                Self::OnezoneIa => "ONEZONE_IA",
                Self::StandardIa => "STANDARD_IA",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectLockConfigurationObjectLockEnabled {
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for ObjectLockConfigurationObjectLockEnabled {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnershipControlsRuleObjectOwnership {
    /// `ObjectWriter`
    ObjectWriter,
    /// `BucketOwnerPreferred`
    BucketOwnerPreferred,
    /// `BucketOwnerEnforced`
    BucketOwnerEnforced,
}
impl cfn::Literal for OwnershipControlsRuleObjectOwnership {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ObjectWriter => "ObjectWriter",
                Self::BucketOwnerPreferred => "BucketOwnerPreferred",
                Self::BucketOwnerEnforced => "BucketOwnerEnforced",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartitionedPrefixPartitionDateSource {
    /// `EventTime`
    EventTime,
    /// `DeliveryTime`
    DeliveryTime,
}
impl cfn::Literal for PartitionedPrefixPartitionDateSource {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::EventTime => "EventTime",
                Self::DeliveryTime => "DeliveryTime",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordExpirationExpiration {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}
impl cfn::Literal for RecordExpirationExpiration {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectAllRequestsToProtocol {
    /// `http`
    Http,
    /// `https`
    Https,
}
impl cfn::Literal for RedirectAllRequestsToProtocol {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Http => "http",
                Self::Https => "https",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectRuleProtocol {
    /// `http`
    Http,
    /// `https`
    Https,
}
impl cfn::Literal for RedirectRuleProtocol {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Http => "http",
                Self::Https => "https",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplicaModificationsStatus {
    /// `Enabled`
    Enabled,
    /// `Disabled`
    Disabled,
}
impl cfn::Literal for ReplicaModificationsStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
                Self::Disabled => "Disabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplicationDestinationStorageClass {
    /// `DEEP_ARCHIVE`
    DeepArchive,
    /// `GLACIER`
    Glacier,
    /// `GLACIER_IR`
    GlacierIr,
    /// `INTELLIGENT_TIERING`
    IntelligentTiering,
    /// `ONEZONE_IA`
    OnezoneIa,
    /// `REDUCED_REDUNDANCY`
    ReducedRedundancy,
    /// `STANDARD`
    Standard,
    /// `STANDARD_IA`
    StandardIa,
}
impl cfn::Literal for ReplicationDestinationStorageClass {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::DeepArchive => "DEEP_ARCHIVE",
                Self::Glacier => "GLACIER",
                Self::GlacierIr => "GLACIER_IR",
                Self::IntelligentTiering => "INTELLIGENT_TIERING",
                Self::OnezoneIa => "ONEZONE_IA",
                Self::ReducedRedundancy => "REDUCED_REDUNDANCY",
                Self::Standard => "STANDARD",
                Self::StandardIa => "STANDARD_IA",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplicationRuleStatus {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for ReplicationRuleStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplicationTimeStatus {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for ReplicationTimeStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleStatus {
    /// `Enabled`
    Enabled,
    /// `Disabled`
    Disabled,
}
impl cfn::Literal for RuleStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
                Self::Disabled => "Disabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerSideEncryptionByDefaultSseAlgorithm {
    /// `aws:kms`
    AwsKms,
    /// `AES256`
    Aes256,
    /// `aws:kms:dsse`
    AwsKmsDsse,
}
impl cfn::Literal for ServerSideEncryptionByDefaultSseAlgorithm {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AwsKms => "aws:kms",
                Self::Aes256 => "AES256",
                Self::AwsKmsDsse => "aws:kms:dsse",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SseKmsEncryptedObjectsStatus {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for SseKmsEncryptedObjectsStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieringAccessTier {
    /// `ARCHIVE_ACCESS`
    ArchiveAccess,
    /// `DEEP_ARCHIVE_ACCESS`
    DeepArchiveAccess,
}
impl cfn::Literal for TieringAccessTier {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ArchiveAccess => "ARCHIVE_ACCESS",
                Self::DeepArchiveAccess => "DEEP_ARCHIVE_ACCESS",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransitionStorageClass {
    /// `DEEP_ARCHIVE`
    DeepArchive,
    /// `GLACIER`
    Glacier,
    /// `Glacier`
    Glacier_,
    /// `GLACIER_IR`
    GlacierIr,
    /// `INTELLIGENT_TIERING`
    IntelligentTiering,
    /// `ONEZONE_IA`
    OnezoneIa,
    /// `STANDARD_IA`
    StandardIa,
}
impl cfn::Literal for TransitionStorageClass {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::DeepArchive => "DEEP_ARCHIVE",
                Self::Glacier => "GLACIER",
                Self::Glacier_ => "Glacier",
                Self::GlacierIr => "GLACIER_IR",
                Self::IntelligentTiering => "INTELLIGENT_TIERING",
                Self::OnezoneIa => "ONEZONE_IA",
                Self::StandardIa => "STANDARD_IA",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersioningConfigurationStatus {
    /// `Enabled`
    Enabled,
    /// `Suspended`
    Suspended,
}
impl cfn::Literal for VersioningConfigurationStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
                Self::Suspended => "Suspended",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::S3::Bucket",
    root: &BUCKET,
    attributes: &[
        "Arn",
        "DomainName",
        "DualStackDomainName",
        "RegionalDomainName",
        "MetadataTableConfiguration.S3TablesDestination.TableNamespace",
        "MetadataTableConfiguration.S3TablesDestination.TableArn",
        "MetadataConfiguration.JournalTableConfiguration.TableName",
        "MetadataConfiguration.JournalTableConfiguration.TableArn",
        "MetadataConfiguration.InventoryTableConfiguration.TableName",
        "MetadataConfiguration.InventoryTableConfiguration.TableArn",
        "MetadataConfiguration.AnnotationTableConfiguration.TableName",
        "MetadataConfiguration.AnnotationTableConfiguration.TableArn",
        "WebsiteURL",
    ],
    read_only: &[
        "Arn",
        "DomainName",
        "DualStackDomainName",
        "RegionalDomainName",
        "MetadataTableConfiguration.S3TablesDestination.TableNamespace",
        "MetadataTableConfiguration.S3TablesDestination.TableArn",
        "MetadataConfiguration.Destination",
        "MetadataConfiguration.JournalTableConfiguration.TableName",
        "MetadataConfiguration.JournalTableConfiguration.TableArn",
        "MetadataConfiguration.InventoryTableConfiguration.TableName",
        "MetadataConfiguration.InventoryTableConfiguration.TableArn",
        "MetadataConfiguration.AnnotationTableConfiguration.TableName",
        "MetadataConfiguration.AnnotationTableConfiguration.TableArn",
        "WebsiteURL",
    ],
    create_only: &["BucketName", "BucketNamePrefix", "BucketNamespace"],
    conditional_create_only: &[],
    write_only: &[
        "AccessControl",
        "BucketNamePrefix",
        "BucketNamespace",
        "MetadataConfiguration.JournalTableConfiguration.EncryptionConfiguration",
        "MetadataConfiguration.InventoryTableConfiguration.EncryptionConfiguration",
        "MetadataConfiguration.AnnotationTableConfiguration.EncryptionConfiguration",
        "LifecycleConfiguration.Rules.*.NoncurrentVersionExpirationInDays",
        "LifecycleConfiguration.Rules.*.NoncurrentVersionTransition",
        "LifecycleConfiguration.Rules.*.Transition",
        "ReplicationConfiguration.Rules.*.Prefix",
        "LifecycleConfiguration.Rules.*.ExpiredObjectDeleteMarker",
    ],
    primary_identifier: &["BucketName"],
    permissions: schema::Permissions {
        create: &[
            "iam:PassRole",
            "s3:CreateBucket",
            "s3:CreateBucketMetadataTableConfiguration",
            "s3:DeleteObject",
            "s3:GetBucketAcl",
            "s3:GetBucketMetadataTableConfiguration",
            "s3:ListBucket",
            "s3:PutAccelerateConfiguration",
            "s3:PutAnalyticsConfiguration",
            "s3:PutBucketAbac",
            "s3:PutBucketCORS",
            "s3:PutBucketLogging",
            "s3:PutBucketNotification",
            "s3:PutBucketObjectLockConfiguration",
            "s3:PutBucketOwnershipControls",
            "s3:PutBucketPublicAccessBlock",
            "s3:PutBucketReplication",
            "s3:PutBucketTagging",
            "s3:PutBucketVersioning",
            "s3:PutBucketWebsite",
            "s3:PutEncryptionConfiguration",
            "s3:PutIntelligentTieringConfiguration",
            "s3:PutInventoryConfiguration",
            "s3:PutLifecycleConfiguration",
            "s3:PutMetricsConfiguration",
            "s3:PutObjectAcl",
            "s3:PutObjectLockConfiguration",
            "s3:PutReplicationConfiguration",
            "s3:TagResource",
            "s3tables:CreateNamespace",
            "s3tables:CreateTable",
            "s3tables:CreateTableBucket",
            "s3tables:GetTable",
            "s3tables:GetTableMetadataLocation",
            "s3tables:PutTableBucketPolicy",
            "s3tables:PutTableEncryption",
            "s3tables:PutTablePolicy",
            "s3tables:UpdateTableMetadataLocation",
        ],
        delete: &["s3:DeleteBucket", "s3:ListBucket"],
        read: &[
            "s3:GetAccelerateConfiguration",
            "s3:GetAnalyticsConfiguration",
            "s3:GetBucketAbac",
            "s3:GetBucketCORS",
            "s3:GetBucketLogging",
            "s3:GetBucketMetadataTableConfiguration",
            "s3:GetBucketNotification",
            "s3:GetBucketObjectLockConfiguration",
            "s3:GetBucketOwnershipControls",
            "s3:GetBucketPublicAccessBlock",
            "s3:GetBucketTagging",
            "s3:GetBucketVersioning",
            "s3:GetBucketWebsite",
            "s3:GetEncryptionConfiguration",
            "s3:GetIntelligentTieringConfiguration",
            "s3:GetInventoryConfiguration",
            "s3:GetLifecycleConfiguration",
            "s3:GetMetricsConfiguration",
            "s3:GetReplicationConfiguration",
            "s3:ListBucket",
            "s3:ListTagsForResource",
        ],
        update: &[
            "iam:PassRole",
            "s3:CreateBucketMetadataTableConfiguration",
            "s3:DeleteBucketAnalyticsConfiguration",
            "s3:DeleteBucketCors",
            "s3:DeleteBucketEncryption",
            "s3:DeleteBucketLifecycle",
            "s3:DeleteBucketMetadataTableConfiguration",
            "s3:DeleteBucketMetricsConfiguration",
            "s3:DeleteBucketReplication",
            "s3:DeleteBucketWebsite",
            "s3:GetBucketMetadataTableConfiguration",
            "s3:ListBucket",
            "s3:PutAccelerateConfiguration",
            "s3:PutAnalyticsConfiguration",
            "s3:PutBucketAbac",
            "s3:PutBucketAcl",
            "s3:PutBucketCORS",
            "s3:PutBucketLogging",
            "s3:PutBucketNotification",
            "s3:PutBucketObjectLockConfiguration",
            "s3:PutBucketOwnershipControls",
            "s3:PutBucketPublicAccessBlock",
            "s3:PutBucketReplication",
            "s3:PutBucketTagging",
            "s3:PutBucketVersioning",
            "s3:PutBucketWebsite",
            "s3:PutEncryptionConfiguration",
            "s3:PutIntelligentTieringConfiguration",
            "s3:PutInventoryConfiguration",
            "s3:PutLifecycleConfiguration",
            "s3:PutMetricsConfiguration",
            "s3:PutObjectLockConfiguration",
            "s3:PutReplicationConfiguration",
            "s3:TagResource",
            "s3:UntagResource",
            "s3:UpdateBucketMetadataAnnotationTableConfiguration",
            "s3:UpdateBucketMetadataInventoryTableConfiguration",
            "s3:UpdateBucketMetadataJournalTableConfiguration",
            "s3tables:CreateNamespace",
            "s3tables:CreateTable",
            "s3tables:CreateTableBucket",
            "s3tables:GetTable",
            "s3tables:GetTableMetadataLocation",
            "s3tables:PutTableBucketPolicy",
            "s3tables:PutTableEncryption",
            "s3tables:PutTablePolicy",
            "s3tables:UpdateTableMetadataLocation",
        ],
    },
};
static ABORT_INCOMPLETE_MULTIPART_UPLOAD: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DaysAfterInitiation",
            required: true,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static ACCELERATE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccelerationStatus",
            required: true,
            shape: schema::Shape::OneOf(&["Enabled", "Suspended"]),
        },
    ],
    rules: &[],
};
static ACCESS_CONTROL_TRANSLATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Owner",
            required: true,
            shape: schema::Shape::OneOf(&["Destination"]),
        },
    ],
    rules: &[],
};
static ANALYTICS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Id",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "StorageClassAnalysis",
            required: true,
            shape: schema::Shape::Object(&STORAGE_CLASS_ANALYSIS),
        },
        schema::Property {
            name: "TagFilters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static ANNOTATION_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ConfigurationState",
            required: true,
            shape: schema::Shape::OneOf(&["ENABLED", "DISABLED"]),
        },
        schema::Property {
            name: "EncryptionConfiguration",
            required: false,
            shape: schema::Shape::Object(&METADATA_TABLE_ENCRYPTION_CONFIGURATION),
        },
        schema::Property {
            name: "Role",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static BLOCKED_ENCRYPTION_TYPES: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EncryptionType",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["NONE", "SSE-C"]),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static BUCKET: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AbacStatus",
            required: false,
            shape: schema::Shape::OneOf(&["Enabled", "Disabled"]),
        },
        schema::Property {
            name: "AccelerateConfiguration",
            required: false,
            shape: schema::Shape::Object(&ACCELERATE_CONFIGURATION),
        },
        schema::Property {
            name: "AccessControl",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "AuthenticatedRead",
                    "AwsExecRead",
                    "BucketOwnerFullControl",
                    "BucketOwnerRead",
                    "LogDeliveryWrite",
                    "Private",
                    "PublicRead",
                    "PublicReadWrite",
                ],
            ),
        },
        schema::Property {
            name: "AnalyticsConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&ANALYTICS_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "BucketEncryption",
            required: false,
            shape: schema::Shape::Object(&BUCKET_ENCRYPTION),
        },
        schema::Property {
            name: "BucketName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(63),
                pattern: Some("^([a-z0-9][a-z0-9.-]*[a-z0-9])?$"),
            }),
        },
        schema::Property {
            name: "BucketNamePrefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "BucketNamespace",
            required: false,
            shape: schema::Shape::OneOf(&["global", "account-regional"]),
        },
        schema::Property {
            name: "CorsConfiguration",
            required: false,
            shape: schema::Shape::Object(&CORS_CONFIGURATION),
        },
        schema::Property {
            name: "IntelligentTieringConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INTELLIGENT_TIERING_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "InventoryConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INVENTORY_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "LifecycleConfiguration",
            required: false,
            shape: schema::Shape::Object(&LIFECYCLE_CONFIGURATION),
        },
        schema::Property {
            name: "LoggingConfiguration",
            required: false,
            shape: schema::Shape::Object(&LOGGING_CONFIGURATION),
        },
        schema::Property {
            name: "MetadataConfiguration",
            required: false,
            shape: schema::Shape::Object(&METADATA_CONFIGURATION),
        },
        schema::Property {
            name: "MetadataTableConfiguration",
            required: false,
            shape: schema::Shape::Object(&METADATA_TABLE_CONFIGURATION),
        },
        schema::Property {
            name: "MetricsConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METRICS_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "NotificationConfiguration",
            required: false,
            shape: schema::Shape::Object(&NOTIFICATION_CONFIGURATION),
        },
        schema::Property {
            name: "ObjectLockConfiguration",
            required: false,
            shape: schema::Shape::Object(&OBJECT_LOCK_CONFIGURATION),
        },
        schema::Property {
            name: "ObjectLockEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "OwnershipControls",
            required: false,
            shape: schema::Shape::Object(&OWNERSHIP_CONTROLS),
        },
        schema::Property {
            name: "PublicAccessBlockConfiguration",
            required: false,
            shape: schema::Shape::Object(&PUBLIC_ACCESS_BLOCK_CONFIGURATION),
        },
        schema::Property {
            name: "ReplicationConfiguration",
            required: false,
            shape: schema::Shape::Object(&REPLICATION_CONFIGURATION),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "VersioningConfiguration",
            required: false,
            shape: schema::Shape::Object(&VERSIONING_CONFIGURATION),
        },
        schema::Property {
            name: "WebsiteConfiguration",
            required: false,
            shape: schema::Shape::Object(&WEBSITE_CONFIGURATION),
        },
    ],
    rules: &[],
};
static BUCKET_ENCRYPTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ServerSideEncryptionConfiguration",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SERVER_SIDE_ENCRYPTION_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static CORS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CorsRules",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&CORS_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static CORS_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AllowedHeaders",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "AllowedMethods",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["GET", "PUT", "HEAD", "POST", "DELETE"]),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "AllowedOrigins",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "ExposedHeaders",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Id",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "MaxAge",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static DATA_EXPORT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Destination",
            required: true,
            shape: schema::Shape::Object(&DESTINATION),
        },
        schema::Property {
            name: "OutputSchemaVersion",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static DEFAULT_EVENT_HOLD: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Days",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Years",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static DEFAULT_RETENTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Days",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "DefaultEventHold",
            required: false,
            shape: schema::Shape::Object(&DEFAULT_EVENT_HOLD),
        },
        schema::Property {
            name: "Mode",
            required: false,
            shape: schema::Shape::OneOf(&["COMPLIANCE", "GOVERNANCE"]),
        },
        schema::Property {
            name: "Years",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static DELETE_MARKER_REPLICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Status",
            required: false,
            shape: schema::Shape::OneOf(&["Disabled", "Enabled"]),
        },
    ],
    rules: &[],
};
static DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "BucketAccountId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "BucketArn",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Format",
            required: true,
            shape: schema::Shape::OneOf(&["CSV", "ORC", "Parquet"]),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static ENCRYPTION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ReplicaKmsKeyID",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static EVENT_BRIDGE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EventBridgeEnabled",
            required: true,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static FILTER_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Name",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static INTELLIGENT_TIERING_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Id",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Disabled", "Enabled"]),
        },
        schema::Property {
            name: "TagFilters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Tierings",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TIERING),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static INVENTORY_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Destination",
            required: true,
            shape: schema::Shape::Object(&DESTINATION),
        },
        schema::Property {
            name: "Enabled",
            required: true,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Id",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "IncludedObjectVersions",
            required: true,
            shape: schema::Shape::OneOf(&["All", "Current"]),
        },
        schema::Property {
            name: "OptionalFields",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(
                    &[
                        "Size",
                        "LastModifiedDate",
                        "StorageClass",
                        "ETag",
                        "IsMultipartUploaded",
                        "ReplicationStatus",
                        "EncryptionStatus",
                        "ObjectLockRetainUntilDate",
                        "ObjectLockMode",
                        "ObjectLockLegalHoldStatus",
                        "ObjectLockEventHoldStatus",
                        "ObjectLockEventHoldDuration",
                        "IntelligentTieringAccessTier",
                        "BucketKeyStatus",
                        "ChecksumAlgorithm",
                        "ObjectAccessControlList",
                        "ObjectOwner",
                        "LifecycleExpirationDate",
                        "IntelligentTieringReferenceDate",
                    ],
                ),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ScheduleFrequency",
            required: true,
            shape: schema::Shape::OneOf(&["Daily", "Weekly"]),
        },
    ],
    rules: &[],
};
static INVENTORY_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ConfigurationState",
            required: true,
            shape: schema::Shape::OneOf(&["ENABLED", "DISABLED"]),
        },
        schema::Property {
            name: "EncryptionConfiguration",
            required: false,
            shape: schema::Shape::Object(&METADATA_TABLE_ENCRYPTION_CONFIGURATION),
        },
        schema::Property {
            name: "TableArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static JOURNAL_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EncryptionConfiguration",
            required: false,
            shape: schema::Shape::Object(&METADATA_TABLE_ENCRYPTION_CONFIGURATION),
        },
        schema::Property {
            name: "RecordExpiration",
            required: true,
            shape: schema::Shape::Object(&RECORD_EXPIRATION),
        },
        schema::Property {
            name: "TableArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static LAMBDA_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Event",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Filter",
            required: false,
            shape: schema::Shape::Object(&NOTIFICATION_FILTER),
        },
        schema::Property {
            name: "Function",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static LIFECYCLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Rules",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "TransitionDefaultMinimumObjectSize",
            required: false,
            shape: schema::Shape::OneOf(
                &["varies_by_storage_class", "all_storage_classes_128K"],
            ),
        },
    ],
    rules: &[],
};
static LOGGING_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DestinationBucketName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "LogFilePrefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TargetObjectKeyFormat",
            required: false,
            shape: schema::Shape::Object(&LOGGING_CONFIGURATION_TARGET_OBJECT_KEY_FORMAT),
        },
    ],
    rules: &[],
};
static LOGGING_CONFIGURATION_TARGET_OBJECT_KEY_FORMAT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PartitionedPrefix",
            required: false,
            shape: schema::Shape::Object(&PARTITIONED_PREFIX),
        },
        schema::Property {
            name: "SimplePrefix",
            required: false,
            shape: schema::Shape::Json,
        },
    ],
    rules: &[schema::Rule::ExactlyOne(&["SimplePrefix", "PartitionedPrefix"])],
};
static METADATA_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AnnotationTableConfiguration",
            required: false,
            shape: schema::Shape::Object(&ANNOTATION_TABLE_CONFIGURATION),
        },
        schema::Property {
            name: "Destination",
            required: false,
            shape: schema::Shape::Object(&METADATA_DESTINATION),
        },
        schema::Property {
            name: "InventoryTableConfiguration",
            required: false,
            shape: schema::Shape::Object(&INVENTORY_TABLE_CONFIGURATION),
        },
        schema::Property {
            name: "JournalTableConfiguration",
            required: true,
            shape: schema::Shape::Object(&JOURNAL_TABLE_CONFIGURATION),
        },
    ],
    rules: &[],
};
static METADATA_DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "TableBucketArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableBucketType",
            required: true,
            shape: schema::Shape::OneOf(&["aws", "customer"]),
        },
        schema::Property {
            name: "TableNamespace",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static METADATA_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "S3TablesDestination",
            required: true,
            shape: schema::Shape::Object(&S3_TABLES_DESTINATION),
        },
    ],
    rules: &[],
};
static METADATA_TABLE_ENCRYPTION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "KmsKeyArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SseAlgorithm",
            required: true,
            shape: schema::Shape::OneOf(&["aws:kms", "AES256"]),
        },
    ],
    rules: &[],
};
static METRICS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EventThreshold",
            required: false,
            shape: schema::Shape::Object(&REPLICATION_TIME_VALUE),
        },
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Disabled", "Enabled"]),
        },
    ],
    rules: &[],
};
static METRICS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccessPointArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Id",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TagFilters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static NONCURRENT_VERSION_EXPIRATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "NewerNoncurrentVersions",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "NoncurrentDays",
            required: true,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static NONCURRENT_VERSION_TRANSITION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "NewerNoncurrentVersions",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "StorageClass",
            required: true,
            shape: schema::Shape::OneOf(
                &[
                    "DEEP_ARCHIVE",
                    "GLACIER",
                    "Glacier",
                    "GLACIER_IR",
                    "INTELLIGENT_TIERING",
                    "ONEZONE_IA",
                    "STANDARD_IA",
                ],
            ),
        },
        schema::Property {
            name: "TransitionInDays",
            required: true,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static NOTIFICATION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EventBridgeConfiguration",
            required: false,
            shape: schema::Shape::Object(&EVENT_BRIDGE_CONFIGURATION),
        },
        schema::Property {
            name: "LambdaConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LAMBDA_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "QueueConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&QUEUE_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "TopicConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TOPIC_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static NOTIFICATION_FILTER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "S3Key",
            required: true,
            shape: schema::Shape::Object(&S3_KEY_FILTER),
        },
    ],
    rules: &[],
};
static OBJECT_LOCK_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ObjectLockEnabled",
            required: false,
            shape: schema::Shape::OneOf(&["Enabled"]),
        },
        schema::Property {
            name: "Rule",
            required: false,
            shape: schema::Shape::Object(&OBJECT_LOCK_RULE),
        },
    ],
    rules: &[],
};
static OBJECT_LOCK_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DefaultRetention",
            required: false,
            shape: schema::Shape::Object(&DEFAULT_RETENTION),
        },
    ],
    rules: &[],
};
static OWNERSHIP_CONTROLS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Rules",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&OWNERSHIP_CONTROLS_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static OWNERSHIP_CONTROLS_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ObjectOwnership",
            required: false,
            shape: schema::Shape::OneOf(
                &["ObjectWriter", "BucketOwnerPreferred", "BucketOwnerEnforced"],
            ),
        },
    ],
    rules: &[],
};
static PARTITIONED_PREFIX: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PartitionDateSource",
            required: false,
            shape: schema::Shape::OneOf(&["EventTime", "DeliveryTime"]),
        },
    ],
    rules: &[],
};
static PUBLIC_ACCESS_BLOCK_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "BlockPublicAcls",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "BlockPublicPolicy",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "IgnorePublicAcls",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "RestrictPublicBuckets",
            required: false,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static QUEUE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Event",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Filter",
            required: false,
            shape: schema::Shape::Object(&NOTIFICATION_FILTER),
        },
        schema::Property {
            name: "Queue",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static RECORD_EXPIRATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Days",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Expiration",
            required: true,
            shape: schema::Shape::OneOf(&["ENABLED", "DISABLED"]),
        },
    ],
    rules: &[],
};
static REDIRECT_ALL_REQUESTS_TO: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "HostName",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Protocol",
            required: false,
            shape: schema::Shape::OneOf(&["http", "https"]),
        },
    ],
    rules: &[
        schema::Rule::Excludes(
            "RedirectAllRequestsTo",
            &["ErrorDocument", "IndexDocument", "RoutingRules"],
        ),
    ],
};
static REDIRECT_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "HostName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "HttpRedirectCode",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Protocol",
            required: false,
            shape: schema::Shape::OneOf(&["http", "https"]),
        },
        schema::Property {
            name: "ReplaceKeyPrefixWith",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ReplaceKeyWith",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static REPLICA_MODIFICATIONS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Enabled", "Disabled"]),
        },
    ],
    rules: &[],
};
static REPLICATION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Role",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Rules",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&REPLICATION_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static REPLICATION_DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccessControlTranslation",
            required: false,
            shape: schema::Shape::Object(&ACCESS_CONTROL_TRANSLATION),
        },
        schema::Property {
            name: "Account",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Bucket",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "EncryptionConfiguration",
            required: false,
            shape: schema::Shape::Object(&ENCRYPTION_CONFIGURATION),
        },
        schema::Property {
            name: "Metrics",
            required: false,
            shape: schema::Shape::Object(&METRICS),
        },
        schema::Property {
            name: "ReplicationTime",
            required: false,
            shape: schema::Shape::Object(&REPLICATION_TIME),
        },
        schema::Property {
            name: "StorageClass",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "DEEP_ARCHIVE",
                    "GLACIER",
                    "GLACIER_IR",
                    "INTELLIGENT_TIERING",
                    "ONEZONE_IA",
                    "REDUCED_REDUNDANCY",
                    "STANDARD",
                    "STANDARD_IA",
                ],
            ),
        },
    ],
    rules: &[],
};
static REPLICATION_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DeleteMarkerReplication",
            required: false,
            shape: schema::Shape::Object(&DELETE_MARKER_REPLICATION),
        },
        schema::Property {
            name: "Destination",
            required: true,
            shape: schema::Shape::Object(&REPLICATION_DESTINATION),
        },
        schema::Property {
            name: "Filter",
            required: false,
            shape: schema::Shape::Object(&REPLICATION_RULE_FILTER),
        },
        schema::Property {
            name: "Id",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Priority",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "SourceSelectionCriteria",
            required: false,
            shape: schema::Shape::Object(&SOURCE_SELECTION_CRITERIA),
        },
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Disabled", "Enabled"]),
        },
    ],
    rules: &[],
};
static REPLICATION_RULE_AND_OPERATOR: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TagFilters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static REPLICATION_RULE_FILTER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "And",
            required: false,
            shape: schema::Shape::Object(&REPLICATION_RULE_AND_OPERATOR),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TagFilter",
            required: false,
            shape: schema::Shape::Object(&TAG_FILTER),
        },
    ],
    rules: &[],
};
static REPLICATION_TIME: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Disabled", "Enabled"]),
        },
        schema::Property {
            name: "Time",
            required: true,
            shape: schema::Shape::Object(&REPLICATION_TIME_VALUE),
        },
    ],
    rules: &[],
};
static REPLICATION_TIME_VALUE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Minutes",
            required: true,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static ROUTING_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "RedirectRule",
            required: true,
            shape: schema::Shape::Object(&REDIRECT_RULE),
        },
        schema::Property {
            name: "RoutingRuleCondition",
            required: false,
            shape: schema::Shape::Object(&ROUTING_RULE_CONDITION),
        },
    ],
    rules: &[],
};
static ROUTING_RULE_CONDITION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "HttpErrorCodeReturnedEquals",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "KeyPrefixEquals",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[
        schema::Rule::AtLeastOne(&["HttpErrorCodeReturnedEquals", "KeyPrefixEquals"]),
    ],
};
static RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AbortIncompleteMultipartUpload",
            required: false,
            shape: schema::Shape::Object(&ABORT_INCOMPLETE_MULTIPART_UPLOAD),
        },
        schema::Property {
            name: "ExpirationDate",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some(
                    "^(\\d{4})-(0[0-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-4]):([0-5]\\d):([0-6]\\d)((\\.\\d{3})?)Z$",
                ),
            }),
        },
        schema::Property {
            name: "ExpirationInDays",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "ExpiredObjectDeleteMarker",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Id",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "NoncurrentVersionExpiration",
            required: false,
            shape: schema::Shape::Object(&NONCURRENT_VERSION_EXPIRATION),
        },
        schema::Property {
            name: "NoncurrentVersionExpirationInDays",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "NoncurrentVersionTransition",
            required: false,
            shape: schema::Shape::Object(&NONCURRENT_VERSION_TRANSITION),
        },
        schema::Property {
            name: "NoncurrentVersionTransitions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&NONCURRENT_VERSION_TRANSITION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "ObjectSizeGreaterThan",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(20),
                pattern: Some("[0-9]+"),
            }),
        },
        schema::Property {
            name: "ObjectSizeLessThan",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(20),
                pattern: Some("[0-9]+"),
            }),
        },
        schema::Property {
            name: "Prefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Enabled", "Disabled"]),
        },
        schema::Property {
            name: "TagFilters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Transition",
            required: false,
            shape: schema::Shape::Object(&TRANSITION),
        },
        schema::Property {
            name: "Transitions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TRANSITION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[
        schema::Rule::Excludes(
            "ObjectSizeGreaterThan",
            &["AbortIncompleteMultipartUpload"],
        ),
        schema::Rule::Excludes("ObjectSizeLessThan", &["AbortIncompleteMultipartUpload"]),
    ],
};
static S3_KEY_FILTER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Rules",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&FILTER_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static S3_TABLES_DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "TableArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableBucketArn",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableName",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TableNamespace",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static SERVER_SIDE_ENCRYPTION_BY_DEFAULT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "KMSMasterKeyID",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SSEAlgorithm",
            required: true,
            shape: schema::Shape::OneOf(&["aws:kms", "AES256", "aws:kms:dsse"]),
        },
    ],
    rules: &[],
};
static SERVER_SIDE_ENCRYPTION_RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "BlockedEncryptionTypes",
            required: false,
            shape: schema::Shape::Object(&BLOCKED_ENCRYPTION_TYPES),
        },
        schema::Property {
            name: "BucketKeyEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ServerSideEncryptionByDefault",
            required: false,
            shape: schema::Shape::Object(&SERVER_SIDE_ENCRYPTION_BY_DEFAULT),
        },
    ],
    rules: &[],
};
static SOURCE_SELECTION_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ReplicaModifications",
            required: false,
            shape: schema::Shape::Object(&REPLICA_MODIFICATIONS),
        },
        schema::Property {
            name: "SseKmsEncryptedObjects",
            required: false,
            shape: schema::Shape::Object(&SSE_KMS_ENCRYPTED_OBJECTS),
        },
    ],
    rules: &[],
};
static SSE_KMS_ENCRYPTED_OBJECTS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Disabled", "Enabled"]),
        },
    ],
    rules: &[],
};
static STORAGE_CLASS_ANALYSIS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DataExport",
            required: false,
            shape: schema::Shape::Object(&DATA_EXPORT),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static TAG_FILTER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static TIERING: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccessTier",
            required: true,
            shape: schema::Shape::OneOf(&["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]),
        },
        schema::Property {
            name: "Days",
            required: true,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static TOPIC_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Event",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Filter",
            required: false,
            shape: schema::Shape::Object(&NOTIFICATION_FILTER),
        },
        schema::Property {
            name: "Topic",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static TRANSITION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "StorageClass",
            required: true,
            shape: schema::Shape::OneOf(
                &[
                    "DEEP_ARCHIVE",
                    "GLACIER",
                    "Glacier",
                    "GLACIER_IR",
                    "INTELLIGENT_TIERING",
                    "ONEZONE_IA",
                    "STANDARD_IA",
                ],
            ),
        },
        schema::Property {
            name: "TransitionDate",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some(
                    "^(\\d{4})-(0[0-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-4]):([0-5]\\d):([0-6]\\d)((\\.\\d{3})?)Z$",
                ),
            }),
        },
        schema::Property {
            name: "TransitionInDays",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static VERSIONING_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Status",
            required: true,
            shape: schema::Shape::OneOf(&["Enabled", "Suspended"]),
        },
    ],
    rules: &[],
};
static WEBSITE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ErrorDocument",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "IndexDocument",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RedirectAllRequestsTo",
            required: false,
            shape: schema::Shape::Object(&REDIRECT_ALL_REQUESTS_TO),
        },
        schema::Property {
            name: "RoutingRules",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&ROUTING_RULE),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
    ],
    rules: &[],
};
