//! PNG and WebP files, and EXIF, that deviate from the standards, and whose image is whole.

use super::super::exif::tests::exif;
use super::formats::{LOSSY_WEBP, chunk, riff};
use super::*;

const COLORS: [Color; 4] = [RED, GREEN, BLUE, YELLOW];

/// A PNG of two frames.
fn animated_png() -> Vec<u8> {
    let mut info = png_info(64, 48, ::png::ColorType::Rgb, 8);
    info.animation_control = Some(::png::AnimationControl { num_frames: 2, num_plays: 0 });
    info.frame_control = Some(::png::FrameControl { width: 64, height: 48, ..Default::default() });
    let mut file = Vec::new();
    let mut writer = ::png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap();
    for colors in [COLORS, [WHITE; 4]] {
        writer.write_image_data(&quarters(64, 48, colors)).unwrap();
    }
    writer.finish().unwrap();
    file
}

/// Where the content of each chunk of this name starts.
fn chunks(file: &[u8], name: &[u8; 4]) -> Vec<usize> {
    (0..file.len()).filter(|at| file[*at..].starts_with(name)).map(|at| at + 4).collect()
}

#[test]
fn process_png_broken_animation_is_ignored() {
    let good = animated_png();
    // The sequence number, the dimensions, the checksum and the data of later chunks.
    for (name, number) in [(b"acTL", 0), (b"fcTL", 0), (b"fcTL", 1), (b"fdAT", 0)] {
        let at = chunks(&good, name)[number];
        for offset in [0, 3, 5, 7] {
            let mut odd = good.clone();
            odd[at + offset] ^= 0x55;
            assert_near(shown(&odd), COLORS, 8);
        }
    }
    let (first, second) = (chunks(&good, b"fcTL")[1], chunks(&good, b"fdAT")[0]);
    for end in [first - 8, first - 3, first + 9, second - 8, second + 20, good.len() - 12] {
        assert_near(shown(&good[..end]), COLORS, 8);
    }
}

#[test]
fn process_animated_png_with_broken_first_image_is_rejected() {
    let good = animated_png();
    let pixels = chunks(&good, b"IDAT")[0];
    let mut odd = good.clone();
    odd[pixels + 6] ^= 0xff;
    assert!(matches!(rejected(&odd), ImageError::Damaged { .. }));
    assert_eq!(rejected(&good[..pixels + 6]), ImageError::Truncated);
}

#[test]
fn process_png_for_iphone_apps_is_named() {
    let good = png(png_info(8, 8, ::png::ColorType::Rgb, 8), &[], &texture(8, 8, 3));
    let odd = [&good[..8], b"\0\0\0\x04CgBI\x50\0\x20\x02\x2b\xd5\xb3\x7f", &good[8..]].concat();
    assert_eq!(rejected(&odd), ImageError::Unsupported { format: "the PNG format of iPhone apps" });
}

/// VP8X promises EXIF, XMP and transparency; libwebp ignores broken promises.
#[test]
fn process_webp_promised_chunks_missing_are_ignored() {
    let lossy = hex(LOSSY_WEBP);
    let frame = &lossy[12..];
    let (left, right) = ([200, 40, 40], [40, 60, 200]);
    for flags in [0x10, 0x08, 0x04, 0x1c, 0x3c] {
        let mut data = Vec::new();
        chunk(&mut data, b"VP8X", &[flags, 0, 0, 0, 15, 0, 0, 7, 0, 0]);
        data.extend(frame);
        assert_near(shown(&riff(&data)), [left, right, left, right], 16);
    }
}

/// A program wrote EXIF without an orientation before the camera's EXIF.
#[test]
fn process_jpeg_orientation_in_second_exif_segment_is_applied() {
    let turned = exif(6, true);
    let mut other_tag = exif(6, true);
    let orientation = other_tag.windows(2).position(|bytes| bytes == [0x12, 0x01]).unwrap();
    other_tag[orientation] = 0x13;
    let stored = quarters(96, 64, COLORS);
    for first in [&other_tag[..], &exif(0, true), b"Exif\0\0", b"Exif\0\0II*\0"] {
        let segments = [(1, first), (1, &turned), (1, &exif(3, true)[..])];
        let file = JpegFile { segments: &segments, ..Default::default() }.of(&stored, 96, 64);
        assert_near(shown(&file), [BLUE, RED, YELLOW, GREEN], 8);
    }
}
