//! What a call to AWS fails with: the call, what it was about, AWS's own words, and the kind that decides what is done.

use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use super::error_patterns;

/// A call that did not answer as hoped.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{call} ({subject}): {message}")]
pub struct CloudError {
    /// The operation by AWS's name, `CreateChangeSet`.
    pub call: &'static str,
    /// What it was about: a stack, a bucket, a function.
    pub subject: String,
    /// What decides what is done next.
    pub kind: CloudErrorKind,
    /// AWS's error code; empty when no answer came.
    pub code: String,
    /// AWS's words, or the transport's.
    pub message: String,
}

/// The kinds of failure that the flows tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloudErrorKind {
    /// The thing does not exist.
    NotFound,
    /// The thing exists already.
    Exists,
    /// Too many calls; later it works.
    Throttled,
    /// No answer: the network, the endpoint, a timeout.
    Unreachable,
    /// The credentials are missing, wrong or have run out.
    Credentials,
    /// The credentials are good, and this is not allowed to them.
    Denied,
    /// The thing is not in a state for this.
    Conflict,
    /// Anything else; the message says it.
    Other,
}

impl CloudError {
    /// Made from the SDK's error, for the call `call` about `on`.
    pub(crate) fn new<E, R>(
        call: &'static str,
        on: impl Into<String>,
        error: SdkError<E, R>,
    ) -> Self
    where
        E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
        R: std::fmt::Debug + Send + Sync + 'static,
    {
        let code = error.code().unwrap_or_default().to_owned();
        let kind = match &error {
            SdkError::TimeoutError(_) => CloudErrorKind::Unreachable,
            SdkError::DispatchFailure(failure) if failure.is_io() || failure.is_timeout() => {
                CloudErrorKind::Unreachable
            }
            // The SDK reports credentials that it could not load as a failure to dispatch.
            SdkError::DispatchFailure(_) | SdkError::ConstructionFailure(_) => {
                CloudErrorKind::Credentials
            }
            _ => error_patterns::kind(&code, error.message().unwrap_or_default()),
        };
        let message = match error.message() {
            Some(message) if !message.is_empty() => message.to_owned(),
            _ if !code.is_empty() => code.clone(),
            _ => chain(&error),
        };
        CloudError { call, subject: on.into(), kind, code, message }
    }

    /// An answer that lacks what it must have.
    pub(crate) fn incomplete(call: &'static str, on: impl Into<String>, what: &str) -> Self {
        CloudError {
            call,
            subject: on.into(),
            kind: CloudErrorKind::Other,
            code: String::new(),
            message: format!("the answer has no {what}"),
        }
    }

    /// A failure on this machine on the way to a call: a file that cannot be read.
    pub(crate) fn here(
        call: &'static str,
        on: impl Into<String>,
        error: &dyn std::error::Error,
    ) -> Self {
        CloudError {
            call,
            subject: on.into(),
            kind: CloudErrorKind::Other,
            code: String::new(),
            message: error.to_string(),
        }
    }

    /// Whether waiting helps.
    pub fn is_transient(&self) -> bool {
        matches!(self.kind, CloudErrorKind::Throttled | CloudErrorKind::Unreachable)
    }
}

/// An error with its causes, without the structures that the SDK prints behind them.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(&format!(": {cause}"));
        next = cause.source();
    }
    text
}

/// Turns "it does not exist" into `None`.
pub(crate) fn found<T>(result: Result<T, CloudError>) -> Result<Option<T>, CloudError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind == CloudErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
