// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::VPCEndpoint`.
use cfn::schema;
/// `AWS::EC2::VPCEndpoint`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html>
#[derive(Clone, Debug, PartialEq)]
pub struct VpcEndpoint {
    /// `DnsOptions`.
    pub dns_options: Option<cfn::Value<DnsOptionsSpecification>>,
    /// `IpAddressType`.
    pub ip_address_type: Option<cfn::Value<IpAddressType>>,
    /// `PolicyDocument`.
    pub policy_document: Option<cfn::Value<cfn::Json>>,
    /// `PrivateDnsEnabled`.
    pub private_dns_enabled: Option<cfn::Value<bool>>,
    /// `ResourceConfigurationArn`; a change replaces the resource.
    pub resource_configuration_arn: Option<cfn::Value<cfn::Arn>>,
    /// `RouteTableIds`.
    pub route_table_ids: Option<cfn::Value<cfn::List<cfn::Id<cfn::ec2::RouteTable>>>>,
    /// `SecurityGroupIds`.
    pub security_group_ids: Option<
        cfn::Value<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    >,
    /// `ServiceName`; a change replaces the resource.
    pub service_name: Option<cfn::Value<String>>,
    /// `ServiceNetworkArn`; a change replaces the resource.
    pub service_network_arn: Option<cfn::Value<cfn::Arn>>,
    /// `ServiceRegion`; a change replaces the resource.
    pub service_region: Option<cfn::Value<String>>,
    /// `SubnetIds`.
    pub subnet_ids: Option<cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VpcEndpointType`; a change replaces the resource.
    pub vpc_endpoint_type: Option<cfn::Value<VpcEndpointType>>,
    /// `VpcId`; a change replaces the resource.
    pub vpc_id: cfn::Value<cfn::Id<cfn::ec2::Vpc>>,
}
impl VpcEndpoint {
    /// With what it must have.
    pub fn new(vpc_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>) -> Self {
        Self {
            dns_options: None,
            ip_address_type: None,
            policy_document: None,
            private_dns_enabled: None,
            resource_configuration_arn: None,
            route_table_ids: None,
            security_group_ids: None,
            service_name: None,
            service_network_arn: None,
            service_region: None,
            subnet_ids: None,
            tags: None,
            vpc_endpoint_type: None,
            vpc_id: vpc_id.into(),
        }
    }
}
impl cfn::Literal for VpcEndpoint {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DnsOptions", self.dns_options),
            cfn::field("IpAddressType", self.ip_address_type),
            cfn::field("PolicyDocument", self.policy_document),
            cfn::field("PrivateDnsEnabled", self.private_dns_enabled),
            cfn::field("ResourceConfigurationArn", self.resource_configuration_arn),
            cfn::field("RouteTableIds", self.route_table_ids),
            cfn::field("SecurityGroupIds", self.security_group_ids),
            cfn::field("ServiceName", self.service_name),
            cfn::field("ServiceNetworkArn", self.service_network_arn),
            cfn::field("ServiceRegion", self.service_region),
            cfn::field("SubnetIds", self.subnet_ids),
            cfn::field("Tags", self.tags),
            cfn::field("VpcEndpointType", self.vpc_endpoint_type),
            cfn::field("VpcId", self.vpc_id),
        ])
    }
}
impl cfn::Resource for VpcEndpoint {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::VpcEndpoint>;
}
impl cfn::Handle<VpcEndpoint> {
    /// `Fn::GetAtt` of `NetworkInterfaceIds`.
    pub fn get_network_interface_ids(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("NetworkInterfaceIds")
    }
    /// `Fn::GetAtt` of `CreationTimestamp`.
    pub fn get_creation_timestamp(&self) -> cfn::Value<String> {
        self.attribute("CreationTimestamp")
    }
    /// `Fn::GetAtt` of `DnsEntries`.
    pub fn get_dns_entries(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("DnsEntries")
    }
    /// `Fn::GetAtt` of `Id`.
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
/// `DnsOptionsSpecification` of `AWS::EC2::VPCEndpoint`.
#[derive(Clone, Debug, PartialEq)]
pub struct DnsOptionsSpecification {
    /// `DnsRecordIpType`.
    pub dns_record_ip_type: Option<cfn::Value<DnsOptionsSpecificationDnsRecordIpType>>,
    /// `PrivateDnsOnlyForInboundResolverEndpoint`.
    pub private_dns_only_for_inbound_resolver_endpoint: Option<
        cfn::Value<DnsOptionsSpecificationPrivateDnsOnlyForInboundResolverEndpoint>,
    >,
    /// `PrivateDnsPreference`.
    pub private_dns_preference: Option<
        cfn::Value<DnsOptionsSpecificationPrivateDnsPreference>,
    >,
    /// `PrivateDnsSpecifiedDomains`; 1 to 10 items.
    pub private_dns_specified_domains: Option<cfn::Value<cfn::List<String>>>,
}
impl DnsOptionsSpecification {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            dns_record_ip_type: None,
            private_dns_only_for_inbound_resolver_endpoint: None,
            private_dns_preference: None,
            private_dns_specified_domains: None,
        }
    }
}
impl Default for DnsOptionsSpecification {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DnsOptionsSpecification {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DnsRecordIpType", self.dns_record_ip_type),
            cfn::field(
                "PrivateDnsOnlyForInboundResolverEndpoint",
                self.private_dns_only_for_inbound_resolver_endpoint,
            ),
            cfn::field("PrivateDnsPreference", self.private_dns_preference),
            cfn::field("PrivateDnsSpecifiedDomains", self.private_dns_specified_domains),
        ])
    }
}
/// `Tag` of `AWS::EC2::VPCEndpoint`.
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
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DnsOptionsSpecificationDnsRecordIpType {
    /// `ipv4`
    Ipv4,
    /// `ipv6`
    Ipv6,
    /// `dualstack`
    Dualstack,
    /// `service-defined`
    ServiceDefined,
    /// `not-specified`
    NotSpecified,
}
impl cfn::Literal for DnsOptionsSpecificationDnsRecordIpType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Ipv4 => "ipv4",
                Self::Ipv6 => "ipv6",
                Self::Dualstack => "dualstack",
                Self::ServiceDefined => "service-defined",
                Self::NotSpecified => "not-specified",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DnsOptionsSpecificationPrivateDnsOnlyForInboundResolverEndpoint {
    /// `OnlyInboundResolver`
    OnlyInboundResolver,
    /// `AllResolvers`
    AllResolvers,
    /// `NotSpecified`
    NotSpecified,
}
impl cfn::Literal for DnsOptionsSpecificationPrivateDnsOnlyForInboundResolverEndpoint {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::OnlyInboundResolver => "OnlyInboundResolver",
                Self::AllResolvers => "AllResolvers",
                Self::NotSpecified => "NotSpecified",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DnsOptionsSpecificationPrivateDnsPreference {
    /// `VERIFIED_DOMAINS_ONLY`
    VerifiedDomainsOnly,
    /// `ALL_DOMAINS`
    AllDomains,
    /// `VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS`
    VerifiedDomainsAndSpecifiedDomains,
    /// `SPECIFIED_DOMAINS_ONLY`
    SpecifiedDomainsOnly,
}
impl cfn::Literal for DnsOptionsSpecificationPrivateDnsPreference {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::VerifiedDomainsOnly => "VERIFIED_DOMAINS_ONLY",
                Self::AllDomains => "ALL_DOMAINS",
                Self::VerifiedDomainsAndSpecifiedDomains => {
                    "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS"
                }
                Self::SpecifiedDomainsOnly => "SPECIFIED_DOMAINS_ONLY",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IpAddressType {
    /// `ipv4`
    Ipv4,
    /// `ipv6`
    Ipv6,
    /// `dualstack`
    Dualstack,
    /// `not-specified`
    NotSpecified,
}
impl cfn::Literal for IpAddressType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Ipv4 => "ipv4",
                Self::Ipv6 => "ipv6",
                Self::Dualstack => "dualstack",
                Self::NotSpecified => "not-specified",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEndpointType {
    /// `Interface`
    Interface,
    /// `Gateway`
    Gateway,
    /// `GatewayLoadBalancer`
    GatewayLoadBalancer,
    /// `ServiceNetwork`
    ServiceNetwork,
    /// `Resource`
    Resource,
    /// `Tunnel`
    Tunnel,
}
impl cfn::Literal for VpcEndpointType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Interface => "Interface",
                Self::Gateway => "Gateway",
                Self::GatewayLoadBalancer => "GatewayLoadBalancer",
                Self::ServiceNetwork => "ServiceNetwork",
                Self::Resource => "Resource",
                Self::Tunnel => "Tunnel",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::EC2::VPCEndpoint",
    root: &VPC_ENDPOINT,
    attributes: &["NetworkInterfaceIds", "CreationTimestamp", "DnsEntries", "Id"],
    read_only: &["NetworkInterfaceIds", "CreationTimestamp", "DnsEntries", "Id"],
    create_only: &[
        "ServiceName",
        "VpcEndpointType",
        "VpcId",
        "ServiceNetworkArn",
        "ResourceConfigurationArn",
        "ServiceRegion",
        "DnsOptions.PrivateDnsPreference",
        "DnsOptions.PrivateDnsSpecifiedDomains",
    ],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &[
            "ec2:CreateTags",
            "ec2:CreateVpcEndpoint",
            "ec2:DeleteTags",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "vpc-lattice:CreateServiceNetworkVpcEndpointAssociation",
            "vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
            "vpce:AllowMultiRegion",
        ],
        delete: &[
            "ec2:CreateTags",
            "ec2:DeleteTags",
            "ec2:DeleteVpcEndpoints",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
            "vpce:AllowMultiRegion",
        ],
        read: &[
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
        ],
        update: &[
            "ec2:CreateTags",
            "ec2:DeleteTags",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "ec2:ModifyVpcEndpoint",
            "vpc-lattice:CreateServiceNetworkVpcEndpointAssociation",
            "vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
            "vpce:AllowMultiRegion",
        ],
    },
};
static DNS_OPTIONS_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DnsRecordIpType",
            required: false,
            shape: schema::Shape::OneOf(
                &["ipv4", "ipv6", "dualstack", "service-defined", "not-specified"],
            ),
        },
        schema::Property {
            name: "PrivateDnsOnlyForInboundResolverEndpoint",
            required: false,
            shape: schema::Shape::OneOf(
                &["OnlyInboundResolver", "AllResolvers", "NotSpecified"],
            ),
        },
        schema::Property {
            name: "PrivateDnsPreference",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "VERIFIED_DOMAINS_ONLY",
                    "ALL_DOMAINS",
                    "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
                    "SPECIFIED_DOMAINS_ONLY",
                ],
            ),
        },
        schema::Property {
            name: "PrivateDnsSpecifiedDomains",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(255),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(10),
                unique: false,
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
static VPC_ENDPOINT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DnsOptions",
            required: false,
            shape: schema::Shape::Object(&DNS_OPTIONS_SPECIFICATION),
        },
        schema::Property {
            name: "IpAddressType",
            required: false,
            shape: schema::Shape::OneOf(&["ipv4", "ipv6", "dualstack", "not-specified"]),
        },
        schema::Property {
            name: "PolicyDocument",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "PrivateDnsEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ResourceConfigurationArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RouteTableIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "SecurityGroupIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "ServiceName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ServiceNetworkArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ServiceRegion",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SubnetIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
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
            name: "VpcEndpointType",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "Interface",
                    "Gateway",
                    "GatewayLoadBalancer",
                    "ServiceNetwork",
                    "Resource",
                    "Tunnel",
                ],
            ),
        },
        schema::Property {
            name: "VpcId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
