// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::Permission`.
use cfn::schema;
/// `AWS::Lambda::Permission`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Permission {
    /// `Action`; 1 to 256 characters; a change replaces the resource.
    pub action: cfn::Value<String>,
    /// `EventSourceToken`; 1 to 256 characters; a change replaces the resource.
    pub event_source_token: Option<cfn::Value<String>>,
    /// `FunctionName`; 1 to 140 characters; a change replaces the resource.
    pub function_name: cfn::Value<String>,
    /// `FunctionUrlAuthType`; a change replaces the resource.
    pub function_url_auth_type: Option<cfn::Value<FunctionUrlAuthType>>,
    /// `InvokedViaFunctionUrl`; a change replaces the resource.
    pub invoked_via_function_url: Option<cfn::Value<bool>>,
    /// `Principal`; 1 to 256 characters; a change replaces the resource.
    pub principal: cfn::Value<String>,
    /// `PrincipalOrgID`; 12 to 34 characters; a change replaces the resource.
    pub principal_org_id: Option<cfn::Value<String>>,
    /// `SourceAccount`; 12 to 12 characters; a change replaces the resource.
    pub source_account: Option<cfn::Value<String>>,
    /// `SourceArn`; 12 to 1024 characters; a change replaces the resource.
    pub source_arn: Option<cfn::Value<cfn::Arn>>,
}
impl Permission {
    /// With what it must have.
    pub fn new(
        action: impl Into<cfn::Value<String>>,
        function_name: impl Into<cfn::Value<String>>,
        principal: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            action: action.into(),
            event_source_token: None,
            function_name: function_name.into(),
            function_url_auth_type: None,
            invoked_via_function_url: None,
            principal: principal.into(),
            principal_org_id: None,
            source_account: None,
            source_arn: None,
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
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
/// One of a closed set.
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
    read_only: &["Id"],
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
    write_only: &[],
    primary_identifier: &["FunctionName", "Id"],
    permissions: schema::Permissions {
        create: &["lambda:AddPermission"],
        delete: &["lambda:RemovePermission"],
        read: &["lambda:GetPolicy"],
        update: &[],
    },
};
static PERMISSION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Action",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^(lambda:[*]|lambda:[a-zA-Z]+|[*])$"),
            }),
        },
        schema::Property {
            name: "EventSourceToken",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^[a-zA-Z0-9._\\-]+$"),
            }),
        },
        schema::Property {
            name: "FunctionName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: Some(
                    "^(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$",
                ),
            }),
        },
        schema::Property {
            name: "FunctionUrlAuthType",
            required: false,
            shape: schema::Shape::OneOf(&["AWS_IAM", "NONE"]),
        },
        schema::Property {
            name: "InvokedViaFunctionUrl",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Principal",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: Some("^.*$"),
            }),
        },
        schema::Property {
            name: "PrincipalOrgID",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(34),
                pattern: Some("^o-[a-z0-9]{10,32}$"),
            }),
        },
        schema::Property {
            name: "SourceAccount",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(12),
                pattern: Some("^\\d{12}$"),
            }),
        },
        schema::Property {
            name: "SourceArn",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(12),
                max_length: Some(1024),
                pattern: Some(
                    "^arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)$",
                ),
            }),
        },
    ],
    rules: &[],
};
