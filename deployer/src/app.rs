//! This project's stack, tied to the flows: the one file here that knows it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use shared::table::FUNCTIONS;
use tokio::time::Instant;

use cfn::synth;
use engine::Project;
use engine::cloud::{Cloud, CloudErrorKind, Functions, Stacks, Status};
use engine::deploy::{
    self, Artifacts, Code, DataKind, DeployError, DestroyRequest, Environment, Event, Finished,
    Options, Outcome, Plan, Spec, Stage, Timings, Ui, artifact_bucket, bootstrap, check_stack_name,
    millis, prefix, smoke, value_faults,
};
use engine::package::{self, Architecture, BuildRequest, Built, Platform, Workspace};
use engine::target::Target;
use uuid::Uuid;

use crate::stack::{self, Cache};

/// This program.
pub const PROJECT: Project = Project { name: "full-api-stack", default_stack: "FullApiStack" };

/// The address of the API, and what a deploy asks when it is done.
pub const API_OUTPUT: &str = "ProductsApiUrl";

/// The Cargo package with the functions' binaries.
const HANDLERS: &str = "handlers";

/// What a person wants of the stack; what is left open stays as it is deployed.
#[derive(Debug, Clone, Default)]
pub struct DeployRequest {
    /// With a cache.
    pub cache: Option<bool>,
    /// The functions' processor.
    pub architecture: Option<Architecture>,
    /// Template parameters.
    pub set: BTreeMap<String, String>,
    /// Whether compiler messages may be coloured.
    pub color: bool,
}

/// A deploy that succeeded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deployment {
    /// What the engine did.
    #[serde(flatten)]
    pub finished: Finished,
    /// Whether the cache was filled; none where that was not tried.
    pub warmed: Option<Warmed>,
}

/// What filling the cache came to. A cache that is cold is no reason to call a deploy failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Warmed {
    /// What the function answered.
    Filled(String),
    /// Why it was not filled.
    Failed(String),
}

/// Builds, deploys, fills the cache, and asks the API.
pub async fn deploy(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    root: &Workspace,
    wish: &DeployRequest,
    options: &Options,
) -> Result<Deployment, DeployError> {
    let (begin, timings) = (Instant::now(), Timings::default());
    let found = timings
        .stage(
            ui,
            Stage::Preflight,
            format!("{}, {}", target.description(), target.reason),
            Found::look(cloud, target),
        )
        .await?;
    let cache = found.cache(wish.cache, ui);
    if cache == Cache::On {
        target.require_cache()?;
    }
    // The template's faults are known before the compiler is started.
    let template = as_value(&stack::template(cache).map_err(synth::SynthError::from)?)?;
    let faults = value_faults(&template, &wish.set);
    if !faults.is_empty() {
        return Err(DeployError::Parameters(faults));
    }
    let purpose = target.platform(wish.architecture, found.architecture())?;
    let patience = if root.target.join("packages").exists() {
        ""
    } else {
        " (the first time takes some minutes)"
    };
    let doing =
        format!("building {} functions for {}{patience}", FUNCTIONS.len(), target.description());
    let packages =
        timings.stage(ui, Stage::Package, doing, build(ui, root, purpose, wish.color)).await?;
    let place = target.environment();
    let bucket = timings.stage(ui, Stage::Bootstrap, "", bootstrapped(cloud, ui, target)).await?;
    let artifacts = Artifacts::new(&bucket, &target.stack, &place);
    let spec = spec(target, template, wish, Some((&artifacts, &packages)));
    let mut outcome = deploy::deploy(cloud, ui, &timings, &spec, options).await?;
    reachable(&mut outcome, target);
    let changed = matches!(outcome, Outcome::Applied { .. });
    let warmed = match cache {
        Cache::On if changed => Some(
            timings
                .stage(ui, Stage::Warm, "", async {
                    Ok::<_, DeployError>(warm(cloud, &target.stack).await)
                })
                .await?,
        ),
        _ => None,
    };
    let smoke = match outcome.outputs().and_then(|o| o.get(API_OUTPUT)) {
        Some(url) if changed => {
            let url = format!("{url}?limit=1");
            Some(
                timings
                    .stage(ui, Stage::Smoke, "", async { Ok::<_, DeployError>(smoke(&url).await) })
                    .await?,
            )
        }
        _ => None,
    };
    let finished = Finished {
        stack: target.stack.clone(),
        outcome,
        smoke,
        timings: timings.all(),
        total_ms: millis(begin.elapsed()),
    };
    Ok(Deployment { finished, warmed })
}

/// What a deploy would change, without building anything: the code stays out of it.
pub async fn diff(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    wish: &DeployRequest,
) -> Result<Plan, DeployError> {
    let found = Found::look(cloud, target).await?;
    let template =
        as_value(&stack::template(found.cache(wish.cache, ui)).map_err(synth::SynthError::from)?)?;
    deploy::diff(cloud, &spec(target, template, wish, None)).await
}

