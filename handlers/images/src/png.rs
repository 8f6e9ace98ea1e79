//! Decodes PNG row by row: memory holds two rows of the image, or all of it if it is interlaced.

use super::bitmap::{Orientation, Samples};
use super::code_points;
use super::color::{Conversion, product};
use super::error::ImageError;
use super::exif;
use super::png_chunks;
use super::shrink::{Source, shrink};
use super::{Decoded, check_dimensions, large_as_stored};
use png::{ColorType, Decoder, DecodingError, InterlaceInfo, Limits, Reader, Transformations};
use shared::image::Dimensions;
use std::io::{self, Cursor};

/// Limit of the decoder's allocations: rows and a decompressed ICC profile.
const DECODER_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Decodes and resizes to the dimensions of the large rendition. Does not apply the orientation.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, ImageError> {
    let source = png_chunks::still(source)?;
    let mut decoder =
        Decoder::new_with_limits(Cursor::new(&*source), Limits { bytes: DECODER_BYTES_MAX });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let header = decoder.read_header_info().map_err(image_error)?;
    let dimensions = Dimensions { width: header.width, height: header.height };
    check_dimensions(dimensions)?;
    let interlaced = header.interlaced;
    let mut reader = decoder.read_info().map_err(image_error)?;

    let (color, _) = reader.output_color_type();
    let samples = match color {
        ColorType::Grayscale | ColorType::GrayscaleAlpha => Samples::Gray,
        ColorType::Rgb | ColorType::Rgba | ColorType::Indexed => Samples::Rgb,
    };
    let conversion = conversion(&reader, samples);
    let orientation = orientation(&reader);
    let to = large_as_stored(dimensions, orientation);
    let size = Source::whole(samples, dimensions);
    let row_bytes = dimensions.width as usize * samples.bytes();
    let mut buffer = vec![0; dimensions.width as usize * color.samples()];
    let bitmap = if interlaced {
        let whole = deinterlaced(&mut reader, samples, color, dimensions, &mut buffer)?;
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
                reader.read_row(&mut buffer).map_err(image_error)?.ok_or(ImageError::Truncated)?;
                flatten(color, &buffer, row);
            }
            Ok(())
        })?
    };
    reader.finish().map_err(image_error)?;
    Ok(Decoded { bitmap, dimensions, orientation, conversion })
}

/// Combines the seven passes of an interlaced image.
fn deinterlaced(
    reader: &mut Reader<Cursor<&[u8]>>,
    samples: Samples,
    color: ColorType,
    dimensions: Dimensions,
    buffer: &mut [u8],
) -> Result<Vec<u8>, ImageError> {
    let row_bytes = dimensions.width as usize * samples.bytes();
    let mut whole = vec![0; row_bytes * dimensions.height as usize];
    let mut row = vec![0; row_bytes];
    while let Some(interlace) = reader.read_row(buffer).map_err(image_error)? {
        let InterlaceInfo::Adam7(pass) = interlace else {
            return Err(ImageError::damaged("its interlaced rows are invalid"));
        };
        flatten(color, buffer, &mut row);
        png::expand_interlaced_row(&mut whole, row_bytes, &row, &pass, samples.bytes() as u8 * 8);
    }
    Ok(whole)
}

/// Removes alpha: puts transparent pixels on white.
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

/// The code points take precedence over the ICC profile, which takes precedence over the sRGB
/// chunk, which takes precedence over gamma.
fn conversion(reader: &Reader<Cursor<&[u8]>>, samples: Samples) -> Option<Conversion> {
    let info = reader.info();
    let named = info
        .coding_independent_code_points
        .filter(|named| named.matrix_coefficients == 0 && named.is_video_full_range_image)
        .and_then(|named| code_points::profile(named.color_primaries, named.transfer_function));
    if let Some(profile) = named {
        return Conversion::to_srgb(&profile, samples);
    }
    match (&info.icc_profile, info.srgb, info.gama_chunk) {
        (Some(icc), ..) => Conversion::from_profile(icc, samples),
        (None, Some(_), _) | (None, None, None) => None,
        (None, None, Some(gamma)) => Conversion::from_gamma(gamma.into_value()),
    }
}

fn orientation(reader: &Reader<Cursor<&[u8]>>) -> Orientation {
    reader.info().exif_metadata.as_deref().and_then(exif::orientation).unwrap_or_default()
}

fn image_error(error: DecodingError) -> ImageError {
    match error {
        DecodingError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            ImageError::Truncated
        }
        DecodingError::LimitsExceeded => ImageError::damaged("its PNG data need too much memory"),
        _ => ImageError::damaged("its PNG data are invalid"),
    }
}
