//! The input of a deploy and of a plan.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

use super::precondition::Precondition;
use super::stack_name::StackName;
use crate::environment::Environment;
use crate::project::Tag;

/// The stack to deploy, with its code built.
#[derive(Debug, Clone)]
pub struct Spec {
    /// The stack's name.
    pub stack: StackName,
    /// The template, in JSON.
    pub template: Value,
    /// Parameters with a given value. Other parameters keep their deployed value.
    pub parameters: BTreeMap<String, String>,
    /// Values of parameters that are neither given nor deployed. Other parameters take the
    /// template's default.
    pub defaults: BTreeMap<String, String>,
    /// The functions whose code comes from the artifact bucket.
    pub code: Vec<Code>,
    /// The bucket that code and template are uploaded to. Without it, the request contains the
    /// template, which CloudFormation limits to 51,200 bytes.
    pub artifacts: Option<Artifacts>,
    /// The account and region.
    pub environment: Environment,
    /// The tag of this program's stacks.
    pub tag: Tag,
    /// Parameters that a new stack gets in an update after its creation, and a deployed stack at
    /// once.
    pub after_creation: BTreeMap<String, String>,
    /// Whether CloudFormation rejects a deletion of the stack; `None` keeps what is set.
    pub protect: Option<bool>,
    /// The tags of the stack beside [`Spec::tag`], which CloudFormation gives its resources, too.
    /// `None` keeps the deployed ones.
    pub tags: Option<BTreeMap<String, String>>,
    /// Notices for the plan, beside those that follow from the template.
    pub notices: Vec<String>,
    /// What must still hold of the deployed stack after the build.
    pub precondition: Precondition,
}

/// A function and the zip with its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The function's name in the cloud.
    pub function: String,
    /// The zip on this machine; empty for the code of a saved plan, which is in the bucket.
    pub zip: PathBuf,
    /// The zip's key in the artifact bucket, made from its content.
    pub key: String,
    /// The zip's SHA-256 in base64, as Lambda reports it.
    pub sha256: String,
}

/// The part of the artifact bucket that belongs to one stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifacts {
    /// The bucket's name.
    pub bucket: String,
    /// The beginning of the stack's keys: `shop-1a2b3c/`.
    pub prefix: String,
    /// The bucket's URL, without a slash at its end: `https://bucket.s3.region.amazonaws.com`.
    pub url: String,
}

/// The beginning of the keys of all stacks' templates in the artifact bucket, so that a lifecycle
/// rule can delete templates and keep zips. No stack's own prefix is equal: it ends with a hash.
pub const TEMPLATES_PREFIX: &str = "templates/";

impl Artifacts {
    /// The part of `bucket` for this stack.
    pub fn new(bucket: &str, stack: &StackName, environment: &Environment) -> Self {
        Artifacts {
            bucket: bucket.to_owned(),
            prefix: format!("{}/", stack.prefix()),
            url: environment.bucket_url(bucket),
        }
    }

    /// The beginning of the keys of the stack's templates.
    pub(crate) fn templates_prefix(&self) -> String {
        format!("{TEMPLATES_PREFIX}{}", self.prefix)
    }
}

impl Spec {
    /// All parameters of the template with their values after the deploy. `deployed` has the
    /// current values.
    pub fn effective_parameters(
        &self,
        deployed: &BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        effective_parameters(&self.template, [&self.parameters, deployed, &self.defaults])
    }

    /// The parameters that a stack has only after its creation.
    pub(crate) fn declared_after_creation(&self) -> impl Iterator<Item = (String, String)> {
        let declared = |name: &String| self.template["Parameters"].get(name).is_some();
        self.after_creation.clone().into_iter().filter(move |(name, _)| declared(name))
    }

    /// The tags of the stack after the deploy. `deployed` has the current tags.
    pub(crate) fn wanted_tags(
        &self,
        deployed: &BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        let mut tags = self.tags.clone().unwrap_or_else(|| own_tags(deployed));
        tags.insert(self.tag.key.clone(), self.tag.value.clone());
        tags
    }

    /// The errors of the parameters: a parameter without a value, a value that the template does
    /// not allow, a value without a parameter. `effective` has the values after the deploy.
    pub fn parameter_errors(&self, effective: &BTreeMap<String, String>) -> Vec<String> {
        let none = serde_json::Map::new();
        let declared = self.template.get("Parameters").and_then(Value::as_object).unwrap_or(&none);
        let wrong = declared.iter().filter_map(|(name, declaration)| {
            let Some(value) = effective.get(name) else {
                return Some(format!("the parameter {name} has no value"));
            };
            let rule = broken_rule(declaration, value)?;
            Some(format!("{name} is {rule}, not {value:?}"))
        });
        let undeclared = self.parameters.keys().filter(|name| !declared.contains_key(*name));
        let undeclared = undeclared.map(|name| {
            let known = declared.keys().map(String::as_str);
            match closest(name, known) {
                Some(close) => {
                    format!("the template has no parameter {name}; did you mean {close}?")
                }
                None => format!("the template has no parameter {name}"),
            }
        });
        wrong.chain(undeclared).collect()
    }
}

/// All parameters of a template with their values: the first of `values` that has the parameter,
/// else the template's default.
pub(crate) fn effective_parameters(
    template: &Value,
    values: [&BTreeMap<String, String>; 3],
) -> BTreeMap<String, String> {
    let declared = template.get("Parameters").and_then(Value::as_object);
    let value = |name: &String, declaration: &Value| {
        let given = values.iter().find_map(|values| values.get(name));
        given.cloned().or_else(|| declaration.get("Default").map(text))
    };
    declared
        .into_iter()
        .flatten()
        .filter_map(|(name, d)| Some((name.clone(), value(name, d)?)))
        .collect()
}

