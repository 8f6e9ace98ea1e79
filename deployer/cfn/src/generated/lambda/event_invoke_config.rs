// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::EventInvokeConfig`.
use cfn::schema;
/// [`AWS::Lambda::EventInvokeConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html)
#[derive(Clone, Debug, PartialEq)]
pub struct EventInvokeConfig {
    /// [`DestinationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html#cfn-lambda-eventinvokeconfig-destinationconfig)
    pub destination_config: cfn::Prop<DestinationConfig>,
    /// [`FunctionName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html#cfn-lambda-eventinvokeconfig-functionname): a change replaces the resource.
    pub function_name: cfn::Value<String>,
    /// [`MaximumEventAgeInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html#cfn-lambda-eventinvokeconfig-maximumeventageinseconds): 60 to 21600.
    pub maximum_event_age_in_seconds: cfn::Prop<i64>,
    /// [`MaximumRetryAttempts`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html#cfn-lambda-eventinvokeconfig-maximumretryattempts): 0 to 2.
    pub maximum_retry_attempts: cfn::Prop<i64>,
    /// [`Qualifier`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html#cfn-lambda-eventinvokeconfig-qualifier): a change replaces the resource.
    pub qualifier: cfn::Value<String>,
}
impl EventInvokeConfig {
    /// Sets the required properties.
    pub fn new(
        function_name: impl Into<cfn::Value<String>>,
        qualifier: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            destination_config: cfn::Prop::unset(),
            function_name: function_name.into(),
            maximum_event_age_in_seconds: cfn::Prop::unset(),
            maximum_retry_attempts: cfn::Prop::unset(),
            qualifier: qualifier.into(),
        }
    }
}
impl cfn::Literal for EventInvokeConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DestinationConfig", self.destination_config),
            cfn::field("FunctionName", self.function_name),
            cfn::field("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds),
            cfn::field("MaximumRetryAttempts", self.maximum_retry_attempts),
            cfn::field("Qualifier", self.qualifier),
        ])
    }
}
impl cfn::Resource for EventInvokeConfig {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::lambda::EventInvokeConfig>;
}
/// [`DestinationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-destinationconfig.html) of `AWS::Lambda::EventInvokeConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationConfig {
    /// [`OnFailure`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-destinationconfig.html#cfn-lambda-eventinvokeconfig-destinationconfig-onfailure)
    pub on_failure: cfn::Prop<OnFailure>,
    /// [`OnSuccess`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-destinationconfig.html#cfn-lambda-eventinvokeconfig-destinationconfig-onsuccess)
    pub on_success: cfn::Prop<OnSuccess>,
}
impl DestinationConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DestinationConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("OnFailure", self.on_failure),
            cfn::field("OnSuccess", self.on_success),
        ])
    }
}
/// [`OnFailure`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-onfailure.html) of `AWS::Lambda::EventInvokeConfig`.
#[derive(Clone, Debug, PartialEq)]
pub struct OnFailure {
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-onfailure.html#cfn-lambda-eventinvokeconfig-onfailure-destination): up to 350 characters.
    pub destination: cfn::Value<String>,
}
impl OnFailure {
    /// Sets the required properties.
    pub fn new(destination: impl Into<cfn::Value<String>>) -> Self {
        Self {
            destination: destination.into(),
        }
    }
}
impl cfn::Literal for OnFailure {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Destination", self.destination)])
    }
}
/// [`OnSuccess`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-onsuccess.html) of `AWS::Lambda::EventInvokeConfig`.
#[derive(Clone, Debug, PartialEq)]
pub struct OnSuccess {
    /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-onsuccess.html#cfn-lambda-eventinvokeconfig-onsuccess-destination): up to 350 characters.
    pub destination: cfn::Value<String>,
}
impl OnSuccess {
    /// Sets the required properties.
    pub fn new(destination: impl Into<cfn::Value<String>>) -> Self {
        Self {
            destination: destination.into(),
        }
    }
}
impl cfn::Literal for OnSuccess {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Destination", self.destination)])
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Lambda::EventInvokeConfig",
    root: &EVENT_INVOKE_CONFIG,
    attributes: &[],
    create_only: &["FunctionName", "Qualifier"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["lambda:PutFunctionEventInvokeConfig"],
        read: &["lambda:GetFunctionEventInvokeConfig"],
        update: &["lambda:UpdateFunctionEventInvokeConfig"],
        delete: &["lambda:DeleteFunctionEventInvokeConfig"],
        list: &["lambda:ListFunctionEventInvokeConfigs"],
        tag: &[],
    },
};
static DESTINATION_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("OnFailure", schema::Shape::Object(&ON_FAILURE)),
        schema::optional("OnSuccess", schema::Shape::Object(&ON_SUCCESS)),
    ],
    rules: &[],
};
static EVENT_INVOKE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DestinationConfig",
            schema::Shape::Object(&DESTINATION_CONFIG),
        ),
        schema::required(
            "FunctionName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some(
                    "^(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]+(-[a-z]+)+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$",
                ),
            }),
        ),
        schema::optional(
            "MaximumEventAgeInSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(21600.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "MaximumRetryAttempts",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(2.0),
                allowed: &[],
            }),
        ),
        schema::required(
            "Qualifier",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some("^\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9$_-]{1,129}$"),
            }),
        ),
    ],
    rules: &[],
};
static ON_FAILURE: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Destination",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(350),
                pattern: Some(
                    "^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]+(-[a-z]+)+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        ),
    ],
    rules: &[],
};
static ON_SUCCESS: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Destination",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(350),
                pattern: Some(
                    "^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]+(-[a-z]+)+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        ),
    ],
    rules: &[],
};
