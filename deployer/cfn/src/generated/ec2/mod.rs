// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::EC2`.
pub mod route_table;
pub use route_table::RouteTable;
pub mod security_group;
pub use security_group::SecurityGroup;
pub mod subnet;
pub use subnet::Subnet;
pub mod subnet_route_table_association;
pub use subnet_route_table_association::SubnetRouteTableAssociation;
pub mod vpc;
pub use vpc::Vpc;
pub mod vpc_endpoint;
pub use vpc_endpoint::VpcEndpoint;
