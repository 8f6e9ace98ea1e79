//! The API's description, OpenAPI 3.1, derived from [the table](crate::table) and the limits.

use crate::image::{ContentType, DEFAULT_TYPE, Size};
use crate::limits::{
    CATEGORY_CHARS_MAX, DESCRIPTION_CHARS_MAX, DOWNLOAD_URL_TTL_S, IDEMPOTENCY_KEY_CHARS_MAX,
    IMAGE_TYPE_CHARS_MAX, IMAGE_TYPES_MAX, NAME_CHARS_MAX, PAGE_ITEMS_MAX, UPLOAD_URL_TTL_S,
};
use crate::table::{Function, Method, Route, routes};
use serde_json::{Map, Value, json};

/// The whole document, in the order written here.
pub fn document() -> Value {
    let mut paths = Map::new();
    for (function, route) in routes() {
        let path = paths.entry(route.path).or_insert_with(|| path_item(route.path));
        path[route.method.name().to_lowercase()] = operation(function.name, route);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Products",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "A product catalog. Every answer has CORS headers and the id of its request.",
        },
        // Relative: the document lies beside what it describes, whatever the host and the stage.
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": schemas(), "parameters": parameters(), "headers": headers(), "responses": responses()},
    })
}

fn path_item(path: &str) -> Value {
    if path.contains("{id}") {
        json!({"parameters": [{"$ref": "#/components/parameters/id"}]})
    } else {
        json!({})
    }
}

fn operation(function: &str, route: &Route) -> Value {
    let named = route.query.iter().chain(route.headers);
    let parameters: Vec<Value> = named.map(|name| reference("parameters", name)).collect();
    let mut operation = json!({
        "operationId": if route.path == "/openapi.json" { "openapi" } else { function },
        "summary": route.summary,
        "parameters": parameters,
        "responses": answers(route),
    });
    if matches!((route.method, route.path), (Method::Post, "/products") | (Method::Put, _)) {
        let schema = if route.method == Method::Post { "NewProduct" } else { "ReplacedProduct" };
        operation["requestBody"] = json!({"required": true, "content": {"application/json": {"schema": reference("schemas", schema)}}});
    }
    operation
}

/// What can be done with the product that a `POST` has made: for tools that walk from one call to the next.
fn links() -> Value {
    let of_a_product = routes().filter(|(_, route)| route.path.contains("{id}"));
    let link = |(function, _): (&Function, _)| {
        (
            function.name.to_owned(),
            json!({"operationId": function.name, "parameters": {"id": "$response.body#/id"}}),
        )
    };
    of_a_product.map(link).collect::<Map<String, Value>>().into()
}

/// The statuses of a route and what they bring.
fn answers(route: &Route) -> Value {
    let product = |description: &str, headers: &[&str]| {
        with_body(description, reference("schemas", "Product"), headers)
    };
    let mut answers = match (route.method, route.path) {
        (Method::Get, "/products/{id}") => json!({
            "200": product("The product", &["ETag", "X-Cache"]),
            "304": {"description": "The client's copy is the current one"},
        }),
        (Method::Get, "/products") => json!({
            "200": with_body(
                "A page of products; there is another where x-next-token is given",
                json!({"type": "array", "items": reference("schemas", "Product")}),
                &["x-next-token", "X-Cache"],
            ),
        }),
        (Method::Post, "/products") => {
            let mut created = product("The product, created", &["ETag", "Location"]);
            created["links"] = links();
            json!({"201": created})
        }
        (Method::Put, _) => json!({"200": product("The product as it now is", &["ETag"])}),
        (Method::Delete, _) => json!({"200": product("The product that was deleted", &[])}),
        (Method::Post, _) => {
            json!({"200": with_body("Where to upload to", reference("schemas", "UploadUrl"), &[])})
        }
        (Method::Get, "/products/{id}/images") => json!({
            "200": with_body("Where to download from", reference("schemas", "DownloadUrl"), &[]),
            "302": {"description": "A redirect there", "headers": {"Location": reference("headers", "Location")}},
        }),
        (Method::Get, "/ui") => json!({
            "200": {"description": "The page", "content": {"text/html": {"schema": {"type": "string"}}}},
            "304": {"description": "The client's copy is the current one"},
        }),
        (Method::Get, _) => {
            json!({"200": with_body("This document", json!({"type": "object"}), &[])})
        }
    };
    let has_body =
        matches!((route.method, route.path), (Method::Post, "/products") | (Method::Put, _));
    let refusals = [
        ("400", has_body || !route.query.is_empty() || route.path.contains('{')),
        ("404", route.path.contains('{')),
        ("409", route.headers.contains(&"Idempotency-Key")),
        ("412", route.headers.contains(&"If-Match")),
        ("413", has_body),
        ("429", true),
        ("500", true),
        ("503", true),
    ];
    for (status, _) in refusals.iter().filter(|(_, possible)| *possible) {
        answers[status] = reference("responses", status);
    }
    answers
}

