//! Compares the times of reads of two deployed stacks, one with the cache and one without, as a
//! Markdown table: `cargo run --release -p e2e --example latency -- URL_WITH URL_WITHOUT`.
//!
//! The cases take turns, so that all of them have the same load of the machine. Each case uses its
//! own products, and all products are deleted at the end.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the table is the result")]

use std::error::Error;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use serde_json::{Value, json};
use ureq::Agent;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const CATEGORIES: usize = 50;
/// In each category, which a list shows completely.
const PRODUCTS: usize = 20;
const CLIENTS: [usize; 3] = [1, 10, 50];
const ROUNDS: usize = 10;
/// The reads of one case in one round.
const READS: usize = 100;
const PREPARING_CLIENTS: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Without,
    Hit,
    Miss,
}

const CASES: [Case; 3] = [Case::Without, Case::Miss, Case::Hit];

impl Case {
    /// The value of `X-Cache` that a response of this case has. Others do not count.
    fn source(self) -> &'static str {
        match self {
            Self::Without => "off",
            Self::Hit => "hit",
            Self::Miss => "miss",
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Product,
    List,
}

/// A stack with its products.
struct Stack {
    agent: Agent,
    url: String,
    /// The start of the names of its categories.
    run: String,
    ids: Vec<String>,
    /// The list to read next for a miss.
    next_list: AtomicUsize,
}

fn main() -> Result<()> {
    let urls: Vec<String> = std::env::args().skip(1).collect();
    let [with, without] = &urls[..] else {
        return Err("usage: latency URL_WITH_CACHE URL_WITHOUT_CACHE".into());
    };
    let run = uuid::Uuid::new_v4().simple().to_string();
    let result = [with, without].map(|url| Stack::new(url, &run));
    let [Ok(with), Ok(without)] = &result else {
        eprintln!("products of the categories {run}-0 to {run}-{CATEGORIES} may remain");
        return result.into_iter().try_for_each(|stack| stack.map(|_| ()));
    };
    let measured = measure(with, without);
    with.delete_products().and(without.delete_products()).and(measured)
}

fn measure(with: &Stack, without: &Stack) -> Result<()> {
    println!(
        "p50 (p99) in ms, and the number of the {} reads that were of the case\n",
        ROUNDS * READS
    );
    println!("| read | clients | without | miss | hit |\n|---|---|---|---|---|");
    for kind in [Kind::Product, Kind::List] {
        for clients in CLIENTS {
            let mut times: [Vec<f64>; 3] = Default::default();
            for round in 0..=ROUNDS {
                for (case, times) in CASES.into_iter().zip(&mut times) {
                    let stack = if case == Case::Without { without } else { with };
                    let measured = stack.read(case, kind, clients)?;
                    // The first round starts the processes and fills the cache.
                    if round > 0 {
                        times.extend(measured);
                    }
                }
            }
            let columns: Vec<String> = times.iter_mut().map(|times| column(times)).collect();
            let name = match kind {
                Kind::Product => "product".to_owned(),
                Kind::List => format!("list of {PRODUCTS}"),
            };
            println!("| {name} | {clients} | {} |", columns.join(" | "));
        }
    }
    Ok(())
}

/// The median, the 99th percentile, and the number.
fn column(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or(f64::NAN);
    format!("{:.1} ({:.0}), {}", at(50), at(99), times.len())
}

impl Stack {
    /// Creates the products.
    fn new(url: &str, run: &str) -> Result<Self> {
        let config = Agent::config_builder().max_idle_connections_per_host(64).build();
        let mut stack = Self {
            agent: Agent::new_with_config(config),
            url: url.trim_end_matches('/').to_owned(),
            run: run.to_owned(),
            ids: Vec::new(),
            next_list: AtomicUsize::new(0),
        };
        let numbers: Vec<usize> = (0..CATEGORIES * PRODUCTS).collect();
        stack.ids = in_parallel(PREPARING_CLIENTS, &numbers, |number| {
            let request = stack.agent.post(&stack.url).header("content-type", "application/json");
            let mut response = request.send(stack.body(*number))?;
            let product: Value = serde_json::from_str(&response.body_mut().read_to_string()?)?;
            let id = product.get("id").and_then(Value::as_str).ok_or("a product without id")?;
            Ok(id.to_owned())
        })?;
        Ok(stack)
    }

