//! The requests to the deployed API that `seed` and `export` need. Every request is safe to retry,
//! and is retried after a lost response, a server error, or status 429.

use std::time::Duration;

use engine::cloud::RequestSigner;
use engine::network::Network;
use serde::Deserialize;
use serde_json::value::RawValue;
use shared::image::{ContentType, ImageType, Size};
use shared::limits::PAGE_ITEMS_MAX;
use shared::url::percent_encoded;
use ureq::Agent;
use ureq::http::Request;

use super::error::CatalogError;
use crate::users::Bearer;

/// What the requests to an API carry that not everyone may call.
#[derive(Debug, Clone)]
pub enum Credentials {
    /// The token of a signed-in user.
    Token(Bearer),
    /// A signature of each request.
    Signature(RequestSigner),
}

/// Longer than API Gateway's own timeout of 29 s, so that API Gateway responds first.
const RESPONSE_TIME_MAX: Duration = Duration::from_secs(60);
/// Some servers close idle connections after a few seconds. A request on such a connection would
/// fail.
const IDLE_TIME_MAX: Duration = Duration::from_secs(2);
const ATTEMPTS_MAX: u32 = 6;
const FIRST_BACKOFF_MS: u64 = 200;
/// No page and no rendition is nearly as long.
const BODY_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// The largest part of a body in an error message.
const SHOWN_CHARS_MAX: usize = 300;

/// The client of a deployed API.
#[derive(Debug, Clone)]
pub struct Api {
    agent: Agent,
    products_url: String,
    credentials: Option<Credentials>,
}

#[derive(Clone, Copy)]
struct ApiRequest<'r> {
    method: &'static str,
    url: &'r str,
    if_none_match: Option<&'r str>,
    /// The content type and the body.
    body: Option<(&'r str, &'r [u8])>,
}

struct ApiResponse {
    /// The method and the URL of the request.
    request: String,
    status: u16,
    next_token: Option<String>,
    etag: Option<String>,
    body: Vec<u8>,
}

/// The response to a GET of one product.
pub(super) struct ProductJson {
    /// The JSON text of the API.
    pub(super) text: String,
    pub(super) etag: String,
}

/// A product in a list.
#[derive(Debug, Clone)]
pub(super) struct ListedProduct {
    pub(super) id: String,
    /// The JSON text of the API.
    pub(super) text: String,
}

/// The response to a GET of an image.
pub(super) enum ImageState {
    /// The download URL.
    Available(String),
    /// The API's reason why the product does not have the image.
    Missing(String),
}

