//! The commands of `cargo xtask` without their command line: deploy, compare and destroy this
//! project's stack, and fill its cache.

mod addresses;
mod cache_report;
mod cache_stop;
mod log_role;
mod plan_file;
pub(crate) mod preflight;
mod redrive;
mod shape;

use std::collections::BTreeMap;

use cfn::synth::SynthError;
use engine::cloud::{Cloud, CloudError, Functions, Invocation, Stacks, Status};
use engine::deploy::{
    BUCKET_OUTPUT, DataKind, DeployError, DeployedStack, DestroyRequest, Finished, Options,
    Outcome, Plan, Smoke, Spec, StackName, Stage, Timings, Ui, bootstrap, smoke, while_busy,
};
use engine::local::LocalError;
use engine::package::{Architecture, Built, Workspace};
use engine::target::{Target, TargetError};
use engine::{FunctionSource, Project, Session, StackDefinition};
use serde::Serialize;
use serde_json::Value;
use shared::table::{Auth, CACHE, Cost, FUNCTIONS, Function};
use uuid::Uuid;

use crate::stack::addresses::ALLOWED_CIDR;
use crate::stack::limits::{READ_UNITS, WRITE_UNITS, memory};
use crate::stack::{self, Cache, DELETION_PROTECTION, Shape, auth};
pub use cache_report::{CacheReportError, cache_report};
use cache_stop::StopsCache;
use log_role::LOG_ROLE;
pub use plan_file::{apply_plan, save_plan};
pub use redrive::{Redriven, redrive};
use shape::has_cache;

pub const PROJECT: Project = Project { name: "full-api-stack", default_stack: "FullApiStack" };

/// The output with the URL of the products. A deploy ends with a request to this URL.
pub const API_OUTPUT: &str = "ProductsApiUrl";

/// The output with the URL of the page.
const PAGE_OUTPUT: &str = "UIUrl";

/// The Cargo package with the functions' binaries.
pub const HANDLERS: &str = "handlers";

/// The Cargo package whose library has all functions.
pub const LIBRARY: &str = "functions";

/// The Cargo package of the command line.
const PROGRAM: &str = "xtask";

/// What a person asks a deploy to do. A field without a value keeps what is deployed.
#[derive(Debug, Clone, Default)]
pub struct DeployRequest {
    pub cache: Option<bool>,
    pub auth: Option<Auth>,
    pub architecture: Option<Architecture>,
    /// Template parameters.
    pub set: BTreeMap<String, String>,
    /// Template parameters of a settings file, after those of `set`. Those that the template does
    /// not have are left out: a stack without a cache has none of the cache's.
    pub settings: BTreeMap<String, String>,
    /// The tags of the stack. `None` keeps those that it has.
    pub tags: Option<BTreeMap<String, String>>,
    /// Whether the stack and its tables are protected against deletion. A new stack on AWS is.
    pub protect: Option<bool>,
    /// Whether compiler messages may have color.
    pub color: bool,
}

impl DeployRequest {
    /// The given parameters of this template.
    fn parameters(&self, template: &Value) -> BTreeMap<String, String> {
        let declared = |name: &String| template["Parameters"].get(name).is_some();
        let mut parameters = self.settings.clone();
        parameters.retain(|name, _| declared(name));
        parameters.extend(self.set.clone());
        // Not of the template: each value has a template of its own.
        parameters.remove(ALLOWED_CIDR);
        parameters
    }

    /// The given value of a parameter.
    fn given(&self, name: &str) -> Option<&str> {
        self.set.get(name).or_else(|| self.settings.get(name)).map(String::as_str)
    }
}

/// A deploy that succeeded.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Deployment {
    /// What the deploy did, and how long it took.
    #[serde(flatten)]
    pub finished: Finished,
    /// `None` where the stack has no cache, or was not changed.
    pub warmed: Option<Warmed>,
}

/// The result of filling the cache. A deploy succeeds also where filling fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Warmed {
    /// The function's response.
    Filled(String),
    /// Why the cache could not be filled.
    Failed(String),
}

