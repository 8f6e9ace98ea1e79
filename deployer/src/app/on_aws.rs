//! Deploys of this project's stack to the simulated AWS, which rejects what AWS rejects.

mod addresses;
mod first_deploy;
mod login;
mod plan_file;
mod settings_file;
mod two_people;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::Path;

use engine::deploy::{Answer, Event, Question, destroy};
use engine::package::Package;
use engine::permissions::{Purpose, denied};
use engine::report::{ErrorReport, TextStyle, error_report};
use engine::simulated_aws::{Denial, SimulatedAws, ZoneState};
use sha2::{Digest, Sha256};

use super::*;
use crate::events::{Line, tests::assert_valid};
use crate::permissions::{RoleRequest, permissions};

const STACK: &str = "FullApiStack";

/// Records what a person reads, and answers yes, or no where a test wants that.
#[derive(Default)]
struct Terminal {
    lines: RefCell<Vec<String>>,
    declines: Cell<bool>,
}

impl Ui for Terminal {
    fn emit(&self, event: Event) {
        assert_valid(&Line::Event(&event));
        let line = match event {
            Event::Note { text } => text,
            Event::Plan { plan } => engine::report::plan(&plan, TextStyle::PLAIN),
            Event::Operation { stack, what, .. } => format!("{what} of {stack} begins"),
            Event::Stack { stack, status, .. } => format!("{stack} is {status}"),
            _ => return,
        };
        self.lines.borrow_mut().push(line);
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        let text = engine::report::question(question, TextStyle::PLAIN);
        let (word, answer) =
            if self.declines.get() { ("no", Answer::No) } else { ("yes", Answer::Yes) };
        self.lines.borrow_mut().push(format!("{text} {word}"));
        answer
    }
}

/// A zip for each function. `version` is the version of their code.
fn built(folder: &Path, version: &str) -> Built {
    let package = |function: &Function| {
        let zip = folder.join(format!("{}-{version}.zip", function.name));
        let content = format!("{} {version}", function.name);
        std::fs::write(&zip, &content).unwrap();
        Package {
            name: function.name.to_owned(),
            binary: zip.clone(),
            zip_bytes: content.len() as u64,
            binary_bytes: content.len() as u64,
            sha256: Sha256::digest(&content).into(),
            zip,
        }
    };
    Built { packages: FUNCTIONS.iter().map(package).collect(), architecture: Architecture::Arm64 }
}

/// A checkout with built functions, and an account.
struct Checkout {
    folder: tempfile::TempDir,
    aws: SimulatedAws,
    ui: Terminal,
}

impl Checkout {
    fn new() -> Self {
        Checkout {
            folder: tempfile::tempdir().unwrap(),
            aws: SimulatedAws::default(),
            ui: Terminal::default(),
        }
    }

    fn workspace(&self) -> Workspace {
        let folder = self.folder.path().to_owned();
        Workspace { target: folder.join("target"), folder }
    }

    async fn deploy(&self, request: &DeployRequest) -> Result<Outcome, DeployError> {
        self.deploy_with(request, &Options::default(), |_| ()).await
    }

    async fn deploy_with(
        &self,
        request: &DeployRequest,
        options: &Options,
        change: impl FnOnce(&mut StackDefinition),
    ) -> Result<Outcome, DeployError> {
        let (workspace, target) = (self.workspace(), Target::simulated(STACK));
        let session = self.session(&workspace, &target);
        let timings = Timings::default();
        let deployed = session.read(&timings).await?;
        let mut definition = checked_definition(&session, &deployed, request).await?;
        change(&mut definition);
        let built = built(self.folder.path(), "1");
        let run = Run { session: &session, timings: &timings, definition: &definition, request };
        let outcome = run.apply(deployed, &built, options).await?;
        let warmed = run.use_cache(&outcome, options).await?;
        let finished = session.finish(outcome.clone(), &timings)?;
        assert_valid(&Line::deployed(&Deployment { finished, warmed }));
        Ok(outcome)
    }

