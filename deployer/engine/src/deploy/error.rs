//! The errors of a deploy and a destroy. Each says what failed, on what, why, and what to do.

use serde::Serialize;

use crate::cloud::{CloudError, CloudErrorKind, Status, error_patterns};
use crate::package::{self, WorkspaceError};
use crate::permissions;
use crate::report;
use crate::target;
use cfn::synth::SynthError;

/// Why a plan, a deploy or a destroy failed.
#[derive(Debug, thiserror::Error)]
pub enum DeployError {
    /// A request to AWS failed.
    #[error(transparent)]
    Cloud(#[from] CloudError),
    /// The answer to a question was no, or there was no terminal to ask at.
    #[error("not confirmed: nothing was changed")]
    Declined,
    /// A stack of this name exists, and another program made it.
    #[error(
        "a stack named {stack} exists, and it was not made by this program (it lacks the tag {tag})"
    )]
    Foreign {
        /// The stack's name.
        stack: String,
        /// The tag of this program's stacks.
        tag: String,
    },
    /// The stack is in a status that this program cannot lead out of.
    #[error("the stack {stack} is in the state {status}: {why}")]
    State {
        /// The stack's name.
        stack: String,
        /// The stack's status.
        status: Status,
        /// What the status means.
        why: &'static str,
    },
    /// The command needs a deployed stack.
    #[error("{stack} is not deployed")]
    NotDeployed {
        /// The stack's name.
        stack: String,
    },
    /// Parameters without value, values without parameter, values that are not allowed.
    #[error("the parameters do not fit the template: {}", .0.join("; "))]
    Parameters(Vec<String>),
    /// Resources of the names that the new stack wants exist outside of it.
    #[error(
        "these resources exist outside of the stack {stack}, which needs their names: {}",
        .names.join(", ")
    )]
    Taken {
        /// The stack's name.
        stack: String,
        /// The existing resources: `table shop-products`.
        names: Vec<String>,
        /// Whether the stack exists, and only some of its resources are new.
        is_deployed: bool,
    },
    /// CloudFormation rejected the template or the change.
    #[error("CloudFormation rejects the change of {stack}: {}", why(.reason, .details))]
    Rejected {
        /// The stack's name.
        stack: String,
        /// The message of AWS.
        reason: String,
        /// AWS's reason for each resource; empty where the message is the only one.
        details: Vec<String>,
    },
    /// Another process changed the stack between plan and execution.
    #[error("the plan for {stack} is out of date: after it was made, {what}; {by}")]
    Stale {
        /// The stack's name.
        stack: String,
        /// What happened: `the stack changed from UPDATE_COMPLETE to UPDATE_IN_PROGRESS`.
        what: String,
        /// What AWS tells about the process that did it.
        by: String,
    },
    /// Another process changed what this deploy would keep, while it was building.
    #[error(
        "the stack {stack} changed after this command had read it, and the deploy would undo \
         that: {}",
        .changes.join(", ")
    )]
    Overtaken {
        /// The stack's name.
        stack: String,
        /// What changed: `its cache was removed`.
        changes: Vec<String>,
    },
    /// A saved plan is not for this program or this place.
    #[error("the saved plan cannot be applied: {0}")]
    PlanFile(String),
    /// The stack changed after a plan was saved.
    #[error(
        "the saved plan for {stack} is out of date. After it was made, this changed: {}",
        report::first_of(.changes, 10)
    )]
    PlanOutdated {
        /// The stack's name.
        stack: String,
        /// What changed: `the parameter LogLevel`.
        changes: Vec<String>,
    },
    /// The state of a saved plan gives another plan than the one that was saved.
    #[error(
        "the saved plan for {stack} is not what would be done now. It differs in: {}",
        report::first_of(.differences, 10)
    )]
    PlanDiffers {
        /// The stack's name.
        stack: String,
        /// The parts that differ: `changes: Products`.
        differences: Vec<String>,
    },
    /// The artifact bucket does not have the code of a saved plan.
    #[error(
        "the artifact bucket {bucket} does not have {key}, the code of a function, or this role \
         may not see it"
    )]
    NoCode {
        /// The bucket's name.
        bucket: String,
        /// The zip's key.
        key: String,
    },
    /// CloudFormation executed the operation, and it failed.
    #[error("{0}")]
    Failed(Box<Failure>),
    /// This command stopped watching: the operation takes too long, or AWS does not answer.
    #[error("{what} of {stack} is still in progress, but {why}")]
    Interrupted {
        /// `creation`, `update`, ….
        what: &'static str,
        /// The stack's name.
        stack: String,
        /// Why watching ended.
        why: String,
    },
    /// A step of the program itself failed, which must succeed before the stack is changed.
    #[error("{what}, so {stack} was not changed: {why}")]
    NotReady {
        /// What could not be done.
        what: &'static str,
        /// The stack's name.
        stack: String,
        /// Why not.
        why: String,
        /// What to do.
        hint: String,
    },
    /// API Gateway has no role that may write logs in this account and region.
    #[error(
        "API Gateway has no role that may write logs in this region: the role {role} was set by \
         the bootstrap stack, and was removed from the settings of API Gateway afterwards"
    )]
    NoApiLogRole {
        /// The name of the role that was set.
        role: String,
    },
    /// Functions run other code than the packaged one, also after an update.
    #[error("these functions do not run the code that was packaged: {}", .0.join(", "))]
    Code(Vec<String>),
    /// A function's code was sent, but the function does not run it.
    #[error("the code of {function} cannot be updated: {why}")]
    CodeUpdate {
        /// The function's name.
        function: String,
        /// AWS's reason.
        why: String,
    },
    /// A hotswap would leave out what is not code.
    #[error(
        "a hotswap replaces only the code of functions, but more of {stack} changes: {}",
        report::first_of(.changes, 5)
    )]
    Hotswap {
        /// The stack's name.
        stack: String,
        /// The names of parameters, and the logical ids of resources.
        changes: Vec<String>,
    },
    /// A hotswap needs a deployed stack.
    #[error("a hotswap needs a deployed stack, and {stack} is {status}")]
    NothingToHotswap {
        /// The stack's name.
        stack: String,
        /// `not deployed`, or the stack's status.
        status: String,
    },
    /// The artifact bucket is missing.
    #[error(
        "the artifact bucket {bucket} does not exist, but it is an output of the stack {stack}"
    )]
    NoArtifacts {
        /// The bucket's name; empty where the stack has no such output.
        bucket: String,
        /// The bootstrap stack's name.
        stack: String,
    },
    /// Resources of the stack still exist after its deletion.
    #[error("the stack {stack} is deleted, but this still exists: {}", .left.join(", "))]
    Leftovers {
        /// The stack's name.
        stack: String,
        /// The resources: `bucket shop-images`.
        left: Vec<String>,
    },
    /// Another process on this machine holds the stack's lock.
    #[error("{0}")]
    Busy(String),
    /// A file on this machine could not be read or written.
    #[error("{what}: {error}")]
    Here {
        /// What was tried, and on which file.
        what: String,
        /// The system's error.
        error: std::io::Error,
    },
    /// The functions could not be built.
    #[error(transparent)]
    Package(#[from] package::PackageError),
    /// There is no Cargo workspace.
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
    /// The template has errors.
    #[error(transparent)]
    Template(#[from] SynthError),
    /// The target cannot be reached or used.
    #[error(transparent)]
    Target(Box<target::TargetError>),
    /// A task of this process was stopped.
    #[error("the build was interrupted: {0}")]
    Stopped(#[from] tokio::task::JoinError),
    /// CloudFormation does not allow this stack name.
    #[error("{0}")]
    Name(String),
}

/// The reasons of the resources, else the reason of the change set.
fn why(reason: &str, details: &[String]) -> String {
    if details.is_empty() { reason.to_owned() } else { details.join("; ") }
}

impl From<target::TargetError> for DeployError {
    fn from(error: target::TargetError) -> Self {
        DeployError::Target(Box::new(error))
    }
}

impl DeployError {
    /// What a person can do about the error. The text names no command-line option; a program that
    /// has options can add its own text.
    pub fn hint(&self) -> Option<String> {
        let text = match self {
            DeployError::Cloud(error) => match error.kind {
                CloudErrorKind::Credentials => {
                    "check the credentials (for single sign-on: aws sso login), the profile and \
                     the clock of this machine"
                }
                CloudErrorKind::Denied => {
                    let actions = match permissions::actions_of(error.call) {
                        [] => "this permission".to_owned(),
                        actions => actions.join(" or "),
                    };
                    return Some(format!(
                        "the role in use lacks {actions}; grant it, or use another profile"
                    ));
                }
                CloudErrorKind::Unreachable => {
                    "check the network and the region; then run the same command again, it \
                     continues from there"
                }
                CloudErrorKind::Throttled => {
                    "AWS limits the rate of requests; run the same command again in a minute"
                }
                _ => return None,
            },
            DeployError::Declined => {
                "on AWS, and before data is deleted, a person must answer yes at a terminal, or \
                 confirm when the command is started"
            }
            DeployError::Foreign { .. } => "choose another stack name",
            DeployError::Rejected { reason, details, .. } => {
                let mut texts = details.iter().chain([reason]);
                return texts.find_map(|t| error_patterns::hint("", t)).map(str::to_owned);
            }
            DeployError::Parameters(_) => "the template's Parameters are all that can be set",
            DeployError::Taken { is_deployed: false, .. } => {
                "a destroy of this stack lists its log groups, functions and dashboards, and \
                 deletes them after a question; delete tables and buckets by hand if they are not \
                 needed; or choose another stack name"
            }
            DeployError::Taken { .. } => {
                "delete these resources if they are not needed, or give the new resources of the \
                 template other names"
            }
            DeployError::Stale { .. } => {
                "run the same command again: it makes a new plan from the stack as it is now"
            }
            DeployError::Overtaken { .. } => {
                "run the same command again: it starts from the stack as it is now"
            }
            DeployError::PlanFile(_)
            | DeployError::PlanOutdated { .. }
            | DeployError::PlanDiffers { .. }
            | DeployError::NoCode { .. } => {
                "nothing was changed; make the plan again with this program, and review it"
            }
            DeployError::Failed(failure) => return failure.hint.clone(),
            DeployError::NotReady { hint, .. } => hint,
            DeployError::Interrupted { .. } => {
                "run the same command again: it continues to watch the operation"
            }
            DeployError::NoApiLogRole { .. } => {
                "set the role in the settings of API Gateway, then deploy again"
            }
            DeployError::CodeUpdate { .. } => {
                "the function still runs the code before; run the same command again"
            }
            DeployError::Hotswap { .. } | DeployError::NothingToHotswap { .. } => {
                "deploy without a hotswap"
            }
            DeployError::Code(_) => "another process may be deploying; run the same command again",
            DeployError::NoArtifacts { .. } => {
                "delete that stack (it has nothing else of value), then deploy again: the deploy \
                 creates it again"
            }
            DeployError::Leftovers { .. } => {
                "run destroy again; delete by hand what is left after that"
            }
            DeployError::Busy(_) => "wait until it ends, then run the same command again",
            DeployError::NotDeployed { .. } => "check the stack's name and the target",
            DeployError::State { .. }
            | DeployError::Here { .. }
            | DeployError::Name(_)
            | DeployError::Package(_)
            | DeployError::Workspace(_)
            | DeployError::Template(_)
            | DeployError::Target(_)
            | DeployError::Stopped(_) => return None,
        };
        Some(text.to_owned())
    }

    /// The exit status of a command that ends with this error: 3 where the person declined, else 1.
    pub fn exit_status(&self) -> u8 {
        if matches!(self, DeployError::Declined) { 3 } else { 1 }
    }
}

/// Why an operation of CloudFormation failed: the first cause, then the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Failure {
    /// The stack's name.
    pub stack: String,
    /// The operation: `creation`, `update`, `deletion`.
    pub what: &'static str,
    /// The stack's status now.
    pub status: Status,
    /// The first resource that failed.
    pub cause: Option<FailedResource>,
    /// Other resources that failed for their own reason.
    pub others: Vec<FailedResource>,
    /// The number of resources that CloudFormation canceled because of these.
    pub cancelled: usize,
    /// What the status means for the resources, for people.
    pub after: &'static str,
    /// What to do.
    pub hint: Option<String>,
}

/// A resource that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct FailedResource {
    /// The name in the template.
    pub logical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `CREATE_FAILED`.
    pub status: String,
    /// The message of AWS.
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
