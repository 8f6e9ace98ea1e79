//! The product: the draft that a client sends, and the product that the API returns.

use crate::body::{fields, quoted};
use crate::image::Images;
use crate::limits::{CATEGORY_CHARS_MAX, DESCRIPTION_CHARS_MAX, NAME_CHARS_MAX};
use crate::price::PriceError;
use crate::{Price, ValidationError};
use serde::Serialize;
use serde_json::value::RawValue;
use std::fmt;

/// A UUID in lower case, with hyphens. The server makes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct ProductId(String);

impl ProductId {
    /// `None` for any other spelling of a UUID, too.
    pub fn parse(text: &str) -> Option<Self> {
        let legal = text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            });
        legal.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProductId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// 1 to 200 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Name(String);

/// 1 to 100 characters. Upper and lower case are different.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Category(String);

impl Name {
    /// Trims white space and checks the length.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        bounded("name", text, 1, NAME_CHARS_MAX).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Category {
    /// Trims white space and checks the length.
    pub fn parse(text: &str) -> Result<Self, ValidationError> {
        bounded("category", text, 1, CATEGORY_CHARS_MAX).map(Self)
    }

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

/// The part of a product that a client decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub name: Name,
    pub category: Category,
    pub price: Price,
    pub description: Option<String>,
}

/// A product as the API returns it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Product {
    pub id: ProductId,
    pub name: Name,
    pub category: Category,
    pub price: Price,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Images::is_empty")]
    pub images: Images,
}

impl Draft {
    /// Parses the body of a `POST`. `id` and `images` are errors, because the server makes them.
    pub fn for_create(body: &str) -> Result<Self, Vec<ValidationError>> {
        Self::parse(body, undamaged, |name, _| {
            Err(ValidationError::of(name, format!("{name} is made by the server; leave it out")))
        })
    }

    /// Parses the body of a `PUT` to `id`. A client can send back a product that it read: the field
    /// `images` is ignored, and the field `id` must be equal to `id`.
    pub fn for_replace(body: &str, id: &ProductId) -> Result<Self, Vec<ValidationError>> {
        Self::parse(body, undamaged, server_made(id))
    }

    /// Parses a product that the API returned, as [`Self::for_replace`]. Its texts may have U+FFFD,
    /// which earlier versions stored.
    pub fn of_exported(product: &str, id: &ProductId) -> Result<Self, Vec<ValidationError>> {
        Self::parse(product, |_, text| Ok(text), server_made(id))
    }

    /// Collects all errors of the body, in the order of its fields.
    fn parse(
        body: &str,
        checked: impl Fn(&str, String) -> Result<String, ValidationError>,
        server_made: impl Fn(&str, &RawValue) -> Result<(), ValidationError>,
    ) -> Result<Self, Vec<ValidationError>> {
        let (mut name, mut category, mut price, mut description) = (None, None, None, None);
        let mut errors = Vec::new();
        let text = |field, raw| text(field, raw).and_then(|text| checked(field, text));
        for (field, raw) in fields(body).map_err(|error| vec![error])? {
            let read = match field.as_str() {
                "name" => text("name", raw).and_then(|t| Name::parse(&t)).map(|v| name = Some(v)),
                "category" => text("category", raw)
                    .and_then(|t| Category::parse(&t))
                    .map(|v| category = Some(v)),
                "price" => decimal(raw).map(|v| price = Some(v)),
                "description" if raw.get() == "null" => Ok(()),
                "description" => text("description", raw)
                    .and_then(|t| bounded("description", &t, 0, DESCRIPTION_CHARS_MAX))
                    .map(|v| description = Some(v)),
                "id" | "images" => server_made(&field, raw),
                _ => Err(unknown(&field)),
            };
            if let Err(error) = read {
                errors.push(error);
            }
        }
        for (field, missing) in
            [("name", name.is_none()), ("category", category.is_none()), ("price", price.is_none())]
        {
            if missing && !errors.iter().any(|error| error.field.as_deref() == Some(field)) {
                errors.push(ValidationError::of(field, format!("{field} is missing")));
            }
        }
        match (name, category, price) {
            (Some(name), Some(category), Some(price)) if errors.is_empty() => {
                Ok(Self { name, category, price, description })
            }
            _ => Err(errors),
        }
    }
}