    /// The commands of this project in the checkout.
    fn session<'a>(
        &'a self,
        workspace: &'a Workspace,
        target: &'a Target,
    ) -> Session<'a, SimulatedAws, Terminal> {
        Session { project: &PROJECT, workspace, target, cloud: &self.aws, ui: &self.ui }
    }

    async fn destroy(&self) -> Result<(), DeployError> {
        let (workspace, target) = (self.workspace(), Target::simulated(STACK));
        let request = destroy_request(&self.aws, &self.ui, &target, &workspace, true).await?;
        let destroyed = destroy(&self.aws, &self.ui, &Timings::default(), &request).await?;
        assert_valid(&Line::destroyed(&destroyed));
        Ok(())
    }

    /// The policy that `permissions` prints for this purpose allows all calls so far, also where
    /// CloudFormation has a role of its own. The calls are forgotten.
    fn assert_permitted(&self, purpose: Purpose) {
        let (calls, resources) = (self.aws.calls.take(), self.aws.resources.take());
        assert!(!calls.is_empty() && calls.len() == resources.len());
        for role_arn in [None, Some("arn:aws:iam::123456789012:role/cloudformation")] {
            let request = RoleRequest {
                stack: StackName::new(STACK).unwrap(),
                cache: true,
                auth: Auth::All,
                account: Some("123456789012".to_owned()),
                region: Some("eu-west-1".to_owned()),
                set: BTreeMap::new(),
                role_arn: role_arn.map(str::to_owned),
            };
            let documents = permissions(&request, &[purpose]).unwrap();
            let calls = calls.iter().zip(&resources);
            let denied: BTreeSet<_> =
                calls.flat_map(|(call, resource)| denied(&documents, call, resource)).collect();
            assert!(denied.is_empty(), "{purpose:?} {role_arn:?} does not allow {denied:#?}");
        }
    }

    /// What the person has read, and the error at its end.
    fn transcript(&self, result: Result<Outcome, DeployError>) -> String {
        let mut text = self.ui.lines.borrow().join("\n");
        if let Err(error) = result {
            let report = ErrorReport { hint: hint(&error), ..ErrorReport::from(&error) };
            assert_valid(&Line::failed(&report));
            text.push_str(&format!("\n\n{}", error_report(&report, TextStyle::PLAIN)));
        }
        text
    }

    fn parameter(&self, name: &str) -> Option<String> {
        self.aws.parameter(STACK, name)
    }

    /// What the deploy changes and invokes, in order: the payloads of functions, and the execution
    /// of change sets. The policy allows all calls. They are forgotten.
    fn steps(&self, purpose: Purpose) -> Vec<String> {
        let mut payloads = self.aws.payloads.take().into_iter();
        let calls = self.aws.calls.borrow();
        let steps = calls.iter().filter_map(|call| match *call {
            "Invoke" => payloads.next(),
            EXECUTE => Some(EXECUTE.to_owned()),
            _ => None,
        });
        let steps = steps.collect();
        drop(calls);
        self.assert_permitted(purpose);
        steps
    }

    /// A deployed stack with a cache, whose calls are forgotten.
    async fn with_deployed_cache() -> Self {
        let checkout = Self::new();
        let created = checkout.deploy(&with_cache()).await;
        assert!(matches!(created, Ok(Outcome::Applied { .. })), "{}", checkout.transcript(created));
        checkout.aws.calls.take();
        checkout.aws.resources.take();
        checkout.aws.payloads.take();
        checkout.ui.lines.take();
        checkout
    }
}

const NO_CACHE: Denial = Denial {
    resource_type: "AWS::ElastiCache::ReplicationGroup",
    action: "elasticache:CreateReplicationGroup",
};
const EXECUTE: &str = "ExecuteChangeSet";
const START: &str = r#"{"start":true}"#;
const FILL: &str = r#"{"start":true,"fill":true}"#;
const STOP: &str = r#"{"stop":true}"#;

fn without_cache() -> DeployRequest {
    DeployRequest { cache: Some(false), ..DeployRequest::default() }
}

fn with_cache() -> DeployRequest {
    DeployRequest { cache: Some(true), ..DeployRequest::default() }
}

fn set(name: &str, value: &str) -> DeployRequest {
    let set = BTreeMap::from([(name.to_owned(), value.to_owned())]);
    DeployRequest { set, ..with_cache() }
}

