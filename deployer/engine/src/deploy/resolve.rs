//! Replaces the references to parameters in a template, so that two versions of it can be compared
//! and shown. `Ref` to a parameter, `Fn::Sub`, `Fn::Join`, `Fn::If` and conditions become values.
//! Functions whose value only CloudFormation knows are not changed.

use std::collections::BTreeMap;

use cfn::{SubPart, intrinsic_of, sub_parts};
use serde_json::{Map, Value};

use super::spec::text;

/// The resources of a template by logical id, with all known values. Resources whose condition is
/// false are left out.
pub(crate) fn resources(
    template: &Value,
    parameters: &BTreeMap<String, String>,
) -> BTreeMap<String, Value> {
    let scope = Scope { template, parameters };
    let Some(all) = template.get("Resources").and_then(Value::as_object) else {
        return BTreeMap::new();
    };
    let exists = |resource: &Value| match resource.get("Condition").and_then(Value::as_str) {
        Some(condition) => scope.condition(condition, 0).unwrap_or(true),
        None => true,
    };
    all.iter()
        .filter(|(_, r)| exists(r))
        .map(|(id, r)| (id.clone(), scope.value(r).unwrap_or(Value::Null)))
        .collect()
}

struct Scope<'a> {
    template: &'a Value,
    parameters: &'a BTreeMap<String, String>,
}

/// Conditions may name other conditions. A longer chain is treated as a cycle.
const CONDITION_DEPTH_MAX: usize = 20;

impl Scope<'_> {
    /// `None` for `AWS::NoValue`, which removes the property.
    fn value(&self, value: &Value) -> Option<Value> {
        match value {
            Value::Object(map) => match intrinsic_of(value) {
                Some(("Ref", Value::String(name))) if name == "AWS::NoValue" => None,
                Some(("Ref", Value::String(name))) => Some(
                    self.parameters
                        .get(name)
                        .map_or_else(|| value.clone(), |v| Value::String(v.clone())),
                ),
                Some(("Fn::Sub", argument)) => Some(self.sub(argument)),
                Some(("Fn::Join", argument)) => Some(self.join(argument)),
                Some(("Fn::If", Value::Array(parts))) => self.if_else(value, parts),
                _ => Some(Value::Object(
                    map.iter().filter_map(|(k, v)| Some((k.clone(), self.value(v)?))).collect(),
                )),
            },
            Value::Array(items) => {
                Some(Value::Array(items.iter().filter_map(|v| self.value(v)).collect()))
            }
            other => Some(other.clone()),
        }
    }

    fn sub(&self, argument: &Value) -> Value {
        let (pattern, own) = match argument {
            Value::String(pattern) => (pattern.as_str(), None),
            Value::Array(parts) => match parts.as_slice() {
                [Value::String(pattern), Value::Object(own)] => (pattern.as_str(), Some(own)),
                _ => return function("Fn::Sub", argument.clone()),
            },
            _ => return function("Fn::Sub", argument.clone()),
        };
        let Some(parts) = sub_parts(pattern) else {
            return function("Fn::Sub", argument.clone());
        };
        let (mut out, mut has_unknown) = (String::new(), false);
        for part in parts {
            let name = match part {
                SubPart::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                SubPart::Name(name) => name,
            };
            let value = match own.and_then(|o| o.get(name)) {
                Some(value) => self.value(value).filter(Value::is_string).map(|v| text(&v)),
                None => self.parameters.get(name).cloned(),
            };
            match value {
                Some(value) => out.push_str(&value),
                None => {
                    has_unknown = true;
                    out.push_str(&format!("${{{name}}}"));
                }
            }
        }
        if has_unknown { function("Fn::Sub", Value::String(out)) } else { Value::String(out) }
    }

    fn join(&self, argument: &Value) -> Value {
        let Some([Value::String(separator), list]) = argument.as_array().map(Vec::as_slice) else {
            return function("Fn::Join", argument.clone());
        };
        let list = self.value(list).unwrap_or(Value::Null);
        match list.as_array() {
            Some(items) if items.iter().all(Value::is_string) => {
                Value::String(items.iter().map(text).collect::<Vec<_>>().join(separator))
            }
            _ => function("Fn::Join", Value::Array(vec![Value::String(separator.clone()), list])),
        }
    }

    fn if_else(&self, whole: &Value, parts: &[Value]) -> Option<Value> {
        let [Value::String(condition), yes, no] = parts else { return Some(whole.clone()) };
        match self.condition(condition, 0) {
            Some(is_true) => self.value(if is_true { yes } else { no }),
            None => Some(whole.clone()),
        }
    }

    fn condition(&self, name: &str, depth: usize) -> Option<bool> {
        if depth > CONDITION_DEPTH_MAX {
            return None;
        }
        self.evaluate(self.template.get("Conditions")?.get(name)?, depth)
    }

    fn evaluate(&self, expression: &Value, depth: usize) -> Option<bool> {
        let all = |parts: &Value| {
            let parts = parts.as_array()?.iter();
            parts.map(|p| self.evaluate(p, depth + 1)).collect::<Option<Vec<_>>>()
        };
        match intrinsic_of(expression)? {
            ("Condition", Value::String(name)) => self.condition(name, depth + 1),
            ("Fn::Not", parts) => all(parts)?.first().map(|is_true| !is_true),
            ("Fn::And", parts) => Some(all(parts)?.into_iter().all(|is_true| is_true)),
            ("Fn::Or", parts) => Some(all(parts)?.into_iter().any(|is_true| is_true)),
            ("Fn::Equals", Value::Array(sides)) => match sides.as_slice() {
                [a, b] => Some(self.scalar(a)? == self.scalar(b)?),
                _ => None,
            },
            _ => None,
        }
    }

    fn scalar(&self, value: &Value) -> Option<String> {
        match self.value(value)? {
            Value::Object(_) | Value::Array(_) => None,
            scalar => Some(text(&scalar)),
        }
    }
}

