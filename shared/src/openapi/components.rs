//! Schemas, parameters, headers and errors that the routes of the table name.

use super::reference;
use crate::image::{ContentType, DEFAULT_TYPE, Size};
use crate::limits::{
    CATEGORY_CHARS_MAX, DESCRIPTION_CHARS_MAX, DOWNLOAD_URL_TTL_S, IDEMPOTENCY_KEY_CHARS_MAX,
    IMAGE_TYPE_CHARS_MAX, IMAGE_TYPES_MAX, NAME_CHARS_MAX, PAGE_ITEMS_DEFAULT, PAGE_ITEMS_MAX,
    UPLOAD_URL_TTL_S,
};
use serde_json::{Map, Value, json};

/// The name by which a route refers to it, and its description.
pub(super) type Component = (&'static str, fn() -> Value);

/// Bodies of requests and responses, and their parts.
pub(super) const SCHEMAS: &[Component] = &[
    ("NewProduct", || strict_object(new_product(), &["name", "category", "price"])),
    ("ReplacedProduct", || strict_object(replaced_product(), &["name", "category", "price"])),
    ("Product", || strict_object(product(), &["id", "name", "category", "price"])),
    ("Images", images),
    ("Dimensions", || {
        let pixels = json!({"type": "integer", "minimum": 1});
        object(json!({"width": pixels, "height": pixels}), &["width", "height"])
    }),
    ("UploadUrl", upload_url),
    ("DownloadUrl", download_url),
    ("Error", error),
];

/// Path parameters, query parameters and request headers.
pub(super) const PARAMETERS: &[Component] = &[
    ("id", || {
        json!({
            "in": "path",
            "name": "id",
            "required": true,
            "schema": {"type": "string", "format": "uuid"},
            "description": "The product's id",
        })
    }),
    ("category", || {
        query("category", "Only products of exactly this category, sorted by name", text())
    }),
    ("q", || {
        let description = "Only products with this text in name or description; the case is ignored. A search reads \
             a part of the products for each page, so a page can be empty and have an x-next-token";
        query("q", description, text())
    }),
    ("sort", || {
        let schema = json!({"type": "string", "enum": ["popular"]});
        query("sort", "The most read products first, if the stack has a cache", schema)
    }),
    ("limit", || {
        let schema = json!({
            "type": "integer",
            "minimum": 1,
            "maximum": PAGE_ITEMS_MAX,
            "default": PAGE_ITEMS_DEFAULT,
        });
        let description =
            "The maximum number of products in the page. A page has fewer if they are large";
        query("limit", description, schema)
    }),
    ("next_token", || {
        query("next_token", "The x-next-token of the previous page of the same query", text())
    }),
    ("type", || {
        let pattern = format!("^[a-z0-9-]{{1,{IMAGE_TYPE_CHARS_MAX}}}$");
        let schema = json!({"type": "string", "pattern": pattern, "default": DEFAULT_TYPE});
        query("type", "The type of the image", schema)
    }),
    ("content_type", || {
        let schema = json!({
            "type": "string",
            "enum": ContentType::ALL.map(ContentType::name),
            "default": ContentType::Jpeg.name(),
        });
        query("content_type", "The content type of the upload", schema)
    }),
    ("size", || {
        let schema = json!({
            "type": "string",
            "enum": Size::ALL.map(Size::name),
            "default": Size::Large.name(),
        });
        query("size", "The size of the image", schema)
    }),
    ("redirect", || {
        let schema = json!({"type": "string", "enum": ["true", "false"], "default": "false"});
        query("redirect", "Whether to redirect to the presigned URL", schema)
    }),
    ("Idempotency-Key", || {
        let pattern = format!("^[!-~]{{1,{IDEMPOTENCY_KEY_CHARS_MAX}}}$");
        request_header(
            "Idempotency-Key",
            "The same key with the same body returns the same product for a day",
            json!({"type": "string", "pattern": pattern}),
        )
    }),
    ("If-Match", || {
        request_header("If-Match", "Succeeds only if the product's ETag is one of these", text())
    }),
    ("If-None-Match", || {
        request_header("If-None-Match", "Returns 304 if the product's ETag is one of these", text())
    }),
];

/// Response headers.
pub(super) const HEADERS: &[Component] = &[
    ("ETag", || header("The product's version", text())),
    ("Location", || header("The address of the product or of the image", text())),
    ("Retry-After", || header("Seconds to wait before the next attempt", text())),
    ("WWW-Authenticate", || header("Bearer: the request needs an access token", text())),
    ("X-Cache", || {
        let schema = json!({"type": "string", "enum": ["hit", "miss", "bypass", "off"]});
        header("How the cache was used", schema)
    }),
    ("x-next-token", || {
        let description = "The next_token of the next page; absent on the last page, and only \
                           there: a page with it may have few products or none";
        header(description, text())
    }),
    ("x-request-id", || header("The id of the request in the logs", text())),
];

/// How a request proves who sends it. Whether it must depends on how the API was deployed.
pub(super) const SECURITY_SCHEMES: &[Component] = &[(ACCESS_TOKEN, || {
    json!({
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description":
            "An access token of the API's user pool. It is needed where the API was deployed with \
             a login: for what changes data, or for all but the page and this document",
    })
})];

/// The name of the only scheme.
pub(super) const ACCESS_TOKEN: &str = "accessToken";

/// Error responses: status, description, headers. The body of each is an `Error`.
pub(super) const ERRORS: &[(u16, &str, &[&str])] = &[
    (400, "The request is invalid; the message says why", &[]),
    (401, "The API has a login, and the request has no valid access token", &["WWW-Authenticate"]),
    (403, "The API has a login, and the request's credentials do not allow it", &[]),
    (404, "The product, image or route does not exist", &[]),
    (409, "The Idempotency-Key was used with another body", &[]),
    (412, "The product has another version", &[]),
    (413, "The body is too large", &[]),
    (415, "The body is not compressed as Content-Encoding says, or in an unknown way", &[]),
    (429, "Too many requests; try again later", &["Retry-After"]),
    (500, "An internal error; the message has the id of the request", &[]),
    (503, "A service does not respond in time; try again", &["Retry-After"]),
];

fn text() -> Value {
    json!({"type": "string"})
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

/// An object with these properties and no others.
fn strict_object(properties: Value, required: &[&str]) -> Value {
    let mut schema = object(properties, required);
    schema["additionalProperties"] = false.into();
    schema
}

fn query(name: &str, description: &str, schema: Value) -> Value {
    json!({"in": "query", "name": name, "description": description, "schema": schema})
}

fn request_header(name: &str, description: &str, schema: Value) -> Value {
    json!({"in": "header", "name": name, "description": description, "schema": schema})
}

fn header(description: &str, schema: Value) -> Value {
    json!({"description": description, "schema": schema})
}

fn name() -> Value {
    json!({"type": "string", "minLength": 1, "maxLength": NAME_CHARS_MAX, "pattern": "\\S"})
}

fn category() -> Value {
    json!({"type": "string", "minLength": 1, "maxLength": CATEGORY_CHARS_MAX, "pattern": "\\S"})
}

fn price() -> Value {
    json!({
        "type": "number",
        "minimum": 0,
        "exclusiveMaximum": 1e12,
        "multipleOf": 0.0001,
        "description": "Exact: at most 12 digits before and 4 after the point",
    })
}

fn new_product() -> Value {
    let digits = "^(0*[0-9]{1,12})(\\.[0-9]{1,4}0*)?$";
    json!({
        "name": name(),
        "category": category(),
        "price": {
            "oneOf": [price(), {"type": "string", "pattern": digits}],
            "description": "At most 12 digits before and 4 after the point, kept exactly; \
                            decimal text is accepted, too",
        },
        "description": {"type": ["string", "null"], "maxLength": DESCRIPTION_CHARS_MAX},
    })
}

fn replaced_product() -> Value {
    let mut properties = new_product();
    properties["id"] = json!({
        "type": "string",
        "format": "uuid",
        "description": "If present, equal to the id in the path",
    });
    properties["images"] =
        json!({"description": "Ignored, so that a client can send back a product that it read"});
    properties
}

fn product() -> Value {
    json!({
        "id": {
            "type": "string",
            "format": "uuid",
            "description": "Made by the server, in lower case",
        },
        "name": name(),
        "category": category(),
        "price": price(),
        "description": {"type": "string", "maxLength": DESCRIPTION_CHARS_MAX},
        "images": reference("schemas", "Images"),
    })
}

fn images() -> Value {
    let size = |size: Size| (size.name().to_owned(), reference("schemas", "Dimensions"));
    let sizes: Map<String, Value> = Size::ALL.into_iter().map(size).collect();
    json!({
        "type": "object",
        "description": "By type and size; absent if there are none",
        "maxProperties": IMAGE_TYPES_MAX,
        "additionalProperties": object(sizes.into(), &Size::ALL.map(Size::name)),
    })
}

fn upload_url() -> Value {
    object(
        json!({
            "url": {
                "type": "string",
                "format": "uri",
                "description": "PUT the image to this URL, with this Content-Type",
            },
            "expires_in": {
                "type": "integer",
                "const": UPLOAD_URL_TTL_S,
                "description": "Seconds",
            },
            "content_type": {"type": "string", "enum": ContentType::ALL.map(ContentType::name)},
            "key": {"type": "string"},
        }),
        &["url", "expires_in", "content_type", "key"],
    )
}

fn download_url() -> Value {
    object(
        json!({
            "download_url": {"type": "string", "format": "uri"},
            "expires_in": {
                "type": "integer",
                "const": DOWNLOAD_URL_TTL_S,
                "description": "Seconds",
            },
        }),
        &["download_url", "expires_in"],
    )
}

fn error() -> Value {
    object(
        json!({
            "message": {
                "type": "string",
                "description": "What is wrong, and what would be valid",
            },
            "field": {
                "type": "string",
                "description": "The field or parameter that is wrong, if it is one",
            },
        }),
        &["message"],
    )
}
