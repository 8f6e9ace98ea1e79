//! The tree of a template. It keeps the order of keys, so that a template has the same bytes every
//! time. The order in `serde_json::Value` depends on a feature that any dependency may enable.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::intrinsic_json::is_intrinsic;

/// A value of a template, intrinsic functions included (`{"Ref": "Bucket"}` is a map).
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `true`, `false`
    Bool(bool),
    /// An integer.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the template.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// A string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(items.into_iter().collect())
    }

    /// A map.
    pub fn map<K: Into<String>>(pairs: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Map(pairs.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// An intrinsic function: a map with one key.
    pub fn intrinsic(function: &str, argument: Self) -> Self {
        Self::map([(function, argument)])
    }

    /// The value of a key. `None` if this is not a map, or has no such key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(pairs) => pairs.iter().find(|(k, _)| k == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The string. `None` if this is not a string.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items. `None` if this is not a list.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// The pairs of key and value. `None` if this is not a map.
    pub fn as_map(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Map(pairs) => Some(pairs),
            _ => None,
        }
    }

    /// The function and its argument. `None` if this is not an intrinsic function.
    pub fn as_intrinsic(&self) -> Option<(&str, &Self)> {
        match self.as_map()? {
            [(name, argument)] if is_intrinsic(name, matches!(argument, Self::Text(_))) => {
                Some((name, argument))
            }
            _ => None,
        }
    }
}

/// A map of the fields that are set. Generated code calls this.
pub fn record<const N: usize>(fields: [(&str, Option<Node>); N]) -> Node {
    Node::map(fields.into_iter().filter_map(|(name, value)| Some((name, value?))))
}

/// One field of a [`record`]. Generated code calls this.
pub fn field<F: Field>(name: &str, value: F) -> (&str, Option<Node>) {
    (name, value.into_node())
}

/// The type of a structure's field: [`Value`](crate::Value) or [`Prop`](crate::Prop).
pub trait Field {
    /// The tree. `None` if the field is not set.
    fn into_node(self) -> Option<Node>;
}

impl From<serde_json::Value> for Node {
    fn from(json: serde_json::Value) -> Self {
        match json {
            // CloudFormation rejects null. `AWS::NoValue` leaves the property out.
            serde_json::Value::Null => Self::intrinsic("Ref", Self::text("AWS::NoValue")),
            serde_json::Value::Bool(b) => Self::Bool(b),
            serde_json::Value::Number(n) => match n.as_i64() {
                Some(whole) => Self::Integer(whole),
                None => Self::Number(n.as_f64().unwrap_or(f64::NAN)),
            },
            serde_json::Value::String(text) => Self::Text(text),
            serde_json::Value::Array(items) => Self::list(items.into_iter().map(Into::into)),
            serde_json::Value::Object(pairs) => {
                let mut pairs: Vec<_> =
                    pairs.into_iter().map(|(key, value)| (key, value.into())).collect();
                pairs.sort_by(|(a, _): &(String, Self), (b, _)| a.cmp(b));
                Self::Map(pairs)
            }
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(b) => serializer.serialize_bool(*b),
            Self::Integer(n) => serializer.serialize_i64(*n),
            Self::Number(n) => serializer.serialize_f64(*n),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Map(pairs) => {
                let mut map = serializer.serialize_map(Some(pairs.len()))?;
                for (key, value) in pairs {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_keeps_the_order_of_a_map_and_sorts_json() {
        let map = Node::map([("b", Node::Integer(1)), ("a", Node::Bool(true))]);
        assert_eq!(serde_json::to_string(&map).unwrap(), r#"{"b":1,"a":true}"#);
        let json = Node::from(serde_json::json!({"b": 1.5, "a": ["x"]}));
        assert_eq!(serde_json::to_string(&json).unwrap(), r#"{"a":["x"],"b":1.5}"#);
    }
}
