//! Plans, deploys and destroys a stack.
//!
//! A deploy is a sequence of steps. Its input is [`DeployedStack`] (what is deployed) and [`Spec`]
//! (what to deploy). The steps: prepare, upload, create a change set, show the [`Plan`], ask,
//! execute. Its result is [`Outcome`]. The steps report and ask through [`Ui`], and call AWS
//! through [`Cloud`](crate::cloud::Cloud).
//!
//! **Invariant:** no step stores state on this machine. A command reads the state from the cloud,
//! so a command that was killed can be run again.

mod api_access;
mod apply;
mod bootstrap;
mod change_set;
mod code;
mod code_versions;
mod cost;
mod deployed;
mod destroy;
mod diff;
mod drift;
mod error;
mod failure;
mod first_step;
mod follow;
mod history;
mod iam;
mod kept;
mod lock;
mod named_resources;
mod notices;
mod outcome;
mod plan;
mod precondition;
mod prepare;
pub(crate) mod resolve;
mod saved_plan;
mod smoke;
mod spec;
mod stack_name;
mod stack_operations;
mod stale;
mod states;
mod status_table;
mod timing;
mod ui;

pub use api_access::AccessChange;
pub use apply::{deploy, offline_plan};
pub use bootstrap::{BUCKET_OUTPUT, artifact_bucket, bootstrap, bucket_only_template};
pub use change_set::discard;
pub use code::while_busy;
pub(crate) use code_versions::record;
pub use code_versions::{CodeVersion, code_versions, earlier, rollback};
pub use cost::Cost;
pub use deployed::DeployedStack;
pub use destroy::{DataKind, DestroyRequest, Destroyed, destroy};
pub use diff::PropertyChange;
pub use drift::{Drift, DriftedResource, Uncompared, drift};
pub use error::{DeployError, FailedResource, Failure};
pub use history::{PastOperation, ResourceStep, history};
pub use iam::Grant;
pub(crate) use kept::kept_outputs;
pub use lock::{Lock, lock};
pub use named_resources::NamedResource;
pub(crate) use named_resources::named_resources;
pub use outcome::{Finished, Options, Outcome};
pub use plan::{Action, Change, Counts, ParameterChange, Plan};
pub use precondition::Precondition;
#[cfg(any(test, feature = "simulated-aws"))]
pub(crate) use resolve::resources as known_resources;
pub use saved_plan::{
    Fingerprint, NewState, PLAN_FORMAT, SavedCode, SavedPlan, StackFingerprint, save_plan,
};
pub use smoke::{Smoke, smoke};
pub(crate) use spec::effective_parameters;
pub use spec::{Artifacts, Code, Spec, TEMPLATES_PREFIX, broken_rule, closest};
#[cfg(any(test, feature = "simulated-aws"))]
pub(crate) use spec::{is_true, whole_number};
pub use stack_name::StackName;
pub use states::{NextStep, Removal, before_deploy, before_destroy, before_rollback};
pub use status_table::{StatusRow, status_table};
pub use timing::{Timed, Timings};
pub use ui::{Answer, Content, DataLoss, Event, Question, Stage, Ui};

pub use crate::environment::Environment;
pub use crate::project::Tag;

#[cfg(test)]
mod tests;
