//! The plan: what a deploy would change, put together from CloudFormation's change set (which knows what is replaced) and our own
//! comparison of the templates (which knows the values). Without a change set the schemas' flags take its place.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::cost::{self, Cost};
use super::diff::{Difference, PropertyChange, differences};
use super::iam::{Grant, widening};
use super::resolve;
use crate::cloud::{PlannedChange, Replacement};
use crate::environment::Environment;
use cfn::schema;

/// What a deploy would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// The stack.
    pub stack: String,
    /// The account and region.
    #[serde(rename = "place")]
    pub environment: Environment,
    /// Whether the stack comes to be by it.
    pub creates: bool,
    /// Resources, the worst first.
    pub changes: Vec<Change>,
    /// Parameters whose values change.
    pub parameters: Vec<ParameterChange>,
    /// Who gains which permission.
    pub gains: Vec<Grant>,
    /// What is added and costs by the month.
    pub costs: Vec<Cost>,
    /// Functions that run other code than was deployed, and get it back.
    pub repairs: Vec<String>,
    /// How many resources it leaves alone.
    pub untouched: usize,
}

/// What becomes of one resource.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// What is done to it.
    pub action: Action,
    /// The name in the template.
    pub logical_id: String,
    /// The name in the cloud; empty for a new one.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// Property by property.
    pub properties: Vec<PropertyChange>,
    /// Other resources and parameters that make it change.
    pub because: Vec<String>,
    /// What is lost with it, in words.
    pub loss: Option<String>,
}

/// What is done to a resource; the order is that of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A new one is made, then the old one deleted.
    Replace,
    /// It is deleted.
    Remove,
    /// It is changed or replaced; AWS will know when it does it.
    MayReplace,
    /// It is changed.
    Change,
    /// It is made.
    Add,
}

/// A parameter before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ParameterChange {
    /// Its name.
    pub name: String,
    /// Its value before; none when it is new.
    pub before: Option<String>,
    /// Its value after; none when it goes.
    pub after: Option<String>,
}

/// How many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Made.
    pub add: usize,
    /// Changed in place.
    pub change: usize,
    /// Changed in place, or replaced.
    pub may_replace: usize,
    /// Replaced.
    pub replace: usize,
    /// Deleted.
    pub remove: usize,
}

/// A stack's template with its parameters: one side of a comparison.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Side<'a> {
    pub(crate) template: &'a Value,
    pub(crate) parameters: &'a BTreeMap<String, String>,
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.parameters.is_empty() && self.repairs.is_empty()
    }

    /// How many of each.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for change in &self.changes {
            match change.action {
                Action::Add => counts.add += 1,
                Action::Change => counts.change += 1,
                Action::MayReplace => counts.may_replace += 1,
                Action::Replace => counts.replace += 1,
                Action::Remove => counts.remove += 1,
            }
        }
        counts
    }
}

/// The plan that leads from `old` (none: there is no stack) to `new`. With a change set CloudFormation's word on what changes
/// holds, and ours on the values; without one, ours on both.
pub(crate) fn plan(
    stack: &str,
    environment: &Environment,
    old: Option<Side<'_>>,
    new: Side<'_>,
    drafted: Option<&[PlannedChange]>,
) -> Plan {
    let resolved = |side: Side<'_>| resolve::resources(side.template, side.parameters);
    let before = old.map(resolved).unwrap_or_default();
    let after = resolved(new);
    let own = differences(&before, &after);
    let scene = PlanInput { before: &before, after: &after, own: &own };
    let mut changes: Vec<Change> = match drafted {
        Some(drafted) => drafted.iter().map(|d| scene.drafted(d)).collect(),
        None => own.keys().map(|id| scene.offline(id)).collect(),
    };
    forget_idle_causes(&mut changes);
    changes.sort_by(|a, b| {
        (a.action, &a.resource_type, &a.logical_id).cmp(&(
            b.action,
            &b.resource_type,
            &b.logical_id,
        ))
    });
    let added =
        changes.iter().filter(|c| c.action == Action::Add).filter_map(|c| after.get(&c.logical_id));
    Plan {
        stack: stack.to_owned(),
        environment: environment.clone(),
        creates: old.is_none(),
        costs: cost::of(added),
        untouched: after
            .len()
            .saturating_sub(changes.iter().filter(|c| after.contains_key(&c.logical_id)).count()),
        parameters: match old {
            Some(old) => parameters(old.parameters, new.parameters),
            None => Vec::new(),
        },
        gains: widening(&before, &after),
        repairs: Vec::new(),
        changes,
    }
}

