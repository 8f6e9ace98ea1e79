//! Why an upload is refused, in sentences that the person who sent it can act on.

use super::{PIXELS_MAX, SIDE_MAX, SOURCE_BYTES_MAX};

/// Why no pictures were made of a file. The sentences are shown to people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing was sent.
    #[error("the file is empty; send a JPEG, PNG or WebP image")]
    Empty,
    /// The first bytes are none that we know.
    #[error("the file is not a JPEG, PNG or WebP image")]
    NotAnImage,
    /// More bytes than are read.
    #[error("{limit} MB at most; this file has {bytes} bytes", limit = SOURCE_BYTES_MAX / 1024 / 1024)]
    FileTooLarge {
        /// What the file has.
        bytes: u64,
    },
    /// The header claims more pixels than are decoded.
    #[error(
        "{limit} million pixels at most; this one has {width} × {height}",
        limit = PIXELS_MAX / 1_000_000
    )]
    TooManyPixels {
        /// Pixels across, as claimed.
        width: u32,
        /// Pixels down, as claimed.
        height: u32,
    },
    /// The header claims a side longer than any that is decoded.
    #[error("{SIDE_MAX} pixels a side at most; this one has {width} × {height}")]
    TooLong {
        /// Pixels across, as claimed.
        width: u32,
        /// Pixels down, as claimed.
        height: u32,
    },
    /// The file ends before the picture does.
    #[error("the image is cut short: the file ends before the picture does; send it again")]
    CutShort,
    /// The data contradict themselves.
    #[error("the image is damaged: {what}")]
    Damaged {
        /// What is wrong.
        what: String,
    },
    /// A picture, in a variety that nobody shows on the web.
    #[error("{what} is not supported; save the picture as an ordinary JPEG, PNG or WebP")]
    Unsupported {
        /// Which variety.
        what: &'static str,
    },
}

impl Refusal {
    pub(super) fn damaged(what: impl ToString) -> Self {
        Self::Damaged { what: what.to_string() }
    }
}
