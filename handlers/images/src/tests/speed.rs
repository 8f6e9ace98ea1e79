//! Measures the pipeline on a photo of 12 million pixels. Run it in release on a quiet machine:
//! `cargo test -p images --release -- --ignored --nocapture speed`

use super::*;
use std::time::{Duration, Instant};

/// The best run takes about 60 ms on one core of a server; the limit is for slower machines.
const LIMIT: Duration = Duration::from_millis(110);

#[test]
#[ignore = "measures time; run it in release"]
#[allow(clippy::print_stdout)]
fn process_photo_of_12_million_pixels_is_within_limit() {
    let file = jpeg(&photo(4000, 3000), 4000, 3000);
    let times = (0..9).map(|_| {
        let started = Instant::now();
        process(&file).unwrap();
        started.elapsed()
    });
    let best = times.min().unwrap();
    println!("{} bytes → 3 renditions: {best:?}", file.len());
    assert!(best < LIMIT, "{best:?}");
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
