//! Who may call the methods of an API, before and after a deploy.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// Methods that other callers may call after the deploy than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct AccessChange {
    /// The methods: `POST /products`.
    pub methods: Vec<String>,
    /// Who may call them now; `None` for new methods.
    pub before: Option<String>,
    /// Who may call them after the deploy.
    pub after: String,
}

impl AccessChange {
    /// Whether the methods are opened: to anyone, or to anyone at some addresses who needed
    /// credentials before.
    pub(crate) fn is_opened(&self) -> bool {
        let was_open = self.before.as_ref().is_some_and(|before| before.starts_with(ANYONE));
        self.after == ANYONE || (self.after.starts_with(ANYONE) && !was_open)
    }
}

/// Who may call a method without any credentials.
const ANYONE: &str = "anyone";

/// What the resource policy of the API says about its callers.
pub(crate) enum PolicyLimit {
    /// There is none, or it allows everyone.
    None,
    /// Requests from other addresses are denied.
    Addresses(String),
    /// Something else.
    Other,
}

/// The limit of the first API with a resource policy.
pub(crate) fn policy_limit(resources: &BTreeMap<String, Value>) -> PolicyLimit {
    let apis = resources.values().filter(|r| r["Type"] == "AWS::ApiGateway::RestApi");
    let mut policies = apis.filter_map(|api| api["Properties"].get("Policy"));
    let Some(policy) = policies.next() else { return PolicyLimit::None };
    let Some(statements) = policy["Statement"].as_array() else { return PolicyLimit::Other };
    let mut limit = PolicyLimit::None;
    for statement in statements {
        let condition = &statement["Condition"];
        let ranges = &condition["NotIpAddress"]["aws:SourceIp"];
        let keys = |value: &Value| value.as_object().map_or(0, serde_json::Map::len);
        let is_alone = keys(condition) == 1 && keys(&condition["NotIpAddress"]) == 1;
        limit = match statement["Effect"].as_str() {
            Some("Allow") if statement["Principal"] == "*" && condition.is_null() => continue,
            Some("Deny") if statement["Principal"] == "*" && is_alone && !ranges.is_null() => {
                PolicyLimit::Addresses(list(ranges))
            }
            _ => return PolicyLimit::Other,
        };
    }
    limit
}

