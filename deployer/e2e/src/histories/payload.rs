//! The request bodies of the writers. Every field contains the number of its writer, so that a
//! mixture of two writes can be detected.

use serde_json::json;

use super::history::{Body, Content, Images};
use super::program::{CATEGORIES, KINDS};
use crate::product::Product;
use crate::test_images::{CLEAR, PHOTO, TINY, TestImage};

/// The images of a program. Each has its own dimensions, so that a product shows which one it has.
pub(super) const TEST_IMAGES: [&TestImage; super::program::IMAGES] = [&TINY, &PHOTO, &CLEAR];

/// Writes and parses the products of one history.
#[derive(Debug, Clone, Copy)]
pub(super) struct Payloads<'w> {
    /// The prefix of the categories.
    pub(super) category: &'w str,
}

impl Payloads<'_> {
    /// One of the categories that writers use.
    pub(super) fn category(&self, number: u16) -> String {
        format!("{} {}", self.category, number % CATEGORIES)
    }

    /// The request body of a writer.
    pub(super) fn body(&self, writer: u16) -> String {
        let (name, category) = (json!(name(writer)), json!(self.category(writer)));
        let price = price(writer);
        let description =
            description(writer).map(|text| format!(",\"description\":{}", json!(text)));
        let description = description.unwrap_or_default();
        format!("{{\"name\":{name},\"category\":{category},\"price\":{price}{description}}}")
    }

    /// The content of a product that the API returned.
    pub(super) fn parse(&self, product: &Product) -> Body {
        let Some(writer) =
            product.name.strip_prefix("writer ").and_then(|digits| digits.parse().ok())
        else {
            return Body::Invalid(format!("the name is {:?}, which no writer wrote", product.name));
        };
        let wrong = |field: &str, actual: &str, expected: &str| {
            Body::Invalid(format!(
                "the name is from w{writer}, but the {field} is {actual:?} and not {expected:?}"
            ))
        };
        if product.category != self.category(writer) {
            return wrong("category", &product.category, &self.category(writer));
        }
        if product.price() != price(writer) {
            return wrong("price", product.price(), &price(writer));
        }
        if product.description != description(writer) {
            let (actual, expected) = (product.description.clone(), description(writer));
            return wrong(
                "description",
                &actual.unwrap_or_default(),
                &expected.unwrap_or_default(),
            );
        }
        let mut images = Images::default();
        for (kind, renditions) in &product.images {
            let image = TEST_IMAGES.iter().position(|image| image.renditions == *renditions);
            let slot = KINDS.iter().position(|one| one == kind).and_then(|at| images.get_mut(at));
            match (slot, image.and_then(|image| u8::try_from(image).ok())) {
                (Some(slot), Some(image)) => *slot = Some(image),
                _ => {
                    return Body::Invalid(format!(
                        "images of type {kind} that no client uploaded: {renditions:?}"
                    ));
                }
            }
        }
        Body::Product(Content { writer, images })
    }
}

fn name(writer: u16) -> String {
    format!("writer {writer}")
}

fn price(writer: u16) -> String {
    format!("{writer}.{}1", writer % 10)
}

/// Some writers send no description, so that a PUT must remove the previous one.
fn description(writer: u16) -> Option<String> {
    (!writer.is_multiple_of(5)).then(|| vec![writer.to_string(); 40].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAYLOADS: Payloads<'_> = Payloads { category: "c" };

    fn product(body: &str) -> Product {
        serde_json::from_str(&body.replacen('{', "{\"id\":\"a\",", 1)).unwrap()
    }

    #[test]
    fn parse_body_of_one_writer_is_product() {
        for writer in [0, 1, 5, 10, 900] {
            let content = Content { writer, images: [None; KINDS.len()] };
            assert_eq!(PAYLOADS.parse(&product(&PAYLOADS.body(writer))), Body::Product(content));
        }
    }

    #[test]
    fn parse_mixture_of_two_writers_is_invalid() {
        for (field, other) in
            [("writer 2", "writer 3"), ("\"c 2\"", "\"c 0\""), ("2.21", "3.31"), ("2 2 ", "3 3 ")]
        {
            let mixed = product(&PAYLOADS.body(2).replacen(field, other, 1));
            assert!(matches!(PAYLOADS.parse(&mixed), Body::Invalid(_)), "{field}");
        }
        let kept = PAYLOADS.body(1).replace("writer 1", "writer 10");
        assert!(matches!(PAYLOADS.parse(&product(&kept)), Body::Invalid(_)));
    }
}
