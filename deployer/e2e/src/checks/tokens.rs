//! Page tokens: bound to their query, and good while products come and go.

use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use std::collections::BTreeMap;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a changed token is 400", run: changed },
    Check { name: "another query's token is 400", run: foreign },
    Check { name: "a token stays good while products come and go", run: outlives },
    Check { name: "a walk loses and repeats nothing while others delete", run: concurrent },
];

/// A page and its token, once the index has all of them.
fn first_page(c: &Context<'_>, count: usize, limit: &str) -> Result<(Vec<Product>, String), Fault> {
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        list.must(list.json::<Vec<Product>>()?.len() == count, format!("{count} products"))
    })?;
    let page = c.list().query("limit", limit).send()?.status(200)?;
    let token = page.need("x-next-token")?.to_owned();
    Ok((page.json()?, token))
}

fn changed(c: &Context<'_>) -> Outcome {
    c.create_many("token", 4)?;
    let (_, token) = first_page(c, 4, "2")?;
    let ask = |token: &str| c.list().query("limit", "2").query("next_token", token).send();
    ask(&token)?.status(200)?;
    for at in 0..token.len() {
        let mut bytes = token.clone().into_bytes();
        // The last digit of a base64 text may hold bits that mean nothing: change one that does.
        bytes[at] = if bytes[at] == b'Q' { b'g' } else { b'Q' };
        let forged = String::from_utf8_lossy(&bytes).into_owned();
        refused(ask(&forged)?, 400, Some("next_token"))?;
    }
    for forged in
        ["x", "%", "null", "AAAA", &token[1..], &format!("{token}A"), &token.repeat(40), "💥"]
    {
        refused(ask(forged)?, 400, Some("next_token"))?;
    }
    Ok(HOLDS)
}

fn foreign(c: &Context<'_>) -> Outcome {
    c.create_many("token", 4)?;
    let (_, token) = first_page(c, 4, "2")?;
    let other = format!("{} b", c.category);
    let products = || c.client.get("/products");
    for call in [
        products(),
        products().query("category", &other),
        c.list().query("q", "token"),
        products().query("q", "token"),
        c.list().query("sort", "popular"),
    ] {
        refused(call.query("next_token", &token).send()?, 400, Some("next_token"))?;
    }
    // The page's size is no part of the question.
    c.list().query("limit", "1").query("next_token", &token).send()?.status(200)?;
    Ok(HOLDS)
}

fn outlives(c: &Context<'_>) -> Outcome {
    let made = c.create_many("kept", 10)?;
    let (page, token) = first_page(c, 10, "4")?;
    let position = page.last().map(|product| product.id.clone()).unwrap_or_default();
    // The product that the token stands at, one before and one behind it; and a new one on either side.
    let gone = [&position, &made[1].id, &made[6].id].map(Clone::clone);
    for id in &gone {
        c.delete(id)?.status(200)?;
    }
    let new = [c.create("kept 00 new", "1")?, c.create("kept 08 new", "1")?];
    let call = c.list().query("limit", "4").query("next_token", &token);
    let again = c.list().query("limit", "4");
    let expected: Vec<_> = made[4..]
        .iter()
        .filter(|product| !gone.contains(&product.id))
        .map(|p| p.name.clone())
        .collect();
    c.eventually(|| {
        let mut rest: Vec<Product> = Vec::new();
        let mut call = call.clone();
        loop {
            let page = call.send()?.status(200)?;
            rest.extend(page.json::<Vec<Product>>()?);
            match page.header("x-next-token") {
                Some(token) => call = again.clone().query("next_token", token),
                None => break,
            }
        }
        let old: Vec<_> = rest
            .iter()
            .filter(|p| new.iter().all(|n| n.id != p.id))
            .map(|p| p.name.clone())
            .collect();
        let came: Vec<_> = rest.iter().map(|product| product.name.as_str()).collect();
        let behind = came.iter().filter(|name| **name == "kept 08 new").count() == 1
            && !came.contains(&"kept 00 new");
        if old == expected && behind {
            return Ok(());
        }
        let expected = format!("{} and, among them, kept 08 new, each once", expected.join(", "));
        Err(Fault::new(call.shown(), expected, came.join(", ")))
    })?;
    Ok(HOLDS)
}

fn concurrent(c: &Context<'_>) -> Outcome {
    let made = c.create_many("walked", 24)?;
    first_page(c, 24, "1")?;
    let (gone, stay): (Vec<_>, Vec<_>) = made.iter().enumerate().partition(|(i, _)| i % 2 == 1);
    for list in [c.list().query("limit", "3"), c.client.get("/products").query("limit", "40")] {
        let walked = std::thread::scope(|scope| {
            let deleter = scope.spawn(|| {
                gone.iter().map(|(_, product)| c.delete(&product.id)).collect::<Vec<_>>()
            });
            let walked = c.walk(&list, 400);
            let _ = deleter.join();
            walked
        })?;
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for product in &walked {
            *times.entry(&product.id).or_default() += 1;
        }
        for (_, product) in &stay {
            let came = times.get(product.id.as_str()).copied().unwrap_or(0);
            if came != 1 {
                return Err(Fault::new(
                    list.shown(),
                    format!("{} once, while others are deleted", product.name),
                    format!("{came} times"),
                ));
            }
        }
        if let Some((id, times)) = times.iter().find(|(_, times)| **times > 1) {
            return Err(Fault::new(
                list.shown(),
                "each product once",
                format!("{id} {times} times"),
            ));
        }
    }
    Ok(HOLDS)
}
