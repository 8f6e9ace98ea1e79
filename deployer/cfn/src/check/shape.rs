//! Checks values against the schema. A value that only the deployed stack knows (`Ref`, `Fn::GetAtt`) passes.

use std::collections::HashMap;

use regex_lite::Regex;

use super::super::node::Node;
use super::super::schema::{Items, Object, Range, Rule, Shape, Text};
use super::Found;

/// The compiled patterns. `None` for a pattern that `regex_lite` does not support.
#[derive(Default)]
pub(super) struct Checker(HashMap<&'static str, Option<Regex>>);

impl Checker {
    pub(super) fn object(
        &mut self,
        path: &str,
        node: &Node,
        object: &'static Object,
        found: &mut Found,
    ) {
        let Some(pairs) = node.as_map() else {
            return found.add(path, "must be a map");
        };
        let has = |name: &str| node.get(name).is_some_and(|value| !is_no_value(value));
        for (name, value) in pairs {
            match object.properties.iter().find(|property| property.name == name) {
                Some(property) => {
                    self.value(&format!("{path}.{name}"), value, &property.shape, found)
                }
                None => found.add(format!("{path}.{name}"), "there is no such property"),
            }
        }
        for property in
            object.properties.iter().filter(|property| property.required && !has(property.name))
        {
            found.add(path, format!("{} is required", property.name));
        }
        for rule in object.rules {
            check_rule(path, rule, has, found);
        }
    }

    fn value(&mut self, path: &str, node: &Node, shape: &'static Shape, found: &mut Found) {
        if let Some((function, argument)) = node.as_call() {
            if function == "Fn::If"
                && let Some([_, then, otherwise]) = argument.as_list()
            {
                self.value(path, then, shape, found);
                self.value(path, otherwise, shape, found);
            }
            return;
        }
        match (shape, node) {
            (Shape::Json, _) | (Shape::Boolean, Node::Bool(_)) => {}
            (Shape::Boolean, _) => found.add(path, "must be true or false"),
            (Shape::Integer(range), Node::Integer(n)) => check_range(path, *n as f64, range, found),
            (Shape::Integer(_), _) => found.add(path, "must be an integer"),
            (Shape::Number(range), Node::Integer(n)) => check_range(path, *n as f64, range, found),
            (Shape::Number(range), Node::Number(n)) => check_range(path, *n, range, found),
            (Shape::Number(_), _) => found.add(path, "must be a number"),
            (Shape::Text(limits), Node::Text(text)) => self.text(path, text, limits, found),
            // CloudFormation converts these to strings.
            (Shape::Text(_), Node::Bool(_) | Node::Integer(_) | Node::Number(_)) => {}
            (Shape::Text(_) | Shape::OneOf(_), Node::List(_) | Node::Map(_)) => {
                found.add(path, "must be a string")
            }
            (Shape::OneOf(values), node) => {
                if !node.as_text().is_some_and(|text| values.contains(&text)) {
                    found.add(path, format!("must be one of {}", values.join(", ")));
                }
            }
            (Shape::List(items), Node::List(nodes)) => self.list(path, nodes, items, found),
            (Shape::List(_), _) => found.add(path, "must be a list"),
            (Shape::Map(keys, of), Node::Map(pairs)) => {
                for (key, value) in pairs {
                    if keys.is_some_and(|pattern| !self.matches(pattern, key)) {
                        found.add(
                            path,
                            format!("the key {key:?} does not match {}", keys.unwrap_or_default()),
                        );
                    }
                    self.value(&format!("{path}.{key}"), value, of, found);
                }
            }
            (Shape::Map(..), _) => found.add(path, "must be a map"),
            (Shape::Object(object), node) => self.object(path, node, object, found),
        }
    }

    fn list(&mut self, path: &str, nodes: &[Node], items: &'static Items, found: &mut Found) {
        // An intrinsic function may evaluate to no item, or to several. Only the deploy knows.
        let known = nodes.iter().filter(|node| node.as_call().is_none()).count() as u64;
        if let Some(min) = items.min_items.filter(|min| (nodes.len() as u64) < *min) {
            found.add(path, format!("has {} items; the minimum is {min}", nodes.len()));
        }
        if let Some(max) = items.max_items.filter(|max| known > *max) {
            found.add(path, format!("has {known} items; the maximum is {max}"));
        }
        for (i, node) in nodes.iter().enumerate() {
            if items.unique && nodes[..i].contains(node) {
                found.add(format!("{path}[{i}]"), "is a duplicate");
            }
            self.value(&format!("{path}[{i}]"), node, items.of, found);
        }
    }

    fn text(&mut self, path: &str, text: &str, limits: &'static Text, found: &mut Found) {
        let length = text.chars().count() as u64;
        if let Some(min) = limits.min_length.filter(|min| length < *min) {
            found.add(path, format!("has {length} characters; the minimum is {min}"));
        }
        if let Some(max) = limits.max_length.filter(|max| length > *max) {
            found.add(path, format!("has {length} characters; the maximum is {max}"));
        }
        if let Some(pattern) = limits.pattern.filter(|pattern| !self.matches(pattern, text)) {
            found.add(path, format!("{text:?} does not match {pattern}"));
        }
    }

    /// `cargo codegen` leaves out patterns that `regex_lite` does not support.
    fn matches(&mut self, pattern: &'static str, text: &str) -> bool {
        let regex = self.0.entry(pattern).or_insert_with(|| Regex::new(pattern).ok());
        regex.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

fn is_no_value(node: &Node) -> bool {
    node.as_call()
        .is_some_and(|(function, of)| function == "Ref" && of.as_text() == Some("AWS::NoValue"))
}

fn check_range(path: &str, n: f64, range: &Range, found: &mut Found) {
    if let Some(min) = range.minimum.filter(|min| n < *min) {
        found.add(path, format!("is {n}; the minimum is {min}"));
    }
    if let Some(max) = range.maximum.filter(|max| n > *max) {
        found.add(path, format!("is {n}; the maximum is {max}"));
    }
    #[allow(clippy::cast_possible_truncation)]
    if !range.allowed.is_empty() && !range.allowed.contains(&(n as i64)) {
        let allowed: Vec<String> = range.allowed.iter().map(i64::to_string).collect();
        found.add(path, format!("is {n}; must be one of {}", allowed.join(", ")));
    }
}

fn check_rule(path: &str, rule: &Rule, has: impl Fn(&str) -> bool, found: &mut Found) {
    let count = |names: &[&str]| names.iter().filter(|name| has(name)).count();
    match rule {
        Rule::ExactlyOne(names) if count(names) != 1 => {
            found.add(path, format!("must have exactly one of {}", names.join(", ")));
        }
        Rule::AtLeastOne(names) if count(names) == 0 => {
            found.add(path, format!("must have at least one of {}", names.join(", ")))
        }
        Rule::Needs(name, others) if has(name) && count(others) < others.len() => {
            found.add(path, format!("{name} requires {}", others.join(", ")));
        }
        Rule::Excludes(name, others) if has(name) && count(others) > 0 => {
            found.add(path, format!("{name} excludes {}", others.join(", ")));
        }
        _ => {}
    }
}
