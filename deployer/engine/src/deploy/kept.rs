//! Tables and buckets that stay in the account when their stack is destroyed. A record in the
//! artifact bucket names them, and has their definitions, so that the next deploy of the stack
//! imports them.

use std::collections::{BTreeMap, BTreeSet};

use cfn::{SubPart, intrinsic_of, sub_parts};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::code::while_busy;
use super::error::DeployError;
use super::resolve;
use super::spec::{Artifacts, is_true};
use super::stack_operations::{BUCKET, TABLE, alive};
use crate::cloud::{Buckets, Cloud, CloudErrorKind, ImportedResource, Stack, StackResource, Texts};
use crate::environment::Environment;

/// The types that are kept, with the word for people and the property that identifies a resource in
/// an import.
const KINDS: [(&str, &str, &str); 2] =
    [(TABLE, "table", "TableName"), (BUCKET, "bucket", "BucketName")];

/// A key that is deleted with its stack makes the data that it encrypted unreadable.
const KEY: &str = "AWS::KMS::Key";

/// Whether resources of this type are kept.
pub(crate) fn has_data(resource_type: &str) -> bool {
    KINDS.iter().any(|(name, ..)| resource_type == *name)
}

/// A table or bucket of a destroyed stack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptResource {
    /// Its names, in the template and in AWS.
    #[serde(flatten)]
    import: ImportedResource,
    /// The resource in the template, with the values that it had. What referred to other resources
    /// is left out: those are deleted.
    definition: Value,
    /// The parameters that decide over the resource, such as the name of a bucket.
    parameters: BTreeMap<String, KeptParameter>,
    /// The outputs of its stack that the destroy was to record.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    outputs: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct KeptParameter {
    declaration: Value,
    value: String,
}

/// The tables and buckets of a stack, with those of its outputs that `recorded` names.
///
/// # Errors
/// Why one of them cannot be kept.
pub(crate) fn data_of(
    stack: &Stack,
    template: &Value,
    resources: &[StackResource],
    environment: &Environment,
    recorded: &[&str],
) -> Result<Vec<KeptResource>, String> {
    let outputs = stack.outputs.iter().filter(|(name, _)| recorded.contains(&name.as_str()));
    let outputs: BTreeMap<_, _> = outputs.map(|(k, v)| (k.clone(), v.clone())).collect();
    let mut values = stack.parameters.clone();
    values.extend(environment.pseudo_parameters(&stack.name));
    let definitions = resolve::resources(template, &values);
    let data = alive(resources).filter_map(|resource| {
        let kind = KINDS.iter().find(|(name, ..)| resource.resource_type == *name);
        kind.map(|(.., property)| (resource, property))
    });
    let kept = data.map(|(resource, property)| {
        let StackResource { logical_id: id, resource_type, physical_id, .. } = resource;
        let definition = definitions.get(id).map(alone);
        let definition =
            definition.ok_or_else(|| format!("the deployed template has no definition of {id}"))?;
        let mut used = BTreeSet::new();
        collect(&template["Resources"][id], template, &mut used);
        let is_key = |name: &&String| template["Resources"][*name]["Type"] == KEY;
        if let Some(key) = used.iter().find(is_key) {
            return Err(format!("{id} is encrypted with the key {key} of the stack"));
        }
        let parameters = stack.parameters.iter().filter(|(name, _)| used.contains(*name));
        let parameters = parameters.map(|(name, value)| {
            let declaration = template["Parameters"][name].clone();
            (name.clone(), KeptParameter { declaration, value: value.clone() })
        });
        let import = ImportedResource {
            logical_id: id.clone(),
            resource_type: resource_type.clone(),
            property: (*property).to_owned(),
            physical_id: physical_id.clone(),
        };
        let (parameters, outputs) = (parameters.collect(), outputs.clone());
        Ok(KeptResource { import, definition, parameters, outputs })
    });
    kept.collect()
}

/// What a creation imports before it creates the rest of the stack.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Adoption {
    /// A template of the imported resources alone.
    pub(crate) template: Value,
    pub(crate) parameters: BTreeMap<String, String>,
    pub(crate) imports: Vec<ImportedResource>,
    /// The recorded outputs of the stack that had them.
    pub(crate) outputs: BTreeMap<String, String>,
}

