// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::Function`.
use cfn::schema;
/// [`AWS::Lambda::Function`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// [`Architectures`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-architectures): 1 to 1 items.
    pub architectures: cfn::Prop<cfn::List<Architecture>>,
    /// [`CapacityProviderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-capacityproviderconfig)
    pub capacity_provider_config: cfn::Prop<CapacityProviderConfig>,
    /// [`Code`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-code)
    pub code: cfn::Value<Code>,
    /// [`CodeSigningConfigArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-codesigningconfigarn): up to 200 characters.
    pub code_signing_config_arn: cfn::Prop<cfn::Arn>,
    /// [`DeadLetterConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-deadletterconfig)
    pub dead_letter_config: cfn::Prop<DeadLetterConfig>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-description): up to 256 characters.
    pub description: cfn::Prop<String>,
    /// [`DurableConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-durableconfig): a change may replace the resource.
    pub durable_config: cfn::Prop<DurableConfig>,
    /// [`Environment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-environment)
    pub environment: cfn::Prop<Environment>,
    /// [`EphemeralStorage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-ephemeralstorage)
    pub ephemeral_storage: cfn::Prop<EphemeralStorage>,
    /// [`FileSystemConfigs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-filesystemconfigs): 0 to 1 items.
    pub file_system_configs: cfn::Prop<cfn::List<FileSystemConfig>>,
    /// [`FunctionName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-functionname): 1 or more characters; a change replaces the resource.
    pub function_name: cfn::Prop<String>,
    /// [`FunctionScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-functionscalingconfig)
    pub function_scaling_config: cfn::Prop<FunctionScalingConfig>,
    /// [`Handler`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-handler): up to 128 characters.
    pub handler: cfn::Prop<String>,
    /// [`ImageConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-imageconfig)
    pub image_config: cfn::Prop<ImageConfig>,
    /// [`KmsKeyArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-kmskeyarn): up to 10000 characters.
    pub kms_key_arn: cfn::Prop<cfn::Arn>,
    /// [`Layers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-layers): up to 5 items.
    pub layers: cfn::Prop<cfn::List<String>>,
    /// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-loggingconfig)
    pub logging_config: cfn::Prop<LoggingConfig>,
    /// [`MemorySize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-memorysize): 128 to 32768.
    pub memory_size: cfn::Prop<i64>,
    /// [`PackageType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-packagetype): a change replaces the resource.
    pub package_type: cfn::Prop<PackageType>,
    /// [`PublishToLatestPublished`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-publishtolatestpublished)
    pub publish_to_latest_published: cfn::Prop<bool>,
    /// [`RecursiveLoop`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-recursiveloop)
    pub recursive_loop: cfn::Prop<RecursiveLoop>,
    /// [`ReservedConcurrentExecutions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-reservedconcurrentexecutions): 0 or more.
    pub reserved_concurrent_executions: cfn::Prop<i64>,
    /// [`Role`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-role): up to 10000 characters.
    pub role: cfn::Value<cfn::Arn<cfn::iam::Role>>,
    /// [`Runtime`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-runtime)
    pub runtime: cfn::Prop<Runtime>,
    /// [`RuntimeManagementConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-runtimemanagementconfig)
    pub runtime_management_config: cfn::Prop<RuntimeManagementConfig>,
    /// [`SnapStart`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-snapstart)
    pub snap_start: cfn::Prop<SnapStart>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`TenancyConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-tenancyconfig): a change replaces the resource.
    pub tenancy_config: cfn::Prop<TenancyConfig>,
    /// [`Timeout`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-timeout): 1 to 5400.
    pub timeout: cfn::Prop<i64>,
    /// [`TracingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-tracingconfig)
    pub tracing_config: cfn::Prop<TracingConfig>,
    /// [`VpcConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-vpcconfig)
    pub vpc_config: cfn::Prop<VpcConfig>,
}
impl Function {
    /// Sets the required properties.
    pub fn new(
        code: impl Into<cfn::Value<Code>>,
        role: impl Into<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    ) -> Self {
        Self {
            architectures: cfn::Prop::unset(),
            capacity_provider_config: cfn::Prop::unset(),
            code: code.into(),
            code_signing_config_arn: cfn::Prop::unset(),
            dead_letter_config: cfn::Prop::unset(),
            description: cfn::Prop::unset(),
            durable_config: cfn::Prop::unset(),
            environment: cfn::Prop::unset(),
            ephemeral_storage: cfn::Prop::unset(),
            file_system_configs: cfn::Prop::unset(),
            function_name: cfn::Prop::unset(),
            function_scaling_config: cfn::Prop::unset(),
            handler: cfn::Prop::unset(),
            image_config: cfn::Prop::unset(),
            kms_key_arn: cfn::Prop::unset(),
            layers: cfn::Prop::unset(),
            logging_config: cfn::Prop::unset(),
            memory_size: cfn::Prop::unset(),
            package_type: cfn::Prop::unset(),
            publish_to_latest_published: cfn::Prop::unset(),
            recursive_loop: cfn::Prop::unset(),
            reserved_concurrent_executions: cfn::Prop::unset(),
            role: role.into(),
            runtime: cfn::Prop::unset(),
            runtime_management_config: cfn::Prop::unset(),
            snap_start: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            tenancy_config: cfn::Prop::unset(),
            timeout: cfn::Prop::unset(),
            tracing_config: cfn::Prop::unset(),
            vpc_config: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Function {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Architectures", self.architectures),
            cfn::field("CapacityProviderConfig", self.capacity_provider_config),
            cfn::field("Code", self.code),
            cfn::field("CodeSigningConfigArn", self.code_signing_config_arn),
            cfn::field("DeadLetterConfig", self.dead_letter_config),
            cfn::field("Description", self.description),
            cfn::field("DurableConfig", self.durable_config),
            cfn::field("Environment", self.environment),
            cfn::field("EphemeralStorage", self.ephemeral_storage),
            cfn::field("FileSystemConfigs", self.file_system_configs),
            cfn::field("FunctionName", self.function_name),
            cfn::field("FunctionScalingConfig", self.function_scaling_config),
            cfn::field("Handler", self.handler),
            cfn::field("ImageConfig", self.image_config),
            cfn::field("KmsKeyArn", self.kms_key_arn),
            cfn::field("Layers", self.layers),
            cfn::field("LoggingConfig", self.logging_config),
            cfn::field("MemorySize", self.memory_size),
            cfn::field("PackageType", self.package_type),
            cfn::field("PublishToLatestPublished", self.publish_to_latest_published),
            cfn::field("RecursiveLoop", self.recursive_loop),
            cfn::field(
                "ReservedConcurrentExecutions",
                self.reserved_concurrent_executions,
            ),
            cfn::field("Role", self.role),
            cfn::field("Runtime", self.runtime),
            cfn::field("RuntimeManagementConfig", self.runtime_management_config),
            cfn::field("SnapStart", self.snap_start),
            cfn::field("Tags", self.tags),
            cfn::field("TenancyConfig", self.tenancy_config),
            cfn::field("Timeout", self.timeout),
            cfn::field("TracingConfig", self.tracing_config),
            cfn::field("VpcConfig", self.vpc_config),
        ])
    }
}
impl cfn::Resource for Function {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::lambda::Function>;
}
impl cfn::Handle<Function> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::lambda::Function>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `SnapStartResponse.ApplyOn`.
    pub fn snap_start_response_apply_on(&self) -> cfn::Value<String> {
        self.attribute("SnapStartResponse.ApplyOn")
    }
    /// `Fn::GetAtt` of `SnapStartResponse.OptimizationStatus`.
    pub fn snap_start_response_optimization_status(&self) -> cfn::Value<String> {
        self.attribute("SnapStartResponse.OptimizationStatus")
    }
}
/// [`CapacityProviderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-capacityproviderconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityProviderConfig {
    /// [`LambdaManagedInstancesCapacityProviderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-capacityproviderconfig.html#cfn-lambda-function-capacityproviderconfig-lambdamanagedinstancescapacityproviderconfig)
    pub lambda_managed_instances_capacity_provider_config: cfn::Value<
        LambdaManagedInstancesCapacityProviderConfig,
    >,
}
impl CapacityProviderConfig {
    /// Sets the required properties.
    pub fn new(
        lambda_managed_instances_capacity_provider_config: impl Into<
            cfn::Value<LambdaManagedInstancesCapacityProviderConfig>,
        >,
    ) -> Self {
        Self {
            lambda_managed_instances_capacity_provider_config: lambda_managed_instances_capacity_provider_config
                .into(),
        }
    }
}
impl cfn::Literal for CapacityProviderConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "LambdaManagedInstancesCapacityProviderConfig",
                self.lambda_managed_instances_capacity_provider_config,
            ),
        ])
    }
}
/// [`Code`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Code {
    /// [`ImageUri`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-imageuri)
    pub image_uri: cfn::Prop<String>,
    /// [`S3Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-s3bucket): 3 to 63 characters.
    pub s3_bucket: cfn::Prop<String>,
    /// [`S3Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-s3key): 1 to 1024 characters.
    pub s3_key: cfn::Prop<String>,
    /// [`S3ObjectStorageMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-s3objectstoragemode)
    pub s3_object_storage_mode: cfn::Prop<S3ObjectStorageMode>,
    /// [`S3ObjectVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-s3objectversion): 1 to 1024 characters.
    pub s3_object_version: cfn::Prop<String>,
    /// [`SourceKMSKeyArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-sourcekmskeyarn): up to 10000 characters.
    pub source_kms_key_arn: cfn::Prop<cfn::Arn>,
    /// [`ZipFile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html#cfn-lambda-function-code-zipfile)
    pub zip_file: cfn::Prop<String>,
}
impl Code {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Code {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ImageUri", self.image_uri),
            cfn::field("S3Bucket", self.s3_bucket),
            cfn::field("S3Key", self.s3_key),
            cfn::field("S3ObjectStorageMode", self.s3_object_storage_mode),
            cfn::field("S3ObjectVersion", self.s3_object_version),
            cfn::field("SourceKMSKeyArn", self.source_kms_key_arn),
            cfn::field("ZipFile", self.zip_file),
        ])
    }
}
/// [`DeadLetterConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-deadletterconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeadLetterConfig {
    /// [`TargetArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-deadletterconfig.html#cfn-lambda-function-deadletterconfig-targetarn): up to 10000 characters.
    pub target_arn: cfn::Prop<cfn::Arn>,
}
impl DeadLetterConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DeadLetterConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("TargetArn", self.target_arn)])
    }
}
/// [`DurableConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-durableconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct DurableConfig {
    /// [`ExecutionTimeout`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-durableconfig.html#cfn-lambda-function-durableconfig-executiontimeout): 1 to 31622400.
    pub execution_timeout: cfn::Value<i64>,
    /// [`KMSKeyArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-durableconfig.html#cfn-lambda-function-durableconfig-kmskeyarn): up to 10000 characters.
    pub kms_key_arn: cfn::Prop<cfn::Arn>,
    /// [`RetentionPeriodInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-durableconfig.html#cfn-lambda-function-durableconfig-retentionperiodindays): 1 to 90.
    pub retention_period_in_days: cfn::Prop<i64>,
}
impl DurableConfig {
    /// Sets the required properties.
    pub fn new(execution_timeout: impl Into<cfn::Value<i64>>) -> Self {
        Self {
            execution_timeout: execution_timeout.into(),
            kms_key_arn: cfn::Prop::unset(),
            retention_period_in_days: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for DurableConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ExecutionTimeout", self.execution_timeout),
            cfn::field("KMSKeyArn", self.kms_key_arn),
            cfn::field("RetentionPeriodInDays", self.retention_period_in_days),
        ])
    }
}
/// [`Environment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-environment.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Environment {
    /// [`Variables`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-environment.html#cfn-lambda-function-environment-variables)
    pub variables: cfn::Prop<cfn::Map<String>>,
}
impl Environment {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Environment {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Variables", self.variables)])
    }
}
/// [`EphemeralStorage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-ephemeralstorage.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct EphemeralStorage {
    /// [`Size`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-ephemeralstorage.html#cfn-lambda-function-ephemeralstorage-size): 512 to 32768.
    pub size: cfn::Value<i64>,
}
impl EphemeralStorage {
    /// Sets the required properties.
    pub fn new(size: impl Into<cfn::Value<i64>>) -> Self {
        Self { size: size.into() }
    }
}
impl cfn::Literal for EphemeralStorage {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Size", self.size)])
    }
}
/// [`FileSystemConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-filesystemconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct FileSystemConfig {
    /// [`Arn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-filesystemconfig.html#cfn-lambda-function-filesystemconfig-arn): up to 200 characters.
    pub arn: cfn::Value<cfn::Arn>,
    /// [`LocalMountPath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-filesystemconfig.html#cfn-lambda-function-filesystemconfig-localmountpath): up to 160 characters.
    pub local_mount_path: cfn::Value<String>,
    /// [`S3FilesConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-filesystemconfig.html#cfn-lambda-function-filesystemconfig-s3filesconfig)
    pub s3_files_config: cfn::Prop<S3FilesConfig>,
}
impl FileSystemConfig {
    /// Sets the required properties.
    pub fn new(
        arn: impl Into<cfn::Value<cfn::Arn>>,
        local_mount_path: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            arn: arn.into(),
            local_mount_path: local_mount_path.into(),
            s3_files_config: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for FileSystemConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Arn", self.arn),
            cfn::field("LocalMountPath", self.local_mount_path),
            cfn::field("S3FilesConfig", self.s3_files_config),
        ])
    }
}
/// [`FunctionScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-functionscalingconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionScalingConfig {
    /// [`MaxExecutionEnvironments`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-functionscalingconfig.html#cfn-lambda-function-functionscalingconfig-maxexecutionenvironments): 0 to 15000.
    pub max_execution_environments: cfn::Prop<i64>,
    /// [`MinExecutionEnvironments`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-functionscalingconfig.html#cfn-lambda-function-functionscalingconfig-minexecutionenvironments): 0 to 15000.
    pub min_execution_environments: cfn::Prop<i64>,
}
impl FunctionScalingConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for FunctionScalingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MaxExecutionEnvironments", self.max_execution_environments),
            cfn::field("MinExecutionEnvironments", self.min_execution_environments),
        ])
    }
}
/// [`ImageConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageConfig {
    /// [`Command`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html#cfn-lambda-function-imageconfig-command): 0 to 1500 items.
    pub command: cfn::Prop<cfn::List<String>>,
    /// [`EntryPoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html#cfn-lambda-function-imageconfig-entrypoint): 0 to 1500 items.
    pub entry_point: cfn::Prop<cfn::List<String>>,
    /// [`WorkingDirectory`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html#cfn-lambda-function-imageconfig-workingdirectory): up to 1000 characters.
    pub working_directory: cfn::Prop<String>,
}
impl ImageConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for ImageConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Command", self.command),
            cfn::field("EntryPoint", self.entry_point),
            cfn::field("WorkingDirectory", self.working_directory),
        ])
    }
}
/// [`LambdaManagedInstancesCapacityProviderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-lambdamanagedinstancescapacityproviderconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    /// [`CapacityProviderArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-lambdamanagedinstancescapacityproviderconfig.html#cfn-lambda-function-lambdamanagedinstancescapacityproviderconfig-capacityproviderarn): 1 to 140 characters.
    pub capacity_provider_arn: cfn::Value<cfn::Arn>,
    /// [`ExecutionEnvironmentMemoryGiBPerVCpu`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-lambdamanagedinstancescapacityproviderconfig.html#cfn-lambda-function-lambdamanagedinstancescapacityproviderconfig-executionenvironmentmemorygibpervcpu): 2 to 8.
    pub execution_environment_memory_gi_b_per_v_cpu: cfn::Prop<f64>,
    /// [`PerExecutionEnvironmentMaxConcurrency`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-lambdamanagedinstancescapacityproviderconfig.html#cfn-lambda-function-lambdamanagedinstancescapacityproviderconfig-perexecutionenvironmentmaxconcurrency): 1 to 1600.
    pub per_execution_environment_max_concurrency: cfn::Prop<i64>,
}
impl LambdaManagedInstancesCapacityProviderConfig {
    /// Sets the required properties.
    pub fn new(capacity_provider_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            capacity_provider_arn: capacity_provider_arn.into(),
            execution_environment_memory_gi_b_per_v_cpu: cfn::Prop::unset(),
            per_execution_environment_max_concurrency: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for LambdaManagedInstancesCapacityProviderConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CapacityProviderArn", self.capacity_provider_arn),
            cfn::field(
                "ExecutionEnvironmentMemoryGiBPerVCpu",
                self.execution_environment_memory_gi_b_per_v_cpu,
            ),
            cfn::field(
                "PerExecutionEnvironmentMaxConcurrency",
                self.per_execution_environment_max_concurrency,
            ),
        ])
    }
}
/// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-loggingconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoggingConfig {
    /// [`ApplicationLogLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-loggingconfig.html#cfn-lambda-function-loggingconfig-applicationloglevel)
    pub application_log_level: cfn::Prop<ApplicationLogLevel>,
    /// [`LogFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-loggingconfig.html#cfn-lambda-function-loggingconfig-logformat)
    pub log_format: cfn::Prop<LogFormat>,
    /// [`LogGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-loggingconfig.html#cfn-lambda-function-loggingconfig-loggroup): 1 to 512 characters.
    pub log_group: cfn::Prop<String>,
    /// [`SystemLogLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-loggingconfig.html#cfn-lambda-function-loggingconfig-systemloglevel)
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
        cfn::record([
            cfn::field("ApplicationLogLevel", self.application_log_level),
            cfn::field("LogFormat", self.log_format),
            cfn::field("LogGroup", self.log_group),
            cfn::field("SystemLogLevel", self.system_log_level),
        ])
    }
}
/// [`RuntimeManagementConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-runtimemanagementconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct RuntimeManagementConfig {
    /// [`RuntimeVersionArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-runtimemanagementconfig.html#cfn-lambda-function-runtimemanagementconfig-runtimeversionarn)
    pub runtime_version_arn: cfn::Prop<cfn::Arn>,
    /// [`UpdateRuntimeOn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-runtimemanagementconfig.html#cfn-lambda-function-runtimemanagementconfig-updateruntimeon)
    pub update_runtime_on: cfn::Value<UpdateRuntimeOn>,
}
impl RuntimeManagementConfig {
    /// Sets the required properties.
    pub fn new(update_runtime_on: impl Into<cfn::Value<UpdateRuntimeOn>>) -> Self {
        Self {
            runtime_version_arn: cfn::Prop::unset(),
            update_runtime_on: update_runtime_on.into(),
        }
    }
}
impl cfn::Literal for RuntimeManagementConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("RuntimeVersionArn", self.runtime_version_arn),
            cfn::field("UpdateRuntimeOn", self.update_runtime_on),
        ])
    }
}
/// [`S3FilesConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-s3filesconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3FilesConfig {
    /// [`DirectS3Read`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-s3filesconfig.html#cfn-lambda-function-s3filesconfig-directs3read)
    pub direct_s3_read: cfn::Prop<DirectS3Read>,
}
impl S3FilesConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for S3FilesConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DirectS3Read", self.direct_s3_read)])
    }
}
/// [`SnapStart`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-snapstart.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct SnapStart {
    /// [`ApplyOn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-snapstart.html#cfn-lambda-function-snapstart-applyon)
    pub apply_on: cfn::Value<ApplyOn>,
}
impl SnapStart {
    /// Sets the required properties.
    pub fn new(apply_on: impl Into<cfn::Value<ApplyOn>>) -> Self {
        Self { apply_on: apply_on.into() }
    }
}
impl cfn::Literal for SnapStart {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("ApplyOn", self.apply_on)])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tag.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tag.html#cfn-lambda-function-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tag.html#cfn-lambda-function-tag-value): up to 256 characters.
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
/// [`TenancyConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tenancyconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct TenancyConfig {
    /// [`TenantIsolationMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tenancyconfig.html#cfn-lambda-function-tenancyconfig-tenantisolationmode)
    pub tenant_isolation_mode: cfn::Value<TenantIsolationMode>,
}
impl TenancyConfig {
    /// Sets the required properties.
    pub fn new(
        tenant_isolation_mode: impl Into<cfn::Value<TenantIsolationMode>>,
    ) -> Self {
        Self {
            tenant_isolation_mode: tenant_isolation_mode.into(),
        }
    }
}
impl cfn::Literal for TenancyConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("TenantIsolationMode", self.tenant_isolation_mode)])
    }
}
/// [`TracingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tracingconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TracingConfig {
    /// [`Mode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tracingconfig.html#cfn-lambda-function-tracingconfig-mode)
    pub mode: cfn::Prop<TracingMode>,
}
impl TracingConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for TracingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Mode", self.mode)])
    }
}
/// [`VpcConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-vpcconfig.html) of `AWS::Lambda::Function`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfig {
    /// [`Ipv6AllowedForDualStack`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-vpcconfig.html#cfn-lambda-function-vpcconfig-ipv6allowedfordualstack)
    pub ipv6_allowed_for_dual_stack: cfn::Prop<bool>,
    /// [`SecurityGroupIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-vpcconfig.html#cfn-lambda-function-vpcconfig-securitygroupids): 0 to 5 items.
    pub security_group_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// [`SubnetIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-vpcconfig.html#cfn-lambda-function-vpcconfig-subnetids): 0 to 16 items.
    pub subnet_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::Subnet>>>,
}
impl VpcConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for VpcConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Ipv6AllowedForDualStack", self.ipv6_allowed_for_dual_stack),
            cfn::field("SecurityGroupIds", self.security_group_ids),
            cfn::field("SubnetIds", self.subnet_ids),
        ])
    }
}
/// The values of `ApplicationLogLevel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplicationLogLevel {
    /// `TRACE`
    Trace,
    /// `DEBUG`
    Debug,
    /// `INFO`
    Info,
    /// `WARN`
    Warn,
    /// `ERROR`
    Error,
    /// `FATAL`
    Fatal,
}
impl cfn::Literal for ApplicationLogLevel {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Trace => "TRACE",
                Self::Debug => "DEBUG",
                Self::Info => "INFO",
                Self::Warn => "WARN",
                Self::Error => "ERROR",
                Self::Fatal => "FATAL",
            },
        )
    }
}
/// The values of `ApplyOn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplyOn {
    /// `PublishedVersions`
    PublishedVersions,
    /// `None`
    None,
}
impl cfn::Literal for ApplyOn {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::PublishedVersions => "PublishedVersions",
                Self::None => "None",
            },
        )
    }
}
/// The values of `Architecture`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Architecture {
    /// `x86_64`
    X8664,
    /// `arm64`
    Arm64,
}
impl cfn::Literal for Architecture {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::X8664 => "x86_64",
                Self::Arm64 => "arm64",
            },
        )
    }
}
/// The values of `DirectS3Read`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DirectS3Read {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
    /// `AUTO`
    Auto,
}
impl cfn::Literal for DirectS3Read {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
                Self::Auto => "AUTO",
            },
        )
    }
}
/// The values of `LogFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// `Text`
    Text,
    /// `JSON`
    Json,
}
impl cfn::Literal for LogFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Text => "Text",
                Self::Json => "JSON",
            },
        )
    }
}
/// The values of `PackageType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackageType {
    /// `Image`
    Image,
    /// `Zip`
    Zip,
}
impl cfn::Literal for PackageType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Image => "Image",
                Self::Zip => "Zip",
            },
        )
    }
}
/// The values of `RecursiveLoop`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecursiveLoop {
    /// `Allow`
    Allow,
    /// `Terminate`
    Terminate,
}
impl cfn::Literal for RecursiveLoop {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Allow => "Allow",
                Self::Terminate => "Terminate",
            },
        )
    }
}
/// The values of `Runtime`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// `dotnet10`
    Dotnet10,
    /// `dotnet6`
    Dotnet6,
    /// `dotnet8`
    Dotnet8,
    /// `dotnetcore1.0`
    Dotnetcore10,
    /// `dotnetcore2.0`
    Dotnetcore20,
    /// `dotnetcore2.1`
    Dotnetcore21,
    /// `dotnetcore3.1`
    Dotnetcore31,
    /// `go1.x`
    Go1X,
    /// `java11`
    Java11,
    /// `java11.al2023`
    Java11Al2023,
    /// `java17`
    Java17,
    /// `java17.al2023`
    Java17Al2023,
    /// `java21`
    Java21,
    /// `java25`
    Java25,
    /// `java8`
    Java8,
    /// `java8.al2`
    Java8Al2,
    /// `java8.al2023`
    Java8Al2023,
    /// `nodejs`
    Nodejs,
    /// `nodejs10.x`
    Nodejs10X,
    /// `nodejs12.x`
    Nodejs12X,
    /// `nodejs14.x`
    Nodejs14X,
    /// `nodejs16.x`
    Nodejs16X,
    /// `nodejs18.x`
    Nodejs18X,
    /// `nodejs20.x`
    Nodejs20X,
    /// `nodejs22.x`
    Nodejs22X,
    /// `nodejs24.x`
    Nodejs24X,
    /// `nodejs26.x`
    Nodejs26X,
    /// `nodejs4.3`
    Nodejs43,
    /// `nodejs4.3-edge`
    Nodejs43Edge,
    /// `nodejs6.10`
    Nodejs610,
    /// `nodejs8.10`
    Nodejs810,
    /// `provided`
    Provided,
    /// `provided.al2`
    ProvidedAl2,
    /// `provided.al2023`
    ProvidedAl2023,
    /// `python2.7`
    Python27,
    /// `python3.10`
    Python310,
    /// `python3.11`
    Python311,
    /// `python3.12`
    Python312,
    /// `python3.13`
    Python313,
    /// `python3.14`
    Python314,
    /// `python3.15`
    Python315,
    /// `python3.6`
    Python36,
    /// `python3.7`
    Python37,
    /// `python3.8`
    Python38,
    /// `python3.9`
    Python39,
    /// `ruby2.5`
    Ruby25,
    /// `ruby2.7`
    Ruby27,
    /// `ruby3.2`
    Ruby32,
    /// `ruby3.3`
    Ruby33,
    /// `ruby3.4`
    Ruby34,
    /// `ruby4.0`
    Ruby40,
}
impl cfn::Literal for Runtime {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Dotnet10 => "dotnet10",
                Self::Dotnet6 => "dotnet6",
                Self::Dotnet8 => "dotnet8",
                Self::Dotnetcore10 => "dotnetcore1.0",
                Self::Dotnetcore20 => "dotnetcore2.0",
                Self::Dotnetcore21 => "dotnetcore2.1",
                Self::Dotnetcore31 => "dotnetcore3.1",
                Self::Go1X => "go1.x",
                Self::Java11 => "java11",
                Self::Java11Al2023 => "java11.al2023",
                Self::Java17 => "java17",
                Self::Java17Al2023 => "java17.al2023",
                Self::Java21 => "java21",
                Self::Java25 => "java25",
                Self::Java8 => "java8",
                Self::Java8Al2 => "java8.al2",
                Self::Java8Al2023 => "java8.al2023",
                Self::Nodejs => "nodejs",
                Self::Nodejs10X => "nodejs10.x",
                Self::Nodejs12X => "nodejs12.x",
                Self::Nodejs14X => "nodejs14.x",
                Self::Nodejs16X => "nodejs16.x",
                Self::Nodejs18X => "nodejs18.x",
                Self::Nodejs20X => "nodejs20.x",
                Self::Nodejs22X => "nodejs22.x",
                Self::Nodejs24X => "nodejs24.x",
                Self::Nodejs26X => "nodejs26.x",
                Self::Nodejs43 => "nodejs4.3",
                Self::Nodejs43Edge => "nodejs4.3-edge",
                Self::Nodejs610 => "nodejs6.10",
                Self::Nodejs810 => "nodejs8.10",
                Self::Provided => "provided",
                Self::ProvidedAl2 => "provided.al2",
                Self::ProvidedAl2023 => "provided.al2023",
                Self::Python27 => "python2.7",
                Self::Python310 => "python3.10",
                Self::Python311 => "python3.11",
                Self::Python312 => "python3.12",
                Self::Python313 => "python3.13",
                Self::Python314 => "python3.14",
                Self::Python315 => "python3.15",
                Self::Python36 => "python3.6",
                Self::Python37 => "python3.7",
                Self::Python38 => "python3.8",
                Self::Python39 => "python3.9",
                Self::Ruby25 => "ruby2.5",
                Self::Ruby27 => "ruby2.7",
                Self::Ruby32 => "ruby3.2",
                Self::Ruby33 => "ruby3.3",
                Self::Ruby34 => "ruby3.4",
                Self::Ruby40 => "ruby4.0",
            },
        )
    }
}
/// The values of `S3ObjectStorageMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum S3ObjectStorageMode {
    /// `COPY`
    Copy,
    /// `REFERENCE`
    Reference,
}
impl cfn::Literal for S3ObjectStorageMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Copy => "COPY",
                Self::Reference => "REFERENCE",
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
/// The values of `TenantIsolationMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenantIsolationMode {
    /// `PER_TENANT`
    PerTenant,
}
impl cfn::Literal for TenantIsolationMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::PerTenant => "PER_TENANT",
            },
        )
    }
}
/// The values of `Mode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TracingMode {
    /// `Active`
    Active,
    /// `PassThrough`
    PassThrough,
}
impl cfn::Literal for TracingMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Active => "Active",
                Self::PassThrough => "PassThrough",
            },
        )
    }
}
/// The values of `UpdateRuntimeOn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateRuntimeOn {
    /// `Auto`
    Auto,
    /// `FunctionUpdate`
    FunctionUpdate,
    /// `Manual`
    Manual,
}
impl cfn::Literal for UpdateRuntimeOn {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Auto => "Auto",
                Self::FunctionUpdate => "FunctionUpdate",
                Self::Manual => "Manual",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Lambda::Function",
    root: &FUNCTION,
    attributes: &[
        "Arn",
        "SnapStartResponse.ApplyOn",
        "SnapStartResponse.OptimizationStatus",
    ],
    create_only: &["FunctionName", "PackageType", "TenancyConfig"],
    conditional_create_only: &["DurableConfig"],
    permissions: schema::Permissions {
        create: &[
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
            "elasticfilesystem:DescribeMountTargets",
            "iam:PassRole",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "lambda:AssociateRuntimeAlias",
            "lambda:CreateFunction",
            "lambda:GetCodeSigningConfig",
            "lambda:GetFunction",
            "lambda:GetFunctionCodeSigningConfig",
            "lambda:GetFunctionRecursionConfig",
            "lambda:GetLayerVersion",
            "lambda:GetRuntimeManagementConfig",
            "lambda:PassCapacityProvider",
            "lambda:PutFunctionConcurrency",
            "lambda:PutFunctionRecursionConfig",
            "lambda:PutFunctionScalingConfig",
            "lambda:PutRuntimeManagementConfig",
            "lambda:TagResource",
            "s3:GetObject",
            "s3:GetObjectVersion",
            "s3files:ListMountTargets",
        ],
        read: &[
            "kms:Decrypt",
            "lambda:GetFunction",
            "lambda:GetFunctionCodeSigningConfig",
            "lambda:GetFunctionRecursionConfig",
            "lambda:GetFunctionScalingConfig",
            "lambda:GetRuntimeManagementConfig",
        ],
        update: &[
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
            "elasticfilesystem:DescribeMountTargets",
            "iam:PassRole",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:GenerateDataKey",
            "lambda:AssociateRuntimeAlias",
            "lambda:DeleteFunctionCodeSigningConfig",
            "lambda:DeleteFunctionConcurrency",
            "lambda:GetCodeSigningConfig",
            "lambda:GetFunction",
            "lambda:GetFunctionCodeSigningConfig",
            "lambda:GetFunctionRecursionConfig",
            "lambda:GetRuntimeManagementConfig",
            "lambda:PassCapacityProvider",
            "lambda:PublishVersion",
            "lambda:PutFunctionCodeSigningConfig",
            "lambda:PutFunctionConcurrency",
            "lambda:PutFunctionRecursionConfig",
            "lambda:PutFunctionScalingConfig",
            "lambda:PutRuntimeManagementConfig",
            "lambda:TagResource",
            "lambda:UntagResource",
            "lambda:UpdateFunctionCode",
            "lambda:UpdateFunctionConfiguration",
            "s3:GetObject",
            "s3:GetObjectVersion",
            "s3files:ListMountTargets",
        ],
        delete: &[
            "ec2:DescribeNetworkInterfaces",
            "lambda:DeleteFunction",
            "lambda:GetFunction",
        ],
        list: &["lambda:ListFunctions"],
        tag: &["lambda:ListTags", "lambda:TagResource", "lambda:UntagResource"],
    },
};
static CAPACITY_PROVIDER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "LambdaManagedInstancesCapacityProviderConfig",
            schema::Shape::Object(&LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG),
        ),
    ],
    rules: &[],
};
static CODE: schema::Object = schema::Object {
    properties: &[
        schema::optional("ImageUri", schema::TEXT),
        schema::optional(
            "S3Bucket",
            schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(63),
                pattern: None,
            }),
        ),
        schema::optional(
            "S3Key",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::optional(
            "S3ObjectStorageMode",
            schema::Shape::OneOf(&["COPY", "REFERENCE"]),
        ),
        schema::optional(
            "S3ObjectVersion",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::optional(
            "SourceKMSKeyArn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        ),
        schema::optional("ZipFile", schema::TEXT),
    ],
    rules: &[],
};
static DEAD_LETTER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "TargetArn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        ),
    ],
    rules: &[],
};
static DURABLE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "ExecutionTimeout",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(31622400.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "KMSKeyArn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        ),
        schema::optional(
            "RetentionPeriodInDays",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(90.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static ENVIRONMENT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Variables",
            schema::Shape::Map(Some("[a-zA-Z][a-zA-Z0-9_]+"), &schema::TEXT),
        ),
    ],
    rules: &[],
};
static EPHEMERAL_STORAGE: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Size",
            schema::Shape::Integer(schema::Range {
                minimum: Some(512.0),
                maximum: Some(32768.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static FILE_SYSTEM_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Arn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(200),
                pattern: Some(
                    "^arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}$",
                ),
            }),
        ),
        schema::required(
            "LocalMountPath",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(160),
                pattern: Some("^/mnt/[a-zA-Z0-9-_.]+$"),
            }),
        ),
        schema::optional("S3FilesConfig", schema::Shape::Object(&S3_FILES_CONFIG)),
    ],
    rules: &[],
};
static FUNCTION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Architectures",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["x86_64", "arm64"]),
                min_items: Some(1),
                max_items: Some(1),
                unique: true,
            }),
        ),
        schema::optional(
            "CapacityProviderConfig",
            schema::Shape::Object(&CAPACITY_PROVIDER_CONFIG),
        ),
        schema::required("Code", schema::Shape::Object(&CODE)),
        schema::optional(
            "CodeSigningConfigArn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(200),
                pattern: Some(
                    "arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}",
                ),
            }),
        ),
        schema::optional("DeadLetterConfig", schema::Shape::Object(&DEAD_LETTER_CONFIG)),
        schema::optional(
            "Description",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
        schema::optional("DurableConfig", schema::Shape::Object(&DURABLE_CONFIG)),
        schema::optional("Environment", schema::Shape::Object(&ENVIRONMENT)),
        schema::optional("EphemeralStorage", schema::Shape::Object(&EPHEMERAL_STORAGE)),
        schema::optional(
            "FileSystemConfigs",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&FILE_SYSTEM_CONFIG),
                min_items: Some(0),
                max_items: Some(1),
                unique: false,
            }),
        ),
        schema::optional(
            "FunctionName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: None,
                pattern: Some(
                    "^([a-zA-Z0-9_-]{1,64}|arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:function:[a-zA-Z0-9_-]{1,64})$",
                ),
            }),
        ),
        schema::optional(
            "FunctionScalingConfig",
            schema::Shape::Object(&FUNCTION_SCALING_CONFIG),
        ),
        schema::optional(
            "Handler",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(128),
                pattern: Some("^[^\\s]+$"),
            }),
        ),
        schema::optional("ImageConfig", schema::Shape::Object(&IMAGE_CONFIG)),
        schema::optional(
            "KmsKeyArn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        ),
        schema::optional(
            "Layers",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: None,
                    pattern: Some(
                        "^(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+|arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)$",
                    ),
                }),
                min_items: None,
                max_items: Some(5),
                unique: true,
            }),
        ),
        schema::optional("LoggingConfig", schema::Shape::Object(&LOGGING_CONFIG)),
        schema::optional(
            "MemorySize",
            schema::Shape::Integer(schema::Range {
                minimum: Some(128.0),
                maximum: Some(32768.0),
                allowed: &[],
            }),
        ),
        schema::optional("PackageType", schema::Shape::OneOf(&["Image", "Zip"])),
        schema::optional("PublishToLatestPublished", schema::Shape::Boolean),
        schema::optional("RecursiveLoop", schema::Shape::OneOf(&["Allow", "Terminate"])),
        schema::optional(
            "ReservedConcurrentExecutions",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required(
            "Role",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some(
                    "^arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$",
                ),
            }),
        ),
        schema::optional(
            "Runtime",
            schema::Shape::OneOf(
                &[
                    "dotnet10",
                    "dotnet6",
                    "dotnet8",
                    "dotnetcore1.0",
                    "dotnetcore2.0",
                    "dotnetcore2.1",
                    "dotnetcore3.1",
                    "go1.x",
                    "java11",
                    "java11.al2023",
                    "java17",
                    "java17.al2023",
                    "java21",
                    "java25",
                    "java8",
                    "java8.al2",
                    "java8.al2023",
                    "nodejs",
                    "nodejs10.x",
                    "nodejs12.x",
                    "nodejs14.x",
                    "nodejs16.x",
                    "nodejs18.x",
                    "nodejs20.x",
                    "nodejs22.x",
                    "nodejs24.x",
                    "nodejs26.x",
                    "nodejs4.3",
                    "nodejs4.3-edge",
                    "nodejs6.10",
                    "nodejs8.10",
                    "provided",
                    "provided.al2",
                    "provided.al2023",
                    "python2.7",
                    "python3.10",
                    "python3.11",
                    "python3.12",
                    "python3.13",
                    "python3.14",
                    "python3.15",
                    "python3.6",
                    "python3.7",
                    "python3.8",
                    "python3.9",
                    "ruby2.5",
                    "ruby2.7",
                    "ruby3.2",
                    "ruby3.3",
                    "ruby3.4",
                    "ruby4.0",
                ],
            ),
        ),
        schema::optional(
            "RuntimeManagementConfig",
            schema::Shape::Object(&RUNTIME_MANAGEMENT_CONFIG),
        ),
        schema::optional("SnapStart", schema::Shape::Object(&SNAP_START)),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("TenancyConfig", schema::Shape::Object(&TENANCY_CONFIG)),
        schema::optional(
            "Timeout",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(5400.0),
                allowed: &[],
            }),
        ),
        schema::optional("TracingConfig", schema::Shape::Object(&TRACING_CONFIG)),
        schema::optional("VpcConfig", schema::Shape::Object(&VPC_CONFIG)),
    ],
    rules: &[],
};
static FUNCTION_SCALING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaxExecutionEnvironments",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(15000.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MinExecutionEnvironments",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(15000.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static IMAGE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Command",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: Some(0),
                max_items: Some(1500),
                unique: true,
            }),
        ),
        schema::optional(
            "EntryPoint",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: Some(0),
                max_items: Some(1500),
                unique: true,
            }),
        ),
        schema::optional(
            "WorkingDirectory",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1000),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "CapacityProviderArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: Some(
                    "^arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+$",
                ),
            }),
        ),
        schema::optional(
            "ExecutionEnvironmentMemoryGiBPerVCpu",
            schema::Shape::Number(schema::Range {
                minimum: Some(2.0),
                maximum: Some(8.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "PerExecutionEnvironmentMaxConcurrency",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(1600.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static LOGGING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ApplicationLogLevel",
            schema::Shape::OneOf(&["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"]),
        ),
        schema::optional("LogFormat", schema::Shape::OneOf(&["Text", "JSON"])),
        schema::optional(
            "LogGroup",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(512),
                pattern: Some("[\\.\\-_/#A-Za-z0-9]+"),
            }),
        ),
        schema::optional(
            "SystemLogLevel",
            schema::Shape::OneOf(&["DEBUG", "INFO", "WARN"]),
        ),
    ],
    rules: &[],
};
static RUNTIME_MANAGEMENT_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("RuntimeVersionArn", schema::TEXT),
        schema::required(
            "UpdateRuntimeOn",
            schema::Shape::OneOf(&["Auto", "FunctionUpdate", "Manual"]),
        ),
    ],
    rules: &[],
};
static S3_FILES_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DirectS3Read",
            schema::Shape::OneOf(&["ENABLED", "DISABLED", "AUTO"]),
        ),
    ],
    rules: &[],
};
static SNAP_START: schema::Object = schema::Object {
    properties: &[
        schema::required("ApplyOn", schema::Shape::OneOf(&["PublishedVersions", "None"])),
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
static TENANCY_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::required("TenantIsolationMode", schema::Shape::OneOf(&["PER_TENANT"])),
    ],
    rules: &[],
};
static TRACING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("Mode", schema::Shape::OneOf(&["Active", "PassThrough"])),
    ],
    rules: &[],
};
static VPC_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("Ipv6AllowedForDualStack", schema::Shape::Boolean),
        schema::optional(
            "SecurityGroupIds",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: None,
                    max_length: Some(1024),
                    pattern: Some("^sg-[0-9a-zA-Z]*$"),
                }),
                min_items: Some(0),
                max_items: Some(5),
                unique: false,
            }),
        ),
        schema::optional(
            "SubnetIds",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: None,
                    max_length: Some(1024),
                    pattern: Some("^subnet-[0-9a-z]*$"),
                }),
                min_items: Some(0),
                max_items: Some(16),
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
