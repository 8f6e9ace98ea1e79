//! A plan in a file: the new state of a stack, and what was deployed when the plan was made.
//! Another machine applies it, and only where nothing changed in between.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::time::sleep;

use super::apply::{deploy, wanted_parameters};
use super::deployed::DeployedStack;
use super::error::DeployError;
use super::outcome::{Options, Outcome};
use super::plan::Plan;
use super::precondition::Precondition;
use super::spec::{Artifacts, Code, Spec};
use super::stack_name::StackName;
use super::stack_operations::reject_foreign;
use super::states::{NextStep, before_deploy};
use super::timing::Timings;
use super::ui::Ui;
use crate::cloud::{Cloud, Functions, Stack, Stacks, Status};
use crate::environment::Environment;
use crate::net::hex;
use crate::project::Project;

/// The deletion of an empty stack takes some seconds.
const DELETION_POLLS_MAX: usize = 60;
const DELETION_POLL: Duration = Duration::from_secs(1);

/// The format of the file. A program rejects the files of a later format.
pub const PLAN_FORMAT: u32 = 1;

/// A plan that can be applied later. The file has the values of all parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SavedPlan {
    /// [`PLAN_FORMAT`] of the program that made it.
    pub format: u32,
    /// The name of that program.
    pub program: String,
    /// The version of that program.
    pub version: String,
    /// The stack's name.
    pub stack: String,
    /// The account's number.
    pub account: String,
    /// The region.
    pub region: String,
    /// Whether the plan is for an emulator. Its endpoint may have another port later.
    pub is_emulator: bool,
    /// What was deployed when the plan was made.
    pub deployed: Fingerprint,
    /// What will be deployed.
    pub state: NewState,
    /// The SHA-256 of everything but itself and the plan, which shows that a person edited the
    /// file. It is no signature.
    pub digest: String,
    /// The plan as it was shown; null where there was nothing to change. It is never applied: the
    /// plan is computed again from the state, and must be the same.
    pub plan: Value,
}

/// What a plan depends on in the cloud.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// `None` where the stack did not exist.
    pub stack: Option<StackFingerprint>,
    /// The SHA-256 of the code of each function, as Lambda reports it.
    pub code: BTreeMap<String, String>,
}

/// What a plan depends on in a deployed stack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StackFingerprint {
    /// The ARN, which differs in a stack that was deleted and created again.
    pub id: String,
    /// The status.
    pub status: String,
    /// The time of the last operation.
    pub changed_ms: i64,
    /// The SHA-256 of the template.
    pub template: String,
    /// The parameters.
    pub parameters: BTreeMap<String, String>,
    /// The tags.
    pub tags: BTreeMap<String, String>,
    /// Whether the stack is protected against deletion.
    pub is_protected: bool,
}

/// The complete stack after the deploy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewState {
    /// The template, in JSON.
    pub template: Value,
    /// The values of all parameters.
    pub parameters: BTreeMap<String, String>,
    /// Parameters that a new stack gets after its creation.
    pub after_creation: BTreeMap<String, String>,
    /// The functions' code.
    pub code: Vec<SavedCode>,
    /// The bucket that has the code.
    pub artifact_bucket: Option<String>,
    /// The tags.
    pub tags: BTreeMap<String, String>,
    /// Whether the stack is protected against deletion; `None` keeps what is set.
    pub protect: Option<bool>,
    /// The role that CloudFormation uses; `None` keeps the stack's role.
    pub role: Option<String>,
    /// Notices for the plan.
    pub notices: Vec<String>,
}

/// The code of a function in the artifact bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCode {
    /// The function's name in the cloud.
    pub function: String,
    /// The zip's key.
    pub key: String,
    /// The zip's SHA-256 in base64.
    pub sha256: String,
}

