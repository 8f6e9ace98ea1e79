//! The call of EventBridge that reads a rule.

use serde_json::json;

use crate::cloud::error::none_if_missing;
use crate::cloud::signed::SignedCall;
use crate::cloud::{Aws, CloudError};

/// Calls on rules with a schedule.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Schedules {
    /// Whether the rule starts its targets; `None` when there is no such rule.
    async fn rule_is_enabled(&self, rule: &str) -> Result<Option<bool>, CloudError>;
}

impl Schedules for Aws {
    async fn rule_is_enabled(&self, rule: &str) -> Result<Option<bool>, CloudError> {
        let call = SignedCall { call: "DescribeRule", subject: rule, service: "events" };
        let found = self.signed_json(call, "AWSEvents", &json!({"Name": rule})).await;
        Ok(none_if_missing(found)?.map(|rule| rule["State"] != "DISABLED"))
    }
}
