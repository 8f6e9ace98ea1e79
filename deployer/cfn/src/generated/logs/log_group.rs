// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Logs::LogGroup`.
use cfn::schema;
/// `AWS::Logs::LogGroup`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html>
#[derive(Clone, Debug, PartialEq)]
pub struct LogGroup {
    /// `BearerTokenAuthenticationEnabled`.
    pub bearer_token_authentication_enabled: Option<cfn::Value<bool>>,
    /// `DataProtectionPolicy`.
    pub data_protection_policy: Option<cfn::Value<cfn::Json>>,
    /// `DeletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<cfn::Value<bool>>,
    /// `FieldIndexPolicies`.
    pub field_index_policies: Option<cfn::Value<cfn::List<cfn::Json>>>,
    /// `KmsKeyId`; up to 256 characters.
    pub kms_key_id: Option<cfn::Value<cfn::Arn>>,
    /// `LogGroupClass`.
    pub log_group_class: Option<cfn::Value<LogGroupClass>>,
    /// `LogGroupName`; 1 to 512 characters; a change replaces the resource.
    pub log_group_name: Option<cfn::Value<String>>,
    /// `ResourcePolicyDocument`.
    pub resource_policy_document: Option<cfn::Value<cfn::Json>>,
    /// `RetentionInDays`; one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.
    pub retention_in_days: Option<cfn::Value<i64>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
}
impl LogGroup {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            bearer_token_authentication_enabled: None,
            data_protection_policy: None,
            deletion_protection_enabled: None,
            field_index_policies: None,
            kms_key_id: None,
            log_group_class: None,
            log_group_name: None,
            resource_policy_document: None,
            retention_in_days: None,
            tags: None,
        }
    }
}
impl Default for LogGroup {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for LogGroup {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "BearerTokenAuthenticationEnabled",
                self.bearer_token_authentication_enabled,
            ),
            cfn::field("DataProtectionPolicy", self.data_protection_policy),
            cfn::field("DeletionProtectionEnabled", self.deletion_protection_enabled),
            cfn::field("FieldIndexPolicies", self.field_index_policies),
            cfn::field("KmsKeyId", self.kms_key_id),
            cfn::field("LogGroupClass", self.log_group_class),
            cfn::field("LogGroupName", self.log_group_name),
            cfn::field("ResourcePolicyDocument", self.resource_policy_document),
            cfn::field("RetentionInDays", self.retention_in_days),
            cfn::field("Tags", self.tags),
        ])
    }
}
impl cfn::Resource for LogGroup {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::logs::LogGroup>;
}
impl cfn::Handle<LogGroup> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::logs::LogGroup>> {
        self.attribute("Arn")
    }
}
/// `Tag` of `AWS::Logs::LogGroup`.
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogGroupClass {
    /// `STANDARD`
    Standard,
    /// `INFREQUENT_ACCESS`
    InfrequentAccess,
    /// `DELIVERY`
    Delivery,
}
impl cfn::Literal for LogGroupClass {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Standard => "STANDARD",
                Self::InfrequentAccess => "INFREQUENT_ACCESS",
                Self::Delivery => "DELIVERY",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Logs::LogGroup",
    root: &LOG_GROUP,
    attributes: &["Arn"],
    read_only: &["Arn"],
    create_only: &["LogGroupName"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["LogGroupName"],
    permissions: schema::Permissions {
        create: &[
            "firehose:TagDeliveryStream",
            "logs:CreateLogDelivery",
            "logs:CreateLogGroup",
            "logs:DescribeIndexPolicies",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetDataProtectionPolicy",
            "logs:PutBearerTokenAuthentication",
            "logs:PutDataProtectionPolicy",
            "logs:PutIndexPolicy",
            "logs:PutResourcePolicy",
            "logs:PutRetentionPolicy",
            "logs:TagResource",
            "s3:REST.PUT.OBJECT",
        ],
        delete: &[
            "logs:DeleteDataProtectionPolicy",
            "logs:DeleteLogGroup",
            "logs:DescribeLogGroups",
        ],
        read: &[
            "logs:DescribeIndexPolicies",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetDataProtectionPolicy",
            "logs:ListTagsForResource",
        ],
        update: &[
            "firehose:TagDeliveryStream",
            "logs:AssociateKmsKey",
            "logs:CreateLogDelivery",
            "logs:DeleteIndexPolicy",
            "logs:DeleteResourcePolicy",
            "logs:DeleteRetentionPolicy",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:DisassociateKmsKey",
            "logs:GetDataProtectionPolicy",
            "logs:ListTagsForResource",
            "logs:PutBearerTokenAuthentication",
            "logs:PutDataProtectionPolicy",
            "logs:PutIndexPolicy",
            "logs:PutLogGroupDeletionProtection",
            "logs:PutResourcePolicy",
            "logs:PutRetentionPolicy",
            "logs:TagResource",
            "logs:UntagResource",
            "s3:REST.PUT.OBJECT",
        ],
    },
};
static LOG_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "BearerTokenAuthenticationEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "DataProtectionPolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "DeletionProtectionEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "FieldIndexPolicies",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Json,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "KmsKeyId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
        schema::Property {
            name: "LogGroupClass",
            required: false,
            shape: schema::Shape::OneOf(&["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]),
        },
        schema::Property {
            name: "LogGroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(512),
                pattern: None,
            }),
        },
        schema::Property {
            name: "ResourcePolicyDocument",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "RetentionInDays",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: None,
                maximum: None,
                allowed: &[
                    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096,
                    1827, 2192, 2557, 2922, 3288, 3653,
                ],
            }),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
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
