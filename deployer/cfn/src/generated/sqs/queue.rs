// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SQS::Queue`.
use cfn::schema;
/// [`AWS::SQS::Queue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// [`ContentBasedDeduplication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-contentbaseddeduplication)
    pub content_based_deduplication: cfn::Prop<bool>,
    /// [`DeduplicationScope`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-deduplicationscope)
    pub deduplication_scope: cfn::Prop<String>,
    /// [`DelaySeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-delayseconds): 0 to 900.
    pub delay_seconds: cfn::Prop<i64>,
    /// [`FifoQueue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-fifoqueue): a change replaces the resource.
    pub fifo_queue: cfn::Prop<bool>,
    /// [`FifoThroughputLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-fifothroughputlimit)
    pub fifo_throughput_limit: cfn::Prop<String>,
    /// [`KmsDataKeyReusePeriodSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-kmsdatakeyreuseperiodseconds): 60 to 86400.
    pub kms_data_key_reuse_period_seconds: cfn::Prop<i64>,
    /// [`KmsMasterKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-kmsmasterkeyid)
    pub kms_master_key_id: cfn::Prop<String>,
    /// [`MaximumMessageSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-maximummessagesize): 1024 to 1048576.
    pub maximum_message_size: cfn::Prop<i64>,
    /// [`MessageRetentionPeriod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-messageretentionperiod): 60 to 1209600.
    pub message_retention_period: cfn::Prop<i64>,
    /// [`QueueName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-queuename): a change replaces the resource.
    pub queue_name: cfn::Prop<String>,
    /// [`ReceiveMessageWaitTimeSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-receivemessagewaittimeseconds): 0 to 20.
    pub receive_message_wait_time_seconds: cfn::Prop<i64>,
    /// [`RedriveAllowPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-redriveallowpolicy)
    pub redrive_allow_policy: cfn::Prop<cfn::Json>,
    /// [`RedrivePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-redrivepolicy)
    pub redrive_policy: cfn::Prop<RedrivePolicy>,
    /// [`SqsManagedSseEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-sqsmanagedsseenabled)
    pub sqs_managed_sse_enabled: cfn::Prop<bool>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VisibilityTimeout`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-visibilitytimeout): 0 to 43200.
    pub visibility_timeout: cfn::Prop<i64>,
}
impl Queue {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn queue_url(&self) -> cfn::Value<String> {
        self.attribute("QueueUrl")
    }
    /// `Fn::GetAtt` of `Arn`.
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::sqs::Queue>> {
        self.attribute("Arn")
    }
    /// `Fn::GetAtt` of `QueueName`.
    pub fn queue_name(&self) -> cfn::Value<String> {
        self.attribute("QueueName")
    }
}
/// `RedrivePolicy` of `AWS::SQS::Queue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedrivePolicy {
    /// `deadLetterTargetArn`
    pub dead_letter_target_arn: cfn::Prop<cfn::Arn>,
    /// `maxReceiveCount`
    pub max_receive_count: cfn::Prop<i64>,
}
impl RedrivePolicy {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sqs-queue-tag.html) of `AWS::SQS::Queue`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sqs-queue-tag.html#cfn-sqs-queue-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sqs-queue-tag.html#cfn-sqs-queue-tag-value): up to 256 characters.
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
    type_name: "AWS::SQS::Queue",
    root: &QUEUE,
    attributes: &["QueueUrl", "Arn", "QueueName"],
    create_only: &["FifoQueue", "QueueName"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "sqs:CreateQueue",
            "sqs:GetQueueAttributes",
            "sqs:GetQueueUrl",
            "sqs:ListQueueTags",
            "sqs:TagQueue",
        ],
        read: &["sqs:GetQueueAttributes", "sqs:ListQueueTags"],
        update: &[
            "sqs:GetQueueAttributes",
            "sqs:ListQueueTags",
            "sqs:SetQueueAttributes",
            "sqs:TagQueue",
            "sqs:UntagQueue",
        ],
        delete: &["sqs:DeleteQueue", "sqs:GetQueueAttributes"],
        list: &["sqs:ListQueues"],
        tag: &["sqs:ListQueueTags", "sqs:TagQueue", "sqs:UntagQueue"],
    },
};
static QUEUE: schema::Object = schema::Object {
    properties: &[
        schema::optional("ContentBasedDeduplication", schema::Shape::Boolean),
        schema::optional("DeduplicationScope", schema::TEXT),
        schema::optional(
            "DelaySeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(900.0),
                allowed: &[],
            }),
        ),
        schema::optional("FifoQueue", schema::Shape::Boolean),
        schema::optional("FifoThroughputLimit", schema::TEXT),
        schema::optional(
            "KmsDataKeyReusePeriodSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(86400.0),
                allowed: &[],
            }),
        ),
        schema::optional("KmsMasterKeyId", schema::TEXT),
        schema::optional(
            "MaximumMessageSize",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1024.0),
                maximum: Some(1048576.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MessageRetentionPeriod",
            schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(1209600.0),
                allowed: &[],
            }),
        ),
        schema::optional("QueueName", schema::TEXT),
        schema::optional(
            "ReceiveMessageWaitTimeSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(20.0),
                allowed: &[],
            }),
        ),
        schema::optional("RedriveAllowPolicy", schema::Shape::Json),
        schema::optional("RedrivePolicy", schema::Shape::Object(&REDRIVE_POLICY)),
        schema::optional("SqsManagedSseEnabled", schema::Shape::Boolean),
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
            "VisibilityTimeout",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(43200.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static REDRIVE_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::optional("deadLetterTargetArn", schema::TEXT),
        schema::optional("maxReceiveCount", schema::Shape::Integer(schema::Range::ANY)),
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
