//! A private network in two zones with no way out: S3 and DynamoDB are reached through gateway endpoints, nothing else
//! is. No NAT, so nothing of it costs money by the hour.

use crate::ec2::security_group::{Egress, Ingress};
use crate::ec2::{
    RouteTable, SecurityGroup, Subnet, SubnetRouteTableAssociation, Vpc, VpcEndpoint,
    vpc_endpoint::VpcEndpointType,
};
use crate::{Handle, Template, Value, concat, region};

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
            Subnet {
                availability_zone: Some(zone),
                cidr_block: Some(block.into()),
                ..Subnet::new(vpc.reference())
            },
        );
        template.add(
            format!("{id}Routes"),
            SubnetRouteTableAssociation::new(routes.reference(), subnet.reference()),
        );
        subnet
    };
    let subnets = [
        subnet("FirstSubnet", first, SUBNET_BLOCKS[0]),
        subnet("SecondSubnet", second, SUBNET_BLOCKS[1]),
    ];
    for (id, service) in [("S3Endpoint", "s3"), ("DynamoDbEndpoint", "dynamodb")] {
        template.add(
            id,
            VpcEndpoint {
                vpc_endpoint_type: Some(VpcEndpointType::Gateway.into()),
                service_name: Some(concat([
                    "com.amazonaws.".into(),
                    region(),
                    format!(".{service}").into(),
                ])),
                route_table_ids: Some([routes.reference()].into()),
                ..VpcEndpoint::new(vpc.reference())
            },
        );
    }
    Network { vpc, subnets }
}

impl Network {
    /// A group for clients of a server in this network that reach S3 and DynamoDB, too.
    pub fn client_group(
        &self,
        template: &mut Template,
        id: &str,
        description: &str,
        port: i64,
    ) -> Handle<SecurityGroup> {
        let out = |port: i64, to: &str, why: &str| Egress {
            cidr_ip: Some(to.into()),
            from_port: Some(port.into()),
            to_port: Some(port.into()),
            description: Some(why.into()),
            ..Egress::new("tcp")
        };
        // A gateway endpoint is a route, and no way round a security group: without the first rule every call hangs
        // until it times out. It goes to the whole world, to which there is no route but the endpoints'.
        // The second names addresses, since two groups that name each other could not be made.
        let egress = [
            out(HTTPS, "0.0.0.0/0", "S3 and DynamoDB through the gateway endpoints"),
            out(port, VPC_BLOCK, "The server in this network"),
        ];
        template.add(
            id,
            SecurityGroup {
                vpc_id: Some(self.vpc.reference()),
                security_group_egress: Some(egress.into()),
                ..SecurityGroup::new(description)
            },
        )
    }

    /// A group for a server that these clients may call, and that calls nobody.
    pub fn server_group(
        &self,
        template: &mut Template,
        id: &str,
        description: &str,
        clients: &Handle<SecurityGroup>,
        port: i64,
    ) -> Handle<SecurityGroup> {
        let from_clients = Ingress {
            source_security_group_id: Some(clients.get_group_id()),
            from_port: Some(port.into()),
            to_port: Some(port.into()),
            description: Some("The clients".into()),
            ..Ingress::new("tcp")
        };
        // A group without any rule for what goes out lets everything out.
        let nowhere = Egress {
            cidr_ip: Some("127.0.0.1/32".into()),
            description: Some("nowhere".into()),
            ..Egress::new("-1")
        };
        template.add(
            id,
            SecurityGroup {
                vpc_id: Some(self.vpc.reference()),
                security_group_ingress: Some([from_clients].into()),
                security_group_egress: Some([nowhere].into()),
                ..SecurityGroup::new(description)
            },
        )
    }
}
