//! Renditions are upright whatever the EXIF orientation, and have no metadata.

use super::super::exif::tests::exif;
use super::*;

/// For each EXIF orientation: the visible quarters if red, green, blue, yellow are stored.
const SEEN: [(u8, [Color; 4]); 8] = [
    (1, [RED, GREEN, BLUE, YELLOW]),
    (2, [GREEN, RED, YELLOW, BLUE]),
    (3, [YELLOW, BLUE, GREEN, RED]),
    (4, [BLUE, YELLOW, RED, GREEN]),
    (5, [RED, BLUE, GREEN, YELLOW]),
    (6, [BLUE, RED, YELLOW, GREEN]),
    (7, [YELLOW, GREEN, BLUE, RED]),
    (8, [GREEN, YELLOW, RED, BLUE]),
];

fn check(number: u8, file: &[u8], wanted: [Color; 4]) {
    assert_near(shown(file), wanted, 8);
    let large = process(file).unwrap().large;
    let dimensions = if number < 5 { (96, 64) } else { (64, 96) };
    assert_eq!((large.width, large.height), dimensions, "orientation {number}");
}

#[test]
fn process_orientation_in_jpeg_png_and_webp_is_applied() {
    let stored = quarters(96, 64, [RED, GREEN, BLUE, YELLOW]);
    for (number, wanted) in SEEN {
        let block = exif(number, number % 2 == 0);
        check(
            number,
            &JpegFile { segments: &[(1, &block)], ..Default::default() }.of(&stored, 96, 64),
            wanted,
        );
        let bare = &block[6..];
        let info = png_info(96, 64, ::png::ColorType::Rgb, 8);
        check(number, &png(info, &[(b"eXIf", bare)], &stored), wanted);
        check(number, &webp_with(&stored, 96, 64, None, Some(block.clone())), wanted);
        check(number, &webp_with(&stored, 96, 64, None, Some(bare.to_vec())), wanted);
    }
}

#[test]
fn process_rotated_photo_fits_bounds_after_rotation() {
    let stored = quarters(1800, 1200, [RED, GREEN, BLUE, YELLOW]);
    let file =
        JpegFile { segments: &[(1, &exif(6, true))], ..Default::default() }.of(&stored, 1800, 1200);
    assert_near(shown(&file), [BLUE, RED, YELLOW, GREEN], 8);
    let made = process(&file).unwrap();
    assert_eq!((made.large.width, made.large.height), (720, 1080));
    assert_eq!((made.small.width, made.small.height), (72, 108));
}

#[test]
fn process_metadata_is_removed() {
    let segments: [(u8, &[u8]); 4] = [
        (1, &[&exif(1, true)[..], b"GPS 48.2082 N 16.3738 E"].concat()),
        (1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS</x:xmpmeta>"),
        (2, b"ICC_PROFILE\0\x01\x01not a profile, GPS"),
        (13, b"Photoshop 3.0\08BIM GPS"),
    ];
    let pixels = texture(400, 300, 3);
    let mut file = JpegFile { segments: &segments, ..Default::default() }.of(&pixels, 400, 300);
    file.extend(b"GPS behind the end");
    let made = process(&file).unwrap();
    for rendition in [made.small, made.medium, made.large] {
        assert!(!rendition.jpeg.windows(3).any(|bytes| bytes == b"GPS"));
        assert_eq!(markers(&rendition.jpeg), [0xe0, 0xc0, 0xdb, 0xc4, 0xda]);
        assert_eq!(&rendition.jpeg[6..11], b"JFIF\0");
        assert!(rendition.jpeg.ends_with(&[0xff, 0xd9]));
    }
}

/// The markers of a JPEG file up to its first scan, without repetitions.
fn markers(file: &[u8]) -> Vec<u8> {
    let mut kinds = Vec::new();
    let mut at = 2;
    while kinds.last() != Some(&0xda) {
        assert_eq!(file[at], 0xff);
        kinds.push(file[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
    }
    kinds.dedup();
    kinds
}
