//! The commands of `cargo xtask` without their command line: deploy, compare and destroy this
//! project's stack, and fill its cache.

use std::collections::BTreeMap;

use cfn::synth::SynthError;
use engine::cloud::{Cloud, CloudErrorKind, Functions, Stacks};
use engine::deploy::{
    DataKind, DeployError, DeployedStack, DestroyRequest, Environment, Finished, Options, Outcome,
    Plan, StackName, Stage, Timings, Ui, bootstrap, smoke,
};
use engine::local::LocalError;
use engine::package::{Architecture, Workspace};
use engine::target::{Target, TargetError};
use engine::{FunctionSource, Project, Session, StackDefinition};
use serde::Serialize;
use shared::table::{Cost, FUNCTIONS, Function};
use uuid::Uuid;

use crate::stack::limits::{READ_UNITS, WRITE_UNITS};
use crate::stack::{self, Cache};

pub const PROJECT: Project = Project { name: "full-api-stack", default_stack: "FullApiStack" };

/// The output with the URL of the products. A deploy ends with a request to this URL.
pub const API_OUTPUT: &str = "ProductsApiUrl";

/// The Cargo package with the functions' binaries.
const HANDLERS: &str = "handlers";

/// What a person asks a deploy to do. A field without a value keeps what is deployed.
#[derive(Debug, Clone, Default)]
pub struct DeployRequest {
    pub cache: Option<bool>,
    pub architecture: Option<Architecture>,
    /// Template parameters.
    pub set: BTreeMap<String, String>,
    /// Whether compiler messages may have color.
    pub color: bool,
}

/// A deploy that succeeded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deployment {
    #[serde(flatten)]
    pub finished: Finished,
    /// `None` where the stack has no cache, or was not changed.
    pub warmed: Option<Warmed>,
}

/// The result of filling the cache. A deploy succeeds also where filling fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Warmed {
    /// The function's response.
    Filled(String),
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
    let name = session.stack_name()?;
    let deployed = session.read(&timings).await?;
    let cache = cache(&deployed, request.cache, ui);
    if cache == Cache::On {
        target.require_cache()?;
    }
    let definition = definition(target, cache, request)?;
    let built = session.build(&timings, &definition, &deployed).await?;
    let bucket = timings.stage(ui, Stage::Bootstrap, "", bootstrapped(&session)).await?;
    let outcome =
        session.apply(&timings, &definition, deployed, (&bucket, &built), options).await?;
    let changed = matches!(outcome, Outcome::Applied { .. });
    let warmed = if changed && cache == Cache::On {
        let warming = async { Ok::<_, DeployError>(warm(cloud, &name).await) };
        Some(timings.stage(ui, Stage::Warm, "", warming).await?)
    } else {
        None
    };
    let url = outcome.outputs().and_then(|outputs| outputs.get(API_OUTPUT)).cloned();
    let smoke = match url.filter(|_| changed) {
        Some(url) => {
            let request = async { Ok::<_, DeployError>(smoke(&format!("{url}?limit=1")).await) };
            Some(timings.stage(ui, Stage::Smoke, "", request).await?)
        }
        None => None,
    };
    let finished = Finished { smoke, ..session.finish(outcome, &timings)? };
    Ok(Deployment { finished, warmed })
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
    let definition = definition(target, cache(&deployed, request.cache, ui), request)?;
    session.plan_over(&definition, &deployed)
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
    session.destroy_request(data, artifacts).await
}

/// What to do about an error, with the options of the command line.
pub fn hint(error: &DeployError) -> Option<String> {
    let text = match error {
        DeployError::Declined => {
            "on AWS, and before data is deleted, a person must answer yes; without a terminal, \
             pass --yes"
        }
        DeployError::Foreign { .. } => "choose another stack name with --stack",
        DeployError::Taken { .. } => {
            "delete these resources if they are not needed, or choose another stack name with \
             --stack"
        }
        DeployError::Parameters(_) => {
            "--set NAME=VALUE sets a parameter; `cargo xtask synth` writes the templates, with \
             their parameters, to templates/"
        }
        DeployError::Target(error)
            if matches!(**error, TargetError::Local(LocalError::User(_))) =>
        {
            "`cargo xtask local reset` deletes the state of the local cloud"
        }
        other => return other.hint(),
    };
    Some(text.to_owned())
}

