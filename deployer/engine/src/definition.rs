//! The description of a stack that a program deploys.

use std::collections::BTreeMap;

use cfn::synth::SynthError;
use serde_json::Value;

use crate::deploy::{self, DeployError, Precondition};
use crate::package::Architecture;

/// The description of a stack: the template, the values of its parameters, and the functions that
/// the engine builds.
///
/// The engine sets the parameters `NamePrefix`, `ArtifactBucket` and `Architecture` where the
/// template declares them, and the code parameter of each function.
///
/// ```
/// use cfn::{Parameter, Template, sqs};
/// use engine::StackDefinition;
///
/// let mut template = Template::new("A queue");
/// template.add("Jobs", sqs::Queue::new());
/// let definition = StackDefinition::new(&template)?;
/// assert_eq!(definition.template["Resources"]["Jobs"]["Type"], "AWS::SQS::Queue");
/// # Ok::<(), engine::deploy::DeployError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct StackDefinition {
    /// The template, in JSON.
    pub template: Value,
    /// Parameters with a given value. Other parameters keep their deployed value.
    pub parameters: BTreeMap<String, String>,
    /// Values of parameters that are neither given nor deployed. Other parameters take the
    /// template's default.
    pub defaults: BTreeMap<String, String>,
    /// The Cargo package with the functions' binaries.
    pub package: &'static str,
    /// The Cargo package whose library has all functions, for an optimized build:
    /// [`BuildRequest::library`](crate::package::BuildRequest::library).
    pub library: Option<&'static str>,
    /// The Cargo package of the program itself (`env!("CARGO_PKG_NAME")`), if it is in the same
    /// workspace. Crates that it and a function for the local cloud use are then compiled once,
    /// where the program enables the features that the functions need.
    pub program: Option<&'static str>,
    /// The functions that the engine builds.
    pub functions: Vec<FunctionSource>,
    /// The functions' architecture; `None` keeps the deployed one.
    pub architecture: Option<Architecture>,
    /// Parameters that a new stack gets in an update after its creation, and a deployed stack at
    /// once. They may protect what a creation that fails must be able to delete.
    pub after_creation: BTreeMap<String, String>,
    /// Whether CloudFormation rejects a deletion of the stack; `None` keeps what is set.
    pub protect: Option<bool>,
    /// Tags of the stack, which CloudFormation gives its resources, too. `None` keeps the deployed
    /// ones. The project's own tag is added.
    pub tags: Option<BTreeMap<String, String>>,
    /// Notices for the plan, beside those that follow from the template.
    pub notices: Vec<String>,
    /// What must still hold of the deployed stack after the build.
    pub precondition: Precondition,
    /// Whether functions for AWS are built with the profile `dev`, as for the local cloud: in
    /// seconds, not minutes.
    pub unoptimized: bool,
    /// Whether compiler messages may have color.
    pub color: bool,
}

/// A function that the engine builds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionSource {
    /// The binary in the package: `worker`.
    pub binary: &'static str,
    /// The function's name behind the stack's prefix and a hyphen: `worker` for
    /// `orderqueue-1a2b3c-worker`.
    pub name: String,
    /// The template parameter that gets the zip's key in the artifact bucket: `WorkerCode`.
    pub code_parameter: String,
}

impl StackDefinition {
    /// A stack of this template, which is checked. It has no functions yet.
    ///
    /// # Errors
    /// [`DeployError::Template`] with every error of the template.
    pub fn new(template: &cfn::Template) -> Result<Self, DeployError> {
        cfn::check(template).map_err(SynthError::from)?;
        Self::of_checked(template)
    }

    /// As [`StackDefinition::new`], for a template that [`cfn::check`] has passed.
    ///
    /// # Errors
    /// [`DeployError::Template`] where the template cannot be written as JSON.
    pub fn of_checked(template: &cfn::Template) -> Result<Self, DeployError> {
        let template = serde_json::to_value(template.node()).map_err(SynthError::from)?;
        Ok(StackDefinition { template, ..Self::default() })
    }

    /// All parameters of the template with their values after a deploy over `deployed`, which has
    /// the current values.
    pub fn effective_parameters(
        &self,
        deployed: &BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        deploy::effective_parameters(&self.template, [&self.parameters, deployed, &self.defaults])
    }

    pub(crate) fn declares(&self, parameter: &str) -> bool {
        self.template["Parameters"].get(parameter).is_some()
    }

    pub(crate) fn has_default(&self, parameter: &str) -> bool {
        self.template["Parameters"][parameter].get("Default").is_some()
    }
}
