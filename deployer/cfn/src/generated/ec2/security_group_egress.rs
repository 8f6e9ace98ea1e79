// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::EC2::SecurityGroupEgress`.
use cfn::schema;
/// `AWS::EC2::SecurityGroupEgress`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html>
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityGroupEgress {
    /// `CidrIp`; a change replaces the resource.
    pub cidr_ip: Option<cfn::Value<String>>,
    /// `CidrIpv6`; a change replaces the resource.
    pub cidr_ipv6: Option<cfn::Value<String>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `DestinationPrefixListId`; a change replaces the resource.
    pub destination_prefix_list_id: Option<cfn::Value<String>>,
    /// `DestinationSecurityGroupId`; a change replaces the resource.
    pub destination_security_group_id: Option<
        cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>,
    >,
    /// `FromPort`; -1 or more; a change replaces the resource.
    pub from_port: Option<cfn::Value<i64>>,
    /// `GroupId`; a change replaces the resource.
    pub group_id: cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>,
    /// `IpProtocol`; a change replaces the resource.
    pub ip_protocol: cfn::Value<String>,
    /// `ToPort`; -1 or more; a change replaces the resource.
    pub to_port: Option<cfn::Value<i64>>,
}
impl SecurityGroupEgress {
    /// With what it must have.
    pub fn new(
        group_id: impl Into<cfn::Value<cfn::Id<cfn::ec2::SecurityGroup>>>,
        ip_protocol: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            cidr_ip: None,
            cidr_ipv6: None,
            description: None,
            destination_prefix_list_id: None,
            destination_security_group_id: None,
            from_port: None,
            group_id: group_id.into(),
            ip_protocol: ip_protocol.into(),
            to_port: None,
        }
    }
}
impl cfn::Literal for SecurityGroupEgress {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CidrIp", self.cidr_ip),
            cfn::field("CidrIpv6", self.cidr_ipv6),
            cfn::field("Description", self.description),
            cfn::field("DestinationPrefixListId", self.destination_prefix_list_id),
            cfn::field("DestinationSecurityGroupId", self.destination_security_group_id),
            cfn::field("FromPort", self.from_port),
            cfn::field("GroupId", self.group_id),
            cfn::field("IpProtocol", self.ip_protocol),
            cfn::field("ToPort", self.to_port),
        ])
    }
}
impl cfn::Resource for SecurityGroupEgress {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::ec2::SecurityGroupEgress>;
}
impl cfn::Handle<SecurityGroupEgress> {
    /// `Fn::GetAtt` of `Id`.
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::EC2::SecurityGroupEgress",
    root: &SECURITY_GROUP_EGRESS,
    attributes: &["Id"],
    read_only: &["Id"],
    create_only: &[
        "IpProtocol",
        "DestinationSecurityGroupId",
        "ToPort",
        "CidrIp",
        "FromPort",
        "GroupId",
        "CidrIpv6",
        "DestinationPrefixListId",
    ],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &[
            "ec2:AuthorizeSecurityGroupEgress",
            "ec2:DescribeSecurityGroupRules",
            "ec2:RevokeSecurityGroupEgress",
        ],
        delete: &["ec2:DescribeSecurityGroupRules", "ec2:RevokeSecurityGroupEgress"],
        read: &["ec2:DescribeSecurityGroupRules"],
        update: &["ec2:UpdateSecurityGroupRuleDescriptionsEgress"],
    },
};
static SECURITY_GROUP_EGRESS: schema::Object = schema::Object {
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
            name: "GroupId",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
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
                "DestinationPrefixListId",
                "DestinationSecurityGroupId",
            ],
        ),
    ],
};
