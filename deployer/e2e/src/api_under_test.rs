//! The URL of the API under test, and what is known about the API before the checks run.

use ureq::Proxy;
use ureq::tls::TlsConfig;

use super::login::Login;

/// A deployed API.
#[derive(Debug, Clone)]
pub struct ApiUnderTest {
    /// The part of every URL before the path, without a slash at its end:
    /// `https://abc.execute-api.eu-west-1.amazonaws.com/dev`.
    base_url: String,
    /// Whether the API has a cache. `None`: unknown, so the checks read it from `X-Cache`.
    pub(super) has_cache: Option<bool>,
    /// The first seed of the random histories.
    pub(super) seed: u64,
    pub(super) connection: Connection,
    /// `None`: no request needs credentials.
    pub(super) login: Option<Login>,
}

/// How requests reach the API.
#[derive(Debug, Clone, Default)]
pub struct Connection {
    /// `None`: directly.
    pub proxy: Option<Proxy>,
    /// Has the root certificates to trust.
    pub tls: TlsConfig,
}

/// The seed of a run without `--seed`, so that every such run sends the same requests.
pub const DEFAULT_SEED: u64 = 1;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not the URL of an API; use the output ProductsApiUrl, or its part before /products, \
     with http:// or https://"
)]
pub struct ApiUrlError(String);

impl ApiUnderTest {
    /// Parses `ProductsApiUrl`, or its part before `/products`.
    pub fn parse(url: &str) -> Result<Self, ApiUrlError> {
        let base_url = url.trim().trim_end_matches('/');
        let base_url = base_url.strip_suffix("/products").unwrap_or(base_url).trim_end_matches('/');
        let host = base_url.strip_prefix("https://").or_else(|| base_url.strip_prefix("http://"));
        let is_valid = |host: &str| {
            !host.is_empty()
                && !host.starts_with('/')
                && host.bytes().all(|b| b.is_ascii_graphic())
                && !host.contains(['?', '#'])
        };
        match host {
            Some(host) if is_valid(host) => {
                let (base_url, connection) = (base_url.to_owned(), Connection::default());
                let (has_cache, seed, login) = (None, DEFAULT_SEED, None);
                Ok(Self { base_url, has_cache, seed, connection, login })
            }
            _ => Err(ApiUrlError(url.to_owned())),
        }
    }

    #[must_use]
    pub fn with_cache(self, has_cache: Option<bool>) -> Self {
        Self { has_cache, ..self }
    }

    /// Sends credentials with the requests that need them.
    #[must_use]
    pub fn with_login(self, login: Option<Login>) -> Self {
        Self { login, ..self }
    }

    #[must_use]
    pub fn with_seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Sends all requests this way.
    #[must_use]
    pub fn with_connection(self, connection: Connection) -> Self {
        Self { connection, ..self }
    }

    /// The status for a path or a method without a route. Where requests are signed, API Gateway
    /// does not distinguish it from a request without a signature.
    pub(super) fn no_route_status(&self) -> u16 {
        if self.login.as_ref().is_some_and(Login::signs) { 403 } else { 404 }
    }

    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The stack output `ProductsApiUrl`.
    pub fn products_url(&self) -> String {
        format!("{}/products", self.base_url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_products_url_and_base_url_are_accepted() {
        let base = "http://127.0.0.1:4566/restapis/a1/dev/_user_request_";
        for end in ["", "/", "/products", "/products/"] {
            let api = ApiUnderTest::parse(&format!("{base}{end}")).unwrap();
            assert_eq!(api.base_url(), base, "{end}");
        }
        for url in [
            "",
            "products",
            "ftp://a",
            "https://",
            "https:///products",
            "http://a b",
            "http://a/?x=1",
        ] {
            assert!(ApiUnderTest::parse(url).is_err(), "{url}");
        }
    }
}
