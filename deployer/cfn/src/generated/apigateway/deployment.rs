// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Deployment`.
use cfn::schema;
/// [`AWS::ApiGateway::Deployment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Deployment {
    /// [`DeploymentCanarySettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html#cfn-apigateway-deployment-deploymentcanarysettings): a change replaces the resource.
    pub deployment_canary_settings: cfn::Prop<DeploymentCanarySettings>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html#cfn-apigateway-deployment-description)
    pub description: cfn::Prop<String>,
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html#cfn-apigateway-deployment-restapiid): a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// [`StageDescription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html#cfn-apigateway-deployment-stagedescription)
    pub stage_description: cfn::Prop<StageDescription>,
    /// [`StageName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html#cfn-apigateway-deployment-stagename)
    pub stage_name: cfn::Prop<String>,
}
impl Deployment {
    /// Sets the required properties.
    pub fn new(
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            deployment_canary_settings: cfn::Prop::unset(),
            description: cfn::Prop::unset(),
            rest_api_id: rest_api_id.into(),
            stage_description: cfn::Prop::unset(),
            stage_name: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Deployment {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DeploymentCanarySettings", self.deployment_canary_settings),
            cfn::field("Description", self.description),
            cfn::field("RestApiId", self.rest_api_id),
            cfn::field("StageDescription", self.stage_description),
            cfn::field("StageName", self.stage_name),
        ])
    }
}
impl cfn::Resource for Deployment {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::Deployment>;
}
impl cfn::Handle<Deployment> {
    /// `Fn::GetAtt` of `DeploymentId`.
    pub fn deployment_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::Deployment>> {
        self.attribute("DeploymentId")
    }
}
/// [`AccessLogSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-accesslogsetting.html) of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessLogSetting {
    /// [`DestinationArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-accesslogsetting.html#cfn-apigateway-deployment-accesslogsetting-destinationarn)
    pub destination_arn: cfn::Prop<cfn::Arn>,
    /// [`Format`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-accesslogsetting.html#cfn-apigateway-deployment-accesslogsetting-format)
    pub format: cfn::Prop<String>,
}
impl AccessLogSetting {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for AccessLogSetting {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DestinationArn", self.destination_arn),
            cfn::field("Format", self.format),
        ])
    }
}
/// [`CanarySetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-canarysetting.html) of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanarySetting {
    /// [`PercentTraffic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-canarysetting.html#cfn-apigateway-deployment-canarysetting-percenttraffic)
    pub percent_traffic: cfn::Prop<f64>,
    /// [`StageVariableOverrides`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-canarysetting.html#cfn-apigateway-deployment-canarysetting-stagevariableoverrides)
    pub stage_variable_overrides: cfn::Prop<cfn::Map<String>>,
    /// [`UseStageCache`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-canarysetting.html#cfn-apigateway-deployment-canarysetting-usestagecache)
    pub use_stage_cache: cfn::Prop<bool>,
}
impl CanarySetting {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for CanarySetting {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PercentTraffic", self.percent_traffic),
            cfn::field("StageVariableOverrides", self.stage_variable_overrides),
            cfn::field("UseStageCache", self.use_stage_cache),
        ])
    }
}
/// [`DeploymentCanarySettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-deploymentcanarysettings.html) of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeploymentCanarySettings {
    /// [`PercentTraffic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-deploymentcanarysettings.html#cfn-apigateway-deployment-deploymentcanarysettings-percenttraffic)
    pub percent_traffic: cfn::Prop<f64>,
    /// [`StageVariableOverrides`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-deploymentcanarysettings.html#cfn-apigateway-deployment-deploymentcanarysettings-stagevariableoverrides)
    pub stage_variable_overrides: cfn::Prop<cfn::Map<String>>,
    /// [`UseStageCache`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-deploymentcanarysettings.html#cfn-apigateway-deployment-deploymentcanarysettings-usestagecache)
    pub use_stage_cache: cfn::Prop<bool>,
}
impl DeploymentCanarySettings {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DeploymentCanarySettings {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PercentTraffic", self.percent_traffic),
            cfn::field("StageVariableOverrides", self.stage_variable_overrides),
            cfn::field("UseStageCache", self.use_stage_cache),
        ])
    }
}
/// [`MethodSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html) of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MethodSetting {
    /// [`CacheDataEncrypted`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-cachedataencrypted)
    pub cache_data_encrypted: cfn::Prop<bool>,
    /// [`CacheTtlInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-cachettlinseconds)
    pub cache_ttl_in_seconds: cfn::Prop<i64>,
    /// [`CachingEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-cachingenabled)
    pub caching_enabled: cfn::Prop<bool>,
    /// [`DataTraceEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-datatraceenabled)
    pub data_trace_enabled: cfn::Prop<bool>,
    /// [`HttpMethod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-httpmethod)
    pub http_method: cfn::Prop<String>,
    /// [`LoggingLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-logginglevel)
    pub logging_level: cfn::Prop<String>,
    /// [`MetricsEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-metricsenabled)
    pub metrics_enabled: cfn::Prop<bool>,
    /// [`ResourcePath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-resourcepath)
    pub resource_path: cfn::Prop<String>,
    /// [`ThrottlingBurstLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-throttlingburstlimit)
    pub throttling_burst_limit: cfn::Prop<i64>,
    /// [`ThrottlingRateLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-methodsetting.html#cfn-apigateway-deployment-methodsetting-throttlingratelimit)
    pub throttling_rate_limit: cfn::Prop<f64>,
}
impl MethodSetting {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for MethodSetting {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CacheDataEncrypted", self.cache_data_encrypted),
            cfn::field("CacheTtlInSeconds", self.cache_ttl_in_seconds),
            cfn::field("CachingEnabled", self.caching_enabled),
            cfn::field("DataTraceEnabled", self.data_trace_enabled),
            cfn::field("HttpMethod", self.http_method),
            cfn::field("LoggingLevel", self.logging_level),
            cfn::field("MetricsEnabled", self.metrics_enabled),
            cfn::field("ResourcePath", self.resource_path),
            cfn::field("ThrottlingBurstLimit", self.throttling_burst_limit),
            cfn::field("ThrottlingRateLimit", self.throttling_rate_limit),
        ])
    }
}
/// [`StageDescription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html) of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageDescription {
    /// [`AccessLogSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-accesslogsetting)
    pub access_log_setting: cfn::Prop<AccessLogSetting>,
    /// [`CacheClusterEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-cacheclusterenabled)
    pub cache_cluster_enabled: cfn::Prop<bool>,
    /// [`CacheClusterSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-cacheclustersize)
    pub cache_cluster_size: cfn::Prop<String>,
    /// [`CacheDataEncrypted`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-cachedataencrypted)
    pub cache_data_encrypted: cfn::Prop<bool>,
    /// [`CacheTtlInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-cachettlinseconds)
    pub cache_ttl_in_seconds: cfn::Prop<i64>,
    /// [`CachingEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-cachingenabled)
    pub caching_enabled: cfn::Prop<bool>,
    /// [`CanarySetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-canarysetting)
    pub canary_setting: cfn::Prop<CanarySetting>,
    /// [`ClientCertificateId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-clientcertificateid)
    pub client_certificate_id: cfn::Prop<String>,
    /// [`DataTraceEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-datatraceenabled)
    pub data_trace_enabled: cfn::Prop<bool>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-description)
    pub description: cfn::Prop<String>,
    /// [`DocumentationVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-documentationversion)
    pub documentation_version: cfn::Prop<String>,
    /// [`LoggingLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-logginglevel)
    pub logging_level: cfn::Prop<String>,
    /// [`MethodSettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-methodsettings)
    pub method_settings: cfn::Prop<cfn::List<MethodSetting>>,
    /// [`MetricsEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-metricsenabled)
    pub metrics_enabled: cfn::Prop<bool>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`ThrottlingBurstLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-throttlingburstlimit)
    pub throttling_burst_limit: cfn::Prop<i64>,
    /// [`ThrottlingRateLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-throttlingratelimit)
    pub throttling_rate_limit: cfn::Prop<f64>,
    /// [`TracingEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-tracingenabled)
    pub tracing_enabled: cfn::Prop<bool>,
    /// [`Variables`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html#cfn-apigateway-deployment-stagedescription-variables)
    pub variables: cfn::Prop<cfn::Map<String>>,
}
impl StageDescription {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for StageDescription {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessLogSetting", self.access_log_setting),
            cfn::field("CacheClusterEnabled", self.cache_cluster_enabled),
            cfn::field("CacheClusterSize", self.cache_cluster_size),
            cfn::field("CacheDataEncrypted", self.cache_data_encrypted),
            cfn::field("CacheTtlInSeconds", self.cache_ttl_in_seconds),
            cfn::field("CachingEnabled", self.caching_enabled),
            cfn::field("CanarySetting", self.canary_setting),
            cfn::field("ClientCertificateId", self.client_certificate_id),
            cfn::field("DataTraceEnabled", self.data_trace_enabled),
            cfn::field("Description", self.description),
            cfn::field("DocumentationVersion", self.documentation_version),
            cfn::field("LoggingLevel", self.logging_level),
            cfn::field("MethodSettings", self.method_settings),
            cfn::field("MetricsEnabled", self.metrics_enabled),
            cfn::field("Tags", self.tags),
            cfn::field("ThrottlingBurstLimit", self.throttling_burst_limit),
            cfn::field("ThrottlingRateLimit", self.throttling_rate_limit),
            cfn::field("TracingEnabled", self.tracing_enabled),
            cfn::field("Variables", self.variables),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-tag.html) of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-tag.html#cfn-apigateway-deployment-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-tag.html#cfn-apigateway-deployment-tag-value)
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
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Deployment",
    root: &DEPLOYMENT,
    attributes: &["DeploymentId"],
    create_only: &["DeploymentCanarySettings", "RestApiId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:POST",
            "apigateway:PUT",
        ],
        read: &["apigateway:GET"],
        update: &[
            "apigateway:DELETE",
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:PUT",
        ],
        delete: &["apigateway:DELETE", "apigateway:GET"],
        list: &["apigateway:GET"],
        tag: &[],
    },
};
static ACCESS_LOG_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::optional("DestinationArn", schema::TEXT),
        schema::optional("Format", schema::TEXT),
    ],
    rules: &[],
};
static CANARY_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::optional("PercentTraffic", schema::Shape::Number(schema::Range::ANY)),
        schema::optional(
            "StageVariableOverrides",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional("UseStageCache", schema::Shape::Boolean),
    ],
    rules: &[],
};
static DEPLOYMENT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DeploymentCanarySettings",
            schema::Shape::Object(&DEPLOYMENT_CANARY_SETTINGS),
        ),
        schema::optional("Description", schema::TEXT),
        schema::required("RestApiId", schema::TEXT),
        schema::optional("StageDescription", schema::Shape::Object(&STAGE_DESCRIPTION)),
        schema::optional("StageName", schema::TEXT),
    ],
    rules: &[],
};
static DEPLOYMENT_CANARY_SETTINGS: schema::Object = schema::Object {
    properties: &[
        schema::optional("PercentTraffic", schema::Shape::Number(schema::Range::ANY)),
        schema::optional(
            "StageVariableOverrides",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional("UseStageCache", schema::Shape::Boolean),
    ],
    rules: &[],
};
static METHOD_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::optional("CacheDataEncrypted", schema::Shape::Boolean),
        schema::optional(
            "CacheTtlInSeconds",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("CachingEnabled", schema::Shape::Boolean),
        schema::optional("DataTraceEnabled", schema::Shape::Boolean),
        schema::optional("HttpMethod", schema::TEXT),
        schema::optional("LoggingLevel", schema::TEXT),
        schema::optional("MetricsEnabled", schema::Shape::Boolean),
        schema::optional("ResourcePath", schema::TEXT),
        schema::optional(
            "ThrottlingBurstLimit",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional(
            "ThrottlingRateLimit",
            schema::Shape::Number(schema::Range::ANY),
        ),
    ],
    rules: &[],
};
static STAGE_DESCRIPTION: schema::Object = schema::Object {
    properties: &[
        schema::optional("AccessLogSetting", schema::Shape::Object(&ACCESS_LOG_SETTING)),
        schema::optional("CacheClusterEnabled", schema::Shape::Boolean),
        schema::optional("CacheClusterSize", schema::TEXT),
        schema::optional("CacheDataEncrypted", schema::Shape::Boolean),
        schema::optional(
            "CacheTtlInSeconds",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("CachingEnabled", schema::Shape::Boolean),
        schema::optional("CanarySetting", schema::Shape::Object(&CANARY_SETTING)),
        schema::optional("ClientCertificateId", schema::TEXT),
        schema::optional("DataTraceEnabled", schema::Shape::Boolean),
        schema::optional("Description", schema::TEXT),
        schema::optional("DocumentationVersion", schema::TEXT),
        schema::optional("LoggingLevel", schema::TEXT),
        schema::optional(
            "MethodSettings",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METHOD_SETTING),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("MetricsEnabled", schema::Shape::Boolean),
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
            "ThrottlingBurstLimit",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional(
            "ThrottlingRateLimit",
            schema::Shape::Number(schema::Range::ANY),
        ),
        schema::optional("TracingEnabled", schema::Shape::Boolean),
        schema::optional(
            "Variables",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
