//! Code that is replaced without CloudFormation.

use serde_json::json;

use super::*;
use crate::cloud::{Functions, UpdateState};

#[tokio::test(start_paused = true)]
async fn hotswap_replaces_code_without_cloudformation_and_waits_for_it() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    aws.calls.borrow_mut().clear();
    let ui = yes();
    let spec = shop("2");
    let swapped = run_hotswap(&aws, &ui, &spec).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert!(matches!(swapped, Outcome::Applied { created: false, .. }), "{swapped:?}");
    assert_eq!(aws.functions.borrow()["get"], spec.code[0].sha256);
    assert!(!aws.calls.borrow().iter().any(|call| call.contains("ChangeSet")));
    assert_eq!(aws.update_state("get").await.unwrap(), UpdateState::Done);
    let is_shown =
        |event: &Event| matches!(event, Event::Plan { plan } if plan.hotswaps == ["get", "put"]);
    assert!(ui.events.borrow().iter().any(is_shown));
    let again = run_hotswap(&aws, &yes(), &spec).await.unwrap();
    assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
    // CloudFormation catches up in the next deploy, also back to the code that it knows.
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn hotswap_of_more_than_code_or_of_nothing_is_rejected() {
    let aws = SimulatedAws::default();
    let missing = run_hotswap(&aws, &yes(), &shop("1")).await.unwrap_err();
    assert_eq!(missing.to_string(), "a hotswap needs a deployed stack, and Shop is not deployed");
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    let mut more = shop("2");
    more.template["Resources"]["Queue"] = json!({"Type": "AWS::SQS::Queue"});
    let rejected = run_hotswap(&aws, &yes(), &more).await.unwrap_err();
    assert!(
        matches!(&rejected, DeployError::Hotswap { changes, .. } if changes == &["Queue"]),
        "{rejected}"
    );
    let protected = Spec { protect: Some(true), ..shop("2") };
    let rejected = run_hotswap(&aws, &yes(), &protected).await.unwrap_err();
    assert!(rejected.to_string().ends_with("changes: the protection against deletion"));
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn hotswap_that_lambda_cannot_apply_is_an_error() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap_or_else(|e| unreachable!("{e}"));
    aws.account.borrow_mut().updates_fail = true;
    let failed = run_hotswap(&aws, &yes(), &shop("2")).await.unwrap_err();
    assert_eq!(failed.to_string(), "the code of get cannot be updated: no free address");
    // Lambda names the new code, but may run the one before: the next run sends it again.
    aws.account.borrow_mut().updates_fail = false;
    let again = run_hotswap(&aws, &yes(), &shop("2")).await.unwrap();
    assert!(matches!(again, Outcome::Applied { .. }), "{again:?}");
    assert_eq!(aws.update_state("get").await.unwrap(), UpdateState::Done);
}

async fn run_hotswap(
    aws: &SimulatedAws,
    ui: &FakeUi<'_>,
    spec: &Spec,
) -> Result<Outcome, DeployError> {
    let artifacts =
        Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url: String::new() };
    let spec = Spec { artifacts: Some(artifacts), ..spec.clone() };
    let deployed = DeployedStack::read(aws, &spec.stack).await?;
    let options = Options { hotswap: true, ..Options::default() };
    deploy(aws, ui, &Timings::default(), &spec, deployed, &options).await
}
