// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Resource`.
use cfn::schema;
/// `AWS::ApiGateway::Resource`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// `ParentId`; a change replaces the resource.
    pub parent_id: cfn::Value<String>,
    /// `PathPart`; a change replaces the resource.
    pub path_part: cfn::Value<String>,
    /// `RestApiId`; a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
}
impl Resource {
    /// With what it must have.
    pub fn new(
        parent_id: impl Into<cfn::Value<String>>,
        path_part: impl Into<cfn::Value<String>>,
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
    ) -> Self {
        Self {
            parent_id: parent_id.into(),
            path_part: path_part.into(),
            rest_api_id: rest_api_id.into(),
        }
    }
}
impl cfn::Literal for Resource {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ParentId", self.parent_id),
            cfn::field("PathPart", self.path_part),
            cfn::field("RestApiId", self.rest_api_id),
        ])
    }
}
impl cfn::Resource for Resource {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::Resource>;
}
impl cfn::Handle<Resource> {
    /// `Fn::GetAtt` of `ResourceId`.
    pub fn get_resource_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::Resource>> {
        self.attribute("ResourceId")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Resource",
    root: &RESOURCE,
    attributes: &["ResourceId"],
    read_only: &["ResourceId"],
    create_only: &["PathPart", "ParentId", "RestApiId"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["RestApiId", "ResourceId"],
    permissions: schema::Permissions {
        create: &["apigateway:POST"],
        delete: &["apigateway:DELETE"],
        read: &["apigateway:GET"],
        update: &["apigateway:GET", "apigateway:PATCH"],
    },
};
static RESOURCE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ParentId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "PathPart",
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
