// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Method`.
use cfn::schema;
/// `AWS::ApiGateway::Method`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// `ApiKeyRequired`.
    pub api_key_required: Option<cfn::Value<bool>>,
    /// `AuthorizationScopes`.
    pub authorization_scopes: Option<cfn::Value<cfn::List<String>>>,
    /// `AuthorizationType`.
    pub authorization_type: Option<cfn::Value<String>>,
    /// `AuthorizerId`.
    pub authorizer_id: Option<cfn::Value<String>>,
    /// `HttpMethod`; a change replaces the resource.
    pub http_method: cfn::Value<String>,
    /// `Integration`.
    pub integration: Option<cfn::Value<Integration>>,
    /// `MethodResponses`.
    pub method_responses: Option<cfn::Value<cfn::List<MethodResponse>>>,
    /// `OperationName`.
    pub operation_name: Option<cfn::Value<String>>,
    /// `RequestModels`.
    pub request_models: Option<cfn::Value<cfn::Map<String>>>,
    /// `RequestParameters`.
    pub request_parameters: Option<cfn::Value<cfn::Map<bool>>>,
    /// `RequestValidatorId`.
    pub request_validator_id: Option<
        cfn::Value<cfn::Id<cfn::apigateway::RequestValidator>>,
    >,
    /// `ResourceId`; a change replaces the resource.
    pub resource_id: cfn::Value<cfn::Id<cfn::apigateway::Resource>>,
    /// `RestApiId`; a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
}
impl Method {
    /// With what it must have.
    pub fn new(
        http_method: impl Into<cfn::Value<String>>,
        resource_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::Resource>>>,
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            api_key_required: None,
            authorization_scopes: None,
            authorization_type: None,
            authorizer_id: None,
            http_method: http_method.into(),
            integration: None,
            method_responses: None,
            operation_name: None,
            request_models: None,
            request_parameters: None,
            request_validator_id: None,
            resource_id: resource_id.into(),
            rest_api_id: rest_api_id.into(),
        }
    }
}
impl cfn::Literal for Method {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ApiKeyRequired", self.api_key_required),
            cfn::field("AuthorizationScopes", self.authorization_scopes),
            cfn::field("AuthorizationType", self.authorization_type),
            cfn::field("AuthorizerId", self.authorizer_id),
            cfn::field("HttpMethod", self.http_method),
            cfn::field("Integration", self.integration),
            cfn::field("MethodResponses", self.method_responses),
            cfn::field("OperationName", self.operation_name),
            cfn::field("RequestModels", self.request_models),
            cfn::field("RequestParameters", self.request_parameters),
            cfn::field("RequestValidatorId", self.request_validator_id),
            cfn::field("ResourceId", self.resource_id),
            cfn::field("RestApiId", self.rest_api_id),
        ])
    }
}
impl cfn::Resource for Method {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::Method>;
}
/// `Integration` of `AWS::ApiGateway::Method`.
#[derive(Clone, Debug, PartialEq)]
pub struct Integration {
    /// `CacheKeyParameters`.
    pub cache_key_parameters: Option<cfn::Value<cfn::List<String>>>,
    /// `CacheNamespace`.
    pub cache_namespace: Option<cfn::Value<String>>,
    /// `ConnectionId`.
    pub connection_id: Option<cfn::Value<String>>,
    /// `ConnectionType`.
    pub connection_type: Option<cfn::Value<IntegrationConnectionType>>,
    /// `ContentHandling`.
    pub content_handling: Option<cfn::Value<IntegrationContentHandling>>,
    /// `Credentials`.
    pub credentials: Option<cfn::Value<String>>,
    /// `IntegrationHttpMethod`.
    pub integration_http_method: Option<cfn::Value<String>>,
    /// `IntegrationResponses`.
    pub integration_responses: Option<cfn::Value<cfn::List<IntegrationResponse>>>,
    /// `IntegrationTarget`.
    pub integration_target: Option<cfn::Value<String>>,
    /// `PassthroughBehavior`.
    pub passthrough_behavior: Option<cfn::Value<IntegrationPassthroughBehavior>>,
    /// `RequestParameters`.
    pub request_parameters: Option<cfn::Value<cfn::Map<String>>>,
    /// `RequestTemplates`.
    pub request_templates: Option<cfn::Value<cfn::Map<String>>>,
    /// `ResponseTransferMode`.
    pub response_transfer_mode: Option<cfn::Value<IntegrationResponseTransferMode>>,
    /// `TimeoutInMillis`; 50 or more.
    pub timeout_in_millis: Option<cfn::Value<i64>>,
    /// `Type`.
    pub r#type: cfn::Value<IntegrationType>,
    /// `Uri`.
    pub uri: Option<cfn::Value<String>>,
}
impl Integration {
    /// With what it must have.
    pub fn new(r#type: impl Into<cfn::Value<IntegrationType>>) -> Self {
        Self {
            cache_key_parameters: None,
            cache_namespace: None,
            connection_id: None,
            connection_type: None,
            content_handling: None,
            credentials: None,
            integration_http_method: None,
            integration_responses: None,
            integration_target: None,
            passthrough_behavior: None,
            request_parameters: None,
            request_templates: None,
            response_transfer_mode: None,
            timeout_in_millis: None,
            r#type: r#type.into(),
            uri: None,
        }
    }
}
impl cfn::Literal for Integration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CacheKeyParameters", self.cache_key_parameters),
            cfn::field("CacheNamespace", self.cache_namespace),
            cfn::field("ConnectionId", self.connection_id),
            cfn::field("ConnectionType", self.connection_type),
            cfn::field("ContentHandling", self.content_handling),
            cfn::field("Credentials", self.credentials),
            cfn::field("IntegrationHttpMethod", self.integration_http_method),
            cfn::field("IntegrationResponses", self.integration_responses),
            cfn::field("IntegrationTarget", self.integration_target),
            cfn::field("PassthroughBehavior", self.passthrough_behavior),
            cfn::field("RequestParameters", self.request_parameters),
            cfn::field("RequestTemplates", self.request_templates),
            cfn::field("ResponseTransferMode", self.response_transfer_mode),
            cfn::field("TimeoutInMillis", self.timeout_in_millis),
            cfn::field("Type", self.r#type),
            cfn::field("Uri", self.uri),
        ])
    }
}
/// `IntegrationResponse` of `AWS::ApiGateway::Method`.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationResponse {
    /// `ContentHandling`.
    pub content_handling: Option<cfn::Value<IntegrationResponseContentHandling>>,
    /// `ResponseParameters`.
    pub response_parameters: Option<cfn::Value<cfn::Map<String>>>,
    /// `ResponseTemplates`.
    pub response_templates: Option<cfn::Value<cfn::Map<String>>>,
    /// `SelectionPattern`.
    pub selection_pattern: Option<cfn::Value<String>>,
    /// `StatusCode`.
    pub status_code: cfn::Value<String>,
}
impl IntegrationResponse {
    /// With what it must have.
    pub fn new(status_code: impl Into<cfn::Value<String>>) -> Self {
        Self {
            content_handling: None,
            response_parameters: None,
            response_templates: None,
            selection_pattern: None,
            status_code: status_code.into(),
        }
    }
}
impl cfn::Literal for IntegrationResponse {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ContentHandling", self.content_handling),
            cfn::field("ResponseParameters", self.response_parameters),
            cfn::field("ResponseTemplates", self.response_templates),
            cfn::field("SelectionPattern", self.selection_pattern),
            cfn::field("StatusCode", self.status_code),
        ])
    }
}
/// `MethodResponse` of `AWS::ApiGateway::Method`.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodResponse {
    /// `ResponseModels`.
    pub response_models: Option<cfn::Value<cfn::Map<String>>>,
    /// `ResponseParameters`.
    pub response_parameters: Option<cfn::Value<cfn::Map<bool>>>,
    /// `StatusCode`.
    pub status_code: cfn::Value<String>,
}
impl MethodResponse {
    /// With what it must have.
    pub fn new(status_code: impl Into<cfn::Value<String>>) -> Self {
        Self {
            response_models: None,
            response_parameters: None,
            status_code: status_code.into(),
        }
    }
}
impl cfn::Literal for MethodResponse {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ResponseModels", self.response_models),
            cfn::field("ResponseParameters", self.response_parameters),
            cfn::field("StatusCode", self.status_code),
        ])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationConnectionType {
    /// `INTERNET`
    Internet,
    /// `VPC_LINK`
    VpcLink,
}
impl cfn::Literal for IntegrationConnectionType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Internet => "INTERNET",
                Self::VpcLink => "VPC_LINK",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationContentHandling {
    /// `CONVERT_TO_BINARY`
    ConvertToBinary,
    /// `CONVERT_TO_TEXT`
    ConvertToText,
}
impl cfn::Literal for IntegrationContentHandling {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ConvertToBinary => "CONVERT_TO_BINARY",
                Self::ConvertToText => "CONVERT_TO_TEXT",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationPassthroughBehavior {
    /// `WHEN_NO_MATCH`
    WhenNoMatch,
    /// `WHEN_NO_TEMPLATES`
    WhenNoTemplates,
    /// `NEVER`
    Never,
}
impl cfn::Literal for IntegrationPassthroughBehavior {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::WhenNoMatch => "WHEN_NO_MATCH",
                Self::WhenNoTemplates => "WHEN_NO_TEMPLATES",
                Self::Never => "NEVER",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationResponseContentHandling {
    /// `CONVERT_TO_BINARY`
    ConvertToBinary,
    /// `CONVERT_TO_TEXT`
    ConvertToText,
}
impl cfn::Literal for IntegrationResponseContentHandling {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ConvertToBinary => "CONVERT_TO_BINARY",
                Self::ConvertToText => "CONVERT_TO_TEXT",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationResponseTransferMode {
    /// `BUFFERED`
    Buffered,
    /// `STREAM`
    Stream,
}
impl cfn::Literal for IntegrationResponseTransferMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Buffered => "BUFFERED",
                Self::Stream => "STREAM",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationType {
    /// `AWS`
    Aws,
    /// `AWS_PROXY`
    AwsProxy,
    /// `HTTP`
    Http,
    /// `HTTP_PROXY`
    HttpProxy,
    /// `MOCK`
    Mock,
}
impl cfn::Literal for IntegrationType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Aws => "AWS",
                Self::AwsProxy => "AWS_PROXY",
                Self::Http => "HTTP",
                Self::HttpProxy => "HTTP_PROXY",
                Self::Mock => "MOCK",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Method",
    root: &METHOD,
    attributes: &[],
    read_only: &[],
    create_only: &["RestApiId", "ResourceId", "HttpMethod"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["RestApiId", "ResourceId", "HttpMethod"],
    permissions: schema::Permissions {
        create: &["apigateway:GET", "apigateway:PUT", "iam:PassRole"],
        delete: &["apigateway:DELETE"],
        read: &["apigateway:GET"],
        update: &[
            "apigateway:DELETE",
            "apigateway:GET",
            "apigateway:PUT",
            "iam:PassRole",
        ],
    },
};
static INTEGRATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CacheKeyParameters",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "CacheNamespace",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ConnectionId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ConnectionType",
            required: false,
            shape: schema::Shape::OneOf(&["INTERNET", "VPC_LINK"]),
        },
        schema::Property {
            name: "ContentHandling",
            required: false,
            shape: schema::Shape::OneOf(&["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"]),
        },
        schema::Property {
            name: "Credentials",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "IntegrationHttpMethod",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "IntegrationResponses",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INTEGRATION_RESPONSE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "IntegrationTarget",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "PassthroughBehavior",
            required: false,
            shape: schema::Shape::OneOf(&["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"]),
        },
        schema::Property {
            name: "RequestParameters",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "RequestTemplates",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "ResponseTransferMode",
            required: false,
            shape: schema::Shape::OneOf(&["BUFFERED", "STREAM"]),
        },
        schema::Property {
            name: "TimeoutInMillis",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(50.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Type",
            required: true,
            shape: schema::Shape::OneOf(
                &["AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK"],
            ),
        },
        schema::Property {
            name: "Uri",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static INTEGRATION_RESPONSE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ContentHandling",
            required: false,
            shape: schema::Shape::OneOf(&["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"]),
        },
        schema::Property {
            name: "ResponseParameters",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "ResponseTemplates",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "SelectionPattern",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "StatusCode",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static METHOD: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ApiKeyRequired",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "AuthorizationScopes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "AuthorizationType",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "AuthorizerId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "HttpMethod",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Integration",
            required: false,
            shape: schema::Shape::Object(&INTEGRATION),
        },
        schema::Property {
            name: "MethodResponses",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METHOD_RESPONSE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "OperationName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RequestModels",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "RequestParameters",
            required: false,
            shape: schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::Shape::Boolean),
        },
        schema::Property {
            name: "RequestValidatorId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ResourceId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RestApiId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static METHOD_RESPONSE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ResponseModels",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "ResponseParameters",
            required: false,
            shape: schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::Shape::Boolean),
        },
        schema::Property {
            name: "StatusCode",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
