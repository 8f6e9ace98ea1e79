//! Files that are not images or are hostile. None may cause a panic or use much time or memory.

use super::formats::{LOSSY_WEBP, chunk, riff};
use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// A small file of each kind that has its own decoder code.
pub(super) fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let pixels = texture(40, 30, 3);
    let progressive = JpegFile { progressive: true, ..Default::default() };
    let cmyk = JpegFile { stores: ColorSpace::JCS_YCCK, ..Default::default() };
    vec![
        ("jpeg", jpeg(&pixels, 40, 30)),
        ("progressive jpeg", progressive.of(&pixels, 40, 30)),
        ("cmyk jpeg", cmyk.of(&texture(40, 30, 4), 40, 30)),
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
fn process_other_format_is_not_an_image() {
    assert_eq!(rejected(b""), ImageError::Empty);
    for not_an_image in [
        &b"<!DOCTYPE html><script>alert(1)</script>"[..],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"RIFF\x04\0\0\0WAVE",
        &[0; 5000],
        &[0xff],
        &[0xff, 0xd8],
    ] {
        assert_eq!(rejected(not_an_image), ImageError::NotAnImage);
    }
    // A file may be valid in two formats: the first bytes decide.
    let polyglot = [b"GIF89a".to_vec(), jpeg(&texture(8, 8, 3), 8, 8)].concat();
    assert_eq!(rejected(&polyglot), ImageError::OtherFormat { name: "a GIF image" });
    let page = [b"<html>".to_vec(), webp(&texture(8, 8, 3), 8, 8)].concat();
    assert_eq!(rejected(&page), ImageError::NotAnImage);
}

#[test]
fn process_signature_without_content_is_rejected() {
    for start in [
        &b"\xff\xd8\xff"[..],
        b"\xff\xd8\xff\xd9",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\x04\0\0\0WEBP",
        b"RIFF\xff\xff\xff\xffWEBP",
    ] {
        for rest in [&b""[..], &[0; 300], &[0xff; 300], b"<script>alert(1)</script>"] {
            rejected(&[start, rest].concat());
        }
    }
}

#[test]
fn process_huge_dimensions_is_rejected_before_decoding() {
    let started = Instant::now();
    let mut huge = jpeg(&texture(8, 8, 3), 8, 8);
    let header = huge.windows(2).position(|bytes| bytes == [0xff, 0xc0]).unwrap();
    huge[header + 5..header + 9].fill(0xff);
    assert_eq!(rejected(&huge), ImageError::TooManyPixels { width: 65_535, height: 65_535 });

    let png = |width, height| {
        let mut file = Vec::new();
        let info = png_info(width, height, ::png::ColorType::Rgba, 16);
        drop(::png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap());
        file
    };
    assert_eq!(
        rejected(&png(100_000, 100_000)),
        ImageError::TooManyPixels { width: 100_000, height: 100_000 }
    );
    assert_eq!(rejected(&png(70_000, 1)), ImageError::SideTooLong { width: 70_000, height: 1 });

    let mut lossless = Vec::new();
    chunk(&mut lossless, b"VP8L", &[0x2f, 0xfe, 0xbf, 0xff, 0x0f, 0, 0, 0]);
    assert_eq!(
        rejected(&riff(&lossless)),
        ImageError::TooManyPixels { width: 16_383, height: 16_383 }
    );
    assert!(started.elapsed() < Duration::from_secs(1));
}

/// A canvas of one pixel with a frame of 268 million pixels, still and animated.
#[test]
fn process_webp_frame_larger_than_canvas_is_rejected_before_decoding() {
    let started = Instant::now();
    let frame = hex("9001009d012aff3fff3f0001402625a00274ba000398");
    let mut still = Vec::new();
    chunk(&mut still, b"VP8X", &[0; 10]);
    chunk(&mut still, b"VP8 ", &frame);
    assert!(matches!(rejected(&riff(&still)), ImageError::Damaged { .. }));

    let mut moving = Vec::new();
    chunk(&mut moving, b"VP8X", &[2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    chunk(&mut moving, b"ANIM", &[0; 6]);
    let mut inner = vec![0; 16];
    chunk(&mut inner, b"VP8 ", &frame);
    chunk(&mut moving, b"ANMF", &inner);
    assert!(matches!(rejected(&riff(&moving)), ImageError::Damaged { .. }));
    assert!(started.elapsed() < Duration::from_secs(1));
}

/// A profile that decompresses from kilobytes to 100 MB is ignored.
#[test]
fn process_png_profile_bomb_is_ignored() {
    let started = Instant::now();
    // Deflate compresses zeros a thousand to one.
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
fn process_progressive_jpeg_too_many_scans_is_rejected() {
    let file = JpegFile { progressive: true, ..Default::default() }.of(&texture(64, 64, 3), 64, 64);
    process(&file).unwrap();
    let scan = file.windows(2).position(|bytes| bytes == [0xff, 0xda]).unwrap();
    let (before, scans) = file.split_at(scan);
    let scans = &scans[..scans.len() - 2];
    let endless = [before, &scans.repeat(50), &[0xff, 0xd9]].concat();
    assert_eq!(rejected(&endless), ImageError::Unsupported { format: "JPEG with this many scans" });
}

#[test]
fn process_file_over_limit_is_rejected() {
    let mut file = jpeg(&texture(8, 8, 3), 8, 8);
    file.resize(super::super::SOURCE_BYTES_MAX, 0);
    process(&file).unwrap();
    file.push(0);
    assert_eq!(rejected(&file), ImageError::FileTooLarge { bytes: 20 * 1024 * 1024 + 1 });
}

#[test]
fn process_truncated_at_any_byte_is_rejected() {
    for (kind, file) in samples() {
        process(&file).unwrap_or_else(|error| panic!("{kind}: {error}"));
        // A JPEG has all its pixels before the end marker.
        let whole = if kind.contains("jpeg") { file.len() - 2 } else { file.len() };
        for end in 0..whole {
            assert!(process(&file[..end]).is_err(), "{kind} cut at {end} of {}", file.len());
        }
    }
}

#[test]
fn process_truncated_in_pixels_is_truncated_error() {
    for (kind, file) in samples() {
        assert_eq!(rejected(&file[..file.len() * 3 / 4]), ImageError::Truncated, "{kind}");
    }
}

/// libjpeg replaces missing data by gray and continues. Such an image must not be published.
#[test]
fn process_jpeg_missing_data_is_rejected() {
    let pixels = texture(400, 300, 3);
    for progressive in [false, true] {
        let file = JpegFile { progressive, ..Default::default() }.of(&pixels, 400, 300);
        let mut hole = file.clone();
        let middle = file.len() / 2;
        hole[middle..middle + 300].fill(0xff);
        assert!(matches!(rejected(&hole), ImageError::Damaged { .. } | ImageError::Truncated));
    }
}

#[test]
fn process_jpeg_rare_format_error_names_it() {
    let file = jpeg(&texture(8, 8, 3), 8, 8);
    let header = file.windows(2).position(|bytes| bytes == [0xff, 0xc0]).unwrap();
    for (marker, name) in [
        (0xc3, "lossless JPEG"),
        (0xc9, "JPEG with arithmetic coding"),
        (0xc5, "hierarchical JPEG"),
    ] {
        let mut rare = file.clone();
        rare[header + 1] = marker;
        assert_eq!(rejected(&rare), ImageError::Unsupported { format: name });
    }
    let mut deep = file.clone();
    deep[header + 4] = 12;
    assert!(rejected(&deep).to_string().starts_with("JPEG with more than 8 bits is not supported"));
}

#[test]
fn image_error_messages_are_plain_sentences() {
    let messages = [
        (ImageError::Empty, "the file is empty; send a JPEG, PNG or WebP image"),
        (ImageError::NotAnImage, "the file is not a JPEG, PNG or WebP image; send one of these"),
        (
            ImageError::FileTooLarge { bytes: 31_000_000 },
            "the file has 31000000 bytes; send at most 20 MB",
        ),
        (
            ImageError::TooManyPixels { width: 10_000, height: 9000 },
            "the image has 10000 × 9000 pixels; send at most 50 million pixels",
        ),
        (
            ImageError::SideTooLong { width: 70_000, height: 1 },
            "the image has 70000 × 1 pixels; send at most 65535 pixels per side",
        ),
        (
            ImageError::Truncated,
            "the image is incomplete: the file ends before the last pixel; send it again",
        ),
        (
            ImageError::damaged("its PNG data are invalid"),
            "the image is damaged: its PNG data are invalid; save it again and send the new file",
        ),
        (
            ImageError::Unsupported { format: "lossless JPEG" },
            "lossless JPEG is not supported; save the image as an ordinary JPEG, PNG or WebP",
        ),
    ];
    for (error, message) in messages {
        assert_eq!(error.to_string(), message);
        assert_is_plain_sentence(&error);
    }
}

/// Rejects debug text of a library, such as `CrcMismatch { .. }`, `"IDAT"` or `0x1f`.
pub(super) fn assert_is_plain_sentence(error: &ImageError) {
    let message = error.to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || " ,.;:×-".contains(c);
    let is_type_name = |word: &str| word.contains("::") || word.contains('_');
    assert!(message.len() > 20 && message.chars().all(plain), "{message}");
    assert!(!message.split(' ').any(is_type_name) && !message.contains("0x"), "{message}");
}

/// Changes each byte of each sample file, so that every decoder reports its errors.
#[test]
fn process_one_changed_byte_error_is_plain_sentence() {
    for (_, file) in samples() {
        for at in (0..file.len()).step_by(3) {
            let mut changed = file.clone();
            changed[at] ^= 0x55;
            if let Err(error) = process(&changed) {
                assert_is_plain_sentence(&error);
            }
        }
    }
}

#[test]
fn process_png_wrong_checksum_error_is_plain_sentence() {
    let mut file = png(png_info(8, 8, ::png::ColorType::Rgb, 8), &[], &texture(8, 8, 3));
    let data = file.windows(4).position(|bytes| bytes == b"IDAT").unwrap();
    file[data + 6] ^= 0xff;
    assert_eq!(rejected(&file), ImageError::damaged("its PNG data are invalid"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any result is fine, but not a panic.
    #[test]
    fn process_changed_bytes_does_not_panic(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        for (_, mut file) in samples() {
            for (at, value) in &changes {
                let at = at.index(file.len());
                file[at] = *value;
            }
            if let Err(error) = process(&file) {
                assert_is_plain_sentence(&error);
            }
        }
    }

    #[test]
    fn process_noise_after_valid_start_does_not_panic(
        noise in proptest::collection::vec(any::<u8>(), 0..400),
        keep in any::<prop::sample::Index>(),
    ) {
        for (_, file) in samples() {
            let keep = keep.index(file.len());
            let _ = process(&[&file[..keep], &noise].concat());
        }
    }
}
