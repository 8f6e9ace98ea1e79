//! GET /products: complete, each once, in order, in pages.

use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::http::Call;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a category lists all of its products, each once, by name", run: category },
    Check { name: "pages of a limit hold exactly that, and together all", run: pages },
    Check { name: "the whole list has every product, each once", run: whole },
    Check { name: "a category is compared exactly", run: exact_category },
    Check { name: "limit is 1 to 1000", run: limits },
    Check { name: "sort=popular lists products; any other sort is 400", run: popular },
    Check { name: "a page of heavy products is cut below 6 MB, and the next goes on", run: heavy },
];

/// Enough pages for an API with a hundred thousand products; beyond that, this run will not read it all.
const PAGES_MAX: usize = 200;

fn by_name(mut products: Vec<Product>) -> Vec<Product> {
    products.sort_by(|a, b| (a.name.as_bytes(), &a.id).cmp(&(b.name.as_bytes(), &b.id)));
    products
}

fn must_be_same(call: &Call<'_>, came: &[Product], expected: &[Product]) -> Result<(), Fault> {
    let content = |products: &[Product]| {
        products.iter().map(|p| format!("{:?}", p.content())).collect::<Vec<_>>()
    };
    if content(came) == content(expected) {
        return Ok(());
    }
    let names = |products: &[Product]| {
        products.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    Err(Fault::new(call.shown(), format!("in this order: {}", names(expected)), names(came)))
}

fn category(c: &Context<'_>) -> Outcome {
    let mut made = Vec::new();
    for name in ["pear", "Apple", "äpfel", "apple", "Zucchini", "apple", "😀", "日本"] {
        made.push(c.create(name, "3.5")?);
    }
    let expected = by_name(made);
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        list.must(list.header("x-next-token").is_none(), "no x-next-token on the last page")?;
        let came: Vec<Product> = list.json()?;
        // Two of one name: either may come first.
        must_be_same(&c.list(), &by_name(came.clone()), &expected)?;
        let names: Vec<_> = came.iter().map(|product| &product.name).collect();
        list.must(names.is_sorted(), "sorted by name")
    })?;
    Ok(HOLDS)
}

fn pages(c: &Context<'_>) -> Outcome {
    let made = by_name(c.create_many("paged", 12)?);
    c.eventually(|| must_be_same(&c.list(), &c.walk(&c.list(), PAGES_MAX)?, &made))?;
    for limit in [1, 5, 6, 11, 12, 13, 1000] {
        let first = c.list().query("limit", &limit.to_string());
        let (mut call, mut all) = (first.clone(), Vec::new());
        for page in 0.. {
            let reply = call.send()?.status(200)?;
            let products: Vec<Product> = reply.json()?;
            let expected = limit.min(made.len() - all.len());
            reply.must(
                products.len() == expected,
                format!("{expected} products in page {}", page + 1),
            )?;
            all.extend(products);
            let more = all.len() < made.len();
            let means = if more {
                "x-next-token: there are more"
            } else {
                "no x-next-token on the last page"
            };
            reply.must(reply.header("x-next-token").is_some() == more, means)?;
            match reply.header("x-next-token") {
                Some(token) => call = first.clone().query("next_token", token),
                None => break,
            }
        }
        must_be_same(&first, &all, &made)?;
    }
    Ok(HOLDS)
}

fn whole(c: &Context<'_>) -> Outcome {
    let made: BTreeMap<String, Product> = c
        .create_many("listed", 7)?
        .into_iter()
        .map(|product| (product.id.clone(), product))
        .collect();
    // A page of 2 among the thousands of a catalogue in use would take long: with and without a limit of the caller's.
    for call in [c.client.get("/products"), c.client.get("/products").query("limit", "50")] {
        let all = c.walk(&call, PAGES_MAX)?;
        let mut seen = BTreeSet::new();
        if let Some(twice) = all.iter().find(|product| !seen.insert(&product.id)) {
            return Err(Fault::new(
                call.shown(),
                "each product once",
                format!("{} twice", twice.id),
            ));
        }
        for (id, product) in &made {
            let found = all.iter().find(|one| one.id == *id);
            if found.is_none_or(|one| one.content() != product.content()) {
                let expected = format!("{:?} in the list", product.content());
                return Err(Fault::new(
                    call.shown(),
                    expected,
                    format!("{found:?} among {}", all.len()),
                ));
            }
        }
    }
    Ok(HOLDS)
}

