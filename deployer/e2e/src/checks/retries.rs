//! A POST whose answer was lost may be sent again under its Idempotency-Key.

use crate::context::{Context, at_once, refused};
use crate::fault::Fault;
use crate::http::Reply;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use std::collections::BTreeSet;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "the same key and body again is the same product, and one", run: same },
    Check { name: "many at once under one key make one product", run: many },
    Check { name: "the same key with another body is 409, and makes nothing", run: other_body },
    Check {
        name: "a key that no client should send is 400; a refused body uses none up",
        run: odd,
    },
];

fn post(c: &Context<'_>, key: &str, body: &str) -> Result<Reply, Fault> {
    c.client.call("POST", "/products").header("Idempotency-Key", key).json(body).send()
}

/// There are this many products in the check's category.
fn must_be(c: &Context<'_>, count: usize) -> Result<(), Fault> {
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        list.must(list.json::<Vec<Product>>()?.len() == count, format!("{count} products"))
    })
}

fn same(c: &Context<'_>) -> Outcome {
    let body = c.described("Once", "999999999999.9999", "\"é\"");
    let first = post(c, &c.word, &body)?.status(201)?;
    let made: Product = first.json()?;
    for body in [body.clone(), body.replace(':', " : ")] {
        let again = post(c, &c.word, &body)?.status(201)?;
        again.json::<Product>()?.must_be(&made, &again)?;
        again.must(again.header("location") == first.header("location"), "the same location")?;
    }
    must_be(c, 1)?;
    // What was wished is not wished again by a change in between.
    c.put(&made.id, c.draft("Changed", "2")).send()?.status(200)?;
    let again = post(c, &c.word, &body)?.status(201)?;
    again.must(again.json::<Product>()?.id == made.id, format!("the product {}", made.id))?;
    let got = c.get(&made.id)?.status(200)?;
    got.must(got.json::<Product>()?.name == "Changed", "the product as it was changed")?;
    // Without a key, or with another, each is a wish of its own.
    let other = post(c, &format!("{}-2", c.word), &body)?.status(201)?;
    other.must(other.json::<Product>()?.id != made.id, "another product")?;
    c.post(body.as_str())?.status(201)?;
    must_be(c, 3)?;
    Ok(HOLDS)
}

fn many(c: &Context<'_>) -> Outcome {
    let body = c.draft("Once", "1");
    let replies = at_once(8, |_| post(c, &c.word, &body)?.status(201)?.json::<Product>());
    let made = replies.into_iter().collect::<Result<Vec<_>, Fault>>()?;
    let ids: BTreeSet<_> = made.iter().map(|product| product.id.as_str()).collect();
    if ids.len() != 1 {
        return Err(Fault::new(
            "POST with one Idempotency-Key, 8 at once",
            "one product",
            format!("{ids:?}"),
        ));
    }
    must_be(c, 1)?;
    Ok(HOLDS)
}

fn other_body(c: &Context<'_>) -> Outcome {
    post(c, &c.word, &c.draft("Once", "1"))?.status(201)?;
    for body in [c.draft("Once", "2"), c.draft("Twice", "1"), c.described("Once", "1", "")] {
        refused(post(c, &c.word, &body)?, 409, None)?;
    }
    must_be(c, 1)?;
    Ok(HOLDS)
}

fn odd(c: &Context<'_>) -> Outcome {
    let body = c.draft("Odd", "1");
    for key in ["", "a b", "ä", &"k".repeat(256)] {
        refused(post(c, key, &body)?, 400, Some("Idempotency-Key"))?;
    }
    refused(post(c, &c.word, "{}")?, 400, None)?;
    post(c, &c.word, &body)?.status(201)?;
    post(c, &format!("{:k<255}", c.word), &body)?.status(201)?;
    must_be(c, 2)?;
    Ok(HOLDS)
}
