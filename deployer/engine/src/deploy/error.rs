//! What a deploy or a destroy fails with. Each says what, on what, why, and what to do.

use serde::Serialize;

use crate::cloud::{CloudError, CloudErrorKind, Status, error_patterns};
use crate::package;
use crate::target;
use cfn::synth::SynthError;

/// Why a flow did not reach its end.
#[derive(Debug, thiserror::Error)]
pub enum DeployError {
    /// A call to the cloud failed.
    #[error(transparent)]
    Cloud(#[from] CloudError),
    /// The person said no, or nobody was there to say yes.
    #[error("not confirmed: nothing was changed")]
    Declined,
    /// The stack of this name is somebody else's.
    #[error(
        "a stack named {stack} exists, and it was not made by this program (it lacks the tag {tag})"
    )]
    Foreign {
        /// Its name.
        stack: String,
        /// The tag that ours have.
        tag: String,
    },
    /// The stack is in a state that a person must look at.
    #[error("the stack {stack} is in the state {status}: {why}")]
    State {
        /// Its name.
        stack: String,
        /// Its state.
        status: Status,
        /// What that means.
        why: &'static str,
    },
    /// Parameters without value, values without parameter.
    #[error("the parameters do not fit the template: {}", .0.join("; "))]
    Parameters(Vec<String>),
    /// Things of the names that the stack wants exist outside of it.
    #[error("the stack {stack} does not exist, but what it would make does: {}", .names.join(", "))]
    Taken {
        /// The stack.
        stack: String,
        /// What is taken: `table shop-products`.
        names: Vec<String>,
    },
    /// CloudFormation refused the template or the change.
    #[error("CloudFormation cannot plan the change of {stack}: {reason}")]
    Refused {
        /// The stack.
        stack: String,
        /// AWS's words.
        reason: String,
    },
    /// The stack was changed by somebody else between plan and execution.
    #[error(
        "the plan for {stack} is out of date: the stack changed after it was made ({before} then, {now} now)"
    )]
    Stale {
        /// The stack.
        stack: String,
        /// Its state when the plan was made.
        before: String,
        /// Its state now.
        now: String,
    },
    /// CloudFormation tried and failed.
    #[error("{0}")]
    Failed(Box<Failure>),
    /// It takes too long to wait for, or the cloud did not answer for too long. It goes on without us.
    #[error("{what} of {stack} goes on, but {why}")]
    Interrupted {
        /// The operation.
        what: &'static str,
        /// The stack.
        stack: String,
        /// Why watching ended.
        why: String,
    },
    /// The stack may not be deleted.
    #[error("the stack {stack} is protected against deletion")]
    Protected {
        /// The stack.
        stack: String,
    },
    /// Functions run other code than what was packaged.
    #[error("these functions do not run the code that was packaged: {}", .0.join(", "))]
    Code(Vec<String>),
    /// The artifact bucket is not there.
    #[error(
        "the artifact bucket {bucket} does not exist, though the stack {stack} says it made it"
    )]
    NoArtifacts {
        /// The bucket.
        bucket: String,
        /// The stack that owns it.
        stack: String,
    },
    /// Things of the stack are still there after its deletion.
    #[error("the stack {stack} is deleted, but this is still there: {}", .left.join(", "))]
    Leftovers {
        /// The stack.
        stack: String,
        /// What is left: `bucket shop-images`.
        left: Vec<String>,
    },
    /// Another process of this machine is at it.
    #[error("{0}")]
    Busy(String),
    /// A file on this machine could not be read or written.
    #[error("{what}: {error}")]
    Here {
        /// What was to be done, and on which file.
        what: String,
        /// The system's words.
        error: std::io::Error,
    },
    /// The functions could not be built.
    #[error(transparent)]
    Package(#[from] package::PackageError),
    /// The template has faults.
    #[error(transparent)]
    Template(#[from] SynthError),
    /// The target cannot be used in this way.
    #[error(transparent)]
    Target(#[from] target::TargetError),
    /// A task of this process was stopped.
    #[error("building was interrupted: {0}")]
    Stopped(#[from] tokio::task::JoinError),
    /// A name that CloudFormation does not take.
    #[error("{0}")]
    Name(String),
}

impl DeployError {
    /// What a person can do about it.
    pub fn hint(&self) -> Option<String> {
        let text = match self {
            DeployError::Cloud(error) => match error.kind {
                CloudErrorKind::Credentials => {
                    "check the credentials (for single sign-on: aws sso login), the profile and the clock of this machine"
                }
                CloudErrorKind::Denied => {
                    "the role in use lacks this permission; have it granted, or use another --profile"
                }
                CloudErrorKind::Unreachable => {
                    "check the network and the region; then run the same command again, it goes on from where it was"
                }
                CloudErrorKind::Throttled => {
                    "AWS was asked too often; run the same command again in a minute"
                }
                _ => return None,
            },
            DeployError::Declined => {
                "on AWS, and before data is deleted, somebody must answer y; without a terminal, pass --yes"
            }
            DeployError::Foreign { .. } => "choose another name with --stack",
            DeployError::Refused { reason, .. } => {
                return error_patterns::hint("", reason).map(str::to_owned);
            }
            DeployError::State { .. } => return None,
            DeployError::Parameters(_) => {
                "cargo xtask synth writes the templates, with their parameters, to templates/; --set NAME=VALUE sets one"
            }
            DeployError::Taken { .. } => {
                "delete them if nobody needs them, or choose another name with --stack"
            }
            DeployError::Stale { .. } => {
                "run the same command again: it makes a new plan from how the stack is now"
            }
            DeployError::Failed(failure) => return failure.hint.clone(),
            DeployError::Interrupted { .. } => "run the same command again: it watches on",
            DeployError::Protected { .. } => {
                "switch the termination protection off in the CloudFormation console, then destroy again"
            }
            DeployError::Code(_) => "somebody else may be deploying; run the same command again",
            DeployError::NoArtifacts { .. } => {
                "delete that stack (it holds nothing else of value), then deploy again: it is made anew"
            }
            DeployError::Leftovers { .. } => {
                "run destroy again; what stays then has to be deleted by hand"
            }
            DeployError::Busy(_) => "wait for it to end, then run the same command again",
            DeployError::Here { .. }
            | DeployError::Name(_)
            | DeployError::Package(_)
            | DeployError::Template(_)
            | DeployError::Target(_)
            | DeployError::Stopped(_) => return None,
        };
        Some(text.to_owned())
    }
}

/// What went wrong inside CloudFormation: the cause first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The stack.
    pub stack: String,
    /// What was tried: `creation`, `update`, `deletion`.
    pub what: &'static str,
    /// The state that the stack is in now.
    pub status: Status,
    /// The first resource that failed by itself.
    pub cause: Option<FailedResource>,
    /// Others that failed by themselves.
    pub others: Vec<FailedResource>,
    /// How many were given up only because of these.
    pub cancelled: usize,
    /// What became of the stack.
    pub after: &'static str,
    /// What to do.
    pub hint: Option<String>,
}

/// A resource that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FailedResource {
    /// The name in the template.
    pub logical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `CREATE_FAILED`.
    pub status: String,
    /// AWS's words.
    pub reason: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the {} of {} failed", self.what, self.stack)?;
        match &self.cause {
            Some(cause) => {
                write!(f, ": {} ({}): {}", cause.logical_id, cause.resource_type, cause.reason)
            }
            None => write!(f, " and is now {}", self.status),
        }
    }
}
