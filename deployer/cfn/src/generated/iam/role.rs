// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::IAM::Role`.
use cfn::schema;
/// `AWS::IAM::Role`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// `AssumeRolePolicyDocument`.
    pub assume_role_policy_document: cfn::Value<cfn::Json>,
    /// `Description`; up to 1000 characters.
    pub description: Option<cfn::Value<String>>,
    /// `ManagedPolicyArns`; 0 or more items.
    pub managed_policy_arns: Option<cfn::Value<cfn::List<cfn::Arn>>>,
    /// `MaxSessionDuration`; 3600 to 43200.
    pub max_session_duration: Option<cfn::Value<i64>>,
    /// `Path`; 1 to 512 characters; a change replaces the resource.
    pub path: Option<cfn::Value<String>>,
    /// `PermissionsBoundary`; 20 to 2048 characters.
    pub permissions_boundary: Option<cfn::Value<String>>,
    /// `Policies`.
    pub policies: Option<cfn::Value<cfn::List<Policy>>>,
    /// `RoleName`; 1 to 64 characters; a change replaces the resource.
    pub role_name: Option<cfn::Value<String>>,
    /// `Tags`; 0 to 50 items.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
}
impl Role {
    /// With what it must have.
    pub fn new(assume_role_policy_document: impl Into<cfn::Value<cfn::Json>>) -> Self {
        Self {
            assume_role_policy_document: assume_role_policy_document.into(),
            description: None,
            managed_policy_arns: None,
            max_session_duration: None,
            path: None,
            permissions_boundary: None,
            policies: None,
            role_name: None,
            tags: None,
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
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::iam::Role>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `RoleId`.
    pub fn get_role_id(&self) -> cfn::Value<cfn::Id<cfn::iam::Role>> {
        self.attribute("RoleId")
    }
}
/// `Policy` of `AWS::IAM::Role`.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// `PolicyDocument`.
    pub policy_document: cfn::Value<cfn::Json>,
    /// `PolicyName`.
    pub policy_name: cfn::Value<String>,
}
impl Policy {
    /// With what it must have.
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
/// `Tag` of `AWS::IAM::Role`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Value`; up to 256 characters.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// With what it must have.
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
    read_only: &["Arn", "RoleId"],
    create_only: &["Path", "RoleName"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["RoleName"],
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
    },
};
static POLICY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PolicyDocument",
            required: true,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "PolicyName",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static ROLE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AssumeRolePolicyDocument",
            required: true,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1000),
                pattern: Some("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$"),
            }),
        },
        schema::Property {
            name: "ManagedPolicyArns",
            required: false,
            shape: schema::Shape::List(schema::Items {
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
        },
        schema::Property {
            name: "MaxSessionDuration",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(3600.0),
                maximum: Some(43200.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Path",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(512),
                pattern: Some("^(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)$"),
            }),
        },
        schema::Property {
            name: "PermissionsBoundary",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Policies",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&POLICY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "RoleName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[\\w+=,.@-]+$"),
            }),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: Some(0),
                max_items: Some(50),
                unique: false,
            }),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
