//! The options of a deploy, and its result.

use std::collections::BTreeMap;

use serde::Serialize;

use super::plan::Plan;
use super::saved_plan::SavedPlan;
use super::smoke::Smoke;
use super::timing::Timed;

/// How to deploy.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether the deploy only shows the plan and changes nothing.
    pub dry_run: bool,
    /// The logical ids of resources to leave out of a rollback that failed.
    pub skip: Vec<String>,
    /// Whether only the functions' code is replaced, without CloudFormation: in seconds, for
    /// development. Rejected where more than code changes. The next deploy replaces the code again.
    pub hotswap: bool,
    /// The ARN of the role that CloudFormation uses for the stack. `None` keeps the stack's role.
    pub role: Option<String>,
    /// Whether the deploy ends with the plan: its change set is deleted, and its code stays in the
    /// artifact bucket.
    pub plan_only: bool,
    /// The saved plan that is applied. The stack and the plan must be as they were.
    pub saved: Option<Box<SavedPlan>>,
}

/// The result of a deploy.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Outcome {
    /// The stack and its code were up to date.
    Unchanged {
        /// The stack's outputs.
        outputs: BTreeMap<String, String>,
    },
    /// The stack was created or updated, or a function got its packaged code back.
    Applied {
        /// Whether the stack was created.
        created: bool,
        /// The stack's outputs.
        outputs: BTreeMap<String, String>,
    },
    /// A dry run: nothing was changed.
    Planned {
        /// What a deploy would change.
        plan: Box<Plan>,
    },
}

impl Outcome {
    /// The stack's outputs; `None` after a dry run.
    pub fn outputs(&self) -> Option<&BTreeMap<String, String>> {
        match self {
            Outcome::Unchanged { outputs } | Outcome::Applied { outputs, .. } => Some(outputs),
            Outcome::Planned { .. } => None,
        }
    }

    pub(crate) fn outputs_mut(&mut self) -> Option<&mut BTreeMap<String, String>> {
        match self {
            Outcome::Unchanged { outputs } | Outcome::Applied { outputs, .. } => Some(outputs),
            Outcome::Planned { .. } => None,
        }
    }
}

/// The result of a deploy that succeeded.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Finished {
    /// The stack's name.
    pub stack: String,
    /// What the deploy did.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The request to the deployed API; `None` where none was sent.
    pub smoke: Option<Smoke>,
    /// The time of each stage.
    pub timings: Vec<Timed>,
    /// The time of the whole command.
    pub total_ms: u64,
}
