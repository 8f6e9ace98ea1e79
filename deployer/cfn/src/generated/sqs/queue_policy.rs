// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SQS::QueuePolicy`.
use cfn::schema;
/// [`AWS::SQS::QueuePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html)
#[derive(Clone, Debug, PartialEq)]
pub struct QueuePolicy {
    /// [`PolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html#cfn-sqs-queuepolicy-policydocument)
    pub policy_document: cfn::Value<cfn::Json>,
    /// [`Queues`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html#cfn-sqs-queuepolicy-queues)
    pub queues: cfn::Value<cfn::List<String>>,
}
impl QueuePolicy {
    /// Sets the required properties.
    pub fn new(
        policy_document: impl Into<cfn::Value<cfn::Json>>,
        queues: impl Into<cfn::Value<cfn::List<String>>>,
    ) -> Self {
        Self {
            policy_document: policy_document.into(),
            queues: queues.into(),
        }
    }
}
impl cfn::Literal for QueuePolicy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PolicyDocument", self.policy_document),
            cfn::field("Queues", self.queues),
        ])
    }
}
impl cfn::Resource for QueuePolicy {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::sqs::QueuePolicy>;
}
impl cfn::Handle<QueuePolicy> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::SQS::QueuePolicy",
    root: &QUEUE_POLICY,
    attributes: &["Id"],
    create_only: &[],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["sqs:SetQueueAttributes"],
        read: &[],
        update: &["sqs:SetQueueAttributes"],
        delete: &["sqs:SetQueueAttributes"],
        list: &[],
        tag: &[],
    },
};
static QUEUE_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::required("PolicyDocument", schema::Shape::Json),
        schema::required(
            "Queues",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
