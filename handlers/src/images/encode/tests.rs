//! What is written is read back by libjpeg, and compared with what libjpeg itself writes.

use super::*;
use mozjpeg::{ColorSpace, Compress, Decompress};
use shared::image::Dimensions;

fn space(samples: Samples) -> ColorSpace {
    match samples {
        Samples::Gray => ColorSpace::JCS_GRAYSCALE,
        Samples::Rgb => ColorSpace::JCS_RGB,
        Samples::Ycc => ColorSpace::JCS_YCbCr,
        Samples::Cmyk => ColorSpace::JCS_CMYK,
    }
}

fn read(jpeg: &[u8], samples: Samples) -> Vec<u8> {
    let mut started = Decompress::new_mem(jpeg).unwrap().to_colorspace(space(samples)).unwrap();
    let pixels = started.read_scanlines().unwrap();
    started.finish().unwrap();
    pixels
}

fn by_libjpeg(bitmap: &Bitmap) -> Vec<u8> {
    let mut encoder = Compress::new(space(bitmap.samples));
    encoder.set_fastest_defaults();
    encoder.set_size(bitmap.extent.width as usize, bitmap.extent.height as usize);
    encoder.set_quality(QUALITY as f32);
    let mut started = encoder.start_compress(Vec::new()).unwrap();
    started.write_scanlines(&bitmap.data).unwrap();
    started.finish().unwrap()
}

fn error(a: &[u8], b: &[u8]) -> f64 {
    assert_eq!(a.len(), b.len());
    let squares: f64 = a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2)).sum();
    squares / a.len() as f64
}

fn picture(samples: Samples, width: u32, height: u32, noise: u32) -> Bitmap {
    let mut seed = 9u32;
    let mut data = Vec::new();
    for y in 0..height {
        for x in 0..width {
            for c in 0..samples.bytes() as u32 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let wave = 120.0
                    + 90.0 * ((x + c * 9) as f32 / 7.0).sin() * (y as f32 / (5.0 + c as f32)).cos();
                data.push((wave as u32 + (seed >> 24) * noise / 256).min(255) as u8);
            }
        }
    }
    Bitmap { samples, extent: Dimensions { width, height }, data }
}

#[test]
fn as_good_and_as_small_as_libjpegs() {
    for samples in [Samples::Gray, Samples::Rgb, Samples::Ycc] {
        for noise in [0, 10, 60, 255] {
            let bitmap = picture(samples, 333, 222, noise);
            let (ours, theirs) = (jpeg(&bitmap).jpeg, by_libjpeg(&bitmap));
            let (ours_size, theirs_size) = (ours.len() as f64, theirs.len() as f64);
            assert!(
                (ours_size / theirs_size - 1.0).abs() < 0.01,
                "{samples:?}: {ours_size} and {theirs_size}"
            );
            let ours = error(&read(&ours, samples), &bitmap.data);
            let theirs = error(&read(&theirs, samples), &bitmap.data);
            assert!(
                ours < theirs * 1.01 + 0.05,
                "{samples:?} with noise {noise}: {ours} and {theirs}"
            );
        }
    }
}

/// Every remainder of the block's side, in both directions. One tiny picture may come out a little worse or better than
/// libjpeg's, all of them together may not.
#[test]
fn pictures_of_any_extent_keep_their_edges() {
    for samples in [Samples::Gray, Samples::Rgb] {
        let (mut ours, mut theirs) = (0.0, 0.0);
        for width in 1..=33 {
            for height in [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33] {
                let bitmap = picture(samples, width, height, 0);
                let made = jpeg(&bitmap);
                assert_eq!((made.width, made.height), (width, height));
                let one = error(&read(&made.jpeg, samples), &bitmap.data);
                let other = error(&read(&by_libjpeg(&bitmap), samples), &bitmap.data);
                assert!(one < other * 2.0 + 5.0, "{width} × {height}: {one} and {other}");
                ours += one;
                theirs += other;
            }
        }
        assert!(ours < theirs * 1.01, "{samples:?}: {ours} and {theirs}");
    }
}

/// The hardest contrasts there are: the largest values that the codes must hold.
#[test]
fn black_and_white_keep_apart() {
    for period in [1, 2, 4, 8, 16] {
        let data = (0..64 * 64)
            .map(|i| if (i % 64 / period + i / 64 / period) % 2 == 0 { 255 } else { 0 })
            .collect();
        let bitmap =
            Bitmap { samples: Samples::Gray, extent: Dimensions { width: 64, height: 64 }, data };
        let seen = read(&jpeg(&bitmap).jpeg, Samples::Gray);
        assert!(error(&seen, &bitmap.data) < 60.0, "{period}");
    }
}

#[test]
fn grays_in_colour_stay_neutral() {
    for level in 0..=255 {
        assert_eq!(to_ycc([level; 3]), [level, 128, 128]);
    }
    assert_eq!(to_ycc([0, 0, 255])[1], 255);
    assert_eq!(to_ycc([255, 0, 0])[2], 255);
}
