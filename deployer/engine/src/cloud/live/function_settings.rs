//! The calls of Lambda that read how a function runs, and who may call it.

use serde_json::Value;

use crate::cloud::{Aws, CloudError};

/// How a function runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FunctionSettings {
    /// The function's ARN.
    pub arn: String,
    /// The name of its role.
    pub role: String,
    /// AWS's reason why the function cannot run, or why its last update failed.
    pub failure: Option<String>,
    /// Its security groups; empty for a function outside of a network.
    pub security_groups: Vec<String>,
    /// How many executions at once are reserved for it; `None` for no reservation.
    pub reserved: Option<i32>,
    /// The services that its policy allows to call it: `s3.amazonaws.com`.
    pub callers: Vec<String>,
}

/// Calls that read the settings of functions.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait SettingsOfFunctions {
    /// The settings; `None` when there is no such function.
    async fn function_settings(
        &self,
        function: &str,
    ) -> Result<Option<FunctionSettings>, CloudError>;
}

impl SettingsOfFunctions for Aws {
    async fn function_settings(
        &self,
        function: &str,
    ) -> Result<Option<FunctionSettings>, CloudError> {
        let Some(found) = self.configuration(function).await? else { return Ok(None) };
        let reserved = self.reserved_concurrency(function).await?;
        let callers = callers(&self.function_policy(function).await?);
        let failure = found.failure();
        let role = found.role.unwrap_or_default();
        let role = role.rsplit('/').next().unwrap_or_default().to_owned();
        let network = found.vpc_config.and_then(|network| network.security_group_ids);
        Ok(Some(FunctionSettings {
            arn: found.function_arn.unwrap_or_default(),
            role,
            security_groups: network.unwrap_or_default(),
            failure,
            reserved,
            callers,
        }))
    }
}

/// The services of a resource policy.
fn callers(policy: &str) -> Vec<String> {
    let policy: Value = serde_json::from_str(policy).unwrap_or_default();
    let statements = policy["Statement"].as_array().into_iter().flatten();
    let allowed = statements.filter(|statement| statement["Effect"] == "Allow");
    allowed.filter_map(|s| s["Principal"]["Service"].as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callers_are_the_services_that_the_policy_allows() {
        let policy = r#"{"Version":"2012-10-17","Id":"default","Statement":[
            {"Sid":"a","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
             "Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:r:1:function:f"},
            {"Sid":"b","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root"}},
            {"Sid":"c","Effect":"Deny","Principal":{"Service":"events.amazonaws.com"}}]}"#;
        assert_eq!(callers(policy), ["s3.amazonaws.com"]);
        assert_eq!(callers(""), [""; 0]);
    }
}
