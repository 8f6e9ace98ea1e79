//! Many at once: one winner where there is one prize, never a mix, never a step back.

use super::first_fault;
use crate::context::{Context, at_once, refused};
use crate::fault::Fault;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "of many DELETEs at once exactly one is 200", run: deletes },
    Check { name: "a PUT that races a DELETE never brings the product back", run: put_and_delete },
    Check {
        name: "of many PUTs at once the result is one of them, and each answers its own",
        run: puts,
    },
    Check { name: "of many PUTs with one If-Match exactly one is 200", run: guarded },
    Check { name: "many POSTs at once make many products", run: posts },
    Check {
        name: "no read after a PUT's answer shows what was before, none goes backwards",
        run: monotonic,
    },
    Check { name: "no read after a DELETE's answer shows the product", run: gone },
    Check { name: "a list after a PUT's answer does not show what was before", run: fresh_list },
];

/// Below what a new AWS account may run at once (10), so that its throttle is not what is tested.
const AT_ONCE: usize = 8;
const ROUNDS: usize = 4;

/// Exactly one 200; the others have this status.
fn one_wins(
    asked: &str,
    replies: Vec<Result<crate::http::Reply, Fault>>,
    others: u16,
) -> Result<(), Fault> {
    let mut statuses = Vec::new();
    for reply in replies {
        let reply = reply?;
        statuses.push(reply.status);
        if reply.status != 200 {
            refused(reply, others, None)?;
        }
    }
    let winners = statuses.iter().filter(|status| **status == 200).count();
    if winners == 1 {
        Ok(())
    } else {
        Err(Fault::new(asked, format!("one 200, the others {others}"), format!("{statuses:?}")))
    }
}

fn deletes(c: &Context<'_>) -> Outcome {
    for _ in 0..ROUNDS {
        let made = c.create("Contested", "1")?;
        // Through the cache first, where there is one.
        c.get(&made.id)?.status(200)?;
        one_wins(
            "DELETE of one product, 8 at once",
            at_once(AT_ONCE, |_| c.delete(&made.id)),
            404,
        )?;
        refused(c.get(&made.id)?, 404, None)?;
    }
    Ok(HOLDS)
}

fn put_and_delete(c: &Context<'_>) -> Outcome {
    for _ in 0..ROUNDS {
        let made = c.create("Contested", "1")?;
        let replies = at_once(AT_ONCE, |i| match i {
            4 => c.delete(&made.id),
            _ => c.put(&made.id, c.draft("Risen", &i.to_string())).send(),
        });
        for reply in replies {
            let reply = reply?;
            if reply.status != 200 {
                refused(reply, 404, None)?;
            }
        }
        // Twice, since the first may be what puts an old copy into a cache.
        for _ in 0..2 {
            refused(c.get(&made.id)?, 404, None)?;
        }
        refused(c.put(&made.id, c.draft("Risen", "9")).send()?, 404, None)?;
        refused(c.delete(&made.id)?, 404, None)?;
        c.eventually(|| {
            let list = c.list().send()?.status(200)?;
            list.must(list.json::<Vec<Product>>()?.is_empty(), "an empty list")
        })?;
    }
    Ok(HOLDS)
}

fn puts(c: &Context<'_>) -> Outcome {
    let made = c.create("Contested", "1")?;
    let body = |i: usize| {
        c.described(&format!("name {i}"), &format!("{i}.{i}"), &format!("{i} ").repeat(500))
    };
    let whole = |product: &Product| {
        let i: usize =
            product.name.strip_prefix("name ").and_then(|i| i.parse().ok()).unwrap_or(usize::MAX);
        let description = product.description.as_deref().unwrap_or_default();
        product.price() == format!("{i}.{i}")
            && description == format!("{i} ").repeat(500).trim_end()
    };
    for _ in 0..ROUNDS {
        let replies = at_once(AT_ONCE, |i| {
            let i = i + 1;
            let reply = c.put(&made.id, body(i)).send()?.status(200)?;
            let now: Product = reply.json()?;
            reply.must(now.name == format!("name {i}") && whole(&now), "its own product")?;
            Ok(reply.header("etag").map(str::to_owned))
        });
        let tags = replies.into_iter().collect::<Result<Vec<_>, Fault>>()?;
        let got = c.get(&made.id)?.status(200)?;
        got.must(whole(&got.json()?), "the product of one PUT, whole")?;
        let unique: BTreeSet<_> = tags.iter().collect();
        got.must(
            unique.len() == tags.len(),
            format!("a different etag for each PUT, and not {tags:?}"),
        )?;
    }
    Ok(HOLDS)
}