/// The tags that a person or a program set. AWS sets those that begin with `aws:` itself.
pub(crate) fn own_tags(tags: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let own = tags.iter().filter(|(key, _)| !key.starts_with("aws:"));
    own.map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// What a parameter's value must be by its declaration in the template, where `value` is not: `one
/// of info, debug`, `a whole number from 128 to 10240`.
pub fn broken_rule(declaration: &Value, value: &str) -> Option<String> {
    let allowed = declaration.get("AllowedValues").and_then(Value::as_array);
    if let Some(allowed) = allowed {
        let allowed: Vec<_> = allowed.iter().map(text).collect();
        let is_allowed = allowed.iter().any(|one| one == value);
        return (!is_allowed).then(|| format!("one of {}", allowed.join(", ")));
    }
    if let Some(pattern) = declaration["AllowedPattern"].as_str() {
        // CloudFormation checks a pattern that this crate cannot read.
        let regex = regex_lite::Regex::new(&format!("^(?:{pattern})$")).ok()?;
        return (!regex.is_match(value)).then(|| format!("a text of the pattern {pattern}"));
    }
    if declaration["Type"] != "Number" {
        return None;
    }
    match (declaration["MinValue"].as_i64(), declaration["MaxValue"].as_i64()) {
        (Some(least), Some(most)) => {
            // CloudFormation allows fractions here, and the resource rejects them in the update.
            let fits = value.parse().is_ok_and(|number| (least..=most).contains(&number));
            (!fits).then(|| format!("a whole number from {least} to {most}"))
        }
        _ => {
            let is_number = value.parse::<f64>().is_ok_and(f64::is_finite);
            (!is_number).then(|| "a number".to_owned())
        }
    }
}

/// The known name that is most similar to `name`, if it differs by few letters.
pub fn closest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let distances = known.map(|other| (edit_distance(name, other), other));
    distances.min().filter(|(distance, _)| *distance <= 2.max(name.len() / 3)).map(|(_, o)| o)
}

/// The number of letters to insert, remove or replace; case does not count.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.to_ascii_lowercase(), b.to_ascii_lowercase());
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, to) in b.chars().enumerate() {
            let replaced = diagonal + usize::from(from != to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.chars().count()]
}

/// A scalar of a template in the form that CloudFormation converts it to.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(s) => s.clone(),
        other => other.to_string(),
    }
}

/// Whether CloudFormation takes the value as `true`. The value of a parameter is a text.
pub(crate) fn is_true(value: &Value) -> bool {
    *value == true || value == "true"
}

/// A whole number, or its text.
pub(crate) fn whole_number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::json;

    use super::*;

    pub(crate) use crate::simulated_aws::environment;

    pub(crate) fn spec(template: Value) -> Spec {
        Spec {
            stack: StackName::new("Shop").unwrap(),
            template,
            parameters: BTreeMap::new(),
            defaults: BTreeMap::new(),
            code: Vec::new(),
            artifacts: None,
            environment: environment(),
            tag: Tag { key: "shop-program".into(), value: "Shop".into() },
            after_creation: BTreeMap::new(),
            protect: None,
            tags: None,
            notices: Vec::new(),
            precondition: Precondition::default(),
        }
    }

    #[test]
    fn effective_parameters_keeps_deployed_values_and_parameter_errors_lists_all() {
        let mut spec = spec(json!({"Parameters": {
            "Given": {"Type": "String", "Default": "d"},
            "Kept": {"Type": "String", "Default": "d"},
            "New": {"Type": "Number", "Default": 3},
            "Missing": {"Type": "String"},
            "Level": {"Type": "String", "Default": "info", "AllowedValues": ["info", "debug"]},
            "Memory": {"Type": "Number", "Default": "256", "MinValue": 128, "MaxValue": 10240},
            "Path": {"Type": "String", "Default": "/", "AllowedPattern": "/(.+/)?"},
            "Rate": {"Type": "Number", "Default": "5"}
        }}));
        spec.parameters.insert("Level".into(), "loud".into());
        spec.parameters.insert("Memory".into(), "64".into());
        spec.parameters.insert("Path".into(), "/shop".into());
        spec.parameters.insert("Rate".into(), "fast".into());
        spec.parameters.insert("Given".into(), "g".into());
        spec.parameters.insert("Odd".into(), "o".into());
        spec.parameters.insert("Lvel".into(), "o".into());
        let deployed = [("Given", "x"), ("Kept", "k"), ("Removed", "y")]
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .into();
        let effective = spec.effective_parameters(&deployed);
        let expected = [
            ("Given", "g"),
            ("Kept", "k"),
            ("Level", "loud"),
            ("Memory", "64"),
            ("New", "3"),
            ("Path", "/shop"),
            ("Rate", "fast"),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .into();
        assert_eq!(effective, expected);
        assert_eq!(
            spec.parameter_errors(&effective),
            [
                "the parameter Missing has no value",
                "Level is one of info, debug, not \"loud\"",
                "Memory is a whole number from 128 to 10240, not \"64\"",
                "Path is a text of the pattern /(.+/)?, not \"/shop\"",
                "Rate is a number, not \"fast\"",
                "the template has no parameter Lvel; did you mean Level?",
                "the template has no parameter Odd"
            ]
        );
    }
}