/// What `destroy` takes away. Locally also what the stack uploaded, and the artifact bucket with the last stack.
pub async fn doomed(
    cloud: &impl Cloud,
    target: &Target,
    artifacts: bool,
) -> Result<DestroyRequest, DeployError> {
    let (place, everything) = (target.environment(), !target.requires_confirmation());
    let bucket = artifact_bucket(cloud, &PROJECT.bootstrap_stack()).await?;
    Ok(DestroyRequest {
        stack: target.stack.clone(),
        tag: PROJECT.tag(&target.stack),
        nouns: vec![
            DataKind { output: "ProductsTableName", noun: "products", suffix: "" },
            DataKind {
                output: "ImagesBucketName",
                noun: "images",
                suffix: shared::image::COMMIT_SUFFIX,
            },
        ],
        artifacts: bucket
            .filter(|_| artifacts || everything)
            .map(|b| Artifacts::new(&b, &target.stack, &place)),
        bootstrap: everything.then(|| PROJECT.bootstrap_stack()),
        place,
    })
}

/// Has the cache filled.
pub async fn warm(cloud: &impl Functions, stack: &str) -> Warmed {
    match cloud.invoke(&function_name(stack, "warm-cache"), "{}").await {
        Ok(answer) if answer.error.is_none() => Warmed::Filled(answer.payload),
        Ok(answer) => Warmed::Failed(answer.payload),
        Err(error) => Warmed::Failed(error.to_string()),
    }
}

/// The outputs of the deployed stack, with addresses that can be reached; none when it is not deployed.
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

/// A function's name in the cloud; `kebab` is its name with hyphens.
pub fn function_name(stack: &str, kebab: &str) -> String {
    format!("{}-{kebab}", prefix(stack))
}

/// The stack as it is deployed, as far as it decides how it will be.
struct Found {
    parameters: BTreeMap<String, String>,
    template: Value,
}

impl Found {
    async fn look(cloud: &impl Stacks, target: &Target) -> Result<Self, DeployError> {
        check_stack_name(&target.stack)?;
        let stack = cloud
            .stack(&target.stack)
            .await?
            .filter(|s| !matches!(s.status, Status::ReviewInProgress | Status::DeleteComplete));
        let Some(stack) = stack else {
            return Ok(Found { parameters: BTreeMap::new(), template: Value::Null });
        };
        let template = cloud.template(&stack.id).await?.unwrap_or_default();
        Ok(Found {
            parameters: stack.parameters,
            template: serde_json::from_str(&template).unwrap_or(Value::Null),
        })
    }

    fn has(&self, resource_type: &str) -> bool {
        let resources = self.template.get("Resources").and_then(Value::as_object);
        resources.is_some_and(|all| all.values().any(|r| r["Type"] == resource_type))
    }

    fn cache(&self, wished: Option<bool>, ui: &impl Ui) -> Cache {
        let (cached, network) =
            (self.has("AWS::ElastiCache::ReplicationGroup"), self.has("AWS::EC2::VPC"));
        let note = |text: &str| ui.tell(Event::Note { text: text.to_owned() });
        match (wished, cached, network) {
            (Some(true), ..) => Cache::On,
            (None, true, _) => {
                note("the stack has a cache, and keeps it (--no-cache takes it away)");
                Cache::On
            }
            (Some(false) | None, _, true) => {
                if cached {
                    note(
                        "the cache goes; its network stays until the stack goes, since Lambda lets go of it late. It costs nothing",
                    );
                }
                Cache::NetworkOnly
            }
            (Some(false) | None, _, false) => Cache::Off,
        }
    }

    fn architecture(&self) -> Option<Architecture> {
        self.parameters.get("Architecture").and_then(|name| name.parse().ok())
    }
}

fn as_value(template: &cfn::Template) -> Result<Value, DeployError> {
    let text = synth::json(template)?;
    Ok(serde_json::from_str(&text).map_err(synth::SynthError::from)?)
}

