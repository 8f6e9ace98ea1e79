//! Images for the checks to upload. They have few colors, so the files are small. Some have
//! metadata that the API must not publish.

use super::product::{Dimensions, Renditions};

/// An image file, and the renditions that the API must make of it.
pub(super) struct TestImage {
    pub(super) content_type: &'static str,
    pub(super) bytes: &'static [u8],
    pub(super) renditions: Renditions,
}

/// A text in the metadata of `TURNED` and `CLEAR`.
pub(super) const METADATA_MARK: &[u8] = b"not-for-the-public";

const fn dimensions(width: u32, height: u32) -> Dimensions {
    Dimensions { width, height }
}

/// A progressive JPEG of 1500 × 1000 pixels with EXIF orientation 6, so it is shown as
/// 1000 × 1500. Its metadata holds a location, a camera maker and a comment.
pub(super) const TURNED: TestImage = TestImage {
    content_type: "image/jpeg",
    bytes: include_bytes!("turned.jpg"),
    renditions: Renditions {
        small: dimensions(72, 108),
        medium: dimensions(480, 720),
        large: dimensions(720, 1080),
    },
};

/// Smaller than each rendition size. The API must not enlarge it.
pub(super) const TINY: TestImage = TestImage {
    content_type: "image/jpeg",
    bytes: include_bytes!("tiny.jpg"),
    renditions: Renditions {
        small: dimensions(40, 30),
        medium: dimensions(40, 30),
        large: dimensions(40, 30),
    },
};

/// 300 × 200 pixels, mostly transparent, with a comment.
pub(super) const CLEAR: TestImage = TestImage {
    content_type: "image/png",
    bytes: include_bytes!("clear.png"),
    renditions: Renditions {
        small: dimensions(162, 108),
        medium: dimensions(300, 200),
        large: dimensions(300, 200),
    },
};

/// 400 × 300 pixels.
pub(super) const PHOTO: TestImage = TestImage {
    content_type: "image/webp",
    bytes: include_bytes!("photo.webp"),
    renditions: Renditions {
        small: dimensions(144, 108),
        medium: dimensions(400, 300),
        large: dimensions(400, 300),
    },
};

#[cfg(test)]
mod tests {
    use shared::jpeg::{self, JpegError};

    use super::*;

    #[test]
    fn jpeg_extent_test_images_only_clean_jpeg_is_accepted() {
        assert_eq!(jpeg::dimensions(TURNED.bytes), Err(JpegError::Metadata));
        assert!(jpeg::dimensions(TINY.bytes).is_ok());
        assert_eq!(jpeg::dimensions(CLEAR.bytes), Err(JpegError::NotAJpeg));
    }
}
