//! Checks that a JPEG is complete and has no metadata, and reads its dimensions.

use crate::image::Dimensions;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JpegError {
    /// The bytes are not a JPEG, or not all of it.
    NotAJpeg,
    /// The JPEG has metadata, which must not be published.
    Metadata,
}

/// The dimensions of a complete JPEG without metadata.
pub fn dimensions(file: &[u8]) -> Result<Dimensions, JpegError> {
    let rest = file.strip_prefix(&[0xFF, 0xD8]).filter(|rest| rest.ends_with(&[0xFF, 0xD9]));
    let (mut rest, mut dimensions) = (rest.ok_or(JpegError::NotAJpeg)?, None);
    loop {
        let [0xFF, marker, high, low, ..] = *rest else { return Err(JpegError::NotAJpeg) };
        let end = 2 + usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..end).ok_or(JpegError::NotAJpeg)?;
        match marker {
            // The scan follows all segments that describe the image.
            0xDA => return dimensions.ok_or(JpegError::NotAJpeg),
            0xC0..=0xC2 => {
                let [_, h1, h2, w1, w2, ..] = *segment else { return Err(JpegError::NotAJpeg) };
                let (height, width) = (u16::from_be_bytes([h1, h2]), u16::from_be_bytes([w1, w2]));
                dimensions = Some(Dimensions { width: width.into(), height: height.into() });
            }
            0xE1..=0xEF | 0xFE => return Err(JpegError::Metadata),
            _ => {}
        }
        rest = &rest[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The segments of a JPEG with these dimensions. Its pixels are not valid.
    fn jpeg_file(width: u16, height: u16, before: &[u8]) -> Vec<u8> {
        let [h1, h2] = height.to_be_bytes();
        let [w1, w2] = width.to_be_bytes();
        let head = [0xFF, 0xC0, 0, 11, 8, h1, h2, w1, w2, 1, 1, 0x11, 0];
        [&[0xFF, 0xD8], before, &head, &[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]].concat()
    }

    #[test]
    fn dimensions_complete_metadata_and_truncated() {
        let plain = jpeg_file(1920, 1080, &[0xFF, 0xE0, 0, 4, 1, 2]);
        assert_eq!(dimensions(&plain), Ok(Dimensions { width: 1920, height: 1080 }));
        for marker in [0xE1, 0xED, 0xFE] {
            assert_eq!(
                dimensions(&jpeg_file(3, 2, &[0xFF, marker, 0, 3, 1])),
                Err(JpegError::Metadata)
            );
        }
        for end in 0..plain.len() {
            assert_eq!(dimensions(&plain[..end]), Err(JpegError::NotAJpeg), "{end}");
        }
        assert_eq!(dimensions(&jpeg_file(3, 2, &[0xFF, 0xE0, 0, 0])), Err(JpegError::NotAJpeg));
    }
}