impl Api {
    /// `products_url` is the stack output `ProductsApiUrl`.
    pub fn new(products_url: &str, network: &Network) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_age(IDLE_TIME_MAX)
            .timeout_global(Some(RESPONSE_TIME_MAX))
            .proxy(network.proxy(products_url))
            .tls_config(network.tls());
        Self {
            agent: Agent::new_with_config(config.build()),
            products_url: products_url.to_owned(),
            credentials: None,
        }
    }

    /// Sends the credentials with each request to the API.
    #[must_use]
    pub fn with_credentials(self, credentials: Option<Credentials>) -> Self {
        Self { credentials, ..self }
    }

    /// One page of all products, and the token of the next page.
    pub(super) fn page(
        &self,
        token: Option<&str>,
    ) -> Result<(Vec<ListedProduct>, Option<String>), CatalogError> {
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        let mut url = format!("{}?limit={PAGE_ITEMS_MAX}", self.products_url);
        if let Some(token) = token {
            url.push_str(&format!("&next_token={}", percent_encoded(token)));
        }
        let response = self.get(&url, None)?.expect_status(200)?;
        let parsed = serde_json::from_slice::<Vec<Box<RawValue>>>(&response.body).ok().and_then(
            |products| {
                let listed = products.iter().map(|product| {
                    let Id { id } = serde_json::from_str(product.get()).ok()?;
                    Some(ListedProduct { id, text: product.get().to_owned() })
                });
                listed.collect::<Option<Vec<_>>>()
            },
        );
        let products = parsed.ok_or_else(|| response.unexpected("a list of products"))?;
        Ok((products, response.next_token))
    }

    /// One product. `None`: it does not exist.
    pub(super) fn product(&self, id: &str) -> Result<Option<ProductJson>, CatalogError> {
        let response = self.get(&format!("{}/{id}", self.products_url), None)?;
        if response.status == 404 {
            return Ok(None);
        }
        let response = response.expect_status(200)?;
        let etag =
            response.etag.clone().ok_or_else(|| response.unexpected("a product with an ETag"))?;
        let text = String::from_utf8(response.body.clone())
            .map_err(|_| response.unexpected("a product"))?;
        Ok(Some(ProductJson { text, etag }))
    }

    /// Whether the product still has this ETag.
    pub(super) fn has_etag(&self, id: &str, etag: &str) -> Result<bool, CatalogError> {
        let response = self.get(&format!("{}/{id}", self.products_url), Some(etag))?;
        match response.status {
            304 => Ok(true),
            200 | 404 => Ok(false),
            _ => Err(response.unexpected("status 304")),
        }
    }

    /// Uploads a JPEG to a presigned URL.
    pub(super) fn upload(
        &self,
        id: &str,
        kind: &ImageType,
        jpeg: &[u8],
    ) -> Result<(), CatalogError> {
        #[derive(Deserialize)]
        struct UploadUrl {
            url: String,
        }
        let content_type = ContentType::Jpeg.name();
        let url = format!(
            "{}/{id}/images?type={}&content_type={}",
            self.products_url,
            percent_encoded(kind.as_str()),
            percent_encoded(content_type)
        );
        let response = self.send_body("POST", &url, "application/json", &[])?.expect_status(200)?;
        let upload: UploadUrl =
            serde_json::from_slice(&response.body).map_err(|_| response.unexpected("a URL"))?;
        self.send_body("PUT", &upload.url, content_type, jpeg)?.expect_status(200)?;
        Ok(())
    }

    /// The download URL of an image, or why the product does not have the image.
    pub(super) fn image(
        &self,
        id: &str,
        kind: &ImageType,
        size: Size,
    ) -> Result<ImageState, CatalogError> {
        #[derive(Deserialize)]
        struct DownloadUrl {
            download_url: String,
        }
        #[derive(Deserialize)]
        struct ErrorBody {
            message: String,
        }
        let url = format!(
            "{}/{id}/images?type={}&size={}",
            self.products_url,
            percent_encoded(kind.as_str()),
            size.name()
        );
        let response = self.get(&url, None)?;
        if response.status == 404 {
            let error: Option<ErrorBody> = serde_json::from_slice(&response.body).ok();
            return Ok(ImageState::Missing(
                error.map_or_else(|| "the image does not exist".to_owned(), |error| error.message),
            ));
        }
        let response = response.expect_status(200)?;
        let download: DownloadUrl =
            serde_json::from_slice(&response.body).map_err(|_| response.unexpected("a URL"))?;
        Ok(ImageState::Available(download.download_url))
    }

    /// Downloads a file.
    pub(super) fn download(&self, url: &str) -> Result<Vec<u8>, CatalogError> {
        Ok(self.get(url, None)?.expect_status(200)?.body)
    }

    fn get(&self, url: &str, if_none_match: Option<&str>) -> Result<ApiResponse, CatalogError> {
        self.send(ApiRequest { method: "GET", url, if_none_match, body: None })
    }

    fn send_body(
        &self,
        method: &'static str,
        url: &str,
        kind: &str,
        bytes: &[u8],
    ) -> Result<ApiResponse, CatalogError> {
        self.send(ApiRequest { method, url, if_none_match: None, body: Some((kind, bytes)) })
    }

    fn send(&self, request: ApiRequest<'_>) -> Result<ApiResponse, CatalogError> {
        let mut backoff_ms = FIRST_BACKOFF_MS;
        for _ in 1..ATTEMPTS_MAX {
            match self.send_once(request) {
                Ok(response) if !matches!(response.status, 429 | 500 | 502..=504) => {
                    return Ok(response);
                }
                _ => std::thread::sleep(Duration::from_millis(backoff_ms)),
            }
            backoff_ms *= 2;
        }
        self.send_once(request)
    }

    fn send_once(
        &self,
        ApiRequest { method, url, if_none_match, body }: ApiRequest<'_>,
    ) -> Result<ApiResponse, CatalogError> {
        // A presigned URL is a credential, so messages do not contain its query.
        let shown = if url.starts_with(&self.products_url) {
            url
        } else {
            url.split('?').next().unwrap_or_default()
        };
        let description = format!("{method} {shown}");
        let no_response = |error: String| CatalogError::Http {
            request: description.clone(),
            response: format!("no response: {error}"),
        };
        let mut request = Request::builder().method(method).uri(url);
        if let Some(etag) = if_none_match {
            request = request.header("If-None-Match", etag);
        }
        // Not to S3, whose URLs have credentials of their own.
        match self.credentials.as_ref().filter(|_| url.starts_with(&self.products_url)) {
            Some(Credentials::Token(token)) => {
                request = request.header("Authorization", token.header());
            }
            Some(Credentials::Signature(signer)) => {
                let bytes = body.map_or(&[][..], |(_, bytes)| bytes);
                let signature = signer.headers(method, url, bytes);
                let signature = signature.map_err(|error| no_response(error.to_string()))?;
                request = signature.iter().fold(request, |r, (name, value)| r.header(name, value));
            }
            None => {}
        }
        let result = match body {
            Some((content_type, bytes)) => {
                let request = request.header("Content-Type", content_type).body(bytes);
                self.agent.run(request.map_err(|error| no_response(error.to_string()))?)
            }
            None => {
                self.agent.run(request.body(()).map_err(|error| no_response(error.to_string()))?)
            }
        };
        let mut http_response = result.map_err(|error| no_response(error.to_string()))?;
        let header = |name: &str| {
            http_response
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
        };
        let (next_token, etag) = (header("x-next-token"), header("etag"));
        let status = http_response.status().as_u16();
        let body = http_response.body_mut().with_config().limit(BODY_BYTES_MAX).read_to_vec();
        let body = body.map_err(|error| no_response(error.to_string()))?;
        Ok(ApiResponse { request: description, status, next_token, etag, body })
    }
}

impl ApiResponse {
    fn expect_status(self, status: u16) -> Result<Self, CatalogError> {
        if self.status == status {
            Ok(self)
        } else {
            Err(self.unexpected(&format!("status {status}")))
        }
    }

    /// An error that names the request, what was expected, and this response.
    fn unexpected(&self, expected: &str) -> CatalogError {
        let text: String =
            String::from_utf8_lossy(&self.body).chars().take(SHOWN_CHARS_MAX).collect();
        CatalogError::Http {
            request: self.request.clone(),
            response: format!("expected {expected}, but the status is {}: {text}", self.status),
        }
    }
}
