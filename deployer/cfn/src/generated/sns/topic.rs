// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SNS::Topic`.
use cfn::schema;
/// [`AWS::SNS::Topic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    /// [`ArchivePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-archivepolicy)
    pub archive_policy: cfn::Prop<cfn::Json>,
    /// [`ContentBasedDeduplication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-contentbaseddeduplication)
    pub content_based_deduplication: cfn::Prop<bool>,
    /// [`DataProtectionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-dataprotectionpolicy)
    pub data_protection_policy: cfn::Prop<cfn::Json>,
    /// [`DeliveryStatusLogging`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-deliverystatuslogging)
    pub delivery_status_logging: cfn::Prop<cfn::List<LoggingConfig>>,
    /// [`DisplayName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-displayname)
    pub display_name: cfn::Prop<String>,
    /// [`FifoThroughputScope`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-fifothroughputscope)
    pub fifo_throughput_scope: cfn::Prop<String>,
    /// [`FifoTopic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-fifotopic): a change replaces the resource.
    pub fifo_topic: cfn::Prop<bool>,
    /// [`KmsMasterKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-kmsmasterkeyid)
    pub kms_master_key_id: cfn::Prop<String>,
    /// [`MaximumMessageSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-maximummessagesize): 1024 to 1048576.
    pub maximum_message_size: cfn::Prop<i64>,
    /// [`SignatureVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-signatureversion)
    pub signature_version: cfn::Prop<String>,
    /// [`Subscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-subscription)
    pub subscription: cfn::Prop<cfn::List<Subscription>>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`TopicName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-topicname): up to 256 characters; a change replaces the resource.
    pub topic_name: cfn::Prop<String>,
    /// [`TracingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html#cfn-sns-topic-tracingconfig)
    pub tracing_config: cfn::Prop<String>,
}
impl Topic {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Topic {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ArchivePolicy", self.archive_policy),
            cfn::field("ContentBasedDeduplication", self.content_based_deduplication),
            cfn::field("DataProtectionPolicy", self.data_protection_policy),
            cfn::field("DeliveryStatusLogging", self.delivery_status_logging),
            cfn::field("DisplayName", self.display_name),
            cfn::field("FifoThroughputScope", self.fifo_throughput_scope),
            cfn::field("FifoTopic", self.fifo_topic),
            cfn::field("KmsMasterKeyId", self.kms_master_key_id),
            cfn::field("MaximumMessageSize", self.maximum_message_size),
            cfn::field("SignatureVersion", self.signature_version),
            cfn::field("Subscription", self.subscription),
            cfn::field("Tags", self.tags),
            cfn::field("TopicName", self.topic_name),
            cfn::field("TracingConfig", self.tracing_config),
        ])
    }
}
impl cfn::Resource for Topic {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Arn<cfn::sns::Topic>;
}
impl cfn::Handle<Topic> {
    /// `Fn::GetAtt` of `TopicArn`.
    pub fn topic_arn(&self) -> cfn::Value<cfn::Arn<cfn::sns::Topic>> {
        self.attribute("TopicArn")
    }
}
/// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-loggingconfig.html) of `AWS::SNS::Topic`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggingConfig {
    /// [`FailureFeedbackRoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-loggingconfig.html#cfn-sns-topic-loggingconfig-failurefeedbackrolearn)
    pub failure_feedback_role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
    /// [`Protocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-loggingconfig.html#cfn-sns-topic-loggingconfig-protocol)
    pub protocol: cfn::Value<Protocol>,
    /// [`SuccessFeedbackRoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-loggingconfig.html#cfn-sns-topic-loggingconfig-successfeedbackrolearn)
    pub success_feedback_role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
    /// [`SuccessFeedbackSampleRate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-loggingconfig.html#cfn-sns-topic-loggingconfig-successfeedbacksamplerate)
    pub success_feedback_sample_rate: cfn::Prop<String>,
}
impl LoggingConfig {
    /// Sets the required properties.
    pub fn new(protocol: impl Into<cfn::Value<Protocol>>) -> Self {
        Self {
            failure_feedback_role_arn: cfn::Prop::unset(),
            protocol: protocol.into(),
            success_feedback_role_arn: cfn::Prop::unset(),
            success_feedback_sample_rate: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for LoggingConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("FailureFeedbackRoleArn", self.failure_feedback_role_arn),
            cfn::field("Protocol", self.protocol),
            cfn::field("SuccessFeedbackRoleArn", self.success_feedback_role_arn),
            cfn::field("SuccessFeedbackSampleRate", self.success_feedback_sample_rate),
        ])
    }
}
/// [`Subscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-subscription.html) of `AWS::SNS::Topic`.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscription {
    /// [`Endpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-subscription.html#cfn-sns-topic-subscription-endpoint)
    pub endpoint: cfn::Value<String>,
    /// [`Protocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-subscription.html#cfn-sns-topic-subscription-protocol)
    pub protocol: cfn::Value<String>,
}
impl Subscription {
    /// Sets the required properties.
    pub fn new(
        endpoint: impl Into<cfn::Value<String>>,
        protocol: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            endpoint: endpoint.into(),
            protocol: protocol.into(),
        }
    }
}
impl cfn::Literal for Subscription {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Endpoint", self.endpoint),
            cfn::field("Protocol", self.protocol),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-tag.html) of `AWS::SNS::Topic`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-tag.html#cfn-sns-topic-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-tag.html#cfn-sns-topic-tag-value): up to 256 characters.
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
/// The values of `Protocol`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// `http/s`
    HttpS,
    /// `sqs`
    Sqs,
    /// `lambda`
    Lambda,
    /// `firehose`
    Firehose,
    /// `application`
    Application,
}
impl cfn::Literal for Protocol {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::HttpS => "http/s",
                Self::Sqs => "sqs",
                Self::Lambda => "lambda",
                Self::Firehose => "firehose",
                Self::Application => "application",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::SNS::Topic",
    root: &TOPIC,
    attributes: &["TopicArn"],
    create_only: &["TopicName", "FifoTopic"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "iam:GetRole",
            "iam:PassRole",
            "sns:CreateTopic",
            "sns:GetTopicAttributes",
            "sns:PutDataProtectionPolicy",
            "sns:Subscribe",
            "sns:TagResource",
        ],
        read: &[
            "sns:GetDataProtectionPolicy",
            "sns:GetTopicAttributes",
            "sns:ListSubscriptionsByTopic",
            "sns:ListTagsForResource",
        ],
        update: &[
            "iam:GetRole",
            "iam:PassRole",
            "sns:GetDataProtectionPolicy",
            "sns:GetTopicAttributes",
            "sns:ListSubscriptionsByTopic",
            "sns:ListTagsForResource",
            "sns:PutDataProtectionPolicy",
            "sns:SetTopicAttributes",
            "sns:Subscribe",
            "sns:TagResource",
            "sns:Unsubscribe",
            "sns:UntagResource",
        ],
        delete: &["sns:DeleteTopic", "sns:GetTopicAttributes"],
        list: &["sns:ListTopics"],
        tag: &["sns:ListTagsForResource", "sns:TagResource", "sns:UntagResource"],
    },
};
static LOGGING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("FailureFeedbackRoleArn", schema::TEXT),
        schema::required(
            "Protocol",
            schema::Shape::OneOf(&["http/s", "sqs", "lambda", "firehose", "application"]),
        ),
        schema::optional("SuccessFeedbackRoleArn", schema::TEXT),
        schema::optional("SuccessFeedbackSampleRate", schema::TEXT),
    ],
    rules: &[],
};
static SUBSCRIPTION: schema::Object = schema::Object {
    properties: &[
        schema::required("Endpoint", schema::TEXT),
        schema::required("Protocol", schema::TEXT),
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
static TOPIC: schema::Object = schema::Object {
    properties: &[
        schema::optional("ArchivePolicy", schema::Shape::Json),
        schema::optional("ContentBasedDeduplication", schema::Shape::Boolean),
        schema::optional("DataProtectionPolicy", schema::Shape::Json),
        schema::optional(
            "DeliveryStatusLogging",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LOGGING_CONFIG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("DisplayName", schema::TEXT),
        schema::optional("FifoThroughputScope", schema::TEXT),
        schema::optional("FifoTopic", schema::Shape::Boolean),
        schema::optional("KmsMasterKeyId", schema::TEXT),
        schema::optional(
            "MaximumMessageSize",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1024.0),
                maximum: Some(1048576.0),
                allowed: &[],
            }),
        ),
        schema::optional("SignatureVersion", schema::TEXT),
        schema::optional(
            "Subscription",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SUBSCRIPTION),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "TopicName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
        schema::optional("TracingConfig", schema::TEXT),
    ],
    rules: &[],
};
