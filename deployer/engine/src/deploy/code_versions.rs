//! The code that a stack had in its last deploys, recorded in the artifact bucket, and the way back
//! to it.
//!
//! A version of the code is the value of each code parameter, the key of a zip, with the processor
//! that the zips are for. Zips are named by their content and stay in the bucket, so the keys are
//! all that a rollback needs.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::apply::deploy;
use super::deployed::DeployedStack;
use super::error::DeployError;
use super::outcome::{Options, Outcome};
use super::spec::{Artifacts, Code, Spec};
use super::stack_operations::reject_foreign;
use super::states::before_rollback;
use super::timing::Timings;
use super::ui::Ui;
use super::{resolve, stale};
use crate::cloud::{Buckets, Cloud, CloudErrorKind, Stacks, Status, Texts};
use crate::session::ARCHITECTURE;

/// The versions that are kept.
const VERSIONS_MAX: usize = 20;

/// The code of one deploy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeVersion {
    /// When it was recorded, in milliseconds since 1970.
    pub at_ms: u64,
    /// The stack's ARN: a later stack of the same name does not get this code.
    pub stack: String,
    /// The keys of the zips in the artifact bucket, and the processor, by template parameter.
    pub code: BTreeMap<String, String>,
}

fn is_zip(value: &str) -> bool {
    value.ends_with(".zip")
}

impl CodeVersion {
    /// The keys of the zips, by template parameter.
    pub fn zips(&self) -> impl Iterator<Item = (&String, &String)> {
        self.code.iter().filter(|(_, value)| is_zip(value))
    }
}

fn key(artifacts: &Artifacts) -> String {
    format!("{}code-versions.json", artifacts.prefix)
}