fn function(name: &str, argument: Value) -> Value {
    Value::Object(Map::from_iter([(name.to_owned(), argument)]))
}

/// A value for people: `Products.Arn` for `{"Fn::GetAtt": ["Products", "Arn"]}`.
pub(crate) fn readable(value: &Value) -> String {
    match value {
        Value::String(s) => s.clone(),
        Value::Object(map) => match intrinsic_of(value) {
            Some(("Ref", Value::String(name))) => name.clone(),
            Some(("Fn::GetAtt", Value::Array(path))) => {
                path.iter().map(text).collect::<Vec<_>>().join(".")
            }
            Some(("Fn::GetAtt", Value::String(path))) => path.clone(),
            Some(("Fn::Sub", Value::String(pattern))) => pattern.clone(),
            Some(("Fn::Join", Value::Array(parts))) => match parts.as_slice() {
                [Value::String(separator), Value::Array(items)] => {
                    items.iter().map(readable).collect::<Vec<_>>().join(separator)
                }
                _ => value.to_string(),
            },
            _ => {
                let entries: Vec<_> =
                    map.iter().map(|(k, v)| format!("{k}: {}", readable(v))).collect();
                format!("{{{}}}", entries.join(", "))
            }
        },
        Value::Array(items) => {
            format!("[{}]", items.iter().map(readable).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parameters() -> BTreeMap<String, String> {
        [("Prefix", "shop"), ("Nodes", "2")].map(|(k, v)| (k.to_owned(), v.to_owned())).into()
    }

    #[test]
    fn resources_replaces_known_values_only() {
        let template = json!({
            "Conditions": {
                "Two": {"Fn::Equals": [{"Ref": "Nodes"}, "2"]},
                "One": {"Fn::Not": [{"Condition": "Two"}]}
            },
            "Resources": {
                "Table": {"Type": "T", "Properties": {
                    "Name": {"Fn::Sub": "${Prefix}-${!raw}-products"},
                    "Arn": {"Fn::Sub": "arn:${AWS::Partition}:${Prefix}"},
                    "Joined": {"Fn::Join": ["/", ["a", {"Ref": "Prefix"}]]},
                    "Other": {"Fn::GetAtt": ["Queue", "Arn"]},
                    "Failover": {"Fn::If": ["Two", true, {"Ref": "AWS::NoValue"}]},
                    "Absent": {"Fn::If": ["One", true, {"Ref": "AWS::NoValue"}]}
                }},
                "Single": {"Type": "T", "Condition": "One"}
            }
        });
        let expected = json!({"Table": {"Type": "T", "Properties": {
            "Name": "shop-${!raw}-products",
            "Arn": {"Fn::Sub": "arn:${AWS::Partition}:shop"},
            "Joined": "a/shop",
            "Other": {"Fn::GetAtt": ["Queue", "Arn"]},
            "Failover": true
        }}});
        assert_eq!(json!(resources(&template, &parameters())), expected);
    }

    #[test]
    fn resources_with_a_cycle_of_conditions_returns() {
        let template = json!({
            "Conditions": {"A": {"Condition": "B"}, "B": {"Condition": "A"}},
            "Resources": {"R": {"Condition": "A"}}
        });
        assert_eq!(resources(&template, &parameters()).len(), 1);
    }

    #[test]
    fn readable_shortens_intrinsic_functions() {
        assert_eq!(readable(&json!({"Fn::GetAtt": ["Queue", "Arn"]})), "Queue.Arn");
        assert_eq!(readable(&json!({"a": [1, {"Ref": "B"}]})), "{a: [1, B]}");
    }
}
