//! The commands on a stack in each status, after the events with which AWS brings it there.

use std::fmt::Write;
use std::time::Duration;

use expect_test::{ExpectFile, expect_file};
use tokio::time::sleep;

use super::*;
use crate::cloud::{ImportedResource, NewChangeSet, Recovery, Stacks, TemplateSource};
use crate::report::{ErrorReport, TextStyle, error_report, question};
use crate::simulated_aws::rules;

const TABLE: &str = "Products";
const FUNCTION: &str = "Get";

/// The shop with a generated name for its bucket: S3 releases a given name only later.
fn unnamed(version: &str) -> Spec {
    let mut spec = shop(version);
    spec.template["Resources"]["Images"]["Properties"] = json!({});
    spec
}

/// Records what a person reads and answers yes, or is killed at a question.
#[derive(Default)]
struct Reader {
    lines: RefCell<Vec<String>>,
    is_killed: bool,
}

impl Ui for Reader {
    fn emit(&self, event: Event) {
        let line = match event {
            Event::Note { text } => text,
            Event::Operation { stack, what, .. } => format!("{what} of {stack} begins"),
            Event::Stack { stack, status, .. } => format!("{stack} is {status}"),
            _ => return,
        };
        self.lines.borrow_mut().push(line);
    }

    async fn ask(&self, asked: &Question<'_>) -> Answer {
        if self.is_killed {
            std::future::pending::<()>().await;
        }
        let text = question(asked, TextStyle::PLAIN);
        let short: Vec<&str> = match asked {
            Question::Destroy(_) => text.lines().next_back().into_iter().collect(),
            _ => text.lines().collect(),
        };
        self.lines.borrow_mut().push(format!("{} yes", short.join("\n  ")));
        Answer::Yes
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Command {
    Deploy,
    Destroy,
    DestroyKeepingData,
    Hotswap,
}

async fn run(
    aws: &SimulatedAws,
    ui: &impl Ui,
    command: Command,
    version: &str,
    skip: &[&str],
) -> Result<(), DeployError> {
    let skip: Vec<String> = skip.iter().map(|id| (*id).to_owned()).collect();
    let timings = Timings::default();
    let url = "https://artifacts.s3.eu-west-1.amazonaws.com".to_owned();
    let artifacts = Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url };
    let artifacts = Some(artifacts);
    if let Command::Destroy | Command::DestroyKeepingData = command {
        let keep_data = command == Command::DestroyKeepingData;
        let request = DestroyRequest { skip, keep_data, artifacts, ..destroy_request() };
        return destroy(aws, ui, &timings, &request).await.map(drop);
    }
    let is_hotswap = command == Command::Hotswap;
    let spec = Spec { artifacts, ..unnamed(version) };
    let deployed = DeployedStack::read(aws, &spec.stack).await?;
    let options = Options { skip, hotswap: is_hotswap, ..Options::default() };
    deploy(aws, ui, &timings, &spec, deployed, &options).await.map(drop)
}

/// Runs a command that is killed when the stack gets a status.
async fn killed_in(aws: &SimulatedAws, status: Status, command: Command, version: &str) {
    let ui = Reader { is_killed: status == Status::ReviewInProgress, ..Reader::default() };
    let running = run(aws, &ui, command, version, &[]);
    tokio::select! {
        biased;
        () = reaches(aws, &status) => {}
        result = running => panic!("{status} was not reached: {result:?}"),
    }
}

async fn reaches(aws: &SimulatedAws, status: &Status) {
    while aws.status(STACK).as_ref() != Some(status) {
        sleep(Duration::from_millis(500)).await;
    }
}

fn failing(id: &str) -> Script {
    Script { fails: Some((id.to_owned(), "Access Denied".to_owned())), ..Script::default() }
}

async fn created(aws: &SimulatedAws) {
    run(aws, &yes(), Command::Deploy, "1", &[]).await.unwrap();
}

fn stuck(aws: &SimulatedAws, reason: Option<&str>) {
    let stuck = reason.map(|why| (FUNCTION.to_owned(), why.to_owned()));
    aws.account.borrow_mut().stuck = stuck.into_iter().collect();
}

/// Begins an import of a table into a new stack, and waits for the status.
async fn imports(aws: &SimulatedAws, script: Script, status: Status) {
    aws.tables.borrow_mut().insert("products".to_owned());
    let mut table = unnamed("1").template["Resources"][TABLE].clone();
    table["DeletionPolicy"] = "Retain".into();
    let new = import(json!({"Resources": {TABLE: table}}));
    aws.create_change_set(&new).await.unwrap();
    aws.script.replace(script);
    aws.execute_change_set(STACK, &new.name, &new.token).await.unwrap();
    reaches(aws, &status).await;
}

fn import(template: serde_json::Value) -> NewChangeSet {
    NewChangeSet {
        stack: STACK.to_owned(),
        name: "shop-program-1".to_owned(),
        creates: true,
        template: TemplateSource::Body(template.to_string()),
        parameters: BTreeMap::new(),
        tags: BTreeMap::new(),
        token: unnamed("1").tag.token(),
        role: None,
        imports: vec![ImportedResource {
            logical_id: TABLE.to_owned(),
            resource_type: "AWS::DynamoDB::Table".to_owned(),
            property: "TableName".to_owned(),
            physical_id: "products".to_owned(),
        }],
    }
}

/// Brings a new stack into a status by the events with which AWS does.
async fn bring(aws: &SimulatedAws, status: &Status) {
    use Status as S;
    let script = |script: Script| drop(aws.script.replace(script));
    match status {
        S::CreateInProgress | S::ReviewInProgress => {
            killed_in(aws, status.clone(), Command::Deploy, "1").await;
        }
        S::CreateComplete => created(aws).await,
        S::CreateFailed | S::RollbackFailed | S::RollbackComplete | S::RollbackInProgress => {
            script(Script {
                rollback_is_off: *status == S::CreateFailed,
                rollback_fails: *status == S::RollbackFailed,
                ..failing(FUNCTION)
            });
            killed_in(aws, status.clone(), Command::Deploy, "1").await;
        }
        S::DeleteInProgress | S::DeleteFailed => {
            created(aws).await;
            stuck(aws, Some("the network interface is in use"));
            killed_in(aws, status.clone(), Command::Destroy, "").await;
            stuck(aws, None);
        }
        S::DeleteComplete => {
            created(aws).await;
            run(aws, &yes(), Command::Destroy, "", &[]).await.unwrap();
        }
        S::UpdateInProgress | S::UpdateCompleteCleanupInProgress => {
            created(aws).await;
            killed_in(aws, status.clone(), Command::Deploy, "2").await;
        }
        S::UpdateComplete => {
            created(aws).await;
            run(aws, &yes(), Command::Deploy, "2", &[]).await.unwrap();
        }
        S::UpdateFailed
        | S::UpdateRollbackInProgress
        | S::UpdateRollbackFailed
        | S::UpdateRollbackCompleteCleanupInProgress
        | S::UpdateRollbackComplete => {
            created(aws).await;
            stuck(aws, (*status == S::UpdateRollbackFailed).then_some("the role is deleted"));
            script(Script { rollback_is_off: *status == S::UpdateFailed, ..failing(FUNCTION) });
            killed_in(aws, status.clone(), Command::Deploy, "2").await;
            stuck(aws, None);
        }
        S::ImportInProgress | S::ImportComplete => {
            imports(aws, Script::default(), status.clone()).await;
        }
        S::ImportRollbackInProgress | S::ImportRollbackFailed | S::ImportRollbackComplete => {
            let rollback_fails = *status == S::ImportRollbackFailed;
            imports(aws, Script { rollback_fails, ..failing(TABLE) }, status.clone()).await;
        }
        S::Unknown(_) => aws.plant(STACK, status.clone(), Some(&unnamed("1").tag.key)),
    }
}

fn statuses() -> Vec<Status> {
    let unknown = ["REST_COMPLETE", "REST"].map(|name| Status::Unknown(name.to_owned()));
    Status::KNOWN.iter().cloned().chain(unknown).collect()
}

async fn assert_outcomes(command: Command, expected: ExpectFile) {
    let mut text = String::new();
    for status in statuses() {
        let (aws, ui) = (SimulatedAws::default(), Reader::default());
        bring(&aws, &status).await;
        let is = aws.status(STACK);
        assert_eq!(is, Some(status.clone()).filter(|s| *s != Status::DeleteComplete));
        let result = run(&aws, &ui, command, "2", &[]).await;
        let _ = writeln!(text, "{status}");
        for line in ui.lines.take() {
            let _ = writeln!(text, "  {line}");
        }
        if let Err(error) = result {
            for line in error_report(&ErrorReport::from(&error), TextStyle::PLAIN).lines() {
                let _ = writeln!(text, "{}", format!("  {line}").trim_end());
            }
        }
        let end = aws.status(STACK).map_or("no stack".to_owned(), |status| status.to_string());
        let tables = aws.tables.borrow().iter().cloned().collect::<Vec<_>>().join(", ");
        let code = aws.functions.borrow().values().cloned().collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "  → {end}; tables: {tables}; code: {code}\n");
    }
    expected.assert_eq(&text);
}

