//! The plan: what a deploy would change. CloudFormation's change set says which resources are
//! changed and replaced; the comparison of the two templates has the values. Without a change set,
//! the resource schemas say what is replaced.

use std::collections::{BTreeMap, BTreeSet};

use cfn::schema;
use serde::Serialize;
use serde_json::Value;

use super::api_access::{AccessChange, access_changes};
use super::cost::{Cost, monthly_costs};
use super::diff::{Difference, PropertyChange, differences};
use super::iam::{Grant, new_grants};
use super::notices::notices;
use super::stack_operations::retains;
use super::{kept, resolve};
use crate::cloud::{ImportedResource, PlannedChange, Replacement};
use crate::environment::Environment;

/// What a deploy would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// The stack's name.
    pub stack: String,
    /// The account and region.
    #[serde(rename = "place")]
    pub environment: Environment,
    /// The stack does not exist yet.
    pub creates: bool,
    /// The changed resources, replacements and removals first.
    pub changes: Vec<Change>,
    /// Parameters whose values change.
    pub parameters: Vec<ParameterChange>,
    /// Tags of the stack that change.
    pub tags: Vec<ParameterChange>,
    /// Who may call the methods of an API, where that changes.
    pub access: Vec<AccessChange>,
    /// New permissions.
    pub gains: Vec<Grant>,
    /// Monthly costs of added resources.
    pub costs: Vec<Cost>,
    /// What a person must know before the answer: who may use the stack, what strangers can cost,
    /// what stays after a deletion.
    pub notices: Vec<String>,
    /// Functions that run other code than the packaged one, and are updated.
    pub repairs: Vec<String>,
    /// Functions whose code is replaced without CloudFormation.
    pub hotswaps: Vec<String>,
    /// The number of unchanged resources.
    pub untouched: usize,
}

/// The change of one resource.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What the deploy does with the resource.
    pub action: Action,
    /// The name in the template.
    pub logical_id: String,
    /// The name in the cloud; empty for a new resource.
    pub physical_id: String,
    /// The type, such as `AWS::S3::Bucket`.
    pub resource_type: String,
    /// The changed properties.
    pub properties: Vec<PropertyChange>,
    /// Other resources and parameters that cause the change.
    pub because: Vec<String>,
    /// What the change does to the resource's data; `None` where no data is lost.
    pub loss: Option<String>,
}

/// What a deploy does with a resource, in the order of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A new resource is created, then the old one is deleted.
    Replace,
    /// The resource is deleted.
    Remove,
    /// The resource is changed or replaced; AWS decides during the update.
    MayReplace,
    /// The resource is changed in place.
    Change,
    /// The resource exists outside of a stack, and becomes part of this one.
    Adopt,
    /// The resource is created.
    Add,
}

/// A parameter, or a tag, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct ParameterChange {
    /// The name.
    pub name: String,
    /// The old value; `None` for a new one.
    pub before: Option<String>,
    /// The new value; `None` for a removed one.
    pub after: Option<String>,
}

/// The number of resources by action.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Created.
    pub add: usize,
    /// Taken into the stack.
    pub adopt: usize,
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
    /// Whether the stack and the code are up to date.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.parameters.is_empty()
            && self.tags.is_empty()
            && self.repairs.is_empty()
            && self.hotswaps.is_empty()
    }

    /// Turns the plan of an update over these resources into that of a creation that imports them.
    pub(crate) fn adopt(&mut self, imports: &[ImportedResource]) {
        self.creates = true;
        self.parameters.retain(|parameter| parameter.before.is_some());
        for import in imports {
            let mut changes = self.changes.iter_mut();
            match changes.find(|change| change.logical_id == import.logical_id) {
                Some(change) => {
                    change.physical_id.clone_from(&import.physical_id);
                    // The policies of an import differ from those of the template until its end.
                    change.properties.retain(|property| !property.path.starts_with('('));
                    if change.action == Action::Change {
                        change.action = Action::Adopt;
                    }
                }
                None => {
                    self.untouched = self.untouched.saturating_sub(1);
                    self.changes.push(Change {
                        action: Action::Adopt,
                        logical_id: import.logical_id.clone(),
                        physical_id: import.physical_id.clone(),
                        resource_type: import.resource_type.clone(),
                        properties: Vec::new(),
                        because: Vec::new(),
                        loss: None,
                    });
                }
            }
        }
        sort(&mut self.changes);
        self.notices.push(format!(
            "adopted with their data, which a destroy kept: {}",
            kept::names(imports).join(", ")
        ));
    }

    /// The number of resources by action.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for change in &self.changes {
            match change.action {
                Action::Add => counts.add += 1,
                Action::Adopt => counts.adopt += 1,
                Action::Change => counts.change += 1,
                Action::MayReplace => counts.may_replace += 1,
                Action::Replace => counts.replace += 1,
                Action::Remove => counts.remove += 1,
            }
        }
        counts
    }
}

