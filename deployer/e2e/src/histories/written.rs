//! What a writer writes: its number is in every field, so that a mixture of two shows.

use super::program::{CATEGORIES, KINDS};
use super::told::{Body, Content, Images};
use crate::pictures::{CLEAR, PHOTO, Picture, TINY};
use crate::product::Product;
use serde_json::json;

/// The pictures of a program, by their numbers; each comes out in extents of its own.
pub(super) const PICTURES: [&Picture; super::program::PICTURES] = [&TINY, &PHOTO, &CLEAR];

/// Writes and reads the products of one history.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writing<'w> {
    /// What the categories begin with.
    pub(super) category: &'w str,
}

impl Writing<'_> {
    /// The categories that writers use.
    pub(super) fn category(&self, number: u16) -> String {
        format!("{} {}", self.category, number % CATEGORIES)
    }

    /// The body of a writer.
    pub(super) fn body(&self, writer: u16) -> String {
        let (name, category) = (json!(name(writer)), json!(self.category(writer)));
        let price = price(writer);
        let description =
            description(writer).map(|text| format!(",\"description\":{}", json!(text)));
        let description = description.unwrap_or_default();
        format!("{{\"name\":{name},\"category\":{category},\"price\":{price}{description}}}")
    }

    /// Who wrote a product, if one did.
    pub(super) fn read(&self, product: &Product) -> Body {
        let Some(writer) =
            product.name.strip_prefix("writer ").and_then(|digits| digits.parse().ok())
        else {
            return Body::Odd(format!("the name is {:?}, which nobody wrote", product.name));
        };
        let wrong = |field: &str, came: &str, expected: &str| {
            Body::Odd(format!(
                "the name is of w{writer}, but the {field} is {came:?} instead of {expected:?}"
            ))
        };
        if product.category != self.category(writer) {
            return wrong("category", &product.category, &self.category(writer));
        }
        if product.price() != price(writer) {
            return wrong("price", product.price(), &price(writer));
        }
        if product.description != description(writer) {
            let (came, expected) = (product.description.clone(), description(writer));
            return wrong("description", &came.unwrap_or_default(), &expected.unwrap_or_default());
        }
        let mut images = Images::default();
        for (kind, sizes) in &product.images {
            let picture = PICTURES.iter().position(|picture| picture.sizes == *sizes);
            let place = KINDS.iter().position(|one| one == kind).and_then(|at| images.get_mut(at));
            match (place, picture.and_then(|picture| u8::try_from(picture).ok())) {
                (Some(place), Some(picture)) => *place = Some(picture),
                _ => {
                    return Body::Odd(format!("images of type {kind} that nobody sent: {sizes:?}"));
                }
            }
        }
        Body::Whole(Content { writer, images })
    }
}

fn name(writer: u16) -> String {
    format!("writer {writer}")
}

fn price(writer: u16) -> String {
    format!("{writer}.{}1", writer % 10)
}

/// Some write none, so that one that was there must go.
fn description(writer: u16) -> Option<String> {
    (!writer.is_multiple_of(5)).then(|| vec![writer.to_string(); 40].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITING: Writing<'_> = Writing { category: "c" };

    fn product(body: &str) -> Product {
        serde_json::from_str(&body.replacen('{', "{\"id\":\"a\",", 1)).unwrap()
    }

    #[test]
    fn a_writers_product_is_read_as_its_own() {
        for writer in [0, 1, 5, 10, 900] {
            let content = Content { writer, images: [None; KINDS.len()] };
            assert_eq!(WRITING.read(&product(&WRITING.body(writer))), Body::Whole(content));
        }
    }

    #[test]
    fn a_mixture_of_two_is_seen_in_each_field() {
        for (field, other) in
            [("writer 2", "writer 3"), ("\"c 2\"", "\"c 0\""), ("2.21", "3.31"), ("2 2 ", "3 3 ")]
        {
            let mixed = product(&WRITING.body(2).replacen(field, other, 1));
            assert!(matches!(WRITING.read(&mixed), Body::Odd(_)), "{field}");
        }
        let kept = WRITING.body(1).replace("writer 1", "writer 10");
        assert!(matches!(WRITING.read(&product(&kept)), Body::Odd(_)));
    }
}
