// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::GatewayResponse`.
use cfn::schema;
/// [`AWS::ApiGateway::GatewayResponse`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html)
#[derive(Clone, Debug, PartialEq)]
pub struct GatewayResponse {
    /// [`ResponseParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html#cfn-apigateway-gatewayresponse-responseparameters)
    pub response_parameters: cfn::Prop<cfn::Map<String>>,
    /// [`ResponseTemplates`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html#cfn-apigateway-gatewayresponse-responsetemplates)
    pub response_templates: cfn::Prop<cfn::Map<String>>,
    /// [`ResponseType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html#cfn-apigateway-gatewayresponse-responsetype): a change replaces the resource.
    pub response_type: cfn::Value<String>,
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html#cfn-apigateway-gatewayresponse-restapiid): a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// [`StatusCode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html#cfn-apigateway-gatewayresponse-statuscode)
    pub status_code: cfn::Prop<String>,
}
impl GatewayResponse {
    /// Sets the required properties.
    pub fn new(
        response_type: impl Into<cfn::Value<String>>,
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            response_parameters: cfn::Prop::unset(),
            response_templates: cfn::Prop::unset(),
            response_type: response_type.into(),
            rest_api_id: rest_api_id.into(),
            status_code: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for GatewayResponse {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ResponseParameters", self.response_parameters),
            cfn::field("ResponseTemplates", self.response_templates),
            cfn::field("ResponseType", self.response_type),
            cfn::field("RestApiId", self.rest_api_id),
            cfn::field("StatusCode", self.status_code),
        ])
    }
}
impl cfn::Resource for GatewayResponse {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::GatewayResponse>;
}
impl cfn::Handle<GatewayResponse> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::GatewayResponse",
    root: &GATEWAY_RESPONSE,
    attributes: &["Id"],
    create_only: &["ResponseType", "RestApiId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["apigateway:GET", "apigateway:PUT"],
        read: &["apigateway:GET"],
        update: &["apigateway:GET", "apigateway:PUT"],
        delete: &["apigateway:DELETE", "apigateway:GET"],
        list: &["apigateway:GET"],
        tag: &[],
    },
};
static GATEWAY_RESPONSE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ResponseParameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional(
            "ResponseTemplates",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::required("ResponseType", schema::TEXT),
        schema::required("RestApiId", schema::TEXT),
        schema::optional("StatusCode", schema::TEXT),
    ],
    rules: &[],
};
