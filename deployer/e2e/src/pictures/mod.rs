//! Pictures to upload, made for this: flat colours, so that they are small, and marks that must never be published.

use super::product::{Extent, Sizes};

/// A picture, and what must become of it.
pub(super) struct Picture {
    pub(super) content_type: &'static str,
    pub(super) bytes: &'static [u8],
    pub(super) sizes: Sizes,
}

/// Stands in the metadata of the pictures that have any.
pub(super) const MARK: &[u8] = b"not-for-the-public";

const fn extent(width: u32, height: u32) -> Extent {
    Extent { width, height }
}

/// 1500 × 1000 pixels in the file, to be turned by EXIF's orientation 6 into 1000 × 1500; progressive; with a place, a
/// maker and a comment.
pub(super) const TURNED: Picture = Picture {
    content_type: "image/jpeg",
    bytes: include_bytes!("turned.jpg"),
    sizes: Sizes { small: extent(72, 108), medium: extent(480, 720), large: extent(720, 1080) },
};

/// Smaller than every size: never enlarged.
pub(super) const TINY: Picture = Picture {
    content_type: "image/jpeg",
    bytes: include_bytes!("tiny.jpg"),
    sizes: Sizes { small: extent(40, 30), medium: extent(40, 30), large: extent(40, 30) },
};

/// 300 × 200, mostly transparent, with a comment.
pub(super) const CLEAR: Picture = Picture {
    content_type: "image/png",
    bytes: include_bytes!("clear.png"),
    sizes: Sizes { small: extent(162, 108), medium: extent(300, 200), large: extent(300, 200) },
};

/// 400 × 300.
pub(super) const PHOTO: Picture = Picture {
    content_type: "image/webp",
    bytes: include_bytes!("photo.webp"),
    sizes: Sizes { small: extent(144, 108), medium: extent(400, 300), large: extent(400, 300) },
};

#[cfg(test)]
mod tests {
    use super::*;
    use shared::jpeg::{self, JpegError};

    #[test]
    fn a_photograph_is_told_from_a_rendition() {
        assert_eq!(jpeg::dimensions(TURNED.bytes), Err(JpegError::Metadata));
        assert!(jpeg::dimensions(TINY.bytes).is_ok());
        assert_eq!(jpeg::dimensions(CLEAR.bytes), Err(JpegError::NotAJpeg));
    }
}
