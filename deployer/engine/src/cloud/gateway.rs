//! Two calls of API Gateway: whether the account has a role that may write logs, and whether an API
//! has a resource policy.

use serde::Deserialize;
use serde_json::Value;

use super::{Aws, CloudError};
use crate::net::percent_encoded;

/// Calls of API Gateway.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Gateway {
    /// The ARN of the role with which API Gateway writes logs in this account and region; `None`
    /// when none is set.
    async fn api_log_role(&self) -> Result<Option<String>, CloudError>;

    /// Whether the API with this id has a resource policy now, whatever its template says.
    async fn api_has_policy(&self, api: &str) -> Result<bool, CloudError>;
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

    async fn api_has_policy(&self, api: &str) -> Result<bool, CloudError> {
        const CALL: &str = "GetRestApi";
        let path = format!("/restapis/{}", percent_encoded(api));
        let body = self.signed_get(CALL, api, "apigateway", &path).await?;
        let found: Value =
            serde_json::from_str(&body).map_err(|e| CloudError::local(CALL, api, &e))?;
        Ok(found["policy"].as_str().is_some_and(|policy| !policy.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::cloud::test_server::server;

    #[tokio::test]
    async fn api_has_policy_where_the_answer_has_one() {
        let policy = json!({"id": "a1", "policy": "{\\\"Version\\\":\\\"2012-10-17\\\"}"});
        let (aws, requests) = server(vec![("200 OK", policy), ("200 OK", json!({"id": "a1"}))]);
        assert!(aws.api_has_policy("a1").await.unwrap());
        assert!(!aws.api_has_policy("a1").await.unwrap());
        assert_eq!(requests.join().unwrap()[0].line, "GET /restapis/a1 HTTP/1.1");
    }
}
