// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::SecretsManager`.
pub mod secret;
pub use secret::Secret;
