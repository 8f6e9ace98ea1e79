//! The OpenAPI 3.1 document of the API, derived from [the table](crate::table).

mod components;

use crate::table::text::same;
use crate::table::{Access, Content, FUNCTIONS, Function, Response, Route, routes};
use components::{ACCESS_TOKEN, Component, ERRORS, HEADERS, PARAMETERS, SCHEMAS, SECURITY_SCHEMES};
use serde_json::{Map, Value, json};

/// The whole document. Keys keep the order of the rows.
pub fn document() -> Value {
    let mut paths = Map::new();
    for (function, route) in routes() {
        let path = paths.entry(route.path).or_insert_with(|| path_item(route));
        path[route.method.name().to_lowercase()] = operation(function.name, route);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Products",
            "version": env!("CARGO_PKG_VERSION"),
            "description":
                "A product catalog. Every response has CORS headers and the id of its request. \
                 HEAD is possible wherever GET is.",
        },
        // Relative: the API serves the document beside the paths, whatever the host and the stage.
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {
            "schemas": all(SCHEMAS),
            "parameters": all(PARAMETERS),
            "headers": all(HEADERS),
            "responses": errors(),
            "securitySchemes": all(SECURITY_SCHEMES),
        },
    })
}

fn path_item(route: &Route) -> Value {
    let parameters: Vec<Value> =
        route.path_parameters().map(|name| reference("parameters", name)).collect();
    if parameters.is_empty() { json!({}) } else { json!({"parameters": parameters}) }
}

fn operation(function: &str, route: &Route) -> Value {
    let names = route.query.iter().chain(route.headers);
    let parameters: Vec<Value> = names.map(|name| reference("parameters", name)).collect();
    let successes =
        route.responses.iter().map(|response| (response.status.to_string(), success(response)));
    let errors = route.error_statuses().into_iter().map(|status| {
        let status = status.to_string();
        let response = reference("responses", &status);
        (status, response)
    });
    let mut operation = json!({
        "operationId": route.operation_id.unwrap_or(function),
        "summary": route.summary,
        "parameters": parameters,
        "responses": successes.chain(errors).collect::<Map<String, Value>>(),
    });
    // The same document describes stacks with and without a login, so that a client works with
    // both: the empty requirement makes the token optional.
    operation["security"] = match route.access {
        Access::Public => json!([]),
        Access::Read | Access::Write => json!([{}, {ACCESS_TOKEN: []}]),
    };
    if let Some(schema) = route.body {
        let content = json!({"application/json": {"schema": reference("schemas", schema)}});
        operation["requestBody"] = json!({"required": true, "content": content});
    }
    operation
}

/// A response with a status below 400.
fn success(response: &Response) -> Value {
    let mut described = match response.content {
        Content::Empty => without_json(response, None),
        Content::Html => without_json(response, Some("text/html")),
        Content::Json(schema) => json_response(response, reference("schemas", schema)),
        Content::JsonArray(schema) => {
            let items = reference("schemas", schema);
            json_response(response, json!({"type": "array", "items": items}))
        }
        Content::JsonObject => json_response(response, json!({"type": "object"})),
    };
    if let Some(prefix) = response.links_to {
        described["links"] = links(prefix);
    }
    described
}

fn json_response(response: &Response, schema: Value) -> Value {
    with_body(response.description, schema, response.headers)
}

fn without_json(response: &Response, content_type: Option<&str>) -> Value {
    let mut described = json!({"description": response.description});
    if !response.headers.is_empty() {
        let headers = response.headers.iter();
        described["headers"] = headers
            .map(|name| ((*name).to_owned(), reference("headers", name)))
            .collect::<Map<_, _>>()
            .into();
    }
    if let Some(content_type) = content_type {
        described["content"] = json!({content_type: {"schema": {"type": "string"}}});
    }
    described
}

/// The operations that take the `id` of the response body, so that tools can follow them.
fn links(prefix: &str) -> Value {
    let targets = routes().filter(|(_, route)| route.path.starts_with(prefix));
    let link = |(function, route): (&Function, &Route)| {
        let id = route.operation_id.unwrap_or(function.name);
        let parameters: Map<String, Value> = route
            .path_parameters()
            .map(|name| (name.to_owned(), "$response.body#/id".into()))
            .collect();
        (id.to_owned(), json!({"operationId": id, "parameters": parameters}))
    };
    targets.map(link).collect::<Map<String, Value>>().into()
}

/// A JSON response. Each has the id of its request.
fn with_body(description: &str, schema: Value, headers: &[&str]) -> Value {
    let names = headers.iter().chain(&["x-request-id"]);
    let headers: Map<String, Value> =
        names.map(|name| ((*name).to_owned(), reference("headers", name))).collect();
    json!({
        "description": description,
        "headers": headers,
        "content": {"application/json": {"schema": schema}},
    })
}

fn reference(kind: &str, name: &str) -> Value {
    json!({"$ref": format!("#/components/{kind}/{name}")})
}

fn all(components: &[Component]) -> Map<String, Value> {
    components.iter().map(|(name, describe)| ((*name).to_owned(), describe())).collect()
}

fn errors() -> Map<String, Value> {
    let response = |(status, description, headers): &(u16, &str, &[&str])| {
        (status.to_string(), with_body(description, reference("schemas", "Error"), headers))
    };
    ERRORS.iter().map(response).collect()
}

