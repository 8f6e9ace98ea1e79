//! The IAM permissions in a schema: those of its operations, and those of tagging.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// The IAM actions of each operation, and of tagging.
pub(crate) type Permissions = [(&'static str, Vec<String>); 6];

/// The operations, by their names in the root's `handlers`.
const OPERATIONS: [&str; 5] = ["create", "delete", "list", "read", "update"];

/// The parts of a schema that have permissions, with their permissions alone.
pub(crate) fn reduce(schema: &Value) -> impl Iterator<Item = (String, Value)> {
    let handlers = OPERATIONS.iter().filter_map(|operation| {
        Some(((*operation).to_owned(), listed_once(&schema["handlers"][operation])?))
    });
    let handlers: Map<_, _> = handlers.collect();
    let handlers = (!handlers.is_empty()).then(|| ("handlers".to_owned(), handlers.into()));
    let tagging = listed_once(&schema["tagging"]).map(|tagging| ("tagging".to_owned(), tagging));
    handlers.into_iter().chain(tagging)
}

/// The object with its permissions alone, each once.
fn listed_once(of: &Value) -> Option<Value> {
    let listed: BTreeSet<String> = listed(of).into_iter().collect();
    (!listed.is_empty()).then(|| json!({"permissions": listed}))
}

fn listed(of: &Value) -> Vec<String> {
    let listed = of["permissions"].as_array().into_iter().flatten();
    listed.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The permissions of a reduced schema.
pub(crate) fn of(schema: &Value) -> Permissions {
    ["create", "read", "update", "delete", "list", "tag"].map(|operation| match operation {
        "tag" => (operation, listed(&schema["tagging"])),
        _ => (operation, listed(&schema["handlers"][operation])),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reduce_keeps_each_permission_once_and_twice_gives_the_same() {
        let schema = serde_json::json!({
            "handlers": {
                "create": {"permissions": ["b:Y", "a:X", "b:Y"], "timeoutInMinutes": 5},
                "read": {"permissions": []},
            },
            "tagging": {"taggable": true, "permissions": ["a:Tag"]},
        });
        let reduced = Value::Object(reduce(&schema).collect());
        assert_eq!(
            serde_json::to_string(&reduced).unwrap(),
            r#"{"handlers":{"create":{"permissions":["a:X","b:Y"]}},"tagging":{"permissions":["a:Tag"]}}"#
        );
        assert_eq!(Value::Object(reduce(&reduced).collect()), reduced);
    }
}
