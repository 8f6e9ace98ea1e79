// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::VPC`.
use cfn::schema;
/// [`AWS::EC2::VPC`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vpc {
    /// [`CidrBlock`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-cidrblock): a change replaces the resource.
    pub cidr_block: cfn::Prop<String>,
    /// [`EnableDnsHostnames`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-enablednshostnames)
    pub enable_dns_hostnames: cfn::Prop<bool>,
    /// [`EnableDnsSupport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-enablednssupport)
    pub enable_dns_support: cfn::Prop<bool>,
    /// [`InstanceTenancy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-instancetenancy): a change may replace the resource.
    pub instance_tenancy: cfn::Prop<InstanceTenancy>,
    /// [`Ipv4IpamPoolId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-ipv4ipampoolid): a change replaces the resource.
    pub ipv4_ipam_pool_id: cfn::Prop<String>,
    /// [`Ipv4NetmaskLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-ipv4netmasklength): a change replaces the resource.
    pub ipv4_netmask_length: cfn::Prop<i64>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VpcEncryptionControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html#cfn-ec2-vpc-vpcencryptioncontrol): a change replaces the resource.
    pub vpc_encryption_control: cfn::Prop<VpcEncryptionControl>,
}
impl Vpc {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn cidr_block_associations(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("CidrBlockAssociations")
    }
    /// `Fn::GetAtt` of `DefaultNetworkAcl`.
    pub fn default_network_acl(&self) -> cfn::Value<String> {
        self.attribute("DefaultNetworkAcl")
    }
    /// `Fn::GetAtt` of `DefaultSecurityGroup`.
    pub fn default_security_group(
        &self,
    ) -> cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>> {
        self.attribute("DefaultSecurityGroup")
    }
    /// `Fn::GetAtt` of `Ipv6CidrBlocks`.
    pub fn ipv6_cidr_blocks(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("Ipv6CidrBlocks")
    }
    /// `Fn::GetAtt` of `VpcId`.
    pub fn vpc_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::Vpc>> {
        self.attribute("VpcId")
    }
    /// `Fn::GetAtt` of `CidrBlock`.
    pub fn cidr_block(&self) -> cfn::Value<String> {
        self.attribute("CidrBlock")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.VpcId`.
    pub fn vpc_encryption_control_vpc_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::Vpc>> {
        self.attribute("VpcEncryptionControl.VpcId")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.VpcEncryptionControlId`.
    pub fn vpc_encryption_control_vpc_encryption_control_id(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.VpcEncryptionControlId")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.State`.
    pub fn vpc_encryption_control_state(&self) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.StateMessage`.
    pub fn vpc_encryption_control_state_message(&self) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.InternetGateway.State`.
    pub fn vpc_encryption_control_resource_exclusions_internet_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.InternetGateway.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_internet_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State`.
    pub fn vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.NatGateway.State`.
    pub fn vpc_encryption_control_resource_exclusions_nat_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.NatGateway.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_nat_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State`.
    pub fn vpc_encryption_control_resource_exclusions_virtual_private_gateway_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_virtual_private_gateway_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage",
        )
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcPeering.State`.
    pub fn vpc_encryption_control_resource_exclusions_vpc_peering_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcPeering.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_vpc_peering_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.Lambda.State`.
    pub fn vpc_encryption_control_resource_exclusions_lambda_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.Lambda.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_lambda_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcLattice.State`.
    pub fn vpc_encryption_control_resource_exclusions_vpc_lattice_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcLattice.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_vpc_lattice_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State`.
    pub fn vpc_encryption_control_resource_exclusions_elastic_file_system_state(
        &self,
    ) -> cfn::Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State")
    }
    /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage`.
    pub fn vpc_encryption_control_resource_exclusions_elastic_file_system_state_message(
        &self,
    ) -> cfn::Value<String> {
        self.attribute(
            "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage",
        )
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-tag.html) of `AWS::EC2::VPC`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-tag.html#cfn-ec2-vpc-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-tag.html#cfn-ec2-vpc-tag-value)
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
/// [`VpcEncryptionControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html) of `AWS::EC2::VPC`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcEncryptionControl {
    /// [`EgressOnlyInternetGatewayExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-egressonlyinternetgatewayexclusion)
    pub egress_only_internet_gateway_exclusion: cfn::Prop<
        EgressOnlyInternetGatewayExclusion,
    >,
    /// [`ElasticFileSystemExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-elasticfilesystemexclusion)
    pub elastic_file_system_exclusion: cfn::Prop<ElasticFileSystemExclusion>,
    /// [`InternetGatewayExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-internetgatewayexclusion)
    pub internet_gateway_exclusion: cfn::Prop<InternetGatewayExclusion>,
    /// [`LambdaExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-lambdaexclusion)
    pub lambda_exclusion: cfn::Prop<LambdaExclusion>,
    /// [`Mode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-mode)
    pub mode: cfn::Prop<VpcEncryptionControlMode>,
    /// [`NatGatewayExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-natgatewayexclusion)
    pub nat_gateway_exclusion: cfn::Prop<NatGatewayExclusion>,
    /// [`ResourceExclusions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-resourceexclusions)
    pub resource_exclusions: cfn::Prop<VpcEncryptionControlExclusions>,
    /// [`State`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-state)
    pub state: cfn::Prop<String>,
    /// [`StateMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-statemessage)
    pub state_message: cfn::Prop<String>,
    /// [`VirtualPrivateGatewayExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-virtualprivategatewayexclusion)
    pub virtual_private_gateway_exclusion: cfn::Prop<VirtualPrivateGatewayExclusion>,
    /// [`VpcEncryptionControlId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-vpcencryptioncontrolid)
    pub vpc_encryption_control_id: cfn::Prop<String>,
    /// [`VpcId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-vpcid)
    pub vpc_id: cfn::Prop<cfn::Id<cfn::ec2::Vpc>>,
    /// [`VpcLatticeExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-vpclatticeexclusion)
    pub vpc_lattice_exclusion: cfn::Prop<VpcLatticeExclusion>,
    /// [`VpcPeeringExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html#cfn-ec2-vpc-vpcencryptioncontrol-vpcpeeringexclusion)
    pub vpc_peering_exclusion: cfn::Prop<VpcPeeringExclusion>,
}
impl VpcEncryptionControl {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`VpcEncryptionControlExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusion.html) of `AWS::EC2::VPC`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcEncryptionControlExclusion {
    /// [`State`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusion.html#cfn-ec2-vpc-vpcencryptioncontrolexclusion-state)
    pub state: cfn::Prop<String>,
    /// [`StateMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusion.html#cfn-ec2-vpc-vpcencryptioncontrolexclusion-statemessage)
    pub state_message: cfn::Prop<String>,
}
impl VpcEncryptionControlExclusion {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`VpcEncryptionControlExclusions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html) of `AWS::EC2::VPC`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcEncryptionControlExclusions {
    /// [`EgressOnlyInternetGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-egressonlyinternetgateway)
    pub egress_only_internet_gateway: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`ElasticFileSystem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-elasticfilesystem)
    pub elastic_file_system: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`InternetGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-internetgateway)
    pub internet_gateway: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`Lambda`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-lambda)
    pub lambda: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`NatGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-natgateway)
    pub nat_gateway: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`VirtualPrivateGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-virtualprivategateway)
    pub virtual_private_gateway: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`VpcLattice`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-vpclattice)
    pub vpc_lattice: cfn::Prop<VpcEncryptionControlExclusion>,
    /// [`VpcPeering`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrolexclusions.html#cfn-ec2-vpc-vpcencryptioncontrolexclusions-vpcpeering)
    pub vpc_peering: cfn::Prop<VpcEncryptionControlExclusion>,
}
impl VpcEncryptionControlExclusions {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// The values of `EgressOnlyInternetGatewayExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EgressOnlyInternetGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for EgressOnlyInternetGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `ElasticFileSystemExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElasticFileSystemExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for ElasticFileSystemExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `InstanceTenancy`.
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
/// The values of `InternetGatewayExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InternetGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for InternetGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `LambdaExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LambdaExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for LambdaExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `NatGatewayExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for NatGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `VirtualPrivateGatewayExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VirtualPrivateGatewayExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VirtualPrivateGatewayExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `Mode`.
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
/// The values of `VpcLatticeExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcLatticeExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcLatticeExclusion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enable => "enable",
                Self::Disable => "disable",
            },
        )
    }
}
/// The values of `VpcPeeringExclusion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpcPeeringExclusion {
    /// `enable`
    Enable,
    /// `disable`
    Disable,
}
impl cfn::Literal for VpcPeeringExclusion {
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
        "CidrBlock",
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
    ],
    create_only: &[
        "CidrBlock",
        "Ipv4IpamPoolId",
        "Ipv4NetmaskLength",
        "VpcEncryptionControl",
    ],
    conditional_create_only: &["InstanceTenancy"],
    permissions: schema::Permissions {
        create: &[
            "ec2:CreateTags",
            "ec2:CreateVpc",
            "ec2:CreateVpcEncryptionControl",
            "ec2:DescribeVpcAttribute",
            "ec2:DescribeVpcs",
            "ec2:ModifyVpcAttribute",
        ],
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
        delete: &["ec2:DeleteVpc", "ec2:DescribeVpcs"],
        list: &["ec2:DescribeVpcEncryptionControls", "ec2:DescribeVpcs"],
        tag: &["ec2:CreateTags", "ec2:DeleteTags"],
    },
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
static VPC: schema::Object = schema::Object {
    properties: &[
        schema::optional("CidrBlock", schema::TEXT),
        schema::optional("EnableDnsHostnames", schema::Shape::Boolean),
        schema::optional("EnableDnsSupport", schema::Shape::Boolean),
        schema::optional(
            "InstanceTenancy",
            schema::Shape::OneOf(&["dedicated", "default", "host"]),
        ),
        schema::optional("Ipv4IpamPoolId", schema::TEXT),
        schema::optional(
            "Ipv4NetmaskLength",
            schema::Shape::Integer(schema::Range::ANY),
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
            "VpcEncryptionControl",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL),
        ),
    ],
    rules: &[
        schema::Rule::ExactlyOne(&["CidrBlock", "Ipv4IpamPoolId"]),
        schema::Rule::Needs("Ipv4IpamPoolId", &["Ipv4NetmaskLength"]),
        schema::Rule::Needs("Ipv4NetmaskLength", &["Ipv4IpamPoolId"]),
    ],
};
static VPC_ENCRYPTION_CONTROL: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EgressOnlyInternetGatewayExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional(
            "ElasticFileSystemExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional(
            "InternetGatewayExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional(
            "LambdaExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional("Mode", schema::Shape::OneOf(&["monitor", "enforce"])),
        schema::optional(
            "NatGatewayExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional(
            "ResourceExclusions",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSIONS),
        ),
        schema::optional("State", schema::TEXT),
        schema::optional("StateMessage", schema::TEXT),
        schema::optional(
            "VirtualPrivateGatewayExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional("VpcEncryptionControlId", schema::TEXT),
        schema::optional("VpcId", schema::TEXT),
        schema::optional(
            "VpcLatticeExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
        schema::optional(
            "VpcPeeringExclusion",
            schema::Shape::OneOf(&["enable", "disable"]),
        ),
    ],
    rules: &[],
};
static VPC_ENCRYPTION_CONTROL_EXCLUSION: schema::Object = schema::Object {
    properties: &[
        schema::optional("State", schema::TEXT),
        schema::optional("StateMessage", schema::TEXT),
    ],
    rules: &[],
};
static VPC_ENCRYPTION_CONTROL_EXCLUSIONS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EgressOnlyInternetGateway",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "ElasticFileSystem",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "InternetGateway",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "Lambda",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "NatGateway",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "VirtualPrivateGateway",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "VpcLattice",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        schema::optional(
            "VpcPeering",
            schema::Shape::Object(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
    ],
    rules: &[],
};
