//! The deploy: from a stack as it should be to one that is so, and back to nothing.
//!
//! The stages are functions from value to value, in this order: [`Spec`] (what should be) →
//! [`prepare`](self) (the stack at rest and ours) → upload → change set → [`Plan`] → a question →
//! execution, watched → [`Outcome`]. They tell what they do, and ask, through [`Ui`]; the cloud is
//! behind [`crate::cloud::Cloud`].
//!
//! **Invariant:** no stage keeps a state of its own. Whatever a command needs to know it reads from
//! the cloud, so a command that was killed at any moment is simply run again.

mod apply;
mod bootstrap;
mod change_set;
mod cost;
mod destroy;
mod diff;
mod error;
mod failure;
mod follow;
mod iam;
mod lock;
mod names;
mod plan;
mod prepare;
mod resolve;
mod smoke;
mod spec;
mod states;
mod timing;
mod ui;
mod upload;
mod verify;

pub use apply::{Finished, Options, Outcome, deploy, diff};
pub use bootstrap::{artifact_bucket, bootstrap};
pub use change_set::discard;
pub use cost::Cost;
pub use destroy::{Content, DataKind, DataLoss, DestroyRequest, Destroyed, destroy};
pub use diff::PropertyChange;
pub use error::{DeployError, FailedResource, Failure};
pub use iam::Grant;
pub use lock::{Lock, lock};
pub use names::{check_stack_name, prefix};
pub use plan::{Action, Change, Counts, ParameterChange, Plan};
pub use smoke::{Smoke, smoke};
pub use spec::{Artifacts, Code, Environment, Spec, Tag, value_faults};
pub use states::{NextStep, Removal, before_deploy, before_destroy};
pub use timing::{Timed, Timings, millis};
pub use ui::{Answer, Event, Question, Stage, Ui};

#[cfg(test)]
mod tests;
