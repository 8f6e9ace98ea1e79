//! Colors look the same after the profile is removed.

use super::*;
use moxcms::{ColorProfile, DataColorSpace, ToneReprCurve};

/// sRGB's red as Display P3 writes it.
const RED_IN_P3: Color = [234, 51, 35];
/// sRGB's green as Adobe RGB writes it.
const GREEN_IN_ADOBE_RGB: Color = [144, 255, 60];

fn segments(icc: &[u8]) -> Vec<Vec<u8>> {
    let pieces = icc.chunks(icc.len().div_ceil(3)).collect::<Vec<_>>();
    let total = pieces.len() as u8;
    let numbered =
        (1u8..).zip(pieces).map(|(n, data)| [b"ICC_PROFILE\0", &[n, total][..], data].concat());
    numbered.collect()
}

fn jpeg_with(icc: &[u8], pixels: &[u8], stores: ColorSpace) -> Vec<u8> {
    let segments = segments(icc);
    // Out of order, as the standard allows.
    let segments: Vec<_> = segments.iter().rev().map(|data| (2, &**data)).collect();
    JpegFile { stores, segments: &segments, ..Default::default() }.of(pixels, 64, 48)
}

fn flat(color: Color) -> Vec<u8> {
    quarters(64, 48, [color; 4])
}

#[test]
fn process_wide_gamut_profile_is_converted_in_every_format() {
    let p3 = ColorProfile::new_display_p3().encode().unwrap();
    let adobe = ColorProfile::new_adobe_rgb().encode().unwrap();
    for (icc, stored, wanted) in
        [(p3, RED_IN_P3, [255, 0, 0]), (adobe, GREEN_IN_ADOBE_RGB, [0, 255, 0])]
    {
        let pixels = flat(stored);
        let mut info = png_info(64, 48, ::png::ColorType::Rgb, 8);
        info.icc_profile = Some(icc.clone().into());
        for file in [
            jpeg_with(&icc, &pixels, ColorSpace::JCS_YCbCr),
            jpeg_with(&icc, &pixels, ColorSpace::JCS_RGB),
            png(info, &[], &pixels),
            webp_with(&pixels, 64, 48, Some(icc), None),
        ] {
            assert_near(shown(&file), [wanted; 4], 10);
        }
    }
}

#[test]
fn process_srgb_or_broken_profile_changes_nothing() {
    let srgb = ColorProfile::new_srgb().encode().unwrap();
    let p3 = ColorProfile::new_display_p3().encode().unwrap();
    let pixels = texture(64, 48, 3);
    let plain = process(&jpeg(&pixels, 64, 48)).unwrap();
    for icc in [&srgb, &p3[..p3.len() / 2], &p3[..130], b"no profile", &[0; 3000]] {
        let file = jpeg_with(icc, &pixels, ColorSpace::JCS_YCbCr);
        assert_eq!(process(&file).unwrap(), plain);
    }
    // One of three segments is missing.
    let pieces = segments(&p3);
    let some: Vec<_> = pieces[1..].iter().map(|data| (2, &**data)).collect();
    let file = JpegFile { segments: &some, ..Default::default() }.of(&pixels, 64, 48);
    assert_eq!(process(&file).unwrap(), plain);
}

#[test]
fn process_damaged_profile_does_not_reject_the_image() {
    let p3 = ColorProfile::new_display_p3().encode().unwrap();
    let pixels = flat(RED);
    for at in (0..p3.len()).step_by(3) {
        for value in [0, 1, 0x7f, 0xff] {
            let mut broken = p3.clone();
            broken[at] = value;
            process(&jpeg_with(&broken, &pixels, ColorSpace::JCS_YCbCr)).unwrap();
        }
    }
}

#[test]
fn process_gray_profile_is_applied() {
    // Half the light is 188 of 255 in sRGB.
    let linear = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let file = jpeg_with(&linear, &vec![128; 64 * 48], ColorSpace::JCS_GRAYSCALE);
    assert_near(shown(&file), [[188; 3]; 4], 3);
    // A gray image may have a color profile.
    let mut rgb = ColorProfile::new_srgb();
    let curve = Some(ToneReprCurve::Lut(vec![]));
    (rgb.red_trc, rgb.green_trc, rgb.blue_trc, rgb.cicp) =
        (curve.clone(), curve.clone(), curve, None);
    let file = jpeg_with(&rgb.encode().unwrap(), &vec![128; 64 * 48], ColorSpace::JCS_GRAYSCALE);
    assert_near(shown(&file), [[188; 3]; 4], 3);
}

/// The profile maps black to dark and ignores the other inks, unlike any default conversion.
#[test]
fn process_cmyk_profile_is_applied() {
    let inks: Vec<u8> = [0u8, 255, 0, 255].repeat(64 * 48);
    let naive = JpegFile { stores: ColorSpace::JCS_CMYK, ..Default::default() }.of(&inks, 64, 48);
    assert_near(shown(&naive), [[0, 255, 0]; 4], 8);
    let icc = black_ink_profile();
    assert_eq!(ColorProfile::new_from_slice(&icc).unwrap().color_space, DataColorSpace::Cmyk);
    assert_near(shown(&jpeg_with(&icc, &inks, ColorSpace::JCS_CMYK)), [WHITE; 4], 6);
    let black: Vec<u8> = [255u8, 255, 255, 0].repeat(64 * 48);
    assert_near(shown(&jpeg_with(&icc, &black, ColorSpace::JCS_CMYK)), [[0; 3]; 4], 6);
}

