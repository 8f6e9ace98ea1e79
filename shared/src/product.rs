//! The product: what a client may send of it, and what it gets.

use crate::body::{fields, shown};
use crate::image::Images;
use crate::limits::{CATEGORY_CHARS_MAX, DESCRIPTION_CHARS_MAX, NAME_CHARS_MAX};
use crate::price::PriceError;
use crate::{Price, ValidationError};
use serde::Serialize;
use serde_json::value::RawValue;
use std::fmt;

/// A product's id: a UUID in its lower-case form with hyphens, made by the server.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct ProductId(String);

impl ProductId {
    /// Reads an id; any other spelling is nobody's id.
    pub fn parse(text: &str) -> Option<Self> {
        let legal = text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            });
        legal.then(|| Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProductId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A product's name: 1–200 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Name(String);

/// A product's category: 1–100 characters, compared exactly.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Category(String);

impl Name {
    /// Cuts white space at the ends and checks the length.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        bounded("name", text, 1, NAME_CHARS_MAX).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Category {
    /// Cuts white space at the ends and checks the length.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        bounded("category", text, 1, CATEGORY_CHARS_MAX).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn bounded(field: &str, text: &str, min: usize, max: usize) -> Result<String, ValidationError> {
    let text = text.trim();
    let chars = text.chars().count();
    if chars < min {
        Err(ValidationError::of(field, format!("{field} must not be empty")))
    } else if chars > max {
        Err(ValidationError::of(
            field,
            format!("{field} may have at most {max} characters, and has {chars}"),
        ))
    } else {
        Ok(text.to_owned())
    }
}

/// What a client decides about a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub name: Name,
    /// Its category.
    pub category: Category,
    /// Its price.
    pub price: Price,
    /// What there is to say about it.
    pub description: Option<String>,
}

/// A product as the API shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Product {
    /// Made by the server.
    pub id: ProductId,
    /// Its name.
    pub name: Name,
    /// Its category.
    pub category: Category,
    /// Its price.
    pub price: Price,
    /// What there is to say about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its images, type by type.
    #[serde(skip_serializing_if = "Images::is_empty")]
    pub images: Images,
}

impl Draft {
    /// Reads the body of a `POST`: the server makes `id` and `images`.
    pub fn for_create(body: &str) -> Result<Self, Vec<ValidationError>> {
        Self::parse(body, |name, _| {
            Err(ValidationError::of(name, format!("{name} is made by the server; leave it out")))
        })
    }

    /// Reads the body of a `PUT` to `id`: a client may send back what it got.
    pub fn for_replace(body: &str, id: &ProductId) -> Result<Self, Vec<ValidationError>> {
        Self::parse(body, |name, raw| {
            if name == "images" || text("id", raw).is_ok_and(|sent| sent == id.as_str()) {
                return Ok(());
            }
            Err(ValidationError::of("id", "id must be the one in the path, or left out"))
        })
    }

    /// All faults of the body at once, in the order of the fields.
    fn parse(
        body: &str,
        server_made: impl Fn(&str, &RawValue) -> Result<(), ValidationError>,
    ) -> Result<Self, Vec<ValidationError>> {
        let (mut name, mut category, mut price, mut description) = (None, None, None, None);
        let mut faults = Vec::new();
        for (field, raw) in fields(body).map_err(|fault| vec![fault])? {
            let read = match field.as_str() {
                "name" => text("name", raw).and_then(|t| Name::parse(&t)).map(|v| name = Some(v)),
                "category" => text("category", raw)
                    .and_then(|t| Category::parse(&t))
                    .map(|v| category = Some(v)),
                "price" => decimal(raw).map(|v| price = Some(v)),
                "description" => optional_text("description", raw).map(|v| description = v),
                "id" | "images" => server_made(&field, raw),
                _ => Err(unknown(&field)),
            };
            if let Err(fault) = read {
                faults.push(fault);
            }
        }
        for (field, missing) in
            [("name", name.is_none()), ("category", category.is_none()), ("price", price.is_none())]
        {
            if missing && !faults.iter().any(|fault| fault.field.as_deref() == Some(field)) {
                faults.push(ValidationError::of(field, format!("{field} is missing")));
            }
        }
        match (name, category, price) {
            (Some(name), Some(category), Some(price)) if faults.is_empty() => {
                Ok(Self { name, category, price, description })
            }
            _ => Err(faults),
        }
    }
}

fn unknown(field: &str) -> ValidationError {
    ValidationError::of(
        field,
        format!(
            "{} is not a field of a product; it has name, category, price and description",
            shown(field)
        ),
    )
}

fn text(field: &str, raw: &RawValue) -> Result<String, ValidationError> {
    if !raw.get().starts_with('"') {
        return Err(ValidationError::of(field, format!("{field} must be text")));
    }
    // The grammar was checked with the body: what can still be wrong in a string is half of a surrogate pair.
    serde_json::from_str(raw.get()).map_err(|_| {
        ValidationError::of(field, format!("{field} has a lone surrogate, which is no character"))
    })
}

fn optional_text(field: &str, raw: &RawValue) -> Result<Option<String>, ValidationError> {
    if raw.get() == "null" {
        return Ok(None);
    }
    text(field, raw).and_then(|t| bounded(field, &t, 0, DESCRIPTION_CHARS_MAX)).map(Some)
}

