//! Requests to one bucket of S3.
//!
//! The SDK's crate takes longer to compile than all other code of these functions, for the seven
//! calls that they make. A request here goes to a presigned URL, as those of the API's clients do.

use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Incoming};
use hyper::{HeaderMap, Method, Request, StatusCode};

use crate::clients::Environment;
use crate::connector::HttpClient;
use crate::presigned_urls::PresignedUrls;

/// The same limits as for DynamoDB: a call ends before the function's timeout. The content of an
/// upload of 20 MB may take longer, but not without a pause.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(3);
const CALL_TIMEOUT: Duration = Duration::from_secs(8);
const PAUSE_MAX: Duration = Duration::from_secs(5);
const ATTEMPTS_MAX: u32 = 3;
const FIRST_PAUSE_MAX: Duration = Duration::from_millis(50);

/// Longer than an attempt.
const URL_TTL_S: u64 = 60;

#[derive(Debug, Clone)]
pub(crate) struct S3Client {
    urls: PresignedUrls,
    client: HttpClient<Full<Bytes>>,
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
        let mut pause = FIRST_PAUSE_MAX;
        for _ in 1..ATTEMPTS_MAX {
            match self.attempt(request).await {
                Ok(response) if !response.is_transient_error() => return Ok(response),
                _ => {}
            }
            // Random, so that functions that failed together do not try again together.
            tokio::time::sleep(pause.mul_f64(fastrand::f64())).await;
            pause *= 2;
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
        let sent = self.client.request(builder.body(Full::new(body.clone()))?);
        let response = tokio::time::timeout(ATTEMPT_TIMEOUT, sent).await;
        let response = response
            .map_err(|_| request.failed(&format!("none within {ATTEMPT_TIMEOUT:?}")))?
            .map_err(|error| request.failed(&with_causes(&error)))?;
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
        let frame = tokio::time::timeout(PAUSE_MAX, body.frame()).await;
        match frame.map_err(|_| format!("it paused for {PAUSE_MAX:?}"))? {
            None => return Ok(content.into()),
            Some(Err(error)) => return Err(with_causes(&error)),
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    content.extend_from_slice(&data);
                }
            }
        }
    }
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