fn with_body(description: &str, schema: Value, headers: &[&str]) -> Value {
    let named = headers.iter().chain(&["x-request-id"]);
    let headers: Map<String, Value> =
        named.map(|name| ((*name).to_owned(), reference("headers", name))).collect();
    json!({"description": description, "headers": headers, "content": {"application/json": {"schema": schema}}})
}

fn reference(kind: &str, name: &str) -> Value {
    json!({"$ref": format!("#/components/{kind}/{name}")})
}

fn schemas() -> Value {
    let id = json!({"type": "string", "format": "uuid", "description": "Made by the server, in lower case"});
    let name =
        json!({"type": "string", "minLength": 1, "maxLength": NAME_CHARS_MAX, "pattern": "\\S"});
    let category = json!({"type": "string", "minLength": 1, "maxLength": CATEGORY_CHARS_MAX, "pattern": "\\S"});
    let description = json!({"type": "string", "maxLength": DESCRIPTION_CHARS_MAX});
    let price = json!({
        "type": "number", "minimum": 0, "exclusiveMaximum": 1e12, "multipleOf": 0.0001,
        "description": "Exact: at most 12 digits before and 4 after the point",
    });
    let sent_price = json!({
        "oneOf": [price, {"type": "string", "pattern": "^(0*[0-9]{1,12})(\\.[0-9]{1,4}0*)?$"}],
        "description": "At most 12 digits before and 4 after the point, kept to the digit; plain decimal text is taken too",
    });
    let sent_description = json!({"type": ["string", "null"], "maxLength": DESCRIPTION_CHARS_MAX});
    let draft = json!({"name": name, "category": category, "price": sent_price, "description": sent_description});
    let mut replaced = draft.clone();
    replaced["id"] =
        json!({"type": "string", "format": "uuid", "description": "If sent, the one in the path"});
    replaced["images"] =
        json!({"description": "Ignored, so that a product may be sent back as it came"});
    let required = json!(["name", "category", "price"]);
    let sizes: Map<String, Value> = Size::ALL
        .iter()
        .map(|size| (size.name().to_owned(), reference("schemas", "Dimensions")))
        .collect();
    let pixels = json!({"type": "integer", "minimum": 1});
    json!({
        "NewProduct": {"type": "object", "properties": draft, "required": required, "additionalProperties": false},
        "ReplacedProduct": {"type": "object", "properties": replaced, "required": required, "additionalProperties": false},
        "Product": {
            "type": "object",
            "properties": {
                "id": id, "name": name, "category": category, "price": price, "description": description,
                "images": reference("schemas", "Images"),
            },
            "required": ["id", "name", "category", "price"],
            "additionalProperties": false,
        },
        "Images": {
            "type": "object",
            "description": "By type and size; left out while there are none",
            "maxProperties": IMAGE_TYPES_MAX,
            "additionalProperties": {"type": "object", "properties": sizes, "required": Size::ALL.map(Size::name)},
        },
        "Dimensions": {
            "type": "object", "properties": {"width": pixels, "height": pixels}, "required": ["width", "height"],
        },
        "UploadUrl": {
            "type": "object",
            "properties": {
                "url": {"type": "string", "format": "uri", "description": "PUT the image here, with this very Content-Type"},
                "expires_in": {"type": "integer", "const": UPLOAD_URL_TTL_S, "description": "Seconds"},
                "content_type": {"type": "string", "enum": ContentType::ALL.map(ContentType::name)},
                "key": {"type": "string"},
            },
            "required": ["url", "expires_in", "content_type", "key"],
        },
        "DownloadUrl": {
            "type": "object",
            "properties": {
                "download_url": {"type": "string", "format": "uri"},
                "expires_in": {"type": "integer", "const": DOWNLOAD_URL_TTL_S, "description": "Seconds"},
            },
            "required": ["download_url", "expires_in"],
        },
        "Error": {
            "type": "object",
            "properties": {
                "message": {"type": "string", "description": "What is wrong, and what would be right"},
                "field": {"type": "string", "description": "The field or parameter to blame, if it is one"},
            },
            "required": ["message"],
        },
    })
}

