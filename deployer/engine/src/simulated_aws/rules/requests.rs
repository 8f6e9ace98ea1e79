//! The rules of a change set as it is sent.

use serde_json::Value;

use super::{RequestRule, Rule};
use crate::cloud::{Status, TemplateSource};

const CHANGE_SET: &str =
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html";

pub(super) const RULES: &[RequestRule] = &[
    Rule {
        name: "a change set of type CREATE needs a new stack",
        source: CHANGE_SET,
        check: |request| {
            let exists = request.status.is_some_and(|s| *s != Status::ReviewInProgress);
            (request.new.creates && request.new.imports.is_empty() && exists).then(|| {
                format!("Stack [{}] already exists and cannot be created again", request.new.stack)
            })
        },
    },
    Rule {
        name: "a stack whose update failed without rollback is rolled back first",
        source: "https://github.com/ansible-collections/amazon.aws/issues/1655",
        check: |request| match request.status {
            Some(status @ (Status::UpdateFailed | Status::CreateFailed)) => Some(format!(
                "This stack is currently in a non-terminal [{status}] state. To update the stack \
                 from this state, please use the disable-rollback parameter with update-stack API. \
                 To rollback to the last known good state, use the rollback-stack API"
            )),
            _ => None,
        },
    },
    Rule {
        name: "a change set of type UPDATE needs a stack that can be updated",
        source: CHANGE_SET,
        check: |request| {
            if request.new.creates || !request.new.imports.is_empty() {
                return None;
            }
            let stack = &request.new.stack;
            match request.status {
                None | Some(Status::ReviewInProgress) => {
                    Some(format!("Stack [{stack}] does not exist"))
                }
                Some(status) if status.is_in_progress() || !is_updatable(status) => {
                    Some(format!("Stack:{stack} is in {status} state and can not be updated."))
                }
                Some(_) => None,
            }
        },
    },
    Rule {
        name: "a template in the request has at most 51,200 bytes",
        source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                 cloudformation-limits.html",
        check: |request| match &request.new.template {
            TemplateSource::Body(body) if body.len() > 51_200 => Some(
                "1 validation error detected: Value at 'templateBody' failed to satisfy \
                 constraint: Member must have length less than or equal to 51200"
                    .to_owned(),
            ),
            _ => None,
        },
    },
    Rule {
        name: "a template URL is of S3",
        source: CHANGE_SET,
        check: |request| match &request.new.template {
            TemplateSource::Url(url)
                if !(url.starts_with("https://") && url.contains(".s3.")
                    || url.contains(".amazonaws.")) =>
            {
                Some("TemplateURL must be a supported URL.".to_owned())
            }
            _ => None,
        },
    },
    Rule {
        name: "every parameter has a value, and every value a parameter",
        source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                 parameters-section-structure.html",
        check: |request| {
            let declared = request.template["Parameters"].as_object();
            let missing = declared.into_iter().flatten().find(|(name, declaration)| {
                declaration.get("Default").is_none() && !request.new.parameters.contains_key(*name)
            });
            let is_declared = |name: &String| request.template["Parameters"].get(name).is_some();
            let undeclared = request.new.parameters.keys().find(|name| !is_declared(name));
            match (missing, undeclared) {
                (Some((name, _)), _) => Some(format!("Parameters: [{name}] must have values")),
                (_, Some(name)) => {
                    Some(format!("Parameters: [{name}] do not exist in the template"))
                }
                _ => None,
            }
        },
    },
    Rule {
        name: "a value of a parameter is an allowed one",
        source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                 parameters-section-structure.html",
        check: |request| {
            request.new.parameters.iter().find_map(|(name, value)| {
                let allowed = request.template["Parameters"][name]["AllowedValues"].as_array()?;
                let is_value = |allowed: &Value| match allowed {
                    Value::String(text) => text == value,
                    other => other.to_string().as_str() == value.as_str(),
                };
                (!allowed.iter().any(is_value))
                    .then(|| format!("Parameter '{name}' must be one of AllowedValues"))
            })
        },
    },
];

fn is_updatable(status: &Status) -> bool {
    matches!(
        status,
        Status::CreateComplete
            | Status::UpdateComplete
            | Status::UpdateRollbackComplete
            | Status::ImportComplete
            | Status::ImportRollbackComplete
    )
}