/// A resource that is changed in place keeps its name and ARN: then it is no cause, though CloudFormation lists it as one.
fn forget_idle_causes(changes: &mut [Change]) {
    let idle: BTreeSet<String> = changes
        .iter()
        .filter(|c| c.action == Action::Change)
        .map(|c| c.logical_id.clone())
        .collect();
    for change in changes.iter_mut().filter(|c| !c.properties.is_empty()) {
        change.because.retain(|cause| !idle.contains(cause.split('.').next().unwrap_or(cause)));
    }
}

fn parameters(
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
) -> Vec<ParameterChange> {
    // What the environment tells stands among them while resolving; it is no parameter.
    let names: BTreeSet<_> =
        old.keys().chain(new.keys()).filter(|n| !n.starts_with("AWS::")).collect();
    names
        .into_iter()
        .filter(|name| old.get(*name) != new.get(*name))
        .map(|name| ParameterChange {
            name: name.clone(),
            before: old.get(name).cloned(),
            after: new.get(name).cloned(),
        })
        .collect()
}

struct PlanInput<'a> {
    before: &'a BTreeMap<String, Value>,
    after: &'a BTreeMap<String, Value>,
    own: &'a BTreeMap<String, Difference>,
}

impl PlanInput<'_> {
    fn drafted(&self, drafted: &PlannedChange) -> Change {
        let action = match (drafted.action.as_str(), drafted.replacement) {
            ("Add" | "Import", _) => Action::Add,
            ("Remove", _) => Action::Remove,
            (_, Replacement::Yes) => Action::Replace,
            (_, Replacement::Maybe) => Action::MayReplace,
            (_, Replacement::No) => Action::Change,
        };
        let mut properties = match self.own.get(&drafted.logical_id) {
            Some(Difference::Changed(changes)) => changes.clone(),
            _ => Vec::new(),
        };
        let mut because = BTreeSet::new();
        for detail in &drafted.details {
            let path = plain_path(&detail.path);
            let mut told = false;
            for property in properties
                .iter_mut()
                .filter(|p| p.property() == path.split(['.', '[']).next().unwrap_or(""))
            {
                property.replaces |= detail.recreation == Replacement::Yes;
                told = true;
            }
            if !told
                && (detail.before.is_some() || detail.after.is_some())
                && detail.before != detail.after
            {
                let replaces = detail.recreation == Replacement::Yes;
                properties.push(PropertyChange {
                    path,
                    before: detail.before.clone(),
                    after: detail.after.clone(),
                    replaces,
                });
            } else if !told && !detail.causing_entity.is_empty() {
                because.insert(detail.causing_entity.clone());
            }
        }
        let mut change = Change {
            action,
            logical_id: drafted.logical_id.clone(),
            physical_id: drafted.physical_id.clone(),
            resource_type: drafted.resource_type.clone(),
            properties,
            because: because.into_iter().collect(),
            loss: None,
        };
        let kept = drafted.policy_action.contains("Retain") || self.is_kept(&change);
        change.loss = loss(&change.resource_type, action, kept);
        change
    }

    fn offline(&self, id: &str) -> Change {
        let resource = self.after.get(id).or_else(|| self.before.get(id));
        let resource_type =
            resource.and_then(|r| r["Type"].as_str()).unwrap_or_default().to_owned();
        let flags = schema::of(&resource_type);
        let (mut action, mut properties) = match self.own.get(id) {
            Some(Difference::Added) | None => (Action::Add, Vec::new()),
            Some(Difference::Removed) => (Action::Remove, Vec::new()),
            Some(Difference::Retyped) => (Action::Replace, Vec::new()),
            Some(Difference::Changed(changes)) => (Action::Change, changes.clone()),
        };
        for property in &mut properties {
            match flags.map_or(schema::Change::InPlace, |f| f.change(&property.path)) {
                schema::Change::Replaces => {
                    property.replaces = true;
                    action = action.min(Action::Replace);
                }
                schema::Change::MayReplace => action = action.min(Action::MayReplace),
                schema::Change::InPlace => {}
            }
        }
        let mut change = Change {
            action,
            logical_id: id.to_owned(),
            physical_id: String::new(),
            resource_type,
            properties,
            because: Vec::new(),
            loss: None,
        };
        change.loss = loss(&change.resource_type, action, self.is_kept(&change));
        change
    }

    /// Whether the template says that the old one stays.
    fn is_kept(&self, change: &Change) -> bool {
        let (resource, policy) = match change.action {
            Action::Remove => (self.before.get(&change.logical_id), "DeletionPolicy"),
            _ => (self.after.get(&change.logical_id), "UpdateReplacePolicy"),
        };
        resource.is_some_and(|r| r[policy].as_str().is_some_and(|p| p.starts_with("Retain")))
    }
}

