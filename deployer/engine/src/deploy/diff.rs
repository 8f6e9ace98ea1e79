//! Compares two versions of a stack's resources, property by property. Sends no request, so a plan
//! without a change set can use it.

use std::collections::BTreeMap;

use cfn::intrinsic_of;
use serde::Serialize;
use serde_json::Value;

use super::resolve::readable;
use super::spec::text;

/// How one resource differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Difference {
    /// Only the new template has it.
    Added,
    /// Only the old template has it.
    Removed,
    /// The same logical id has another type: the resource is replaced.
    Retyped,
    /// Its properties differ.
    Changed(Vec<PropertyChange>),
}

/// The old and the new value of a property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct PropertyChange {
    /// The path, such as `KeySchema[0].AttributeName`. An attribute outside of `Properties` is in
    /// parentheses: `(DependsOn)`.
    pub path: String,
    /// The old value; `None` where the property is new.
    pub before: Option<String>,
    /// The new value; `None` where the property is removed.
    pub after: Option<String>,
    /// Whether the change replaces the resource.
    pub replaces: bool,
}

impl PropertyChange {
    /// The name of the property, which is the first step of the path.
    pub fn property(&self) -> &str {
        self.path.split(['.', '[']).next().unwrap_or(&self.path)
    }
}

/// The differences of two sets of resources, by logical id.
pub(crate) fn differences(
    old: &BTreeMap<String, Value>,
    new: &BTreeMap<String, Value>,
) -> BTreeMap<String, Difference> {
    let removed =
        old.keys().filter(|id| !new.contains_key(*id)).map(|id| (id.clone(), Difference::Removed));
    let others =
        new.iter().filter_map(|(id, after)| Some((id.clone(), difference(old.get(id), after)?)));
    removed.chain(others).collect()
}

fn difference(before: Option<&Value>, after: &Value) -> Option<Difference> {
    let Some(before) = before else { return Some(Difference::Added) };
    if before.get("Type") != after.get("Type") {
        return Some(Difference::Retyped);
    }
    let mut changes = Vec::new();
    let empty = Value::Object(serde_json::Map::new());
    let properties = |r: &Value| r.get("Properties").unwrap_or(&empty).clone();
    compare("", Some(&properties(before)), Some(&properties(after)), &mut changes);
    for attribute in ["DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata"] {
        compare(
            &format!("({attribute})"),
            before.get(attribute),
            after.get(attribute),
            &mut changes,
        );
    }
    (!changes.is_empty()).then_some(Difference::Changed(changes))
}

fn is_scalar(value: &Value) -> bool {
    value.is_string() || value.is_number() || value.is_boolean()
}

fn compare(
    path: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    changes: &mut Vec<PropertyChange>,
) {
    match (before, after) {
        (before, after) if before == after => {}
        // CloudFormation converts scalars: a parameter with the value of a literal is no change.
        (Some(a), Some(b)) if is_scalar(a) && is_scalar(b) && text(a) == text(b) => {}
        (Some(old @ Value::Object(a)), Some(new @ Value::Object(b)))
            if intrinsic_of(old).is_none() && intrinsic_of(new).is_none() =>
        {
            let mut keys: Vec<_> = a.keys().chain(b.keys()).collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                let step = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                compare(&step, a.get(key), b.get(key), changes);
            }
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => lists(path, a, b, changes),
        (before, after) => changes.push(PropertyChange {
            path: path.to_owned(),
            before: before.map(readable),
            after: after.map(readable),
            replaces: false,
        }),
    }
}

/// Compares lists of the same length item by item. For lists of different lengths, reports the
/// items that only one of them contains.
fn lists(path: &str, a: &[Value], b: &[Value], changes: &mut Vec<PropertyChange>) {
    if a.len() == b.len() {
        for (index, (before, after)) in a.iter().zip(b).enumerate() {
            compare(&format!("{path}[{index}]"), Some(before), Some(after), changes);
        }
        return;
    }
    for (index, removed) in a.iter().enumerate().filter(|(_, v)| !b.contains(v)) {
        compare(&format!("{path}[{index}]"), Some(removed), None, changes);
    }
    for (index, added) in b.iter().enumerate().filter(|(_, v)| !a.contains(v)) {
        compare(&format!("{path}[{index}]"), None, Some(added), changes);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn changed(before: Value, after: Value) -> Vec<String> {
        let wrap = |properties| {
            BTreeMap::from([("R".to_owned(), json!({"Type": "T", "Properties": properties}))])
        };
        match differences(&wrap(before), &wrap(after)).remove("R") {
            Some(Difference::Changed(changes)) => changes
                .iter()
                .map(|c| format!("{} {:?} {:?}", c.path, c.before.as_deref(), c.after.as_deref()))
                .collect(),
            other => vec![format!("{other:?}")],
        }
    }

    #[test]
    fn differences_names_the_path_of_each_changed_value() {
        let before = json!({"A": {"B": [{"C": 1}, {"C": 2}]}, "Removed": "x", "Same": true});
        let after = json!({"A": {"B": [{"C": 1}, {"C": 3}]}, "Added": {"Ref": "P"}, "Same": true});
        assert_eq!(
            changed(before, after),
            [
                r#"A.B[1].C Some("2") Some("3")"#,
                r#"Added None Some("P")"#,
                r#"Removed Some("x") None"#,
            ]
        );
    }

    /// As after a literal of the template became a parameter with the same value.
    #[test]
    fn differences_of_a_number_and_its_text_are_none() {
        assert_eq!(changed(json!({"Size": 256}), json!({"Size": "256"})), ["None"]);
        let other = changed(json!({"Size": 256}), json!({"Size": "512"}));
        assert_eq!(other, [r#"Size Some("256") Some("512")"#]);
    }

    #[test]
    fn differences_of_a_longer_list_names_the_new_item() {
        let list = |n: i32| json!({"L": (0..n).collect::<Vec<_>>()});
        assert_eq!(changed(list(2), list(3)), [r#"L[2] None Some("2")"#]);
    }

    #[test]
    fn differences_compares_intrinsic_functions_as_values() {
        let before = json!({"A": {"Ref": "X"}});
        let after = json!({"A": {"Fn::GetAtt": ["X", "Arn"]}});
        assert_eq!(changed(before, after), [r#"A Some("X") Some("X.Arn")"#]);
    }

    #[test]
    fn differences_of_equal_resources_is_empty() {
        let one = BTreeMap::from([("R".to_owned(), json!({"Type": "T"}))]);
        assert!(differences(&one, &one).is_empty());
    }
}