    fn body(&self, number: usize) -> String {
        json!({
            "name": format!("Product {number}"),
            "description": "A description of the usual length. ".repeat(6),
            "category": format!("{}-{}", self.run, number % CATEGORIES),
            "price": "12.50",
        })
        .to_string()
    }

    fn product_url(&self, id: &str) -> String {
        format!("{}/{id}", self.url)
    }

    /// The times in ms of the reads of one turn.
    fn read(&self, case: Case, kind: Kind, clients: usize) -> Result<Vec<f64>> {
        let urls: Vec<String> = match (kind, case) {
            (Kind::Product, _) => {
                self.ids.iter().take(READS).map(|id| self.product_url(id)).collect()
            }
            (Kind::List, Case::Miss) => {
                let first = self.next_list.fetch_add(READS, Ordering::Relaxed);
                (first..first + READS).map(|number| self.list_url(number)).collect()
            }
            (Kind::List, _) => {
                (0..READS).map(|number| self.list_url(number % CATEGORIES)).collect()
            }
        };
        match (kind, case) {
            // A change removes the product from the cache.
            (Kind::Product, Case::Miss) => {
                let numbers: Vec<usize> = (0..READS).collect();
                in_parallel(PREPARING_CLIENTS, &numbers, |number| {
                    let url = urls.get(*number).ok_or("fewer products than reads")?;
                    let request = self.agent.put(url).header("content-type", "application/json");
                    request.send(self.body(*number))?;
                    Ok(())
                })?;
            }
            (_, Case::Hit) => {
                in_parallel(PREPARING_CLIENTS, &urls, |url| self.timed(url).map(|_| ()))?;
            }
            _ => {}
        }
        let timed = in_parallel(clients, &urls, |url| self.timed(url))?;
        let counted = timed.into_iter().filter(|(source, _)| source == case.source());
        Ok(counted.map(|(_, ms)| ms).collect())
    }

    /// The `X-Cache` of a read and its time in ms.
    fn timed(&self, url: &str) -> Result<(String, f64)> {
        let since = Instant::now();
        let mut response = self.agent.get(url).call()?;
        response.body_mut().read_to_vec()?;
        let ms = since.elapsed().as_secs_f64() * 1e3;
        let source = response.headers().get("x-cache").ok_or("a response without X-Cache")?;
        Ok((source.to_str()?.to_owned(), ms))
    }

    /// Lists with different numbers are different entries.
    fn list_url(&self, number: usize) -> String {
        let category = format!("{}-{}", self.run, number % CATEGORIES);
        format!("{}?category={category}&limit={}", self.url, PRODUCTS + number / CATEGORIES)
    }

    fn delete_products(&self) -> Result<()> {
        in_parallel(PREPARING_CLIENTS, &self.ids, |id| {
            self.agent.delete(self.product_url(id)).call()?;
            Ok(())
        })?;
        Ok(())
    }
}

/// The results of `work` with each item, by this number of threads.
fn in_parallel<T: Sync, R: Send>(
    threads: usize,
    items: &[T],
    work: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let worker = || -> Result<Vec<(usize, R)>> {
            let mut results = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(item) = items.get(number) else { return Ok(results) };
                results.push((number, work(item)?));
            }
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        let mut results = Vec::new();
        for worker in workers {
            results.extend(worker.join().map_err(|_| "a thread panicked")??);
        }
        results.sort_by_key(|(number, _)| *number);
        Ok(results.into_iter().map(|(_, result)| result).collect())
    })
}
