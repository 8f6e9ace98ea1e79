//! Requests to one bucket of S3.
//!
//! The SDK's crate takes longer to compile than all other code of these functions, for the seven
//! calls that they make. A request here goes to a presigned URL, as those of the API's clients do.

use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};
use aws_smithy_types::body::SdkBody;
use http_body_util::BodyExt;
use hyper::body::{Body, Bytes, Incoming};
use hyper::{HeaderMap, Method, Request, StatusCode};

use crate::clients::{ATTEMPT_TIMEOUT, ATTEMPTS_MAX, CALL_TIMEOUT, Environment, FIRST_BACKOFF_MAX};
use crate::connector::HttpClient;
use crate::presigned_urls::PresignedUrls;

/// The content of an upload of 20 MB may take longer than a call, but none of its parts may take
/// longer than this.
const STALL_MAX: Duration = Duration::from_secs(5);

/// Longer than an attempt.
const URL_TTL_S: u64 = 60;

#[derive(Debug, Clone)]
pub(crate) struct S3Client {
    urls: PresignedUrls,
    client: HttpClient,
}

#[derive(Debug)]
pub(crate) struct S3Request<'a> {
    pub(crate) method: Method,
    /// Empty for the bucket itself.
    pub(crate) key: &'a str,
    pub(crate) query: &'a [(&'a str, &'a str)],
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) body: Bytes,
}

impl<'a> S3Request<'a> {
    /// A request without query, headers and body.
    pub(crate) fn new(method: Method, key: &'a str) -> Self {
        Self { method, key, query: &[], headers: &[], body: Bytes::new() }
    }

    /// The error of a request without a response. It must not have the URL, which is a credential.
    fn failed(&self, reason: &str) -> anyhow::Error {
        anyhow::anyhow!("{} {}: no answer of S3: {reason}", self.method, self.key)
    }
}

/// A complete response of any status.
#[derive(Debug)]
pub(crate) struct S3Response {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl S3Client {
    pub(crate) fn new(bucket: &str, environment: Environment) -> Result<Self> {
        let client = environment.http_client()?;
        Ok(Self { urls: PresignedUrls::new(bucket, environment), client })
    }

    /// The response to the request, which is sent again where S3 is unavailable.
    pub(crate) async fn send(&self, request: &S3Request<'_>) -> Result<S3Response> {
        let attempts = self.attempts(request);
        if request.method == Method::GET {
            return attempts.await;
        }
        tokio::time::timeout(CALL_TIMEOUT, attempts)
            .await
            .unwrap_or_else(|_| Err(request.failed(&format!("none within {CALL_TIMEOUT:?}"))))
    }

    async fn attempts(&self, request: &S3Request<'_>) -> Result<S3Response> {
        let mut backoff = FIRST_BACKOFF_MAX;
        for _ in 1..ATTEMPTS_MAX {
            match self.attempt(request).await {
                Ok(response) if !response.is_transient_error() => return Ok(response),
                _ => {}
            }
            // Random, so that functions that failed together do not try again together.
            tokio::time::sleep(backoff.mul_f64(fastrand::f64())).await;
            backoff *= 2;
        }
        self.attempt(request).await
    }

    async fn attempt(&self, request: &S3Request<'_>) -> Result<S3Response> {
        let S3Request { method, key, query, headers, body } = request;
        let now = SystemTime::now();
        let url = self.urls.sign(method.as_str(), key, query, headers, URL_TTL_S, now)?;
        let mut builder = Request::builder().method(method).uri(url);
        for (name, value) in *headers {
            builder = builder.header(*name, *value);
        }
        let sent = self.client.request(builder.body(SdkBody::from(body.clone()))?);
        let response = tokio::time::timeout(ATTEMPT_TIMEOUT, sent).await;
        let response = response
            .map_err(|_| request.failed(&format!("none within {ATTEMPT_TIMEOUT:?}")))?
            .map_err(|error| request.failed(&with_causes(error)))?;
        let (head, body) = response.into_parts();
        let body = read(body).await.map_err(|error| request.failed(&error))?;
        Ok(S3Response { status: head.status, headers: head.headers, body })
    }
}

impl S3Response {
    /// A header; empty without it.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The code of an error; empty without a body, as after `HEAD`.
    pub(crate) fn error_code(&self) -> &str {
        self.element("Code")
    }

    /// The text of the first element of this name in an answer in XML.
    pub(crate) fn element(&self, name: &str) -> &str {
        let text = str::from_utf8(&self.body).unwrap_or_default();
        let start = text.split_once(&format!("<{name}>")).map_or("", |(_, rest)| rest);
        start.split_once("</").map_or("", |(content, _)| content)
    }

    /// The response, unless it is an error.
    pub(crate) fn successful(self, request: &S3Request<'_>) -> Result<Self> {
        if self.status.is_success() {
            return Ok(self);
        }
        let S3Request { method, key, .. } = request;
        let (status, code, message) = (self.status, self.error_code(), self.element("Message"));
        bail!("{method} {key}: S3 answered {status} {code} {message}")
    }

    /// Whether the same request may succeed a moment later.
    fn is_transient_error(&self) -> bool {
        matches!(self.status.as_u16(), 429 | 500 | 502..=504)
            || self.error_code() == "RequestTimeout"
    }
}

/// The whole content of a response.
async fn read(mut body: Incoming) -> Result<Bytes, String> {
    let mut content = Vec::with_capacity(body.size_hint().lower() as usize);
    loop {
        let frame = tokio::time::timeout(STALL_MAX, body.frame()).await;
        match frame.map_err(|_| format!("its content stalled for {STALL_MAX:?}"))? {
            None => return Ok(content.into()),
            Some(Err(error)) => return Err(with_causes(error)),
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    content.extend_from_slice(&data);
                }
            }
        }
    }
}

fn with_causes(error: impl Into<anyhow::Error>) -> String {
    format!("{:#}", error.into())
}
