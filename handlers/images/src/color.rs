//! Converts colors to sRGB, which browsers assume for an image without a profile.
//!
//! A profile that cannot be used is ignored, as in browsers: the image is then treated as sRGB.

use super::bitmap::{Bitmap, Samples};
use moxcms::{ColorProfile, DataColorSpace, Layout, Transform8BitExecutor, TransformOptions};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Larger profiles are ignored. CMYK profiles have up to about 3 MB.
pub(super) const PROFILE_BYTES_MAX: usize = 4 * 1024 * 1024;

pub(super) enum Conversion {
    /// Maps each sample by itself: for gray and for gamma.
    Table(Box<[u8; 256]>),
    /// Maps all samples of a pixel together.
    Transform(Arc<Transform8BitExecutor>),
}

impl Conversion {
    /// `None` if the profile is (nearly) sRGB or cannot be used.
    pub(super) fn from_profile(icc: &[u8], samples: Samples) -> Option<Self> {
        if icc.len() > PROFILE_BYTES_MAX {
            return None;
        }
        // The profile is untrusted input, and the library may panic on it.
        catch_unwind(AssertUnwindSafe(|| Self::from_trusted_profile(icc, samples))).ok().flatten()
    }

    fn from_trusted_profile(icc: &[u8], samples: Samples) -> Option<Self> {
        Self::to_srgb(&ColorProfile::new_from_slice(icc).ok()?, samples)
    }

    /// `None` if the profile is (nearly) sRGB or does not fit the samples.
    pub(super) fn to_srgb(profile: &ColorProfile, samples: Samples) -> Option<Self> {
        let layout = match (samples, profile.color_space) {
            (Samples::Gray, DataColorSpace::Gray) => Layout::Gray,
            // A gray image may have the profile of the color image that it was made from.
            (Samples::Gray | Samples::Rgb | Samples::Ycc, DataColorSpace::Rgb) => Layout::Rgb,
            (Samples::Cmyk, DataColorSpace::Cmyk) => Layout::Rgba,
            _ => return None,
        };
        let srgb = ColorProfile::new_srgb();
        let transform = profile
            .create_transform_8bit(layout, &srgb, Layout::Rgb, TransformOptions::default())
            .ok()?;
        if samples == Samples::Gray {
            return Self::gray(&*transform, layout.channels());
        }
        if samples != Samples::Cmyk && is_identity(&*transform) {
            return None;
        }
        Some(Self::Transform(transform))
    }

    fn gray(transform: &Transform8BitExecutor, channels: usize) -> Option<Self> {
        let ramp: Vec<u8> =
            (0..=255).flat_map(|level| std::iter::repeat_n(level, channels)).collect();
        let mut converted = [0; 256 * 3];
        transform.transform(&ramp, &mut converted).ok()?;
        let table = std::array::from_fn(|level| converted[level * 3 + 1]);
        Self::table(table)
    }

    /// `gamma` is PNG's gAMA: the exponent of the encoding, 1/2.2 in most files.
    pub(super) fn from_gamma(gamma: f32) -> Option<Self> {
        if !(0.05..=5.0).contains(&gamma) {
            return None;
        }
        Self::table(std::array::from_fn(|level| {
            let light = (level as f32 / 255.0).powf(1.0 / gamma);
            let encoded = if light <= 0.003_130_8 {
                light * 12.92
            } else {
                1.055 * light.powf(1.0 / 2.4) - 0.055
            };
            (encoded * 255.0).round().clamp(0.0, 255.0) as u8
        }))
    }

    /// `None` if the table changes samples by an invisible amount: a gamma of 1/2.2 differs
    /// from sRGB's curve only in the darkest levels.
    fn table(table: [u8; 256]) -> Option<Self> {
        const INVISIBLE: u8 = 6;
        let farthest = (0..=255u8).zip(&table).map(|(level, to)| level.abs_diff(*to)).max();
        (farthest > Some(INVISIBLE)).then(|| Self::Table(Box::new(table)))
    }

    fn apply(&self, mut bitmap: Bitmap) -> Bitmap {
        match self {
            Self::Table(table) => {
                bitmap.data.iter_mut().for_each(|sample| *sample = table[usize::from(*sample)]);
                bitmap
            }
            Self::Transform(transform) => {
                if bitmap.samples == Samples::Cmyk {
                    bitmap.data.iter_mut().for_each(|ink| *ink = 255 - *ink);
                }
                let pixels = bitmap.data.len() / bitmap.samples.bytes();
                let mut data = vec![0; pixels * Samples::Rgb.bytes()];
                let converted =
                    catch_unwind(AssertUnwindSafe(|| transform.transform(&bitmap.data, &mut data)));
                if matches!(converted, Ok(Ok(()))) {
                    return Bitmap { samples: Samples::Rgb, dimensions: bitmap.dimensions, data };
                }
                if bitmap.samples == Samples::Cmyk {
                    bitmap.data.iter_mut().for_each(|ink| *ink = 255 - *ink);
                }
                bitmap
            }
        }
    }
}

/// The result is RGB, gray or YCbCr in sRGB, never CMYK.
pub(super) fn to_srgb(bitmap: Bitmap, conversion: Option<&Conversion>) -> Bitmap {
    let bitmap = match conversion {
        Some(conversion) => conversion.apply(bitmap),
        None => bitmap,
    };
    if bitmap.samples == Samples::Cmyk { cmyk_to_rgb(&bitmap) } else { bitmap }
}

/// Multiplies each of cyan, magenta and yellow with black, as browsers do without a profile.
fn cmyk_to_rgb(bitmap: &Bitmap) -> Bitmap {
    let (inks, _) = bitmap.data.as_chunks::<4>();
    let data =
        inks.iter().flat_map(|&[c, m, y, k]| [c, m, y].map(|left| product(left, k))).collect();
    Bitmap { samples: Samples::Rgb, dimensions: bitmap.dimensions, data }
}

/// `a * b / 255`, rounded.
pub(super) const fn product(a: u8, b: u8) -> u8 {
    let exact = a as u32 * b as u32 + 128;
    ((exact + (exact >> 8)) >> 8) as u8
}

/// Whether sample colors from the whole RGB cube change by rounding only.
fn is_identity(transform: &Transform8BitExecutor) -> bool {
    const LEVELS: [u8; 9] = [0, 16, 48, 80, 128, 160, 192, 224, 255];
    let colors: Vec<u8> = LEVELS
        .iter()
        .flat_map(|r| {
            LEVELS.iter().flat_map(move |g| LEVELS.iter().flat_map(move |b| [*r, *g, *b]))
        })
        .collect();
    let mut converted = vec![0; colors.len()];
    transform.transform(&colors, &mut converted).is_ok()
        && colors.iter().zip(&converted).all(|(from, to)| from.abs_diff(*to) <= 1)
}
