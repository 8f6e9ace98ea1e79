//! What functions may do, and who may start them.

use engine::cloud::live::{FunctionSettings, Roles, SettingsOfFunctions};
use engine::cloud::{CloudError, Functions};
use engine::report::first_of;
use serde_json::Value;
use shared::table::{FUNCTIONS, Function, Kind, Part, Trigger, Use};

use super::stack::StackView;
use super::{Finding, NAMED_MAX, RESTORE, Verdict};

/// The functions of the table as they are deployed; `None` is a function that is missing.
pub(super) struct Settings(Vec<(&'static Function, Option<FunctionSettings>)>);

impl Settings {
    pub(super) fn deployed(&self) -> impl Iterator<Item = (&'static Function, &FunctionSettings)> {
        self.0.iter().filter_map(|(row, settings)| Some((*row, settings.as_ref()?)))
    }
}

pub(super) async fn settings(
    cloud: &(impl Functions + SettingsOfFunctions),
    view: &StackView,
) -> Result<Settings, CloudError> {
    let mut all = Vec::new();
    for row in FUNCTIONS {
        let settings = match view.physical(&format!("{}Function", row.pascal_name())) {
            Some(name) => cloud.function_settings(name).await?,
            None => None,
        };
        all.push((row, settings));
    }
    Ok(Settings(all))
}

/// Functions that cannot run.
pub(super) fn functions(settings: &Settings) -> Verdict {
    let mut findings = Vec::new();
    for (row, settings) in &settings.0 {
        let name = row.name;
        let Some(settings) = settings else {
            findings.push(Finding::new(
                format!("the function {name} does not exist"),
                "GetFunctionConfiguration finds no function of the stack",
                "deploy once without the function's row in shared/src/table.rs, and once with it: \
                 CloudFormation creates it again, and no data is lost",
            ));
            continue;
        };
        if let Some(reason) = &settings.failure {
            findings.push(Finding::new(
                format!("{name} does not run its newest code or settings"),
                format!("GetFunctionConfiguration: {reason}"),
                "remove the cause, then cargo xtask deploy",
            ));
        }
        if settings.reserved == Some(0) {
            findings.push(Finding::new(
                format!("{name} runs no executions: a person has switched it off"),
                "GetFunctionConcurrency: 0 executions are reserved for it",
                "remove the reservation of the function in the Lambda console, under \
                 Configuration, Concurrency",
            ));
        }
    }
    Verdict::of(findings, format!("{} functions are ready", settings.deployed().count()))
}

/// Permissions of the table that the roles do not have.
pub(super) async fn permissions(
    cloud: &impl Roles,
    view: &StackView,
    settings: &Settings,
) -> Result<Verdict, CloudError> {
    let (mut findings, mut number) = (Vec::new(), 0);
    for (row, settings) in settings.deployed() {
        let policies = cloud.role_policies(&settings.role).await?.unwrap_or_default();
        let mut missing = Vec::new();
        for of in row.uses {
            let Some(arn) = arn(of, view, &settings.arn) else { continue };
            number += of.actions.len();
            let lacks = of.actions.iter().filter(|action| !allows(&policies, action, &arn));
            missing.extend(lacks.map(|action| format!("{action} on {arn}")));
        }
        if missing.is_empty() {
            continue;
        }
        let symptom = match row.trigger {
            Trigger::Api(_) => "its requests get status 500, or URLs that S3 rejects with 403",
            Trigger::Upload { .. } | Trigger::Schedule => "its events fail",
        };
        findings.push(Finding::new(
            format!("{} may not {}: {symptom}", row.name, first_of(&missing, NAMED_MAX)),
            format!("GetRolePolicy: no policy of the role {} allows it", settings.role),
            RESTORE,
        ));
    }
    Ok(Verdict::of(findings, format!("the roles have all {number} permissions of the table")))
}

/// The ARN that the use applies to; `None` where it has no actions. `function` is the ARN of the
/// function, which has the partition, the region and the account.
fn arn(of: &Use, view: &StackView, function: &str) -> Option<String> {
    if of.actions.is_empty() {
        return None;
    }
    let id = view.physical(of.resource.id)?;
    let mut parts = function.split(':').skip(1);
    let (partition, _, region, account) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let whole = match of.resource.kind {
        Kind::Table(_) => format!("arn:{partition}:dynamodb:{region}:{account}:table/{id}"),
        Kind::Bucket => format!("arn:{partition}:s3:::{id}"),
        Kind::Queue => {
            let name = id.rsplit('/').next().unwrap_or(id);
            format!("arn:{partition}:sqs:{region}:{account}:{name}")
        }
        // The physical id is the ARN.
        Kind::Topic | Kind::Secret => id.to_owned(),
        Kind::Parameter(_) | Kind::Cache | Kind::Login => return None,
    };
    Some(match of.part {
        Part::Whole | Part::Item(_) => whole,
        Part::Index(name) => format!("{whole}/index/{name}"),
        Part::Objects(prefix) => format!("{whole}/{prefix}*"),
    })
}

/// Whether a policy allows the action, and none denies it. Conditions of an `Allow` count as met;
/// those of a `Deny` as not met: the template's deny the network interfaces to the code.
fn allows(policies: &[Value], action: &str, arn: &str) -> bool {
    let has = |effect: &str, with_conditions: bool| {
        let statements = policies.iter().flat_map(|policy| each(&policy["Statement"]));
        statements.filter(|s| s["Effect"] == effect).any(|statement| {
            (with_conditions || statement["Condition"].is_null())
                && texts(&statement["Action"])
                    .any(|p| is_like(&p.to_lowercase(), &action.to_lowercase()))
                && texts(&statement["Resource"]).any(|pattern| is_like(pattern, arn))
        })
    };
    has("Allow", true) && !has("Deny", false)
}

/// The members of a list; a value that is no list counts as a list of one.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    let (list, one) = match value {
        Value::Array(list) => (list.as_slice(), None),
        Value::Null => (&[][..], None),
        one => (&[][..], Some(one)),
    };
    list.iter().chain(one)
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    each(value).filter_map(Value::as_str)
}

