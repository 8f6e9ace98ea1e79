//! A JSON object, read strictly: one level of fields, each still as the bytes that were sent.

use crate::Fault;
use crate::limits::BODY_DEPTH_MAX;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The fields of an object in the order sent, names unique.
pub fn fields(body: &str) -> Result<Vec<(String, &RawValue)>, Fault> {
    let start = body.trim_ascii_start();
    if start.is_empty() {
        return Err(Fault::whole("the body must be a JSON object, and is empty"));
    }
    if !start.starts_with('{') {
        return Err(Fault::whole("the body must be a JSON object"));
    }
    if depth(body) > BODY_DEPTH_MAX {
        return Err(Fault::whole(format!("the body is nested deeper than {BODY_DEPTH_MAX} levels")));
    }
    let mut duplicate = None;
    let mut json = serde_json::Deserializer::from_str(body);
    let read =
        Fields { duplicate: &mut duplicate }.deserialize(&mut json).and_then(|fields| json.end().map(|()| fields));
    if let Some(name) = duplicate {
        let message = format!("the field {} is given twice", shown(&name));
        return Err(Fault::of(name, message));
    }
    read.map_err(|error| {
        Fault::whole(format!("the body is not valid JSON (line {}, column {})", error.line(), error.column()))
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

/// Collects the fields; the first name that comes twice goes to `duplicate`, which serde's errors cannot carry.
struct Fields<'d> {
    duplicate: &'d mut Option<String>,
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
            // Few names are legal, so a body with many is refused long before this search costs anything.
            if fields.len() > 64 || fields.iter().any(|(known, _)| *known == name) {
                let error = A::Error::custom("a field is given twice");
                if fields.len() <= 64 {
                    *self.duplicate = Some(name);
                }
                return Err(error);
            }
            fields.push((name, map.next_value()?));
        }
        Ok(fields)
    }
}
