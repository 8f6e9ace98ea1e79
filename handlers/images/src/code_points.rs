//! The color space that a PNG names by numbers of ITU-T H.273, in its chunk cICP.

use moxcms::{
    CicpColorPrimaries, CicpProfile, ColorProfile, MatrixCoefficients, ToneReprCurve,
    TransferCharacteristics,
};

const PQ: u8 = 16;
const HLG: u8 = 18;

/// Luminance of white paper and of the brightest light in HDR, in candelas per square meter
/// (ITU-R BT.2408).
const PAPER: f64 = 203.0;
const BRIGHTEST: f64 = 1000.0;

/// `None` if the numbers are reserved, or mean anything but RGB.
pub(super) fn profile(primaries: u8, transfer: u8) -> Option<ColorProfile> {
    let light = match transfer {
        PQ => Some(pq_light as fn(f64) -> f64),
        HLG => Some(hlg_light as fn(f64) -> f64),
        _ => None,
    };
    let code_points = CicpProfile {
        color_primaries: CicpColorPrimaries::try_from(primaries).ok()?,
        transfer_characteristics: match light {
            Some(_) => TransferCharacteristics::Linear,
            None => TransferCharacteristics::try_from(transfer).ok()?,
        },
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    };
    let mut profile = ColorProfile::new_from_cicp(code_points);
    // Absent if moxcms does not know the numbers.
    profile.red_trc.as_ref()?;
    // Otherwise moxcms uses the numbers, not the curves.
    profile.cicp = None;
    if let Some(light) = light {
        let curve = Some(ToneReprCurve::Lut(curve(light)));
        (profile.red_trc, profile.green_trc, profile.blue_trc) =
            (curve.clone(), curve.clone(), curve);
    }
    Some(profile)
}

/// The curve from HDR to the light of an ordinary screen.
fn curve(light: impl Fn(f64) -> f64) -> Vec<u16> {
    const LAST: u16 = 4095;
    (0..=LAST)
        .map(|level| {
            let paper = light(f64::from(level) / f64::from(LAST)) / PAPER;
            (compressed(paper) * 65_535.0).round() as u16
        })
        .collect()
}

/// Keeps what is darker than paper nearly as it is, and fits brighter light in what is left. A
/// screen shows paper at level 238 of 255.
fn compressed(light: f64) -> f64 {
    const KNEE: f64 = 0.6;
    if light <= KNEE {
        light
    } else {
        KNEE + (1.0 - KNEE) * (1.0 - (-(light - KNEE) / (1.0 - KNEE)).exp())
    }
}

/// SMPTE ST 2084.
fn pq_light(level: f64) -> f64 {
    const M1: f64 = 1305.0 / 8192.0;
    const M2: f64 = 2523.0 / 32.0;
    const C1: f64 = 107.0 / 128.0;
    const C2: f64 = 2413.0 / 128.0;
    const C3: f64 = 2392.0 / 128.0;
    let power = level.powf(1.0 / M2);
    10_000.0 * ((power - C1).max(0.0) / (C2 - C3 * power)).powf(1.0 / M1)
}

/// ITU-R BT.2100, on a screen as bright as its reference.
fn hlg_light(level: f64) -> f64 {
    const A: f64 = 0.178_832_77;
    const B: f64 = 0.284_668_92;
    const C: f64 = 0.559_910_73;
    const SYSTEM_GAMMA: f64 = 1.2;
    let scene =
        if level <= 0.5 { level * level / 3.0 } else { (((level - C) / A).exp() + B) / 12.0 };
    BRIGHTEST * scene.powf(SYSTEM_GAMMA)
}
