//! The AWS calls, as small functions over plain values: the only room beside `target` that names an AWS client.
//!
//! The traits are the seam of the flows in [`crate::deploy`]: [`Aws`] implements them with the SDK, a test with a scripted
//! cloud. Whatever comes in pages is read to its end here, throttling is waited out here, and AWS's error_patterns are matched in
//! [`error_patterns`] alone.

mod aws;
mod buckets;
mod error;
pub mod error_patterns;
mod formation;
mod functions;
mod gateway;
mod logs;
mod objects;
mod stacks;
mod status;
mod tables;
#[cfg(test)]
mod tests;

pub use aws::Aws;
pub use buckets::{BucketCount, Buckets, EmptiedBucket, UndeletedVersion};
pub use error::{CloudError, CloudErrorKind};
pub use functions::{Functions, Invocation};
pub use gateway::Gateway;
pub use logs::{LogLine, Logs};
pub use objects::{ObjectHeaders, Objects};
pub use stacks::{
    ChangeDetail, ChangeSet, ChangeSetState, NewChangeSet, PlannedChange, Replacement, Stack,
    StackEvent, StackResource, Stacks, TemplateSource,
};
pub use status::Status;
pub use tables::{TableCount, Tables};

/// Everything that a deployment needs of a cloud.
pub trait Cloud: Stacks + Buckets + Functions + Gateway + Tables + Logs {}

impl<T: Stacks + Buckets + Functions + Gateway + Tables + Logs> Cloud for T {}
