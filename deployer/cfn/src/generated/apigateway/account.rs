// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Account`.
use cfn::schema;
/// [`AWS::ApiGateway::Account`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-account.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// [`CloudWatchRoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-account.html#cfn-apigateway-account-cloudwatchrolearn)
    pub cloud_watch_role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
}
impl Account {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Account",
    root: &ACCOUNT,
    attributes: &["Id"],
    create_only: &[],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["apigateway:PATCH", "iam:GetRole", "iam:PassRole"],
        read: &["apigateway:GET"],
        update: &["apigateway:PATCH", "iam:GetRole", "iam:PassRole"],
        delete: &["apigateway:GET"],
        list: &[],
        tag: &[],
    },
};
static ACCOUNT: schema::Object = schema::Object {
    properties: &[schema::optional("CloudWatchRoleArn", schema::TEXT)],
    rules: &[],
};
