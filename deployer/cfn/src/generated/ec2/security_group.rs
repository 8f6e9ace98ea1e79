// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::SecurityGroup`.
use cfn::schema;
/// `AWS::EC2::SecurityGroup`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html>
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityGroup {
    /// `GroupDescription`; up to 255 characters; a change replaces the resource.
    pub group_description: cfn::Value<String>,
    /// `GroupName`; a change replaces the resource.
    pub group_name: Option<cfn::Value<String>>,
    /// `SecurityGroupEgress`.
    pub security_group_egress: Option<cfn::Value<cfn::List<Egress>>>,
    /// `SecurityGroupIngress`.
    pub security_group_ingress: Option<cfn::Value<cfn::List<Ingress>>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `VpcId`; a change replaces the resource.
    pub vpc_id: Option<cfn::Value<cfn::Id<cfn::ec2::Vpc>>>,
}
impl SecurityGroup {
    /// With what it must have.
    pub fn new(group_description: impl Into<cfn::Value<String>>) -> Self {
        Self {
            group_description: group_description.into(),
            group_name: None,
            security_group_egress: None,
            security_group_ingress: None,
            tags: None,
            vpc_id: None,
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
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
    /// `Fn::GetAtt` of `GroupId`.
    pub fn get_group_id(&self) -> cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>> {
        self.attribute("GroupId")
    }
}
/// `Egress` of `AWS::EC2::SecurityGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Egress {
    /// `CidrIp`.
    pub cidr_ip: Option<cfn::Value<String>>,
    /// `CidrIpv6`.
    pub cidr_ipv6: Option<cfn::Value<String>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `DestinationPrefixListId`.
    pub destination_prefix_list_id: Option<cfn::Value<String>>,
    /// `DestinationSecurityGroupId`.
    pub destination_security_group_id: Option<
        cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>,
    >,
    /// `FromPort`; -1 or more.
    pub from_port: Option<cfn::Value<i64>>,
    /// `IpProtocol`.
    pub ip_protocol: cfn::Value<String>,
    /// `ToPort`; -1 or more.
    pub to_port: Option<cfn::Value<i64>>,
}
impl Egress {
    /// With what it must have.
    pub fn new(ip_protocol: impl Into<cfn::Value<String>>) -> Self {
        Self {
            cidr_ip: None,
            cidr_ipv6: None,
            description: None,
            destination_prefix_list_id: None,
            destination_security_group_id: None,
            from_port: None,
            ip_protocol: ip_protocol.into(),
            to_port: None,
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
/// `Ingress` of `AWS::EC2::SecurityGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingress {
    /// `CidrIp`.
    pub cidr_ip: Option<cfn::Value<String>>,
    /// `CidrIpv6`.
    pub cidr_ipv6: Option<cfn::Value<String>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `FromPort`; -1 or more.
    pub from_port: Option<cfn::Value<i64>>,
    /// `IpProtocol`.
    pub ip_protocol: cfn::Value<String>,
    /// `SourcePrefixListId`.
    pub source_prefix_list_id: Option<cfn::Value<String>>,
    /// `SourceSecurityGroupId`.
    pub source_security_group_id: Option<cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// `SourceSecurityGroupName`.
    pub source_security_group_name: Option<cfn::Value<String>>,
    /// `SourceSecurityGroupOwnerId`.
    pub source_security_group_owner_id: Option<cfn::Value<String>>,
    /// `ToPort`; -1 or more.
    pub to_port: Option<cfn::Value<i64>>,
}
impl Ingress {
    /// With what it must have.
    pub fn new(ip_protocol: impl Into<cfn::Value<String>>) -> Self {
        Self {
            cidr_ip: None,
            cidr_ipv6: None,
            description: None,
            from_port: None,
            ip_protocol: ip_protocol.into(),
            source_prefix_list_id: None,
            source_security_group_id: None,
            source_security_group_name: None,
            source_security_group_owner_id: None,
            to_port: None,
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
/// `Tag` of `AWS::EC2::SecurityGroup`.
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
    type_name: "AWS::EC2::SecurityGroup",
    root: &SECURITY_GROUP,
    attributes: &["Id", "GroupId"],
    read_only: &["Id", "GroupId"],
    create_only: &["GroupDescription", "GroupName", "VpcId"],
    conditional_create_only: &[],
    write_only: &["SecurityGroupIngress.*.SourceSecurityGroupName"],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &[
            "ec2:AuthorizeSecurityGroupEgress",
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateSecurityGroup",
            "ec2:CreateTags",
            "ec2:DescribeSecurityGroups",
            "ec2:RevokeSecurityGroupEgress",
        ],
        delete: &[
            "ec2:DeleteSecurityGroup",
            "ec2:DescribeInstances",
            "ec2:DescribeSecurityGroups",
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
    },
};
static EGRESS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CidrIp",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "CidrIpv6",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DestinationPrefixListId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DestinationSecurityGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "FromPort",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "IpProtocol",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ToPort",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        },
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
        schema::Property {
            name: "CidrIp",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "CidrIpv6",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "FromPort",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "IpProtocol",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SourcePrefixListId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SourceSecurityGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SourceSecurityGroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SourceSecurityGroupOwnerId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ToPort",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(-1.0),
                maximum: None,
                allowed: &[],
            }),
        },
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
        schema::Property {
            name: "GroupDescription",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "GroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SecurityGroupEgress",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&EGRESS),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "SecurityGroupIngress",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&INGRESS),
                min_items: None,
                max_items: None,
                unique: false,
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
            name: "VpcId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[schema::Rule::Needs("SecurityGroupEgress", &["VpcId"])],
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
