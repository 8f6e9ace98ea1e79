// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::Permission`.
use cfn::schema;
/// [`AWS::Lambda::Permission`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Permission {
    /// [`Action`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-action): 1 to 256 characters; a change replaces the resource.
    pub action: cfn::Value<String>,
    /// [`EventSourceToken`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-eventsourcetoken): 1 to 256 characters; a change replaces the resource.
    pub event_source_token: cfn::Prop<String>,
    /// [`FunctionName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-functionname): 1 to 140 characters; a change replaces the resource.
    pub function_name: cfn::Value<String>,
    /// [`FunctionUrlAuthType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-functionurlauthtype): a change replaces the resource.
    pub function_url_auth_type: cfn::Prop<FunctionUrlAuthType>,
    /// [`InvokedViaFunctionUrl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-invokedviafunctionurl): a change replaces the resource.
    pub invoked_via_function_url: cfn::Prop<bool>,
    /// [`Principal`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-principal): 1 to 256 characters; a change replaces the resource.
    pub principal: cfn::Value<String>,
    /// [`PrincipalOrgID`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-principalorgid): 12 to 34 characters; a change replaces the resource.
    pub principal_org_id: cfn::Prop<String>,
    /// [`SourceAccount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-sourceaccount): 12 to 12 characters; a change replaces the resource.
    pub source_account: cfn::Prop<String>,
    /// [`SourceArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html#cfn-lambda-permission-sourcearn): 12 to 1024 characters; a change replaces the resource.
    pub source_arn: cfn::Prop<cfn::Arn>,
}
impl Permission {
    /// Sets the required properties.
    pub fn new(
        action: impl Into<cfn::Value<String>>,
        function_name: impl Into<cfn::Value<String>>,
        principal: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            action: action.into(),
            event_source_token: cfn::Prop::unset(),
            function_name: function_name.into(),
            function_url_auth_type: cfn::Prop::unset(),
            invoked_via_function_url: cfn::Prop::unset(),
            principal: principal.into(),
            principal_org_id: cfn::Prop::unset(),
            source_account: cfn::Prop::unset(),
            source_arn: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Permission {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Action", self.action),
            cfn::field("EventSourceToken", self.event_source_token),
            cfn::field("FunctionName", self.function_name),
            cfn::field("FunctionUrlAuthType", self.function_url_auth_type),
            cfn::field("InvokedViaFunctionUrl", self.invoked_via_function_url),
            cfn::field("Principal", self.principal),
            cfn::field("PrincipalOrgID", self.principal_org_id),
            cfn::field("SourceAccount", self.source_account),
            cfn::field("SourceArn", self.source_arn),
        ])
    }
}
impl cfn::Resource for Permission {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::lambda::Permission>;
}
impl cfn::Handle<Permission> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
/// The values of `FunctionUrlAuthType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionUrlAuthType {
    /// `AWS_IAM`
    AwsIam,
    /// `NONE`
    None,
}
impl cfn::Literal for FunctionUrlAuthType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AwsIam => "AWS_IAM",
                Self::None => "NONE",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Lambda::Permission",
    root: &PERMISSION,
    attributes: &["Id"],
    create_only: &[
        "FunctionName",
        "FunctionUrlAuthType",
        "InvokedViaFunctionUrl",
        "SourceAccount",
        "SourceArn",
        "Principal",
        "PrincipalOrgID",
        "Action",
        "EventSourceToken",
    ],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["lambda:AddPermission"],
        read: &["lambda:GetPolicy"],
        update: &[],
        delete: &["lambda:RemovePermission"],
        list: &["lambda:GetPolicy"],
        tag: &[],
    },
};
static PERMISSION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Action",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^(lambda:[*]|lambda:[a-zA-Z]+|[*])$"),
            }),
        ),
        schema::optional(
            "EventSourceToken",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^[a-zA-Z0-9._\\-]+$"),
            }),
        ),
        schema::required(
            "FunctionName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: Some(
                    "^(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$",
                ),
            }),
        ),
        schema::optional(
            "FunctionUrlAuthType",
            schema::Shape::OneOf(&["AWS_IAM", "NONE"]),
        ),
        schema::optional("InvokedViaFunctionUrl", schema::Shape::Boolean),
        schema::required(
            "Principal",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^.*$"),
            }),
        ),
        schema::optional(
            "PrincipalOrgID",
            schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(34),
                pattern: Some("^o-[a-z0-9]{10,32}$"),
            }),
        ),
        schema::optional(
            "SourceAccount",
            schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(12),
                pattern: Some("^\\d{12}$"),
            }),
        ),
        schema::optional(
            "SourceArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(1024),
                pattern: Some(
                    "^arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)$",
                ),
            }),
        ),
    ],
    rules: &[],
};
