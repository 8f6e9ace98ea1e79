// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::S3`.
pub mod bucket;
pub use bucket::Bucket;
pub mod bucket_policy;
pub use bucket_policy::BucketPolicy;
