// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::Lambda`.
pub mod event_invoke_config;
pub use event_invoke_config::EventInvokeConfig;
pub mod event_source_mapping;
pub use event_source_mapping::EventSourceMapping;
pub mod function;
pub use function::Function;
pub mod permission;
pub use permission::Permission;
