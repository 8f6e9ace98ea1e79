//! Writes the renditions: baseline JPEG with nothing in it but the picture.

use super::Rendition;
use super::bitmap::{Bitmap, Samples};
use super::refusal::Refusal;
use mozjpeg::{ColorSpace, Compress};

const QUALITY: f32 = 80.0;

/// The bitmap as a JPEG file.
pub(super) fn jpeg(bitmap: &Bitmap) -> Result<Rendition, Refusal> {
    let space = match bitmap.samples {
        Samples::Gray => ColorSpace::JCS_GRAYSCALE,
        Samples::Ycc => ColorSpace::JCS_YCbCr,
        Samples::Rgb => ColorSpace::JCS_RGB,
        Samples::Cmyk => return Err(Refusal::damaged("its inks were not converted")),
    };
    let mut encoder = Compress::new(space);
    encoder.set_fastest_defaults();
    encoder.set_size(bitmap.extent.width as usize, bitmap.extent.height as usize);
    encoder.set_quality(QUALITY);
    let mut started = encoder.start_compress(Vec::new()).map_err(Refusal::damaged)?;
    started.write_scanlines(&bitmap.data).map_err(Refusal::damaged)?;
    let jpeg = started.finish().map_err(Refusal::damaged)?;
    Ok(Rendition { jpeg, width: bitmap.extent.width, height: bitmap.extent.height })
}
