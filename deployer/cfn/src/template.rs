//! The template: parameters, conditions, resources and outputs, in the order in which they were
//! added.

use std::borrow::Cow;
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

/// A resource type. The generated structs, such as [`sqs::Queue`](crate::sqs::Queue), implement it.
pub trait Resource: Literal {
    /// The schema of the type.
    const SCHEMA: &'static Schema;
    /// The type of the result of `Ref`: [`Id`](crate::Id) or [`Arn`](crate::Arn) of the resource.
    type Reference;
}

/// A resource in its template.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) schema: &'static Schema,
    pub(crate) attributes: Attributes,
    pub(crate) properties: Node,
}

/// The attributes of a resource beside its properties.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Logical ids of resources that CloudFormation creates first. References need no entry here.
    pub depends_on: Vec<String>,
    /// The name of the condition under which the resource exists: [`ConditionHandle::id`].
    pub condition: Option<String>,
    /// What happens to the resource when it is removed from the template, or its stack is deleted.
    pub deletion_policy: Option<DeletionPolicy>,
    /// What happens to the old resource when an update replaces it.
    pub update_replace_policy: Option<DeletionPolicy>,
}

/// What happens to a resource that its stack no longer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeletionPolicy {
    /// CloudFormation deletes it.
    Delete,
    /// It stays in the account.
    Retain,
    /// It stays in the account, unless the operation that created it is rolled back.
    RetainExceptOnCreate,
    /// CloudFormation takes a snapshot and deletes it. Only some types have snapshots.
    Snapshot,
}

impl DeletionPolicy {
    /// The value in the template.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delete => "Delete",
            Self::Retain => "Retain",
            Self::RetainExceptOnCreate => "RetainExceptOnCreate",
            Self::Snapshot => "Snapshot",
        }
    }
}

/// The declaration of a parameter. Its type is `String`, or `Number`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameter {
    /// A description for people.
    pub description: Cow<'static, str>,
    /// The value if a deploy gives none. Without it, a deploy must give a value.
    pub default: Option<Cow<'static, str>>,
    /// The allowed values. Empty if all are allowed.
    pub allowed: &'static [&'static str],
    /// A regular expression that must match the whole value.
    pub pattern: Option<&'static str>,
    /// The least and the greatest number of characters.
    pub length: Option<(u32, u32)>,
    /// Whether the value must be a number.
    pub number: bool,
    /// The least and the greatest number.
    pub range: Option<(i64, i64)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Output {
    pub(crate) description: String,
    pub(crate) value: Node,
}

/// A resource in a template. Returned by [`Template::add`].
///
/// [`reference`](Self::reference) is its `Ref`; `&handle` converts to it by `into()`. Each
/// attribute of `Fn::GetAtt` is a generated method, such as `bucket.arn()`.
pub struct Handle<R> {
    id: String,
    of: PhantomData<fn() -> R>,
}

/// A parameter in a template. Returned by [`Template::parameter`].
#[derive(Debug, Clone)]
pub struct ParameterHandle(String);

/// A condition in a template. Returned by [`Template::condition`].
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

    /// Adds a resource with this logical id: letters and digits, unique in the template, stable
    /// across deploys (a new id is a new resource).
    pub fn add<R: Resource>(&mut self, id: impl Into<String>, resource: R) -> Handle<R> {
        self.add_with(id, resource, Attributes::default())
    }

    /// Adds a resource with attributes beside its properties, such as a deletion policy.
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

    /// The logical ids of the resources, with their schemas.
    pub fn resources(&self) -> impl Iterator<Item = (&str, &'static Schema)> {
        self.resources.iter().map(|(id, entry)| (id.as_str(), entry.schema))
    }

    /// The properties of the resource with this logical id.
    pub fn properties(&self, id: &str) -> Option<&Node> {
        self.resources.iter().find(|(name, _)| name == id).map(|(_, entry)| &entry.properties)
    }

    /// The names of the parameters, with their defaults.
    pub fn parameters(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.parameters.iter().map(|(id, parameter)| (id.as_str(), parameter.default.as_deref()))
    }

    /// The tree of the template. [`synth`](crate::synth) writes it as YAML or JSON.
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
        let policy = |policy: Option<DeletionPolicy>| policy.map(|p| Node::text(p.as_str()));
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
            ("Description", (!self.description.is_empty()).then(|| Node::text(&*self.description))),
            ("Default", self.default.as_deref().map(Node::text)),
            (
                "AllowedValues",
                (!self.allowed.is_empty())
                    .then(|| Node::list(self.allowed.iter().map(|v| Node::text(*v)))),
            ),
            ("AllowedPattern", self.pattern.map(Node::text)),
            ("MinLength", self.length.map(|(least, _)| Node::Integer(least.into()))),
            ("MaxLength", self.length.map(|(_, greatest)| Node::Integer(greatest.into()))),
            ("MinValue", self.range.map(|(least, _)| Node::Integer(least))),
            ("MaxValue", self.range.map(|(_, greatest)| Node::Integer(greatest))),
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
    pub fn logical_id(&self) -> &str {
        &self.id
    }

    /// `Fn::GetAtt` of an attribute by its name. Prefer the generated methods: they have the right
    /// type.
    pub fn attribute<T>(&self, name: &str) -> Value<T> {
        Value::raw(Node::intrinsic(
            "Fn::GetAtt",
            Node::List(vec![Node::text(&self.id), Node::text(name)]),
        ))
    }
}

impl<R: Resource> Handle<R> {
    /// `Ref` of the resource.
    pub fn reference(&self) -> Value<R::Reference> {
        Value::raw(Node::intrinsic("Ref", Node::text(&self.id)))
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
    /// `Ref` of the parameter, as a string.
    pub fn text<T: Plain>(&self) -> Value<T> {
        self.cast()
    }

    /// `Ref` of the parameter as another type, such as a number or an enum. CloudFormation converts
    /// the string.
    pub fn cast<T>(&self) -> Value<T> {
        Value::raw(Node::intrinsic("Ref", Node::text(&self.0)))
    }
}

impl ConditionHandle {
    /// The name of the condition, for [`Attributes::condition`].
    pub fn id(&self) -> String {
        self.0.clone()
    }

    /// The condition as a part of another condition.
    pub fn expression(&self) -> Value<ConditionExpr> {
        Value::raw(Node::intrinsic("Condition", Node::text(&self.0)))
    }

    /// `Fn::If`: the first value if the condition holds, else the second.
    pub fn if_else<T>(
        &self,
        then: impl Into<Value<T>>,
        otherwise: impl Into<Value<T>>,
    ) -> Value<T> {
        Value::raw(Node::intrinsic(
            "Fn::If",
            Node::List(vec![
                Node::text(&self.0),
                then.into().into_node(),
                otherwise.into().into_node(),
            ]),
        ))
    }
}
