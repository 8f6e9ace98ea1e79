// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::VPCEndpoint`.
use cfn::schema;
/// [`AWS::EC2::VPCEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html)
#[derive(Clone, Debug, PartialEq)]
pub struct VpcEndpoint {
    /// [`DnsOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-dnsoptions)
    pub dns_options: cfn::Prop<DnsOptionsSpecification>,
    /// [`IpAddressType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-ipaddresstype)
    pub ip_address_type: cfn::Prop<IpAddressType>,
    /// [`PolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-policydocument)
    pub policy_document: cfn::Prop<cfn::Json>,
    /// [`PrivateDnsEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-privatednsenabled)
    pub private_dns_enabled: cfn::Prop<bool>,
    /// [`ResourceConfigurationArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-resourceconfigurationarn): a change replaces the resource.
    pub resource_configuration_arn: cfn::Prop<cfn::Arn>,
    /// [`RouteTableIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-routetableids)
    pub route_table_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::RouteTable>>>,
    /// [`SecurityGroupIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-securitygroupids)
    pub security_group_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// [`ServiceName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-servicename): a change replaces the resource.
    pub service_name: cfn::Prop<String>,
    /// [`ServiceNetworkArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-servicenetworkarn): a change replaces the resource.
    pub service_network_arn: cfn::Prop<cfn::Arn>,
    /// [`ServiceRegion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-serviceregion): a change replaces the resource.
    pub service_region: cfn::Prop<String>,
    /// [`SubnetIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-subnetids)
    pub subnet_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::Subnet>>>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VpcEndpointType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-vpcendpointtype): a change replaces the resource.
    pub vpc_endpoint_type: cfn::Prop<VpcEndpointType>,
    /// [`VpcId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html#cfn-ec2-vpcendpoint-vpcid): a change replaces the resource.
    pub vpc_id: cfn::Value<cfn::Id<cfn::ec2::Vpc>>,
}
impl VpcEndpoint {
    /// Sets the required properties.
    pub fn new(vpc_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>) -> Self {
        Self {
            dns_options: cfn::Prop::unset(),
            ip_address_type: cfn::Prop::unset(),
            policy_document: cfn::Prop::unset(),
            private_dns_enabled: cfn::Prop::unset(),
            resource_configuration_arn: cfn::Prop::unset(),
            route_table_ids: cfn::Prop::unset(),
            security_group_ids: cfn::Prop::unset(),
            service_name: cfn::Prop::unset(),
            service_network_arn: cfn::Prop::unset(),
            service_region: cfn::Prop::unset(),
            subnet_ids: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            vpc_endpoint_type: cfn::Prop::unset(),
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
    pub fn network_interface_ids(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("NetworkInterfaceIds")
    }
    /// `Fn::GetAtt` of `CreationTimestamp`.
    pub fn creation_timestamp(&self) -> cfn::Value<String> {
        self.attribute("CreationTimestamp")
    }
    /// `Fn::GetAtt` of `DnsEntries`.
    pub fn dns_entries(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("DnsEntries")
    }
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
/// [`DnsOptionsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html) of `AWS::EC2::VPCEndpoint`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DnsOptionsSpecification {
    /// [`DnsRecordIpType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html#cfn-ec2-vpcendpoint-dnsoptionsspecification-dnsrecordiptype)
    pub dns_record_ip_type: cfn::Prop<DnsRecordIpType>,
    /// [`PrivateDnsOnlyForInboundResolverEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html#cfn-ec2-vpcendpoint-dnsoptionsspecification-privatednsonlyforinboundresolverendpoint)
    pub private_dns_only_for_inbound_resolver_endpoint: cfn::Prop<
        PrivateDnsOnlyForInboundResolverEndpoint,
    >,
    /// [`PrivateDnsPreference`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html#cfn-ec2-vpcendpoint-dnsoptionsspecification-privatednspreference)
    pub private_dns_preference: cfn::Prop<PrivateDnsPreference>,
    /// [`PrivateDnsSpecifiedDomains`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html#cfn-ec2-vpcendpoint-dnsoptionsspecification-privatednsspecifieddomains): 1 to 10 items.
    pub private_dns_specified_domains: cfn::Prop<cfn::List<String>>,
}
impl DnsOptionsSpecification {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-tag.html) of `AWS::EC2::VPCEndpoint`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-tag.html#cfn-ec2-vpcendpoint-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-tag.html#cfn-ec2-vpcendpoint-tag-value)
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
/// The values of `DnsRecordIpType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DnsRecordIpType {
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
impl cfn::Literal for DnsRecordIpType {
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
/// The values of `IpAddressType`.
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
/// The values of `PrivateDnsOnlyForInboundResolverEndpoint`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateDnsOnlyForInboundResolverEndpoint {
    /// `OnlyInboundResolver`
    OnlyInboundResolver,
    /// `AllResolvers`
    AllResolvers,
    /// `NotSpecified`
    NotSpecified,
}
impl cfn::Literal for PrivateDnsOnlyForInboundResolverEndpoint {
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
/// The values of `PrivateDnsPreference`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateDnsPreference {
    /// `VERIFIED_DOMAINS_ONLY`
    VerifiedDomainsOnly,
    /// `ALL_DOMAINS`
    AllDomains,
    /// `VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS`
    VerifiedDomainsAndSpecifiedDomains,
    /// `SPECIFIED_DOMAINS_ONLY`
    SpecifiedDomainsOnly,
}
impl cfn::Literal for PrivateDnsPreference {
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
/// The values of `VpcEndpointType`.
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
        list: &[
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation",
        ],
        tag: &["ec2:CreateTags", "ec2:DeleteTags", "ec2:DescribeVpcEndpoints"],
    },
};
static DNS_OPTIONS_SPECIFICATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DnsRecordIpType",
            schema::Shape::OneOf(
                &["ipv4", "ipv6", "dualstack", "service-defined", "not-specified"],
            ),
        ),
        schema::optional(
            "PrivateDnsOnlyForInboundResolverEndpoint",
            schema::Shape::OneOf(
                &["OnlyInboundResolver", "AllResolvers", "NotSpecified"],
            ),
        ),
        schema::optional(
            "PrivateDnsPreference",
            schema::Shape::OneOf(
                &[
                    "VERIFIED_DOMAINS_ONLY",
                    "ALL_DOMAINS",
                    "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
                    "SPECIFIED_DOMAINS_ONLY",
                ],
            ),
        ),
        schema::optional(
            "PrivateDnsSpecifiedDomains",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(255),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(10),
                unique: false,
            }),
        ),
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
static VPC_ENDPOINT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DnsOptions",
            schema::Shape::Object(&DNS_OPTIONS_SPECIFICATION),
        ),
        schema::optional(
            "IpAddressType",
            schema::Shape::OneOf(&["ipv4", "ipv6", "dualstack", "not-specified"]),
        ),
        schema::optional("PolicyDocument", schema::Shape::Json),
        schema::optional("PrivateDnsEnabled", schema::Shape::Boolean),
        schema::optional("ResourceConfigurationArn", schema::TEXT),
        schema::optional(
            "RouteTableIds",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "SecurityGroupIds",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("ServiceName", schema::TEXT),
        schema::optional("ServiceNetworkArn", schema::TEXT),
        schema::optional("ServiceRegion", schema::TEXT),
        schema::optional(
            "SubnetIds",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
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
        schema::optional(
            "VpcEndpointType",
            schema::Shape::OneOf(
                &[
                    "Interface",
                    "Gateway",
                    "GatewayLoadBalancer",
                    "ServiceNetwork",
                    "Resource",
                    "Tunnel",
                ],
            ),
        ),
        schema::required("VpcId", schema::TEXT),
    ],
    rules: &[],
};
