//! What is wrong with something a client sent, in words that it can act on.

/// One fault of a request: a sentence and, where it is about one, the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationError {
    /// The field of the body or the query parameter, if one is to blame.
    pub field: Option<String>,
    /// A sentence without a full stop that names what is wrong and what would be right.
    pub message: String,
}

impl ValidationError {
    /// A fault of one field.
    pub fn of(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: Some(field.into()), message: message.into() }
    }

    /// A fault of the request as a whole.
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