fn exact_category(c: &Context<'_>) -> Outcome {
    c.create("Exact", "1")?;
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        list.must(list.json::<Vec<Product>>()?.len() == 1, "one product")
    })?;
    let category = &c.category;
    let others = [
        category.to_uppercase(),
        format!("{category} "),
        category[..category.len() - 1].to_owned(),
        "%".into(),
        "x".repeat(5_000),
    ];
    for other in others {
        let list = c.client.get("/products").query("category", &other).send()?.status(200)?;
        list.must(list.text() == "[]", "an empty array")?;
    }
    Ok(HOLDS)
}

fn limits(c: &Context<'_>) -> Outcome {
    for limit in
        ["0", "1001", "-1", "abc", "1.5", "1e2", " 5", "", "99999999999999999999", "٣", "0x5"]
    {
        refused(c.client.get("/products").query("limit", limit).send()?, 400, Some("limit"))?;
    }
    for limit in ["1", "1000"] {
        let list = c.client.get("/products").query("limit", limit).send()?.status(200)?;
        let most: usize = limit.parse().unwrap_or(0);
        list.must(list.json::<Vec<Product>>()?.len() <= most, format!("at most {limit} products"))?;
    }
    Ok(HOLDS)
}

fn popular(c: &Context<'_>) -> Outcome {
    let made = c.create("Read often", "1")?;
    for _ in 0..5 {
        c.get(&made.id)?.status(200)?;
    }
    let call = c.client.get("/products").query("sort", "popular").query("limit", "20");
    let mut ids = BTreeSet::new();
    for product in c.walk(&call, 5)? {
        if !ids.insert(product.id.clone()) {
            return Err(Fault::new(
                call.shown(),
                "each product once",
                format!("{} twice", product.id),
            ));
        }
    }
    refused(c.client.get("/products").query("sort", "price").send()?, 400, Some("sort"))?;
    Ok(HOLDS)
}

/// What Lambda lets through, the JSON around the body counted.
const ANSWER_BYTES_MAX: usize = 6_000_000;

fn heavy(c: &Context<'_>) -> Outcome {
    // Each quote is one byte in the table, two in the body and four in Lambda's answer; each emoji is four in all.
    let text = format!("{}{}", "\"".repeat(5_000), "😀".repeat(5_000));
    let body = c.described("heavy", "1", &text);
    let count = 160;
    let made: Vec<Product> =
        super::at_once_in(8, count, |_| c.post(body.as_str())?.status(201)?.json())?;
    let ids: BTreeSet<_> = made.into_iter().map(|product| product.id).collect();
    c.eventually(|| {
        let (mut call, mut seen, mut pages) = (c.list(), Vec::new(), 0);
        loop {
            let page = call.send()?.status(200)?;
            pages += 1;
            let quotes = page.body.iter().filter(|byte| matches!(byte, b'"' | b'\\')).count();
            let bytes = page.body.len() + quotes;
            page.must(
                bytes < ANSWER_BYTES_MAX,
                format!("an answer below 6 MB, and not of {bytes} bytes"),
            )?;
            seen.extend(page.json::<Vec<Product>>()?.into_iter().map(|product| product.id));
            match page.header("x-next-token") {
                Some(token) => call = c.list().query("next_token", token),
                None => break,
            }
        }
        let unique: BTreeSet<_> = seen.iter().cloned().collect();
        if seen.len() == count && unique == ids && pages > 1 {
            return Ok(());
        }
        let came = format!(
            "{} products, {} of them different, in {pages} pages",
            seen.len(),
            unique.len()
        );
        Err(Fault::new(
            c.list().shown(),
            format!("{count} products, each once, in more than one page"),
            came,
        ))
    })?;
    Ok(HOLDS)
}