// A route that names something without a description does not compile.
const _: () = {
    let mut f = 0;
    while f < FUNCTIONS.len() {
        let routes = FUNCTIONS[f].routes();
        let mut r = 0;
        while r < routes.len() {
            check(&routes[r]);
            r += 1;
        }
        f += 1;
    }
};

// The messages of these panics are compile errors.
#[allow(clippy::panic)]
const fn check(route: &Route) {
    let mut path = route.path;
    while let Some((name, rest)) = path_parameter(path) {
        assert!(
            are_described(&[name], PARAMETERS),
            "a path of the table has a parameter that PARAMETERS in \
             shared/src/openapi/components.rs does not describe"
        );
        path = rest;
    }
    assert!(
        are_described(route.query, PARAMETERS) && are_described(route.headers, PARAMETERS),
        "a route of the table takes a query parameter or a header that PARAMETERS in \
         shared/src/openapi/components.rs does not describe"
    );
    if let Some(schema) = route.body {
        check_schema(schema);
    }
    assert!(!route.responses.is_empty(), "a route of the table has no responses");
    let mut i = 0;
    while i < route.responses.len() {
        let response = &route.responses[i];
        assert!(
            response.status < 400,
            "a response of the table has an error status: list it in the route's `errors`"
        );
        assert!(
            are_described(response.headers, HEADERS),
            "a response of the table has a header that HEADERS in \
             shared/src/openapi/components.rs does not describe"
        );
        match response.content {
            Content::Json(schema) | Content::JsonArray(schema) => check_schema(schema),
            Content::Empty | Content::JsonObject | Content::Html => {}
        }
        i += 1;
    }
    let mut i = 0;
    while i < route.errors.len() {
        assert!(
            is_error(route.errors[i]),
            "a route of the table has an error status that ERRORS in \
             shared/src/openapi/components.rs does not describe"
        );
        i += 1;
    }
}

const fn check_schema(name: &str) {
    assert!(
        are_described(&[name], SCHEMAS),
        "a route of the table names a schema that SCHEMAS in \
         shared/src/openapi/components.rs does not describe"
    );
}

/// Whether the list has each of the names.
const fn are_described(names: &[&str], components: &[Component]) -> bool {
    let mut n = 0;
    while n < names.len() {
        let mut c = 0;
        while c < components.len() && !same(components[c].0, names[n]) {
            c += 1;
        }
        if c == components.len() {
            return false;
        }
        n += 1;
    }
    true
}

const fn is_error(status: u16) -> bool {
    let mut i = 0;
    while i < ERRORS.len() {
        if ERRORS[i].0 == status {
            return true;
        }
        i += 1;
    }
    false
}

/// The first name between braces, and what follows it.
const fn path_parameter(path: &str) -> Option<(&str, &str)> {
    let bytes = path.as_bytes();
    let mut start = 0;
    while start < bytes.len() && bytes[start] != b'{' {
        start += 1;
    }
    let mut end = start;
    while end < bytes.len() && bytes[end] != b'}' {
        end += 1;
    }
    if end == bytes.len() {
        return None;
    }
    let (before, rest) = path.split_at(end);
    Some((before.split_at(start + 1).1, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Follows every `$ref` of the document.
    fn check_references(part: &Value, whole: &Value) {
        if let Some(target) = part.get("$ref").and_then(Value::as_str) {
            assert!(
                whole.pointer(target.trim_start_matches('#')).is_some(),
                "the document has no {target}"
            );
        }
        match part {
            Value::Object(map) => map.values().for_each(|value| check_references(value, whole)),
            Value::Array(list) => list.iter().for_each(|value| check_references(value, whole)),
            _ => {}
        }
    }

    #[test]
    fn document_references_all_resolve() {
        let document = document();
        check_references(&document, &document);
    }

    #[test]
    fn document_has_each_route_once_with_its_own_operation_id() {
        let document = document();
        let mut ids: Vec<_> = routes()
            .map(|(_, route)| {
                let operation = &document["paths"][route.path][route.method.name().to_lowercase()];
                assert_eq!(operation["summary"], route.summary, "{route:?}");
                operation["operationId"].as_str().unwrap()
            })
            .collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(
            ids.len(),
            routes().count(),
            "a function with several routes needs `operation_id` in all but one of them"
        );
    }

    #[test]
    fn document_takes_a_token_for_all_but_the_page_and_itself() {
        let document = document();
        for (_, route) in routes() {
            let operation = &document["paths"][route.path][route.method.name().to_lowercase()];
            let takes_token = operation["security"][1].get(ACCESS_TOKEN).is_some();
            assert_eq!(takes_token, route.access != Access::Public, "{route:?}");
            let rejects = ["401", "403"].map(|status| !operation["responses"][status].is_null());
            assert_eq!(rejects, [takes_token; 2], "{route:?}");
        }
    }

    #[test]
    fn path_parameter_finds_each_name() {
        let (name, rest) = path_parameter("/products/{id}/images/{type}").unwrap();
        assert_eq!((name, path_parameter(rest).map(|(name, _)| name)), ("id", Some("type")));
        assert_eq!(path_parameter("/products"), None);
    }
}
