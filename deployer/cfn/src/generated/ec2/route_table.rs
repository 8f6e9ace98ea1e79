// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::RouteTable`.
use cfn::schema;
/// `AWS::EC2::RouteTable`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html>
#[derive(Clone, Debug, PartialEq)]
pub struct RouteTable {
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VpcId`; a change replaces the resource.
    pub vpc_id: cfn::Value<cfn::Id<cfn::ec2::Vpc>>,
}
impl RouteTable {
    /// With what it must have.
    pub fn new(vpc_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>) -> Self {
        Self {
            tags: None,
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
    pub fn get_route_table_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::RouteTable>> {
        self.attribute("RouteTableId")
    }
}
/// `Tag` of `AWS::EC2::RouteTable`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`.
    pub key: cfn::Value<String>,
    /// `Value`.
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
    type_name: "AWS::EC2::RouteTable",
    root: &ROUTE_TABLE,
    attributes: &["RouteTableId"],
    read_only: &["RouteTableId"],
    create_only: &["VpcId"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["RouteTableId"],
    permissions: schema::Permissions {
        create: &["ec2:CreateRouteTable", "ec2:CreateTags", "ec2:DescribeRouteTables"],
        delete: &["ec2:DeleteRouteTable", "ec2:DescribeRouteTables"],
        read: &["ec2:DescribeRouteTables"],
        update: &["ec2:CreateTags", "ec2:DeleteTags", "ec2:DescribeRouteTables"],
    },
};
static ROUTE_TABLE: schema::Object = schema::Object {
    properties: &[
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
            name: "VpcId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
