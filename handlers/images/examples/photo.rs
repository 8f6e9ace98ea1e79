//! Writes a JPEG like a photo, of 12 million pixels: what `cargo xtask bench --images` processes.
//!
//! Photos have edges of objects of all sizes, soft shading, texture and grain, and each of them
//! takes bits of a JPEG. So the picture has thousands of overlapping discs, whose number falls with
//! the cube of their radius: a model whose statistics are those of natural scenes. Each disc has a
//! color, a light from one side and a texture of its own; the sensor's noise is added at the end.

use std::process::ExitCode;

use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

const SEED: u64 = 1;
const WIDTH: u16 = 4000;
const HEIGHT: u16 = 3000;
const DISCS: u32 = 20_000;
const RADIUS_MIN: f64 = 12.0;
const RADIUS_MAX: f64 = 900.0;
/// About that of a camera.
const QUALITY: u8 = 90;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else { return ExitCode::from(2) };
    let Ok(mut encoder) = Encoder::new_file(path, QUALITY) else { return ExitCode::FAILURE };
    // As cameras write it.
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    match encoder.encode(picture().as_raw(), WIDTH, HEIGHT, ColorType::Rgb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn picture() -> RgbImage {
    let mut random = fastrand::Rng::with_seed(SEED);
    let (width, height) = (u32::from(WIDTH), u32::from(HEIGHT));
    let mut picture = RgbImage::from_pixel(width, height, image::Rgb([120, 130, 140]));
    for _ in 0..DISCS {
        Disc::random(&mut random).paint(&mut picture);
    }
    for pixel in picture.pixels_mut() {
        let grain = i32::from(random.u8(0..9)) - 4;
        pixel.0 = pixel.0.map(|level| clamp(i32::from(level) + grain));
    }
    picture
}

struct Disc {
    center: (f64, f64),
    radius: f64,
    color: [f64; 3],
    /// How much lighter it is towards the right and the bottom.
    light: (f64, f64),
    /// How strong its texture is, and the length of its waves.
    texture: (f64, f64),
}

impl Disc {
    fn random(random: &mut fastrand::Rng) -> Self {
        // The density of a radius falls with its cube, between the bounds.
        let (low, high) = (RADIUS_MIN.powi(-2), RADIUS_MAX.powi(-2));
        let radius = (low - random.f64() * (low - high)).powf(-0.5);
        // Photos have few pure colors: the channels differ by less than the brightness.
        let brightness = 40.0 + 170.0 * random.f64();
        let color = [(); 3].map(|()| brightness + 50.0 * (random.f64() - 0.5));
        let around = |random: &mut fastrand::Rng| 2.0 * random.f64() - 1.0;
        let center = (f64::from(WIDTH) * random.f64(), f64::from(HEIGHT) * random.f64());
        let light = (25.0 * around(random), 25.0 * around(random));
        let texture = (9.0 * random.f64() * random.f64(), 2.0 + 14.0 * random.f64());
        Self { center, radius, color, light, texture }
    }

    fn paint(&self, picture: &mut RgbImage) {
        let (x, y) = self.center;
        let bound = |value: f64, max: u32| (value.max(0.0) as u32).min(max);
        let rows =
            bound(y - self.radius, HEIGHT.into())..bound(y + self.radius + 1.0, HEIGHT.into());
        let columns =
            bound(x - self.radius, WIDTH.into())..bound(x + self.radius + 1.0, WIDTH.into());
        let (strength, wave) = self.texture;
        for row in rows {
            let down = f64::from(row) - y;
            let wave_down = (f64::from(row) / wave).sin();
            for column in columns.clone() {
                let right = f64::from(column) - x;
                if right * right + down * down > self.radius * self.radius {
                    continue;
                }
                let texture = strength * ((f64::from(column) + 3.0 * wave_down) / wave).sin();
                let light = (self.light.0 * right + self.light.1 * down) / self.radius;
                let level =
                    |color: f64| clamp((color + light + texture * (1.0 + wave_down)) as i32);
                picture.put_pixel(column, row, image::Rgb(self.color.map(level)));
            }
        }
    }
}

fn clamp(level: i32) -> u8 {
    level.clamp(0, 255) as u8
}