#[tokio::test(start_paused = true)]
async fn deploy_in_each_status() {
    assert_outcomes(Command::Deploy, expect_file!["transcripts/statuses-deploy.txt"]).await;
}

#[tokio::test(start_paused = true)]
async fn destroy_in_each_status() {
    assert_outcomes(Command::Destroy, expect_file!["transcripts/statuses-destroy.txt"]).await;
}

#[tokio::test(start_paused = true)]
async fn destroy_that_keeps_data_in_each_status() {
    let expected = expect_file!["transcripts/statuses-keep-data.txt"];
    assert_outcomes(Command::DestroyKeepingData, expected).await;
}

#[tokio::test(start_paused = true)]
async fn hotswap_in_each_status() {
    assert_outcomes(Command::Hotswap, expect_file!["transcripts/statuses-hotswap.txt"]).await;
}

/// An import into a stack that is deployed, with other resources, cannot be rolled back.
#[tokio::test(start_paused = true)]
async fn deploy_after_a_failed_import_does_not_delete_data() {
    let aws = SimulatedAws::default();
    imports(&aws, Script::default(), Status::ImportComplete).await;
    run(&aws, &yes(), Command::Deploy, "1", &[]).await.unwrap();
    // The template of the shop deletes its table and bucket with the stack.
    let mut template = unnamed("1").template;
    let table = json!({"Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain",
        "Properties": {"TableName": "orders"}});
    template["Resources"]["Orders"] = table;
    aws.tables.borrow_mut().insert("orders".to_owned());
    let mut new = import(template);
    new.parameters = unnamed("1").parameters;
    new.imports[0].logical_id = "Orders".to_owned();
    new.imports[0].physical_id = "orders".to_owned();
    aws.create_change_set(&new).await.unwrap();
    aws.script.replace(Script { rollback_fails: true, ..failing("Orders") });
    aws.execute_change_set(STACK, &new.name, &new.token).await.unwrap();
    reaches(&aws, &Status::ImportRollbackFailed).await;
    let ui = yes();
    let rejected = run(&aws, &ui, Command::Deploy, "1", &[]).await.unwrap_err();
    assert!(matches!(rejected, DeployError::State { .. }), "{rejected}");
    assert!(rejected.to_string().contains("export its data first"), "{rejected}");
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert!(aws.tables.borrow().contains("products"));
}