#[tokio::test(start_paused = true)]
async fn deploy_again_and_destroy_pass_all_rules() {
    let checkout = Checkout::new();
    for request in [DeployRequest::default(), with_cache()] {
        let created = checkout.deploy(&request).await;
        assert!(matches!(created, Ok(Outcome::Applied { .. })), "{}", checkout.transcript(created));
        let again = checkout.deploy(&request).await.unwrap();
        assert!(
            matches!(&again, Outcome::Unchanged { outputs } if outputs.len() == 4),
            "{again:?}"
        );
    }
    assert!(checkout.aws.is_protected(STACK));
    checkout.assert_permitted(Purpose::Deploy);
    checkout.destroy().await.unwrap();
    assert_eq!(checkout.aws.status(STACK), None);
    checkout.assert_permitted(Purpose::Destroy);
    assert!(checkout.aws.tables.borrow().is_empty());
}

/// As after late events, or after a deletion in the console that kept resources.
#[tokio::test(start_paused = true)]
async fn destroy_of_a_missing_stack_deletes_all_that_is_in_the_way_of_a_deploy() {
    let checkout = Checkout::with_deployed_cache().await;
    let aws = &checkout.aws;
    let before = aws.account.borrow().clone();
    let functions = aws.functions.borrow().clone();
    checkout.destroy().await.unwrap();
    aws.account.borrow_mut().log_groups = before.log_groups;
    aws.account.borrow_mut().dashboards = before.dashboards;
    aws.functions.borrow_mut().extend(functions);
    let taken = checkout.deploy(&with_cache()).await;
    let Err(DeployError::Taken { names, .. }) = taken else { panic!("{taken:?}") };
    assert!(names.len() > 20, "{names:?}");

    aws.calls.take();
    aws.resources.take();
    checkout.ui.lines.take();
    checkout.destroy().await.unwrap();
    checkout.assert_permitted(Purpose::Destroy);
    let asked = checkout.ui.lines.borrow().join("\n");
    assert!(names.iter().all(|name| asked.contains(name)), "{asked}");
    assert!(asked.contains("Delete them permanently?"), "{asked}");
    let result = checkout.deploy(&with_cache()).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
}

#[tokio::test(start_paused = true)]
async fn deploy_without_protection_is_not_protected() {
    let checkout = Checkout::new();
    let request = DeployRequest { protect: Some(false), ..DeployRequest::default() };
    checkout.deploy(&request).await.unwrap();
    assert!(!checkout.aws.is_protected(STACK));
    assert!(checkout.aws.account.borrow().protected_tables.is_empty());
    // The next deploy keeps it, and --protect changes it.
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    assert!(!checkout.aws.is_protected(STACK));
    let request = DeployRequest { protect: Some(true), ..DeployRequest::default() };
    checkout.deploy(&request).await.unwrap();
    assert!(checkout.aws.is_protected(STACK));
    assert_eq!(checkout.aws.account.borrow().protected_tables.len(), 2);
}

#[tokio::test(start_paused = true)]
async fn deploy_follows_the_memory_of_the_table_until_a_person_sets_one() {
    let checkout = Checkout::new();
    let (name, as_deployed) = ("GetProductMemory", DeployRequest::default());
    let before = |definition: &mut StackDefinition| {
        definition.template["Parameters"][name]["Default"] = "128".into();
    };
    checkout.deploy_with(&as_deployed, &Options::default(), before).await.unwrap();
    assert_eq!(checkout.parameter(name).as_deref(), Some("128"));
    checkout.deploy(&as_deployed).await.unwrap();
    assert_ne!(checkout.parameter(name).as_deref(), Some("128"));
    checkout.deploy(&set(name, "512")).await.unwrap();
    checkout.deploy(&as_deployed).await.unwrap();
    assert_eq!(checkout.parameter(name).as_deref(), Some("512"));
}

#[tokio::test(start_paused = true)]
async fn deploy_of_a_second_node_and_back_passes() {
    let checkout = Checkout::new();
    checkout.deploy(&with_cache()).await.unwrap();
    for nodes in ["2", "1"] {
        let result = checkout.deploy(&set("CacheNodes", nodes)).await;
        assert!(result.is_ok(), "{}", checkout.transcript(result));
        assert_eq!(checkout.parameter("CacheNodes").as_deref(), Some(nodes));
    }
}

