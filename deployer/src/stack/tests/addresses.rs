//! The address filter: whom the policy lets in with each login, by AWS's rules.

use std::net::IpAddr;

use ipnet::IpNet;
use serde_json::Value as Json;
use shared::table::{Access, Auth, routes};

use super::super::addresses::{ALLOWED_CIDR, AddressFilter};
use super::super::{Cache, Shape, template};
use super::{list, of_type, resources};

const RANGES: &str = "203.0.113.0/24,2001:db8::/32";

fn with(auth: Auth, addresses: AddressFilter) -> Shape {
    Shape { auth, addresses, ..Cache::Off.into() }
}

fn only(auth: Auth) -> Shape {
    with(auth, AddressFilter::parse(RANGES).unwrap())
}

fn policy(shape: Shape) -> Json {
    of_type(&resources(shape), "ApiGateway::RestApi")[0].1["Policy"].clone()
}

/// What an identity's own policies say.
#[derive(Clone, Copy, PartialEq)]
enum Grant {
    Allows,
    Silent,
}

#[derive(Clone, Copy)]
enum Caller {
    /// Without a signature. A token of a user pool makes no principal.
    Anonymous,
    /// An identity of the account of the API.
    Own(Grant),
    /// An identity of another account.
    Foreign(Grant),
}

/// Whether the policy has a statement of this effect for the request.
fn matches(policy: &Json, effect: &str, path: &str, from: IpAddr) -> bool {
    let statements = list(&policy["Statement"]).into_iter();
    statements.filter(|statement| statement["Effect"] == effect).any(|statement| {
        assert_eq!(statement["Principal"], "*");
        assert_eq!(statement["Action"], "execute-api:Invoke");
        let covers = list(&statement["Resource"]).into_iter().any(|resource| {
            let pattern = resource.as_str().unwrap().strip_prefix("execute-api:/").unwrap();
            path.starts_with(pattern.strip_suffix('*').unwrap())
        });
        let outside = match &statement["Condition"]["NotIpAddress"]["aws:SourceIp"] {
            Json::Null => true,
            ranges => list(ranges)
                .into_iter()
                .all(|range| !range.as_str().unwrap().parse::<IpNet>().unwrap().contains(&from)),
        };
        covers && outside
    })
}

/// AWS's tables of how an identity's and an API's policy decide together:
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html>
fn is_allowed(policy: &Json, caller: Caller, path: &str, from: &str) -> bool {
    let from = from.parse().unwrap();
    if matches(policy, "Deny", path, from) {
        return false;
    }
    let allows = matches(policy, "Allow", path, from);
    match caller {
        Caller::Anonymous => allows,
        Caller::Own(grant) => allows || grant == Grant::Allows,
        Caller::Foreign(grant) => allows && grant == Grant::Allows,
    }
}

const INSIDE: [&str; 2] = ["203.0.113.9", "2001:db8::9"];
const OUTSIDE: [&str; 2] = ["198.51.100.9", "2001:db9::9"];

#[test]
fn policy_lets_in_the_ranges_for_all_methods_and_no_one_else() {
    for auth in Auth::EVERY {
        let policy = policy(only(auth));
        for (_, route) in routes() {
            let verb = route.method.name();
            let head = (verb == "GET").then_some("HEAD");
            for verb in [Some(verb), head, Some("OPTIONS")].into_iter().flatten() {
                let path = format!("dev/{verb}{}", route.path.replace(['{', '}'], ""));
                let is_signed =
                    auth == Auth::Iam && route.access == Access::Write && verb != "OPTIONS";
                let caller = if is_signed { Caller::Own(Grant::Allows) } else { Caller::Anonymous };
                let callers = [caller, Caller::Own(Grant::Allows), Caller::Foreign(Grant::Allows)];
                for from in INSIDE {
                    assert!(is_allowed(&policy, caller, &path, from), "{auth} {path} {from}");
                }
                for (from, caller) in OUTSIDE.iter().flat_map(|f| callers.map(|c| (f, c))) {
                    assert!(!is_allowed(&policy, caller, &path, from), "{auth} {path} {from}");
                }
            }
        }
    }
}

