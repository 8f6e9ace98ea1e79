//! CloudFormation as plain values, and the calls that the flows make. The SDK's side of it is in `formation`.

use std::collections::BTreeMap;

use super::{CloudError, Status};

/// A stack as CloudFormation describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stack {
    /// The ARN: tells two stacks of the same name apart, one deleted and one alive.
    pub id: String,
    /// The name.
    pub name: String,
    /// The state.
    pub status: Status,
    /// Why it is in this state, where AWS says so.
    pub status_reason: Option<String>,
    /// Parameters with their values.
    pub parameters: BTreeMap<String, String>,
    /// Outputs, as the template computes them.
    pub outputs: BTreeMap<String, String>,
    /// Tags.
    pub tags: BTreeMap<String, String>,
    /// Whether deletion is forbidden.
    pub termination_protection: bool,
    /// When it last changed, in milliseconds since 1970: differs after each operation.
    pub changed_ms: i64,
}

/// One resource of a stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackResource {
    /// The name in the template.
    pub logical_id: String,
    /// The name in the cloud; empty while there is none.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `CREATE_COMPLETE` and the like.
    pub status: String,
}

/// One line of a stack's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackEvent {
    /// Unique.
    pub id: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// The name in the template; for the stack itself its name.
    pub logical_id: String,
    /// The name in the cloud; for the stack itself its id.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `CREATE_COMPLETE` and the like.
    pub status: String,
    /// AWS's words; empty when there are none.
    pub reason: String,
    /// The token of the operation that it belongs to; empty when that had none.
    pub token: String,
}

impl StackEvent {
    /// Whether it is about the stack `id` itself, not about one of its resources.
    pub fn is_of_stack(&self, id: &str) -> bool {
        self.resource_type == "AWS::CloudFormation::Stack" && self.physical_id == id
    }

    /// Whether it says that something failed.
    pub fn is_failure(&self) -> bool {
        self.status.ends_with("_FAILED")
    }
}

/// Where CloudFormation reads the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateSource {
    /// From the call itself: at most 51,200 bytes.
    Body(String),
    /// From a bucket.
    Url(String),
}

/// What a change set is asked to do.
#[derive(Debug, Clone)]
pub struct NewChangeSet {
    /// The stack, existing or not.
    pub stack: String,
    /// The change set's own name.
    pub name: String,
    /// Whether the stack is to be made.
    pub creates: bool,
    /// Where the template is.
    pub template: TemplateSource,
    /// Parameters with values.
    pub parameters: BTreeMap<String, String>,
    /// Tags of the stack, handed down to its resources.
    pub tags: BTreeMap<String, String>,
    /// One per operation.
    pub token: String,
}

/// How far a change set has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeSetState {
    /// CloudFormation is still at it.
    Pending,
    /// It can be executed.
    Ready,
    /// There is nothing to change.
    Empty,
    /// Refused, with AWS's reason.
    Failed(String),
}

/// A change set as CloudFormation describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSet {
    /// How far it has come.
    pub state: ChangeSetState,
    /// What it would do.
    pub changes: Vec<PlannedChange>,
}

/// What CloudFormation means to do with one resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedChange {
    /// The name in the template.
    pub logical_id: String,
    /// The name in the cloud; empty for a new one.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `Add`, `Modify`, `Remove`, `Import`, `Dynamic`.
    pub action: String,
    /// Whether the old one goes.
    pub replacement: Replacement,
    /// `Delete`, `Retain`, `Snapshot`, …: what happens to the old one.
    pub policy_action: String,
    /// What makes it change.
    pub details: Vec<ChangeDetail>,
}

/// Whether a changed resource is made anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacement {
    /// It stays.
    No,
    /// It goes, and a new one comes.
    Yes,
    /// CloudFormation knows only when it is there.
    Maybe,
}

/// One cause of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeDetail {
    /// The property's path, `/Properties/KeySchema/0/AttributeName`, or its name where AWS gives no path.
    pub path: String,
    /// The value before, where AWS tells it.
    pub before: Option<String>,
    /// The value after, where AWS tells it.
    pub after: Option<String>,
    /// Whether this property makes the resource anew.
    pub recreation: Replacement,
    /// The other resource or parameter that it comes from; empty when it stands in the template itself.
    pub causing_entity: String,
}

/// The calls on stacks.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Stacks {
    /// The stack of this name or id, `None` when there is none. By id a deleted one is found for some months, too.
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError>;

    /// All stacks that are not deleted.
    async fn stacks(&self) -> Result<Vec<Stack>, CloudError>;

    /// The template as it was handed in.
    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError>;

    /// What the stack consists of.
    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError>;

    /// What happened, newest first, down to the first event for which `stop` holds (left out), or to the beginning.
    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError>;

    /// Makes a change set; a stack that does not exist comes to be as REVIEW_IN_PROGRESS.
    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError>;

    /// The change set, with all its changes; `None` when there is none.
    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError>;

    /// The names of the change sets of a stack.
    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError>;

    /// Starts it.
    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError>;

    /// Forgets it; one that does not exist is fine.
    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError>;

    /// Starts the deletion; a stack that does not exist is fine.
    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError>;

    /// Takes up a rollback that failed, without the resources named in `skip`.
    async fn continue_rollback(
        &self,
        stack: &str,
        skip: &[String],
        token: &str,
    ) -> Result<(), CloudError>;
}
