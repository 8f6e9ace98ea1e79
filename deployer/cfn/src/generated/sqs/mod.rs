// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::SQS`.
pub mod queue;
pub use queue::Queue;
pub mod queue_policy;
pub use queue_policy::QueuePolicy;
