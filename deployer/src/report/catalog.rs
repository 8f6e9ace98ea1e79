//! The texts of `seed` and `export`: progress and results.

use std::fmt::Write;
use std::time::Duration;

use engine::report::{TextStyle, count, duration};

use crate::catalog::{DifferingProduct, ExportResult, SeedResult, Step};

/// The largest number of differing products in the output.
const SHOWN_MAX: usize = 20;

/// The progress of a command, for a terminal and for a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub label: &'static str,
    /// What the step does.
    pub line: String,
    /// The short text beside a progress bar.
    pub short: &'static str,
    /// The numbers of finished and of all items, if they are known.
    pub counted: Option<(usize, usize)>,
}

pub fn step(step: Step) -> Progress {
    let of = |number: usize, plural| count(number as u64, plural);
    match step {
        Step::Listing { products } => {
            let line = match products {
                0 => "reading the products".to_owned(),
                seen => {
                    format!("reading the products: {} so far", of(seen, "products"))
                }
            };
            Progress { label: "list", line, short: "", counted: None }
        }
        Step::Adding { done, of: all } => Progress {
            label: "add",
            line: format!("adding {}", of(all, "products")),
            short: "products added",
            counted: Some((done, all)),
        },
        Step::Uploading { done, of: all } => Progress {
            label: "upload",
            line: format!("uploading {}", of(all, "sample images")),
            short: "sample images uploaded",
            counted: Some((done, all)),
        },
        Step::Exporting { done, of: all } => Progress {
            label: "export",
            line: format!("writing {}", of(all, "products")),
            short: "products written",
            counted: Some((done, all)),
        },
    }
}

/// The result of `seed`.
pub fn seeded(file: &str, seeded: &SeedResult, time: Duration, look: TextStyle) -> String {
    let mut out = String::new();
    for DifferingProduct { line, id, fields } in seeded.differing.iter().take(SHOWN_MAX) {
        let fields =
            if fields.is_empty() { String::new() } else { format!(" ({})", fields.join(", ")) };
        let _ = writeln!(
            out,
            "{file}:{line}: product {id} in the stack is different{fields}; not changed"
        );
    }
    let differing = seeded.differing.len();
    if differing > SHOWN_MAX {
        let _ = writeln!(out, "and {} more", differing - SHOWN_MAX);
    }
    let mut parts = vec![
        format!("{} added", count(seeded.added as u64, "products")),
        format!("{} unchanged", seeded.unchanged),
        format!("{} added", count(seeded.images as u64, "images")),
    ];
    if differing > 0 {
        parts.push(look.error(&format!("{differing} different and not changed")));
    }
    let _ = writeln!(out, "{} ({})", parts.join(", "), duration(time));
    if seeded.without_images > 0 {
        let _ = writeln!(
            out,
            "{} added without images, because the file has no pictures of them\n\
             hint: `export` without --without-pictures writes the pictures",
            count(seeded.without_images as u64, "products")
        );
    }
    out
}

/// The result of `export`.
pub fn exported(exported: &ExportResult, time: Duration) -> String {
    let (products, pictures) =
        (count(exported.products as u64, "products"), count(exported.pictures as u64, "pictures"));
    let mut out = format!("{products} and {pictures} exported ({})\n", duration(time));
    if exported.missing_images > 0 {
        let _ = writeln!(
            out,
            "{} left out, because the bucket no longer has the versions that the table names",
            count(exported.missing_images as u64, "images")
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn exported_missing_images_are_counted() {
        let result =
            ExportResult { products: 3, pictures: 1, missing_images: 1, output_closed: false };
        expect![[r#"
            3 products and 1 picture exported (2.0 s)
            1 image left out, because the bucket no longer has the versions that the table names
        "#]]
        .assert_eq(&exported(&result, Duration::from_secs(2)));
    }

    #[test]
    fn seeded_differing_products_are_named() {
        let differing = |line, fields: &[&'static str]| DifferingProduct {
            line,
            id: format!("id-{line}"),
            fields: fields.to_vec(),
        };
        let seeded_now = SeedResult {
            added: 1,
            unchanged: 98,
            images: 31,
            without_images: 2,
            differing: vec![differing(7, &["price", "images"]), differing(9, &[])],
        };
        expect![[r#"
            f.jsonl:7: product id-7 in the stack is different (price, images); not changed
            f.jsonl:9: product id-9 in the stack is different; not changed
            1 product added, 98 unchanged, 31 images added, 2 different and not changed (4.2 s)
            2 products added without images, because the file has no pictures of them
            hint: `export` without --without-pictures writes the pictures
        "#]]
        .assert_eq(&seeded("f.jsonl", &seeded_now, Duration::from_millis(4_200), TextStyle::PLAIN));
    }
}
