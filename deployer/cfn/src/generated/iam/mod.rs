// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::IAM`.
pub mod role;
pub use role::Role;
