// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::Subnet`.
use cfn::schema;
/// `AWS::EC2::Subnet`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Subnet {
    /// `AssignIpv6AddressOnCreation`.
    pub assign_ipv6_address_on_creation: Option<cfn::Value<bool>>,
    /// `AvailabilityZone`; a change replaces the resource.
    pub availability_zone: Option<cfn::Value<String>>,
    /// `AvailabilityZoneId`; a change replaces the resource.
    pub availability_zone_id: Option<cfn::Value<String>>,
    /// `CidrBlock`; a change replaces the resource.
    pub cidr_block: Option<cfn::Value<String>>,
    /// `EnableDns64`.
    pub enable_dns64: Option<cfn::Value<bool>>,
    /// `EnableLniAtDeviceIndex`.
    pub enable_lni_at_device_index: Option<cfn::Value<i64>>,
    /// `Ipv4IpamPoolId`; a change replaces the resource.
    pub ipv4_ipam_pool_id: Option<cfn::Value<String>>,
    /// `Ipv4NetmaskLength`; a change replaces the resource.
    pub ipv4_netmask_length: Option<cfn::Value<i64>>,
    /// `Ipv6CidrBlock`; a change may replace the resource.
    pub ipv6_cidr_block: Option<cfn::Value<String>>,
    /// `Ipv6IpamPoolId`; a change replaces the resource.
    pub ipv6_ipam_pool_id: Option<cfn::Value<String>>,
    /// `Ipv6Native`; a change replaces the resource.
    pub ipv6_native: Option<cfn::Value<bool>>,
    /// `Ipv6NetmaskLength`; a change replaces the resource.
    pub ipv6_netmask_length: Option<cfn::Value<i64>>,
    /// `MapPublicIpOnLaunch`.
    pub map_public_ip_on_launch: Option<cfn::Value<bool>>,
    /// `OutpostArn`; a change replaces the resource.
    pub outpost_arn: Option<cfn::Value<cfn::Arn>>,
    /// `PrivateDnsNameOptionsOnLaunch`.
    pub private_dns_name_options_on_launch: Option<
        cfn::Value<PrivateDnsNameOptionsOnLaunch>,
    >,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VpcId`; a change replaces the resource.
    pub vpc_id: cfn::Value<cfn::Id<cfn::ec2::Vpc>>,
}
impl Subnet {
    /// With what it must have.
    pub fn new(vpc_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>) -> Self {
        Self {
            assign_ipv6_address_on_creation: None,
            availability_zone: None,
            availability_zone_id: None,
            cidr_block: None,
            enable_dns64: None,
            enable_lni_at_device_index: None,
            ipv4_ipam_pool_id: None,
            ipv4_netmask_length: None,
            ipv6_cidr_block: None,
            ipv6_ipam_pool_id: None,
            ipv6_native: None,
            ipv6_netmask_length: None,
            map_public_ip_on_launch: None,
            outpost_arn: None,
            private_dns_name_options_on_launch: None,
            tags: None,
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
    pub fn get_network_acl_association_id(&self) -> cfn::Value<String> {
        self.attribute("NetworkAclAssociationId")
    }
    /// `Fn::GetAtt` of `SubnetId`.
    pub fn get_subnet_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::Subnet>> {
        self.attribute("SubnetId")
    }
    /// `Fn::GetAtt` of `Ipv6CidrBlocks`.
    pub fn get_ipv6_cidr_blocks(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("Ipv6CidrBlocks")
    }
}
/// `PrivateDnsNameOptionsOnLaunch` of `AWS::EC2::Subnet`.
#[derive(Clone, Debug, PartialEq)]
pub struct PrivateDnsNameOptionsOnLaunch {
    /// `EnableResourceNameDnsAAAARecord`.
    pub enable_resource_name_dns_aaaa_record: Option<cfn::Value<bool>>,
    /// `EnableResourceNameDnsARecord`.
    pub enable_resource_name_dns_a_record: Option<cfn::Value<bool>>,
    /// `HostnameType`.
    pub hostname_type: Option<cfn::Value<String>>,
}
impl PrivateDnsNameOptionsOnLaunch {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            enable_resource_name_dns_aaaa_record: None,
            enable_resource_name_dns_a_record: None,
            hostname_type: None,
        }
    }
}
impl Default for PrivateDnsNameOptionsOnLaunch {
    fn default() -> Self {
        Self::new()
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
/// `Tag` of `AWS::EC2::Subnet`.
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
    type_name: "AWS::EC2::Subnet",
    root: &SUBNET,
    attributes: &["NetworkAclAssociationId", "SubnetId", "Ipv6CidrBlocks"],
    read_only: &[
        "NetworkAclAssociationId",
        "SubnetId",
        "Ipv6CidrBlocks",
        "BlockPublicAccessStates",
    ],
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
    write_only: &[
        "EnableLniAtDeviceIndex",
        "Ipv4IpamPoolId",
        "Ipv4NetmaskLength",
        "Ipv6IpamPoolId",
        "Ipv6NetmaskLength",
    ],
    primary_identifier: &["SubnetId"],
    permissions: schema::Permissions {
        create: &[
            "ec2:CreateSubnet",
            "ec2:CreateTags",
            "ec2:DescribeSubnets",
            "ec2:ModifySubnetAttribute",
        ],
        delete: &["ec2:DeleteSubnet", "ec2:DescribeSubnets"],
        read: &["ec2:DescribeNetworkAcls", "ec2:DescribeSubnets"],
        update: &[
            "ec2:AssociateSubnetCidrBlock",
            "ec2:CreateTags",
            "ec2:DeleteTags",
            "ec2:DescribeSubnets",
            "ec2:DisassociateSubnetCidrBlock",
            "ec2:ModifySubnetAttribute",
        ],
    },
};
static PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EnableResourceNameDnsAAAARecord",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "EnableResourceNameDnsARecord",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "HostnameType",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static SUBNET: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AssignIpv6AddressOnCreation",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "AvailabilityZone",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "AvailabilityZoneId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "CidrBlock",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "EnableDns64",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "EnableLniAtDeviceIndex",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Ipv4IpamPoolId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Ipv4NetmaskLength",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Ipv6CidrBlock",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Ipv6IpamPoolId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Ipv6Native",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Ipv6NetmaskLength",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "MapPublicIpOnLaunch",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "OutpostArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "PrivateDnsNameOptionsOnLaunch",
            required: false,
            shape: schema::Shape::Object(&PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH),
        },
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
