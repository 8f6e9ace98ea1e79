//! Fuzz target: bodies of `POST` and `PUT`, compared with a second, simpler implementation of the
//! contract.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use shared::image::Images;
use shared::limits::{CATEGORY_CHARS_MAX, DESCRIPTION_CHARS_MAX, NAME_CHARS_MAX};
use shared::{Draft, Product, ProductId, ValidationError};

use super::prices::Digits;
use super::{ID, assert_client_error, bytes, fuzz};
use crate::http::HttpError;

#[test]
fn bodies() {
    fuzz!(samples(), 10_000, property);
}

fn samples() -> Vec<Vec<u8>> {
    let with_id = format!(
        r#"{{"id":"{ID}","name":"n","category":"c","price":1,
            "images":{{"main":{{"small":{{"width":1}}}}}}}}"#
    );
    let mut samples = bytes([
        r#" {"name":" M\u00f6we \ud83d\ude00 ","category":"a","price":"1.50","description":null} "#,
        r#"{"name":"a","category":"b","price":19.99,"description":"\"\\\/\b\f\n\r\t\u0000"}"#,
        r#"{"name":"a","n\u0061me":"b","category":"c","price":1e2}"#,
        r#"{"name":"\ud800","category":"\udc00x","price":-0}"#,
        r#"{"__proto__":{"a":[1,2,{"b":null}]},"name":" ","price":-1,"color":true}"#,
        r#"[{"name":"a"}]"#,
        "",
        "null",
        "\u{feff}{}",
        &with_id,
    ]);
    let many: Vec<String> = (0..70).map(|number| format!("\"f{number}\":{number}")).collect();
    samples.push(format!("{{{}}}", many.join(",")).into());
    samples.push(
        format!(
            r#"{{"images":{}{},"name":"n","category":"c","price":1}}"#,
            "[".repeat(31),
            "]".repeat(31)
        )
        .into(),
    );
    samples
}

/// The fields of an object in their order, repeated ones included.
struct Fields(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Fields;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(All)
    }
}

impl Fields {
    fn raw(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, raw)| raw.get())
    }

    /// A text field, trimmed; `None` if it is not a text.
    fn text(&self, name: &str) -> Option<String> {
        serde_json::from_str::<String>(self.raw(name)?).ok().map(|text| text.trim().to_owned())
    }

    fn price(&self) -> Option<Digits> {
        let raw = self.raw("price")?;
        let digits = match serde_json::from_str::<String>(raw) {
            Ok(text) => Digits::of(&text, false),
            Err(_) => Digits::of(raw, true),
        };
        digits.filter(Digits::fits)
    }

    /// Whether the contract accepts the object, if it allows these fields only.
    fn is_valid(&self, allowed: &[&str]) -> bool {
        let once = |name: &str| self.0.iter().filter(|(known, _)| known == name).count() == 1;
        let within = |name, min, max| {
            self.text(name).is_some_and(|text| {
                let is_whole = !text.contains(char::REPLACEMENT_CHARACTER);
                is_whole && (min..=max).contains(&text.chars().count())
            })
        };
        self.0.iter().all(|(name, _)| allowed.contains(&name.as_str()) && once(name))
            && within("name", 1, NAME_CHARS_MAX)
            && within("category", 1, CATEGORY_CHARS_MAX)
            && self.price().is_some()
            && (self.raw("description").is_none_or(|raw| raw == "null")
                || within("description", 0, DESCRIPTION_CHARS_MAX))
    }
}

fn property(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let id = ProductId::parse(ID).unwrap();
    let (created, replaced) = (Draft::for_create(text), Draft::for_replace(text, &id));
    let sent = serde_json::from_str::<Fields>(text).ok();
    let flat = ["name", "category", "price", "description"];
    let valid = |allowed: &[&str]| sent.as_ref().is_some_and(|sent| sent.is_valid(allowed));
    assert_eq!(created.is_ok(), valid(&flat));
    let same_id = sent
        .as_ref()
        .is_some_and(|sent| sent.raw("id").is_none() || sent.text("id").as_deref() == Some(ID));
    let with_images = sent.as_ref().is_some_and(|sent| sent.raw("images").is_some());
    // The value of `images` is ignored, but too deep nesting is an error.
    if !with_images || replaced.is_ok() {
        let allowed = [&flat[..], &["id", "images"]].concat();
        assert_eq!(replaced.is_ok(), same_id && valid(&allowed));
    }
    for read in [created, replaced] {
        match read {
            Ok(draft) => assert_accepted(draft, sent.as_ref().unwrap(), &id),
            Err(errors) => assert_rejected(errors, sent.as_ref()),
        }
    }
}

fn assert_accepted(draft: Draft, sent: &Fields, id: &ProductId) {
    assert_eq!(Some(draft.name.as_str()), sent.text("name").as_deref());
    assert_eq!(Some(draft.category.as_str()), sent.text("category").as_deref());
    assert_eq!(draft.description, sent.text("description"));
    assert_eq!(Digits::of(&draft.price.to_string(), false), sent.price());
    let Draft { name, category, price, description } = draft.clone();
    let product =
        Product { id: id.clone(), name, category, price, description, images: Images::new() };
    let json = serde_json::to_string(&product).unwrap();
    assert_eq!(Draft::for_replace(&json, id), Ok(draft), "{json}");
}

fn assert_rejected(errors: Vec<ValidationError>, sent: Option<&Fields>) {
    assert!(!errors.is_empty());
    for error in &errors {
        if let Some(field) = &error.field {
            let known = ["name", "category", "price"].contains(&field.as_str());
            assert!(known || sent.is_none_or(|sent| sent.raw(field).is_some()), "{field}");
        }
    }
    assert_client_error(&HttpError::from_validation_errors(errors));
}
