//! Encodes the renditions as baseline JPEG without metadata, with 4:2:0 chroma subsampling unless
//! colors would bleed.
//!
//! `mozjpeg` decodes the uploads and could encode, too, but `jpeg-encoder` is faster: `mozjpeg` is
//! built without its assembly here, because that needs `nasm`.

use super::Rendition;
use super::bitmap::{Bitmap, Samples};
use super::color;
use super::error::ImageError;
use jpeg_encoder::{
    ChromaSubsamplingMethod, Encoder, ImageBuffer, JpegColorType, SamplingFactor, rgb_to_ycbcr,
};

/// On libjpeg's scale of 1 to 100.
const QUALITY: u8 = 80;

pub(super) fn jpeg(bitmap: &Bitmap) -> Result<Rendition, ImageError> {
    if bitmap.samples == Samples::Cmyk {
        return jpeg(&color::to_srgb(bitmap.clone(), None));
    }
    let (width, height) = (bitmap.dimensions.width, bitmap.dimensions.height);
    let mut jpeg = Vec::with_capacity(width as usize * height as usize / 4 + 1024);
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_sampling_factor(if has_color_detail(bitmap) {
        SamplingFactor::R_4_4_4
    } else {
        SamplingFactor::R_4_2_0
    });
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder
        .encode_image(Rows(bitmap))
        .map_err(|_| ImageError::damaged("its pixels cannot be encoded"))?;
    Ok(Rendition { jpeg, width, height })
}

/// Whether colors change much within the 2 × 2 pixels that 4:2:0 gives one color: in logos,
/// screenshots and drawings, in few photos. ΔE of the worst hundredth of pixels, and bytes:
///
/// | variance of color | 4:2:0 | 4:4:4 | bytes | photos, small | medium | graphics |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | below 10 | 6 to 22 | 2 to 13 | × 1.19 | 32 of 39 | 38 of 39 | 53 of 144 |
/// | 10 to 20 | 20 to 24 | 11 to 12 | × 1.24 to 1.31 | 5 | 0 | 19 |
/// | 20 to 80 | 25 to 39 | 12 to 17 | × 1.26 to 1.44 | 2 | 1 | 41 |
/// | above | 46 to 62 | 13 to 23 | × 1.28 to 1.49 | 0 | 0 | 31 |
fn has_color_detail(bitmap: &Bitmap) -> bool {
    const VARIANCE: u64 = 10;
    /// The sums below are 16 times the variance, of two channels.
    const SCALE: u64 = 16 * 2;
    let row_bytes = bitmap.dimensions.width as usize * bitmap.samples.bytes();
    if bitmap.samples.bytes() != 3 || row_bytes == 0 {
        return false;
    }
    let color = |&[a, b, c]: &[u8; 3]| {
        let (_, blue, red) =
            if bitmap.samples == Samples::Rgb { rgb_to_ycbcr(a, b, c) } else { (a, b, c) };
        [u32::from(blue), u32::from(red)]
    };
    let (mut sum, mut blocks) = (0, 0);
    // A quarter of the rows tells enough.
    for rows in bitmap.data.chunks_exact(2 * row_bytes).step_by(4) {
        let (upper, lower) = rows.split_at(row_bytes);
        let (upper, lower) = (upper.as_chunks::<3>().0, lower.as_chunks::<3>().0);
        for (above, below) in upper.as_chunks::<2>().0.iter().zip(lower.as_chunks::<2>().0) {
            let colors = [&above[0], &above[1], &below[0], &below[1]].map(color);
            for channel in 0..2 {
                let levels = colors.map(|color| color[channel]);
                let total: u32 = levels.iter().sum();
                let squares: u32 = levels.iter().map(|level| level * level).sum();
                sum += u64::from(4 * squares - total * total);
            }
            blocks += 1;
        }
    }
    blocks > 0 && sum >= VARIANCE * SCALE * blocks
}

/// Hands rows to the encoder. `Encoder::encode` appends pixel by pixel instead, which makes the
/// whole pipeline about 5 % slower.
struct Rows<'a>(&'a Bitmap);

impl ImageBuffer for Rows<'_> {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        match self.0.samples {
            Samples::Gray => JpegColorType::Luma,
            _ => JpegColorType::Ycbcr,
        }
    }

    // Renditions have at most 1920 × 1080 pixels, so their dimensions fit in 16 bits.
    fn width(&self) -> u16 {
        self.0.dimensions.width as u16
    }

    fn height(&self) -> u16 {
        self.0.dimensions.height as u16
    }

    fn fill_buffers(&self, y: u16, [luma, blue, red, _]: &mut [Vec<u8>; 4]) {
        let row_bytes = self.0.dimensions.width as usize * self.0.samples.bytes();
        let row = &self.0.data[usize::from(y) * row_bytes..][..row_bytes];
        if self.0.samples == Samples::Gray {
            luma.extend_from_slice(row);
            return;
        }
        let (pixels, _) = row.as_chunks::<3>();
        let start = luma.len();
        for channel in [&mut *luma, &mut *blue, &mut *red] {
            channel.resize(start + pixels.len(), 0);
        }
        let (luma, blue, red) = (&mut luma[start..], &mut blue[start..], &mut red[start..]);
        for (((&[a, b, c], luma), blue), red) in pixels.iter().zip(luma).zip(blue).zip(red) {
            (*luma, *blue, *red) =
                if self.0.samples == Samples::Rgb { rgb_to_ycbcr(a, b, c) } else { (a, b, c) };
        }
    }
}

#[cfg(test)]
mod tests;