/// The plan from `old` (`None` where the stack does not exist) to `new`. `planned` is the change
/// set: it decides which resources change. Without it, the differences of the templates decide.
pub(crate) fn plan(
    stack: &str,
    environment: &Environment,
    old: Option<Side<'_>>,
    new: Side<'_>,
    planned: Option<&[PlannedChange]>,
) -> Plan {
    let resolved = |side: Side<'_>| resolve::resources(side.template, side.parameters);
    let before = old.map(resolved).unwrap_or_default();
    let after = resolved(new);
    let differences = differences(&before, &after);
    let is_emulated = environment.endpoint.is_some();
    let input =
        PlanInput { before: &before, after: &after, differences: &differences, is_emulated };
    let mut changes: Vec<Change> = match planned {
        Some(planned) => planned.iter().map(|d| input.planned(d)).collect(),
        None => differences.keys().map(|id| input.offline(id)).collect(),
    };
    remove_unchanged_causes(&mut changes);
    sort(&mut changes);
    let added =
        changes.iter().filter(|c| c.action == Action::Add).filter_map(|c| after.get(&c.logical_id));
    Plan {
        stack: stack.to_owned(),
        environment: environment.clone(),
        creates: old.is_none(),
        costs: monthly_costs(added),
        untouched: after
            .len()
            .saturating_sub(changes.iter().filter(|c| after.contains_key(&c.logical_id)).count()),
        parameters: match old {
            Some(old) => value_changes(old.parameters, new.parameters),
            None => Vec::new(),
        },
        tags: Vec::new(),
        access: access_changes(&before, &after),
        gains: new_grants(&before, &after),
        notices: if environment.endpoint.is_none() { notices(&before, &after) } else { Vec::new() },
        repairs: Vec::new(),
        hotswaps: Vec::new(),
        changes,
    }
}

/// Replacements and removals first.
fn sort(changes: &mut [Change]) {
    let key = |c: &Change| (c.action, c.resource_type.clone(), c.logical_id.clone());
    changes.sort_by_cached_key(key);
}

/// Removes the causes that are resources changed in place. Such a resource keeps its name and ARN,
/// so it causes no change, although CloudFormation lists it.
fn remove_unchanged_causes(changes: &mut [Change]) {
    let in_place: BTreeSet<String> = changes
        .iter()
        .filter(|c| c.action == Action::Change)
        .map(|c| c.logical_id.clone())
        .collect();
    for change in changes.iter_mut().filter(|c| !c.properties.is_empty()) {
        change.because.retain(|cause| !in_place.contains(cause.split('.').next().unwrap_or(cause)));
    }
}

/// The parameters, or the tags, whose values differ.
pub(crate) fn value_changes(
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
) -> Vec<ParameterChange> {
    // The pseudo parameters, such as `AWS::Region`, are part of both maps, but cannot be set.
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
    differences: &'a BTreeMap<String, Difference>,
    is_emulated: bool,
}

