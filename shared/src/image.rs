//! Product images: their types, sizes, content types and keys in the bucket.

use crate::limits::IMAGE_TYPE_CHARS_MAX;
use crate::{ProductId, ValidationError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Key prefix of uploads.
pub const INCOMING_PREFIX: &str = "incoming_product_images/";
/// Key prefix of renditions.
pub const PUBLISHED_PREFIX: &str = "product_images/";
/// The large rendition is written last: when it exists, all sizes of the upload exist.
pub const COMMIT_SUFFIX: &str = "/large.jpg";
/// The image type if a request names none.
pub const DEFAULT_TYPE: &str = "main";

/// The sizes of the renditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    Small,
    Medium,
    Large,
}

impl Size {
    /// In the order of writing: `large` is last.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// As in keys, queries and responses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The largest width and height in pixels.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            Self::Small => (192, 108),
            Self::Medium => (1280, 720),
            Self::Large => (1920, 1080),
        }
    }

    /// Parses the `size` query parameter.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        Self::ALL
            .into_iter()
            .find(|size| size.name() == text)
            .ok_or_else(|| ValidationError::of("size", "size must be small, medium or large"))
    }
}

/// Which of a product's images, for example `main`, `front`, `detail-2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ImageType(String);

impl ImageType {
    /// Parses the `type` query parameter.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        let legal = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if (1..=IMAGE_TYPE_CHARS_MAX).contains(&text.len()) && text.bytes().all(legal) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ValidationError::of("type", "type must be 1 to 32 characters of a-z, 0-9 and -"))
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ImageType {
    type Error = ValidationError;

    fn try_from(text: String) -> Result<Self, ValidationError> {
        Self::parse(&text)
    }
}

impl Default for ImageType {
    fn default() -> Self {
        Self(DEFAULT_TYPE.to_owned())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContentType {
    #[default]
    Jpeg,
    Png,
    Webp,
}

impl ContentType {
    pub const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::Webp];

    /// As in a header.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }

    /// Parses the `content_type` query parameter.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        let found = Self::ALL.into_iter().find(|known| known.name() == text);
        found.ok_or_else(|| {
            ValidationError::of(
                "content_type",
                "content_type must be image/jpeg, image/png or image/webp",
            )
        })
    }
}

/// In pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimensions {
    pub width: u32,
    pub height: u32,
}

/// A product's images as the API shows them.
pub type Images = BTreeMap<ImageType, BTreeMap<Size, Dimensions>>;

/// The key of an upload.
pub fn incoming_key(id: &ProductId, kind: &ImageType) -> String {
    format!("{INCOMING_PREFIX}{id}/{}", kind.as_str())
}

/// The key of a rendition.
pub fn published_key(id: &ProductId, kind: &ImageType, size: Size) -> String {
    format!("{PUBLISHED_PREFIX}{id}/{}/{}.jpg", kind.as_str(), size.name())
}

/// Parses the key of an upload.
pub fn parse_incoming_key(key: &str) -> Option<(ProductId, ImageType)> {
    let (id, kind) = key.strip_prefix(INCOMING_PREFIX)?.split_once('/')?;
    Some((ProductId::parse(id)?, ImageType::parse(kind).ok()?))
}

/// Parses the key of a large rendition, which completes the renditions of an upload.
pub fn parse_commit_key(key: &str) -> Option<(ProductId, ImageType)> {
    let (id, kind) =
        key.strip_prefix(PUBLISHED_PREFIX)?.strip_suffix(COMMIT_SUFFIX)?.split_once('/')?;
    Some((ProductId::parse(id)?, ImageType::parse(kind).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_keys_reverse_the_key_functions() {
        let id = ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
        let kind = ImageType::parse("front-2").unwrap();
        assert_eq!(parse_incoming_key(&incoming_key(&id, &kind)), Some((id.clone(), kind.clone())));
        assert_eq!(
            parse_commit_key(&published_key(&id, &kind, Size::Large)),
            Some((id.clone(), kind.clone()))
        );
        assert_eq!(parse_commit_key(&published_key(&id, &kind, Size::Small)), None);
        for foreign in [
            "incoming_product_images/x/main",
            "incoming_product_images/../main",
            "product_images//main/large.jpg",
            "",
        ] {
            assert_eq!(
                (parse_incoming_key(foreign), parse_commit_key(foreign)),
                (None, None),
                "{foreign}"
            );
        }
    }

    #[test]
    fn image_type_parse_other_characters_or_too_long_is_error() {
        for wrong in ["", "Main", "a/b", "ä", "a_b", &"a".repeat(33)] {
            assert!(ImageType::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(ImageType::parse(&"a".repeat(32)).unwrap().as_str().len(), 32);
    }
}
