//! GET /ui and GET /openapi.json

use std::sync::LazyLock;

use async_trait::async_trait;
use shared::openapi;
use tokio::sync::OnceCell;

use crate::http::{HttpError, Request, Response, if_none_match};
use crate::images_bucket::ImagesBucket;
use crate::runtime::Endpoint;
use crate::ui;

static OPENAPI: LazyLock<String> = LazyLock::new(|| openapi::document().to_string());

/// Serves the UI and the OpenAPI document.
pub struct MainUi {
    bucket: ImagesBucket,
    content_security_policy: OnceCell<String>,
}

impl MainUi {
    /// The UI may upload to this bucket.
    pub fn new(bucket: ImagesBucket) -> Self {
        Self { bucket, content_security_policy: OnceCell::new() }
    }
}

#[async_trait(?Send)]
impl Endpoint for MainUi {
    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        if request.path().ends_with("/openapi.json") {
            return Ok(Response::json(200, OPENAPI.as_str()).with("Cache-Control", "no-cache"));
        }
        let etag = ui::etag();
        if if_none_match(request.header("If-None-Match").as_deref(), etag) {
            return Ok(Response::not_modified(etag));
        }
        let policy = self
            .content_security_policy
            .get_or_try_init(async || {
                let origin = self.bucket.origin().await?;
                Ok::<_, anyhow::Error>(ui::content_security_policy(&origin))
            })
            .await?;
        Ok(Response::new(200, "text/html; charset=utf-8", ui::page().to_owned())
            .with("ETag", etag)
            .with("Cache-Control", "no-cache")
            .with("Content-Security-Policy", policy.as_str())
            .with("Referrer-Policy", "no-referrer"))
    }
}
