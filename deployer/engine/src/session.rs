//! Builds, deploys, plans and destroys the stack of one program in one cloud, with the functions of
//! [`deploy`].

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cloud::{Cloud, Drifts, Stacks};
use crate::definition::StackDefinition;
use crate::deploy::{
    self, Artifacts, Code, DataKind, DeployError, DeployedStack, DestroyRequest, Destroyed, Drift,
    Event, Finished, Lock, Options, Outcome, Plan, Precondition, Question, SavedPlan, Spec,
    StackName, Stage, Timings, Ui, bucket_only_template,
};
use crate::opening::compile;
use crate::package::{Built, Workspace};
use crate::project::Project;
use crate::target::{LastDeployment, Target, TargetError};

/// The template parameters that the engine sets where the template declares them: the prefix of the
/// stack's names ([`StackName::prefix`]), the artifact bucket, and the functions' architecture.
const NAME_PREFIX: &str = "NamePrefix";
const ARTIFACT_BUCKET: &str = "ArtifactBucket";
pub(crate) const ARCHITECTURE: &str = "Architecture";

/// The value of code parameters in a plan that is made without a build.
const NOT_BUILT: &str = "(made by deploy)";

/// A program, its workspace, the cloud that it deploys to, and the [`Ui`] that it reports to.
///
/// [`deploy`](Session::deploy), [`plan`](Session::plan), [`outputs`](Session::outputs) and
/// [`destroy`](Session::destroy) are whole commands. The other methods are their steps, for
/// programs that do something in between.
#[derive(Debug)]
pub struct Session<'a, C, U> {
    /// The program.
    pub project: &'a Project,
    /// The Cargo workspace with the functions, and the record of the last deployment.
    pub workspace: &'a Workspace,
    /// The cloud that was chosen.
    pub target: &'a Target,
    /// The client of the cloud: [`Aws`](crate::cloud::Aws), or a fake in a test.
    pub cloud: &'a C,
    /// Receives the events and answers the questions.
    pub ui: &'a U,
}

