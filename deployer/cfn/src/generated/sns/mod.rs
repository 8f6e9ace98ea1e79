// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::SNS`.
pub mod subscription;
pub use subscription::Subscription;
pub mod topic;
pub use topic::Topic;
