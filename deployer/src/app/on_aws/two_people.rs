//! A deploy that begins while another person's deploy changes the stack's shape: it undoes nothing
//! that its request does not name.

use std::time::Duration;

use tokio::time::sleep;

use super::addresses::FIRST;
use super::*;

/// A deploy during whose build another person deploys `other`.
async fn deploy_during(
    checkout: &Checkout,
    request: &DeployRequest,
    other: &DeployRequest,
) -> Result<Outcome, DeployError> {
    let meanwhile = async || assert!(checkout.deploy(other).await.is_ok());
    build_while(checkout, request, &Options::default(), meanwhile).await
}

/// A deploy, a dry run or a hotswap during whose build another person does something.
async fn build_while(
    checkout: &Checkout,
    request: &DeployRequest,
    options: &Options,
    meanwhile: impl AsyncFnOnce(),
) -> Result<Outcome, DeployError> {
    let (workspace, target) = (checkout.workspace(), Target::simulated(STACK));
    let session = checkout.session(&workspace, &target);
    let timings = Timings::default();
    let deployed = session.read(&timings).await?;
    let definition = checked_definition(&session, &deployed, request).await?;
    meanwhile().await;
    sleep(Duration::from_secs(60)).await;
    let built = built(checkout.folder.path(), "2");
    let run = Run { session: &session, timings: &timings, definition: &definition, request };
    run.apply(deployed, &built, options).await
}

fn auth(auth: Auth) -> DeployRequest {
    DeployRequest { auth: Some(auth), ..DeployRequest::default() }
}

fn deployed_auth(checkout: &Checkout) -> Auth {
    auth::deployed(&checkout.aws.deployed_template(STACK).unwrap())
}

#[tokio::test(start_paused = true)]
async fn deploy_during_whose_build_a_login_is_added_stops_before_it_would_open_the_api() {
    let checkout = Checkout::new();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    let result = deploy_during(&checkout, &DeployRequest::default(), &auth(Auth::Writes)).await;
    assert!(matches!(result, Err(DeployError::Overtaken { .. })), "{result:?}");
    let text = checkout.transcript(result);
    let error = "its login changed from open to writes";
    assert!(text.contains(error) && text.contains("run the same command again"), "{text}");
    assert_eq!(deployed_auth(&checkout), Auth::Writes);
    assert_eq!(checkout.aws.change_set_names(STACK), [""; 0]);
    // Run again, it keeps the login.
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    assert_eq!(deployed_auth(&checkout), Auth::Writes);
}

#[tokio::test(start_paused = true)]
async fn deploy_that_names_the_login_is_not_stopped_by_another_one() {
    let checkout = Checkout::new();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    let result = deploy_during(&checkout, &auth(Auth::Open), &auth(Auth::Writes)).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    assert_eq!(deployed_auth(&checkout), Auth::Open);
}

#[tokio::test(start_paused = true)]
async fn deploy_during_whose_build_the_cache_changes_stops() {
    let checkout = Checkout::new();
    checkout.deploy(&DeployRequest::default()).await.unwrap();
    for (request, other, expected) in [
        (DeployRequest::default(), with_cache(), "a cache was added"),
        (DeployRequest::default(), without_cache(), "its cache was removed"),
        (auth(Auth::All), with_cache(), "a cache was added"),
    ] {
        let result = deploy_during(&checkout, &request, &other).await;
        assert!(matches!(result, Err(DeployError::Overtaken { .. })), "{result:?}");
        let text = checkout.transcript(result);
        assert!(text.contains(expected) && !text.contains("login changed"), "{text}");
    }
}

/// Without a cache, the template depends on whether the stack still has the network of one.
#[tokio::test(start_paused = true)]
async fn deploy_without_a_cache_during_whose_build_one_is_added_stops() {
    let checkout = Checkout::new();
    checkout.deploy(&without_cache()).await.unwrap();
    let result = deploy_during(&checkout, &without_cache(), &with_cache()).await;
    let text = checkout.transcript(result);
    assert!(text.contains("a cache was added, or removed"), "{text}");
}

#[tokio::test(start_paused = true)]
async fn deploy_during_whose_build_only_a_parameter_changes_keeps_that() {
    let checkout = Checkout::new();
    checkout.deploy(&with_cache()).await.unwrap();
    let result = deploy_during(&checkout, &with_cache(), &set("LogLevel", "debug")).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    assert_eq!(checkout.parameter("LogLevel").as_deref(), Some("debug"));
}

#[tokio::test(start_paused = true)]
async fn deploy_during_whose_build_a_filter_is_set_stops() {
    let checkout = Checkout::new();
    checkout.deploy(&without_cache()).await.unwrap();
    let result = deploy_during(&checkout, &without_cache(), &addresses::only(FIRST)).await;
    let text = checkout.transcript(result);
    assert!(text.contains("AllowedCidr changed from \"\" to \"203.0.113.0/24\""), "{text}");
}

#[tokio::test(start_paused = true)]
async fn hotswap_and_dry_run_during_whose_build_a_login_is_added_stop() {
    let hotswap = Options { hotswap: true, ..Options::default() };
    let dry_run = Options { dry_run: true, ..Options::default() };
    for options in [hotswap, dry_run] {
        let checkout = Checkout::new();
        checkout.deploy(&without_cache()).await.unwrap();
        let login = async || drop(checkout.deploy(&auth(Auth::Writes)).await.unwrap());
        let result = build_while(&checkout, &without_cache(), &options, login).await;
        assert!(matches!(result, Err(DeployError::Overtaken { .. })), "{options:?} {result:?}");
    }
}

/// The deploy would adopt the data of a stack that it never saw, and open it.
#[tokio::test(start_paused = true)]
async fn deploy_during_whose_build_the_data_of_a_closed_stack_is_kept_stops() {
    let checkout = Checkout::new();
    let meanwhile = async || {
        let closed = DeployRequest { auth: Some(Auth::Writes), ..addresses::only(FIRST) };
        checkout.deploy(&closed).await.unwrap();
        login::destroy_keeping_data(&checkout).await;
    };
    let options = Options::default();
    let result = build_while(&checkout, &without_cache(), &options, meanwhile).await;
    assert!(matches!(result, Err(DeployError::Overtaken { .. })), "{result:?}");
    let text = checkout.transcript(result);
    for expected in ["was behind a login (--auth writes)", "reached only from 203.0.113.0/24"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert_eq!(checkout.aws.status(STACK), None);
}
