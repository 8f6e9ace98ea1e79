//! Decodes the encoder's output with libjpeg and compares it with what libjpeg encodes.

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
    encoder.set_size(bitmap.dimensions.width as usize, bitmap.dimensions.height as usize);
    encoder.set_quality(QUALITY as f32);
    if has_color_detail(bitmap) {
        encoder.set_chroma_sampling_pixel_sizes((1, 1), (1, 1));
    }
    let mut started = encoder.start_compress(Vec::new()).unwrap();
    started.write_scanlines(&bitmap.data).unwrap();
    started.finish().unwrap()
}

fn error(a: &[u8], b: &[u8]) -> f64 {
    assert_eq!(a.len(), b.len());
    let squares: f64 = a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2)).sum();
    squares / a.len() as f64
}

fn image(samples: Samples, width: u32, height: u32, noise: u32) -> Bitmap {
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
    Bitmap { samples, dimensions: Dimensions { width, height }, data }
}

#[test]
fn jpeg_error_and_size_match_libjpeg() {
    for samples in [Samples::Gray, Samples::Rgb, Samples::Ycc] {
        for noise in [0, 10, 60, 255] {
            let bitmap = image(samples, 333, 222, noise);
            let (ours, theirs) = (jpeg(&bitmap).unwrap().jpeg, by_libjpeg(&bitmap));
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

/// Covers every remainder of the block size in both directions. A single tiny image may differ
/// from libjpeg's by more; the sum over all of them may not.
#[test]
fn jpeg_dimensions_not_multiple_of_block_error_matches_libjpeg() {
    for samples in [Samples::Gray, Samples::Rgb] {
        let (mut ours, mut theirs) = (0.0, 0.0);
        for width in 1..=33 {
            for height in [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33] {
                let bitmap = image(samples, width, height, 0);
                let made = jpeg(&bitmap).unwrap();
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

/// The strongest contrast gives the largest coefficients.
#[test]
fn jpeg_checkerboard_keeps_contrast() {
    for period in [1, 2, 4, 8, 16] {
        let data = (0..64 * 64)
            .map(|i| if (i % 64 / period + i / 64 / period) % 2 == 0 { 255 } else { 0 })
            .collect();
        let bitmap = Bitmap {
            samples: Samples::Gray,
            dimensions: Dimensions { width: 64, height: 64 },
            data,
        };
        let seen = read(&jpeg(&bitmap).unwrap().jpeg, Samples::Gray);
        assert!(error(&seen, &bitmap.data) < 60.0, "{period}");
    }
}

#[test]
fn jpeg_gray_in_color_stays_neutral() {
    for level in (0..=255).step_by(5) {
        let dimensions = Dimensions { width: 16, height: 16 };
        let bitmap = Bitmap { samples: Samples::Rgb, dimensions, data: vec![level; 16 * 16 * 3] };
        let seen = read(&jpeg(&bitmap).unwrap().jpeg, Samples::Rgb);
        let (pixels, _) = seen.as_chunks::<3>();
        assert!(pixels.iter().all(|[r, g, b]| r == g && g == b), "{level}");
    }
}

/// The sampling factors in the frame header.
fn factors(pixel: impl Fn(usize) -> [u8; 3]) -> Vec<u8> {
    let data = (0..40 * 30).flat_map(|at| pixel(at % 40)).collect();
    let dimensions = Dimensions { width: 40, height: 30 };
    let file = jpeg(&Bitmap { samples: Samples::Rgb, dimensions, data }).unwrap().jpeg;
    let frame = file.windows(2).position(|bytes| bytes == [0xff, 0xc0]).unwrap();
    file[frame + 10..][..9].chunks(3).map(|part| part[1]).collect()
}

#[test]
fn jpeg_color_is_subsampled_4_2_0() {
    assert_eq!(factors(|x| [x as u8, 100, 200 - x as u8]), [0x22, 0x11, 0x11]);
    // Black lines have no color.
    assert_eq!(factors(|x| [(x % 2 * 255) as u8; 3]), [0x22, 0x11, 0x11]);
}

#[test]
fn jpeg_color_lines_are_not_subsampled() {
    let lines = |x| if x % 5 == 0 { [220, 0, 0] } else { [255; 3] };
    assert_eq!(factors(lines), [0x11, 0x11, 0x11]);
}
