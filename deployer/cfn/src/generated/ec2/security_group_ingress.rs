// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::SecurityGroupIngress`.
use cfn::schema;
/// `AWS::EC2::SecurityGroupIngress`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html>
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityGroupIngress {
    /// `CidrIp`; a change replaces the resource.
    pub cidr_ip: Option<cfn::Value<String>>,
    /// `CidrIpv6`; a change replaces the resource.
    pub cidr_ipv6: Option<cfn::Value<String>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `FromPort`; -1 or more; a change replaces the resource.
    pub from_port: Option<cfn::Value<i64>>,
    /// `GroupId`; a change replaces the resource.
    pub group_id: Option<cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// `GroupName`; a change replaces the resource.
    pub group_name: Option<cfn::Value<String>>,
    /// `IpProtocol`; a change replaces the resource.
    pub ip_protocol: cfn::Value<String>,
    /// `SourcePrefixListId`; a change replaces the resource.
    pub source_prefix_list_id: Option<cfn::Value<String>>,
    /// `SourceSecurityGroupId`; a change replaces the resource.
    pub source_security_group_id: Option<cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// `SourceSecurityGroupName`; a change replaces the resource.
    pub source_security_group_name: Option<cfn::Value<String>>,
    /// `SourceSecurityGroupOwnerId`; a change replaces the resource.
    pub source_security_group_owner_id: Option<cfn::Value<String>>,
    /// `ToPort`; -1 or more; a change replaces the resource.
    pub to_port: Option<cfn::Value<i64>>,
}
impl SecurityGroupIngress {
    /// With what it must have.
    pub fn new(ip_protocol: impl Into<cfn::Value<String>>) -> Self {
        Self {
            cidr_ip: None,
            cidr_ipv6: None,
            description: None,
            from_port: None,
            group_id: None,
            group_name: None,
            ip_protocol: ip_protocol.into(),
            source_prefix_list_id: None,
            source_security_group_id: None,
            source_security_group_name: None,
            source_security_group_owner_id: None,
            to_port: None,
        }
    }
}
impl cfn::Literal for SecurityGroupIngress {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CidrIp", self.cidr_ip),
            cfn::field("CidrIpv6", self.cidr_ipv6),
            cfn::field("Description", self.description),
            cfn::field("FromPort", self.from_port),
            cfn::field("GroupId", self.group_id),
            cfn::field("GroupName", self.group_name),
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
impl cfn::Resource for SecurityGroupIngress {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::SecurityGroupIngress>;
}
impl cfn::Handle<SecurityGroupIngress> {
    /// `Fn::GetAtt` of `Id`.
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::EC2::SecurityGroupIngress",
    root: &SECURITY_GROUP_INGRESS,
    attributes: &["Id"],
    read_only: &["Id"],
    create_only: &[
        "GroupName",
        "IpProtocol",
        "SourceSecurityGroupId",
        "SourcePrefixListId",
        "ToPort",
        "CidrIp",
        "SourceSecurityGroupName",
        "SourceSecurityGroupOwnerId",
        "FromPort",
        "GroupId",
        "CidrIpv6",
    ],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &["ec2:AuthorizeSecurityGroupIngress", "ec2:DescribeSecurityGroupRules"],
        delete: &["ec2:DescribeSecurityGroupRules", "ec2:RevokeSecurityGroupIngress"],
        read: &["ec2:DescribeSecurityGroupRules", "ec2:DescribeSecurityGroups"],
        update: &["ec2:UpdateSecurityGroupRuleDescriptionsIngress"],
    },
};
static SECURITY_GROUP_INGRESS: schema::Object = schema::Object {
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
            name: "GroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "GroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
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