/// `/Properties/KeySchema/0/AttributeName` → `KeySchema[0].AttributeName`.
fn plain_path(path: &str) -> String {
    let Some(path) = path.strip_prefix("/Properties/") else { return path.to_owned() };
    path.split('/').enumerate().fold(String::new(), |out, (at, step)| match step.parse::<usize>() {
        Ok(index) => format!("{out}[{index}]"),
        Err(_) if at == 0 => step.to_owned(),
        Err(_) => format!("{out}.{step}"),
    })
}

/// What types of resource hold, and what becomes of it.
const CONTENTS: &[(&str, &str, &str)] = &[
    ("AWS::DynamoDB::Table", "table", "its items are lost"),
    ("AWS::DynamoDB::GlobalTable", "table", "its items are lost"),
    ("AWS::S3::Bucket", "bucket", "its objects are lost"),
    ("AWS::RDS::DBInstance", "database", "its data is lost"),
    ("AWS::RDS::DBCluster", "database", "its data is lost"),
    ("AWS::EFS::FileSystem", "file system", "its files are lost"),
    ("AWS::Cognito::UserPool", "user pool", "its users are lost"),
    ("AWS::KMS::Key", "key", "what it encrypted cannot be read any more"),
    ("AWS::SecretsManager::Secret", "secret", "its value is lost"),
    ("AWS::SQS::Queue", "queue", "its messages are lost"),
    ("AWS::Kinesis::Stream", "stream", "its records are lost"),
    ("AWS::Logs::LogGroup", "log group", "its lines are lost"),
    (
        "AWS::ElastiCache::ReplicationGroup",
        "cache",
        "its content is lost; what it is a copy of stays",
    ),
];

