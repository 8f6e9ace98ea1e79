//! Whole flows over a scripted cloud and paused time: killed at any call and run again, failing, throttled, raced.

mod calls;
mod world;

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::json;

use super::apply::{Options, Outcome, deploy};
use super::code;
use super::deployed::DeployedStack;
use super::destroy::{DestroyRequest, Destroyed, destroy};
use super::error::DeployError;
use super::spec::tests::{environment, spec};
use super::spec::{Artifacts, Code, Spec};
use super::stack_name::StackName;
use super::timing::Timings;
use super::ui::{Answer, Event, Question, Ui};
use crate::cloud::Status;
use world::{Script, World};

const STACK: &str = "Shop";

/// Answers as told, and keeps what it was told and asked.
struct Person<'a> {
    answer: Answer,
    heard: RefCell<Vec<Event>>,
    asked: RefCell<Vec<String>>,
    /// What somebody else does while the person thinks.
    meanwhile: Box<dyn Fn() + 'a>,
}

impl Person<'_> {
    fn who_says(answer: Answer) -> Self {
        Person {
            answer,
            heard: RefCell::default(),
            asked: RefCell::default(),
            meanwhile: Box::new(|| ()),
        }
    }
}

impl Ui for Person<'_> {
    fn emit(&self, event: Event) {
        self.heard.borrow_mut().push(event);
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        let name = format!("{question:?}");
        self.asked
            .borrow_mut()
            .push(name.split(['(', ' ', '{']).next().unwrap_or_default().to_owned());
        (self.meanwhile)();
        self.answer
    }
}

/// A table, a bucket and two functions whose code is of this version.
fn shop(version: &str) -> Spec {
    let code = |name: &str| json!({"S3Bucket": {"Ref": "Bucket"}, "S3Key": {"Ref": format!("{name}Code")}});
    let mut spec = spec(json!({
        "Parameters": {"Bucket": {"Type": "String"}, "GetCode": {"Type": "String"}, "PutCode": {"Type": "String"}},
        "Outputs": {"Url": {"Value": "https://answers"}},
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
        // In this world the path of a zip stands for its content.
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
        environment: environment(),
        data: Vec::new(),
        artifacts: None,
        bootstrap: None,
    }
}

async fn deploys(world: &World, ui: &Person<'_>, spec: &Spec) -> Result<Outcome, DeployError> {
    // Code goes to the bucket by hand, so that the template can go with the call.
    let artifacts =
        Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url: String::new() };
    code::upload_code(world, &artifacts, &spec.code).await?;
    let deployed = DeployedStack::read(world, &spec.stack).await?;
    let (timings, options) = (Timings::default(), Options::default());
    let outcome = deploy(world, ui, &timings, spec, deployed, &options).await?;
    let differing = code::functions_with_other_code(world, &spec.code).await?;
    code::update_code(world, &artifacts, &differing).await?;
    Ok(outcome)
}

async fn destroys(world: &World, ui: &Person<'_>) -> Result<Destroyed, DeployError> {
    destroy(world, ui, &Timings::default(), &destroy_request()).await
}

fn yes() -> Person<'static> {
    Person::who_says(Answer::Yes)
}

#[tokio::test(start_paused = true)]
async fn a_second_deploy_finds_nothing_to_change_and_makes_no_change_set() {
    let world = World::default();
    let first = deploys(&world, &yes(), &shop("1")).await;
    assert!(matches!(first, Ok(Outcome::Applied { created: true, .. })), "{first:?}");
    let before = world.calls.borrow().len();
    let second = deploys(&world, &yes(), &shop("1")).await;
    assert!(
        matches!(&second, Ok(Outcome::Unchanged { outputs }) if outputs["Url"] == "https://answers"),
        "{second:?}"
    );
    assert!(!world.calls.borrow()[before..].contains(&"CreateChangeSet"));
}

/// Runs `command` on a world in which the process dies at each of its calls in turn, then once more without; `check` looks at the end.
async fn killed_at_any_call<T: std::fmt::Debug>(
    prepare: impl AsyncFn(&World),
    command: impl AsyncFn(&World) -> Result<T, DeployError>,
    check: impl Fn(&World),
) {
    for after in 1.. {
        let world = World::default();
        prepare(&world).await;
        let before = world.calls.borrow().len();
        world.dies_at.set(Some(before + after));
        let finished = tokio::select! {
            result = command(&world) => { result.unwrap_or_else(|e| unreachable!("{e}")); true }
            () = world.died.notified() => false,
        };
        world.dies_at.set(None);
        if !finished {
            let again = command(&world).await;
            assert!(
                again.is_ok(),
                "after dying at call {after} ({:?}): {again:?}",
                world.calls.borrow().get(before + after - 1)
            );
        }
        check(&world);
        if finished {
            assert!(after > 5, "the command made only {after} calls");
            return;
        }
    }
}