impl PlanInput<'_> {
    fn planned(&self, planned: &PlannedChange) -> Change {
        let action = match (planned.action.as_str(), planned.replacement) {
            ("Add" | "Import", _) => Action::Add,
            ("Remove", _) => Action::Remove,
            (_, Replacement::Yes) => Action::Replace,
            (_, Replacement::Maybe) if self.is_surely_in_place(planned) => Action::Change,
            (_, Replacement::Maybe) => Action::MayReplace,
            (_, Replacement::No) => Action::Change,
        };
        let mut properties = match self.differences.get(&planned.logical_id) {
            Some(Difference::Changed(changes)) => changes.clone(),
            _ => Vec::new(),
        };
        let mut because = BTreeSet::new();
        for detail in &planned.details {
            let path = plain_path(&detail.path);
            let mut known = false;
            for property in properties
                .iter_mut()
                .filter(|p| p.property() == path.split(['.', '[']).next().unwrap_or(""))
            {
                property.replaces |= detail.recreation == Replacement::Yes;
                known = true;
            }
            if !known
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
            } else if !known && !detail.causing_entity.is_empty() {
                because.insert(detail.causing_entity.clone());
            }
        }
        let mut change = Change {
            action,
            logical_id: planned.logical_id.clone(),
            physical_id: planned.physical_id.clone(),
            resource_type: planned.resource_type.clone(),
            properties,
            because: because.into_iter().collect(),
            loss: None,
        };
        let kept = planned.policy_action.contains("Retain") || self.is_kept(&change);
        change.loss = loss(&change.resource_type, action, kept);
        change
    }

    /// Whether the schema says that no change of the resource replaces it. An emulator does not
    /// know this of each type, and then reports that it may. AWS knows.
    fn is_surely_in_place(&self, planned: &PlannedChange) -> bool {
        let Some(flags) = schema::of(&planned.resource_type).filter(|_| self.is_emulated) else {
            return false;
        };
        let in_place = |path: &str| flags.change(&plain_path(path)) == schema::Change::InPlace;
        planned.details.iter().all(|detail| in_place(&detail.path))
    }

    fn offline(&self, id: &str) -> Change {
        let resource = self.after.get(id).or_else(|| self.before.get(id));
        let resource_type =
            resource.and_then(|r| r["Type"].as_str()).unwrap_or_default().to_owned();
        let flags = schema::of(&resource_type);
        let (mut action, mut properties) = match self.differences.get(id) {
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

    /// Whether the template's policy keeps the old resource.
    fn is_kept(&self, change: &Change) -> bool {
        let (resource, policy) = match change.action {
            Action::Remove => (self.before.get(&change.logical_id), "DeletionPolicy"),
            _ => (self.after.get(&change.logical_id), "UpdateReplacePolicy"),
        };
        resource.is_some_and(|r| r[policy].as_str().is_some_and(retains))
    }
}

/// The path of a change set in the form of [`PropertyChange::path`]:
/// `/Properties/KeySchema/0/AttributeName` → `KeySchema[0].AttributeName`.
fn plain_path(path: &str) -> String {
    path.strip_prefix("/Properties/").map_or_else(|| path.to_owned(), property_path)
}

/// A JSON pointer into the properties of a resource, in the form of [`PropertyChange::path`].
pub(super) fn property_path(pointer: &str) -> String {
    let pointer = pointer.strip_prefix('/').unwrap_or(pointer);
    pointer.split('/').enumerate().fold(String::new(), |out, (index, step)| {
        let step = step.replace("~1", "/").replace("~0", "~");
        match step.parse::<usize>() {
            Ok(item) => format!("{out}[{item}]"),
            Err(_) if index == 0 => step,
            Err(_) => format!("{out}.{step}"),
        }
    })
}

/// Resource types that contain data: the type, its name for people, what happens to the data.
pub(crate) const CONTENTS: &[(&str, &str, &str)] = &[
    ("AWS::DynamoDB::Table", "table", "its items are lost"),
    ("AWS::DynamoDB::GlobalTable", "table", "its items are lost"),
    ("AWS::S3::Bucket", "bucket", "its objects are lost"),
    ("AWS::RDS::DBInstance", "database", "its data is lost"),
    ("AWS::RDS::DBCluster", "database", "its data is lost"),
    ("AWS::EFS::FileSystem", "file system", "its files are lost"),
    ("AWS::Cognito::UserPool", "user pool", "its users are lost"),
    ("AWS::KMS::Key", "key", "data that it encrypted can no longer be read"),
    ("AWS::SecretsManager::Secret", "secret", "its value is lost"),
    ("AWS::SQS::Queue", "queue", "its messages are lost"),
    ("AWS::Kinesis::Stream", "stream", "its records are lost"),
    ("AWS::Logs::LogGroup", "log group", "its lines are lost"),
    (
        "AWS::ElastiCache::ReplicationGroup",
        "cache",
        "its content is lost; the data that it copies stays",
    ),
];

fn loss(resource_type: &str, action: Action, kept: bool) -> Option<String> {
    let (_, noun, lost) = CONTENTS.iter().find(|(name, ..)| *name == resource_type)?;
    let (verb, lost) = match action {
        Action::Replace => ("replaces", *lost),
        Action::Remove => ("deletes", *lost),
        Action::MayReplace => ("may replace", *lost),
        Action::Change | Action::Adopt | Action::Add => return None,
    };
    if kept {
        return Some(format!(
            "{verb} the {noun} in this stack; the old one stays in the account, to be deleted by \
             hand"
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
            "Products": {
                "Type": "AWS::DynamoDB::Table",
                "Properties": {"TableName": name, "BillingMode": "PAY_PER_REQUEST"}
            },
            "Dlq": {"Type": "AWS::SQS::Queue"}
        }})
    }

    fn none() -> BTreeMap<String, String> {
        BTreeMap::new()
    }

    #[test]
    fn plan_without_change_set_takes_replacements_from_the_schema() {
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
    fn plan_with_change_set_takes_actions_from_it_and_values_from_the_templates() {
        let (old, new, none) = (table("a"), table("b"), none());
        let side = |template| Side { template, parameters: &none };
        let detail = |path: &str, recreation, causing: &str| ChangeDetail {
            path: path.into(),
            before: None,
            after: None,
            recreation,
            causing_entity: causing.into(),
        };
        let planned = [
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
        let plan = plan("Shop", &environment(), Some(side(&old)), side(&new), Some(&planned));
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

    /// The local cloud does not know which changes of a log group replace it.
    #[test]
    fn plan_of_an_emulator_takes_what_surely_stays_from_the_schema() {
        let group = |days: i64| {
            json!({"Resources": {"Logs": {
                "Type": "AWS::Logs::LogGroup",
                "Properties": {"LogGroupName": "a", "RetentionInDays": days}
            }}})
        };
        let (old, new, none) = (group(30), group(7), none());
        let side = |template| Side { template, parameters: &none };
        let planned = |path: &str| PlannedChange {
            logical_id: "Logs".into(),
            physical_id: "a".into(),
            resource_type: "AWS::Logs::LogGroup".into(),
            action: "Modify".into(),
            replacement: Replacement::Maybe,
            policy_action: String::new(),
            details: vec![ChangeDetail {
                path: path.into(),
                before: None,
                after: None,
                recreation: Replacement::Maybe,
                causing_entity: String::new(),
            }],
        };
        let aws = environment();
        let emulator = Environment { endpoint: Some("http://127.0.0.1".into()), ..aws.clone() };
        let action = |environment: &Environment, path: &str| {
            let planned = [planned(path)];
            let plan = plan("Shop", environment, Some(side(&old)), side(&new), Some(&planned));
            (plan.changes[0].action, plan.changes[0].loss.is_some())
        };
        assert_eq!(action(&emulator, "RetentionInDays"), (Action::Change, false));
        assert_eq!(action(&emulator, "LogGroupName"), (Action::MayReplace, true));
        assert_eq!(action(&aws, "RetentionInDays"), (Action::MayReplace, true));
    }

    #[test]
    fn plan_takes_values_that_are_in_no_template_from_the_change_set() {
        let (old, none) = (table("a"), none());
        let side = Side { template: &old, parameters: &none };
        let planned = [PlannedChange {
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
        let plan = plan("Shop", &environment(), Some(side), side, Some(&planned));
        assert_eq!(plan.changes[0].properties[0].path, "KeySchema[0].AttributeName");
    }

    #[test]
    fn plan_lists_parameters_with_another_value() {
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