/// Fills the cache.
pub async fn warm(cloud: &impl Functions, stack: &StackName) -> Warmed {
    match cloud.invoke(&function_name(stack, "warm-cache"), "{}").await {
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
    Ok(stack.map(|s| with_urls(s.outputs, target)))
}

/// A function's name in AWS. `kebab` is its name with hyphens.
pub fn function_name(stack: &StackName, kebab: &str) -> String {
    stack.resource(kebab)
}

/// Whether the stack gets a cache: as requested, else as it is deployed.
fn cache(deployed: &DeployedStack, requested: Option<bool>, ui: &impl Ui) -> Cache {
    let cached = deployed.has_resource_type("AWS::ElastiCache::ReplicationGroup");
    let network = deployed.has_resource_type("AWS::EC2::VPC");
    match (requested, cached, network) {
        (Some(true), ..) => Cache::On,
        (None, true, _) => {
            ui.note("the stack has a cache, and keeps it (--no-cache removes it)");
            Cache::On
        }
        (Some(false) | None, _, true) => {
            if cached {
                ui.note(
                    "the cache is removed. Its network stays until the stack is destroyed, since \
                     Lambda releases it late; the network costs nothing",
                );
            }
            Cache::NetworkOnly
        }
        (Some(false) | None, _, false) => Cache::Off,
    }
}

/// The stack, its parameters and its functions.
fn definition(
    target: &Target,
    cache: Cache,
    request: &DeployRequest,
) -> Result<StackDefinition, DeployError> {
    let stack = StackName::new(target.stack.as_str())?;
    let template = stack::template(cache).map_err(SynthError::from)?;
    let images = images_bucket(&stack, &target.environment());
    let mut parameters = BTreeMap::from([("ImagesBucketName".to_owned(), images)]);
    parameters.extend(request.set.clone());
    let function = |function: &Function| FunctionSource {
        binary: function.name,
        name: function.kebab_name(),
        code_parameter: format!("{}Code", function.pascal_name()),
    };
    Ok(StackDefinition {
        parameters,
        defaults: emulator_parameters(target),
        package: HANDLERS,
        functions: FUNCTIONS.iter().map(function).collect(),
        architecture: request.architecture,
        color: request.color,
        ..StackDefinition::of_checked(&template)?
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
        ("ApiLogRole", "keep"),
        ("CacheNamespace", &namespace),
    ]
    .into_iter()
    .chain(throttles)
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

/// Creates or updates the bootstrap stack where that is necessary. Returns the artifact bucket.
async fn bootstrapped<C: Cloud, U: Ui>(session: &Session<'_, C, U>) -> Result<String, DeployError> {
    const LOG_ROLE: &str = "ApiLogRole";
    let Session { cloud, target, .. } = session;
    let template = stack::bootstrap().map_err(SynthError::from)?;
    let template = StackDefinition::of_checked(&template)?.template;
    let mut spec = session.bootstrap_spec(template, emulator_parameters(target))?;
    let deployed = DeployedStack::read(*cloud, &spec.stack).await?;
    if !deployed.parameters().contains_key(LOG_ROLE) && !spec.defaults.contains_key(LOG_ROLE) {
        // All APIs of an account and region share one role. An existing role is not replaced.
        let role = match cloud.api_log_role().await {
            Ok(None) => "create",
            Ok(Some(_)) => "keep",
            // A caller that may not read the setting must not change it.
            Err(error) if error.kind == CloudErrorKind::Denied => "keep",
            Err(error) => return Err(error.into()),
        };
        spec.defaults.insert(LOG_ROLE.to_owned(), role.to_owned());
    }
    bootstrap(*cloud, session.ui, &spec, deployed).await
}

/// The name of the bucket for images. If CloudFormation generated it, the bucket's notification and
/// the function's permission would depend on each other.
fn images_bucket(stack: &StackName, environment: &Environment) -> String {
    format!("{}-images-{}-{}", stack.prefix(), environment.account, environment.region)
}

fn with_urls(outputs: BTreeMap<String, String>, target: &Target) -> BTreeMap<String, String> {
    outputs.into_iter().map(|(name, value)| (name, target.reachable_url(&value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_bucket_of_any_stack_name_is_a_valid_bucket_name() {
        for stack in ["FullApiStack", &"A".repeat(128)] {
            let environment = Environment {
                account: "123456789012".into(),
                caller: String::new(),
                region: "ap-southeast-1".into(),
                endpoint: None,
            };
            let name = images_bucket(&StackName::new(stack).unwrap(), &environment);
            assert!(name.len() <= 63, "{name}");
            assert!(
                name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{name}"
            );
        }
    }
}
