//! Intrinsic functions, as functions.

use super::node::Node;
use super::value::{ConditionExpr, List, Plain, Value};

/// `Fn::Sub`: a text with `${LogicalId}`, `${LogicalId.Attribute}` and `${AWS::Region}` in it. The ids are checked at
/// synth; [`concat()`] makes the same from typed values.
pub fn sub<T: Plain>(text: impl Into<String>) -> Value<T> {
    Value::raw(Node::call("Fn::Sub", Node::Text(text.into())))
}

/// Texts put together: one literal where all are known, else `Fn::Sub`, else `Fn::Join`.
pub fn concat<T: Plain>(parts: impl IntoIterator<Item = Value<String>>) -> Value<T> {
    let parts: Vec<Node> = parts.into_iter().map(Value::into_node).collect();
    if let Some(literal) = parts.iter().map(Node::as_text).collect::<Option<String>>() {
        return literal.into();
    }
    match parts.iter().map(template_text).collect::<Option<String>>() {
        Some(text) => sub(text),
        None => {
            Value::raw(Node::call("Fn::Join", Node::List(vec![Node::text(""), Node::List(parts)])))
        }
    }
}

/// A part as it stands inside of `Fn::Sub`, where it can.
fn template_text(part: &Node) -> Option<String> {
    if let Some(text) = part.as_text() {
        return Some(text.replace("${", "${!"));
    }
    match part.as_call()? {
        ("Ref", id) => Some(format!("${{{}}}", id.as_text()?)),
        ("Fn::Sub", text) => text.as_text().map(str::to_owned),
        ("Fn::GetAtt", path) => {
            let path: Option<Vec<_>> = path.as_list()?.iter().map(Node::as_text).collect();
            Some(format!("${{{}}}", path?.join(".")))
        }
        _ => None,
    }
}

/// `Fn::Join`.
pub fn join<T: Plain>(separator: &str, parts: Value<List<String>>) -> Value<T> {
    Value::raw(Node::call("Fn::Join", Node::List(vec![Node::text(separator), parts.into_node()])))
}

/// `Fn::Split`.
pub fn split(separator: &str, text: Value<String>) -> Value<List<String>> {
    Value::raw(Node::call("Fn::Split", Node::List(vec![Node::text(separator), text.into_node()])))
}

/// `Fn::Select`.
pub fn select<T>(index: u32, list: Value<List<T>>) -> Value<T> {
    Value::raw(Node::call(
        "Fn::Select",
        Node::List(vec![Node::Integer(index.into()), list.into_node()]),
    ))
}

/// `Fn::GetAZs` of the stack's region.
pub fn availability_zones() -> Value<List<String>> {
    Value::raw(Node::call("Fn::GetAZs", Node::text("")))
}

/// `Fn::Equals`.
pub fn equals(a: impl Into<Value<String>>, b: impl Into<Value<String>>) -> Value<ConditionExpr> {
    Value::raw(Node::call(
        "Fn::Equals",
        Node::List(vec![a.into().into_node(), b.into().into_node()]),
    ))
}

/// `Fn::Not`.
pub fn not(condition: Value<ConditionExpr>) -> Value<ConditionExpr> {
    Value::raw(Node::call("Fn::Not", Node::List(vec![condition.into_node()])))
}

/// `Fn::And`.
pub fn and(conditions: impl IntoIterator<Item = Value<ConditionExpr>>) -> Value<ConditionExpr> {
    Value::raw(Node::call("Fn::And", Node::list(conditions.into_iter().map(Value::into_node))))
}

/// `Fn::Or`.
pub fn or(conditions: impl IntoIterator<Item = Value<ConditionExpr>>) -> Value<ConditionExpr> {
    Value::raw(Node::call("Fn::Or", Node::list(conditions.into_iter().map(Value::into_node))))
}

/// `AWS::NoValue`: the property is left out.
pub fn no_value<T>() -> Value<T> {
    pseudo("AWS::NoValue").cast()
}

/// `AWS::AccountId`
pub fn account_id() -> Value<String> {
    pseudo("AWS::AccountId")
}

/// `AWS::Partition`
pub fn partition() -> Value<String> {
    pseudo("AWS::Partition")
}

/// `AWS::Region`
pub fn region() -> Value<String> {
    pseudo("AWS::Region")
}

/// `AWS::StackName`
pub fn stack_name() -> Value<String> {
    pseudo("AWS::StackName")
}

/// `AWS::URLSuffix`
pub fn url_suffix() -> Value<String> {
    pseudo("AWS::URLSuffix")
}

fn pseudo(name: &str) -> Value<String> {
    Value::raw(Node::call("Ref", Node::text(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(value: &Value<String>) -> String {
        serde_json::to_string(value.node()).unwrap_or_default()
    }

    #[test]
    fn texts_are_put_together_in_the_simplest_way_that_serves() {
        assert_eq!(json(&concat(["a".into(), "-b".into()])), r#""a-b""#);
        assert_eq!(
            json(&concat([stack_name(), "-${b".into()])),
            r#"{"Fn::Sub":"${AWS::StackName}-${!b"}"#
        );
        assert_eq!(json(&concat([sub("${A}"), region()])), r#"{"Fn::Sub":"${A}${AWS::Region}"}"#);
        let first = select(0, availability_zones());
        assert_eq!(
            json(&concat([first, "x".into()])),
            r#"{"Fn::Join":["",[{"Fn::Select":[0,{"Fn::GetAZs":""}]},"x"]]}"#
        );
    }
}