/// Builds, deploys, fills the cache, and sends a request to the API.
pub async fn deploy(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    workspace: &Workspace,
    request: &DeployRequest,
    options: &Options,
) -> Result<Deployment, DeployError> {
    let session = Session { project: &PROJECT, workspace, target, cloud, ui };
    let timings = Timings::default();
    let deployed = session.read(&timings).await?;
    if options.hotswap && deployed.stack().is_none() {
        let (stack, status) = (target.stack.clone(), "not deployed".to_owned());
        return Err(DeployError::NothingToHotswap { stack, status });
    }
    let mut definition = checked_definition(&session, &deployed, request).await?;
    definition.unoptimized = options.hotswap;
    let built = session.build(&timings, &definition, &deployed).await?;
    let run = Run { session: &session, timings: &timings, definition: &definition, request };
    let outcome = run.apply(deployed, &built, options).await?;
    run.finish(outcome, options).await
}

/// The stack with the parameters that follow from the account.
async fn checked_definition<C: Cloud, U: Ui>(
    session: &Session<'_, C, U>,
    deployed: &DeployedStack,
    request: &DeployRequest,
) -> Result<StackDefinition, DeployError> {
    let Session { cloud, target, ui, .. } = *session;
    if request.set.contains_key(DELETION_PROTECTION) {
        let text = format!("{DELETION_PROTECTION} is set by --protect and --no-protect");
        return Err(DeployError::Parameters(vec![text]));
    }
    let mut shape = shape::wanted(deployed, request)?;
    shape::note(deployed, request, &shape, ui);
    addresses::note(deployed, request, &shape, target, ui);
    if shape.cache == Cache::On {
        target.require_cache()?;
    }
    let of_shape = |shape: &Shape| definition(target, shape, request);
    let mut definition = of_shape(&shape)?;
    let template = &definition.template;
    if addresses::replace_old_policy(&mut shape, cloud, ui, deployed, template).await? {
        definition = of_shape(&shape)?;
    }
    // Without an API, the stack is new, or its adoption of kept data was interrupted.
    if deployed.is_created_next() || !deployed.has_resource_type("AWS::ApiGateway::RestApi") {
        let kept = session.kept_outputs(&definition).await?;
        shape::check_kept(&target.stack, request, &shape, &kept)?;
    }
    definition.precondition = shape::precondition(request, &shape);
    follow_default_memory(deployed, &mut definition);
    // The tables are protected as the stack is, and only after its creation: a creation that fails
    // must be able to delete them.
    let is_protected = is_protected(target, deployed, request);
    definition.protect = Some(is_protected);
    if !is_protected && request.protect.is_none() && !target.is_emulator() {
        ui.note("the stack is not protected against deletion (--protect protects it)");
    }
    definition.after_creation.insert(DELETION_PROTECTION.to_owned(), is_protected.to_string());
    let concurrency = preflight::check(cloud, target, deployed, &mut definition).await?;
    if !target.is_emulator() {
        preflight::add_worst_day(deployed, concurrency, &mut definition);
    }
    Ok(definition)
}

/// Gives functions whose memory no person set the memory of the table, where that has changed.
/// Without this, an edit of the table would change only new stacks.
fn follow_default_memory(deployed: &DeployedStack, definition: &mut StackDefinition) {
    for name in FUNCTIONS.iter().map(memory) {
        let default = |template: &Value| {
            let default = &template["Parameters"][&name]["Default"];
            default.as_str().map_or_else(|| default.to_string(), str::to_owned)
        };
        let before = default(deployed.template());
        if deployed.parameters().get(&name) == Some(&before) {
            let now = default(&definition.template);
            definition.parameters.entry(name).or_insert(now);
        }
    }
}

/// Whether the stack is to be protected against deletion: as requested, else as it is deployed. A
/// new stack on AWS is protected.
fn is_protected(target: &Target, deployed: &DeployedStack, request: &DeployRequest) -> bool {
    let is_deployed = deployed.updated().map(|stack| stack.termination_protection);
    request.protect.or(is_deployed).unwrap_or(!target.is_emulator())
}

