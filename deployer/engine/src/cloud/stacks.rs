//! CloudFormation's stacks, events and change sets as plain values, and the calls on them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CloudError, Status};

/// A stack as CloudFormation describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stack {
    /// The ARN. It differs between a deleted stack and a later one of the same name.
    pub id: String,
    /// The name, unique among the stacks of an account and region that are not deleted.
    pub name: String,
    /// AWS's stack status.
    pub status: Status,
    /// AWS's reason for the status, if it gives one.
    pub status_reason: Option<String>,
    /// Parameter values by name.
    pub parameters: BTreeMap<String, String>,
    /// Output values by name.
    pub outputs: BTreeMap<String, String>,
    /// Tag values by key.
    pub tags: BTreeMap<String, String>,
    /// Whether CloudFormation rejects a deletion.
    pub termination_protection: bool,
    /// When the last operation started, in milliseconds since 1970. Each operation changes it.
    pub changed_ms: i64,
}

/// A resource of a stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackResource {
    /// The resource's name in the template.
    pub logical_id: String,
    /// The resource's name in AWS; empty before the resource exists.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `CREATE_COMPLETE` and the like.
    pub status: String,
}

/// A stack event: a change of the status of a resource or of the stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackEvent {
    /// The event's unique id.
    pub id: String,
    /// Milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// The resource's name in the template; for the stack itself its name.
    pub logical_id: String,
    /// The resource's name in AWS; for the stack itself its ARN.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `CREATE_COMPLETE` and the like.
    pub status: String,
    /// AWS's reason; empty if it gives none.
    pub reason: String,
    /// The client request token of the operation; empty if it had none.
    pub token: String,
}

impl StackEvent {
    /// Whether the event concerns the stack with ARN `id` itself, not one of its resources.
    pub fn is_of_stack(&self, id: &str) -> bool {
        self.resource_type == "AWS::CloudFormation::Stack" && self.physical_id == id
    }

    /// Whether the event reports a failed resource or operation.
    pub fn is_failure(&self) -> bool {
        self.status.ends_with("_FAILED")
    }
}

/// Where CloudFormation gets the template from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateSource {
    /// The template's text in the call itself: at most 51,200 bytes.
    Body(String),
    /// The URL of an S3 object.
    Url(String),
}

/// A resource that exists outside of stacks, and that a change set takes into the stack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedResource {
    /// The resource's name in the template.
    pub logical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// The property that identifies the resource: `BucketName`.
    pub property: String,
    /// The resource's name in AWS, the value of that property.
    pub physical_id: String,
}

/// A change set to create.
#[derive(Debug, Clone)]
pub struct NewChangeSet {
    /// The stack's name. The stack need not exist.
    pub stack: String,
    /// The change set's name.
    pub name: String,
    /// Whether the change set creates the stack.
    pub creates: bool,
    /// The new template.
    pub template: TemplateSource,
    /// Parameter values by name.
    pub parameters: BTreeMap<String, String>,
    /// Tag values by key. CloudFormation also tags the stack's resources with them.
    pub tags: BTreeMap<String, String>,
    /// The client token: a repeated call with the same token has no second effect.
    pub token: String,
    /// The ARN of the role that CloudFormation uses for this and all later operations on the
    /// stack; `None` keeps the stack's role, or else uses the caller's permissions.
    pub role: Option<String>,
    /// The resources to import. Where there are some, the change set has the type IMPORT, and
    /// `creates` does not count: CloudFormation creates the stack where it does not exist.
    pub imports: Vec<ImportedResource>,
}

/// The state of a change set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeSetState {
    /// CloudFormation is still creating it.
    Pending,
    /// It can be executed.
    Ready,
    /// There is nothing to change.
    Empty,
    /// It cannot be executed: AWS's reason.
    Failed(String),
}

/// A change set as CloudFormation describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSet {
    /// The ARN.
    pub id: String,
    /// Whether it can be executed.
    pub state: ChangeSetState,
    /// The changes that it would make, in CloudFormation's order.
    pub changes: Vec<PlannedChange>,
}

