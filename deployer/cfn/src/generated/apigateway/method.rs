// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Method`.
use cfn::schema;
/// [`AWS::ApiGateway::Method`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// [`ApiKeyRequired`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-apikeyrequired)
    pub api_key_required: cfn::Prop<bool>,
    /// [`AuthorizationScopes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-authorizationscopes)
    pub authorization_scopes: cfn::Prop<cfn::List<String>>,
    /// [`AuthorizationType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-authorizationtype)
    pub authorization_type: cfn::Prop<String>,
    /// [`AuthorizerId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-authorizerid)
    pub authorizer_id: cfn::Prop<cfn::Id<cfn::apigateway::Authorizer>>,
    /// [`HttpMethod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-httpmethod): a change replaces the resource.
    pub http_method: cfn::Value<String>,
    /// [`Integration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-integration)
    pub integration: cfn::Prop<Integration>,
    /// [`MethodResponses`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-methodresponses)
    pub method_responses: cfn::Prop<cfn::List<MethodResponse>>,
    /// [`OperationName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-operationname)
    pub operation_name: cfn::Prop<String>,
    /// [`RequestModels`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-requestmodels)
    pub request_models: cfn::Prop<cfn::Map<String>>,
    /// [`RequestParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-requestparameters)
    pub request_parameters: cfn::Prop<cfn::Map<bool>>,
    /// [`RequestValidatorId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-requestvalidatorid)
    pub request_validator_id: cfn::Prop<String>,
    /// [`ResourceId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-resourceid): a change replaces the resource.
    pub resource_id: cfn::Value<cfn::Id<cfn::apigateway::Resource>>,
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html#cfn-apigateway-method-restapiid): a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
}
impl Method {
    /// Sets the required properties.
    pub fn new(
        http_method: impl Into<cfn::Value<String>>,
        resource_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::Resource>>>,
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            api_key_required: cfn::Prop::unset(),
            authorization_scopes: cfn::Prop::unset(),
            authorization_type: cfn::Prop::unset(),
            authorizer_id: cfn::Prop::unset(),
            http_method: http_method.into(),
            integration: cfn::Prop::unset(),
            method_responses: cfn::Prop::unset(),
            operation_name: cfn::Prop::unset(),
            request_models: cfn::Prop::unset(),
            request_parameters: cfn::Prop::unset(),
            request_validator_id: cfn::Prop::unset(),
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
/// [`Integration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html) of `AWS::ApiGateway::Method`.
#[derive(Clone, Debug, PartialEq)]
pub struct Integration {
    /// [`CacheKeyParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-cachekeyparameters)
    pub cache_key_parameters: cfn::Prop<cfn::List<String>>,
    /// [`CacheNamespace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-cachenamespace)
    pub cache_namespace: cfn::Prop<String>,
    /// [`ConnectionId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-connectionid)
    pub connection_id: cfn::Prop<String>,
    /// [`ConnectionType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-connectiontype)
    pub connection_type: cfn::Prop<ConnectionType>,
    /// [`ContentHandling`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-contenthandling)
    pub content_handling: cfn::Prop<ContentHandling>,
    /// [`Credentials`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-credentials)
    pub credentials: cfn::Prop<String>,
    /// [`IntegrationHttpMethod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-integrationhttpmethod)
    pub integration_http_method: cfn::Prop<String>,
    /// [`IntegrationResponses`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-integrationresponses)
    pub integration_responses: cfn::Prop<cfn::List<IntegrationResponse>>,
    /// [`IntegrationTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-integrationtarget)
    pub integration_target: cfn::Prop<String>,
    /// [`PassthroughBehavior`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-passthroughbehavior)
    pub passthrough_behavior: cfn::Prop<PassthroughBehavior>,
    /// [`RequestParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-requestparameters)
    pub request_parameters: cfn::Prop<cfn::Map<String>>,
    /// [`RequestTemplates`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-requesttemplates)
    pub request_templates: cfn::Prop<cfn::Map<String>>,
    /// [`ResponseTransferMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-responsetransfermode)
    pub response_transfer_mode: cfn::Prop<ResponseTransferMode>,
    /// [`TimeoutInMillis`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-timeoutinmillis): 50 or more.
    pub timeout_in_millis: cfn::Prop<i64>,
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-type)
    pub r#type: cfn::Value<IntegrationType>,
    /// [`Uri`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html#cfn-apigateway-method-integration-uri)
    pub uri: cfn::Prop<String>,
}
impl Integration {
    /// Sets the required properties.
    pub fn new(r#type: impl Into<cfn::Value<IntegrationType>>) -> Self {
        Self {
            cache_key_parameters: cfn::Prop::unset(),
            cache_namespace: cfn::Prop::unset(),
            connection_id: cfn::Prop::unset(),
            connection_type: cfn::Prop::unset(),
            content_handling: cfn::Prop::unset(),
            credentials: cfn::Prop::unset(),
            integration_http_method: cfn::Prop::unset(),
            integration_responses: cfn::Prop::unset(),
            integration_target: cfn::Prop::unset(),
            passthrough_behavior: cfn::Prop::unset(),
            request_parameters: cfn::Prop::unset(),
            request_templates: cfn::Prop::unset(),
            response_transfer_mode: cfn::Prop::unset(),
            timeout_in_millis: cfn::Prop::unset(),
            r#type: r#type.into(),
            uri: cfn::Prop::unset(),
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
/// [`IntegrationResponse`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html) of `AWS::ApiGateway::Method`.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationResponse {
    /// [`ContentHandling`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html#cfn-apigateway-method-integrationresponse-contenthandling)
    pub content_handling: cfn::Prop<ContentHandling>,
    /// [`ResponseParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html#cfn-apigateway-method-integrationresponse-responseparameters)
    pub response_parameters: cfn::Prop<cfn::Map<String>>,
    /// [`ResponseTemplates`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html#cfn-apigateway-method-integrationresponse-responsetemplates)
    pub response_templates: cfn::Prop<cfn::Map<String>>,
    /// [`SelectionPattern`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html#cfn-apigateway-method-integrationresponse-selectionpattern)
    pub selection_pattern: cfn::Prop<String>,
    /// [`StatusCode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html#cfn-apigateway-method-integrationresponse-statuscode)
    pub status_code: cfn::Value<String>,
}
impl IntegrationResponse {
    /// Sets the required properties.
    pub fn new(status_code: impl Into<cfn::Value<String>>) -> Self {
        Self {
            content_handling: cfn::Prop::unset(),
            response_parameters: cfn::Prop::unset(),
            response_templates: cfn::Prop::unset(),
            selection_pattern: cfn::Prop::unset(),
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
/// [`MethodResponse`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-methodresponse.html) of `AWS::ApiGateway::Method`.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodResponse {
    /// [`ResponseModels`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-methodresponse.html#cfn-apigateway-method-methodresponse-responsemodels)
    pub response_models: cfn::Prop<cfn::Map<String>>,
    /// [`ResponseParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-methodresponse.html#cfn-apigateway-method-methodresponse-responseparameters)
    pub response_parameters: cfn::Prop<cfn::Map<bool>>,
    /// [`StatusCode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-methodresponse.html#cfn-apigateway-method-methodresponse-statuscode)
    pub status_code: cfn::Value<String>,
}
impl MethodResponse {
    /// Sets the required properties.
    pub fn new(status_code: impl Into<cfn::Value<String>>) -> Self {
        Self {
            response_models: cfn::Prop::unset(),
            response_parameters: cfn::Prop::unset(),
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
/// The values of `ConnectionType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionType {
    /// `INTERNET`
    Internet,
    /// `VPC_LINK`
    VpcLink,
}
impl cfn::Literal for ConnectionType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Internet => "INTERNET",
                Self::VpcLink => "VPC_LINK",
            },
        )
    }
}
/// The values of `ContentHandling`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentHandling {
    /// `CONVERT_TO_BINARY`
    ConvertToBinary,
    /// `CONVERT_TO_TEXT`
    ConvertToText,
}
impl cfn::Literal for ContentHandling {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ConvertToBinary => "CONVERT_TO_BINARY",
                Self::ConvertToText => "CONVERT_TO_TEXT",
            },
        )
    }
}
/// The values of `Type`.
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
/// The values of `PassthroughBehavior`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassthroughBehavior {
    /// `WHEN_NO_MATCH`
    WhenNoMatch,
    /// `WHEN_NO_TEMPLATES`
    WhenNoTemplates,
    /// `NEVER`
    Never,
}
impl cfn::Literal for PassthroughBehavior {
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
/// The values of `ResponseTransferMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseTransferMode {
    /// `BUFFERED`
    Buffered,
    /// `STREAM`
    Stream,
}
impl cfn::Literal for ResponseTransferMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Buffered => "BUFFERED",
                Self::Stream => "STREAM",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Method",
    root: &METHOD,
    attributes: &[],
    create_only: &["RestApiId", "ResourceId", "HttpMethod"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["apigateway:GET", "apigateway:PUT", "iam:PassRole"],
        read: &["apigateway:GET"],
        update: &[
            "apigateway:DELETE",
            "apigateway:GET",
            "apigateway:PUT",
            "iam:PassRole",
        ],
        delete: &["apigateway:DELETE"],
        list: &[],
        tag: &[],
    },
};
static INTEGRATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "CacheKeyParameters",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("CacheNamespace", schema::TEXT),
        schema::optional("ConnectionId", schema::TEXT),
        schema::optional(
            "ConnectionType",
            schema::Shape::OneOf(&["INTERNET", "VPC_LINK"]),
        ),
        schema::optional(
            "ContentHandling",
            schema::Shape::OneOf(&["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"]),
        ),
        schema::optional("Credentials", schema::TEXT),
        schema::optional("IntegrationHttpMethod", schema::TEXT),
        schema::optional(
            "IntegrationResponses",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INTEGRATION_RESPONSE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("IntegrationTarget", schema::TEXT),
        schema::optional(
            "PassthroughBehavior",
            schema::Shape::OneOf(&["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"]),
        ),
        schema::optional(
            "RequestParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "RequestTemplates",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "ResponseTransferMode",
            schema::Shape::OneOf(&["BUFFERED", "STREAM"]),
        ),
        schema::optional(
            "TimeoutInMillis",
            schema::Shape::Integer(schema::Range {
                minimum: Some(50.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required(
            "Type",
            schema::Shape::OneOf(&["AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK"]),
        ),
        schema::optional("Uri", schema::TEXT),
    ],
    rules: &[],
};
static INTEGRATION_RESPONSE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ContentHandling",
            schema::Shape::OneOf(&["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"]),
        ),
        schema::optional(
            "ResponseParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "ResponseTemplates",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional("SelectionPattern", schema::TEXT),
        schema::required("StatusCode", schema::TEXT),
    ],
    rules: &[],
};
static METHOD: schema::Object = schema::Object {
    properties: &[
        schema::optional("ApiKeyRequired", schema::Shape::Boolean),
        schema::optional(
            "AuthorizationScopes",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("AuthorizationType", schema::TEXT),
        schema::optional("AuthorizerId", schema::TEXT),
        schema::required("HttpMethod", schema::TEXT),
        schema::optional("Integration", schema::Shape::Object(&INTEGRATION)),
        schema::optional(
            "MethodResponses",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METHOD_RESPONSE),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("OperationName", schema::TEXT),
        schema::optional(
            "RequestModels",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "RequestParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::Shape::Boolean),
        ),
        schema::optional("RequestValidatorId", schema::TEXT),
        schema::required("ResourceId", schema::TEXT),
        schema::required("RestApiId", schema::TEXT),
    ],
    rules: &[],
};
static METHOD_RESPONSE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ResponseModels",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "ResponseParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::Shape::Boolean),
        ),
        schema::required("StatusCode", schema::TEXT),
    ],
    rules: &[],
};
