//! Runs whole deploys and destroys with the simulated AWS and a paused clock. The tests kill the
//! process at each request, let resources fail, throttle requests, and run two deploys at a time.

mod calls;
mod dry_run;
mod hotswap;
mod keep_data;
mod protection;
mod rollback;
mod rules;
mod saved_plan;
mod statuses;
mod tags;
mod two_people;

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::json;

use super::apply::deploy;
use super::code;
use super::deployed::DeployedStack;
use super::destroy::{DestroyRequest, Destroyed, destroy};
use super::error::DeployError;
use super::named_resources::named_resources;
use super::outcome::{Options, Outcome};
use super::spec::tests::{environment, spec};
use super::spec::{Artifacts, Code, Spec};
use super::stack_name::StackName;
use super::timing::Timings;
use super::ui::{Answer, Event, Question, Ui};
use crate::cloud::Status;
use crate::permissions::Purpose;
use crate::simulated_aws::{Script, SimulatedAws};

const STACK: &str = "Shop";

/// Gives one answer to all questions, and records events and questions.
struct FakeUi<'a> {
    answer: Answer,
    events: RefCell<Vec<Event>>,
    questions: RefCell<Vec<String>>,
    /// What another process does before the answer is given.
    before_answer: Box<dyn Fn() + 'a>,
}

impl FakeUi<'_> {
    fn answering(answer: Answer) -> Self {
        FakeUi {
            answer,
            events: RefCell::default(),
            questions: RefCell::default(),
            before_answer: Box::new(|| ()),
        }
    }
}

impl Ui for FakeUi<'_> {
    fn emit(&self, event: Event) {
        self.events.borrow_mut().push(event);
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        let name = format!("{question:?}");
        self.questions
            .borrow_mut()
            .push(name.split(['(', ' ', '{']).next().unwrap_or_default().to_owned());
        (self.before_answer)();
        self.answer
    }
}

/// A stack with a table, a bucket and two functions. `version` is the version of their code.
fn shop(version: &str) -> Spec {
    let code = |name: &str| json!({"S3Bucket": {"Ref": "Bucket"}, "S3Key": {"Ref": format!("{name}Code")}});
    let mut spec = spec(json!({
        "Parameters": {"Bucket": {"Type": "String"}, "GetCode": {"Type": "String"}, "PutCode": {"Type": "String"}},
        "Outputs": {"Url": {"Value": "https://example.com"}},
        "Resources": {
            "Products": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "products"}},
            "Images": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "images"}},
            "Get": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "get", "Code": code("Get")}},
            "Put": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "put", "Code": code("Put")}}
        }
    }));
    spec.parameters.insert("Bucket".into(), "artifacts".into());
    for name in ["Get", "Put"] {
        let key = format!("shop/{name}/{version}.zip");
        spec.parameters.insert(format!("{name}Code"), key.clone());
        // The simulated AWS uses the path of a zip as its content.
        let zip = format!("{name}-{version}");
        spec.code.push(Code {
            function: name.to_lowercase(),
            zip: zip.clone().into(),
            key,
            sha256: zip,
        });
    }
    spec
}

fn destroy_request() -> DestroyRequest {
    DestroyRequest {
        stack: StackName::new(STACK).unwrap(),
        tag: shop("1").tag,
        skip: Vec::new(),
        environment: environment(),
        keep_data: false,
        delete_kept: false,
        data: Vec::new(),
        recorded_outputs: Vec::new(),
        artifacts: None,
        empty_artifacts: false,
        bootstrap: None,
        names: named_resources(&shop("1").template, &BTreeMap::new(), &json!({})),
    }
}

