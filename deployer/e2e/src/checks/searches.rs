//! GET /products?q=: a literal substring, whatever the case, in all of Unicode.

use crate::context::Context;
use crate::fault::Fault;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use std::collections::BTreeSet;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "q finds in name and description, in the middle of words", run: finds },
    Check { name: "case does not count, in Unicode; accents do", run: folds },
    Check { name: "q is literal: no wildcard, no pattern, no syntax", run: literal },
    Check { name: "q and category narrow each other", run: both },
    Check { name: "pages of a search hold all hits, each once", run: pages },
    Check { name: "a search without category finds as well", run: everywhere },
    Check { name: "a search sees a change at once", run: fresh },
];

/// A search among thousands of other products takes some pages.
const PAGES_MAX: usize = 400;

/// The names that a search of this check's category finds.
fn names(c: &Context<'_>, q: &str) -> Result<BTreeSet<String>, Fault> {
    let call = c.list().query("q", q);
    Ok(c.walk(&call, PAGES_MAX)?.into_iter().map(|product| product.name).collect())
}

/// It finds exactly these. The category's list comes from an index, which may lag.
fn must_find(c: &Context<'_>, q: &str, expected: &[&str]) -> Result<(), Fault> {
    let expected: BTreeSet<String> = expected.iter().map(|name| (*name).to_owned()).collect();
    c.eventually(|| {
        let came = names(c, q)?;
        let asked = || c.list().query("q", q).shown();
        if came == expected {
            Ok(())
        } else {
            Err(Fault::new(asked(), format!("{expected:?}"), format!("{came:?}")))
        }
    })
}

fn finds(c: &Context<'_>) -> Outcome {
    c.post(c.described("Teapot", "1", "Holds a litre"))?.status(201)?;
    c.post(c.described("Kettle", "1", "For the tea"))?.status(201)?;
    c.post(c.draft("Sieve", "1"))?.status(201)?;
    must_find(c, "tea", &["Teapot", "Kettle"])?;
    must_find(c, "apo", &["Teapot"])?;
    must_find(c, "litre", &["Teapot"])?;
    must_find(c, "holds a", &["Teapot"])?;
    must_find(c, "sieve", &["Sieve"])?;
    must_find(c, "nothing of the kind", &[])?;
    // Not across the border of the two texts.
    must_find(c, "teapotholds", &[])?;
    must_find(c, "teapot holds", &[])?;
    // No text to search for: all.
    must_find(c, "", &["Teapot", "Kettle", "Sieve"])?;
    Ok(HOLDS)
}

fn folds(c: &Context<'_>) -> Outcome {
    let names = ["Große Straße", "ÉCLAIR au café", "ΟΔΥΣΣΕΎΣ", "Ёлка", "Ǆungla", "plain"];
    for name in names {
        c.post(c.draft(name, "1"))?.status(201)?;
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
        must_find(c, q, &[name])?;
    }
    must_find(c, "eclair", &[])?;
    Ok(HOLDS)
}

fn literal(c: &Context<'_>) -> Outcome {
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
        c.post(c.draft(name, "1"))?.status(201)?;
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
        must_find(c, q, &found)?;
    }
    Ok(HOLDS)
}

fn both(c: &Context<'_>) -> Outcome {
    let other = format!("{} b", c.category);
    let elsewhere = format!(r#"{{"name":"Lamp elsewhere","category":{other:?},"price":1}}"#);
    c.create("Lamp", "1")?;
    c.create("Shade", "1")?;
    c.post(elsewhere)?.status(201)?;
    must_find(c, "lamp", &["Lamp"])?;
    must_find(c, "elsewhere", &[])?;
    Ok(HOLDS)
}

fn pages(c: &Context<'_>) -> Outcome {
    let mut hits = c.create_many("needle", 7)?;
    c.create_many("hay", 7)?;
    hits.sort_by(|a, b| a.name.cmp(&b.name));
    let expected: Vec<_> = hits.iter().map(|product| product.name.as_str()).collect();
    let call = c.list().query("q", "NEEDLE").query("limit", "3");
    c.eventually(|| {
        let came = c.walk(&call, PAGES_MAX)?;
        let names: Vec<_> = came.iter().map(|product| product.name.as_str()).collect();
        if names == expected {
            Ok(())
        } else {
            Err(Fault::new(call.shown(), expected.join(", "), names.join(", ")))
        }
    })?;
    let first = call.send()?.status(200)?;
    first.must(first.json::<Vec<Product>>()?.len() <= 3, "at most 3 products in a page")?;
    Ok(HOLDS)
}

fn everywhere(c: &Context<'_>) -> Outcome {
    let made: BTreeSet<_> = c
        .create_many(&format!("Find {} me", c.word), 3)?
        .into_iter()
        .map(|product| product.id)
        .collect();
    let call = c.client.get("/products").query("q", &c.word.to_uppercase());
    let came: Vec<_> = c.walk(&call, PAGES_MAX)?.into_iter().map(|product| product.id).collect();
    let unique: BTreeSet<_> = came.iter().cloned().collect();
    if unique != made || came.len() != made.len() {
        return Err(Fault::new(call.shown(), format!("{made:?}, each once"), format!("{came:?}")));
    }
    Ok(HOLDS)
}

fn fresh(c: &Context<'_>) -> Outcome {
    // A search without category reads the table itself: no lag is allowed.
    let find = |word: &str| -> Result<usize, Fault> {
        Ok(c.walk(&c.client.get("/products").query("q", word), PAGES_MAX)?.len())
    };
    let must = |word: &str, count: usize, when: &str| -> Result<(), Fault> {
        let came = find(word)?;
        let asked = || c.client.get("/products").query("q", word).shown();
        if came == count {
            Ok(())
        } else {
            Err(Fault::new(asked(), format!("{count} products, {when}"), came.to_string()))
        }
    };
    let (before, after) = (format!("{}old", c.word), format!("{}new", c.word));
    must(&before, 0, "before it is made")?;
    let made = c.create(&before, "1")?;
    must(&before, 1, "right after it was made")?;
    must(&after, 0, "before it has this name")?;
    c.put(&made.id, c.draft(&after, "1")).send()?.status(200)?;
    must(&before, 0, "right after it was renamed")?;
    must(&after, 1, "right after it was renamed")?;
    c.delete(&made.id)?.status(200)?;
    must(&after, 0, "right after it was deleted")?;
    Ok(HOLDS)
}
