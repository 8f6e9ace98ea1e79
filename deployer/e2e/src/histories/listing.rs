//! A list is read page by page while products come, go and change around those that stay.

use super::dice::Dice;
use crate::context::Context;
use crate::fault::Fault;
use crate::http::Call;
use crate::product::Product;
use crate::{HOLDS, Outcome};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

/// Products that stay.
const STAYING: usize = 12;
/// Of those that come and go, at most this many of one changer at once.
const PASSING_MAX: usize = 8;
const CHANGERS: usize = 2;
/// How often each of the three lists is read to its end.
const WALKS: usize = 3;
const LIMIT_MAX: usize = 7;
/// The whole list may be long: after so many small pages the rest is read in large ones.
const SMALL_PAGES_MAX: usize = 60;
const PAGES_MAX: usize = 400;

pub(super) fn changing(c: &Context<'_>) -> Outcome {
    let seed = c.site.seed;
    under_change(c, seed)
        .map_err(|fault| Fault { asked: format!("{}, seed {seed}", fault.asked), ..fault })?;
    Ok(HOLDS)
}

fn under_change(c: &Context<'_>, seed: u64) -> Result<(), Fault> {
    let mut staying = BTreeMap::new();
    for i in 0..STAYING {
        let made = c.create(&name(c, i * 50), "1")?;
        staying.insert(made.id.clone(), made);
    }
    let lists =
        [c.list(), c.client.get("/products").query("q", &c.word), c.client.get("/products")];
    // An index may lag; from here on they are in it.
    c.eventually(|| {
        let listed = c.walk(&c.list(), PAGES_MAX)?.len();
        let came = format!("{listed} products");
        if listed == STAYING {
            Ok(())
        } else {
            Err(Fault::new(c.list().shown(), format!("{STAYING} products"), came))
        }
    })?;
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let changers: Vec<_> = (0..CHANGERS)
            .map(|changer| {
                let (dice, done, staying) =
                    (Dice::of(seed ^ (changer as u64 + 1) << 32), &done, &staying);
                scope.spawn(move || change(c, dice, changer, staying, done))
            })
            .collect();
        let readers: Vec<_> = lists
            .iter()
            .enumerate()
            .map(|(number, list)| {
                let (mut dice, staying) = (Dice::of(seed ^ (number as u64 + 100) << 32), &staying);
                scope.spawn(move || (0..WALKS).try_for_each(|_| walk(list, &mut dice, staying)))
            })
            .collect();
        let read: Vec<_> = readers.into_iter().map(join).collect();
        done.store(true, Ordering::SeqCst);
        let changed: Vec<_> = changers.into_iter().map(join).collect();
        read.into_iter().chain(changed).collect()
    })
}

fn join<T>(thread: std::thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The names' numbers order the category's list: those that pass stand between, before and behind those that stay.
fn name(c: &Context<'_>, number: usize) -> String {
    format!("{} {number:04}", c.word)
}

/// Makes and deletes some, and changes the price of those that stay, which moves them nowhere.
fn change(
    c: &Context<'_>,
    mut dice: Dice,
    changer: usize,
    staying: &BTreeMap<String, Product>,
    done: &AtomicBool,
) -> Result<(), Fault> {
    let mut passing: Vec<String> = Vec::new();
    let own: Vec<_> = staying.values().skip(changer).step_by(CHANGERS).collect();
    while !done.load(Ordering::SeqCst) {
        match dice.below(5) {
            0 | 1 if passing.len() < PASSING_MAX => {
                let (name, price) =
                    (name(c, dice.below(STAYING * 50)), dice.below(100).to_string());
                // Some in the category, some elsewhere: the whole list and the search see both.
                let body = if dice.one_in(3) {
                    c.draft(&name, &price).replacen(
                        &c.category,
                        &format!("{} other", c.category),
                        1,
                    )
                } else {
                    c.draft(&name, &price)
                };
                passing.push(c.post(body)?.status(201)?.json::<Product>()?.id);
            }
            4 => {
                if let Some(product) = own.get(dice.below(own.len())) {
                    c.put(&product.id, c.draft(&product.name, &dice.below(100).to_string()))
                        .send()?
                        .status(200)?;
                }
            }
            _ if passing.is_empty() => {}
            _ => {
                let id = passing.swap_remove(dice.below(passing.len()));
                c.delete(&id)?.status(200)?;
            }
        }
    }
    Ok(())
}

/// Reads a list to its end in pages of changing size; those that stay are in it once, and nobody is twice.
fn walk(
    list: &Call<'_>,
    dice: &mut Dice,
    staying: &BTreeMap<String, Product>,
) -> Result<(), Fault> {
    let (mut token, mut seen, mut pages) = (None::<String>, BTreeMap::new(), Vec::new());
    loop {
        let limit = if pages.len() < SMALL_PAGES_MAX { dice.between(1, LIMIT_MAX) } else { 1000 };
        let call = list.clone().query("limit", &limit.to_string());
        let call = match &token {
            Some(token) => call.query("next_token", token),
            None => call,
        };
        let reply = call.send()?.status(200)?;
        let products: Vec<Product> = reply.json()?;
        pages.push(format!("{}/{limit}", products.len()));
        reply.must(products.len() <= limit, format!("at most {limit} products"))?;
        for product in products {
            if let Some(page) = seen.insert(product.id.clone(), pages.len()) {
                let expected = format!("no product twice, and {} was in page {page}", product.id);
                return Err(reply.fault(expected));
            }
        }
        token = reply.header("x-next-token").map(str::to_owned);
        if token.is_none() || pages.len() == PAGES_MAX {
            break;
        }
    }
    let lost: BTreeSet<_> =
        staying.values().filter(|one| !seen.contains_key(&one.id)).map(|one| &one.name).collect();
    if lost.is_empty() {
        return Ok(());
    }
    let came = format!(
        "without {lost:?}, in {} pages, each of so many products of at most: {}",
        pages.len(),
        pages.join(" ")
    );
    Err(Fault::new(list.shown(), format!("all {STAYING} products that stayed, each once"), came))
}
