//! What a command reports and asks. The program that uses the engine decides how: at a terminal, in
//! a log, as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::error::DeployError;
use super::plan::Plan;
use crate::cloud::Status;
use crate::environment::Environment;

/// Receives events and answers questions. [`TerminalUi`](crate::TerminalUi) is one for terminals and
/// logs.
#[allow(async_fn_in_trait)] // One thread; no future is sent to another.
pub trait Ui {
    /// Reports an event.
    fn emit(&self, event: Event);

    /// Asks a question. The command goes on only after [`Answer::Yes`].
    async fn ask(&self, question: &Question<'_>) -> Answer;

    /// Reports a text.
    fn note(&self, text: impl Into<String>)
    where
        Self: Sized,
    {
        self.emit(Event::Note { text: text.into() });
    }
}

/// The answer to a question. There is no default: an implementation that has no answer must return
/// `No`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Go on.
    Yes,
    /// Change nothing.
    No,
}

/// A question. [`report::question`](crate::report::question) is its text.
#[derive(Debug)]
pub enum Question<'a> {
    /// Apply this plan?
    Apply(&'a Plan),
    /// Delete the stack, whose creation or deletion failed, and create it again?
    Recreate {
        /// The stack's name.
        stack: &'a str,
        /// The status that allows only a deletion.
        status: &'a Status,
        /// What the status means.
        why: &'static str,
    },
    /// Continue the rollback that failed?
    ResumeRollback {
        /// The stack's name.
        stack: &'a str,
        /// Why the rollback failed, where CloudFormation says so.
        reason: Option<&'a str>,
    },
    /// Roll back the update that failed while rollback was switched off?
    RollBack {
        /// The stack's name.
        stack: &'a str,
        /// Why the update failed, where CloudFormation says so.
        reason: Option<&'a str>,
    },
    /// Create the bootstrap stack in this account and region?
    Bootstrap {
        /// The bootstrap stack's name.
        stack: &'a str,
    },
    /// Delete all this?
    Destroy(&'a DataLoss),
    /// Delete the data that an earlier destroy kept?
    KeptData {
        /// The stack's name.
        stack: &'a str,
        /// The account and region.
        environment: &'a Environment,
        /// `table shop-products with 3 items`.
        resources: &'a [String],
    },
    /// Delete these resources, which have the names of a stack that does not exist?
    Leftovers {
        /// The stack's name.
        stack: &'a str,
        /// The account and region.
        environment: &'a Environment,
        /// `table shop-products with 3 items`.
        resources: &'a [String],
    },
}

/// Asks, and ends the command where the answer is no.
pub(crate) async fn confirm(ui: &impl Ui, question: &Question<'_>) -> Result<(), DeployError> {
    match ui.ask(question).await {
        Answer::Yes => Ok(()),
        Answer::No => Err(DeployError::Declined),
    }
}

/// What a destroy deletes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataLoss {
    /// The stack's name.
    pub stack: String,
    /// The stack's status.
    pub status: Status,
    /// The account and region.
    #[serde(rename = "place")]
    pub environment: Environment,
    /// Whether the stack is protected against deletion. The answer yes ends the protection.
    pub is_protected: bool,
    /// The contents of tables and buckets.
    pub contents: Vec<Content>,
    /// The number of resources that are deleted, by type.
    pub resources: BTreeMap<String, usize>,
}

/// The contents of a table or bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Content {
    /// `table` or `bucket`.
    pub kind: &'static str,
    /// The name of the table or bucket in AWS.
    pub name: String,
    /// The plural for people: `products`, `items`.
    pub noun: String,
    /// The number of items or objects.
    pub count: u64,
    /// Whether counting stopped at its limit: there are more than `count`.
    pub more: bool,
    /// Whether the table or bucket stays.
    pub is_kept: bool,
}

/// The stages of a command, in order. Time is measured by stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Reads the deployed stack.
    Preflight,
    /// Builds and zips the functions.
    Package,
    /// Creates or updates the bootstrap stack.
    Bootstrap,
    /// Uploads code and template.
    Upload,
    /// Makes the change set.
    Plan,
    /// CloudFormation executes the change set.
    Apply,
    /// Checks that the functions run the packaged code.
    Check,
    /// Fills the application's cache.
    Warm,
    /// Sends a request to the deployed API.
    Smoke,
    /// Empties the buckets and deletes the stack.
    Delete,
}

/// Something that happened. `--json` writes each event as one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A stage begins.
    Stage {
        /// The stage.
        stage: Stage,
        /// What it does, for people; may be empty.
        doing: String,
    },
    /// A stage succeeded.
    Done {
        /// The stage.
        stage: Stage,
        /// Its time in milliseconds.
        ms: u64,
    },
    /// A text for people.
    Note {
        /// One or two sentences.
        text: String,
    },
    /// The compiler's progress.
    Compiling {
        /// Units that are compiled.
        done: u32,
        /// Units in all.
        total: u32,
        /// The units that are being compiled.
        now: String,
    },
    /// The complete plan.
    Plan {
        /// What would change.
        plan: Box<Plan>,
    },
    /// CloudFormation begins an operation on a stack, or has one in progress.
    Operation {
        /// The stack's name.
        stack: String,
        /// `creation`, `update`, `deletion`, `rollback`, ….
        what: &'static str,
        /// Whether the operation began before this command.
        attached: bool,
    },
    /// A resource has a new status.
    Resource {
        /// The name in the template.
        logical_id: String,
        /// `AWS::S3::Bucket`.
        resource_type: String,
        /// `CREATE_COMPLETE`, ….
        status: String,
        /// AWS's words; may be empty.
        reason: String,
        /// Milliseconds since the resource's operation began, by the cloud's clock.
        ms: u64,
    },
    /// An operation ended; the stack has a new status.
    Stack {
        /// The stack's name.
        stack: String,
        /// `UPDATE_COMPLETE`, ….
        status: String,
        /// AWS's words; may be empty.
        reason: String,
    },
}
