// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Deployment`.
use cfn::schema;
/// `AWS::ApiGateway::Deployment`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Deployment {
    /// `DeploymentCanarySettings`; a change replaces the resource.
    pub deployment_canary_settings: Option<cfn::Value<DeploymentCanarySettings>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `RestApiId`; a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// `StageDescription`.
    pub stage_description: Option<cfn::Value<StageDescription>>,
    /// `StageName`.
    pub stage_name: Option<cfn::Value<String>>,
}
impl Deployment {
    /// With what it must have.
    pub fn new(
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            deployment_canary_settings: None,
            description: None,
            rest_api_id: rest_api_id.into(),
            stage_description: None,
            stage_name: None,
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
    pub fn get_deployment_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::Deployment>> {
        self.attribute("DeploymentId")
    }
}
/// `AccessLogSetting` of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessLogSetting {
    /// `DestinationArn`.
    pub destination_arn: Option<cfn::Value<cfn::Arn>>,
    /// `Format`.
    pub format: Option<cfn::Value<String>>,
}
impl AccessLogSetting {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            destination_arn: None,
            format: None,
        }
    }
}
impl Default for AccessLogSetting {
    fn default() -> Self {
        Self::new()
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
/// `CanarySetting` of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct CanarySetting {
    /// `PercentTraffic`.
    pub percent_traffic: Option<cfn::Value<f64>>,
    /// `StageVariableOverrides`.
    pub stage_variable_overrides: Option<cfn::Value<cfn::Map<String>>>,
    /// `UseStageCache`.
    pub use_stage_cache: Option<cfn::Value<bool>>,
}
impl CanarySetting {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            percent_traffic: None,
            stage_variable_overrides: None,
            use_stage_cache: None,
        }
    }
}
impl Default for CanarySetting {
    fn default() -> Self {
        Self::new()
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
/// `DeploymentCanarySettings` of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeploymentCanarySettings {
    /// `PercentTraffic`.
    pub percent_traffic: Option<cfn::Value<f64>>,
    /// `StageVariableOverrides`.
    pub stage_variable_overrides: Option<cfn::Value<cfn::Map<String>>>,
    /// `UseStageCache`.
    pub use_stage_cache: Option<cfn::Value<bool>>,
}
impl DeploymentCanarySettings {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            percent_traffic: None,
            stage_variable_overrides: None,
            use_stage_cache: None,
        }
    }
}
impl Default for DeploymentCanarySettings {
    fn default() -> Self {
        Self::new()
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
/// `MethodSetting` of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodSetting {
    /// `CacheDataEncrypted`.
    pub cache_data_encrypted: Option<cfn::Value<bool>>,
    /// `CacheTtlInSeconds`.
    pub cache_ttl_in_seconds: Option<cfn::Value<i64>>,
    /// `CachingEnabled`.
    pub caching_enabled: Option<cfn::Value<bool>>,
    /// `DataTraceEnabled`.
    pub data_trace_enabled: Option<cfn::Value<bool>>,
    /// `HttpMethod`.
    pub http_method: Option<cfn::Value<String>>,
    /// `LoggingLevel`.
    pub logging_level: Option<cfn::Value<String>>,
    /// `MetricsEnabled`.
    pub metrics_enabled: Option<cfn::Value<bool>>,
    /// `ResourcePath`.
    pub resource_path: Option<cfn::Value<String>>,
    /// `ThrottlingBurstLimit`.
    pub throttling_burst_limit: Option<cfn::Value<i64>>,
    /// `ThrottlingRateLimit`.
    pub throttling_rate_limit: Option<cfn::Value<f64>>,
}
impl MethodSetting {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            cache_data_encrypted: None,
            cache_ttl_in_seconds: None,
            caching_enabled: None,
            data_trace_enabled: None,
            http_method: None,
            logging_level: None,
            metrics_enabled: None,
            resource_path: None,
            throttling_burst_limit: None,
            throttling_rate_limit: None,
        }
    }
}
impl Default for MethodSetting {
    fn default() -> Self {
        Self::new()
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
/// `StageDescription` of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct StageDescription {
    /// `AccessLogSetting`.
    pub access_log_setting: Option<cfn::Value<AccessLogSetting>>,
    /// `CacheClusterEnabled`.
    pub cache_cluster_enabled: Option<cfn::Value<bool>>,
    /// `CacheClusterSize`.
    pub cache_cluster_size: Option<cfn::Value<String>>,
    /// `CacheDataEncrypted`.
    pub cache_data_encrypted: Option<cfn::Value<bool>>,
    /// `CacheTtlInSeconds`.
    pub cache_ttl_in_seconds: Option<cfn::Value<i64>>,
    /// `CachingEnabled`.
    pub caching_enabled: Option<cfn::Value<bool>>,
    /// `CanarySetting`.
    pub canary_setting: Option<cfn::Value<CanarySetting>>,
    /// `ClientCertificateId`.
    pub client_certificate_id: Option<cfn::Value<String>>,
    /// `DataTraceEnabled`.
    pub data_trace_enabled: Option<cfn::Value<bool>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `DocumentationVersion`.
    pub documentation_version: Option<cfn::Value<String>>,
    /// `LoggingLevel`.
    pub logging_level: Option<cfn::Value<String>>,
    /// `MethodSettings`.
    pub method_settings: Option<cfn::Value<cfn::List<MethodSetting>>>,
    /// `MetricsEnabled`.
    pub metrics_enabled: Option<cfn::Value<bool>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `ThrottlingBurstLimit`.
    pub throttling_burst_limit: Option<cfn::Value<i64>>,
    /// `ThrottlingRateLimit`.
    pub throttling_rate_limit: Option<cfn::Value<f64>>,
    /// `TracingEnabled`.
    pub tracing_enabled: Option<cfn::Value<bool>>,
    /// `Variables`.
    pub variables: Option<cfn::Value<cfn::Map<String>>>,
}
impl StageDescription {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            access_log_setting: None,
            cache_cluster_enabled: None,
            cache_cluster_size: None,
            cache_data_encrypted: None,
            cache_ttl_in_seconds: None,
            caching_enabled: None,
            canary_setting: None,
            client_certificate_id: None,
            data_trace_enabled: None,
            description: None,
            documentation_version: None,
            logging_level: None,
            method_settings: None,
            metrics_enabled: None,
            tags: None,
            throttling_burst_limit: None,
            throttling_rate_limit: None,
            tracing_enabled: None,
            variables: None,
        }
    }
}
impl Default for StageDescription {
    fn default() -> Self {
        Self::new()
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
/// `Tag` of `AWS::ApiGateway::Deployment`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`.
    pub key: cfn::Value<String>,
    /// `Value`.
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
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Deployment",
    root: &DEPLOYMENT,
    attributes: &["DeploymentId"],
    read_only: &["DeploymentId"],
    create_only: &["DeploymentCanarySettings", "RestApiId"],
    conditional_create_only: &[],
    write_only: &["StageName", "StageDescription", "DeploymentCanarySettings"],
    primary_identifier: &["DeploymentId", "RestApiId"],
    permissions: schema::Permissions {
        create: &[
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:POST",
            "apigateway:PUT",
        ],
        delete: &["apigateway:DELETE", "apigateway:GET"],
        read: &["apigateway:GET"],
        update: &[
            "apigateway:DELETE",
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:PUT",
        ],
    },
};
static ACCESS_LOG_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DestinationArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Format",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static CANARY_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PercentTraffic",
            required: false,
            shape: schema::Shape::Number(schema::Range::ANY),
        },
        schema::Property {
            name: "StageVariableOverrides",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "UseStageCache",
            required: false,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static DEPLOYMENT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DeploymentCanarySettings",
            required: false,
            shape: schema::Shape::Object(&DEPLOYMENT_CANARY_SETTINGS),
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RestApiId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "StageDescription",
            required: false,
            shape: schema::Shape::Object(&STAGE_DESCRIPTION),
        },
        schema::Property {
            name: "StageName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static DEPLOYMENT_CANARY_SETTINGS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PercentTraffic",
            required: false,
            shape: schema::Shape::Number(schema::Range::ANY),
        },
        schema::Property {
            name: "StageVariableOverrides",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "UseStageCache",
            required: false,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static METHOD_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CacheDataEncrypted",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "CacheTtlInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "CachingEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "DataTraceEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "HttpMethod",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "LoggingLevel",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "MetricsEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ResourcePath",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ThrottlingBurstLimit",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "ThrottlingRateLimit",
            required: false,
            shape: schema::Shape::Number(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static STAGE_DESCRIPTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccessLogSetting",
            required: false,
            shape: schema::Shape::Object(&ACCESS_LOG_SETTING),
        },
        schema::Property {
            name: "CacheClusterEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "CacheClusterSize",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "CacheDataEncrypted",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "CacheTtlInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "CachingEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "CanarySetting",
            required: false,
            shape: schema::Shape::Object(&CANARY_SETTING),
        },
        schema::Property {
            name: "ClientCertificateId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DataTraceEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DocumentationVersion",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "LoggingLevel",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "MethodSettings",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METHOD_SETTING),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "MetricsEnabled",
            required: false,
            shape: schema::Shape::Boolean,
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
            name: "ThrottlingBurstLimit",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "ThrottlingRateLimit",
            required: false,
            shape: schema::Shape::Number(schema::Range::ANY),
        },
        schema::Property {
            name: "TracingEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Variables",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
