//! Checks logical ids and references: that they exist, that they are not circular, that everything
//! declared is used.

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
    /// From each resource to the resources that it refers to.
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
                    "a logical id must consist of 1 to 255 letters and digits",
                );
            }
            if !seen.insert(id) {
                found.add(format!("{section}.{id}"), "the name is used twice");
            }
        }
        let conditions = t.conditions.iter().map(|(id, _)| id);
        let outputs = t.outputs.iter().map(|(id, _)| id);
        check_unique("Conditions", conditions, found);
        check_unique("Outputs", outputs, found);
    }

    /// `from` is the resource that contains the node. It is empty outside of resources.
    fn walk(&mut self, path: &str, from: &str, node: &Node, found: &mut Found) {
        if let Some((function, argument)) = node.as_intrinsic() {
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

    /// Checks `${A}`, `${A.B}` and `${!literal}` in the string of `Fn::Sub`.
    fn text(&mut self, path: &str, from: &str, text: &str, found: &mut Found) {
        let Some(parts) = sub_parts(text) else {
            return found.add(path, format!("a `${{` in {text:?} is not closed"));
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
            found.add(path, format!("there is no resource or parameter {id}"));
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
            found.add(format!("Parameters.{id}"), "is not used");
        }
        for (id, _) in self.template.conditions.iter().filter(|(id, _)| !self.used.contains(id)) {
            found.add(format!("Conditions.{id}"), "is not used");
        }
    }

    /// Removes resources that refer to no remaining resource, until there are none. Each resource
    /// that remains is in a cycle, or refers to one that is.
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
        let mut path = vec![start.as_str()];
        // Each remaining resource refers to a remaining resource, so the path returns to one of its
        // own.
        while let Some(next) =
            path.last().and_then(|id| left.get(*id)?.iter().find(|to| left.contains_key(*to)))
        {
            if let Some(first) = path.iter().position(|id| id == next) {
                let cycle = [&path[first..], &[next.as_str()]].concat().join(" → ");
                return found
                    .add(format!("Resources.{next}"), format!("circular dependency: {cycle}"));
            }
            path.push(next);
        }
    }
}

fn check_unique<'a>(section: &str, ids: impl Iterator<Item = &'a String>, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for id in ids.filter(|id| !seen.insert(*id)) {
        found.add(format!("{section}.{id}"), "the name is used twice");
    }
}
