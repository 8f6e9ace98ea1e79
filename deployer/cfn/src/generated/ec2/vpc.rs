// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::VPC`.
use cfn::schema;
/// `AWS::EC2::VPC`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Vpc {
    /// `CidrBlock`; a change replaces the resource.
    pub cidr_block: Option<cfn::Value<String>>,
    /// `EnableDnsHostnames`.
    pub enable_dns_hostnames: Option<cfn::Value<bool>>,
    /// `EnableDnsSupport`.
    pub enable_dns_support: Option<cfn::Value<bool>>,
    /// `InstanceTenancy`; a change may replace the resource.
    pub instance_tenancy: Option<cfn::Value<InstanceTenancy>>,
    /// `Ipv4IpamPoolId`; a change replaces the resource.
    pub ipv4_ipam_pool_id: Option<cfn::Value<String>>,
    /// `Ipv4NetmaskLength`; a change replaces the resource.
    pub ipv4_netmask_length: Option<cfn::Value<i64>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VpcEncryptionControl`; a change replaces the resource.
    pub vpc_encryption_control: Option<cfn::Value<VpcEncryptionControl>>,
}
impl Vpc {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            cidr_block: None,
            enable_dns_hostnames: None,
            enable_dns_support: None,
            instance_tenancy: None,
            ipv4_ipam_pool_id: None,
            ipv4_netmask_length: None,
            tags: None,
            vpc_encryption_control: None,
        }
    }
}
impl Default for Vpc {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Vpc {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CidrBlock", self.cidr_block),
            cfn::field("EnableDnsHostnames", self.enable_dns_hostnames),
            cfn::field("EnableDnsSupport", self.enable_dns_support),
            cfn::field("InstanceTenancy", self.instance_tenancy),
            cfn::field("Ipv4IpamPoolId", self.ipv4_ipam_pool_id),
            cfn::field("Ipv4NetmaskLength", self.ipv4_netmask_length),
            cfn::field("Tags", self.tags),
            cfn::field("VpcEncryptionControl", self.vpc_encryption_control),
        ])
    }
}
impl cfn::Resource for Vpc {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::Vpc>;
}
impl cfn::Handle<Vpc> {
    /// `Fn::GetAtt` of `CidrBlockAssociations`.
    pub fn get_cidr_block_associations(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("CidrBlockAssociations")
    }
    /// `Fn::GetAtt` of `DefaultNetworkAcl`.
    pub fn get_default_network_acl(&self) -> cfn::Value<String> {
        self.attribute("DefaultNetworkAcl")
    }
    /// `Fn::GetAtt` of `DefaultSecurityGroup`.
    pub fn get_default_security_group(
        &self,
    ) -> cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>> {
        self.attribute("DefaultSecurityGroup")
    }
    /// `Fn::GetAtt` of `Ipv6CidrBlocks`.
    pub fn get_ipv6_cidr_blocks(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("Ipv6CidrBlocks")
    }
    /// `Fn::GetAtt` of `VpcId`.
    pub fn get_vpc_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::Vpc>> {
        self.attribute("VpcId")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.VpcId`.
    pub fn get_vpc_encryption_control_vpc_id(
        &self,
    ) -> cfn::Value<cfn::Id<cfn::ec2::Vpc>> {
        self.attribute("VpcEncryptionControl.VpcId")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.VpcEncryptionControlId`.
    pub fn get_vpc_encryption_control_vpc_encryption_control_id(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.VpcEncryptionControlId")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.State`.
    pub fn get_vpc_encryption_control_state(&self) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.StateMessage`.
    pub fn get_vpc_encryption_control_state_message(&self) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.InternetGateway.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_internet_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.InternetGateway.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_internet_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.NatGateway.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_nat_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.NatGateway.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_nat_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_virtual_private_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_virtual_private_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcPeering.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_vpc_peering_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcPeering.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_vpc_peering_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.Lambda.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_lambda_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.Lambda.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_lambda_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcLattice.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_vpc_lattice_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcLattice.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_vpc_lattice_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State`.
    pub fn get_vpc_encryption_control_resource_exclusions_elastic_file_system_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage`.
    pub fn get_vpc_encryption_control_resource_exclusions_elastic_file_system_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `CidrBlock`.
    pub fn get_cidr_block(&self) -> cfn::Value<String> {
        self.attribute("CidrBlock")
    }
}
/// `Tag` of `AWS::EC2::VPC`.
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
/// `VpcEncryptionControl` of `AWS::EC2::VPC`.
#[derive(Clone, Debug, PartialEq)]
pub struct VpcEncryptionControl {
    /// `EgressOnlyInternetGatewayExclusion`.
    pub egress_only_internet_gateway_exclusion: Option<
        cfn::Value<VpcEncryptionControlEgressOnlyInternetGatewayExclusion>,
    >,
    /// `ElasticFileSystemExclusion`.
    pub elastic_file_system_exclusion: Option<
        cfn::Value<VpcEncryptionControlElasticFileSystemExclusion>,
    >,
    /// `InternetGatewayExclusion`.
    pub internet_gateway_exclusion: Option<
        cfn::Value<VpcEncryptionControlInternetGatewayExclusion>,
    >,
    /// `LambdaExclusion`.
    pub lambda_exclusion: Option<cfn::Value<VpcEncryptionControlLambdaExclusion>>,
    /// `Mode`.
    pub mode: Option<cfn::Value<VpcEncryptionControlMode>>,
    /// `NatGatewayExclusion`.
    pub nat_gateway_exclusion: Option<
        cfn::Value<VpcEncryptionControlNatGatewayExclusion>,
    >,
    /// `ResourceExclusions`.
    pub resource_exclusions: Option<cfn::Value<VpcEncryptionControlExclusions>>,
    /// `State`.
    pub state: Option<cfn::Value<String>>,
    /// `StateMessage`.
    pub state_message: Option<cfn::Value<String>>,
    /// `VirtualPrivateGatewayExclusion`.
    pub virtual_private_gateway_exclusion: Option<
        cfn::Value<VpcEncryptionControlVirtualPrivateGatewayExclusion>,
    >,
    /// `VpcEncryptionControlId`.
    pub vpc_encryption_control_id: Option<cfn::Value<String>>,
    /// `VpcId`.
    pub vpc_id: Option<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>,
    /// `VpcLatticeExclusion`.
    pub vpc_lattice_exclusion: Option<
        cfn::Value<VpcEncryptionControlVpcLatticeExclusion>,
    >,
    /// `VpcPeeringExclusion`.
    pub vpc_peering_exclusion: Option<
        cfn::Value<VpcEncryptionControlVpcPeeringExclusion>,
    >,
}
impl VpcEncryptionControl {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            egress_only_internet_gateway_exclusion: None,
            elastic_file_system_exclusion: None,
            internet_gateway_exclusion: None,
            lambda_exclusion: None,
            mode: None,
            nat_gateway_exclusion: None,
            resource_exclusions: None,
            state: None,
            state_message: None,
            virtual_private_gateway_exclusion: None,
            vpc_encryption_control_id: None,
            vpc_id: None,
            vpc_lattice_exclusion: None,
            vpc_peering_exclusion: None,
        }
    }
}
impl Default for VpcEncryptionControl {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for VpcEncryptionControl {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "EgressOnlyInternetGatewayExclusion",
                self.egress_only_internet_gateway_exclusion,
            ),
            cfn::field("ElasticFileSystemExclusion", self.elastic_file_system_exclusion),
            cfn::field("InternetGatewayExclusion", self.internet_gateway_exclusion),
            cfn::field("LambdaExclusion", self.lambda_exclusion),
            cfn::field("Mode", self.mode),
            cfn::field("NatGatewayExclusion", self.nat_gateway_exclusion),
            cfn::field("ResourceExclusions", self.resource_exclusions),
            cfn::field("State", self.state),
            cfn::field("StateMessage", self.state_message),
            cfn::field(
                "VirtualPrivateGatewayExclusion",
                self.virtual_private_gateway_exclusion,
            ),
            cfn::field("VpcEncryptionControlId", self.vpc_encryption_control_id),
            cfn::field("VpcId", self.vpc_id),
            cfn::field("VpcLatticeExclusion", self.vpc_lattice_exclusion),
            cfn::field("VpcPeeringExclusion", self.vpc_peering_exclusion),
        ])
    }
}
/// `VpcEncryptionControlExclusion` of `AWS::EC2::VPC`.
#[derive(Clone, Debug, PartialEq)]
pub struct VpcEncryptionControlExclusion {
    /// `State`.
    pub state: Option<cfn::Value<String>>,
    /// `StateMessage`.
    pub state_message: Option<cfn::Value<String>>,
}
impl VpcEncryptionControlExclusion {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            state: None,
            state_message: None,
        }
    }
}
impl Default for VpcEncryptionControlExclusion {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for VpcEncryptionControlExclusion {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("State", self.state),
            cfn::field("StateMessage", self.state_message),
        ])
    }
}
/// `VpcEncryptionControlExclusions` of `AWS::EC2::VPC`.
#[derive(Clone, Debug, PartialEq)]
pub struct VpcEncryptionControlExclusions {
    /// `EgressOnlyInternetGateway`.
    pub egress_only_internet_gateway: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `ElasticFileSystem`.
    pub elastic_file_system: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `InternetGateway`.
    pub internet_gateway: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `Lambda`.
    pub lambda: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `NatGateway`.
    pub nat_gateway: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `VirtualPrivateGateway`.
    pub virtual_private_gateway: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `VpcLattice`.
    pub vpc_lattice: Option<cfn::Value<VpcEncryptionControlExclusion>>,
    /// `VpcPeering`.
    pub vpc_peering: Option<cfn::Value<VpcEncryptionControlExclusion>>,
}
impl VpcEncryptionControlExclusions {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            egress_only_internet_gateway: None,
            elastic_file_system: None,
            internet_gateway: None,
            lambda: None,
            nat_gateway: None,
            virtual_private_gateway: None,
            vpc_lattice: None,
            vpc_peering: None,
        }
    }
}
impl Default for VpcEncryptionControlExclusions {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for VpcEncryptionControlExclusions {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("EgressOnlyInternetGateway", self.egress_only_internet_gateway),
            cfn::field("ElasticFileSystem", self.elastic_file_system),
            cfn::field("InternetGateway", self.internet_gateway),
            cfn::field("Lambda", self.lambda),
            cfn::field("NatGateway", self.nat_gateway),
            cfn::field("VirtualPrivateGateway", self.virtual_private_gateway),
            cfn::field("VpcLattice", self.vpc_lattice),
            cfn::field("VpcPeering", self.vpc_peering),
        ])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceTenancy {
    /// `dedicated`
    Dedicated,
    /// `default`
    Default,
    /// `host`
    Host,
}
impl cfn::Literal for InstanceTenancy {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Dedicated => "dedicated",
                Self::Default => "default",
                Self::Host => "host",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlEgressOnlyInternetGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlEgressOnlyInternetGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlElasticFileSystemExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlElasticFileSystemExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlInternetGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlInternetGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlLambdaExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlLambdaExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlMode {
    /// `monitor`
    Monitor,
    /// `enforce`
    Enforce,
}
impl cfn::Literal for VpcEncryptionControlMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Monitor => "monitor",
                Self::Enforce => "enforce",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlNatGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlNatGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlVirtualPrivateGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlVirtualPrivateGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlVpcLatticeExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlVpcLatticeExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcEncryptionControlVpcPeeringExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcEncryptionControlVpcPeeringExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::EC2::VPC",
    root: &VPC,
    attributes: &[
        "CidrBlockAssociations",
        "DefaultNetworkAcl",
        "DefaultSecurityGroup",
        "Ipv6CidrBlocks",
        "VpcId",
        "VpcEncryptionControl.VpcId",
        "VpcEncryptionControl.VpcEncryptionControlId",
        "VpcEncryptionControl.State",
        "VpcEncryptionControl.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.InternetGateway.State",
        "VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State",
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.NatGateway.State",
        "VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State",
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.VpcPeering.State",
        "VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.Lambda.State",
        "VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.VpcLattice.State",
        "VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State",
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage",
        "CidrBlock",
    ],
    read_only: &[
        "CidrBlockAssociations",
        "DefaultNetworkAcl",
        "DefaultSecurityGroup",
        "Ipv6CidrBlocks",
        "VpcId",
        "VpcEncryptionControl.VpcId",
        "VpcEncryptionControl.VpcEncryptionControlId",
        "VpcEncryptionControl.State",
        "VpcEncryptionControl.StateMessage",
        "VpcEncryptionControl.ResourceExclusions",
        "VpcEncryptionControl.ResourceExclusions.InternetGateway",
        "VpcEncryptionControl.ResourceExclusions.InternetGateway.State",
        "VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway",
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State",
        "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.NatGateway",
        "VpcEncryptionControl.ResourceExclusions.NatGateway.State",
        "VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway",
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State",
        "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.VpcPeering",
        "VpcEncryptionControl.ResourceExclusions.VpcPeering.State",
        "VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.Lambda",
        "VpcEncryptionControl.ResourceExclusions.Lambda.State",
        "VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.VpcLattice",
        "VpcEncryptionControl.ResourceExclusions.VpcLattice.State",
        "VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage",
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem",
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State",
        "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage",
    ],
    create_only: &[
        "CidrBlock",
        "Ipv4IpamPoolId",
        "Ipv4NetmaskLength",
        "VpcEncryptionControl",
    ],
    conditional_create_only: &["InstanceTenancy"],
    write_only: &[
        "Ipv4IpamPoolId",
        "Ipv4NetmaskLength",
        "VpcEncryptionControl.InternetGatewayExclusion",
        "VpcEncryptionControl.EgressOnlyInternetGatewayExclusion",
        "VpcEncryptionControl.NatGatewayExclusion",
        "VpcEncryptionControl.VirtualPrivateGatewayExclusion",
        "VpcEncryptionControl.VpcPeeringExclusion",
        "VpcEncryptionControl.LambdaExclusion",
        "VpcEncryptionControl.VpcLatticeExclusion",
        "VpcEncryptionControl.ElasticFileSystemExclusion",
    ],
    primary_identifier: &["VpcId"],
    permissions: schema::Permissions {
        create: &[
            "ec2:CreateTags",
            "ec2:CreateVpc",
            "ec2:CreateVpcEncryptionControl",
            "ec2:DescribeVpcAttribute",
            "ec2:DescribeVpcs",
            "ec2:ModifyVpcAttribute",
        ],
        delete: &["ec2:DeleteVpc", "ec2:DescribeVpcs"],
        read: &[
            "ec2:DescribeNetworkAcls",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeVpcAttribute",
            "ec2:DescribeVpcEncryptionControls",
            "ec2:DescribeVpcs",
        ],
        update: &[
            "ec2:CreateTags",
            "ec2:DeleteTags",
            "ec2:DescribeVpcAttribute",
            "ec2:ModifyVpcAttribute",
            "ec2:ModifyVpcTenancy",
        ],
    },
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
static VPC: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CidrBlock",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "EnableDnsHostnames",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "EnableDnsSupport",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "InstanceTenancy",
            required: false,
            shape: schema::Shape::OneOf(&["dedicated", "default", "host"]),
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
            name: "VpcEncryptionControl",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL),
        },
    ],
    rules: &[
        schema::Rule::ExactlyOne(&["CidrBlock", "Ipv4IpamPoolId"]),
        schema::Rule::Needs("Ipv4IpamPoolId", &["Ipv4NetmaskLength"]),
        schema::Rule::Needs("Ipv4NetmaskLength", &["Ipv4IpamPoolId"]),
    ],
};
static VPC_ENCRYPTION_CONTROL: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EgressOnlyInternetGatewayExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "ElasticFileSystemExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "InternetGatewayExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "LambdaExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "Mode",
            required: false,
            shape: schema::Shape::OneOf(&["monitor", "enforce"]),
        },
        schema::Property {
            name: "NatGatewayExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "ResourceExclusions",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSIONS),
        },
        schema::Property {
            name: "State",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "StateMessage",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "VirtualPrivateGatewayExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "VpcEncryptionControlId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "VpcId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "VpcLatticeExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
        schema::Property {
            name: "VpcPeeringExclusion",
            required: false,
            shape: schema::Shape::OneOf(&["enable", "disable"]),
        },
    ],
    rules: &[],
};
static VPC_ENCRYPTION_CONTROL_EXCLUSION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "State",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "StateMessage",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static VPC_ENCRYPTION_CONTROL_EXCLUSIONS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "EgressOnlyInternetGateway",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "ElasticFileSystem",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "InternetGateway",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "Lambda",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "NatGateway",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "VirtualPrivateGateway",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "VpcLattice",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
        schema::Property {
            name: "VpcPeering",
            required: false,
            shape: schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        },
    ],
    rules: &[],
};
