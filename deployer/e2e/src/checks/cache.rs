//! The cache as a client sees it: by `X-Cache`, and by nothing else.

use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::http::Reply;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome, Tried};
use std::time::{Duration, Instant};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "every product or list answer says what the cache had to do with it", run: told },
    Check { name: "a product is a hit when it is read again, with the same answer", run: product },
    Check { name: "PUT and DELETE invalidate a cached product", run: invalidated },
    Check {
        name: "the whole list and a search are hits when read again, until a write",
        run: lists,
    },
    Check { name: "an absent product is not remembered as absent", run: absent },
];

const NO_CACHE: Outcome = Ok(Tried::Skipped("the API has no cache"));

/// A hit may be missed, by an eviction, a lease that another holds, or a write elsewhere in the catalogue; not for so long.
const MISSES_TIME_MAX: Duration = Duration::from_secs(5);

fn word(reply: &Reply) -> Result<&str, Fault> {
    let word = reply.need("x-cache")?;
    reply.must(
        matches!(word, "hit" | "miss" | "bypass" | "off"),
        "x-cache: hit, miss, bypass or off",
    )?;
    Ok(word)
}

/// Whether there is one: an answer tells.
fn has_cache(c: &Context<'_>) -> Result<bool, Fault> {
    let list = c.list().send()?.status(200)?;
    Ok(word(&list)? != "off")
}

fn told(c: &Context<'_>) -> Outcome {
    let made = c.create("Told", "1")?;
    let mut words = Vec::new();
    for _ in 0..3 {
        for call in [
            c.product("GET", &made.id),
            c.list(),
            c.list().query("limit", "1"),
            c.list().query("q", "told"),
            c.client.get("/products").query("limit", "2"),
        ] {
            words.push(word(&call.send()?.status(200)?)?.to_owned());
        }
    }
    let off = words.iter().filter(|word| *word == "off").count();
    let asked = "GET of a product and of lists";
    if off != 0 && off != words.len() {
        return Err(Fault::new(asked, "x-cache: off always or never", words.join(", ")));
    }
    match c.site.cache {
        Some(true) if off > 0 => {
            Err(Fault::new(asked, "no x-cache: off, since the stack has a cache", words.join(", ")))
        }
        Some(false) if off == 0 => {
            Err(Fault::new(asked, "x-cache: off, since the stack has no cache", words.join(", ")))
        }
        _ => Ok(HOLDS),
    }
}

/// Reads until it is a hit; gives the first answer and the hit.
fn until_hit(read: impl Fn() -> Result<Reply, Fault>) -> Result<(Reply, Reply), Fault> {
    let first = read()?.status(200)?;
    let begun = Instant::now();
    loop {
        let again = read()?.status(200)?;
        if word(&again)? == "hit" {
            return Ok((first, again));
        }
        if begun.elapsed() > MISSES_TIME_MAX {
            return Err(again.fault(format!("x-cache: hit within {} s", MISSES_TIME_MAX.as_secs())));
        }
    }
}

fn product(c: &Context<'_>) -> Outcome {
    if !has_cache(c)? {
        return NO_CACHE;
    }
    let made: Product = c
        .post(c.described("Cached — ünïcode", "999999999999.9999", "\"\\\n"))?
        .status(201)?
        .json()?;
    let (first, hit) = until_hit(|| c.get(&made.id))?;
    first.must(word(&first)? != "hit", "no hit at the first read of a new product")?;
    hit.must(
        hit.body == first.body,
        format!("the same body as without the cache: {}", first.text()),
    )?;
    hit.must(hit.header("etag") == first.header("etag"), "the same etag as without the cache")?;
    hit.json::<Product>()?.must_be(&made, &hit)?;
    let tag = hit.need("etag")?;
    c.product("GET", &made.id).header("If-None-Match", tag).send()?.status(304)?;
    Ok(HOLDS)
}

fn invalidated(c: &Context<'_>) -> Outcome {
    if !has_cache(c)? {
        return NO_CACHE;
    }
    let made = c.create("Cached", "0")?;
    for price in ["1", "2", "3"] {
        until_hit(|| c.get(&made.id))?;
        c.put(&made.id, c.draft("Cached", price)).send()?.status(200)?;
        for _ in 0..3 {
            let got = c.get(&made.id)?.status(200)?;
            got.must(
                got.json::<Product>()?.price() == price,
                format!("the price {price}, just put"),
            )?;
        }
    }
    until_hit(|| c.get(&made.id))?;
    c.delete(&made.id)?.status(200)?;
    for _ in 0..3 {
        refused(c.get(&made.id)?, 404, None)?;
    }
    Ok(HOLDS)
}

fn lists(c: &Context<'_>) -> Outcome {
    if !has_cache(c)? {
        return NO_CACHE;
    }
    let made = c.create(&c.word, "0")?;
    let search = || c.client.get("/products").query("q", &c.word);
    // Among many other products, a page of a search may come before its hit: then there is nothing to compare.
    let first = search().send()?.status(200)?;
    if first.header("x-next-token").is_some() {
        return Ok(Tried::Skipped("the table is too large for a search in one page"));
    }
    for price in ["1", "2"] {
        until_hit(|| search().send())?;
        c.put(&made.id, c.draft(&c.word, price)).send()?.status(200)?;
        let got = search().send()?.status(200)?;
        let found: Vec<Product> = got.json()?;
        got.must(
            found.iter().any(|product| product.price() == price),
            format!("the price {price}, just put"),
        )?;
    }
    let (_, hit) = until_hit(|| c.client.get("/products").query("limit", "3").send())?;
    hit.json::<Vec<Product>>()?;
    // A list is kept briefly when it was read close after a write; never longer than the index lags.
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        let found: Vec<Product> = list.json()?;
        list.must(
            found.first().is_some_and(|product| product.price() == "2"),
            "the price 2 in the category's list",
        )
    })?;
    Ok(HOLDS)
}

fn absent(c: &Context<'_>) -> Outcome {
    // Lists of a category without products, then with one.
    for _ in 0..3 {
        let list = c.list().send()?.status(200)?;
        list.must(list.text() == "[]", "an empty list")?;
    }
    c.create("First", "1")?;
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        list.must(list.json::<Vec<Product>>()?.len() == 1, "the product in its category's list")
    })?;
    Ok(HOLDS)
}
