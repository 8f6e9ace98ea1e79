//! The history of a run: each operation that a client executed, with its start and end times and
//! its response.

use std::fmt;

use super::checker::{Violation, check_history};
use super::program::{IMAGES, KINDS};
use crate::http::Response;

/// A list that a client read during the run.
pub(super) struct ListRead {
    pub(super) category: u16,
    pub(super) end_us: u64,
    pub(super) response: Response,
}

/// All operations of a run, and the lists that clients read.
#[derive(Default)]
pub(super) struct History {
    pub(super) records: Vec<OperationRecord>,
    pub(super) lists: Vec<ListRead>,
}

/// One request, and what its response shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OperationRecord {
    pub(super) client: usize,
    pub(super) product: usize,
    /// Before the request was sent.
    pub(super) start_us: u64,
    /// After the response was read.
    pub(super) end_us: u64,
    pub(super) invocation: Invocation,
    pub(super) status: u16,
    pub(super) etag: Option<String>,
    /// The header `X-Cache`.
    pub(super) cache: Option<String>,
    pub(super) body: Body,
}

/// The request of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Invocation {
    Post { writer: u16 },
    Get { if_none_match: Option<String> },
    Put { writer: u16, if_match: IfMatch },
    Delete { if_match: IfMatch },
    PresignUpload,
    Upload { kind: usize, image: usize },
}

/// The header `If-Match`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum IfMatch {
    Absent,
    Any,
    Etag(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// No product: the body is empty or an error.
    None,
    /// A product whose fields all come from one writer.
    Product(Content),
    /// A body that no writer wrote; the text says what is wrong with it.
    Invalid(String),
}

/// The content of a product: the writer of its fields, and its images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Content {
    pub(super) writer: u16,
    pub(super) images: Images,
}

/// For each image type the number of its test image, if it has one.
pub(super) type Images = [Option<u8>; KINDS.len()];

const _: () = assert!(IMAGES < u8::MAX as usize);

impl History {
    /// Checks the operations on each product.
    pub(super) fn check(&self, products: usize) -> Result<(), (usize, Violation)> {
        (0..products).try_for_each(|product| {
            let records: Vec<_> =
                self.records.iter().filter(|record| record.product == product).cloned().collect();
            check_history(&records).map_err(|violation| (product, violation))
        })
    }
}

impl OperationRecord {
    /// The operation in one line, for a failure.
    pub(super) fn line(&self) -> String {
        let ms = |us: u64| format!("{:.1}", us as f64 / 1e3);
        let times = format!("{:>7} – {:>7} ms", ms(self.start_us), ms(self.end_us));
        let mut response = self.status.to_string();
        if let Some(etag) = &self.etag {
            response.push_str(&format!(" {etag}"));
        }
        if self.body != Body::None {
            response.push_str(&format!(" {}", self.body));
        }
        if let Some(cache) = &self.cache {
            response.push_str(&format!(" ({cache})"));
        }
        format!("{times}  client {}  {} → {response}", self.client, self.invocation)
    }
}

impl fmt::Display for Invocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Post { writer } => {
                write!(f, "POST w{writer} with the idempotency key")
            }
            Self::Get { if_none_match: None } => write!(f, "GET"),
            Self::Get { if_none_match: Some(etag) } => write!(f, "GET If-None-Match: {etag}"),
            Self::Put { writer, if_match } => write!(f, "PUT w{writer}{if_match}"),
            Self::Delete { if_match } => write!(f, "DELETE{if_match}"),
            Self::PresignUpload => write!(f, "POST images"),
            Self::Upload { kind, image } => {
                write!(f, "upload of image {image} as {}", KINDS.get(*kind).unwrap_or(&"?"))
            }
        }
    }
}

impl fmt::Display for IfMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => Ok(()),
            Self::Any => write!(f, " If-Match: *"),
            Self::Etag(etag) => write!(f, " If-Match: {etag}"),
        }
    }
}

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Product(content) => write!(f, "{content}"),
            Self::Invalid(what) => write!(f, "[{what}]"),
        }
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "w{}", self.writer)?;
        for (kind, image) in KINDS.iter().zip(self.images) {
            if let Some(image) = image {
                write!(f, " {kind}:{image}")?;
            }
        }
        Ok(())
    }
}
