//! Removes the animation from a PNG. The image before it is a whole PNG of its own; viewers show it
//! if the animation is broken.

use super::error::ImageError;
use std::borrow::Cow;

const SIGNATURE_BYTES: usize = 8;
/// Length, name and checksum.
const AROUND_BYTES: usize = 12;
/// The chunk that ends a PNG.
const END: &[u8] = b"\0\0\0\0IEND\xae\x42\x60\x82";

/// The file as it is, if it has no animation.
pub(super) fn still(source: &[u8]) -> Result<Cow<'_, [u8]>, ImageError> {
    let (signature, mut rest) = source.split_at_checked(SIGNATURE_BYTES).unwrap_or((source, &[]));
    let mut kept = vec![signature];
    let (mut is_animated, mut has_pixels) = (false, false);
    while let Some((name, chunk, behind)) = next(rest) {
        match &name {
            b"CgBI" => {
                return Err(ImageError::Unsupported { format: "the PNG format of iPhone apps" });
            }
            b"acTL" | b"fcTL" | b"fdAT" => is_animated = true,
            b"IDAT" => {
                has_pixels = true;
                kept.push(chunk);
            }
            _ => kept.push(chunk),
        }
        rest = behind;
        // Most files have no animation, and then it is not necessary to walk through all chunks.
        if name == *b"IDAT" && !is_animated {
            return Ok(source.into());
        }
    }
    if !is_animated {
        return Ok(source.into());
    }
    // If the file ends in the animation, its image is still whole.
    let ends_in_animation =
        matches!(rest.get(4..8), Some(b"fcTL" | b"fdAT")) || rest.len() < SIGNATURE_BYTES;
    if !has_pixels || !ends_in_animation {
        kept.push(rest);
    } else if !kept.contains(&END) {
        kept.push(END);
    }
    Ok(kept.concat().into())
}

/// The name and the bytes of the next chunk, and what is behind it. `None` if some are missing.
fn next(rest: &[u8]) -> Option<([u8; 4], &[u8], &[u8])> {
    let (length, named) = rest.split_first_chunk::<4>()?;
    let name = *named.first_chunk::<4>()?;
    let bytes = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(AROUND_BYTES)?;
    let (chunk, behind) = rest.split_at_checked(bytes)?;
    Some((name, chunk, behind))
}