fn is_version(world: &World, version: &str) {
    let functions = BTreeMap::from([
        ("get".to_owned(), format!("Get-{version}")),
        ("put".to_owned(), format!("Put-{version}")),
    ]);
    assert_eq!(*world.functions.borrow(), functions);
    assert!(world.status(STACK).is_some_and(|s| s.is_success()), "{:?}", world.status(STACK));
    assert_eq!(world.set_names(STACK), Vec::<String>::new());
}

#[tokio::test(start_paused = true)]
async fn a_creation_killed_at_any_call_ends_the_same_when_run_again() {
    killed_at_any_call(
        async |_| {},
        async |world| deploys(world, &yes(), &shop("1")).await,
        |world| is_version(world, "1"),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_update_killed_at_any_call_ends_the_same_when_run_again() {
    let prepare = async |world: &World| {
        deploys(world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    };
    killed_at_any_call(
        prepare,
        async |world| deploys(world, &yes(), &shop("2")).await,
        |world| is_version(world, "2"),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_destroy_killed_at_any_call_ends_the_same_when_run_again() {
    let prepare = async |world: &World| {
        deploys(world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
        world
            .objects
            .borrow_mut()
            .entry("images".into())
            .or_default()
            .insert("a.jpg".into(), String::new());
    };
    killed_at_any_call(
        prepare,
        async |world| destroys(world, &yes()).await,
        |world| {
            assert_eq!(world.status(STACK), None);
            assert!(world.functions.borrow().is_empty() && world.tables.borrow().is_empty());
            assert!(!world.objects.borrow().contains_key("images"));
        },
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_destroy_after_a_killed_deploy_leaves_nothing() {
    let prepare = async |world: &World| {
        // Killed while CloudFormation is at work.
        world.dies_at.set(Some(25));
        let (person, spec) = (yes(), shop("1"));
        tokio::select! {
            _ = deploys(world, &person, &spec) => {}
            () = world.died.notified() => {}
        }
        world.dies_at.set(None);
        assert!(world.status(STACK).is_some());
    };
    killed_at_any_call(
        prepare,
        async |world| destroys(world, &yes()).await,
        |world| assert_eq!(world.status(STACK), None),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_failure_names_its_cause_and_the_next_deploy_makes_the_stack_anew() {
    let world = World::default();
    world.script.replace(Script {
        fails: Some(("Images".into(), "images already exists".into())),
        rollback_fails: false,
    });
    let Err(DeployError::Failed(failure)) = deploys(&world, &yes(), &shop("1")).await else {
        unreachable!("it must fail")
    };
    let cause = failure.cause.as_ref().map(|c| (c.logical_id.as_str(), c.reason.as_str()));
    assert_eq!(cause, Some(("Images", "images already exists")));
    assert!(failure.cancelled > 0 && failure.others.is_empty());
    assert_eq!(failure.status, Status::RollbackComplete);
    assert!(failure.hint.as_ref().is_some_and(|h| h.contains("stack")));

    let person = yes();
    let again = deploys(&world, &person, &shop("1")).await;
    assert!(matches!(again, Ok(Outcome::Applied { created: true, .. })), "{again:?}");
    assert_eq!(*person.asked.borrow(), ["Recreate", "Apply"]);
}

#[tokio::test(start_paused = true)]
async fn a_stuck_rollback_is_taken_up_after_a_question() {
    let world = World::default();
    deploys(&world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    world.script.replace(Script {
        fails: Some(("Put".into(), "The role is not allowed".into())),
        rollback_fails: true,
    });
    let Err(DeployError::Failed(failure)) = deploys(&world, &yes(), &shop("2")).await else {
        unreachable!("it must fail")
    };
    assert_eq!(failure.status, Status::UpdateRollbackFailed);

    let no = Person::who_says(Answer::No);
    assert!(matches!(deploys(&world, &no, &shop("2")).await, Err(DeployError::Declined)));
    assert_eq!(world.status(STACK), Some(Status::UpdateRollbackFailed));

    let person = yes();
    deploys(&world, &person, &shop("2")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert_eq!(*person.asked.borrow(), ["ResumeRollback", "Apply"]);
    is_version(&world, "2");
}

#[tokio::test(start_paused = true)]
async fn a_no_leaves_nothing_behind() {
    let world = World::default();
    let result = deploys(&world, &Person::who_says(Answer::No), &shop("1")).await;
    assert!(matches!(result, Err(DeployError::Declined)), "{result:?}");
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(world.status(STACK), None);

    deploys(&world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert!(matches!(
        deploys(&world, &Person::who_says(Answer::No), &shop("2")).await,
        Err(DeployError::Declined)
    ));
    is_version(&world, "1");
    assert!(matches!(
        destroys(&world, &Person::who_says(Answer::No)).await,
        Err(DeployError::Declined)
    ));
    is_version(&world, "1");
}

#[tokio::test(start_paused = true)]
async fn a_stack_that_is_not_ours_is_left_alone() {
    let world = World::default();
    world.plant(STACK, Status::CreateComplete, Some("somebody"));
    assert!(matches!(deploys(&world, &yes(), &shop("1")).await, Err(DeployError::Foreign { .. })));
    assert!(matches!(destroys(&world, &yes()).await, Err(DeployError::Foreign { .. })));
    assert_eq!(world.status(STACK), Some(Status::CreateComplete));

    let world = World::default();
    world.plant(STACK, Status::ReviewInProgress, None);
    world.plant_change_set(STACK, "of-somebody");
    assert!(matches!(deploys(&world, &yes(), &shop("1")).await, Err(DeployError::Foreign { .. })));
    assert_eq!(world.set_names(STACK), ["of-somebody"]);
}

#[tokio::test(start_paused = true)]
async fn a_plan_that_is_out_of_date_is_not_executed() {
    let world = World::default();
    deploys(&world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    let slow = Person { meanwhile: Box::new(|| world.touch(STACK)), ..yes() };
    let result = deploys(&world, &slow, &shop("2")).await;
    assert!(matches!(result, Err(DeployError::Stale { .. })), "{result:?}");
    is_version(&world, "1");
}

#[tokio::test(start_paused = true)]
async fn throttled_polls_are_survived_and_no_event_is_told_twice() {
    let world = World::default();
    let person = yes();
    let spec = shop("1");
    let deploying = deploys(&world, &person, &spec);
    let disturbing = async {
        for _ in 0..8 {
            tokio::time::sleep(std::time::Duration::from_secs(4)).await;
            if world.status(STACK).is_some_and(|s| s.is_in_progress()) {
                world.throttled.set(3);
            }
        }
    };
    let (result, ()) = tokio::join!(deploying, disturbing);
    assert!(result.is_ok(), "{result:?}");
    let heard = person.heard.borrow();
    let complete = heard
        .iter()
        .filter(|e| matches!(e, Event::Resource { status, .. } if status == "CREATE_COMPLETE"))
        .count();
    assert_eq!(complete, 4);
    assert!(world.calls.borrow().len() > 20);
}

#[tokio::test(start_paused = true)]
async fn names_that_are_taken_are_refused_before_anything_is_made() {
    let world = World::default();
    world.tables.borrow_mut().insert("products".into());
    let result = deploys(&world, &yes(), &shop("1")).await;
    assert!(
        matches!(&result, Err(DeployError::Taken { names, .. }) if names == &["table products"]),
        "{result:?}"
    );
    assert!(!world.calls.borrow().contains(&"CreateChangeSet"));
}

#[tokio::test(start_paused = true)]
async fn a_bucket_written_to_while_it_is_deleted_is_emptied_again() {
    let world = World::default();
    deploys(&world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    // Deleting fails once, as it does when an upload comes between.
    world.script.replace(Script {
        fails: Some(("Images".into(), "The bucket you tried to delete is not empty".into())),
        rollback_fails: false,
    });
    let result = destroys(&world, &yes()).await;
    assert!(result.is_ok(), "{result:?}");
    assert_eq!(world.calls.borrow().iter().filter(|c| **c == "DeleteStack").count(), 2);
    assert_eq!(world.status(STACK), None);
}

#[tokio::test(start_paused = true)]
async fn what_goes_on_is_watched_to_its_end_first() {
    let world = World::default();
    let (first, second) = (yes(), yes());
    let (one, two) = (shop("1"), shop("2"));
    let later = async {
        tokio::time::sleep(std::time::Duration::from_secs(7)).await;
        deploys(&world, &second, &two).await
    };
    let (first, later) = tokio::join!(deploys(&world, &first, &one), later);
    assert!(first.is_ok(), "{first:?}");
    assert!(matches!(later, Ok(Outcome::Applied { created: false, .. })), "{later:?}");
    assert!(
        second.heard.borrow().iter().any(|e| matches!(e, Event::Operation { attached: true, .. }))
    );
    is_version(&world, "2");
}

#[tokio::test(start_paused = true)]
async fn code_changed_beside_the_stack_is_noticed() {
    let world = World::default();
    deploys(&world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    world.functions.borrow_mut().insert("get".into(), "hotswapped".into());
    let person = yes();
    deploys(&world, &person, &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert_eq!(*person.asked.borrow(), ["Apply"]);
    is_version(&world, "1");
}

#[tokio::test(start_paused = true)]
async fn destroying_twice_and_nothing_is_fine() {
    let world = World::default();
    let nothing = destroys(&world, &yes()).await;
    assert!(matches!(nothing, Ok(Destroyed { existed: false, .. })), "{nothing:?}");
    deploys(&world, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert!(matches!(destroys(&world, &yes()).await, Ok(Destroyed { existed: true, .. })));
    assert!(matches!(destroys(&world, &yes()).await, Ok(Destroyed { existed: false, .. })));
}
