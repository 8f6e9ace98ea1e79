//! The deployed API, as far as a catalog needs it. Every request here may be sent again, and is, when the answer was lost or
//! the API asked for patience.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;
use shared::image::{ContentType, ImageType, Size};
use shared::limits::PAGE_ITEMS_MAX;
use ureq::Agent;
use ureq::http::Request;

use super::error::CatalogError;
use shared::url::{is_loopback, percent_encoded};

/// Longer than API Gateway's own limit of 29 s, so that it is the one to answer.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(60);
/// A server that closes idle connections after some seconds must not meet a request on one of them.
const IDLE_TIME_MAX: Duration = Duration::from_secs(2);
const TRIES_MAX: u32 = 6;
const FIRST_WAIT_MS: u64 = 200;
/// No page and no rendition comes near.
const BYTES_MAX: u64 = 64 * 1024 * 1024;
/// As much of an answer as is shown.
const SHOWN_MAX: usize = 300;

/// Asks the deployed API.
#[derive(Debug, Clone)]
pub struct Api {
    agent: Agent,
    products_url: String,
}

/// What is asked; a body with its content type.
#[derive(Clone, Copy)]
struct Call<'c> {
    method: &'static str,
    url: &'c str,
    if_none_match: Option<&'c str>,
    body: Option<(&'c str, &'c [u8])>,
}

/// What came.
struct Reply {
    asked: String,
    status: u16,
    next_token: Option<String>,
    etag: Option<String>,
    body: Vec<u8>,
}

/// One product, by itself.
pub(super) struct Shown {
    /// As the API writes it.
    pub(super) text: String,
    /// The tag of this state of it.
    pub(super) etag: String,
}

/// A product in a list.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    pub(super) id: String,
    /// As the API writes it.
    pub(super) text: String,
}

/// What is known of an image.
pub(super) enum Image {
    /// Where one version of it is.
    At(String),
    /// Why there is none.
    None(String),
}

impl Api {
    /// The API whose list of products is at this address: `ProductsApiUrl`.
    pub fn new(products_url: &str) -> Self {
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_age(IDLE_TIME_MAX)
            .timeout_global(Some(ANSWER_TIME_MAX));
        if is_loopback(products_url) {
            config = config.proxy(None);
        }
        Self {
            agent: Agent::new_with_config(config.build()),
            products_url: products_url.to_owned(),
        }
    }

    /// One page of all products, and what asks for the next.
    pub(super) fn page(
        &self,
        token: Option<&str>,
    ) -> Result<(Vec<Listed>, Option<String>), CatalogError> {
        #[derive(Deserialize)]
        struct Named {
            id: String,
        }
        let mut url = format!("{}?limit={PAGE_ITEMS_MAX}", self.products_url);
        if let Some(token) = token {
            url.push_str(&format!("&next_token={}", percent_encoded(token)));
        }
        let reply = self.get(&url, None)?.expect(200)?;
        let parsed =
            serde_json::from_slice::<Vec<Box<RawValue>>>(&reply.body).ok().and_then(|products| {
                let listed = products.iter().map(|product| {
                    let Named { id } = serde_json::from_str(product.get()).ok()?;
                    Some(Listed { id, text: product.get().to_owned() })
                });
                listed.collect::<Option<Vec<_>>>()
            });
        let products = parsed.ok_or_else(|| reply.strange("a list of products"))?;
        Ok((products, reply.next_token))
    }

    /// One product; none when it is gone.
    pub(super) fn product(&self, id: &str) -> Result<Option<Shown>, CatalogError> {
        let reply = self.get(&format!("{}/{id}", self.products_url), None)?;
        if reply.status == 404 {
            return Ok(None);
        }
        let reply = reply.expect(200)?;
        let etag = reply.etag.clone().ok_or_else(|| reply.strange("a product with an ETag"))?;
        let text = String::from_utf8(reply.body.clone()).map_err(|_| reply.strange("a product"))?;
        Ok(Some(Shown { text, etag }))
    }

    /// Whether the product is still what it was under this tag.
    pub(super) fn is_still(&self, id: &str, etag: &str) -> Result<bool, CatalogError> {
        let reply = self.get(&format!("{}/{id}", self.products_url), Some(etag))?;
        match reply.status {
            304 => Ok(true),
            200 | 404 => Ok(false),
            _ => Err(reply.strange("status 304")),
        }
    }

