//! Why an upload is rejected, in sentences that are shown to the person who sent it.

use super::{PIXELS_MAX, SIDE_MAX, SOURCE_BYTES_MAX};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    #[error("the file is empty; send a JPEG, PNG or WebP image")]
    Empty,
    #[error("the file is not a JPEG, PNG or WebP image; send one of these")]
    NotAnImage,
    #[error("the file is {name}, which is not supported; export it as JPEG and send that file")]
    OtherFormat { name: &'static str },
    #[error(
        "the file has {bytes} bytes; send at most {limit} MB",
        limit = SOURCE_BYTES_MAX / 1024 / 1024
    )]
    FileTooLarge { bytes: u64 },
    /// The dimensions are those of the header: pixels are not decoded.
    #[error(
        "the image has {width} × {height} pixels; send at most {limit} million pixels",
        limit = PIXELS_MAX / 1_000_000
    )]
    TooManyPixels { width: u32, height: u32 },
    /// The dimensions are those of the header: pixels are not decoded.
    #[error("the image has {width} × {height} pixels; send at most {SIDE_MAX} pixels per side")]
    SideTooLong { width: u32, height: u32 },
    #[error("the image is incomplete: the file ends before the last pixel; send it again")]
    Truncated,
    #[error("the image is damaged: {reason}; save it again and send the new file")]
    Damaged { reason: &'static str },
    #[error("{format} is not supported; save the image as an ordinary JPEG, PNG or WebP")]
    Unsupported { format: &'static str },
}

impl ImageError {
    pub(super) const fn damaged(reason: &'static str) -> Self {
        Self::Damaged { reason }
    }
}
