//! The AWS calls as traits over plain values. Only this module and `target` use the SDK.
//!
//! [`Aws`] implements the traits with requests that are signed here, tests of [`crate::deploy`]
//! with the simulated AWS. The implementation reads all pages of a list and retries throttled
//! calls. Only [`error_patterns`] matches the text of AWS's error messages.

mod aws;
mod buckets;
mod dashboards;
mod drift;
mod error;
pub mod error_patterns;
mod formation;
mod formation_calls;
mod functions;
mod gateway;
mod items;
pub mod live;
mod logs;
mod objects;
mod recovery;
mod region;
mod request_signer;
mod s3;
mod signed;
mod signing;
mod stacks;
mod status;
mod tables;
#[cfg(test)]
mod test_server;
mod texts;
mod users;
mod xml;

pub use aws::Aws;
pub use buckets::{BucketCount, Buckets, EmptiedBucket, UndeletedVersion};
pub use dashboards::Dashboards;
pub use drift::{DetectionState, DriftStatus, DriftedProperty, Drifts, ResourceDrift};
pub use error::{CloudError, CloudErrorKind};
pub use functions::{Functions, Invocation, LoggedInvocations, UpdateState};
pub use gateway::Gateway;
pub use items::{Items, TableItem, TableValue};
pub use logs::{LogLine, Logs};
pub use objects::{ObjectHeaders, Objects};
pub use recovery::Recovery;
pub use region::{Region, Zone};
pub use request_signer::RequestSigner;
pub use stacks::{
    ChangeDetail, ChangeSet, ChangeSetState, FailedValidation, ImportedResource, NewChangeSet,
    PlannedChange, Replacement, Stack, StackEvent, StackResource, Stacks, TemplateSource,
};
pub use status::Status;
pub use tables::{TableCount, Tables};
pub use texts::Texts;
pub use users::{PoolUser, SignIn, SignIns, Tokens, UserPools, Users};

pub use crate::net::SignError;

/// All calls that a deployment needs.
pub trait Cloud:
    Stacks
    + Recovery
    + Buckets
    + Texts
    + Functions
    + Gateway
    + Tables
    + Logs
    + Region
    + Dashboards
    + UserPools
{
}

impl<T> Cloud for T where
    T: Stacks
        + Recovery
        + Buckets
        + Texts
        + Functions
        + Gateway
        + Tables
        + Logs
        + Region
        + Dashboards
        + UserPools
{
}