#[tokio::test(start_paused = true)]
async fn deploy_with_skip_leaves_a_resource_out_of_the_rollback() {
    super::rules::assert_is_rule("only resources whose rollback failed are skipped");
    let aws = SimulatedAws::default();
    bring(&aws, &Status::UpdateRollbackFailed).await;
    stuck(&aws, Some("the role is deleted"));
    let failed = run(&aws, &yes(), Command::Deploy, "1", &[]).await.unwrap_err();
    assert!(failed.hint().is_some_and(|hint| hint.contains("leave resources out")), "{failed}");
    let wrong = run(&aws, &yes(), Command::Deploy, "1", &["Put"]).await.unwrap_err();
    assert!(wrong.to_string().contains("Put is not in the state UPDATE_FAILED"), "{wrong}");
    run(&aws, &yes(), Command::Deploy, "1", &[FUNCTION]).await.unwrap();
    assert_eq!(aws.status(STACK), Some(Status::UpdateRollbackComplete));
}

#[tokio::test(start_paused = true)]
async fn destroy_with_skip_leaves_the_resource_that_cannot_be_deleted() {
    super::rules::assert_is_rule("resources are left out only of a deletion that failed before");
    let aws = SimulatedAws::default();
    created(&aws).await;
    let early = aws.delete_stack_except(STACK, &[FUNCTION.to_owned()], "t").await.unwrap_err();
    assert!(early.message.contains("RetainResources"), "{early}");
    stuck(&aws, Some("the network interface is in use"));
    for _ in 0..2 {
        let failed = run(&aws, &yes(), Command::Destroy, "", &[]).await.unwrap_err();
        assert!(failed.to_string().contains("the network interface is in use"), "{failed}");
        assert_eq!(aws.status(STACK), Some(Status::DeleteFailed));
    }
    run(&aws, &yes(), Command::Destroy, "", &[FUNCTION]).await.unwrap();
    assert_eq!(aws.status(STACK), None);
    assert!(aws.functions.borrow().contains_key("get") && aws.tables.borrow().is_empty());
}