impl Adoption {
    fn new(kept: Vec<KeptResource>) -> Self {
        let (mut declarations, mut resources) = (Map::new(), Map::new());
        let (mut parameters, mut imports) = (BTreeMap::new(), Vec::new());
        let mut outputs = BTreeMap::new();
        for resource in kept {
            for (name, KeptParameter { declaration, value }) in resource.parameters {
                declarations.insert(name.clone(), declaration);
                parameters.insert(name, value);
            }
            resources.insert(resource.import.logical_id.clone(), resource.definition);
            imports.push(resource.import);
            outputs.extend(resource.outputs);
        }
        let template = json!({"Parameters": declarations, "Resources": resources});
        Adoption { template, parameters, imports, outputs }
    }
}

/// The names in the template.
pub(crate) fn logical_ids(kept: &[KeptResource]) -> Vec<String> {
    imports(kept).map(|import| import.logical_id.clone()).collect()
}

/// The names in AWS.
pub(crate) fn imports(kept: &[KeptResource]) -> impl Iterator<Item = &ImportedResource> {
    kept.iter().map(|resource| &resource.import)
}

/// The names for people: `table shop-products`.
pub(crate) fn names<'a>(imports: impl IntoIterator<Item = &'a ImportedResource>) -> Vec<String> {
    let word = |import: &ImportedResource| {
        let kind = KINDS.iter().find(|(name, ..)| import.resource_type == *name);
        format!("{} {}", kind.map_or("resource", |kind| kind.1), import.physical_id)
    };
    imports.into_iter().map(word).collect()
}

/// A resource without what refers to others. CloudFormation imports only resources whose deletion
/// policy is in the template, and a rollback of the import must keep the data.
fn alone(definition: &Value) -> Value {
    let mut properties = definition["Properties"].clone();
    if let Some(properties) = properties.as_object_mut() {
        properties.retain(|_, value| !has_intrinsic(value));
    }
    json!({
        "Type": definition["Type"],
        "DeletionPolicy": "Retain",
        "UpdateReplacePolicy": "Retain",
        "Properties": properties,
    })
}

fn has_intrinsic(value: &Value) -> bool {
    intrinsic_of(value).is_some()
        || match value {
            Value::Object(map) => map.values().any(has_intrinsic),
            Value::Array(items) => items.iter().any(has_intrinsic),
            _ => false,
        }
}

/// Collects the names that a value refers to, itself and by conditions of the template.
fn collect(value: &Value, template: &Value, names: &mut BTreeSet<String>) {
    let condition = |name: &Value, names: &mut BTreeSet<String>| {
        let Some(name) = name.as_str() else { return };
        // The key of a condition that was walked: conditions may name each other.
        if names.insert(format!("Conditions/{name}")) {
            collect(&template["Conditions"][name], template, names);
        }
    };
    match intrinsic_of(value) {
        Some(("Ref", Value::String(name))) => drop(names.insert(name.clone())),
        Some(("Fn::GetAtt", Value::Array(path))) => {
            names.extend(path.first().and_then(Value::as_str).map(str::to_owned));
        }
        Some(("Condition", name)) => condition(name, names),
        Some(("Fn::Sub", argument)) => {
            let pattern = argument.as_str().or_else(|| argument[0].as_str()).unwrap_or_default();
            for part in sub_parts(pattern).into_iter().flatten() {
                if let SubPart::Name(name) = part {
                    names.extend(name.split('.').next().map(str::to_owned));
                }
            }
        }
        Some(("Fn::If", argument)) => condition(&argument[0], names),
        _ => {}
    }
    match value {
        Value::Object(map) => {
            if let Some(name) = map.get("Condition") {
                condition(name, names);
            }
            map.values().for_each(|value| collect(value, template, names));
        }
        Value::Array(items) => items.iter().for_each(|value| collect(value, template, names)),
        _ => {}
    }
}

/// The template, with a deletion that keeps the tables and buckets. A changed policy alone is no
/// change for CloudFormation, and changed metadata is.
pub(crate) fn keeping(template: &Value) -> Value {
    let mut template = template.clone();
    let resources = template.get_mut("Resources").and_then(Value::as_object_mut);
    for resource in resources.into_iter().flat_map(|all| all.values_mut()) {
        if resource["Type"].as_str().is_some_and(has_data) && resource["DeletionPolicy"] != "Retain"
        {
            resource["DeletionPolicy"] = "Retain".into();
            resource["Metadata"]["Kept"] = true.into();
        }
    }
    template
}

/// The end of the key of a record in the artifact bucket.
pub(crate) const RECORD: &str = "kept-data.json";

fn key(artifacts: &Artifacts) -> String {
    format!("{}{RECORD}", artifacts.prefix)
}

