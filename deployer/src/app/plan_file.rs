//! Makes a plan that another machine applies, and applies it.

use engine::cloud::Cloud;
use engine::deploy::{
    DeployError, DeployedStack, Options, Outcome, SavedPlan, Spec, Stage, Timings, Ui,
};
use engine::package::{Built, Workspace};
use engine::target::Target;
use engine::{Session, StackDefinition};

use super::{DeployRequest, Deployment, PROJECT, Run, checked_definition};

/// Builds, uploads the code, and makes the plan of a deploy. Changes nothing in the stack.
pub async fn save_plan(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    workspace: &Workspace,
    request: &DeployRequest,
    options: &Options,
) -> Result<(Deployment, SavedPlan), DeployError> {
    let session = Session { project: &PROJECT, workspace, target, cloud, ui };
    let timings = Timings::default();
    let deployed = session.read(&timings).await?;
    let definition = checked_definition(&session, &deployed, request).await?;
    let built = session.build(&timings, &definition, &deployed).await?;
    let run = Run { session: &session, timings: &timings, definition: &definition, request };
    run.save_plan(deployed, &built, options).await
}

/// Applies a saved plan by the steps of a deploy, without a build.
pub async fn apply_plan(
    cloud: &impl Cloud,
    ui: &impl Ui,
    target: &Target,
    workspace: &Workspace,
    plan: SavedPlan,
) -> Result<Deployment, DeployError> {
    let session = Session { project: &PROJECT, workspace, target, cloud, ui };
    let timings = Timings::default();
    let spec = session.saved_spec(&plan)?;
    let (definition, request) = (definition_of(&spec), DeployRequest::default());
    let run =
        Run { session: &session, timings: &timings, definition: &definition, request: &request };
    let options = options_of(plan);
    let outcome = run.apply_saved(&spec, &options).await?;
    run.finish(outcome, &options).await
}

/// The part of a definition that is left after the build.
pub(super) fn definition_of(spec: &Spec) -> StackDefinition {
    StackDefinition { template: spec.template.clone(), ..StackDefinition::default() }
}

pub(super) fn options_of(plan: SavedPlan) -> Options {
    let role = plan.state.role.clone();
    Options { role, saved: Some(Box::new(plan)), ..Options::default() }
}

impl<C: Cloud, U: Ui> Run<'_, C, U> {
    /// The plan of the built functions.
    pub(super) async fn save_plan(
        &self,
        deployed: DeployedStack,
        built: &Built,
        options: &Options,
    ) -> Result<(Deployment, SavedPlan), DeployError> {
        let Run { session, timings, definition, .. } = *self;
        let creating = self.bootstrap(deployed.is_created_next(), options);
        let bucket = timings.stage(session.ui, Stage::Bootstrap, "", creating).await?;
        let spec = session.built_spec(definition, (Some(&bucket), built))?;
        let (outcome, plan) = session.save_plan(timings, &spec, deployed, options).await?;
        let finished = session.finish(outcome, timings)?;
        Ok((Deployment { finished, warmed: None }, plan))
    }

    /// Applies the plan of `options`, whose stack is `spec`.
    pub(super) async fn apply_saved(
        &self,
        spec: &Spec,
        options: &Options,
    ) -> Result<Outcome, DeployError> {
        if self.keeps_cache() {
            self.session.target.require_cache()?;
        }
        let deployed = self.session.read(self.timings).await?;
        self.apply_spec(spec, deployed, options).await
    }
}
