//! Intrinsic functions and pseudo parameters.

use super::node::Node;
use super::value::{ConditionExpr, List, Plain, Value};

/// `Fn::Sub`: a string with `${LogicalId}`, `${LogicalId.Attribute}` or `${AWS::Region}` in it. [`check`](crate::check)
/// finds ids that do not exist. [`concat()`] does the same with typed values.
pub fn sub<T: Plain>(text: impl Into<String>) -> Value<T> {
    Value::raw(Node::call("Fn::Sub", Node::Text(text.into())))
}

/// Concatenates strings: into a literal if all are literals, else into `Fn::Sub`, and if a part does not fit there,
/// into `Fn::Join`.
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

/// The part as it is written inside of `Fn::Sub`. `None` if `Fn::Sub` cannot contain it.
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

/// `Fn::Join`: the strings of a list, with the separator between them.
pub fn join<T: Plain>(separator: &str, parts: Value<List<String>>) -> Value<T> {
    Value::raw(Node::call("Fn::Join", Node::List(vec![Node::text(separator), parts.into_node()])))
}

/// `Fn::Split`: the parts of a string between the separators.
pub fn split(separator: &str, text: Value<String>) -> Value<List<String>> {
    Value::raw(Node::call("Fn::Split", Node::List(vec![Node::text(separator), text.into_node()])))
}

/// `Fn::Select`: the item of a list at this index, from 0.
pub fn select<T>(index: u32, list: Value<List<T>>) -> Value<T> {
    Value::raw(Node::call(
        "Fn::Select",
        Node::List(vec![Node::Integer(index.into()), list.into_node()]),
    ))
}

/// `Fn::GetAZs`: the availability zones of the stack's region.
pub fn availability_zones() -> Value<List<String>> {
    Value::raw(Node::call("Fn::GetAZs", Node::text("")))
}

/// `Fn::Equals`: whether two strings are equal.
pub fn equals(a: impl Into<Value<String>>, b: impl Into<Value<String>>) -> Value<ConditionExpr> {
    Value::raw(Node::call(
        "Fn::Equals",
        Node::List(vec![a.into().into_node(), b.into().into_node()]),
    ))
}

/// `Fn::Not`: whether the condition does not hold.
pub fn not(condition: Value<ConditionExpr>) -> Value<ConditionExpr> {
    Value::raw(Node::call("Fn::Not", Node::List(vec![condition.into_node()])))
}

/// `Fn::And`: whether all of 2 to 10 conditions hold.
pub fn and(conditions: impl IntoIterator<Item = Value<ConditionExpr>>) -> Value<ConditionExpr> {
    Value::raw(Node::call("Fn::And", Node::list(conditions.into_iter().map(Value::into_node))))
}

/// `Fn::Or`: whether one of 2 to 10 conditions holds.
pub fn or(conditions: impl IntoIterator<Item = Value<ConditionExpr>>) -> Value<ConditionExpr> {
    Value::raw(Node::call("Fn::Or", Node::list(conditions.into_iter().map(Value::into_node))))
}

/// `AWS::NoValue`: CloudFormation leaves the property out. For one branch of
/// [`if_else`](crate::ConditionHandle::if_else).
pub fn no_value<T>() -> Value<T> {
    pseudo("AWS::NoValue").cast()
}

/// `AWS::AccountId`: the 12 digits of the account.
pub fn account_id() -> Value<String> {
    pseudo("AWS::AccountId")
}

/// `AWS::Partition`: `aws`, or the name of another partition.
pub fn partition() -> Value<String> {
    pseudo("AWS::Partition")
}

/// `AWS::Region`: the region of the stack, such as `eu-central-1`.
pub fn region() -> Value<String> {
    pseudo("AWS::Region")
}

/// `AWS::StackName`: the name of the stack.
pub fn stack_name() -> Value<String> {
    pseudo("AWS::StackName")
}

/// `AWS::URLSuffix`: `amazonaws.com`, or the domain of another partition.
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
    fn concat_returns_literal_sub_or_join() {
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
