//! Who may do what, read from a template's policies, so that a plan can show who gains something.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::resolve::readable;

/// One permission.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Grant {
    /// The role or principal.
    pub who: String,
    /// The action: `dynamodb:GetItem`.
    pub may: String,
    /// The resource.
    pub on: String,
    /// The condition; empty when there is none.
    pub when: String,
}

/// The permissions that `new` has and `old` has not. Losing a condition is gaining a permission.
pub(crate) fn widening(old: &BTreeMap<String, Value>, new: &BTreeMap<String, Value>) -> Vec<Grant> {
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

/// The Allow statements of a policy. `who` is its holder; empty when the policy names principals
/// itself.
fn statements(who: &str, document: &Value, all: &mut BTreeSet<Grant>) {
    for statement in list(&document["Statement"]) {
        if statement["Effect"].as_str() != Some("Allow") {
            continue;
        }
        let whos =
            if who.is_empty() { principals(&statement["Principal"]) } else { vec![who.to_owned()] };
        let when = condition(&statement["Condition"]);
        for who in &whos {
            for may in either(statement, "Action", "NotAction") {
                for on in either(statement, "Resource", "NotResource") {
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

fn either(statement: &Value, name: &str, not_name: &str) -> Vec<String> {
    let listed = list(&statement[name]).map(readable);
    let not = list(&statement[not_name]).map(|v| format!("all but {}", readable(v)));
    listed.chain(not).collect()
}

fn condition(condition: &Value) -> String {
    if condition.is_null() { String::new() } else { format!("if {}", readable(condition)) }
}

/// One value stands for a list of one.
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
    fn a_new_action_and_a_lost_condition_are_gains() {
        let table = json!({"Fn::GetAtt": ["Products", "Arn"]});
        let narrow = role(
            json!({"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": table, "Condition": {"Bool": {"x": "true"}}}),
        );
        let wide = role(
            json!({"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Scan"], "Resource": [table]}),
        );
        let gains: Vec<_> = widening(&narrow, &wide)
            .into_iter()
            .map(|g| format!("{} {} {}", g.who, g.may, g.on))
            .collect();
        assert_eq!(
            gains,
            ["Reader dynamodb:GetItem Products.Arn", "Reader dynamodb:Scan Products.Arn"]
        );
    }

    #[test]
    fn losing_is_no_gain_and_deny_grants_nothing() {
        let wide = role(json!({"Effect": "Allow", "Action": ["a:B", "a:C"], "Resource": "*"}));
        let narrow = role(json!({"Effect": "Allow", "Action": "a:B", "Resource": "*"}));
        let deny = role(json!({"Effect": "Deny", "Action": "a:D", "Resource": "*"}));
        assert_eq!(widening(&wide, &narrow), []);
        assert_eq!(widening(&wide, &deny), []);
    }
}
