//! Why a request is not served: what the client is told, and what the log keeps.

use shared::ValidationError;

/// A refusal or a failure. It cannot carry a success.
#[derive(Debug)]
pub enum HttpError {
    /// The client's: the status of a refusal and what is wrong.
    Refused(Refusal, ValidationError),
    /// Nothing has changed since the client's copy.
    NotModified {
        /// The current tag.
        etag: String,
    },
    /// A service we need does not answer in time; the cause is for the log.
    Unavailable(anyhow::Error),
    /// Ours; the cause is for the log.
    Internal(anyhow::Error),
}

/// The statuses of refusals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// 400
    BadRequest,
    /// 404
    NotFound,
    /// 409
    Conflict,
    /// 412
    PreconditionFailed,
    /// 413
    TooLarge,
}

impl HttpError {
    /// No product has this id (any more).
    pub fn no_such_product() -> Self {
        Self::not_found("there is no product with this id")
    }

    /// 404, with a sentence.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::Refused(Refusal::NotFound, ValidationError::whole(message))
    }

    /// The product is not the one that the client last saw.
    pub fn precondition_failed() -> Self {
        let message = "the product has changed since: get it again and compare before you write";
        Self::Refused(Refusal::PreconditionFailed, ValidationError::whole(message))
    }

    /// The body is over the limit.
    pub fn body_too_large() -> Self {
        let limit = shared::limits::BODY_BYTES_MAX / 1024;
        Self::Refused(
            Refusal::TooLarge,
            ValidationError::whole(format!("the body may have at most {limit} KiB")),
        )
    }

    /// All faults of a body in one answer: each sentence, and the first one's field.
    pub fn from_faults(faults: Vec<ValidationError>) -> Self {
        let message =
            faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ");
        let field = faults.into_iter().find_map(|fault| fault.field);
        Self::Refused(Refusal::BadRequest, ValidationError { field, message })
    }

    /// The cause, for one who has no client to answer.
    pub fn into_cause(self) -> anyhow::Error {
        match self {
            Self::Refused(_, fault) => fault.into(),
            Self::NotModified { etag } => anyhow::anyhow!("not modified since {etag}"),
            Self::Unavailable(cause) | Self::Internal(cause) => cause,
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(Refusal::BadRequest, _) => 400,
            Self::Refused(Refusal::NotFound, _) => 404,
            Self::Refused(Refusal::Conflict, _) => 409,
            Self::Refused(Refusal::PreconditionFailed, _) => 412,
            Self::Refused(Refusal::TooLarge, _) => 413,
            Self::NotModified { .. } => 304,
            Self::Unavailable(_) => 503,
            Self::Internal(_) => 500,
        }
    }
}

impl From<ValidationError> for HttpError {
    fn from(fault: ValidationError) -> Self {
        Self::Refused(Refusal::BadRequest, fault)
    }
}

impl From<anyhow::Error> for HttpError {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}
