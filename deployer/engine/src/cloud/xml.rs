//! Responses in XML.

use std::borrow::Cow;

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use regex_lite::{Captures, Regex};
use roxmltree::Node;

/// The descendant by the names on the way to it.
pub(super) fn descendant<'a, 'd>(node: Node<'a, 'd>, path: &[&str]) -> Option<Node<'a, 'd>> {
    path.iter().try_fold(node, |node, name| node.children().find(|c| c.tag_name().name() == *name))
}

/// The text of a descendant; empty where it is missing.
pub(super) fn text(node: Node<'_, '_>, path: &[&str]) -> String {
    optional(node, path).unwrap_or_default()
}

/// The text of a descendant, which may be empty; `None` where it is missing.
pub(super) fn optional(node: Node<'_, '_>, path: &[&str]) -> Option<String> {
    descendant(node, path).map(|node| node.text().unwrap_or_default().to_owned())
}

/// The time in a descendant, in milliseconds since 1970; `None` where it is missing.
pub(super) fn time_ms(node: Node<'_, '_>, path: &[&str]) -> Option<i64> {
    let time = DateTime::from_str(&optional(node, path)?, Format::DateTimeWithOffset);
    time.ok()?.to_millis().ok()
}

/// The elements of a descendant: the members of a list.
pub(super) fn list<'a, 'd>(
    node: Node<'a, 'd>,
    path: &[&str],
) -> impl Iterator<Item = Node<'a, 'd>> {
    descendant(node, path).into_iter().flat_map(|list| list.children().filter(Node::is_element))
}

/// The children of this name: a list that is not inside an element of its own.
pub(super) fn children<'a, 'd: 'a>(
    node: Node<'a, 'd>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(move |child| child.tag_name().name() == name)
}

/// The response without references to characters that XML forbids, such as `&#x1b;`. AWS has them
/// where the message of a resource has them, and the parser would reject the whole response.
pub(super) fn without_forbidden(body: &str) -> Cow<'_, str> {
    let reference = body.contains("&#").then(|| Regex::new("&#(x?)([0-9a-fA-F]+);"));
    let Some(Ok(reference)) = reference else {
        return body.into();
    };
    reference.replace_all(body, |found: &Captures<'_>| {
        let radix = if found[1].is_empty() { 10 } else { 16 };
        match u32::from_str_radix(&found[2], radix) {
            Ok(0..=8 | 11 | 12 | 14..=31 | 0xfffe | 0xffff) => "\u{fffd}".to_owned(),
            _ => found[0].to_owned(),
        }
    })
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::*;

    #[test]
    fn text_is_unescaped_and_has_no_forbidden_characters() {
        let body = "<a><b>&apos;&quot;&lt;&amp;&#xD;&#10;&#xe4;&#x1b;[31m&#27;&#xffff;</b></a>";
        let body = without_forbidden(body);
        let document = Document::parse(&body).unwrap();
        let expected = "'\"<&\r\nä\u{fffd}[31m\u{fffd}\u{fffd}";
        assert_eq!(text(document.root_element(), &["b"]), expected);
    }

    #[test]
    fn optional_text_is_none_only_where_the_element_is_missing() {
        let document = Document::parse("<a><b/><c>2016-03-17T23:47:30.5Z</c></a>").unwrap();
        let root = document.root_element();
        assert_eq!(optional(root, &["b"]).as_deref(), Some(""));
        assert_eq!(optional(root, &["d"]), None);
        assert_eq!(time_ms(root, &["c"]), Some(1_458_258_450_500));
        assert_eq!((time_ms(root, &["b"]), time_ms(root, &["d"])), (None, None));
    }
}
