//! Fuzz targets: parameters, headers and bodies of requests, and conditional headers.

use aws_smithy_types::base64;
use serde_json::Value;
use shared::ProductId;
use shared::image::{ContentType, ImageType, Size};
use shared::limits::BODY_BYTES_MAX;

use super::{ID, assert_client_error, bytes, fuzz};
use crate::endpoints::product_id;
use crate::http::{ETag, HttpError, IfMatch, Request, if_match, if_none_match};

#[test]
fn requests() {
    fuzz!(samples(), 10_000, property);
}

#[test]
fn conditions() {
    let samples = bytes([
        "*",
        "\"1\", \"22\"",
        "W/\"1\"",
        "\"007\"",
        "\"18446744073709551616\"",
        "\"\"",
        "\"1\",,\"",
        "\"a,b\"",
    ]);
    fuzz!(samples, 20_000, condition);
}

/// Events of API Gateway, for all targets that read requests.
pub(crate) fn samples() -> Vec<Vec<u8>> {
    let path = format!(
        r#"{{"path":"/products/{ID}","pathParameters":{{"id":"{ID}"}},
            "requestContext":{{"requestId":"r"}},"body":null}}"#
    );
    bytes([
        &path,
        r#"{"multiValueQueryStringParameters":
            {"limit":["1","2"],"q":[""],"sort":["popular"],"category":[]}}"#,
        r#"{"queryStringParameters":
            {"limit":"1000","q":"stra\u00dfe","category":" x ","next_token":"AAAA"},
            "headers":{"if-MATCH":"\"1\""}}"#,
        r#"{"multiValueHeaders":
            {"If-Match":["\"1\""],"if-match":["\"2\"","*"],"IDEMPOTENCY-key":[]},
            "body":"e30=","isBase64Encoded":true}"#,
        r#"{"headers":null,"multiValueHeaders":null,"pathParameters":{"id":"..%2f"},
            "body":"/w==","isBase64Encoded":true}"#,
        r#"{"multiValueQueryStringParameters":{"type":["main"],"content_type":["image/png"],
            "size":["large"],"redirect":["true"]}}"#,
        r#"{"body":"\u0000{","multiValueQueryStringParameters":
            {"limit":["٣"],"sort":[""],"next_token":["%"]}}"#,
    ])
}

fn property(data: &[u8]) {
    let (Ok(event), Ok(request)) =
        (serde_json::from_slice::<Value>(data), serde_json::from_slice::<Request>(data))
    else {
        return;
    };
    match product_id(&request) {
        Ok(id) => {
            assert_eq!(event["pathParameters"]["id"].as_str().and_then(ProductId::parse), Some(id))
        }
        Err(error) => assert_eq!(HttpError::from(error).status(), 404),
    }
    for name in [
        "category",
        "q",
        "sort",
        "limit",
        "next_token",
        "type",
        "content_type",
        "size",
        "redirect",
        "",
    ] {
        parameter(&event, &request, name);
    }
    for name in ["if-match", "if-none-match", "idempotency-key", "content-type"] {
        header(&event, &request, name);
    }
    body(&event, &request);
}

fn parameter(event: &Value, request: &Request, name: &str) {
    let (many, single) =
        (&event["multiValueQueryStringParameters"], &event["queryStringParameters"]);
    let sent: Vec<&Value> = match many.is_object() {
        true => many[name].as_array().into_iter().flatten().collect(),
        false => single.get(name).into_iter().collect(),
    };
    match request.query(name) {
        Ok(value) => {
            assert_eq!((value, sent.len() < 2), (sent.first().and_then(|sent| sent.as_str()), true))
        }
        Err(error) => {
            assert!(sent.len() > 1);
            assert_client_error(&error);
        }
    }
    let Ok(Some(value)) = request.query(name) else { return };
    let errors =
        [ImageType::parse(value).err(), ContentType::parse(value).err(), Size::parse(value).err()];
    errors.into_iter().flatten().for_each(|error| assert_client_error(&error.into()));
}

fn header(event: &Value, request: &Request, name: &str) {
    let value = request.header(name);
    assert_eq!(value, request.header(&name.to_uppercase()));
    let named = |map: &Value| -> Vec<(String, Value)> {
        let lines = map.as_object().into_iter().flatten();
        let mut lines: Vec<_> = lines
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        lines.sort_by(|(one, _), (other, _)| one.cmp(other));
        lines
    };
    let many = &event["multiValueHeaders"];
    let sent: Vec<String> = match many.is_object() {
        true => named(many)
            .iter()
            .flat_map(|(_, lines)| lines.as_array().unwrap())
            .map(|line| line.as_str().unwrap().to_owned())
            .collect(),
        false => named(&event["headers"])
            .iter()
            .map(|(_, line)| line.as_str().unwrap().to_owned())
            .collect(),
    };
    // Lines of one name are one list, in any case and order.
    assert_eq!(value.as_deref(), Some(sent.join(", ")).filter(|_| !sent.is_empty()).as_deref());
}

fn body(event: &Value, request: &Request) {
    let sent = event["body"].as_str().unwrap_or("");
    let expected = match event["isBase64Encoded"].as_bool() {
        Some(true) => {
            // Another decoder than the one of the code.
            base64::decode(sent).ok().and_then(|bytes| String::from_utf8(bytes).ok())
        }
        _ => Some(sent.to_owned()),
    };
    match request.body() {
        Ok(body) => assert_eq!(Some(body.as_ref()), expected.as_deref()),
        Err(error) => {
            assert!(expected.is_none_or(|body| body.len() > BODY_BYTES_MAX));
            assert_client_error(&error);
        }
    }
}

fn condition(data: &[u8]) {
    let Ok(header) = std::str::from_utf8(data) else { return };
    match if_match(Some(header)) {
        IfMatch::Any => assert_eq!(header.trim(), "*"),
        IfMatch::OneOf(versions) => {
            assert_ne!(header.trim(), "*");
            for version in versions {
                // HTTP compares tags as texts.
                let tag = ETag(version).to_string();
                assert!(header.split(',').any(|sent| sent.trim() == tag), "{header} lacks {tag}");
                assert!(if_none_match(Some(header), &tag));
            }
        }
        IfMatch::Never(_) => {
            assert!(!header.split(',').any(|sent| sent.trim() == ETag(1).to_string()));
        }
    }
    for tag in ["\"1\"", "\"22\"", "\"18446744073709551615\""] {
        if if_none_match(Some(header), tag) {
            assert!(header.contains('*') || header.contains(tag));
        }
        assert!(if_none_match(Some(&format!("{header},W/{tag}")), tag));
    }
}
