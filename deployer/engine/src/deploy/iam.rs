//! Reads permissions from a template's policies, so that a plan can show new permissions.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::resolve::readable;

/// One permission.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Grant {
    /// The role or principal that has the permission.
    pub who: String,
    /// The action, such as `dynamodb:GetItem`.
    pub may: String,
    /// The resource.
    pub on: String,
    /// The condition; empty where there is none.
    pub when: String,
}

/// The permissions that `new` has and `old` does not have. A permission that loses its condition is
/// a new permission.
pub(crate) fn new_grants(
    old: &BTreeMap<String, Value>,
    new: &BTreeMap<String, Value>,
) -> Vec<Grant> {
    let before = grants(old);
    grants(new).difference(&before).cloned().collect()
}

fn grants(resources: &BTreeMap<String, Value>) -> BTreeSet<Grant> {
    let mut all = BTreeSet::new();
    for (id, resource) in resources {
        let properties = &resource["Properties"];
        match resource["Type"].as_str().unwrap_or_default() {
            "AWS::IAM::Role" => {
                for policy in list(&properties["Policies"]) {
                    statements(id, &policy["PolicyDocument"], &mut all);
                }
                for arn in list(&properties["ManagedPolicyArns"]) {
                    all.insert(grant(id, "everything in the managed policy", &readable(arn)));
                }
                trust(id, &properties["AssumeRolePolicyDocument"], &mut all);
            }
            "AWS::IAM::Policy" | "AWS::IAM::ManagedPolicy" => {
                let holders: Vec<_> = ["Roles", "Users", "Groups"]
                    .iter()
                    .flat_map(|k| list(&properties[*k]))
                    .map(readable)
                    .collect();
                let who = if holders.is_empty() { id.clone() } else { holders.join(", ") };
                statements(&who, &properties["PolicyDocument"], &mut all);
            }
            "AWS::S3::BucketPolicy" | "AWS::SQS::QueuePolicy" | "AWS::SNS::TopicPolicy" => {
                statements("", &properties["PolicyDocument"], &mut all);
            }
            "AWS::Lambda::Permission" => {
                let mut grant = grant(
                    &readable(&properties["Principal"]),
                    &readable(&properties["Action"]),
                    &readable(&properties["FunctionName"]),
                );
                let from = &properties["SourceArn"];
                grant.when =
                    if from.is_null() { String::new() } else { format!("from {}", readable(from)) };
                all.insert(grant);
            }
            _ => {}
        }
    }
    all
}

fn grant(who: &str, may: &str, on: &str) -> Grant {
    Grant { who: who.to_owned(), may: may.to_owned(), on: on.to_owned(), when: String::new() }
}

/// Adds the `Allow` statements of a policy to `all`. `who` is the policy's role, user or group;
/// empty where the statements name their principals.
fn statements(who: &str, document: &Value, all: &mut BTreeSet<Grant>) {
    for statement in list(&document["Statement"]) {
        if statement["Effect"].as_str() != Some("Allow") {
            continue;
        }
        let holders =
            if who.is_empty() { principals(&statement["Principal"]) } else { vec![who.to_owned()] };
        let when = condition(&statement["Condition"]);
        for who in &holders {
            for may in included_or_excluded(statement, "Action", "NotAction") {
                for on in included_or_excluded(statement, "Resource", "NotResource") {
                    all.insert(Grant {
                        who: who.clone(),
                        may: may.clone(),
                        on,
                        when: when.clone(),
                    });
                }
            }
        }
    }
}

fn trust(role: &str, document: &Value, all: &mut BTreeSet<Grant>) {
    for statement in list(&document["Statement"]).filter(|s| s["Effect"].as_str() == Some("Allow"))
    {
        for who in principals(&statement["Principal"]) {
            all.insert(Grant {
                when: condition(&statement["Condition"]),
                ..grant(&who, "sts:AssumeRole", role)
            });
        }
    }
}

fn principals(principal: &Value) -> Vec<String> {
    match principal {
        Value::Object(kinds) => kinds.values().flat_map(list).map(readable).collect(),
        Value::Null => vec!["anyone".to_owned()],
        Value::String(all) if all == "*" => vec!["anyone".to_owned()],
        other => vec![readable(other)],
    }
}

fn included_or_excluded(statement: &Value, name: &str, not_name: &str) -> Vec<String> {
    let included = list(&statement[name]).map(readable);
    let excluded = list(&statement[not_name]).map(|v| format!("all but {}", readable(v)));
    included.chain(excluded).collect()
}

fn condition(condition: &Value) -> String {
    if condition.is_null() { String::new() } else { format!("if {}", readable(condition)) }
}

/// The items of a list. A policy may contain a single value in place of a list of one.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    let (many, one) = match value {
        Value::Array(items) => (Some(items.iter()), None),
        Value::Null => (None, None),
        one => (None, Some(one)),
    };
    many.into_iter().flatten().chain(one)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn role(statement: Value) -> BTreeMap<String, Value> {
        let role = json!({"Type": "AWS::IAM::Role", "Properties": {
            "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}},
            "Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": [statement]}}]
        }});
        BTreeMap::from([("Reader".to_owned(), role)])
    }

    #[test]
    fn new_grants_includes_a_new_action_and_a_removed_condition() {
        let table = json!({"Fn::GetAtt": ["Products", "Arn"]});
        let narrow = role(
            json!({"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": table, "Condition": {"Bool": {"x": "true"}}}),
        );
        let wide = role(
            json!({"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Scan"], "Resource": [table]}),
        );
        let gains: Vec<_> = new_grants(&narrow, &wide)
            .into_iter()
            .map(|g| format!("{} {} {}", g.who, g.may, g.on))
            .collect();
        assert_eq!(
            gains,
            ["Reader dynamodb:GetItem Products.Arn", "Reader dynamodb:Scan Products.Arn"]
        );
    }

    #[test]
    fn new_grants_ignores_removed_actions_and_deny() {
        let wide = role(json!({"Effect": "Allow", "Action": ["a:B", "a:C"], "Resource": "*"}));
        let narrow = role(json!({"Effect": "Allow", "Action": "a:B", "Resource": "*"}));
        let deny = role(json!({"Effect": "Deny", "Action": "a:D", "Resource": "*"}));
        assert_eq!(new_grants(&wide, &narrow), []);
        assert_eq!(new_grants(&wide, &deny), []);
    }
}
