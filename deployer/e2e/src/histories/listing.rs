//! Reads lists page by page while other clients create, change and delete products.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

use fastrand::Rng;

use crate::context::CheckContext;
use crate::failure::CheckFailure;
use crate::http::Request;
use crate::product::Product;
use crate::{CheckResult, PASSED};

/// The number of products that are not deleted during the test.
const STABLE: usize = 12;
/// The largest number of temporary products of one writer at the same time.
const TEMPORARY_MAX: usize = 8;
const WRITERS: usize = 2;
/// How often each of the three lists is read to its end.
const READS: usize = 3;
const LIMIT_MAX: usize = 7;
/// The list of all products may be long. After this many small pages, the rest is read in large
/// pages.
const SMALL_PAGES_MAX: usize = 60;
const PAGES_MAX: usize = 400;

pub(super) fn pages_under_change(c: &CheckContext<'_>) -> CheckResult {
    let seed = c.api.seed;
    check(c, seed).map_err(|failure| CheckFailure {
        request: format!("{}, seed {seed}", failure.request),
        ..failure
    })?;
    Ok(PASSED)
}

fn check(c: &CheckContext<'_>, seed: u64) -> Result<(), CheckFailure> {
    let mut stable = BTreeMap::new();
    for i in 0..STABLE {
        let created = c.create(&name(c, i * 50), "1")?;
        stable.insert(created.id.clone(), created);
    }
    let lists =
        [c.list(), c.client.get("/products").query("q", &c.unique_word), c.client.get("/products")];
    // The index is eventually consistent. After this step it has the products.
    c.eventually(|| {
        let listed = c.read_all_pages(&c.list(), PAGES_MAX)?.len();
        let actual = format!("{listed} products");
        if listed == STABLE {
            Ok(())
        } else {
            Err(CheckFailure::new(c.list().describe(), format!("{STABLE} products"), actual))
        }
    })?;
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (rng, done, stable) =
                    (Rng::with_seed(seed ^ (writer as u64 + 1) << 32), &done, &stable);
                scope.spawn(move || write(c, rng, writer, stable, done))
            })
            .collect();
        let readers: Vec<_> = lists
            .iter()
            .enumerate()
            .map(|(number, list)| {
                let (mut rng, stable) =
                    (Rng::with_seed(seed ^ (number as u64 + 100) << 32), &stable);
                scope.spawn(move || (0..READS).try_for_each(|_| read_list(list, &mut rng, stable)))
            })
            .collect();
        let read: Vec<_> = readers.into_iter().map(join).collect();
        done.store(true, Ordering::SeqCst);
        let written: Vec<_> = writers.into_iter().map(join).collect();
        read.into_iter().chain(written).collect()
    })
}

fn join<T>(thread: std::thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// A category's list is sorted by name, so temporary products are before, between and after the
/// stable ones.
fn name(c: &CheckContext<'_>, number: usize) -> String {
    format!("{} {number:04}", c.unique_word)
}

/// Creates and deletes temporary products, and changes the prices of stable ones, which does not
/// change their position in a list.
fn write(
    c: &CheckContext<'_>,
    mut rng: Rng,
    writer: usize,
    stable: &BTreeMap<String, Product>,
    done: &AtomicBool,
) -> Result<(), CheckFailure> {
    let mut temporary: Vec<String> = Vec::new();
    let own: Vec<_> = stable.values().skip(writer).step_by(WRITERS).collect();
    while !done.load(Ordering::SeqCst) {
        match rng.usize(..5) {
            0 | 1 if temporary.len() < TEMPORARY_MAX => {
                let (name, price) =
                    (name(c, rng.usize(..STABLE * 50)), rng.usize(..100).to_string());
                // Some are in the category, some are not. The list of all products and the search
                // contain both.
                let body = if rng.usize(..3) == 0 {
                    c.body(&name, &price).replacen(&c.category, &format!("{} other", c.category), 1)
                } else {
                    c.body(&name, &price)
                };
                temporary.push(c.post(body)?.expect_status(201)?.json::<Product>()?.id);
            }
            4 => {
                if let Some(product) = own.get(rng.usize(..own.len())) {
                    c.put(&product.id, c.body(&product.name, &rng.usize(..100).to_string()))
                        .send()?
                        .expect_status(200)?;
                }
            }
            _ if temporary.is_empty() => {}
            _ => {
                let id = temporary.swap_remove(rng.usize(..temporary.len()));
                c.delete(&id)?.expect_status(200)?;
            }
        }
    }
    Ok(())
}

/// Reads a list to its end in pages of random size. Fails unless each stable product appears once
/// and no product appears twice.
fn read_list(
    list: &Request<'_>,
    rng: &mut Rng,
    stable: &BTreeMap<String, Product>,
) -> Result<(), CheckFailure> {
    let (mut token, mut seen, mut pages) = (None::<String>, BTreeMap::new(), Vec::new());
    loop {
        let limit = if pages.len() < SMALL_PAGES_MAX { rng.usize(1..=LIMIT_MAX) } else { 1000 };
        let request = list.clone().query("limit", &limit.to_string());
        let request = match &token {
            Some(token) => request.query("next_token", token),
            None => request,
        };
        let response = request.send()?.expect_status(200)?;
        let products: Vec<Product> = response.json()?;
        pages.push(format!("{}/{limit}", products.len()));
        response.require(products.len() <= limit, format!("at most {limit} products"))?;
        for product in products {
            if let Some(page) = seen.insert(product.id.clone(), pages.len()) {
                let expected = format!("no product twice, but page {page} had {}, too", product.id);
                return Err(response.failure(expected));
            }
        }
        token = response.header("x-next-token").map(str::to_owned);
        if token.is_none() || pages.len() == PAGES_MAX {
            break;
        }
    }
    let missing: BTreeSet<_> =
        stable.values().filter(|one| !seen.contains_key(&one.id)).map(|one| &one.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let actual = format!(
        "no {missing:?} in {} pages (number of products/limit): {}",
        pages.len(),
        pages.join(" ")
    );
    Err(CheckFailure::new(
        list.describe(),
        format!("each of the {STABLE} products that were not deleted, once"),
        actual,
    ))
}
