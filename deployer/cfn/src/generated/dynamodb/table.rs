// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::DynamoDB::Table`.
use cfn::schema;
/// `AWS::DynamoDB::Table`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// `AttributeDefinitions`.
    pub attribute_definitions: Option<cfn::Value<cfn::List<AttributeDefinition>>>,
    /// `BillingMode`.
    pub billing_mode: Option<cfn::Value<BillingMode>>,
    /// `ContributorInsightsSpecification`.
    pub contributor_insights_specification: Option<
        cfn::Value<ContributorInsightsSpecification>,
    >,
    /// `DeletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<cfn::Value<bool>>,
    /// `GlobalSecondaryIndexes`.
    pub global_secondary_indexes: Option<cfn::Value<cfn::List<GlobalSecondaryIndex>>>,
    /// `ImportSourceSpecification`; a change replaces the resource.
    pub import_source_specification: Option<cfn::Value<ImportSourceSpecification>>,
    /// `KeySchema`; 1 to 2 items; a change may replace the resource.
    pub key_schema: cfn::Value<cfn::List<KeySchema>>,
    /// `KinesisStreamSpecification`.
    pub kinesis_stream_specification: Option<cfn::Value<KinesisStreamSpecification>>,
    /// `LocalSecondaryIndexes`.
    pub local_secondary_indexes: Option<cfn::Value<cfn::List<LocalSecondaryIndex>>>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<cfn::Value<OnDemandThroughput>>,
    /// `PointInTimeRecoverySpecification`.
    pub point_in_time_recovery_specification: Option<
        cfn::Value<PointInTimeRecoverySpecification>,
    >,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<cfn::Value<ProvisionedThroughput>>,
    /// `ResourcePolicy`.
    pub resource_policy: Option<cfn::Value<ResourcePolicy>>,
    /// `SSESpecification`.
    pub sse_specification: Option<cfn::Value<SseSpecification>>,
    /// `StreamSpecification`.
    pub stream_specification: Option<cfn::Value<StreamSpecification>>,
    /// `TableClass`.
    pub table_class: Option<cfn::Value<TableClass>>,
    /// `TableName`; 1 to 1024 characters; a change replaces the resource.
    pub table_name: Option<cfn::Value<String>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `TimeToLiveSpecification`.
    pub time_to_live_specification: Option<cfn::Value<TimeToLiveSpecification>>,
    /// `VectorIndexes`; 1 or more items.
    pub vector_indexes: Option<cfn::Value<cfn::List<VectorIndex>>>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<cfn::Value<WarmThroughput>>,
}
impl Table {
    /// With what it must have.
    pub fn new(key_schema: impl Into<cfn::Value<cfn::List<KeySchema>>>) -> Self {
        Self {
            attribute_definitions: None,
            billing_mode: None,
            contributor_insights_specification: None,
            deletion_protection_enabled: None,
            global_secondary_indexes: None,
            import_source_specification: None,
            key_schema: key_schema.into(),
            kinesis_stream_specification: None,
            local_secondary_indexes: None,
            on_demand_throughput: None,
            point_in_time_recovery_specification: None,
            provisioned_throughput: None,
            resource_policy: None,
            sse_specification: None,
            stream_specification: None,
            table_class: None,
            table_name: None,
            tags: None,
            time_to_live_specification: None,
            vector_indexes: None,
            warm_throughput: None,
        }
    }
}
impl cfn::Literal for Table {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeDefinitions", self.attribute_definitions),
            cfn::field("BillingMode", self.billing_mode),
            cfn::field(
                "ContributorInsightsSpecification",
                self.contributor_insights_specification,
            ),
            cfn::field("DeletionProtectionEnabled", self.deletion_protection_enabled),
            cfn::field("GlobalSecondaryIndexes", self.global_secondary_indexes),
            cfn::field("ImportSourceSpecification", self.import_source_specification),
            cfn::field("KeySchema", self.key_schema),
            cfn::field("KinesisStreamSpecification", self.kinesis_stream_specification),
            cfn::field("LocalSecondaryIndexes", self.local_secondary_indexes),
            cfn::field("OnDemandThroughput", self.on_demand_throughput),
            cfn::field(
                "PointInTimeRecoverySpecification",
                self.point_in_time_recovery_specification,
            ),
            cfn::field("ProvisionedThroughput", self.provisioned_throughput),
            cfn::field("ResourcePolicy", self.resource_policy),
            cfn::field("SSESpecification", self.sse_specification),
            cfn::field("StreamSpecification", self.stream_specification),
            cfn::field("TableClass", self.table_class),
            cfn::field("TableName", self.table_name),
            cfn::field("Tags", self.tags),
            cfn::field("TimeToLiveSpecification", self.time_to_live_specification),
            cfn::field("VectorIndexes", self.vector_indexes),
            cfn::field("WarmThroughput", self.warm_throughput),
        ])
    }
}
impl cfn::Resource for Table {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::dynamodb::Table>;
}
impl cfn::Handle<Table> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::dynamodb::Table>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `StreamArn`.
    pub fn get_stream_arn(&self) -> cfn::Value<cfn::Arn> {
        self.attribute("StreamArn")
    }
}
/// `AttributeDefinition` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeDefinition {
    /// `AttributeName`; 1 to 255 characters.
    pub attribute_name: cfn::Value<String>,
    /// `AttributeType`.
    pub attribute_type: cfn::Value<AttributeDefinitionAttributeType>,
}
impl AttributeDefinition {
    /// With what it must have.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        attribute_type: impl Into<cfn::Value<AttributeDefinitionAttributeType>>,
    ) -> Self {
        Self {
            attribute_name: attribute_name.into(),
            attribute_type: attribute_type.into(),
        }
    }
}
impl cfn::Literal for AttributeDefinition {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeName", self.attribute_name),
            cfn::field("AttributeType", self.attribute_type),
        ])
    }
}
/// `ContributorInsightsSpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContributorInsightsSpecification {
    /// `Enabled`.
    pub enabled: cfn::Value<bool>,
    /// `Mode`.
    pub mode: Option<cfn::Value<ContributorInsightsSpecificationMode>>,
}
impl ContributorInsightsSpecification {
    /// With what it must have.
    pub fn new(enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            enabled: enabled.into(),
            mode: None,
        }
    }
}
impl cfn::Literal for ContributorInsightsSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Enabled", self.enabled), cfn::field("Mode", self.mode)])
    }
}
/// `Csv` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct Csv {
    /// `Delimiter`.
    pub delimiter: Option<cfn::Value<String>>,
    /// `HeaderList`.
    pub header_list: Option<cfn::Value<cfn::List<String>>>,
}
impl Csv {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            delimiter: None,
            header_list: None,
        }
    }
}
impl Default for Csv {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Csv {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Delimiter", self.delimiter),
            cfn::field("HeaderList", self.header_list),
        ])
    }
}
/// `GlobalSecondaryIndex` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct GlobalSecondaryIndex {
    /// `ContributorInsightsSpecification`.
    pub contributor_insights_specification: Option<
        cfn::Value<ContributorInsightsSpecification>,
    >,
    /// `IndexName`; 3 to 255 characters.
    pub index_name: cfn::Value<String>,
    /// `KeySchema`; 1 or more items.
    pub key_schema: cfn::Value<cfn::List<GlobalSecondaryIndexKeySchema>>,
    /// `OnDemandThroughput`.
    pub on_demand_throughput: Option<cfn::Value<OnDemandThroughput>>,
    /// `Projection`.
    pub projection: cfn::Value<Projection>,
    /// `ProvisionedThroughput`.
    pub provisioned_throughput: Option<cfn::Value<ProvisionedThroughput>>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<cfn::Value<WarmThroughput>>,
}
impl GlobalSecondaryIndex {
    /// With what it must have.
    pub fn new(
        index_name: impl Into<cfn::Value<String>>,
        key_schema: impl Into<cfn::Value<cfn::List<GlobalSecondaryIndexKeySchema>>>,
        projection: impl Into<cfn::Value<Projection>>,
    ) -> Self {
        Self {
            contributor_insights_specification: None,
            index_name: index_name.into(),
            key_schema: key_schema.into(),
            on_demand_throughput: None,
            projection: projection.into(),
            provisioned_throughput: None,
            warm_throughput: None,
        }
    }
}
impl cfn::Literal for GlobalSecondaryIndex {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "ContributorInsightsSpecification",
                self.contributor_insights_specification,
            ),
            cfn::field("IndexName", self.index_name),
            cfn::field("KeySchema", self.key_schema),
            cfn::field("OnDemandThroughput", self.on_demand_throughput),
            cfn::field("Projection", self.projection),
            cfn::field("ProvisionedThroughput", self.provisioned_throughput),
            cfn::field("WarmThroughput", self.warm_throughput),
        ])
    }
}
/// `GlobalSecondaryIndexKeySchema` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct GlobalSecondaryIndexKeySchema {
    /// `AttributeName`.
    pub attribute_name: cfn::Value<String>,
    /// `KeyType`.
    pub key_type: cfn::Value<String>,
}
impl GlobalSecondaryIndexKeySchema {
    /// With what it must have.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        key_type: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            attribute_name: attribute_name.into(),
            key_type: key_type.into(),
        }
    }
}
impl cfn::Literal for GlobalSecondaryIndexKeySchema {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeName", self.attribute_name),
            cfn::field("KeyType", self.key_type),
        ])
    }
}
/// `ImportSourceSpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSourceSpecification {
    /// `InputCompressionType`.
    pub input_compression_type: Option<cfn::Value<String>>,
    /// `InputFormat`.
    pub input_format: cfn::Value<String>,
    /// `InputFormatOptions`.
    pub input_format_options: Option<cfn::Value<InputFormatOptions>>,
    /// `S3BucketSource`.
    pub s3_bucket_source: cfn::Value<S3BucketSource>,
}
impl ImportSourceSpecification {
    /// With what it must have.
    pub fn new(
        input_format: impl Into<cfn::Value<String>>,
        s3_bucket_source: impl Into<cfn::Value<S3BucketSource>>,
    ) -> Self {
        Self {
            input_compression_type: None,
            input_format: input_format.into(),
            input_format_options: None,
            s3_bucket_source: s3_bucket_source.into(),
        }
    }
}
impl cfn::Literal for ImportSourceSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("InputCompressionType", self.input_compression_type),
            cfn::field("InputFormat", self.input_format),
            cfn::field("InputFormatOptions", self.input_format_options),
            cfn::field("S3BucketSource", self.s3_bucket_source),
        ])
    }
}
/// `InputFormatOptions` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct InputFormatOptions {
    /// `Csv`.
    pub csv: Option<cfn::Value<Csv>>,
}
impl InputFormatOptions {
    /// With nothing set.
    pub fn new() -> Self {
        Self { csv: None }
    }
}
impl Default for InputFormatOptions {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for InputFormatOptions {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Csv", self.csv)])
    }
}
/// `KeySchema` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySchema {
    /// `AttributeName`; 1 to 255 characters.
    pub attribute_name: cfn::Value<String>,
    /// `KeyType`.
    pub key_type: cfn::Value<KeySchemaKeyType>,
}
impl KeySchema {
    /// With what it must have.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        key_type: impl Into<cfn::Value<KeySchemaKeyType>>,
    ) -> Self {
        Self {
            attribute_name: attribute_name.into(),
            key_type: key_type.into(),
        }
    }
}
impl cfn::Literal for KeySchema {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeName", self.attribute_name),
            cfn::field("KeyType", self.key_type),
        ])
    }
}
/// `KinesisStreamSpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisStreamSpecification {
    /// `ApproximateCreationDateTimePrecision`.
    pub approximate_creation_date_time_precision: Option<
        cfn::Value<KinesisStreamSpecificationApproximateCreationDateTimePrecision>,
    >,
    /// `StreamArn`.
    pub stream_arn: cfn::Value<cfn::Arn>,
}
impl KinesisStreamSpecification {
    /// With what it must have.
    pub fn new(stream_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            approximate_creation_date_time_precision: None,
            stream_arn: stream_arn.into(),
        }
    }
}
impl cfn::Literal for KinesisStreamSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "ApproximateCreationDateTimePrecision",
                self.approximate_creation_date_time_precision,
            ),
            cfn::field("StreamArn", self.stream_arn),
        ])
    }
}
/// `LocalSecondaryIndex` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalSecondaryIndex {
    /// `IndexName`; 3 to 255 characters.
    pub index_name: cfn::Value<String>,
    /// `KeySchema`; 2 to 2 items.
    pub key_schema: cfn::Value<cfn::List<KeySchema>>,
    /// `Projection`.
    pub projection: cfn::Value<Projection>,
}
impl LocalSecondaryIndex {
    /// With what it must have.
    pub fn new(
        index_name: impl Into<cfn::Value<String>>,
        key_schema: impl Into<cfn::Value<cfn::List<KeySchema>>>,
        projection: impl Into<cfn::Value<Projection>>,
    ) -> Self {
        Self {
            index_name: index_name.into(),
            key_schema: key_schema.into(),
            projection: projection.into(),
        }
    }
}
impl cfn::Literal for LocalSecondaryIndex {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("IndexName", self.index_name),
            cfn::field("KeySchema", self.key_schema),
            cfn::field("Projection", self.projection),
        ])
    }
}
/// `OnDemandThroughput` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct OnDemandThroughput {
    /// `MaxReadRequestUnits`; 1 or more.
    pub max_read_request_units: Option<cfn::Value<i64>>,
    /// `MaxWriteRequestUnits`; 1 or more.
    pub max_write_request_units: Option<cfn::Value<i64>>,
}
impl OnDemandThroughput {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            max_read_request_units: None,
            max_write_request_units: None,
        }
    }
}
impl Default for OnDemandThroughput {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for OnDemandThroughput {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MaxReadRequestUnits", self.max_read_request_units),
            cfn::field("MaxWriteRequestUnits", self.max_write_request_units),
        ])
    }
}
/// `PointInTimeRecoverySpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct PointInTimeRecoverySpecification {
    /// `PointInTimeRecoveryEnabled`.
    pub point_in_time_recovery_enabled: Option<cfn::Value<bool>>,
    /// `RecoveryPeriodInDays`; 1 to 35.
    pub recovery_period_in_days: Option<cfn::Value<i64>>,
}
impl PointInTimeRecoverySpecification {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            point_in_time_recovery_enabled: None,
            recovery_period_in_days: None,
        }
    }
}
impl Default for PointInTimeRecoverySpecification {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for PointInTimeRecoverySpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "PointInTimeRecoveryEnabled",
                self.point_in_time_recovery_enabled,
            ),
            cfn::field("RecoveryPeriodInDays", self.recovery_period_in_days),
        ])
    }
}
/// `Projection` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// `NonKeyAttributes`; 0 or more items.
    pub non_key_attributes: Option<cfn::Value<cfn::List<String>>>,
    /// `ProjectionType`.
    pub projection_type: Option<cfn::Value<ProjectionProjectionType>>,
}
impl Projection {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            non_key_attributes: None,
            projection_type: None,
        }
    }
}
impl Default for Projection {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Projection {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("NonKeyAttributes", self.non_key_attributes),
            cfn::field("ProjectionType", self.projection_type),
        ])
    }
}
/// `ProvisionedThroughput` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionedThroughput {
    /// `ReadCapacityUnits`; 0 or more.
    pub read_capacity_units: cfn::Value<i64>,
    /// `WriteCapacityUnits`; 0 or more.
    pub write_capacity_units: cfn::Value<i64>,
}
impl ProvisionedThroughput {
    /// With what it must have.
    pub fn new(
        read_capacity_units: impl Into<cfn::Value<i64>>,
        write_capacity_units: impl Into<cfn::Value<i64>>,
    ) -> Self {
        Self {
            read_capacity_units: read_capacity_units.into(),
            write_capacity_units: write_capacity_units.into(),
        }
    }
}
impl cfn::Literal for ProvisionedThroughput {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ReadCapacityUnits", self.read_capacity_units),
            cfn::field("WriteCapacityUnits", self.write_capacity_units),
        ])
    }
}
/// `ResourcePolicy` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourcePolicy {
    /// `PolicyDocument`.
    pub policy_document: cfn::Value<cfn::Json>,
}
impl ResourcePolicy {
    /// With what it must have.
    pub fn new(policy_document: impl Into<cfn::Value<cfn::Json>>) -> Self {
        Self {
            policy_document: policy_document.into(),
        }
    }
}
impl cfn::Literal for ResourcePolicy {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PolicyDocument", self.policy_document)])
    }
}
/// `S3BucketSource` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3BucketSource {
    /// `S3Bucket`.
    pub s3_bucket: cfn::Value<String>,
    /// `S3BucketOwner`.
    pub s3_bucket_owner: Option<cfn::Value<String>>,
    /// `S3KeyPrefix`.
    pub s3_key_prefix: Option<cfn::Value<String>>,
}
impl S3BucketSource {
    /// With what it must have.
    pub fn new(s3_bucket: impl Into<cfn::Value<String>>) -> Self {
        Self {
            s3_bucket: s3_bucket.into(),
            s3_bucket_owner: None,
            s3_key_prefix: None,
        }
    }
}
impl cfn::Literal for S3BucketSource {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("S3Bucket", self.s3_bucket),
            cfn::field("S3BucketOwner", self.s3_bucket_owner),
            cfn::field("S3KeyPrefix", self.s3_key_prefix),
        ])
    }
}
/// `SearchSchemaElement` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchSchemaElement {
    /// `AttributeName`; up to 65535 characters.
    pub attribute_name: cfn::Value<String>,
    /// `SearchSchemaElementType`.
    pub search_schema_element_type: cfn::Value<
        SearchSchemaElementSearchSchemaElementType,
    >,
}
impl SearchSchemaElement {
    /// With what it must have.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        search_schema_element_type: impl Into<
            cfn::Value<SearchSchemaElementSearchSchemaElementType>,
        >,
    ) -> Self {
        Self {
            attribute_name: attribute_name.into(),
            search_schema_element_type: search_schema_element_type.into(),
        }
    }
}
impl cfn::Literal for SearchSchemaElement {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeName", self.attribute_name),
            cfn::field("SearchSchemaElementType", self.search_schema_element_type),
        ])
    }
}
/// `SseSpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct SseSpecification {
    /// `KMSMasterKeyId`.
    pub kms_master_key_id: Option<cfn::Value<String>>,
    /// `SSEEnabled`.
    pub sse_enabled: cfn::Value<bool>,
    /// `SSEType`.
    pub sse_type: Option<cfn::Value<SseSpecificationSseType>>,
}
impl SseSpecification {
    /// With what it must have.
    pub fn new(sse_enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            kms_master_key_id: None,
            sse_enabled: sse_enabled.into(),
            sse_type: None,
        }
    }
}
impl cfn::Literal for SseSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("KMSMasterKeyId", self.kms_master_key_id),
            cfn::field("SSEEnabled", self.sse_enabled),
            cfn::field("SSEType", self.sse_type),
        ])
    }
}
/// `StreamSpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamSpecification {
    /// `ResourcePolicy`.
    pub resource_policy: Option<cfn::Value<ResourcePolicy>>,
    /// `StreamViewType`.
    pub stream_view_type: cfn::Value<StreamSpecificationStreamViewType>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
}
impl StreamSpecification {
    /// With what it must have.
    pub fn new(
        stream_view_type: impl Into<cfn::Value<StreamSpecificationStreamViewType>>,
    ) -> Self {
        Self {
            resource_policy: None,
            stream_view_type: stream_view_type.into(),
            tags: None,
        }
    }
}
impl cfn::Literal for StreamSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ResourcePolicy", self.resource_policy),
            cfn::field("StreamViewType", self.stream_view_type),
            cfn::field("Tags", self.tags),
        ])
    }
}
/// `Tag` of `AWS::DynamoDB::Table`.
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
/// `TimeToLiveSpecification` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeToLiveSpecification {
    /// `AttributeName`.
    pub attribute_name: Option<cfn::Value<String>>,
    /// `Enabled`.
    pub enabled: cfn::Value<bool>,
}
impl TimeToLiveSpecification {
    /// With what it must have.
    pub fn new(enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            attribute_name: None,
            enabled: enabled.into(),
        }
    }
}
impl cfn::Literal for TimeToLiveSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeName", self.attribute_name),
            cfn::field("Enabled", self.enabled),
        ])
    }
}
/// `VectorAttribute` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct VectorAttribute {
    /// `AttributeName`; 1 to 255 characters.
    pub attribute_name: cfn::Value<String>,
}
impl VectorAttribute {
    /// With what it must have.
    pub fn new(attribute_name: impl Into<cfn::Value<String>>) -> Self {
        Self {
            attribute_name: attribute_name.into(),
        }
    }
}
impl cfn::Literal for VectorAttribute {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("AttributeName", self.attribute_name)])
    }
}
/// `VectorIndex` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct VectorIndex {
    /// `Dimensions`; 1 to 4096.
    pub dimensions: cfn::Value<i64>,
    /// `DistanceFunction`.
    pub distance_function: cfn::Value<VectorIndexDistanceFunction>,
    /// `IndexName`; 3 to 255 characters.
    pub index_name: cfn::Value<String>,
    /// `Projection`.
    pub projection: cfn::Value<Projection>,
    /// `SearchSchema`; 1 or more items.
    pub search_schema: Option<cfn::Value<cfn::List<SearchSchemaElement>>>,
    /// `VectorAttribute`.
    pub vector_attribute: cfn::Value<VectorAttribute>,
}
impl VectorIndex {
    /// With what it must have.
    pub fn new(
        dimensions: impl Into<cfn::Value<i64>>,
        distance_function: impl Into<cfn::Value<VectorIndexDistanceFunction>>,
        index_name: impl Into<cfn::Value<String>>,
        projection: impl Into<cfn::Value<Projection>>,
        vector_attribute: impl Into<cfn::Value<VectorAttribute>>,
    ) -> Self {
        Self {
            dimensions: dimensions.into(),
            distance_function: distance_function.into(),
            index_name: index_name.into(),
            projection: projection.into(),
            search_schema: None,
            vector_attribute: vector_attribute.into(),
        }
    }
}
impl cfn::Literal for VectorIndex {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Dimensions", self.dimensions),
            cfn::field("DistanceFunction", self.distance_function),
            cfn::field("IndexName", self.index_name),
            cfn::field("Projection", self.projection),
            cfn::field("SearchSchema", self.search_schema),
            cfn::field("VectorAttribute", self.vector_attribute),
        ])
    }
}
/// `WarmThroughput` of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct WarmThroughput {
    /// `ReadUnitsPerSecond`; 1 or more.
    pub read_units_per_second: Option<cfn::Value<i64>>,
    /// `WriteUnitsPerSecond`; 1 or more.
    pub write_units_per_second: Option<cfn::Value<i64>>,
}
impl WarmThroughput {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            read_units_per_second: None,
            write_units_per_second: None,
        }
    }
}
impl Default for WarmThroughput {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for WarmThroughput {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ReadUnitsPerSecond", self.read_units_per_second),
            cfn::field("WriteUnitsPerSecond", self.write_units_per_second),
        ])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeDefinitionAttributeType {
    /// `B`
    B,
    /// `N`
    N,
    /// `S`
    S,
}
impl cfn::Literal for AttributeDefinitionAttributeType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::B => "B",
                Self::N => "N",
                Self::S => "S",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillingMode {
    /// `PAY_PER_REQUEST`
    PayPerRequest,
    /// `PROVISIONED`
    Provisioned,
}
impl cfn::Literal for BillingMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::PayPerRequest => "PAY_PER_REQUEST",
                Self::Provisioned => "PROVISIONED",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContributorInsightsSpecificationMode {
    /// `ACCESSED_AND_THROTTLED_KEYS`
    AccessedAndThrottledKeys,
    /// `THROTTLED_KEYS`
    ThrottledKeys,
}
impl cfn::Literal for ContributorInsightsSpecificationMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AccessedAndThrottledKeys => "ACCESSED_AND_THROTTLED_KEYS",
                Self::ThrottledKeys => "THROTTLED_KEYS",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeySchemaKeyType {
    /// `HASH`
    Hash,
    /// `RANGE`
    Range,
}
impl cfn::Literal for KeySchemaKeyType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Hash => "HASH",
                Self::Range => "RANGE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KinesisStreamSpecificationApproximateCreationDateTimePrecision {
    /// `MICROSECOND`
    Microsecond,
    /// `MILLISECOND`
    Millisecond,
}
impl cfn::Literal for KinesisStreamSpecificationApproximateCreationDateTimePrecision {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Microsecond => "MICROSECOND",
                Self::Millisecond => "MILLISECOND",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectionProjectionType {
    /// `ALL`
    All,
    /// `INCLUDE`
    Include,
    /// `KEYS_ONLY`
    KeysOnly,
}
impl cfn::Literal for ProjectionProjectionType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::All => "ALL",
                Self::Include => "INCLUDE",
                Self::KeysOnly => "KEYS_ONLY",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchSchemaElementSearchSchemaElementType {
    /// `HASH`
    Hash,
    /// `INLINE_FILTER`
    InlineFilter,
}
impl cfn::Literal for SearchSchemaElementSearchSchemaElementType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Hash => "HASH",
                Self::InlineFilter => "INLINE_FILTER",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SseSpecificationSseType {
    /// `KMS`
    Kms,
}
impl cfn::Literal for SseSpecificationSseType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Kms => "KMS",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamSpecificationStreamViewType {
    /// `KEYS_ONLY`
    KeysOnly,
    /// `NEW_AND_OLD_IMAGES`
    NewAndOldImages,
    /// `NEW_IMAGE`
    NewImage,
    /// `OLD_IMAGE`
    OldImage,
}
impl cfn::Literal for StreamSpecificationStreamViewType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::KeysOnly => "KEYS_ONLY",
                Self::NewAndOldImages => "NEW_AND_OLD_IMAGES",
                Self::NewImage => "NEW_IMAGE",
                Self::OldImage => "OLD_IMAGE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableClass {
    /// `STANDARD`
    Standard,
    /// `STANDARD_INFREQUENT_ACCESS`
    StandardInfrequentAccess,
}
impl cfn::Literal for TableClass {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Standard => "STANDARD",
                Self::StandardInfrequentAccess => "STANDARD_INFREQUENT_ACCESS",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VectorIndexDistanceFunction {
    /// `COSINE`
    Cosine,
    /// `DOT_PRODUCT`
    DotProduct,
    /// `EUCLIDEAN`
    Euclidean,
}
impl cfn::Literal for VectorIndexDistanceFunction {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Cosine => "COSINE",
                Self::DotProduct => "DOT_PRODUCT",
                Self::Euclidean => "EUCLIDEAN",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::DynamoDB::Table",
    root: &TABLE,
    attributes: &["Arn", "StreamArn"],
    read_only: &["Arn", "StreamArn"],
    create_only: &["TableName", "ImportSourceSpecification"],
    conditional_create_only: &["KeySchema"],
    write_only: &["ImportSourceSpecification"],
    primary_identifier: &["TableName"],
    permissions: schema::Permissions {
        create: &[
            "dynamodb:AssociateTableReplica",
            "dynamodb:BatchWriteItem",
            "dynamodb:CreateTable",
            "dynamodb:CreateTableReplica",
            "dynamodb:DeleteItem",
            "dynamodb:DescribeContinuousBackups",
            "dynamodb:DescribeContributorInsights",
            "dynamodb:DescribeImport",
            "dynamodb:DescribeKinesisStreamingDestination",
            "dynamodb:DescribeTable",
            "dynamodb:DescribeTimeToLive",
            "dynamodb:DisableKinesisStreamingDestination",
            "dynamodb:EnableKinesisStreamingDestination",
            "dynamodb:GetItem",
            "dynamodb:GetResourcePolicy",
            "dynamodb:ImportTable",
            "dynamodb:ListTagsOfResource",
            "dynamodb:PutItem",
            "dynamodb:PutResourcePolicy",
            "dynamodb:Query",
            "dynamodb:Scan",
            "dynamodb:TagResource",
            "dynamodb:UpdateContinuousBackups",
            "dynamodb:UpdateContributorInsights",
            "dynamodb:UpdateItem",
            "dynamodb:UpdateTable",
            "dynamodb:UpdateTimeToLive",
            "iam:CreateServiceLinkedRole",
            "kinesis:DescribeStream",
            "kinesis:PutRecords",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:ListAliases",
            "kms:RevokeGrant",
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
            "logs:PutRetentionPolicy",
            "s3:GetObject",
            "s3:GetObjectMetadata",
            "s3:ListBucket",
        ],
        delete: &["dynamodb:DeleteTable", "dynamodb:DescribeTable"],
        read: &[
            "dynamodb:DescribeContinuousBackups",
            "dynamodb:DescribeContributorInsights",
            "dynamodb:DescribeKinesisStreamingDestination",
            "dynamodb:DescribeTable",
            "dynamodb:DescribeTimeToLive",
            "dynamodb:GetResourcePolicy",
            "dynamodb:ListTagsOfResource",
        ],
        update: &[
            "dynamodb:AssociateTableReplica",
            "dynamodb:BatchWriteItem",
            "dynamodb:CreateTable",
            "dynamodb:CreateTableReplica",
            "dynamodb:DeleteItem",
            "dynamodb:DeleteResourcePolicy",
            "dynamodb:DescribeContinuousBackups",
            "dynamodb:DescribeContributorInsights",
            "dynamodb:DescribeKinesisStreamingDestination",
            "dynamodb:DescribeTable",
            "dynamodb:DescribeTimeToLive",
            "dynamodb:DisableKinesisStreamingDestination",
            "dynamodb:EnableKinesisStreamingDestination",
            "dynamodb:GetItem",
            "dynamodb:GetResourcePolicy",
            "dynamodb:ListTagsOfResource",
            "dynamodb:PutItem",
            "dynamodb:PutResourcePolicy",
            "dynamodb:Query",
            "dynamodb:Scan",
            "dynamodb:TagResource",
            "dynamodb:UntagResource",
            "dynamodb:UpdateContinuousBackups",
            "dynamodb:UpdateContributorInsights",
            "dynamodb:UpdateItem",
            "dynamodb:UpdateKinesisStreamingDestination",
            "dynamodb:UpdateTable",
            "dynamodb:UpdateTimeToLive",
            "iam:CreateServiceLinkedRole",
            "kinesis:DescribeStream",
            "kinesis:PutRecords",
            "kms:CreateGrant",
            "kms:DescribeKey",
            "kms:ListAliases",
            "kms:RevokeGrant",
        ],
    },
};
static ATTRIBUTE_DEFINITION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "AttributeType",
            required: true,
            shape: schema::Shape::OneOf(&["B", "N", "S"]),
        },
    ],
    rules: &[],
};
static CONTRIBUTOR_INSIGHTS_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Enabled",
            required: true,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Mode",
            required: false,
            shape: schema::Shape::OneOf(
                &["ACCESSED_AND_THROTTLED_KEYS", "THROTTLED_KEYS"],
            ),
        },
    ],
    rules: &[],
};
static CSV: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Delimiter",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "HeaderList",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static GLOBAL_SECONDARY_INDEX: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ContributorInsightsSpecification",
            required: false,
            shape: schema::Shape::Object(&CONTRIBUTOR_INSIGHTS_SPECIFICATION),
        },
        schema::Property {
            name: "IndexName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(255),
                pattern: Some("^[a-zA-Z0-9_.-]+$"),
            }),
        },
        schema::Property {
            name: "KeySchema",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&GLOBAL_SECONDARY_INDEX_KEY_SCHEMA),
                min_items: Some(1),
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "OnDemandThroughput",
            required: false,
            shape: schema::Shape::Object(&ON_DEMAND_THROUGHPUT),
        },
        schema::Property {
            name: "Projection",
            required: true,
            shape: schema::Shape::Object(&PROJECTION),
        },
        schema::Property {
            name: "ProvisionedThroughput",
            required: false,
            shape: schema::Shape::Object(&PROVISIONED_THROUGHPUT),
        },
        schema::Property {
            name: "WarmThroughput",
            required: false,
            shape: schema::Shape::Object(&WARM_THROUGHPUT),
        },
    ],
    rules: &[],
};
static GLOBAL_SECONDARY_INDEX_KEY_SCHEMA: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeName",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "KeyType",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static IMPORT_SOURCE_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "InputCompressionType",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "InputFormat",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "InputFormatOptions",
            required: false,
            shape: schema::Shape::Object(&INPUT_FORMAT_OPTIONS),
        },
        schema::Property {
            name: "S3BucketSource",
            required: true,
            shape: schema::Shape::Object(&S3_BUCKET_SOURCE),
        },
    ],
    rules: &[],
};
static INPUT_FORMAT_OPTIONS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Csv",
            required: false,
            shape: schema::Shape::Object(&CSV),
        },
    ],
    rules: &[],
};
static KEY_SCHEMA: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "KeyType",
            required: true,
            shape: schema::Shape::OneOf(&["HASH", "RANGE"]),
        },
    ],
    rules: &[],
};
static KINESIS_STREAM_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ApproximateCreationDateTimePrecision",
            required: false,
            shape: schema::Shape::OneOf(&["MICROSECOND", "MILLISECOND"]),
        },
        schema::Property {
            name: "StreamArn",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static LOCAL_SECONDARY_INDEX: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "IndexName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(255),
                pattern: Some("^[a-zA-Z0-9_.-]+$"),
            }),
        },
        schema::Property {
            name: "KeySchema",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&KEY_SCHEMA),
                min_items: Some(2),
                max_items: Some(2),
                unique: true,
            }),
        },
        schema::Property {
            name: "Projection",
            required: true,
            shape: schema::Shape::Object(&PROJECTION),
        },
    ],
    rules: &[],
};
static ON_DEMAND_THROUGHPUT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "MaxReadRequestUnits",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MaxWriteRequestUnits",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static POINT_IN_TIME_RECOVERY_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PointInTimeRecoveryEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "RecoveryPeriodInDays",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(35.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[
        schema::Rule::Needs("RecoveryPeriodInDays", &["PointInTimeRecoveryEnabled"]),
    ],
};
static PROJECTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "NonKeyAttributes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(255),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "ProjectionType",
            required: false,
            shape: schema::Shape::OneOf(&["ALL", "INCLUDE", "KEYS_ONLY"]),
        },
    ],
    rules: &[],
};
static PROVISIONED_THROUGHPUT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ReadCapacityUnits",
            required: true,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "WriteCapacityUnits",
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
static RESOURCE_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PolicyDocument",
            required: true,
            shape: schema::Shape::Json,
        },
    ],
    rules: &[],
};
static S3_BUCKET_SOURCE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "S3Bucket",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "S3BucketOwner",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "S3KeyPrefix",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static SEARCH_SCHEMA_ELEMENT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(65535),
                pattern: None,
            }),
        },
        schema::Property {
            name: "SearchSchemaElementType",
            required: true,
            shape: schema::Shape::OneOf(&["HASH", "INLINE_FILTER"]),
        },
    ],
    rules: &[],
};
static SSE_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "KMSMasterKeyId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SSEEnabled",
            required: true,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "SSEType",
            required: false,
            shape: schema::Shape::OneOf(&["KMS"]),
        },
    ],
    rules: &[schema::Rule::Needs("KMSMasterKeyId", &["SSEType"])],
};
static STREAM_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ResourcePolicy",
            required: false,
            shape: schema::Shape::Object(&RESOURCE_POLICY),
        },
        schema::Property {
            name: "StreamViewType",
            required: true,
            shape: schema::Shape::OneOf(
                &["KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE"],
            ),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static TABLE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeDefinitions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&ATTRIBUTE_DEFINITION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "BillingMode",
            required: false,
            shape: schema::Shape::OneOf(&["PAY_PER_REQUEST", "PROVISIONED"]),
        },
        schema::Property {
            name: "ContributorInsightsSpecification",
            required: false,
            shape: schema::Shape::Object(&CONTRIBUTOR_INSIGHTS_SPECIFICATION),
        },
        schema::Property {
            name: "DeletionProtectionEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "GlobalSecondaryIndexes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&GLOBAL_SECONDARY_INDEX),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "ImportSourceSpecification",
            required: false,
            shape: schema::Shape::Object(&IMPORT_SOURCE_SPECIFICATION),
        },
        schema::Property {
            name: "KeySchema",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&KEY_SCHEMA),
                min_items: Some(1),
                max_items: Some(2),
                unique: true,
            }),
        },
        schema::Property {
            name: "KinesisStreamSpecification",
            required: false,
            shape: schema::Shape::Object(&KINESIS_STREAM_SPECIFICATION),
        },
        schema::Property {
            name: "LocalSecondaryIndexes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LOCAL_SECONDARY_INDEX),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "OnDemandThroughput",
            required: false,
            shape: schema::Shape::Object(&ON_DEMAND_THROUGHPUT),
        },
        schema::Property {
            name: "PointInTimeRecoverySpecification",
            required: false,
            shape: schema::Shape::Object(&POINT_IN_TIME_RECOVERY_SPECIFICATION),
        },
        schema::Property {
            name: "ProvisionedThroughput",
            required: false,
            shape: schema::Shape::Object(&PROVISIONED_THROUGHPUT),
        },
        schema::Property {
            name: "ResourcePolicy",
            required: false,
            shape: schema::Shape::Object(&RESOURCE_POLICY),
        },
        schema::Property {
            name: "SSESpecification",
            required: false,
            shape: schema::Shape::Object(&SSE_SPECIFICATION),
        },
        schema::Property {
            name: "StreamSpecification",
            required: false,
            shape: schema::Shape::Object(&STREAM_SPECIFICATION),
        },
        schema::Property {
            name: "TableClass",
            required: false,
            shape: schema::Shape::OneOf(&["STANDARD", "STANDARD_INFREQUENT_ACCESS"]),
        },
        schema::Property {
            name: "TableName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
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
            name: "TimeToLiveSpecification",
            required: false,
            shape: schema::Shape::Object(&TIME_TO_LIVE_SPECIFICATION),
        },
        schema::Property {
            name: "VectorIndexes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&VECTOR_INDEX),
                min_items: Some(1),
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "WarmThroughput",
            required: false,
            shape: schema::Shape::Object(&WARM_THROUGHPUT),
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
static TIME_TO_LIVE_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Enabled",
            required: true,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static VECTOR_ATTRIBUTE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AttributeName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static VECTOR_INDEX: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Dimensions",
            required: true,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(4096.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "DistanceFunction",
            required: true,
            shape: schema::Shape::OneOf(&["COSINE", "DOT_PRODUCT", "EUCLIDEAN"]),
        },
        schema::Property {
            name: "IndexName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(255),
                pattern: Some("^[a-zA-Z0-9_.-]+$"),
            }),
        },
        schema::Property {
            name: "Projection",
            required: true,
            shape: schema::Shape::Object(&PROJECTION),
        },
        schema::Property {
            name: "SearchSchema",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SEARCH_SCHEMA_ELEMENT),
                min_items: Some(1),
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "VectorAttribute",
            required: true,
            shape: schema::Shape::Object(&VECTOR_ATTRIBUTE),
        },
    ],
    rules: &[],
};
static WARM_THROUGHPUT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ReadUnitsPerSecond",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "WriteUnitsPerSecond",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
    ],
    rules: &[schema::Rule::AtLeastOne(&["ReadUnitsPerSecond", "WriteUnitsPerSecond"])],
};
