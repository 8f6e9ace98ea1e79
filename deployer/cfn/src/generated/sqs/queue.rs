// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SQS::Queue`.
use cfn::schema;
/// `AWS::SQS::Queue`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    /// `ContentBasedDeduplication`.
    pub content_based_deduplication: Option<cfn::Value<bool>>,
    /// `DeduplicationScope`.
    pub deduplication_scope: Option<cfn::Value<String>>,
    /// `DelaySeconds`; 0 to 900.
    pub delay_seconds: Option<cfn::Value<i64>>,
    /// `FifoQueue`; a change replaces the resource.
    pub fifo_queue: Option<cfn::Value<bool>>,
    /// `FifoThroughputLimit`.
    pub fifo_throughput_limit: Option<cfn::Value<String>>,
    /// `KmsDataKeyReusePeriodSeconds`; 60 to 86400.
    pub kms_data_key_reuse_period_seconds: Option<cfn::Value<i64>>,
    /// `KmsMasterKeyId`.
    pub kms_master_key_id: Option<cfn::Value<String>>,
    /// `MaximumMessageSize`; 1024 to 1048576.
    pub maximum_message_size: Option<cfn::Value<i64>>,
    /// `MessageRetentionPeriod`; 60 to 1209600.
    pub message_retention_period: Option<cfn::Value<i64>>,
    /// `QueueName`; a change replaces the resource.
    pub queue_name: Option<cfn::Value<String>>,
    /// `ReceiveMessageWaitTimeSeconds`; 0 to 20.
    pub receive_message_wait_time_seconds: Option<cfn::Value<i64>>,
    /// `RedriveAllowPolicy`.
    pub redrive_allow_policy: Option<cfn::Value<cfn::Json>>,
    /// `RedrivePolicy`.
    pub redrive_policy: Option<cfn::Value<RedrivePolicy>>,
    /// `SqsManagedSseEnabled`.
    pub sqs_managed_sse_enabled: Option<cfn::Value<bool>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VisibilityTimeout`; 0 to 43200.
    pub visibility_timeout: Option<cfn::Value<i64>>,
}
impl Queue {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            content_based_deduplication: None,
            deduplication_scope: None,
            delay_seconds: None,
            fifo_queue: None,
            fifo_throughput_limit: None,
            kms_data_key_reuse_period_seconds: None,
            kms_master_key_id: None,
            maximum_message_size: None,
            message_retention_period: None,
            queue_name: None,
            receive_message_wait_time_seconds: None,
            redrive_allow_policy: None,
            redrive_policy: None,
            sqs_managed_sse_enabled: None,
            tags: None,
            visibility_timeout: None,
        }
    }
}
impl Default for Queue {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Queue {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ContentBasedDeduplication", self.content_based_deduplication),
            cfn::field("DeduplicationScope", self.deduplication_scope),
            cfn::field("DelaySeconds", self.delay_seconds),
            cfn::field("FifoQueue", self.fifo_queue),
            cfn::field("FifoThroughputLimit", self.fifo_throughput_limit),
            cfn::field(
                "KmsDataKeyReusePeriodSeconds",
                self.kms_data_key_reuse_period_seconds,
            ),
            cfn::field("KmsMasterKeyId", self.kms_master_key_id),
            cfn::field("MaximumMessageSize", self.maximum_message_size),
            cfn::field("MessageRetentionPeriod", self.message_retention_period),
            cfn::field("QueueName", self.queue_name),
            cfn::field(
                "ReceiveMessageWaitTimeSeconds",
                self.receive_message_wait_time_seconds,
            ),
            cfn::field("RedriveAllowPolicy", self.redrive_allow_policy),
            cfn::field("RedrivePolicy", self.redrive_policy),
            cfn::field("SqsManagedSseEnabled", self.sqs_managed_sse_enabled),
            cfn::field("Tags", self.tags),
            cfn::field("VisibilityTimeout", self.visibility_timeout),
        ])
    }
}
impl cfn::Resource for Queue {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::sqs::Queue>;
}
impl cfn::Handle<Queue> {
    /// `Fn::GetAtt` of `QueueUrl`.
    pub fn get_queue_url(&self) -> cfn::Value<String> {
        self.attribute("QueueUrl")
    }
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::sqs::Queue>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `QueueName`.
    pub fn get_queue_name(&self) -> cfn::Value<String> {
        self.attribute("QueueName")
    }
}
/// `RedrivePolicy` of `AWS::SQS::Queue`.
#[derive(Clone, Debug, PartialEq)]
pub struct RedrivePolicy {
    /// `deadLetterTargetArn`.
    pub dead_letter_target_arn: Option<cfn::Value<cfn::Arn>>,
    /// `maxReceiveCount`.
    pub max_receive_count: Option<cfn::Value<i64>>,
}
impl RedrivePolicy {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            dead_letter_target_arn: None,
            max_receive_count: None,
        }
    }
}
impl Default for RedrivePolicy {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for RedrivePolicy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("deadLetterTargetArn", self.dead_letter_target_arn),
            cfn::field("maxReceiveCount", self.max_receive_count),
        ])
    }
}
/// `Tag` of `AWS::SQS::Queue`.
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
    type_name: "AWS::SQS::Queue",
    root: &QUEUE,
    attributes: &["QueueUrl", "Arn", "QueueName"],
    read_only: &["QueueUrl", "Arn"],
    create_only: &["FifoQueue", "QueueName"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["QueueUrl"],
    permissions: schema::Permissions {
        create: &[
            "sqs:CreateQueue",
            "sqs:GetQueueAttributes",
            "sqs:GetQueueUrl",
            "sqs:ListQueueTags",
            "sqs:TagQueue",
        ],
        delete: &["sqs:DeleteQueue", "sqs:GetQueueAttributes"],
        read: &["sqs:GetQueueAttributes", "sqs:ListQueueTags"],
        update: &[
            "sqs:GetQueueAttributes",
            "sqs:ListQueueTags",
            "sqs:SetQueueAttributes",
            "sqs:TagQueue",
            "sqs:UntagQueue",
        ],
    },
};
static QUEUE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ContentBasedDeduplication",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "DeduplicationScope",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DelaySeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(900.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "FifoQueue",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "FifoThroughputLimit",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "KmsDataKeyReusePeriodSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(86400.0),
                allowed: &[],
            }),
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
            name: "MessageRetentionPeriod",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(1209600.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "QueueName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ReceiveMessageWaitTimeSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(20.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "RedriveAllowPolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "RedrivePolicy",
            required: false,
            shape: schema::Shape::Object(&REDRIVE_POLICY),
        },
        schema::Property {
            name: "SqsManagedSseEnabled",
            required: false,
            shape: schema::Shape::Boolean,
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
            name: "VisibilityTimeout",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(43200.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
static REDRIVE_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "deadLetterTargetArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "maxReceiveCount",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
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
