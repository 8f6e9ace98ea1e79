//! What is to be deployed: the input of every flow here. Nothing in it is special to one stack.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value;

/// A stack as it should be.
#[derive(Debug, Clone)]
pub struct Spec {
    /// The stack's name.
    pub stack: String,
    /// The template, in JSON.
    pub template: Value,
    /// Parameters that have a value of their own. One left out keeps what is deployed.
    pub parameters: BTreeMap<String, String>,
    /// Parameters that take this value where nothing is deployed; one left out takes the template's
    /// default.
    pub defaults: BTreeMap<String, String>,
    /// The functions whose code comes from the artifact bucket.
    pub code: Vec<Code>,
    /// Where code and template are uploaded. Without it the template goes with the call, which
    /// takes 51,200 bytes.
    pub artifacts: Option<Artifacts>,
    /// The cloud that it goes to.
    pub place: Environment,
    /// The tag that marks a stack as ours; a stack of this name without it is left alone.
    pub tag: Tag,
}

/// A function and its zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The function's name in the cloud.
    pub function: String,
    /// The zip on this machine.
    pub zip: PathBuf,
    /// Its key in the artifact bucket, made from its content.
    pub key: String,
    /// Its SHA-256 in base64, as Lambda reports it.
    pub sha256: String,
}

/// The place for code and templates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifacts {
    /// The bucket.
    pub bucket: String,
    /// What this stack's keys begin with.
    pub prefix: String,
    /// What a URL into the bucket begins with, with no slash at its end:
    /// `https://bucket.s3.region.amazonaws.com`.
    pub url: String,
}

/// Which cloud: what a person wants to see before anything is changed there, and what templates may
/// refer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Environment {
    /// The account.
    pub account: String,
    /// The user or role that asks.
    pub caller: String,
    /// Which region.
    pub region: String,
    /// The address, where it is not AWS's own: an emulator.
    pub endpoint: Option<String>,
}

impl Environment {
    /// What a template's pseudo parameters stand for here.
    pub(crate) fn pseudo_parameters(&self, stack: &str) -> impl Iterator<Item = (String, String)> {
        let (partition, suffix) = match self.region.as_str() {
            region if region.starts_with("cn-") => ("aws-cn", "amazonaws.com.cn"),
            region if region.starts_with("us-gov-") => ("aws-us-gov", "amazonaws.com"),
            _ => ("aws", "amazonaws.com"),
        };
        [
            ("AWS::StackName", stack),
            ("AWS::AccountId", &self.account),
            ("AWS::Region", &self.region),
            ("AWS::Partition", partition),
            ("AWS::URLSuffix", suffix),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .into_iter()
    }
}

impl Artifacts {
    /// The place for what the stack uploads, in this bucket. An emulator is asked in path style:
    /// `bucket.127.0.0.1` is no host.
    pub fn new(bucket: &str, stack: &str, place: &Environment) -> Self {
        let url = match &place.endpoint {
            Some(endpoint) => format!("{}/{bucket}", endpoint.trim_end_matches('/')),
            None => {
                let suffix = if place.region.starts_with("cn-") {
                    "amazonaws.com.cn"
                } else {
                    "amazonaws.com"
                };
                format!("https://{bucket}.s3.{}.{suffix}", place.region)
            }
        };
        Artifacts {
            bucket: bucket.to_owned(),
            prefix: format!("{}/", super::names::prefix(stack)),
            url,
        }
    }
}

/// A tag's key and value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The key, which alone decides.
    pub key: String,
    /// The value: for people.
    pub value: String,
}

impl Tag {
    /// A new client request token, which is the name of a change set, too. It begins with the tag's
    /// key, so that [`Tag::owns`] can tell our change sets from those of others.
    pub(crate) fn token(&self) -> String {
        format!("{}-{}", self.key, uuid::Uuid::new_v4())
    }

    /// Whether a change set of this name was made by [`Tag::token`].
    pub(crate) fn owns(&self, change_set: &str) -> bool {
        change_set.strip_prefix(&self.key).is_some_and(|rest| rest.starts_with('-'))
    }
}

