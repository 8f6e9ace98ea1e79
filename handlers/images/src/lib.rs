//! Makes three JPEG renditions of an uploaded image, or says why it rejects the upload.
//!
//! The format is detected from the bytes, because names and content types may be wrong. Limits are
//! checked against the header before pixels are decoded. The pixels are encoded again, so that no
//! byte of the upload, and no metadata, is published.
//!
//! The steps: decode and resize to the large rendition at once ([`jpeg`], [`png`], [`webp`],
//! [`shrink`]); convert colors to sRGB ([`color`]) and apply the orientation ([`bitmap`]), which is
//! cheap at this size; then encode large, medium and small, each resized from the one before
//! ([`encode`]).

mod bitmap;
mod code_points;
mod color;
mod encode;
mod error;
mod exif;
mod fit;
mod jpeg;
mod jpeg_header;
mod jpeg_scans;
mod other_formats;
mod png;
mod png_chunks;
mod shrink;
mod webp;

#[cfg(test)]
mod tests;

pub use error::ImageError;

use bitmap::{Bitmap, Orientation};
use color::Conversion;
use fit::fit;
use shared::image::{Dimensions, Size};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Larger files are rejected. 20 MiB, so that a file of "20 MB" passes in either reading.
pub const SOURCE_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Images with more pixels are rejected.
pub const PIXELS_MAX: u64 = 50_000_000;
/// Images with a longer side are rejected. This is JPEG's own limit; it bounds the memory of a row.
pub const SIDE_MAX: u32 = 65_535;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renditions {
    pub small: Rendition,
    pub medium: Rendition,
    pub large: Rendition,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// Baseline JPEG, sRGB or gray, without metadata.
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Makes the three renditions of an uploaded file.
///
/// # Errors
/// [`ImageError`] if the file is not a supported image. A retry with the same bytes fails, too.
pub fn process(source: &[u8]) -> Result<Renditions, ImageError> {
    if source.is_empty() {
        return Err(ImageError::Empty);
    }
    if source.len() > SOURCE_BYTES_MAX {
        return Err(ImageError::FileTooLarge { bytes: source.len() as u64 });
    }
    let decode = match source {
        [0xff, 0xd8, 0xff, ..] => jpeg::decode,
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => png::decode,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::decode,
        _ => return Err(other_formats::error(source)),
    };
    // If a decoder panics on a hostile file, the function must not end with it.
    catch_unwind(AssertUnwindSafe(|| render(decode(source)?)))
        .unwrap_or_else(|_| Err(ImageError::damaged("it cannot be decoded")))
}

struct Decoded {
    /// Resized to the large rendition; the orientation is not applied.
    bitmap: Bitmap,
    /// Dimensions before the resize.
    dimensions: Dimensions,
    orientation: Orientation,
    conversion: Option<Conversion>,
}

fn render(decoded: Decoded) -> Result<Renditions, ImageError> {
    let Decoded { bitmap, dimensions, orientation, conversion } = decoded;
    let dimensions = orientation.turned(dimensions);
    let large = orientation.apply(color::to_srgb(bitmap, conversion.as_ref()));
    let large_file = encode::jpeg(&large)?;
    let medium = shrink::smaller(&large, fit(dimensions, Size::Medium))?;
    drop(large);
    let medium_file = encode::jpeg(&medium)?;
    let small_file = encode::jpeg(&shrink::smaller(&medium, fit(dimensions, Size::Small))?)?;
    Ok(Renditions { small: small_file, medium: medium_file, large: large_file })
}

/// Dimensions of the large rendition before the orientation is applied.
fn large_as_stored(dimensions: Dimensions, orientation: Orientation) -> Dimensions {
    orientation.turned(fit(orientation.turned(dimensions), Size::Large))
}

/// Rejects images that are too large to decode.
fn check_dimensions(dimensions: Dimensions) -> Result<(), ImageError> {
    let Dimensions { width, height } = dimensions;
    if width == 0 || height == 0 {
        return Err(ImageError::damaged("it has no pixels"));
    }
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(ImageError::TooManyPixels { width, height });
    }
    if width > SIDE_MAX || height > SIDE_MAX {
        return Err(ImageError::SideTooLong { width, height });
    }
    Ok(())
}
