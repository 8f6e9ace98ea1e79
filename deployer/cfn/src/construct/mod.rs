//! The few groups of resources that recur in serverless stacks: a function with all that belongs to it, a REST API, a
//! network that reaches S3 and DynamoDB only. Nothing here knows this project's table.

pub mod api;
pub mod function;
pub mod network;
