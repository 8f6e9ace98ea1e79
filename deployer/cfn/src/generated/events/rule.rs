// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Events::Rule`.
use cfn::schema;
/// `AWS::Events::Rule`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// `Description`; up to 512 characters.
    pub description: Option<cfn::Value<String>>,
    /// `EventBusName`; 1 to 1600 characters; a change may replace the resource.
    pub event_bus_name: Option<cfn::Value<String>>,
    /// `EventPattern`.
    pub event_pattern: Option<cfn::Value<cfn::Json>>,
    /// `Name`; 1 to 64 characters; a change replaces the resource.
    pub name: Option<cfn::Value<String>>,
    /// `RoleArn`; 1 to 1600 characters.
    pub role_arn: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    /// `ScheduleExpression`; up to 256 characters.
    pub schedule_expression: Option<cfn::Value<String>>,
    /// `State`.
    pub state: Option<cfn::Value<State>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `Targets`; up to 5 items.
    pub targets: Option<cfn::Value<cfn::List<Target>>>,
}
impl Rule {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            description: None,
            event_bus_name: None,
            event_pattern: None,
            name: None,
            role_arn: None,
            schedule_expression: None,
            state: None,
            tags: None,
            targets: None,
        }
    }
}
impl Default for Rule {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Rule {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Description", self.description),
            cfn::field("EventBusName", self.event_bus_name),
            cfn::field("EventPattern", self.event_pattern),
            cfn::field("Name", self.name),
            cfn::field("RoleArn", self.role_arn),
            cfn::field("ScheduleExpression", self.schedule_expression),
            cfn::field("State", self.state),
            cfn::field("Tags", self.tags),
            cfn::field("Targets", self.targets),
        ])
    }
}
impl cfn::Resource for Rule {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::events::Rule>;
}
impl cfn::Handle<Rule> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::events::Rule>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `RuleName`.
    pub fn get_rule_name(&self) -> cfn::Value<String> {
        self.attribute("RuleName")
    }
}
/// `AppSyncParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppSyncParameters {
    /// `GraphQLOperation`.
    pub graph_ql_operation: cfn::Value<String>,
}
impl AppSyncParameters {
    /// With what it must have.
    pub fn new(graph_ql_operation: impl Into<cfn::Value<String>>) -> Self {
        Self {
            graph_ql_operation: graph_ql_operation.into(),
        }
    }
}
impl cfn::Literal for AppSyncParameters {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("GraphQLOperation", self.graph_ql_operation)])
    }
}
/// `AwsVpcConfiguration` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct AwsVpcConfiguration {
    /// `AssignPublicIp`.
    pub assign_public_ip: Option<cfn::Value<AwsVpcConfigurationAssignPublicIp>>,
    /// `SecurityGroups`.
    pub security_groups: Option<cfn::Value<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>>,
    /// `Subnets`.
    pub subnets: cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>,
}
impl AwsVpcConfiguration {
    /// With what it must have.
    pub fn new(
        subnets: impl Into<cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>>,
    ) -> Self {
        Self {
            assign_public_ip: None,
            security_groups: None,
            subnets: subnets.into(),
        }
    }
}
impl cfn::Literal for AwsVpcConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AssignPublicIp", self.assign_public_ip),
            cfn::field("SecurityGroups", self.security_groups),
            cfn::field("Subnets", self.subnets),
        ])
    }
}
/// `BatchArrayProperties` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchArrayProperties {
    /// `Size`.
    pub size: Option<cfn::Value<i64>>,
}
impl BatchArrayProperties {
    /// With nothing set.
    pub fn new() -> Self {
        Self { size: None }
    }
}
impl Default for BatchArrayProperties {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for BatchArrayProperties {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Size", self.size)])
    }
}
/// `BatchParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchParameters {
    /// `ArrayProperties`.
    pub array_properties: Option<cfn::Value<BatchArrayProperties>>,
    /// `JobDefinition`.
    pub job_definition: cfn::Value<String>,
    /// `JobName`.
    pub job_name: cfn::Value<String>,
    /// `RetryStrategy`.
    pub retry_strategy: Option<cfn::Value<BatchRetryStrategy>>,
}
impl BatchParameters {
    /// With what it must have.
    pub fn new(
        job_definition: impl Into<cfn::Value<String>>,
        job_name: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            array_properties: None,
            job_definition: job_definition.into(),
            job_name: job_name.into(),
            retry_strategy: None,
        }
    }
}
impl cfn::Literal for BatchParameters {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ArrayProperties", self.array_properties),
            cfn::field("JobDefinition", self.job_definition),
            cfn::field("JobName", self.job_name),
            cfn::field("RetryStrategy", self.retry_strategy),
        ])
    }
}
/// `BatchRetryStrategy` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchRetryStrategy {
    /// `Attempts`.
    pub attempts: Option<cfn::Value<i64>>,
}
impl BatchRetryStrategy {
    /// With nothing set.
    pub fn new() -> Self {
        Self { attempts: None }
    }
}
impl Default for BatchRetryStrategy {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for BatchRetryStrategy {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Attempts", self.attempts)])
    }
}
/// `CapacityProviderStrategyItem` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityProviderStrategyItem {
    /// `Base`; 0 to 100000.
    pub base: Option<cfn::Value<i64>>,
    /// `CapacityProvider`; 1 to 255 characters.
    pub capacity_provider: cfn::Value<String>,
    /// `Weight`; 0 to 1000.
    pub weight: Option<cfn::Value<i64>>,
}
impl CapacityProviderStrategyItem {
    /// With what it must have.
    pub fn new(capacity_provider: impl Into<cfn::Value<String>>) -> Self {
        Self {
            base: None,
            capacity_provider: capacity_provider.into(),
            weight: None,
        }
    }
}
impl cfn::Literal for CapacityProviderStrategyItem {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Base", self.base),
            cfn::field("CapacityProvider", self.capacity_provider),
            cfn::field("Weight", self.weight),
        ])
    }
}
/// `DeadLetterConfig` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadLetterConfig {
    /// `Arn`; 1 to 1600 characters.
    pub arn: Option<cfn::Value<cfn::Arn>>,
}
impl DeadLetterConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { arn: None }
    }
}
impl Default for DeadLetterConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DeadLetterConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Arn", self.arn)])
    }
}
/// `EcsParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct EcsParameters {
    /// `CapacityProviderStrategy`; 0 to 6 items.
    pub capacity_provider_strategy: Option<
        cfn::Value<cfn::List<CapacityProviderStrategyItem>>,
    >,
    /// `EnableECSManagedTags`.
    pub enable_ecs_managed_tags: Option<cfn::Value<bool>>,
    /// `EnableExecuteCommand`.
    pub enable_execute_command: Option<cfn::Value<bool>>,
    /// `Group`.
    pub group: Option<cfn::Value<String>>,
    /// `LaunchType`.
    pub launch_type: Option<cfn::Value<EcsParametersLaunchType>>,
    /// `NetworkConfiguration`.
    pub network_configuration: Option<cfn::Value<NetworkConfiguration>>,
    /// `PlacementConstraints`; 0 to 10 items.
    pub placement_constraints: Option<cfn::Value<cfn::List<PlacementConstraint>>>,
    /// `PlacementStrategies`.
    pub placement_strategies: Option<cfn::Value<cfn::List<PlacementStrategy>>>,
    /// `PlatformVersion`.
    pub platform_version: Option<cfn::Value<String>>,
    /// `PropagateTags`.
    pub propagate_tags: Option<cfn::Value<EcsParametersPropagateTags>>,
    /// `ReferenceId`; up to 1024 characters.
    pub reference_id: Option<cfn::Value<String>>,
    /// `TagList`.
    pub tag_list: Option<cfn::Value<cfn::List<Tag>>>,
    /// `TaskCount`; 1 or more.
    pub task_count: Option<cfn::Value<i64>>,
    /// `TaskDefinitionArn`; 1 to 1600 characters.
    pub task_definition_arn: cfn::Value<cfn::Arn>,
}
impl EcsParameters {
    /// With what it must have.
    pub fn new(task_definition_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            capacity_provider_strategy: None,
            enable_ecs_managed_tags: None,
            enable_execute_command: None,
            group: None,
            launch_type: None,
            network_configuration: None,
            placement_constraints: None,
            placement_strategies: None,
            platform_version: None,
            propagate_tags: None,
            reference_id: None,
            tag_list: None,
            task_count: None,
            task_definition_arn: task_definition_arn.into(),
        }
    }
}
impl cfn::Literal for EcsParameters {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CapacityProviderStrategy", self.capacity_provider_strategy),
            cfn::field("EnableECSManagedTags", self.enable_ecs_managed_tags),
            cfn::field("EnableExecuteCommand", self.enable_execute_command),
            cfn::field("Group", self.group),
            cfn::field("LaunchType", self.launch_type),
            cfn::field("NetworkConfiguration", self.network_configuration),
            cfn::field("PlacementConstraints", self.placement_constraints),
            cfn::field("PlacementStrategies", self.placement_strategies),
            cfn::field("PlatformVersion", self.platform_version),
            cfn::field("PropagateTags", self.propagate_tags),
            cfn::field("ReferenceId", self.reference_id),
            cfn::field("TagList", self.tag_list),
            cfn::field("TaskCount", self.task_count),
            cfn::field("TaskDefinitionArn", self.task_definition_arn),
        ])
    }
}
/// `HttpParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpParameters {
    /// `HeaderParameters`.
    pub header_parameters: Option<cfn::Value<cfn::Map<String>>>,
    /// `PathParameterValues`.
    pub path_parameter_values: Option<cfn::Value<cfn::List<String>>>,
    /// `QueryStringParameters`.
    pub query_string_parameters: Option<cfn::Value<cfn::Map<String>>>,
}
impl HttpParameters {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            header_parameters: None,
            path_parameter_values: None,
            query_string_parameters: None,
        }
    }
}
impl Default for HttpParameters {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for HttpParameters {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("HeaderParameters", self.header_parameters),
            cfn::field("PathParameterValues", self.path_parameter_values),
            cfn::field("QueryStringParameters", self.query_string_parameters),
        ])
    }
}
/// `InputTransformer` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct InputTransformer {
    /// `InputPathsMap`.
    pub input_paths_map: Option<cfn::Value<cfn::Map<String>>>,
    /// `InputTemplate`; 1 to 8192 characters.
    pub input_template: cfn::Value<String>,
}
impl InputTransformer {
    /// With what it must have.
    pub fn new(input_template: impl Into<cfn::Value<String>>) -> Self {
        Self {
            input_paths_map: None,
            input_template: input_template.into(),
        }
    }
}
impl cfn::Literal for InputTransformer {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("InputPathsMap", self.input_paths_map),
            cfn::field("InputTemplate", self.input_template),
        ])
    }
}
/// `KinesisParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisParameters {
    /// `PartitionKeyPath`; up to 256 characters.
    pub partition_key_path: cfn::Value<String>,
}
impl KinesisParameters {
    /// With what it must have.
    pub fn new(partition_key_path: impl Into<cfn::Value<String>>) -> Self {
        Self {
            partition_key_path: partition_key_path.into(),
        }
    }
}
impl cfn::Literal for KinesisParameters {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PartitionKeyPath", self.partition_key_path)])
    }
}
/// `NetworkConfiguration` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkConfiguration {
    /// `AwsVpcConfiguration`.
    pub aws_vpc_configuration: Option<cfn::Value<AwsVpcConfiguration>>,
}
impl NetworkConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            aws_vpc_configuration: None,
        }
    }
}
impl Default for NetworkConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for NetworkConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("AwsVpcConfiguration", self.aws_vpc_configuration)])
    }
}
/// `PlacementConstraint` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacementConstraint {
    /// `Expression`; up to 2000 characters.
    pub expression: Option<cfn::Value<String>>,
    /// `Type`.
    pub r#type: Option<cfn::Value<PlacementConstraintType>>,
}
impl PlacementConstraint {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            expression: None,
            r#type: None,
        }
    }
}
impl Default for PlacementConstraint {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for PlacementConstraint {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Expression", self.expression),
            cfn::field("Type", self.r#type),
        ])
    }
}
/// `PlacementStrategy` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacementStrategy {
    /// `Field`.
    pub field: Option<cfn::Value<String>>,
    /// `Type`.
    pub r#type: Option<cfn::Value<String>>,
}
impl PlacementStrategy {
    /// With nothing set.
    pub fn new() -> Self {
        Self { field: None, r#type: None }
    }
}
impl Default for PlacementStrategy {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for PlacementStrategy {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Field", self.field), cfn::field("Type", self.r#type)])
    }
}
/// `RedshiftDataParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RedshiftDataParameters {
    /// `Database`; 1 to 64 characters.
    pub database: cfn::Value<String>,
    /// `DbUser`; 1 to 128 characters.
    pub db_user: Option<cfn::Value<String>>,
    /// `SecretManagerArn`; 1 to 1600 characters.
    pub secret_manager_arn: Option<cfn::Value<cfn::Arn>>,
    /// `Sql`; 1 to 100000 characters.
    pub sql: Option<cfn::Value<String>>,
    /// `Sqls`.
    pub sqls: Option<cfn::Value<cfn::List<String>>>,
    /// `StatementName`; 1 to 500 characters.
    pub statement_name: Option<cfn::Value<String>>,
    /// `WithEvent`.
    pub with_event: Option<cfn::Value<bool>>,
}
impl RedshiftDataParameters {
    /// With what it must have.
    pub fn new(database: impl Into<cfn::Value<String>>) -> Self {
        Self {
            database: database.into(),
            db_user: None,
            secret_manager_arn: None,
            sql: None,
            sqls: None,
            statement_name: None,
            with_event: None,
        }
    }
}
impl cfn::Literal for RedshiftDataParameters {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Database", self.database),
            cfn::field("DbUser", self.db_user),
            cfn::field("SecretManagerArn", self.secret_manager_arn),
            cfn::field("Sql", self.sql),
            cfn::field("Sqls", self.sqls),
            cfn::field("StatementName", self.statement_name),
            cfn::field("WithEvent", self.with_event),
        ])
    }
}
/// `RetryPolicy` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RetryPolicy {
    /// `MaximumEventAgeInSeconds`; 60 to 86400.
    pub maximum_event_age_in_seconds: Option<cfn::Value<i64>>,
    /// `MaximumRetryAttempts`; 0 to 185.
    pub maximum_retry_attempts: Option<cfn::Value<i64>>,
}
impl RetryPolicy {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            maximum_event_age_in_seconds: None,
            maximum_retry_attempts: None,
        }
    }
}
impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for RetryPolicy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds),
            cfn::field("MaximumRetryAttempts", self.maximum_retry_attempts),
        ])
    }
}
/// `RunCommandParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RunCommandParameters {
    /// `RunCommandTargets`; 1 to 5 items.
    pub run_command_targets: cfn::Value<cfn::List<RunCommandTarget>>,
}
impl RunCommandParameters {
    /// With what it must have.
    pub fn new(
        run_command_targets: impl Into<cfn::Value<cfn::List<RunCommandTarget>>>,
    ) -> Self {
        Self {
            run_command_targets: run_command_targets.into(),
        }
    }
}
impl cfn::Literal for RunCommandParameters {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("RunCommandTargets", self.run_command_targets)])
    }
}
/// `RunCommandTarget` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RunCommandTarget {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Values`; 1 to 50 items.
    pub values: cfn::Value<cfn::List<String>>,
}
impl RunCommandTarget {
    /// With what it must have.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        values: impl Into<cfn::Value<cfn::List<String>>>,
    ) -> Self {
        Self {
            key: key.into(),
            values: values.into(),
        }
    }
}
impl cfn::Literal for RunCommandTarget {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Values", self.values)])
    }
}
/// `SageMakerPipelineParameter` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct SageMakerPipelineParameter {
    /// `Name`; 1 to 256 characters.
    pub name: cfn::Value<String>,
    /// `Value`; up to 1024 characters.
    pub value: cfn::Value<String>,
}
impl SageMakerPipelineParameter {
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
impl cfn::Literal for SageMakerPipelineParameter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Name", self.name), cfn::field("Value", self.value)])
    }
}
/// `SageMakerPipelineParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct SageMakerPipelineParameters {
    /// `PipelineParameterList`; 0 to 200 items.
    pub pipeline_parameter_list: Option<
        cfn::Value<cfn::List<SageMakerPipelineParameter>>,
    >,
}
impl SageMakerPipelineParameters {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            pipeline_parameter_list: None,
        }
    }
}
impl Default for SageMakerPipelineParameters {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for SageMakerPipelineParameters {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PipelineParameterList", self.pipeline_parameter_list)])
    }
}
/// `SqsParameters` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct SqsParameters {
    /// `MessageGroupId`.
    pub message_group_id: cfn::Value<String>,
}
impl SqsParameters {
    /// With what it must have.
    pub fn new(message_group_id: impl Into<cfn::Value<String>>) -> Self {
        Self {
            message_group_id: message_group_id.into(),
        }
    }
}
impl cfn::Literal for SqsParameters {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("MessageGroupId", self.message_group_id)])
    }
}
/// `Tag` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: Option<cfn::Value<String>>,
    /// `Value`; up to 256 characters.
    pub value: Option<cfn::Value<String>>,
}
impl Tag {
    /// With nothing set.
    pub fn new() -> Self {
        Self { key: None, value: None }
    }
}
impl Default for Tag {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// `Target` of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// `AppSyncParameters`.
    pub app_sync_parameters: Option<cfn::Value<AppSyncParameters>>,
    /// `Arn`; 1 to 1600 characters.
    pub arn: cfn::Value<cfn::Arn>,
    /// `BatchParameters`.
    pub batch_parameters: Option<cfn::Value<BatchParameters>>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<cfn::Value<DeadLetterConfig>>,
    /// `EcsParameters`.
    pub ecs_parameters: Option<cfn::Value<EcsParameters>>,
    /// `HttpParameters`.
    pub http_parameters: Option<cfn::Value<HttpParameters>>,
    /// `Id`; 1 to 64 characters.
    pub id: cfn::Value<String>,
    /// `Input`; up to 8192 characters.
    pub input: Option<cfn::Value<String>>,
    /// `InputPath`; up to 256 characters.
    pub input_path: Option<cfn::Value<String>>,
    /// `InputTransformer`.
    pub input_transformer: Option<cfn::Value<InputTransformer>>,
    /// `KinesisParameters`.
    pub kinesis_parameters: Option<cfn::Value<KinesisParameters>>,
    /// `RedshiftDataParameters`.
    pub redshift_data_parameters: Option<cfn::Value<RedshiftDataParameters>>,
    /// `RetryPolicy`.
    pub retry_policy: Option<cfn::Value<RetryPolicy>>,
    /// `RoleArn`; 1 to 1600 characters.
    pub role_arn: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    /// `RunCommandParameters`.
    pub run_command_parameters: Option<cfn::Value<RunCommandParameters>>,
    /// `SageMakerPipelineParameters`.
    pub sage_maker_pipeline_parameters: Option<cfn::Value<SageMakerPipelineParameters>>,
    /// `SqsParameters`.
    pub sqs_parameters: Option<cfn::Value<SqsParameters>>,
}
impl Target {
    /// With what it must have.
    pub fn new(
        arn: impl Into<cfn::Value<cfn::Arn>>,
        id: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            app_sync_parameters: None,
            arn: arn.into(),
            batch_parameters: None,
            dead_letter_config: None,
            ecs_parameters: None,
            http_parameters: None,
            id: id.into(),
            input: None,
            input_path: None,
            input_transformer: None,
            kinesis_parameters: None,
            redshift_data_parameters: None,
            retry_policy: None,
            role_arn: None,
            run_command_parameters: None,
            sage_maker_pipeline_parameters: None,
            sqs_parameters: None,
        }
    }
}
impl cfn::Literal for Target {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AppSyncParameters", self.app_sync_parameters),
            cfn::field("Arn", self.arn),
            cfn::field("BatchParameters", self.batch_parameters),
            cfn::field("DeadLetterConfig", self.dead_letter_config),
            cfn::field("EcsParameters", self.ecs_parameters),
            cfn::field("HttpParameters", self.http_parameters),
            cfn::field("Id", self.id),
            cfn::field("Input", self.input),
            cfn::field("InputPath", self.input_path),
            cfn::field("InputTransformer", self.input_transformer),
            cfn::field("KinesisParameters", self.kinesis_parameters),
            cfn::field("RedshiftDataParameters", self.redshift_data_parameters),
            cfn::field("RetryPolicy", self.retry_policy),
            cfn::field("RoleArn", self.role_arn),
            cfn::field("RunCommandParameters", self.run_command_parameters),
            cfn::field(
                "SageMakerPipelineParameters",
                self.sage_maker_pipeline_parameters,
            ),
            cfn::field("SqsParameters", self.sqs_parameters),
        ])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwsVpcConfigurationAssignPublicIp {
    /// `DISABLED`
    Disabled,
    /// `ENABLED`
    Enabled,
}
impl cfn::Literal for AwsVpcConfigurationAssignPublicIp {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "DISABLED",
                Self::Enabled => "ENABLED",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EcsParametersLaunchType {
    /// `EC2`
    Ec2,
    /// `EXTERNAL`
    External,
    /// `FARGATE`
    Fargate,
}
impl cfn::Literal for EcsParametersLaunchType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Ec2 => "EC2",
                Self::External => "EXTERNAL",
                Self::Fargate => "FARGATE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EcsParametersPropagateTags {
    /// `TASK_DEFINITION`
    TaskDefinition,
}
impl cfn::Literal for EcsParametersPropagateTags {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::TaskDefinition => "TASK_DEFINITION",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlacementConstraintType {
    /// `distinctInstance`
    DistinctInstance,
    /// `memberOf`
    MemberOf,
}
impl cfn::Literal for PlacementConstraintType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::DistinctInstance => "distinctInstance",
                Self::MemberOf => "memberOf",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// `DISABLED`
    Disabled,
    /// `ENABLED`
    Enabled,
    /// `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`
    EnabledWithAllCloudtrailManagementEvents,
}
impl cfn::Literal for State {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "DISABLED",
                Self::Enabled => "ENABLED",
                Self::EnabledWithAllCloudtrailManagementEvents => {
                    "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"
                }
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Events::Rule",
    root: &RULE,
    attributes: &["Arn", "RuleName"],
    read_only: &["Arn", "RuleName"],
    create_only: &["Name"],
    conditional_create_only: &["EventBusName"],
    write_only: &[],
    primary_identifier: &["Arn"],
    permissions: schema::Permissions {
        create: &[
            "events:DescribeRule",
            "events:PutRule",
            "events:PutTargets",
            "events:TagResource",
            "iam:PassRole",
        ],
        delete: &[
            "events:DeleteRule",
            "events:DescribeRule",
            "events:ListTargetsByRule",
            "events:RemoveTargets",
            "iam:PassRole",
        ],
        read: &[
            "events:DescribeRule",
            "events:ListTagsForResource",
            "events:ListTargetsByRule",
            "iam:PassRole",
        ],
        update: &[
            "events:DescribeRule",
            "events:PutRule",
            "events:PutTargets",
            "events:RemoveTargets",
            "events:TagResource",
            "events:UntagResource",
            "iam:PassRole",
        ],
    },
};
static APP_SYNC_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "GraphQLOperation",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static AWS_VPC_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AssignPublicIp",
            required: false,
            shape: schema::Shape::OneOf(&["DISABLED", "ENABLED"]),
        },
        schema::Property {
            name: "SecurityGroups",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Subnets",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
    ],
    rules: &[],
};
static BATCH_ARRAY_PROPERTIES: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Size",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static BATCH_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ArrayProperties",
            required: false,
            shape: schema::Shape::Object(&BATCH_ARRAY_PROPERTIES),
        },
        schema::Property {
            name: "JobDefinition",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "JobName",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RetryStrategy",
            required: false,
            shape: schema::Shape::Object(&BATCH_RETRY_STRATEGY),
        },
    ],
    rules: &[],
};
static BATCH_RETRY_STRATEGY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Attempts",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static CAPACITY_PROVIDER_STRATEGY_ITEM: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Base",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(100000.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "CapacityProvider",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Weight",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(1000.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static DEAD_LETTER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Arn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static ECS_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CapacityProviderStrategy",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&CAPACITY_PROVIDER_STRATEGY_ITEM),
                min_items: Some(0),
                max_items: Some(6),
                unique: true,
            }),
        },
        schema::Property {
            name: "EnableECSManagedTags",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "EnableExecuteCommand",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Group",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "LaunchType",
            required: false,
            shape: schema::Shape::OneOf(&["EC2", "EXTERNAL", "FARGATE"]),
        },
        schema::Property {
            name: "NetworkConfiguration",
            required: false,
            shape: schema::Shape::Object(&NETWORK_CONFIGURATION),
        },
        schema::Property {
            name: "PlacementConstraints",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&PLACEMENT_CONSTRAINT),
                min_items: Some(0),
                max_items: Some(10),
                unique: true,
            }),
        },
        schema::Property {
            name: "PlacementStrategies",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&PLACEMENT_STRATEGY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "PlatformVersion",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "PropagateTags",
            required: false,
            shape: schema::Shape::OneOf(&["TASK_DEFINITION"]),
        },
        schema::Property {
            name: "ReferenceId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        },
        schema::Property {
            name: "TagList",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "TaskCount",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "TaskDefinitionArn",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static HTTP_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "HeaderParameters",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "PathParameterValues",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "QueryStringParameters",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
    ],
    rules: &[],
};
static INPUT_TRANSFORMER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "InputPathsMap",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "InputTemplate",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(8192),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static KINESIS_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PartitionKeyPath",
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
static NETWORK_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AwsVpcConfiguration",
            required: false,
            shape: schema::Shape::Object(&AWS_VPC_CONFIGURATION),
        },
    ],
    rules: &[],
};
static PLACEMENT_CONSTRAINT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Expression",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2000),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Type",
            required: false,
            shape: schema::Shape::OneOf(&["distinctInstance", "memberOf"]),
        },
    ],
    rules: &[],
};
static PLACEMENT_STRATEGY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Field",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Type",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static REDSHIFT_DATA_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Database",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: None,
            }),
        },
        schema::Property {
            name: "DbUser",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        },
        schema::Property {
            name: "SecretManagerArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: Some(
                    "^(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)$",
                ),
            }),
        },
        schema::Property {
            name: "Sql",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(100000),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Sqls",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "StatementName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(500),
                pattern: None,
            }),
        },
        schema::Property {
            name: "WithEvent",
            required: false,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static RETRY_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "MaximumEventAgeInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(86400.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MaximumRetryAttempts",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(185.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static RULE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(512),
                pattern: None,
            }),
        },
        schema::Property {
            name: "EventBusName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: Some(
                    "^(arn:aws[\\w-]*:events:[a-z]{2}-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+$",
                ),
            }),
        },
        schema::Property {
            name: "EventPattern",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "Name",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[\\.\\-_A-Za-z0-9]+$"),
            }),
        },
        schema::Property {
            name: "RoleArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        },
        schema::Property {
            name: "ScheduleExpression",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: Some("^(rate\\(.+\\)|cron\\(.+\\))?$"),
            }),
        },
        schema::Property {
            name: "State",
            required: false,
            shape: schema::Shape::OneOf(
                &["DISABLED", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"],
            ),
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
            name: "Targets",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TARGET),
                min_items: None,
                max_items: Some(5),
                unique: true,
            }),
        },
    ],
    rules: &[schema::Rule::AtLeastOne(&["EventPattern", "ScheduleExpression"])],
};
static RUN_COMMAND_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "RunCommandTargets",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&RUN_COMMAND_TARGET),
                min_items: Some(1),
                max_items: Some(5),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static RUN_COMMAND_TARGET: schema::Object = schema::Object {
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
            name: "Values",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(256),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(50),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static SAGE_MAKER_PIPELINE_PARAMETER: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Name",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?$"),
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static SAGE_MAKER_PIPELINE_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PipelineParameterList",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SAGE_MAKER_PIPELINE_PARAMETER),
                min_items: Some(0),
                max_items: Some(200),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static SQS_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "MessageGroupId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: false,
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
static TARGET: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AppSyncParameters",
            required: false,
            shape: schema::Shape::Object(&APP_SYNC_PARAMETERS),
        },
        schema::Property {
            name: "Arn",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        },
        schema::Property {
            name: "BatchParameters",
            required: false,
            shape: schema::Shape::Object(&BATCH_PARAMETERS),
        },
        schema::Property {
            name: "DeadLetterConfig",
            required: false,
            shape: schema::Shape::Object(&DEAD_LETTER_CONFIG),
        },
        schema::Property {
            name: "EcsParameters",
            required: false,
            shape: schema::Shape::Object(&ECS_PARAMETERS),
        },
        schema::Property {
            name: "HttpParameters",
            required: false,
            shape: schema::Shape::Object(&HTTP_PARAMETERS),
        },
        schema::Property {
            name: "Id",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[\\.\\-_A-Za-z0-9]+$"),
            }),
        },
        schema::Property {
            name: "Input",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(8192),
                pattern: None,
            }),
        },
        schema::Property {
            name: "InputPath",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
        schema::Property {
            name: "InputTransformer",
            required: false,
            shape: schema::Shape::Object(&INPUT_TRANSFORMER),
        },
        schema::Property {
            name: "KinesisParameters",
            required: false,
            shape: schema::Shape::Object(&KINESIS_PARAMETERS),
        },
        schema::Property {
            name: "RedshiftDataParameters",
            required: false,
            shape: schema::Shape::Object(&REDSHIFT_DATA_PARAMETERS),
        },
        schema::Property {
            name: "RetryPolicy",
            required: false,
            shape: schema::Shape::Object(&RETRY_POLICY),
        },
        schema::Property {
            name: "RoleArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        },
        schema::Property {
            name: "RunCommandParameters",
            required: false,
            shape: schema::Shape::Object(&RUN_COMMAND_PARAMETERS),
        },
        schema::Property {
            name: "SageMakerPipelineParameters",
            required: false,
            shape: schema::Shape::Object(&SAGE_MAKER_PIPELINE_PARAMETERS),
        },
        schema::Property {
            name: "SqsParameters",
            required: false,
            shape: schema::Shape::Object(&SQS_PARAMETERS),
        },
    ],
    rules: &[],
};
