//! A response in the form of API Gateway's proxy integration.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::json;
use serde_json::value::RawValue;
use shared::ValidationError;

use crate::http::{ETag, HttpError};

/// The headers that a script of another origin may read (CORS).
const EXPOSED: &str =
    "ETag, Location, Retry-After, X-Cache, x-amzn-requestid, x-next-token, x-request-id";

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    status_code: u16,
    #[serde(serialize_with = "as_map")]
    headers: Vec<(&'static str, String)>,
    body: Body,
    is_base64_encoded: bool,
}

/// The text of a response.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// A text.
    Text(String),
    /// The JSON of a text that does not change. It is not escaped again for each response.
    Escaped(&'static RawValue),
}

impl From<&str> for Body {
    fn from(text: &str) -> Self {
        Body::Text(text.to_owned())
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Body::Text(text)
    }
}

impl From<&'static RawValue> for Body {
    fn from(json: &'static RawValue) -> Self {
        Body::Escaped(json)
    }
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
    /// A response whose body is this JSON text.
    pub fn json(status: u16, body: impl Into<Body>) -> Self {
        Self::new(status, "application/json", body)
    }

    pub fn new(status: u16, content_type: &'static str, body: impl Into<Body>) -> Self {
        let headers = vec![
            ("Content-Type", content_type.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Access-Control-Expose-Headers", EXPOSED.to_owned()),
        ];
        Self { status_code: status, headers, body: body.into(), is_base64_encoded: false }
    }

    /// 302.
    pub fn found(location: String) -> Self {
        Self::json(302, "").with("Location", location)
    }

    /// 304: the client has the current response already.
    pub fn not_modified(etag: impl Into<String>) -> Self {
        Self::json(304, "").with("ETag", etag).with("Cache-Control", "no-cache")
    }

    /// The error's response. It never shows the cause of a 5xx.
    pub fn error(error: &HttpError, request_id: &str) -> Self {
        let body = match error {
            HttpError::Client(_, ValidationError { field: Some(field), message }) => {
                json!({"message": message, "field": field})
            }
            HttpError::Client(_, ValidationError { field: None, message }) => {
                json!({"message": message})
            }
            HttpError::Unavailable(_) => {
                json!({"message": "a service does not respond in time; try again in a moment"})
            }
            HttpError::Internal(_) => json!({
                "message": format!("internal error; the log has its cause at request {request_id}")
            }),
        };
        let response = Self::json(error.status(), body.to_string());
        if error.status() == 503 { response.with("Retry-After", "1") } else { response }
    }

    /// Adds a header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Adds the product's tag. Caches must revalidate, because a product can change at any time.
    #[must_use]
    pub fn tagged(self, etag: ETag) -> Self {
        self.with("ETag", etag.to_string()).with("Cache-Control", "no-cache")
    }

    /// The response to a `HEAD`.
    #[must_use]
    pub fn without_body(self) -> Self {
        Self { body: "".into(), ..self }
    }

    pub fn status(&self) -> u16 {
        self.status_code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The body that a client reads.
    fn text(response: &Response) -> String {
        let response: serde_json::Value = serde_json::to_value(response).unwrap();
        response["body"].as_str().unwrap().to_owned()
    }

    #[test]
    fn body_that_is_escaped_is_the_same_as_its_text() {
        let text = "<p>\"é\\\n</p>";
        let escaped = serde_json::value::to_raw_value(text).unwrap();
        let responses = [Response::json(200, text), Response::json(200, &*Box::leak(escaped))];
        let [plain, escaped] = responses.map(|response| serde_json::to_string(&response).unwrap());
        assert_eq!(plain, escaped);
    }

    #[test]
    fn error_internal_shows_the_request_id_and_not_the_cause() {
        let cause = anyhow::anyhow!("table products-1234 is not there");
        let response = Response::error(&HttpError::Internal(cause), "r-1");
        assert_eq!(response.status(), 500);
        assert_eq!(
            text(&response),
            r#"{"message":"internal error; the log has its cause at request r-1"}"#
        );
    }

    #[test]
    fn error_unavailable_says_when_to_try_again() {
        let cause = anyhow::anyhow!("the table is at its limit");
        let response = Response::error(&HttpError::Unavailable(cause), "r-1");
        assert_eq!(response.status(), 503);
        assert!(response.headers.contains(&("Retry-After", "1".to_owned())));
    }

    #[test]
    fn error_client_names_the_field() {
        let error = ValidationError::of("limit", "limit must be 1 to 1000");
        let response = Response::error(&error.into(), "r-1");
        assert_eq!(text(&response), r#"{"message":"limit must be 1 to 1000","field":"limit"}"#);
        assert_eq!(response.status(), 400);
    }
}