/// Why CloudFormation rejects a change set before its execution: a name that exists, a property
/// that is not valid, or a hook of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedValidation {
    /// The resource's name in the template; empty where the reason concerns no single resource.
    pub logical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// The place in the template; may be empty.
    pub path: String,
    /// AWS's reason.
    pub reason: String,
}

/// A planned change to one resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedChange {
    /// The resource's name in the template.
    pub logical_id: String,
    /// The resource's name in AWS; empty for a new resource.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// `Add`, `Modify`, `Remove`, `Import`, `Dynamic`.
    pub action: String,
    /// Whether CloudFormation creates a new resource and deletes the old one.
    pub replacement: Replacement,
    /// What happens to the old resource: `Delete`, `Retain`, `Snapshot`, ….
    pub policy_action: String,
    /// The changed properties and attributes.
    pub details: Vec<ChangeDetail>,
}

/// Whether a change replaces the resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacement {
    /// CloudFormation updates the resource in place.
    No,
    /// CloudFormation creates a new resource and deletes the old one.
    Yes,
    /// CloudFormation decides during the update.
    Maybe,
}

/// A changed property or attribute of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeDetail {
    /// The path, such as `/Properties/KeySchema/0/AttributeName`, else the name.
    pub path: String,
    /// The old value, if AWS gives it.
    pub before: Option<String>,
    /// The new value, if AWS gives it.
    pub after: Option<String>,
    /// Whether this change replaces the resource.
    pub recreation: Replacement,
    /// The resource or parameter that causes the change; empty when the template itself changed.
    pub causing_entity: String,
}

/// Calls on CloudFormation stacks. `stack` is a name or an ARN.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Stacks {
    /// The stack with this name or ARN; `None` when it does not exist. By ARN, a deleted stack is
    /// found for 90 days.
    async fn stack(&self, name_or_id: &str) -> Result<Option<Stack>, CloudError>;

    /// All stacks that are not deleted.
    async fn stacks(&self) -> Result<Vec<Stack>, CloudError>;

    /// The template as it was submitted; `None` when the stack does not exist.
    async fn template(&self, stack: &str) -> Result<Option<String>, CloudError>;

    /// The stack's resources.
    async fn resources(&self, stack: &str) -> Result<Vec<StackResource>, CloudError>;

    /// The events, newest first, up to the first one for which `stop` returns true (not included).
    async fn events(
        &self,
        stack: &str,
        stop: &dyn Fn(&StackEvent) -> bool,
    ) -> Result<Vec<StackEvent>, CloudError>;

    /// Creates a change set. A stack that does not exist is created as `REVIEW_IN_PROGRESS`.
    async fn create_change_set(&self, new: &NewChangeSet) -> Result<(), CloudError>;

    /// The change set with all its changes; `None` when it does not exist.
    async fn change_set(&self, stack: &str, name: &str) -> Result<Option<ChangeSet>, CloudError>;

    /// Why the change set with this ARN failed, in detail. Empty where AWS gives no details.
    async fn failed_validations(
        &self,
        change_set_id: &str,
    ) -> Result<Vec<FailedValidation>, CloudError>;

    /// The names of the change sets of a stack.
    async fn change_sets(&self, stack: &str) -> Result<Vec<String>, CloudError>;

    /// Starts the operation that the change set describes.
    async fn execute_change_set(
        &self,
        stack: &str,
        name: &str,
        token: &str,
    ) -> Result<(), CloudError>;

    /// Deletes the change set. A change set that does not exist is not an error.
    async fn delete_change_set(&self, stack: &str, name: &str) -> Result<(), CloudError>;

    /// Sets whether CloudFormation rejects a deletion of the stack.
    async fn set_termination_protection(&self, stack: &str, is_on: bool) -> Result<(), CloudError>;

    /// Starts the deletion. A stack that does not exist is not an error.
    async fn delete_stack(&self, stack: &str, token: &str) -> Result<(), CloudError>;

    /// Continues a failed rollback of an update, without the resources whose logical ids are in
    /// `skip`.
    async fn continue_rollback(
        &self,
        stack: &str,
        skip: &[String],
        token: &str,
    ) -> Result<(), CloudError>;
}
