//! Catalogues: how far it is, and what it came to.

use std::fmt::Write;

use crate::catalog::{Differing, Exported, Seeded, Step};
use engine::report::{TextStyle, count, duration};
use std::time::Duration;

/// As many products that differ are shown.
const SHOWN_MAX: usize = 20;

/// How far it is, in the forms that a terminal and a log need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The step's name.
    pub label: &'static str,
    /// What is done in it, with how much there is to do.
    pub line: String,
    /// The same in few words, beside a bar that counts.
    pub short: &'static str,
    /// So much is done of so much, where that is known.
    pub counted: Option<(usize, usize)>,
}

/// How far it is.
pub fn step(step: Step) -> Progress {
    let of = |number: usize, plural| count(number as u64, plural);
    match step {
        Step::Listing { products } => {
            let line = match products {
                0 => "reading what the stack has".to_owned(),
                seen => format!("reading what the stack has: {} so far", of(seen, "products")),
            };
            Progress { label: "list", line, short: "", counted: None }
        }
        Step::Adding { done, of: all } => Progress {
            label: "add",
            line: format!("putting {} in", of(all, "products")),
            short: "products put in",
            counted: Some((done, all)),
        },
        Step::Drawing { done, of: all } => Progress {
            label: "draw",
            line: format!("drawing and uploading {}", of(all, "pictures")),
            short: "pictures uploaded",
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

/// What putting a file in came to.
pub fn seeded(file: &str, seeded: &Seeded, time: Duration, look: TextStyle) -> String {
    let mut out = String::new();
    for Differing { line, id, fields } in seeded.differing.iter().take(SHOWN_MAX) {
        let fields =
            if fields.is_empty() { String::new() } else { format!(" in {}", fields.join(", ")) };
        let _ = writeln!(
            out,
            "{file}:{line}: {id} is there already and differs{fields}; it was left alone"
        );
    }
    let differing = seeded.differing.len();
    if differing > SHOWN_MAX {
        let _ = writeln!(out, "and {} more", differing - SHOWN_MAX);
    }
    let mut parts = vec![
        format!("{} added", count(seeded.added as u64, "products")),
        format!("{} already there", seeded.there),
        count(seeded.pictures as u64, "pictures"),
    ];
    if differing > 0 {
        parts.push(look.error(&format!("{differing} left alone since they differ")));
    }
    let _ = writeln!(out, "{} ({})", parts.join(", "), duration(time));
    if seeded.unpictured > 0 {
        let _ = writeln!(
            out,
            "{} came without pictures: the file tells of them and does not hold them (`export` without --without-pictures does)",
            count(seeded.unpictured as u64, "products")
        );
    }
    out
}

/// What an export came to.
pub fn exported(exported: &Exported, time: Duration) -> String {
    let (products, pictures) =
        (count(exported.products as u64, "products"), count(exported.pictures as u64, "pictures"));
    format!("{products} and {pictures} exported ({})\n", duration(time))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn what_was_left_alone_is_named() {
        let differing = |line, fields: &[&'static str]| Differing {
            line,
            id: format!("id-{line}"),
            fields: fields.to_vec(),
        };
        let seeded_now = Seeded {
            added: 1,
            there: 98,
            pictures: 31,
            unpictured: 2,
            differing: vec![differing(7, &["price", "images"]), differing(9, &[])],
        };
        expect![[r#"
            f.jsonl:7: id-7 is there already and differs in price, images; it was left alone
            f.jsonl:9: id-9 is there already and differs; it was left alone
            1 product added, 98 already there, 31 pictures, 2 left alone since they differ (4.2 s)
            2 products came without pictures: the file tells of them and does not hold them (`export` without --without-pictures does)
        "#]]
        .assert_eq(&seeded("f.jsonl", &seeded_now, Duration::from_millis(4_200), TextStyle::PLAIN));
    }
}