#[tokio::test(start_paused = true)]
async fn rules_of_imports_reject() {
    let rejects = async |rule: &str, new: &NewChangeSet, existing: &[&str], part: &str| {
        assert!(rules::all().any(|(name, _)| name == rule), "there is no rule {rule}");
        let aws = SimulatedAws::default();
        aws.tables.borrow_mut().extend(existing.iter().map(|name| (*name).to_owned()));
        let error = aws.create_change_set(new).await.unwrap_err();
        assert!(error.message.contains(part), "{rule}: {error}");
    };
    let table = |name: &str, policy: bool| {
        let mut table = json!({"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": name}});
        if policy {
            table["DeletionPolicy"] = "Retain".into();
        }
        table
    };
    let rule = "each imported resource has a DeletionPolicy";
    let bare = import(json!({"Resources": {TABLE: table("products", false)}}));
    rejects(rule, &bare, &["products"], "must have DeletionPolicy").await;
    let rule = "an import changes no other resource";
    let more = json!({TABLE: table("products", true), "Queue": {"Type": "AWS::SQS::Queue"}});
    rejects(rule, &import(json!({"Resources": more})), &["products"], "[Queue]").await;
    let rule = "an import changes no outputs";
    let one = json!({TABLE: table("products", true)});
    let outputs = json!({"Resources": one.clone(), "Outputs": {"Url": {"Value": "x"}}});
    rejects(rule, &import(outputs), &["products"], "[Outputs]").await;
    let rule = "an import gives the stack no tags";
    let mut tagged = import(json!({"Resources": one.clone()}));
    tagged.tags.insert("shop-program".to_owned(), STACK.to_owned());
    rejects(rule, &tagged, &["products"], "[Tags]").await;
    let rule = "an imported resource exists";
    rejects(rule, &import(json!({"Resources": one.clone()})), &[], "was not found").await;
    let rule = "the identifier of an imported resource is that of the template";
    let other = json!({TABLE: table("orders", true)});
    rejects(rule, &import(json!({"Resources": other})), &["products"], "differs").await;

    super::rules::assert_is_rule("an imported resource belongs to no stack");
    let aws = SimulatedAws::default();
    created(&aws).await;
    let mut new = import(json!({"Resources": one}));
    new.stack = "Other".to_owned();
    let owned = aws.create_change_set(&new).await.unwrap_err();
    assert!(owned.message.contains("already belongs to a stack"), "{owned}");
}

#[tokio::test(start_paused = true)]
async fn update_of_a_stack_that_was_not_rolled_back_is_rejected() {
    let rule = "a stack whose update failed without rollback is rolled back first";
    super::rules::assert_is_rule(rule);
    let aws = SimulatedAws::default();
    bring(&aws, &Status::UpdateFailed).await;
    let new = NewChangeSet { creates: false, imports: Vec::new(), ..import(json!({})) };
    let rejected = aws.create_change_set(&new).await.unwrap_err();
    assert!(rejected.message.contains("non-terminal [UPDATE_FAILED]"), "{rejected}");
}

#[tokio::test(start_paused = true)]
async fn changed_deletion_policy_alone_is_no_change() {
    super::rules::assert_is_rule("a changed DeletionPolicy alone is no change");
    let aws = SimulatedAws::default();
    let spec = unnamed("1");
    run_deploy(&aws, &yes(), &spec).await.unwrap();
    let mut kept = spec.clone();
    kept.template["Resources"][TABLE]["DeletionPolicy"] = "Retain".into();
    let unchanged = run_deploy(&aws, &yes(), &kept).await.unwrap();
    assert!(matches!(unchanged, Outcome::Unchanged { .. }), "{unchanged:?}");
    kept.template["Resources"][TABLE]["Metadata"] = json!({"Kept": true});
    let changed = run_deploy(&aws, &yes(), &kept).await.unwrap();
    assert!(matches!(changed, Outcome::Applied { .. }), "{changed:?}");
}

#[tokio::test(start_paused = true)]
async fn destroy_with_skip_deletes_nothing_before_a_deletion_has_failed() {
    let aws = SimulatedAws::default();
    run(&aws, &yes(), Command::Deploy, "1", &[]).await.unwrap();
    let ui = yes();
    let error = run(&aws, &ui, Command::Destroy, "1", &["Products"]).await.unwrap_err();
    assert!(matches!(error, DeployError::NotReady { .. }), "{error}");
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert_eq!(aws.status(STACK), Some(Status::CreateComplete));
}
