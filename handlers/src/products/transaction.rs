//! Several writes as one transaction: all of them, or none.
//!
//! The SDK gives each transaction a token. If a response is lost, DynamoDB recognizes the retry by
//! its token and does not write twice.

use std::time::Duration;

use anyhow::anyhow;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{CancellationReason, TransactWriteItem};

use super::Error;
use super::store::sdk_error;

/// How often a request is tried that conflicts with another one, or is throttled.
pub(super) const ATTEMPTS_MAX: u32 = 6;
/// The wait before the second attempt; it doubles for each further one.
const FIRST_BACKOFF_MS: u64 = 20;

/// The result of a transaction that did not fail.
#[derive(Debug, PartialEq)]
pub(super) enum Outcome {
    /// All writes are done.
    Committed,
    /// No write is done, because a condition failed. One reason for each write, in their order.
    ConditionFailed(Vec<CancellationReason>),
}

/// Executes the writes. Retries when another transaction on the same items is in progress, and when
/// a table is at its limit of units.
pub(super) async fn write(
    client: &Client,
    writes: Vec<TransactWriteItem>,
) -> Result<Outcome, Error> {
    let outcome = until_done(async || {
        let request = client.transact_write_items().set_transact_items(Some(writes.clone()));
        let Err(error) = request.send().await else { return Ok(Some(Outcome::Committed)) };
        let reasons = match error.as_service_error() {
            Some(TransactWriteItemsError::TransactionCanceledException(canceled)) => {
                canceled.cancellation_reasons().to_vec()
            }
            _ => return Err(sdk_error(error)),
        };
        match cause(&reasons) {
            Cause::ConditionFailed => Ok(Some(Outcome::ConditionFailed(reasons))),
            Cause::Busy => Ok(None),
            Cause::Other => Err(sdk_error(error)),
        }
    });
    outcome.await?.ok_or_else(|| {
        Error::Unavailable(anyhow!(
            "the transaction conflicted with another one, or was throttled, in each of \
             {ATTEMPTS_MAX} attempts"
        ))
    })
}

/// Repeats `attempt` until it is done, with a growing wait between two attempts. `None`: no attempt
/// was.
pub(super) async fn until_done<T>(
    mut attempt: impl AsyncFnMut() -> Result<Option<T>, Error>,
) -> Result<Option<T>, Error> {
    for retry in 1..ATTEMPTS_MAX {
        if let Some(done) = attempt().await? {
            return Ok(Some(done));
        }
        tokio::time::sleep(Duration::from_millis(FIRST_BACKOFF_MS << (retry - 1))).await;
    }
    attempt().await
}

/// Why a transaction was canceled.
#[derive(Debug, PartialEq, Eq)]
enum Cause {
    ConditionFailed,
    /// A later attempt can succeed.
    Busy,
    Other,
}

/// DynamoDB's codes for a write that a later attempt can do.
const BUSY: [&str; 3] = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];

fn cause(reasons: &[CancellationReason]) -> Cause {
    let has = |code| reasons.iter().any(|reason| reason.code() == Some(code));
    if has(CONDITION_FAILED) {
        return Cause::ConditionFailed;
    }
    if BUSY.into_iter().any(has) { Cause::Busy } else { Cause::Other }
}

/// DynamoDB's code for a write whose condition failed.
pub(super) const CONDITION_FAILED: &str = "ConditionalCheckFailed";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cause_failed_condition_wins_over_a_busy_table() {
        let reasons =
            |codes: [&str; 2]| codes.map(|code| CancellationReason::builder().code(code).build());
        for (codes, expected) in [
            ([CONDITION_FAILED, "None"], Cause::ConditionFailed),
            ([CONDITION_FAILED, "TransactionConflict"], Cause::ConditionFailed),
            (["TransactionConflict", "None"], Cause::Busy),
            (["None", "TransactionConflict"], Cause::Busy),
            (["None", "ThrottlingError"], Cause::Busy),
            (["ProvisionedThroughputExceeded", "None"], Cause::Busy),
            (["None", "ValidationError"], Cause::Other),
        ] {
            assert_eq!(cause(&reasons(codes)), expected, "{codes:?}");
        }
        assert_eq!(cause(&[]), Cause::Other);
    }
}
