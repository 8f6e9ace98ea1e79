//! The address filter: set, changed, kept and lifted, and what the API then serves by.

use super::*;
use crate::stack::addresses::AddressFilter;

pub(super) fn only(addresses: &str) -> DeployRequest {
    let set = BTreeMap::from([(ALLOWED_CIDR.to_owned(), addresses.to_owned())]);
    DeployRequest { set, ..without_cache() }
}

/// The filter that the API serves by.
fn served(checkout: &Checkout) -> AddressFilter {
    let Some(policy) = checkout.aws.served_policy(STACK) else { return AddressFilter::None };
    let api = serde_json::json!({"Type": "AWS::ApiGateway::RestApi", "Properties": {
        "Policy": policy}});
    AddressFilter::deployed(&serde_json::json!({"Resources": {"Api": api}}))
}

async fn deploy(checkout: &Checkout, request: &DeployRequest) -> String {
    checkout.ui.lines.take();
    let result = checkout.deploy(request).await;
    assert!(result.is_ok(), "{}", checkout.transcript(result));
    checkout.ui.lines.take().join("\n")
}

pub(super) const FIRST: &str = "203.0.113.0/24";
const SECOND: &str = "198.51.100.7/32, 2001:db8::/32";

#[tokio::test(start_paused = true)]
async fn deploy_with_a_filter_applies_and_keeps_it_until_it_is_lifted() {
    let checkout = Checkout::new();
    deploy(&checkout, &without_cache()).await;
    let text = deploy(&checkout, &only(FIRST)).await;
    for expected in [
        "anyone → anyone at 203.0.113.0/24:",
        "the API is open to requests from 203.0.113.0/24",
        "with status 403",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert_eq!(served(&checkout), AddressFilter::parse(FIRST).unwrap());
    // Left out, it stays, also where more changes.
    let text = deploy(&checkout, &without_cache()).await;
    assert!(text.contains("--set AllowedCidr= accepts all"), "{text}");
    let login = DeployRequest { auth: Some(Auth::Writes), ..without_cache() };
    deploy(&checkout, &login).await;
    assert_eq!(served(&checkout), AddressFilter::parse(FIRST).unwrap());
    deploy(&checkout, &only(SECOND)).await;
    assert_eq!(served(&checkout), AddressFilter::parse(SECOND).unwrap());
    let text = deploy(&checkout, &only("")).await;
    assert!(text.contains("anyone at 198.51.100.7/32, 2001:db8::/32 → anyone:"), "{text}");
    assert_eq!(served(&checkout), AddressFilter::Lifted);
    checkout.assert_permitted(Purpose::Deploy);
    let again = checkout.deploy(&only("")).await.unwrap();
    assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
}

#[tokio::test(start_paused = true)]
async fn deploy_without_a_filter_has_no_policy() {
    let checkout = Checkout::new();
    deploy(&checkout, &only("")).await;
    assert_eq!(checkout.aws.served_policy(STACK), None);
    assert_eq!(checkout.parameter(ALLOWED_CIDR), None);
}

/// With a login by signatures, the policy that a filter leaves would admit the identities of all
/// accounts from its ranges.
#[tokio::test(start_paused = true)]
async fn deploy_after_a_filter_that_failed_replaces_the_policy_that_it_left() {
    let checkout = Checkout::new();
    deploy(&checkout, &without_cache()).await;
    let stage = ("ApiStage".to_owned(), "no such deployment".to_owned());
    checkout.aws.script.borrow_mut().fails = Some(stage);
    let result = checkout.deploy(&only(FIRST)).await;
    assert!(matches!(result, Err(DeployError::Failed(_))), "{result:?}");
    assert_eq!(checkout.aws.served_policy(STACK), None);
    // Changes nothing of the API, so the policy stays without an effect.
    deploy(&checkout, &set("LogLevel", "debug")).await;
    assert_eq!(checkout.aws.served_policy(STACK), None);
    let signed = DeployRequest { auth: Some(Auth::Iam), ..without_cache() };
    let text = deploy(&checkout, &signed).await;
    assert!(text.contains("one that allows everyone replaces it"), "{text}");
    assert_eq!(served(&checkout), AddressFilter::Lifted);
    checkout.assert_permitted(Purpose::Deploy);
}

#[tokio::test(start_paused = true)]
async fn deploy_with_a_wrong_range_ends_before_it_changes_anything() {
    let checkout = Checkout::new();
    let result = checkout.deploy(&only("203.0.113.7/24")).await;
    let text = checkout.transcript(result);
    assert!(text.contains("AllowedCidr: 203.0.113.7/24 has bits behind its prefix"), "{text}");
    assert_eq!(checkout.aws.status(STACK), None);
}

#[tokio::test(start_paused = true)]
async fn deploy_over_kept_data_that_was_behind_a_filter_needs_a_choice() {
    for chosen in [FIRST, ""] {
        let checkout = Checkout::new();
        deploy(&checkout, &only(FIRST)).await;
        login::destroy_keeping_data(&checkout).await;
        let text = checkout.transcript(checkout.deploy(&without_cache()).await);
        for expected in ["reached only from 203.0.113.0/24", "--set AllowedCidr= accepts"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        deploy(&checkout, &only(chosen)).await;
        assert_eq!(served(&checkout).value(), chosen);
    }
}

#[tokio::test(start_paused = true)]
async fn deploy_over_kept_data_names_all_choices_at_once() {
    let checkout = Checkout::new();
    let closed = DeployRequest { auth: Some(Auth::Writes), ..only(FIRST) };
    deploy(&checkout, &closed).await;
    login::destroy_keeping_data(&checkout).await;
    let text = checkout.transcript(checkout.deploy(&without_cache()).await);
    for expected in ["(--auth writes), and the data", "--no-auth opens", "AllowedCidr= accepts"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn smoke_that_is_rejected_names_the_filter() {
    let outputs = BTreeMap::from([(ALLOWED_CIDR.to_owned(), FIRST.to_owned())]);
    let none = BTreeMap::new();
    let of = |status, outputs| {
        let error = (status != 200).then(|| "no".to_owned());
        let smoke = Smoke { url: String::new(), status: Some(status), ms: 1, error };
        super::super::addresses::explained(smoke, outputs).error
    };
    assert!(of(403, &outputs).unwrap().contains("only from 203.0.113.0/24 (AllowedCidr)"));
    assert_eq!(of(403, &none).as_deref(), Some("no"));
    assert_eq!(of(503, &outputs).as_deref(), Some("no"));
    assert_eq!(of(200, &outputs), None);
}
