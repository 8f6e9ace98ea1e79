//! Product images: their types, sizes, content types and keys in the bucket.

use crate::limits::IMAGE_TYPE_CHARS_MAX;
use crate::{ProductId, ValidationError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Uploads arrive under this prefix.
pub const INCOMING_PREFIX: &str = "incoming_product_images/";
/// What was made of them stands under this one.
pub const PUBLISHED_PREFIX: &str = "product_images/";
/// Written last: its arrival says that all sizes of one upload are there.
pub const COMMIT_SUFFIX: &str = "/large.jpg";
/// The type of an image when none is named.
pub const DEFAULT_TYPE: &str = "main";

/// The three sizes each upload is made into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// For lists.
    Small,
    /// For a product's page.
    Medium,
    /// For a full screen.
    Large,
}

impl Size {
    /// In the order in which they are written: `large` is the commit.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// As it stands in keys, queries and answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The box, in pixels, that this size is fitted in: width, height.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            Self::Small => (192, 108),
            Self::Medium => (1280, 720),
            Self::Large => (1920, 1080),
        }
    }

    /// Reads the `size` query parameter.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        Self::ALL
            .into_iter()
            .find(|size| size.name() == text)
            .ok_or_else(|| ValidationError::of("size", "size must be small, medium or large"))
    }
}

/// Which of a product's images: `main`, `front`, `detail-2`…
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ImageType(String);

impl ImageType {
    /// Reads the `type` query parameter.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        let legal = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if (1..=IMAGE_TYPE_CHARS_MAX).contains(&text.len()) && text.bytes().all(legal) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ValidationError::of("type", "type must be 1 to 32 characters of a-z, 0-9 and -"))
        }
    }

    /// The text.
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

/// What an upload may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContentType {
    /// `image/jpeg`
    #[default]
    Jpeg,
    /// `image/png`
    Png,
    /// `image/webp`
    Webp,
}

impl ContentType {
    /// All of them, for the contract's documents.
    pub const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::Webp];

    /// As it stands in a header.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }

    /// Reads the `content_type` query parameter.
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

/// A picture's extent in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimensions {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A product's images as the API shows them: type → size → extent.
pub type Images = BTreeMap<ImageType, BTreeMap<Size, Dimensions>>;

/// Where the upload of this type goes.
pub fn incoming_key(id: &ProductId, kind: &ImageType) -> String {
    format!("{INCOMING_PREFIX}{id}/{}", kind.as_str())
}

/// Where a rendition of this type stands.
pub fn published_key(id: &ProductId, kind: &ImageType, size: Size) -> String {
    format!("{PUBLISHED_PREFIX}{id}/{}/{}.jpg", kind.as_str(), size.name())
}

/// Whose upload a key of the bucket is, if it is one.
pub fn parse_incoming_key(key: &str) -> Option<(ProductId, ImageType)> {
    let (id, kind) = key.strip_prefix(INCOMING_PREFIX)?.split_once('/')?;
    Some((ProductId::parse(id)?, ImageType::parse(kind).ok()?))
}

/// Whose images were completed by the arrival of this key, if it is a commit.
pub fn parse_commit_key(key: &str) -> Option<(ProductId, ImageType)> {
    let (id, kind) =
        key.strip_prefix(PUBLISHED_PREFIX)?.strip_suffix(COMMIT_SUFFIX)?.split_once('/')?;
    Some((ProductId::parse(id)?, ImageType::parse(kind).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
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
    fn types_are_short_and_plain() {
        for wrong in ["", "Main", "a/b", "ä", "a_b", &"a".repeat(33)] {
            assert!(ImageType::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(ImageType::parse(&"a".repeat(32)).unwrap().as_str().len(), 32);
    }
}