fn parameters() -> Value {
    let query = |name: &str, description: &str, schema: Value| json!({"in": "query", "name": name, "description": description, "schema": schema});
    let header = |name: &str, description: &str| json!({"in": "header", "name": name, "description": description, "schema": {"type": "string"}});
    json!({
        "id": {"in": "path", "name": "id", "required": true, "schema": {"type": "string", "format": "uuid"}, "description": "The product's id"},
        "category": query("category", "Only products of exactly this category, by name", json!({"type": "string"})),
        "q": query("q", "Only products with this text in name or description, whatever the case", json!({"type": "string"})),
        "sort": query("sort", "Most read first, where a cache knows", json!({"type": "string", "enum": ["popular"]})),
        "limit": query("limit", "Most products in this page; as many as fit without it",
            json!({"type": "integer", "minimum": 1, "maximum": PAGE_ITEMS_MAX})),
        "next_token": query("next_token", "x-next-token of the page before, with the same query", json!({"type": "string"})),
        "type": query("type", "Which of the product's images",
            json!({"type": "string", "pattern": format!("^[a-z0-9-]{{1,{IMAGE_TYPE_CHARS_MAX}}}$"), "default": DEFAULT_TYPE})),
        "content_type": query("content_type", "What will be uploaded",
            json!({"type": "string", "enum": ContentType::ALL.map(ContentType::name), "default": ContentType::Jpeg.name()})),
        "size": query("size", "Which size", json!({"type": "string", "enum": Size::ALL.map(Size::name), "default": Size::Large.name()})),
        "redirect": query("redirect", "Redirect there", json!({"type": "string", "enum": ["true", "false"], "default": "false"})),
        "Idempotency-Key": {
            "in": "header", "name": "Idempotency-Key",
            "description": "The same key and body again within a day gives the same product",
            "schema": {"type": "string", "pattern": format!("^[!-~]{{1,{IDEMPOTENCY_KEY_CHARS_MAX}}}$")},
        },
        "If-Match": header("If-Match", "Only if the product's ETag is one of these"),
        "If-None-Match": header("If-None-Match", "Only if the product's ETag is none of these"),
    })
}

fn headers() -> Value {
    let text =
        |description: &str| json!({"description": description, "schema": {"type": "string"}});
    json!({
        "ETag": text("The product's version"),
        "Location": text("Where it is"),
        "Retry-After": text("Seconds to wait before the next try"),
        "X-Cache": {"description": "Whether the cache had it", "schema": {"type": "string", "enum": ["hit", "miss", "bypass", "off"]}},
        "x-next-token": text("next_token of the next page; absent on the last"),
        "x-request-id": text("Names this request in the logs"),
    })
}

fn responses() -> Value {
    let refused = |description: &str| with_body(description, reference("schemas", "Error"), &[]);
    let later =
        |description: &str| with_body(description, reference("schemas", "Error"), &["Retry-After"]);
    json!({
        "400": refused("The request is wrong; the message says where"),
        "404": refused("There is no such thing"),
        "409": refused("The Idempotency-Key was used with another body"),
        "412": refused("The product has changed since"),
        "413": refused("The body is too large"),
        "429": refused("Too many requests; slow down"),
        "500": refused("The fault is ours; the message names the request"),
        "503": later("A service we need does not answer; try again"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Follows every `$ref` of the document.
    fn check_references(part: &Value, whole: &Value) {
        if let Some(target) = part.get("$ref").and_then(Value::as_str) {
            assert!(
                whole.pointer(target.trim_start_matches('#')).is_some(),
                "{target} is not there"
            );
        }
        match part {
            Value::Object(map) => map.values().for_each(|value| check_references(value, whole)),
            Value::Array(list) => list.iter().for_each(|value| check_references(value, whole)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_is_defined_and_every_route_described() {
        let document = document();
        check_references(&document, &document);
        for (_, route) in routes() {
            assert!(
                document["paths"][route.path][route.method.name().to_lowercase()]["summary"]
                    .is_string(),
                "{route:?}"
            );
        }
    }

    #[test]
    fn operations_have_names_of_their_own() {
        let document = document();
        let operations = document["paths"]
            .as_object()
            .unwrap()
            .values()
            .flat_map(|path| path.as_object().unwrap().values());
        let mut names: Vec<_> =
            operations.filter_map(|operation| operation["operationId"].as_str()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), all), (routes().count(), routes().count()));
    }
}
