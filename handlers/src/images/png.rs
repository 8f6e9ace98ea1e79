//! Decodes PNG, row by row: of a picture of 50 million pixels two rows are in memory, unless it is interlaced.

use super::bitmap::{Orientation, Samples};
use super::color::{Conversion, product};
use super::exif;
use super::refusal::Refusal;
use super::shrink::{Source, shrink};
use super::{Decoded, check_extent, large_as_stored};
use png::{ColorType, Decoder, DecodingError, InterlaceInfo, Limits, Reader, Transformations};
use shared::image::Dimensions;
use std::io::{self, Cursor};

/// What the decoder may allocate: rows, and an inflated profile.
const DECODER_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Decodes and shrinks to the large rendition's extent, as stored (not yet turned).
pub(super) fn decode(source: &[u8]) -> Result<Decoded, Refusal> {
    let mut decoder =
        Decoder::new_with_limits(Cursor::new(source), Limits { bytes: DECODER_BYTES_MAX });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let header = decoder.read_header_info().map_err(refusal)?;
    let extent = Dimensions { width: header.width, height: header.height };
    check_extent(extent)?;
    let interlaced = header.interlaced;
    let mut reader = decoder.read_info().map_err(refusal)?;

    let (color, _) = reader.output_color_type();
    let samples = match color {
        ColorType::Grayscale | ColorType::GrayscaleAlpha => Samples::Gray,
        ColorType::Rgb | ColorType::Rgba | ColorType::Indexed => Samples::Rgb,
    };
    let conversion = conversion(&reader, samples);
    // An animation's first frame is the whole picture, or else the file is wrong.
    let frame = reader.info().frame_control;
    if frame.is_some_and(|frame| (frame.width, frame.height) != (extent.width, extent.height)) {
        return Err(Refusal::damaged("its first frame is not as large as the picture"));
    }
    let orientation = orientation(&reader);
    let to = large_as_stored(extent, orientation);
    let size = Source::whole(samples, extent);
    let row_bytes = extent.width as usize * samples.bytes();
    let mut buffer = vec![0; extent.width as usize * color.samples()];
    let bitmap = if interlaced {
        let whole = deinterlaced(&mut reader, samples, color, extent, &mut buffer)?;
        let mut rest = &*whole;
        shrink(size, to, |rows| {
            let (next, later) = rest.split_at(rows.len());
            rows.copy_from_slice(next);
            rest = later;
            Ok(())
        })?
    } else {
        shrink(size, to, |rows| {
            for row in rows.chunks_exact_mut(row_bytes) {
                reader.read_row(&mut buffer).map_err(refusal)?.ok_or(Refusal::CutShort)?;
                flatten(color, &buffer, row);
            }
            Ok(())
        })?
    };
    reader.finish().map_err(refusal)?;
    Ok(Decoded { bitmap, extent, orientation, conversion })
}

/// The seven passes put together.
fn deinterlaced(
    reader: &mut Reader<Cursor<&[u8]>>,
    samples: Samples,
    color: ColorType,
    extent: Dimensions,
    buffer: &mut [u8],
) -> Result<Vec<u8>, Refusal> {
    let row_bytes = extent.width as usize * samples.bytes();
    let mut whole = vec![0; row_bytes * extent.height as usize];
    let mut row = vec![0; row_bytes];
    while let Some(interlace) = reader.read_row(buffer).map_err(refusal)? {
        let InterlaceInfo::Adam7(pass) = interlace else {
            return Err(Refusal::damaged("its passes are wrong"));
        };
        flatten(color, buffer, &mut row);
        png::expand_interlaced_row(&mut whole, row_bytes, &row, &pass, samples.bytes() as u8 * 8);
    }
    Ok(whole)
}

/// Pixels without alpha: what is transparent shows white.
pub(super) fn flatten(color: ColorType, from: &[u8], to: &mut [u8]) {
    let over_white = |level: u8, alpha: u8| product(level, alpha) + (255 - alpha);
    match color {
        ColorType::Grayscale | ColorType::Rgb | ColorType::Indexed => {
            to.copy_from_slice(&from[..to.len()])
        }
        ColorType::GrayscaleAlpha => {
            for (&[level, alpha], to) in from.as_chunks().0.iter().zip(to) {
                *to = over_white(level, alpha);
            }
        }
        ColorType::Rgba => {
            for (&[r, g, b, alpha], to) in from.as_chunks().0.iter().zip(to.as_chunks_mut().0) {
                *to = [r, g, b].map(|level| over_white(level, alpha));
            }
        }
    }
}

/// By precedence: the profile, the mark of sRGB, the gamma.
fn conversion(reader: &Reader<Cursor<&[u8]>>, samples: Samples) -> Option<Conversion> {
    let info = reader.info();
    match (&info.icc_profile, info.srgb, info.gama_chunk) {
        (Some(icc), ..) => Conversion::from_profile(icc, samples),
        (None, Some(_), _) | (None, None, None) => None,
        (None, None, Some(gamma)) => Conversion::from_gamma(gamma.into_value()),
    }
}

fn orientation(reader: &Reader<Cursor<&[u8]>>) -> Orientation {
    reader.info().exif_metadata.as_deref().map(exif::orientation).unwrap_or_default()
}

fn refusal(error: DecodingError) -> Refusal {
    match error {
        DecodingError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Refusal::CutShort
        }
        error => Refusal::damaged(error),
    }
}
