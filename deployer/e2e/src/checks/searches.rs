//! GET /products?q=: finds a literal substring. Case is ignored, in all of Unicode.

use std::collections::BTreeSet;

use crate::context::CheckContext;
use crate::failure::CheckFailure;
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "q matches inside words of the name and of the description", run: substrings },
    Check { name: "q ignores case in all of Unicode, but not accents", run: ignores_case },
    Check { name: "q is literal text without wildcards, patterns or syntax", run: literal },
    Check { name: "q and category together return products that match both", run: with_category },
    Check { name: "the pages of a search contain each match once", run: pages },
    Check {
        name: "a search without category finds the products of all categories",
        run: everywhere,
    },
    Check { name: "a search without category is not stale after a write", run: not_stale },
];

/// With thousands of products in the API, a search has many pages.
const PAGES_MAX: usize = 400;

/// The names that a search in this check's category finds.
fn names(c: &CheckContext<'_>, q: &str) -> Result<BTreeSet<String>, CheckFailure> {
    let request = c.list().query("q", q);
    Ok(c.read_all_pages(&request, PAGES_MAX)?.into_iter().map(|product| product.name).collect())
}

/// Waits until a search finds exactly these names. The category's index is eventually consistent.
fn require_found(c: &CheckContext<'_>, q: &str, expected: &[&str]) -> Result<(), CheckFailure> {
    let expected: BTreeSet<String> = expected.iter().map(|name| (*name).to_owned()).collect();
    c.eventually(|| {
        let actual = names(c, q)?;
        let request = || c.list().query("q", q).describe();
        if actual == expected {
            Ok(())
        } else {
            Err(CheckFailure::new(request(), format!("{expected:?}"), format!("{actual:?}")))
        }
    })
}

fn substrings(c: &CheckContext<'_>) -> CheckResult {
    c.post(c.body_with_description("Teapot", "1", "Holds a litre"))?.expect_status(201)?;
    c.post(c.body_with_description("Kettle", "1", "For the tea"))?.expect_status(201)?;
    c.post(c.body("Sieve", "1"))?.expect_status(201)?;
    require_found(c, "tea", &["Teapot", "Kettle"])?;
    require_found(c, "apo", &["Teapot"])?;
    require_found(c, "litre", &["Teapot"])?;
    require_found(c, "holds a", &["Teapot"])?;
    require_found(c, "sieve", &["Sieve"])?;
    require_found(c, "nothing of the kind", &[])?;
    // A match does not cross from the name to the description.
    require_found(c, "teapotholds", &[])?;
    require_found(c, "teapot holds", &[])?;
    // An empty text matches all products.
    require_found(c, "", &["Teapot", "Kettle", "Sieve"])?;
    Ok(PASSED)
}

fn ignores_case(c: &CheckContext<'_>) -> CheckResult {
    let names = ["Große Straße", "ÉCLAIR au café", "ΟΔΥΣΣΕΎΣ", "Ёлка", "Ǆungla", "plain"];
    for name in names {
        c.post(c.body(name, "1"))?.expect_status(201)?;
    }
    for (q, name) in [
        ("GROSSE STRASSE", names[0]),
        ("große", names[0]),
        ("ẞE", names[0]),
        ("éclair AU CAFÉ", names[1]),
        ("οδυσσεύς", names[2]),
        ("ΥΣΣΕΎΣ", names[2]),
        ("ёЛКА", names[3]),
        ("ǆUNGLA", names[4]),
        ("PLAIN", names[5]),
    ] {
        require_found(c, q, &[name])?;
    }
    require_found(c, "eclair", &[])?;
    Ok(PASSED)
}

