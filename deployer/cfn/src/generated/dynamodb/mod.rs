// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::DynamoDB`.
pub mod table;
pub use table::Table;