impl<C: Cloud, U: Ui> Session<'_, C, U> {
    /// Builds the functions, creates or updates the stack, and records the deployment in the
    /// workspace. Asks before it changes anything. Does not change a stack that is up to date.
    ///
    /// # Errors
    /// See [`deploy::deploy`]; [`DeployError::Package`] where the functions do not compile.
    pub async fn deploy(
        &self,
        definition: &StackDefinition,
        options: &Options,
    ) -> Result<Finished, DeployError> {
        let _lock = self.lock("deploy")?;
        let timings = Timings::default();
        let deployed = self.read(&timings).await?;
        let built = self.build(&timings, definition, &deployed).await?;
        let bucket = if options.dry_run {
            self.artifact_bucket().await?
        } else {
            Some(timings.stage(self.ui, Stage::Bootstrap, "", self.bootstrap(options)).await?)
        };
        // The deployment is recorded when its operation begins: after a deploy that is killed, the
        // next command uses the same target.
        let Session { project, workspace, target, cloud, .. } = *self;
        let recording =
            Session { project, workspace, target, cloud, ui: &Recording { session: self } };
        let outcome = recording
            .apply(&timings, definition, deployed, (bucket.as_deref(), &built), options)
            .await?;
        if !matches!(outcome, Outcome::Planned { .. }) {
            self.record()?;
        }
        self.finish(outcome, &timings)
    }

    /// What a deploy would change, from the two templates alone. Nothing is built, uploaded or
    /// created, so changed code does not show.
    ///
    /// # Errors
    /// When the stack cannot be read, or [`DeployError::Parameters`].
    pub async fn plan(&self, definition: &StackDefinition) -> Result<Plan, DeployError> {
        let deployed = DeployedStack::read(self.cloud, &self.stack_name()?).await?;
        self.plan_over(definition, deployed).await
    }

    /// As [`Session::plan`], over a stack that was read before.
    ///
    /// # Errors
    /// When the data that an earlier destroy kept cannot be read, or [`DeployError::Parameters`].
    pub async fn plan_over(
        &self,
        definition: &StackDefinition,
        deployed: DeployedStack,
    ) -> Result<Plan, DeployError> {
        let mut spec = self.checked_spec(definition, &deployed)?;
        if deployed.is_created_next() {
            let artifacts =
                |bucket: String| Artifacts::new(&bucket, &spec.stack, &spec.environment);
            spec.artifacts = self.artifact_bucket().await?.map(artifacts);
        }
        let deployed = deployed.with_kept_data(self.cloud, self.ui, &spec).await?;
        Ok(deploy::offline_plan(&spec, &deployed))
    }

    /// The outputs of the deployed stack, with URLs that can be reached; `None` where the stack is
    /// not deployed by this program.
    ///
    /// # Errors
    /// When the stack cannot be read.
    pub async fn outputs(&self) -> Result<Option<BTreeMap<String, String>>, DeployError> {
        let stack = self.cloud.stack(self.stack_name()?.as_str()).await?;
        let own = stack.filter(|s| s.tags.contains_key(self.project.name) && !s.outputs.is_empty());
        Ok(own.map(|s| self.reachable(s.outputs)))
    }

    /// Asks, and destroys the stack with all its data. `data` names the contents of tables and
    /// buckets in the question. Where the stack does not exist, what is left over from it is
    /// deleted, after a question: the resources with the names of `definition`.
    ///
    /// # Errors
    /// See [`deploy::destroy`].
    pub async fn destroy(
        &self,
        definition: &StackDefinition,
        data: Vec<DataKind>,
    ) -> Result<Destroyed, DeployError> {
        let _lock = self.lock("destroy")?;
        let request = self.destroy_request(definition, data, true).await?;
        let timings = Timings::default();
        let destroyed = deploy::destroy(self.cloud, self.ui, &timings, &request).await?;
        let folder = &self.workspace.folder;
        let record = LastDeployment::read(self.project, folder).map_err(TargetError::from)?;
        if record.is_some_and(|r| r.stack == self.target.stack && r.target == self.target.kind) {
            LastDeployment::remove(self.project, folder).map_err(TargetError::from)?;
        }
        Ok(destroyed)
    }

    /// The stack's name.
    ///
    /// # Errors
    /// [`DeployError::Name`].
    pub fn stack_name(&self) -> Result<StackName, DeployError> {
        StackName::new(self.target.stack.as_str())
    }

    /// Takes the lock of the stack on this machine, so that no other command changes the stack.
    ///
    /// # Errors
    /// [`DeployError::Busy`] with the command that holds the lock.
    pub fn lock(&self, command: &str) -> Result<Lock, DeployError> {
        deploy::lock(&self.workspace.target.join("locks"), &self.target.stack, command)
    }

    /// Records the target of this deployment in the workspace. The next command uses this target.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn record(&self) -> Result<(), DeployError> {
        let record = self.target.last_deployment();
        let written = record.write(self.project, &self.workspace.folder);
        Ok(written.map_err(TargetError::from)?)
    }

    /// Reads the deployed stack.
    ///
    /// # Errors
    /// When a request fails.
    pub async fn read(&self, timings: &Timings) -> Result<DeployedStack, DeployError> {
        let doing = format!("{}, {}", self.target.description(), self.target.reason);
        let name = self.stack_name()?;
        let reading = DeployedStack::read(self.cloud, &name);
        timings.stage(self.ui, Stage::Preflight, doing, reading).await
    }

    /// Checks the parameters, then builds and zips the functions.
    ///
    /// # Errors
    /// [`DeployError::Parameters`], [`DeployError::Package`].
    pub async fn build(
        &self,
        timings: &Timings,
        definition: &StackDefinition,
        deployed: &DeployedStack,
    ) -> Result<Built, DeployError> {
        self.checked_spec(definition, deployed)?;
        let before = deployed.parameters().get(ARCHITECTURE).and_then(|name| name.parse().ok());
        let platform = self.target.platform(definition.architecture, before)?;
        let duration_note = if self.workspace.target.join("packages").exists() {
            ""
        } else {
            " (the first time takes some minutes)"
        };
        let count = crate::report::count(definition.functions.len() as u64, "functions");
        let doing = format!("building {count} for {}{duration_note}", self.target.description());
        let building = compile(self.workspace, definition, platform, self.ui);
        timings.stage(self.ui, Stage::Package, doing, building).await
    }

    /// Creates or updates a bootstrap stack that contains only the artifact bucket. Returns the
    /// bucket's name. Of the options, only the role is used.
    ///
    /// # Errors
    /// See [`deploy::bootstrap`].
    pub async fn bootstrap(&self, options: &Options) -> Result<String, DeployError> {
        let spec = self.bootstrap_spec(bucket_only_template(), BTreeMap::new())?;
        let deployed = DeployedStack::read(self.cloud, &spec.stack).await?;
        let options = Options { role: options.role.clone(), ..Options::default() };
        deploy::bootstrap(self.cloud, self.ui, &spec, deployed, &options).await
    }

    /// The bootstrap stack with another template, for [`deploy::bootstrap`]. The template needs an
    /// output `ArtifactBucketName`.
    ///
    /// # Errors
    /// [`DeployError::Name`].
    pub fn bootstrap_spec(
        &self,
        template: Value,
        defaults: BTreeMap<String, String>,
    ) -> Result<Spec, DeployError> {
        Ok(Spec {
            stack: StackName::new(self.project.bootstrap_stack())?,
            template,
            parameters: BTreeMap::new(),
            defaults,
            code: Vec::new(),
            artifacts: None,
            environment: self.target.environment(),
            tag: self.project.tag("bootstrap"),
            after_creation: BTreeMap::new(),
            protect: None,
            tags: None,
            notices: Vec::new(),
            precondition: Precondition::default(),
        })
    }

    /// The artifact bucket; `None` where the bootstrap stack does not exist.
    ///
    /// # Errors
    /// When the request fails.
    pub async fn artifact_bucket(&self) -> Result<Option<String>, DeployError> {
        deploy::artifact_bucket(self.cloud, &self.project.bootstrap_stack()).await
    }

    /// Deploys the built functions and the template; `built` is the artifact bucket and the build.
    /// Only a dry run may be without the bucket.
    ///
    /// # Errors
    /// See [`deploy::deploy`].
    pub async fn apply(
        &self,
        timings: &Timings,
        definition: &StackDefinition,
        deployed: DeployedStack,
        built: (Option<&str>, &Built),
        options: &Options,
    ) -> Result<Outcome, DeployError> {
        let spec = self.built_spec(definition, built)?;
        self.apply_spec(timings, &spec, deployed, options).await
    }

    /// As [`Session::apply`], for a stack of [`Session::built_spec`] or of a saved plan.
    ///
    /// # Errors
    /// See [`deploy::deploy`].
    pub async fn apply_spec(
        &self,
        timings: &Timings,
        spec: &Spec,
        deployed: DeployedStack,
        options: &Options,
    ) -> Result<Outcome, DeployError> {
        let before = deployed.parameters().clone();
        let mut outcome =
            deploy::deploy(self.cloud, self.ui, timings, spec, deployed, options).await?;
        if matches!(outcome, Outcome::Applied { .. }) && !options.hotswap {
            // The deploy has succeeded; only a later rollback lacks the record.
            if let Err(error) = deploy::record(self.cloud, spec, &before).await {
                self.ui.note(format!("this version cannot be recorded for a rollback: {error}"));
            }
        }
        if let Some(outputs) = outcome.outputs_mut() {
            *outputs = self.reachable(std::mem::take(outputs));
        }
        Ok(outcome)
    }

    /// Puts the code before the last deploy back.
    ///
    /// # Errors
    /// See [`deploy::rollback`].
    pub async fn rollback(&self, options: &Options) -> Result<Finished, DeployError> {
        let timings = Timings::default();
        let deployed = self.read(&timings).await?;
        let spec = self.rollback_spec().await?;
        let mut outcome =
            deploy::rollback(self.cloud, self.ui, &timings, &spec, deployed, options).await?;
        if let Some(outputs) = outcome.outputs_mut() {
            *outputs = self.reachable(std::mem::take(outputs));
        }
        self.finish(outcome, &timings)
    }

    /// The stack's name and its part of the artifact bucket, for [`deploy::rollback`].
    ///
    /// # Errors
    /// When the bootstrap stack cannot be read, or [`DeployError::Name`].
    pub async fn rollback_spec(&self) -> Result<Spec, DeployError> {
        let mut spec = self.spec(&StackDefinition::default(), None)?;
        let bucket = self.artifact_bucket().await?;
        let artifacts = |bucket: String| Artifacts::new(&bucket, &spec.stack, &spec.environment);
        spec.artifacts = bucket.map(artifacts);
        Ok(spec)
    }

    /// The result of a deploy. A program that sends a request to its API sets [`Finished::smoke`].
    ///
    /// # Errors
    /// [`DeployError::Name`].
    pub fn finish(&self, outcome: Outcome, timings: &Timings) -> Result<Finished, DeployError> {
        Ok(Finished {
            stack: self.stack_name()?.to_string(),
            outcome,
            smoke: None,
            timings: timings.all(),
            total_ms: timings.total_ms(),
        })
    }

    /// What [`Session::destroy`] destroys. With `artifacts`, the stack's part of the artifact
    /// bucket is emptied, too. On an emulator it is always emptied, and the bootstrap stack is
    /// deleted with the last stack.
    ///
    /// # Errors
    /// When the bootstrap stack cannot be read, or [`DeployError::Name`].
    pub async fn destroy_request(
        &self,
        definition: &StackDefinition,
        data: Vec<DataKind>,
        artifacts: bool,
    ) -> Result<DestroyRequest, DeployError> {
        let (stack, environment) = (self.stack_name()?, self.target.environment());
        let bootstrap = StackName::new(self.project.bootstrap_stack())?;
        let is_emulator = self.target.is_emulator();
        let bucket = deploy::artifact_bucket(self.cloud, bootstrap.as_str()).await?;
        let spec = self.spec(definition, None)?;
        let mut parameters = spec.effective_parameters(&BTreeMap::new());
        parameters.extend(environment.pseudo_parameters(stack.as_str()));
        Ok(DestroyRequest {
            names: deploy::named_resources(&spec.template, &parameters, &Value::Null),
            tag: self.project.tag(stack.as_str()),
            skip: Vec::new(),
            keep_data: false,
            delete_kept: false,
            data,
            recorded_outputs: Vec::new(),
            artifacts: bucket.map(|bucket| Artifacts::new(&bucket, &stack, &environment)),
            empty_artifacts: artifacts || is_emulator,
            bootstrap: is_emulator.then_some(bootstrap),
            stack,
            environment,
        })
    }

    /// The outputs of a destroyed stack whose data is recorded, those of
    /// [`DestroyRequest::recorded_outputs`]. The record stays until a deploy has adopted the data
    /// and ended. Empty without a record.
    ///
    /// # Errors
    /// When the record of kept data cannot be read.
    pub async fn kept_outputs(
        &self,
        definition: &StackDefinition,
    ) -> Result<BTreeMap<String, String>, DeployError> {
        let Some(bucket) = self.artifact_bucket().await? else { return Ok(BTreeMap::new()) };
        let artifacts = Artifacts::new(&bucket, &self.stack_name()?, &self.target.environment());
        deploy::kept_outputs(self.cloud, &artifacts, &definition.template).await
    }

    /// The stack with its built functions. `built` is the artifact bucket and the build.
    ///
    /// # Errors
    /// [`DeployError::Name`].
    pub fn built_spec(
        &self,
        definition: &StackDefinition,
        built: (Option<&str>, &Built),
    ) -> Result<Spec, DeployError> {
        self.spec(definition, Some(built))
    }

    /// Makes a plan that can be applied later, and changes nothing in the stack.
    ///
    /// # Errors
    /// See [`deploy::save_plan`].
    pub async fn save_plan(
        &self,
        timings: &Timings,
        spec: &Spec,
        deployed: DeployedStack,
        options: &Options,
    ) -> Result<(Outcome, SavedPlan), DeployError> {
        let Session { project, cloud, ui, .. } = *self;
        deploy::save_plan(cloud, ui, timings, project, spec, deployed, options).await
    }

    /// The stack of a saved plan.
    ///
    /// # Errors
    /// [`DeployError::PlanFile`] where the plan is for another program or place.
    pub fn saved_spec(&self, plan: &SavedPlan) -> Result<Spec, DeployError> {
        plan.spec(self.project, &self.stack_name()?, self.target.environment())
    }

    /// The stack before the build. Checks the parameters, so that a wrong value is reported before
    /// the compiler starts.
    fn checked_spec(
        &self,
        definition: &StackDefinition,
        deployed: &DeployedStack,
    ) -> Result<Spec, DeployError> {
        let spec = self.spec(definition, None)?;
        let errors = spec.parameter_errors(&spec.effective_parameters(deployed.parameters()));
        if errors.is_empty() { Ok(spec) } else { Err(DeployError::Parameters(errors)) }
    }

    /// The stack with the parameters that the engine sets. Without a build, the code parameters
    /// keep their deployed values.
    fn spec(
        &self,
        definition: &StackDefinition,
        built: Option<(Option<&str>, &Built)>,
    ) -> Result<Spec, DeployError> {
        let (stack, environment) = (self.stack_name()?, self.target.environment());
        let (mut parameters, mut defaults) = (BTreeMap::new(), definition.defaults.clone());
        let mut code = Vec::new();
        parameters.insert(NAME_PREFIX.to_owned(), stack.prefix());
        let artifacts = built.and_then(|(bucket, _)| bucket);
        let artifacts = artifacts.map(|bucket| Artifacts::new(bucket, &stack, &environment));
        match built {
            Some((bucket, built)) => {
                let bucket = bucket.unwrap_or(NOT_BUILT).to_owned();
                parameters.insert(ARTIFACT_BUCKET.to_owned(), bucket);
                parameters.insert(ARCHITECTURE.to_owned(), built.architecture.name().to_owned());
                for (function, package) in definition.functions.iter().zip(&built.packages) {
                    let key = format!("{}/{}", stack.prefix(), package.key());
                    parameters.insert(function.code_parameter.clone(), key.clone());
                    code.push(Code {
                        function: stack.resource(&function.name),
                        zip: package.zip.clone(),
                        key,
                        sha256: package.code_sha256(),
                    });
                }
            }
            None => {
                let unset = definition.functions.iter().map(|f| f.code_parameter.clone());
                let unset = unset.chain([ARTIFACT_BUCKET, ARCHITECTURE].map(str::to_owned));
                let unset = unset.filter(|name| !definition.has_default(name));
                defaults.extend(unset.map(|name| (name, NOT_BUILT.to_owned())));
            }
        }
        parameters.retain(|name, _| definition.declares(name));
        parameters.extend(definition.parameters.clone());
        Ok(Spec {
            tag: self.project.tag(stack.as_str()),
            template: definition.template.clone(),
            parameters,
            defaults,
            code,
            artifacts,
            stack,
            environment,
            after_creation: definition.after_creation.clone(),
            protect: definition.protect,
            tags: definition.tags.clone(),
            notices: definition.notices.clone(),
            precondition: definition.precondition.clone(),
        })
    }

    fn reachable(&self, outputs: BTreeMap<String, String>) -> BTreeMap<String, String> {
        outputs.into_iter().map(|(name, value)| (name, self.target.reachable_url(&value))).collect()
    }
}

impl<C: Stacks + Drifts, U: Ui> Session<'_, C, U> {
    /// What something else than CloudFormation has changed in the stack's resources. Changes
    /// nothing.
    ///
    /// # Errors
    /// See [`deploy::drift`].
    pub async fn drift(&self) -> Result<Drift, DeployError> {
        let stack = StackName::new(self.target.stack.as_str())?;
        deploy::drift(self.cloud, self.ui, &stack).await
    }
}

/// Records the deployment as soon as CloudFormation begins to change the stack.
struct Recording<'a, 's, C, U> {
    session: &'a Session<'s, C, U>,
}

impl<C: Cloud, U: Ui> Ui for Recording<'_, '_, C, U> {
    fn emit(&self, event: Event) {
        if matches!(event, Event::Operation { .. }) {
            // The deploy writes the record again at its end, and reports the error there.
            let _ = self.session.record();
        }
        self.session.ui.emit(event);
    }

    async fn ask(&self, question: &Question<'_>) -> deploy::Answer {
        self.session.ui.ask(question).await
    }
}
