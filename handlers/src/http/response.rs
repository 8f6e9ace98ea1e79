//! An answer in the form of API Gateway's proxy integration.

use crate::http::{ETag, HttpError};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::json;

/// What a page on another origin may read of an answer.
const EXPOSED: &str =
    "ETag, Location, Retry-After, X-Cache, x-amzn-requestid, x-next-token, x-request-id";

/// One answer.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    status_code: u16,
    #[serde(serialize_with = "as_map")]
    headers: Vec<(&'static str, String)>,
    body: String,
    is_base64_encoded: bool,
}

fn as_map<S: Serializer>(
    headers: &[(&'static str, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(headers.len()))?;
    for (name, value) in headers {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

impl Response {
    /// A JSON document, already written.
    pub fn json(status: u16, body: impl Into<String>) -> Self {
        Self::of(status, "application/json", body.into())
    }

    /// A text of any type.
    pub fn of(status: u16, content_type: &'static str, body: String) -> Self {
        let headers = vec![
            ("Content-Type", content_type.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Access-Control-Expose-Headers", EXPOSED.to_owned()),
        ];
        Self { status_code: status, headers, body, is_base64_encoded: false }
    }

    /// A redirection.
    pub fn found(location: String) -> Self {
        Self::json(302, "").with("Location", location)
    }

    /// Adds a header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Adds the product's tag. Caches on the way must ask again: a product may change at any time.
    #[must_use]
    pub fn tagged(self, etag: ETag) -> Self {
        self.with("ETag", etag.to_string()).with("Cache-Control", "no-cache")
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.status_code
    }

    /// What the client gets to know of a failure: never the cause of one that is ours.
    pub fn failed(failure: &HttpError, request_id: &str) -> Self {
        let body = match failure {
            HttpError::NotModified { etag } => {
                return Self::json(304, "")
                    .with("ETag", etag.as_str())
                    .with("Cache-Control", "no-cache");
            }
            HttpError::Refused(_, fault) => match &fault.field {
                Some(field) => json!({"message": fault.message, "field": field}),
                None => json!({"message": fault.message}),
            },
            HttpError::Unavailable(_) => {
                json!({"message": "a service we need does not answer; try again in a moment"})
            }
            HttpError::Internal(_) => {
                json!({"message": format!("the fault is ours; it is logged under {request_id}")})
            }
        };
        let answer = Self::json(failure.status(), body.to_string());
        if failure.status() == 503 { answer.with("Retry-After", "1") } else { answer }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ValidationError;

    #[test]
    fn a_failure_of_ours_tells_the_request_and_nothing_else() {
        let cause = anyhow::anyhow!("table products-1234 is not there");
        let answer = Response::failed(&HttpError::Internal(cause), "r-1");
        assert_eq!(answer.status(), 500);
        assert_eq!(answer.body, r#"{"message":"the fault is ours; it is logged under r-1"}"#);
    }

    #[test]
    fn a_refusal_names_the_field() {
        let answer = Response::failed(
            &ValidationError::of("limit", "limit must be 1 to 1000").into(),
            "r-1",
        );
        assert_eq!(answer.body, r#"{"message":"limit must be 1 to 1000","field":"limit"}"#);
        assert_eq!(answer.status(), 400);
    }
}
