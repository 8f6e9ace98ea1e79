//! The contract's documents as a client reads them; a field that the contract does not have is an error.

use super::fault::Fault;
use super::http::Reply;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A product.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Product {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) category: String,
    /// The digits as they came: a client that is not careful would make a float of them.
    price: Box<RawValue>,
    pub(super) description: Option<String>,
    #[serde(default)]
    pub(super) images: BTreeMap<String, Sizes>,
}

/// An image, size by size.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sizes {
    pub(super) small: Extent,
    pub(super) medium: Extent,
    pub(super) large: Extent,
}

/// In pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Extent {
    pub(super) width: u32,
    pub(super) height: u32,
}

/// A refusal.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) field: Option<String>,
}

/// Where to upload to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Upload {
    pub(super) url: String,
    pub(super) expires_in: u64,
    pub(super) content_type: String,
    pub(super) key: String,
}

/// Where to download from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Download {
    pub(super) download_url: String,
    pub(super) expires_in: u64,
}

impl Product {
    /// The price's digits, without zeros that say nothing: `1.50` and `1.5` are one.
    pub(super) fn price(&self) -> &str {
        let digits = self.price.get();
        if digits.contains('.') {
            digits.trim_end_matches('0').trim_end_matches('.')
        } else {
            digits
        }
    }

    /// All that the API shows of it but its images, to be compared.
    pub(super) fn content(&self) -> (&str, &str, &str, &str, Option<&str>) {
        (&self.id, &self.name, &self.category, self.price(), self.description.as_deref())
    }

    /// That it is this product, images aside.
    pub(super) fn must_be(&self, other: &Self, reply: &Reply) -> Result<(), Fault> {
        reply.must(self.content() == other.content(), format!("the product {:?}", other.content()))
    }
}
