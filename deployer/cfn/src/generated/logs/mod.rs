// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::Logs`.
pub mod log_group;
pub use log_group::LogGroup;
