//! Do references lead somewhere, do they run in circles, is everything declared used?

use std::collections::{BTreeMap, BTreeSet};

use super::super::intrinsic_json::{SubPart, sub_parts};
use super::super::node::Node;
use super::super::template::Template;
use super::Found;

pub(super) fn check(template: &Template, found: &mut Found) {
    let mut names = Names { template, used: BTreeSet::new(), edges: BTreeMap::new() };
    names.check_ids(found);
    for (id, condition) in &template.conditions {
        names.walk(&format!("Conditions.{id}"), "", condition, found);
    }
    for (id, entry) in &template.resources {
        let path = format!("Resources.{id}");
        names.walk(&path, id, &entry.properties, found);
        for other in &entry.attributes.depends_on {
            names.resource(&format!("{path}.DependsOn"), id, other, found);
        }
        if let Some(condition) = &entry.attributes.condition {
            names.condition(&format!("{path}.Condition"), condition, found);
        }
    }
    for (id, output) in &template.outputs {
        names.walk(&format!("Outputs.{id}"), "", &output.value, found);
    }
    names.check_unused(found);
    names.check_cycles(found);
}

struct Names<'a> {
    template: &'a Template,
    /// Parameters and conditions that something refers to.
    used: BTreeSet<String>,
    /// From a resource to those it refers to.
    edges: BTreeMap<String, BTreeSet<String>>,
}

impl Names<'_> {
    fn has_parameter(&self, id: &str) -> bool {
        self.template.parameters.iter().any(|(name, _)| name == id)
    }

    fn check_ids(&self, found: &mut Found) {
        let t = self.template;
        let parameters = t.parameters.iter().map(|(id, _)| ("Parameters", id));
        let resources = t.resources.iter().map(|(id, _)| ("Resources", id));
        let mut seen = BTreeSet::new();
        for (section, id) in parameters.chain(resources) {
            if id.is_empty() || id.len() > 255 || !id.bytes().all(|b| b.is_ascii_alphanumeric()) {
                found.add(
                    format!("{section}.{id}"),
                    "a logical id has letters and digits only, 255 at most",
                );
            }
            if !seen.insert(id) {
                found.add(format!("{section}.{id}"), "there are two of this name");
            }
        }
        let mut seen = BTreeSet::new();
        for (id, _) in t.outputs.iter().filter(|(id, _)| !seen.insert(id)) {
            found.add(format!("Outputs.{id}"), "there are two of this name");
        }
    }

    /// `from` is the resource that it is in, empty outside of resources.
    fn walk(&mut self, path: &str, from: &str, node: &Node, found: &mut Found) {
        if let Some((function, argument)) = node.as_call() {
            match (function, argument) {
                ("Ref", Node::Text(id)) => return self.reference(path, from, id, found),
                ("Condition", Node::Text(id)) => return self.condition(path, id, found),
                ("Fn::GetAtt", Node::List(parts)) => {
                    let parts: Vec<&str> = parts.iter().filter_map(Node::as_text).collect();
                    if let Some((id, attribute)) = parts.split_first() {
                        self.attribute(path, from, id, &attribute.join("."), found);
                    }
                    return;
                }
                ("Fn::Sub", Node::Text(text)) => return self.text(path, from, text, found),
                ("Fn::If", Node::List(parts)) => {
                    if let Some(id) = parts.first().and_then(Node::as_text) {
                        self.condition(path, id, found);
                    }
                    for part in parts.iter().skip(1) {
                        self.walk(path, from, part, found);
                    }
                    return;
                }
                _ => {}
            }
        }
        match node {
            Node::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.walk(&format!("{path}[{i}]"), from, item, found);
                }
            }
            Node::Map(pairs) => {
                for (key, value) in pairs {
                    self.walk(&format!("{path}.{key}"), from, value, found);
                }
            }
            Node::Bool(_) | Node::Integer(_) | Node::Number(_) | Node::Text(_) => {}
        }
    }

    /// `${A}`, `${A.B}` and `${!as it is}` in a text.
    fn text(&mut self, path: &str, from: &str, text: &str, found: &mut Found) {
        let Some(parts) = sub_parts(text) else {
            return found.add(path, format!("a `${{` in {text:?} is never closed"));
        };
        for part in parts {
            match part {
                SubPart::Text(_) => {}
                SubPart::Name(name) => match name.split_once('.') {
                    Some((id, attribute)) => self.attribute(path, from, id, attribute, found),
                    None => self.reference(path, from, name, found),
                },
            }
        }
    }

    fn reference(&mut self, path: &str, from: &str, id: &str, found: &mut Found) {
        if self.has_parameter(id) {
            self.used.insert(id.to_owned());
        } else if !id.starts_with("AWS::") {
            self.resource(path, from, id, found);
        }
    }

    fn attribute(&mut self, path: &str, from: &str, id: &str, attribute: &str, found: &mut Found) {
        self.resource(path, from, id, found);
        let entry = self.template.resources.iter().find(|(name, _)| name == id);
        if let Some((_, entry)) = entry
            && !entry.schema.has_attribute(attribute)
        {
            found.add(path, format!("{} has no attribute {attribute}", entry.schema.type_name));
        }
    }

    fn resource(&mut self, path: &str, from: &str, id: &str, found: &mut Found) {
        if !self.template.resources.iter().any(|(name, _)| name == id) {
            found.add(path, format!("there is no {id}"));
        } else if !from.is_empty() {
            self.edges.entry(from.to_owned()).or_default().insert(id.to_owned());
        }
    }

    fn condition(&mut self, path: &str, id: &str, found: &mut Found) {
        if self.template.conditions.iter().any(|(name, _)| name == id) {
            self.used.insert(id.to_owned());
        } else {
            found.add(path, format!("there is no condition {id}"));
        }
    }

    fn check_unused(&self, found: &mut Found) {
        for (id, _) in self.template.parameters.iter().filter(|(id, _)| !self.used.contains(id)) {
            found.add(format!("Parameters.{id}"), "is never used");
        }
        for (id, _) in self.template.conditions.iter().filter(|(id, _)| !self.used.contains(id)) {
            found.add(format!("Conditions.{id}"), "is never used");
        }
    }

    /// Takes away what refers to nothing that is left, again and again: what then remains is in a cycle or leads to one.
    fn check_cycles(&self, found: &mut Found) {
        let mut left = self.edges.clone();
        loop {
            let ends: Vec<String> = left
                .iter()
                .filter(|(_, to)| !to.iter().any(|id| left.contains_key(id)))
                .map(|(id, _)| id.clone())
                .collect();
            if ends.is_empty() {
                break;
            }
            for id in ends {
                left.remove(&id);
            }
        }
        let Some(start) = left.keys().next() else { return };
        let mut way = vec![start.as_str()];
        // Each of these leads to another of these, so the walk meets itself.
        while let Some(next) =
            way.last().and_then(|id| left.get(*id)?.iter().find(|to| left.contains_key(*to)))
        {
            if let Some(met) = way.iter().position(|id| id == next) {
                let circle = [&way[met..], &[next.as_str()]].concat().join(" → ");
                return found
                    .add(format!("Resources.{next}"), format!("refers to itself: {circle}"));
            }
            way.push(next);
        }
    }
}
