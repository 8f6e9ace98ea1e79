//! Resizes a decoded image while its rows arrive, so that memory never holds all its pixels.
//!
//! Convolution is separable: the rows are narrowed strip by strip into an intermediate bitmap (as
//! wide as the result, as high as the source), which is then resized vertically. The result is that
//! of a resize of the whole image. The intermediate bitmap has at most 31 MB for 50 million pixels.

use super::bitmap::{Bitmap, Samples};
use super::error::ImageError;
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8, U8x3};
use fast_image_resize::{FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use shared::image::Dimensions;

/// The filter computes its weights once per strip: large enough to make that cheap, small enough
/// for the processor's cache.
const STRIP_BYTES: usize = 2 * 1024 * 1024;

const NOT_RESIZABLE: ImageError = ImageError::damaged("its pixels cannot be resized");

/// An image to resize.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) samples: Samples,
    /// Dimensions of the rows that arrive.
    pub(super) dimensions: Dimensions,
    /// How much of `dimensions` the image fills: a JPEG decoded at a fraction of its size may end
    /// inside its last pixel.
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Source {
    /// An image that fills `dimensions`.
    pub(super) fn whole(samples: Samples, dimensions: Dimensions) -> Self {
        Self {
            samples,
            dimensions,
            width: f64::from(dimensions.width),
            height: f64::from(dimensions.height),
        }
    }
}

/// Resizes the rows that `fill` delivers. Each call gets a buffer for the next whole rows to fill.
pub(super) fn shrink(
    source: Source,
    to: Dimensions,
    mut fill: impl FnMut(&mut [u8]) -> Result<(), ImageError>,
) -> Result<Bitmap, ImageError> {
    let Source { samples, dimensions, .. } = source;
    let row_bytes = dimensions.width as usize * samples.bytes();
    let rows = dimensions.height as usize;
    let narrowed = Dimensions { width: to.width, height: dimensions.height };
    let mut bitmap = Bitmap {
        samples,
        dimensions: narrowed,
        data: vec![0; to.width as usize * samples.bytes() * rows],
    };
    if dimensions.width == to.width {
        fill(&mut bitmap.data)?;
    } else {
        let options = options().crop(0.0, 0.0, source.width, 0.0);
        let mut resizer = Resizer::new();
        let strip_rows = (STRIP_BYTES / row_bytes.max(1)).clamp(1, rows.max(1));
        let mut strip = vec![0; strip_rows * row_bytes];
        for narrow in bitmap.data.chunks_mut(strip_rows * to.width as usize * samples.bytes()) {
            let rows = narrow.len() / (to.width as usize * samples.bytes());
            let strip = &mut strip[..rows * row_bytes];
            fill(strip)?;
            let from = Dimensions { width: dimensions.width, height: rows as u32 };
            let to = Dimensions { width: to.width, height: rows as u32 };
            let options = options.crop(0.0, 0.0, source.width, rows as f64);
            resample(&mut resizer, samples, (strip, from), (narrow, to), &options)?;
        }
    }
    if dimensions.height == to.height {
        return Ok(bitmap);
    }
    let options = options().crop(0.0, 0.0, f64::from(to.width), source.height);
    scaled(&bitmap, to, &options)
}

pub(super) fn smaller(bitmap: &Bitmap, to: Dimensions) -> Result<Bitmap, ImageError> {
    scaled(bitmap, to, &options())
}

fn options() -> ResizeOptions {
    ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false)
}

fn scaled(bitmap: &Bitmap, to: Dimensions, options: &ResizeOptions) -> Result<Bitmap, ImageError> {
    let mut data = vec![0; to.width as usize * to.height as usize * bitmap.samples.bytes()];
    let from = (&*bitmap.data, bitmap.dimensions);
    resample(&mut Resizer::new(), bitmap.samples, from, (&mut data, to), options)?;
    Ok(Bitmap { samples: bitmap.samples, dimensions: to, data })
}

fn resample(
    resizer: &mut Resizer,
    samples: Samples,
    from: (&[u8], Dimensions),
    to: (&mut [u8], Dimensions),
    options: &ResizeOptions,
) -> Result<(), ImageError> {
    match samples {
        Samples::Gray => resample_pixels::<U8>(resizer, from, to, options),
        Samples::Rgb | Samples::Ycc => resample_pixels::<U8x3>(resizer, from, to, options),
        Samples::Cmyk => resample_inks(resizer, from, to, options),
    }
}

/// Resizes the samples of each ink as a gray image. Few images have inks, and the code for pixels
/// of four samples would be a third of what this crate compiles.
fn resample_inks(
    resizer: &mut Resizer,
    (from, from_dimensions): (&[u8], Dimensions),
    (to, to_dimensions): (&mut [u8], Dimensions),
    options: &ResizeOptions,
) -> Result<(), ImageError> {
    let inks = Samples::Cmyk.bytes();
    let mut resized = vec![0; to.len() / inks];
    for ink in 0..inks {
        let samples: Vec<u8> = from.iter().skip(ink).step_by(inks).copied().collect();
        let (from, to_ink) = ((&*samples, from_dimensions), (&mut *resized, to_dimensions));
        resample_pixels::<U8>(resizer, from, to_ink, options)?;
        to.iter_mut().skip(ink).step_by(inks).zip(&resized).for_each(|(to, from)| *to = *from);
    }
    Ok(())
}

/// `Resizer::resize` chooses the type of the pixels when it runs. It would compile the code for
/// each type of the library, which takes as long as all other code of this crate.
fn resample_pixels<P: PixelTrait>(
    resizer: &mut Resizer,
    (from, from_dimensions): (&[u8], Dimensions),
    (to, to_dimensions): (&mut [u8], Dimensions),
    options: &ResizeOptions,
) -> Result<(), ImageError> {
    let Dimensions { width, height } = from_dimensions;
    let from = TypedImageRef::<P>::from_buffer(width, height, from).map_err(|_| NOT_RESIZABLE)?;
    let Dimensions { width, height } = to_dimensions;
    let mut to = TypedImage::<P>::from_buffer(width, height, to).map_err(|_| NOT_RESIZABLE)?;
    resizer.resize_typed(&from, &mut to, options).map_err(|_| NOT_RESIZABLE)
}
