//! What was seen from outside: each call, when it was asked and answered, and what the answer showed.

use super::program::{KINDS, PICTURES};
use std::fmt;

/// A call and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) client: usize,
    pub(super) product: usize,
    /// Before it was sent.
    pub(super) from_us: u64,
    /// After its answer was read.
    pub(super) to_us: u64,
    pub(super) asked: Asked,
    pub(super) status: u16,
    pub(super) tag: Option<String>,
    /// What `X-Cache` said.
    pub(super) cache: Option<String>,
    pub(super) body: Body,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    Post { writer: u16 },
    Get { if_none_match: Option<String> },
    Put { writer: u16, if_match: IfMatch },
    Delete { if_match: IfMatch },
    Link,
    Upload { kind: usize, picture: usize },
}

/// What `If-Match` said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum IfMatch {
    Absent,
    Any,
    Tag(String),
}

/// What a body showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// No product: there was none, or it was a refusal.
    None,
    /// One writer's product, whole.
    Whole(Content),
    /// Anything else: what it is.
    Odd(String),
}

/// A product as one writer has written it, and its images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Content {
    pub(super) writer: u16,
    /// The picture of each type.
    pub(super) images: Images,
}

/// For each type which picture, if one.
pub(super) type Images = [Option<u8>; KINDS.len()];

const _: () = assert!(PICTURES < u8::MAX as usize);

impl Told {
    /// A line of a history.
    pub(super) fn line(&self) -> String {
        let ms = |us: u64| format!("{:.1}", us as f64 / 1e3);
        let times = format!("{:>7} – {:>7} ms", ms(self.from_us), ms(self.to_us));
        let mut answer = self.status.to_string();
        if let Some(tag) = &self.tag {
            answer.push_str(&format!(" {tag}"));
        }
        if self.body != Body::None {
            answer.push_str(&format!(" {}", self.body));
        }
        if let Some(cache) = &self.cache {
            answer.push_str(&format!(" ({cache})"));
        }
        format!("{times}  client {}  {} → {answer}", self.client, self.asked)
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Post { writer } => write!(f, "POST w{writer} with the product's Idempotency-Key"),
            Self::Get { if_none_match: None } => write!(f, "GET"),
            Self::Get { if_none_match: Some(tag) } => write!(f, "GET If-None-Match: {tag}"),
            Self::Put { writer, if_match } => write!(f, "PUT w{writer}{if_match}"),
            Self::Delete { if_match } => write!(f, "DELETE{if_match}"),
            Self::Link => write!(f, "POST images"),
            Self::Upload { kind, picture } => {
                write!(f, "upload of picture {picture} as {}", KINDS.get(*kind).unwrap_or(&"?"))
            }
        }
    }
}

impl fmt::Display for IfMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => Ok(()),
            Self::Any => write!(f, " If-Match: *"),
            Self::Tag(tag) => write!(f, " If-Match: {tag}"),
        }
    }
}

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Whole(content) => write!(f, "{content}"),
            Self::Odd(what) => write!(f, "[{what}]"),
        }
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "w{}", self.writer)?;
        for (kind, picture) in KINDS.iter().zip(self.images) {
            if let Some(picture) = picture {
                write!(f, " {kind}:{picture}")?;
            }
        }
        Ok(())
    }
}