/// The error of a deploy names a command that deletes what is in its way.
#[tokio::test(start_paused = true)]
async fn destroy_of_a_missing_stack_deletes_its_leftovers_after_a_question() {
    let aws = SimulatedAws::default();
    let group =
        |name: &str| json!({"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": name}});
    let table =
        json!({"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "Shop-products"}});
    let retained = json!({"DeletionPolicy": "Retain", "Type": "AWS::Logs::LogGroup",
        "Properties": {"LogGroupName": "/Shop/audit"}});
    let logging = spec(json!({"Resources": {
        "Logs": group("/Shop/get"), "Common": group("/common"), "Audit": retained, "Table": table
    }}));
    let names = named_resources(&logging.template, &BTreeMap::new(), &json!({}));
    let request = DestroyRequest { names, ..destroy_request() };
    let groups = ["/Shop/get", "/common", "/Shop/audit"].map(str::to_owned);
    aws.account.borrow_mut().log_groups.extend(groups);
    aws.tables.borrow_mut().insert("Shop-products".into());
    let taken = run_deploy(&aws, &yes(), &logging).await.unwrap_err();
    assert!(taken.hint().is_some_and(|hint| hint.contains("a destroy of this stack")));

    let no = FakeUi::answering(Answer::No);
    let declined = destroy(&aws, &no, &Timings::default(), &request).await;
    assert!(matches!(declined, Err(DeployError::Declined)));
    assert_eq!(*no.questions.borrow(), ["Leftovers"]);
    assert_eq!(aws.account.borrow().log_groups.len(), 3);

    let destroyed = destroy(&aws, &yes(), &Timings::default(), &request).await.unwrap();
    assert!(!destroyed.existed);
    assert_eq!(destroyed.leftovers, ["log group /Shop/get"]);
    // What may have data, what the template keeps, and what may be of another stack stay.
    let left: Vec<_> = aws.account.borrow().log_groups.iter().cloned().collect();
    assert_eq!(left, ["/Shop/audit", "/common"]);
    assert!(aws.tables.borrow().contains("Shop-products"));
}

/// A late event creates a log group again after the stack is deleted.
#[tokio::test(start_paused = true)]
async fn deploy_after_a_late_log_line_and_a_second_destroy_succeeds() {
    let aws = SimulatedAws::default();
    let group = json!({"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "/Shop/get"}});
    let logging = spec(json!({"Resources": {"Logs": group}}));
    let names = named_resources(&logging.template, &BTreeMap::new(), &json!({}));
    let request = DestroyRequest { names, ..destroy_request() };
    run_deploy(&aws, &yes(), &logging).await.unwrap();
    destroy(&aws, &yes(), &Timings::default(), &request).await.unwrap();
    aws.account.borrow_mut().log_groups.insert("/Shop/get".into());
    let taken = run_deploy(&aws, &yes(), &logging).await;
    assert!(matches!(taken, Err(DeployError::Taken { is_deployed: false, .. })), "{taken:?}");
    let again = destroy(&aws, &yes(), &Timings::default(), &request).await.unwrap();
    assert_eq!(again.leftovers, ["log group /Shop/get"]);
    run_deploy(&aws, &yes(), &logging).await.unwrap();
}

async fn run_deploy(aws: &SimulatedAws, ui: &impl Ui, spec: &Spec) -> Result<Outcome, DeployError> {
    // The code is uploaded here, so that `deploy` needs no artifact bucket and sends the template
    // in the request.
    let artifacts =
        Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url: String::new() };
    code::upload_code(aws, &artifacts, &spec.code).await?;
    let deployed = DeployedStack::read(aws, &spec.stack).await?;
    let (timings, options) = (Timings::default(), Options::default());
    let before = aws.calls.borrow().len();
    let outcome = deploy(aws, ui, &timings, spec, deployed, &options).await;
    assert_permitted(aws, before, Purpose::Deploy);
    let outcome = outcome?;
    let differing = code::functions_with_other_code(aws, &spec.code).await?;
    code::update_code(aws, &artifacts, &differing).await?;
    Ok(outcome)
}

async fn run_destroy(aws: &SimulatedAws, ui: &FakeUi<'_>) -> Result<Destroyed, DeployError> {
    let before = aws.calls.borrow().len();
    let destroyed = destroy(aws, ui, &Timings::default(), &destroy_request()).await;
    assert_permitted(aws, before, Purpose::Destroy);
    destroyed
}

/// The table of permissions has all calls since `before` for this purpose.
fn assert_permitted(aws: &SimulatedAws, before: usize, purpose: Purpose) {
    for call in &aws.calls.borrow()[before..] {
        assert!(purpose.makes(call), "{call} is not listed for {purpose:?}");
    }
}

fn yes() -> FakeUi<'static> {
    FakeUi::answering(Answer::Yes)
}

#[tokio::test(start_paused = true)]
async fn deploy_unchanged_creates_no_change_set() {
    let aws = SimulatedAws::default();
    let first = run_deploy(&aws, &yes(), &shop("1")).await;
    assert!(matches!(first, Ok(Outcome::Applied { created: true, .. })), "{first:?}");
    let before = aws.calls.borrow().len();
    let second = run_deploy(&aws, &yes(), &shop("1")).await;
    assert!(
        matches!(&second, Ok(Outcome::Unchanged { outputs }) if outputs["Url"] == "https://example.com"),
        "{second:?}"
    );
    assert!(!aws.calls.borrow()[before..].contains(&"CreateChangeSet"));
}

/// Runs `command` repeatedly, each time on a new aws. The first process is killed at its first
/// request, the second process at its second, and so on. The command is then run again, and `check`
/// examines the result. Ends with a run that is not killed.
async fn check_killed_at_each_call<T: std::fmt::Debug>(
    prepare: impl AsyncFn(&SimulatedAws),
    command: impl AsyncFn(&SimulatedAws) -> Result<T, DeployError>,
    check: impl Fn(&SimulatedAws),
) {
    for after in 1.. {
        let aws = SimulatedAws::default();
        prepare(&aws).await;
        let before = aws.calls.borrow().len();
        aws.killed_at.set(Some(before + after));
        let finished = tokio::select! {
            result = command(&aws) => { result.unwrap_or_else(|e| unreachable!("{e}")); true }
            () = aws.killed.notified() => false,
        };
        aws.killed_at.set(None);
        if !finished {
            let again = command(&aws).await;
            assert!(
                again.is_ok(),
                "after a kill at call {after} ({:?}): {again:?}",
                aws.calls.borrow().get(before + after - 1)
            );
        }
        check(&aws);
        if finished {
            assert!(after > 5, "the command made only {after} calls");
            return;
        }
    }
}

fn assert_version(aws: &SimulatedAws, version: &str) {
    let functions = BTreeMap::from([
        ("get".to_owned(), format!("Get-{version}")),
        ("put".to_owned(), format!("Put-{version}")),
    ]);
    assert_eq!(*aws.functions.borrow(), functions);
    assert!(aws.status(STACK).is_some_and(|s| s.is_success()), "{:?}", aws.status(STACK));
    assert_eq!(aws.change_set_names(STACK), Vec::<String>::new());
}

#[tokio::test(start_paused = true)]
async fn deploy_new_stack_killed_at_each_call_completes_when_run_again() {
    check_killed_at_each_call(
        async |_| {},
        async |aws| run_deploy(aws, &yes(), &shop("1")).await,
        |aws| assert_version(aws, "1"),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn deploy_update_killed_at_each_call_completes_when_run_again() {
    let prepare = async |aws: &SimulatedAws| {
        run_deploy(aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    };
    check_killed_at_each_call(
        prepare,
        async |aws| run_deploy(aws, &yes(), &shop("2")).await,
        |aws| assert_version(aws, "2"),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn destroy_killed_at_each_call_completes_when_run_again() {
    let prepare = async |aws: &SimulatedAws| {
        run_deploy(aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
        aws.objects
            .borrow_mut()
            .entry("images".into())
            .or_default()
            .insert("a.jpg".into(), String::new());
    };
    check_killed_at_each_call(
        prepare,
        async |aws| run_destroy(aws, &yes()).await,
        |aws| {
            assert_eq!(aws.status(STACK), None);
            assert!(aws.functions.borrow().is_empty() && aws.tables.borrow().is_empty());
            assert!(!aws.objects.borrow().contains_key("images"));
        },
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn destroy_after_a_killed_deploy_deletes_everything() {
    let prepare = async |aws: &SimulatedAws| {
        // The process is killed while CloudFormation executes the change set.
        aws.killed_at.set(Some(25));
        let (ui, spec) = (yes(), shop("1"));
        tokio::select! {
            _ = run_deploy(aws, &ui, &spec) => {}
            () = aws.killed.notified() => {}
        }
        aws.killed_at.set(None);
        assert!(aws.status(STACK).is_some());
    };
    check_killed_at_each_call(
        prepare,
        async |aws| run_destroy(aws, &yes()).await,
        |aws| assert_eq!(aws.status(STACK), None),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn deploy_failed_reports_its_cause_and_the_next_deploy_recreates_the_stack() {
    let aws = SimulatedAws::default();
    aws.script.replace(Script {
        fails: Some(("Images".into(), "images already exists".into())),
        rollback_fails: false,
        ..Script::default()
    });
    let Err(DeployError::Failed(failure)) = run_deploy(&aws, &yes(), &shop("1")).await else {
        unreachable!("it must fail")
    };
    let cause = failure.cause.as_ref().map(|c| (c.logical_id.as_str(), c.reason.as_str()));
    assert_eq!(cause, Some(("Images", "images already exists")));
    assert!(failure.cancelled > 0 && failure.others.is_empty());
    assert_eq!(failure.status, Status::RollbackComplete);
    assert!(failure.hint.as_ref().is_some_and(|h| h.contains("stack")));

    let ui = yes();
    let again = run_deploy(&aws, &ui, &shop("1")).await;
    assert!(matches!(again, Ok(Outcome::Applied { created: true, .. })), "{again:?}");
    assert_eq!(*ui.questions.borrow(), ["Recreate", "Apply"]);
}

#[tokio::test(start_paused = true)]
async fn deploy_after_a_failed_rollback_asks_and_continues_it() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    aws.script.replace(Script {
        fails: Some(("Put".into(), "The role is not allowed".into())),
        rollback_fails: true,
        ..Script::default()
    });
    let Err(DeployError::Failed(failure)) = run_deploy(&aws, &yes(), &shop("2")).await else {
        unreachable!("it must fail")
    };
    assert_eq!(failure.status, Status::UpdateRollbackFailed);

    let no = FakeUi::answering(Answer::No);
    assert!(matches!(run_deploy(&aws, &no, &shop("2")).await, Err(DeployError::Declined)));
    assert_eq!(aws.status(STACK), Some(Status::UpdateRollbackFailed));

    let ui = yes();
    run_deploy(&aws, &ui, &shop("2")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert_eq!(*ui.questions.borrow(), ["ResumeRollback", "Apply"]);
    assert_version(&aws, "2");
}

#[tokio::test(start_paused = true)]
async fn deploy_and_destroy_declined_change_nothing() {
    let aws = SimulatedAws::default();
    let result = run_deploy(&aws, &FakeUi::answering(Answer::No), &shop("1")).await;
    assert!(matches!(result, Err(DeployError::Declined)), "{result:?}");
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(aws.status(STACK), None);

    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert!(matches!(
        run_deploy(&aws, &FakeUi::answering(Answer::No), &shop("2")).await,
        Err(DeployError::Declined)
    ));
    assert_version(&aws, "1");
    assert!(matches!(
        run_destroy(&aws, &FakeUi::answering(Answer::No)).await,
        Err(DeployError::Declined)
    ));
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn deploy_and_destroy_of_a_foreign_stack_are_rejected() {
    let aws = SimulatedAws::default();
    aws.plant(STACK, Status::CreateComplete, Some("other-program"));
    assert!(matches!(run_deploy(&aws, &yes(), &shop("1")).await, Err(DeployError::Foreign { .. })));
    assert!(matches!(run_destroy(&aws, &yes()).await, Err(DeployError::Foreign { .. })));
    assert_eq!(aws.status(STACK), Some(Status::CreateComplete));

    let aws = SimulatedAws::default();
    aws.plant(STACK, Status::ReviewInProgress, None);
    aws.plant_change_set(STACK, "other-program-1");
    assert!(matches!(run_deploy(&aws, &yes(), &shop("1")).await, Err(DeployError::Foreign { .. })));
    assert_eq!(aws.change_set_names(STACK), ["other-program-1"]);
}

#[tokio::test(start_paused = true)]
async fn deploy_with_a_stale_plan_is_rejected() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    let slow = FakeUi { before_answer: Box::new(|| aws.touch(STACK)), ..yes() };
    let result = run_deploy(&aws, &slow, &shop("2")).await;
    assert!(matches!(result, Err(DeployError::Stale { .. })), "{result:?}");
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn deploy_with_throttled_polls_emits_each_event_once() {
    let aws = SimulatedAws::default();
    let ui = yes();
    let spec = shop("1");
    let deploying = run_deploy(&aws, &ui, &spec);
    let disturbing = async {
        for _ in 0..8 {
            tokio::time::sleep(std::time::Duration::from_secs(4)).await;
            if aws.status(STACK).is_some_and(|s| s.is_in_progress()) {
                aws.throttled.set(3);
            }
        }
    };
    let (result, ()) = tokio::join!(deploying, disturbing);
    assert!(result.is_ok(), "{result:?}");
    let events = ui.events.borrow();
    let complete = events
        .iter()
        .filter(|e| matches!(e, Event::Resource { status, .. } if status == "CREATE_COMPLETE"))
        .count();
    assert_eq!(complete, 4);
    assert!(aws.calls.borrow().len() > 20);
}

#[tokio::test(start_paused = true)]
async fn deploy_with_taken_names_creates_no_change_set() {
    let aws = SimulatedAws::default();
    aws.tables.borrow_mut().insert("products".into());
    let result = run_deploy(&aws, &yes(), &shop("1")).await;
    assert!(
        matches!(&result, Err(DeployError::Taken { names, .. }) if names == &["table products"]),
        "{result:?}"
    );
    assert!(!aws.calls.borrow().contains(&"CreateChangeSet"));
}

#[tokio::test(start_paused = true)]
async fn destroy_empties_a_bucket_again_after_a_late_upload() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    // The deletion fails once, as after an upload between emptying and deletion.
    aws.script.replace(Script {
        fails: Some(("Images".into(), "The bucket you tried to delete is not empty".into())),
        rollback_fails: false,
        ..Script::default()
    });
    let result = run_destroy(&aws, &yes()).await;
    assert!(result.is_ok(), "{result:?}");
    assert_eq!(aws.calls.borrow().iter().filter(|c| **c == "DeleteStack").count(), 2);
    assert_eq!(aws.status(STACK), None);
}

#[tokio::test(start_paused = true)]
async fn deploy_during_another_deploy_waits_for_its_end() {
    let aws = SimulatedAws::default();
    let (first, second) = (yes(), yes());
    let (one, two) = (shop("1"), shop("2"));
    let later = async {
        tokio::time::sleep(std::time::Duration::from_secs(7)).await;
        run_deploy(&aws, &second, &two).await
    };
    let (first, later) = tokio::join!(run_deploy(&aws, &first, &one), later);
    assert!(first.is_ok(), "{first:?}");
    assert!(matches!(later, Ok(Outcome::Applied { created: false, .. })), "{later:?}");
    assert!(
        second.events.borrow().iter().any(|e| matches!(e, Event::Operation { attached: true, .. }))
    );
    assert_version(&aws, "2");
}

#[tokio::test(start_paused = true)]
async fn deploy_repairs_code_that_was_changed_outside_of_the_stack() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    aws.functions.borrow_mut().insert("get".into(), "hotswapped".into());
    let ui = yes();
    run_deploy(&aws, &ui, &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert_eq!(*ui.questions.borrow(), ["Apply"]);
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn destroy_of_a_missing_stack_succeeds() {
    let aws = SimulatedAws::default();
    let nothing = run_destroy(&aws, &yes()).await;
    assert!(matches!(nothing, Ok(Destroyed { existed: false, .. })), "{nothing:?}");
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert!(matches!(run_destroy(&aws, &yes()).await, Ok(Destroyed { existed: true, .. })));
    assert!(matches!(run_destroy(&aws, &yes()).await, Ok(Destroyed { existed: false, .. })));
}
