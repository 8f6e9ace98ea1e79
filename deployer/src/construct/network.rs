//! A private network in two zones with no way out: S3 and DynamoDB are reached through gateway endpoints, nothing else
//! is. No NAT, so nothing of it costs money by the hour.

use crate::cfn::ec2::security_group::Egress;
use crate::cfn::ec2::{
    RouteTable, SecurityGroup, SecurityGroupEgress, SecurityGroupIngress, Subnet, SubnetRouteTableAssociation, Vpc, VpcEndpoint,
    vpc_endpoint::VpcEndpointType,
};
use crate::cfn::{Handle, Template, Value, concat, region};

const HTTPS: i64 = 443;
const VPC_BLOCK: &str = "10.42.0.0/16";
const SUBNET_BLOCKS: [&str; 2] = ["10.42.0.0/20", "10.42.16.0/20"];

/// The network.
pub struct Network {
    vpc: Handle<Vpc>,
    /// One per zone.
    pub subnets: [Handle<Subnet>; 2],
}

/// Adds a network in these zones.
pub fn add(template: &mut Template, zones: [Value<String>; 2]) -> Network {
    // The endpoints' names are found by the VPC's own resolver: without both of these nothing answers.
    let vpc = template.add(
        "Vpc",
        Vpc {
            cidr_block: Some(VPC_BLOCK.into()),
            enable_dns_support: Some(true.into()),
            enable_dns_hostnames: Some(true.into()),
            ..Vpc::new()
        },
    );
    let routes = template.add("PrivateRoutes", RouteTable::new(vpc.reference()));
    let [first, second] = zones;
    let mut subnet = |id: &str, zone: Value<String>, block: &str| {
        let subnet = template.add(
            id,
            Subnet { availability_zone: Some(zone), cidr_block: Some(block.into()), ..Subnet::new(vpc.reference()) },
        );
        template.add(format!("{id}Routes"), SubnetRouteTableAssociation::new(routes.reference(), subnet.reference()));
        subnet
    };
    let subnets = [subnet("FirstSubnet", first, SUBNET_BLOCKS[0]), subnet("SecondSubnet", second, SUBNET_BLOCKS[1])];
    for (id, service) in [("S3Endpoint", "s3"), ("DynamoDbEndpoint", "dynamodb")] {
        template.add(
            id,
            VpcEndpoint {
                vpc_endpoint_type: Some(VpcEndpointType::Gateway.into()),
                service_name: Some(concat(["com.amazonaws.".into(), region(), format!(".{service}").into()])),
                route_table_ids: Some([routes.reference()].into()),
                ..VpcEndpoint::new(vpc.reference())
            },
        );
    }
    Network { vpc, subnets }
}

impl Network {
    /// A group for clients that reach S3 and DynamoDB. A gateway endpoint is a route, and no way round a security
    /// group: without this rule every call hangs until it times out. The world is as far as 443 goes, and there is no
    /// route but the endpoints'.
    pub fn client_group(&self, template: &mut Template, id: &str, description: &str) -> Handle<SecurityGroup> {
        let https = Egress {
            cidr_ip: Some("0.0.0.0/0".into()),
            from_port: Some(HTTPS.into()),
            to_port: Some(HTTPS.into()),
            description: Some("S3 and DynamoDB through the gateway endpoints".into()),
            ..Egress::new("tcp")
        };
        self.group(template, id, description, https)
    }

    /// A group for a server that calls nobody.
    pub fn server_group(&self, template: &mut Template, id: &str, description: &str) -> Handle<SecurityGroup> {
        // A group without any rule for what goes out lets everything out.
        let nowhere = Egress {
            cidr_ip: Some("127.0.0.1/32".into()),
            description: Some("nowhere".into()),
            ..Egress::new("-1")
        };
        self.group(template, id, description, nowhere)
    }

    fn group(&self, template: &mut Template, id: &str, description: &str, egress: Egress) -> Handle<SecurityGroup> {
        template.add(
            id,
            SecurityGroup {
                vpc_id: Some(self.vpc.reference()),
                security_group_egress: Some([egress].into()),
                ..SecurityGroup::new(description)
            },
        )
    }
}

/// Opens a port between two groups. Apart from the groups, which would otherwise refer to each other.
pub fn open(
    template: &mut Template,
    id: &str,
    from: &Handle<SecurityGroup>,
    to: &Handle<SecurityGroup>,
    port: i64,
    description: &str,
) {
    template.add(
        format!("{id}Out"),
        SecurityGroupEgress {
            destination_security_group_id: Some(to.get_group_id()),
            from_port: Some(port.into()),
            to_port: Some(port.into()),
            description: Some(description.into()),
            ..SecurityGroupEgress::new(from.get_group_id(), "tcp")
        },
    );
    template.add(
        format!("{id}In"),
        SecurityGroupIngress {
            group_id: Some(to.get_group_id()),
            source_security_group_id: Some(from.get_group_id()),
            from_port: Some(port.into()),
            to_port: Some(port.into()),
            description: Some(description.into()),
            ..SecurityGroupIngress::new("tcp")
        },
    );
}
