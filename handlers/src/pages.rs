//! GET /ui and GET /openapi.json

use crate::http::{Answering, Endpoint, HttpError, Request, Response, if_none_match};
use crate::ui;
use crate::uploads::Bucket;
use shared::openapi;
use std::sync::LazyLock;
use tokio::sync::OnceCell;

static OPENAPI: LazyLock<String> = LazyLock::new(|| openapi::document().to_string());

/// Serves the page and the API's description.
pub struct Pages {
    bucket: Bucket,
    policy: OnceCell<String>,
}

impl Pages {
    /// Pages that may upload to this bucket.
    pub fn new(bucket: Bucket) -> Self {
        Self { bucket, policy: OnceCell::new() }
    }
}

impl Endpoint for Pages {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            if request.path().ends_with("/openapi.json") {
                return Ok(Response::json(200, OPENAPI.as_str()).with("Cache-Control", "no-cache"));
            }
            let etag = ui::etag();
            if if_none_match(request.header("If-None-Match").as_deref(), etag) {
                return Err(HttpError::NotModified { etag: etag.to_owned() });
            }
            let policy = self
                .policy
                .get_or_try_init(async || {
                    Ok::<_, anyhow::Error>(ui::content_security_policy(
                        &self.bucket.origin().await?,
                    ))
                })
                .await?;
            Ok(Response::of(200, "text/html; charset=utf-8", ui::page().to_owned())
                .with("ETag", etag)
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", policy.as_str())
                .with("Referrer-Policy", "no-referrer"))
        })
    }
}
