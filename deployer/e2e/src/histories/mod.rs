//! Random histories: a few clients send requests to a few products at the same time, the history
//! records every response, and a checker decides whether the history is linearizable.
//!
//! A seed determines the program: which requests each client sends, and in which order. When the
//! requests overlap depends on the machine, so a seed often repeats a violation, but not always.

mod checker;
mod history;
mod linearization;
mod listing;
mod payload;
mod program;
mod run;
#[cfg(test)]
mod simulated_store;

use std::collections::BTreeSet;

use super::context::CheckContext;
use super::failure::CheckFailure;
use super::product::Product;
use super::{Check, CheckResult, Group, PASSED};
use checker::Violation;
use history::{Body, History, Invocation, OperationRecord};
use payload::Payloads;
use program::Program;
use run::Run;

/// Exclusive, because each history has as many concurrent requests as a new AWS account allows.
pub(super) const GROUP: Group = Group::exclusive(
    "histories",
    &[
        Check { name: "concurrent requests to one product are linearizable", run: requests },
        Check {
            name: "concurrent requests and image uploads to one product are linearizable",
            run: requests_and_images,
        },
        Check {
            name: "the pages of a list contain each stable product once while others change",
            run: listing::pages_under_change,
        },
    ],
);

/// Programs in one run of a check. They take some seconds.
const REQUESTS_PROGRAMS: u64 = 6;
const IMAGES_PROGRAMS: u64 = 3;
/// The number of seeds that one round uses.
pub(super) const SEEDS_PER_ROUND: u64 = REQUESTS_PROGRAMS;

fn requests(c: &CheckContext<'_>) -> CheckResult {
    run_programs(c, REQUESTS_PROGRAMS, false)
}

fn requests_and_images(c: &CheckContext<'_>) -> CheckResult {
    run_programs(c, IMAGES_PROGRAMS, true)
}

fn run_programs(c: &CheckContext<'_>, programs: u64, with_images: bool) -> CheckResult {
    for program in 0..programs {
        let seed = c.api.seed.wrapping_add(program);
        run_program(c, seed, with_images).map_err(|failure| CheckFailure {
            request: format!("{}, seed {seed}", failure.request),
            ..failure
        })?;
        // The next program creates its own products.
        c.delete_leftovers();
    }
    Ok(PASSED)
}

/// Runs the program of one seed and checks its history.
fn run_program(c: &CheckContext<'_>, seed: u64, with_images: bool) -> Result<(), CheckFailure> {
    let category = format!("{} {seed}", c.category);
    let key_prefix = format!("{}-{seed}-{with_images}", c.unique_word);
    let payloads = Payloads { category: &category };
    let program = Program::from_seed(seed, with_images);
    let run = Run::new(c, payloads, &key_prefix, program.products);
    let history = run.execute(&program)?;
    history
        .check(program.products)
        .map_err(|(product, violation)| check_failure(&run, product, violation))?;
    check_lists(&run, &history)?;
    check_final_lists(c, &run, &history)
}

fn check_failure(run: &Run<'_>, product: usize, violation: Violation) -> CheckFailure {
    let lines: Vec<_> = violation
        .operations
        .iter()
        .map(|record| format!("\n          {}", record.line()))
        .collect();
    let request = format!("a random history of /products/{}", run.id(product).unwrap_or("?"));
    let actual = format!("these operations, among others:{}", lines.concat());
    CheckFailure::new(request, violation.guarantee, actual)
}

/// Checks the lists that clients read during the run. A category's index is eventually
/// consistent, so the only rules are: no mixture of two writes, no product twice, no product of
/// another category, and no write that was not sent yet.
fn check_lists(run: &Run<'_>, history: &History) -> Result<(), CheckFailure> {
    for list in &history.lists {
        let response = &list.response;
        response.require(response.status == 200, "status 200")?;
        let mut ids = BTreeSet::new();
        for product in response.json::<Vec<Product>>()? {
            response.require(
                product.category == run.payloads.category(list.category),
                "only products of this category",
            )?;
            let Body::Product(content) = run.payloads.parse(&product) else {
                return Err(response.failure(format!(
                    "products with the fields of one write: {}",
                    run.payloads.parse(&product)
                )));
            };
            let wrote_before = |record: &&OperationRecord| {
                record.start_us <= list.end_us && record.invocation.writer() == Some(content.writer)
            };
            response.require(
                history.records.iter().any(|record| wrote_before(&record)),
                format!("no content of w{}, which had not started its write", content.writer),
            )?;
            response.require(
                ids.insert(product.id.clone()),
                format!("each product once, but {} is there twice", product.id),
            )?;
        }
    }
    Ok(())
}

/// Checks that, after the run, the lists of the categories contain exactly the remaining products.
fn check_final_lists(
    c: &CheckContext<'_>,
    run: &Run<'_>,
    history: &History,
) -> Result<(), CheckFailure> {
    let deleted: BTreeSet<_> = history
        .records
        .iter()
        .filter(|record| {
            matches!(record.invocation, Invocation::Delete { .. }) && record.status == 200
        })
        .filter_map(|record| run.id(record.product))
        .collect();
    let mut remaining: Vec<(u16, String, Body)> = Vec::new();
    // The last records are the reads after the run, so the newest content of a product comes first.
    for record in history.records.iter().rev() {
        let (Invocation::Get { .. }, Body::Product(content)) = (&record.invocation, &record.body)
        else {
            continue;
        };
        let Some(id) = run.id(record.product) else { continue };
        if !remaining.iter().any(|(_, known, _)| known == id) {
            let category = content.writer % program::CATEGORIES;
            remaining.push((category, id.to_owned(), record.body.clone()));
        }
    }
    remaining.retain(|(_, id, _)| !deleted.contains(id.as_str()));
    for category in 0..program::CATEGORIES {
        let request = c.client.get("/products").query("category", &run.payloads.category(category));
        let expected: BTreeSet<_> = remaining
            .iter()
            .filter(|(of, ..)| *of == category)
            .map(|(_, id, body)| (id.clone(), body.to_string()))
            .collect();
        c.eventually(|| {
            let response = request.send()?.expect_status(200)?;
            let listed: Vec<Product> = response.json()?;
            let actual: BTreeSet<_> = listed
                .iter()
                .map(|product| (product.id.clone(), run.payloads.parse(product).to_string()))
                .collect();
            response.require(
                actual == expected,
                format!("the products as the last reads showed them: {expected:?}"),
            )
        })?;
    }
    Ok(())
}

impl Invocation {
    fn writer(&self) -> Option<u16> {
        match self {
            Self::Post { writer } | Self::Put { writer, .. } => Some(*writer),
            _ => None,
        }
    }
}
