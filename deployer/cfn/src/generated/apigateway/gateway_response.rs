// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::GatewayResponse`.
use cfn::schema;
/// `AWS::ApiGateway::GatewayResponse`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html>
#[derive(Clone, Debug, PartialEq)]
pub struct GatewayResponse {
    /// `ResponseParameters`.
    pub response_parameters: Option<cfn::Value<cfn::Map<String>>>,
    /// `ResponseTemplates`.
    pub response_templates: Option<cfn::Value<cfn::Map<String>>>,
    /// `ResponseType`; a change replaces the resource.
    pub response_type: cfn::Value<String>,
    /// `RestApiId`; a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// `StatusCode`.
    pub status_code: Option<cfn::Value<String>>,
}
impl GatewayResponse {
    /// With what it must have.
    pub fn new(
        response_type: impl Into<cfn::Value<String>>,
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            response_parameters: None,
            response_templates: None,
            response_type: response_type.into(),
            rest_api_id: rest_api_id.into(),
            status_code: None,
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
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::GatewayResponse",
    root: &GATEWAY_RESPONSE,
    attributes: &["Id"],
    read_only: &["Id"],
    create_only: &["ResponseType", "RestApiId"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &["apigateway:GET", "apigateway:PUT"],
        delete: &["apigateway:DELETE", "apigateway:GET"],
        read: &["apigateway:GET"],
        update: &["apigateway:GET", "apigateway:PUT"],
    },
};
static GATEWAY_RESPONSE: schema::Object = schema::Object {
    properties: &[
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
            name: "ResponseType",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RestApiId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "StatusCode",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
