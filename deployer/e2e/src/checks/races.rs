//! Concurrent requests: only one of several conflicting writes succeeds, writes do not mix, and no
//! read returns an older version than an earlier read.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use super::first_failure;
use crate::context::{CheckContext, concurrently, expect_error};
use crate::failure::CheckFailure;
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "of concurrent DELETEs exactly one is 200", run: deletes },
    Check {
        name: "a PUT concurrent with a DELETE does not create the product again",
        run: put_and_delete,
    },
    Check {
        name: "after concurrent PUTs the product is that of one PUT, and each PUT returns its own",
        run: puts,
    },
    Check {
        name: "of concurrent PUTs with the same If-Match exactly one is 200",
        run: conditional_puts,
    },
    Check { name: "concurrent POSTs create one product each", run: posts },
    Check {
        name: "no read after the response of a PUT is stale, and reads are monotonic",
        run: monotonic,
    },
    Check {
        name: "no read after the response of a DELETE returns the product",
        run: read_after_delete,
    },
    Check { name: "a list after the response of a PUT is not stale", run: list_after_put },
];

/// Below the limit of concurrent Lambda invocations of a new AWS account (10), so that the account
/// does not throttle the requests.
const CONCURRENT_REQUESTS: usize = 8;
const ROUNDS: usize = 4;

/// Fails unless exactly one response is 200 and the others have this status.
fn require_one_success(
    request: &str,
    responses: Vec<Result<crate::http::Response, CheckFailure>>,
    others: u16,
) -> Result<(), CheckFailure> {
    let mut statuses = Vec::new();
    for response in responses {
        let response = response?;
        statuses.push(response.status);
        if response.status != 200 {
            expect_error(response, others, None)?;
        }
    }
    let successes = statuses.iter().filter(|status| **status == 200).count();
    if successes == 1 {
        Ok(())
    } else {
        Err(CheckFailure::new(
            request,
            format!("one status 200, the others {others}"),
            format!("{statuses:?}"),
        ))
    }
}

fn deletes(c: &CheckContext<'_>) -> CheckResult {
    for _ in 0..ROUNDS {
        let created = c.create("Contested", "1")?;
        // Fills the cache, if the API has one.
        c.get(&created.id)?.expect_status(200)?;
        require_one_success(
            "8 concurrent DELETEs of one product",
            concurrently(CONCURRENT_REQUESTS, |_| c.delete(&created.id)),
            404,
        )?;
        expect_error(c.get(&created.id)?, 404, None)?;
    }
    Ok(PASSED)
}

fn put_and_delete(c: &CheckContext<'_>) -> CheckResult {
    for _ in 0..ROUNDS {
        let created = c.create("Contested", "1")?;
        let responses = concurrently(CONCURRENT_REQUESTS, |i| match i {
            4 => c.delete(&created.id),
            _ => c.put(&created.id, c.body("Recreated", &i.to_string())).send(),
        });
        for response in responses {
            let response = response?;
            if response.status != 200 {
                expect_error(response, 404, None)?;
            }
        }
        // Twice, because the first read could fill the cache with a stale product.
        for _ in 0..2 {
            expect_error(c.get(&created.id)?, 404, None)?;
        }
        expect_error(c.put(&created.id, c.body("Recreated", "9")).send()?, 404, None)?;
        expect_error(c.delete(&created.id)?, 404, None)?;
        c.eventually(|| {
            let list = c.list().send()?.expect_status(200)?;
            list.require(list.json::<Vec<Product>>()?.is_empty(), "an empty list")
        })?;
    }
    Ok(PASSED)
}

fn puts(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Contested", "1")?;
    let body = |i: usize| {
        c.body_with_description(
            &format!("name {i}"),
            &format!("{i}.{i}"),
            &format!("{i} ").repeat(500),
        )
    };
    let is_one_write = |product: &Product| {
        let i: usize =
            product.name.strip_prefix("name ").and_then(|i| i.parse().ok()).unwrap_or(usize::MAX);
        let description = product.description.as_deref().unwrap_or_default();
        product.price() == format!("{i}.{i}")
            && description == format!("{i} ").repeat(500).trim_end()
    };
    for _ in 0..ROUNDS {
        let responses = concurrently(CONCURRENT_REQUESTS, |i| {
            let i = i + 1;
            let response = c.put(&created.id, body(i)).send()?.expect_status(200)?;
            let now: Product = response.json()?;
            response.require(
                now.name == format!("name {i}") && is_one_write(&now),
                "the product of this PUT",
            )?;
            Ok(response.header("etag").map(str::to_owned))
        });
        let tags = responses.into_iter().collect::<Result<Vec<_>, CheckFailure>>()?;
        let got = c.get(&created.id)?.expect_status(200)?;
        got.require(is_one_write(&got.json()?), "the product of one PUT")?;
        let unique: BTreeSet<_> = tags.iter().collect();
        got.require(
            unique.len() == tags.len(),
            format!("a different etag for each PUT, not {tags:?}"),
        )?;
    }
    Ok(PASSED)
}

