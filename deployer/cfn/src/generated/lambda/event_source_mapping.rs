// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::EventSourceMapping`.
use cfn::schema;
/// `AWS::Lambda::EventSourceMapping`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html>
#[derive(Clone, Debug, PartialEq)]
pub struct EventSourceMapping {
    /// `AmazonManagedKafkaEventSourceConfig`.
    pub amazon_managed_kafka_event_source_config: Option<
        cfn::Value<AmazonManagedKafkaEventSourceConfig>,
    >,
    /// `BatchSize`; 1 to 10000.
    pub batch_size: Option<cfn::Value<i64>>,
    /// `BisectBatchOnFunctionError`.
    pub bisect_batch_on_function_error: Option<cfn::Value<bool>>,
    /// `DestinationConfig`.
    pub destination_config: Option<cfn::Value<DestinationConfig>>,
    /// `DocumentDBEventSourceConfig`.
    pub document_db_event_source_config: Option<cfn::Value<DocumentDbEventSourceConfig>>,
    /// `Enabled`.
    pub enabled: Option<cfn::Value<bool>>,
    /// `EventSourceArn`; 12 to 1024 characters; a change replaces the resource.
    pub event_source_arn: Option<cfn::Value<cfn::Arn>>,
    /// `FilterCriteria`.
    pub filter_criteria: Option<cfn::Value<FilterCriteria>>,
    /// `FunctionName`; 1 to 140 characters.
    pub function_name: cfn::Value<String>,
    /// `FunctionResponseTypes`; 0 to 1 items.
    pub function_response_types: Option<cfn::Value<cfn::List<FunctionResponseType>>>,
    /// `KmsKeyArn`; 12 to 2048 characters.
    pub kms_key_arn: Option<cfn::Value<cfn::Arn>>,
    /// `LoggingConfig`.
    pub logging_config: Option<cfn::Value<LoggingConfig>>,
    /// `MaximumBatchingWindowInSeconds`; 0 to 300.
    pub maximum_batching_window_in_seconds: Option<cfn::Value<i64>>,
    /// `MaximumRecordAgeInSeconds`; -1 to 604800.
    pub maximum_record_age_in_seconds: Option<cfn::Value<i64>>,
    /// `MaximumRetryAttempts`; -1 to 10000.
    pub maximum_retry_attempts: Option<cfn::Value<i64>>,
    /// `MetricsConfig`.
    pub metrics_config: Option<cfn::Value<MetricsConfig>>,
    /// `ParallelizationFactor`; 1 to 10.
    pub parallelization_factor: Option<cfn::Value<i64>>,
    /// `ProvisionedPollerConfig`.
    pub provisioned_poller_config: Option<cfn::Value<ProvisionedPollerConfig>>,
    /// `Queues`; 1 to 1 items.
    pub queues: Option<cfn::Value<cfn::List<String>>>,
    /// `ScalingConfig`.
    pub scaling_config: Option<cfn::Value<ScalingConfig>>,
    /// `SelfManagedEventSource`; a change replaces the resource.
    pub self_managed_event_source: Option<cfn::Value<SelfManagedEventSource>>,
    /// `SelfManagedKafkaEventSourceConfig`.
    pub self_managed_kafka_event_source_config: Option<
        cfn::Value<SelfManagedKafkaEventSourceConfig>,
    >,
    /// `SourceAccessConfigurations`; 1 to 29 items.
    pub source_access_configurations: Option<
        cfn::Value<cfn::List<SourceAccessConfiguration>>,
    >,
    /// `StartingPosition`; 6 to 12 characters; a change replaces the resource.
    pub starting_position: Option<cfn::Value<String>>,
    /// `StartingPositionTimestamp`; a change replaces the resource.
    pub starting_position_timestamp: Option<cfn::Value<f64>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `Topics`; 1 to 1 items.
    pub topics: Option<cfn::Value<cfn::List<String>>>,
    /// `TumblingWindowInSeconds`; 0 to 900.
    pub tumbling_window_in_seconds: Option<cfn::Value<i64>>,
}
impl EventSourceMapping {
    /// With what it must have.
    pub fn new(function_name: impl Into<cfn::Value<String>>) -> Self {
        Self {
            amazon_managed_kafka_event_source_config: None,
            batch_size: None,
            bisect_batch_on_function_error: None,
            destination_config: None,
            document_db_event_source_config: None,
            enabled: None,
            event_source_arn: None,
            filter_criteria: None,
            function_name: function_name.into(),
            function_response_types: None,
            kms_key_arn: None,
            logging_config: None,
            maximum_batching_window_in_seconds: None,
            maximum_record_age_in_seconds: None,
            maximum_retry_attempts: None,
            metrics_config: None,
            parallelization_factor: None,
            provisioned_poller_config: None,
            queues: None,
            scaling_config: None,
            self_managed_event_source: None,
            self_managed_kafka_event_source_config: None,
            source_access_configurations: None,
            starting_position: None,
            starting_position_timestamp: None,
            tags: None,
            topics: None,
            tumbling_window_in_seconds: None,
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
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
    /// `Fn::GetAtt` of `EventSourceMappingArn`.
    pub fn get_event_source_mapping_arn(&self) -> cfn::Value<cfn::Arn> {
        self.attribute("EventSourceMappingArn")
    }
}
/// `AmazonManagedKafkaEventSourceConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct AmazonManagedKafkaEventSourceConfig {
    /// `ConsumerGroupId`; 1 to 200 characters.
    pub consumer_group_id: Option<cfn::Value<String>>,
    /// `SchemaRegistryConfig`.
    pub schema_registry_config: Option<cfn::Value<SchemaRegistryConfig>>,
}
impl AmazonManagedKafkaEventSourceConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            consumer_group_id: None,
            schema_registry_config: None,
        }
    }
}
impl Default for AmazonManagedKafkaEventSourceConfig {
    fn default() -> Self {
        Self::new()
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
/// `DestinationConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct DestinationConfig {
    /// `OnFailure`.
    pub on_failure: Option<cfn::Value<OnFailure>>,
}
impl DestinationConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { on_failure: None }
    }
}
impl Default for DestinationConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DestinationConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("OnFailure", self.on_failure)])
    }
}
/// `DocumentDbEventSourceConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentDbEventSourceConfig {
    /// `CollectionName`; 1 to 57 characters.
    pub collection_name: Option<cfn::Value<String>>,
    /// `DatabaseName`; 1 to 63 characters.
    pub database_name: Option<cfn::Value<String>>,
    /// `FullDocument`.
    pub full_document: Option<cfn::Value<DocumentDbEventSourceConfigFullDocument>>,
}
impl DocumentDbEventSourceConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            collection_name: None,
            database_name: None,
            full_document: None,
        }
    }
}
impl Default for DocumentDbEventSourceConfig {
    fn default() -> Self {
        Self::new()
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
/// `Endpoints` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoints {
    /// `KafkaBootstrapServers`; 1 to 10 items.
    pub kafka_bootstrap_servers: Option<cfn::Value<cfn::List<String>>>,
}
impl Endpoints {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            kafka_bootstrap_servers: None,
        }
    }
}
impl Default for Endpoints {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Endpoints {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("KafkaBootstrapServers", self.kafka_bootstrap_servers)])
    }
}
/// `Filter` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// `Pattern`; up to 4096 characters.
    pub pattern: Option<cfn::Value<String>>,
}
impl Filter {
    /// With nothing set.
    pub fn new() -> Self {
        Self { pattern: None }
    }
}
impl Default for Filter {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Filter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Pattern", self.pattern)])
    }
}
/// `FilterCriteria` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterCriteria {
    /// `Filters`; 1 to 20 items.
    pub filters: Option<cfn::Value<cfn::List<Filter>>>,
}
impl FilterCriteria {
    /// With nothing set.
    pub fn new() -> Self {
        Self { filters: None }
    }
}
impl Default for FilterCriteria {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for FilterCriteria {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Filters", self.filters)])
    }
}
/// `LoggingConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggingConfig {
    /// `SystemLogLevel`.
    pub system_log_level: Option<cfn::Value<LoggingConfigSystemLogLevel>>,
}
impl LoggingConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { system_log_level: None }
    }
}
impl Default for LoggingConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for LoggingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("SystemLogLevel", self.system_log_level)])
    }
}
/// `MetricsConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricsConfig {
    /// `Metrics`; 0 to 3 items.
    pub metrics: Option<cfn::Value<cfn::List<MetricsConfigMetric>>>,
}
impl MetricsConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { metrics: None }
    }
}
impl Default for MetricsConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for MetricsConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Metrics", self.metrics)])
    }
}
/// `OnFailure` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct OnFailure {
    /// `Destination`; 12 to 1024 characters.
    pub destination: Option<cfn::Value<String>>,
}
impl OnFailure {
    /// With nothing set.
    pub fn new() -> Self {
        Self { destination: None }
    }
}
impl Default for OnFailure {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for OnFailure {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Destination", self.destination)])
    }
}
/// `ProvisionedPollerConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionedPollerConfig {
    /// `MaximumPollers`; 1 to 10000.
    pub maximum_pollers: Option<cfn::Value<i64>>,
    /// `MinimumPollers`; 1 to 200.
    pub minimum_pollers: Option<cfn::Value<i64>>,
    /// `PollerGroupName`; up to 128 characters.
    pub poller_group_name: Option<cfn::Value<String>>,
}
impl ProvisionedPollerConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            maximum_pollers: None,
            minimum_pollers: None,
            poller_group_name: None,
        }
    }
}
impl Default for ProvisionedPollerConfig {
    fn default() -> Self {
        Self::new()
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
/// `ScalingConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct ScalingConfig {
    /// `MaximumConcurrency`; 2 to 1000.
    pub maximum_concurrency: Option<cfn::Value<i64>>,
}
impl ScalingConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { maximum_concurrency: None }
    }
}
impl Default for ScalingConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ScalingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("MaximumConcurrency", self.maximum_concurrency)])
    }
}
/// `SchemaRegistryAccessConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemaRegistryAccessConfig {
    /// `Type`.
    pub r#type: Option<cfn::Value<SchemaRegistryAccessConfigType>>,
    /// `URI`; 1 to 10000 characters.
    pub uri: Option<cfn::Value<cfn::Arn>>,
}
impl SchemaRegistryAccessConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { r#type: None, uri: None }
    }
}
impl Default for SchemaRegistryAccessConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for SchemaRegistryAccessConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Type", self.r#type), cfn::field("URI", self.uri)])
    }
}
/// `SchemaRegistryConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemaRegistryConfig {
    /// `AccessConfigs`; up to 2 items.
    pub access_configs: Option<cfn::Value<cfn::List<SchemaRegistryAccessConfig>>>,
    /// `EventRecordFormat`.
    pub event_record_format: Option<cfn::Value<SchemaRegistryConfigEventRecordFormat>>,
    /// `SchemaRegistryURI`; 1 to 10000 characters.
    pub schema_registry_uri: Option<cfn::Value<String>>,
    /// `SchemaValidationConfigs`; 1 to 2 items.
    pub schema_validation_configs: Option<cfn::Value<cfn::List<SchemaValidationConfig>>>,
}
impl SchemaRegistryConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            access_configs: None,
            event_record_format: None,
            schema_registry_uri: None,
            schema_validation_configs: None,
        }
    }
}
impl Default for SchemaRegistryConfig {
    fn default() -> Self {
        Self::new()
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
/// `SchemaValidationConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemaValidationConfig {
    /// `Attribute`.
    pub attribute: Option<cfn::Value<SchemaValidationConfigAttribute>>,
}
impl SchemaValidationConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { attribute: None }
    }
}
impl Default for SchemaValidationConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for SchemaValidationConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Attribute", self.attribute)])
    }
}
/// `SelfManagedEventSource` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfManagedEventSource {
    /// `Endpoints`.
    pub endpoints: Option<cfn::Value<Endpoints>>,
}
impl SelfManagedEventSource {
    /// With nothing set.
    pub fn new() -> Self {
        Self { endpoints: None }
    }
}
impl Default for SelfManagedEventSource {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for SelfManagedEventSource {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Endpoints", self.endpoints)])
    }
}
/// `SelfManagedKafkaEventSourceConfig` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfManagedKafkaEventSourceConfig {
    /// `ConsumerGroupId`; 1 to 200 characters.
    pub consumer_group_id: Option<cfn::Value<String>>,
    /// `ConsumptionMode`.
    pub consumption_mode: Option<cfn::Value<ConsumptionMode>>,
    /// `SchemaRegistryConfig`.
    pub schema_registry_config: Option<cfn::Value<SchemaRegistryConfig>>,
}
impl SelfManagedKafkaEventSourceConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            consumer_group_id: None,
            consumption_mode: None,
            schema_registry_config: None,
        }
    }
}
impl Default for SelfManagedKafkaEventSourceConfig {
    fn default() -> Self {
        Self::new()
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
/// `SourceAccessConfiguration` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceAccessConfiguration {
    /// `Type`.
    pub r#type: Option<cfn::Value<SourceAccessConfigurationType>>,
    /// `URI`; 1 to 200 characters.
    pub uri: Option<cfn::Value<String>>,
}
impl SourceAccessConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self { r#type: None, uri: None }
    }
}
impl Default for SourceAccessConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for SourceAccessConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Type", self.r#type), cfn::field("URI", self.uri)])
    }
}
/// `Tag` of `AWS::Lambda::EventSourceMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Value`; up to 256 characters.
    pub value: Option<cfn::Value<String>>,
}
impl Tag {
    /// With what it must have.
    pub fn new(key: impl Into<cfn::Value<String>>) -> Self {
        Self {
            key: key.into(),
            value: None,
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// One of a closed set.
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentDbEventSourceConfigFullDocument {
    /// `UpdateLookup`
    UpdateLookup,
    /// `Default`
    Default,
}
impl cfn::Literal for DocumentDbEventSourceConfigFullDocument {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::UpdateLookup => "UpdateLookup",
                Self::Default => "Default",
            },
        )
    }
}
/// One of a closed set.
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoggingConfigSystemLogLevel {
    /// `DEBUG`
    Debug,
    /// `INFO`
    Info,
    /// `WARN`
    Warn,
}
impl cfn::Literal for LoggingConfigSystemLogLevel {
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricsConfigMetric {
    /// `EventCount`
    EventCount,
    /// `ErrorCount`
    ErrorCount,
    /// `KafkaMetrics`
    KafkaMetrics,
}
impl cfn::Literal for MetricsConfigMetric {
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaRegistryAccessConfigType {
    /// `BASIC_AUTH`
    BasicAuth,
    /// `CLIENT_CERTIFICATE_TLS_AUTH`
    ClientCertificateTlsAuth,
    /// `SERVER_ROOT_CA_CERTIFICATE`
    ServerRootCaCertificate,
    /// `OAUTHBEARER_AUTH`
    OauthbearerAuth,
}
impl cfn::Literal for SchemaRegistryAccessConfigType {
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaRegistryConfigEventRecordFormat {
    /// `JSON`
    Json,
    /// `SOURCE`
    Source,
}
impl cfn::Literal for SchemaRegistryConfigEventRecordFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Json => "JSON",
                Self::Source => "SOURCE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaValidationConfigAttribute {
    /// `KEY`
    Key,
    /// `VALUE`
    Value,
}
impl cfn::Literal for SchemaValidationConfigAttribute {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Key => "KEY",
                Self::Value => "VALUE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceAccessConfigurationType {
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
impl cfn::Literal for SourceAccessConfigurationType {
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
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Lambda::EventSourceMapping",
    root: &EVENT_SOURCE_MAPPING,
    attributes: &["Id", "EventSourceMappingArn"],
    read_only: &["Id", "EventSourceMappingArn"],
    create_only: &[
        "EventSourceArn",
        "StartingPosition",
        "StartingPositionTimestamp",
        "SelfManagedEventSource",
    ],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &[
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:GenerateDataKey",
            "lambda:CreateEventSourceMapping",
            "lambda:GetEventSourceMapping",
            "lambda:TagResource",
        ],
        delete: &[
            "kms:Decrypt",
            "lambda:DeleteEventSourceMapping",
            "lambda:GetEventSourceMapping",
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
    },
};
static AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ConsumerGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(200),
                pattern: Some("[a-zA-Z0-9-\\/*:_+=.@-]*"),
            }),
        },
        schema::Property {
            name: "SchemaRegistryConfig",
            required: false,
            shape: schema::Shape::Object(&SCHEMA_REGISTRY_CONFIG),
        },
    ],
    rules: &[],
};
static DESTINATION_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "OnFailure",
            required: false,
            shape: schema::Shape::Object(&ON_FAILURE),
        },
    ],
    rules: &[],
};
static DOCUMENT_DB_EVENT_SOURCE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CollectionName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(57),
                pattern: None,
            }),
        },
        schema::Property {
            name: "DatabaseName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(63),
                pattern: Some("^[^ /\\.$\\x22]*$"),
            }),
        },
        schema::Property {
            name: "FullDocument",
            required: false,
            shape: schema::Shape::OneOf(&["UpdateLookup", "Default"]),
        },
    ],
    rules: &[],
};
static ENDPOINTS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "KafkaBootstrapServers",
            required: false,
            shape: schema::Shape::List(schema::Items {
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
        },
    ],
    rules: &[],
};
static EVENT_SOURCE_MAPPING: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AmazonManagedKafkaEventSourceConfig",
            required: false,
            shape: schema::Shape::Object(&AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        },
        schema::Property {
            name: "BatchSize",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(10000.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "BisectBatchOnFunctionError",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "DestinationConfig",
            required: false,
            shape: schema::Shape::Object(&DESTINATION_CONFIG),
        },
        schema::Property {
            name: "DocumentDBEventSourceConfig",
            required: false,
            shape: schema::Shape::Object(&DOCUMENT_DB_EVENT_SOURCE_CONFIG),
        },
        schema::Property {
            name: "Enabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "EventSourceArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(1024),
                pattern: Some(
                    "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        },
        schema::Property {
            name: "FilterCriteria",
            required: false,
            shape: schema::Shape::Object(&FILTER_CRITERIA),
        },
        schema::Property {
            name: "FunctionName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: Some(
                    "(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
                ),
            }),
        },
        schema::Property {
            name: "FunctionResponseTypes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["ReportBatchItemFailures"]),
                min_items: Some(0),
                max_items: Some(1),
                unique: true,
            }),
        },
        schema::Property {
            name: "KmsKeyArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(2048),
                pattern: Some("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"),
            }),
        },
        schema::Property {
            name: "LoggingConfig",
            required: false,
            shape: schema::Shape::Object(&LOGGING_CONFIG),
        },
        schema::Property {
            name: "MaximumBatchingWindowInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(300.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MaximumRecordAgeInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: Some(604800.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MaximumRetryAttempts",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: Some(10000.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MetricsConfig",
            required: false,
            shape: schema::Shape::Object(&METRICS_CONFIG),
        },
        schema::Property {
            name: "ParallelizationFactor",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(10.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "ProvisionedPollerConfig",
            required: false,
            shape: schema::Shape::Object(&PROVISIONED_POLLER_CONFIG),
        },
        schema::Property {
            name: "Queues",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1000),
                    pattern: Some("[\\s\\S]*"),
                }),
                min_items: Some(1),
                max_items: Some(1),
                unique: true,
            }),
        },
        schema::Property {
            name: "ScalingConfig",
            required: false,
            shape: schema::Shape::Object(&SCALING_CONFIG),
        },
        schema::Property {
            name: "SelfManagedEventSource",
            required: false,
            shape: schema::Shape::Object(&SELF_MANAGED_EVENT_SOURCE),
        },
        schema::Property {
            name: "SelfManagedKafkaEventSourceConfig",
            required: false,
            shape: schema::Shape::Object(&SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG),
        },
        schema::Property {
            name: "SourceAccessConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SOURCE_ACCESS_CONFIGURATION),
                min_items: Some(1),
                max_items: Some(29),
                unique: true,
            }),
        },
        schema::Property {
            name: "StartingPosition",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(12),
                pattern: Some("(LATEST|TRIM_HORIZON|AT_TIMESTAMP)+"),
            }),
        },
        schema::Property {
            name: "StartingPositionTimestamp",
            required: false,
            shape: schema::Shape::Number(schema::Range::ANY),
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
        schema::Property {
            name: "Topics",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(249),
                    pattern: Some("^[^.]([a-zA-Z0-9\\-_.]+)"),
                }),
                min_items: Some(1),
                max_items: Some(1),
                unique: true,
            }),
        },
        schema::Property {
            name: "TumblingWindowInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(900.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static FILTER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Pattern",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(4096),
                pattern: Some(".*"),
            }),
        },
    ],
    rules: &[],
};
static FILTER_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Filters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&FILTER),
                min_items: Some(1),
                max_items: Some(20),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static LOGGING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "SystemLogLevel",
            required: false,
            shape: schema::Shape::OneOf(&["DEBUG", "INFO", "WARN"]),
        },
    ],
    rules: &[],
};
static METRICS_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Metrics",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["EventCount", "ErrorCount", "KafkaMetrics"]),
                min_items: Some(0),
                max_items: Some(3),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static ON_FAILURE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Destination",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(1024),
                pattern: Some(
                    "^$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        },
    ],
    rules: &[],
};
static PROVISIONED_POLLER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "MaximumPollers",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(10000.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MinimumPollers",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(200.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "PollerGroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(128),
                pattern: Some("^[a-zA-Z0-9-_]*$"),
            }),
        },
    ],
    rules: &[],
};
static SCALING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "MaximumConcurrency",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(2.0),
                maximum: Some(1000.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static SCHEMA_REGISTRY_ACCESS_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Type",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "BASIC_AUTH",
                    "CLIENT_CERTIFICATE_TLS_AUTH",
                    "SERVER_ROOT_CA_CERTIFICATE",
                    "OAUTHBEARER_AUTH",
                ],
            ),
        },
        schema::Property {
            name: "URI",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(10000),
                pattern: Some(
                    "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        },
    ],
    rules: &[],
};
static SCHEMA_REGISTRY_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccessConfigs",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SCHEMA_REGISTRY_ACCESS_CONFIG),
                min_items: None,
                max_items: Some(2),
                unique: true,
            }),
        },
        schema::Property {
            name: "EventRecordFormat",
            required: false,
            shape: schema::Shape::OneOf(&["JSON", "SOURCE"]),
        },
        schema::Property {
            name: "SchemaRegistryURI",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(10000),
                pattern: Some("[a-zA-Z0-9-/*:_+=.@-]*"),
            }),
        },
        schema::Property {
            name: "SchemaValidationConfigs",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SCHEMA_VALIDATION_CONFIG),
                min_items: Some(1),
                max_items: Some(2),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static SCHEMA_VALIDATION_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Attribute",
            required: false,
            shape: schema::Shape::OneOf(&["KEY", "VALUE"]),
        },
    ],
    rules: &[],
};
static SELF_MANAGED_EVENT_SOURCE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Endpoints",
            required: false,
            shape: schema::Shape::Object(&ENDPOINTS),
        },
    ],
    rules: &[],
};
static SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ConsumerGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(200),
                pattern: Some("[a-zA-Z0-9-\\/*:_+=.@-]*"),
            }),
        },
        schema::Property {
            name: "ConsumptionMode",
            required: false,
            shape: schema::Shape::OneOf(&["Stream", "Queue"]),
        },
        schema::Property {
            name: "SchemaRegistryConfig",
            required: false,
            shape: schema::Shape::Object(&SCHEMA_REGISTRY_CONFIG),
        },
    ],
    rules: &[],
};
static SOURCE_ACCESS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Type",
            required: false,
            shape: schema::Shape::OneOf(
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
        },
        schema::Property {
            name: "URI",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(200),
                pattern: Some("[a-zA-Z0-9-\\/*:_+=.@-]*"),
            }),
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
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
