// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::DynamoDB::Table`.
use cfn::schema;
/// [`AWS::DynamoDB::Table`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// [`AttributeDefinitions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-attributedefinitions)
    pub attribute_definitions: cfn::Prop<cfn::List<AttributeDefinition>>,
    /// [`BillingMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-billingmode)
    pub billing_mode: cfn::Prop<BillingMode>,
    /// [`ContributorInsightsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-contributorinsightsspecification)
    pub contributor_insights_specification: cfn::Prop<ContributorInsightsSpecification>,
    /// [`DeletionProtectionEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-deletionprotectionenabled)
    pub deletion_protection_enabled: cfn::Prop<bool>,
    /// [`GlobalSecondaryIndexes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-globalsecondaryindexes)
    pub global_secondary_indexes: cfn::Prop<cfn::List<GlobalSecondaryIndex>>,
    /// [`ImportSourceSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-importsourcespecification): a change replaces the resource.
    pub import_source_specification: cfn::Prop<ImportSourceSpecification>,
    /// [`KeySchema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-keyschema): 1 to 2 items; a change may replace the resource.
    pub key_schema: cfn::Value<cfn::List<KeySchema>>,
    /// [`KinesisStreamSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-kinesisstreamspecification)
    pub kinesis_stream_specification: cfn::Prop<KinesisStreamSpecification>,
    /// [`LocalSecondaryIndexes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-localsecondaryindexes)
    pub local_secondary_indexes: cfn::Prop<cfn::List<LocalSecondaryIndex>>,
    /// [`OnDemandThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-ondemandthroughput)
    pub on_demand_throughput: cfn::Prop<OnDemandThroughput>,
    /// [`PointInTimeRecoverySpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-pointintimerecoveryspecification)
    pub point_in_time_recovery_specification: cfn::Prop<
        PointInTimeRecoverySpecification,
    >,
    /// [`ProvisionedThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-provisionedthroughput)
    pub provisioned_throughput: cfn::Prop<ProvisionedThroughput>,
    /// [`ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-resourcepolicy)
    pub resource_policy: cfn::Prop<ResourcePolicy>,
    /// [`SSESpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-ssespecification)
    pub sse_specification: cfn::Prop<SseSpecification>,
    /// [`StreamSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-streamspecification)
    pub stream_specification: cfn::Prop<StreamSpecification>,
    /// [`TableClass`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-tableclass)
    pub table_class: cfn::Prop<TableClass>,
    /// [`TableName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-tablename): 1 to 1024 characters; a change replaces the resource.
    pub table_name: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`TimeToLiveSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-timetolivespecification)
    pub time_to_live_specification: cfn::Prop<TimeToLiveSpecification>,
    /// [`VectorIndexes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-vectorindexes): 1 or more items.
    pub vector_indexes: cfn::Prop<cfn::List<VectorIndex>>,
    /// [`WarmThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-warmthroughput)
    pub warm_throughput: cfn::Prop<WarmThroughput>,
}
impl Table {
    /// Sets the required properties.
    pub fn new(key_schema: impl Into<cfn::Value<cfn::List<KeySchema>>>) -> Self {
        Self {
            attribute_definitions: cfn::Prop::unset(),
            billing_mode: cfn::Prop::unset(),
            contributor_insights_specification: cfn::Prop::unset(),
            deletion_protection_enabled: cfn::Prop::unset(),
            global_secondary_indexes: cfn::Prop::unset(),
            import_source_specification: cfn::Prop::unset(),
            key_schema: key_schema.into(),
            kinesis_stream_specification: cfn::Prop::unset(),
            local_secondary_indexes: cfn::Prop::unset(),
            on_demand_throughput: cfn::Prop::unset(),
            point_in_time_recovery_specification: cfn::Prop::unset(),
            provisioned_throughput: cfn::Prop::unset(),
            resource_policy: cfn::Prop::unset(),
            sse_specification: cfn::Prop::unset(),
            stream_specification: cfn::Prop::unset(),
            table_class: cfn::Prop::unset(),
            table_name: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            time_to_live_specification: cfn::Prop::unset(),
            vector_indexes: cfn::Prop::unset(),
            warm_throughput: cfn::Prop::unset(),
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
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::dynamodb::Table>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `StreamArn`.
    pub fn stream_arn(&self) -> cfn::Value<cfn::Arn> {
        self.attribute("StreamArn")
    }
}
/// [`AttributeDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-attributedefinition.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeDefinition {
    /// [`AttributeName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-attributedefinition.html#cfn-dynamodb-table-attributedefinition-attributename): 1 to 255 characters.
    pub attribute_name: cfn::Value<String>,
    /// [`AttributeType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-attributedefinition.html#cfn-dynamodb-table-attributedefinition-attributetype)
    pub attribute_type: cfn::Value<AttributeType>,
}
impl AttributeDefinition {
    /// Sets the required properties.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        attribute_type: impl Into<cfn::Value<AttributeType>>,
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
/// [`ContributorInsightsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-contributorinsightsspecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContributorInsightsSpecification {
    /// [`Enabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-contributorinsightsspecification.html#cfn-dynamodb-table-contributorinsightsspecification-enabled)
    pub enabled: cfn::Value<bool>,
    /// [`Mode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-contributorinsightsspecification.html#cfn-dynamodb-table-contributorinsightsspecification-mode)
    pub mode: cfn::Prop<ContributorInsightsMode>,
}
impl ContributorInsightsSpecification {
    /// Sets the required properties.
    pub fn new(enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            enabled: enabled.into(),
            mode: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for ContributorInsightsSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Enabled", self.enabled), cfn::field("Mode", self.mode)])
    }
}
/// [`Csv`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-csv.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csv {
    /// [`Delimiter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-csv.html#cfn-dynamodb-table-csv-delimiter)
    pub delimiter: cfn::Prop<String>,
    /// [`HeaderList`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-csv.html#cfn-dynamodb-table-csv-headerlist)
    pub header_list: cfn::Prop<cfn::List<String>>,
}
impl Csv {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`GlobalSecondaryIndex`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct GlobalSecondaryIndex {
    /// [`ContributorInsightsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-contributorinsightsspecification)
    pub contributor_insights_specification: cfn::Prop<ContributorInsightsSpecification>,
    /// [`IndexName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-indexname): 3 to 255 characters.
    pub index_name: cfn::Value<String>,
    /// [`KeySchema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-keyschema): 1 or more items.
    pub key_schema: cfn::Value<cfn::List<KeySchema>>,
    /// [`OnDemandThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-ondemandthroughput)
    pub on_demand_throughput: cfn::Prop<OnDemandThroughput>,
    /// [`Projection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-projection)
    pub projection: cfn::Value<Projection>,
    /// [`ProvisionedThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-provisionedthroughput)
    pub provisioned_throughput: cfn::Prop<ProvisionedThroughput>,
    /// [`WarmThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-globalsecondaryindex.html#cfn-dynamodb-table-globalsecondaryindex-warmthroughput)
    pub warm_throughput: cfn::Prop<WarmThroughput>,
}
impl GlobalSecondaryIndex {
    /// Sets the required properties.
    pub fn new(
        index_name: impl Into<cfn::Value<String>>,
        key_schema: impl Into<cfn::Value<cfn::List<KeySchema>>>,
        projection: impl Into<cfn::Value<Projection>>,
    ) -> Self {
        Self {
            contributor_insights_specification: cfn::Prop::unset(),
            index_name: index_name.into(),
            key_schema: key_schema.into(),
            on_demand_throughput: cfn::Prop::unset(),
            projection: projection.into(),
            provisioned_throughput: cfn::Prop::unset(),
            warm_throughput: cfn::Prop::unset(),
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
/// [`ImportSourceSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-importsourcespecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSourceSpecification {
    /// [`InputCompressionType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-importsourcespecification.html#cfn-dynamodb-table-importsourcespecification-inputcompressiontype)
    pub input_compression_type: cfn::Prop<String>,
    /// [`InputFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-importsourcespecification.html#cfn-dynamodb-table-importsourcespecification-inputformat)
    pub input_format: cfn::Value<String>,
    /// [`InputFormatOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-importsourcespecification.html#cfn-dynamodb-table-importsourcespecification-inputformatoptions)
    pub input_format_options: cfn::Prop<InputFormatOptions>,
    /// [`S3BucketSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-importsourcespecification.html#cfn-dynamodb-table-importsourcespecification-s3bucketsource)
    pub s3_bucket_source: cfn::Value<S3BucketSource>,
}
impl ImportSourceSpecification {
    /// Sets the required properties.
    pub fn new(
        input_format: impl Into<cfn::Value<String>>,
        s3_bucket_source: impl Into<cfn::Value<S3BucketSource>>,
    ) -> Self {
        Self {
            input_compression_type: cfn::Prop::unset(),
            input_format: input_format.into(),
            input_format_options: cfn::Prop::unset(),
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
/// [`InputFormatOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-inputformatoptions.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputFormatOptions {
    /// [`Csv`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-inputformatoptions.html#cfn-dynamodb-table-inputformatoptions-csv)
    pub csv: cfn::Prop<Csv>,
}
impl InputFormatOptions {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for InputFormatOptions {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Csv", self.csv)])
    }
}
/// [`KeySchema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-keyschema.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySchema {
    /// [`AttributeName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-keyschema.html#cfn-dynamodb-table-keyschema-attributename): 1 to 255 characters.
    pub attribute_name: cfn::Value<String>,
    /// [`KeyType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-keyschema.html#cfn-dynamodb-table-keyschema-keytype)
    pub key_type: cfn::Value<KeyType>,
}
impl KeySchema {
    /// Sets the required properties.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        key_type: impl Into<cfn::Value<KeyType>>,
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
/// [`KinesisStreamSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-kinesisstreamspecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisStreamSpecification {
    /// [`ApproximateCreationDateTimePrecision`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-kinesisstreamspecification.html#cfn-dynamodb-table-kinesisstreamspecification-approximatecreationdatetimeprecision)
    pub approximate_creation_date_time_precision: cfn::Prop<
        ApproximateCreationDateTimePrecision,
    >,
    /// [`StreamArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-kinesisstreamspecification.html#cfn-dynamodb-table-kinesisstreamspecification-streamarn)
    pub stream_arn: cfn::Value<cfn::Arn>,
}
impl KinesisStreamSpecification {
    /// Sets the required properties.
    pub fn new(stream_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            approximate_creation_date_time_precision: cfn::Prop::unset(),
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
/// [`LocalSecondaryIndex`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-localsecondaryindex.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalSecondaryIndex {
    /// [`IndexName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-localsecondaryindex.html#cfn-dynamodb-table-localsecondaryindex-indexname): 3 to 255 characters.
    pub index_name: cfn::Value<String>,
    /// [`KeySchema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-localsecondaryindex.html#cfn-dynamodb-table-localsecondaryindex-keyschema): 2 to 2 items.
    pub key_schema: cfn::Value<cfn::List<KeySchema>>,
    /// [`Projection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-localsecondaryindex.html#cfn-dynamodb-table-localsecondaryindex-projection)
    pub projection: cfn::Value<Projection>,
}
impl LocalSecondaryIndex {
    /// Sets the required properties.
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
/// [`OnDemandThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ondemandthroughput.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnDemandThroughput {
    /// [`MaxReadRequestUnits`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ondemandthroughput.html#cfn-dynamodb-table-ondemandthroughput-maxreadrequestunits): 1 or more.
    pub max_read_request_units: cfn::Prop<i64>,
    /// [`MaxWriteRequestUnits`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ondemandthroughput.html#cfn-dynamodb-table-ondemandthroughput-maxwriterequestunits): 1 or more.
    pub max_write_request_units: cfn::Prop<i64>,
}
impl OnDemandThroughput {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`PointInTimeRecoverySpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-pointintimerecoveryspecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointInTimeRecoverySpecification {
    /// [`PointInTimeRecoveryEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-pointintimerecoveryspecification.html#cfn-dynamodb-table-pointintimerecoveryspecification-pointintimerecoveryenabled)
    pub point_in_time_recovery_enabled: cfn::Prop<bool>,
    /// [`RecoveryPeriodInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-pointintimerecoveryspecification.html#cfn-dynamodb-table-pointintimerecoveryspecification-recoveryperiodindays): 1 to 35.
    pub recovery_period_in_days: cfn::Prop<i64>,
}
impl PointInTimeRecoverySpecification {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`Projection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-projection.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// [`NonKeyAttributes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-projection.html#cfn-dynamodb-table-projection-nonkeyattributes): 0 or more items.
    pub non_key_attributes: cfn::Prop<cfn::List<String>>,
    /// [`ProjectionType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-projection.html#cfn-dynamodb-table-projection-projectiontype)
    pub projection_type: cfn::Prop<ProjectionType>,
}
impl Projection {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`ProvisionedThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-provisionedthroughput.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionedThroughput {
    /// [`ReadCapacityUnits`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-provisionedthroughput.html#cfn-dynamodb-table-provisionedthroughput-readcapacityunits): 0 or more.
    pub read_capacity_units: cfn::Value<i64>,
    /// [`WriteCapacityUnits`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-provisionedthroughput.html#cfn-dynamodb-table-provisionedthroughput-writecapacityunits): 0 or more.
    pub write_capacity_units: cfn::Value<i64>,
}
impl ProvisionedThroughput {
    /// Sets the required properties.
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
/// [`ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-resourcepolicy.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourcePolicy {
    /// [`PolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-resourcepolicy.html#cfn-dynamodb-table-resourcepolicy-policydocument)
    pub policy_document: cfn::Value<cfn::Json>,
}
impl ResourcePolicy {
    /// Sets the required properties.
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
/// [`S3BucketSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-s3bucketsource.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3BucketSource {
    /// [`S3Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-s3bucketsource.html#cfn-dynamodb-table-s3bucketsource-s3bucket)
    pub s3_bucket: cfn::Value<String>,
    /// [`S3BucketOwner`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-s3bucketsource.html#cfn-dynamodb-table-s3bucketsource-s3bucketowner)
    pub s3_bucket_owner: cfn::Prop<String>,
    /// [`S3KeyPrefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-s3bucketsource.html#cfn-dynamodb-table-s3bucketsource-s3keyprefix)
    pub s3_key_prefix: cfn::Prop<String>,
}
impl S3BucketSource {
    /// Sets the required properties.
    pub fn new(s3_bucket: impl Into<cfn::Value<String>>) -> Self {
        Self {
            s3_bucket: s3_bucket.into(),
            s3_bucket_owner: cfn::Prop::unset(),
            s3_key_prefix: cfn::Prop::unset(),
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
/// [`SearchSchemaElement`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-searchschemaelement.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchSchemaElement {
    /// [`AttributeName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-searchschemaelement.html#cfn-dynamodb-table-searchschemaelement-attributename): up to 65535 characters.
    pub attribute_name: cfn::Value<String>,
    /// [`SearchSchemaElementType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-searchschemaelement.html#cfn-dynamodb-table-searchschemaelement-searchschemaelementtype)
    pub search_schema_element_type: cfn::Value<SearchSchemaElementType>,
}
impl SearchSchemaElement {
    /// Sets the required properties.
    pub fn new(
        attribute_name: impl Into<cfn::Value<String>>,
        search_schema_element_type: impl Into<cfn::Value<SearchSchemaElementType>>,
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
/// [`SseSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ssespecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct SseSpecification {
    /// [`KMSMasterKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ssespecification.html#cfn-dynamodb-table-ssespecification-kmsmasterkeyid)
    pub kms_master_key_id: cfn::Prop<String>,
    /// [`SSEEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ssespecification.html#cfn-dynamodb-table-ssespecification-sseenabled)
    pub sse_enabled: cfn::Value<bool>,
    /// [`SSEType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-ssespecification.html#cfn-dynamodb-table-ssespecification-ssetype)
    pub sse_type: cfn::Prop<SseType>,
}
impl SseSpecification {
    /// Sets the required properties.
    pub fn new(sse_enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            kms_master_key_id: cfn::Prop::unset(),
            sse_enabled: sse_enabled.into(),
            sse_type: cfn::Prop::unset(),
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
/// [`StreamSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-streamspecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamSpecification {
    /// [`ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-streamspecification.html#cfn-dynamodb-table-streamspecification-resourcepolicy)
    pub resource_policy: cfn::Prop<ResourcePolicy>,
    /// [`StreamViewType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-streamspecification.html#cfn-dynamodb-table-streamspecification-streamviewtype)
    pub stream_view_type: cfn::Value<StreamViewType>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-streamspecification.html#cfn-dynamodb-table-streamspecification-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
}
impl StreamSpecification {
    /// Sets the required properties.
    pub fn new(stream_view_type: impl Into<cfn::Value<StreamViewType>>) -> Self {
        Self {
            resource_policy: cfn::Prop::unset(),
            stream_view_type: stream_view_type.into(),
            tags: cfn::Prop::unset(),
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-tag.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-tag.html#cfn-dynamodb-table-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-tag.html#cfn-dynamodb-table-tag-value): up to 256 characters.
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
/// [`TimeToLiveSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-timetolivespecification.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeToLiveSpecification {
    /// [`AttributeName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-timetolivespecification.html#cfn-dynamodb-table-timetolivespecification-attributename)
    pub attribute_name: cfn::Prop<String>,
    /// [`Enabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-timetolivespecification.html#cfn-dynamodb-table-timetolivespecification-enabled)
    pub enabled: cfn::Value<bool>,
}
impl TimeToLiveSpecification {
    /// Sets the required properties.
    pub fn new(enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            attribute_name: cfn::Prop::unset(),
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
/// [`VectorAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorattribute.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct VectorAttribute {
    /// [`AttributeName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorattribute.html#cfn-dynamodb-table-vectorattribute-attributename): 1 to 255 characters.
    pub attribute_name: cfn::Value<String>,
}
impl VectorAttribute {
    /// Sets the required properties.
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
/// [`VectorIndex`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, PartialEq)]
pub struct VectorIndex {
    /// [`Dimensions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html#cfn-dynamodb-table-vectorindex-dimensions): 1 to 4096.
    pub dimensions: cfn::Value<i64>,
    /// [`DistanceFunction`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html#cfn-dynamodb-table-vectorindex-distancefunction)
    pub distance_function: cfn::Value<DistanceFunction>,
    /// [`IndexName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html#cfn-dynamodb-table-vectorindex-indexname): 3 to 255 characters.
    pub index_name: cfn::Value<String>,
    /// [`Projection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html#cfn-dynamodb-table-vectorindex-projection)
    pub projection: cfn::Value<Projection>,
    /// [`SearchSchema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html#cfn-dynamodb-table-vectorindex-searchschema): 1 or more items.
    pub search_schema: cfn::Prop<cfn::List<SearchSchemaElement>>,
    /// [`VectorAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-vectorindex.html#cfn-dynamodb-table-vectorindex-vectorattribute)
    pub vector_attribute: cfn::Value<VectorAttribute>,
}
impl VectorIndex {
    /// Sets the required properties.
    pub fn new(
        dimensions: impl Into<cfn::Value<i64>>,
        distance_function: impl Into<cfn::Value<DistanceFunction>>,
        index_name: impl Into<cfn::Value<String>>,
        projection: impl Into<cfn::Value<Projection>>,
        vector_attribute: impl Into<cfn::Value<VectorAttribute>>,
    ) -> Self {
        Self {
            dimensions: dimensions.into(),
            distance_function: distance_function.into(),
            index_name: index_name.into(),
            projection: projection.into(),
            search_schema: cfn::Prop::unset(),
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
/// [`WarmThroughput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-warmthroughput.html) of `AWS::DynamoDB::Table`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmThroughput {
    /// [`ReadUnitsPerSecond`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-warmthroughput.html#cfn-dynamodb-table-warmthroughput-readunitspersecond): 1 or more.
    pub read_units_per_second: cfn::Prop<i64>,
    /// [`WriteUnitsPerSecond`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-warmthroughput.html#cfn-dynamodb-table-warmthroughput-writeunitspersecond): 1 or more.
    pub write_units_per_second: cfn::Prop<i64>,
}
impl WarmThroughput {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// The values of `ApproximateCreationDateTimePrecision`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApproximateCreationDateTimePrecision {
    /// `MICROSECOND`
    Microsecond,
    /// `MILLISECOND`
    Millisecond,
}
impl cfn::Literal for ApproximateCreationDateTimePrecision {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Microsecond => "MICROSECOND",
                Self::Millisecond => "MILLISECOND",
            },
        )
    }
}
/// The values of `AttributeType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeType {
    /// `B`
    B,
    /// `N`
    N,
    /// `S`
    S,
}
impl cfn::Literal for AttributeType {
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
/// The values of `BillingMode`.
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
/// The values of `Mode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContributorInsightsMode {
    /// `ACCESSED_AND_THROTTLED_KEYS`
    AccessedAndThrottledKeys,
    /// `THROTTLED_KEYS`
    ThrottledKeys,
}
impl cfn::Literal for ContributorInsightsMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AccessedAndThrottledKeys => "ACCESSED_AND_THROTTLED_KEYS",
                Self::ThrottledKeys => "THROTTLED_KEYS",
            },
        )
    }
}
/// The values of `DistanceFunction`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistanceFunction {
    /// `COSINE`
    Cosine,
    /// `DOT_PRODUCT`
    DotProduct,
    /// `EUCLIDEAN`
    Euclidean,
}
impl cfn::Literal for DistanceFunction {
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
/// The values of `KeyType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyType {
    /// `HASH`
    Hash,
    /// `RANGE`
    Range,
}
impl cfn::Literal for KeyType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Hash => "HASH",
                Self::Range => "RANGE",
            },
        )
    }
}
/// The values of `ProjectionType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectionType {
    /// `ALL`
    All,
    /// `INCLUDE`
    Include,
    /// `KEYS_ONLY`
    KeysOnly,
}
impl cfn::Literal for ProjectionType {
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
/// The values of `SearchSchemaElementType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchSchemaElementType {
    /// `HASH`
    Hash,
    /// `INLINE_FILTER`
    InlineFilter,
}
impl cfn::Literal for SearchSchemaElementType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Hash => "HASH",
                Self::InlineFilter => "INLINE_FILTER",
            },
        )
    }
}
/// The values of `SSEType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SseType {
    /// `KMS`
    Kms,
}
impl cfn::Literal for SseType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Kms => "KMS",
            },
        )
    }
}
/// The values of `StreamViewType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamViewType {
    /// `KEYS_ONLY`
    KeysOnly,
    /// `NEW_AND_OLD_IMAGES`
    NewAndOldImages,
    /// `NEW_IMAGE`
    NewImage,
    /// `OLD_IMAGE`
    OldImage,
}
impl cfn::Literal for StreamViewType {
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
/// The values of `TableClass`.
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
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::DynamoDB::Table",
    root: &TABLE,
    attributes: &["Arn", "StreamArn"],
    create_only: &["TableName", "ImportSourceSpecification"],
    conditional_create_only: &["KeySchema"],
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
        delete: &["dynamodb:DeleteTable", "dynamodb:DescribeTable"],
        list: &["dynamodb:ListTables"],
        tag: &[
            "dynamodb:ListTagsOfResource",
            "dynamodb:TagResource",
            "dynamodb:UntagResource",
        ],
    },
};
static ATTRIBUTE_DEFINITION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AttributeName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::required("AttributeType", schema::Shape::OneOf(&["B", "N", "S"])),
    ],
    rules: &[],
};
static CONTRIBUTOR_INSIGHTS_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Enabled", schema::Shape::Boolean),
        schema::optional(
            "Mode",
            schema::Shape::OneOf(&["ACCESSED_AND_THROTTLED_KEYS", "THROTTLED_KEYS"]),
        ),
    ],
    rules: &[],
};
static CSV: schema::Object = schema::Object {
    properties: &[
        schema::optional("Delimiter", schema::TEXT),
        schema::optional(
            "HeaderList",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static GLOBAL_SECONDARY_INDEX: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ContributorInsightsSpecification",
            schema::Shape::Object(&CONTRIBUTOR_INSIGHTS_SPECIFICATION),
        ),
        schema::required(
            "IndexName",
            schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(255),
                pattern: Some("^[a-zA-Z0-9_.-]+$"),
            }),
        ),
        schema::required(
            "KeySchema",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&KEY_SCHEMA),
                min_items: Some(1),
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "OnDemandThroughput",
            schema::Shape::Object(&ON_DEMAND_THROUGHPUT),
        ),
        schema::required("Projection", schema::Shape::Object(&PROJECTION)),
        schema::optional(
            "ProvisionedThroughput",
            schema::Shape::Object(&PROVISIONED_THROUGHPUT),
        ),
        schema::optional("WarmThroughput", schema::Shape::Object(&WARM_THROUGHPUT)),
    ],
    rules: &[],
};
static IMPORT_SOURCE_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("InputCompressionType", schema::TEXT),
        schema::required("InputFormat", schema::TEXT),
        schema::optional(
            "InputFormatOptions",
            schema::Shape::Object(&INPUT_FORMAT_OPTIONS),
        ),
        schema::required("S3BucketSource", schema::Shape::Object(&S3_BUCKET_SOURCE)),
    ],
    rules: &[],
};
static INPUT_FORMAT_OPTIONS: schema::Object = schema::Object {
    properties: &[schema::optional("Csv", schema::Shape::Object(&CSV))],
    rules: &[],
};
static KEY_SCHEMA: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AttributeName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::required("KeyType", schema::Shape::OneOf(&["HASH", "RANGE"])),
    ],
    rules: &[],
};
static KINESIS_STREAM_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ApproximateCreationDateTimePrecision",
            schema::Shape::OneOf(&["MICROSECOND", "MILLISECOND"]),
        ),
        schema::required("StreamArn", schema::TEXT),
    ],
    rules: &[],
};
static LOCAL_SECONDARY_INDEX: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "IndexName",
            schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(255),
                pattern: Some("^[a-zA-Z0-9_.-]+$"),
            }),
        ),
        schema::required(
            "KeySchema",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&KEY_SCHEMA),
                min_items: Some(2),
                max_items: Some(2),
                unique: true,
            }),
        ),
        schema::required("Projection", schema::Shape::Object(&PROJECTION)),
    ],
    rules: &[],
};
static ON_DEMAND_THROUGHPUT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaxReadRequestUnits",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional(
            "MaxWriteRequestUnits",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static POINT_IN_TIME_RECOVERY_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("PointInTimeRecoveryEnabled", schema::Shape::Boolean),
        schema::optional(
            "RecoveryPeriodInDays",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(35.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[
        schema::Rule::Needs("RecoveryPeriodInDays", &["PointInTimeRecoveryEnabled"]),
    ],
};
static PROJECTION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "NonKeyAttributes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(255),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "ProjectionType",
            schema::Shape::OneOf(&["ALL", "INCLUDE", "KEYS_ONLY"]),
        ),
    ],
    rules: &[],
};
static PROVISIONED_THROUGHPUT: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "ReadCapacityUnits",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required(
            "WriteCapacityUnits",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static RESOURCE_POLICY: schema::Object = schema::Object {
    properties: &[schema::required("PolicyDocument", schema::Shape::Json)],
    rules: &[],
};
static S3_BUCKET_SOURCE: schema::Object = schema::Object {
    properties: &[
        schema::required("S3Bucket", schema::TEXT),
        schema::optional("S3BucketOwner", schema::TEXT),
        schema::optional("S3KeyPrefix", schema::TEXT),
    ],
    rules: &[],
};
static SEARCH_SCHEMA_ELEMENT: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AttributeName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(65535),
                pattern: None,
            }),
        ),
        schema::required(
            "SearchSchemaElementType",
            schema::Shape::OneOf(&["HASH", "INLINE_FILTER"]),
        ),
    ],
    rules: &[],
};
static SSE_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("KMSMasterKeyId", schema::TEXT),
        schema::required("SSEEnabled", schema::Shape::Boolean),
        schema::optional("SSEType", schema::Shape::OneOf(&["KMS"])),
    ],
    rules: &[schema::Rule::Needs("KMSMasterKeyId", &["SSEType"])],
};
static STREAM_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("ResourcePolicy", schema::Shape::Object(&RESOURCE_POLICY)),
        schema::required(
            "StreamViewType",
            schema::Shape::OneOf(
                &["KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE"],
            ),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static TABLE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AttributeDefinitions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&ATTRIBUTE_DEFINITION),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "BillingMode",
            schema::Shape::OneOf(&["PAY_PER_REQUEST", "PROVISIONED"]),
        ),
        schema::optional(
            "ContributorInsightsSpecification",
            schema::Shape::Object(&CONTRIBUTOR_INSIGHTS_SPECIFICATION),
        ),
        schema::optional("DeletionProtectionEnabled", schema::Shape::Boolean),
        schema::optional(
            "GlobalSecondaryIndexes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&GLOBAL_SECONDARY_INDEX),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "ImportSourceSpecification",
            schema::Shape::Object(&IMPORT_SOURCE_SPECIFICATION),
        ),
        schema::required(
            "KeySchema",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&KEY_SCHEMA),
                min_items: Some(1),
                max_items: Some(2),
                unique: true,
            }),
        ),
        schema::optional(
            "KinesisStreamSpecification",
            schema::Shape::Object(&KINESIS_STREAM_SPECIFICATION),
        ),
        schema::optional(
            "LocalSecondaryIndexes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LOCAL_SECONDARY_INDEX),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "OnDemandThroughput",
            schema::Shape::Object(&ON_DEMAND_THROUGHPUT),
        ),
        schema::optional(
            "PointInTimeRecoverySpecification",
            schema::Shape::Object(&POINT_IN_TIME_RECOVERY_SPECIFICATION),
        ),
        schema::optional(
            "ProvisionedThroughput",
            schema::Shape::Object(&PROVISIONED_THROUGHPUT),
        ),
        schema::optional("ResourcePolicy", schema::Shape::Object(&RESOURCE_POLICY)),
        schema::optional("SSESpecification", schema::Shape::Object(&SSE_SPECIFICATION)),
        schema::optional(
            "StreamSpecification",
            schema::Shape::Object(&STREAM_SPECIFICATION),
        ),
        schema::optional(
            "TableClass",
            schema::Shape::OneOf(&["STANDARD", "STANDARD_INFREQUENT_ACCESS"]),
        ),
        schema::optional(
            "TableName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
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
            "TimeToLiveSpecification",
            schema::Shape::Object(&TIME_TO_LIVE_SPECIFICATION),
        ),
        schema::optional(
            "VectorIndexes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&VECTOR_INDEX),
                min_items: Some(1),
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("WarmThroughput", schema::Shape::Object(&WARM_THROUGHPUT)),
    ],
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
static TIME_TO_LIVE_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("AttributeName", schema::TEXT),
        schema::required("Enabled", schema::Shape::Boolean),
    ],
    rules: &[],
};
static VECTOR_ATTRIBUTE: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AttributeName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static VECTOR_INDEX: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Dimensions",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(4096.0),
                allowed: &[],
            }),
        ),
        schema::required(
            "DistanceFunction",
            schema::Shape::OneOf(&["COSINE", "DOT_PRODUCT", "EUCLIDEAN"]),
        ),
        schema::required(
            "IndexName",
            schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(255),
                pattern: Some("^[a-zA-Z0-9_.-]+$"),
            }),
        ),
        schema::required("Projection", schema::Shape::Object(&PROJECTION)),
        schema::optional(
            "SearchSchema",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SEARCH_SCHEMA_ELEMENT),
                min_items: Some(1),
                max_items: None,
                unique: true,
            }),
        ),
        schema::required("VectorAttribute", schema::Shape::Object(&VECTOR_ATTRIBUTE)),
    ],
    rules: &[],
};
static WARM_THROUGHPUT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ReadUnitsPerSecond",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional(
            "WriteUnitsPerSecond",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[schema::Rule::AtLeastOne(&["ReadUnitsPerSecond", "WriteUnitsPerSecond"])],
};
