//! A request as API Gateway's proxy integration sends it. Fields that no handler reads are left
//! out.

use std::borrow::Cow;
use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use shared::ValidationError;
use shared::limits::BODY_BYTES_MAX;

use crate::http::HttpError;

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    #[serde(default)]
    http_method: Option<String>,
    #[serde(default)]
    path: Option<String>,
    #[serde(default)]
    path_parameters: Option<HashMap<String, String>>,
    #[serde(default)]
    multi_value_query_string_parameters: Option<HashMap<String, Vec<String>>>,
    #[serde(default)]
    query_string_parameters: Option<HashMap<String, String>>,
    #[serde(default)]
    multi_value_headers: Option<HashMap<String, Vec<String>>>,
    #[serde(default)]
    headers: Option<HashMap<String, String>>,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    is_base64_encoded: bool,
    #[serde(default)]
    request_context: Context,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Context {
    #[serde(default)]
    request_id: Option<String>,
}

impl Request {
    /// The gateway's id of this request. Responses and log lines carry it.
    pub fn id(&self) -> Option<&str> {
        self.request_context.request_id.as_deref()
    }

    /// Whether the client wants the headers of a response without its body. API Gateway sends each
    /// `HEAD` to the function of the `GET`.
    pub fn is_head(&self) -> bool {
        self.http_method.as_deref() == Some("HEAD")
    }

    /// The path, without the stage. API Gateway invokes a function for `/ui/` as for `/ui`, so the
    /// slashes at the end are left out.
    pub fn path(&self) -> &str {
        match self.path.as_deref().unwrap_or_default().trim_end_matches('/') {
            "" => "/",
            path => path,
        }
    }

    pub fn path_parameter(&self, name: &str) -> Option<&str> {
        self.path_parameters.as_ref()?.get(name).map(String::as_str)
    }

    /// A query parameter. It is an error to give it more than once.
    pub fn query(&self, name: &str) -> Result<Option<&str>, HttpError> {
        if let Some(all) = &self.multi_value_query_string_parameters {
            return match all.get(name).map(Vec::as_slice) {
                None | Some([]) => Ok(None),
                Some([one]) => Ok(Some(one)),
                Some(_) => {
                    Err(ValidationError::of(name, format!("{name} is given more than once")).into())
                }
            };
        }
        Ok(self.query_string_parameters.as_ref().and_then(|all| all.get(name)).map(String::as_str))
    }

    /// A header; names have no case. As HTTP defines, several lines of one name are one list,
    /// joined by commas.
    pub fn header(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut lines: Vec<(&str, &str)> = match (&self.multi_value_headers, &self.headers) {
            (Some(all), _) => all
                .iter()
                .flat_map(|(key, lines)| lines.iter().map(move |line| (&**key, &**line)))
                .collect(),
            (None, Some(all)) => all.iter().map(|(key, line)| (&**key, &**line)).collect(),
            (None, None) => return None,
        };
        lines.retain(|(key, _)| key.eq_ignore_ascii_case(name));
        // The map has a random order, and the same request must always give the same list.
        lines.sort_by_key(|(key, _)| *key);
        match lines.as_slice() {
            [] => None,
            [(_, one)] => Some(Cow::Borrowed(one)),
            many => {
                Some(Cow::Owned(many.iter().map(|(_, line)| *line).collect::<Vec<_>>().join(", ")))
            }
        }
    }

    /// The body as text, decoded. It is an error if the body is too large, not UTF-8, or declared
    /// to be in another charset: the gateway replaces bytes that are not UTF-8 without a notice.
    pub fn body(&self) -> Result<Cow<'_, str>, HttpError> {
        let content_type = self.header("Content-Type").unwrap_or_default();
        if let Some(other) = charset(&content_type).filter(|name| !is_utf8(name)) {
            let message = format!("the body must be UTF-8, and Content-Type says {other:.40}");
            return Err(ValidationError::whole(message).into());
        }
        let sent = self.body.as_deref().unwrap_or("");
        let text = if self.is_base64_encoded {
            let bytes = BASE64_STANDARD
                .decode(sent)
                .map_err(|_| ValidationError::whole("the body is not valid base64"))?;
            Cow::Owned(
                String::from_utf8(bytes)
                    .map_err(|_| ValidationError::whole("the body must be UTF-8 text"))?,
            )
        } else {
            Cow::Borrowed(sent)
        };
        if text.len() > BODY_BYTES_MAX { Err(HttpError::body_too_large()) } else { Ok(text) }
    }
}

/// The charset that a content type declares. Two lines of the header are joined by a comma.
fn charset(content_type: &str) -> Option<&str> {
    content_type.split([';', ',']).skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"').trim();
        name.trim().eq_ignore_ascii_case("charset").then_some(value)
    })
}

