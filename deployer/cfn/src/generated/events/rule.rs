// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Events::Rule`.
use cfn::schema;
/// [`AWS::Events::Rule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rule {
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-description): up to 512 characters.
    pub description: cfn::Prop<String>,
    /// [`EventBusName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-eventbusname): 1 to 1600 characters; a change may replace the resource.
    pub event_bus_name: cfn::Prop<String>,
    /// [`EventPattern`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-eventpattern)
    pub event_pattern: cfn::Prop<cfn::Json>,
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-name): 1 to 64 characters; a change replaces the resource.
    pub name: cfn::Prop<String>,
    /// [`RoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-rolearn): 1 to 1600 characters.
    pub role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
    /// [`ScheduleExpression`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-scheduleexpression): up to 256 characters.
    pub schedule_expression: cfn::Prop<String>,
    /// [`State`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-state)
    pub state: cfn::Prop<State>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`Targets`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html#cfn-events-rule-targets): up to 5 items.
    pub targets: cfn::Prop<cfn::List<Target>>,
}
impl Rule {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::events::Rule>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `RuleName`.
    pub fn rule_name(&self) -> cfn::Value<String> {
        self.attribute("RuleName")
    }
}
/// [`AppSyncParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-appsyncparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppSyncParameters {
    /// [`GraphQLOperation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-appsyncparameters.html#cfn-events-rule-appsyncparameters-graphqloperation)
    pub graph_ql_operation: cfn::Value<String>,
}
impl AppSyncParameters {
    /// Sets the required properties.
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
/// [`AwsVpcConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-awsvpcconfiguration.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct AwsVpcConfiguration {
    /// [`AssignPublicIp`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-awsvpcconfiguration.html#cfn-events-rule-awsvpcconfiguration-assignpublicip)
    pub assign_public_ip: cfn::Prop<AssignPublicIp>,
    /// [`SecurityGroups`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-awsvpcconfiguration.html#cfn-events-rule-awsvpcconfiguration-securitygroups)
    pub security_groups: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// [`Subnets`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-awsvpcconfiguration.html#cfn-events-rule-awsvpcconfiguration-subnets)
    pub subnets: cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>,
}
impl AwsVpcConfiguration {
    /// Sets the required properties.
    pub fn new(
        subnets: impl Into<cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>>,
    ) -> Self {
        Self {
            assign_public_ip: cfn::Prop::unset(),
            security_groups: cfn::Prop::unset(),
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
/// [`BatchArrayProperties`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batcharrayproperties.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchArrayProperties {
    /// [`Size`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batcharrayproperties.html#cfn-events-rule-batcharrayproperties-size)
    pub size: cfn::Prop<i64>,
}
impl BatchArrayProperties {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for BatchArrayProperties {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Size", self.size)])
    }
}
/// [`BatchParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchParameters {
    /// [`ArrayProperties`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchparameters.html#cfn-events-rule-batchparameters-arrayproperties)
    pub array_properties: cfn::Prop<BatchArrayProperties>,
    /// [`JobDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchparameters.html#cfn-events-rule-batchparameters-jobdefinition)
    pub job_definition: cfn::Value<String>,
    /// [`JobName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchparameters.html#cfn-events-rule-batchparameters-jobname)
    pub job_name: cfn::Value<String>,
    /// [`RetryStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchparameters.html#cfn-events-rule-batchparameters-retrystrategy)
    pub retry_strategy: cfn::Prop<BatchRetryStrategy>,
}
impl BatchParameters {
    /// Sets the required properties.
    pub fn new(
        job_definition: impl Into<cfn::Value<String>>,
        job_name: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            array_properties: cfn::Prop::unset(),
            job_definition: job_definition.into(),
            job_name: job_name.into(),
            retry_strategy: cfn::Prop::unset(),
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
/// [`BatchRetryStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchretrystrategy.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchRetryStrategy {
    /// [`Attempts`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchretrystrategy.html#cfn-events-rule-batchretrystrategy-attempts)
    pub attempts: cfn::Prop<i64>,
}
impl BatchRetryStrategy {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for BatchRetryStrategy {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Attempts", self.attempts)])
    }
}
/// [`CapacityProviderStrategyItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-capacityproviderstrategyitem.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityProviderStrategyItem {
    /// [`Base`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-capacityproviderstrategyitem.html#cfn-events-rule-capacityproviderstrategyitem-base): 0 to 100000.
    pub base: cfn::Prop<i64>,
    /// [`CapacityProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-capacityproviderstrategyitem.html#cfn-events-rule-capacityproviderstrategyitem-capacityprovider): 1 to 255 characters.
    pub capacity_provider: cfn::Value<String>,
    /// [`Weight`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-capacityproviderstrategyitem.html#cfn-events-rule-capacityproviderstrategyitem-weight): 0 to 1000.
    pub weight: cfn::Prop<i64>,
}
impl CapacityProviderStrategyItem {
    /// Sets the required properties.
    pub fn new(capacity_provider: impl Into<cfn::Value<String>>) -> Self {
        Self {
            base: cfn::Prop::unset(),
            capacity_provider: capacity_provider.into(),
            weight: cfn::Prop::unset(),
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
/// [`DeadLetterConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-deadletterconfig.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeadLetterConfig {
    /// [`Arn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-deadletterconfig.html#cfn-events-rule-deadletterconfig-arn): 1 to 1600 characters.
    pub arn: cfn::Prop<cfn::Arn>,
}
impl DeadLetterConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DeadLetterConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Arn", self.arn)])
    }
}
/// [`EcsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct EcsParameters {
    /// [`CapacityProviderStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-capacityproviderstrategy): 0 to 6 items.
    pub capacity_provider_strategy: cfn::Prop<cfn::List<CapacityProviderStrategyItem>>,
    /// [`EnableECSManagedTags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-enableecsmanagedtags)
    pub enable_ecs_managed_tags: cfn::Prop<bool>,
    /// [`EnableExecuteCommand`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-enableexecutecommand)
    pub enable_execute_command: cfn::Prop<bool>,
    /// [`Group`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-group)
    pub group: cfn::Prop<String>,
    /// [`LaunchType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-launchtype)
    pub launch_type: cfn::Prop<LaunchType>,
    /// [`NetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-networkconfiguration)
    pub network_configuration: cfn::Prop<NetworkConfiguration>,
    /// [`PlacementConstraints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-placementconstraints): 0 to 10 items.
    pub placement_constraints: cfn::Prop<cfn::List<PlacementConstraint>>,
    /// [`PlacementStrategies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-placementstrategies)
    pub placement_strategies: cfn::Prop<cfn::List<PlacementStrategy>>,
    /// [`PlatformVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-platformversion)
    pub platform_version: cfn::Prop<String>,
    /// [`PropagateTags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-propagatetags)
    pub propagate_tags: cfn::Prop<PropagateTags>,
    /// [`ReferenceId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-referenceid): up to 1024 characters.
    pub reference_id: cfn::Prop<String>,
    /// [`TagList`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-taglist)
    pub tag_list: cfn::Prop<cfn::List<Tag>>,
    /// [`TaskCount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-taskcount): 1 or more.
    pub task_count: cfn::Prop<i64>,
    /// [`TaskDefinitionArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html#cfn-events-rule-ecsparameters-taskdefinitionarn): 1 to 1600 characters.
    pub task_definition_arn: cfn::Value<cfn::Arn>,
}
impl EcsParameters {
    /// Sets the required properties.
    pub fn new(task_definition_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            capacity_provider_strategy: cfn::Prop::unset(),
            enable_ecs_managed_tags: cfn::Prop::unset(),
            enable_execute_command: cfn::Prop::unset(),
            group: cfn::Prop::unset(),
            launch_type: cfn::Prop::unset(),
            network_configuration: cfn::Prop::unset(),
            placement_constraints: cfn::Prop::unset(),
            placement_strategies: cfn::Prop::unset(),
            platform_version: cfn::Prop::unset(),
            propagate_tags: cfn::Prop::unset(),
            reference_id: cfn::Prop::unset(),
            tag_list: cfn::Prop::unset(),
            task_count: cfn::Prop::unset(),
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
/// [`HttpParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-httpparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HttpParameters {
    /// [`HeaderParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-httpparameters.html#cfn-events-rule-httpparameters-headerparameters)
    pub header_parameters: cfn::Prop<cfn::Map<String>>,
    /// [`PathParameterValues`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-httpparameters.html#cfn-events-rule-httpparameters-pathparametervalues)
    pub path_parameter_values: cfn::Prop<cfn::List<String>>,
    /// [`QueryStringParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-httpparameters.html#cfn-events-rule-httpparameters-querystringparameters)
    pub query_string_parameters: cfn::Prop<cfn::Map<String>>,
}
impl HttpParameters {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`InputTransformer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-inputtransformer.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct InputTransformer {
    /// [`InputPathsMap`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-inputtransformer.html#cfn-events-rule-inputtransformer-inputpathsmap)
    pub input_paths_map: cfn::Prop<cfn::Map<String>>,
    /// [`InputTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-inputtransformer.html#cfn-events-rule-inputtransformer-inputtemplate): 1 to 8192 characters.
    pub input_template: cfn::Value<String>,
}
impl InputTransformer {
    /// Sets the required properties.
    pub fn new(input_template: impl Into<cfn::Value<String>>) -> Self {
        Self {
            input_paths_map: cfn::Prop::unset(),
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
/// [`KinesisParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-kinesisparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisParameters {
    /// [`PartitionKeyPath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-kinesisparameters.html#cfn-events-rule-kinesisparameters-partitionkeypath): up to 256 characters.
    pub partition_key_path: cfn::Value<String>,
}
impl KinesisParameters {
    /// Sets the required properties.
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
/// [`NetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-networkconfiguration.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkConfiguration {
    /// [`AwsVpcConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-networkconfiguration.html#cfn-events-rule-networkconfiguration-awsvpcconfiguration)
    pub aws_vpc_configuration: cfn::Prop<AwsVpcConfiguration>,
}
impl NetworkConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for NetworkConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("AwsVpcConfiguration", self.aws_vpc_configuration)])
    }
}
/// [`PlacementConstraint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementconstraint.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacementConstraint {
    /// [`Expression`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementconstraint.html#cfn-events-rule-placementconstraint-expression): up to 2000 characters.
    pub expression: cfn::Prop<String>,
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementconstraint.html#cfn-events-rule-placementconstraint-type)
    pub r#type: cfn::Prop<PlacementConstraintType>,
}
impl PlacementConstraint {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`PlacementStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementstrategy.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacementStrategy {
    /// [`Field`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementstrategy.html#cfn-events-rule-placementstrategy-field)
    pub field: cfn::Prop<String>,
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementstrategy.html#cfn-events-rule-placementstrategy-type)
    pub r#type: cfn::Prop<String>,
}
impl PlacementStrategy {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for PlacementStrategy {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Field", self.field), cfn::field("Type", self.r#type)])
    }
}
/// [`RedshiftDataParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RedshiftDataParameters {
    /// [`Database`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-database): 1 to 64 characters.
    pub database: cfn::Value<String>,
    /// [`DbUser`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-dbuser): 1 to 128 characters.
    pub db_user: cfn::Prop<String>,
    /// [`SecretManagerArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-secretmanagerarn): 1 to 1600 characters.
    pub secret_manager_arn: cfn::Prop<cfn::Arn>,
    /// [`Sql`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-sql): 1 to 100000 characters.
    pub sql: cfn::Prop<String>,
    /// [`Sqls`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-sqls)
    pub sqls: cfn::Prop<cfn::List<String>>,
    /// [`StatementName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-statementname): 1 to 500 characters.
    pub statement_name: cfn::Prop<String>,
    /// [`WithEvent`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html#cfn-events-rule-redshiftdataparameters-withevent)
    pub with_event: cfn::Prop<bool>,
}
impl RedshiftDataParameters {
    /// Sets the required properties.
    pub fn new(database: impl Into<cfn::Value<String>>) -> Self {
        Self {
            database: database.into(),
            db_user: cfn::Prop::unset(),
            secret_manager_arn: cfn::Prop::unset(),
            sql: cfn::Prop::unset(),
            sqls: cfn::Prop::unset(),
            statement_name: cfn::Prop::unset(),
            with_event: cfn::Prop::unset(),
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
/// [`RetryPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-retrypolicy.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RetryPolicy {
    /// [`MaximumEventAgeInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-retrypolicy.html#cfn-events-rule-retrypolicy-maximumeventageinseconds): 60 to 86400.
    pub maximum_event_age_in_seconds: cfn::Prop<i64>,
    /// [`MaximumRetryAttempts`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-retrypolicy.html#cfn-events-rule-retrypolicy-maximumretryattempts): 0 to 185.
    pub maximum_retry_attempts: cfn::Prop<i64>,
}
impl RetryPolicy {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`RunCommandParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RunCommandParameters {
    /// [`RunCommandTargets`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandparameters.html#cfn-events-rule-runcommandparameters-runcommandtargets): 1 to 5 items.
    pub run_command_targets: cfn::Value<cfn::List<RunCommandTarget>>,
}
impl RunCommandParameters {
    /// Sets the required properties.
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
/// [`RunCommandTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandtarget.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct RunCommandTarget {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandtarget.html#cfn-events-rule-runcommandtarget-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Values`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandtarget.html#cfn-events-rule-runcommandtarget-values): 1 to 50 items.
    pub values: cfn::Value<cfn::List<String>>,
}
impl RunCommandTarget {
    /// Sets the required properties.
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
/// [`SageMakerPipelineParameter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameter.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct SageMakerPipelineParameter {
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameter.html#cfn-events-rule-sagemakerpipelineparameter-name): 1 to 256 characters.
    pub name: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameter.html#cfn-events-rule-sagemakerpipelineparameter-value): up to 1024 characters.
    pub value: cfn::Value<String>,
}
impl SageMakerPipelineParameter {
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
impl cfn::Literal for SageMakerPipelineParameter {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Name", self.name), cfn::field("Value", self.value)])
    }
}
/// [`SageMakerPipelineParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SageMakerPipelineParameters {
    /// [`PipelineParameterList`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameters.html#cfn-events-rule-sagemakerpipelineparameters-pipelineparameterlist): 0 to 200 items.
    pub pipeline_parameter_list: cfn::Prop<cfn::List<SageMakerPipelineParameter>>,
}
impl SageMakerPipelineParameters {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SageMakerPipelineParameters {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PipelineParameterList", self.pipeline_parameter_list)])
    }
}
/// [`SqsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sqsparameters.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct SqsParameters {
    /// [`MessageGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sqsparameters.html#cfn-events-rule-sqsparameters-messagegroupid)
    pub message_group_id: cfn::Value<String>,
}
impl SqsParameters {
    /// Sets the required properties.
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-tag.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-tag.html#cfn-events-rule-tag-key): 1 to 128 characters.
    pub key: cfn::Prop<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-tag.html#cfn-events-rule-tag-value): up to 256 characters.
    pub value: cfn::Prop<String>,
}
impl Tag {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// [`Target`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html) of `AWS::Events::Rule`.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// [`AppSyncParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-appsyncparameters)
    pub app_sync_parameters: cfn::Prop<AppSyncParameters>,
    /// [`Arn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-arn): 1 to 1600 characters.
    pub arn: cfn::Value<cfn::Arn>,
    /// [`BatchParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-batchparameters)
    pub batch_parameters: cfn::Prop<BatchParameters>,
    /// [`DeadLetterConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-deadletterconfig)
    pub dead_letter_config: cfn::Prop<DeadLetterConfig>,
    /// [`EcsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-ecsparameters)
    pub ecs_parameters: cfn::Prop<EcsParameters>,
    /// [`HttpParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-httpparameters)
    pub http_parameters: cfn::Prop<HttpParameters>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-id): 1 to 64 characters.
    pub id: cfn::Value<String>,
    /// [`Input`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-input): up to 8192 characters.
    pub input: cfn::Prop<String>,
    /// [`InputPath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-inputpath): up to 256 characters.
    pub input_path: cfn::Prop<String>,
    /// [`InputTransformer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-inputtransformer)
    pub input_transformer: cfn::Prop<InputTransformer>,
    /// [`KinesisParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-kinesisparameters)
    pub kinesis_parameters: cfn::Prop<KinesisParameters>,
    /// [`RedshiftDataParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-redshiftdataparameters)
    pub redshift_data_parameters: cfn::Prop<RedshiftDataParameters>,
    /// [`RetryPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-retrypolicy)
    pub retry_policy: cfn::Prop<RetryPolicy>,
    /// [`RoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-rolearn): 1 to 1600 characters.
    pub role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
    /// [`RunCommandParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-runcommandparameters)
    pub run_command_parameters: cfn::Prop<RunCommandParameters>,
    /// [`SageMakerPipelineParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-sagemakerpipelineparameters)
    pub sage_maker_pipeline_parameters: cfn::Prop<SageMakerPipelineParameters>,
    /// [`SqsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html#cfn-events-rule-target-sqsparameters)
    pub sqs_parameters: cfn::Prop<SqsParameters>,
}
impl Target {
    /// Sets the required properties.
    pub fn new(
        arn: impl Into<cfn::Value<cfn::Arn>>,
        id: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            app_sync_parameters: cfn::Prop::unset(),
            arn: arn.into(),
            batch_parameters: cfn::Prop::unset(),
            dead_letter_config: cfn::Prop::unset(),
            ecs_parameters: cfn::Prop::unset(),
            http_parameters: cfn::Prop::unset(),
            id: id.into(),
            input: cfn::Prop::unset(),
            input_path: cfn::Prop::unset(),
            input_transformer: cfn::Prop::unset(),
            kinesis_parameters: cfn::Prop::unset(),
            redshift_data_parameters: cfn::Prop::unset(),
            retry_policy: cfn::Prop::unset(),
            role_arn: cfn::Prop::unset(),
            run_command_parameters: cfn::Prop::unset(),
            sage_maker_pipeline_parameters: cfn::Prop::unset(),
            sqs_parameters: cfn::Prop::unset(),
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
/// The values of `AssignPublicIp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignPublicIp {
    /// `DISABLED`
    Disabled,
    /// `ENABLED`
    Enabled,
}
impl cfn::Literal for AssignPublicIp {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Disabled => "DISABLED",
                Self::Enabled => "ENABLED",
            },
        )
    }
}
/// The values of `LaunchType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaunchType {
    /// `EC2`
    Ec2,
    /// `EXTERNAL`
    External,
    /// `FARGATE`
    Fargate,
}
impl cfn::Literal for LaunchType {
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
/// The values of `Type`.
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
/// The values of `PropagateTags`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PropagateTags {
    /// `TASK_DEFINITION`
    TaskDefinition,
}
impl cfn::Literal for PropagateTags {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::TaskDefinition => "TASK_DEFINITION",
            },
        )
    }
}
/// The values of `State`.
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
    create_only: &["Name"],
    conditional_create_only: &["EventBusName"],
    permissions: schema::Permissions {
        create: &[
            "events:DescribeRule",
            "events:PutRule",
            "events:PutTargets",
            "events:TagResource",
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
        delete: &[
            "events:DeleteRule",
            "events:DescribeRule",
            "events:ListTargetsByRule",
            "events:RemoveTargets",
            "iam:PassRole",
        ],
        list: &["events:ListRules"],
        tag: &[
            "events:ListTagsForResource",
            "events:TagResource",
            "events:UntagResource",
        ],
    },
};
static APP_SYNC_PARAMETERS: schema::Object = schema::Object {
    properties: &[schema::required("GraphQLOperation", schema::TEXT)],
    rules: &[],
};
static AWS_VPC_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AssignPublicIp",
            schema::Shape::OneOf(&["DISABLED", "ENABLED"]),
        ),
        schema::optional(
            "SecurityGroups",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::required(
            "Subnets",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
static BATCH_ARRAY_PROPERTIES: schema::Object = schema::Object {
    properties: &[schema::optional("Size", schema::Shape::Integer(schema::Range::ANY))],
    rules: &[],
};
static BATCH_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ArrayProperties",
            schema::Shape::Object(&BATCH_ARRAY_PROPERTIES),
        ),
        schema::required("JobDefinition", schema::TEXT),
        schema::required("JobName", schema::TEXT),
        schema::optional("RetryStrategy", schema::Shape::Object(&BATCH_RETRY_STRATEGY)),
    ],
    rules: &[],
};
static BATCH_RETRY_STRATEGY: schema::Object = schema::Object {
    properties: &[
        schema::optional("Attempts", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static CAPACITY_PROVIDER_STRATEGY_ITEM: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Base",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(100000.0),
                allowed: &[],
            }),
        ),
        schema::required(
            "CapacityProvider",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "Weight",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(1000.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static DEAD_LETTER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Arn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static ECS_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "CapacityProviderStrategy",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&CAPACITY_PROVIDER_STRATEGY_ITEM),
                min_items: Some(0),
                max_items: Some(6),
                unique: true,
            }),
        ),
        schema::optional("EnableECSManagedTags", schema::Shape::Boolean),
        schema::optional("EnableExecuteCommand", schema::Shape::Boolean),
        schema::optional("Group", schema::TEXT),
        schema::optional(
            "LaunchType",
            schema::Shape::OneOf(&["EC2", "EXTERNAL", "FARGATE"]),
        ),
        schema::optional(
            "NetworkConfiguration",
            schema::Shape::Object(&NETWORK_CONFIGURATION),
        ),
        schema::optional(
            "PlacementConstraints",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&PLACEMENT_CONSTRAINT),
                min_items: Some(0),
                max_items: Some(10),
                unique: true,
            }),
        ),
        schema::optional(
            "PlacementStrategies",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&PLACEMENT_STRATEGY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("PlatformVersion", schema::TEXT),
        schema::optional("PropagateTags", schema::Shape::OneOf(&["TASK_DEFINITION"])),
        schema::optional(
            "ReferenceId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::optional(
            "TagList",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "TaskCount",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required(
            "TaskDefinitionArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static HTTP_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "HeaderParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "PathParameterValues",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "QueryStringParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
    ],
    rules: &[],
};
static INPUT_TRANSFORMER: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "InputPathsMap",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::required(
            "InputTemplate",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(8192),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static KINESIS_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "PartitionKeyPath",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static NETWORK_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AwsVpcConfiguration",
            schema::Shape::Object(&AWS_VPC_CONFIGURATION),
        ),
    ],
    rules: &[],
};
static PLACEMENT_CONSTRAINT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Expression",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2000),
                pattern: None,
            }),
        ),
        schema::optional("Type", schema::Shape::OneOf(&["distinctInstance", "memberOf"])),
    ],
    rules: &[],
};
static PLACEMENT_STRATEGY: schema::Object = schema::Object {
    properties: &[
        schema::optional("Field", schema::TEXT),
        schema::optional("Type", schema::TEXT),
    ],
    rules: &[],
};
static REDSHIFT_DATA_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Database",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: None,
            }),
        ),
        schema::optional(
            "DbUser",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        ),
        schema::optional(
            "SecretManagerArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: Some(
                    "^(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)$",
                ),
            }),
        ),
        schema::optional(
            "Sql",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(100000),
                pattern: None,
            }),
        ),
        schema::optional(
            "Sqls",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "StatementName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(500),
                pattern: None,
            }),
        ),
        schema::optional("WithEvent", schema::Shape::Boolean),
    ],
    rules: &[],
};
static RETRY_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaximumEventAgeInSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(86400.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MaximumRetryAttempts",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(185.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static RULE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Description",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(512),
                pattern: None,
            }),
        ),
        schema::optional(
            "EventBusName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: Some(
                    "^(arn:aws[\\w-]*:events:[a-z]{2}-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+$",
                ),
            }),
        ),
        schema::optional("EventPattern", schema::Shape::Json),
        schema::optional(
            "Name",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[\\.\\-_A-Za-z0-9]+$"),
            }),
        ),
        schema::optional(
            "RoleArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        ),
        schema::optional(
            "ScheduleExpression",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: Some("^(rate\\(.+\\)|cron\\(.+\\))?$"),
            }),
        ),
        schema::optional(
            "State",
            schema::Shape::OneOf(
                &["DISABLED", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"],
            ),
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
            "Targets",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TARGET),
                min_items: None,
                max_items: Some(5),
                unique: true,
            }),
        ),
    ],
    rules: &[schema::Rule::AtLeastOne(&["EventPattern", "ScheduleExpression"])],
};
static RUN_COMMAND_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "RunCommandTargets",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&RUN_COMMAND_TARGET),
                min_items: Some(1),
                max_items: Some(5),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static RUN_COMMAND_TARGET: schema::Object = schema::Object {
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
            "Values",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(256),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(50),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static SAGE_MAKER_PIPELINE_PARAMETER: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Name",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?$"),
            }),
        ),
        schema::required(
            "Value",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static SAGE_MAKER_PIPELINE_PARAMETERS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "PipelineParameterList",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SAGE_MAKER_PIPELINE_PARAMETER),
                min_items: Some(0),
                max_items: Some(200),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static SQS_PARAMETERS: schema::Object = schema::Object {
    properties: &[schema::required("MessageGroupId", schema::TEXT)],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
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
static TARGET: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AppSyncParameters",
            schema::Shape::Object(&APP_SYNC_PARAMETERS),
        ),
        schema::required(
            "Arn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        ),
        schema::optional("BatchParameters", schema::Shape::Object(&BATCH_PARAMETERS)),
        schema::optional("DeadLetterConfig", schema::Shape::Object(&DEAD_LETTER_CONFIG)),
        schema::optional("EcsParameters", schema::Shape::Object(&ECS_PARAMETERS)),
        schema::optional("HttpParameters", schema::Shape::Object(&HTTP_PARAMETERS)),
        schema::required(
            "Id",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[\\.\\-_A-Za-z0-9]+$"),
            }),
        ),
        schema::optional(
            "Input",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(8192),
                pattern: None,
            }),
        ),
        schema::optional(
            "InputPath",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
        schema::optional("InputTransformer", schema::Shape::Object(&INPUT_TRANSFORMER)),
        schema::optional(
            "KinesisParameters",
            schema::Shape::Object(&KINESIS_PARAMETERS),
        ),
        schema::optional(
            "RedshiftDataParameters",
            schema::Shape::Object(&REDSHIFT_DATA_PARAMETERS),
        ),
        schema::optional("RetryPolicy", schema::Shape::Object(&RETRY_POLICY)),
        schema::optional(
            "RoleArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1600),
                pattern: None,
            }),
        ),
        schema::optional(
            "RunCommandParameters",
            schema::Shape::Object(&RUN_COMMAND_PARAMETERS),
        ),
        schema::optional(
            "SageMakerPipelineParameters",
            schema::Shape::Object(&SAGE_MAKER_PIPELINE_PARAMETERS),
        ),
        schema::optional("SqsParameters", schema::Shape::Object(&SQS_PARAMETERS)),
    ],
    rules: &[],
};