fn literal(c: &CheckContext<'_>) -> CheckResult {
    let names = [
        "100% cotton",
        "a.b*c",
        "snake_case",
        "q&a=1+1",
        "<b>\"quoted\"</b>",
        "back\\slash",
        "cotton",
    ];
    for name in names {
        c.post(c.body(name, "1"))?.expect_status(201)?;
    }
    for (q, found) in [
        ("%", vec![names[0]]),
        (".", vec![names[1]]),
        ("*", vec![names[1]]),
        ("_", vec![names[2]]),
        ("&", vec![names[3]]),
        ("1+1", vec![names[3]]),
        ("=", vec![names[3]]),
        ("\"quoted\"", vec![names[4]]),
        ("\\", vec![names[5]]),
        ("a.b*", vec![names[1]]),
        ("a?b", vec![]),
        (".*", vec![]),
        ("' OR '1'='1", vec![]),
        (":text", vec![]),
        ("cotton", vec![names[0], names[6]]),
    ] {
        require_found(c, q, &found)?;
    }
    Ok(PASSED)
}

fn with_category(c: &CheckContext<'_>) -> CheckResult {
    let other = format!("{} b", c.category);
    let elsewhere = format!(r#"{{"name":"Lamp elsewhere","category":{other:?},"price":1}}"#);
    c.create("Lamp", "1")?;
    c.create("Shade", "1")?;
    c.post(elsewhere)?.expect_status(201)?;
    require_found(c, "lamp", &["Lamp"])?;
    require_found(c, "elsewhere", &[])?;
    Ok(PASSED)
}

fn pages(c: &CheckContext<'_>) -> CheckResult {
    let mut hits = c.create_many("needle", 7)?;
    c.create_many("hay", 7)?;
    hits.sort_by(|a, b| a.name.cmp(&b.name));
    let expected: Vec<_> = hits.iter().map(|product| product.name.as_str()).collect();
    let request = c.list().query("q", "NEEDLE").query("limit", "3");
    c.eventually(|| {
        let actual = c.read_all_pages(&request, PAGES_MAX)?;
        let names: Vec<_> = actual.iter().map(|product| product.name.as_str()).collect();
        if names == expected {
            Ok(())
        } else {
            Err(CheckFailure::new(request.describe(), expected.join(", "), names.join(", ")))
        }
    })?;
    let first = request.send()?.expect_status(200)?;
    first.require(first.json::<Vec<Product>>()?.len() <= 3, "at most 3 products in a page")?;
    Ok(PASSED)
}

fn everywhere(c: &CheckContext<'_>) -> CheckResult {
    let created: BTreeSet<_> = c
        .create_many(&format!("Find {} me", c.unique_word), 3)?
        .into_iter()
        .map(|product| product.id)
        .collect();
    let request = c.client.get("/products").query("q", &c.unique_word.to_uppercase());
    let actual: Vec<_> =
        c.read_all_pages(&request, PAGES_MAX)?.into_iter().map(|product| product.id).collect();
    let unique: BTreeSet<_> = actual.iter().cloned().collect();
    if unique != created || actual.len() != created.len() {
        return Err(CheckFailure::new(
            request.describe(),
            format!("{created:?}, each once"),
            format!("{actual:?}"),
        ));
    }
    Ok(PASSED)
}

fn not_stale(c: &CheckContext<'_>) -> CheckResult {
    // A search without category reads the table consistently.
    let find = |word: &str| -> Result<usize, CheckFailure> {
        Ok(c.read_all_pages(&c.client.get("/products").query("q", word), PAGES_MAX)?.len())
    };
    let require_count = |word: &str, count: usize, when: &str| -> Result<(), CheckFailure> {
        let actual = find(word)?;
        let request = || c.client.get("/products").query("q", word).describe();
        if actual == count {
            Ok(())
        } else {
            Err(CheckFailure::new(
                request(),
                format!("{count} products {when}"),
                actual.to_string(),
            ))
        }
    };
    let (before, after) = (format!("{}old", c.unique_word), format!("{}new", c.unique_word));
    require_count(&before, 0, "before the POST")?;
    let created = c.create(&before, "1")?;
    require_count(&before, 1, "after the POST")?;
    require_count(&after, 0, "before the PUT")?;
    c.put(&created.id, c.body(&after, "1")).send()?.expect_status(200)?;
    require_count(&before, 0, "after the PUT")?;
    require_count(&after, 1, "after the PUT")?;
    c.delete(&created.id)?.expect_status(200)?;
    require_count(&after, 0, "after the DELETE")?;
    Ok(PASSED)
}