/// The recorded data that still exists.
///
/// # Errors
/// When a request fails, or the record cannot be read: a deploy without it would begin with empty
/// tables.
pub(crate) async fn read(
    cloud: &impl Cloud,
    artifacts: &Artifacts,
) -> Result<Vec<KeptResource>, DeployError> {
    let text = match cloud.text(&artifacts.bucket, &key(artifacts)).await {
        // S3 denies the question about a missing object to a caller that may not list the bucket.
        Err(error) if error.kind == CloudErrorKind::Denied => {
            match cloud.bucket_exists(&artifacts.bucket).await {
                Err(listing) if listing.kind == CloudErrorKind::Denied => None,
                _ => return Err(error.into()),
            }
        }
        other => other?,
    };
    let Some(text) = text else { return Ok(Vec::new()) };
    let recorded: Vec<KeptResource> =
        serde_json::from_str(&text).map_err(|error| DeployError::Here {
            what: format!("the record {}/{} cannot be read", artifacts.bucket, key(artifacts)),
            error: error.into(),
        })?;
    let mut kept = Vec::new();
    for resource in recorded {
        let name = &resource.import.physical_id;
        let exists = match resource.import.resource_type.as_str() {
            TABLE => cloud.table_exists(name).await,
            _ => cloud.bucket_exists(name).await,
        };
        match exists {
            Ok(true) => kept.push(resource),
            Ok(false) => {}
            // The caller may import but not read. CloudFormation reports what does not exist.
            Err(error) if error.kind == CloudErrorKind::Denied => kept.push(resource),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(kept)
}

/// Records what a destroy is about to keep, beside what an earlier one kept and no deploy adopted.
pub(crate) async fn record(
    cloud: &impl Cloud,
    artifacts: &Artifacts,
    mut kept: Vec<KeptResource>,
) -> Result<(), DeployError> {
    for earlier in read(cloud, artifacts).await? {
        let is_same = |import: &ImportedResource| {
            import.logical_id == earlier.import.logical_id
                || import.physical_id == earlier.import.physical_id
        };
        match kept.iter_mut().find(|resource| is_same(&resource.import)) {
            // CloudFormation may have no outputs of a stack whose deletion failed.
            Some(same) => {
                for (name, value) in earlier.outputs {
                    same.outputs.entry(name).or_insert(value);
                }
            }
            None => kept.push(earlier),
        }
    }
    write(cloud, artifacts, &kept).await
}

async fn write(
    cloud: &(impl Buckets + Texts),
    artifacts: &Artifacts,
    kept: &[KeptResource],
) -> Result<(), DeployError> {
    if kept.is_empty() {
        cloud.empty_bucket(&artifacts.bucket, &key(artifacts)).await?;
        return Ok(());
    }
    Ok(cloud.put_text(&artifacts.bucket, &key(artifacts), &json!(kept).to_string()).await?)
}

/// The recorded data that a new stack of this template imports, and the names of the rest.
pub(crate) async fn adoption(
    cloud: &impl Cloud,
    artifacts: &Artifacts,
    template: &Value,
) -> Result<(Option<Adoption>, Vec<String>), DeployError> {
    let fits = |KeptResource { import, .. }: &KeptResource| {
        template["Resources"][&import.logical_id]["Type"] == import.resource_type
    };
    let kept = read(cloud, artifacts).await?;
    let (fitting, other): (Vec<_>, Vec<_>) = kept.into_iter().partition(fits);
    let adoption = (!fitting.is_empty()).then(|| Adoption::new(fitting));
    Ok((adoption, names(imports(&other))))
}

/// The recorded outputs of the stack whose data a new stack of this template imports.
pub(crate) async fn kept_outputs(
    cloud: &impl Cloud,
    artifacts: &Artifacts,
    template: &Value,
) -> Result<BTreeMap<String, String>, DeployError> {
    let (adoption, _) = adoption(cloud, artifacts, template).await?;
    Ok(adoption.map(|adoption| adoption.outputs).unwrap_or_default())
}

/// Removes what is in the stack again from the record.
pub(crate) async fn forget(
    cloud: &impl Cloud,
    artifacts: &Artifacts,
    stack: &str,
) -> Result<(), DeployError> {
    let mut kept = read(cloud, artifacts).await?;
    if kept.is_empty() {
        return Ok(());
    }
    let resources = cloud.resources(stack).await?;
    let is_in_stack = |import: &ImportedResource| {
        alive(&resources).any(|resource| resource.physical_id == import.physical_id)
    };
    kept.retain(|resource| !is_in_stack(&resource.import));
    write(cloud, artifacts, &kept).await
}

/// Deletes the tables and buckets with their contents, then the record.
pub(crate) async fn delete(
    cloud: &impl Cloud,
    artifacts: &Artifacts,
    kept: &[KeptResource],
) -> Result<(), DeployError> {
    for KeptResource { import, definition, .. } in kept {
        let name = &import.physical_id;
        if import.resource_type == TABLE {
            if is_true(&definition["Properties"]["DeletionProtectionEnabled"]) {
                cloud.set_deletion_protection(name, false).await?;
            }
            while_busy(async || cloud.delete_table(name).await).await?;
        } else {
            cloud.empty_bucket(name, "").await?;
            cloud.delete_bucket(name).await?;
        }
    }
    write(cloud, artifacts, &[]).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::Status;
    use crate::simulated_aws::environment;

    #[test]
    fn kept_data_has_the_values_and_leaves_out_what_refers_to_other_resources() {
        let template = json!({
            "Parameters": {
                "Name": {"Type": "String"},
                "Level": {"Type": "String"},
                "Units": {"Type": "Number"}
            },
            "Conditions": {
                "Limits": {"Fn::Not": [{"Condition": "Free"}]},
                "Free": {"Fn::Equals": [{"Ref": "Units"}, "0"]}
            },
            "Resources": {
                "Images": {
                    "Type": BUCKET,
                    "DependsOn": ["Permission"],
                    "Properties": {
                        "BucketName": {"Fn::Sub": "${Name}-images"},
                        "NotificationConfiguration": {"Function": {"Fn::GetAtt": ["Get", "Arn"]}}
                    }
                },
                "Products": {
                    "Type": TABLE,
                    "DeletionPolicy": "Delete",
                    "Properties": {"Units": {"Fn::If": ["Limits", {"Ref": "Units"}, 1]}}
                },
                "Get": {"Type": "AWS::Lambda::Function", "Properties": {"Level": {"Ref": "Level"}}}
            }
        });
        let text = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        let stack = Stack {
            id: "arn".into(),
            name: "Shop".into(),
            status: Status::CreateComplete,
            status_reason: None,
            parameters: text(&[("Level", "info"), ("Name", "shop"), ("Units", "5")]),
            outputs: BTreeMap::new(),
            tags: BTreeMap::new(),
            termination_protection: false,
            changed_ms: 0,
        };
        let resource = |id: &str, resource_type: &str| StackResource {
            logical_id: id.into(),
            physical_id: format!("{id}-1"),
            resource_type: resource_type.into(),
            status: "CREATE_COMPLETE".into(),
        };
        let resources = [
            resource("Images", BUCKET),
            resource("Products", TABLE),
            resource("Get", "AWS::Lambda::Function"),
        ];
        let kept = data_of(&stack, &template, &resources, &environment(), &["Login"]).unwrap();
        let without = data_of(&stack, &Value::Null, &resources, &environment(), &["Login"]);
        assert_eq!(without.unwrap_err(), "the deployed template has no definition of Images");
        let mut encrypted = template.clone();
        encrypted["Resources"]["Key"] = json!({"Type": KEY});
        let key = json!({"KMSMasterKeyId": {"Fn::GetAtt": ["Key", "Arn"]}});
        encrypted["Resources"]["Products"]["Properties"]["SSESpecification"] = key;
        let unreadable =
            data_of(&stack, &encrypted, &resources, &environment(), &["Login"]).unwrap_err();
        assert_eq!(unreadable, "Products is encrypted with the key Key of the stack");
        let recorded: Vec<KeptResource> =
            serde_json::from_value(json!(kept)).unwrap_or_else(|e| unreachable!("{e}"));
        let adoption = Adoption::new(recorded);
        assert_eq!(
            adoption.template,
            json!({
                "Parameters": {"Name": {"Type": "String"}, "Units": {"Type": "Number"}},
                "Resources": {
                    "Images": {
                        "Type": BUCKET,
                        "DeletionPolicy": "Retain",
                        "UpdateReplacePolicy": "Retain",
                        "Properties": {"BucketName": "shop-images"}
                    },
                    "Products": {
                        "Type": TABLE,
                        "DeletionPolicy": "Retain",
                        "UpdateReplacePolicy": "Retain",
                        "Properties": {"Units": "5"}
                    }
                }
            })
        );
        assert_eq!(adoption.parameters, text(&[("Name", "shop"), ("Units", "5")]));
        assert_eq!(names(&adoption.imports), ["bucket Images-1", "table Products-1"]);
    }
}
