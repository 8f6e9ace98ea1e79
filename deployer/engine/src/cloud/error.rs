//! The error of an AWS call, with a kind that the deploy flows can match on.

/// A failed AWS call.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{call} ({subject}): {message}")]
pub struct CloudError {
    /// The operation by AWS's name, `CreateChangeSet`.
    pub call: &'static str,
    /// The name of the stack, bucket, function or other resource.
    pub subject: String,
    /// What the caller can do about it.
    pub kind: CloudErrorKind,
    /// AWS's error code; empty without a response.
    pub code: String,
    /// AWS's message, else the transport's.
    pub message: String,
}

/// The kinds of errors that the deploy flows distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloudErrorKind {
    /// The resource does not exist.
    NotFound,
    /// Too many calls; a retry after a pause works.
    Throttled,
    /// No response, or AWS is temporarily unavailable.
    Unreachable,
    /// The credentials are missing, invalid or expired.
    Credentials,
    /// The credentials are valid but lack a permission.
    Denied,
    /// The resource is not in a state that allows the call.
    Conflict,
    /// Anything else.
    Other,
}

impl CloudError {
    /// A response without a required part.
    pub(crate) fn incomplete(call: &'static str, subject: impl Into<String>, part: &str) -> Self {
        CloudError {
            call,
            subject: subject.into(),
            kind: CloudErrorKind::Other,
            code: String::new(),
            message: format!("the response has no {part}"),
        }
    }

    /// An error on this machine before the call, such as a file that cannot be read.
    pub(crate) fn local(
        call: &'static str,
        subject: impl Into<String>,
        error: &dyn std::error::Error,
    ) -> Self {
        CloudError {
            call,
            subject: subject.into(),
            kind: CloudErrorKind::Other,
            code: String::new(),
            message: error.to_string(),
        }
    }

    /// Credentials that could not be loaded, so that the call was not sent.
    pub(crate) fn credentials(
        call: &'static str,
        subject: impl Into<String>,
        error: &dyn std::error::Error,
    ) -> Self {
        CloudError {
            kind: CloudErrorKind::Credentials,
            message: with_causes(error),
            ..Self::local(call, subject, error)
        }
    }

    /// Whether the same call may succeed later.
    pub fn is_transient(&self) -> bool {
        matches!(self.kind, CloudErrorKind::Throttled | CloudErrorKind::Unreachable)
    }
}

/// The messages of an error and its causes. The SDK's own `Debug` text would add whole structures.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(&format!(": {cause}"));
        next = cause.source();
    }
    text
}

/// Converts the error [`CloudErrorKind::NotFound`] to `None`.
pub(crate) fn none_if_missing<T>(result: Result<T, CloudError>) -> Result<Option<T>, CloudError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind == CloudErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
