//! The flows' side of the conversation: what they tell, and what they ask. Who listens (a terminal, a log, a program that reads
//! JSON) is decided elsewhere.

use serde::Serialize;

use super::destroy::DataLoss;
use super::plan::Plan;
use crate::cloud::Status;

/// Whoever listens and answers.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Ui {
    /// Something happened.
    fn tell(&self, event: Event);

    /// A question that must be answered before the flow goes on.
    async fn ask(&self, question: &Question<'_>) -> Answer;
}

/// The answer to a question. There is no default: who does not know says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Go on.
    Yes,
    /// Leave everything as it is.
    No,
}

/// A question.
#[derive(Debug)]
pub enum Question<'a> {
    /// Apply this plan?
    Apply(&'a Plan),
    /// Delete the stack that is in this state, and make it anew?
    Recreate {
        /// The stack.
        stack: &'a str,
        /// Its state.
        status: &'a Status,
        /// What that state means.
        why: &'static str,
    },
    /// Take up the rollback that got stuck?
    ResumeRollback {
        /// The stack.
        stack: &'a str,
        /// Why it got stuck, where AWS says so.
        reason: Option<&'a str>,
    },
    /// Make the bootstrap stack in this account?
    Bootstrap {
        /// Its name.
        stack: &'a str,
    },
    /// Delete all this?
    Destroy(&'a DataLoss),
}

/// The parts of a command, in order; time is measured by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Target, credentials, names.
    Preflight,
    /// Build and zip.
    Package,
    /// The stack that owns the artifact bucket.
    Bootstrap,
    /// Code and template to the bucket.
    Upload,
    /// The change set.
    Plan,
    /// CloudFormation at work.
    Apply,
    /// Is what runs what was packaged?
    Check,
    /// The cache filled.
    Warm,
    /// A request to the deployed API.
    Smoke,
    /// CloudFormation deleting.
    Delete,
}

/// Something that happened. `--json` writes each as one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A part of the command begins.
    Stage {
        /// Which.
        stage: Stage,
        /// What it is about to do, in words; may be empty.
        doing: String,
    },
    /// A part of the command ended well.
    Done {
        /// Which.
        stage: Stage,
        /// How long it took.
        ms: u64,
    },
    /// Something worth knowing.
    Note {
        /// In words.
        text: String,
    },
    /// The compiler is at work.
    Compiling {
        /// Units done.
        done: u32,
        /// Units in all.
        total: u32,
        /// What it is at.
        now: String,
    },
    /// The plan, complete.
    Plan {
        /// What would change.
        plan: Box<Plan>,
    },
    /// CloudFormation begins, or is found, at work on a stack.
    Operation {
        /// The stack.
        stack: String,
        /// `creation`, `update`, …
        what: &'static str,
        /// It had begun before this command.
        attached: bool,
    },
    /// A resource came to a new state.
    Resource {
        /// The name in the template.
        logical_id: String,
        /// `AWS::S3::Bucket`.
        resource_type: String,
        /// `CREATE_COMPLETE` and the like.
        status: String,
        /// AWS's words; may be empty.
        reason: String,
        /// Since its own start, by the cloud's clock.
        ms: u64,
    },
    /// The stack as a whole came to a new state.
    Stack {
        /// The stack.
        stack: String,
        /// Its state.
        status: String,
        /// AWS's words; may be empty.
        reason: String,
    },
}
