// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::S3::Bucket`.
use cfn::schema;
/// [`AWS::S3::Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bucket {
    /// [`AbacStatus`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-abacstatus)
    pub abac_status: cfn::Prop<AbacStatus>,
    /// [`AccelerateConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-accelerateconfiguration)
    pub accelerate_configuration: cfn::Prop<AccelerateConfiguration>,
    /// [`AccessControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-accesscontrol)
    pub access_control: cfn::Prop<AccessControl>,
    /// [`AnalyticsConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-analyticsconfigurations)
    pub analytics_configurations: cfn::Prop<cfn::List<AnalyticsConfiguration>>,
    /// [`BucketEncryption`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-bucketencryption)
    pub bucket_encryption: cfn::Prop<BucketEncryption>,
    /// [`BucketName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-bucketname): up to 63 characters; a change replaces the resource.
    pub bucket_name: cfn::Prop<String>,
    /// [`BucketNamePrefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-bucketnameprefix): a change replaces the resource.
    pub bucket_name_prefix: cfn::Prop<String>,
    /// [`BucketNamespace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-bucketnamespace): a change replaces the resource.
    pub bucket_namespace: cfn::Prop<BucketNamespace>,
    /// [`CorsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-corsconfiguration)
    pub cors_configuration: cfn::Prop<CorsConfiguration>,
    /// [`IntelligentTieringConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-intelligenttieringconfigurations)
    pub intelligent_tiering_configurations: cfn::Prop<
        cfn::List<IntelligentTieringConfiguration>,
    >,
    /// [`InventoryConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-inventoryconfigurations)
    pub inventory_configurations: cfn::Prop<cfn::List<InventoryConfiguration>>,
    /// [`LifecycleConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-lifecycleconfiguration)
    pub lifecycle_configuration: cfn::Prop<LifecycleConfiguration>,
    /// [`LoggingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-loggingconfiguration)
    pub logging_configuration: cfn::Prop<LoggingConfiguration>,
    /// [`MetadataConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-metadataconfiguration)
    pub metadata_configuration: cfn::Prop<MetadataConfiguration>,
    /// [`MetadataTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-metadatatableconfiguration)
    pub metadata_table_configuration: cfn::Prop<MetadataTableConfiguration>,
    /// [`MetricsConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-metricsconfigurations)
    pub metrics_configurations: cfn::Prop<cfn::List<MetricsConfiguration>>,
    /// [`NotificationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-notificationconfiguration)
    pub notification_configuration: cfn::Prop<NotificationConfiguration>,
    /// [`ObjectLockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-objectlockconfiguration)
    pub object_lock_configuration: cfn::Prop<ObjectLockConfiguration>,
    /// [`ObjectLockEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-objectlockenabled)
    pub object_lock_enabled: cfn::Prop<bool>,
    /// [`OwnershipControls`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-ownershipcontrols)
    pub ownership_controls: cfn::Prop<OwnershipControls>,
    /// [`PublicAccessBlockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-publicaccessblockconfiguration)
    pub public_access_block_configuration: cfn::Prop<PublicAccessBlockConfiguration>,
    /// [`ReplicationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-replicationconfiguration)
    pub replication_configuration: cfn::Prop<ReplicationConfiguration>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VersioningConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-versioningconfiguration)
    pub versioning_configuration: cfn::Prop<VersioningConfiguration>,
    /// [`WebsiteConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html#cfn-s3-bucket-websiteconfiguration)
    pub website_configuration: cfn::Prop<WebsiteConfiguration>,
}
impl Bucket {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::s3::Bucket>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `DomainName`.
    pub fn domain_name(&self) -> cfn::Value<String> {
        self.attribute("DomainName")
    }
    /// `Fn::GetAtt` of `DualStackDomainName`.
    pub fn dual_stack_domain_name(&self) -> cfn::Value<String> {
        self.attribute("DualStackDomainName")
    }
    /// `Fn::GetAtt` of `RegionalDomainName`.
    pub fn regional_domain_name(&self) -> cfn::Value<String> {
        self.attribute("RegionalDomainName")
    }
    /// `Fn::GetAtt` of `WebsiteURL`.
    pub fn website_url(&self) -> cfn::Value<String> {
        self.attribute("WebsiteURL")
    }
    /// `Fn::GetAtt` of `MetadataTableConfiguration.S3TablesDestination.TableNamespace`.
    pub fn metadata_table_configuration_s3_tables_destination_table_namespace(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataTableConfiguration.S3TablesDestination.TableNamespace")
    }
    /// `Fn::GetAtt` of `MetadataTableConfiguration.S3TablesDestination.TableArn`.
    pub fn metadata_table_configuration_s3_tables_destination_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataTableConfiguration.S3TablesDestination.TableArn")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.JournalTableConfiguration.TableName`.
    pub fn metadata_configuration_journal_table_configuration_table_name(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataConfiguration.JournalTableConfiguration.TableName")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.JournalTableConfiguration.TableArn`.
    pub fn metadata_configuration_journal_table_configuration_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataConfiguration.JournalTableConfiguration.TableArn")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.InventoryTableConfiguration.TableName`.
    pub fn metadata_configuration_inventory_table_configuration_table_name(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataConfiguration.InventoryTableConfiguration.TableName")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.InventoryTableConfiguration.TableArn`.
    pub fn metadata_configuration_inventory_table_configuration_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataConfiguration.InventoryTableConfiguration.TableArn")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.AnnotationTableConfiguration.TableName`.
    pub fn metadata_configuration_annotation_table_configuration_table_name(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("MetadataConfiguration.AnnotationTableConfiguration.TableName")
    }
    /// `Fn::GetAtt` of `MetadataConfiguration.AnnotationTableConfiguration.TableArn`.
    pub fn metadata_configuration_annotation_table_configuration_table_arn(
        &self,
    ) -> cfn::Value<cfn::Arn> {
        self.attribute("MetadataConfiguration.AnnotationTableConfiguration.TableArn")
    }
}
/// [`AbortIncompleteMultipartUpload`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-abortincompletemultipartupload.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AbortIncompleteMultipartUpload {
    /// [`DaysAfterInitiation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-abortincompletemultipartupload.html#cfn-s3-bucket-abortincompletemultipartupload-daysafterinitiation): 0 or more.
    pub days_after_initiation: cfn::Value<i64>,
}
impl AbortIncompleteMultipartUpload {
    /// Sets the required properties.
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
/// [`AccelerateConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-accelerateconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccelerateConfiguration {
    /// [`AccelerationStatus`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-accelerateconfiguration.html#cfn-s3-bucket-accelerateconfiguration-accelerationstatus)
    pub acceleration_status: cfn::Value<AccelerationStatus>,
}
impl AccelerateConfiguration {
    /// Sets the required properties.
    pub fn new(acceleration_status: impl Into<cfn::Value<AccelerationStatus>>) -> Self {
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
/// [`AccessControlTranslation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-accesscontroltranslation.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessControlTranslation {
    /// [`Owner`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-accesscontroltranslation.html#cfn-s3-bucket-accesscontroltranslation-owner)
    pub owner: cfn::Value<Owner>,
}
impl AccessControlTranslation {
    /// Sets the required properties.
    pub fn new(owner: impl Into<cfn::Value<Owner>>) -> Self {
        Self { owner: owner.into() }
    }
}
impl cfn::Literal for AccessControlTranslation {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Owner", self.owner)])
    }
}
/// [`AnalyticsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-analyticsconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalyticsConfiguration {
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-analyticsconfiguration.html#cfn-s3-bucket-analyticsconfiguration-id)
    pub id: cfn::Value<String>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-analyticsconfiguration.html#cfn-s3-bucket-analyticsconfiguration-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`StorageClassAnalysis`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-analyticsconfiguration.html#cfn-s3-bucket-analyticsconfiguration-storageclassanalysis)
    pub storage_class_analysis: cfn::Value<StorageClassAnalysis>,
    /// [`TagFilters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-analyticsconfiguration.html#cfn-s3-bucket-analyticsconfiguration-tagfilters)
    pub tag_filters: cfn::Prop<cfn::List<TagFilter>>,
}
impl AnalyticsConfiguration {
    /// Sets the required properties.
    pub fn new(
        id: impl Into<cfn::Value<String>>,
        storage_class_analysis: impl Into<cfn::Value<StorageClassAnalysis>>,
    ) -> Self {
        Self {
            id: id.into(),
            prefix: cfn::Prop::unset(),
            storage_class_analysis: storage_class_analysis.into(),
            tag_filters: cfn::Prop::unset(),
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
/// [`AnnotationTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotationTableConfiguration {
    /// [`ConfigurationState`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html#cfn-s3-bucket-annotationtableconfiguration-configurationstate)
    pub configuration_state: cfn::Value<ConfigurationState>,
    /// [`EncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html#cfn-s3-bucket-annotationtableconfiguration-encryptionconfiguration)
    pub encryption_configuration: cfn::Prop<MetadataTableEncryptionConfiguration>,
    /// [`Role`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html#cfn-s3-bucket-annotationtableconfiguration-role)
    pub role: cfn::Prop<String>,
    /// [`TableArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html#cfn-s3-bucket-annotationtableconfiguration-tablearn)
    pub table_arn: cfn::Prop<cfn::Arn>,
    /// [`TableName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html#cfn-s3-bucket-annotationtableconfiguration-tablename)
    pub table_name: cfn::Prop<String>,
}
impl AnnotationTableConfiguration {
    /// Sets the required properties.
    pub fn new(configuration_state: impl Into<cfn::Value<ConfigurationState>>) -> Self {
        Self {
            configuration_state: configuration_state.into(),
            encryption_configuration: cfn::Prop::unset(),
            role: cfn::Prop::unset(),
            table_arn: cfn::Prop::unset(),
            table_name: cfn::Prop::unset(),
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
/// [`BlockedEncryptionTypes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-blockedencryptiontypes.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockedEncryptionTypes {
    /// [`EncryptionType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-blockedencryptiontypes.html#cfn-s3-bucket-blockedencryptiontypes-encryptiontype)
    pub encryption_type: cfn::Prop<cfn::List<BlockedEncryptionTypeList>>,
}
impl BlockedEncryptionTypes {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for BlockedEncryptionTypes {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("EncryptionType", self.encryption_type)])
    }
}
/// [`BucketEncryption`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-bucketencryption.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct BucketEncryption {
    /// [`ServerSideEncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-bucketencryption.html#cfn-s3-bucket-bucketencryption-serversideencryptionconfiguration)
    pub server_side_encryption_configuration: cfn::Value<
        cfn::List<ServerSideEncryptionRule>,
    >,
}
impl BucketEncryption {
    /// Sets the required properties.
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
/// [`CorsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct CorsConfiguration {
    /// [`CorsRules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsconfiguration.html#cfn-s3-bucket-corsconfiguration-corsrules)
    pub cors_rules: cfn::Value<cfn::List<CorsRule>>,
}
impl CorsConfiguration {
    /// Sets the required properties.
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
/// [`CorsRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct CorsRule {
    /// [`AllowedHeaders`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html#cfn-s3-bucket-corsrule-allowedheaders)
    pub allowed_headers: cfn::Prop<cfn::List<String>>,
    /// [`AllowedMethods`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html#cfn-s3-bucket-corsrule-allowedmethods)
    pub allowed_methods: cfn::Value<cfn::List<AllowedMethod>>,
    /// [`AllowedOrigins`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html#cfn-s3-bucket-corsrule-allowedorigins)
    pub allowed_origins: cfn::Value<cfn::List<String>>,
    /// [`ExposedHeaders`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html#cfn-s3-bucket-corsrule-exposedheaders)
    pub exposed_headers: cfn::Prop<cfn::List<String>>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html#cfn-s3-bucket-corsrule-id): up to 255 characters.
    pub id: cfn::Prop<String>,
    /// [`MaxAge`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html#cfn-s3-bucket-corsrule-maxage): 0 or more.
    pub max_age: cfn::Prop<i64>,
}
impl CorsRule {
    /// Sets the required properties.
    pub fn new(
        allowed_methods: impl Into<cfn::Value<cfn::List<AllowedMethod>>>,
        allowed_origins: impl Into<cfn::Value<cfn::List<String>>>,
    ) -> Self {
        Self {
            allowed_headers: cfn::Prop::unset(),
            allowed_methods: allowed_methods.into(),
            allowed_origins: allowed_origins.into(),
            exposed_headers: cfn::Prop::unset(),
            id: cfn::Prop::unset(),
            max_age: cfn::Prop::unset(),
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
/// [`DataExport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-dataexport.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct DataExport {
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-dataexport.html#cfn-s3-bucket-dataexport-destination)
    pub destination: cfn::Value<Destination>,
    /// [`OutputSchemaVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-dataexport.html#cfn-s3-bucket-dataexport-outputschemaversion)
    pub output_schema_version: cfn::Value<String>,
}
impl DataExport {
    /// Sets the required properties.
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
/// [`DefaultEventHold`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaulteventhold.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DefaultEventHold {
    /// [`Days`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaulteventhold.html#cfn-s3-bucket-defaulteventhold-days)
    pub days: cfn::Prop<i64>,
    /// [`Years`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaulteventhold.html#cfn-s3-bucket-defaulteventhold-years)
    pub years: cfn::Prop<i64>,
}
impl DefaultEventHold {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DefaultEventHold {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Days", self.days), cfn::field("Years", self.years)])
    }
}
/// [`DefaultRetention`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaultretention.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DefaultRetention {
    /// [`Days`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaultretention.html#cfn-s3-bucket-defaultretention-days)
    pub days: cfn::Prop<i64>,
    /// [`DefaultEventHold`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaultretention.html#cfn-s3-bucket-defaultretention-defaulteventhold)
    pub default_event_hold: cfn::Prop<DefaultEventHold>,
    /// [`Mode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaultretention.html#cfn-s3-bucket-defaultretention-mode)
    pub mode: cfn::Prop<DefaultRetentionMode>,
    /// [`Years`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaultretention.html#cfn-s3-bucket-defaultretention-years)
    pub years: cfn::Prop<i64>,
}
impl DefaultRetention {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`DeleteMarkerReplication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-deletemarkerreplication.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteMarkerReplication {
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-deletemarkerreplication.html#cfn-s3-bucket-deletemarkerreplication-status)
    pub status: cfn::Prop<Status>,
}
impl DeleteMarkerReplication {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DeleteMarkerReplication {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-destination.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Destination {
    /// [`BucketAccountId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-destination.html#cfn-s3-bucket-destination-bucketaccountid)
    pub bucket_account_id: cfn::Prop<String>,
    /// [`BucketArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-destination.html#cfn-s3-bucket-destination-bucketarn)
    pub bucket_arn: cfn::Value<cfn::Arn>,
    /// [`Format`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-destination.html#cfn-s3-bucket-destination-format)
    pub format: cfn::Value<Format>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-destination.html#cfn-s3-bucket-destination-prefix)
    pub prefix: cfn::Prop<String>,
}
impl Destination {
    /// Sets the required properties.
    pub fn new(
        bucket_arn: impl Into<cfn::Value<cfn::Arn>>,
        format: impl Into<cfn::Value<Format>>,
    ) -> Self {
        Self {
            bucket_account_id: cfn::Prop::unset(),
            bucket_arn: bucket_arn.into(),
            format: format.into(),
            prefix: cfn::Prop::unset(),
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
/// [`EncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-encryptionconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct EncryptionConfiguration {
    /// [`ReplicaKmsKeyID`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-encryptionconfiguration.html#cfn-s3-bucket-encryptionconfiguration-replicakmskeyid)
    pub replica_kms_key_id: cfn::Value<String>,
}
impl EncryptionConfiguration {
    /// Sets the required properties.
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
/// [`EventBridgeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-eventbridgeconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct EventBridgeConfiguration {
    /// [`EventBridgeEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-eventbridgeconfiguration.html#cfn-s3-bucket-eventbridgeconfiguration-eventbridgeenabled)
    pub event_bridge_enabled: cfn::Value<bool>,
}
impl EventBridgeConfiguration {
    /// Sets the required properties.
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
/// [`FilterRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-filterrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterRule {
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-filterrule.html#cfn-s3-bucket-filterrule-name): up to 1024 characters.
    pub name: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-filterrule.html#cfn-s3-bucket-filterrule-value)
    pub value: cfn::Value<String>,
}
impl FilterRule {
    /// Sets the required properties.
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
/// [`IntelligentTieringConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct IntelligentTieringConfiguration {
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html#cfn-s3-bucket-intelligenttieringconfiguration-id)
    pub id: cfn::Value<String>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html#cfn-s3-bucket-intelligenttieringconfiguration-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html#cfn-s3-bucket-intelligenttieringconfiguration-status)
    pub status: cfn::Value<Status>,
    /// [`TagFilters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html#cfn-s3-bucket-intelligenttieringconfiguration-tagfilters)
    pub tag_filters: cfn::Prop<cfn::List<TagFilter>>,
    /// [`Tierings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html#cfn-s3-bucket-intelligenttieringconfiguration-tierings)
    pub tierings: cfn::Value<cfn::List<Tiering>>,
}
impl IntelligentTieringConfiguration {
    /// Sets the required properties.
    pub fn new(
        id: impl Into<cfn::Value<String>>,
        status: impl Into<cfn::Value<Status>>,
        tierings: impl Into<cfn::Value<cfn::List<Tiering>>>,
    ) -> Self {
        Self {
            id: id.into(),
            prefix: cfn::Prop::unset(),
            status: status.into(),
            tag_filters: cfn::Prop::unset(),
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
/// [`InventoryConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct InventoryConfiguration {
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-destination)
    pub destination: cfn::Value<Destination>,
    /// [`Enabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-enabled)
    pub enabled: cfn::Value<bool>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-id)
    pub id: cfn::Value<String>,
    /// [`IncludedObjectVersions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-includedobjectversions)
    pub included_object_versions: cfn::Value<IncludedObjectVersions>,
    /// [`OptionalFields`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-optionalfields)
    pub optional_fields: cfn::Prop<cfn::List<OptionalField>>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`ScheduleFrequency`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html#cfn-s3-bucket-inventoryconfiguration-schedulefrequency)
    pub schedule_frequency: cfn::Value<ScheduleFrequency>,
}
impl InventoryConfiguration {
    /// Sets the required properties.
    pub fn new(
        destination: impl Into<cfn::Value<Destination>>,
        enabled: impl Into<cfn::Value<bool>>,
        id: impl Into<cfn::Value<String>>,
        included_object_versions: impl Into<cfn::Value<IncludedObjectVersions>>,
        schedule_frequency: impl Into<cfn::Value<ScheduleFrequency>>,
    ) -> Self {
        Self {
            destination: destination.into(),
            enabled: enabled.into(),
            id: id.into(),
            included_object_versions: included_object_versions.into(),
            optional_fields: cfn::Prop::unset(),
            prefix: cfn::Prop::unset(),
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
/// [`InventoryTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventorytableconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct InventoryTableConfiguration {
    /// [`ConfigurationState`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventorytableconfiguration.html#cfn-s3-bucket-inventorytableconfiguration-configurationstate)
    pub configuration_state: cfn::Value<ConfigurationState>,
    /// [`EncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventorytableconfiguration.html#cfn-s3-bucket-inventorytableconfiguration-encryptionconfiguration)
    pub encryption_configuration: cfn::Prop<MetadataTableEncryptionConfiguration>,
    /// [`TableArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventorytableconfiguration.html#cfn-s3-bucket-inventorytableconfiguration-tablearn)
    pub table_arn: cfn::Prop<cfn::Arn>,
    /// [`TableName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventorytableconfiguration.html#cfn-s3-bucket-inventorytableconfiguration-tablename)
    pub table_name: cfn::Prop<String>,
}
impl InventoryTableConfiguration {
    /// Sets the required properties.
    pub fn new(configuration_state: impl Into<cfn::Value<ConfigurationState>>) -> Self {
        Self {
            configuration_state: configuration_state.into(),
            encryption_configuration: cfn::Prop::unset(),
            table_arn: cfn::Prop::unset(),
            table_name: cfn::Prop::unset(),
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
/// [`JournalTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-journaltableconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalTableConfiguration {
    /// [`EncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-journaltableconfiguration.html#cfn-s3-bucket-journaltableconfiguration-encryptionconfiguration)
    pub encryption_configuration: cfn::Prop<MetadataTableEncryptionConfiguration>,
    /// [`RecordExpiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-journaltableconfiguration.html#cfn-s3-bucket-journaltableconfiguration-recordexpiration)
    pub record_expiration: cfn::Value<RecordExpiration>,
    /// [`TableArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-journaltableconfiguration.html#cfn-s3-bucket-journaltableconfiguration-tablearn)
    pub table_arn: cfn::Prop<cfn::Arn>,
    /// [`TableName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-journaltableconfiguration.html#cfn-s3-bucket-journaltableconfiguration-tablename)
    pub table_name: cfn::Prop<String>,
}
impl JournalTableConfiguration {
    /// Sets the required properties.
    pub fn new(record_expiration: impl Into<cfn::Value<RecordExpiration>>) -> Self {
        Self {
            encryption_configuration: cfn::Prop::unset(),
            record_expiration: record_expiration.into(),
            table_arn: cfn::Prop::unset(),
            table_name: cfn::Prop::unset(),
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
/// [`LambdaConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lambdaconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct LambdaConfiguration {
    /// [`Event`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lambdaconfiguration.html#cfn-s3-bucket-lambdaconfiguration-event)
    pub event: cfn::Value<String>,
    /// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lambdaconfiguration.html#cfn-s3-bucket-lambdaconfiguration-filter)
    pub filter: cfn::Prop<NotificationFilter>,
    /// [`Function`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lambdaconfiguration.html#cfn-s3-bucket-lambdaconfiguration-function)
    pub function: cfn::Value<String>,
}
impl LambdaConfiguration {
    /// Sets the required properties.
    pub fn new(
        event: impl Into<cfn::Value<String>>,
        function: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            event: event.into(),
            filter: cfn::Prop::unset(),
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
/// [`LifecycleConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lifecycleconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct LifecycleConfiguration {
    /// [`Rules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lifecycleconfiguration.html#cfn-s3-bucket-lifecycleconfiguration-rules)
    pub rules: cfn::Value<cfn::List<Rule>>,
    /// [`TransitionDefaultMinimumObjectSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lifecycleconfiguration.html#cfn-s3-bucket-lifecycleconfiguration-transitiondefaultminimumobjectsize)
    pub transition_default_minimum_object_size: cfn::Prop<
        TransitionDefaultMinimumObjectSize,
    >,
}
impl LifecycleConfiguration {
    /// Sets the required properties.
    pub fn new(rules: impl Into<cfn::Value<cfn::List<Rule>>>) -> Self {
        Self {
            rules: rules.into(),
            transition_default_minimum_object_size: cfn::Prop::unset(),
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
/// [`LoggingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-loggingconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoggingConfiguration {
    /// [`DestinationBucketName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-loggingconfiguration.html#cfn-s3-bucket-loggingconfiguration-destinationbucketname)
    pub destination_bucket_name: cfn::Prop<String>,
    /// [`LogFilePrefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-loggingconfiguration.html#cfn-s3-bucket-loggingconfiguration-logfileprefix)
    pub log_file_prefix: cfn::Prop<String>,
    /// [`TargetObjectKeyFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-loggingconfiguration.html#cfn-s3-bucket-loggingconfiguration-targetobjectkeyformat)
    pub target_object_key_format: cfn::Prop<LoggingConfigurationTargetObjectKeyFormat>,
}
impl LoggingConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoggingConfigurationTargetObjectKeyFormat {
    /// `PartitionedPrefix`
    pub partitioned_prefix: cfn::Prop<PartitionedPrefix>,
    /// `SimplePrefix`
    pub simple_prefix: cfn::Prop<cfn::Json>,
}
impl LoggingConfigurationTargetObjectKeyFormat {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`MetadataConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadataconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataConfiguration {
    /// [`AnnotationTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadataconfiguration.html#cfn-s3-bucket-metadataconfiguration-annotationtableconfiguration)
    pub annotation_table_configuration: cfn::Prop<AnnotationTableConfiguration>,
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadataconfiguration.html#cfn-s3-bucket-metadataconfiguration-destination)
    pub destination: cfn::Prop<MetadataDestination>,
    /// [`InventoryTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadataconfiguration.html#cfn-s3-bucket-metadataconfiguration-inventorytableconfiguration)
    pub inventory_table_configuration: cfn::Prop<InventoryTableConfiguration>,
    /// [`JournalTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadataconfiguration.html#cfn-s3-bucket-metadataconfiguration-journaltableconfiguration)
    pub journal_table_configuration: cfn::Value<JournalTableConfiguration>,
}
impl MetadataConfiguration {
    /// Sets the required properties.
    pub fn new(
        journal_table_configuration: impl Into<cfn::Value<JournalTableConfiguration>>,
    ) -> Self {
        Self {
            annotation_table_configuration: cfn::Prop::unset(),
            destination: cfn::Prop::unset(),
            inventory_table_configuration: cfn::Prop::unset(),
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
/// [`MetadataDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatadestination.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataDestination {
    /// [`TableBucketArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatadestination.html#cfn-s3-bucket-metadatadestination-tablebucketarn)
    pub table_bucket_arn: cfn::Prop<cfn::Arn>,
    /// [`TableBucketType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatadestination.html#cfn-s3-bucket-metadatadestination-tablebuckettype)
    pub table_bucket_type: cfn::Value<TableBucketType>,
    /// [`TableNamespace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatadestination.html#cfn-s3-bucket-metadatadestination-tablenamespace)
    pub table_namespace: cfn::Prop<String>,
}
impl MetadataDestination {
    /// Sets the required properties.
    pub fn new(table_bucket_type: impl Into<cfn::Value<TableBucketType>>) -> Self {
        Self {
            table_bucket_arn: cfn::Prop::unset(),
            table_bucket_type: table_bucket_type.into(),
            table_namespace: cfn::Prop::unset(),
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
/// [`MetadataTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataTableConfiguration {
    /// [`S3TablesDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableconfiguration.html#cfn-s3-bucket-metadatatableconfiguration-s3tablesdestination)
    pub s3_tables_destination: cfn::Value<S3TablesDestination>,
}
impl MetadataTableConfiguration {
    /// Sets the required properties.
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
/// [`MetadataTableEncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableencryptionconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetadataTableEncryptionConfiguration {
    /// [`KmsKeyArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableencryptionconfiguration.html#cfn-s3-bucket-metadatatableencryptionconfiguration-kmskeyarn)
    pub kms_key_arn: cfn::Prop<cfn::Arn>,
    /// [`SseAlgorithm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableencryptionconfiguration.html#cfn-s3-bucket-metadatatableencryptionconfiguration-ssealgorithm)
    pub sse_algorithm: cfn::Value<MetadataTableEncryptionSseAlgorithm>,
}
impl MetadataTableEncryptionConfiguration {
    /// Sets the required properties.
    pub fn new(
        sse_algorithm: impl Into<cfn::Value<MetadataTableEncryptionSseAlgorithm>>,
    ) -> Self {
        Self {
            kms_key_arn: cfn::Prop::unset(),
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
/// [`Metrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metrics.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// [`EventThreshold`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metrics.html#cfn-s3-bucket-metrics-eventthreshold)
    pub event_threshold: cfn::Prop<ReplicationTimeValue>,
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metrics.html#cfn-s3-bucket-metrics-status)
    pub status: cfn::Value<Status>,
}
impl Metrics {
    /// Sets the required properties.
    pub fn new(status: impl Into<cfn::Value<Status>>) -> Self {
        Self {
            event_threshold: cfn::Prop::unset(),
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
/// [`MetricsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metricsconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricsConfiguration {
    /// [`AccessPointArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metricsconfiguration.html#cfn-s3-bucket-metricsconfiguration-accesspointarn)
    pub access_point_arn: cfn::Prop<cfn::Arn>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metricsconfiguration.html#cfn-s3-bucket-metricsconfiguration-id)
    pub id: cfn::Value<String>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metricsconfiguration.html#cfn-s3-bucket-metricsconfiguration-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`TagFilters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metricsconfiguration.html#cfn-s3-bucket-metricsconfiguration-tagfilters)
    pub tag_filters: cfn::Prop<cfn::List<TagFilter>>,
}
impl MetricsConfiguration {
    /// Sets the required properties.
    pub fn new(id: impl Into<cfn::Value<String>>) -> Self {
        Self {
            access_point_arn: cfn::Prop::unset(),
            id: id.into(),
            prefix: cfn::Prop::unset(),
            tag_filters: cfn::Prop::unset(),
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
/// [`NoncurrentVersionExpiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversionexpiration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoncurrentVersionExpiration {
    /// [`NewerNoncurrentVersions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversionexpiration.html#cfn-s3-bucket-noncurrentversionexpiration-newernoncurrentversions)
    pub newer_noncurrent_versions: cfn::Prop<i64>,
    /// [`NoncurrentDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversionexpiration.html#cfn-s3-bucket-noncurrentversionexpiration-noncurrentdays)
    pub noncurrent_days: cfn::Value<i64>,
}
impl NoncurrentVersionExpiration {
    /// Sets the required properties.
    pub fn new(noncurrent_days: impl Into<cfn::Value<i64>>) -> Self {
        Self {
            newer_noncurrent_versions: cfn::Prop::unset(),
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
/// [`NoncurrentVersionTransition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversiontransition.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoncurrentVersionTransition {
    /// [`NewerNoncurrentVersions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversiontransition.html#cfn-s3-bucket-noncurrentversiontransition-newernoncurrentversions)
    pub newer_noncurrent_versions: cfn::Prop<i64>,
    /// [`StorageClass`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversiontransition.html#cfn-s3-bucket-noncurrentversiontransition-storageclass)
    pub storage_class: cfn::Value<StorageClass>,
    /// [`TransitionInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversiontransition.html#cfn-s3-bucket-noncurrentversiontransition-transitionindays)
    pub transition_in_days: cfn::Value<i64>,
}
impl NoncurrentVersionTransition {
    /// Sets the required properties.
    pub fn new(
        storage_class: impl Into<cfn::Value<StorageClass>>,
        transition_in_days: impl Into<cfn::Value<i64>>,
    ) -> Self {
        Self {
            newer_noncurrent_versions: cfn::Prop::unset(),
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
/// [`NotificationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NotificationConfiguration {
    /// [`EventBridgeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html#cfn-s3-bucket-notificationconfiguration-eventbridgeconfiguration)
    pub event_bridge_configuration: cfn::Prop<EventBridgeConfiguration>,
    /// [`LambdaConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html#cfn-s3-bucket-notificationconfiguration-lambdaconfigurations)
    pub lambda_configurations: cfn::Prop<cfn::List<LambdaConfiguration>>,
    /// [`QueueConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html#cfn-s3-bucket-notificationconfiguration-queueconfigurations)
    pub queue_configurations: cfn::Prop<cfn::List<QueueConfiguration>>,
    /// [`TopicConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html#cfn-s3-bucket-notificationconfiguration-topicconfigurations)
    pub topic_configurations: cfn::Prop<cfn::List<TopicConfiguration>>,
}
impl NotificationConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`NotificationFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationfilter.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct NotificationFilter {
    /// [`S3Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationfilter.html#cfn-s3-bucket-notificationfilter-s3key)
    pub s3_key: cfn::Value<S3KeyFilter>,
}
impl NotificationFilter {
    /// Sets the required properties.
    pub fn new(s3_key: impl Into<cfn::Value<S3KeyFilter>>) -> Self {
        Self { s3_key: s3_key.into() }
    }
}
impl cfn::Literal for NotificationFilter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("S3Key", self.s3_key)])
    }
}
/// [`ObjectLockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectLockConfiguration {
    /// [`ObjectLockEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockconfiguration.html#cfn-s3-bucket-objectlockconfiguration-objectlockenabled)
    pub object_lock_enabled: cfn::Prop<ObjectLockEnabled>,
    /// [`Rule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockconfiguration.html#cfn-s3-bucket-objectlockconfiguration-rule)
    pub rule: cfn::Prop<ObjectLockRule>,
}
impl ObjectLockConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`ObjectLockRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectLockRule {
    /// [`DefaultRetention`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockrule.html#cfn-s3-bucket-objectlockrule-defaultretention)
    pub default_retention: cfn::Prop<DefaultRetention>,
}
impl ObjectLockRule {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for ObjectLockRule {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DefaultRetention", self.default_retention)])
    }
}
/// [`OwnershipControls`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrols.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnershipControls {
    /// [`Rules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrols.html#cfn-s3-bucket-ownershipcontrols-rules)
    pub rules: cfn::Value<cfn::List<OwnershipControlsRule>>,
}
impl OwnershipControls {
    /// Sets the required properties.
    pub fn new(rules: impl Into<cfn::Value<cfn::List<OwnershipControlsRule>>>) -> Self {
        Self { rules: rules.into() }
    }
}
impl cfn::Literal for OwnershipControls {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Rules", self.rules)])
    }
}
/// [`OwnershipControlsRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrolsrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnershipControlsRule {
    /// [`ObjectOwnership`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrolsrule.html#cfn-s3-bucket-ownershipcontrolsrule-objectownership)
    pub object_ownership: cfn::Prop<ObjectOwnership>,
}
impl OwnershipControlsRule {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for OwnershipControlsRule {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("ObjectOwnership", self.object_ownership)])
    }
}
/// [`PartitionedPrefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-partitionedprefix.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartitionedPrefix {
    /// [`PartitionDateSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-partitionedprefix.html#cfn-s3-bucket-partitionedprefix-partitiondatesource)
    pub partition_date_source: cfn::Prop<PartitionDateSource>,
}
impl PartitionedPrefix {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for PartitionedPrefix {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PartitionDateSource", self.partition_date_source)])
    }
}
/// [`PublicAccessBlockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublicAccessBlockConfiguration {
    /// [`BlockPublicAcls`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html#cfn-s3-bucket-publicaccessblockconfiguration-blockpublicacls)
    pub block_public_acls: cfn::Prop<bool>,
    /// [`BlockPublicPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html#cfn-s3-bucket-publicaccessblockconfiguration-blockpublicpolicy)
    pub block_public_policy: cfn::Prop<bool>,
    /// [`IgnorePublicAcls`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html#cfn-s3-bucket-publicaccessblockconfiguration-ignorepublicacls)
    pub ignore_public_acls: cfn::Prop<bool>,
    /// [`RestrictPublicBuckets`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html#cfn-s3-bucket-publicaccessblockconfiguration-restrictpublicbuckets)
    pub restrict_public_buckets: cfn::Prop<bool>,
}
impl PublicAccessBlockConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`QueueConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-queueconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueConfiguration {
    /// [`Event`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-queueconfiguration.html#cfn-s3-bucket-queueconfiguration-event)
    pub event: cfn::Value<String>,
    /// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-queueconfiguration.html#cfn-s3-bucket-queueconfiguration-filter)
    pub filter: cfn::Prop<NotificationFilter>,
    /// [`Queue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-queueconfiguration.html#cfn-s3-bucket-queueconfiguration-queue)
    pub queue: cfn::Value<String>,
}
impl QueueConfiguration {
    /// Sets the required properties.
    pub fn new(
        event: impl Into<cfn::Value<String>>,
        queue: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            event: event.into(),
            filter: cfn::Prop::unset(),
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
/// [`RecordExpiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-recordexpiration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordExpiration {
    /// [`Days`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-recordexpiration.html#cfn-s3-bucket-recordexpiration-days)
    pub days: cfn::Prop<i64>,
    /// [`Expiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-recordexpiration.html#cfn-s3-bucket-recordexpiration-expiration)
    pub expiration: cfn::Value<Expiration>,
}
impl RecordExpiration {
    /// Sets the required properties.
    pub fn new(expiration: impl Into<cfn::Value<Expiration>>) -> Self {
        Self {
            days: cfn::Prop::unset(),
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
/// [`RedirectAllRequestsTo`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectallrequeststo.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RedirectAllRequestsTo {
    /// [`HostName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectallrequeststo.html#cfn-s3-bucket-redirectallrequeststo-hostname)
    pub host_name: cfn::Value<String>,
    /// [`Protocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectallrequeststo.html#cfn-s3-bucket-redirectallrequeststo-protocol)
    pub protocol: cfn::Prop<Protocol>,
}
impl RedirectAllRequestsTo {
    /// Sets the required properties.
    pub fn new(host_name: impl Into<cfn::Value<String>>) -> Self {
        Self {
            host_name: host_name.into(),
            protocol: cfn::Prop::unset(),
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
/// [`RedirectRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedirectRule {
    /// [`HostName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html#cfn-s3-bucket-redirectrule-hostname)
    pub host_name: cfn::Prop<String>,
    /// [`HttpRedirectCode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html#cfn-s3-bucket-redirectrule-httpredirectcode)
    pub http_redirect_code: cfn::Prop<String>,
    /// [`Protocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html#cfn-s3-bucket-redirectrule-protocol)
    pub protocol: cfn::Prop<Protocol>,
    /// [`ReplaceKeyPrefixWith`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html#cfn-s3-bucket-redirectrule-replacekeyprefixwith)
    pub replace_key_prefix_with: cfn::Prop<String>,
    /// [`ReplaceKeyWith`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html#cfn-s3-bucket-redirectrule-replacekeywith)
    pub replace_key_with: cfn::Prop<String>,
}
impl RedirectRule {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`ReplicaModifications`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicamodifications.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicaModifications {
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicamodifications.html#cfn-s3-bucket-replicamodifications-status)
    pub status: cfn::Value<Status>,
}
impl ReplicaModifications {
    /// Sets the required properties.
    pub fn new(status: impl Into<cfn::Value<Status>>) -> Self {
        Self { status: status.into() }
    }
}
impl cfn::Literal for ReplicaModifications {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// [`ReplicationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationConfiguration {
    /// [`Role`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationconfiguration.html#cfn-s3-bucket-replicationconfiguration-role)
    pub role: cfn::Value<String>,
    /// [`Rules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationconfiguration.html#cfn-s3-bucket-replicationconfiguration-rules)
    pub rules: cfn::Value<cfn::List<ReplicationRule>>,
}
impl ReplicationConfiguration {
    /// Sets the required properties.
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
/// [`ReplicationDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationDestination {
    /// [`AccessControlTranslation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-accesscontroltranslation)
    pub access_control_translation: cfn::Prop<AccessControlTranslation>,
    /// [`Account`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-account)
    pub account: cfn::Prop<String>,
    /// [`Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-bucket)
    pub bucket: cfn::Value<String>,
    /// [`EncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-encryptionconfiguration)
    pub encryption_configuration: cfn::Prop<EncryptionConfiguration>,
    /// [`Metrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-metrics)
    pub metrics: cfn::Prop<Metrics>,
    /// [`ReplicationTime`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-replicationtime)
    pub replication_time: cfn::Prop<ReplicationTime>,
    /// [`StorageClass`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html#cfn-s3-bucket-replicationdestination-storageclass)
    pub storage_class: cfn::Prop<ReplicationDestinationStorageClass>,
}
impl ReplicationDestination {
    /// Sets the required properties.
    pub fn new(bucket: impl Into<cfn::Value<String>>) -> Self {
        Self {
            access_control_translation: cfn::Prop::unset(),
            account: cfn::Prop::unset(),
            bucket: bucket.into(),
            encryption_configuration: cfn::Prop::unset(),
            metrics: cfn::Prop::unset(),
            replication_time: cfn::Prop::unset(),
            storage_class: cfn::Prop::unset(),
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
/// [`ReplicationRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationRule {
    /// [`DeleteMarkerReplication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-deletemarkerreplication)
    pub delete_marker_replication: cfn::Prop<DeleteMarkerReplication>,
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-destination)
    pub destination: cfn::Value<ReplicationDestination>,
    /// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-filter)
    pub filter: cfn::Prop<ReplicationRuleFilter>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-id): up to 255 characters.
    pub id: cfn::Prop<String>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-prefix): up to 1024 characters.
    pub prefix: cfn::Prop<String>,
    /// [`Priority`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-priority)
    pub priority: cfn::Prop<i64>,
    /// [`SourceSelectionCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-sourceselectioncriteria)
    pub source_selection_criteria: cfn::Prop<SourceSelectionCriteria>,
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html#cfn-s3-bucket-replicationrule-status)
    pub status: cfn::Value<Status>,
}
impl ReplicationRule {
    /// Sets the required properties.
    pub fn new(
        destination: impl Into<cfn::Value<ReplicationDestination>>,
        status: impl Into<cfn::Value<Status>>,
    ) -> Self {
        Self {
            delete_marker_replication: cfn::Prop::unset(),
            destination: destination.into(),
            filter: cfn::Prop::unset(),
            id: cfn::Prop::unset(),
            prefix: cfn::Prop::unset(),
            priority: cfn::Prop::unset(),
            source_selection_criteria: cfn::Prop::unset(),
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
/// [`ReplicationRuleAndOperator`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationruleandoperator.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationRuleAndOperator {
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationruleandoperator.html#cfn-s3-bucket-replicationruleandoperator-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`TagFilters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationruleandoperator.html#cfn-s3-bucket-replicationruleandoperator-tagfilters)
    pub tag_filters: cfn::Prop<cfn::List<TagFilter>>,
}
impl ReplicationRuleAndOperator {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`ReplicationRuleFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrulefilter.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationRuleFilter {
    /// [`And`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrulefilter.html#cfn-s3-bucket-replicationrulefilter-and)
    pub and: cfn::Prop<ReplicationRuleAndOperator>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrulefilter.html#cfn-s3-bucket-replicationrulefilter-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`TagFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrulefilter.html#cfn-s3-bucket-replicationrulefilter-tagfilter)
    pub tag_filter: cfn::Prop<TagFilter>,
}
impl ReplicationRuleFilter {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`ReplicationTime`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtime.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationTime {
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtime.html#cfn-s3-bucket-replicationtime-status)
    pub status: cfn::Value<Status>,
    /// [`Time`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtime.html#cfn-s3-bucket-replicationtime-time)
    pub time: cfn::Value<ReplicationTimeValue>,
}
impl ReplicationTime {
    /// Sets the required properties.
    pub fn new(
        status: impl Into<cfn::Value<Status>>,
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
/// [`ReplicationTimeValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtimevalue.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationTimeValue {
    /// [`Minutes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtimevalue.html#cfn-s3-bucket-replicationtimevalue-minutes)
    pub minutes: cfn::Value<i64>,
}
impl ReplicationTimeValue {
    /// Sets the required properties.
    pub fn new(minutes: impl Into<cfn::Value<i64>>) -> Self {
        Self { minutes: minutes.into() }
    }
}
impl cfn::Literal for ReplicationTimeValue {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Minutes", self.minutes)])
    }
}
/// [`RoutingRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutingRule {
    /// [`RedirectRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrule.html#cfn-s3-bucket-routingrule-redirectrule)
    pub redirect_rule: cfn::Value<RedirectRule>,
    /// [`RoutingRuleCondition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrule.html#cfn-s3-bucket-routingrule-routingrulecondition)
    pub routing_rule_condition: cfn::Prop<RoutingRuleCondition>,
}
impl RoutingRule {
    /// Sets the required properties.
    pub fn new(redirect_rule: impl Into<cfn::Value<RedirectRule>>) -> Self {
        Self {
            redirect_rule: redirect_rule.into(),
            routing_rule_condition: cfn::Prop::unset(),
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
/// [`RoutingRuleCondition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrulecondition.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoutingRuleCondition {
    /// [`HttpErrorCodeReturnedEquals`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrulecondition.html#cfn-s3-bucket-routingrulecondition-httperrorcodereturnedequals)
    pub http_error_code_returned_equals: cfn::Prop<String>,
    /// [`KeyPrefixEquals`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrulecondition.html#cfn-s3-bucket-routingrulecondition-keyprefixequals)
    pub key_prefix_equals: cfn::Prop<String>,
}
impl RoutingRuleCondition {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`Rule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// [`AbortIncompleteMultipartUpload`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-abortincompletemultipartupload)
    pub abort_incomplete_multipart_upload: cfn::Prop<AbortIncompleteMultipartUpload>,
    /// [`ExpirationDate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-expirationdate)
    pub expiration_date: cfn::Prop<String>,
    /// [`ExpirationInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-expirationindays)
    pub expiration_in_days: cfn::Prop<i64>,
    /// [`ExpiredObjectDeleteMarker`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-expiredobjectdeletemarker)
    pub expired_object_delete_marker: cfn::Prop<bool>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-id): up to 255 characters.
    pub id: cfn::Prop<String>,
    /// [`NoncurrentVersionExpiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-noncurrentversionexpiration)
    pub noncurrent_version_expiration: cfn::Prop<NoncurrentVersionExpiration>,
    /// [`NoncurrentVersionExpirationInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-noncurrentversionexpirationindays)
    pub noncurrent_version_expiration_in_days: cfn::Prop<i64>,
    /// [`NoncurrentVersionTransition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-noncurrentversiontransition)
    pub noncurrent_version_transition: cfn::Prop<NoncurrentVersionTransition>,
    /// [`NoncurrentVersionTransitions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-noncurrentversiontransitions)
    pub noncurrent_version_transitions: cfn::Prop<
        cfn::List<NoncurrentVersionTransition>,
    >,
    /// [`ObjectSizeGreaterThan`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-objectsizegreaterthan): up to 20 characters.
    pub object_size_greater_than: cfn::Prop<String>,
    /// [`ObjectSizeLessThan`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-objectsizelessthan): up to 20 characters.
    pub object_size_less_than: cfn::Prop<String>,
    /// [`Prefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-prefix)
    pub prefix: cfn::Prop<String>,
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-status)
    pub status: cfn::Value<Status>,
    /// [`TagFilters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-tagfilters)
    pub tag_filters: cfn::Prop<cfn::List<TagFilter>>,
    /// [`Transition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-transition)
    pub transition: cfn::Prop<Transition>,
    /// [`Transitions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html#cfn-s3-bucket-rule-transitions)
    pub transitions: cfn::Prop<cfn::List<Transition>>,
}
impl Rule {
    /// Sets the required properties.
    pub fn new(status: impl Into<cfn::Value<Status>>) -> Self {
        Self {
            abort_incomplete_multipart_upload: cfn::Prop::unset(),
            expiration_date: cfn::Prop::unset(),
            expiration_in_days: cfn::Prop::unset(),
            expired_object_delete_marker: cfn::Prop::unset(),
            id: cfn::Prop::unset(),
            noncurrent_version_expiration: cfn::Prop::unset(),
            noncurrent_version_expiration_in_days: cfn::Prop::unset(),
            noncurrent_version_transition: cfn::Prop::unset(),
            noncurrent_version_transitions: cfn::Prop::unset(),
            object_size_greater_than: cfn::Prop::unset(),
            object_size_less_than: cfn::Prop::unset(),
            prefix: cfn::Prop::unset(),
            status: status.into(),
            tag_filters: cfn::Prop::unset(),
            transition: cfn::Prop::unset(),
            transitions: cfn::Prop::unset(),
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
/// [`S3KeyFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3keyfilter.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3KeyFilter {
    /// [`Rules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3keyfilter.html#cfn-s3-bucket-s3keyfilter-rules)
    pub rules: cfn::Value<cfn::List<FilterRule>>,
}
impl S3KeyFilter {
    /// Sets the required properties.
    pub fn new(rules: impl Into<cfn::Value<cfn::List<FilterRule>>>) -> Self {
        Self { rules: rules.into() }
    }
}
impl cfn::Literal for S3KeyFilter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Rules", self.rules)])
    }
}
/// [`S3TablesDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3tablesdestination.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3TablesDestination {
    /// [`TableArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3tablesdestination.html#cfn-s3-bucket-s3tablesdestination-tablearn)
    pub table_arn: cfn::Prop<cfn::Arn>,
    /// [`TableBucketArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3tablesdestination.html#cfn-s3-bucket-s3tablesdestination-tablebucketarn)
    pub table_bucket_arn: cfn::Value<cfn::Arn>,
    /// [`TableName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3tablesdestination.html#cfn-s3-bucket-s3tablesdestination-tablename)
    pub table_name: cfn::Value<String>,
    /// [`TableNamespace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3tablesdestination.html#cfn-s3-bucket-s3tablesdestination-tablenamespace)
    pub table_namespace: cfn::Prop<String>,
}
impl S3TablesDestination {
    /// Sets the required properties.
    pub fn new(
        table_bucket_arn: impl Into<cfn::Value<cfn::Arn>>,
        table_name: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            table_arn: cfn::Prop::unset(),
            table_bucket_arn: table_bucket_arn.into(),
            table_name: table_name.into(),
            table_namespace: cfn::Prop::unset(),
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
/// [`ServerSideEncryptionByDefault`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionbydefault.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerSideEncryptionByDefault {
    /// [`KMSMasterKeyID`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionbydefault.html#cfn-s3-bucket-serversideencryptionbydefault-kmsmasterkeyid)
    pub kms_master_key_id: cfn::Prop<String>,
    /// [`SSEAlgorithm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionbydefault.html#cfn-s3-bucket-serversideencryptionbydefault-ssealgorithm)
    pub sse_algorithm: cfn::Value<SseAlgorithm>,
}
impl ServerSideEncryptionByDefault {
    /// Sets the required properties.
    pub fn new(sse_algorithm: impl Into<cfn::Value<SseAlgorithm>>) -> Self {
        Self {
            kms_master_key_id: cfn::Prop::unset(),
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
/// [`ServerSideEncryptionRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionrule.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerSideEncryptionRule {
    /// [`BlockedEncryptionTypes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionrule.html#cfn-s3-bucket-serversideencryptionrule-blockedencryptiontypes)
    pub blocked_encryption_types: cfn::Prop<BlockedEncryptionTypes>,
    /// [`BucketKeyEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionrule.html#cfn-s3-bucket-serversideencryptionrule-bucketkeyenabled)
    pub bucket_key_enabled: cfn::Prop<bool>,
    /// [`ServerSideEncryptionByDefault`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionrule.html#cfn-s3-bucket-serversideencryptionrule-serversideencryptionbydefault)
    pub server_side_encryption_by_default: cfn::Prop<ServerSideEncryptionByDefault>,
}
impl ServerSideEncryptionRule {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`SourceSelectionCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-sourceselectioncriteria.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceSelectionCriteria {
    /// [`ReplicaModifications`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-sourceselectioncriteria.html#cfn-s3-bucket-sourceselectioncriteria-replicamodifications)
    pub replica_modifications: cfn::Prop<ReplicaModifications>,
    /// [`SseKmsEncryptedObjects`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-sourceselectioncriteria.html#cfn-s3-bucket-sourceselectioncriteria-ssekmsencryptedobjects)
    pub sse_kms_encrypted_objects: cfn::Prop<SseKmsEncryptedObjects>,
}
impl SourceSelectionCriteria {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`SseKmsEncryptedObjects`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ssekmsencryptedobjects.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct SseKmsEncryptedObjects {
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ssekmsencryptedobjects.html#cfn-s3-bucket-ssekmsencryptedobjects-status)
    pub status: cfn::Value<Status>,
}
impl SseKmsEncryptedObjects {
    /// Sets the required properties.
    pub fn new(status: impl Into<cfn::Value<Status>>) -> Self {
        Self { status: status.into() }
    }
}
impl cfn::Literal for SseKmsEncryptedObjects {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// [`StorageClassAnalysis`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-storageclassanalysis.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageClassAnalysis {
    /// [`DataExport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-storageclassanalysis.html#cfn-s3-bucket-storageclassanalysis-dataexport)
    pub data_export: cfn::Prop<DataExport>,
}
impl StorageClassAnalysis {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for StorageClassAnalysis {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DataExport", self.data_export)])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tag.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tag.html#cfn-s3-bucket-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tag.html#cfn-s3-bucket-tag-value): up to 256 characters.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// Sets the required properties.
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
/// [`TagFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tagfilter.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct TagFilter {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tagfilter.html#cfn-s3-bucket-tagfilter-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tagfilter.html#cfn-s3-bucket-tagfilter-value)
    pub value: cfn::Value<String>,
}
impl TagFilter {
    /// Sets the required properties.
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
/// [`Tiering`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tiering.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiering {
    /// [`AccessTier`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tiering.html#cfn-s3-bucket-tiering-accesstier)
    pub access_tier: cfn::Value<AccessTier>,
    /// [`Days`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tiering.html#cfn-s3-bucket-tiering-days)
    pub days: cfn::Value<i64>,
}
impl Tiering {
    /// Sets the required properties.
    pub fn new(
        access_tier: impl Into<cfn::Value<AccessTier>>,
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
/// [`TopicConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-topicconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicConfiguration {
    /// [`Event`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-topicconfiguration.html#cfn-s3-bucket-topicconfiguration-event)
    pub event: cfn::Value<String>,
    /// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-topicconfiguration.html#cfn-s3-bucket-topicconfiguration-filter)
    pub filter: cfn::Prop<NotificationFilter>,
    /// [`Topic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-topicconfiguration.html#cfn-s3-bucket-topicconfiguration-topic)
    pub topic: cfn::Value<String>,
}
impl TopicConfiguration {
    /// Sets the required properties.
    pub fn new(
        event: impl Into<cfn::Value<String>>,
        topic: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            event: event.into(),
            filter: cfn::Prop::unset(),
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
/// [`Transition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-transition.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// [`StorageClass`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-transition.html#cfn-s3-bucket-transition-storageclass)
    pub storage_class: cfn::Value<StorageClass>,
    /// [`TransitionDate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-transition.html#cfn-s3-bucket-transition-transitiondate)
    pub transition_date: cfn::Prop<String>,
    /// [`TransitionInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-transition.html#cfn-s3-bucket-transition-transitionindays)
    pub transition_in_days: cfn::Prop<i64>,
}
impl Transition {
    /// Sets the required properties.
    pub fn new(storage_class: impl Into<cfn::Value<StorageClass>>) -> Self {
        Self {
            storage_class: storage_class.into(),
            transition_date: cfn::Prop::unset(),
            transition_in_days: cfn::Prop::unset(),
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
/// [`VersioningConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-versioningconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, PartialEq)]
pub struct VersioningConfiguration {
    /// [`Status`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-versioningconfiguration.html#cfn-s3-bucket-versioningconfiguration-status)
    pub status: cfn::Value<VersioningStatus>,
}
impl VersioningConfiguration {
    /// Sets the required properties.
    pub fn new(status: impl Into<cfn::Value<VersioningStatus>>) -> Self {
        Self { status: status.into() }
    }
}
impl cfn::Literal for VersioningConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Status", self.status)])
    }
}
/// [`WebsiteConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html) of `AWS::S3::Bucket`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebsiteConfiguration {
    /// [`ErrorDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html#cfn-s3-bucket-websiteconfiguration-errordocument)
    pub error_document: cfn::Prop<String>,
    /// [`IndexDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html#cfn-s3-bucket-websiteconfiguration-indexdocument)
    pub index_document: cfn::Prop<String>,
    /// [`RedirectAllRequestsTo`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html#cfn-s3-bucket-websiteconfiguration-redirectallrequeststo)
    pub redirect_all_requests_to: cfn::Prop<RedirectAllRequestsTo>,
    /// [`RoutingRules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html#cfn-s3-bucket-websiteconfiguration-routingrules)
    pub routing_rules: cfn::Prop<cfn::List<RoutingRule>>,
}
impl WebsiteConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// The values of `AbacStatus`.
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
/// The values of `AccelerationStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccelerationStatus {
    /// `Enabled`
    Enabled,
    /// `Suspended`
    Suspended,
}
impl cfn::Literal for AccelerationStatus {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
                Self::Suspended => "Suspended",
            },
        )
    }
}
/// The values of `AccessControl`.
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
/// The values of `AccessTier`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessTier {
    /// `ARCHIVE_ACCESS`
    ArchiveAccess,
    /// `DEEP_ARCHIVE_ACCESS`
    DeepArchiveAccess,
}
impl cfn::Literal for AccessTier {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ArchiveAccess => "ARCHIVE_ACCESS",
                Self::DeepArchiveAccess => "DEEP_ARCHIVE_ACCESS",
            },
        )
    }
}
/// The values of `AllowedMethod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedMethod {
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
impl cfn::Literal for AllowedMethod {
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
/// The values of `BlockedEncryptionTypeList`.
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
/// The values of `BucketNamespace`.
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
/// The values of `ConfigurationState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigurationState {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}
impl cfn::Literal for ConfigurationState {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
            },
        )
    }
}
/// The values of `Mode`.
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
/// The values of `Expiration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiration {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}
impl cfn::Literal for Expiration {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
            },
        )
    }
}
/// The values of `Format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `CSV`
    Csv,
    /// `ORC`
    Orc,
    /// `Parquet`
    Parquet,
}
impl cfn::Literal for Format {
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
/// The values of `IncludedObjectVersions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncludedObjectVersions {
    /// `All`
    All,
    /// `Current`
    Current,
}
impl cfn::Literal for IncludedObjectVersions {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::All => "All",
                Self::Current => "Current",
            },
        )
    }
}
/// The values of `SseAlgorithm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetadataTableEncryptionSseAlgorithm {
    /// `aws:kms`
    AwsKms,
    /// `AES256`
    Aes256,
}
impl cfn::Literal for MetadataTableEncryptionSseAlgorithm {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AwsKms => "aws:kms",
                Self::Aes256 => "AES256",
            },
        )
    }
}
/// The values of `ObjectLockEnabled`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectLockEnabled {
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for ObjectLockEnabled {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// The values of `ObjectOwnership`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectOwnership {
    /// `ObjectWriter`
    ObjectWriter,
    /// `BucketOwnerPreferred`
    BucketOwnerPreferred,
    /// `BucketOwnerEnforced`
    BucketOwnerEnforced,
}
impl cfn::Literal for ObjectOwnership {
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
/// The values of `OptionalField`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionalField {
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
impl cfn::Literal for OptionalField {
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
/// The values of `Owner`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// `Destination`
    Destination,
}
impl cfn::Literal for Owner {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Destination => "Destination",
            },
        )
    }
}
/// The values of `PartitionDateSource`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartitionDateSource {
    /// `EventTime`
    EventTime,
    /// `DeliveryTime`
    DeliveryTime,
}
impl cfn::Literal for PartitionDateSource {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::EventTime => "EventTime",
                Self::DeliveryTime => "DeliveryTime",
            },
        )
    }
}
/// The values of `Protocol`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// `http`
    Http,
    /// `https`
    Https,
}
impl cfn::Literal for Protocol {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Http => "http",
                Self::Https => "https",
            },
        )
    }
}
/// The values of `StorageClass`.
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
/// The values of `ScheduleFrequency`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleFrequency {
    /// `Daily`
    Daily,
    /// `Weekly`
    Weekly,
}
impl cfn::Literal for ScheduleFrequency {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Daily => "Daily",
                Self::Weekly => "Weekly",
            },
        )
    }
}
/// The values of `SSEAlgorithm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SseAlgorithm {
    /// `aws:kms`
    AwsKms,
    /// `AES256`
    Aes256,
    /// `aws:kms:dsse`
    AwsKmsDsse,
}
impl cfn::Literal for SseAlgorithm {
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
/// The values of `Status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `Disabled`
    Disabled,
    /// `Enabled`
    Enabled,
}
impl cfn::Literal for Status {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "Disabled",
                Self::Enabled => "Enabled",
            },
        )
    }
}
/// The values of `StorageClass`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageClass {
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
impl cfn::Literal for StorageClass {
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
/// The values of `TableBucketType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableBucketType {
    /// `aws`
    Aws,
    /// `customer`
    Customer,
}
impl cfn::Literal for TableBucketType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Aws => "aws",
                Self::Customer => "customer",
            },
        )
    }
}
/// The values of `TransitionDefaultMinimumObjectSize`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransitionDefaultMinimumObjectSize {
    /// `varies_by_storage_class`
    VariesByStorageClass,
    /// `all_storage_classes_128K`
    AllStorageClasses128k,
}
impl cfn::Literal for TransitionDefaultMinimumObjectSize {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::VariesByStorageClass => "varies_by_storage_class",
                Self::AllStorageClasses128k => "all_storage_classes_128K",
            },
        )
    }
}
/// The values of `Status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersioningStatus {
    /// `Enabled`
    Enabled,
    /// `Suspended`
    Suspended,
}
impl cfn::Literal for VersioningStatus {
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
        "WebsiteURL",
        "MetadataTableConfiguration.S3TablesDestination.TableNamespace",
        "MetadataTableConfiguration.S3TablesDestination.TableArn",
        "MetadataConfiguration.JournalTableConfiguration.TableName",
        "MetadataConfiguration.JournalTableConfiguration.TableArn",
        "MetadataConfiguration.InventoryTableConfiguration.TableName",
        "MetadataConfiguration.InventoryTableConfiguration.TableArn",
        "MetadataConfiguration.AnnotationTableConfiguration.TableName",
        "MetadataConfiguration.AnnotationTableConfiguration.TableArn",
    ],
    create_only: &["BucketName", "BucketNamePrefix", "BucketNamespace"],
    conditional_create_only: &[],
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
        delete: &["s3:DeleteBucket", "s3:ListBucket"],
        list: &["s3:ListAllMyBuckets"],
        tag: &[
            "s3:DeleteBucketTagging",
            "s3:GetBucketTagging",
            "s3:ListTagsForResource",
            "s3:PutBucketTagging",
            "s3:TagResource",
            "s3:UntagResource",
        ],
    },
};
static ABORT_INCOMPLETE_MULTIPART_UPLOAD: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "DaysAfterInitiation",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static ACCELERATE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AccelerationStatus",
            schema::Shape::OneOf(&["Enabled", "Suspended"]),
        ),
    ],
    rules: &[],
};
static ACCESS_CONTROL_TRANSLATION: schema::Object = schema::Object {
    properties: &[schema::required("Owner", schema::Shape::OneOf(&["Destination"]))],
    rules: &[],
};
static ANALYTICS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Id", schema::TEXT),
        schema::optional("Prefix", schema::TEXT),
        schema::required(
            "StorageClassAnalysis",
            schema::Shape::Object(&STORAGE_CLASS_ANALYSIS),
        ),
        schema::optional(
            "TagFilters",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static ANNOTATION_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "ConfigurationState",
            schema::Shape::OneOf(&["ENABLED", "DISABLED"]),
        ),
        schema::optional(
            "EncryptionConfiguration",
            schema::Shape::Object(&METADATA_TABLE_ENCRYPTION_CONFIGURATION),
        ),
        schema::optional("Role", schema::TEXT),
        schema::optional("TableArn", schema::TEXT),
        schema::optional("TableName", schema::TEXT),
    ],
    rules: &[],
};
static BLOCKED_ENCRYPTION_TYPES: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EncryptionType",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["NONE", "SSE-C"]),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static BUCKET: schema::Object = schema::Object {
    properties: &[
        schema::optional("AbacStatus", schema::Shape::OneOf(&["Enabled", "Disabled"])),
        schema::optional(
            "AccelerateConfiguration",
            schema::Shape::Object(&ACCELERATE_CONFIGURATION),
        ),
        schema::optional(
            "AccessControl",
            schema::Shape::OneOf(
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
        ),
        schema::optional(
            "AnalyticsConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&ANALYTICS_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("BucketEncryption", schema::Shape::Object(&BUCKET_ENCRYPTION)),
        schema::optional(
            "BucketName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(63),
                pattern: Some("^([a-z0-9][a-z0-9.-]*[a-z0-9])?$"),
            }),
        ),
        schema::optional("BucketNamePrefix", schema::TEXT),
        schema::optional(
            "BucketNamespace",
            schema::Shape::OneOf(&["global", "account-regional"]),
        ),
        schema::optional(
            "CorsConfiguration",
            schema::Shape::Object(&CORS_CONFIGURATION),
        ),
        schema::optional(
            "IntelligentTieringConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INTELLIGENT_TIERING_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "InventoryConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INVENTORY_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "LifecycleConfiguration",
            schema::Shape::Object(&LIFECYCLE_CONFIGURATION),
        ),
        schema::optional(
            "LoggingConfiguration",
            schema::Shape::Object(&LOGGING_CONFIGURATION),
        ),
        schema::optional(
            "MetadataConfiguration",
            schema::Shape::Object(&METADATA_CONFIGURATION),
        ),
        schema::optional(
            "MetadataTableConfiguration",
            schema::Shape::Object(&METADATA_TABLE_CONFIGURATION),
        ),
        schema::optional(
            "MetricsConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METRICS_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "NotificationConfiguration",
            schema::Shape::Object(&NOTIFICATION_CONFIGURATION),
        ),
        schema::optional(
            "ObjectLockConfiguration",
            schema::Shape::Object(&OBJECT_LOCK_CONFIGURATION),
        ),
        schema::optional("ObjectLockEnabled", schema::Shape::Boolean),
        schema::optional(
            "OwnershipControls",
            schema::Shape::Object(&OWNERSHIP_CONTROLS),
        ),
        schema::optional(
            "PublicAccessBlockConfiguration",
            schema::Shape::Object(&PUBLIC_ACCESS_BLOCK_CONFIGURATION),
        ),
        schema::optional(
            "ReplicationConfiguration",
            schema::Shape::Object(&REPLICATION_CONFIGURATION),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "VersioningConfiguration",
            schema::Shape::Object(&VERSIONING_CONFIGURATION),
        ),
        schema::optional(
            "WebsiteConfiguration",
            schema::Shape::Object(&WEBSITE_CONFIGURATION),
        ),
    ],
    rules: &[],
};
static BUCKET_ENCRYPTION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "ServerSideEncryptionConfiguration",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SERVER_SIDE_ENCRYPTION_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static CORS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "CorsRules",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&CORS_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static CORS_RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AllowedHeaders",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::required(
            "AllowedMethods",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["GET", "PUT", "HEAD", "POST", "DELETE"]),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::required(
            "AllowedOrigins",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "ExposedHeaders",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "Id",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "MaxAge",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static DATA_EXPORT: schema::Object = schema::Object {
    properties: &[
        schema::required("Destination", schema::Shape::Object(&DESTINATION)),
        schema::required("OutputSchemaVersion", schema::TEXT),
    ],
    rules: &[],
};
static DEFAULT_EVENT_HOLD: schema::Object = schema::Object {
    properties: &[
        schema::optional("Days", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("Years", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static DEFAULT_RETENTION: schema::Object = schema::Object {
    properties: &[
        schema::optional("Days", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("DefaultEventHold", schema::Shape::Object(&DEFAULT_EVENT_HOLD)),
        schema::optional("Mode", schema::Shape::OneOf(&["COMPLIANCE", "GOVERNANCE"])),
        schema::optional("Years", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static DELETE_MARKER_REPLICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
    ],
    rules: &[],
};
static DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("BucketAccountId", schema::TEXT),
        schema::required("BucketArn", schema::TEXT),
        schema::required("Format", schema::Shape::OneOf(&["CSV", "ORC", "Parquet"])),
        schema::optional("Prefix", schema::TEXT),
    ],
    rules: &[],
};
static ENCRYPTION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[schema::required("ReplicaKmsKeyID", schema::TEXT)],
    rules: &[],
};
static EVENT_BRIDGE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[schema::required("EventBridgeEnabled", schema::Shape::Boolean)],
    rules: &[],
};
static FILTER_RULE: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Name",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
static INTELLIGENT_TIERING_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Id", schema::TEXT),
        schema::optional("Prefix", schema::TEXT),
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
        schema::optional(
            "TagFilters",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::required(
            "Tierings",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TIERING),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static INVENTORY_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Destination", schema::Shape::Object(&DESTINATION)),
        schema::required("Enabled", schema::Shape::Boolean),
        schema::required("Id", schema::TEXT),
        schema::required(
            "IncludedObjectVersions",
            schema::Shape::OneOf(&["All", "Current"]),
        ),
        schema::optional(
            "OptionalFields",
            schema::Shape::List(schema::Items {
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
        ),
        schema::optional("Prefix", schema::TEXT),
        schema::required("ScheduleFrequency", schema::Shape::OneOf(&["Daily", "Weekly"])),
    ],
    rules: &[],
};
static INVENTORY_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "ConfigurationState",
            schema::Shape::OneOf(&["ENABLED", "DISABLED"]),
        ),
        schema::optional(
            "EncryptionConfiguration",
            schema::Shape::Object(&METADATA_TABLE_ENCRYPTION_CONFIGURATION),
        ),
        schema::optional("TableArn", schema::TEXT),
        schema::optional("TableName", schema::TEXT),
    ],
    rules: &[],
};
static JOURNAL_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EncryptionConfiguration",
            schema::Shape::Object(&METADATA_TABLE_ENCRYPTION_CONFIGURATION),
        ),
        schema::required("RecordExpiration", schema::Shape::Object(&RECORD_EXPIRATION)),
        schema::optional("TableArn", schema::TEXT),
        schema::optional("TableName", schema::TEXT),
    ],
    rules: &[],
};
static LAMBDA_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Event", schema::TEXT),
        schema::optional("Filter", schema::Shape::Object(&NOTIFICATION_FILTER)),
        schema::required("Function", schema::TEXT),
    ],
    rules: &[],
};
static LIFECYCLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Rules",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "TransitionDefaultMinimumObjectSize",
            schema::Shape::OneOf(
                &["varies_by_storage_class", "all_storage_classes_128K"],
            ),
        ),
    ],
    rules: &[],
};
static LOGGING_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("DestinationBucketName", schema::TEXT),
        schema::optional("LogFilePrefix", schema::TEXT),
        schema::optional(
            "TargetObjectKeyFormat",
            schema::Shape::Object(&LOGGING_CONFIGURATION_TARGET_OBJECT_KEY_FORMAT),
        ),
    ],
    rules: &[],
};
static LOGGING_CONFIGURATION_TARGET_OBJECT_KEY_FORMAT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "PartitionedPrefix",
            schema::Shape::Object(&PARTITIONED_PREFIX),
        ),
        schema::optional("SimplePrefix", schema::Shape::Json),
    ],
    rules: &[schema::Rule::ExactlyOne(&["SimplePrefix", "PartitionedPrefix"])],
};
static METADATA_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AnnotationTableConfiguration",
            schema::Shape::Object(&ANNOTATION_TABLE_CONFIGURATION),
        ),
        schema::optional("Destination", schema::Shape::Object(&METADATA_DESTINATION)),
        schema::optional(
            "InventoryTableConfiguration",
            schema::Shape::Object(&INVENTORY_TABLE_CONFIGURATION),
        ),
        schema::required(
            "JournalTableConfiguration",
            schema::Shape::Object(&JOURNAL_TABLE_CONFIGURATION),
        ),
    ],
    rules: &[],
};
static METADATA_DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("TableBucketArn", schema::TEXT),
        schema::required("TableBucketType", schema::Shape::OneOf(&["aws", "customer"])),
        schema::optional("TableNamespace", schema::TEXT),
    ],
    rules: &[],
};
static METADATA_TABLE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "S3TablesDestination",
            schema::Shape::Object(&S3_TABLES_DESTINATION),
        ),
    ],
    rules: &[],
};
static METADATA_TABLE_ENCRYPTION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("KmsKeyArn", schema::TEXT),
        schema::required("SseAlgorithm", schema::Shape::OneOf(&["aws:kms", "AES256"])),
    ],
    rules: &[],
};
static METRICS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EventThreshold",
            schema::Shape::Object(&REPLICATION_TIME_VALUE),
        ),
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
    ],
    rules: &[],
};
static METRICS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("AccessPointArn", schema::TEXT),
        schema::required("Id", schema::TEXT),
        schema::optional("Prefix", schema::TEXT),
        schema::optional(
            "TagFilters",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static NONCURRENT_VERSION_EXPIRATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "NewerNoncurrentVersions",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::required("NoncurrentDays", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static NONCURRENT_VERSION_TRANSITION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "NewerNoncurrentVersions",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::required(
            "StorageClass",
            schema::Shape::OneOf(
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
        ),
        schema::required("TransitionInDays", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static NOTIFICATION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EventBridgeConfiguration",
            schema::Shape::Object(&EVENT_BRIDGE_CONFIGURATION),
        ),
        schema::optional(
            "LambdaConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LAMBDA_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "QueueConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&QUEUE_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "TopicConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TOPIC_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static NOTIFICATION_FILTER: schema::Object = schema::Object {
    properties: &[schema::required("S3Key", schema::Shape::Object(&S3_KEY_FILTER))],
    rules: &[],
};
static OBJECT_LOCK_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("ObjectLockEnabled", schema::Shape::OneOf(&["Enabled"])),
        schema::optional("Rule", schema::Shape::Object(&OBJECT_LOCK_RULE)),
    ],
    rules: &[],
};
static OBJECT_LOCK_RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional("DefaultRetention", schema::Shape::Object(&DEFAULT_RETENTION)),
    ],
    rules: &[],
};
static OWNERSHIP_CONTROLS: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Rules",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&OWNERSHIP_CONTROLS_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static OWNERSHIP_CONTROLS_RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ObjectOwnership",
            schema::Shape::OneOf(
                &["ObjectWriter", "BucketOwnerPreferred", "BucketOwnerEnforced"],
            ),
        ),
    ],
    rules: &[],
};
static PARTITIONED_PREFIX: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "PartitionDateSource",
            schema::Shape::OneOf(&["EventTime", "DeliveryTime"]),
        ),
    ],
    rules: &[],
};
static PUBLIC_ACCESS_BLOCK_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("BlockPublicAcls", schema::Shape::Boolean),
        schema::optional("BlockPublicPolicy", schema::Shape::Boolean),
        schema::optional("IgnorePublicAcls", schema::Shape::Boolean),
        schema::optional("RestrictPublicBuckets", schema::Shape::Boolean),
    ],
    rules: &[],
};
static QUEUE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Event", schema::TEXT),
        schema::optional("Filter", schema::Shape::Object(&NOTIFICATION_FILTER)),
        schema::required("Queue", schema::TEXT),
    ],
    rules: &[],
};
static RECORD_EXPIRATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("Days", schema::Shape::Integer(schema::Range::ANY)),
        schema::required("Expiration", schema::Shape::OneOf(&["ENABLED", "DISABLED"])),
    ],
    rules: &[],
};
static REDIRECT_ALL_REQUESTS_TO: schema::Object = schema::Object {
    properties: &[
        schema::required("HostName", schema::TEXT),
        schema::optional("Protocol", schema::Shape::OneOf(&["http", "https"])),
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
        schema::optional("HostName", schema::TEXT),
        schema::optional("HttpRedirectCode", schema::TEXT),
        schema::optional("Protocol", schema::Shape::OneOf(&["http", "https"])),
        schema::optional("ReplaceKeyPrefixWith", schema::TEXT),
        schema::optional("ReplaceKeyWith", schema::TEXT),
    ],
    rules: &[],
};
static REPLICA_MODIFICATIONS: schema::Object = schema::Object {
    properties: &[
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
    ],
    rules: &[],
};
static REPLICATION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Role", schema::TEXT),
        schema::required(
            "Rules",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&REPLICATION_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static REPLICATION_DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AccessControlTranslation",
            schema::Shape::Object(&ACCESS_CONTROL_TRANSLATION),
        ),
        schema::optional("Account", schema::TEXT),
        schema::required("Bucket", schema::TEXT),
        schema::optional(
            "EncryptionConfiguration",
            schema::Shape::Object(&ENCRYPTION_CONFIGURATION),
        ),
        schema::optional("Metrics", schema::Shape::Object(&METRICS)),
        schema::optional("ReplicationTime", schema::Shape::Object(&REPLICATION_TIME)),
        schema::optional(
            "StorageClass",
            schema::Shape::OneOf(
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
        ),
    ],
    rules: &[],
};
static REPLICATION_RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DeleteMarkerReplication",
            schema::Shape::Object(&DELETE_MARKER_REPLICATION),
        ),
        schema::required("Destination", schema::Shape::Object(&REPLICATION_DESTINATION)),
        schema::optional("Filter", schema::Shape::Object(&REPLICATION_RULE_FILTER)),
        schema::optional(
            "Id",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "Prefix",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::optional("Priority", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional(
            "SourceSelectionCriteria",
            schema::Shape::Object(&SOURCE_SELECTION_CRITERIA),
        ),
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
    ],
    rules: &[],
};
static REPLICATION_RULE_AND_OPERATOR: schema::Object = schema::Object {
    properties: &[
        schema::optional("Prefix", schema::TEXT),
        schema::optional(
            "TagFilters",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static REPLICATION_RULE_FILTER: schema::Object = schema::Object {
    properties: &[
        schema::optional("And", schema::Shape::Object(&REPLICATION_RULE_AND_OPERATOR)),
        schema::optional("Prefix", schema::TEXT),
        schema::optional("TagFilter", schema::Shape::Object(&TAG_FILTER)),
    ],
    rules: &[],
};
static REPLICATION_TIME: schema::Object = schema::Object {
    properties: &[
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
        schema::required("Time", schema::Shape::Object(&REPLICATION_TIME_VALUE)),
    ],
    rules: &[],
};
static REPLICATION_TIME_VALUE: schema::Object = schema::Object {
    properties: &[
        schema::required("Minutes", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static ROUTING_RULE: schema::Object = schema::Object {
    properties: &[
        schema::required("RedirectRule", schema::Shape::Object(&REDIRECT_RULE)),
        schema::optional(
            "RoutingRuleCondition",
            schema::Shape::Object(&ROUTING_RULE_CONDITION),
        ),
    ],
    rules: &[],
};
static ROUTING_RULE_CONDITION: schema::Object = schema::Object {
    properties: &[
        schema::optional("HttpErrorCodeReturnedEquals", schema::TEXT),
        schema::optional("KeyPrefixEquals", schema::TEXT),
    ],
    rules: &[
        schema::Rule::AtLeastOne(&["HttpErrorCodeReturnedEquals", "KeyPrefixEquals"]),
    ],
};
static RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AbortIncompleteMultipartUpload",
            schema::Shape::Object(&ABORT_INCOMPLETE_MULTIPART_UPLOAD),
        ),
        schema::optional(
            "ExpirationDate",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some(
                    "^(\\d{4})-(0[0-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-4]):([0-5]\\d):([0-6]\\d)((\\.\\d{3})?)Z$",
                ),
            }),
        ),
        schema::optional("ExpirationInDays", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("ExpiredObjectDeleteMarker", schema::Shape::Boolean),
        schema::optional(
            "Id",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "NoncurrentVersionExpiration",
            schema::Shape::Object(&NONCURRENT_VERSION_EXPIRATION),
        ),
        schema::optional(
            "NoncurrentVersionExpirationInDays",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional(
            "NoncurrentVersionTransition",
            schema::Shape::Object(&NONCURRENT_VERSION_TRANSITION),
        ),
        schema::optional(
            "NoncurrentVersionTransitions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&NONCURRENT_VERSION_TRANSITION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "ObjectSizeGreaterThan",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(20),
                pattern: Some("[0-9]+"),
            }),
        ),
        schema::optional(
            "ObjectSizeLessThan",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(20),
                pattern: Some("[0-9]+"),
            }),
        ),
        schema::optional("Prefix", schema::TEXT),
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
        schema::optional(
            "TagFilters",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG_FILTER),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("Transition", schema::Shape::Object(&TRANSITION)),
        schema::optional(
            "Transitions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TRANSITION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
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
        schema::required(
            "Rules",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&FILTER_RULE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static S3_TABLES_DESTINATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("TableArn", schema::TEXT),
        schema::required("TableBucketArn", schema::TEXT),
        schema::required("TableName", schema::TEXT),
        schema::optional("TableNamespace", schema::TEXT),
    ],
    rules: &[],
};
static SERVER_SIDE_ENCRYPTION_BY_DEFAULT: schema::Object = schema::Object {
    properties: &[
        schema::optional("KMSMasterKeyID", schema::TEXT),
        schema::required(
            "SSEAlgorithm",
            schema::Shape::OneOf(&["aws:kms", "AES256", "aws:kms:dsse"]),
        ),
    ],
    rules: &[],
};
static SERVER_SIDE_ENCRYPTION_RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "BlockedEncryptionTypes",
            schema::Shape::Object(&BLOCKED_ENCRYPTION_TYPES),
        ),
        schema::optional("BucketKeyEnabled", schema::Shape::Boolean),
        schema::optional(
            "ServerSideEncryptionByDefault",
            schema::Shape::Object(&SERVER_SIDE_ENCRYPTION_BY_DEFAULT),
        ),
    ],
    rules: &[],
};
static SOURCE_SELECTION_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ReplicaModifications",
            schema::Shape::Object(&REPLICA_MODIFICATIONS),
        ),
        schema::optional(
            "SseKmsEncryptedObjects",
            schema::Shape::Object(&SSE_KMS_ENCRYPTED_OBJECTS),
        ),
    ],
    rules: &[],
};
static SSE_KMS_ENCRYPTED_OBJECTS: schema::Object = schema::Object {
    properties: &[
        schema::required("Status", schema::Shape::OneOf(&["Disabled", "Enabled"])),
    ],
    rules: &[],
};
static STORAGE_CLASS_ANALYSIS: schema::Object = schema::Object {
    properties: &[schema::optional("DataExport", schema::Shape::Object(&DATA_EXPORT))],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Key",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        ),
        schema::required(
            "Value",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static TAG_FILTER: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
static TIERING: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AccessTier",
            schema::Shape::OneOf(&["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]),
        ),
        schema::required("Days", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static TOPIC_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Event", schema::TEXT),
        schema::optional("Filter", schema::Shape::Object(&NOTIFICATION_FILTER)),
        schema::required("Topic", schema::TEXT),
    ],
    rules: &[],
};
static TRANSITION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "StorageClass",
            schema::Shape::OneOf(
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
        ),
        schema::optional(
            "TransitionDate",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some(
                    "^(\\d{4})-(0[0-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-4]):([0-5]\\d):([0-6]\\d)((\\.\\d{3})?)Z$",
                ),
            }),
        ),
        schema::optional("TransitionInDays", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static VERSIONING_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Status", schema::Shape::OneOf(&["Enabled", "Suspended"])),
    ],
    rules: &[],
};
static WEBSITE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("ErrorDocument", schema::TEXT),
        schema::optional("IndexDocument", schema::TEXT),
        schema::optional(
            "RedirectAllRequestsTo",
            schema::Shape::Object(&REDIRECT_ALL_REQUESTS_TO),
        ),
        schema::optional(
            "RoutingRules",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&ROUTING_RULE),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