/// Makes the plan of a deploy of `spec`, and changes nothing in the stack: it uploads the code, and
/// deletes the change set that CloudFormation computed.
///
/// # Errors
/// As [`deploy`]; [`DeployError::State`] where a deploy would first have to repair the stack.
pub async fn save_plan(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    project: &Project,
    spec: &Spec,
    deployed: DeployedStack,
    options: &Options,
) -> Result<(Outcome, SavedPlan), DeployError> {
    let deployed = at_rest(cloud, spec, deployed).await?;
    let deployed = deployed.with_kept_data(cloud, ui, spec).await?;
    let fingerprint = Fingerprint::read(cloud, &deployed, &spec.code).await?;
    let state = NewState::new(spec, &deployed, options.role.clone());
    let options = Options { plan_only: true, ..options.clone() };
    let outcome = deploy(cloud, ui, timings, spec, deployed, &options).await?;
    wait_for_deletion(cloud, spec).await?;
    let plan = match &outcome {
        Outcome::Planned { plan } => shown(plan),
        Outcome::Unchanged { .. } | Outcome::Applied { .. } => Value::Null,
    };
    let Environment { account, region, endpoint, .. } = spec.environment.clone();
    let mut saved = SavedPlan {
        format: PLAN_FORMAT,
        program: project.name.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        stack: spec.stack.to_string(),
        account,
        region,
        is_emulator: endpoint.is_some(),
        deployed: fingerprint,
        state,
        digest: String::new(),
        plan,
    };
    saved.digest = saved.digest_of_content();
    Ok((outcome, saved))
}

/// The change set of a new stack creates an empty stack, which is deleted with the change set. AWS
/// takes some seconds for that, in which the plan could not be applied.
async fn wait_for_deletion(cloud: &impl Stacks, spec: &Spec) -> Result<(), DeployError> {
    for _ in 0..DELETION_POLLS_MAX {
        let stack = cloud.stack(spec.stack.as_str()).await?;
        if stack.is_none_or(|stack| stack.status != Status::DeleteInProgress) {
            break;
        }
        sleep(DELETION_POLL).await;
    }
    Ok(())
}

/// The stack, in a status in which it can be created or updated at once.
pub(crate) async fn at_rest(
    cloud: &impl Cloud,
    spec: &Spec,
    deployed: DeployedStack,
) -> Result<DeployedStack, DeployError> {
    let deployed = deployed.refresh(cloud, &spec.stack).await?;
    let Some(stack) = deployed.described() else { return Ok(deployed) };
    reject_foreign(cloud, stack, &spec.tag).await?;
    match before_deploy(Some(&stack.status)) {
        NextStep::Create | NextStep::Update => Ok(deployed),
        NextStep::Reject(why) => Err(state(stack, why)),
        NextStep::Wait => Err(state(
            stack,
            "a plan cannot be saved during an operation; make the plan when it has ended",
        )),
        NextStep::Recreate(_)
        | NextStep::RecreateIfEmpty
        | NextStep::RecreateIfKept(_)
        | NextStep::ResumeRollback
        | NextStep::RollBack => Err(state(
            stack,
            "a saved plan repairs nothing; a deploy without a saved plan asks, and repairs it",
        )),
    }
}

fn state(stack: &Stack, why: &'static str) -> DeployError {
    DeployError::State { stack: stack.name.clone(), status: stack.status.clone(), why }
}

impl SavedPlan {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// [`DeployError::PlanFile`] where it is not a plan, is one of a later format, or was edited.
    pub fn parse(text: &str) -> Result<Self, DeployError> {
        let wrong = |why: String| DeployError::PlanFile(why);
        let not_a_plan = |error| wrong(format!("it is not a saved plan: {error}"));
        let value: Value = serde_json::from_str(text).map_err(not_a_plan)?;
        let format = value.get("format").and_then(Value::as_u64).unwrap_or_default();
        if format > u64::from(PLAN_FORMAT) {
            return Err(wrong(format!(
                "its format is {format}, and this program reads format {PLAN_FORMAT}; use the \
                 version of the program that made it"
            )));
        }
        let plan: SavedPlan = serde_json::from_value(value).map_err(not_a_plan)?;
        if plan.digest != plan.digest_of_content() {
            return Err(wrong("it was edited after it was made".to_owned()));
        }
        Ok(plan)
    }

    /// The digest of everything else but the plan, which is compared with the one that is computed
    /// again.
    fn digest_of_content(&self) -> String {
        let content = SavedPlan { digest: String::new(), plan: Value::Null, ..self.clone() };
        let value = serde_json::to_value(content).unwrap_or_default();
        hex(&Sha256::digest(sorted(&value).to_string()))
    }