/// The code parameters among these, those with a key of the stack's zips, and the processor.
fn code_of(
    artifacts: &Artifacts,
    parameters: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let is_code = |value: &String| value.starts_with(&artifacts.prefix) && is_zip(value);
    if !parameters.values().any(is_code) {
        return BTreeMap::new();
    }
    let code = parameters.iter().filter(|(name, value)| is_code(value) || *name == ARCHITECTURE);
    code.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The recorded versions of the stack with this ARN, oldest first.
///
/// # Errors
/// When the request fails.
pub async fn code_versions(
    cloud: &impl Texts,
    artifacts: &Artifacts,
    stack: &str,
) -> Result<Vec<CodeVersion>, DeployError> {
    let text = match cloud.text(&artifacts.bucket, &key(artifacts)).await {
        // S3 denies the question about a missing object to a caller that may not list the bucket.
        Err(error) if error.kind == CloudErrorKind::Denied => None,
        other => other?,
    };
    // A record of another version of this program counts as none.
    let all = text.and_then(|text| serde_json::from_str::<Vec<CodeVersion>>(&text).ok());
    Ok(all.unwrap_or_default().into_iter().filter(|version| version.stack == stack).collect())
}

/// Records the code of a deploy, after that of the stack before it. `before` has the stack's
/// parameters before the deploy. A deploy that changed no code records nothing.
pub(crate) async fn record(
    cloud: &(impl Texts + Buckets + Stacks),
    spec: &Spec,
    before: &BTreeMap<String, String>,
) -> Result<(), DeployError> {
    let Some(artifacts) = &spec.artifacts else { return Ok(()) };
    let (before, now) =
        (code_of(artifacts, before), code_of(artifacts, &spec.effective_parameters(before)));
    let Some(stack) = cloud.stack(spec.stack.as_str()).await?.map(|stack| stack.id) else {
        return Ok(());
    };
    let mut versions = code_versions(cloud, artifacts, &stack).await?;
    let length = versions.len();
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let at_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    for code in [before, now] {
        if !code.is_empty() && versions.last().is_none_or(|last| last.code != code) {
            versions.push(CodeVersion { at_ms, stack: stack.clone(), code });
        }
    }
    if versions.len() == length {
        return Ok(());
    }
    versions.drain(..versions.len().saturating_sub(VERSIONS_MAX));
    let text = serde_json::json!(versions).to_string();
    Ok(cloud.put_text(&artifacts.bucket, &key(artifacts), &text).await?)
}

/// The position of the version that a rollback goes back to: the one before the deployed one. Code
/// that is not recorded is later than all that is.
pub fn earlier(versions: &[CodeVersion], parameters: &BTreeMap<String, String>) -> Option<usize> {
    let is_deployed = |version: &CodeVersion| {
        version.code.iter().all(|(name, key)| parameters.get(name) == Some(key))
    };
    versions.iter().rposition(is_deployed).unwrap_or(versions.len()).checked_sub(1)
}

/// Puts the code of the deploy before the last one back, after a question. Nothing but the code
/// changes: the deployed template and the other parameters stay. `spec` names the stack; its
/// template and code do not count.
///
/// # Errors
/// [`DeployError::NotReady`] where no earlier code is recorded, or its zips do not exist;
/// [`DeployError::State`] where only a deploy or a destroy leads out of the stack's status; else as
/// [`deploy`].
pub async fn rollback(
    cloud: &impl Cloud,
    ui: &impl Ui,
    timings: &Timings,
    spec: &Spec,
    deployed: DeployedStack,
    options: &Options,
) -> Result<Outcome, DeployError> {
    let not_ready = |what, why: String, hint: &str| DeployError::NotReady {
        what,
        stack: spec.stack.to_string(),
        why,
        hint: hint.to_owned(),
    };
    let status = deployed.described().map(|stack| &stack.status);
    if let Some(why) = before_rollback(status) {
        let stack = spec.stack.to_string();
        return Err(match status {
            Some(status) => DeployError::State { stack, status: status.clone(), why },
            None => not_ready("there is nothing to roll back", why.to_owned(), "deploy it"),
        });
    }
    let (Some(stack), Some(artifacts)) = (deployed.updated(), &spec.artifacts) else {
        let why = "there is no artifact bucket".to_owned();
        return Err(not_ready("there is no earlier code", why, "deploy first"));
    };
    reject_foreign(cloud, stack, &spec.tag).await?;
    let versions = code_versions(cloud, artifacts, &stack.id).await?;
    let version = earlier(&versions, &stack.parameters).and_then(|at| versions.get(at));
    let Some(version) = version else {
        let why = "no deploy before the last one is recorded".to_owned();
        let hint = "check out the earlier source, and deploy it";
        return Err(not_ready("there is no earlier code", why, hint));
    };
    let template = deployed.template().clone();
    let declared = |name: &String| template["Parameters"].get(name).is_some();
    let mut notices: Vec<String> = code_of(artifacts, &stack.parameters)
        .into_keys()
        .filter(|name| !version.code.contains_key(name))
        .map(|name| format!("{name} is not rolled back: its function was added since"))
        .collect();
    let removed = version.code.keys().filter(|name| !declared(name));
    notices
        .extend(removed.map(|name| format!("{name} is not rolled back: the stack lacks it now")));
    if stack.status == Status::UpdateRollbackComplete {
        notices.push(
            "the last deploy failed, and CloudFormation has rolled it back: this goes back behind \
             the last one that succeeded"
                .to_owned(),
        );
    }
    notices.push(
        "only code is rolled back, no other setting and no data; the next deploy deploys the code \
         of the checkout again"
            .to_owned(),
    );
    let mut code: BTreeMap<_, _> = version.code.clone();
    code.retain(|name, _| declared(name));
    let mut missing = Vec::new();
    for key in code.values().filter(|value| is_zip(value)) {
        if !cloud.object_exists(&artifacts.bucket, key).await? {
            missing.push(format!("{}/{key}", artifacts.bucket));
        }
    }
    if !missing.is_empty() {
        let hint = "check out the earlier source, and deploy it";
        let why = format!("these zips do not exist: {}", missing.join(", "));
        return Err(not_ready("the earlier code cannot be put back", why, hint));
    }
    let mut parameters = stack.parameters.clone();
    parameters.extend(code);
    // The plan is over the template that was read. Another deploy may have begun meanwhile.
    stale::check_same(cloud, stack, &spec.tag).await?;
    let spec = Spec {
        code: functions(&template, &parameters),
        template,
        parameters,
        defaults: BTreeMap::new(),
        after_creation: BTreeMap::new(),
        protect: None,
        tags: None,
        notices,
        ..spec.clone()
    };
    deploy(cloud, ui, timings, &spec, deployed, options).await
}

/// The functions with a fixed name, and their code with these parameters.
fn functions(template: &Value, parameters: &BTreeMap<String, String>) -> Vec<Code> {
    let resources = resolve::resources(template, parameters);
    let functions = resources.values().filter(|r| r["Type"] == "AWS::Lambda::Function");
    let code = functions.filter_map(|function| {
        let properties = &function["Properties"];
        let key = properties["Code"]["S3Key"].as_str()?;
        Some(Code {
            function: properties["FunctionName"].as_str()?.to_owned(),
            // The bucket has the zip, so the file is not read.
            zip: key.into(),
            key: key.to_owned(),
            sha256: sha256_of(key)?,
        })
    });
    code.collect()
}

/// The SHA-256 in the name of a zip, as Lambda reports it.
fn sha256_of(key: &str) -> Option<String> {
    let hex = key.rsplit('/').next()?.strip_suffix(".zip")?;
    let digits = hex.as_bytes().chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    });
    let bytes: Option<Vec<u8>> = digits.collect();
    Some(aws_smithy_types::base64::encode(bytes.filter(|bytes| bytes.len() == 32)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_of_has_the_zips_of_the_stack_and_their_processor() {
        let artifacts =
            Artifacts { bucket: "b".into(), prefix: "shop/".into(), url: String::new() };
        let of = |pairs: &[(&str, &str)]| {
            let parameters = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            code_of(&artifacts, &parameters.collect()).into_keys().collect::<Vec<_>>()
        };
        let code = ("GetCode", "shop/functions/get/00.zip");
        let others = [("LogLevel", "info"), ("Other", "another/functions/get/00.zip")];
        let [level, other] = others;
        assert_eq!(
            of(&[code, level, other, ("Architecture", "arm64")]),
            ["Architecture", "GetCode"]
        );
        assert_eq!(of(&[level, ("Architecture", "arm64")]), [""; 0]);
    }
}
