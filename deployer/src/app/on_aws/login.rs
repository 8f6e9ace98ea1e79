//! The login: added, kept, removed, and destroyed with its users.

use super::*;

fn with(auth: Auth) -> DeployRequest {
    DeployRequest { auth: Some(auth), ..without_cache() }
}

/// What a person read since the last call.
fn read(checkout: &Checkout) -> String {
    checkout.ui.lines.take().join("\n")
}

#[tokio::test(start_paused = true)]
async fn deploy_with_a_login_says_who_may_call_what_and_loses_nothing() {
    let checkout = Checkout::new();
    checkout.deploy(&without_cache()).await.unwrap();
    read(&checkout);
    checkout.deploy(&with(Auth::Writes)).await.unwrap();
    let text = read(&checkout);
    let methods =
        "POST /products, DELETE /products/{id}, POST /products/{id}/images, PUT /products/{id}";
    for method in methods.split(", ") {
        assert!(text.contains(method), "{method}: {text}");
    }
    assert!(text.contains("anyone → signed-in users:"), "{text}");
    assert!(text.contains("anyone who knows the address of the API can call 6 methods"), "{text}");
    assert!(!text.contains("GET /products") && !text.contains("\n! "), "{text}");
    // Left out, it stays.
    let again = checkout.deploy(&without_cache()).await.unwrap();
    assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
    assert!(read(&checkout).contains("--no-auth opens it to anyone"));
    checkout.deploy(&with(Auth::All)).await.unwrap();
    let text = read(&checkout);
    assert!(text.contains("anyone → signed-in users:") && text.contains("GET /products"), "{text}");
    assert!(!text.contains("\n! "), "{text}");
}

#[tokio::test(start_paused = true)]
async fn deploy_without_the_login_says_that_the_api_opens_and_the_users_are_lost() {
    let checkout = Checkout::new();
    checkout.deploy(&with(Auth::Writes)).await.unwrap();
    read(&checkout);
    checkout.ui.declines.set(true);
    let declined = checkout.deploy(&with(Auth::Open)).await;
    assert!(matches!(declined, Err(DeployError::Declined)), "{declined:?}");
    let text = read(&checkout);
    for expected in [
        "! UserPool: deletes the user pool: its users are lost",
        "signed-in users → anyone:",
        "the API is open: anyone who knows its address",
        "Data will be lost (see above).",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    checkout.ui.declines.set(false);
    checkout.deploy(&with(Auth::Open)).await.unwrap();
    let again = checkout.deploy(&without_cache()).await.unwrap();
    assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
}

#[tokio::test(start_paused = true)]
async fn deploy_for_signed_requests_has_no_users() {
    let checkout = Checkout::new();
    checkout.deploy(&with(Auth::Writes)).await.unwrap();
    read(&checkout);
    checkout.deploy(&with(Auth::Iam)).await.unwrap();
    let text = read(&checkout);
    assert!(text.contains("signed-in users → callers with AWS credentials:"), "{text}");
    assert!(text.contains("its users are lost"), "{text}");
}

#[tokio::test(start_paused = true)]
async fn destroy_counts_the_users_before_its_question() {
    let checkout = Checkout::new();
    checkout.deploy(&with(Auth::Writes)).await.unwrap();
    checkout.assert_permitted(Purpose::Deploy);
    checkout.aws.users.set(3);
    read(&checkout);
    checkout.destroy().await.unwrap();
    let text = read(&checkout);
    assert!(text.contains("! 3 users, lost with the user pool"), "{text}");
    checkout.assert_permitted(Purpose::Destroy);
}

pub(super) async fn destroy_keeping_data(checkout: &Checkout) {
    let (workspace, target) = (checkout.workspace(), Target::simulated(STACK));
    let request = destroy_request(&checkout.aws, &checkout.ui, &target, &workspace, true).await;
    let request = DestroyRequest { keep_data: true, ..request.unwrap() };
    let timings = Timings::default();
    let destroyed = destroy(&checkout.aws, &checkout.ui, &timings, &request).await.unwrap();
    assert!(destroyed.is_recorded, "{destroyed:?}");
}

#[tokio::test(start_paused = true)]
async fn deploy_over_kept_data_that_had_a_login_needs_a_choice() {
    for chosen in [Auth::Writes, Auth::Open] {
        let checkout = Checkout::new();
        checkout.deploy(&with(Auth::Writes)).await.unwrap();
        destroy_keeping_data(&checkout).await;
        let calls = checkout.aws.calls.borrow().len();
        let result = checkout.deploy(&without_cache()).await;
        assert!(matches!(result, Err(DeployError::NotReady { .. })), "{result:?}");
        let calls = checkout.aws.calls.borrow().len() - calls;
        assert!(calls < 12, "{calls} calls, so not before the build");
        let text = checkout.transcript(result);
        for expected in ["kept was behind a login (--auth writes)", "--no-auth opens"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        assert_eq!(checkout.aws.status(STACK), None);
        checkout.deploy(&with(chosen)).await.unwrap();
        let deployed = auth::deployed(&checkout.aws.deployed_template(STACK).unwrap());
        assert_eq!(deployed, chosen);
        // The stack owns its data again, so the choice was made.
        checkout.deploy(&without_cache()).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn deploy_after_an_interrupted_adoption_still_needs_the_choice() {
    let checkout = Checkout::new();
    checkout.deploy(&with(Auth::Writes)).await.unwrap();
    destroy_keeping_data(&checkout).await;
    // The import succeeds, and the update after it does not.
    let dashboard = ("Dashboard".to_owned(), "no such metric".to_owned());
    checkout.aws.script.borrow_mut().fails = Some(dashboard);
    let result = checkout.deploy(&with(Auth::Writes)).await;
    assert!(matches!(result, Err(DeployError::Failed(_))), "{result:?}");
    checkout.transcript(result);
    checkout.aws.script.borrow_mut().fails = None;
    assert!(checkout.aws.status(STACK).is_some());
    let result = checkout.deploy(&without_cache()).await;
    assert!(matches!(result, Err(DeployError::NotReady { .. })), "{result:?}");
    let result = checkout.deploy(&with(Auth::Writes)).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
}

/// The record of an open stack, and of a version that recorded no login.
#[tokio::test(start_paused = true)]
async fn deploy_over_kept_data_without_a_recorded_login_needs_no_choice() {
    let checkout = Checkout::new();
    checkout.deploy(&without_cache()).await.unwrap();
    destroy_keeping_data(&checkout).await;
    let objects = checkout.aws.objects.borrow().clone();
    let records = objects.values().flatten().filter(|(key, _)| key.ends_with("kept-data.json"));
    let records: Vec<_> = records.map(|(_, text)| text).collect();
    assert!(records.len() == 1 && !records[0].contains("outputs"), "{records:?}");
    let result = checkout.deploy(&without_cache()).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
}