    /// The text of the file.
    ///
    /// # Errors
    /// [`DeployError::PlanFile`].
    pub fn text(&self) -> Result<String, DeployError> {
        let text = serde_json::to_string_pretty(self);
        text.map(|text| text + "\n").map_err(|error| DeployError::PlanFile(error.to_string()))
    }

    /// The stack to deploy, where the plan is for this program and this place.
    ///
    /// # Errors
    /// [`DeployError::PlanFile`] with what differs.
    pub fn spec(
        &self,
        project: &Project,
        stack: &StackName,
        environment: Environment,
    ) -> Result<Spec, DeployError> {
        let kind = |is_emulator| if is_emulator { "an emulator" } else { "AWS" };
        let is_emulator = environment.endpoint.is_some();
        let pairs = [
            ("program", self.program.as_str(), project.name),
            ("stack", &self.stack, stack.as_str()),
            ("target", kind(self.is_emulator), kind(is_emulator)),
            ("account", &self.account, &environment.account),
            ("region", &self.region, &environment.region),
        ];
        for (what, planned, here) in pairs {
            if planned != here {
                return Err(DeployError::PlanFile(format!(
                    "its {what} is {planned}, and that of this command is {here}"
                )));
            }
        }
        let NewState { template, parameters, after_creation, tags, .. } = self.state.clone();
        let bucket = self.state.artifact_bucket.as_deref();
        let code = self.state.code.iter().map(|code| Code {
            function: code.function.clone(),
            zip: PathBuf::new(),
            key: code.key.clone(),
            sha256: code.sha256.clone(),
        });
        Ok(Spec {
            template,
            parameters,
            defaults: BTreeMap::new(),
            code: code.collect(),
            artifacts: bucket.map(|bucket| Artifacts::new(bucket, stack, &environment)),
            environment,
            tag: project.tag(stack.as_str()),
            after_creation,
            protect: self.state.protect,
            tags: Some(tags),
            notices: self.state.notices.clone(),
            // The fingerprint of the deployed stack is compared instead.
            precondition: Precondition::default(),
            stack: stack.clone(),
        })
    }

    /// Checks that nothing has changed since the plan was made.
    pub(crate) async fn check_stack(
        &self,
        cloud: &impl Functions,
        deployed: &DeployedStack,
        code: &[Code],
    ) -> Result<(), DeployError> {
        let now = Fingerprint::read(cloud, deployed, code).await?;
        let changes = self.deployed.differences(&now);
        if changes.is_empty() {
            return Ok(());
        }
        Err(DeployError::PlanOutdated { stack: self.stack.clone(), changes })
    }

    /// Checks that the plan of the state is the plan that was shown. Else the file was edited, or
    /// made by another version of this program.
    pub(crate) fn check_plan(&self, plan: &Plan) -> Result<(), DeployError> {
        let differences = plan_differences(&self.plan, &shown(plan));
        if differences.is_empty() {
            return Ok(());
        }
        Err(DeployError::PlanDiffers { stack: self.stack.clone(), differences })
    }
}

impl Fingerprint {
    async fn read(
        cloud: &impl Functions,
        deployed: &DeployedStack,
        functions: &[Code],
    ) -> Result<Self, DeployError> {
        let Some(stack) = deployed.stack() else { return Ok(Self::default()) };
        let mut code = BTreeMap::new();
        for Code { function, .. } in functions {
            if let Some(sha256) = cloud.code_sha256(function).await? {
                code.insert(function.clone(), sha256);
            }
        }
        let stack = StackFingerprint {
            id: stack.id.clone(),
            status: stack.status.to_string(),
            changed_ms: stack.changed_ms,
            template: hex(&Sha256::digest(deployed.template().to_string())),
            parameters: stack.parameters.clone(),
            tags: stack.tags.clone(),
            is_protected: stack.termination_protection,
        };
        Ok(Fingerprint { stack: Some(stack), code })
    }