/// What a product that was read has beside a draft: `images` are ignored, and `id` must be equal.
fn server_made(id: &ProductId) -> impl Fn(&str, &RawValue) -> Result<(), ValidationError> {
    move |name, raw| {
        if name == "images" || text("id", raw).is_ok_and(|sent| sent == id.as_str()) {
            return Ok(());
        }
        Err(ValidationError::of("id", "id must be equal to the id in the path, or absent"))
    }
}

fn unknown(field: &str) -> ValidationError {
    ValidationError::of(
        field,
        format!(
            "{} is not a field of a product; it has name, category, price and description",
            quoted(field)
        ),
    )
}

fn text(field: &str, raw: &RawValue) -> Result<String, ValidationError> {
    if !raw.get().starts_with('"') {
        return Err(ValidationError::of(field, format!("{field} must be text")));
    }
    // The syntax was checked with the body. The only error left is half of a surrogate pair.
    serde_json::from_str(raw.get()).map_err(|_| {
        ValidationError::of(
            field,
            format!("{field} has a lone surrogate, which is not a character"),
        )
    })
}

/// Rejects U+FFFD. API Gateway and many clients put it in the place of bytes that are not UTF-8.
/// The text that was meant is lost, and stored, the damage would stay.
fn undamaged(field: &str, text: String) -> Result<String, ValidationError> {
    if text.contains(char::REPLACEMENT_CHARACTER) {
        let message = format!(
            "{field} has U+FFFD, the sign for bytes that were not UTF-8; send the text as UTF-8"
        );
        return Err(ValidationError::of(field, message));
    }
    Ok(text)
}

fn decimal(raw: &RawValue) -> Result<Price, ValidationError> {
    let sent = raw.get();
    let price = match sent.as_bytes().first() {
        Some(b'"') => Price::from_plain(&text("price", raw)?),
        Some(b'-' | b'0'..=b'9') => Price::from_json_number(sent),
        _ => Err(PriceError::NotANumber),
    };
    price.map_err(|error| ValidationError::of("price", error.to_string()))
}

