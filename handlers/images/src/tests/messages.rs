//! Each error is a sentence for the person who sent the file.

use super::hostile::assert_is_plain_sentence;
use super::*;

/// The files with the reasons of rejections.
const SOURCES: [&str; 10] = [
    include_str!("../lib.rs"),
    include_str!("../encode.rs"),
    include_str!("../jpeg.rs"),
    include_str!("../jpeg_header.rs"),
    include_str!("../jpeg_scans.rs"),
    include_str!("../other_formats.rs"),
    include_str!("../png.rs"),
    include_str!("../png_chunks.rs"),
    include_str!("../shrink.rs"),
    include_str!("../webp.rs"),
];

/// The string literals behind `start`.
fn literals(start: &str) -> Vec<&'static str> {
    SOURCES
        .iter()
        .flat_map(|source| source.split(start).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn image_error_of_every_reason_is_plain_sentence() {
    let reasons = literals("damaged(\"");
    let formats = literals("format: \"");
    let names: Vec<_> = literals("=> \"").into_iter().chain(literals("Some(\"")).collect();
    assert!(reasons.len() > 15 && formats.len() > 6 && names.len() > 5, "{reasons:?} {formats:?}");
    for reason in reasons {
        assert_is_plain_sentence(&ImageError::damaged(reason));
    }
    for format in formats {
        assert_is_plain_sentence(&ImageError::Unsupported { format });
    }
    for name in names {
        assert_is_plain_sentence(&ImageError::OtherFormat { name });
    }
}

#[test]
fn process_other_image_format_is_named() {
    for (start, name) in [
        (&b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"[..], "a HEIC image"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "a HEIC image"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "an AVIF image"),
        (b"\0\0\0\x20ftypavif", "an AVIF image"),
        (b"\xff\x0a\0\0", "a JPEG XL image"),
        (b"GIF89a\x01\0\x01\0", "a GIF image"),
        (b"BM\x3a\0\0\0\0\0\0\0", "a BMP image"),
        (b"II*\0\x08\0\0\0", "a TIFF or raw image"),
        (b"%PDF-1.7", "a PDF document"),
    ] {
        assert_eq!(rejected(start), ImageError::OtherFormat { name });
    }
    assert_eq!(rejected(b"\0\0\0\x18ftypmp42\0\0\0\0isommp42"), ImageError::NotAnImage);
    assert_eq!(
        ImageError::OtherFormat { name: "a HEIC image" }.to_string(),
        "the file is a HEIC image, which is not supported; export it as JPEG and send that file"
    );
}
