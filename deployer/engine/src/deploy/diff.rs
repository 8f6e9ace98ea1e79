//! Two forms of a stack's resources compared, property by property. Works without CloudFormation,
//! so also for `diff`.

use std::collections::BTreeMap;

use cfn::intrinsic_of;
use serde::Serialize;
use serde_json::Value;

use super::resolve::readable;

/// What becomes of one resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Difference {
    /// It comes.
    Added,
    /// It goes.
    Removed,
    /// It is made anew under the same logical id: its type differs.
    Retyped,
    /// It stays, with other properties.
    Changed(Vec<PropertyChange>),
}

/// A property before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PropertyChange {
    /// `KeySchema[0].AttributeName`; outside of `Properties`: `(DependsOn)`.
    pub path: String,
    /// The value before; none when it was not there.
    pub before: Option<String>,
    /// The value after; none when it is not there any more.
    pub after: Option<String>,
    /// Whether this makes the resource anew.
    pub replaces: bool,
}

impl PropertyChange {
    /// The property's own name, the first step of its path.
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
    let rest =
        new.iter().filter_map(|(id, after)| Some((id.clone(), difference(old.get(id), after)?)));
    removed.chain(rest).collect()
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

fn compare(
    path: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    changes: &mut Vec<PropertyChange>,
) {
    match (before, after) {
        (before, after) if before == after => {}
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

/// Of lists of the same length each place is compared; otherwise what came and what went is named.
fn lists(path: &str, a: &[Value], b: &[Value], changes: &mut Vec<PropertyChange>) {
    if a.len() == b.len() {
        for (place, (before, after)) in a.iter().zip(b).enumerate() {
            compare(&format!("{path}[{place}]"), Some(before), Some(after), changes);
        }
        return;
    }
    for (place, gone) in a.iter().enumerate().filter(|(_, v)| !b.contains(v)) {
        compare(&format!("{path}[{place}]"), Some(gone), None, changes);
    }
    for (place, come) in b.iter().enumerate().filter(|(_, v)| !a.contains(v)) {
        compare(&format!("{path}[{place}]"), None, Some(come), changes);
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
    fn changes_are_named_down_to_the_leaf() {
        let before = json!({"A": {"B": [{"C": 1}, {"C": 2}]}, "Gone": "x", "Same": true});
        let after = json!({"A": {"B": [{"C": 1}, {"C": 3}]}, "Come": {"Ref": "P"}, "Same": true});
        assert_eq!(
            changed(before, after),
            [r#"A.B[1].C Some("2") Some("3")"#, r#"Come None Some("P")"#, r#"Gone Some("x") None"#,]
        );
    }

    #[test]
    fn a_longer_list_names_what_came() {
        let list = |n: i32| json!({"L": (0..n).collect::<Vec<_>>()});
        assert_eq!(changed(list(2), list(3)), [r#"L[2] None Some("2")"#]);
    }

    #[test]
    fn functions_are_values() {
        let before = json!({"A": {"Ref": "X"}});
        let after = json!({"A": {"Fn::GetAtt": ["X", "Arn"]}});
        assert_eq!(changed(before, after), [r#"A Some("X") Some("X.Arn")"#]);
    }

    #[test]
    fn nothing_is_nothing() {
        let one = BTreeMap::from([("R".to_owned(), json!({"Type": "T"}))]);
        assert!(differences(&one, &one).is_empty());
    }
}
