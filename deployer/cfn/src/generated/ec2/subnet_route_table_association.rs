// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::SubnetRouteTableAssociation`.
use cfn::schema;
/// [`AWS::EC2::SubnetRouteTableAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html)
#[derive(Clone, Debug, PartialEq)]
pub struct SubnetRouteTableAssociation {
    /// [`RouteTableId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html#cfn-ec2-subnetroutetableassociation-routetableid): a change replaces the resource.
    pub route_table_id: cfn::Value<cfn::Id<cfn::ec2::RouteTable>>,
    /// [`SubnetId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html#cfn-ec2-subnetroutetableassociation-subnetid): a change replaces the resource.
    pub subnet_id: cfn::Value<cfn::Id<cfn::ec2::Subnet>>,
}
impl SubnetRouteTableAssociation {
    /// Sets the required properties.
    pub fn new(
        route_table_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::RouteTable>>>,
        subnet_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Subnet>>>,
    ) -> Self {
        Self {
            route_table_id: route_table_id.into(),
            subnet_id: subnet_id.into(),
        }
    }
}
impl cfn::Literal for SubnetRouteTableAssociation {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("RouteTableId", self.route_table_id),
            cfn::field("SubnetId", self.subnet_id),
        ])
    }
}
impl cfn::Resource for SubnetRouteTableAssociation {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::SubnetRouteTableAssociation>;
}
impl cfn::Handle<SubnetRouteTableAssociation> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::EC2::SubnetRouteTableAssociation",
    root: &SUBNET_ROUTE_TABLE_ASSOCIATION,
    attributes: &["Id"],
    create_only: &["SubnetId", "RouteTableId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "ec2:AssociateRouteTable",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSubnets",
            "ec2:ReplaceRouteTableAssociation",
        ],
        read: &["ec2:DescribeRouteTables"],
        update: &[],
        delete: &[
            "ec2:DescribeRouteTables",
            "ec2:DescribeSubnets",
            "ec2:DisassociateRouteTable",
        ],
        list: &["ec2:DescribeRouteTables"],
        tag: &[],
    },
};
static SUBNET_ROUTE_TABLE_ASSOCIATION: schema::Object = schema::Object {
    properties: &[
        schema::required("RouteTableId", schema::TEXT),
        schema::required("SubnetId", schema::TEXT),
    ],
    rules: &[],
};
