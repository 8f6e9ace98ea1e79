//! Imports schemas from a cfn-lint wheel, reduced to structure, limits, flags and permissions.
//! Descriptions are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value};

use crate::files::Files;
use crate::permissions;

/// The index of the schemas of one region. This region has the most types.
const INDEX: &str = "cfnlint/data/schemas/providers/us-east-1.json";
const FOLDER: &str = "cfnlint/data/schemas/resources";

/// The version that the schemas come from. Its wheel has the same schemas at any time.
const CFN_LINT: &str = "1.58.0";

/// The keywords that are kept at every level of a schema.
const KEPT: &[&str] = &[
    "$ref",
    "additionalProperties",
    "anyOf",
    "definitions",
    "dependencies",
    "dependentExcluded",
    "dependentRequired",
    "enum",
    "enumCaseInsensitive",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "oneOf",
    "pattern",
    "patternProperties",
    "properties",
    "relationshipRef",
    "required",
    "requiredOr",
    "requiredXor",
    "type",
    "uniqueItems",
];

/// The keywords that are kept at its root, too.
const KEPT_OF_ROOT: &[&str] = &[
    "conditionalCreateOnlyProperties",
    "createOnlyProperties",
    "primaryIdentifier",
    "readOnlyProperties",
    "typeName",
];

/// Keywords whose keys are names, not keywords.
const NAMES_BELOW: &[&str] = &[
    "definitions",
    "dependencies",
    "dependentExcluded",
    "dependentRequired",
    "patternProperties",
    "properties",
];

/// The schemas of a folder, by type.
pub(crate) fn read_all(folder: &Path) -> Result<BTreeMap<String, Value>> {
    let mut schemas = BTreeMap::new();
    for entry in
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let schema: Value = serde_json::from_str(&text)
            .with_context(|| format!("{} is not JSON", path.display()))?;
        let name = schema["typeName"]
            .as_str()
            .ok_or_else(|| anyhow!("{} has no typeName", path.display()))?;
        schemas.insert(name.to_owned(), schema);
    }
    Ok(schemas)
}

/// All types of the wheel.
#[cfg(test)]
pub(crate) fn types(wheel: &Path) -> Result<BTreeSet<String>> {
    let index: BTreeMap<String, String> = serde_json::from_str(&Wheel::open(wheel)?.read(INDEX)?)?;
    Ok(index.into_keys().collect())
}

/// The schemas of these types, from the wheel.
pub(crate) fn import(wheel: &Path, types: &BTreeSet<String>) -> Result<BTreeMap<String, Value>> {
    let mut wheel = Wheel::open(wheel)?;
    let mut schemas = BTreeMap::new();
    let index: BTreeMap<String, String> = serde_json::from_str(&wheel.read(INDEX)?)?;
    for name in types {
        let Some(file) = index.get(name) else {
            bail!("the wheel has no {name}\nhint: {}", nearest(name, index.keys()));
        };
        let schema: Value = serde_json::from_str(&wheel.read(&format!("{FOLDER}/{file}.json"))?)?;
        schemas.insert(name.clone(), reduce_root(&schema));
    }
    Ok(schemas)
}

/// The files of these schemas, by name.
pub(crate) fn files(schemas: &BTreeMap<String, Value>) -> Result<Files> {
    let file = |(name, schema): (&String, &Value)| {
        let text = serde_json::to_string_pretty(&reduce_root(schema))? + "\n";
        Ok((format!("{}.json", name.replace("::", "-")), text))
    };
    schemas.iter().map(file).collect()
}

/// Downloads the wheel with pip.
pub(crate) fn download(folder: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let status = Command::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--no-deps", "--dest"])
        .arg(folder)
        .arg(format!("cfn-lint=={CFN_LINT}"))
        .status()
        .context("cannot run python3 to download cfn-lint\nhint: name a wheel with --import")?;
    if !status.success() {
        bail!("pip cannot download cfn-lint ({status})\nhint: name a wheel with --import");
    }
    let mut wheels = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "whl") {
            wheels.push((path.metadata()?.modified()?, path));
        }
    }
    wheels.sort();
    wheels
        .pop()
        .map(|(_, path)| path)
        .ok_or_else(|| anyhow!("pip left no wheel in {}", folder.display()))
}

