//! Makes a decoded picture smaller as its rows arrive, so that the whole of it need never be in memory.
//!
//! Convolution is separable: rows are narrowed strip by strip, and what they leave (as wide as the result, as high as
//! the source) is then flattened at once. Same result as for the whole picture, at most 31 MB for 50 million pixels.

use super::bitmap::{Bitmap, Samples};
use super::refusal::Refusal;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use shared::image::Dimensions;

/// Large enough that the filter's weights, worked out once a strip, cost nothing; small enough for the cache.
const STRIP_BYTES: usize = 2 * 1024 * 1024;

/// A picture that is to be made smaller.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) samples: Samples,
    /// The rows that arrive.
    pub(super) extent: Dimensions,
    /// How much of them is picture: a JPEG decoded at a fraction of its size ends within its last pixel.
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Source {
    /// A picture that fills its pixels.
    pub(super) fn whole(samples: Samples, extent: Dimensions) -> Self {
        Self { samples, extent, width: f64::from(extent.width), height: f64::from(extent.height) }
    }
}

/// Shrinks what `fill` delivers: it is handed room for so many whole rows, the next of the picture, and fills it.
pub(super) fn shrink(
    source: Source,
    to: Dimensions,
    mut fill: impl FnMut(&mut [u8]) -> Result<(), Refusal>,
) -> Result<Bitmap, Refusal> {
    let Source { samples, extent, .. } = source;
    let row_bytes = extent.width as usize * samples.bytes();
    let rows = extent.height as usize;
    let narrowed = Dimensions { width: to.width, height: extent.height };
    let mut bitmap = Bitmap {
        samples,
        extent: narrowed,
        data: vec![0; to.width as usize * samples.bytes() * rows],
    };
    if extent.width == to.width {
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
            let from = Dimensions { width: extent.width, height: rows as u32 };
            let to = Dimensions { width: to.width, height: rows as u32 };
            let options = options.crop(0.0, 0.0, source.width, rows as f64);
            resample(&mut resizer, samples, (strip, from), (narrow, to), &options)?;
        }
    }
    if extent.height == to.height {
        return Ok(bitmap);
    }
    let options = options().crop(0.0, 0.0, f64::from(to.width), source.height);
    scaled(&bitmap, to, &options)
}

/// A smaller copy.
pub(super) fn smaller(bitmap: &Bitmap, to: Dimensions) -> Result<Bitmap, Refusal> {
    scaled(bitmap, to, &options())
}

fn options() -> ResizeOptions {
    ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false)
}

fn scaled(bitmap: &Bitmap, to: Dimensions, options: &ResizeOptions) -> Result<Bitmap, Refusal> {
    let mut data = vec![0; to.width as usize * to.height as usize * bitmap.samples.bytes()];
    let from = (&*bitmap.data, bitmap.extent);
    resample(&mut Resizer::new(), bitmap.samples, from, (&mut data, to), options)?;
    Ok(Bitmap { samples: bitmap.samples, extent: to, data })
}

fn resample(
    resizer: &mut Resizer,
    samples: Samples,
    (from, from_extent): (&[u8], Dimensions),
    (to, to_extent): (&mut [u8], Dimensions),
    options: &ResizeOptions,
) -> Result<(), Refusal> {
    let pixel = match samples {
        Samples::Gray => PixelType::U8,
        Samples::Rgb | Samples::Ycc => PixelType::U8x3,
        Samples::Cmyk => PixelType::U8x4,
    };
    let from = ImageRef::new(from_extent.width, from_extent.height, from, pixel)
        .map_err(Refusal::damaged)?;
    let mut to = Image::from_slice_u8(to_extent.width, to_extent.height, to, pixel)
        .map_err(Refusal::damaged)?;
    resizer.resize(&from, &mut to, options).map_err(Refusal::damaged)
}