/// With a policy that allows everyone, a signature of any account would be enough.
#[test]
fn policy_leaves_signed_methods_to_the_grants_of_the_own_account() {
    for addresses in [AddressFilter::parse(RANGES).unwrap(), AddressFilter::Lifted] {
        let policy = policy(with(Auth::Iam, addresses));
        let is_allowed = |caller| is_allowed(&policy, caller, "dev/DELETE/products/1", INSIDE[0]);
        assert!(is_allowed(Caller::Own(Grant::Allows)));
        assert!(!is_allowed(Caller::Own(Grant::Silent)));
        assert!(!is_allowed(Caller::Foreign(Grant::Allows)));
        assert!(!is_allowed(Caller::Anonymous));
    }
}

/// A policy covers a verb as a whole, so a row that closes one route of `GET` and opens another
/// would close both.
#[test]
fn signed_methods_share_no_verb_with_open_ones() {
    for (_, route) in routes() {
        let is_get = route.method.name() == "GET";
        assert_eq!(Auth::Iam.closes(route.access), !is_get, "{}", route.path);
    }
}

#[test]
fn policy_of_a_lifted_filter_allows_everyone() {
    for auth in [Auth::Open, Auth::Writes, Auth::All] {
        let policy = policy(with(auth, AddressFilter::Lifted));
        assert!(is_allowed(&policy, Caller::Anonymous, "dev/PUT/products/1", OUTSIDE[0]));
    }
    assert!(policy(Cache::Off.into()).is_null());
}

#[test]
fn deployed_finds_the_filter_of_each_template() {
    for auth in Auth::EVERY {
        for filter in [
            AddressFilter::None,
            AddressFilter::Lifted,
            AddressFilter::parse(RANGES).unwrap(),
            AddressFilter::parse("203.0.113.0/24").unwrap(),
        ] {
            let text = cfn::synth::json(&template(with(auth, filter.clone())).unwrap()).unwrap();
            let template: Json = serde_json::from_str(&text).unwrap();
            assert_eq!(AddressFilter::deployed(&template), filter);
            let output = template["Outputs"][ALLOWED_CIDR]["Value"].as_str();
            assert_eq!(output.unwrap_or_default(), filter.value());
        }
    }
    assert_eq!(AddressFilter::deployed(&Json::Null), AddressFilter::None);
}

/// A policy applies only from the next deployment.
#[test]
fn each_filter_has_a_deployment_of_its_own() {
    let deployment = |filter: &str| {
        let all = resources(with(Auth::Open, AddressFilter::parse(filter).unwrap()));
        all.into_keys().find(|id| id.starts_with("ApiDeployment")).unwrap()
    };
    let none = resources(Cache::Off).into_keys().find(|id| id.starts_with("ApiDeployment"));
    let ids = [none.unwrap(), deployment(""), deployment("192.0.2.0/24"), deployment(RANGES)];
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
}

#[test]
fn rejection_of_an_address_has_json_and_cors_in_each_stack() {
    for auth in Auth::EVERY {
        let all = resources(only(auth));
        let responses = of_type(&all, "ApiGateway::GatewayResponse").into_iter();
        let denied: Vec<_> =
            responses.filter(|(_, r)| r["ResponseType"] == "ACCESS_DENIED").collect();
        let [(_, response)] = denied[..] else { panic!("{auth}: {denied:?}") };
        assert_eq!(response["StatusCode"], "403");
        let origin = "gatewayresponse.header.Access-Control-Allow-Origin";
        assert_eq!(response["ResponseParameters"][origin], "'*'");
        let body = response["ResponseTemplates"]["application/json"].as_str().unwrap();
        let body: Json = serde_json::from_str(body).unwrap();
        assert!(body["message"].as_str().unwrap().contains("your address"), "{body}");
    }
}
