//! The deploy: from a stack as it should be to one that is so, and back to nothing.
//!
//! The stages are functions from value to value, in this order: [`Spec`] (what should be) → [`settle`](self) (the stack at rest
//! and ours) → upload → change set → [`Plan`] → a question → execution, watched → [`Outcome`]. None of them knows this project's
//! stack; [`app`] ties them to it. They tell what they do, and ask, through [`Front`]; the cloud is behind [`crate::cloud::Cloud`].
//!
//! **Invariant:** no stage keeps a state of its own. Whatever a command needs to know it reads from the cloud, so a command that
//! was killed at any moment is simply run again.

pub mod app;
mod apply;
mod bootstrap;
mod change_set;
mod cost;
mod destroy;
mod diff;
mod error;
mod failure;
mod front;
mod iam;
mod lock;
mod names;
mod plan;
mod resolve;
mod settle;
mod smoke;
mod spec;
mod states;
mod timing;
mod upload;
mod verify;
mod watch;

pub use apply::{Options, Outcome, deploy, diff};
pub use bootstrap::{artifact_bucket, bootstrap};
pub use change_set::discard;
pub use cost::Cost;
pub use destroy::{Content, Destroyed, Doomed, Losses, Noun, destroy};
pub use diff::PropertyChange;
pub use error::{DeployError, FailedResource, Failure};
pub use front::{Answer, Event, Front, Question, Stage};
pub use iam::Grant;
pub use lock::{Lock, lock};
pub use names::{check_stack_name, prefix};
pub use plan::{Action, Change, Counts, ParameterChange, Plan};
pub use smoke::{Smoke, smoke};
pub use spec::{Artifacts, Code, Place, Spec, Tag};
pub use states::{Before, Removal, before_deploy, before_destroy};
pub use timing::{Timed, Timings};

#[cfg(test)]
mod tests;
