//! One call of API Gateway: whether the account has a role that may write logs.

use serde::Deserialize;

use super::{Aws, CloudError};

/// Calls of API Gateway's account settings.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Gateway {
    /// The ARN of the role with which API Gateway writes logs in this account and region; `None`
    /// when none is set.
    async fn api_log_role(&self) -> Result<Option<String>, CloudError>;
}

const CALL: &str = "GetAccount";
const SUBJECT: &str = "API Gateway's settings of the account";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    cloudwatch_role_arn: Option<String>,
}

impl Gateway for Aws {
    async fn api_log_role(&self) -> Result<Option<String>, CloudError> {
        let body = self.signed_get(CALL, SUBJECT, "apigateway", "/account").await?;
        let account: Account =
            serde_json::from_str(&body).map_err(|e| CloudError::local(CALL, SUBJECT, &e))?;
        Ok(account.cloudwatch_role_arn.filter(|arn| !arn.is_empty()))
    }
}
