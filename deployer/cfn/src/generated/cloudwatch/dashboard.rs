// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::CloudWatch::Dashboard`.
use cfn::schema;
/// `AWS::CloudWatch::Dashboard`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Dashboard {
    /// `DashboardBody`.
    pub dashboard_body: cfn::Value<String>,
    /// `DashboardName`; a change replaces the resource.
    pub dashboard_name: Option<cfn::Value<String>>,
    /// `Tags`; up to 50 items.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
}
impl Dashboard {
    /// With what it must have.
    pub fn new(dashboard_body: impl Into<cfn::Value<String>>) -> Self {
        Self {
            dashboard_body: dashboard_body.into(),
            dashboard_name: None,
            tags: None,
        }
    }
}
impl cfn::Literal for Dashboard {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DashboardBody", self.dashboard_body),
            cfn::field("DashboardName", self.dashboard_name),
            cfn::field("Tags", self.tags),
        ])
    }
}
impl cfn::Resource for Dashboard {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::cloudwatch::Dashboard>;
}
/// `Tag` of `AWS::CloudWatch::Dashboard`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Value`; 1 to 256 characters.
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
    type_name: "AWS::CloudWatch::Dashboard",
    root: &DASHBOARD,
    attributes: &[],
    read_only: &[],
    create_only: &["DashboardName"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["DashboardName"],
    permissions: schema::Permissions {
        create: &[
            "cloudwatch:GetDashboard",
            "cloudwatch:PutDashboard",
            "cloudwatch:TagResource",
        ],
        delete: &["cloudwatch:DeleteDashboards", "cloudwatch:GetDashboard"],
        read: &["cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource"],
        update: &[
            "cloudwatch:ListTagsForResource",
            "cloudwatch:PutDashboard",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource",
        ],
    },
};
static DASHBOARD: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DashboardBody",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DashboardName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: Some(50),
                unique: true,
            }),
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
                min_length: Some(1),
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
