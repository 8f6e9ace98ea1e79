//! Decodes WebP. The decoder has no row interface, so memory holds the whole image.

use super::bitmap::Samples;
use super::color::Conversion;
use super::error::ImageError;
use super::exif;
use super::png::flatten;
use super::shrink::{Source, shrink};
use super::{Decoded, check_dimensions, large_as_stored};
use image_webp::{DecodingError, WebPDecoder};
use png::ColorType;
use shared::image::Dimensions;
use std::borrow::Cow;
use std::io::{self, Cursor};

/// Decodes and resizes to the dimensions of the large rendition. Does not apply the orientation.
/// Takes the first frame of an animation.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, ImageError> {
    let source = &*kept_promises(container(source)?);
    let mut decoder = WebPDecoder::new(Cursor::new(source)).map_err(image_error)?;
    let (width, height) = decoder.dimensions();
    let dimensions = Dimensions { width, height };
    check_dimensions(dimensions)?;
    check_lossy_frames(source, dimensions)?;
    // Metadata that cannot be read are treated as missing.
    let profile = decoder.icc_profile().ok().flatten();
    let conversion = profile.and_then(|icc| Conversion::from_profile(&icc, Samples::Rgb));
    let orientation = decoder
        .exif_metadata()
        .ok()
        .flatten()
        .and_then(|block| exif::orientation(&block))
        .unwrap_or_default();

    let color = if decoder.has_alpha() { ColorType::Rgba } else { ColorType::Rgb };
    let mut whole = vec![0; width as usize * height as usize * color.samples()];
    decoder.read_image(&mut whole).map_err(image_error)?;
    let mut rest = &*whole;
    let to = large_as_stored(dimensions, orientation);
    let bitmap = shrink(Source::whole(Samples::Rgb, dimensions), to, |rows| {
        let (next, later) = rest.split_at(rows.len() / Samples::Rgb.bytes() * color.samples());
        flatten(color, next, rows);
        rest = later;
        Ok(())
    })?;
    Ok(Decoded { bitmap, dimensions, orientation, conversion })
}

/// The bytes of the RIFF container. Checks that none are missing, because the decoder reads missing
/// bytes as zeros.
fn container(source: &[u8]) -> Result<&[u8], ImageError> {
    let &[_, _, _, _, a, b, c, d, ..] = source else { return Err(ImageError::Truncated) };
    let bytes =
        usize::try_from(u32::from_le_bytes([a, b, c, d])).unwrap_or(usize::MAX).saturating_add(8);
    source.get(..bytes).ok_or(ImageError::Truncated)
}

/// Removes the flags of the header that promise chunks that are not there. The decoder rejects such
/// a file; libwebp, and thus browsers, ignore the flags. Another flag promises an ICC profile,
/// which the decoder does not miss.
fn kept_promises(source: &[u8]) -> Cow<'_, [u8]> {
    const FLAGS_AT: usize = 20;
    let promises: [(u8, &[&[u8; 4]]); 3] =
        [(0x10, &[b"ALPH", b"VP8L", b"ANMF"]), (0x08, &[b"EXIF"]), (0x04, &[b"XMP "])];
    let (Some(b"VP8X"), Some(flags)) = (source.get(12..16), source.get(FLAGS_AT)) else {
        return source.into();
    };
    let has = |wanted: &[&[u8; 4]]| Chunks(&source[12..]).any(|(name, _)| wanted.contains(&name));
    let broken: u8 =
        promises.iter().filter(|(flag, names)| flags & flag != 0 && !has(names)).map(|p| p.0).sum();
    if broken == 0 {
        return source.into();
    }
    let mut honest = source.to_vec();
    honest[FLAGS_AT] -= broken;
    honest.into()
}

/// Rejects lossy frames larger than the canvas. The decoder compares their dimensions only after
/// decoding: a canvas of one pixel could contain a frame of 268 million pixels.
fn check_lossy_frames(source: &[u8], canvas: Dimensions) -> Result<(), ImageError> {
    const FRAME_HEADER_BYTES: usize = 16;
    for (name, mut data) in Chunks(&source[12..]) {
        if name == b"ANMF" {
            let mut inner = Chunks(data.get(FRAME_HEADER_BYTES..).unwrap_or_default());
            match inner.find(|(name, _)| *name == b"VP8 ") {
                Some((_, frame)) => data = frame,
                None => continue,
            }
        } else if name != b"VP8 " {
            continue;
        }
        let Some(&[w0, w1, h0, h1]) = data.get(6..10) else { return Err(ImageError::Truncated) };
        let width = u32::from(u16::from_le_bytes([w0, w1]) & 0x3fff);
        let height = u32::from(u16::from_le_bytes([h0, h1]) & 0x3fff);
        if width > canvas.width || height > canvas.height {
            return Err(ImageError::damaged("one of its frames is larger than the image"));
        }
    }
    Ok(())
}

/// The chunks of a RIFF container: name, length, data, and a padding byte if the length is odd.
struct Chunks<'a>(&'a [u8]);

impl<'a> Iterator for Chunks<'a> {
    type Item = (&'a [u8; 4], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_first_chunk::<4>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let data = &rest[..length.min(rest.len())];
        self.0 = rest.get(length.saturating_add(length % 2)..).unwrap_or_default();
        Some((name, data))
    }
}

fn image_error(error: DecodingError) -> ImageError {
    match error {
        DecodingError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            ImageError::Truncated
        }
        DecodingError::UnsupportedFeature(_) => {
            ImageError::Unsupported { format: "this kind of WebP" }
        }
        _ => ImageError::damaged("its WebP data are invalid"),
    }
}
