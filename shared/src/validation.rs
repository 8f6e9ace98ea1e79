//! The error for invalid input of a client.

/// One error in a request: a message, and the field if one field is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationError {
    /// The field of the body, or the query parameter.
    pub field: Option<String>,
    /// Says what is wrong and what would be valid. The client reads it. No full stop at the end.
    pub message: String,
}

impl ValidationError {
    /// An error in one field.
    pub fn of(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: Some(field.into()), message: message.into() }
    }

    /// An error of the whole request.
    pub fn whole(message: impl Into<String>) -> Self {
        Self { field: None, message: message.into() }
    }
}

impl std::fmt::Display for ValidationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ValidationError {}