/// One text, or several with commas.
fn list(value: &Value) -> String {
    let texts = value.as_array().into_iter().flatten().chain(value.is_string().then_some(value));
    texts.filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

/// How deep a path may be. A longer chain of resources is treated as a cycle.
const PATH_PARTS_MAX: usize = 50;

/// The methods whose callers differ, grouped by the difference. A new API is not listed: its plan
/// has a notice.
pub(crate) fn access_changes(
    before: &BTreeMap<String, Value>,
    after: &BTreeMap<String, Value>,
) -> Vec<AccessChange> {
    let (old, new) = (callers(before), callers(after));
    if old.is_empty() {
        return Vec::new();
    }
    let mut groups: Vec<AccessChange> = Vec::new();
    for (method, caller) in new {
        let earlier = old.get(&method);
        if earlier == Some(&caller) {
            continue;
        }
        let same =
            |group: &&mut AccessChange| group.before.as_ref() == earlier && group.after == caller;
        match groups.iter_mut().find(same) {
            Some(group) => group.methods.push(method),
            None => {
                let before = earlier.cloned();
                groups.push(AccessChange { methods: vec![method], before, after: caller });
            }
        }
    }
    // What becomes open comes first.
    groups.sort_by_key(|group| !group.is_opened());
    groups
}

/// The callers of each method, by `POST /products`. A preflight request of a browser never has
/// credentials, and a HEAD is a GET without its body.
fn callers(resources: &BTreeMap<String, Value>) -> BTreeMap<String, String> {
    let methods = resources.values().filter(|r| r["Type"] == "AWS::ApiGateway::Method");
    let methods = methods.map(|method| &method["Properties"]);
    let place = match policy_limit(resources) {
        PolicyLimit::None => String::new(),
        PolicyLimit::Addresses(ranges) => format!(" at {ranges}"),
        PolicyLimit::Other => " whom the policy of the API allows".to_owned(),
    };
    methods
        .filter(|method| !["OPTIONS", "HEAD"].map(Value::from).contains(&method["HttpMethod"]))
        .map(|method| {
            let verb = method["HttpMethod"].as_str().unwrap_or("?");
            let caller = caller(method["AuthorizationType"].as_str().unwrap_or("NONE"));
            (
                format!("{verb} {}", path(resources, &method["ResourceId"])),
                format!("{caller}{place}"),
            )
        })
        .collect()
}

/// For people, who may call a method with this type of authorization.
pub(crate) fn caller(authorization: &str) -> &str {
    match authorization {
        "NONE" => ANYONE,
        "COGNITO_USER_POOLS" => "signed-in users",
        "AWS_IAM" => "callers with AWS credentials",
        "CUSTOM" => "callers that the authorizer accepts",
        other => other,
    }
}

/// The path of a resource: its part, after those of its parents.
fn path(resources: &BTreeMap<String, Value>, reference: &Value) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let mut at = reference["Ref"].as_str();
    while let Some(resource) = at.and_then(|id| resources.get(id)) {
        parts.push(resource["Properties"]["PathPart"].as_str().unwrap_or("?"));
        if parts.len() > PATH_PARTS_MAX {
            break;
        }
        at = resource["Properties"]["ParentId"]["Ref"].as_str();
    }
    parts.reverse();
    format!("/{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn api(get: &str, put: &str) -> BTreeMap<String, Value> {
        let method = |verb: &str, kind: &str| {
            json!({"Type": "AWS::ApiGateway::Method", "Properties": {
                "HttpMethod": verb, "AuthorizationType": kind, "ResourceId": {"Ref": "Thing"}}})
        };
        let resource = |part: &str, parent: Value| {
            json!({"Type": "AWS::ApiGateway::Resource", "Properties": {
                "PathPart": part, "ParentId": parent}})
        };
        BTreeMap::from(
            [
                ("Things", resource("things", json!({"Fn::GetAtt": ["Api", "RootResourceId"]}))),
                ("Thing", resource("{id}", json!({"Ref": "Things"}))),
                ("Get", method("GET", get)),
                ("Head", method("HEAD", get)),
                ("Put", method("PUT", put)),
                ("Delete", method("DELETE", put)),
                ("Options", method("OPTIONS", "NONE")),
            ]
            .map(|(id, value)| (id.to_owned(), value)),
        )
    }

    fn lines(before: &BTreeMap<String, Value>, after: &BTreeMap<String, Value>) -> Vec<String> {
        let line = |change: AccessChange| {
            let before = change.before.as_deref().unwrap_or("-").to_owned();
            format!("{}: {before} → {}", change.methods.join(", "), change.after)
        };
        access_changes(before, after).into_iter().map(line).collect()
    }

    #[test]
    fn access_changes_of_a_login_name_the_methods_and_who_may_call_them() {
        let (open, writes) = (api("NONE", "NONE"), api("NONE", "COGNITO_USER_POOLS"));
        let methods = "DELETE /things/{id}, PUT /things/{id}";
        assert_eq!(lines(&open, &writes), [format!("{methods}: anyone → signed-in users")]);
        assert_eq!(lines(&writes, &open), [format!("{methods}: signed-in users → anyone")]);
        assert_eq!(lines(&open, &open), Vec::<String>::new());
    }

    #[test]
    fn access_changes_of_a_new_method_has_no_callers_before() {
        let all = api("COGNITO_USER_POOLS", "AWS_IAM");
        let mut without = all.clone();
        without.remove("Get");
        assert_eq!(lines(&without, &all), ["GET /things/{id}: - → signed-in users"]);
        assert_eq!(lines(&BTreeMap::new(), &all), Vec::<String>::new());
    }

    #[test]
    fn is_opened_holds_for_those_who_needed_credentials_and_not_for_a_new_filter() {
        let is_opened = |before: Option<&str>, after: &str| {
            let (before, after) = (before.map(str::to_owned), after.to_owned());
            AccessChange { methods: Vec::new(), before, after }.is_opened()
        };
        for before in [None, Some("signed-in users"), Some("signed-in users at 203.0.113.0/24")] {
            assert!(is_opened(before, "anyone"), "{before:?}");
            assert!(is_opened(before, "anyone at 203.0.113.0/24"), "{before:?}");
            assert!(!is_opened(before, "callers with AWS credentials"), "{before:?}");
        }
        assert!(is_opened(Some("anyone at 203.0.113.0/24"), "anyone"));
        assert!(!is_opened(Some("anyone"), "anyone at 203.0.113.0/24"));
    }

    #[test]
    fn access_changes_of_a_resource_policy_name_its_addresses() {
        let open = api("NONE", "AWS_IAM");
        let with = |policy: Value| {
            let mut all = open.clone();
            let api = json!({"Type": "AWS::ApiGateway::RestApi", "Properties": {"Policy": policy}});
            all.insert("Api".to_owned(), api);
            all
        };
        let allow = json!({"Effect": "Allow", "Principal": "*"});
        let deny = json!({"Effect": "Deny", "Principal": "*", "Condition": {
            "NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"]}}});
        let filtered = with(json!({"Statement": [allow, deny]}));
        let (ranges, signed) = ("203.0.113.0/24, 2001:db8::/32", "callers with AWS credentials");
        assert_eq!(
            lines(&open, &filtered),
            [
                format!(
                    "DELETE /things/{{id}}, PUT /things/{{id}}: {signed} → {signed} at {ranges}"
                ),
                format!("GET /things/{{id}}: anyone → anyone at {ranges}"),
            ]
        );
        // A policy that allows everyone is as good as none.
        let lifted = with(json!({"Statement": [allow]}));
        assert_eq!(
            lines(&filtered, &lifted)[0],
            format!("GET /things/{{id}}: anyone at {ranges} → anyone")
        );
        assert_eq!(lines(&open, &lifted), Vec::<String>::new());
        let other = with(json!({"Statement": [{"Effect": "Allow", "Principal": {"AWS": "1"}}]}));
        assert!(lines(&open, &other)[1].ends_with("anyone whom the policy of the API allows"));
    }

    #[test]
    fn access_changes_lists_what_becomes_open_first() {
        let before = api("COGNITO_USER_POOLS", "COGNITO_USER_POOLS");
        let after = api("NONE", "AWS_IAM");
        let changes = access_changes(&before, &after);
        assert_eq!(changes.len(), 2);
        assert_eq!(
            (changes[0].after.as_str(), &changes[0].methods[..]),
            (ANYONE, &["GET /things/{id}".to_owned()][..])
        );
    }
}
