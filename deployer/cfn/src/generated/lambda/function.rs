// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::Function`.
use cfn::schema;
/// `AWS::Lambda::Function`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// `Architectures`; 1 to 1 items.
    pub architectures: Option<cfn::Value<cfn::List<Architecture>>>,
    /// `CapacityProviderConfig`.
    pub capacity_provider_config: Option<cfn::Value<CapacityProviderConfig>>,
    /// `Code`.
    pub code: cfn::Value<Code>,
    /// `CodeSigningConfigArn`; up to 200 characters.
    pub code_signing_config_arn: Option<cfn::Value<cfn::Arn>>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<cfn::Value<DeadLetterConfig>>,
    /// `Description`; up to 256 characters.
    pub description: Option<cfn::Value<String>>,
    /// `DurableConfig`; a change may replace the resource.
    pub durable_config: Option<cfn::Value<DurableConfig>>,
    /// `Environment`.
    pub environment: Option<cfn::Value<Environment>>,
    /// `EphemeralStorage`.
    pub ephemeral_storage: Option<cfn::Value<EphemeralStorage>>,
    /// `FileSystemConfigs`; 0 to 1 items.
    pub file_system_configs: Option<cfn::Value<cfn::List<FileSystemConfig>>>,
    /// `FunctionName`; 1 or more characters; a change replaces the resource.
    pub function_name: Option<cfn::Value<String>>,
    /// `FunctionScalingConfig`.
    pub function_scaling_config: Option<cfn::Value<FunctionScalingConfig>>,
    /// `Handler`; up to 128 characters.
    pub handler: Option<cfn::Value<String>>,
    /// `ImageConfig`.
    pub image_config: Option<cfn::Value<ImageConfig>>,
    /// `KmsKeyArn`; up to 10000 characters.
    pub kms_key_arn: Option<cfn::Value<cfn::Arn>>,
    /// `Layers`; up to 5 items.
    pub layers: Option<cfn::Value<cfn::List<String>>>,
    /// `LoggingConfig`.
    pub logging_config: Option<cfn::Value<LoggingConfig>>,
    /// `MemorySize`; 128 to 32768.
    pub memory_size: Option<cfn::Value<i64>>,
    /// `PackageType`; a change replaces the resource.
    pub package_type: Option<cfn::Value<PackageType>>,
    /// `PublishToLatestPublished`.
    pub publish_to_latest_published: Option<cfn::Value<bool>>,
    /// `RecursiveLoop`.
    pub recursive_loop: Option<cfn::Value<RecursiveLoop>>,
    /// `ReservedConcurrentExecutions`; 0 or more.
    pub reserved_concurrent_executions: Option<cfn::Value<i64>>,
    /// `Role`; up to 10000 characters.
    pub role: cfn::Value<cfn::Arn<cfn::iam::Role>>,
    /// `Runtime`.
    pub runtime: Option<cfn::Value<Runtime>>,
    /// `RuntimeManagementConfig`.
    pub runtime_management_config: Option<cfn::Value<RuntimeManagementConfig>>,
    /// `SnapStart`.
    pub snap_start: Option<cfn::Value<SnapStart>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `TenancyConfig`; a change replaces the resource.
    pub tenancy_config: Option<cfn::Value<TenancyConfig>>,
    /// `Timeout`; 1 to 5400.
    pub timeout: Option<cfn::Value<i64>>,
    /// `TracingConfig`.
    pub tracing_config: Option<cfn::Value<TracingConfig>>,
    /// `VpcConfig`.
    pub vpc_config: Option<cfn::Value<VpcConfig>>,
}
impl Function {
    /// With what it must have.
    pub fn new(
        code: impl Into<cfn::Value<Code>>,
        role: impl Into<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    ) -> Self {
        Self {
            architectures: None,
            capacity_provider_config: None,
            code: code.into(),
            code_signing_config_arn: None,
            dead_letter_config: None,
            description: None,
            durable_config: None,
            environment: None,
            ephemeral_storage: None,
            file_system_configs: None,
            function_name: None,
            function_scaling_config: None,
            handler: None,
            image_config: None,
            kms_key_arn: None,
            layers: None,
            logging_config: None,
            memory_size: None,
            package_type: None,
            publish_to_latest_published: None,
            recursive_loop: None,
            reserved_concurrent_executions: None,
            role: role.into(),
            runtime: None,
            runtime_management_config: None,
            snap_start: None,
            tags: None,
            tenancy_config: None,
            timeout: None,
            tracing_config: None,
            vpc_config: None,
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
    /// `Fn::GetAtt` of `SnapStartResponse.ApplyOn`.
    pub fn get_snap_start_response_apply_on(&self) -> cfn::Value<String> {
        self.attribute("SnapStartResponse.ApplyOn")
    }
    /// `Fn::GetAtt` of `SnapStartResponse.OptimizationStatus`.
    pub fn get_snap_start_response_optimization_status(&self) -> cfn::Value<String> {
        self.attribute("SnapStartResponse.OptimizationStatus")
    }
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::lambda::Function>> {
        self.attribute("Arn")
    }
}
/// `CapacityProviderConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityProviderConfig {
    /// `LambdaManagedInstancesCapacityProviderConfig`.
    pub lambda_managed_instances_capacity_provider_config: cfn::Value<
        LambdaManagedInstancesCapacityProviderConfig,
    >,
}
impl CapacityProviderConfig {
    /// With what it must have.
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
/// `Code` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// `ImageUri`.
    pub image_uri: Option<cfn::Value<String>>,
    /// `S3Bucket`; 3 to 63 characters.
    pub s3_bucket: Option<cfn::Value<String>>,
    /// `S3Key`; 1 to 1024 characters.
    pub s3_key: Option<cfn::Value<String>>,
    /// `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<cfn::Value<CodeS3ObjectStorageMode>>,
    /// `S3ObjectVersion`; 1 to 1024 characters.
    pub s3_object_version: Option<cfn::Value<String>>,
    /// `SourceKMSKeyArn`; up to 10000 characters.
    pub source_kms_key_arn: Option<cfn::Value<cfn::Arn>>,
    /// `ZipFile`.
    pub zip_file: Option<cfn::Value<String>>,
}
impl Code {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            image_uri: None,
            s3_bucket: None,
            s3_key: None,
            s3_object_storage_mode: None,
            s3_object_version: None,
            source_kms_key_arn: None,
            zip_file: None,
        }
    }
}
impl Default for Code {
    fn default() -> Self {
        Self::new()
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
/// `DeadLetterConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadLetterConfig {
    /// `TargetArn`; up to 10000 characters.
    pub target_arn: Option<cfn::Value<cfn::Arn>>,
}
impl DeadLetterConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { target_arn: None }
    }
}
impl Default for DeadLetterConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DeadLetterConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("TargetArn", self.target_arn)])
    }
}
/// `DurableConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct DurableConfig {
    /// `ExecutionTimeout`; 1 to 31622400.
    pub execution_timeout: cfn::Value<i64>,
    /// `KMSKeyArn`; up to 10000 characters.
    pub kms_key_arn: Option<cfn::Value<cfn::Arn>>,
    /// `RetentionPeriodInDays`; 1 to 90.
    pub retention_period_in_days: Option<cfn::Value<i64>>,
}
impl DurableConfig {
    /// With what it must have.
    pub fn new(execution_timeout: impl Into<cfn::Value<i64>>) -> Self {
        Self {
            execution_timeout: execution_timeout.into(),
            kms_key_arn: None,
            retention_period_in_days: None,
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
/// `Environment` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct Environment {
    /// `Variables`.
    pub variables: Option<cfn::Value<cfn::Map<String>>>,
}
impl Environment {
    /// With nothing set.
    pub fn new() -> Self {
        Self { variables: None }
    }
}
impl Default for Environment {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Environment {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Variables", self.variables)])
    }
}
/// `EphemeralStorage` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct EphemeralStorage {
    /// `Size`; 512 to 32768.
    pub size: cfn::Value<i64>,
}
impl EphemeralStorage {
    /// With what it must have.
    pub fn new(size: impl Into<cfn::Value<i64>>) -> Self {
        Self { size: size.into() }
    }
}
impl cfn::Literal for EphemeralStorage {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Size", self.size)])
    }
}
/// `FileSystemConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct FileSystemConfig {
    /// `Arn`; up to 200 characters.
    pub arn: cfn::Value<cfn::Arn>,
    /// `LocalMountPath`; up to 160 characters.
    pub local_mount_path: cfn::Value<String>,
    /// `S3FilesConfig`.
    pub s3_files_config: Option<cfn::Value<S3FilesConfig>>,
}
impl FileSystemConfig {
    /// With what it must have.
    pub fn new(
        arn: impl Into<cfn::Value<cfn::Arn>>,
        local_mount_path: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            arn: arn.into(),
            local_mount_path: local_mount_path.into(),
            s3_files_config: None,
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
/// `FunctionScalingConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionScalingConfig {
    /// `MaxExecutionEnvironments`; 0 to 15000.
    pub max_execution_environments: Option<cfn::Value<i64>>,
    /// `MinExecutionEnvironments`; 0 to 15000.
    pub min_execution_environments: Option<cfn::Value<i64>>,
}
impl FunctionScalingConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            max_execution_environments: None,
            min_execution_environments: None,
        }
    }
}
impl Default for FunctionScalingConfig {
    fn default() -> Self {
        Self::new()
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
/// `ImageConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageConfig {
    /// `Command`; 0 to 1500 items.
    pub command: Option<cfn::Value<cfn::List<String>>>,
    /// `EntryPoint`; 0 to 1500 items.
    pub entry_point: Option<cfn::Value<cfn::List<String>>>,
    /// `WorkingDirectory`; up to 1000 characters.
    pub working_directory: Option<cfn::Value<String>>,
}
impl ImageConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            command: None,
            entry_point: None,
            working_directory: None,
        }
    }
}
impl Default for ImageConfig {
    fn default() -> Self {
        Self::new()
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
/// `LambdaManagedInstancesCapacityProviderConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    /// `CapacityProviderArn`; 1 to 140 characters.
    pub capacity_provider_arn: cfn::Value<cfn::Arn>,
    /// `ExecutionEnvironmentMemoryGiBPerVCpu`; 2 to 8.
    pub execution_environment_memory_gi_b_per_v_cpu: Option<cfn::Value<f64>>,
    /// `PerExecutionEnvironmentMaxConcurrency`; 1 to 1600.
    pub per_execution_environment_max_concurrency: Option<cfn::Value<i64>>,
}
impl LambdaManagedInstancesCapacityProviderConfig {
    /// With what it must have.
    pub fn new(capacity_provider_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            capacity_provider_arn: capacity_provider_arn.into(),
            execution_environment_memory_gi_b_per_v_cpu: None,
            per_execution_environment_max_concurrency: None,
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
/// `LoggingConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggingConfig {
    /// `ApplicationLogLevel`.
    pub application_log_level: Option<cfn::Value<LoggingConfigApplicationLogLevel>>,
    /// `LogFormat`.
    pub log_format: Option<cfn::Value<LoggingConfigLogFormat>>,
    /// `LogGroup`; 1 to 512 characters.
    pub log_group: Option<cfn::Value<String>>,
    /// `SystemLogLevel`.
    pub system_log_level: Option<cfn::Value<LoggingConfigSystemLogLevel>>,
}
impl LoggingConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            application_log_level: None,
            log_format: None,
            log_group: None,
            system_log_level: None,
        }
    }
}
impl Default for LoggingConfig {
    fn default() -> Self {
        Self::new()
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
/// `RuntimeManagementConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct RuntimeManagementConfig {
    /// `RuntimeVersionArn`.
    pub runtime_version_arn: Option<cfn::Value<cfn::Arn>>,
    /// `UpdateRuntimeOn`.
    pub update_runtime_on: cfn::Value<RuntimeManagementConfigUpdateRuntimeOn>,
}
impl RuntimeManagementConfig {
    /// With what it must have.
    pub fn new(
        update_runtime_on: impl Into<cfn::Value<RuntimeManagementConfigUpdateRuntimeOn>>,
    ) -> Self {
        Self {
            runtime_version_arn: None,
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
/// `S3FilesConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3FilesConfig {
    /// `DirectS3Read`.
    pub direct_s3_read: Option<cfn::Value<S3FilesConfigDirectS3Read>>,
}
impl S3FilesConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { direct_s3_read: None }
    }
}
impl Default for S3FilesConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for S3FilesConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DirectS3Read", self.direct_s3_read)])
    }
}
/// `SnapStart` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct SnapStart {
    /// `ApplyOn`.
    pub apply_on: cfn::Value<SnapStartApplyOn>,
}
impl SnapStart {
    /// With what it must have.
    pub fn new(apply_on: impl Into<cfn::Value<SnapStartApplyOn>>) -> Self {
        Self { apply_on: apply_on.into() }
    }
}
impl cfn::Literal for SnapStart {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("ApplyOn", self.apply_on)])
    }
}
/// `Tag` of `AWS::Lambda::Function`.
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
/// `TenancyConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct TenancyConfig {
    /// `TenantIsolationMode`.
    pub tenant_isolation_mode: cfn::Value<TenancyConfigTenantIsolationMode>,
}
impl TenancyConfig {
    /// With what it must have.
    pub fn new(
        tenant_isolation_mode: impl Into<cfn::Value<TenancyConfigTenantIsolationMode>>,
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
/// `TracingConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct TracingConfig {
    /// `Mode`.
    pub mode: Option<cfn::Value<TracingConfigMode>>,
}
impl TracingConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self { mode: None }
    }
}
impl Default for TracingConfig {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for TracingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Mode", self.mode)])
    }
}
/// `VpcConfig` of `AWS::Lambda::Function`.
#[derive(Clone, Debug, PartialEq)]
pub struct VpcConfig {
    /// `Ipv6AllowedForDualStack`.
    pub ipv6_allowed_for_dual_stack: Option<cfn::Value<bool>>,
    /// `SecurityGroupIds`; 0 to 5 items.
    pub security_group_ids: Option<
        cfn::Value<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    >,
    /// `SubnetIds`; 0 to 16 items.
    pub subnet_ids: Option<cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>>,
}
impl VpcConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            ipv6_allowed_for_dual_stack: None,
            security_group_ids: None,
            subnet_ids: None,
        }
    }
}
impl Default for VpcConfig {
    fn default() -> Self {
        Self::new()
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
/// One of a closed set.
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeS3ObjectStorageMode {
    /// `COPY`
    Copy,
    /// `REFERENCE`
    Reference,
}
impl cfn::Literal for CodeS3ObjectStorageMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Copy => "COPY",
                Self::Reference => "REFERENCE",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoggingConfigApplicationLogLevel {
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
impl cfn::Literal for LoggingConfigApplicationLogLevel {
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoggingConfigLogFormat {
    /// `Text`
    Text,
    /// `JSON`
    Json,
}
impl cfn::Literal for LoggingConfigLogFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Text => "Text",
                Self::Json => "JSON",
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
/// One of a closed set.
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
/// One of a closed set.
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuntimeManagementConfigUpdateRuntimeOn {
    /// `Auto`
    Auto,
    /// `FunctionUpdate`
    FunctionUpdate,
    /// `Manual`
    Manual,
}
impl cfn::Literal for RuntimeManagementConfigUpdateRuntimeOn {
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum S3FilesConfigDirectS3Read {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
    /// `AUTO`
    Auto,
}
impl cfn::Literal for S3FilesConfigDirectS3Read {
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapStartApplyOn {
    /// `PublishedVersions`
    PublishedVersions,
    /// `None`
    None,
}
impl cfn::Literal for SnapStartApplyOn {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::PublishedVersions => "PublishedVersions",
                Self::None => "None",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenancyConfigTenantIsolationMode {
    /// `PER_TENANT`
    PerTenant,
}
impl cfn::Literal for TenancyConfigTenantIsolationMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::PerTenant => "PER_TENANT",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TracingConfigMode {
    /// `Active`
    Active,
    /// `PassThrough`
    PassThrough,
}
impl cfn::Literal for TracingConfigMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Active => "Active",
                Self::PassThrough => "PassThrough",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Lambda::Function",
    root: &FUNCTION,
    attributes: &[
        "SnapStartResponse.ApplyOn",
        "SnapStartResponse.OptimizationStatus",
        "Arn",
    ],
    read_only: &[
        "SnapStartResponse",
        "SnapStartResponse.ApplyOn",
        "SnapStartResponse.OptimizationStatus",
        "Arn",
    ],
    create_only: &["FunctionName", "PackageType", "TenancyConfig"],
    conditional_create_only: &["DurableConfig"],
    write_only: &[
        "SnapStart",
        "SnapStart.ApplyOn",
        "Code.ImageUri",
        "Code.S3Bucket",
        "Code.S3Key",
        "Code.S3ObjectVersion",
        "Code.ZipFile",
        "Code.SourceKMSKeyArn",
        "Code.S3ObjectStorageMode",
        "PublishToLatestPublished",
    ],
    primary_identifier: &["FunctionName"],
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
        delete: &[
            "ec2:DescribeNetworkInterfaces",
            "lambda:DeleteFunction",
            "lambda:GetFunction",
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
    },
};
static CAPACITY_PROVIDER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "LambdaManagedInstancesCapacityProviderConfig",
            required: true,
            shape: schema::Shape::Object(
                &LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG,
            ),
        },
    ],
    rules: &[],
};
static CODE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ImageUri",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "S3Bucket",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(3),
                max_length: Some(63),
                pattern: None,
            }),
        },
        schema::Property {
            name: "S3Key",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        },
        schema::Property {
            name: "S3ObjectStorageMode",
            required: false,
            shape: schema::Shape::OneOf(&["COPY", "REFERENCE"]),
        },
        schema::Property {
            name: "S3ObjectVersion",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        },
        schema::Property {
            name: "SourceKMSKeyArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        },
        schema::Property {
            name: "ZipFile",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static DEAD_LETTER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "TargetArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        },
    ],
    rules: &[],
};
static DURABLE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ExecutionTimeout",
            required: true,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(31622400.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "KMSKeyArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        },
        schema::Property {
            name: "RetentionPeriodInDays",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(90.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static ENVIRONMENT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Variables",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z][a-zA-Z0-9_]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
    ],
    rules: &[],
};
static EPHEMERAL_STORAGE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Size",
            required: true,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(512.0),
                maximum: Some(32768.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static FILE_SYSTEM_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Arn",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(200),
                pattern: Some(
                    "^arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}$",
                ),
            }),
        },
        schema::Property {
            name: "LocalMountPath",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(160),
                pattern: Some("^/mnt/[a-zA-Z0-9-_.]+$"),
            }),
        },
        schema::Property {
            name: "S3FilesConfig",
            required: false,
            shape: schema::Shape::Object(&S3_FILES_CONFIG),
        },
    ],
    rules: &[],
};
static FUNCTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Architectures",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["x86_64", "arm64"]),
                min_items: Some(1),
                max_items: Some(1),
                unique: true,
            }),
        },
        schema::Property {
            name: "CapacityProviderConfig",
            required: false,
            shape: schema::Shape::Object(&CAPACITY_PROVIDER_CONFIG),
        },
        schema::Property {
            name: "Code",
            required: true,
            shape: schema::Shape::Object(&CODE),
        },
        schema::Property {
            name: "CodeSigningConfigArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(200),
                pattern: Some(
                    "arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}",
                ),
            }),
        },
        schema::Property {
            name: "DeadLetterConfig",
            required: false,
            shape: schema::Shape::Object(&DEAD_LETTER_CONFIG),
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
        schema::Property {
            name: "DurableConfig",
            required: false,
            shape: schema::Shape::Object(&DURABLE_CONFIG),
        },
        schema::Property {
            name: "Environment",
            required: false,
            shape: schema::Shape::Object(&ENVIRONMENT),
        },
        schema::Property {
            name: "EphemeralStorage",
            required: false,
            shape: schema::Shape::Object(&EPHEMERAL_STORAGE),
        },
        schema::Property {
            name: "FileSystemConfigs",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&FILE_SYSTEM_CONFIG),
                min_items: Some(0),
                max_items: Some(1),
                unique: false,
            }),
        },
        schema::Property {
            name: "FunctionName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: None,
                pattern: Some(
                    "^([a-zA-Z0-9_-]{1,64}|arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:function:[a-zA-Z0-9_-]{1,64})$",
                ),
            }),
        },
        schema::Property {
            name: "FunctionScalingConfig",
            required: false,
            shape: schema::Shape::Object(&FUNCTION_SCALING_CONFIG),
        },
        schema::Property {
            name: "Handler",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(128),
                pattern: Some("^[^\\s]+$"),
            }),
        },
        schema::Property {
            name: "ImageConfig",
            required: false,
            shape: schema::Shape::Object(&IMAGE_CONFIG),
        },
        schema::Property {
            name: "KmsKeyArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some("^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"),
            }),
        },
        schema::Property {
            name: "Layers",
            required: false,
            shape: schema::Shape::List(schema::Items {
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
        },
        schema::Property {
            name: "LoggingConfig",
            required: false,
            shape: schema::Shape::Object(&LOGGING_CONFIG),
        },
        schema::Property {
            name: "MemorySize",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(128.0),
                maximum: Some(32768.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "PackageType",
            required: false,
            shape: schema::Shape::OneOf(&["Image", "Zip"]),
        },
        schema::Property {
            name: "PublishToLatestPublished",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "RecursiveLoop",
            required: false,
            shape: schema::Shape::OneOf(&["Allow", "Terminate"]),
        },
        schema::Property {
            name: "ReservedConcurrentExecutions",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Role",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(10000),
                pattern: Some(
                    "^arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$",
                ),
            }),
        },
        schema::Property {
            name: "Runtime",
            required: false,
            shape: schema::Shape::OneOf(
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
        },
        schema::Property {
            name: "RuntimeManagementConfig",
            required: false,
            shape: schema::Shape::Object(&RUNTIME_MANAGEMENT_CONFIG),
        },
        schema::Property {
            name: "SnapStart",
            required: false,
            shape: schema::Shape::Object(&SNAP_START),
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
            name: "TenancyConfig",
            required: false,
            shape: schema::Shape::Object(&TENANCY_CONFIG),
        },
        schema::Property {
            name: "Timeout",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(5400.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "TracingConfig",
            required: false,
            shape: schema::Shape::Object(&TRACING_CONFIG),
        },
        schema::Property {
            name: "VpcConfig",
            required: false,
            shape: schema::Shape::Object(&VPC_CONFIG),
        },
    ],
    rules: &[],
};
static FUNCTION_SCALING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "MaxExecutionEnvironments",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(15000.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MinExecutionEnvironments",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(15000.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static IMAGE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Command",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: Some(0),
                max_items: Some(1500),
                unique: true,
            }),
        },
        schema::Property {
            name: "EntryPoint",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: Some(0),
                max_items: Some(1500),
                unique: true,
            }),
        },
        schema::Property {
            name: "WorkingDirectory",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1000),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CapacityProviderArn",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: Some(
                    "^arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+$",
                ),
            }),
        },
        schema::Property {
            name: "ExecutionEnvironmentMemoryGiBPerVCpu",
            required: false,
            shape: schema::Shape::Number(schema::Range {
                minimum: Some(2.0),
                maximum: Some(8.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "PerExecutionEnvironmentMaxConcurrency",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(1600.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static LOGGING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ApplicationLogLevel",
            required: false,
            shape: schema::Shape::OneOf(
                &["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"],
            ),
        },
        schema::Property {
            name: "LogFormat",
            required: false,
            shape: schema::Shape::OneOf(&["Text", "JSON"]),
        },
        schema::Property {
            name: "LogGroup",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(512),
                pattern: Some("[\\.\\-_/#A-Za-z0-9]+"),
            }),
        },
        schema::Property {
            name: "SystemLogLevel",
            required: false,
            shape: schema::Shape::OneOf(&["DEBUG", "INFO", "WARN"]),
        },
    ],
    rules: &[],
};
static RUNTIME_MANAGEMENT_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "RuntimeVersionArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "UpdateRuntimeOn",
            required: true,
            shape: schema::Shape::OneOf(&["Auto", "FunctionUpdate", "Manual"]),
        },
    ],
    rules: &[],
};
static S3_FILES_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DirectS3Read",
            required: false,
            shape: schema::Shape::OneOf(&["ENABLED", "DISABLED", "AUTO"]),
        },
    ],
    rules: &[],
};
static SNAP_START: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ApplyOn",
            required: true,
            shape: schema::Shape::OneOf(&["PublishedVersions", "None"]),
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
static TENANCY_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "TenantIsolationMode",
            required: true,
            shape: schema::Shape::OneOf(&["PER_TENANT"]),
        },
    ],
    rules: &[],
};
static TRACING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Mode",
            required: false,
            shape: schema::Shape::OneOf(&["Active", "PassThrough"]),
        },
    ],
    rules: &[],
};
static VPC_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Ipv6AllowedForDualStack",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "SecurityGroupIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: None,
                    max_length: Some(1024),
                    pattern: Some("^sg-[0-9a-zA-Z]*$"),
                }),
                min_items: Some(0),
                max_items: Some(5),
                unique: false,
            }),
        },
        schema::Property {
            name: "SubnetIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: None,
                    max_length: Some(1024),
                    pattern: Some("^subnet-[0-9a-z]*$"),
                }),
                min_items: Some(0),
                max_items: Some(16),
                unique: false,
            }),
        },
    ],
    rules: &[],
};
