// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Resource`.
use cfn::schema;
/// [`AWS::ApiGateway::Resource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// [`ParentId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html#cfn-apigateway-resource-parentid): a change replaces the resource.
    pub parent_id: cfn::Value<String>,
    /// [`PathPart`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html#cfn-apigateway-resource-pathpart): a change replaces the resource.
    pub path_part: cfn::Value<String>,
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html#cfn-apigateway-resource-restapiid): a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
}
impl Resource {
    /// Sets the required properties.
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
    pub fn resource_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::Resource>> {
        self.attribute("ResourceId")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Resource",
    root: &RESOURCE,
    attributes: &["ResourceId"],
    create_only: &["PathPart", "ParentId", "RestApiId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["apigateway:POST"],
        read: &["apigateway:GET"],
        update: &["apigateway:GET", "apigateway:PATCH"],
        delete: &["apigateway:DELETE"],
        list: &["apigateway:GET"],
        tag: &[],
    },
};
static RESOURCE: schema::Object = schema::Object {
    properties: &[
        schema::required("ParentId", schema::TEXT),
        schema::required("PathPart", schema::TEXT),
        schema::required("RestApiId", schema::TEXT),
    ],
    rules: &[],
};
