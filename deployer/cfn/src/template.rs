//! The template: parameters, conditions, resources, outputs, in the order in which they were added.

use std::collections::BTreeSet;
use std::marker::PhantomData;

use super::node::{Node, record};
use super::schema::Schema;
use super::value::{ConditionExpr, Literal, Plain, Value};

/// A template under construction.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    pub(crate) description: String,
    pub(crate) parameters: Vec<(String, Parameter)>,
    pub(crate) conditions: Vec<(String, Node)>,
    pub(crate) resources: Vec<(String, Entry)>,
    pub(crate) outputs: Vec<(String, Output)>,
}

/// A type of resource, as the generated structs are.
pub trait Resource: Literal {
    /// What AWS says about it.
    const SCHEMA: &'static Schema;
    /// What `Ref` gives.
    type Reference;
}

/// A resource in its template.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub(crate) schema: &'static Schema,
    pub(crate) attributes: Attributes,
    pub(crate) properties: Node,
}

/// What stands beside a resource's properties.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Made after these.
    pub depends_on: Vec<String>,
    /// Made only if this holds.
    pub condition: Option<String>,
    /// What becomes of it when it leaves the template, or its stack goes.
    pub deletion_policy: Option<DeletionPolicy>,
    /// What becomes of the old one when it is replaced.
    pub update_replace_policy: Option<DeletionPolicy>,
}

/// What becomes of a resource that is no longer wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DeletionPolicy {
    Delete,
    Retain,
    RetainExceptOnCreate,
    Snapshot,
}

/// A parameter's declaration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameter {
    /// For people.
    pub description: &'static str,
    /// Taken when none is given.
    pub default: Option<&'static str>,
    /// A closed set of values.
    pub allowed: &'static [&'static str],
    /// A regular expression for the whole.
    pub pattern: Option<&'static str>,
    /// Least and greatest length.
    pub length: Option<(u32, u32)>,
    /// Takes a number, in text.
    pub number: bool,
}

/// An output.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    pub(crate) description: String,
    pub(crate) value: Node,
}

/// A resource that was added: gives `Ref` and, by generated methods, `Fn::GetAtt`.
pub struct Handle<R> {
    id: String,
    of: PhantomData<fn() -> R>,
}

/// A parameter that was declared.
#[derive(Debug, Clone)]
pub struct ParameterHandle(String);

/// A condition that was declared.
#[derive(Debug, Clone)]
pub struct ConditionHandle(String);

impl Template {
    /// An empty template.
    pub fn new(description: impl Into<String>) -> Self {
        Self {
            description: description.into(),
            parameters: Vec::new(),
            conditions: Vec::new(),
            resources: Vec::new(),
            outputs: Vec::new(),
        }
    }

    /// Adds a resource.
    pub fn add<R: Resource>(&mut self, id: impl Into<String>, resource: R) -> Handle<R> {
        self.add_with(id, resource, Attributes::default())
    }

    /// Adds a resource with what stands beside its properties.
    pub fn add_with<R: Resource>(
        &mut self,
        id: impl Into<String>,
        resource: R,
        attributes: Attributes,
    ) -> Handle<R> {
        let id = id.into();
        self.resources.push((
            id.clone(),
            Entry { schema: R::SCHEMA, attributes, properties: resource.node() },
        ));
        Handle { id, of: PhantomData }
    }

    /// Declares a parameter.
    pub fn parameter(&mut self, id: impl Into<String>, parameter: Parameter) -> ParameterHandle {
        let id = id.into();
        self.parameters.push((id.clone(), parameter));
        ParameterHandle(id)
    }

    /// Declares a condition.
    pub fn condition(
        &mut self,
        id: impl Into<String>,
        condition: Value<ConditionExpr>,
    ) -> ConditionHandle {
        let id = id.into();
        self.conditions.push((id.clone(), condition.into_node()));
        ConditionHandle(id)
    }

    /// Adds an output.
    pub fn output<T>(
        &mut self,
        id: impl Into<String>,
        description: impl Into<String>,
        value: Value<T>,
    ) {
        self.outputs.push((
            id.into(),
            Output { description: description.into(), value: value.into_node() },
        ));
    }

    /// The resources' logical ids with their types.
    pub fn resources(&self) -> impl Iterator<Item = (&str, &'static Schema)> {
        self.resources.iter().map(|(id, entry)| (id.as_str(), entry.schema))
    }

    /// The properties of a resource.
    pub fn properties(&self, id: &str) -> Option<&Node> {
        self.resources.iter().find(|(name, _)| name == id).map(|(_, entry)| &entry.properties)
    }

    /// The parameters' names, with what they are when nothing is given.
    pub fn parameters(&self) -> impl Iterator<Item = (&str, Option<&'static str>)> {
        self.parameters.iter().map(|(id, parameter)| (id.as_str(), parameter.default))
    }

