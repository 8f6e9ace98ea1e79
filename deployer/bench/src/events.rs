//! The events that API Gateway sends to a function, with all their fields.

use serde_json::{Value, json};

/// A request of a client.
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    /// The path in the API, such as `/products/{id}`.
    pub(crate) resource: &'a str,
    pub(crate) id: Option<&'a str>,
    pub(crate) query: &'a [(&'a str, &'a str)],
    pub(crate) body: Option<Value>,
}

/// The headers that a browser and the gateway add.
const HEADERS: [(&str, &str); 9] = [
    ("Accept", "application/json"),
    ("Accept-Encoding", "gzip, deflate, br, zstd"),
    ("Accept-Language", "en-US,en;q=0.9"),
    ("Content-Type", "application/json"),
    ("Host", "k2e7xmpl3i.execute-api.eu-west-1.amazonaws.com"),
    (
        "User-Agent",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 \
         Safari/537.36",
    ),
    ("X-Amzn-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700"),
    ("X-Forwarded-For", "192.0.2.41"),
    ("X-Forwarded-Proto", "https"),
];

impl Request<'_> {
    pub(crate) fn event(&self) -> Value {
        let path = self.resource.replace("{id}", self.id.unwrap_or_default());
        let map = |pairs: &[(&str, &str)]| -> Value {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
        };
        let lists = |pairs: &[(&str, &str)]| -> Value {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), json!([value]))).collect()
        };
        let or_null = |value: Value, is_some: bool| if is_some { value } else { Value::Null };
        json!({
            "resource": self.resource,
            "path": path,
            "httpMethod": self.method,
            "headers": map(&HEADERS),
            "multiValueHeaders": lists(&HEADERS),
            "queryStringParameters": or_null(map(self.query), !self.query.is_empty()),
            "multiValueQueryStringParameters": or_null(lists(self.query), !self.query.is_empty()),
            "pathParameters": or_null(json!({ "id": self.id }), self.id.is_some()),
            "stageVariables": null,
            "requestContext": {
                "accountId": "123456789012",
                "apiId": "k2e7xmpl3i",
                "domainName": "k2e7xmpl3i.execute-api.eu-west-1.amazonaws.com",
                "extendedRequestId": "YGkvVGlnDoEFuCg=",
                "httpMethod": self.method,
                "identity": {
                    "sourceIp": "192.0.2.41",
                    "userAgent": HEADERS[5].1,
                },
                "path": format!("/v1{path}"),
                "protocol": "HTTP/1.1",
                "requestId": "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
                "requestTime": "28/Nov/2026:11:00:00 +0000",
                "requestTimeEpoch": 1_795_863_600_000_u64,
                "resourceId": "a1b2c3",
                "resourcePath": self.resource,
                "stage": "v1",
            },
            "body": self.body.as_ref().map(Value::to_string),
            "isBase64Encoded": false,
        })
    }
}
