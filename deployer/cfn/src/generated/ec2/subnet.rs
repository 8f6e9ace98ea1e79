// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::Subnet`.
use cfn::schema;
/// [`AWS::EC2::Subnet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Subnet {
    /// [`AssignIpv6AddressOnCreation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-assignipv6addressoncreation)
    pub assign_ipv6_address_on_creation: cfn::Prop<bool>,
    /// [`AvailabilityZone`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-availabilityzone): a change replaces the resource.
    pub availability_zone: cfn::Prop<String>,
    /// [`AvailabilityZoneId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-availabilityzoneid): a change replaces the resource.
    pub availability_zone_id: cfn::Prop<String>,
    /// [`CidrBlock`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-cidrblock): a change replaces the resource.
    pub cidr_block: cfn::Prop<String>,
    /// [`EnableDns64`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-enabledns64)
    pub enable_dns64: cfn::Prop<bool>,
    /// [`EnableLniAtDeviceIndex`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-enablelniatdeviceindex)
    pub enable_lni_at_device_index: cfn::Prop<i64>,
    /// [`Ipv4IpamPoolId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-ipv4ipampoolid): a change replaces the resource.
    pub ipv4_ipam_pool_id: cfn::Prop<String>,
    /// [`Ipv4NetmaskLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-ipv4netmasklength): a change replaces the resource.
    pub ipv4_netmask_length: cfn::Prop<i64>,
    /// [`Ipv6CidrBlock`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-ipv6cidrblock): a change may replace the resource.
    pub ipv6_cidr_block: cfn::Prop<String>,
    /// [`Ipv6IpamPoolId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-ipv6ipampoolid): a change replaces the resource.
    pub ipv6_ipam_pool_id: cfn::Prop<String>,
    /// [`Ipv6Native`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-ipv6native): a change replaces the resource.
    pub ipv6_native: cfn::Prop<bool>,
    /// [`Ipv6NetmaskLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-ipv6netmasklength): a change replaces the resource.
    pub ipv6_netmask_length: cfn::Prop<i64>,
    /// [`MapPublicIpOnLaunch`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-mappubliciponlaunch)
    pub map_public_ip_on_launch: cfn::Prop<bool>,
    /// [`OutpostArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-outpostarn): a change replaces the resource.
    pub outpost_arn: cfn::Prop<cfn::Arn>,
    /// [`PrivateDnsNameOptionsOnLaunch`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-privatednsnameoptionsonlaunch)
    pub private_dns_name_options_on_launch: cfn::Prop<PrivateDnsNameOptionsOnLaunch>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VpcId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html#cfn-ec2-subnet-vpcid): a change replaces the resource.
    pub vpc_id: cfn::Value<cfn::Id<cfn::ec2::Vpc>>,
}
impl Subnet {
    /// Sets the required properties.
    pub fn new(vpc_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>) -> Self {
        Self {
            assign_ipv6_address_on_creation: cfn::Prop::unset(),
            availability_zone: cfn::Prop::unset(),
            availability_zone_id: cfn::Prop::unset(),
            cidr_block: cfn::Prop::unset(),
            enable_dns64: cfn::Prop::unset(),
            enable_lni_at_device_index: cfn::Prop::unset(),
            ipv4_ipam_pool_id: cfn::Prop::unset(),
            ipv4_netmask_length: cfn::Prop::unset(),
            ipv6_cidr_block: cfn::Prop::unset(),
            ipv6_ipam_pool_id: cfn::Prop::unset(),
            ipv6_native: cfn::Prop::unset(),
            ipv6_netmask_length: cfn::Prop::unset(),
            map_public_ip_on_launch: cfn::Prop::unset(),
            outpost_arn: cfn::Prop::unset(),
            private_dns_name_options_on_launch: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            vpc_id: vpc_id.into(),
        }
    }
}
impl cfn::Literal for Subnet {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "AssignIpv6AddressOnCreation",
                self.assign_ipv6_address_on_creation,
            ),
            cfn::field("AvailabilityZone", self.availability_zone),
            cfn::field("AvailabilityZoneId", self.availability_zone_id),
            cfn::field("CidrBlock", self.cidr_block),
            cfn::field("EnableDns64", self.enable_dns64),
            cfn::field("EnableLniAtDeviceIndex", self.enable_lni_at_device_index),
            cfn::field("Ipv4IpamPoolId", self.ipv4_ipam_pool_id),
            cfn::field("Ipv4NetmaskLength", self.ipv4_netmask_length),
            cfn::field("Ipv6CidrBlock", self.ipv6_cidr_block),
            cfn::field("Ipv6IpamPoolId", self.ipv6_ipam_pool_id),
            cfn::field("Ipv6Native", self.ipv6_native),
            cfn::field("Ipv6NetmaskLength", self.ipv6_netmask_length),
            cfn::field("MapPublicIpOnLaunch", self.map_public_ip_on_launch),
            cfn::field("OutpostArn", self.outpost_arn),
            cfn::field(
                "PrivateDnsNameOptionsOnLaunch",
                self.private_dns_name_options_on_launch,
            ),
            cfn::field("Tags", self.tags),
            cfn::field("VpcId", self.vpc_id),
        ])
    }
}
impl cfn::Resource for Subnet {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::Subnet>;
}
impl cfn::Handle<Subnet> {
    /// `Fn::GetAtt` of `NetworkAclAssociationId`.
    pub fn network_acl_association_id(&self) -> cfn::Value<String> {
        self.attribute("NetworkAclAssociationId")
    }
    /// `Fn::GetAtt` of `SubnetId`.
    pub fn subnet_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::Subnet>> {
        self.attribute("SubnetId")
    }
    /// `Fn::GetAtt` of `Ipv6CidrBlocks`.
    pub fn ipv6_cidr_blocks(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("Ipv6CidrBlocks")
    }
}
/// `PrivateDnsNameOptionsOnLaunch` of `AWS::EC2::Subnet`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrivateDnsNameOptionsOnLaunch {
    /// `EnableResourceNameDnsAAAARecord`
    pub enable_resource_name_dns_aaaa_record: cfn::Prop<bool>,
    /// `EnableResourceNameDnsARecord`
    pub enable_resource_name_dns_a_record: cfn::Prop<bool>,
    /// `HostnameType`
    pub hostname_type: cfn::Prop<String>,
}
impl PrivateDnsNameOptionsOnLaunch {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for PrivateDnsNameOptionsOnLaunch {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "EnableResourceNameDnsAAAARecord",
                self.enable_resource_name_dns_aaaa_record,
            ),
            cfn::field(
                "EnableResourceNameDnsARecord",
                self.enable_resource_name_dns_a_record,
            ),
            cfn::field("HostnameType", self.hostname_type),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-subnet-tag.html) of `AWS::EC2::Subnet`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-subnet-tag.html#cfn-ec2-subnet-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-subnet-tag.html#cfn-ec2-subnet-tag-value)
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
    type_name: "AWS::EC2::Subnet",
    root: &SUBNET,
    attributes: &["NetworkAclAssociationId", "SubnetId", "Ipv6CidrBlocks"],
    create_only: &[
        "VpcId",
        "AvailabilityZone",
        "AvailabilityZoneId",
        "CidrBlock",
        "OutpostArn",
        "Ipv6Native",
        "Ipv4IpamPoolId",
        "Ipv4NetmaskLength",
        "Ipv6IpamPoolId",
        "Ipv6NetmaskLength",
    ],
    conditional_create_only: &["Ipv6CidrBlock"],
    permissions: schema::Permissions {
        create: &[
            "ec2:CreateSubnet",
            "ec2:CreateTags",
            "ec2:DescribeSubnets",
            "ec2:ModifySubnetAttribute",
        ],
        read: &["ec2:DescribeNetworkAcls", "ec2:DescribeSubnets"],
        update: &[
            "ec2:AssociateSubnetCidrBlock",
            "ec2:CreateTags",
            "ec2:DeleteTags",
            "ec2:DescribeSubnets",
            "ec2:DisassociateSubnetCidrBlock",
            "ec2:ModifySubnetAttribute",
        ],
        delete: &["ec2:DeleteSubnet", "ec2:DescribeSubnets"],
        list: &["ec2:DescribeNetworkAcls", "ec2:DescribeSubnets"],
        tag: &["ec2:CreateTags", "ec2:DeleteTags"],
    },
};
static PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH: schema::Object = schema::Object {
    properties: &[
        schema::optional("EnableResourceNameDnsAAAARecord", schema::Shape::Boolean),
        schema::optional("EnableResourceNameDnsARecord", schema::Shape::Boolean),
        schema::optional("HostnameType", schema::TEXT),
    ],
    rules: &[],
};
static SUBNET: schema::Object = schema::Object {
    properties: &[
        schema::optional("AssignIpv6AddressOnCreation", schema::Shape::Boolean),
        schema::optional("AvailabilityZone", schema::TEXT),
        schema::optional("AvailabilityZoneId", schema::TEXT),
        schema::optional("CidrBlock", schema::TEXT),
        schema::optional("EnableDns64", schema::Shape::Boolean),
        schema::optional(
            "EnableLniAtDeviceIndex",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("Ipv4IpamPoolId", schema::TEXT),
        schema::optional(
            "Ipv4NetmaskLength",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("Ipv6CidrBlock", schema::TEXT),
        schema::optional("Ipv6IpamPoolId", schema::TEXT),
        schema::optional("Ipv6Native", schema::Shape::Boolean),
        schema::optional(
            "Ipv6NetmaskLength",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("MapPublicIpOnLaunch", schema::Shape::Boolean),
        schema::optional("OutpostArn", schema::TEXT),
        schema::optional(
            "PrivateDnsNameOptionsOnLaunch",
            schema::Shape::Object(&PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH),
        ),
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
    rules: &[
        schema::Rule::AtLeastOne(
            &["CidrBlock", "Ipv4IpamPoolId", "Ipv6IpamPoolId", "Ipv6CidrBlock"],
        ),
        schema::Rule::Needs("Ipv4IpamPoolId", &["Ipv4NetmaskLength"]),
        schema::Rule::Needs("Ipv4NetmaskLength", &["Ipv4IpamPoolId"]),
        schema::Rule::Needs("Ipv6IpamPoolId", &["Ipv6NetmaskLength"]),
        schema::Rule::Needs("Ipv6NetmaskLength", &["Ipv6IpamPoolId"]),
        schema::Rule::Excludes("AvailabilityZone", &["AvailabilityZoneId"]),
        schema::Rule::Excludes("AvailabilityZoneId", &["AvailabilityZone"]),
        schema::Rule::Excludes("CidrBlock", &["Ipv4IpamPoolId"]),
        schema::Rule::Excludes("Ipv4IpamPoolId", &["CidrBlock"]),
        schema::Rule::Excludes("Ipv6CidrBlock", &["Ipv6IpamPoolId"]),
        schema::Rule::Excludes("Ipv6IpamPoolId", &["Ipv6CidrBlock"]),
    ],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
