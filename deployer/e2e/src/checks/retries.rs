//! Idempotency: a client that lost the response to a POST may send it again with the same
//! Idempotency-Key.

use std::collections::BTreeSet;

use crate::context::{CheckContext, concurrently, expect_error};
use crate::failure::CheckFailure;
use crate::http::Response;
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a retry with the same key and body returns the same product", run: retry },
    Check { name: "concurrent POSTs with the same key create one product", run: concurrent },
    Check { name: "the same key with another body is 409 and creates no product", run: other_body },
    Check {
        name: "a malformed key is 400, and a rejected body does not use the key",
        run: malformed_key,
    },
];

fn post(c: &CheckContext<'_>, key: &str, body: &str) -> Result<Response, CheckFailure> {
    c.client.request("POST", "/products").header("Idempotency-Key", key).json(body).send()
}

/// Waits until the check's category has this many products.
fn require_count(c: &CheckContext<'_>, count: usize) -> Result<(), CheckFailure> {
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        list.require(list.json::<Vec<Product>>()?.len() == count, format!("{count} products"))
    })
}

fn retry(c: &CheckContext<'_>) -> CheckResult {
    let body = c.body_with_description("Once", "999999999999.9999", "\"é\"");
    let first = post(c, &c.unique_word, &body)?.expect_status(201)?;
    let created: Product = first.json()?;
    for body in [body.clone(), body.replace(':', " : ")] {
        let again = post(c, &c.unique_word, &body)?.expect_status(201)?;
        again.json::<Product>()?.require_same(&created, &again)?;
        again.require(again.header("location") == first.header("location"), "the same location")?;
    }
    require_count(c, 1)?;
    // A retry after another write still returns the product and does not undo that write.
    c.put(&created.id, c.body("Changed", "2")).send()?.expect_status(200)?;
    let again = post(c, &c.unique_word, &body)?.expect_status(201)?;
    again.require(
        again.json::<Product>()?.id == created.id,
        format!("the product {}", created.id),
    )?;
    let got = c.get(&created.id)?.expect_status(200)?;
    got.require(got.json::<Product>()?.name == "Changed", "the product as it was changed")?;
    // A POST without a key or with another key creates another product.
    let other = post(c, &format!("{}-2", c.unique_word), &body)?.expect_status(201)?;
    other.require(other.json::<Product>()?.id != created.id, "another product")?;
    c.post(body.as_str())?.expect_status(201)?;
    require_count(c, 3)?;
    Ok(PASSED)
}

fn concurrent(c: &CheckContext<'_>) -> CheckResult {
    let body = c.body("Once", "1");
    let responses =
        concurrently(8, |_| post(c, &c.unique_word, &body)?.expect_status(201)?.json::<Product>());
    let created = responses.into_iter().collect::<Result<Vec<_>, CheckFailure>>()?;
    let ids: BTreeSet<_> = created.iter().map(|product| product.id.as_str()).collect();
    if ids.len() != 1 {
        return Err(CheckFailure::new(
            "8 concurrent POSTs with the same Idempotency-Key",
            "one product",
            format!("{ids:?}"),
        ));
    }
    require_count(c, 1)?;
    Ok(PASSED)
}

fn other_body(c: &CheckContext<'_>) -> CheckResult {
    post(c, &c.unique_word, &c.body("Once", "1"))?.expect_status(201)?;
    for body in
        [c.body("Once", "2"), c.body("Twice", "1"), c.body_with_description("Once", "1", "")]
    {
        expect_error(post(c, &c.unique_word, &body)?, 409, None)?;
    }
    require_count(c, 1)?;
    Ok(PASSED)
}

fn malformed_key(c: &CheckContext<'_>) -> CheckResult {
    let body = c.body("Test", "1");
    for key in ["", "a b", "ä", &"k".repeat(256)] {
        expect_error(post(c, key, &body)?, 400, Some("Idempotency-Key"))?;
    }
    expect_error(post(c, &c.unique_word, "{}")?, 400, None)?;
    post(c, &c.unique_word, &body)?.expect_status(201)?;
    post(c, &format!("{:k<255}", c.unique_word), &body)?.expect_status(201)?;
    require_count(c, 2)?;
    Ok(PASSED)
}
