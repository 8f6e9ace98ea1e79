//! What goes wrong with a catalog.

use std::fmt;

use engine::cloud::CloudError;

/// As many faults of a file are shown.
const SHOWN_MAX: usize = 20;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// The line, from 1.
    pub line: usize,
    /// The field, where one is to blame.
    pub field: Option<String>,
    /// A sentence.
    pub message: String,
}

/// Why a catalog was not put in, or not got out.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The file cannot be read.
    #[error("{name} cannot be read")]
    Read {
        /// The file.
        name: String,
        /// Why.
        source: std::io::Error,
    },
    /// Lines of it are wrong.
    #[error("{}", Faults { name, faults })]
    Faults {
        /// The file.
        name: String,
        /// All that is wrong.
        faults: Vec<LineFault>,
    },
    /// A line that is wrong for the deployed function, and was right for us.
    #[error("{name}:{}: insert_product refuses it: {}; is the stack as old as this checkout?", fault.line, fault.message)]
    Refused {
        /// The file.
        name: String,
        /// What is wrong.
        fault: LineFault,
    },
    /// It was changed after it was checked.
    #[error(
        "{name}:{line} is not what it was when the file was checked; run this again when nobody writes to it"
    )]
    Changed {
        /// The file.
        name: String,
        /// The line.
        line: usize,
    },
    /// A call to the cloud.
    #[error(transparent)]
    Cloud(#[from] CloudError),
    /// The function that puts products in failed.
    #[error(
        "{function} failed {tries} times: {message}; what was added stays, and running this again adds the rest"
    )]
    Function {
        /// Its name.
        function: String,
        /// How often it was called.
        tries: u32,
        /// What it said.
        message: String,
    },
    /// It did not understand.
    #[error(
        "{function} does not know how to put products back; `cargo xtask deploy` gives it the code of this checkout"
    )]
    OldCode {
        /// Its name.
        function: String,
    },
    /// A request to the API.
    #[error("{asked}: {came}")]
    Http {
        /// The request.
        asked: String,
        /// What came instead of the answer hoped for.
        came: String,
    },
    /// An uploaded picture that nobody sees.
    #[error(
        "the picture {kind} of product {id} was sent and does not appear: {why}; `cargo xtask logs process_uploaded_images` \
         tells more, and running this again draws what is missing"
    )]
    Unseen {
        /// The product.
        id: String,
        /// The image's type.
        kind: String,
        /// What the API says of it.
        why: String,
    },
    /// A picture that cannot be exported.
    #[error("the picture {kind} of product {id} cannot be had: {why}")]
    Picture {
        /// The product.
        id: String,
        /// The image's type.
        kind: String,
        /// Why.
        why: String,
    },
    /// The export cannot be written.
    #[error("the export cannot be written")]
    Write(#[source] std::io::Error),
    /// A thread of our own ended early.
    #[error("a thread ended early: {0}")]
    Thread(String),
}

/// Faults, a line each.
struct Faults<'f> {
    name: &'f str,
    faults: &'f [LineFault],
}

impl fmt::Display for Faults<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, faults } = self;
        let number = faults.len();
        write!(
            f,
            "{name} has {number} fault{}; nothing was written",
            if number == 1 { "" } else { "s" }
        )?;
        for LineFault { line, field, message } in faults.iter().take(SHOWN_MAX) {
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