    /// What differs, for people: `the parameter LogLevel`.
    fn differences(&self, now: &Self) -> Vec<String> {
        let (before, after) = match (&self.stack, &now.stack) {
            (None, None) => return Vec::new(),
            (None, Some(_)) => return vec!["the stack, which was created".to_owned()],
            (Some(_), None) => return vec!["the stack, which was deleted".to_owned()],
            (Some(before), Some(after)) if before.id != after.id => {
                return vec!["the stack, which was deleted and created again".to_owned()];
            }
            (Some(before), Some(after)) => (before, after),
        };
        let mut all = Vec::new();
        if before.status != after.status {
            all.push(format!("the status, from {} to {}", before.status, after.status));
        }
        if before.template != after.template {
            all.push("the template".to_owned());
        }
        let named = |what: &str, name: &str| format!("the {what} {name}");
        let parameters = differing(&before.parameters, &after.parameters);
        all.extend(parameters.map(|name| named("parameter", name)));
        all.extend(differing(&before.tags, &after.tags).map(|name| named("tag", name)));
        if before.is_protected != after.is_protected {
            all.push("the protection against deletion".to_owned());
        }
        all.extend(differing(&self.code, &now.code).map(|name| named("code of", name)));
        if all.is_empty() && before.changed_ms != after.changed_ms {
            all.push("the stack, in an update that left everything as it was".to_owned());
        }
        all
    }
}

impl NewState {
    fn new(spec: &Spec, deployed: &DeployedStack, role: Option<String>) -> Self {
        let code = spec.code.iter().map(|code| SavedCode {
            function: code.function.clone(),
            key: code.key.clone(),
            sha256: code.sha256.clone(),
        });
        NewState {
            template: spec.template.clone(),
            parameters: wanted_parameters(spec, deployed),
            after_creation: spec.after_creation.clone(),
            code: code.collect(),
            artifact_bucket: spec.artifacts.as_ref().map(|artifacts| artifacts.bucket.clone()),
            tags: spec.wanted_tags(deployed.tags()),
            protect: spec.protect,
            role,
            notices: spec.notices.clone(),
        }
    }
}

/// The names whose values differ.
fn differing<'a>(
    before: &'a BTreeMap<String, String>,
    after: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = &'a str> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differ = move |name: &&String| before.get(*name) != after.get(*name);
    names.into_iter().filter(differ).map(String::as_str)
}

/// The plan without the caller: another role may apply it.
fn shown(plan: &Plan) -> Value {
    let mut value = serde_json::to_value(plan).unwrap_or_default();
    if let Some(plan) = value.as_object_mut() {
        plan.remove("place");
    }
    value
}

/// The parts of two plans that differ, by their names where they have one: `changes: Products`.
fn plan_differences(reviewed: &Value, now: &Value) -> Vec<String> {
    let parts = |plan: &Value| plan.as_object().cloned().unwrap_or_default();
    let (reviewed, now) = (parts(reviewed), parts(now));
    let names: BTreeSet<&String> = reviewed.keys().chain(now.keys()).collect();
    let mut all = Vec::new();
    // Costs follow from the changes, and JSON does not keep the last digit of a number.
    for name in names.into_iter().filter(|name| *name != "costs") {
        let entries = |part: Option<&Value>| -> BTreeSet<String> {
            // CloudFormation promises no order.
            let sorted = sorted(part.unwrap_or(&Value::Null));
            let list = sorted.as_array().cloned().unwrap_or_else(|| vec![sorted]);
            list.iter().map(Value::to_string).collect()
        };
        let (before, after) = (entries(reviewed.get(name)), entries(now.get(name)));
        let id = |text: &String| {
            let value: Value = serde_json::from_str(text).unwrap_or_default();
            let id = ["logical_id", "name"].into_iter().find_map(|key| value[key].as_str());
            id.map_or_else(|| name.clone(), |id| format!("{name}: {id}"))
        };
        let differing: BTreeSet<String> = before.symmetric_difference(&after).map(id).collect();
        all.extend(differing);
    }
    all
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<Value> = list.iter().map(sorted).collect();
            list.sort_by_key(Value::to_string);
            Value::Array(list)
        }
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().map(|(k, v)| (k.clone(), sorted(v))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(entries.into_iter().collect())
        }
        other => other.clone(),
    }
}