fn guarded(c: &Context<'_>) -> Outcome {
    let made = c.create("Contested", "0")?;
    for _ in 0..ROUNDS {
        let tag = c.get(&made.id)?.status(200)?.need("etag")?.to_owned();
        let replies = at_once(AT_ONCE, |i| {
            c.put(&made.id, c.draft("Contested", &i.to_string())).header("If-Match", &tag).send()
        });
        one_wins("PUT of one product with one If-Match, 8 at once", replies, 412)?;
    }
    Ok(HOLDS)
}

fn posts(c: &Context<'_>) -> Outcome {
    let made = at_once(AT_ONCE, |i| c.create(&format!("made {i}"), "1"));
    let made = made.into_iter().collect::<Result<Vec<_>, Fault>>()?;
    let ids: BTreeSet<_> = made.iter().map(|product| product.id.clone()).collect();
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        let listed: BTreeSet<_> =
            list.json::<Vec<Product>>()?.into_iter().map(|product| product.id).collect();
        list.must(ids.len() == AT_ONCE && listed == ids, "as many products as there were POSTs")
    })?;
    Ok(HOLDS)
}

/// The price counts the PUTs: what a reader sees never falls, and never lies below what was acknowledged before it asked.
fn monotonic(c: &Context<'_>) -> Outcome {
    let made = c.create("Counted", "0")?;
    let acknowledged = std::sync::atomic::AtomicU64::new(0);
    let done = AtomicBool::new(false);
    let read = || -> Result<u64, Fault> {
        let least = acknowledged.load(Ordering::SeqCst);
        let got = c.get(&made.id)?.status(200)?;
        let seen: u64 = got.json::<Product>()?.price().parse().unwrap_or(0);
        got.must(
            seen >= least,
            format!("a price of at least {least}, which was acknowledged before"),
        )?;
        Ok(seen)
    };
    let faults = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut last = 0;
                    while !done.load(Ordering::SeqCst) {
                        let seen = read()?;
                        if seen < last {
                            let asked = format!("GET /products/{}, again and again", made.id);
                            return Err(Fault::new(
                                asked,
                                format!("never less than {last}, seen before"),
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
            c.put(&made.id, c.draft("Counted", &price.to_string())).send()?.status(200)?;
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
    first_fault(faults)?;
    Ok(HOLDS)
}

fn gone(c: &Context<'_>) -> Outcome {
    for _ in 0..ROUNDS {
        let made = c.create("Vanishing", "1")?;
        let deleted = AtomicBool::new(false);
        let replies = at_once(AT_ONCE, |i| {
            if i == 0 {
                std::thread::sleep(std::time::Duration::from_millis(30));
                c.delete(&made.id)?.status(200)?;
                deleted.store(true, Ordering::SeqCst);
                return Ok(());
            }
            for _ in 0..6 {
                let was_deleted = deleted.load(Ordering::SeqCst);
                let got = c.get(&made.id)?;
                got.must(matches!(got.status, 200 | 404), "200 or 404")?;
                got.must(
                    !was_deleted || got.status == 404,
                    "404: the DELETE was answered before this was asked",
                )?;
            }
            Ok(())
        });
        first_fault(replies)?;
        refused(c.get(&made.id)?, 404, None)?;
    }
    Ok(HOLDS)
}

fn fresh_list(c: &Context<'_>) -> Outcome {
    // The whole list and searches read the table consistently; a category's index may lag, and is not asked here.
    let made = c.create(&format!("{} 0", c.word), "0")?;
    for i in 1..=6 {
        let body = c.draft(&format!("{} {i}", c.word), &i.to_string());
        c.put(&made.id, body).send()?.status(200)?;
        let replies = at_once(4, |_| {
            let call = c.client.get("/products").query("q", &c.word);
            let found = c.walk(&call, 400)?;
            let price = found
                .iter()
                .find(|product| product.id == made.id)
                .map(|product| product.price().to_owned());
            let came = price.unwrap_or_else(|| "no such product".into());
            if came == i.to_string() {
                Ok(())
            } else {
                Err(Fault::new(call.shown(), format!("the price {i}"), came))
            }
        });
        first_fault(replies)?;
    }
    Ok(HOLDS)
}
