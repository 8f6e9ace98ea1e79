// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::SecurityGroup`.
use cfn::schema;
/// [`AWS::EC2::SecurityGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html)
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityGroup {
    /// [`GroupDescription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html#cfn-ec2-securitygroup-groupdescription): up to 255 characters; a change replaces the resource.
    pub group_description: cfn::Value<String>,
    /// [`GroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html#cfn-ec2-securitygroup-groupname): a change replaces the resource.
    pub group_name: cfn::Prop<String>,
    /// [`SecurityGroupEgress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html#cfn-ec2-securitygroup-securitygroupegress)
    pub security_group_egress: cfn::Prop<cfn::List<Egress>>,
    /// [`SecurityGroupIngress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html#cfn-ec2-securitygroup-securitygroupingress)
    pub security_group_ingress: cfn::Prop<cfn::List<Ingress>>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html#cfn-ec2-securitygroup-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`VpcId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html#cfn-ec2-securitygroup-vpcid): a change replaces the resource.
    pub vpc_id: cfn::Prop<cfn::Id<cfn::ec2::Vpc>>,
}
impl SecurityGroup {
    /// Sets the required properties.
    pub fn new(group_description: impl Into<cfn::Value<String>>) -> Self {
        Self {
            group_description: group_description.into(),
            group_name: cfn::Prop::unset(),
            security_group_egress: cfn::Prop::unset(),
            security_group_ingress: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            vpc_id: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for SecurityGroup {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("GroupDescription", self.group_description),
            cfn::field("GroupName", self.group_name),
            cfn::field("SecurityGroupEgress", self.security_group_egress),
            cfn::field("SecurityGroupIngress", self.security_group_ingress),
            cfn::field("Tags", self.tags),
            cfn::field("VpcId", self.vpc_id),
        ])
    }
}
impl cfn::Resource for SecurityGroup {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::SecurityGroup>;
}
impl cfn::Handle<SecurityGroup> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
    /// `Fn::GetAtt` of `GroupId`.
    pub fn group_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>> {
        self.attribute("GroupId")
    }
}
/// [`Egress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html) of `AWS::EC2::SecurityGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Egress {
    /// [`CidrIp`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-cidrip)
    pub cidr_ip: cfn::Prop<String>,
    /// [`CidrIpv6`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-cidripv6)
    pub cidr_ipv6: cfn::Prop<String>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-description)
    pub description: cfn::Prop<String>,
    /// [`DestinationPrefixListId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-destinationprefixlistid)
    pub destination_prefix_list_id: cfn::Prop<String>,
    /// [`DestinationSecurityGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-destinationsecuritygroupid)
    pub destination_security_group_id: cfn::Prop<cfn::Id<cfn::ec2::SecurityGroup>>,
    /// [`FromPort`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-fromport): -1 or more.
    pub from_port: cfn::Prop<i64>,
    /// [`IpProtocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-ipprotocol)
    pub ip_protocol: cfn::Value<String>,
    /// [`ToPort`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html#cfn-ec2-securitygroup-egress-toport): -1 or more.
    pub to_port: cfn::Prop<i64>,
}
impl Egress {
    /// Sets the required properties.
    pub fn new(ip_protocol: impl Into<cfn::Value<String>>) -> Self {
        Self {
            cidr_ip: cfn::Prop::unset(),
            cidr_ipv6: cfn::Prop::unset(),
            description: cfn::Prop::unset(),
            destination_prefix_list_id: cfn::Prop::unset(),
            destination_security_group_id: cfn::Prop::unset(),
            from_port: cfn::Prop::unset(),
            ip_protocol: ip_protocol.into(),
            to_port: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Egress {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CidrIp", self.cidr_ip),
            cfn::field("CidrIpv6", self.cidr_ipv6),
            cfn::field("Description", self.description),
            cfn::field("DestinationPrefixListId", self.destination_prefix_list_id),
            cfn::field("DestinationSecurityGroupId", self.destination_security_group_id),
            cfn::field("FromPort", self.from_port),
            cfn::field("IpProtocol", self.ip_protocol),
            cfn::field("ToPort", self.to_port),
        ])
    }
}
/// [`Ingress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html) of `AWS::EC2::SecurityGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingress {
    /// [`CidrIp`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-cidrip)
    pub cidr_ip: cfn::Prop<String>,
    /// [`CidrIpv6`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-cidripv6)
    pub cidr_ipv6: cfn::Prop<String>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-description)
    pub description: cfn::Prop<String>,
    /// [`FromPort`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-fromport): -1 or more.
    pub from_port: cfn::Prop<i64>,
    /// [`IpProtocol`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-ipprotocol)
    pub ip_protocol: cfn::Value<String>,
    /// [`SourcePrefixListId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-sourceprefixlistid)
    pub source_prefix_list_id: cfn::Prop<String>,
    /// [`SourceSecurityGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-sourcesecuritygroupid)
    pub source_security_group_id: cfn::Prop<cfn::Id<cfn::ec2::SecurityGroup>>,
    /// [`SourceSecurityGroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-sourcesecuritygroupname)
    pub source_security_group_name: cfn::Prop<String>,
    /// [`SourceSecurityGroupOwnerId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-sourcesecuritygroupownerid)
    pub source_security_group_owner_id: cfn::Prop<String>,
    /// [`ToPort`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html#cfn-ec2-securitygroup-ingress-toport): -1 or more.
    pub to_port: cfn::Prop<i64>,
}
impl Ingress {
    /// Sets the required properties.
    pub fn new(ip_protocol: impl Into<cfn::Value<String>>) -> Self {
        Self {
            cidr_ip: cfn::Prop::unset(),
            cidr_ipv6: cfn::Prop::unset(),
            description: cfn::Prop::unset(),
            from_port: cfn::Prop::unset(),
            ip_protocol: ip_protocol.into(),
            source_prefix_list_id: cfn::Prop::unset(),
            source_security_group_id: cfn::Prop::unset(),
            source_security_group_name: cfn::Prop::unset(),
            source_security_group_owner_id: cfn::Prop::unset(),
            to_port: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for Ingress {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CidrIp", self.cidr_ip),
            cfn::field("CidrIpv6", self.cidr_ipv6),
            cfn::field("Description", self.description),
            cfn::field("FromPort", self.from_port),
            cfn::field("IpProtocol", self.ip_protocol),
            cfn::field("SourcePrefixListId", self.source_prefix_list_id),
            cfn::field("SourceSecurityGroupId", self.source_security_group_id),
            cfn::field("SourceSecurityGroupName", self.source_security_group_name),
            cfn::field(
                "SourceSecurityGroupOwnerId",
                self.source_security_group_owner_id,
            ),
            cfn::field("ToPort", self.to_port),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-tag.html) of `AWS::EC2::SecurityGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-tag.html#cfn-ec2-securitygroup-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-tag.html#cfn-ec2-securitygroup-tag-value)
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
    type_name: "AWS::EC2::SecurityGroup",
    root: &SECURITY_GROUP,
    attributes: &["Id", "GroupId"],
    create_only: &["GroupDescription", "GroupName", "VpcId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "ec2:AuthorizeSecurityGroupEgress",
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateSecurityGroup",
            "ec2:CreateTags",
            "ec2:DescribeSecurityGroups",
            "ec2:RevokeSecurityGroupEgress",
        ],
        read: &["ec2:DescribeSecurityGroups"],
        update: &[
            "ec2:AuthorizeSecurityGroupEgress",
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateTags",
            "ec2:DeleteTags",
            "ec2:DescribeSecurityGroups",
            "ec2:RevokeSecurityGroupEgress",
            "ec2:RevokeSecurityGroupIngress",
            "ec2:UpdateSecurityGroupRuleDescriptionsEgress",
            "ec2:UpdateSecurityGroupRuleDescriptionsIngress",
        ],
        delete: &[
            "ec2:DeleteSecurityGroup",
            "ec2:DescribeInstances",
            "ec2:DescribeSecurityGroups",
        ],
        list: &["ec2:DescribeSecurityGroups"],
        tag: &["ec2:CreateTags", "ec2:DeleteTags"],
    },
};
static EGRESS: schema::Object = schema::Object {
    properties: &[
        schema::optional("CidrIp", schema::TEXT),
        schema::optional("CidrIpv6", schema::TEXT),
        schema::optional("Description", schema::TEXT),
        schema::optional("DestinationPrefixListId", schema::TEXT),
        schema::optional("DestinationSecurityGroupId", schema::TEXT),
        schema::optional(
            "FromPort",
            schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required("IpProtocol", schema::TEXT),
        schema::optional(
            "ToPort",
            schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[
        schema::Rule::ExactlyOne(
            &[
                "CidrIp",
                "CidrIpv6",
                "DestinationSecurityGroupId",
                "DestinationPrefixListId",
            ],
        ),
    ],
};
static INGRESS: schema::Object = schema::Object {
    properties: &[
        schema::optional("CidrIp", schema::TEXT),
        schema::optional("CidrIpv6", schema::TEXT),
        schema::optional("Description", schema::TEXT),
        schema::optional(
            "FromPort",
            schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required("IpProtocol", schema::TEXT),
        schema::optional("SourcePrefixListId", schema::TEXT),
        schema::optional("SourceSecurityGroupId", schema::TEXT),
        schema::optional("SourceSecurityGroupName", schema::TEXT),
        schema::optional("SourceSecurityGroupOwnerId", schema::TEXT),
        schema::optional(
            "ToPort",
            schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
    ],
    rules: &[
        schema::Rule::ExactlyOne(
            &[
                "CidrIp",
                "CidrIpv6",
                "SourcePrefixListId",
                "SourceSecurityGroupId",
                "SourceSecurityGroupName",
            ],
        ),
    ],
};
static SECURITY_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "GroupDescription",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional("GroupName", schema::TEXT),
        schema::optional(
            "SecurityGroupEgress",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&EGRESS),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "SecurityGroupIngress",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INGRESS),
                min_items: None,
                max_items: None,
                unique: false,
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
        schema::optional("VpcId", schema::TEXT),
    ],
    rules: &[schema::Rule::Needs("SecurityGroupEgress", &["VpcId"])],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