/// ICC.1:2004: a header, one tag (A2B0) of type `mft1` with two grid points per ink, in Lab.
fn black_ink_profile() -> Vec<u8> {
    let mut table = b"mft1\0\0\0\0".to_vec();
    table.extend([4, 3, 2, 0]);
    for value in [1, 0, 0, 0, 1, 0, 0, 0, 1u32] {
        table.extend((value << 16).to_be_bytes());
    }
    (0..4).for_each(|_| table.extend(0..=255));
    (0..16).for_each(|corner| table.extend([if corner % 2 == 1 { 0 } else { 255 }, 128, 128]));
    (0..3).for_each(|_| table.extend(0..=255));

    let mut profile = vec![0; 128];
    profile[8] = 2;
    profile[12..24].copy_from_slice(b"prtrCMYKLab ");
    profile[36..40].copy_from_slice(b"acsp");
    // The white point of the connection space.
    for (at, value) in [(68, 0xf6d6u32), (72, 0x1_0000), (76, 0xd32d)] {
        profile[at..at + 4].copy_from_slice(&value.to_be_bytes());
    }
    profile.extend(1u32.to_be_bytes());
    profile.extend(b"A2B0");
    profile.extend([144, table.len() as u32].map(u32::to_be_bytes).concat());
    profile.extend(table);
    let length = profile.len() as u32;
    profile[..4].copy_from_slice(&length.to_be_bytes());
    profile
}

#[test]
fn process_png_gamma_is_applied_without_srgb_chunk() {
    let gray = |chunks: &[(&[u8; 4], &[u8])]| {
        shown(&png(png_info(64, 48, ::png::ColorType::Grayscale, 8), chunks, &vec![128; 64 * 48]))
    };
    let (linear, usual) = (100_000u32.to_be_bytes(), 45_455u32.to_be_bytes());
    assert_near(gray(&[(b"gAMA", &linear)]), [[188; 3]; 4], 3);
    assert_near(gray(&[(b"gAMA", &usual)]), [[128; 3]; 4], 1);
    assert_near(gray(&[(b"gAMA", &[0; 4])]), [[128; 3]; 4], 1);
    assert_near(gray(&[(b"sRGB", &[0]), (b"gAMA", &linear)]), [[128; 3]; 4], 1);
}

/// A PNG with cICP, and a gamma and a profile that contradict it.
fn png_with_code_points(primaries: u8, transfer: u8, color: Color) -> Vec<u8> {
    let mut info = png_info(64, 48, ::png::ColorType::Rgb, 8);
    info.icc_profile = Some(ColorProfile::new_adobe_rgb().encode().unwrap().into());
    let code_points = [primaries, transfer, 0, 1];
    let chunks: [(&[u8; 4], &[u8]); 2] =
        [(b"cICP", &code_points), (b"gAMA", &100_000u32.to_be_bytes())];
    png(info, &chunks, &flat(color))
}

#[test]
fn process_png_code_points_take_precedence_over_profile_and_gamma() {
    assert_near(shown(&png_with_code_points(12, 13, RED_IN_P3)), [[255, 0, 0]; 4], 10);
    assert_near(shown(&png_with_code_points(1, 13, RED)), [RED; 4], 6);
    // Linear light.
    assert_near(shown(&png_with_code_points(1, 8, [128; 3])), [[188; 3]; 4], 4);
    // Reserved numbers: the profile counts.
    assert_near(shown(&png_with_code_points(3, 13, GREEN_IN_ADOBE_RGB)), [[0, 255, 0]; 4], 10);
}

/// Paper, at 203 candelas per square meter, is level 148 in PQ and 191 in HLG, and 238 here. Light
/// of a tenth of that keeps its level.
#[test]
fn process_png_hdr_code_points_keep_darks_and_fit_highlights() {
    for (transfer, paper, tenth, brightest) in [(16, 148, 91, 192), (18, 191, 83, 255)] {
        let gray = |level: u8| {
            let [[r, g, b], ..] = shown(&png_with_code_points(9, transfer, [level; 3]));
            assert!(r.abs_diff(g) < 4 && g.abs_diff(b) < 4, "{r} {g} {b}");
            g
        };
        assert!(gray(paper).abs_diff(238) < 5, "{transfer}: {}", gray(paper));
        assert!(gray(tenth).abs_diff(89) < 9, "{transfer}: {}", gray(tenth));
        assert!(gray(brightest) > 252 && gray(0) < 3);
    }
    // BT.2020's white and red are sRGB's, too, after the brightest is cut.
    let [[r, g, b], ..] = shown(&png_with_code_points(9, 16, [148, 20, 20]));
    assert!(r > 200 && g < 60 && b < 60, "{r} {g} {b}");
}
