// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Logs::LogGroup`.
use cfn::schema;
/// [`AWS::Logs::LogGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogGroup {
    /// [`BearerTokenAuthenticationEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-bearertokenauthenticationenabled)
    pub bearer_token_authentication_enabled: cfn::Prop<bool>,
    /// [`DataProtectionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-dataprotectionpolicy)
    pub data_protection_policy: cfn::Prop<cfn::Json>,
    /// [`DeletionProtectionEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-deletionprotectionenabled)
    pub deletion_protection_enabled: cfn::Prop<bool>,
    /// [`FieldIndexPolicies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-fieldindexpolicies)
    pub field_index_policies: cfn::Prop<cfn::List<cfn::Json>>,
    /// [`KmsKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-kmskeyid): up to 256 characters.
    pub kms_key_id: cfn::Prop<cfn::Arn>,
    /// [`LogGroupClass`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-loggroupclass)
    pub log_group_class: cfn::Prop<LogGroupClass>,
    /// [`LogGroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-loggroupname): 1 to 512 characters; a change replaces the resource.
    pub log_group_name: cfn::Prop<String>,
    /// [`ResourcePolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-resourcepolicydocument)
    pub resource_policy_document: cfn::Prop<cfn::Json>,
    /// [`RetentionInDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-retentionindays): one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.
    pub retention_in_days: cfn::Prop<i64>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html#cfn-logs-loggroup-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
}
impl LogGroup {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::logs::LogGroup>> {
        self.attribute("Arn")
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-loggroup-tag.html) of `AWS::Logs::LogGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-loggroup-tag.html#cfn-logs-loggroup-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-loggroup-tag.html#cfn-logs-loggroup-tag-value): up to 256 characters.
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
/// The values of `LogGroupClass`.
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
    create_only: &["LogGroupName"],
    conditional_create_only: &[],
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
        delete: &[
            "logs:DeleteDataProtectionPolicy",
            "logs:DeleteLogGroup",
            "logs:DescribeLogGroups",
        ],
        list: &["logs:DescribeLogGroups", "logs:ListTagsForResource"],
        tag: &["logs:ListTagsForResource", "logs:TagResource", "logs:UntagResource"],
    },
};
static LOG_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::optional("BearerTokenAuthenticationEnabled", schema::Shape::Boolean),
        schema::optional("DataProtectionPolicy", schema::Shape::Json),
        schema::optional("DeletionProtectionEnabled", schema::Shape::Boolean),
        schema::optional(
            "FieldIndexPolicies",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Json,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "KmsKeyId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
        schema::optional(
            "LogGroupClass",
            schema::Shape::OneOf(&["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]),
        ),
        schema::optional(
            "LogGroupName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(512),
                pattern: None,
            }),
        ),
        schema::optional("ResourcePolicyDocument", schema::Shape::Json),
        schema::optional(
            "RetentionInDays",
            schema::Shape::Integer(schema::Range {
                minimum: None,
                maximum: None,
                allowed: &[
                    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096,
                    1827, 2192, 2557, 2922, 3288, 3653,
                ],
            }),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: true,
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
