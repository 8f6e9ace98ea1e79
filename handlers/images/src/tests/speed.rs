//! Measures the pipeline beside the `image` crate, on a photo of 12 million pixels. Run it in
//! release on a quiet machine: `cargo test -p images --release -- --ignored --nocapture speed`

use super::*;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use shared::image::Size;
use std::time::{Duration, Instant};

/// Today the ratio is 0.19. A change that costs half as much again is seen.
const RATIO_MAX: f64 = 0.28;

#[test]
#[ignore = "measures time; run it in release"]
#[allow(clippy::print_stdout)]
fn process_photo_takes_a_fraction_of_the_time_of_the_image_crate() {
    let file = jpeg(&photo(4000, 3000), 4000, 3000);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // In turns, so that a busy moment of the machine slows both.
    for _ in 0..7 {
        ours.push(time(|| drop(process(&file).unwrap())));
        theirs.push(time(|| drop(with_image_crate(&file))));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!(
        "{} bytes → 3 renditions: {ours:?}, image crate {theirs:?}, ratio {ratio:.2}",
        file.len()
    );
    assert!(ratio < RATIO_MAX, "{ratio}");
}

fn time(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// What a program does that has only this crate: the same sizes, each from the one before.
fn with_image_crate(file: &[u8]) -> [Vec<u8>; 3] {
    let mut picture = image::load_from_memory(file).unwrap();
    [Size::Large, Size::Medium, Size::Small].map(|size| {
        let (width, height) = size.bounds();
        picture = picture.resize(width, height, FilterType::Triangle);
        let mut jpeg = Vec::new();
        picture.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, 82)).unwrap();
        jpeg
    })
}

/// Soft shapes with grain. The JPEG has about as many bits per pixel as one from a camera.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let mut seed = 1u32;
    let mut grain = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 28) as f32 - 7.5
    };
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height {
        for x in 0..width {
            let (u, v) = (x as f32 / 90.0, y as f32 / 70.0);
            let light = 128.0
                + 60.0 * (u.sin() * v.cos())
                + 40.0 * ((u * 3.1 + v).sin() * (v * 2.3).sin())
                + grain();
            pixels
                .extend([light, light * 0.8 + 20.0, 200.0 - light * 0.6].map(|level| level as u8));
        }
    }
    pixels
}
