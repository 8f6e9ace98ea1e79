//! The errors of `seed` and `export`.

use std::fmt;

use engine::cloud::CloudError;

/// The largest number of invalid lines in one message.
const SHOWN_MAX: usize = 20;

/// Why a line of a catalog file is invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineError {
    /// The line number, from 1.
    pub line: usize,
    /// The invalid field. `None`: the error concerns the whole line.
    pub field: Option<String>,
    pub message: String,
}

#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    #[error("{name} cannot be read")]
    Read { name: String, source: std::io::Error },
    #[error("{}", InvalidLines { name, errors })]
    InvalidLines { name: String, errors: Vec<LineError> },
    /// The deployed function rejects a line that this version accepts.
    #[error(
        "{name}:{}: insert_product rejects the line: {}; \
         `cargo xtask deploy` deploys the code of this checkout",
        error.line, error.message
    )]
    Rejected { name: String, error: LineError },
    #[error(
        "{name}:{line} has changed since the file was checked; \
         run the command again when no other program writes to the file"
    )]
    Changed { name: String, line: usize },
    #[error(transparent)]
    Cloud(#[from] CloudError),
    #[error(
        "{function} failed {attempts} times: {message}; \
         the added products stay, and the same command adds the rest"
    )]
    FunctionFailed { function: String, attempts: u32, message: String },
    /// The deployed function does not support `seed`.
    #[error(
        "the deployed code of {function} cannot restore products; \
         `cargo xtask deploy` deploys the code of this checkout"
    )]
    OutdatedFunction { function: String },
    #[error("{request}: {response}")]
    Http { request: String, response: String },
    #[error(
        "the image {kind} of product {id} was uploaded, but it does not appear: {reason}; \
         see `cargo xtask logs process_uploaded_images`; \
         the same command uploads the missing images again"
    )]
    ImageNotProcessed { id: String, kind: String, reason: String },
    #[error("the image {kind} of product {id} cannot be downloaded: {reason}")]
    ImageUnavailable { id: String, kind: String, reason: String },
    #[error(
        "the table {table} does not exist in this account and region; \
         `aws dynamodb list-tables` lists the tables"
    )]
    NoTable { table: String },
    #[error(
        "the table {table} is still being created, or deleted; \
         `aws dynamodb wait table-exists --table-name {table}` waits for its creation, \
         then run the command again"
    )]
    TableNotActive { table: String },
    #[error("the item {id} of the table {table} is not a product: {reason}")]
    InvalidItem { table: String, id: String, reason: String },
    #[error("the export cannot be written")]
    Write(#[source] std::io::Error),
    /// A panic in a background task, or a value that cannot become JSON.
    #[error("internal error: {0}")]
    Internal(String),
}

struct InvalidLines<'e> {
    name: &'e str,
    errors: &'e [LineError],
}

impl fmt::Display for InvalidLines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, errors } = self;
        let number = errors.len();
        let plural = if number == 1 { "" } else { "s" };
        write!(f, "{name} has {number} error{plural}; no product was added")?;
        for LineError { line, field, message } in errors.iter().take(SHOWN_MAX) {
            write!(f, "\n{name}:{line}: ")?;
            if let Some(field) = field {
                write!(f, "{field}: ")?;
            }
            f.write_str(message)?;
        }
        if number > SHOWN_MAX {
            write!(f, "\nand {} more", number - SHOWN_MAX)?;
        }
        Ok(())
    }
}
