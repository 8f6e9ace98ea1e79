//! The cache as a client sees it: only through the header `X-Cache`.

use std::time::{Duration, Instant};

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::http::Response;
use crate::product::Product;
use crate::{Check, CheckResult, Completed, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "each response with a product or a list has an X-Cache header",
        run: x_cache_header,
    },
    Check {
        name: "a second read of a product is a cache hit with the same response",
        run: product,
    },
    Check { name: "PUT and DELETE invalidate a cached product", run: invalidated },
    Check {
        name: "a second read of the list and of a search is a cache hit until a write",
        run: lists,
    },
    Check { name: "the absence of a product is not cached", run: absent },
];

const NO_CACHE: CheckResult = Ok(Completed::Skipped("the API has no cache"));

/// An eviction, a lease of another reader, or a write of another client may cause a miss, but not
/// for longer than this.
const MISSES_TIME_MAX: Duration = Duration::from_secs(5);

fn x_cache(response: &Response) -> Result<&str, CheckFailure> {
    let value = response.require_header("x-cache")?;
    response.require(
        matches!(value, "hit" | "miss" | "bypass" | "off"),
        "x-cache: hit, miss, bypass or off",
    )?;
    Ok(value)
}

fn has_cache(c: &CheckContext<'_>) -> Result<bool, CheckFailure> {
    let list = c.list().send()?.expect_status(200)?;
    Ok(x_cache(&list)? != "off")
}

fn x_cache_header(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Cached", "1")?;
    let mut values = Vec::new();
    for _ in 0..3 {
        for request in [
            c.product("GET", &created.id),
            c.list(),
            c.list().query("limit", "1"),
            c.list().query("q", "cached"),
            c.client.get("/products").query("limit", "2"),
        ] {
            values.push(x_cache(&request.send()?.expect_status(200)?)?.to_owned());
        }
    }
    let off = values.iter().filter(|value| *value == "off").count();
    let requests = "GET of a product and of lists";
    if off != 0 && off != values.len() {
        return Err(CheckFailure::new(
            requests,
            "x-cache: off in all responses or in none",
            values.join(", "),
        ));
    }
    match c.api.has_cache {
        Some(true) if off > 0 => Err(CheckFailure::new(
            requests,
            "no x-cache: off, because the stack has a cache",
            values.join(", "),
        )),
        Some(false) if off == 0 => Err(CheckFailure::new(
            requests,
            "x-cache: off, because the stack has no cache",
            values.join(", "),
        )),
        _ => Ok(PASSED),
    }
}

/// Reads until the response is a cache hit. Returns the first response and the hit.
fn until_hit(
    read: impl Fn() -> Result<Response, CheckFailure>,
) -> Result<(Response, Response), CheckFailure> {
    let first = read()?.expect_status(200)?;
    let started = Instant::now();
    loop {
        let again = read()?.expect_status(200)?;
        if x_cache(&again)? == "hit" {
            return Ok((first, again));
        }
        if started.elapsed() > MISSES_TIME_MAX {
            return Err(
                again.failure(format!("x-cache: hit within {} s", MISSES_TIME_MAX.as_secs()))
            );
        }
    }
}

fn product(c: &CheckContext<'_>) -> CheckResult {
    if !has_cache(c)? {
        return NO_CACHE;
    }
    let created: Product = c
        .post(c.body_with_description("Cached — ünïcode", "999999999999.9999", "\"\\\n"))?
        .expect_status(201)?
        .json()?;
    let (first, hit) = until_hit(|| c.get(&created.id))?;
    first.require(x_cache(&first)? != "hit", "no cache hit at the first read of a new product")?;
    hit.require(
        hit.body == first.body,
        format!("the same body as the cache miss: {}", first.text()),
    )?;
    hit.require(hit.header("etag") == first.header("etag"), "the same etag as the cache miss")?;
    hit.json::<Product>()?.require_same(&created, &hit)?;
    let tag = hit.require_header("etag")?;
    c.product("GET", &created.id).header("If-None-Match", tag).send()?.expect_status(304)?;
    Ok(PASSED)
}

fn invalidated(c: &CheckContext<'_>) -> CheckResult {
    if !has_cache(c)? {
        return NO_CACHE;
    }
    let created = c.create("Cached", "0")?;
    for price in ["1", "2", "3"] {
        until_hit(|| c.get(&created.id))?;
        c.put(&created.id, c.body("Cached", price)).send()?.expect_status(200)?;
        for _ in 0..3 {
            let got = c.get(&created.id)?.expect_status(200)?;
            got.require(
                got.json::<Product>()?.price() == price,
                format!("the price {price} of the last PUT"),
            )?;
        }
    }
    until_hit(|| c.get(&created.id))?;
    c.delete(&created.id)?.expect_status(200)?;
    for _ in 0..3 {
        expect_error(c.get(&created.id)?, 404, None)?;
    }
    Ok(PASSED)
}

fn lists(c: &CheckContext<'_>) -> CheckResult {
    if !has_cache(c)? {
        return NO_CACHE;
    }
    let created = c.create(&c.unique_word, "0")?;
    let search = || c.client.get("/products").query("q", &c.unique_word);
    // With many other products, the first page of a search may not have the match. Then there is
    // nothing to compare.
    let first = search().send()?.expect_status(200)?;
    if first.header("x-next-token").is_some() {
        return Ok(Completed::Skipped("the table is too large for a search in one page"));
    }
    for price in ["1", "2"] {
        until_hit(|| search().send())?;
        c.put(&created.id, c.body(&c.unique_word, price)).send()?.expect_status(200)?;
        let got = search().send()?.expect_status(200)?;
        let found: Vec<Product> = got.json()?;
        got.require(
            found.iter().any(|product| product.price() == price),
            format!("the price {price} of the last PUT"),
        )?;
    }
    let (_, hit) = until_hit(|| c.client.get("/products").query("limit", "3").send())?;
    hit.json::<Vec<Product>>()?;
    // A category's list that was read soon after a write has a short TTL, because the index is
    // eventually consistent.
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        let found: Vec<Product> = list.json()?;
        list.require(
            found.first().is_some_and(|product| product.price() == "2"),
            "the price 2 in the category's list",
        )
    })?;
    Ok(PASSED)
}

fn absent(c: &CheckContext<'_>) -> CheckResult {
    // First the category has no products, then it has one.
    for _ in 0..3 {
        let list = c.list().send()?.expect_status(200)?;
        list.require(list.text() == "[]", "an empty list")?;
    }
    c.create("First", "1")?;
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        list.require(list.json::<Vec<Product>>()?.len() == 1, "the product in its category's list")
    })?;
    Ok(PASSED)
}
