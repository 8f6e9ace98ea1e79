//! Files that are no pictures, or mean harm. None may panic, none may cost much.

use super::formats::{LOSSY_WEBP, chunk, riff};
use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// A small file of each kind that is decoded by code of its own.
pub(super) fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let pixels = texture(40, 30, 3);
    let progressive = JpegFile { progressive: true, ..Default::default() };
    let inks = JpegFile { stores: ColorSpace::JCS_YCCK, ..Default::default() };
    vec![
        ("jpeg", jpeg(&pixels, 40, 30)),
        ("progressive jpeg", progressive.of(&pixels, 40, 30)),
        ("jpeg of inks", inks.of(&texture(40, 30, 4), 40, 30)),
        ("png", png(png_info(40, 30, ::png::ColorType::Rgb, 8), &[], &pixels)),
        ("webp", webp(&pixels, 40, 30)),
        (
            "webp with alpha and exif",
            webp_with(&texture(40, 30, 4), 40, 30, None, Some(vec![7; 33])),
        ),
        ("lossy webp", hex(LOSSY_WEBP)),
    ]
}

#[test]
fn what_is_no_picture_is_refused() {
    assert_eq!(refused(b""), Refusal::Empty);
    for no_picture in [
        &b"<!DOCTYPE html><script>alert(1)</script>"[..],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
        b"BM\x3a\0\0\0\0\0\0\0",
        b"%PDF-1.7",
        b"\0\0\0\x20ftypavif",
        b"II*\0\x08\0\0\0",
        b"RIFF\x04\0\0\0WAVE",
        &[0; 5000],
        &[0xff],
        &[0xff, 0xd8],
    ] {
        assert_eq!(refused(no_picture), Refusal::NotAnImage);
    }
    // Two files in one: the first bytes decide.
    let polyglot = [b"GIF89a".to_vec(), jpeg(&texture(8, 8, 3), 8, 8)].concat();
    assert_eq!(refused(&polyglot), Refusal::NotAnImage);
    let page = [b"<html>".to_vec(), webp(&texture(8, 8, 3), 8, 8)].concat();
    assert_eq!(refused(&page), Refusal::NotAnImage);
}

#[test]
fn first_bytes_alone_are_no_picture() {
    for start in [
        &b"\xff\xd8\xff"[..],
        b"\xff\xd8\xff\xd9",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\x04\0\0\0WEBP",
        b"RIFF\xff\xff\xff\xffWEBP",
    ] {
        for rest in [&b""[..], &[0; 300], &[0xff; 300], b"<script>alert(1)</script>"] {
            refused(&[start, rest].concat());
        }
    }
}

#[test]
fn bombs_cost_nothing() {
    let started = Instant::now();
    let mut huge = jpeg(&texture(8, 8, 3), 8, 8);
    let header = huge.windows(2).position(|bytes| bytes == [0xff, 0xc0]).unwrap();
    huge[header + 5..header + 9].fill(0xff);
    assert_eq!(refused(&huge), Refusal::TooManyPixels { width: 65_535, height: 65_535 });

    let png = |width, height| {
        let mut file = Vec::new();
        let info = png_info(width, height, ::png::ColorType::Rgba, 16);
        drop(::png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap());
        file
    };
    assert_eq!(
        refused(&png(100_000, 100_000)),
        Refusal::TooManyPixels { width: 100_000, height: 100_000 }
    );
    assert_eq!(refused(&png(70_000, 1)), Refusal::TooLong { width: 70_000, height: 1 });

    let mut lossless = Vec::new();
    chunk(&mut lossless, b"VP8L", &[0x2f, 0xfe, 0xbf, 0xff, 0x0f, 0, 0, 0]);
    assert_eq!(refused(&riff(&lossless)), Refusal::TooManyPixels { width: 16_383, height: 16_383 });
    assert!(started.elapsed() < Duration::from_secs(1));
}

