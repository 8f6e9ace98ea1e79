//! The errors of the use cases. They know no HTTP: `endpoints` makes the responses of them.

use shared::ValidationError;

use crate::cache::ControlError;

/// Why a use case failed.
///
/// The message of `Unavailable` and `Internal` is for the log only. Every other message is for the
/// client.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no product has this id")]
    ProductNotFound,
    #[error("{0}")]
    ImageNotFound(String),
    #[error(transparent)]
    Invalid(#[from] ValidationError),
    #[error("this Idempotency-Key was used with another body; send a new key for a new product")]
    IdempotencyKeyReused,
    #[error(
        "the product has another version than If-Match names; get the product again, compare it, \
         and send its new ETag"
    )]
    VersionMismatch,
    /// A service does not respond in time, or rejects the call for the moment. A retry can succeed.
    #[error(transparent)]
    Unavailable(anyhow::Error),
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl From<ControlError> for Error {
    fn from(error: ControlError) -> Self {
        Self::Unavailable(error.into())
    }
}
