// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::RequestValidator`.
use cfn::schema;
/// `AWS::ApiGateway::RequestValidator`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-requestvalidator.html>
#[derive(Clone, Debug, PartialEq)]
pub struct RequestValidator {
    /// `Name`; a change replaces the resource.
    pub name: Option<cfn::Value<String>>,
    /// `RestApiId`; a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// `ValidateRequestBody`.
    pub validate_request_body: Option<cfn::Value<bool>>,
    /// `ValidateRequestParameters`.
    pub validate_request_parameters: Option<cfn::Value<bool>>,
}
impl RequestValidator {
    /// With what it must have.
    pub fn new(
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            name: None,
            rest_api_id: rest_api_id.into(),
            validate_request_body: None,
            validate_request_parameters: None,
        }
    }
}
impl cfn::Literal for RequestValidator {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Name", self.name),
            cfn::field("RestApiId", self.rest_api_id),
            cfn::field("ValidateRequestBody", self.validate_request_body),
            cfn::field("ValidateRequestParameters", self.validate_request_parameters),
        ])
    }
}
impl cfn::Resource for RequestValidator {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::RequestValidator>;
}
impl cfn::Handle<RequestValidator> {
    /// `Fn::GetAtt` of `RequestValidatorId`.
    pub fn get_request_validator_id(
        &self,
    ) -> cfn::Value<cfn::Id<cfn::apigateway::RequestValidator>> {
        self.attribute("RequestValidatorId")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::RequestValidator",
    root: &REQUEST_VALIDATOR,
    attributes: &["RequestValidatorId"],
    read_only: &["RequestValidatorId"],
    create_only: &["Name", "RestApiId"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["RestApiId", "RequestValidatorId"],
    permissions: schema::Permissions {
        create: &["apigateway:GET", "apigateway:POST"],
        delete: &["apigateway:DELETE"],
        read: &["apigateway:GET"],
        update: &["apigateway:GET", "apigateway:PATCH"],
    },
};
static REQUEST_VALIDATOR: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Name",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RestApiId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ValidateRequestBody",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ValidateRequestParameters",
            required: false,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
