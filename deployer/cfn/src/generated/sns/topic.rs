// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SNS::Topic`.
use cfn::schema;
/// `AWS::SNS::Topic`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// `ArchivePolicy`.
    pub archive_policy: Option<cfn::Value<cfn::Json>>,
    /// `ContentBasedDeduplication`.
    pub content_based_deduplication: Option<cfn::Value<bool>>,
    /// `DataProtectionPolicy`.
    pub data_protection_policy: Option<cfn::Value<cfn::Json>>,
    /// `DeliveryStatusLogging`.
    pub delivery_status_logging: Option<cfn::Value<cfn::List<LoggingConfig>>>,
    /// `DisplayName`.
    pub display_name: Option<cfn::Value<String>>,
    /// `FifoThroughputScope`.
    pub fifo_throughput_scope: Option<cfn::Value<String>>,
    /// `FifoTopic`; a change replaces the resource.
    pub fifo_topic: Option<cfn::Value<bool>>,
    /// `KmsMasterKeyId`.
    pub kms_master_key_id: Option<cfn::Value<String>>,
    /// `MaximumMessageSize`; 1024 to 1048576.
    pub maximum_message_size: Option<cfn::Value<i64>>,
    /// `SignatureVersion`.
    pub signature_version: Option<cfn::Value<String>>,
    /// `Subscription`.
    pub subscription: Option<cfn::Value<cfn::List<Subscription>>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `TopicName`; up to 256 characters; a change replaces the resource.
    pub topic_name: Option<cfn::Value<String>>,
    /// `TracingConfig`.
    pub tracing_config: Option<cfn::Value<String>>,
}
impl Topic {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            archive_policy: None,
            content_based_deduplication: None,
            data_protection_policy: None,
            delivery_status_logging: None,
            display_name: None,
            fifo_throughput_scope: None,
            fifo_topic: None,
            kms_master_key_id: None,
            maximum_message_size: None,
            signature_version: None,
            subscription: None,
            tags: None,
            topic_name: None,
            tracing_config: None,
        }
    }
}
impl Default for Topic {
    fn default() -> Self {
        Self::new()
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
    pub fn get_topic_arn(&self) -> cfn::Value<cfn::Arn<cfn::sns::Topic>> {
        self.attribute("TopicArn")
    }
}
/// `LoggingConfig` of `AWS::SNS::Topic`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggingConfig {
    /// `FailureFeedbackRoleArn`.
    pub failure_feedback_role_arn: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    /// `Protocol`.
    pub protocol: cfn::Value<LoggingConfigProtocol>,
    /// `SuccessFeedbackRoleArn`.
    pub success_feedback_role_arn: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    /// `SuccessFeedbackSampleRate`.
    pub success_feedback_sample_rate: Option<cfn::Value<String>>,
}
impl LoggingConfig {
    /// With what it must have.
    pub fn new(protocol: impl Into<cfn::Value<LoggingConfigProtocol>>) -> Self {
        Self {
            failure_feedback_role_arn: None,
            protocol: protocol.into(),
            success_feedback_role_arn: None,
            success_feedback_sample_rate: None,
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
/// `Subscription` of `AWS::SNS::Topic`.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscription {
    /// `Endpoint`.
    pub endpoint: cfn::Value<String>,
    /// `Protocol`.
    pub protocol: cfn::Value<String>,
}
impl Subscription {
    /// With what it must have.
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
/// `Tag` of `AWS::SNS::Topic`.
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
pub enum LoggingConfigProtocol {
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
impl cfn::Literal for LoggingConfigProtocol {
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
    read_only: &["TopicArn"],
    create_only: &["TopicName", "FifoTopic"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["TopicArn"],
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
        delete: &["sns:DeleteTopic", "sns:GetTopicAttributes"],
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
    },
};
static LOGGING_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "FailureFeedbackRoleArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Protocol",
            required: true,
            shape: schema::Shape::OneOf(
                &["http/s", "sqs", "lambda", "firehose", "application"],
            ),
        },
        schema::Property {
            name: "SuccessFeedbackRoleArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SuccessFeedbackSampleRate",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static SUBSCRIPTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Endpoint",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Protocol",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
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
static TOPIC: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ArchivePolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "ContentBasedDeduplication",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "DataProtectionPolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "DeliveryStatusLogging",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LOGGING_CONFIG),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "DisplayName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "FifoThroughputScope",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "FifoTopic",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "KmsMasterKeyId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "MaximumMessageSize",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1024.0),
                maximum: Some(1048576.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "SignatureVersion",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Subscription",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SUBSCRIPTION),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "TopicName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
        schema::Property {
            name: "TracingConfig",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
