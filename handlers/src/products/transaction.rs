//! Several writes as one: all of them, or none.
//!
//! The SDK gives each transaction a token of its own, by which DynamoDB knows a repeated one: a try whose answer was lost
//! is answered anew and not made again.

use super::store::failure;
use crate::http::HttpError;
use anyhow::anyhow;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{CancellationReason, TransactWriteItem};
use std::time::Duration;

/// How often a transaction is tried that met another one, and how long it waits before the first further try.
const TRIES_MAX: u32 = 6;
const FIRST_WAIT_MS: u64 = 20;

/// How a transaction ended that DynamoDB has answered.
#[derive(Debug, PartialEq)]
pub(super) enum Written {
    /// All writes are made.
    All,
    /// None is, since a condition failed: what is to be said of each write, in their order.
    Refused(Vec<CancellationReason>),
}

/// Makes the writes; waits out other writes that are in the way.
pub(super) async fn write(
    client: &Client,
    writes: Vec<TransactWriteItem>,
) -> Result<Written, HttpError> {
    for again in 0..TRIES_MAX {
        let sent =
            client.transact_write_items().set_transact_items(Some(writes.clone())).send().await;
        let Err(error) = sent else { return Ok(Written::All) };
        let reasons = match error.as_service_error() {
            Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => {
                cancelled.cancellation_reasons().to_vec()
            }
            _ => return Err(failure(error)),
        };
        match verdict(&reasons) {
            Verdict::Refused => return Ok(Written::Refused(reasons)),
            Verdict::Busy => {
                tokio::time::sleep(Duration::from_millis(FIRST_WAIT_MS << again)).await
            }
            Verdict::Unknown => return Err(failure(error)),
        }
    }
    Err(HttpError::Unavailable(anyhow!("the transaction met another one {TRIES_MAX} times")))
}

/// Why a transaction was cancelled.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Refused,
    Busy,
    Unknown,
}

fn verdict(reasons: &[CancellationReason]) -> Verdict {
    let is = |code| reasons.iter().any(|reason| reason.code() == Some(code));
    if is(REFUSED) {
        return Verdict::Refused;
    }
    if is("TransactionConflict") { Verdict::Busy } else { Verdict::Unknown }
}

/// What DynamoDB says of a write whose condition failed.
pub(super) const REFUSED: &str = "ConditionalCheckFailed";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancelled_transaction_is_understood() {
        let reasons =
            |codes: [&str; 2]| codes.map(|code| CancellationReason::builder().code(code).build());
        for (codes, means) in [
            ([REFUSED, "None"], Verdict::Refused),
            ([REFUSED, "TransactionConflict"], Verdict::Refused),
            (["TransactionConflict", "None"], Verdict::Busy),
            (["None", "TransactionConflict"], Verdict::Busy),
            (["None", "ValidationError"], Verdict::Unknown),
        ] {
            assert_eq!(verdict(&reasons(codes)), means, "{codes:?}");
        }
        assert_eq!(verdict(&[]), Verdict::Unknown);
    }
}
