// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SNS::Subscription`.
use cfn::schema;
/// [`AWS::SNS::Subscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Subscription {
    /// [`DeliveryPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-deliverypolicy)
    pub delivery_policy: cfn::Prop<cfn::Json>,
    /// [`Endpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-endpoint): a change replaces the resource.
    pub endpoint: cfn::Prop<String>,
    /// [`FilterPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-filterpolicy)
    pub filter_policy: cfn::Prop<cfn::Json>,
    /// [`FilterPolicyScope`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-filterpolicyscope)
    pub filter_policy_scope: cfn::Prop<String>,
    /// [`Protocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-protocol): a change replaces the resource.
    pub protocol: cfn::Value<String>,
    /// [`RawMessageDelivery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-rawmessagedelivery)
    pub raw_message_delivery: cfn::Prop<bool>,
    /// [`RedrivePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-redrivepolicy)
    pub redrive_policy: cfn::Prop<cfn::Json>,
    /// [`Region`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-region): a change may replace the resource.
    pub region: cfn::Prop<String>,
    /// [`ReplayPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-replaypolicy)
    pub replay_policy: cfn::Prop<cfn::Json>,
    /// [`SubscriptionRoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-subscriptionrolearn)
    pub subscription_role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
    /// [`TopicArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html#cfn-sns-subscription-topicarn): a change replaces the resource.
    pub topic_arn: cfn::Value<cfn::Arn<cfn::sns::Topic>>,
}
impl Subscription {
    /// Sets the required properties.
    pub fn new(
        protocol: impl Into<cfn::Value<String>>,
        topic_arn: impl Into<cfn::Value<cfn::Arn<cfn::sns::Topic>>>,
    ) -> Self {
        Self {
            delivery_policy: cfn::Prop::unset(),
            endpoint: cfn::Prop::unset(),
            filter_policy: cfn::Prop::unset(),
            filter_policy_scope: cfn::Prop::unset(),
            protocol: protocol.into(),
            raw_message_delivery: cfn::Prop::unset(),
            redrive_policy: cfn::Prop::unset(),
            region: cfn::Prop::unset(),
            replay_policy: cfn::Prop::unset(),
            subscription_role_arn: cfn::Prop::unset(),
            topic_arn: topic_arn.into(),
        }
    }
}
impl cfn::Literal for Subscription {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DeliveryPolicy", self.delivery_policy),
            cfn::field("Endpoint", self.endpoint),
            cfn::field("FilterPolicy", self.filter_policy),
            cfn::field("FilterPolicyScope", self.filter_policy_scope),
            cfn::field("Protocol", self.protocol),
            cfn::field("RawMessageDelivery", self.raw_message_delivery),
            cfn::field("RedrivePolicy", self.redrive_policy),
            cfn::field("Region", self.region),
            cfn::field("ReplayPolicy", self.replay_policy),
            cfn::field("SubscriptionRoleArn", self.subscription_role_arn),
            cfn::field("TopicArn", self.topic_arn),
        ])
    }
}
impl cfn::Resource for Subscription {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Arn<cfn::sns::Subscription>;
}
impl cfn::Handle<Subscription> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::sns::Subscription>> {
        self.attribute("Arn")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::SNS::Subscription",
    root: &SUBSCRIPTION,
    attributes: &["Arn"],
    create_only: &["Endpoint", "Protocol", "TopicArn"],
    conditional_create_only: &["Region"],
    permissions: schema::Permissions {
        create: &["iam:GetRole", "iam:PassRole", "sns:Subscribe"],
        read: &["sns:GetSubscriptionAttributes"],
        update: &["iam:GetRole", "iam:PassRole", "sns:SetSubscriptionAttributes"],
        delete: &["sns:GetSubscriptionAttributes", "sns:Unsubscribe"],
        list: &["sns:ListSubscriptions"],
        tag: &[],
    },
};
static SUBSCRIPTION: schema::Object = schema::Object {
    properties: &[
        schema::optional("DeliveryPolicy", schema::Shape::Json),
        schema::optional("Endpoint", schema::TEXT),
        schema::optional("FilterPolicy", schema::Shape::Json),
        schema::optional("FilterPolicyScope", schema::TEXT),
        schema::required("Protocol", schema::TEXT),
        schema::optional("RawMessageDelivery", schema::Shape::Boolean),
        schema::optional("RedrivePolicy", schema::Shape::Json),
        schema::optional("Region", schema::TEXT),
        schema::optional("ReplayPolicy", schema::Shape::Json),
        schema::optional("SubscriptionRoleArn", schema::TEXT),
        schema::required("TopicArn", schema::TEXT),
    ],
    rules: &[],
};
