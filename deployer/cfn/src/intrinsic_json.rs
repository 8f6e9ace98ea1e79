//! Reads intrinsic functions: which map is one, and what `Fn::Sub` refers to. The templates of this
//! crate and those that CloudFormation returns as JSON are read by the same rules.

use serde_json::Value;

/// Whether a map of one entry with this key is an intrinsic function. `Condition` is one only where
/// it names a condition by text: in a policy it is a key like any other.
pub(crate) fn is_intrinsic(key: &str, argument_is_text: bool) -> bool {
    key == "Ref" || key.starts_with("Fn::") || (key == "Condition" && argument_is_text)
}

/// The name and the argument of an intrinsic function, where `value` is one:
/// `{"Ref": "Bucket"}` gives `("Ref", "Bucket")`.
///
/// ```
/// let value = serde_json::json!({"Fn::GetAtt": ["Queue", "Arn"]});
/// assert_eq!(cfn::intrinsic_of(&value).map(|(name, _)| name), Some("Fn::GetAtt"));
/// assert_eq!(cfn::intrinsic_of(&serde_json::json!({"Key": "Value"})), None);
/// ```
pub fn intrinsic_of(value: &Value) -> Option<(&str, &Value)> {
    let mut entries = value.as_object()?.iter();
    let (key, argument) = entries.next()?;
    let is_single = entries.next().is_none();
    (is_single && is_intrinsic(key, argument.is_string())).then_some((key, argument))
}

/// A part of the text of an `Fn::Sub`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubPart<'a> {
    /// Text that stays, `${!literal}` included.
    Text(&'a str),
    /// The name in `${name}`: a parameter, a resource, or `resource.attribute`.
    Name(&'a str),
}

/// Splits the text of an `Fn::Sub` into its parts. `None` where a `${` is never closed.
///
/// ```
/// use cfn::SubPart::{Name, Text};
///
/// assert_eq!(cfn::sub_parts("${A}-${!b}"), Some(vec![Name("A"), Text("-"), Text("${!b}")]));
/// assert_eq!(cfn::sub_parts("${A"), None);
/// ```
pub fn sub_parts(text: &str) -> Option<Vec<SubPart<'_>>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, from)) = rest.split_once("${") {
        let (name, after) = from.split_once('}')?;
        if !before.is_empty() {
            parts.push(SubPart::Text(before));
        }
        parts.push(match name.trim() {
            literal if literal.starts_with('!') => {
                let start = rest.len() - from.len() - 2;
                SubPart::Text(&rest[start..rest.len() - after.len()])
            }
            name => SubPart::Name(name),
        });
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(SubPart::Text(rest));
    }
    Some(parts)
}
