//! Plans that are saved on one machine and applied on another, which has no build.

use engine::deploy::SavedPlan;

use super::super::plan_file::{definition_of, options_of};
use super::*;

impl Checkout {
    /// The plan of a deploy, as a file.
    async fn save(&self, request: &DeployRequest) -> Result<SavedPlan, DeployError> {
        let (workspace, target) = (self.workspace(), Target::simulated(STACK));
        let session = self.session(&workspace, &target);
        let timings = Timings::default();
        let deployed = session.read(&timings).await?;
        let definition = checked_definition(&session, &deployed, request).await?;
        let built = built(self.folder.path(), "1");
        let run = Run { session: &session, timings: &timings, definition: &definition, request };
        let (_, plan) = run.save_plan(deployed, &built, &Options::default()).await?;
        std::fs::remove_dir_all(self.folder.path()).unwrap();
        std::fs::create_dir(self.folder.path()).unwrap();
        SavedPlan::parse(&plan.text()?)
    }

    async fn apply(&self, plan: SavedPlan) -> Result<Outcome, DeployError> {
        let (workspace, target) = (self.workspace(), Target::simulated(STACK));
        let session = self.session(&workspace, &target);
        let timings = Timings::default();
        let spec = session.saved_spec(&plan)?;
        let (definition, request) = (definition_of(&spec), DeployRequest::default());
        let run = Run {
            session: &session,
            timings: &timings,
            definition: &definition,
            request: &request,
        };
        let options = options_of(plan);
        let outcome = run.apply_saved(&spec, &options).await?;
        run.use_cache(&outcome, &options).await?;
        Ok(outcome)
    }
}

#[tokio::test(start_paused = true)]
async fn saved_plan_of_a_new_stack_is_applied_in_two_steps_and_fills_the_cache() {
    let checkout = Checkout::new();
    let plan = checkout.save(&with_cache()).await.unwrap();
    // Only the bootstrap stack.
    assert_eq!(checkout.steps(Purpose::Deploy), [EXECUTE]);
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(checkout.aws.status(STACK), None);
    let result = checkout.apply(plan).await;
    assert!(
        matches!(result, Ok(Outcome::Applied { created: true, .. })),
        "{}",
        checkout.transcript(result)
    );
    // The creation, and the protection of the tables.
    assert_eq!(checkout.steps(Purpose::Deploy), [EXECUTE, EXECUTE, FILL]);
    assert_eq!(checkout.aws.account.borrow().protected_tables.len(), 2);
    assert!(checkout.aws.is_protected(STACK));
    // What a deploy wants is what the plan brought.
    let again = checkout.deploy(&with_cache()).await.unwrap();
    assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
}

#[tokio::test(start_paused = true)]
async fn saved_plan_without_the_cache_stops_it_when_it_is_applied() {
    let checkout = Checkout::with_deployed_cache().await;
    let plan = checkout.save(&without_cache()).await.unwrap();
    assert_eq!(checkout.steps(Purpose::Deploy), [""; 0]);
    let result = checkout.apply(plan).await;
    assert!(matches!(result, Ok(Outcome::Applied { .. })), "{}", checkout.transcript(result));
    assert_eq!(checkout.steps(Purpose::Deploy), [STOP, EXECUTE]);
}

#[tokio::test(start_paused = true)]
async fn saved_plan_of_two_nodes_is_applied_in_two_steps() {
    let checkout = Checkout::with_deployed_cache().await;
    let plan = checkout.save(&set("CacheNodes", "2")).await.unwrap();
    let result = checkout.apply(plan).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    assert_eq!(checkout.steps(Purpose::Deploy), [EXECUTE, EXECUTE, FILL]);
    assert_eq!(checkout.parameter("CacheNodes").as_deref(), Some("2"));
}

#[tokio::test(start_paused = true)]
async fn saved_plan_without_a_change_is_nothing_to_change_and_starts_the_cache() {
    let checkout = Checkout::with_deployed_cache().await;
    let plan = checkout.save(&with_cache()).await.unwrap();
    assert_eq!(checkout.steps(Purpose::Deploy), [""; 0]);
    let unchanged = checkout.apply(plan).await;
    assert!(matches!(unchanged, Ok(Outcome::Unchanged { .. })), "{unchanged:?}");
    assert_eq!(checkout.steps(Purpose::Deploy), [START]);
}

#[tokio::test(start_paused = true)]
async fn saved_plan_after_a_deploy_explains_itself() {
    let checkout = Checkout::with_deployed_cache().await;
    let plan = checkout.save(&set("LogLevel", "debug")).await.unwrap();
    checkout.deploy(&set("LogLevel", "warn")).await.unwrap();
    checkout.ui.lines.take();
    let result = checkout.apply(plan).await;
    let transcript = checkout.transcript(result);
    let parts = [
        "error: the saved plan for FullApiStack is out of date. After it was made, this changed: \
         the parameter LogLevel\n",
        "hint: nothing was changed. Make the plan again from the same commit",
    ];
    assert!(parts.iter().all(|part| transcript.contains(part)), "{transcript}");
}
