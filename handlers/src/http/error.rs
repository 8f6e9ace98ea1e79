//! An error response: what the client reads, and the cause for the log.

use shared::ValidationError;
use shared::limits::BODY_BYTES_MAX;

/// An error response. Its status code is 4xx or 5xx, never a success or a redirect.
#[derive(Debug)]
pub enum HttpError {
    /// The request cannot be served; the client reads why.
    Client(ClientErrorStatus, ValidationError),
    /// 503: a service does not respond in time. The cause is for the log only.
    Unavailable(anyhow::Error),
    /// 500. The cause is for the log only.
    Internal(anyhow::Error),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientErrorStatus {
    BadRequest = 400,
    NotFound = 404,
    Conflict = 409,
    PreconditionFailed = 412,
    TooLarge = 413,
}

impl HttpError {
    pub fn body_too_large() -> Self {
        let message = format!("the body may have at most {} KiB", BODY_BYTES_MAX / 1024);
        Self::Client(ClientErrorStatus::TooLarge, ValidationError::whole(message))
    }

    /// One response for all errors of a body: all messages, and the first field that one names.
    pub fn from_validation_errors(errors: Vec<ValidationError>) -> Self {
        let message =
            errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ");
        let field = errors.into_iter().find_map(|error| error.field);
        ValidationError { field, message }.into()
    }

    pub fn status(&self) -> u16 {
        match self {
            Self::Client(status, _) => *status as u16,
            Self::Unavailable(_) => 503,
            Self::Internal(_) => 500,
        }
    }
}

impl From<ValidationError> for HttpError {
    fn from(error: ValidationError) -> Self {
        Self::Client(ClientErrorStatus::BadRequest, error)
    }
}

impl From<anyhow::Error> for HttpError {
    fn from(cause: anyhow::Error) -> Self {
        Self::Internal(cause)
    }
}