/// The template parameters whose value at an emulator differs from the template's default.
fn emulator_parameters(target: &Target) -> BTreeMap<String, String> {
    if !target.is_emulator() {
        return BTreeMap::new();
    }
    // The stacks of an emulator share one cache server. A random namespace keeps a cache that is
    // removed and added again from finding its old entries.
    let namespace: String = Uuid::new_v4().simple().to_string().chars().take(8).collect();
    [
        // Neither the emulator nor its cache server speaks TLS, and a policy that denies plain
        // HTTP would deny every request.
        ("CacheScheme", "redis"),
        ("TlsOnly", "false"),
        // The emulator writes no access logs.
        ("ApiLogRole", "keep"),
        // High enough that no test meets them.
        ("ThrottleRate", "10000"),
        ("ThrottleBurst", "5000"),
        ("CacheNamespace", &namespace),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// The artifact bucket, made if need be.
async fn bootstrapped(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
) -> Result<String, DeployError> {
    const LOG_ROLE: &str = "ApiLogRole";
    let mut defaults = emulator_parameters(target);
    let is_new = cloud
        .stack(&PROJECT.bootstrap_stack())
        .await?
        .is_none_or(|s| !s.parameters.contains_key(LOG_ROLE));
    if is_new && !defaults.contains_key(LOG_ROLE) {
        // One setting for all APIs of an account and region: another's is left alone.
        let role = match cloud.api_log_role().await {
            Ok(None) => "create",
            Ok(Some(_)) => "keep",
            // Who may not look must not set it either.
            Err(error) if error.kind == CloudErrorKind::Denied => "keep",
            Err(error) => return Err(error.into()),
        };
        defaults.insert(LOG_ROLE.to_owned(), role.to_owned());
    }
    bootstrap(cloud, ui, &bootstrap_spec(target, defaults)?).await
}

fn bootstrap_spec(
    target: &Target,
    defaults: BTreeMap<String, String>,
) -> Result<Spec, DeployError> {
    Ok(Spec {
        stack: PROJECT.bootstrap_stack(),
        template: as_value(&stack::bootstrap().map_err(synth::SynthError::from)?)?,
        parameters: BTreeMap::new(),
        defaults,
        code: Vec::new(),
        artifacts: None,
        place: target.environment(),
        tag: PROJECT.tag("bootstrap"),
    })
}

/// The stack as it should be. Without packages the code's place stays what is deployed, or is left open.
fn spec(
    target: &Target,
    template: Value,
    wish: &DeployRequest,
    built: Option<(&Artifacts, &Built)>,
) -> Spec {
    let place = target.environment();
    let mut parameters = BTreeMap::from([
        ("NamePrefix".to_owned(), prefix(&target.stack)),
        ("ImagesBucketName".to_owned(), images_bucket(&target.stack, &place)),
    ]);
    let mut defaults = emulator_parameters(target);
    let mut code = Vec::new();
    match built {
        Some((artifacts, built)) => {
            parameters.insert("ArtifactBucket".to_owned(), artifacts.bucket.clone());
            parameters.insert("Architecture".to_owned(), built.architecture.name().to_owned());
            for (function, package) in FUNCTIONS.iter().zip(&built.packages) {
                let key = format!("{}{}", artifacts.prefix, package.key());
                parameters.insert(format!("{}Code", function.pascal_name()), key.clone());
                code.push(Code {
                    function: function_name(&target.stack, &function.kebab_name()),
                    zip: package.zip.clone(),
                    key,
                    sha256: package.code_sha256(),
                });
            }
        }
        None => {
            const OPEN: &str = "(made by deploy)";
            defaults.insert("ArtifactBucket".to_owned(), OPEN.to_owned());
            defaults.extend(
                FUNCTIONS.iter().map(|f| (format!("{}Code", f.pascal_name()), OPEN.to_owned())),
            );
        }
    }
    parameters.extend(wish.set.clone());
    Spec {
        stack: target.stack.clone(),
        template,
        parameters,
        defaults,
        code,
        artifacts: built.map(|(artifacts, _)| artifacts.clone()),
        place,
        tag: PROJECT.tag(&target.stack),
    }
}

/// Known before the bucket is, so that the bucket's notification and the function's permission need not wait for each other.
fn images_bucket(stack: &str, place: &Environment) -> String {
    format!("{}-images-{}-{}", prefix(stack), place.account, place.region)
}

/// Builds all functions. The compiler runs beside the runtime's thread, so that Ctrl-C is heard.
async fn build(
    ui: &impl Ui,
    root: &Workspace,
    purpose: Platform,
    color: bool,
) -> Result<Built, DeployError> {
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let root = root.clone();
    let building = tokio::task::spawn_blocking(move || {
        let binaries: Vec<_> = FUNCTIONS.iter().map(|f| f.name).collect();
        let request =
            BuildRequest { package: HANDLERS, binaries: &binaries, platform: purpose, color };
        package::build(&root, request, &mut |step| {
            // Nobody listens any more when the command was interrupted.
            let _ = sender.send(step);
        })
    });
    while let Some(step) = receiver.recv().await {
        ui.tell(build_event(step));
    }
    Ok(building.await??)
}

fn build_event(step: package::BuildProgress) -> Event {
    match step {
        package::BuildProgress::Compiling { done, total, now } => {
            Event::Compiling { done, total, now }
        }
        other => Event::Note { text: other.to_string() },
    }
}

fn reachable(outcome: &mut Outcome, target: &Target) {
    if let Outcome::Unchanged { outputs } | Outcome::Applied { outputs, .. } = outcome {
        *outputs = with_urls(std::mem::take(outputs), target);
    }
}

fn with_urls(outputs: BTreeMap<String, String>, target: &Target) -> BTreeMap<String, String> {
    outputs.into_iter().map(|(name, value)| (name, target.reachable_url(&value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_images_bucket_has_a_name_that_s3_takes_whatever_the_stack_is_called() {
        for stack in ["FullApiStack", &"A".repeat(128)] {
            let place = Environment {
                account: "123456789012".into(),
                caller: String::new(),
                region: "ap-southeast-1".into(),
                endpoint: None,
            };
            let name = images_bucket(stack, &place);
            assert!(name.len() <= 63, "{name}");
            assert!(
                name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{name}"
            );
        }
    }
}
