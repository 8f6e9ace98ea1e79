// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Account`.
use cfn::schema;
/// `AWS::ApiGateway::Account`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-account.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// `CloudWatchRoleArn`.
    pub cloud_watch_role_arn: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
}
impl Account {
    /// With nothing set.
    pub fn new() -> Self {
        Self { cloud_watch_role_arn: None }
    }
}
impl Default for Account {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Account {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("CloudWatchRoleArn", self.cloud_watch_role_arn)])
    }
}
impl cfn::Resource for Account {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::Account>;
}
impl cfn::Handle<Account> {
    /// `Fn::GetAtt` of `Id`.
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Account",
    root: &ACCOUNT,
    attributes: &["Id"],
    read_only: &["Id"],
    create_only: &[],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &["apigateway:PATCH", "iam:GetRole", "iam:PassRole"],
        delete: &["apigateway:GET"],
        read: &["apigateway:GET"],
        update: &["apigateway:PATCH", "iam:GetRole", "iam:PassRole"],
    },
};
static ACCOUNT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CloudWatchRoleArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