#[tokio::test(start_paused = true)]
async fn deploy_without_a_route_serves_it_no_longer() {
    let checkout = Checkout::new();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    let before = checkout.aws.served_methods(STACK);
    let removed: Vec<_> = before.iter().filter(|id| id.contains("Delete")).cloned().collect();
    assert_eq!(removed.len(), 1, "{before:?}");
    let remove = |definition: &mut StackDefinition| {
        let resources = definition.template["Resources"].as_object_mut().unwrap();
        resources.remove(&removed[0]);
        let deployment = resources
            .iter()
            .find(|(_, r)| r["Type"] == "AWS::ApiGateway::Deployment")
            .map(|(id, r)| (id.clone(), r.clone()));
        // As synth does: another API has a deployment of another name.
        let (old, mut deployment) = deployment.unwrap();
        let depends_on = deployment["DependsOn"].as_array_mut().unwrap();
        depends_on.retain(|id| *id != removed[0]);
        resources.remove(&old);
        resources.insert(format!("{old}Next"), deployment);
        let stage = resources.values_mut().find(|r| r["Type"] == "AWS::ApiGateway::Stage");
        stage.unwrap()["Properties"]["DeploymentId"] = serde_json::json!({"Ref": old + "Next"});
    };
    let options = Options::default();
    checkout.deploy_with(&DeployRequest::default(), &options, remove).await.unwrap();
    let after = checkout.aws.served_methods(STACK);
    assert_eq!(after.len(), before.len() - 1);
    assert!(!after.contains(&removed[0]));
}

#[tokio::test(start_paused = true)]
async fn deploy_sets_the_log_role_whenever_the_account_has_none() {
    let role = |checkout: &Checkout| checkout.aws.account.borrow().api_log_role.clone();
    let bootstrap = PROJECT.bootstrap_stack();
    let value = |checkout: &Checkout| checkout.aws.parameter(&bootstrap, LOG_ROLE).unwrap();

    // IAM has not distributed the role at first, so the bootstrap stack is rolled back once.
    let checkout = Checkout::new();
    checkout.aws.account.borrow_mut().api_log_role = None;
    checkout.aws.account.borrow_mut().log_role_rejections = 1;
    let result = checkout.deploy(&DeployRequest::default()).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    assert!(role(&checkout).is_some());
    assert_eq!(value(&checkout), "create");
    // The role is there now, and the stack that set it keeps it.
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    assert_eq!(value(&checkout), "create");

    // Another program had set the role, and removes it between two deploys.
    let checkout = Checkout::new();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    assert_eq!(value(&checkout), "keep");
    checkout.aws.account.borrow_mut().api_log_role = None;
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    assert_eq!((role(&checkout).is_some(), value(&checkout).as_str()), (true, "create"));

    // The caller may not ask at the first deploy, and may at the second.
    let checkout = Checkout::new();
    checkout.aws.account.borrow_mut().api_log_role = None;
    checkout.aws.account.borrow_mut().denied_calls.insert("GetAccount");
    assert!(checkout.deploy(&DeployRequest::default()).await.is_err());
    checkout.aws.account.borrow_mut().denied_calls.clear();
    let result = checkout.deploy(&DeployRequest::default()).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));

    // Someone removed the role that the bootstrap stack had set.
    checkout.destroy().await.unwrap();
    checkout.aws.account.borrow_mut().api_log_role = None;
    let result = checkout.deploy(&DeployRequest::default()).await;
    assert!(matches!(result, Err(DeployError::NoApiLogRole { .. })), "{result:?}");
}

#[tokio::test(start_paused = true)]
async fn deploy_avoids_the_zone_without_lambda() {
    let checkout = Checkout::new();
    checkout.aws.account.borrow_mut().zones[0].1 = ZoneState::WithoutLambda;
    let result = checkout.deploy(&with_cache()).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    assert_eq!(checkout.parameter(stack::FIRST_ZONE).as_deref(), Some("eu-west-1b"));
    assert_eq!(checkout.parameter(stack::SECOND_ZONE).as_deref(), Some("eu-west-1c"));
    // A deployed network keeps its zones.
    checkout.aws.account.borrow_mut().zones[0].1 = ZoneState::Complete;
    checkout.deploy(&set("LogLevel", "debug")).await.unwrap();
    assert_eq!(checkout.parameter(stack::FIRST_ZONE).as_deref(), Some("eu-west-1b"));
}