/// ASCII is UTF-8, too.
fn is_utf8(charset: &str) -> bool {
    ["utf-8", "utf8", "us-ascii"].iter().any(|name| charset.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(json: serde_json::Value) -> Request {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn header_ignores_case_and_query_rejects_repeated_parameters() {
        let r = request(serde_json::json!({
            "multiValueHeaders": {"if-match": ["\"1\"", "\"2\""]},
            "multiValueQueryStringParameters": {"limit": ["1", "2"], "q": [""]},
        }));
        assert_eq!(r.header("If-Match").as_deref(), Some("\"1\", \"2\""));
        assert_eq!(r.query("q").unwrap(), Some(""));
        assert!(r.query("limit").is_err());
        assert_eq!(r.query("category").unwrap(), None);
    }

    #[test]
    fn header_joins_names_that_differ_in_case() {
        for map in ["headers", "multiValueHeaders"] {
            let line = |text: &str| {
                if map == "headers" { serde_json::json!(text) } else { serde_json::json!([text]) }
            };
            let headers = serde_json::json!({
                "if-match": line("b"),
                "IF-MATCH": line("a"),
                "If-Matching": line("c"),
            });
            let r = request(serde_json::json!({map: headers}));
            assert_eq!(r.header("If-Match").as_deref(), Some("a, b"));
        }
    }

    #[test]
    fn body_is_decoded_and_limited() {
        let body = |body: &str, encoded| {
            request(serde_json::json!({"body": body, "isBase64Encoded": encoded}))
        };
        assert_eq!(body("e30=", true).body().unwrap(), "{}");
        // Not UTF-8, or not base64: no padding, the URL alphabet, line breaks, other characters.
        for wrong in ["/w==", "7aCA", "e30", "e3-_", "e30=\n", "e30==", "?", "é", "e30=e30="] {
            assert_eq!(body(wrong, true).body().unwrap_err().status(), 400, "{wrong}");
        }
        assert_eq!(body("", true).body().unwrap(), "");
        assert!(body(&" ".repeat(BODY_BYTES_MAX), false).body().is_ok());
        assert_eq!(body(&" ".repeat(BODY_BYTES_MAX + 1), false).body().unwrap_err().status(), 413);
    }

    #[test]
    fn body_in_another_charset_than_utf_8_is_an_error() {
        let body = |content_type: &str| {
            request(serde_json::json!({"headers": {"content-type": content_type}, "body": "{}"}))
                .body()
                .map(|text| text.into_owned())
        };
        for utf8 in [
            "application/json",
            "text/plain;",
            "application/json; charset=utf-8",
            "application/json;charset=\"UTF-8\"",
            "application/json; boundary=x; Charset = utf8 ",
            "application/json; charset",
            "application/json; charset=us-ascii",
            "application/json; charset=utf-8, application/json",
        ] {
            assert_eq!(body(utf8).unwrap(), "{}", "{utf8}");
        }
        for other in ["iso-8859-1", "windows-1252", "UTF-16", "utf-8x", "\"\""] {
            let error = body(&format!("application/json; charset={other}")).unwrap_err();
            assert_eq!(error.status(), 400, "{other}");
        }
    }

    #[test]
    fn path_has_no_slash_at_its_end() {
        for (sent, path) in [("/ui", "/ui"), ("/ui//", "/ui"), ("/", "/"), ("", "/")] {
            assert_eq!(request(serde_json::json!({"path": sent})).path(), path);
        }
    }

    #[test]
    fn body_that_the_gateway_decompressed_is_read_and_compressed_bytes_are_an_error() {
        // API Gateway decompresses the body and keeps the header.
        let headers = serde_json::json!({"Content-Encoding": ["gzip"]});
        let body = |body: &str, encoded: bool| {
            request(serde_json::json!({
                "multiValueHeaders": headers, "body": body, "isBase64Encoded": encoded,
            }))
        };
        assert_eq!(body("{}", false).body().unwrap(), "{}");
        // The emulator sends the compressed bytes. These are the first of each gzip file.
        assert_eq!(body("H4sIAAAA", true).body().unwrap_err().status(), 400);
    }

    #[test]
    fn null_fields_are_absent() {
        let r = request(serde_json::json!({
            "headers": null,
            "multiValueHeaders": null,
            "body": null,
            "pathParameters": null,
            "requestContext": {"requestId": "r"},
            "queryStringParameters": null,
        }));
        assert_eq!((r.id(), r.header("a"), r.query("a").unwrap()), (Some("r"), None, None));
        assert_eq!(r.body().unwrap(), "");
    }
}
