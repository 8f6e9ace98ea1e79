// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::ElastiCache`.
pub mod parameter_group;
pub use parameter_group::ParameterGroup;
pub mod replication_group;
pub use replication_group::ReplicationGroup;
pub mod subnet_group;
pub use subnet_group::SubnetGroup;
