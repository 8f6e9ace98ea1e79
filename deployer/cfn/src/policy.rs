//! IAM policies: statements that allow or deny actions on resources.

use super::node::Node;
use super::value::{Arn, Json, Map, Value};

/// A policy document.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy(Vec<Statement>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Allow,
    Deny,
}

/// Whose requests a statement is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Principal {
    /// An AWS service, such as `lambda.amazonaws.com`.
    Service(&'static str),
    /// A role, user or account.
    Aws(Value<Arn>),
    /// Everyone, with or without credentials.
    Everyone,
}

/// One statement of a [`Policy`].
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    effect: Effect,
    principal: Option<Principal>,
    actions: Vec<String>,
    resources: Vec<Node>,
    conditions: Vec<PolicyCondition>,
}

/// A condition of a [`Statement`].
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyCondition {
    operator: &'static str,
    key: &'static str,
    value: Node,
}

impl Effect {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "Allow",
            Self::Deny => "Deny",
        }
    }
}

impl Policy {
    /// A policy of these statements.
    pub fn new(statements: impl IntoIterator<Item = Statement>) -> Self {
        Self(statements.into_iter().collect())
    }

    /// The trust policy of a role that this service assumes.
    pub fn trust(service: &'static str) -> Self {
        Self::new([Statement::allow(["sts:AssumeRole"]).to(Principal::Service(service))])
    }
}

impl Statement {
    /// Allows these actions, such as `sqs:SendMessage`.
    pub fn allow<A: Into<String>>(actions: impl IntoIterator<Item = A>) -> Self {
        Self::of(Effect::Allow, actions)
    }

    /// Denies these actions.
    pub fn deny<A: Into<String>>(actions: impl IntoIterator<Item = A>) -> Self {
        Self::of(Effect::Deny, actions)
    }

    fn of<A: Into<String>>(effect: Effect, actions: impl IntoIterator<Item = A>) -> Self {
        let actions = actions.into_iter().map(Into::into).collect();
        Self { effect, principal: None, actions, resources: Vec::new(), conditions: Vec::new() }
    }

    /// Adds resources that the statement is about.
    #[must_use]
    pub fn on<A: Into<Value<Arn>>>(mut self, resources: impl IntoIterator<Item = A>) -> Self {
        self.resources.extend(resources.into_iter().map(|arn| arn.into().into_node()));
        self
    }

    /// Sets the principal, for a policy of a resource or a trust policy.
    #[must_use]
    pub fn to(mut self, principal: Principal) -> Self {
        self.principal = Some(principal);
        self
    }

    /// Adds a condition. All conditions of a statement must hold.
    #[must_use]
    pub fn when(mut self, condition: PolicyCondition) -> Self {
        self.conditions.push(condition);
        self
    }

    fn node(self) -> Node {
        let mut pairs = vec![("Effect", Node::text(self.effect.as_str()))];
        if let Some(principal) = self.principal {
            let node = match principal {
                Principal::Service(name) => Node::map([("Service", Node::text(name))]),
                Principal::Aws(arn) => Node::map([("AWS", arn.into_node())]),
                Principal::Everyone => Node::text("*"),
            };
            pairs.push(("Principal", node));
        }
        pairs.push(("Action", one_or_all(self.actions.into_iter().map(Node::Text).collect())));
        if !self.resources.is_empty() {
            pairs.push(("Resource", one_or_all(self.resources)));
        }
        if !self.conditions.is_empty() {
            let mut operators: Vec<(&str, Vec<(&str, Node)>)> = Vec::new();
            for PolicyCondition { operator, key, value } in self.conditions {
                match operators.iter_mut().find(|(name, _)| *name == operator) {
                    Some((_, keys)) => keys.push((key, value)),
                    None => operators.push((operator, vec![(key, value)])),
                }
            }
            pairs.push((
                "Condition",
                Node::map(operators.into_iter().map(|(name, keys)| (name, Node::map(keys)))),
            ));
        }
        Node::map(pairs)
    }
}

impl PolicyCondition {
    /// `StringEquals`: the key of the request has this value.
    pub fn equals(key: &'static str, value: impl Into<Value<String>>) -> Self {
        Self { operator: "StringEquals", key, value: value.into().into_node() }
    }

    /// `ForAllValues:StringEquals`: all values that the key of the request has are this one.
    pub fn all_equal(key: &'static str, value: impl Into<Value<String>>) -> Self {
        Self { operator: "ForAllValues:StringEquals", key, value: value.into().into_node() }
    }

    /// `ArnLike`: the key of the request is an ARN that matches this one, which may contain `*` and
    /// `?`.
    pub fn arn_like(key: &'static str, value: impl Into<Value<Arn>>) -> Self {
        Self { operator: "ArnLike", key, value: value.into().into_node() }
    }

    /// `ArnEquals`: the key of the request is this ARN. A request without the key does not match.
    pub fn arn_equals(key: &'static str, value: impl Into<Value<Arn>>) -> Self {
        Self { operator: "ArnEquals", key, value: value.into().into_node() }
    }

    /// `NotIpAddress`: the request does not come from these ranges of addresses.
    pub fn outside_of(ranges: &[String]) -> Self {
        let ranges = ranges.iter().map(|range| Node::text(range.clone()));
        Self { operator: "NotIpAddress", key: "aws:SourceIp", value: Node::list(ranges) }
    }

    /// `Bool`: the key of the request is this boolean.
    pub fn is(key: &'static str, value: bool) -> Self {
        Self { operator: "Bool", key, value: Node::text(value.to_string()) }
    }
}

impl From<Policy> for Value<Json> {
    fn from(policy: Policy) -> Self {
        Self::raw(Node::map([
            ("Version", Node::text("2012-10-17")),
            ("Statement", Node::list(policy.0.into_iter().map(Statement::node))),
        ]))
    }
}

// The schema declares some properties that hold policies as maps.
impl From<Policy> for Value<Map<Json>> {
    fn from(policy: Policy) -> Self {
        Value::<Json>::from(policy).cast()
    }
}

fn one_or_all(mut nodes: Vec<Node>) -> Node {
    match nodes.len() {
        1 => nodes.remove(0),
        _ => Node::List(nodes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policy_groups_conditions_by_operator() {
        let policy = Policy::new([
            Statement::deny(["s3:*"])
                .to(Principal::Everyone)
                .on(["arn:aws:s3:::b", "arn:aws:s3:::b/*"])
                .when(PolicyCondition::is("aws:SecureTransport", false)),
            Statement::allow(["sqs:SendMessage"])
                .to(Principal::Service("events.amazonaws.com"))
                .when(PolicyCondition::equals("aws:SourceAccount", "1"))
                .when(PolicyCondition::equals("aws:SourceRegion", "r")),
        ]);
        expect_test::expect![[r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}},{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Condition":{"StringEquals":{"aws:SourceAccount":"1","aws:SourceRegion":"r"}}}]}"#]]
        .assert_eq(&serde_json::to_string(Value::<Json>::from(policy).node()).unwrap());
    }
}
