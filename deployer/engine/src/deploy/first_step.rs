//! Updates that AWS accepts only in two steps. The first step is a version of the template between
//! the deployed one and the new one. It depends on nothing but these two, so a deploy that is
//! killed after the first step continues with the second.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::plan::Side;
use super::resolve;
use super::spec::{is_true, whole_number};

const DEPLOYMENT: &str = "AWS::ApiGateway::Deployment";
const METHOD: &str = "AWS::ApiGateway::Method";
const REPLICATION_GROUP: &str = "AWS::ElastiCache::ReplicationGroup";

/// The first of two steps.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FirstStep {
    pub(crate) template: Value,
    /// Why the update takes two steps, for people.
    pub(crate) reasons: Vec<String>,
}

/// The first of two steps from `old` to `new`; `None` where one step is enough.
pub(crate) fn first_step(old: Side<'_>, new: Side<'_>) -> Option<FirstStep> {
    let before = resolve::resources(old.template, old.parameters);
    let after = resolve::resources(new.template, new.parameters);
    let mut step = FirstStep { template: new.template.clone(), reasons: Vec::new() };
    keep_deployment(&mut step, old.template, &before, &after);
    for (id, group) in of_type(&after, REPLICATION_GROUP) {
        if let Some(deployed) = before.get(id) {
            separate_failover(&mut step, id, deployed, group);
        }
    }
    (!step.reasons.is_empty()).then_some(step)
}

/// API Gateway serves what existed when the deployment was created, and CloudFormation deletes the
/// removed methods at the end of the update, after that. So the first step deletes the methods and
/// keeps the old deployment; the second creates the new one.
fn keep_deployment(
    step: &mut FirstStep,
    old_template: &Value,
    before: &BTreeMap<String, Value>,
    after: &BTreeMap<String, Value>,
) {
    let removed = of_type(before, METHOD).filter(|(id, _)| !after.contains_key(*id)).count();
    let (old, new): (Vec<_>, Vec<_>) =
        (of_type(before, DEPLOYMENT).collect(), of_type(after, DEPLOYMENT).collect());
    let ([(old_id, _)], [(new_id, _)]) = (old.as_slice(), new.as_slice()) else { return };
    if removed == 0 || old_id == new_id {
        return;
    }
    let mut deployment = old_template["Resources"][old_id.as_str()].clone();
    let exists: BTreeSet<&String> = after.keys().collect();
    if let Some(names) = deployment["DependsOn"].as_array_mut() {
        names.retain(|name| name.as_str().is_some_and(|n| exists.contains(&n.to_owned())));
    }
    if let Some(resources) = step.template["Resources"].as_object_mut() {
        resources.remove(new_id.as_str());
        resources.insert((*old_id).clone(), deployment);
    }
    replace_references(&mut step.template, new_id, old_id);
    let routes = crate::report::count(removed as u64, "methods");
    step.reasons.push(format!(
        "the API loses {routes}: they are deleted first, so that the new deployment of the API \
         does not serve them"
    ));
}

/// ElastiCache applies failover before the number of nodes, and failover needs two nodes. So the
/// first step switches failover off or leaves it off, and one step changes the number of nodes.
fn separate_failover(step: &mut FirstStep, id: &str, deployed: &Value, wanted: &Value) {
    let nodes = |group: &Value| whole_number(&group["Properties"]["NumCacheClusters"]);
    let fails_over = |group: &Value| is_true(&group["Properties"]["AutomaticFailoverEnabled"]);
    let (Some(old_nodes), Some(new_nodes)) = (nodes(deployed), nodes(wanted)) else { return };
    if old_nodes == new_nodes || fails_over(deployed) == fails_over(wanted) {
        return;
    }
    let properties = &mut step.template["Resources"][id]["Properties"];
    properties["AutomaticFailoverEnabled"] = json!(false);
    properties["MultiAZEnabled"] = json!(false);
    if fails_over(deployed) {
        properties["NumCacheClusters"] = json!(old_nodes);
    }
    step.reasons.push(format!(
        "{id} changes from {old_nodes} to {new_nodes} nodes: ElastiCache does not change nodes \
         and failover together"
    ));
}

fn of_type<'a>(
    resources: &'a BTreeMap<String, Value>,
    resource_type: &'a str,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    resources.iter().filter(move |(_, resource)| resource["Type"] == resource_type)
}

fn replace_references(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::Object(map) => {
            if map.len() == 1 && map.get("Ref").is_some_and(|id| id == from) {
                map.insert("Ref".to_owned(), Value::String(to.to_owned()));
                return;
            }
            map.values_mut().for_each(|child| replace_references(child, from, to));
        }
        Value::Array(items) => {
            items.iter_mut().for_each(|child| replace_references(child, from, to));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(old: &Value, new: &Value) -> Option<FirstStep> {
        let none = BTreeMap::new();
        let side = |template| Side { template, parameters: &none };
        first_step(side(old), side(new))
    }

    fn api(methods: &[&str], deployment: &str) -> Value {
        let mut resources = json!({
            deployment: {"Type": DEPLOYMENT, "DependsOn": methods},
            "Stage": {
                "Type": "AWS::ApiGateway::Stage",
                "Properties": {"DeploymentId": {"Ref": deployment}}
            }
        });
        for method in methods {
            resources[*method] = json!({"Type": METHOD});
        }
        json!({"Resources": resources})
    }

    #[test]
    fn first_step_of_a_removed_method_keeps_the_old_deployment() {
        let old = api(&["Get", "Put"], "D1");
        let first = step(&old, &api(&["Get"], "D2")).unwrap();
        assert_eq!(first.template, api(&["Get"], "D1"));
        assert_eq!(first.reasons.len(), 1);
        // The second step only replaces the deployment.
        assert_eq!(step(&first.template, &api(&["Get"], "D2")), None);
        assert_eq!(step(&old, &api(&["Get", "Put", "Post"], "D2")), None);
    }

    fn group(nodes: i64, fails_over: bool) -> Value {
        json!({"Resources": {"Cache": {"Type": REPLICATION_GROUP, "Properties": {
            "NumCacheClusters": nodes,
            "AutomaticFailoverEnabled": fails_over,
            "MultiAZEnabled": fails_over
        }}}})
    }

    #[test]
    fn first_step_of_a_cache_changes_nodes_and_failover_one_after_the_other() {
        let up = step(&group(1, false), &group(2, true)).unwrap();
        assert_eq!(up.template, group(2, false));
        assert_eq!(step(&up.template, &group(2, true)), None);
        let down = step(&group(2, true), &group(1, false)).unwrap();
        assert_eq!(down.template, group(2, false));
        assert_eq!(step(&down.template, &group(1, false)), None);
        assert_eq!(step(&group(2, true), &group(3, true)), None);
    }
}
