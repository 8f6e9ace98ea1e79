// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::RouteTable`.
use cfn::schema;
/// [`AWS::EC2::RouteTable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html)
#[derive(Clone, Debug, PartialEq)]
pub struct RouteTable {
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html#cfn-ec2-routetable-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VpcId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html#cfn-ec2-routetable-vpcid): a change replaces the resource.
    pub vpc_id: cfn::Value<cfn::Id<cfn::ec2::Vpc>>,
}
impl RouteTable {
    /// Sets the required properties.
    pub fn new(vpc_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>) -> Self {
        Self {
            tags: cfn::Prop::unset(),
            vpc_id: vpc_id.into(),
        }
    }
}
impl cfn::Literal for RouteTable {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Tags", self.tags), cfn::field("VpcId", self.vpc_id)])
    }
}
impl cfn::Resource for RouteTable {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::RouteTable>;
}
impl cfn::Handle<RouteTable> {
    /// `Fn::GetAtt` of `RouteTableId`.
    pub fn route_table_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::RouteTable>> {
        self.attribute("RouteTableId")
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-routetable-tag.html) of `AWS::EC2::RouteTable`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-routetable-tag.html#cfn-ec2-routetable-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-routetable-tag.html#cfn-ec2-routetable-tag-value)
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
    type_name: "AWS::EC2::RouteTable",
    root: &ROUTE_TABLE,
    attributes: &["RouteTableId"],
    create_only: &["VpcId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["ec2:CreateRouteTable", "ec2:CreateTags", "ec2:DescribeRouteTables"],
        read: &["ec2:DescribeRouteTables"],
        update: &["ec2:CreateTags", "ec2:DeleteTags", "ec2:DescribeRouteTables"],
        delete: &["ec2:DeleteRouteTable", "ec2:DescribeRouteTables"],
        list: &["ec2:DescribeRouteTables"],
        tag: &["ec2:CreateTags", "ec2:DeleteTags"],
    },
};
static ROUTE_TABLE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::required("VpcId", schema::TEXT),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
