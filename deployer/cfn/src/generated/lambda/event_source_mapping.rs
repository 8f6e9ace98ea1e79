// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::EventSourceMapping`.
use cfn::schema;
/// [`AWS::Lambda::EventSourceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html)
#[derive(Clone, Debug, PartialEq)]
pub struct EventSourceMapping {
    /// [`AmazonManagedKafkaEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig)
    pub amazon_managed_kafka_event_source_config: cfn::Prop<
        AmazonManagedKafkaEventSourceConfig,
    >,
    /// [`BatchSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-batchsize): 1 to 10000.
    pub batch_size: cfn::Prop<i64>,
    /// [`BisectBatchOnFunctionError`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-bisectbatchonfunctionerror)
    pub bisect_batch_on_function_error: cfn::Prop<bool>,
    /// [`DestinationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-destinationconfig)
    pub destination_config: cfn::Prop<DestinationConfig>,
    /// [`DocumentDBEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-documentdbeventsourceconfig)
    pub document_db_event_source_config: cfn::Prop<DocumentDbEventSourceConfig>,
    /// [`Enabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-enabled)
    pub enabled: cfn::Prop<bool>,
    /// [`EventSourceArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-eventsourcearn): 12 to 1024 characters; a change replaces the resource.
    pub event_source_arn: cfn::Prop<cfn::Arn>,
    /// [`FilterCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-filtercriteria)
    pub filter_criteria: cfn::Prop<FilterCriteria>,
    /// [`FunctionName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-functionname): 1 to 140 characters.
    pub function_name: cfn::Value<String>,
    /// [`FunctionResponseTypes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-functionresponsetypes): 0 to 1 items.
    pub function_response_types: cfn::Prop<cfn::List<FunctionResponseType>>,
    /// [`KmsKeyArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-kmskeyarn): 12 to 2048 characters.
    pub kms_key_arn: cfn::Prop<cfn::Arn>,
    /// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-loggingconfig)
    pub logging_config: cfn::Prop<LoggingConfig>,
    /// [`MaximumBatchingWindowInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-maximumbatchingwindowinseconds): 0 to 300.
    pub maximum_batching_window_in_seconds: cfn::Prop<i64>,
    /// [`MaximumRecordAgeInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-maximumrecordageinseconds): -1 to 604800.
    pub maximum_record_age_in_seconds: cfn::Prop<i64>,
    /// [`MaximumRetryAttempts`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-maximumretryattempts): -1 to 10000.
    pub maximum_retry_attempts: cfn::Prop<i64>,
    /// [`MetricsConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-metricsconfig)
    pub metrics_config: cfn::Prop<MetricsConfig>,
    /// [`ParallelizationFactor`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-parallelizationfactor): 1 to 10.
    pub parallelization_factor: cfn::Prop<i64>,
    /// [`ProvisionedPollerConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-provisionedpollerconfig)
    pub provisioned_poller_config: cfn::Prop<ProvisionedPollerConfig>,
    /// [`Queues`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-queues): 1 to 1 items.
    pub queues: cfn::Prop<cfn::List<String>>,
    /// [`ScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-scalingconfig)
    pub scaling_config: cfn::Prop<ScalingConfig>,
    /// [`SelfManagedEventSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-selfmanagedeventsource): a change replaces the resource.
    pub self_managed_event_source: cfn::Prop<SelfManagedEventSource>,
    /// [`SelfManagedKafkaEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig)
    pub self_managed_kafka_event_source_config: cfn::Prop<
        SelfManagedKafkaEventSourceConfig,
    >,
    /// [`SourceAccessConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-sourceaccessconfigurations): 1 to 29 items.
    pub source_access_configurations: cfn::Prop<cfn::List<SourceAccessConfiguration>>,
    /// [`StartingPosition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-startingposition): 6 to 12 characters; a change replaces the resource.
    pub starting_position: cfn::Prop<String>,
    /// [`StartingPositionTimestamp`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-startingpositiontimestamp): a change replaces the resource.
    pub starting_position_timestamp: cfn::Prop<f64>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`Topics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-topics): 1 to 1 items.
    pub topics: cfn::Prop<cfn::List<String>>,
    /// [`TumblingWindowInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-tumblingwindowinseconds): 0 to 900.
    pub tumbling_window_in_seconds: cfn::Prop<i64>,
}
impl EventSourceMapping {
    /// Sets the required properties.
    pub fn new(function_name: impl Into<cfn::Value<String>>) -> Self {
        Self {
            amazon_managed_kafka_event_source_config: cfn::Prop::unset(),
            batch_size: cfn::Prop::unset(),
            bisect_batch_on_function_error: cfn::Prop::unset(),
            destination_config: cfn::Prop::unset(),
            document_db_event_source_config: cfn::Prop::unset(),
            enabled: cfn::Prop::unset(),
            event_source_arn: cfn::Prop::unset(),
            filter_criteria: cfn::Prop::unset(),
            function_name: function_name.into(),
            function_response_types: cfn::Prop::unset(),
            kms_key_arn: cfn::Prop::unset(),
            logging_config: cfn::Prop::unset(),
            maximum_batching_window_in_seconds: cfn::Prop::unset(),
            maximum_record_age_in_seconds: cfn::Prop::unset(),
            maximum_retry_attempts: cfn::Prop::unset(),
            metrics_config: cfn::Prop::unset(),
            parallelization_factor: cfn::Prop::unset(),
            provisioned_poller_config: cfn::Prop::unset(),
            queues: cfn::Prop::unset(),
            scaling_config: cfn::Prop::unset(),
            self_managed_event_source: cfn::Prop::unset(),
            self_managed_kafka_event_source_config: cfn::Prop::unset(),
            source_access_configurations: cfn::Prop::unset(),
            starting_position: cfn::Prop::unset(),
            starting_position_timestamp: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            topics: cfn::Prop::unset(),
            tumbling_window_in_seconds: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for EventSourceMapping {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "AmazonManagedKafkaEventSourceConfig",
                self.amazon_managed_kafka_event_source_config,
            ),
            cfn::field("BatchSize", self.batch_size),
            cfn::field(
                "BisectBatchOnFunctionError",
                self.bisect_batch_on_function_error,
            ),
            cfn::field("DestinationConfig", self.destination_config),
            cfn::field(
                "DocumentDBEventSourceConfig",
                self.document_db_event_source_config,
            ),
            cfn::field("Enabled", self.enabled),
            cfn::field("EventSourceArn", self.event_source_arn),
            cfn::field("FilterCriteria", self.filter_criteria),
            cfn::field("FunctionName", self.function_name),
            cfn::field("FunctionResponseTypes", self.function_response_types),
            cfn::field("KmsKeyArn", self.kms_key_arn),
            cfn::field("LoggingConfig", self.logging_config),
            cfn::field(
                "MaximumBatchingWindowInSeconds",
                self.maximum_batching_window_in_seconds,
            ),
            cfn::field("MaximumRecordAgeInSeconds", self.maximum_record_age_in_seconds),
            cfn::field("MaximumRetryAttempts", self.maximum_retry_attempts),
            cfn::field("MetricsConfig", self.metrics_config),
            cfn::field("ParallelizationFactor", self.parallelization_factor),
            cfn::field("ProvisionedPollerConfig", self.provisioned_poller_config),
            cfn::field("Queues", self.queues),
            cfn::field("ScalingConfig", self.scaling_config),
            cfn::field("SelfManagedEventSource", self.self_managed_event_source),
            cfn::field(
                "SelfManagedKafkaEventSourceConfig",
                self.self_managed_kafka_event_source_config,
            ),
            cfn::field("SourceAccessConfigurations", self.source_access_configurations),
            cfn::field("StartingPosition", self.starting_position),
            cfn::field("StartingPositionTimestamp", self.starting_position_timestamp),
            cfn::field("Tags", self.tags),
            cfn::field("Topics", self.topics),
            cfn::field("TumblingWindowInSeconds", self.tumbling_window_in_seconds),
        ])
    }
}
impl cfn::Resource for EventSourceMapping {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::lambda::EventSourceMapping>;
}
impl cfn::Handle<EventSourceMapping> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
    /// `Fn::GetAtt` of `EventSourceMappingArn`.
    pub fn event_source_mapping_arn(&self) -> cfn::Value<cfn::Arn> {
        self.attribute("EventSourceMappingArn")
    }
}
/// [`AmazonManagedKafkaEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonManagedKafkaEventSourceConfig {
    /// [`ConsumerGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig.html#cfn-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig-consumergroupid): 1 to 200 characters.
    pub consumer_group_id: cfn::Prop<String>,
    /// [`SchemaRegistryConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig.html#cfn-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig-schemaregistryconfig)
    pub schema_registry_config: cfn::Prop<SchemaRegistryConfig>,
}
impl AmazonManagedKafkaEventSourceConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for AmazonManagedKafkaEventSourceConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ConsumerGroupId", self.consumer_group_id),
            cfn::field("SchemaRegistryConfig", self.schema_registry_config),
        ])
    }
}
/// [`DestinationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-destinationconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationConfig {
    /// [`OnFailure`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-destinationconfig.html#cfn-lambda-eventsourcemapping-destinationconfig-onfailure)
    pub on_failure: cfn::Prop<OnFailure>,
}
impl DestinationConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DestinationConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("OnFailure", self.on_failure)])
    }
}
/// [`DocumentDbEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-documentdbeventsourceconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentDbEventSourceConfig {
    /// [`CollectionName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-documentdbeventsourceconfig.html#cfn-lambda-eventsourcemapping-documentdbeventsourceconfig-collectionname): 1 to 57 characters.
    pub collection_name: cfn::Prop<String>,
    /// [`DatabaseName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-documentdbeventsourceconfig.html#cfn-lambda-eventsourcemapping-documentdbeventsourceconfig-databasename): 1 to 63 characters.
    pub database_name: cfn::Prop<String>,
    /// [`FullDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-documentdbeventsourceconfig.html#cfn-lambda-eventsourcemapping-documentdbeventsourceconfig-fulldocument)
    pub full_document: cfn::Prop<FullDocument>,
}
impl DocumentDbEventSourceConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DocumentDbEventSourceConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CollectionName", self.collection_name),
            cfn::field("DatabaseName", self.database_name),
            cfn::field("FullDocument", self.full_document),
        ])
    }
}
/// [`Endpoints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-endpoints.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoints {
    /// [`KafkaBootstrapServers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-endpoints.html#cfn-lambda-eventsourcemapping-endpoints-kafkabootstrapservers): 1 to 10 items.
    pub kafka_bootstrap_servers: cfn::Prop<cfn::List<String>>,
}
impl Endpoints {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Endpoints {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("KafkaBootstrapServers", self.kafka_bootstrap_servers)])
    }
}
/// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-filter.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// [`Pattern`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-filter.html#cfn-lambda-eventsourcemapping-filter-pattern): up to 4096 characters.
    pub pattern: cfn::Prop<String>,
}
impl Filter {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Filter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Pattern", self.pattern)])
    }
}
/// [`FilterCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-filtercriteria.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilterCriteria {
    /// [`Filters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-filtercriteria.html#cfn-lambda-eventsourcemapping-filtercriteria-filters): 1 to 20 items.
    pub filters: cfn::Prop<cfn::List<Filter>>,
}
impl FilterCriteria {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for FilterCriteria {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Filters", self.filters)])
    }
}
/// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-loggingconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoggingConfig {
    /// [`SystemLogLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-loggingconfig.html#cfn-lambda-eventsourcemapping-loggingconfig-systemloglevel)
    pub system_log_level: cfn::Prop<SystemLogLevel>,
}
impl LoggingConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for LoggingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("SystemLogLevel", self.system_log_level)])
    }
}
/// [`MetricsConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-metricsconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricsConfig {
    /// [`Metrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-metricsconfig.html#cfn-lambda-eventsourcemapping-metricsconfig-metrics): 0 to 3 items.
    pub metrics: cfn::Prop<cfn::List<Metric>>,
}
impl MetricsConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for MetricsConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Metrics", self.metrics)])
    }
}
/// [`OnFailure`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-onfailure.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnFailure {
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-onfailure.html#cfn-lambda-eventsourcemapping-onfailure-destination): 12 to 1024 characters.
    pub destination: cfn::Prop<String>,
}
impl OnFailure {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for OnFailure {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Destination", self.destination)])
    }
}
/// [`ProvisionedPollerConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-provisionedpollerconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvisionedPollerConfig {
    /// [`MaximumPollers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-provisionedpollerconfig.html#cfn-lambda-eventsourcemapping-provisionedpollerconfig-maximumpollers): 1 to 10000.
    pub maximum_pollers: cfn::Prop<i64>,
    /// [`MinimumPollers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-provisionedpollerconfig.html#cfn-lambda-eventsourcemapping-provisionedpollerconfig-minimumpollers): 1 to 200.
    pub minimum_pollers: cfn::Prop<i64>,
    /// [`PollerGroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-provisionedpollerconfig.html#cfn-lambda-eventsourcemapping-provisionedpollerconfig-pollergroupname): up to 128 characters.
    pub poller_group_name: cfn::Prop<String>,
}
impl ProvisionedPollerConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for ProvisionedPollerConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MaximumPollers", self.maximum_pollers),
            cfn::field("MinimumPollers", self.minimum_pollers),
            cfn::field("PollerGroupName", self.poller_group_name),
        ])
    }
}
/// [`ScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-scalingconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScalingConfig {
    /// [`MaximumConcurrency`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-scalingconfig.html#cfn-lambda-eventsourcemapping-scalingconfig-maximumconcurrency): 2 to 1000.
    pub maximum_concurrency: cfn::Prop<i64>,
}
impl ScalingConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for ScalingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("MaximumConcurrency", self.maximum_concurrency)])
    }
}
/// [`SchemaRegistryAccessConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryaccessconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaRegistryAccessConfig {
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryaccessconfig.html#cfn-lambda-eventsourcemapping-schemaregistryaccessconfig-type)
    pub r#type: cfn::Prop<SchemaRegistryAccessType>,
    /// [`URI`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryaccessconfig.html#cfn-lambda-eventsourcemapping-schemaregistryaccessconfig-uri): 1 to 10000 characters.
    pub uri: cfn::Prop<cfn::Arn>,
}
impl SchemaRegistryAccessConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SchemaRegistryAccessConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Type", self.r#type), cfn::field("URI", self.uri)])
    }
}
/// [`SchemaRegistryConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaRegistryConfig {
    /// [`AccessConfigs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryconfig.html#cfn-lambda-eventsourcemapping-schemaregistryconfig-accessconfigs): up to 2 items.
    pub access_configs: cfn::Prop<cfn::List<SchemaRegistryAccessConfig>>,
    /// [`EventRecordFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryconfig.html#cfn-lambda-eventsourcemapping-schemaregistryconfig-eventrecordformat)
    pub event_record_format: cfn::Prop<EventRecordFormat>,
    /// [`SchemaRegistryURI`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryconfig.html#cfn-lambda-eventsourcemapping-schemaregistryconfig-schemaregistryuri): 1 to 10000 characters.
    pub schema_registry_uri: cfn::Prop<String>,
    /// [`SchemaValidationConfigs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryconfig.html#cfn-lambda-eventsourcemapping-schemaregistryconfig-schemavalidationconfigs): 1 to 2 items.
    pub schema_validation_configs: cfn::Prop<cfn::List<SchemaValidationConfig>>,
}
impl SchemaRegistryConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SchemaRegistryConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessConfigs", self.access_configs),
            cfn::field("EventRecordFormat", self.event_record_format),
            cfn::field("SchemaRegistryURI", self.schema_registry_uri),
            cfn::field("SchemaValidationConfigs", self.schema_validation_configs),
        ])
    }
}
/// [`SchemaValidationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemavalidationconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaValidationConfig {
    /// [`Attribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemavalidationconfig.html#cfn-lambda-eventsourcemapping-schemavalidationconfig-attribute)
    pub attribute: cfn::Prop<Attribute>,
}
impl SchemaValidationConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SchemaValidationConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Attribute", self.attribute)])
    }
}
/// [`SelfManagedEventSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedeventsource.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfManagedEventSource {
    /// [`Endpoints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedeventsource.html#cfn-lambda-eventsourcemapping-selfmanagedeventsource-endpoints)
    pub endpoints: cfn::Prop<Endpoints>,
}
impl SelfManagedEventSource {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SelfManagedEventSource {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Endpoints", self.endpoints)])
    }
}
/// [`SelfManagedKafkaEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfManagedKafkaEventSourceConfig {
    /// [`ConsumerGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig.html#cfn-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig-consumergroupid): 1 to 200 characters.
    pub consumer_group_id: cfn::Prop<String>,
    /// [`ConsumptionMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig.html#cfn-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig-consumptionmode)
    pub consumption_mode: cfn::Prop<ConsumptionMode>,
    /// [`SchemaRegistryConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig.html#cfn-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig-schemaregistryconfig)
    pub schema_registry_config: cfn::Prop<SchemaRegistryConfig>,
}
impl SelfManagedKafkaEventSourceConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SelfManagedKafkaEventSourceConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ConsumerGroupId", self.consumer_group_id),
            cfn::field("ConsumptionMode", self.consumption_mode),
            cfn::field("SchemaRegistryConfig", self.schema_registry_config),
        ])
    }
}
/// [`SourceAccessConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-sourceaccessconfiguration.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceAccessConfiguration {
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-sourceaccessconfiguration.html#cfn-lambda-eventsourcemapping-sourceaccessconfiguration-type)
    pub r#type: cfn::Prop<SourceAccessType>,
    /// [`URI`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-sourceaccessconfiguration.html#cfn-lambda-eventsourcemapping-sourceaccessconfiguration-uri): 1 to 200 characters.
    pub uri: cfn::Prop<String>,
}
impl SourceAccessConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SourceAccessConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Type", self.r#type), cfn::field("URI", self.uri)])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-tag.html) of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-tag.html#cfn-lambda-eventsourcemapping-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-tag.html#cfn-lambda-eventsourcemapping-tag-value): up to 256 characters.
    pub value: cfn::Prop<String>,
}
impl Tag {
    /// Sets the required properties.
    pub fn new(key: impl Into<cfn::Value<String>>) -> Self {
        Self {
            key: key.into(),
            value: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// The values of `Attribute`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// `KEY`
    Key,
    /// `VALUE`
    Value,
}
impl cfn::Literal for Attribute {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Key => "KEY",
                Self::Value => "VALUE",
            },
        )
    }
}
/// The values of `ConsumptionMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsumptionMode {
    /// `Stream`
    Stream,
    /// `Queue`
    Queue,
}
impl cfn::Literal for ConsumptionMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Stream => "Stream",
                Self::Queue => "Queue",
            },
        )
    }
}
/// The values of `EventRecordFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventRecordFormat {
    /// `JSON`
    Json,
    /// `SOURCE`
    Source,
}
impl cfn::Literal for EventRecordFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Json => "JSON",
                Self::Source => "SOURCE",
            },
        )
    }
}
/// The values of `FullDocument`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FullDocument {
    /// `UpdateLookup`
    UpdateLookup,
    /// `Default`
    Default,
}
impl cfn::Literal for FullDocument {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::UpdateLookup => "UpdateLookup",
                Self::Default => "Default",
            },
        )
    }
}
/// The values of `FunctionResponseType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionResponseType {
    /// `ReportBatchItemFailures`
    ReportBatchItemFailures,
}
impl cfn::Literal for FunctionResponseType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ReportBatchItemFailures => "ReportBatchItemFailures",
            },
        )
    }
}
/// The values of `Metric`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// `EventCount`
    EventCount,
    /// `ErrorCount`
    ErrorCount,
    /// `KafkaMetrics`
    KafkaMetrics,
}
impl cfn::Literal for Metric {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::EventCount => "EventCount",
                Self::ErrorCount => "ErrorCount",
                Self::KafkaMetrics => "KafkaMetrics",
            },
        )
    }
}
/// The values of `Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaRegistryAccessType {
    /// `BASIC_AUTH`
    BasicAuth,
    /// `CLIENT_CERTIFICATE_TLS_AUTH`
    ClientCertificateTlsAuth,
    /// `SERVER_ROOT_CA_CERTIFICATE`
    ServerRootCaCertificate,
    /// `OAUTHBEARER_AUTH`
    OauthbearerAuth,
}
impl cfn::Literal for SchemaRegistryAccessType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::BasicAuth => "BASIC_AUTH",
                Self::ClientCertificateTlsAuth => "CLIENT_CERTIFICATE_TLS_AUTH",
                Self::ServerRootCaCertificate => "SERVER_ROOT_CA_CERTIFICATE",
                Self::OauthbearerAuth => "OAUTHBEARER_AUTH",
            },
        )
    }
}
/// The values of `Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceAccessType {
    /// `BASIC_AUTH`
    BasicAuth,
    /// `VPC_SUBNET`
    VpcSubnet,
    /// `VPC_SECURITY_GROUP`
    VpcSecurityGroup,
    /// `SASL_SCRAM_512_AUTH`
    SaslScram512Auth,
    /// `SASL_SCRAM_256_AUTH`
    SaslScram256Auth,
    /// `VIRTUAL_HOST`
    VirtualHost,
    /// `CLIENT_CERTIFICATE_TLS_AUTH`
    ClientCertificateTlsAuth,
    /// `SERVER_ROOT_CA_CERTIFICATE`
    ServerRootCaCertificate,
    /// `OAUTHBEARER_AUTH`
    OauthbearerAuth,
    /// `OAUTHBEARER_SCOPE`
    OauthbearerScope,
    /// `OAUTHBEARER_AUDIENCE`
    OauthbearerAudience,
    /// `OAUTHBEARER_LOGICAL_CLUSTER`
    OauthbearerLogicalCluster,
    /// `OAUTHBEARER_IDENTITY_POOL`
    OauthbearerIdentityPool,
    /// `IAM_AUTH`
    IamAuth,
    /// `IAM_OAUTHBEARER_AUTH`
    IamOauthbearerAuth,
}
impl cfn::Literal for SourceAccessType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::BasicAuth => "BASIC_AUTH",
                Self::VpcSubnet => "VPC_SUBNET",
                Self::VpcSecurityGroup => "VPC_SECURITY_GROUP",
                Self::SaslScram512Auth => "SASL_SCRAM_512_AUTH",
                Self::SaslScram256Auth => "SASL_SCRAM_256_AUTH",
                Self::VirtualHost => "VIRTUAL_HOST",
                Self::ClientCertificateTlsAuth => "CLIENT_CERTIFICATE_TLS_AUTH",
                Self::ServerRootCaCertificate => "SERVER_ROOT_CA_CERTIFICATE",
                Self::OauthbearerAuth => "OAUTHBEARER_AUTH",
                Self::OauthbearerScope => "OAUTHBEARER_SCOPE",
                Self::OauthbearerAudience => "OAUTHBEARER_AUDIENCE",
                Self::OauthbearerLogicalCluster => "OAUTHBEARER_LOGICAL_CLUSTER",
                Self::OauthbearerIdentityPool => "OAUTHBEARER_IDENTITY_POOL",
                Self::IamAuth => "IAM_AUTH",
                Self::IamOauthbearerAuth => "IAM_OAUTHBEARER_AUTH",
            },
        )
    }
}
/// The values of `SystemLogLevel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemLogLevel {
    /// `DEBUG`
    Debug,
    /// `INFO`
    Info,
    /// `WARN`
    Warn,
}
impl cfn::Literal for SystemLogLevel {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Debug => "DEBUG",
                Self::Info => "INFO",
                Self::Warn => "WARN",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Lambda::EventSourceMapping",
    root: &EVENT_SOURCE_MAPPING,
    attributes: &["Id", "EventSourceMappingArn"],
    create_only: &[
        "EventSourceArn",
        "StartingPosition",
        "StartingPositionTimestamp",
        "SelfManagedEventSource",
    ],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:GenerateDataKey",
            "lambda:CreateEventSourceMapping",
            "lambda:GetEventSourceMapping",
            "lambda:TagResource",
        ],
        read: &["kms:Decrypt", "lambda:GetEventSourceMapping", "lambda:ListTags"],
        update: &[
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:GenerateDataKey",
            "lambda:GetEventSourceMapping",
            "lambda:TagResource",
            "lambda:UntagResource",
            "lambda:UpdateEventSourceMapping",
        ],
        delete: &[
            "kms:Decrypt",
            "lambda:DeleteEventSourceMapping",
            "lambda:GetEventSourceMapping",
        ],
        list: &["lambda:ListEventSourceMappings"],
        tag: &["lambda:ListTags", "lambda:TagResource", "lambda:UntagResource"],
    },
};
static AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ConsumerGroupId",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(200),
                pattern: Some("[a-zA-Z0-9-\\/*:_+=.@-]*"),
            }),
        ),
        schema::optional(
            "SchemaRegistryConfig",
            schema::Shape::Object(&SCHEMA_REGISTRY_CONFIG),
        ),
    ],
    rules: &[],
};
static DESTINATION_CONFIG: schema::Object = schema::Object {
    properties: &[schema::optional("OnFailure", schema::Shape::Object(&ON_FAILURE))],
    rules: &[],
};
static DOCUMENT_DB_EVENT_SOURCE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "CollectionName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(57),
                pattern: None,
            }),
        ),
        schema::optional(
            "DatabaseName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(63),
                pattern: Some("^[^ /\\.$\\x22]*$"),
            }),
        ),
        schema::optional(
            "FullDocument",
            schema::Shape::OneOf(&["UpdateLookup", "Default"]),
        ),
    ],
    rules: &[],
};
static ENDPOINTS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "KafkaBootstrapServers",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(300),
                    pattern: Some(
                        "^(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]*[a-zA-Z0-9])\\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\\-]*[A-Za-z0-9]):[0-9]{1,5}",
                    ),
                }),
                min_items: Some(1),
                max_items: Some(10),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static EVENT_SOURCE_MAPPING: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AmazonManagedKafkaEventSourceConfig",
            schema::Shape::Object(&AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        ),
        schema::optional(
            "BatchSize",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(10000.0),
                allowed: &[],
            }),
        ),
        schema::optional("BisectBatchOnFunctionError", schema::Shape::Boolean),
        schema::optional(
            "DestinationConfig",
            schema::Shape::Object(&DESTINATION_CONFIG),
        ),
        schema::optional(
            "DocumentDBEventSourceConfig",
            schema::Shape::Object(&DOCUMENT_DB_EVENT_SOURCE_CONFIG),
        ),
        schema::optional("Enabled", schema::Shape::Boolean),
        schema::optional(
            "EventSourceArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(1024),
                pattern: Some(
                    "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        ),
        schema::optional("FilterCriteria", schema::Shape::Object(&FILTER_CRITERIA)),
        schema::required(
            "FunctionName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: Some(
                    "(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
                ),
            }),
        ),
        schema::optional(
            "FunctionResponseTypes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["ReportBatchItemFailures"]),
                min_items: Some(0),
                max_items: Some(1),
                unique: true,
            }),
        ),
        schema::optional(
            "KmsKeyArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(2048),
                pattern: Some("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"),
            }),
        ),
        schema::optional("LoggingConfig", schema::Shape::Object(&LOGGING_CONFIG)),
        schema::optional(
            "MaximumBatchingWindowInSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(300.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MaximumRecordAgeInSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: Some(604800.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MaximumRetryAttempts",
            schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: Some(10000.0),
                allowed: &[],
            }),
        ),
        schema::optional("MetricsConfig", schema::Shape::Object(&METRICS_CONFIG)),
        schema::optional(
            "ParallelizationFactor",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(10.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "ProvisionedPollerConfig",
            schema::Shape::Object(&PROVISIONED_POLLER_CONFIG),
        ),
        schema::optional(
            "Queues",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1000),
                    pattern: Some("[\\s\\S]*"),
                }),
                min_items: Some(1),
                max_items: Some(1),
                unique: true,
            }),
        ),
        schema::optional("ScalingConfig", schema::Shape::Object(&SCALING_CONFIG)),
        schema::optional(
            "SelfManagedEventSource",
            schema::Shape::Object(&SELF_MANAGED_EVENT_SOURCE),
        ),
        schema::optional(
            "SelfManagedKafkaEventSourceConfig",
            schema::Shape::Object(&SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        ),
        schema::optional(
            "SourceAccessConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SOURCE_ACCESS_CONFIGURATION),
                min_items: Some(1),
                max_items: Some(29),
                unique: true,
            }),
        ),
        schema::optional(
            "StartingPosition",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(12),
                pattern: Some("(LATEST|TRIM_HORIZON|AT_TIMESTAMP)+"),
            }),
        ),
        schema::optional(
            "StartingPositionTimestamp",
            schema::Shape::Number(schema::Range::ANY),
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
        schema::optional(
            "Topics",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(249),
                    pattern: Some("^[^.]([a-zA-Z0-9\\-_.]+)"),
                }),
                min_items: Some(1),
                max_items: Some(1),
                unique: true,
            }),
        ),
        schema::optional(
            "TumblingWindowInSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(900.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static FILTER: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Pattern",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(4096),
                pattern: Some(".*"),
            }),
        ),
    ],
    rules: &[],
};
static FILTER_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Filters",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&FILTER),
                min_items: Some(1),
                max_items: Some(20),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static LOGGING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "SystemLogLevel",
            schema::Shape::OneOf(&["DEBUG", "INFO", "WARN"]),
        ),
    ],
    rules: &[],
};
static METRICS_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Metrics",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["EventCount", "ErrorCount", "KafkaMetrics"]),
                min_items: Some(0),
                max_items: Some(3),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static ON_FAILURE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Destination",
            schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(1024),
                pattern: Some(
                    "^$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        ),
    ],
    rules: &[],
};
static PROVISIONED_POLLER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaximumPollers",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(10000.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MinimumPollers",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(200.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "PollerGroupName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(128),
                pattern: Some("^[a-zA-Z0-9-_]*$"),
            }),
        ),
    ],
    rules: &[],
};
static SCALING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaximumConcurrency",
            schema::Shape::Integer(schema::Range {
                minimum: Some(2.0),
                maximum: Some(1000.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static SCHEMA_REGISTRY_ACCESS_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Type",
            schema::Shape::OneOf(
                &[
                    "BASIC_AUTH",
                    "CLIENT_CERTIFICATE_TLS_AUTH",
                    "SERVER_ROOT_CA_CERTIFICATE",
                    "OAUTHBEARER_AUTH",
                ],
            ),
        ),
        schema::optional(
            "URI",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(10000),
                pattern: Some(
                    "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        ),
    ],
    rules: &[],
};
static SCHEMA_REGISTRY_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AccessConfigs",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SCHEMA_REGISTRY_ACCESS_CONFIG),
                min_items: None,
                max_items: Some(2),
                unique: true,
            }),
        ),
        schema::optional("EventRecordFormat", schema::Shape::OneOf(&["JSON", "SOURCE"])),
        schema::optional(
            "SchemaRegistryURI",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(10000),
                pattern: Some("[a-zA-Z0-9-/*:_+=.@-]*"),
            }),
        ),
        schema::optional(
            "SchemaValidationConfigs",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SCHEMA_VALIDATION_CONFIG),
                min_items: Some(1),
                max_items: Some(2),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static SCHEMA_VALIDATION_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("Attribute", schema::Shape::OneOf(&["KEY", "VALUE"])),
    ],
    rules: &[],
};
static SELF_MANAGED_EVENT_SOURCE: schema::Object = schema::Object {
    properties: &[schema::optional("Endpoints", schema::Shape::Object(&ENDPOINTS))],
    rules: &[],
};
static SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ConsumerGroupId",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(200),
                pattern: Some("[a-zA-Z0-9-\\/*:_+=.@-]*"),
            }),
        ),
        schema::optional("ConsumptionMode", schema::Shape::OneOf(&["Stream", "Queue"])),
        schema::optional(
            "SchemaRegistryConfig",
            schema::Shape::Object(&SCHEMA_REGISTRY_CONFIG),
        ),
    ],
    rules: &[],
};
static SOURCE_ACCESS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Type",
            schema::Shape::OneOf(
                &[
                    "BASIC_AUTH",
                    "VPC_SUBNET",
                    "VPC_SECURITY_GROUP",
                    "SASL_SCRAM_512_AUTH",
                    "SASL_SCRAM_256_AUTH",
                    "VIRTUAL_HOST",
                    "CLIENT_CERTIFICATE_TLS_AUTH",
                    "SERVER_ROOT_CA_CERTIFICATE",
                    "OAUTHBEARER_AUTH",
                    "OAUTHBEARER_SCOPE",
                    "OAUTHBEARER_AUDIENCE",
                    "OAUTHBEARER_LOGICAL_CLUSTER",
                    "OAUTHBEARER_IDENTITY_POOL",
                    "IAM_AUTH",
                    "IAM_OAUTHBEARER_AUTH",
                ],
            ),
        ),
        schema::optional(
            "URI",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(200),
                pattern: Some("[a-zA-Z0-9-\\/*:_+=.@-]*"),
            }),
        ),
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
        schema::optional(
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
