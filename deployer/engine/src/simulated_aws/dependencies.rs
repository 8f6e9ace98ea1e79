//! The order in which CloudFormation creates resources.

use std::collections::{BTreeMap, BTreeSet};

use cfn::{SubPart, intrinsic_of, sub_parts};
use serde_json::{Map, Value};

/// The resources of a template that each resource depends on, directly or through others.
pub(super) fn closures(template: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let none = Map::new();
    let all = template["Resources"].as_object().unwrap_or(&none);
    let mut closures: BTreeMap<String, BTreeSet<String>> = all
        .iter()
        .map(|(id, resource)| {
            let mut names = BTreeSet::new();
            collect(resource, &mut names);
            match &resource["DependsOn"] {
                Value::String(name) => drop(names.insert(name.clone())),
                Value::Array(many) => {
                    names.extend(many.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                _ => {}
            }
            names.retain(|name| all.contains_key(name));
            (id.clone(), names)
        })
        .collect();
    // Each round makes the known paths twice as long.
    loop {
        let next: BTreeMap<_, BTreeSet<String>> = closures
            .iter()
            .map(|(id, names)| {
                let indirect = names.iter().filter_map(|name| closures.get(name)).flatten();
                (id.clone(), names.iter().chain(indirect).cloned().collect())
            })
            .collect();
        if next == closures {
            return closures;
        }
        closures = next;
    }
}

/// Logical ids so that each comes after those it depends on. Where AWS may choose, later names come
/// first, so that no test relies on the alphabet.
pub(super) fn order(closures: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut ids: Vec<&String> = closures.keys().rev().collect();
    ids.sort_by_key(|id| closures[*id].len());
    ids.into_iter().cloned().collect()
}

/// The names that a value refers to: `Ref`, `Fn::GetAtt`, and the variables of `Fn::Sub`.
fn collect(value: &Value, names: &mut BTreeSet<String>) {
    match intrinsic_of(value) {
        Some(("Ref", Value::String(name))) => {
            names.insert(name.clone());
        }
        Some(("Fn::GetAtt", Value::Array(path))) => {
            names.extend(path.first().and_then(Value::as_str).map(str::to_owned));
        }
        Some(("Fn::Sub", argument)) => {
            let pattern = argument.as_str().or_else(|| argument[0].as_str()).unwrap_or_default();
            for part in sub_parts(pattern).into_iter().flatten() {
                if let SubPart::Name(name) = part {
                    names.extend(name.split('.').next().map(str::to_owned));
                }
            }
            children(argument, names);
        }
        _ => children(value, names),
    }
}

fn children(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => map.values().for_each(|value| collect(value, names)),
        Value::Array(items) => items.iter().for_each(|value| collect(value, names)),
        _ => {}
    }
}
