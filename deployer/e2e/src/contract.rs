//! Compares every response of a run with the OpenAPI document that the API serves.
//!
//! Supports the part of JSON Schema that the document uses. A keyword that this file does not know
//! is an error, so that no rule is ignored by accident.

use regex_lite::Regex;
use serde_json::Value;

/// An OpenAPI document.
#[derive(Debug)]
pub(super) struct Contract {
    document: Value,
}

impl Contract {
    pub(super) fn new(document: Value) -> Self {
        Self { document }
    }

    /// How a response differs from the document. `None` also for paths that the document does not
    /// have.
    ///
    /// `path` is relative to the base URL and has no query; `content_type` and `body` are those of
    /// the response.
    pub(super) fn violation(
        &self,
        method: &str,
        path: &str,
        status: u16,
        content_type: &str,
        body: &[u8],
    ) -> Option<String> {
        let operation = &self.path(path)?[method.to_lowercase()];
        // The document does not describe other methods, nor status 414, which the gateway sends
        // when a URL is too long.
        if operation.is_null() || status == 414 {
            return None;
        }
        let response = self.resolved(&operation["responses"][status.to_string()]);
        if response.is_null() {
            return Some(format!("{status} is not a status of this operation"));
        }
        let Some(content) = response["content"].as_object() else {
            return (!body.is_empty()).then(|| format!("{status} has no body"));
        };
        let kind = content_type.split(';').next().unwrap_or_default().trim();
        let Some(content) = content.get(kind) else {
            return Some(format!("{status} has no content type {kind:?}"));
        };
        if kind != "application/json" {
            return None;
        }
        match serde_json::from_slice::<Value>(body) {
            Err(error) => Some(format!("the body is not JSON: {error}")),
            Ok(value) => self.mismatch(&content["schema"], &value, "the body"),
        }
    }

    /// The path item whose template matches this path.
    fn path(&self, path: &str) -> Option<&Value> {
        let parts: Vec<_> = path.split('/').collect();
        let fits = |template: &str| {
            let template: Vec<_> = template.split('/').collect();
            template.len() == parts.len()
                && template
                    .iter()
                    .zip(&parts)
                    .all(|(t, p)| t == p || t.starts_with('{') && !p.is_empty())
        };
        self.document["paths"]
            .as_object()?
            .iter()
            .find(|(template, _)| fits(template))
            .map(|(_, item)| item)
    }

    /// The target of a `$ref`, or the value itself.
    fn resolved<'v>(&'v self, value: &'v Value) -> &'v Value {
        let target = value["$ref"]
            .as_str()
            .and_then(|target| self.document.pointer(target.trim_start_matches('#')));
        target.unwrap_or(value)
    }

