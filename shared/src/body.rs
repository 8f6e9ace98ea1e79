//! A strict parser for one level of a JSON object. The values of the fields stay unparsed text.

use crate::ValidationError;
use crate::limits::BODY_DEPTH_MAX;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The fields of the object, in the order of the body. A field that occurs twice is an error.
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
    let mut rejected = None;
    let mut json = serde_json::Deserializer::from_str(body);
    let read = Fields { rejected: &mut rejected }
        .deserialize(&mut json)
        .and_then(|fields| json.end().map(|()| fields));
    if let Some(error) = rejected {
        return Err(error);
    }
    read.map_err(|error| {
        ValidationError::whole(format!(
            "the body is not valid JSON (line {}, column {})",
            error.line(),
            error.column()
        ))
    })
}

/// A text of the client for a message: in quotes, and at most 40 characters of it.
pub(crate) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("{short:?}")
}

/// The depth to which brackets nest outside of strings.
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

/// The limit keeps the search for duplicate names, which is quadratic, short.
const FIELDS_MAX: usize = 64;

/// Collects the fields. `rejected` gets an error other than a syntax error, because an error of
/// serde cannot carry a [`ValidationError`].
struct Fields<'d> {
    rejected: &'d mut Option<ValidationError>,
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
            let error = if fields.iter().any(|(known, _)| *known == name) {
                let message = format!("the field {} is given twice", quoted(&name));
                ValidationError::of(name, message)
            } else if fields.len() == FIELDS_MAX {
                ValidationError::whole(format!("the body may have at most {FIELDS_MAX} fields"))
            } else {
                fields.push((name, map.next_value()?));
                continue;
            };
            let stop = A::Error::custom(&error);
            *self.rejected = Some(error);
            return Err(stop);
        }
        Ok(fields)
    }
}