    /// The IAM actions that CloudFormation calls, with the rights of whoever deploys, to create, change and delete what
    /// is in this template.
    pub fn permissions(&self) -> BTreeSet<&'static str> {
        let lists = self.resources.iter().map(|(_, entry)| &entry.schema.permissions);
        lists.flat_map(|p| [p.create, p.read, p.update, p.delete]).flatten().copied().collect()
    }

    /// The whole, as CloudFormation reads it.
    pub fn node(&self) -> Node {
        let section = |pairs: Vec<(String, Node)>| (!pairs.is_empty()).then_some(Node::Map(pairs));
        record([
            ("AWSTemplateFormatVersion", Some(Node::text("2010-09-09"))),
            ("Description", (!self.description.is_empty()).then(|| Node::text(&self.description))),
            (
                "Parameters",
                section(self.parameters.iter().map(|(id, p)| (id.clone(), p.node())).collect()),
            ),
            ("Conditions", section(self.conditions.clone())),
            (
                "Resources",
                section(self.resources.iter().map(|(id, e)| (id.clone(), e.node())).collect()),
            ),
            (
                "Outputs",
                section(self.outputs.iter().map(|(id, o)| (id.clone(), o.node())).collect()),
            ),
        ])
    }
}

impl Entry {
    fn node(&self) -> Node {
        let policy = |policy: Option<DeletionPolicy>| policy.map(|p| Node::text(format!("{p:?}")));
        let depends_on = &self.attributes.depends_on;
        record([
            ("Type", Some(Node::text(self.schema.type_name))),
            ("Condition", self.attributes.condition.as_ref().map(Node::text)),
            (
                "DependsOn",
                (!depends_on.is_empty()).then(|| Node::list(depends_on.iter().map(Node::text))),
            ),
            ("DeletionPolicy", policy(self.attributes.deletion_policy)),
            ("UpdateReplacePolicy", policy(self.attributes.update_replace_policy)),
            (
                "Properties",
                self.properties
                    .as_map()
                    .is_some_and(|p| !p.is_empty())
                    .then(|| self.properties.clone()),
            ),
        ])
    }
}

impl Parameter {
    fn node(&self) -> Node {
        record([
            ("Type", Some(Node::text(if self.number { "Number" } else { "String" }))),
            ("Description", (!self.description.is_empty()).then(|| Node::text(self.description))),
            ("Default", self.default.map(Node::text)),
            (
                "AllowedValues",
                (!self.allowed.is_empty())
                    .then(|| Node::list(self.allowed.iter().map(|v| Node::text(*v)))),
            ),
            ("AllowedPattern", self.pattern.map(Node::text)),
            ("MinLength", self.length.map(|(least, _)| Node::Integer(least.into()))),
            ("MaxLength", self.length.map(|(_, greatest)| Node::Integer(greatest.into()))),
        ])
    }
}

impl Output {
    fn node(&self) -> Node {
        record([
            ("Description", (!self.description.is_empty()).then(|| Node::text(&self.description))),
            ("Value", Some(self.value.clone())),
        ])
    }
}

impl<R> Handle<R> {
    /// The logical id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// `Fn::GetAtt`; the generated methods are typed.
    pub fn attribute<T>(&self, name: &str) -> Value<T> {
        Value::raw(Node::call(
            "Fn::GetAtt",
            Node::List(vec![Node::text(&self.id), Node::text(name)]),
        ))
    }
}

impl<R: Resource> Handle<R> {
    /// `Ref`
    pub fn reference(&self) -> Value<R::Reference> {
        Value::raw(Node::call("Ref", Node::text(&self.id)))
    }
}

impl<R> Clone for Handle<R> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), of: PhantomData }
    }
}

impl<R> std::fmt::Debug for Handle<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Handle({})", self.id)
    }
}

impl ParameterHandle {
    /// The parameter's text.
    pub fn text<T: Plain>(&self) -> Value<T> {
        self.cast()
    }

    /// The parameter's value, where a number, a truth or one of a closed set is wanted: CloudFormation converts.
    pub fn cast<T>(&self) -> Value<T> {
        Value::raw(Node::call("Ref", Node::text(&self.0)))
    }
}

impl ConditionHandle {
    /// The condition's name, for [`Attributes`].
    pub fn id(&self) -> String {
        self.0.clone()
    }

    /// The condition, inside of another.
    pub fn truth(&self) -> Value<ConditionExpr> {
        Value::raw(Node::call("Condition", Node::text(&self.0)))
    }

    /// `Fn::If`
    pub fn choose<T>(&self, then: impl Into<Value<T>>, otherwise: impl Into<Value<T>>) -> Value<T> {
        Value::raw(Node::call(
            "Fn::If",
            Node::List(vec![
                Node::text(&self.0),
                then.into().into_node(),
                otherwise.into().into_node(),
            ]),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sqs;
    use super::*;

    #[test]
    fn whoever_deploys_needs_what_the_types_handlers_call() {
        let mut template = Template::new("");
        template.add("First", sqs::Queue::new());
        template.add("Second", sqs::Queue::new());
        let permissions: Vec<_> = template.permissions().into_iter().collect();
        expect_test::expect![[r#"
            sqs:CreateQueue
            sqs:DeleteQueue
            sqs:GetQueueAttributes
            sqs:GetQueueUrl
            sqs:ListQueueTags
            sqs:SetQueueAttributes
            sqs:TagQueue
            sqs:UntagQueue"#]]
        .assert_eq(&permissions.join("\n"));
    }
}
