// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::Cognito`.
pub mod user_pool;
pub use user_pool::UserPool;
pub mod user_pool_client;
pub use user_pool_client::UserPoolClient;