fn loss(resource_type: &str, action: Action, kept: bool) -> Option<String> {
    let (_, noun, lost) = CONTENTS.iter().find(|(name, ..)| *name == resource_type)?;
    let (verb, lost) = match action {
        Action::Replace => ("replaces", *lost),
        Action::Remove => ("deletes", *lost),
        Action::MayReplace => ("may replace", *lost),
        Action::Change | Action::Add => return None,
    };
    if kept {
        return Some(format!(
            "{verb} the {noun} in this stack; the old one stays in the account, to be deleted by hand"
        ));
    }
    let lost = if action == Action::MayReplace { format!("then {lost}") } else { lost.to_owned() };
    Some(format!("{verb} the {noun}: {lost}"))
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::json;

    use super::*;
    use crate::cloud::ChangeDetail;
    use crate::deploy::spec::tests::environment;

    fn table(name: &str) -> Value {
        json!({"Resources": {
            "Products": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": name, "BillingMode": "PAY_PER_REQUEST"}},
            "Dlq": {"Type": "AWS::SQS::Queue"}
        }})
    }

    fn none() -> BTreeMap<String, String> {
        BTreeMap::new()
    }

    #[test]
    fn without_a_change_set_the_schema_says_what_is_replaced() {
        let (old, new, none) = (table("a"), table("b"), none());
        let side = |template| Side { template, parameters: &none };
        let plan = plan("Shop", &environment(), Some(side(&old)), side(&new), None);
        let change = &plan.changes[0];
        assert_eq!((change.action, change.logical_id.as_str()), (Action::Replace, "Products"));
        assert_eq!(change.loss.as_deref(), Some("replaces the table: its items are lost"));
        assert!(change.properties[0].replaces);
        assert_eq!(plan.untouched, 1);
    }

    #[test]
    fn the_change_set_tells_what_changes_and_we_tell_the_values() {
        let (old, new, none) = (table("a"), table("b"), none());
        let side = |template| Side { template, parameters: &none };
        let detail = |path: &str, recreation, causing: &str| ChangeDetail {
            path: path.into(),
            before: None,
            after: None,
            recreation,
            causing_entity: causing.into(),
        };
        let drafted = [
            PlannedChange {
                logical_id: "Dlq".into(),
                physical_id: "q".into(),
                resource_type: "AWS::SQS::Queue".into(),
                action: "Modify".into(),
                replacement: Replacement::Maybe,
                policy_action: String::new(),
                details: vec![detail("RedrivePolicy", Replacement::No, "Products.Arn")],
            },
            PlannedChange {
                logical_id: "Products".into(),
                physical_id: "a".into(),
                resource_type: "AWS::DynamoDB::Table".into(),
                action: "Modify".into(),
                replacement: Replacement::Yes,
                policy_action: "ReplaceAndRetain".into(),
                details: vec![detail("/Properties/TableName", Replacement::Yes, "")],
            },
        ];
        let plan = plan("Shop", &environment(), Some(side(&old)), side(&new), Some(&drafted));
        let [products, queue] = plan.changes.as_slice() else {
            return assert_eq!(plan.changes.len(), 2);
        };
        assert_eq!(
            products.properties,
            [PropertyChange {
                path: "TableName".into(),
                before: Some("a".into()),
                after: Some("b".into()),
                replaces: true
            }]
        );
        assert!(products.loss.as_deref().is_some_and(|l| l.contains("stays in the account")));
        assert_eq!(queue.because, ["Products.Arn"]);
        assert_eq!(queue.action, Action::MayReplace);
    }

    #[test]
    fn values_that_only_aws_knows_are_taken_from_it() {
        let (old, none) = (table("a"), none());
        let side = Side { template: &old, parameters: &none };
        let drafted = [PlannedChange {
            logical_id: "Products".into(),
            physical_id: "a".into(),
            resource_type: "AWS::DynamoDB::Table".into(),
            action: "Modify".into(),
            replacement: Replacement::No,
            policy_action: String::new(),
            details: vec![ChangeDetail {
                path: "/Properties/KeySchema/0/AttributeName".into(),
                before: Some("x".into()),
                after: Some("y".into()),
                recreation: Replacement::No,
                causing_entity: String::new(),
            }],
        }];
        let plan = plan("Shop", &environment(), Some(side), side, Some(&drafted));
        assert_eq!(plan.changes[0].properties[0].path, "KeySchema[0].AttributeName");
    }

    #[test]
    fn parameters_are_compared_by_value() {
        let (template, old, mut new) =
            (table("a"), BTreeMap::from([("A".to_owned(), "1".to_owned())]), none());
        new.insert("A".into(), "2".into());
        new.insert("AWS::Region".into(), "x".into());
        let plan = plan(
            "Shop",
            &environment(),
            Some(Side { template: &template, parameters: &old }),
            Side { template: &template, parameters: &new },
            None,
        );
        assert_eq!(
            plan.parameters,
            [ParameterChange {
                name: "A".into(),
                before: Some("1".into()),
                after: Some("2".into())
            }]
        );
    }
}
