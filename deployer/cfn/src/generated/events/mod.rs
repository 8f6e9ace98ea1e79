// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::Events`.
pub mod rule;
pub use rule::Rule;
