//! Decodes WebP. Its decoder knows no rows: a picture of 50 million pixels is whole in memory.

use super::bitmap::Samples;
use super::color::Conversion;
use super::exif;
use super::png::flatten;
use super::refusal::Refusal;
use super::shrink::{Source, shrink};
use super::{Decoded, check_extent, large_as_stored};
use image_webp::{DecodingError, WebPDecoder};
use png::ColorType;
use shared::image::Dimensions;
use std::io::{self, Cursor};

/// Decodes and shrinks to the large rendition's extent, as stored (not yet turned). Of an animation, the first frame.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, Refusal> {
    let source = contained(source)?;
    let mut decoder = WebPDecoder::new(Cursor::new(source)).map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    let extent = Dimensions { width, height };
    check_extent(extent)?;
    check_lossy_frames(source, extent)?;
    // What cannot be read of the metadata is as if it were not there.
    let profile = decoder.icc_profile().ok().flatten();
    let conversion = profile.and_then(|icc| Conversion::from_profile(&icc, Samples::Rgb));
    let orientation = decoder
        .exif_metadata()
        .ok()
        .flatten()
        .map(|block| exif::orientation(&block))
        .unwrap_or_default();

    let color = if decoder.has_alpha() { ColorType::Rgba } else { ColorType::Rgb };
    let mut whole = vec![0; width as usize * height as usize * color.samples()];
    decoder.read_image(&mut whole).map_err(refusal)?;
    let mut rest = &*whole;
    let to = large_as_stored(extent, orientation);
    let bitmap = shrink(Source::whole(Samples::Rgb, extent), to, |rows| {
        let (next, later) = rest.split_at(rows.len() / Samples::Rgb.bytes() * color.samples());
        flatten(color, next, rows);
        rest = later;
        Ok(())
    })?;
    Ok(Decoded { bitmap, extent, orientation, conversion })
}

/// The bytes that belong to the container. The decoder takes missing ones for zeros, so they are counted here.
fn contained(source: &[u8]) -> Result<&[u8], Refusal> {
    let &[_, _, _, _, a, b, c, d, ..] = source else { return Err(Refusal::CutShort) };
    let bytes =
        usize::try_from(u32::from_le_bytes([a, b, c, d])).unwrap_or(usize::MAX).saturating_add(8);
    source.get(..bytes).ok_or(Refusal::CutShort)
}

/// A lossy frame has an extent of its own, which the decoder compares only after decoding: a canvas of one pixel could
/// hold a frame of 268 million.
fn check_lossy_frames(source: &[u8], canvas: Dimensions) -> Result<(), Refusal> {
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
        let Some(&[w0, w1, h0, h1]) = data.get(6..10) else { return Err(Refusal::CutShort) };
        let width = u32::from(u16::from_le_bytes([w0, w1]) & 0x3fff);
        let height = u32::from(u16::from_le_bytes([h0, h1]) & 0x3fff);
        if width > canvas.width || height > canvas.height {
            return Err(Refusal::damaged("a frame is larger than the picture"));
        }
    }
    Ok(())
}

/// The chunks of a RIFF container: name, length, data, a byte of padding where the length is odd.
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

fn refusal(error: DecodingError) -> Refusal {
    match error {
        DecodingError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Refusal::CutShort
        }
        DecodingError::UnsupportedFeature(_) => {
            Refusal::Unsupported { what: "this variety of WebP" }
        }
        error => Refusal::damaged(error),
    }
}
