//! Where the deployed API is.

/// A deployed API, and what is known of it beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// What all paths stand behind, without a slash at the end: `https://abc.execute-api.eu-west-1.amazonaws.com/dev`.
    base: String,
    /// Whether there must be a cache; `None`: its answers tell.
    pub(super) cache: Option<bool>,
    /// What the random histories are made from.
    pub(super) seed: u64,
}

/// The seed where none is given: an ordinary run sends the same each time.
pub const SEED: u64 = 1;

/// A text that is no address of an API.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no address of an API: give ProductsApiUrl, or what stands before /products in it, with http:// or https://"
)]
pub struct NotASite(String);

impl Site {
    /// Reads `ProductsApiUrl`, or the address that it begins with.
    pub fn parse(url: &str) -> Result<Self, NotASite> {
        let base = url.trim().trim_end_matches('/');
        let base = base.strip_suffix("/products").unwrap_or(base).trim_end_matches('/');
        let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        let legal = |host: &str| {
            !host.is_empty()
                && !host.starts_with('/')
                && host.bytes().all(|b| b.is_ascii_graphic())
                && !host.contains(['?', '#'])
        };
        match host {
            Some(host) if legal(host) => {
                Ok(Self { base: base.to_owned(), cache: None, seed: SEED })
            }
            _ => Err(NotASite(url.to_owned())),
        }
    }

    /// The same, where it is known whether there must be a cache.
    #[must_use]
    pub fn with_cache(self, cache: Option<bool>) -> Self {
        Self { cache, ..self }
    }

    /// The same, with random histories from this seed on.
    #[must_use]
    pub fn with_seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// What all paths stand behind.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// `ProductsApiUrl`.
    pub fn products_url(&self) -> String {
        format!("{}/products", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_and_its_base_are_both_taken() {
        let base = "http://127.0.0.1:4566/restapis/a1/dev/_user_request_";
        for given in ["", "/", "/products", "/products/"] {
            assert_eq!(Site::parse(&format!("{base}{given}")).unwrap().base(), base, "{given}");
        }
        for odd in [
            "",
            "products",
            "ftp://a",
            "https://",
            "https:///products",
            "http://a b",
            "http://a/?x=1",
        ] {
            assert!(Site::parse(odd).is_err(), "{odd}");
        }
    }
}