    /// How a value differs from a schema.
    fn mismatch(&self, schema: &Value, value: &Value, at: &str) -> Option<String> {
        let schema = self.resolved(schema);
        let text = value.as_str().unwrap_or_default();
        let chars = || text.chars().count() as u64;
        for (word, bound) in schema.as_object()? {
            let wrong = match word.as_str() {
                "type" => {
                    let types = bound
                        .as_array()
                        .map_or_else(|| vec![bound], |types| types.iter().collect());
                    (!types.iter().any(|kind| is_a(value, kind.as_str().unwrap_or_default())))
                        .then(|| format!("is not of type {bound}"))
                }
                "enum" => (!bound.as_array().is_some_and(|all| all.contains(value)))
                    .then(|| format!("is not one of {bound}")),
                "const" => (bound != value).then(|| format!("is not {bound}")),
                "minLength" => (value.is_string() && chars() < bound.as_u64().unwrap_or(0))
                    .then(|| "is too short".to_owned()),
                "maxLength" => (value.is_string() && chars() > bound.as_u64().unwrap_or(0))
                    .then(|| "is too long".to_owned()),
                "pattern" => {
                    let pattern = Regex::new(bound.as_str().unwrap_or_default());
                    let matches = pattern.is_ok_and(|pattern| pattern.is_match(text));
                    (value.is_string() && !matches).then(|| format!("does not match {bound}"))
                }
                "minimum" => {
                    (value.as_f64() < bound.as_f64()).then(|| format!("is less than {bound}"))
                }
                "maxProperties" => {
                    let count = value.as_object().map_or(0, |object| object.len() as u64);
                    (count > bound.as_u64().unwrap_or(0)).then(|| "has too many members".to_owned())
                }
                "required" => bound.as_array().into_iter().flatten().find_map(|name| {
                    let absent =
                        value.is_object() && value.get(name.as_str().unwrap_or_default()).is_none();
                    absent.then(|| format!("has no {name}"))
                }),
                "properties" | "additionalProperties" | "items" => None,
                // A float cannot represent the last digit of a decimal. The checks of the group
                // `prices` compare prices digit by digit.
                "exclusiveMaximum" | "multipleOf" | "description" | "format" | "default" => None,
                other => Some(format!("has a schema with the unknown keyword {other:?}")),
            };
            if let Some(wrong) = wrong {
                return Some(format!("{at} {wrong}"));
            }
        }
        let members = value.as_object().into_iter().flatten().find_map(|(name, member)| {
            let at = format!("{at}.{name}");
            match (schema["properties"].get(name), &schema["additionalProperties"]) {
                (Some(schema), _) => self.mismatch(schema, member, &at),
                (None, Value::Bool(false)) => Some(format!("{at} is not in the document")),
                (None, schema) => self.mismatch(schema, member, &at),
            }
        });
        let items = || {
            let mut items = value.as_array().into_iter().flatten().enumerate();
            items.find_map(|(i, item)| self.mismatch(&schema["items"], item, &format!("{at}[{i}]")))
        };
        members.or_else(items)
    }
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        "null" => value.is_null(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violation(method: &str, path: &str, status: u16, body: &str) -> Option<String> {
        let contract = Contract::new(shared::openapi::document());
        contract.violation(method, path, status, "application/json", body.as_bytes())
    }

    const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

    #[test]
    fn violation_valid_response_is_none() {
        let product = format!(
            r#"{{"id":"{ID}","name":"a","category":"b","price":1.5,"images":{{"main":{{
            "small":{{"width":1,"height":2}},"medium":{{"width":1,"height":2}},
            "large":{{"width":1,"height":2}}}}}}}}"#
        );
        let path = format!("/products/{ID}");
        assert_eq!(violation("GET", &path, 200, &product), None);
        assert_eq!(violation("GET", "/products", 200, &format!("[{product}]")), None);
        assert_eq!(violation("DELETE", &path, 412, r#"{"message":"no"}"#), None);
        assert_eq!(violation("GET", &path, 304, ""), None);
        assert_eq!(violation("GET", "/elsewhere", 200, "?"), None);
    }

    #[test]
    fn violation_invalid_response_names_the_place() {
        let product = |price: &str, more: &str| {
            format!(r#"{{"id":"{ID}","name":"a","category":"b","price":{price}{more}}}"#)
        };
        for (path, status, body, found) in [
            ("/products/x", 200, product("\"1\"", ""), "the body.price is not of type \"number\""),
            ("/products/x", 200, product("-1", ""), "the body.price is less than 0"),
            (
                "/products/x",
                200,
                product("1", r#","version":1"#),
                "the body.version is not in the document",
            ),
            ("/products/x", 200, r#"{"id":"a"}"#.into(), "the body has no \"name\""),
            (
                "/products/x",
                200,
                product("1", r#","images":{"main":{"small":{"width":0,"height":1}}}"#),
                "the body.images.main has no \"medium\"",
            ),
            ("/products", 200, "{}".into(), "the body is not of type \"array\""),
            (
                "/products",
                200,
                format!("[{}]", product("1", r#","description":7"#)),
                "the body[0].description is not of type \"string\"",
            ),
            ("/products/x", 418, "{}".into(), "418 is not a status of this operation"),
            ("/products/x", 404, "{}".into(), "the body has no \"message\""),
            ("/products/x", 304, "x".into(), "304 has no body"),
        ] {
            assert_eq!(
                violation("GET", path, status, &body).as_deref(),
                Some(found),
                "{path} {status} {body}"
            );
        }
    }
}