#[tokio::test(start_paused = true)]
async fn deploy_in_a_new_account_reserves_nothing_and_says_what_is_missing() {
    let checkout = Checkout::new();
    checkout.aws.account.borrow_mut().unreserved_concurrency = 10;
    let result = checkout.deploy(&with_cache()).await;
    let transcript = checkout.transcript(result);
    assert!(transcript.contains("at most 10 functions"), "{transcript}");
    assert_eq!(checkout.parameter("ImageConcurrency").as_deref(), Some("0"));
    assert!(checkout.aws.status(STACK).is_some_and(|status| status.is_success()));
}

#[tokio::test(start_paused = true)]
async fn dry_run_in_an_empty_account_creates_nothing() {
    let checkout = Checkout::new();
    checkout.aws.account.borrow_mut().api_log_role = None;
    let options = Options { dry_run: true, ..Options::default() };
    let outcome = checkout.deploy_with(&with_cache(), &options, |_| ()).await;
    assert!(matches!(outcome, Ok(Outcome::Planned { .. })), "{outcome:?}");
    for stack in [STACK, &PROJECT.bootstrap_stack()] {
        assert_eq!(checkout.aws.status(stack), None);
    }
    let reads = ["Describe", "Get", "List", "Head"];
    let calls = checkout.aws.calls.borrow();
    assert!(calls.iter().all(|call| reads.iter().any(|r| call.starts_with(r))), "{calls:?}");
    drop(calls);
    checkout.assert_permitted(Purpose::Diff);
    let transcript = checkout.transcript(outcome);
    assert!(transcript.contains("will set the role"), "{transcript}");
    assert!(transcript.contains("the API is open"), "{transcript}");
}

#[tokio::test(start_paused = true)]
async fn deploy_starts_and_fills_the_cache_after_the_change() {
    let checkout = Checkout::new();
    checkout.deploy(&with_cache()).await.unwrap();
    // The bootstrap stack, the creation, and the protection of the tables.
    assert_eq!(checkout.steps(Purpose::Deploy), [EXECUTE, EXECUTE, EXECUTE, FILL]);
    checkout.deploy(&set("LogLevel", "debug")).await.unwrap();
    assert_eq!(checkout.steps(Purpose::Deploy), [EXECUTE, FILL]);
    // A function that fails does not fail the deploy.
    checkout.aws.account.borrow_mut().function_error = Some("no table".to_owned());
    checkout.deploy(&set("LogLevel", "info")).await.unwrap();
    assert_eq!(checkout.steps(Purpose::Deploy), [EXECUTE, FILL]);
}

#[tokio::test(start_paused = true)]
async fn deploy_of_an_unchanged_stack_starts_its_cache_with_one_request() {
    let checkout = Checkout::new();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    checkout.aws.calls.take();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    assert!(!checkout.aws.calls.borrow().contains(&"Invoke"));

    let checkout = Checkout::with_deployed_cache().await;
    let unchanged = checkout.deploy(&with_cache()).await.unwrap();
    assert!(matches!(unchanged, Outcome::Unchanged { .. }), "{unchanged:?}");
    assert_eq!(checkout.steps(Purpose::Deploy), [START]);
    checkout.aws.account.borrow_mut().function_error = Some("no table".to_owned());
    let unchanged = checkout.deploy(&with_cache()).await;
    assert!(matches!(unchanged, Ok(Outcome::Unchanged { .. })), "{unchanged:?}");
    let transcript = checkout.transcript(unchanged);
    assert!(transcript.contains("the cache could not be started: no table"), "{transcript}");
}

