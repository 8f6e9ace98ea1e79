//! Reads the orientation from EXIF, the only metadata that affects the rendition.
//!
//! EXIF is a TIFF file. This reads its first directory only. Invalid EXIF is ignored,
//! because the image is still good.

use super::bitmap::Orientation;

const ORIENTATION: u32 = 0x0112;
const ENTRY_BYTES: usize = 12;

/// JPEG, and some writers of WebP and PNG, put this before the TIFF file.
pub(super) const PREFIX: &[u8] = b"Exif\0\0";

/// Accepts an EXIF block with or without [`PREFIX`]. `None` if it has no valid orientation.
pub(super) fn orientation(exif: &[u8]) -> Option<Orientation> {
    let tiff = exif.strip_prefix(PREFIX).unwrap_or(exif);
    let number = tag(tiff, ORIENTATION)?;
    (1..=8).contains(&number).then(|| Orientation::from_exif(number))
}

/// The first value of a tag in the first directory, if its type is an unsigned integer.
fn tag(tiff: &[u8], wanted: u32) -> Option<u32> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let number = |bytes: &[u8]| {
        let join = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
        if little { bytes.iter().rev().fold(0, join) } else { bytes.iter().fold(0, join) }
    };
    let directory = tiff.get(usize::try_from(number(tiff.get(4..8)?)).ok()?..)?;
    let count = number(directory.get(..2)?);
    let entries = directory.get(2..)?.chunks_exact(ENTRY_BYTES).take(usize::try_from(count).ok()?);
    let entry = entries.into_iter().find(|entry| number(&entry[..2]) == wanted)?;
    let bytes = match number(&entry[2..4]) {
        1 => 1,
        3 => 2,
        4 => 4,
        _ => return None,
    };
    Some(number(&entry[8..8 + bytes]))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An EXIF block with prefix, orientation and one other tag.
    pub(in super::super) fn exif(orientation: u8, little: bool) -> Vec<u8> {
        let short = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let long = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let mut block = PREFIX.to_vec();
        block.extend(if little { b"II*\0" } else { b"MM\0*" });
        block.extend(long(8));
        block.extend(short(2));
        // The camera's maker, which the reader must skip.
        block.extend([short(0x010f), short(2)].concat());
        block.extend([long(6), long(38)].concat());
        block.extend([short(0x0112), short(3)].concat());
        block.extend(long(1));
        block.extend([short(u16::from(orientation)), [0, 0]].concat());
        block.extend(long(0));
        block.extend(b"Maker\0");
        block
    }

    #[test]
    fn orientation_both_byte_orders_with_and_without_prefix() {
        for number in 1..=8u8 {
            for little in [true, false] {
                let block = exif(number, little);
                let wanted = Some(Orientation::from_exif(u32::from(number)));
                assert_eq!(orientation(&block), wanted);
                assert_eq!(orientation(&block[PREFIX.len()..]), wanted);
            }
        }
    }

    #[test]
    fn orientation_truncated_is_absent_or_correct() {
        let block = exif(6, true);
        for end in 0..block.len() {
            let read = orientation(&block[..end]);
            assert!([None, Some(Orientation::from_exif(6))].contains(&read));
        }
    }

    #[test]
    fn orientation_invalid_number_is_absent() {
        for number in [0, 9, 255] {
            assert_eq!(orientation(&exif(number, true)), None);
        }
    }

    proptest! {
        #[test]
        fn orientation_any_bytes_does_not_panic(
            mut bytes in proptest::collection::vec(any::<u8>(), 0..200),
            little: bool,
        ) {
            let _ = orientation(&bytes);
            let magic = if little { b"II*\0" } else { b"MM\0*" };
            bytes.splice(..bytes.len().min(4), *magic);
            let _ = orientation(&bytes);
        }
    }
}
