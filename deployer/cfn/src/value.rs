//! [`Value`] and [`Prop`]: what a property holds.
//!
//! A [`Value<T>`] is a literal, or an intrinsic function that CloudFormation evaluates to one. `T` says what the value
//! means, so that an ARN does not fit where a name belongs. A [`Prop<T>`] is a `Value<T>` that may be unset.
//!
//! Strings have three kinds: `String` (the schema says no more), [`Arn`], and [`Id`] (the result of `Ref`). A
//! `Value<Id<R>>` converts to a `Value<String>` by `into()`. A `Value<Arn<R>>` needs [`Value::as_text`].

use std::marker::PhantomData;

use super::node::{Field, Node};
use super::template::{Handle, ParameterHandle, Resource};

/// A literal, or an intrinsic function that evaluates to one. `T` is only a marker for what the value means.
///
/// Values come from literals by `into()`, from [`Handle`](crate::Handle)s, from parameters and from the functions of
/// this crate, such as [`concat()`](crate::concat()).
pub struct Value<T: ?Sized> {
    node: Node,
    means: PhantomData<fn() -> Box<T>>,
}

/// An optional property: a [`Value`], or unset (the default). It converts by `into()` from everything that a `Value`
/// converts from, and from an `Option` of that.
///
/// ```
/// use cfn::{Prop, sqs::Queue};
///
/// let queue = Queue { delay_seconds: 5.into(), queue_name: "jobs".into(), ..Queue::new() };
/// assert!(queue.delay_seconds.is_set() && !queue.tags.is_set());
/// let delay: Option<i64> = None;
/// assert_eq!(Prop::<i64>::from(delay), Prop::unset());
/// ```
pub struct Prop<T>(Option<Value<T>>);

/// Marks the ARN of a resource of type `R`, or of [`Any`].
pub struct Arn<R = Any>(PhantomData<R>);

/// Marks the result of `Ref` of a resource of type `R`: for most types its name or id.
pub struct Id<R>(PhantomData<R>);

/// Marks a resource of any type, in [`Arn`].
pub struct Any;

/// Marks free-form JSON, such as a policy, a dashboard or an event pattern.
pub struct Json;

/// Marks a list.
pub struct List<T>(PhantomData<T>);

/// Marks a map with string keys.
pub struct Map<T>(PhantomData<T>);

/// Marks the expression of a condition, such as `Fn::Equals`.
pub struct ConditionExpr;

/// A type that is written into the template as it is: a generated structure or enum.
pub trait Literal {
    /// The template's tree for this literal.
    fn node(self) -> Node;
}

/// The kinds of strings: `String`, [`Arn`] and [`Id`].
pub trait Plain {}
impl Plain for String {}
impl<R> Plain for Arn<R> {}
impl<R> Plain for Id<R> {}

impl<T> Value<T> {
    /// A value from a tree. Nothing checks that the tree means a `T`.
    pub fn raw(node: Node) -> Self {
        Self { node, means: PhantomData }
    }

    /// The template's tree for this value.
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// The template's tree for this value, without a copy.
    pub fn into_node(self) -> Node {
        self.node
    }

    /// The same value as another type, for what the schema cannot know. Nothing checks that the value means a `U`.
    pub fn cast<U>(self) -> Value<U> {
        Value::raw(self.node)
    }
}

impl<T: Plain> Value<T> {
    /// The value as a plain string, for a property that takes names and ARNs alike.
    pub fn as_text(&self) -> Value<String> {
        Value::raw(self.node.clone())
    }
}

impl<R> Value<Arn<R>> {
    /// The ARN with this text appended, for something inside of the resource: `bucket.arn().with_suffix("/images/*")`.
    pub fn with_suffix(&self, suffix: &str) -> Value<Arn> {
        super::concat([self.as_text(), suffix.into()])
    }
}

impl<T> Prop<T> {
    /// A property without a value. The template does not contain it.
    pub const fn unset() -> Self {
        Self(None)
    }

    /// Whether the property has a value.
    pub fn is_set(&self) -> bool {
        self.0.is_some()
    }

    /// The value, if the property has one.
    pub fn value(&self) -> Option<&Value<T>> {
        self.0.as_ref()
    }
}

impl<T, V: Into<Value<T>>> From<V> for Prop<T> {
    fn from(value: V) -> Self {
        Self(Some(value.into()))
    }
}

impl<T, V: Into<Value<T>>> From<Option<V>> for Prop<T> {
    fn from(value: Option<V>) -> Self {
        Self(value.map(Into::into))
    }
}

impl<T> Default for Prop<T> {
    fn default() -> Self {
        Self::unset()
    }
}

impl<T> Clone for Prop<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> std::fmt::Debug for Prop<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> PartialEq for Prop<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Field for Prop<T> {
    fn into_node(self) -> Option<Node> {
        self.0.map(Value::into_node)
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
        // A whole number is written without a fraction: 80, not 80.0.
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

impl<T, U: Into<Value<T>>> FromIterator<U> for Prop<List<T>> {
    fn from_iter<I: IntoIterator<Item = U>>(items: I) -> Self {
        Self(Some(items.into_iter().collect()))
    }
}

impl<T, K: Into<String>, U: Into<Value<T>>> FromIterator<(K, U)> for Prop<Map<T>> {
    fn from_iter<I: IntoIterator<Item = (K, U)>>(pairs: I) -> Self {
        Self(Some(pairs.into_iter().collect()))
    }
}

impl<R> From<Value<Id<R>>> for Value<String> {
    fn from(id: Value<Id<R>>) -> Self {
        Self::raw(id.node)
    }
}

impl<R: Resource> From<Value<Arn<R>>> for Value<Arn> {
    fn from(arn: Value<Arn<R>>) -> Self {
        Self::raw(arn.node)
    }
}

/// `Ref` of the resource.
impl<R: Resource<Reference = Id<R>>> From<&Handle<R>> for Value<Id<R>> {
    fn from(handle: &Handle<R>) -> Self {
        handle.reference()
    }
}

/// `Ref` of the resource.
impl<R: Resource> From<&Handle<R>> for Value<String> {
    fn from(handle: &Handle<R>) -> Self {
        handle.reference().cast()
    }
}

/// `Ref` of the parameter. CloudFormation converts its string to the type of the property.
impl<T> From<&ParameterHandle> for Value<T> {
    fn from(parameter: &ParameterHandle) -> Self {
        parameter.cast()
    }
}