fn decimal(raw: &RawValue) -> Result<Price, ValidationError> {
    let sent = raw.get();
    let price = match sent.as_bytes().first() {
        Some(b'"') => Price::from_plain(&text("price", raw)?),
        Some(b'-' | b'0'..=b'9') => Price::from_json_number(sent),
        _ => Err(PriceError::NotANumber),
    };
    price.map_err(|fault| ValidationError::of("price", fault.to_string()))
}

/// A text as searches compare it: each character by itself, lower, upper, lower again, so that `ß`, `ẞ`, `ss` and `SS`
/// are one, and the two small sigmas, too. Accents count, and combining marks are compared as they were sent.
pub fn fold(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase);
    let folded = lower.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    folded.map(|c| if c == FIELD_BREAK { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// Stands between name and description in the searched text. A noncharacter, so that no search matches across it.
const FIELD_BREAK: char = '\u{10FFFF}';

/// What a search looks through.
pub fn search_text(name: &str, description: Option<&str>) -> String {
    let mut text = fold(name);
    if let Some(description) = description {
        text.push(FIELD_BREAK);
        text.push_str(&fold(description));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn faults(body: &str) -> Vec<String> {
        let faults = Draft::for_create(body).err().unwrap_or_default();
        faults
            .iter()
            .map(|f| format!("{}: {}", f.field.as_deref().unwrap_or("-"), f.message))
            .collect()
    }

    fn id() -> ProductId {
        ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap()
    }

    #[test]
    fn a_legal_body_is_read_exactly() {
        let draft = Draft::for_create(
            r#" {"name":" Möwe \u00e9\ud83d\ude00 ","category":"a","price":"1.50","description":null} "#,
        )
        .unwrap();
        assert_eq!(draft.name.as_str(), "Möwe é😀");
        assert_eq!(draft.price.to_string(), "1.5");
        assert_eq!(draft.description, None);
    }

    #[test]
    fn all_faults_come_at_once() {
        assert_eq!(
            faults(r#"{"name":" ","price":-1,"colour":"red","description":7}"#),
            [
                "name: name must not be empty",
                "price: price must not be negative",
                "colour: \"colour\" is not a field of a product; it has name, category, price and description",
                "description: description must be text",
                "category: category is missing",
            ]
        );
    }

    #[test]
    fn broken_bodies_are_named() {
        for (body, says) in [
            ("", "-: the body must be a JSON object, and is empty"),
            ("[]", "-: the body must be a JSON object"),
            ("null", "-: the body must be a JSON object"),
            ("{", "-: the body is not valid JSON (line 1, column 1)"),
            ("{} {}", "-: the body is not valid JSON (line 1, column 4)"),
            (r#"{"name":"a","name":"b"}"#, "name: the field \"name\" is given twice"),
            (r#"{"name":"a","n\u0061me":"b"}"#, "name: the field \"name\" is given twice"),
        ] {
            assert_eq!(faults(body), [says], "{body}");
        }
        let deep = format!(r#"{{"name":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(faults(&deep), ["-: the body is nested deeper than 32 levels"]);
        assert!(
            faults(r#"{"name":"\ud800","category":"c","price":1}"#)[0]
                .starts_with("name: name has a lone surrogate")
        );
        assert!(
            faults(r#"{"id":"x","name":"n","category":"c","price":1}"#)[0]
                .starts_with("id: id is made by the server")
        );
    }

    #[test]
    fn a_put_takes_back_what_a_get_gave() {
        let body = format!(
            r#"{{"id":"{}","name":"n","category":"c","price":1,"images":{{"main":{{}}}}}}"#,
            id()
        );
        assert!(Draft::for_replace(&body, &id()).is_ok());
        let other = body.replace("0189", "0190");
        assert_eq!(Draft::for_replace(&other, &id()).unwrap_err()[0].field.as_deref(), Some("id"));
    }

    #[test]
    fn lengths_count_characters() {
        let body = |chars: usize| {
            format!(r#"{{"name":"{}","category":"c","price":1}}"#, "😀".repeat(chars))
        };
        assert!(Draft::for_create(&body(200)).is_ok());
        assert_eq!(faults(&body(201)), ["name: name may have at most 200 characters, and has 201"]);
    }

    #[test]
    fn searches_fold_all_of_unicode() {
        for (a, b) in [
            ("STRASSE", "straße"),
            ("ẞ", "ss"),
            ("ΟΔΟΣ", "οδος"),
            ("ΣΊΣΥΦΟΣ", "σίσυφος"),
            ("İ", "i\u{307}"),
            ("Ǆ", "ǆ"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_ne!(fold("é"), fold("e"));
        let text = search_text("ab", Some("cd"));
        assert!(
            text.contains(&fold("B"))
                && text.contains(&fold("CD"))
                && !text.contains(&fold("b\u{10FFFF}c"))
        );
    }

    proptest! {
        #[test]
        fn no_body_panics(body in ".{0,200}") {
            let _ = Draft::for_create(&body);
            let _ = Draft::for_replace(&body, &id());
        }

        #[test]
        fn texts_come_back_verbatim(name in "\\PC{1,50}", description in "(?s).{0,200}") {
            prop_assume!(!name.trim().is_empty());
            let body = serde_json::json!({"name": name, "category": "c", "price": 1, "description": description}).to_string();
            let draft = Draft::for_create(&body).unwrap();
            prop_assert_eq!(draft.name.as_str(), name.trim());
            prop_assert_eq!(draft.description.as_deref(), Some(description.trim()));
        }
    }
}
