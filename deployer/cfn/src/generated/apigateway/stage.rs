// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Stage`.
use cfn::schema;
/// [`AWS::ApiGateway::Stage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// [`AccessLogSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-accesslogsetting)
    pub access_log_setting: cfn::Prop<AccessLogSetting>,
    /// [`CacheClusterEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-cacheclusterenabled)
    pub cache_cluster_enabled: cfn::Prop<bool>,
    /// [`CacheClusterSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-cacheclustersize)
    pub cache_cluster_size: cfn::Prop<String>,
    /// [`CanarySetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-canarysetting)
    pub canary_setting: cfn::Prop<CanarySetting>,
    /// [`ClientCertificateId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-clientcertificateid)
    pub client_certificate_id: cfn::Prop<String>,
    /// [`DeploymentId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-deploymentid)
    pub deployment_id: cfn::Prop<cfn::Id<cfn::apigateway::Deployment>>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-description)
    pub description: cfn::Prop<String>,
    /// [`DocumentationVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-documentationversion)
    pub documentation_version: cfn::Prop<String>,
    /// [`MethodSettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-methodsettings)
    pub method_settings: cfn::Prop<cfn::List<MethodSetting>>,
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-restapiid): a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// [`StageName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-stagename): a change replaces the resource.
    pub stage_name: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`TracingEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-tracingenabled)
    pub tracing_enabled: cfn::Prop<bool>,
    /// [`Variables`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html#cfn-apigateway-stage-variables)
    pub variables: cfn::Prop<cfn::Map<String>>,
}
impl Stage {
    /// Sets the required properties.
    pub fn new(
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            access_log_setting: cfn::Prop::unset(),
            cache_cluster_enabled: cfn::Prop::unset(),
            cache_cluster_size: cfn::Prop::unset(),
            canary_setting: cfn::Prop::unset(),
            client_certificate_id: cfn::Prop::unset(),
            deployment_id: cfn::Prop::unset(),
            description: cfn::Prop::unset(),
            documentation_version: cfn::Prop::unset(),
            method_settings: cfn::Prop::unset(),
            rest_api_id: rest_api_id.into(),
            stage_name: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            tracing_enabled: cfn::Prop::unset(),
            variables: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Stage {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessLogSetting", self.access_log_setting),
            cfn::field("CacheClusterEnabled", self.cache_cluster_enabled),
            cfn::field("CacheClusterSize", self.cache_cluster_size),
            cfn::field("CanarySetting", self.canary_setting),
            cfn::field("ClientCertificateId", self.client_certificate_id),
            cfn::field("DeploymentId", self.deployment_id),
            cfn::field("Description", self.description),
            cfn::field("DocumentationVersion", self.documentation_version),
            cfn::field("MethodSettings", self.method_settings),
            cfn::field("RestApiId", self.rest_api_id),
            cfn::field("StageName", self.stage_name),
            cfn::field("Tags", self.tags),
            cfn::field("TracingEnabled", self.tracing_enabled),
            cfn::field("Variables", self.variables),
        ])
    }
}
impl cfn::Resource for Stage {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::Stage>;
}
/// [`AccessLogSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-accesslogsetting.html) of `AWS::ApiGateway::Stage`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessLogSetting {
    /// [`DestinationArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-accesslogsetting.html#cfn-apigateway-stage-accesslogsetting-destinationarn)
    pub destination_arn: cfn::Prop<cfn::Arn>,
    /// [`Format`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-accesslogsetting.html#cfn-apigateway-stage-accesslogsetting-format)
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
/// [`CanarySetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-canarysetting.html) of `AWS::ApiGateway::Stage`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanarySetting {
    /// [`DeploymentId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-canarysetting.html#cfn-apigateway-stage-canarysetting-deploymentid)
    pub deployment_id: cfn::Prop<cfn::Id<cfn::apigateway::Deployment>>,
    /// [`PercentTraffic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-canarysetting.html#cfn-apigateway-stage-canarysetting-percenttraffic): 0 to 100.
    pub percent_traffic: cfn::Prop<f64>,
    /// [`StageVariableOverrides`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-canarysetting.html#cfn-apigateway-stage-canarysetting-stagevariableoverrides)
    pub stage_variable_overrides: cfn::Prop<cfn::Map<String>>,
    /// [`UseStageCache`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-canarysetting.html#cfn-apigateway-stage-canarysetting-usestagecache)
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
            cfn::field("DeploymentId", self.deployment_id),
            cfn::field("PercentTraffic", self.percent_traffic),
            cfn::field("StageVariableOverrides", self.stage_variable_overrides),
            cfn::field("UseStageCache", self.use_stage_cache),
        ])
    }
}
/// [`MethodSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html) of `AWS::ApiGateway::Stage`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MethodSetting {
    /// [`CacheDataEncrypted`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-cachedataencrypted)
    pub cache_data_encrypted: cfn::Prop<bool>,
    /// [`CacheTtlInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-cachettlinseconds)
    pub cache_ttl_in_seconds: cfn::Prop<i64>,
    /// [`CachingEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-cachingenabled)
    pub caching_enabled: cfn::Prop<bool>,
    /// [`DataTraceEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-datatraceenabled)
    pub data_trace_enabled: cfn::Prop<bool>,
    /// [`HttpMethod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-httpmethod)
    pub http_method: cfn::Prop<String>,
    /// [`LoggingLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-logginglevel)
    pub logging_level: cfn::Prop<String>,
    /// [`MetricsEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-metricsenabled)
    pub metrics_enabled: cfn::Prop<bool>,
    /// [`ResourcePath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-resourcepath)
    pub resource_path: cfn::Prop<String>,
    /// [`ThrottlingBurstLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-throttlingburstlimit): 0 or more.
    pub throttling_burst_limit: cfn::Prop<i64>,
    /// [`ThrottlingRateLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html#cfn-apigateway-stage-methodsetting-throttlingratelimit): 0 or more.
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-tag.html) of `AWS::ApiGateway::Stage`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-tag.html#cfn-apigateway-stage-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-tag.html#cfn-apigateway-stage-tag-value): up to 256 characters.
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
    type_name: "AWS::ApiGateway::Stage",
    root: &STAGE,
    attributes: &[],
    create_only: &["RestApiId", "StageName"],
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
        delete: &["apigateway:DELETE"],
        list: &["apigateway:GET"],
        tag: &["apigateway:DELETE", "apigateway:GET", "apigateway:PUT"],
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
        schema::optional("DeploymentId", schema::TEXT),
        schema::optional(
            "PercentTraffic",
            schema::Shape::Number(schema::Range {
                minimum: Some(0.0),
                maximum: Some(100.0),
                allowed: &[],
            }),
        ),
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
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional(
            "ThrottlingRateLimit",
            schema::Shape::Number(schema::Range {
                minimum: Some(0.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static STAGE: schema::Object = schema::Object {
    properties: &[
        schema::optional("AccessLogSetting", schema::Shape::Object(&ACCESS_LOG_SETTING)),
        schema::optional("CacheClusterEnabled", schema::Shape::Boolean),
        schema::optional("CacheClusterSize", schema::TEXT),
        schema::optional("CanarySetting", schema::Shape::Object(&CANARY_SETTING)),
        schema::optional("ClientCertificateId", schema::TEXT),
        schema::optional("DeploymentId", schema::TEXT),
        schema::optional("Description", schema::TEXT),
        schema::optional("DocumentationVersion", schema::TEXT),
        schema::optional(
            "MethodSettings",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METHOD_SETTING),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::required("RestApiId", schema::TEXT),
        schema::optional("StageName", schema::TEXT),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
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
