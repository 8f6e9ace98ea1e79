//! Reads a JPEG's header: its dimensions, and whether it has metadata.

use crate::image::Dimensions;

/// Why bytes are no rendition of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// No JPEG, or not all of one.
    NoJpeg,
    /// It has metadata, which would be published with it.
    Metadata,
}

/// The extent of a whole JPEG without metadata.
pub fn extent(file: &[u8]) -> Result<Dimensions, Flaw> {
    let rest = file.strip_prefix(&[0xFF, 0xD8]).filter(|rest| rest.ends_with(&[0xFF, 0xD9]));
    let (mut rest, mut extent) = (rest.ok_or(Flaw::NoJpeg)?, None);
    loop {
        let [0xFF, marker, high, low, ..] = *rest else { return Err(Flaw::NoJpeg) };
        let end = 2 + usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..end).ok_or(Flaw::NoJpeg)?;
        match marker {
            // The scan: all that describes the picture stands before it.
            0xDA => return extent.ok_or(Flaw::NoJpeg),
            0xC0..=0xC2 => {
                let [_, h1, h2, w1, w2, ..] = *segment else { return Err(Flaw::NoJpeg) };
                let (height, width) = (u16::from_be_bytes([h1, h2]), u16::from_be_bytes([w1, w2]));
                extent = Some(Dimensions { width: width.into(), height: height.into() });
            }
            0xE1..=0xEF | 0xFE => return Err(Flaw::Metadata),
            _ => {}
        }
        rest = &rest[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The segments of a JPEG of this extent; what it shows is nobody's matter here.
    fn shell(width: u16, height: u16, before: &[u8]) -> Vec<u8> {
        let [h1, h2] = height.to_be_bytes();
        let [w1, w2] = width.to_be_bytes();
        let head = [0xFF, 0xC0, 0, 11, 8, h1, h2, w1, w2, 1, 1, 0x11, 0];
        [&[0xFF, 0xD8], before, &head, &[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]].concat()
    }

    #[test]
    fn extents_are_read_and_metadata_is_found() {
        let plain = shell(1920, 1080, &[0xFF, 0xE0, 0, 4, 1, 2]);
        assert_eq!(extent(&plain), Ok(Dimensions { width: 1920, height: 1080 }));
        for marker in [0xE1, 0xED, 0xFE] {
            assert_eq!(extent(&shell(3, 2, &[0xFF, marker, 0, 3, 1])), Err(Flaw::Metadata));
        }
        for end in 0..plain.len() {
            assert_eq!(extent(&plain[..end]), Err(Flaw::NoJpeg), "{end}");
        }
        assert_eq!(extent(&shell(3, 2, &[0xFF, 0xE0, 0, 0])), Err(Flaw::NoJpeg));
    }
}
