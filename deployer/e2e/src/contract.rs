//! The OpenAPI document that the API serves, held against every answer that the API gives during the run.
//!
//! As much of JSON Schema as that document uses; a word that is not known here is an error, so that none is passed over.

use regex_lite::Regex;
use serde_json::Value;

/// The document.
#[derive(Debug)]
pub(super) struct Contract {
    document: Value,
}

impl Contract {
    pub(super) fn new(document: Value) -> Self {
        Self { document }
    }

    /// What an answer has that the document does not describe; nothing is said of paths that it does not have.
    ///
    /// `path` is below the base, without its query; `content_type` and `body` are the answer's.
    pub(super) fn finding(
        &self,
        method: &str,
        path: &str,
        status: u16,
        content_type: &str,
        body: &[u8],
    ) -> Option<String> {
        let operation = &self.path(path)?[method.to_lowercase()];
        // Other methods are not the document's, nor is an address that a gateway finds too long.
        if operation.is_null() || status == 414 {
            return None;
        }
        let answer = self.resolved(&operation["responses"][status.to_string()]);
        if answer.is_null() {
            return Some(format!("{status} is no answer of this call"));
        }
        let Some(content) = answer["content"].as_object() else {
            return (!body.is_empty()).then(|| format!("{status} has no body"));
        };
        let kind = content_type.split(';').next().unwrap_or_default().trim();
        let Some(content) = content.get(kind) else {
            return Some(format!("{status} is not {kind:?}"));
        };
        if kind != "application/json" {
            return None;
        }
        match serde_json::from_slice::<Value>(body) {
            Err(error) => Some(format!("the body is no JSON: {error}")),
            Ok(value) => self.mismatch(&content["schema"], &value, "the body"),
        }
    }

    /// The description of a path's template.
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

    /// What a `$ref` refers to.
    fn resolved<'v>(&'v self, value: &'v Value) -> &'v Value {
        let target = value["$ref"]
            .as_str()
            .and_then(|target| self.document.pointer(target.trim_start_matches('#')));
        target.unwrap_or(value)
    }

    /// Why a value is not of this schema.
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
                        .then(|| format!("is no {bound}"))
                }
                "enum" => (!bound.as_array().is_some_and(|all| all.contains(value)))
                    .then(|| format!("is none of {bound}")),
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
                // A float says nothing of a decimal's last digit: prices are compared digit by digit elsewhere.
                "exclusiveMaximum" | "multipleOf" | "description" | "format" | "default" => None,
                other => Some(format!("has a schema with {other:?}, which the test does not know")),
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

    fn finding(method: &str, path: &str, status: u16, body: &str) -> Option<String> {
        let contract = Contract::new(shared::openapi::document());
        contract.finding(method, path, status, "application/json", body.as_bytes())
    }

    const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

    #[test]
    fn an_answer_of_the_document_has_no_finding() {
        let product = format!(
            r#"{{"id":"{ID}","name":"a","category":"b","price":1.5,"images":{{"main":{{
            "small":{{"width":1,"height":2}},"medium":{{"width":1,"height":2}},"large":{{"width":1,"height":2}}}}}}}}"#
        );
        let path = format!("/products/{ID}");
        assert_eq!(finding("GET", &path, 200, &product), None);
        assert_eq!(finding("GET", "/products", 200, &format!("[{product}]")), None);
        assert_eq!(finding("DELETE", &path, 412, r#"{"message":"no"}"#), None);
        assert_eq!(finding("GET", &path, 304, ""), None);
        assert_eq!(finding("GET", "/elsewhere", 200, "?"), None);
    }

    #[test]
    fn what_the_document_does_not_have_is_found() {
        let product = |price: &str, more: &str| {
            format!(r#"{{"id":"{ID}","name":"a","category":"b","price":{price}{more}}}"#)
        };
        for (path, status, body, found) in [
            ("/products/x", 200, product("\"1\"", ""), "the body.price is no \"number\""),
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
            ("/products", 200, "{}".into(), "the body is no \"array\""),
            (
                "/products",
                200,
                format!("[{}]", product("1", r#","description":7"#)),
                "the body[0].description is no \"string\"",
            ),
            ("/products/x", 418, "{}".into(), "418 is no answer of this call"),
            ("/products/x", 404, "{}".into(), "the body has no \"message\""),
            ("/products/x", 304, "x".into(), "304 has no body"),
        ] {
            assert_eq!(
                finding("GET", path, status, &body).as_deref(),
                Some(found),
                "{path} {status} {body}"
            );
        }
    }
}