/// The case-folded form of a text, which searches compare. Each character is converted to lower,
/// upper and lower case again. Thus `ß`, `ẞ`, `ss` and `SS` are equal, and so are the two small
/// sigmas. Accents are kept. Combining marks are not normalized.
pub fn fold(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase);
    let folded = lower.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    folded.map(|c| if c == FIELD_BREAK { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// Separates name and description in the search text. [`fold`] removes this noncharacter from a
/// query, so no query matches across the two fields.
const FIELD_BREAK: char = '\u{10FFFF}';

/// The text of a product that searches read.
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

    fn errors(body: &str) -> Vec<String> {
        let errors = Draft::for_create(body).err().unwrap_or_default();
        errors
            .iter()
            .map(|f| format!("{}: {}", f.field.as_deref().unwrap_or("-"), f.message))
            .collect()
    }

    fn id() -> ProductId {
        ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap()
    }

    #[test]
    fn for_create_valid_body_keeps_each_text() {
        let draft = Draft::for_create(
            r#" {"name":" Möwe \u00e9\ud83d\ude00 ","category":"a","price":"1.50",
                 "description":null} "#,
        )
        .unwrap();
        assert_eq!(draft.name.as_str(), "Möwe é😀");
        assert_eq!(draft.price.to_string(), "1.5");
        assert_eq!(draft.description, None);
    }

    #[test]
    fn for_create_collects_all_errors() {
        assert_eq!(
            errors(r#"{"name":" ","price":-1,"color":"red","description":7}"#),
            [
                "name: name must not be empty",
                "price: price must not be negative",
                "color: \"color\" is not a field of a product; it has name, category, price and \
                 description",
                "description: description must be text",
                "category: category is missing",
            ]
        );
    }

    #[test]
    fn for_create_invalid_json_is_an_error() {
        for (body, says) in [
            ("", "-: the body must be a JSON object, and is empty"),
            ("[]", "-: the body must be a JSON object"),
            ("null", "-: the body must be a JSON object"),
            ("{", "-: the body is not valid JSON (line 1, column 1)"),
            ("{} {}", "-: the body is not valid JSON (line 1, column 4)"),
            (r#"{"name":"a","name":"b"}"#, "name: the field \"name\" is given twice"),
            (r#"{"name":"a","n\u0061me":"b"}"#, "name: the field \"name\" is given twice"),
        ] {
            assert_eq!(errors(body), [says], "{body}");
        }
        let deep = format!(r#"{{"name":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(errors(&deep), ["-: the body is nested deeper than 32 levels"]);
        assert!(
            errors(r#"{"name":"\ud800","category":"c","price":1}"#)[0]
                .starts_with("name: name has a lone surrogate")
        );
        assert!(
            errors(r#"{"id":"x","name":"n","category":"c","price":1}"#)[0]
                .starts_with("id: id is made by the server")
        );
    }

    #[test]
    fn for_create_replacement_character_is_an_error() {
        for name in ["M\u{fffd}we", "M\\ufffdwe", "\\uFFFD"] {
            let body = format!(r#"{{"name":"{name}","category":"c","price":1}}"#);
            let error = "name: name has U+FFFD, the sign for bytes that were not UTF-8; \
                         send the text as UTF-8";
            assert_eq!(errors(&body), [error], "{name}");
            assert!(Draft::for_replace(&body, &id()).is_err(), "{name}");
            // An export may have it from an earlier version.
            assert!(Draft::of_exported(&body, &id()).is_ok(), "{name}");
        }
        // U+10FFFD is another character.
        assert!(errors("{\"name\":\"\u{10fffd}\",\"category\":\"c\",\"price\":1}").is_empty());
    }

    #[test]
    fn for_replace_accepts_a_product_that_was_read() {
        let body = format!(
            r#"{{"id":"{}","name":"n","category":"c","price":1,"images":{{"main":{{}}}}}}"#,
            id()
        );
        assert!(Draft::for_replace(&body, &id()).is_ok());
        let other = body.replace("0189", "0190");
        assert_eq!(Draft::for_replace(&other, &id()).unwrap_err()[0].field.as_deref(), Some("id"));
    }

    #[test]
    fn for_create_counts_characters_not_bytes() {
        let body = |chars: usize| {
            format!(r#"{{"name":"{}","category":"c","price":1}}"#, "😀".repeat(chars))
        };
        assert!(Draft::for_create(&body(200)).is_ok());
        assert_eq!(errors(&body(201)), ["name: name may have at most 200 characters, and has 201"]);
    }

    #[test]
    fn fold_makes_upper_and_lower_case_equal() {
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
        fn parse_any_body_does_not_panic(body in ".{0,200}") {
            let _ = Draft::for_create(&body);
            let _ = Draft::for_replace(&body, &id());
        }

        #[test]
        fn for_create_trims_and_keeps_texts(
            name in "[\\PC&&[^\u{fffd}]]{1,50}",
            description in "[^\u{fffd}]{0,200}",
        ) {
            prop_assume!(!name.trim().is_empty());
            let body = serde_json::json!({
                "name": name, "category": "c", "price": 1, "description": description,
            });
            let body = body.to_string();
            let draft = Draft::for_create(&body).unwrap();
            prop_assert_eq!(draft.name.as_str(), name.trim());
            prop_assert_eq!(draft.description.as_deref(), Some(description.trim()));
        }
    }
}
