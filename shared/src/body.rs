//! A JSON object, read strictly: one level of fields, each still as the bytes that were sent.

use crate::ValidationError;
use crate::limits::BODY_DEPTH_MAX;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The fields of an object in the order sent, names unique.
pub fn fields(body: &str) -> Result<Vec<(String, &RawValue)>, ValidationError> {
    let start = body.trim_ascii_start();
    if start.is_empty() {
        return Err(ValidationError::whole("the body must be a JSON object, and is empty"));
    }
    if !start.starts_with('{') {
        return Err(ValidationError::whole("the body must be a JSON object"));
    }
    if depth(body) > BODY_DEPTH_MAX {
        return Err(ValidationError::whole(format!(
            "the body is nested deeper than {BODY_DEPTH_MAX} levels"
        )));
    }
    let mut refused = None;
    let mut json = serde_json::Deserializer::from_str(body);
    let read = Fields { refused: &mut refused }
        .deserialize(&mut json)
        .and_then(|fields| json.end().map(|()| fields));
    if let Some(fault) = refused {
        return Err(fault);
    }
    read.map_err(|error| {
        ValidationError::whole(format!(
            "the body is not valid JSON (line {}, column {})",
            error.line(),
            error.column()
        ))
    })
}

/// A client's own word in a message: quoted, and short.
pub(crate) fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("{short:?}")
}

/// How deep brackets nest, outside of strings.
fn depth(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Few names are legal: a body with more is refused before the search for doubles costs anything.
const FIELDS_MAX: usize = 64;

/// Collects the fields; what is wrong with them other than their grammar goes to `refused`, which serde's errors cannot
/// carry.
struct Fields<'d> {
    refused: &'d mut Option<ValidationError>,
}

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = Vec<(String, &'de RawValue)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields: Vec<(String, &RawValue)> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let fault = if fields.iter().any(|(known, _)| *known == name) {
                let message = format!("the field {} is given twice", shown(&name));
                ValidationError::of(name, message)
            } else if fields.len() == FIELDS_MAX {
                ValidationError::whole(format!("the body may have at most {FIELDS_MAX} fields"))
            } else {
                fields.push((name, map.next_value()?));
                continue;
            };
            let error = A::Error::custom(&fault);
            *self.refused = Some(fault);
            return Err(error);
        }
        Ok(fields)
    }
}
