//! What a person must know before a stack is created or opened further, from the template alone:
//! who may call its API, and which data a deletion of the stack deletes.

use std::collections::BTreeMap;

use serde_json::Value;

use super::api_access::{PolicyLimit, caller, policy_limit};
use super::plan::CONTENTS;
use super::stack_operations::retains;
use crate::report::count;

/// The notices about a plan from `before` to `after`, both with known values. An update repeats
/// only what it changes.
pub(crate) fn notices(
    before: &BTreeMap<String, Value>,
    after: &BTreeMap<String, Value>,
) -> Vec<String> {
    let new = |notice: fn(&BTreeMap<String, Value>) -> Option<String>| {
        notice(after).filter(|text| notice(before).as_ref() != Some(text))
    };
    [new(open_api), new(deleted_data), new(kept)].into_iter().flatten().collect()
}

fn of_type<'a>(
    resources: &'a BTreeMap<String, Value>,
    resource_type: &'a str,
) -> impl Iterator<Item = &'a Value> {
    resources.values().filter(move |r| r["Type"] == resource_type).map(|r| &r["Properties"])
}

/// Methods that need no login, in an API whose resource policy limits at most the addresses.
fn open_api(resources: &BTreeMap<String, Value>) -> Option<String> {
    let ranges = match policy_limit(resources) {
        PolicyLimit::None => None,
        PolicyLimit::Addresses(ranges) => Some(ranges),
        PolicyLimit::Other => return None,
    };
    // A preflight request of a browser never has a login, and a HEAD is a GET without its body.
    let counts = |method: &Value| method != "OPTIONS" && method != "HEAD";
    let methods =
        of_type(resources, "AWS::ApiGateway::Method").filter(|m| counts(&m["HttpMethod"]));
    let (open, closed): (Vec<_>, Vec<_>) =
        methods.partition(|method| method["AuthorizationType"] == "NONE");
    if open.is_empty() {
        return None;
    }
    let changing = open.iter().filter(|m| m["HttpMethod"] != "GET").count();
    let methods = count(open.len() as u64, "methods");
    let Some(other) = closed.first().filter(|_| changing == 0) else {
        let (what, who) = match ranges {
            None => ("open".to_owned(), "anyone who knows its address"),
            Some(ranges) => (format!("open to requests from {ranges}"), "anyone there"),
        };
        return Some(format!(
            "the API is {what}: {who} can call its {methods} without a login; {changing} of them \
             change data"
        ));
    };
    let who = caller(other["AuthorizationType"].as_str().unwrap_or_default());
    let anyone = match ranges {
        None => "anyone who knows the address of the API".to_owned(),
        Some(ranges) => format!("anyone at {ranges}"),
    };
    Some(format!(
        "{anyone} can call {methods}, which only read; the other {} need credentials ({who})",
        closed.len()
    ))
}

/// The resources with data that a deletion of the stack deletes.
fn deleted_data(resources: &BTreeMap<String, Value>) -> Option<String> {
    let names = with_data(resources, |policy| !retains(policy));
    (!names.is_empty()).then(|| format!("a deletion of the stack deletes {names}"))
}

fn kept(resources: &BTreeMap<String, Value>) -> Option<String> {
    let names = with_data(resources, retains);
    (!names.is_empty()).then(|| format!("a deletion of the stack keeps {names}"))
}

/// Tables, buckets and the like whose deletion policy passes, by logical id. Logs, queues and
/// caches are left out: what they contain is temporary.
fn with_data(resources: &BTreeMap<String, Value>, passes: fn(&str) -> bool) -> String {
    const TEMPORARY: [&str; 3] =
        ["AWS::Logs::LogGroup", "AWS::SQS::Queue", "AWS::ElastiCache::ReplicationGroup"];
    let names = resources.iter().filter_map(|(id, resource)| {
        let (resource_type, noun, _) = CONTENTS.iter().find(|(t, ..)| resource["Type"] == *t)?;
        let policy = resource["DeletionPolicy"].as_str().unwrap_or("Delete");
        (!TEMPORARY.contains(resource_type) && passes(policy)).then(|| format!("the {noun} {id}"))
    });
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn resources(value: Value) -> BTreeMap<String, Value> {
        serde_json::from_value(value).unwrap()
    }

    fn api(extra: Value) -> BTreeMap<String, Value> {
        let method = |verb: &str, authorization: &str| {
            json!({"Type": "AWS::ApiGateway::Method", "Properties": {
                "HttpMethod": verb, "AuthorizationType": authorization}})
        };
        let mut all = resources(json!({
            "Get": method("GET", "NONE"),
            "Put": method("PUT", "NONE"),
            "Head": method("HEAD", "NONE"),
            "Options": method("OPTIONS", "NONE"),
            "Delete": method("DELETE", "AWS_IAM"),
            "Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": extra}
        }));
        all.extend(resources(json!({
            "Products": {"Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Delete"},
            "Images": {"Type": "AWS::S3::Bucket", "DeletionPolicy": "RetainExceptOnCreate"},
            "Logs": {"Type": "AWS::Logs::LogGroup"}
        })));
        all
    }

    #[test]
    fn notices_of_a_new_stack_name_open_methods_and_data() {
        let none = BTreeMap::new();
        assert_eq!(
            notices(&none, &api(json!({}))),
            [
                "the API is open: anyone who knows its address can call its 2 methods without a \
                 login; 1 of them change data",
                "a deletion of the stack deletes the table Products",
                "a deletion of the stack keeps the bucket Images",
            ]
        );
        let restricted = notices(&none, &api(json!({"Policy": {}})));
        assert!(restricted.iter().all(|notice| !notice.contains("open")), "{restricted:?}");
        let ranges = json!({"NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24"]}});
        let deny = json!({"Effect": "Deny", "Principal": "*", "Condition": ranges});
        let filtered = notices(&none, &api(json!({"Policy": {"Statement": [deny]}})));
        let expected = "the API is open to requests from 203.0.113.0/24: anyone there can call its";
        assert!(filtered[0].starts_with(expected), "{filtered:?}");
    }

    #[test]
    fn notices_of_a_login_say_what_stays_open() {
        let mut all = api(json!({}));
        all.insert(
            "Put".to_owned(),
            json!({"Type": "AWS::ApiGateway::Method", "Properties": {
                "HttpMethod": "PUT", "AuthorizationType": "COGNITO_USER_POOLS"}}),
        );
        all.remove("Delete");
        assert_eq!(
            notices(&BTreeMap::new(), &all)[0],
            "anyone who knows the address of the API can call 1 method, which only read; the other \
             1 need credentials (signed-in users)"
        );
    }

    #[test]
    fn notices_of_an_update_are_only_the_new_ones() {
        let all = api(json!({}));
        assert_eq!(notices(&all, &all), Vec::<String>::new());
        assert_eq!(notices(&api(json!({"Policy": {}})), &all).len(), 1);
    }
}
