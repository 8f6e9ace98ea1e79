//! As much of a JPEG as tells its extent and what else is in it.

use super::product::Extent;

/// What the segments say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Jpeg {
    pub(super) extent: Extent,
    /// The markers of segments that carry metadata: APP1…APP15 and comments.
    pub(super) metadata: Vec<u8>,
}

/// Reads a whole file; `None`: it is no JPEG, or has no end.
pub(super) fn read(file: &[u8]) -> Option<Jpeg> {
    let mut rest = file.strip_prefix(&[0xFF, 0xD8])?;
    if !file.ends_with(&[0xFF, 0xD9]) {
        return None;
    }
    let (mut extent, mut metadata) = (None, Vec::new());
    loop {
        let [0xFF, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..2 + length)?;
        match marker {
            // The scan: all that describes the picture stands before it.
            0xDA => return extent.map(|extent| Jpeg { extent, metadata }),
            0xC0..=0xC2 => {
                let side = |at: usize| Some(u32::from(u16::from_be_bytes([*segment.get(at)?, *segment.get(at + 1)?])));
                extent = Some(Extent { width: side(3)?, height: side(1)? });
            }
            0xE1..=0xEF | 0xFE => metadata.push(marker),
            _ => {}
        }
        rest = rest.get(2 + length..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::super::pictures::{CLEAR, TINY, TURNED};
    use super::*;

    #[test]
    fn extents_and_metadata_are_found() {
        let turned = read(TURNED.bytes);
        let extent = Extent { width: 1500, height: 1000 };
        assert_eq!(turned, Some(Jpeg { extent, metadata: vec![0xE1, 0xFE] }));
        assert_eq!(read(TINY.bytes).map(|jpeg| jpeg.metadata), Some(vec![]));
        assert_eq!(read(CLEAR.bytes), None);
        assert_eq!(read(&TINY.bytes[..TINY.bytes.len() - 1]), None);
        assert_eq!(read(b""), None);
    }
}