/// A wheel, packed or unpacked.
enum Wheel {
    Folder(PathBuf),
    Packed(Box<zip::ZipArchive<std::fs::File>>),
}

impl Wheel {
    fn open(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        let file =
            std::fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let archive = zip::ZipArchive::new(file)
            .with_context(|| format!("{} is not a wheel", path.display()))?;
        Ok(Self::Packed(Box::new(archive)))
    }

    fn read(&mut self, name: &str) -> Result<String> {
        match self {
            Self::Folder(folder) => std::fs::read_to_string(folder.join(name))
                .with_context(|| format!("the wheel has no {name}")),
            Self::Packed(archive) => {
                let mut text = String::new();
                archive
                    .by_name(name)
                    .with_context(|| format!("the wheel has no {name}"))?
                    .read_to_string(&mut text)?;
                Ok(text)
            }
        }
    }
}

fn reduce_root(schema: &Value) -> Value {
    let mut kept = reduce(schema).as_object().cloned().unwrap_or_default();
    for key in KEPT_OF_ROOT {
        if let Some(value) = schema.get(key) {
            kept.insert((*key).to_owned(), value.clone());
        }
    }
    kept.extend(permissions::reduce(schema));
    sorted(&kept.into())
}

fn reduce(node: &Value) -> Value {
    match node {
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| KEPT.contains(&key.as_str()))
            .map(|(key, value)| {
                (key.clone(), if names_below(key) { reduce_below(value) } else { reduce(value) })
            })
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(reduce).collect(),
        other => other.clone(),
    }
}

fn names_below(key: &str) -> bool {
    NAMES_BELOW.contains(&key) || key == "relationshipRef"
}

fn reduce_below(node: &Value) -> Value {
    match node {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), reduce(value)))
            .collect::<Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// With sorted keys, whichever features serde_json has.
fn sorted(node: &Value) -> Value {
    match node {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), sorted(value)))
            .collect::<BTreeMap<_, _>>()
            .into_iter()
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// A hint for a type that does not exist.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> String {
    let known: Vec<&String> = known.collect();
    if let Some(same) = known.iter().find(|k| k.eq_ignore_ascii_case(name)) {
        return format!("the type is called {same}");
    }
    let last = name.rsplit("::").next().unwrap_or(name).to_lowercase();
    let alike: Vec<&str> = known
        .into_iter()
        .filter(|k| k.to_lowercase().ends_with(&format!("::{last}")))
        .map(String::as_str)
        .collect();
    match alike.as_slice() {
        [] => "a type is called like AWS::SQS::Queue".to_owned(),
        alike => format!("similar types: {}", alike.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reduce_root_drops_prose_and_keeps_names_that_are_keywords() {
        let schema = serde_json::json!({
            "typeName": "AWS::A::B", "description": "Prose.", "sourceUrl": "u", "tagging": {},
            "properties": {
                "description": {"type": "string", "description": "Prose.", "examples": ["x"]},
            },
        });
        assert_eq!(
            serde_json::to_string(&reduce_root(&schema)).unwrap(),
            r#"{"properties":{"description":{"type":"string"}},"typeName":"AWS::A::B"}"#
        );
    }

    #[test]
    fn nearest_of_an_unknown_type_is_a_hint() {
        let known = ["AWS::SQS::Queue".to_owned(), "AWS::S3::Bucket".to_owned()];
        assert_eq!(nearest("AWS::Sqs::Queue", known.iter()), "the type is called AWS::SQS::Queue");
        assert_eq!(nearest("AWS::Queue", known.iter()), "similar types: AWS::SQS::Queue");
    }
}
