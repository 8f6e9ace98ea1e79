//! Encodes the renditions as baseline JPEG with 4:2:0 chroma subsampling and without metadata.
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
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder
        .encode_image(Rows(bitmap))
        .map_err(|_| ImageError::damaged("its pixels cannot be encoded"))?;
    Ok(Rendition { jpeg, width, height })
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
