// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Lambda::EventInvokeConfig`.
use cfn::schema;
/// `AWS::Lambda::EventInvokeConfig`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html>
#[derive(Clone, Debug, PartialEq)]
pub struct EventInvokeConfig {
    /// `DestinationConfig`.
    pub destination_config: Option<cfn::Value<DestinationConfig>>,
    /// `FunctionName`; a change replaces the resource.
    pub function_name: cfn::Value<String>,
    /// `MaximumEventAgeInSeconds`; 60 to 21600.
    pub maximum_event_age_in_seconds: Option<cfn::Value<i64>>,
    /// `MaximumRetryAttempts`; 0 to 2.
    pub maximum_retry_attempts: Option<cfn::Value<i64>>,
    /// `Qualifier`; a change replaces the resource.
    pub qualifier: cfn::Value<String>,
}
impl EventInvokeConfig {
    /// With what it must have.
    pub fn new(
        function_name: impl Into<cfn::Value<String>>,
        qualifier: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            destination_config: None,
            function_name: function_name.into(),
            maximum_event_age_in_seconds: None,
            maximum_retry_attempts: None,
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
/// `DestinationConfig` of `AWS::Lambda::EventInvokeConfig`.
#[derive(Clone, Debug, PartialEq)]
pub struct DestinationConfig {
    /// `OnFailure`.
    pub on_failure: Option<cfn::Value<OnFailure>>,
    /// `OnSuccess`.
    pub on_success: Option<cfn::Value<OnSuccess>>,
}
impl DestinationConfig {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            on_failure: None,
            on_success: None,
        }
    }
}
impl Default for DestinationConfig {
    fn default() -> Self {
        Self::new()
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
/// `OnFailure` of `AWS::Lambda::EventInvokeConfig`.
#[derive(Clone, Debug, PartialEq)]
pub struct OnFailure {
    /// `Destination`; up to 350 characters.
    pub destination: cfn::Value<String>,
}
impl OnFailure {
    /// With what it must have.
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
/// `OnSuccess` of `AWS::Lambda::EventInvokeConfig`.
#[derive(Clone, Debug, PartialEq)]
pub struct OnSuccess {
    /// `Destination`; up to 350 characters.
    pub destination: cfn::Value<String>,
}
impl OnSuccess {
    /// With what it must have.
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
    read_only: &[],
    create_only: &["FunctionName", "Qualifier"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["FunctionName", "Qualifier"],
    permissions: schema::Permissions {
        create: &["lambda:PutFunctionEventInvokeConfig"],
        delete: &["lambda:DeleteFunctionEventInvokeConfig"],
        read: &["lambda:GetFunctionEventInvokeConfig"],
        update: &["lambda:UpdateFunctionEventInvokeConfig"],
    },
};
static DESTINATION_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "OnFailure",
            required: false,
            shape: schema::Shape::Object(&ON_FAILURE),
        },
        schema::Property {
            name: "OnSuccess",
            required: false,
            shape: schema::Shape::Object(&ON_SUCCESS),
        },
    ],
    rules: &[],
};
static EVENT_INVOKE_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DestinationConfig",
            required: false,
            shape: schema::Shape::Object(&DESTINATION_CONFIG),
        },
        schema::Property {
            name: "FunctionName",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some(
                    "^(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]+(-[a-z]+)+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$",
                ),
            }),
        },
        schema::Property {
            name: "MaximumEventAgeInSeconds",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(60.0),
                maximum: Some(21600.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "MaximumRetryAttempts",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(2.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Qualifier",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some("^\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9$_-]{1,129}$"),
            }),
        },
    ],
    rules: &[],
};
static ON_FAILURE: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Destination",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(350),
                pattern: Some(
                    "^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]+(-[a-z]+)+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        },
    ],
    rules: &[],
};
static ON_SUCCESS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Destination",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(350),
                pattern: Some(
                    "^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]+(-[a-z]+)+-\\d{1})?:(\\d{12})?:(.*)",
                ),
            }),
        },
    ],
    rules: &[],
};
