//! From the bytes of an upload to three clean JPEGs, or to a refusal that says why.
//!
//! Nothing is believed but the bytes themselves: not a name, not a content type. Limits are checked against the header
//! before a pixel is decoded. Pictures are turned upright, brought to sRGB, put on white where they are transparent,
//! and written anew, so that no byte of the upload, and none of its metadata, is published.
//!
//! The order is: decode and shrink to the large extent in one go ([`jpeg`], [`png`], [`webp`], [`shrink`]), convert
//! colours ([`color`]) and turn ([`bitmap`]) what is small by then, then large → medium → small ([`encode`]).

mod bitmap;
mod color;
mod encode;
mod exif;
mod fit;
mod jpeg;
mod jpeg_header;
mod png;
mod refusal;
mod shrink;
mod webp;

#[cfg(test)]
mod tests;

pub use refusal::Refusal;

use bitmap::{Bitmap, Orientation};
use color::Conversion;
use fit::fit;
use shared::image::{Dimensions, Size};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Larger files are refused: 20 MB, in the generous reading (20 MiB), so that no tool's "20 MB" is too many.
pub const SOURCE_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Pictures of more pixels are refused.
pub const PIXELS_MAX: u64 = 50_000_000;
/// Pictures with a longer side are refused; JPEG's own limit. It bounds the memory of a single row.
pub const SIDE_MAX: u32 = 65_535;

/// The three pictures made of one upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renditions {
    /// For lists.
    pub small: Rendition,
    /// For a product's page.
    pub medium: Rendition,
    /// For a full screen.
    pub large: Rendition,
}

/// One picture, ready to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// The file: baseline JPEG, sRGB or gray, without metadata.
    pub jpeg: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Makes the three renditions of an uploaded file.
///
/// # Errors
/// A [`Refusal`] when the file is no picture that can be shown. The same bytes are refused each time: do not retry.
pub fn process(source: &[u8]) -> Result<Renditions, Refusal> {
    if source.is_empty() {
        return Err(Refusal::Empty);
    }
    if source.len() > SOURCE_BYTES_MAX {
        return Err(Refusal::FileTooLarge { bytes: source.len() as u64 });
    }
    let decode = match source {
        [0xff, 0xd8, 0xff, ..] => jpeg::decode,
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => png::decode,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::decode,
        _ => return Err(Refusal::NotAnImage),
    };
    // A decoder that panics over a hostile file must not take the function down with it.
    catch_unwind(AssertUnwindSafe(|| render(decode(source)?)))
        .unwrap_or_else(|_| Err(Refusal::damaged("its decoder gave up")))
}

/// What a decoder makes of a file.
struct Decoded {
    /// The picture as stored, shrunk to the large rendition's extent already.
    bitmap: Bitmap,
    /// Its extent before that.
    extent: Dimensions,
    orientation: Orientation,
    conversion: Option<Conversion>,
}

fn render(decoded: Decoded) -> Result<Renditions, Refusal> {
    let Decoded { bitmap, extent, orientation, conversion } = decoded;
    let extent = orientation.turned(extent);
    let large = orientation.apply(color::to_srgb(bitmap, conversion.as_ref()));
    let large_file = encode::jpeg(&large);
    let medium = shrink::smaller(&large, fit(extent, Size::Medium))?;
    drop(large);
    let medium_file = encode::jpeg(&medium);
    let small_file = encode::jpeg(&shrink::smaller(&medium, fit(extent, Size::Small))?);
    Ok(Renditions { small: small_file, medium: medium_file, large: large_file })
}

/// The large rendition's extent before the picture is turned.
fn large_as_stored(extent: Dimensions, orientation: Orientation) -> Dimensions {
    orientation.turned(fit(orientation.turned(extent), Size::Large))
}

/// Refuses what would cost too much to decode.
fn check_extent(extent: Dimensions) -> Result<(), Refusal> {
    let Dimensions { width, height } = extent;
    if width == 0 || height == 0 {
        return Err(Refusal::damaged("it has no pixels"));
    }
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(Refusal::TooManyPixels { width, height });
    }
    if width > SIDE_MAX || height > SIDE_MAX {
        return Err(Refusal::TooLong { width, height });
    }
    Ok(())
}