fn conditional_puts(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Contested", "0")?;
    for _ in 0..ROUNDS {
        let tag = c.get(&created.id)?.expect_status(200)?.require_header("etag")?.to_owned();
        let responses = concurrently(CONCURRENT_REQUESTS, |i| {
            c.put(&created.id, c.body("Contested", &i.to_string())).header("If-Match", &tag).send()
        });
        require_one_success(
            "8 concurrent PUTs of one product with the same If-Match",
            responses,
            412,
        )?;
    }
    Ok(PASSED)
}

fn posts(c: &CheckContext<'_>) -> CheckResult {
    let created = concurrently(CONCURRENT_REQUESTS, |i| c.create(&format!("product {i}"), "1"));
    let created = created.into_iter().collect::<Result<Vec<_>, CheckFailure>>()?;
    let ids: BTreeSet<_> = created.iter().map(|product| product.id.clone()).collect();
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        let listed: BTreeSet<_> =
            list.json::<Vec<Product>>()?.into_iter().map(|product| product.id).collect();
        list.require(ids.len() == CONCURRENT_REQUESTS && listed == ids, "one product for each POST")
    })?;
    Ok(PASSED)
}

/// Each PUT increases the price. A read must not return a lower price than an earlier read, nor
/// than a PUT that responded before the read started.
fn monotonic(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Counted", "0")?;
    let acknowledged = std::sync::atomic::AtomicU64::new(0);
    let done = AtomicBool::new(false);
    let read = || -> Result<u64, CheckFailure> {
        let minimum = acknowledged.load(Ordering::SeqCst);
        let got = c.get(&created.id)?.expect_status(200)?;
        let seen: u64 = got.json::<Product>()?.price().parse().unwrap_or(0);
        got.require(
            seen >= minimum,
            format!("a price of at least {minimum}, the price of an earlier PUT"),
        )?;
        Ok(seen)
    };
    let results = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut last = 0;
                    while !done.load(Ordering::SeqCst) {
                        let seen = read()?;
                        if seen < last {
                            let request = format!("GET /products/{}, repeatedly", created.id);
                            return Err(CheckFailure::new(
                                request,
                                format!("at least the price {last} of an earlier read"),
                                seen.to_string(),
                            ));
                        }
                        last = seen;
                    }
                    Ok(())
                })
            })
            .collect();
        let wrote = (1..=40).try_for_each(|price: u64| {
            c.put(&created.id, c.body("Counted", &price.to_string())).send()?.expect_status(200)?;
            acknowledged.store(price, Ordering::SeqCst);
            read().map(|_| ())
        });
        done.store(true, Ordering::SeqCst);
        readers
            .into_iter()
            .filter_map(|reader| reader.join().ok())
            .chain([wrote])
            .collect::<Vec<_>>()
    });
    first_failure(results)?;
    Ok(PASSED)
}

fn read_after_delete(c: &CheckContext<'_>) -> CheckResult {
    for _ in 0..ROUNDS {
        let created = c.create("Deleted", "1")?;
        let deleted = AtomicBool::new(false);
        let responses = concurrently(CONCURRENT_REQUESTS, |i| {
            if i == 0 {
                std::thread::sleep(std::time::Duration::from_millis(30));
                c.delete(&created.id)?.expect_status(200)?;
                deleted.store(true, Ordering::SeqCst);
                return Ok(());
            }
            for _ in 0..6 {
                let was_deleted = deleted.load(Ordering::SeqCst);
                let got = c.get(&created.id)?;
                got.require(matches!(got.status, 200 | 404), "status 200 or 404")?;
                got.require(
                    !was_deleted || got.status == 404,
                    "status 404, because the DELETE had responded before",
                )?;
            }
            Ok(())
        });
        first_failure(responses)?;
        expect_error(c.get(&created.id)?, 404, None)?;
    }
    Ok(PASSED)
}

fn list_after_put(c: &CheckContext<'_>) -> CheckResult {
    // The list of all products and searches read the table consistently. A category's index is
    // eventually consistent, so this check does not use it.
    let created = c.create(&format!("{} 0", c.unique_word), "0")?;
    for i in 1..=6 {
        let body = c.body(&format!("{} {i}", c.unique_word), &i.to_string());
        c.put(&created.id, body).send()?.expect_status(200)?;
        let responses = concurrently(4, |_| {
            let request = c.client.get("/products").query("q", &c.unique_word);
            let found = c.read_all_pages(&request, 400)?;
            let price = found
                .iter()
                .find(|product| product.id == created.id)
                .map(|product| product.price().to_owned());
            let actual = price.unwrap_or_else(|| "no such product".into());
            if actual == i.to_string() {
                Ok(())
            } else {
                Err(CheckFailure::new(request.describe(), format!("the price {i}"), actual))
            }
        });
        first_failure(responses)?;
    }
    Ok(PASSED)
}
