// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::CloudWatch`.
pub mod alarm;
pub use alarm::Alarm;
pub mod dashboard;
pub use dashboard::Dashboard;
