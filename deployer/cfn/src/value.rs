//! `Value<T>`: what may stand in a property. A literal, or an intrinsic function that becomes one; `T` says what it
//! means, so that an ARN does not fit where a name belongs.
//!
//! The kinds of text: `String` (the schema says no more), [`Arn`], [`Id`] (what `Ref` gives). An id is a plain text,
//! too, and becomes one by `into()`; an ARN does so only where [`Value::as_text`] says it aloud.

use std::marker::PhantomData;

use super::node::{Field, Node};

/// A property's value: see the module.
pub struct Value<T: ?Sized> {
    node: Node,
    means: PhantomData<fn() -> Box<T>>,
}

/// The ARN of a resource of type `R`, or of [`Any`].
pub struct Arn<R = Any>(PhantomData<R>);

/// What `Ref` gives for a resource of type `R`: its name, mostly.
pub struct Id<R>(PhantomData<R>);

/// A resource of whatever type.
pub struct Any;

/// Free-form JSON: policies, dashboards, event patterns.
pub struct Json;

/// A list.
pub struct List<T>(PhantomData<T>);

/// A map with texts as keys.
pub struct Map<T>(PhantomData<T>);

/// Something that is written out in place: a structure, or a value of a closed set.
pub trait Literal {
    /// As it stands in the template.
    fn node(self) -> Node;
}

/// The kinds of text.
pub trait Plain {}
impl Plain for String {}
impl<R> Plain for Arn<R> {}
impl<R> Plain for Id<R> {}

/// The kind of conditions.
pub struct ConditionExpr;

impl<T> Value<T> {
    /// A node as it is, taken at your word.
    pub fn raw(node: Node) -> Self {
        Self { node, means: PhantomData }
    }

    /// The node.
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// The node, given away.
    pub fn into_node(self) -> Node {
        self.node
    }

    /// The same, said to mean something else: for what the schema cannot tell.
    pub fn cast<U>(self) -> Value<U> {
        Value::raw(self.node)
    }
}

impl<T: Plain> Value<T> {
    /// As plain text, for a property that takes names and ARNs alike.
    pub fn as_text(&self) -> Value<String> {
        Value::raw(self.node.clone())
    }
}

impl<R> Value<Arn<R>> {
    /// The ARN of something inside: `bucket.get_arn().below("/images/*")`.
    pub fn below(&self, rest: &str) -> Value<Arn> {
        super::concat([self.as_text(), rest.into()])
    }
}

impl<T> Clone for Value<T> {
    fn clone(&self) -> Self {
        Self::raw(self.node.clone())
    }
}

impl<T> std::fmt::Debug for Value<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.node.fmt(f)
    }
}

impl<T> PartialEq for Value<T> {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl<T> Field for Value<T> {
    fn into_node(self) -> Option<Node> {
        Some(self.node)
    }
}

impl<T: Literal> From<T> for Value<T> {
    fn from(literal: T) -> Self {
        Self::raw(literal.node())
    }
}

impl<T: Plain> From<&str> for Value<T> {
    fn from(text: &str) -> Self {
        Self::raw(Node::text(text))
    }
}

impl<T: Plain> From<String> for Value<T> {
    fn from(text: String) -> Self {
        Self::raw(Node::Text(text))
    }
}

impl From<bool> for Value<bool> {
    fn from(b: bool) -> Self {
        Self::raw(Node::Bool(b))
    }
}

impl From<i64> for Value<i64> {
    fn from(n: i64) -> Self {
        Self::raw(Node::Integer(n))
    }
}

impl From<i32> for Value<i64> {
    fn from(n: i32) -> Self {
        Self::raw(Node::Integer(n.into()))
    }
}

impl From<u32> for Value<i64> {
    fn from(n: u32) -> Self {
        Self::raw(Node::Integer(n.into()))
    }
}

impl From<i32> for Value<f64> {
    fn from(n: i32) -> Self {
        Self::raw(Node::Integer(n.into()))
    }
}

impl From<f64> for Value<f64> {
    fn from(n: f64) -> Self {
        // Written as people write it: 80, not 80.0.
        #[allow(clippy::cast_possible_truncation)]
        Self::raw(if n.fract() == 0.0 && n.abs() < 1e15 {
            Node::Integer(n as i64)
        } else {
            Node::Number(n)
        })
    }
}

impl From<serde_json::Value> for Value<Json> {
    fn from(json: serde_json::Value) -> Self {
        Self::raw(json.into())
    }
}

impl From<Node> for Value<Json> {
    fn from(node: Node) -> Self {
        Self::raw(node)
    }
}

impl<T, U: Into<Value<T>>> From<Vec<U>> for Value<List<T>> {
    fn from(items: Vec<U>) -> Self {
        items.into_iter().collect()
    }
}

impl<T, U: Into<Value<T>>, const N: usize> From<[U; N]> for Value<List<T>> {
    fn from(items: [U; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T, U: Into<Value<T>>> FromIterator<U> for Value<List<T>> {
    fn from_iter<I: IntoIterator<Item = U>>(items: I) -> Self {
        Self::raw(Node::list(items.into_iter().map(|item| item.into().node)))
    }
}

impl<T, K: Into<String>, U: Into<Value<T>>, const N: usize> From<[(K, U); N]> for Value<Map<T>> {
    fn from(pairs: [(K, U); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<T, K: Into<String>, U: Into<Value<T>>> FromIterator<(K, U)> for Value<Map<T>> {
    fn from_iter<I: IntoIterator<Item = (K, U)>>(pairs: I) -> Self {
        Self::raw(Node::map(pairs.into_iter().map(|(key, value)| (key, value.into().node))))
    }
}

impl<R> From<Value<Id<R>>> for Value<String> {
    fn from(id: Value<Id<R>>) -> Self {
        Self::raw(id.node)
    }
}

impl<R: super::Resource> From<Value<Arn<R>>> for Value<Arn> {
    fn from(arn: Value<Arn<R>>) -> Self {
        Self::raw(arn.node)
    }
}
