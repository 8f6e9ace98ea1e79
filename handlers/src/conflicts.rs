//! A write that meets a transaction on the same item is refused by DynamoDB; the SDK does not count that as passing. It is.

use aws_sdk_dynamodb::config::interceptors::InterceptorContext;
use aws_sdk_dynamodb::config::retry::{ClassifyRetry, RetryAction};

/// As DynamoDB names it.
pub(crate) const CONFLICT: &str = "TransactionConflictException";

/// Has such a write tried again, as a throttled one is.
#[derive(Debug)]
pub(crate) struct RetryConflicts;

impl ClassifyRetry for RetryConflicts {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let refused = context.response().filter(|response| response.status().as_u16() == 400);
        let body = refused.and_then(|response| response.body().bytes()).unwrap_or_default();
        match serde_json::from_slice::<serde_json::Value>(body) {
            Ok(error) if error["__type"].as_str().is_some_and(|name| name.ends_with(CONFLICT)) => {
                RetryAction::transient_error()
            }
            _ => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        "RetryConflicts"
    }
}
