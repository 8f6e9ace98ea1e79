// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::IAM::Role`.
use cfn::schema;
/// [`AWS::IAM::Role`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// [`AssumeRolePolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-assumerolepolicydocument)
    pub assume_role_policy_document: cfn::Value<cfn::Json>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-description): up to 1000 characters.
    pub description: cfn::Prop<String>,
    /// [`ManagedPolicyArns`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-managedpolicyarns): 0 or more items.
    pub managed_policy_arns: cfn::Prop<cfn::List<cfn::Arn>>,
    /// [`MaxSessionDuration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-maxsessionduration): 3600 to 43200.
    pub max_session_duration: cfn::Prop<i64>,
    /// [`Path`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-path): 1 to 512 characters; a change replaces the resource.
    pub path: cfn::Prop<String>,
    /// [`PermissionsBoundary`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-permissionsboundary): 20 to 2048 characters.
    pub permissions_boundary: cfn::Prop<String>,
    /// [`Policies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-policies)
    pub policies: cfn::Prop<cfn::List<Policy>>,
    /// [`RoleName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-rolename): 1 to 64 characters; a change replaces the resource.
    pub role_name: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-tags): 0 to 50 items.
    pub tags: cfn::Prop<cfn::List<Tag>>,
}
impl Role {
    /// Sets the required properties.
    pub fn new(assume_role_policy_document: impl Into<cfn::Value<cfn::Json>>) -> Self {
        Self {
            assume_role_policy_document: assume_role_policy_document.into(),
            description: cfn::Prop::unset(),
            managed_policy_arns: cfn::Prop::unset(),
            max_session_duration: cfn::Prop::unset(),
            path: cfn::Prop::unset(),
            permissions_boundary: cfn::Prop::unset(),
            policies: cfn::Prop::unset(),
            role_name: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Role {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AssumeRolePolicyDocument", self.assume_role_policy_document),
            cfn::field("Description", self.description),
            cfn::field("ManagedPolicyArns", self.managed_policy_arns),
            cfn::field("MaxSessionDuration", self.max_session_duration),
            cfn::field("Path", self.path),
            cfn::field("PermissionsBoundary", self.permissions_boundary),
            cfn::field("Policies", self.policies),
            cfn::field("RoleName", self.role_name),
            cfn::field("Tags", self.tags),
        ])
    }
}
impl cfn::Resource for Role {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::iam::Role>;
}
impl cfn::Handle<Role> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::iam::Role>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `RoleId`.
    pub fn role_id(&self) -> cfn::Value<cfn::Id<cfn::iam::Role>> {
        self.attribute("RoleId")
    }
}
/// [`Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-policy.html) of `AWS::IAM::Role`.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// [`PolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-policy.html#cfn-iam-role-policy-policydocument)
    pub policy_document: cfn::Value<cfn::Json>,
    /// [`PolicyName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-policy.html#cfn-iam-role-policy-policyname)
    pub policy_name: cfn::Value<String>,
}
impl Policy {
    /// Sets the required properties.
    pub fn new(
        policy_document: impl Into<cfn::Value<cfn::Json>>,
        policy_name: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            policy_document: policy_document.into(),
            policy_name: policy_name.into(),
        }
    }
}
impl cfn::Literal for Policy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PolicyDocument", self.policy_document),
            cfn::field("PolicyName", self.policy_name),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-tag.html) of `AWS::IAM::Role`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-tag.html#cfn-iam-role-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-tag.html#cfn-iam-role-tag-value): up to 256 characters.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// Sets the required properties.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::IAM::Role",
    root: &ROLE,
    attributes: &["Arn", "RoleId"],
    create_only: &["Path", "RoleName"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "iam:AttachRolePolicy",
            "iam:CreateRole",
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:PutRolePolicy",
            "iam:TagRole",
            "iam:UntagRole",
        ],
        read: &[
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:ListRolePolicies",
        ],
        update: &[
            "iam:AttachRolePolicy",
            "iam:DeleteRolePermissionsBoundary",
            "iam:DeleteRolePolicy",
            "iam:DetachRolePolicy",
            "iam:PutRolePermissionsBoundary",
            "iam:PutRolePolicy",
            "iam:TagRole",
            "iam:UntagRole",
            "iam:UpdateAssumeRolePolicy",
            "iam:UpdateRole",
            "iam:UpdateRoleDescription",
        ],
        delete: &[
            "iam:DeleteRole",
            "iam:DeleteRolePolicy",
            "iam:DetachRolePolicy",
            "iam:GetRole",
            "iam:ListAttachedRolePolicies",
            "iam:ListRolePolicies",
            "iam:TagRole",
            "iam:UntagRole",
        ],
        list: &["iam:ListRoles"],
        tag: &["iam:ListRoleTags", "iam:TagRole", "iam:UntagRole"],
    },
};
static POLICY: schema::Object = schema::Object {
    properties: &[
        schema::required("PolicyDocument", schema::Shape::Json),
        schema::required("PolicyName", schema::TEXT),
    ],
    rules: &[],
};
static ROLE: schema::Object = schema::Object {
    properties: &[
        schema::required("AssumeRolePolicyDocument", schema::Shape::Json),
        schema::optional(
            "Description",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1000),
                pattern: Some("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$"),
            }),
        ),
        schema::optional(
            "ManagedPolicyArns",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: None,
                    max_length: None,
                    pattern: Some(
                        "arn:(aws[a-zA-Z-]*)?:iam::(\\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\\-_/]+",
                    ),
                }),
                min_items: Some(0),
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "MaxSessionDuration",
            schema::Shape::Integer(schema::Range {
                minimum: Some(3600.0),
                maximum: Some(43200.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "Path",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(512),
                pattern: Some("^(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)$"),
            }),
        ),
        schema::optional(
            "PermissionsBoundary",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: None,
            }),
        ),
        schema::optional(
            "Policies",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&POLICY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "RoleName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[\\w+=,.@-]+$"),
            }),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: Some(0),
                max_items: Some(50),
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Key",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        ),
        schema::required(
            "Value",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