/// A deploy after the build.
struct Run<'a, C, U> {
    session: &'a Session<'a, C, U>,
    timings: &'a Timings,
    definition: &'a StackDefinition,
    request: &'a DeployRequest,
}

impl<C: Cloud, U: Ui> Run<'_, C, U> {
    /// Deploys the bootstrap stack and the stack.
    async fn apply(
        &self,
        deployed: DeployedStack,
        built: &Built,
        options: &Options,
    ) -> Result<Outcome, DeployError> {
        let Run { session, timings, .. } = *self;
        let is_new = deployed.is_created_next();
        let bucket = if options.hotswap {
            session.artifact_bucket().await?
        } else if options.dry_run {
            self.dry_bootstrap(is_new).await?
        } else {
            let creating = self.bootstrap(is_new, options);
            Some(timings.stage(session.ui, Stage::Bootstrap, "", creating).await?)
        };
        let spec = session.built_spec(self.definition, (bucket.as_deref(), built))?;
        self.apply_spec(&spec, deployed, options).await
    }

    /// Deploys the stack. Stops the cache before an update that removes it.
    async fn apply_spec(
        &self,
        spec: &Spec,
        deployed: DeployedStack,
        options: &Options,
    ) -> Result<Outcome, DeployError> {
        let Run { session, timings, .. } = *self;
        let is_new = deployed.is_created_next();
        if is_new || !has_cache(&deployed) || self.keeps_cache() {
            return session.apply_spec(timings, spec, deployed, options).await;
        }
        let ui = StopsCache::new(session.cloud, session.ui, session.stack_name()?);
        let Session { project, workspace, target, cloud, .. } = *session;
        let session = Session { project, workspace, target, cloud, ui: &ui };
        let applied = session.apply_spec(timings, spec, deployed, options).await;
        applied.map_err(|error| ui.explain(error))
    }

    /// Fills the cache, and sends a request to the API.
    async fn finish(&self, outcome: Outcome, options: &Options) -> Result<Deployment, DeployError> {
        let warmed = self.use_cache(&outcome, options).await?;
        let smoke = match outcome {
            Outcome::Applied { .. } => self.smoke(&outcome).await?,
            Outcome::Unchanged { .. } | Outcome::Planned { .. } => None,
        };
        let finished = Finished { smoke, ..self.session.finish(outcome, self.timings)? };
        Ok(Deployment { finished, warmed })
    }

    /// Whether the stack has a cache after the deploy.
    fn keeps_cache(&self) -> bool {
        self.definition.template["Resources"].get(CACHE.id).is_some()
    }

    /// Starts the cache, where the stack has one, and fills it after a change. A dry run does
    /// neither.
    async fn use_cache(
        &self,
        outcome: &Outcome,
        options: &Options,
    ) -> Result<Option<Warmed>, DeployError> {
        match outcome {
            Outcome::Applied { .. } if self.keeps_cache() => self.warm().await.map(Some),
            Outcome::Unchanged { .. } if self.keeps_cache() && !options.dry_run => {
                self.start_cache().await?;
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    async fn warm(&self) -> Result<Warmed, DeployError> {
        let Run { session, timings, .. } = *self;
        let name = session.stack_name()?;
        let warming = async { Ok::<_, DeployError>(warm(session.cloud, &name).await) };
        timings.stage(session.ui, Stage::Warm, "", warming).await
    }

    /// Starts a cache that an interrupted deploy stopped.
    async fn start_cache(&self) -> Result<(), DeployError> {
        let session = self.session;
        let event = r#"{"start":true}"#;
        let started = invoke_warmer(session.cloud, &session.stack_name()?, event).await;
        if let Warmed::Failed(reason) = started {
            session.ui.note(format!("the cache could not be started: {reason}"));
        }
        Ok(())
    }

    /// Sends a request to the API.
    async fn smoke(&self, outcome: &Outcome) -> Result<Option<Smoke>, DeployError> {
        let Some(outputs) = outcome.outputs() else { return Ok(None) };
        // Where reads need a login, the page still needs none.
        let url = match auth::deployed(&self.definition.template) {
            Auth::All => outputs.get(PAGE_OUTPUT).cloned(),
            _ => outputs.get(API_OUTPUT).map(|url| format!("{url}?limit=1")),
        };
        let Some(url) = url else { return Ok(None) };
        let request =
            async { Ok::<_, DeployError>(addresses::explained(smoke(&url).await, outputs)) };
        self.timings.stage(self.session.ui, Stage::Smoke, "", request).await.map(Some)
    }

    /// Creates or updates the bootstrap stack where that is necessary. Returns the artifact bucket.
    async fn bootstrap(
        &self,
        stack_is_new: bool,
        options: &Options,
    ) -> Result<String, DeployError> {
        let Run { session, request, .. } = *self;
        let Session { cloud, target, ui, .. } = *session;
        let template = stack::bootstrap().map_err(SynthError::from)?;
        let template = StackDefinition::of_checked(&template)?.template;
        let mut spec = session.bootstrap_spec(template, emulator_parameters(target))?;
        // A boundary or a path of roles applies to the roles of both stacks.
        spec.parameters = request.parameters(&spec.template);
        spec.parameters.retain(|name, _| spec.template["Parameters"].get(name).is_some());
        let deployed = DeployedStack::read(cloud, &spec.stack).await?;
        if !spec.defaults.contains_key(LOG_ROLE) {
            let wanted = log_role::wanted(cloud, ui, &deployed, stack_is_new).await?;
            spec.parameters.extend(wanted.map(|value| (LOG_ROLE.to_owned(), value.to_owned())));
        }
        let options = Options { role: options.role.clone(), ..Options::default() };
        bootstrap(cloud, ui, &spec, deployed, &options).await
    }

    /// The artifact bucket, and the checks of the bootstrap stack that change nothing.
    async fn dry_bootstrap(&self, stack_is_new: bool) -> Result<Option<String>, DeployError> {
        let Session { cloud, target, ui, project, .. } = *self.session;
        let name = StackName::new(project.bootstrap_stack())?;
        let deployed = DeployedStack::read(cloud, &name).await?;
        if deployed.stack().is_none() {
            ui.note(format!(
                "the deploy will create the stack {name} with the artifact bucket first"
            ));
        }
        if !target.is_emulator()
            && log_role::wanted(cloud, ui, &deployed, stack_is_new).await?.is_some()
        {
            ui.note(
                "the deploy will set the role with which API Gateway writes logs, since this account \
                 has none in this region",
            );
        }
        Ok(deployed.stack().and_then(|stack| stack.outputs.get(BUCKET_OUTPUT).cloned()))
    }
}

/// What a deploy would change. Builds nothing, so changed code does not show.
pub async fn diff(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    workspace: &Workspace,
    request: &DeployRequest,
) -> Result<Plan, DeployError> {
    let session = Session { project: &PROJECT, workspace, target, cloud, ui };
    let deployed = DeployedStack::read(cloud, &session.stack_name()?).await?;
    let definition = checked_definition(&session, &deployed, request).await?;
    session.plan_over(&definition, deployed).await
}

/// What `destroy` deletes. On an emulator, this includes the stack's artifacts, and the artifact
/// bucket with the last stack.
pub async fn destroy_request(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    workspace: &Workspace,
    artifacts: bool,
) -> Result<DestroyRequest, DeployError> {
    let session = Session { project: &PROJECT, workspace, target, cloud, ui };
    let data = vec![
        DataKind { output: "ProductsTableName", noun: "products", suffix: "" },
        DataKind {
            output: "ImagesBucketName",
            noun: "images",
            suffix: shared::image::COMMIT_SUFFIX,
        },
    ];
    // Names are the same in all shapes.
    let definition = definition(target, &Cache::On.into(), &DeployRequest::default())?;
    let destroy = session.destroy_request(&definition, data, artifacts).await?;
    Ok(DestroyRequest { recorded_outputs: vec![auth::LOGIN_OUTPUT, ALLOWED_CIDR], ..destroy })
}

/// What to do about an error, with the options of the command line.
pub fn hint(error: &DeployError) -> Option<String> {
    let text = match error {
        DeployError::Declined => {
            "on AWS, and before data is deleted, a person must answer yes; without a terminal, \
             pass --yes"
        }
        DeployError::Failed(failure) if failure.status == Status::DeleteFailed => {
            let hint = failure.hint.clone().unwrap_or_default();
            let resource = failure.cause.as_ref().map_or("NAME", |cause| &cause.logical_id);
            return Some(format!("{hint} (cargo xtask destroy --skip {resource})"));
        }
        DeployError::Failed(failure) if failure.status == Status::UpdateRollbackFailed => {
            let hint = failure.hint.clone().unwrap_or_default();
            return Some(format!("{hint} (cargo xtask deploy --skip NAME)"));
        }
        DeployError::State { .. } => {
            "`cargo xtask export` saves the products and images; then `cargo xtask destroy` and \
             `cargo xtask deploy`"
        }
        DeployError::Foreign { .. } => "choose another stack name with --stack",
        DeployError::Taken { stack, is_deployed: false, .. } => {
            return Some(format!(
                "`cargo xtask destroy --stack {stack}`, with the same target, lists the log \
                 groups, functions and dashboards of these, and deletes them after a question. Or \
                 choose another stack name with --stack"
            ));
        }
        DeployError::Hotswap { .. } | DeployError::NothingToHotswap { .. } => {
            "`cargo xtask deploy` without --hotswap deploys everything"
        }
        DeployError::PlanFile(_)
        | DeployError::PlanOutdated { .. }
        | DeployError::PlanDiffers { .. }
        | DeployError::NoCode { .. } => {
            "nothing was changed. Make the plan again from the same commit, with `cargo xtask \
             deploy --plan-out FILE`, and review it"
        }
        DeployError::Parameters(_) => {
            "--set NAME=VALUE and the table [parameters] of full-api-stack.toml set parameters; \
             docs/settings.md lists them"
        }
        DeployError::NoApiLogRole { .. } => {
            "set the role in the console of API Gateway, under Settings, or by the command \
             `aws apigateway update-account --patch-operations \
             op=replace,path=/cloudwatchRoleArn,value=ARN` with the ARN of the role; then deploy \
             again"
        }
        DeployError::Target(error) => match &**error {
            TargetError::Local(error) => return local_hint(error).map(str::to_owned),
            _ => return None,
        },
        other => return other.hint(),
    };
    Some(text.to_owned())
}

/// What to do about an error of the local cloud, with the command.
pub fn local_hint(error: &LocalError) -> Option<&'static str> {
    let resets = matches!(error, LocalError::User(_) | LocalError::CachePortInUse { .. });
    resets.then_some("`cargo xtask local reset` deletes the state of the local cloud")
}

/// Lets the functions use the cache, if they do not yet, and fills it.
pub async fn warm(cloud: &impl Functions, stack: &StackName) -> Warmed {
    invoke_warmer(cloud, stack, r#"{"start":true,"fill":true}"#).await
}

async fn warmer_response(
    cloud: &impl Functions,
    stack: &StackName,
    event: &str,
) -> Result<Invocation, CloudError> {
    let function = function_name(stack, "warm-cache");
    while_busy(async || cloud.invoke(&function, event).await).await
}

async fn invoke_warmer(cloud: &impl Functions, stack: &StackName, event: &str) -> Warmed {
    match warmer_response(cloud, stack, event).await {
        Ok(response) if response.error.is_none() => Warmed::Filled(response.payload),
        Ok(response) => Warmed::Failed(response.payload),
        Err(error) => Warmed::Failed(error.to_string()),
    }
}

/// The outputs of the deployed stack, with reachable URLs; `None` where the stack is not deployed.
pub async fn outputs(
    cloud: &impl Stacks,
    target: &Target,
) -> Result<Option<BTreeMap<String, String>>, DeployError> {
    let stack = cloud
        .stack(&target.stack)
        .await?
        .filter(|s| s.tags.contains_key(PROJECT.name) && !s.outputs.is_empty());
    Ok(stack.map(|s| reachable(s.outputs, target)))
}

/// A function's name in AWS. `kebab` is its name with hyphens.
pub fn function_name(stack: &StackName, kebab: &str) -> String {
    stack.resource(kebab)
}

/// The functions without their stack: what a build needs.
pub fn functions(color: bool) -> StackDefinition {
    let function = |function: &Function| FunctionSource {
        binary: function.name,
        name: function.kebab_name(),
        code_parameter: format!("{}Code", function.pascal_name()),
    };
    StackDefinition {
        package: HANDLERS,
        library: Some(LIBRARY),
        program: Some(PROGRAM),
        functions: FUNCTIONS.iter().map(function).collect(),
        color,
        ..StackDefinition::default()
    }
}

/// The stack, its parameters and its functions.
fn definition(
    target: &Target,
    shape: &Shape,
    request: &DeployRequest,
) -> Result<StackDefinition, DeployError> {
    let stack = StackName::new(target.stack.as_str())?;
    let template = stack::template(shape.clone()).map_err(SynthError::from)?;
    let mut defaults = emulator_parameters(target);
    defaults.insert("ImagesBucketName".to_owned(), images_bucket(&stack));
    let template = StackDefinition::of_checked(&template)?.template;
    Ok(StackDefinition {
        parameters: request.parameters(&template),
        tags: request.tags.clone(),
        defaults,
        architecture: request.architecture,
        template,
        ..functions(request.color)
    })
}

/// The template parameters whose value at an emulator differs from the template's default.
fn emulator_parameters(target: &Target) -> BTreeMap<String, String> {
    if !target.is_emulator() {
        return BTreeMap::new();
    }
    // The stacks of an emulator share one cache server. A random namespace keeps a cache that is
    // removed and added again from finding its old entries.
    let namespace: String = Uuid::new_v4().simple().to_string().chars().take(8).collect();
    let mut parameters = emulator_defaults();
    parameters.insert("CacheNamespace".to_owned(), namespace);
    parameters
}

/// The defaults that an emulator has instead of the template's.
pub fn emulator_defaults() -> BTreeMap<String, String> {
    let throttles = Cost::ALL.map(stack::limits::throttle).into_iter().flat_map(|limits| {
        // High enough that no test reaches these limits.
        [(limits.rate.parameter, "10000"), (limits.burst.parameter, "5000")]
    });
    [
        // Neither the emulator nor its cache server speaks TLS. A policy that denies plain HTTP
        // would deny every request.
        ("CacheScheme", "redis"),
        ("TlsOnly", "false"),
        // The emulator describes an index with limits in a form that the SDK cannot read.
        (READ_UNITS.parameter, "0"),
        (WRITE_UNITS.parameter, "0"),
        // The emulator writes no access logs.
        (LOG_ROLE, "keep"),
    ]
    .into_iter()
    .chain(throttles)
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

/// A new name for the bucket for images. If CloudFormation generated it, the bucket's notification
/// and the function's permission would depend on each other. It is random, since S3 releases the
/// name of a deleted bucket only later: a stack can be created again at once.
fn images_bucket(stack: &StackName) -> String {
    let random: String = Uuid::new_v4().simple().to_string().chars().take(12).collect();
    format!("{}-images-{random}", stack.prefix())
}

/// The outputs with URLs that can be reached.
pub(crate) fn reachable(
    outputs: BTreeMap<String, String>,
    target: &Target,
) -> BTreeMap<String, String> {
    outputs.into_iter().map(|(name, value)| (name, target.reachable_url(&value))).collect()
}

#[cfg(test)]
mod on_aws;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_bucket_of_any_stack_name_is_a_valid_bucket_name() {
        for stack in ["FullApiStack", &"A".repeat(128)] {
            let name = images_bucket(&StackName::new(stack).unwrap());
            assert!(name.len() <= 63, "{name}");
            assert!(
                name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{name}"
            );
        }
    }
}
