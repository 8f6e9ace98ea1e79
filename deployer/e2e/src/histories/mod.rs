//! Random histories: a few clients call a few products at once, all that is answered is written down, and a model judges it.
//!
//! A seed makes the program, that is, what each client sends, and in which order; when the calls meet is the machine's affair, so a
//! seed repeats a finding often, not always.

mod dice;
mod judge;
mod listing;
mod order;
mod play;
mod program;
#[cfg(test)]
mod simulated;
mod told;
mod written;

use super::context::Context;
use super::fault::Fault;
use super::product::Product;
use super::{Check, Group, HOLDS, Outcome};
use judge::Finding;
use play::{History, Stage};
use program::Program;
use std::collections::BTreeSet;
use told::Body;
use written::Writing;

/// Alone, since each is as many calls at once as a new AWS account lets run.
pub(super) const GROUP: Group = Group::alone(
    "histories",
    &[
        Check {
            name: "calls of one product at once have an order that explains every answer",
            run: calls,
        },
        Check { name: "so have they with images that come in meanwhile", run: calls_and_images },
        Check {
            name: "a list read in pages has what stays once, whatever comes and goes",
            run: listing::changing,
        },
    ],
);

/// In an ordinary run: some seconds.
const CALLS_ROUNDS: u64 = 6;
const IMAGES_ROUNDS: u64 = 3;
/// How many seeds one run goes through.
pub(super) const SEEDS: u64 = CALLS_ROUNDS;

fn calls(c: &Context<'_>) -> Outcome {
    rounds(c, CALLS_ROUNDS, false)
}

fn calls_and_images(c: &Context<'_>) -> Outcome {
    rounds(c, IMAGES_ROUNDS, true)
}

fn rounds(c: &Context<'_>, rounds: u64, with_images: bool) -> Outcome {
    for round in 0..rounds {
        let seed = c.site.seed.wrapping_add(round);
        one(c, seed, with_images)
            .map_err(|fault| Fault { asked: format!("{}, seed {seed}", fault.asked), ..fault })?;
        // The next round's products are others.
        c.sweep();
    }
    Ok(HOLDS)
}

/// Plays and judges the program of one seed.
fn one(c: &Context<'_>, seed: u64, with_images: bool) -> Result<(), Fault> {
    let (category, word) =
        (format!("{} {seed}", c.category), format!("{}-{seed}-{with_images}", c.word));
    let writing = Writing { category: &category };
    let program = Program::of(seed, with_images);
    let stage = Stage::new(c, writing, &word, program.products);
    let history = stage.play(&program)?;
    history
        .judge(program.products)
        .map_err(|(product, finding)| fault(&stage, product, finding))?;
    lists(&stage, &history)?;
    listed_at_last(c, &stage, &history)
}

fn fault(stage: &Stage<'_>, product: usize, finding: Finding) -> Fault {
    let lines: Vec<_> =
        finding.shown_by.iter().map(|told| format!("\n          {}", told.line())).collect();
    let asked = format!("a random history of /products/{}", stage.id(product).unwrap_or("?"));
    Fault::new(asked, finding.promise, format!("these answers, among others:{}", lines.concat()))
}

/// A category's index may lag, so its lists are held to little: no mixture, nobody twice, nothing from elsewhere or from
/// the future.
fn lists(stage: &Stage<'_>, history: &History) -> Result<(), Fault> {
    for list in &history.lists {
        let reply = &list.reply;
        reply.must(reply.status == 200, "status 200")?;
        let mut ids = BTreeSet::new();
        for product in reply.json::<Vec<Product>>()? {
            reply.must(
                product.category == stage.writing.category(list.category),
                "products of this category only",
            )?;
            let Body::Whole(content) = stage.writing.read(&product) else {
                return Err(reply.fault(format!(
                    "products as one writer wrote them: {}",
                    stage.writing.read(&product)
                )));
            };
            let asked_before = |told: &&told::Told| {
                told.from_us <= list.to_us && told.asked.writer() == Some(content.writer)
            };
            reply.must(
                history.told.iter().any(|told| asked_before(&told)),
                format!("nothing of w{}, which had written nothing yet", content.writer),
            )?;
            reply.must(
                ids.insert(product.id.clone()),
                format!("each product once, not {} twice", product.id),
            )?;
        }
    }
    Ok(())
}

/// In the end each category lists what is there.
fn listed_at_last(c: &Context<'_>, stage: &Stage<'_>, history: &History) -> Result<(), Fault> {
    let mut at_last: Vec<(u16, String, Body)> = Vec::new();
    for told in
        history.told.iter().rev().filter(|told| matches!(told.asked, told::Asked::Get { .. }))
    {
        let known = at_last.iter().any(|(_, id, _)| stage.id(told.product) == Some(id));
        // The last client's reads are the last lines.
        if let (false, Some(id), Body::Whole(content)) = (known, stage.id(told.product), &told.body)
        {
            at_last.push((content.writer % program::CATEGORIES, id.to_owned(), told.body.clone()));
        }
    }
    let gone: BTreeSet<_> = history
        .told
        .iter()
        .filter(|told| matches!(told.asked, told::Asked::Delete { .. }) && told.status == 200)
        .filter_map(|told| stage.id(told.product))
        .collect();
    at_last.retain(|(_, id, _)| !gone.contains(id.as_str()));
    for category in 0..program::CATEGORIES {
        let call = c.client.get("/products").query("category", &stage.writing.category(category));
        let expected: BTreeSet<_> = at_last
            .iter()
            .filter(|(of, ..)| *of == category)
            .map(|(_, id, body)| (id.clone(), body.to_string()))
            .collect();
        c.eventually(|| {
            let reply = call.send()?.status(200)?;
            let listed: Vec<Product> = reply.json()?;
            let came: BTreeSet<_> = listed
                .iter()
                .map(|product| (product.id.clone(), stage.writing.read(product).to_string()))
                .collect();
            reply.must(
                came == expected,
                format!("the products as they were read last: {expected:?}"),
            )
        })?;
    }
    Ok(())
}

impl told::Asked {
    fn writer(&self) -> Option<u16> {
        match self {
            Self::Post { writer } | Self::Put { writer, .. } => Some(*writer),
            _ => None,
        }
    }
}
