//! A private network in two availability zones, without access to the internet. S3 and DynamoDB are
//! reachable through gateway endpoints. There is no NAT gateway, so the network itself costs
//! nothing.

use crate::ec2::security_group::{Egress, Ingress};
use crate::ec2::{
    RouteTable, SecurityGroup, Subnet, SubnetRouteTableAssociation, Vpc, VpcEndpoint,
    vpc_endpoint::VpcEndpointType,
};
use crate::{Handle, Json, Prop, Template, Value, concat, region};

const HTTPS: i64 = 443;
const VPC_BLOCK: &str = "10.42.0.0/16";
const SUBNET_BLOCKS: [&str; 2] = ["10.42.0.0/20", "10.42.16.0/20"];

/// A network. Returned by [`add`].
#[derive(Debug, Clone)]
pub struct Network {
    /// The VPC.
    pub vpc: Handle<Vpc>,
    /// One subnet per zone.
    pub subnets: [Handle<Subnet>; 2],
}

/// What requests through the endpoints may do, beside the permissions of the caller. An unset
/// policy allows everything.
#[derive(Debug, Clone, Default)]
pub struct EndpointPolicies {
    /// The policy of the endpoint of S3.
    pub s3: Prop<Json>,
    /// The policy of the endpoint of DynamoDB.
    pub dynamodb: Prop<Json>,
}

/// Adds a network in these availability zones. The logical ids begin with the prefix, which may be
/// empty: `{prefix}Vpc`, `{prefix}PrivateRoutes`, `{prefix}FirstSubnet`, `{prefix}SecondSubnet`,
/// `{prefix}S3Endpoint`, `{prefix}DynamoDbEndpoint`.
pub fn add(
    template: &mut Template,
    prefix: &str,
    zones: [Value<String>; 2],
    policies: EndpointPolicies,
) -> Network {
    // The resolver of the VPC finds the endpoints' host names only if both DNS settings are on.
    let vpc = template.add(
        format!("{prefix}Vpc"),
        Vpc {
            cidr_block: VPC_BLOCK.into(),
            enable_dns_support: true.into(),
            enable_dns_hostnames: true.into(),
            ..Vpc::new()
        },
    );
    let routes = template.add(format!("{prefix}PrivateRoutes"), RouteTable::new(&vpc));
    let [first, second] = zones;
    let mut subnet = |id: &str, zone: Value<String>, block: &str| {
        let subnet = template.add(
            format!("{prefix}{id}"),
            Subnet {
                availability_zone: zone.into(),
                cidr_block: block.into(),
                ..Subnet::new(&vpc)
            },
        );
        let association = SubnetRouteTableAssociation::new(&routes, &subnet);
        template.add(format!("{prefix}{id}Routes"), association);
        subnet
    };
    let subnets = [
        subnet("FirstSubnet", first, SUBNET_BLOCKS[0]),
        subnet("SecondSubnet", second, SUBNET_BLOCKS[1]),
    ];
    for (id, service, policy) in
        [("S3Endpoint", "s3", policies.s3), ("DynamoDbEndpoint", "dynamodb", policies.dynamodb)]
    {
        template.add(
            format!("{prefix}{id}"),
            VpcEndpoint {
                vpc_endpoint_type: VpcEndpointType::Gateway.into(),
                service_name: concat::<String>([
                    "com.amazonaws.".into(),
                    region(),
                    format!(".{service}").into(),
                ])
                .into(),
                route_table_ids: [&routes].into(),
                policy_document: policy,
                ..VpcEndpoint::new(&vpc)
            },
        );
    }
    Network { vpc, subnets }
}

impl Network {
    /// Adds a security group for clients of a server in this network. They reach S3 and DynamoDB,
    /// too.
    pub fn client_group(
        &self,
        template: &mut Template,
        id: &str,
        description: &str,
        port: i64,
    ) -> Handle<SecurityGroup> {
        let to = |block: &str, port: i64, description: &str| Egress {
            cidr_ip: block.into(),
            from_port: port.into(),
            to_port: port.into(),
            description: description.into(),
            ..Egress::new("tcp")
        };
        // A gateway endpoint is a route, and the security group applies to it: without the first
        // rule every request to S3 and DynamoDB times out. The rule allows all addresses, but the
        // only routes are those of the endpoints. The second rule has addresses instead of a group,
        // since two groups that refer to each other are a cycle.
        let egress = [
            to("0.0.0.0/0", HTTPS, "S3 and DynamoDB through the gateway endpoints"),
            to(VPC_BLOCK, port, "The server in this network"),
        ];
        template.add(
            id,
            SecurityGroup {
                vpc_id: (&self.vpc).into(),
                security_group_egress: egress.into(),
                ..SecurityGroup::new(description)
            },
        )
    }

    /// Adds a security group for a server. Only these clients can connect to it, and it cannot open
    /// connections.
    pub fn server_group(
        &self,
        template: &mut Template,
        id: &str,
        description: &str,
        clients: &Handle<SecurityGroup>,
        port: i64,
    ) -> Handle<SecurityGroup> {
        let from_clients = Ingress {
            source_security_group_id: clients.group_id().into(),
            from_port: port.into(),
            to_port: port.into(),
            description: "The clients".into(),
            ..Ingress::new("tcp")
        };
        // A group without egress rules allows all outgoing connections.
        let nowhere = Egress {
            cidr_ip: "127.0.0.1/32".into(),
            description: "nowhere".into(),
            ..Egress::new("-1")
        };
        template.add(
            id,
            SecurityGroup {
                vpc_id: (&self.vpc).into(),
                security_group_ingress: [from_clients].into(),
                security_group_egress: [nowhere].into(),
                ..SecurityGroup::new(description)
            },
        )
    }
}
