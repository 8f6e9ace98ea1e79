//! Page tokens: valid only for their query, and valid while products are created and deleted.

use std::collections::BTreeMap;

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a changed token is 400", run: changed },
    Check { name: "a token of another query is 400", run: token_of_other_query },
    Check { name: "a token stays valid while products are created and deleted", run: stays_valid },
    Check {
        name: "reading all pages neither skips nor repeats a product during deletes",
        run: concurrent,
    },
];

/// The first page and its token, after the index contains all products.
fn first_page(
    c: &CheckContext<'_>,
    count: usize,
    limit: &str,
) -> Result<(Vec<Product>, String), CheckFailure> {
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        list.require(list.json::<Vec<Product>>()?.len() == count, format!("{count} products"))
    })?;
    let page = c.list().query("limit", limit).send()?.expect_status(200)?;
    let token = page.require_header("x-next-token")?.to_owned();
    Ok((page.json()?, token))
}

fn changed(c: &CheckContext<'_>) -> CheckResult {
    c.create_many("token", 4)?;
    let (_, token) = first_page(c, 4, "2")?;
    let get = |token: &str| c.list().query("limit", "2").query("next_token", token).send();
    get(&token)?.expect_status(200)?;
    for at in 0..token.len() {
        let mut bytes = token.clone().into_bytes();
        // Some bits of the last base64 digit are not used. `Q` and `g` differ in the bits that are
        // used.
        bytes[at] = if bytes[at] == b'Q' { b'g' } else { b'Q' };
        let forged = String::from_utf8_lossy(&bytes).into_owned();
        expect_error(get(&forged)?, 400, Some("next_token"))?;
    }
    for forged in
        ["x", "%", "null", "AAAA", &token[1..], &format!("{token}A"), &token.repeat(40), "💥"]
    {
        expect_error(get(forged)?, 400, Some("next_token"))?;
    }
    Ok(PASSED)
}

fn token_of_other_query(c: &CheckContext<'_>) -> CheckResult {
    c.create_many("token", 4)?;
    let (_, token) = first_page(c, 4, "2")?;
    let other = format!("{} b", c.category);
    let products = || c.client.get("/products");
    for request in [
        products(),
        products().query("category", &other),
        c.list().query("q", "token"),
        products().query("q", "token"),
        c.list().query("sort", "popular"),
    ] {
        expect_error(request.query("next_token", &token).send()?, 400, Some("next_token"))?;
    }
    // The limit is not part of the query, so it may change.
    c.list().query("limit", "1").query("next_token", &token).send()?.expect_status(200)?;
    Ok(PASSED)
}

fn stays_valid(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create_many("kept", 10)?;
    let (page, token) = first_page(c, 10, "4")?;
    let position = page.last().map(|product| product.id.clone()).unwrap_or_default();
    // Delete the last product of the page, one before it and one after it. Create one product
    // before and one after the token's position.
    let deleted = [&position, &created[1].id, &created[6].id].map(Clone::clone);
    for id in &deleted {
        c.delete(id)?.expect_status(200)?;
    }
    let new = [c.create("kept 00 new", "1")?, c.create("kept 08 new", "1")?];
    let request = c.list().query("limit", "4").query("next_token", &token);
    let again = c.list().query("limit", "4");
    let expected: Vec<_> = created[4..]
        .iter()
        .filter(|product| !deleted.contains(&product.id))
        .map(|p| p.name.clone())
        .collect();
    c.eventually(|| {
        let mut rest: Vec<Product> = Vec::new();
        let mut request = request.clone();
        loop {
            let page = request.send()?.expect_status(200)?;
            rest.extend(page.json::<Vec<Product>>()?);
            match page.header("x-next-token") {
                Some(token) => request = again.clone().query("next_token", token),
                None => break,
            }
        }
        let old: Vec<_> = rest
            .iter()
            .filter(|p| new.iter().all(|n| n.id != p.id))
            .map(|p| p.name.clone())
            .collect();
        let actual: Vec<_> = rest.iter().map(|product| product.name.as_str()).collect();
        let new_ones_are_right = actual.iter().filter(|name| **name == "kept 08 new").count() == 1
            && !actual.contains(&"kept 00 new");
        if old == expected && new_ones_are_right {
            return Ok(());
        }
        let expected = format!("{}, and kept 08 new among them, each once", expected.join(", "));
        Err(CheckFailure::new(request.describe(), expected, actual.join(", ")))
    })?;
    Ok(PASSED)
}

fn concurrent(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create_many("paged", 24)?;
    first_page(c, 24, "1")?;
    let (deleted, kept): (Vec<_>, Vec<_>) =
        created.iter().enumerate().partition(|(i, _)| i % 2 == 1);
    for list in [c.list().query("limit", "3"), c.client.get("/products").query("limit", "40")] {
        let read = std::thread::scope(|scope| {
            let deleter = scope.spawn(|| {
                deleted.iter().map(|(_, product)| c.delete(&product.id)).collect::<Vec<_>>()
            });
            let read = c.read_all_pages(&list, 400);
            let _ = deleter.join();
            read
        })?;
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for product in &read {
            *times.entry(&product.id).or_default() += 1;
        }
        for (_, product) in &kept {
            let actual = times.get(product.id.as_str()).copied().unwrap_or(0);
            if actual != 1 {
                return Err(CheckFailure::new(
                    list.describe(),
                    format!("{} once during the deletes", product.name),
                    format!("{actual} times"),
                ));
            }
        }
        if let Some((id, times)) = times.iter().find(|(_, times)| **times > 1) {
            return Err(CheckFailure::new(
                list.describe(),
                "each product once",
                format!("{id} {times} times"),
            ));
        }
    }
    Ok(PASSED)
}
