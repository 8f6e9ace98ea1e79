//! The JSON documents of the contract. Parsing fails when a document has an unknown field.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::failure::CheckFailure;
use super::http::Response;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Product {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) category: String,
    /// The digits as the API sent them. A float would lose some of them.
    price: Box<RawValue>,
    pub(super) description: Option<String>,
    #[serde(default)]
    pub(super) images: BTreeMap<String, Renditions>,
}

/// The renditions of one image.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Renditions {
    pub(super) small: Dimensions,
    pub(super) medium: Dimensions,
    pub(super) large: Dimensions,
}

/// In pixels. `shared` has the same type, but its parser accepts unknown fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dimensions {
    pub(super) width: u32,
    pub(super) height: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ErrorBody {
    pub(super) message: String,
    pub(super) field: Option<String>,
}

/// A presigned upload URL.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Upload {
    pub(super) url: String,
    pub(super) expires_in: u64,
    pub(super) content_type: String,
    pub(super) key: String,
}

/// A presigned download URL.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Download {
    pub(super) download_url: String,
    pub(super) expires_in: u64,
}

impl Product {
    /// The digits of the price without trailing zeros: `1.50` becomes `1.5`.
    pub(super) fn price(&self) -> &str {
        let digits = self.price.get();
        if digits.contains('.') {
            digits.trim_end_matches('0').trim_end_matches('.')
        } else {
            digits
        }
    }

    /// All fields except the images, for comparison.
    pub(super) fn content(&self) -> (&str, &str, &str, &str, Option<&str>) {
        (&self.id, &self.name, &self.category, self.price(), self.description.as_deref())
    }

    /// Fails unless this product, read from `response`, has the fields of `other`. Images are not
    /// compared.
    pub(super) fn require_same(
        &self,
        other: &Self,
        response: &Response,
    ) -> Result<(), CheckFailure> {
        response.require(
            self.content() == other.content(),
            format!("the product {:?}", other.content()),
        )
    }
}
