//! Statements, and documents within the limit of AWS.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::scope::{Scope, Target};

/// The most characters of a managed policy. White space does not count.
pub const CHARACTERS_MAX: usize = 6_144;

/// A policy document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PolicyDocument {
    version: &'static str,
    /// The statements.
    pub statement: Vec<PolicyStatement>,
}

/// A statement that allows actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PolicyStatement {
    effect: &'static str,
    /// The actions, sorted: `sqs:CreateQueue`.
    pub action: Vec<&'static str>,
    /// Patterns of ARNs.
    pub resource: Vec<String>,
    /// The condition, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Value>,
}

impl PolicyDocument {
    fn new(statement: Vec<PolicyStatement>) -> Self {
        Self { version: "2012-10-17", statement }
    }

    /// The size that AWS compares with [`CHARACTERS_MAX`].
    pub fn characters(&self) -> usize {
        serde_json::to_string(self).map_or(0, |text| text.len())
    }
}

#[cfg(any(test, feature = "simulated-aws"))]
impl PolicyDocument {
    /// Whether a statement allows the action on the resource, or on any where it is `None`.
    pub(super) fn allows(&self, action: &str, resource: Option<&str>) -> bool {
        self.statement.iter().any(|statement| {
            statement.action.contains(&action)
                && resource.is_none_or(|resource| {
                    statement.resource.iter().any(|pattern| is_match(pattern, resource))
                })
        })
    }
}

/// Whether the text has the parts of the pattern between its `*`, in order.
#[cfg(any(test, feature = "simulated-aws"))]
fn is_match(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, after)) => text.strip_prefix(before).is_some_and(|rest| {
            rest.char_indices()
                .map(|(at, _)| at)
                .chain([rest.len()])
                .any(|at| is_match(after, rest.get(at..).unwrap_or_default()))
        }),
    }
}

impl PolicyStatement {
    pub(super) fn allow(
        action: Vec<&'static str>,
        resource: Vec<String>,
        condition: Option<Value>,
    ) -> Self {
        Self { effect: "Allow", action, resource, condition }
    }

    /// The size of a document with this statement alone.
    pub(super) fn characters(&self) -> usize {
        PolicyDocument::new(vec![self.clone()]).characters()
    }
}

/// Groups the actions by what they apply to, and the groups into as few documents as fit.
pub(super) fn documents(
    scope: &Scope<'_>,
    actions: &BTreeSet<&'static str>,
) -> Vec<PolicyDocument> {
    let mut groups: BTreeMap<Target, Vec<&'static str>> = BTreeMap::new();
    for action in actions {
        if let Some(target) = scope.target(action) {
            groups.entry(target).or_default().push(action);
        }
    }
    let statement = |(target, actions): (Target, Vec<_>)| {
        let condition = serde_json::from_str(&target.condition).ok();
        split(PolicyStatement::allow(actions, target.resources, condition))
    };
    let mut statements: Vec<_> = groups.into_iter().flat_map(statement).collect();
    // The largest first, so that the small ones fill what the large ones leave.
    statements.sort_by_key(|statement| std::cmp::Reverse(statement.characters()));
    let mut documents: Vec<PolicyDocument> = Vec::new();
    for statement in statements {
        let fits = |document: &&mut PolicyDocument| {
            let mut with = (*document).clone();
            with.statement.push(statement.clone());
            with.characters() <= CHARACTERS_MAX
        };
        match documents.iter_mut().find(fits) {
            Some(document) => document.statement.push(statement),
            None => documents.push(PolicyDocument::new(vec![statement])),
        }
    }
    documents
}

/// The statement in parts of which each fits into a document.
pub(super) fn split(mut statement: PolicyStatement) -> Vec<PolicyStatement> {
    let count = statement.action.len();
    if count < 2 || statement.characters() <= CHARACTERS_MAX {
        return vec![statement];
    }
    let rest = statement.action.split_off(count / 2);
    let rest = PolicyStatement { action: rest, ..statement.clone() };
    [split(statement), split(rest)].concat()
}