/// Whether the text matches the pattern, in which `*` is any text and `?` any character.
fn is_like(pattern: &str, text: &str) -> bool {
    match (pattern.chars().next(), text.chars().next()) {
        (None, None) => true,
        (Some('*'), next) => {
            is_like(&pattern[1..], text)
                || next.is_some_and(|c| is_like(pattern, &text[c.len_utf8()..]))
        }
        (Some(p), Some(c)) if p == c || p == '?' => {
            is_like(&pattern[p.len_utf8()..], &text[c.len_utf8()..])
        }
        _ => false,
    }
}

/// Functions that what starts them may not call.
pub(super) fn callers(settings: &Settings, view: &StackView) -> Verdict {
    let mut findings = Vec::new();
    for (row, settings) in settings.deployed() {
        let (caller, symptom) = match row.trigger {
            Trigger::Api(_) => ("apigateway.amazonaws.com", "its routes answer with status 500"),
            Trigger::Upload { .. } => ("s3.amazonaws.com", "uploads do not start it"),
            Trigger::Schedule if view.has_cache() => {
                ("events.amazonaws.com", "the schedule does not start it")
            }
            Trigger::Schedule => continue,
        };
        if !settings.callers.iter().any(|name| name == caller) {
            findings.push(Finding::new(
                format!("{caller} may not call {}: {symptom}", row.name),
                format!("GetPolicy: the function's policy does not name {caller}"),
                RESTORE,
            ));
        }
    }
    Verdict::of(findings, "each function allows what starts it to call it")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn allows_needs_the_action_and_the_resource_and_no_deny() {
        let arn = "arn:aws:s3:::shop/incoming/key";
        let allow = |action: Value, resource: &str| json!({"Statement": [{"Effect": "Allow", "Action": action, "Resource": resource}]});
        let is_allowed = |policies: &[Value]| allows(policies, "s3:PutObject", arn);
        let exact = allow(json!(["s3:PutObject"]), "arn:aws:s3:::shop/incoming/*");
        assert!(is_allowed(std::slice::from_ref(&exact)));
        assert!(is_allowed(&[allow(json!("s3:*"), "*")]));
        assert!(!is_allowed(&[]));
        assert!(!is_allowed(&[allow(json!("s3:GetObject"), "*")]));
        assert!(!is_allowed(&[allow(json!("s3:PutObject"), "arn:aws:s3:::other/*")]));
        let deny = json!({"Statement": {"Effect": "Deny", "Action": "s3:Put*", "Resource": "*"}});
        assert!(!is_allowed(&[exact.clone(), deny]));
        let conditional = json!({"Statement": [{"Effect": "Deny", "Action": "s3:*",
            "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]});
        assert!(is_allowed(&[exact, conditional]));
    }

    #[test]
    fn is_like_matches_the_whole_text() {
        assert!(is_like("a*c?", "abbcd") && is_like("*", "") && is_like("ä*", "äb"));
        assert!(!is_like("a*c", "abcd") && !is_like("?", "") && !is_like("", "a"));
    }
}
