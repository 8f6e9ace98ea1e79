// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SNS::Subscription`.
use cfn::schema;
/// `AWS::SNS::Subscription`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Subscription {
    /// `DeliveryPolicy`.
    pub delivery_policy: Option<cfn::Value<cfn::Json>>,
    /// `Endpoint`; a change replaces the resource.
    pub endpoint: Option<cfn::Value<String>>,
    /// `FilterPolicy`.
    pub filter_policy: Option<cfn::Value<cfn::Json>>,
    /// `FilterPolicyScope`.
    pub filter_policy_scope: Option<cfn::Value<String>>,
    /// `Protocol`; a change replaces the resource.
    pub protocol: cfn::Value<String>,
    /// `RawMessageDelivery`.
    pub raw_message_delivery: Option<cfn::Value<bool>>,
    /// `RedrivePolicy`.
    pub redrive_policy: Option<cfn::Value<cfn::Json>>,
    /// `Region`; a change may replace the resource.
    pub region: Option<cfn::Value<String>>,
    /// `ReplayPolicy`.
    pub replay_policy: Option<cfn::Value<cfn::Json>>,
    /// `SubscriptionRoleArn`.
    pub subscription_role_arn: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
    /// `TopicArn`; a change replaces the resource.
    pub topic_arn: cfn::Value<cfn::Arn<cfn::sns::Topic>>,
}
impl Subscription {
    /// With what it must have.
    pub fn new(
        protocol: impl Into<cfn::Value<String>>,
        topic_arn: impl Into<cfn::Value<cfn::Arn<cfn::sns::Topic>>>,
    ) -> Self {
        Self {
            delivery_policy: None,
            endpoint: None,
            filter_policy: None,
            filter_policy_scope: None,
            protocol: protocol.into(),
            raw_message_delivery: None,
            redrive_policy: None,
            region: None,
            replay_policy: None,
            subscription_role_arn: None,
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
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::sns::Subscription>> {
        self.attribute("Arn")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::SNS::Subscription",
    root: &SUBSCRIPTION,
    attributes: &["Arn"],
    read_only: &["Arn"],
    create_only: &["Endpoint", "Protocol", "TopicArn"],
    conditional_create_only: &["Region"],
    write_only: &["Region"],
    primary_identifier: &["Arn"],
    permissions: schema::Permissions {
        create: &["iam:GetRole", "iam:PassRole", "sns:Subscribe"],
        delete: &["sns:GetSubscriptionAttributes", "sns:Unsubscribe"],
        read: &["sns:GetSubscriptionAttributes"],
        update: &["iam:GetRole", "iam:PassRole", "sns:SetSubscriptionAttributes"],
    },
};
static SUBSCRIPTION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DeliveryPolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "Endpoint",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "FilterPolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "FilterPolicyScope",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Protocol",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RawMessageDelivery",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "RedrivePolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "Region",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ReplayPolicy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "SubscriptionRoleArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "TopicArn",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
