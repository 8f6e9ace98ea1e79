// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::CloudWatch::Dashboard`.
use cfn::schema;
/// [`AWS::CloudWatch::Dashboard`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Dashboard {
    /// [`DashboardBody`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html#cfn-cloudwatch-dashboard-dashboardbody)
    pub dashboard_body: cfn::Value<String>,
    /// [`DashboardName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html#cfn-cloudwatch-dashboard-dashboardname): a change replaces the resource.
    pub dashboard_name: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html#cfn-cloudwatch-dashboard-tags): up to 50 items.
    pub tags: cfn::Prop<cfn::List<Tag>>,
}
impl Dashboard {
    /// Sets the required properties.
    pub fn new(dashboard_body: impl Into<cfn::Value<String>>) -> Self {
        Self {
            dashboard_body: dashboard_body.into(),
            dashboard_name: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-dashboard-tag.html) of `AWS::CloudWatch::Dashboard`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-dashboard-tag.html#cfn-cloudwatch-dashboard-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-dashboard-tag.html#cfn-cloudwatch-dashboard-tag-value): 1 to 256 characters.
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
    type_name: "AWS::CloudWatch::Dashboard",
    root: &DASHBOARD,
    attributes: &[],
    create_only: &["DashboardName"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "cloudwatch:GetDashboard",
            "cloudwatch:PutDashboard",
            "cloudwatch:TagResource",
        ],
        read: &["cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource"],
        update: &[
            "cloudwatch:ListTagsForResource",
            "cloudwatch:PutDashboard",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource",
        ],
        delete: &["cloudwatch:DeleteDashboards", "cloudwatch:GetDashboard"],
        list: &["cloudwatch:ListDashboards"],
        tag: &[
            "cloudwatch:ListTagsForResource",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource",
        ],
    },
};
static DASHBOARD: schema::Object = schema::Object {
    properties: &[
        schema::required("DashboardBody", schema::TEXT),
        schema::optional("DashboardName", schema::TEXT),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: Some(50),
                unique: true,
            }),
        ),
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
                min_length: Some(1),
                max_length: Some(256),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