/// A canvas of one pixel with a frame of 268 million in it, still and animated.
#[test]
fn a_frame_larger_than_its_canvas_is_not_decoded() {
    let started = Instant::now();
    let frame = hex("9001009d012aff3fff3f0001402625a00274ba000398");
    let mut still = Vec::new();
    chunk(&mut still, b"VP8X", &[0; 10]);
    chunk(&mut still, b"VP8 ", &frame);
    assert!(matches!(refused(&riff(&still)), Refusal::Damaged { .. }));

    let mut moving = Vec::new();
    chunk(&mut moving, b"VP8X", &[2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    chunk(&mut moving, b"ANIM", &[0; 6]);
    let mut inner = vec![0; 16];
    chunk(&mut inner, b"VP8 ", &frame);
    chunk(&mut moving, b"ANMF", &inner);
    assert!(matches!(refused(&riff(&moving)), Refusal::Damaged { .. }));
    assert!(started.elapsed() < Duration::from_secs(1));
}

/// A profile that inflates from kilobytes to a gigabyte is not inflated, and the picture is shown without it.
#[test]
fn a_profile_bomb_is_passed_over() {
    let started = Instant::now();
    // Deflate's longest match, 258 zeros, in two bits of a block with its own codes: a thousand to one.
    let inflated = vec![0u8; 100_000_000];
    let mut info = png_info(8, 8, ::png::ColorType::Rgb, 8);
    info.icc_profile = Some(inflated.into());
    let file = png(info, &[], &texture(8, 8, 3));
    assert!(file.len() < 1_000_000, "{}", file.len());
    let made = Instant::now();
    process(&file).unwrap();
    assert!(made.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn endless_passes_are_refused() {
    let file = JpegFile { progressive: true, ..Default::default() }.of(&texture(64, 64, 3), 64, 64);
    process(&file).unwrap();
    let scan = file.windows(2).position(|bytes| bytes == [0xff, 0xda]).unwrap();
    let (before, scans) = file.split_at(scan);
    let scans = &scans[..scans.len() - 2];
    let endless = [before, &scans.repeat(50), &[0xff, 0xd9]].concat();
    assert_eq!(refused(&endless), Refusal::Unsupported { what: "JPEG in so many passes" });
}

#[test]
fn too_many_bytes_are_refused_unread() {
    let mut file = jpeg(&texture(8, 8, 3), 8, 8);
    file.resize(super::super::SOURCE_BYTES_MAX, 0);
    process(&file).unwrap();
    file.push(0);
    assert_eq!(refused(&file), Refusal::FileTooLarge { bytes: 20 * 1024 * 1024 + 1 });
}

/// Wherever an upload broke off, it is no picture.
#[test]
fn every_cut_is_refused() {
    for (kind, file) in samples() {
        process(&file).unwrap_or_else(|refusal| panic!("{kind}: {refusal}"));
        for end in 0..file.len() {
            assert!(process(&file[..end]).is_err(), "{kind} cut at {end} of {}", file.len());
        }
    }
}

#[test]
fn a_cut_is_called_a_cut() {
    for (kind, file) in samples() {
        assert_eq!(refused(&file[..file.len() * 3 / 4]), Refusal::CutShort, "{kind}");
    }
}

/// libjpeg fills gaps with gray and goes on; we do not publish that.
#[test]
fn a_hole_in_the_data_is_refused() {
    let pixels = texture(400, 300, 3);
    for progressive in [false, true] {
        let file = JpegFile { progressive, ..Default::default() }.of(&pixels, 400, 300);
        let mut hole = file.clone();
        let middle = file.len() / 2;
        hole[middle..middle + 300].fill(0xff);
        assert!(matches!(refused(&hole), Refusal::Damaged { .. } | Refusal::CutShort));
    }
}

#[test]
fn rare_varieties_are_named() {
    let file = jpeg(&texture(8, 8, 3), 8, 8);
    let header = file.windows(2).position(|bytes| bytes == [0xff, 0xc0]).unwrap();
    for (marker, name) in [
        (0xc3, "lossless JPEG"),
        (0xc9, "JPEG with arithmetic coding"),
        (0xc5, "hierarchical JPEG"),
    ] {
        let mut rare = file.clone();
        rare[header + 1] = marker;
        assert_eq!(refused(&rare), Refusal::Unsupported { what: name });
    }
    let mut deep = file.clone();
    deep[header + 4] = 12;
    assert!(refused(&deep).to_string().starts_with("JPEG with more than 8 bits is not supported"));
}

#[test]
fn refusals_are_sentences() {
    let sentences = [
        (
            Refusal::FileTooLarge { bytes: 31_000_000 },
            "20 MB at most; this file has 31000000 bytes",
        ),
        (
            Refusal::TooManyPixels { width: 10_000, height: 9000 },
            "50 million pixels at most; this one has 10000 × 9000",
        ),
        (Refusal::NotAnImage, "the file is not a JPEG, PNG or WebP image"),
    ];
    for (refusal, sentence) in sentences {
        assert_eq!(refusal.to_string(), sentence);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Changed, cut, doubled bytes: an answer, whichever, and no panic past the border.
    #[test]
    fn mutations_are_survived(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        for (_, mut file) in samples() {
            for (at, value) in &changes {
                let at = at.index(file.len());
                file[at] = *value;
            }
            let _ = process(&file);
        }
    }

    #[test]
    fn noise_after_a_good_start_is_survived(noise in proptest::collection::vec(any::<u8>(), 0..400), keep in any::<prop::sample::Index>()) {
        for (_, file) in samples() {
            let keep = keep.index(file.len());
            let _ = process(&[&file[..keep], &noise].concat());
        }
    }
}
