//! Names formats that people send and that are not supported.

use super::error::ImageError;

/// The error for a file that is neither JPEG, PNG nor WebP.
pub(super) fn error(source: &[u8]) -> ImageError {
    let name = match source {
        [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => match iso_image(source, brands) {
            Some(name) => name,
            None => return ImageError::NotAnImage,
        },
        [0xff, 0x0a, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => "a JPEG XL image",
        [b'G', b'I', b'F', b'8', ..] => "a GIF image",
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "a TIFF or raw image",
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => "a BMP image",
        [b'%', b'P', b'D', b'F', b'-', ..] => "a PDF document",
        _ => return ImageError::NotAnImage,
    };
    ImageError::OtherFormat { name }
}

/// HEIC and AVIF are one container. The first of its brands may be a name of both.
fn iso_image(source: &[u8], brands: &[u8]) -> Option<&'static str> {
    let box_bytes = u32::from_be_bytes(*source.first_chunk()?);
    let brands_bytes = usize::try_from(box_bytes).ok()?.saturating_sub(8).min(brands.len());
    let (brands, _) = brands[..brands_bytes].as_chunks::<4>();
    let any = |names: &[&[u8; 4]]| brands.iter().any(|brand| names.contains(&brand));
    if any(&[b"avif", b"avis"]) {
        Some("an AVIF image")
    } else if any(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]) {
        Some("a HEIC image")
    } else {
        None
    }
}