    /// Uploads a PNG as people do: a link, and a PUT to it.
    pub(super) fn upload(
        &self,
        id: &str,
        kind: &ImageType,
        png: &[u8],
    ) -> Result<(), CatalogError> {
        #[derive(Deserialize)]
        struct Link {
            url: String,
        }
        let content_type = ContentType::Png.name();
        let url = format!(
            "{}/{id}/images?type={}&content_type={}",
            self.products_url,
            percent_encoded(kind.as_str()),
            percent_encoded(content_type)
        );
        let reply = self.put_in("POST", &url, "application/json", &[])?.expect(200)?;
        let link: Link =
            serde_json::from_slice(&reply.body).map_err(|_| reply.strange("a link"))?;
        self.put_in("PUT", &link.url, content_type, png)?.expect(200)?;
        Ok(())
    }

    /// Where an image is, or why there is none.
    pub(super) fn image(
        &self,
        id: &str,
        kind: &ImageType,
        size: Size,
    ) -> Result<Image, CatalogError> {
        #[derive(Deserialize)]
        struct Link {
            download_url: String,
        }
        #[derive(Deserialize)]
        struct Refused {
            message: String,
        }
        let url = format!(
            "{}/{id}/images?type={}&size={}",
            self.products_url,
            percent_encoded(kind.as_str()),
            size.name()
        );
        let reply = self.get(&url, None)?;
        if reply.status == 404 {
            let refused: Option<Refused> = serde_json::from_slice(&reply.body).ok();
            return Ok(Image::None(
                refused.map_or_else(|| "it is not there".to_owned(), |refused| refused.message),
            ));
        }
        let reply = reply.expect(200)?;
        let link: Link =
            serde_json::from_slice(&reply.body).map_err(|_| reply.strange("a link"))?;
        Ok(Image::At(link.download_url))
    }

    /// What is at a link.
    pub(super) fn download(&self, url: &str) -> Result<Vec<u8>, CatalogError> {
        Ok(self.get(url, None)?.expect(200)?.body)
    }

    fn get(&self, url: &str, if_none_match: Option<&str>) -> Result<Reply, CatalogError> {
        self.send(Call { method: "GET", url, if_none_match, body: None })
    }

    fn put_in(
        &self,
        method: &'static str,
        url: &str,
        kind: &str,
        bytes: &[u8],
    ) -> Result<Reply, CatalogError> {
        self.send(Call { method, url, if_none_match: None, body: Some((kind, bytes)) })
    }

    fn send(&self, call: Call<'_>) -> Result<Reply, CatalogError> {
        let mut wait_ms = FIRST_WAIT_MS;
        for _ in 1..TRIES_MAX {
            match self.send_once(call) {
                Ok(reply) if !matches!(reply.status, 429 | 500 | 502..=504) => return Ok(reply),
                _ => std::thread::sleep(Duration::from_millis(wait_ms)),
            }
            wait_ms *= 2;
        }
        self.send_once(call)
    }

    fn send_once(
        &self,
        Call { method, url, if_none_match, body }: Call<'_>,
    ) -> Result<Reply, CatalogError> {
        // A presigned address is a credential for a while: its query stays untold.
        let shown = if url.starts_with(&self.products_url) {
            url
        } else {
            url.split('?').next().unwrap_or_default()
        };
        let asked = format!("{method} {shown}");
        let lost = |came: String| CatalogError::Http {
            asked: asked.clone(),
            came: format!("no answer: {came}"),
        };
        let mut request = Request::builder().method(method).uri(url);
        if let Some(etag) = if_none_match {
            request = request.header("If-None-Match", etag);
        }
        let response = match body {
            Some((content_type, bytes)) => {
                let request = request.header("Content-Type", content_type).body(bytes);
                self.agent.run(request.map_err(|error| lost(error.to_string()))?)
            }
            None => self.agent.run(request.body(()).map_err(|error| lost(error.to_string()))?),
        };
        let mut response = response.map_err(|error| lost(error.to_string()))?;
        let header = |name: &str| {
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        let (next_token, etag) = (header("x-next-token"), header("etag"));
        let status = response.status().as_u16();
        let body = response.body_mut().with_config().limit(BYTES_MAX).read_to_vec();
        let body = body.map_err(|error| lost(error.to_string()))?;
        Ok(Reply { asked, status, next_token, etag, body })
    }
}

impl Reply {
    fn expect(self, status: u16) -> Result<Self, CatalogError> {
        if self.status == status {
            Ok(self)
        } else {
            Err(self.strange(&format!("status {status}")))
        }
    }

    /// That something else was expected.
    fn strange(&self, expected: &str) -> CatalogError {
        let text: String = String::from_utf8_lossy(&self.body).chars().take(SHOWN_MAX).collect();
        CatalogError::Http {
            asked: self.asked.clone(),
            came: format!("it answers {} where {expected} was expected: {text}", self.status),
        }
    }
}
