//! GET /ui and GET /openapi.json

use std::sync::LazyLock;

use async_trait::async_trait;
use serde_json::value::RawValue;
use shared::openapi;

use crate::http::{HttpError, Request, Response, if_none_match};
use crate::presigned_urls::PresignedUrls;
use crate::runtime::Endpoint;
use crate::ui::{self, Login};

static OPENAPI: LazyLock<Box<RawValue>> =
    LazyLock::new(|| escaped(&openapi::document().to_string()));

/// Serves the UI and the OpenAPI document.
pub struct MainUi {
    /// The document as JSON. Escaping it takes longer than everything else of its response.
    page: &'static RawValue,
    etag: String,
    content_security_policy: String,
}

impl MainUi {
    /// The UI may upload to the bucket of these URLs. It offers what the login of the stack allows.
    pub fn new(urls: &PresignedUrls, login: Option<&Login>) -> Self {
        let page = ui::page(login);
        let content_security_policy = ui::content_security_policy(urls.origin(), login);
        Self {
            // It lives as long as the process, like a static.
            page: Box::leak(escaped(&page)),
            etag: ui::etag(&page, &content_security_policy),
            content_security_policy,
        }
    }
}

/// The JSON of a text.
fn escaped(text: &str) -> Box<RawValue> {
    serde_json::value::to_raw_value(text).unwrap_or_default()
}

#[async_trait(?Send)]
impl Endpoint for MainUi {
    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        if request.path().ends_with("/openapi.json") {
            return Ok(Response::json(200, &**OPENAPI).with("Cache-Control", "no-cache"));
        }
        let etag = self.etag.as_str();
        if if_none_match(request.header("If-None-Match").as_deref(), etag) {
            return Ok(Response::not_modified(etag));
        }
        Ok(Response::new(200, "text/html; charset=utf-8", self.page)
            .with("ETag", etag)
            .with("Cache-Control", "no-cache")
            .with("Content-Security-Policy", self.content_security_policy.as_str())
            .with("Referrer-Policy", "no-referrer"))
    }
}