impl Spec {
    /// All parameters of the template with the values that hold after the deploy, given the
    /// deployed ones.
    pub fn effective_parameters(
        &self,
        deployed: &BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        let declared = self.template.get("Parameters").and_then(Value::as_object);
        let value = |name: &String, declaration: &Value| {
            let given = self
                .parameters
                .get(name)
                .or_else(|| deployed.get(name))
                .or_else(|| self.defaults.get(name));
            given.cloned().or_else(|| declaration.get("Default").map(text))
        };
        declared
            .into_iter()
            .flatten()
            .filter_map(|(name, d)| Some((name.clone(), value(name, d)?)))
            .collect()
    }

    /// Parameters that have no value or one that the template forbids, and values that have no
    /// parameter.
    pub fn parameter_faults(&self, effective: &BTreeMap<String, String>) -> Vec<String> {
        let none = serde_json::Map::new();
        let declared = self.template.get("Parameters").and_then(Value::as_object).unwrap_or(&none);
        let without = declared
            .keys()
            .filter(|n| !effective.contains_key(*n))
            .map(|n| format!("the parameter {n} has no value"));
        without
            .chain(value_faults(&self.template, &self.parameters))
            .chain(value_faults(&self.template, effective))
            .fold(Vec::new(), |mut faults, fault| {
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
                faults
            })
    }
}

/// Values that have no parameter in the template, or that their parameter does not allow.
pub fn value_faults(template: &Value, values: &BTreeMap<String, String>) -> Vec<String> {
    let fault = |(name, value): (&String, &String)| {
        let Some(declaration) = template.get("Parameters").and_then(|p| p.get(name)) else {
            return Some(format!("the template has no parameter {name}"));
        };
        let allowed: Vec<_> =
            declaration.get("AllowedValues")?.as_array()?.iter().map(text).collect();
        let refused = !allowed.contains(value);
        refused.then(|| format!("{name} is one of {}, not {value:?}", allowed.join(", ")))
    };
    values.iter().filter_map(fault).collect()
}

/// A template's scalar as the text that CloudFormation makes of it.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(s) => s.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::json;

    use super::*;

    pub(crate) fn place() -> Environment {
        Environment {
            account: "123456789012".into(),
            caller: "arn:aws:iam::123456789012:user/ann".into(),
            region: "eu-west-1".into(),
            endpoint: None,
        }
    }

    pub(crate) fn spec(template: Value) -> Spec {
        Spec {
            stack: "Shop".into(),
            template,
            parameters: BTreeMap::new(),
            defaults: BTreeMap::new(),
            code: Vec::new(),
            artifacts: None,
            place: place(),
            tag: Tag { key: "full-api-stack".into(), value: "Shop".into() },
        }
    }

    #[test]
    fn what_is_not_given_keeps_what_is_deployed() {
        let mut spec = spec(json!({"Parameters": {
            "Given": {"Type": "String", "Default": "d"}, "Kept": {"Type": "String", "Default": "d"}, "New": {"Type": "Number", "Default": 3},
            "Missing": {"Type": "String"},
            "Level": {"Type": "String", "Default": "info", "AllowedValues": ["info", "debug"]}
        }}));
        spec.parameters.insert("Level".into(), "loud".into());
        spec.parameters.insert("Given".into(), "g".into());
        spec.parameters.insert("Odd".into(), "o".into());
        let deployed = [("Given", "x"), ("Kept", "k"), ("Gone", "y")]
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .into();
        let effective = spec.effective_parameters(&deployed);
        let expected = [("Given", "g"), ("Kept", "k"), ("Level", "loud"), ("New", "3")]
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .into();
        assert_eq!(effective, expected);
        assert_eq!(
            spec.parameter_faults(&effective),
            [
                "the parameter Missing has no value",
                "Level is one of info, debug, not \"loud\"",
                "the template has no parameter Odd"
            ]
        );
    }
}