#[tokio::test(start_paused = true)]
async fn dry_run_over_a_cache_invokes_nothing() {
    let checkout = Checkout::with_deployed_cache().await;
    let options = Options { dry_run: true, ..Options::default() };
    let unchanged = checkout.deploy_with(&with_cache(), &options, |_| ()).await;
    assert!(matches!(unchanged, Ok(Outcome::Unchanged { .. })), "{unchanged:?}");
    let planned = checkout.deploy_with(&without_cache(), &options, |_| ()).await;
    assert!(matches!(planned, Ok(Outcome::Planned { .. })), "{planned:?}");
    assert_eq!(checkout.steps(Purpose::Diff), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn deploy_without_the_cache_stops_it_before_the_change() {
    let checkout = Checkout::with_deployed_cache().await;
    let result = checkout.deploy(&without_cache()).await;
    assert!(matches!(result, Ok(Outcome::Applied { .. })), "{}", checkout.transcript(result));
    assert_eq!(checkout.steps(Purpose::Deploy), [STOP, EXECUTE]);
    // The stack has no cache now.
    checkout.deploy(&without_cache()).await.unwrap();
    assert_eq!(checkout.steps(Purpose::Deploy), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn deploy_without_the_cache_that_is_declined_does_not_stop_it() {
    let checkout = Checkout::with_deployed_cache().await;
    checkout.ui.declines.set(true);
    let result = checkout.deploy(&without_cache()).await;
    assert!(matches!(result, Err(DeployError::Declined)), "{result:?}");
    assert_eq!(checkout.steps(Purpose::Deploy), [""; 0]);
    assert!(!checkout.transcript(result).contains("the cache is stopped"));
}

#[tokio::test(start_paused = true)]
async fn deploy_without_the_cache_whose_stop_fails_changes_nothing() {
    let checkout = Checkout::with_deployed_cache().await;
    checkout.aws.account.borrow_mut().function_error = Some("no table".to_owned());
    let result = checkout.deploy(&without_cache()).await;
    assert!(matches!(result, Err(DeployError::NotReady { .. })), "{result:?}");
    assert_eq!(checkout.steps(Purpose::Deploy), [STOP]);
    assert_eq!(checkout.aws.change_set_names(STACK), [""; 0]);
    let transcript = checkout.transcript(result);
    let error = "error: the use of the cache could not be stopped, so FullApiStack was not changed: \
                 no table";
    assert!(transcript.contains(error) && transcript.contains("cargo xtask warm"), "{transcript}");

    // The caller may not invoke functions.
    checkout.aws.account.borrow_mut().denied_calls.insert("Invoke");
    let result = checkout.deploy(&without_cache()).await;
    assert_eq!(checkout.steps(Purpose::Deploy), [STOP]);
    let transcript = checkout.transcript(result);
    assert!(transcript.contains("lacks lambda:InvokeFunction"), "{transcript}");

    // After a repair, the same command succeeds.
    checkout.aws.account.borrow_mut().denied_calls.clear();
    checkout.aws.account.borrow_mut().function_error = None;
    checkout.deploy(&without_cache()).await.unwrap();
    assert_eq!(checkout.steps(Purpose::Deploy), [STOP, EXECUTE]);
}

#[tokio::test(start_paused = true)]
async fn deploy_without_the_cache_that_fails_says_that_it_is_stopped_and_the_next_starts_it() {
    let checkout = Checkout::with_deployed_cache().await;
    let dashboard = ("Dashboard".to_owned(), "no such metric".to_owned());
    checkout.aws.script.borrow_mut().fails = Some(dashboard);
    let result = checkout.deploy(&without_cache()).await;
    assert!(matches!(result, Err(DeployError::Failed(_))), "{result:?}");
    assert_eq!(checkout.steps(Purpose::Deploy), [STOP, EXECUTE]);
    let transcript = checkout.transcript(result);
    assert!(transcript.contains("the cache is stopped"), "{transcript}");
    // The rollback left the stack as it was.
    let unchanged = checkout.deploy(&with_cache()).await.unwrap();
    assert!(matches!(unchanged, Outcome::Unchanged { .. }), "{unchanged:?}");
    assert_eq!(checkout.steps(Purpose::Deploy), [START]);
}

#[tokio::test(start_paused = true)]
async fn deploy_without_a_cache_in_the_place_of_a_failed_creation_stops_nothing() {
    let checkout = Checkout::new();
    checkout.aws.account.borrow_mut().denials.push(NO_CACHE);
    let result = checkout.deploy(&with_cache()).await;
    assert!(matches!(result, Err(DeployError::Failed(_))), "{result:?}");
    checkout.aws.account.borrow_mut().denials.clear();
    let result = checkout.deploy(&without_cache()).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    assert_eq!(*checkout.aws.payloads.borrow(), [""; 0]);
}
