//! Two people who deploy or destroy one stack at once: each gets the stack that the plan showed, or
//! a message that says what happened.

use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::sleep;

use super::super::saved_plan::save_plan;
use super::*;
use crate::project::Project;

const PROJECT: Project = Project { name: "shop-program", default_stack: STACK };

/// Answers yes after another person has done something.
struct After<F>(F);

impl<F: AsyncFn()> Ui for After<F> {
    fn emit(&self, _event: Event) {}

    async fn ask(&self, _question: &Question<'_>) -> Answer {
        Box::pin((self.0)()).await;
        Answer::Yes
    }
}

/// A deploy of version 2, whose question is answered after `meanwhile`. Returns the error.
async fn deploy_after(aws: &SimulatedAws, meanwhile: impl AsyncFn()) -> String {
    let (spec, ui) = (shop("2"), After(meanwhile));
    let artifacts =
        Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url: String::new() };
    code::upload_code(aws, &artifacts, &spec.code).await.unwrap();
    let deployed = DeployedStack::read(aws, &spec.stack).await.unwrap();
    let (timings, options) = (Timings::default(), Options::default());
    let error = deploy(aws, &ui, &timings, &spec, deployed, &options).await.unwrap_err();
    assert!(matches!(error, DeployError::Stale { .. }), "{error:?}");
    error.to_string()
}

async fn deploy_version(aws: &SimulatedAws, version: &str) {
    run_deploy(aws, &yes(), &shop(version)).await.unwrap();
}

async fn has_begun(aws: &SimulatedAws) {
    while !aws.status(STACK).is_some_and(|status| status.is_in_progress()) {
        sleep(Duration::from_secs(1)).await;
    }
}

fn assert_parts(message: &str, parts: &[&str]) {
    assert!(parts.iter().all(|part| message.contains(part)), "{message}");
}

const OWN: &str = "is of this program, with the client request token shop-program-";

#[tokio::test(start_paused = true)]
async fn deploy_answered_after_another_update_is_rejected() {
    let aws = SimulatedAws::default();
    deploy_version(&aws, "0").await;
    deploy_version(&aws, "1").await;
    let message = deploy_after(&aws, async || deploy_version(&aws, "3").await).await;
    assert_parts(&message, &["was updated, and is UPDATE_COMPLETE", OWN]);
    assert_version(&aws, "3");
}

#[tokio::test(start_paused = true)]
async fn deploy_answered_during_another_update_is_rejected() {
    let aws = SimulatedAws::default();
    deploy_version(&aws, "1").await;
    let is_asked = Notify::new();
    let other = async {
        is_asked.notified().await;
        deploy_version(&aws, "3").await;
    };
    let message = deploy_after(&aws, async || {
        is_asked.notify_one();
        has_begun(&aws).await;
    });
    let ((), message) = tokio::join!(other, message);
    assert_parts(&message, &["from CREATE_COMPLETE to UPDATE_IN_PROGRESS", OWN]);
    assert_version(&aws, "3");
}

#[tokio::test(start_paused = true)]
async fn deploy_answered_after_a_destroy_is_rejected() {
    let aws = SimulatedAws::default();
    deploy_version(&aws, "1").await;
    let message = deploy_after(&aws, async || drop(run_destroy(&aws, &yes()).await)).await;
    assert_parts(&message, &["the stack was deleted", OWN]);
    assert_eq!(aws.status(STACK), None);
}

#[tokio::test(start_paused = true)]
async fn creation_answered_after_another_creation_is_rejected() {
    let aws = SimulatedAws::default();
    // The other person begins later, and so deletes the change set of the first.
    let message = deploy_after(&aws, async || deploy_version(&aws, "3").await).await;
    assert_parts(&message, &["the stack was created, and is CREATE_COMPLETE", OWN]);
    assert_version(&aws, "3");
}

/// The second person sees the plan when the first answers: the second has deleted the change set of
/// the first, since it could be of a process that was killed.
#[tokio::test(start_paused = true)]
async fn creation_answered_during_the_question_of_another_creation_is_rejected() {
    let aws = SimulatedAws::default();
    let first_ended = Notify::new();
    let (spec, is_asked) = (shop("3"), Notify::new());
    let second = async {
        is_asked.notified().await;
        let ui = After(async || first_ended.notified().await);
        is_asked.notify_one();
        run_deploy(&aws, &ui, &spec).await
    };
    let first = async {
        let message = deploy_after(&aws, async || {
            is_asked.notify_one();
            while aws.change_set_names(STACK).len() != 1 || calls(&aws, "CreateChangeSet") < 2 {
                sleep(Duration::from_secs(1)).await;
            }
        });
        let message = message.await;
        first_ended.notify_one();
        message
    };
    let (second, message) = tokio::join!(second, first);
    second.unwrap();
    assert_parts(&message, &["its change set cannot be executed", "does not exist"]);
    assert_version(&aws, "3");
}

fn calls(aws: &SimulatedAws, name: &str) -> usize {
    aws.calls.borrow().iter().filter(|call| **call == name).count()
}

#[tokio::test(start_paused = true)]
async fn deploy_declined_keeps_the_change_set_of_another_person() {
    let aws = SimulatedAws::default();
    deploy_version(&aws, "1").await;
    let spec = shop("3");
    let ui = After(async || {
        let no = FakeUi::answering(Answer::No);
        let declined = run_deploy(&aws, &no, &shop("2")).await;
        assert!(matches!(declined, Err(DeployError::Declined)), "{declined:?}");
    });
    run_deploy(&aws, &ui, &spec).await.unwrap();
    assert_version(&aws, "3");
}

#[tokio::test(start_paused = true)]
async fn plan_saved_during_the_question_of_a_creation_keeps_its_change_set() {
    let aws = SimulatedAws::default();
    let ui = After(async || {
        let (spec, timings) = (shop("2"), Timings::default());
        let deployed = DeployedStack::read(&aws, &spec.stack).await.unwrap();
        let options = Options::default();
        save_plan(&aws, &yes(), &timings, &PROJECT, &spec, deployed, &options).await.unwrap();
    });
    run_deploy(&aws, &ui, &shop("3")).await.unwrap();
    assert_version(&aws, "3");
}

#[tokio::test(start_paused = true)]
async fn destroy_answered_during_an_update_deletes_nothing() {
    let aws = SimulatedAws::default();
    deploy_version(&aws, "1").await;
    let is_asked = Notify::new();
    let other = async {
        is_asked.notified().await;
        deploy_version(&aws, "3").await;
    };
    let ui = After(async || {
        is_asked.notify_one();
        has_begun(&aws).await;
    });
    let (timings, request) = (Timings::default(), destroy_request());
    let ((), destroyed) = tokio::join!(other, destroy(&aws, &ui, &timings, &request));
    let message = destroyed.unwrap_err().to_string();
    assert_parts(&message, &["from CREATE_COMPLETE to UPDATE_IN_PROGRESS", OWN]);
    assert_eq!(calls(&aws, "DeleteStack") + calls(&aws, "DeleteObjects"), 0);
    assert_version(&aws, "3");
}
